"""A table is read aside and its rows are predicted. Free of Qt."""

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from nnplayground.core.network import Network
from nnplayground.data.input_columns import input_columns, learnt_means
from nnplayground.data.problem import Problem
from nnplayground.data.sheet import read_sheet
from nnplayground.gui.run.aside import aside
from nnplayground.project import atomic
from nnplayground.project.predictions import Predictions, predictions
from nnplayground.training.experiment import Experiment


class Asked(NamedTuple):
    """The network that is asked."""

    experiment: Experiment
    network: Network
    problem: Problem


class PredictedFile(NamedTuple):
    """The table in a file with its predictions, and whether it was for the user alone when it was opened."""

    path: Path
    found: Predictions
    is_private: bool


def predict_file(path: Path, asked: Asked) -> Generator[float | None, None, PredictedFile]:
    """Return the table in a file with its predictions. Raises UserError if it cannot be used."""
    return (yield from aside(partial(_predicted, path, asked)))


def _predicted(path: Path, asked: Asked) -> PredictedFile:
    # Reading takes a while, in which the file may go elsewhere.
    is_private = atomic.is_for_user_alone(path)
    data = asked.problem.dataset
    sheet = read_sheet(path, [str(column.name) for column in input_columns(data)])
    found = predictions(asked.experiment, asked.network, asked.problem, sheet, learnt_means(asked.problem))
    return PredictedFile(path, found, is_private)
