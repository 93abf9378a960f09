"""Where examples come from: one data set a file, found by `discover`."""

from nnplayground import data
from nnplayground.registry import discover

discover(data)
