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
from nnplayground.project.predictions import Predictions, predictions
from nnplayground.training.experiment import Experiment


class Asked(NamedTuple):
    """The network that is asked."""

    experiment: Experiment
    network: Network
    problem: Problem


def predict_file(path: Path, asked: Asked) -> Generator[float | None, None, tuple[Path, Predictions]]:
    """Return the table in a file with its predictions. Raises UserError if it cannot be used."""
    found = yield from aside(partial(_predicted, path, asked))
    return path, found


def _predicted(path: Path, asked: Asked) -> Predictions:
    data = asked.problem.dataset
    sheet = read_sheet(path, [str(column.name) for column in input_columns(data)])
    return predictions(asked.experiment, asked.network, asked.problem, sheet, learnt_means(asked.problem))
