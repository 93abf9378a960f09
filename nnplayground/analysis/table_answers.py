"""What a network answers to rows of a table: a class with how strongly it is meant, or quantities in their units."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.data.problem import Problem
from nnplayground.i18n import tr, typed
from nnplayground.training.experiment import Experiment

RawInputs = npt.NDArray[np.float64] | npt.NDArray[np.uint8]

PIECE = 1000
DIGITS = 6
"""Significant digits of an answer: the network computes with seven."""


class TableAnswers(NamedTuple):
    """A heading for each column of answers, and the answers: a row of cells for each row that was given."""

    headings: list[str]
    cells: list[list[object]]


def are_probabilities(experiment: Experiment) -> bool:
    """Whether the outputs are probabilities of classes."""
    return experiment.used_task.names_classes and experiment.output.is_probability


def answers(experiment: Experiment, network: Network, problem: Problem, inputs: RawInputs) -> TableAnswers:
    """Return what `network` answers to raw `inputs` (rows, inputs).

    `problem` says what it was trained on; that may hold no examples. Numbers that are too large for it give infinite
    answers, or none.
    """
    with np.errstate(all="ignore"):
        return _answers(experiment, network, problem, inputs)


def _answers(experiment: Experiment, network: Network, problem: Problem, inputs: RawInputs) -> TableAnswers:
    outputs = outputs_for(network, problem, inputs)
    task, data = problem.task, problem.dataset
    if not task.names_classes:
        headings = [_heading(tr("predicted {name}"), quantity.name) for quantity in task.quantities(data)]
        return TableAnswers(headings, [list(map(_short, row)) for row in problem.answer(outputs).tolist()])
    strengths = problem.shares(outputs.T, experiment.aim).T.tolist()
    column = tr("probability of {name}") if are_probabilities(experiment) else tr("share of {name}")
    headings = [
        _heading(tr("predicted {name}"), data.class_heading),
        *(_heading(column, name) for name in data.classes),
    ]
    chosen = class_names(problem, outputs)
    return TableAnswers(headings, [[name, *map(_short, row)] for name, row in zip(chosen, strengths, strict=True)])


def outputs_for(network: Network, problem: Problem, inputs: RawInputs) -> npt.NDArray[np.floating]:
    """Return the outputs (rows, outputs) for raw `inputs` (rows, inputs)."""
    pieces = [
        predict(network, problem.encode(np.asarray(inputs[i : i + PIECE], np.float64)))
        for i in range(0, len(inputs), PIECE)
    ]
    return np.concatenate(pieces) if pieces else np.empty((0, problem.output_count), np.float32)


def class_names(problem: Problem, outputs: npt.NDArray[np.floating]) -> list[str]:
    """Return the class that each of `outputs` (rows, outputs) is read as; a code without a class is none."""
    names, numbers = problem.dataset.classes, problem.classify(outputs).tolist()
    return [tr(names[number]) if number < len(names) else tr("no class") for number in numbers]


def _heading(template: str, name: str) -> str:
    # A name may have braces itself.
    return template.replace("{name}", typed(tr(name)))


def _short(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")
