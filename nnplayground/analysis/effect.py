"""What one column of a table does to the answers of a network while the others stay as they are. Free of Qt."""

from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.asked_row import Values, cells, columns_of, raw_inputs, spans, usual_values
from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.data.coding import Aim
from nnplayground.data.problem import Problem

POINTS = 61
"""Values of a number that are tried, from its smallest to its largest in the training part."""
AVERAGED = 200
"""Training examples over which effects are averaged, at most."""

Array = npt.NDArray[np.float64]


class Others(StrEnum):
    """Where the other columns are while one varies."""

    USUAL = "usual"
    TYPED = "typed"
    AVERAGED = "averaged"


class Effect(NamedTuple):
    """The `values` (points,) that were tried, and the `answers` (classes or quantities, points) to them.

    They are shares of classes, or quantities in their units, meant over so many `rows`.
    """

    column: int
    values: Array
    answers: Array
    rows: int
    others: Others


def effect(network: Network, problem: Problem, aim: Aim, column: int, others: Others, typed: Values) -> Effect:
    """Vary one column over its values in the training part, or all of its categories.

    The others are a typical row's, those of the row that was `typed`, or those of training examples, over whose
    answers the mean is taken (partial dependence: J. H. Friedman, Greedy function approximation, 2001).
    """
    values = tried(problem, column)
    base = _base(problem, others, typed)
    rows = np.repeat(base, len(values), axis=0)
    rows[:, column] = np.tile(values, len(base))
    with np.errstate(all="ignore"):
        outputs = predict(network, problem.encode(raw_inputs(problem, rows)))
        if problem.task.names_classes:
            answers = np.asarray(problem.shares(outputs.T, aim), np.float64)
        else:
            answers = problem.answer(outputs).T
    return Effect(column, values, answers.reshape(len(answers), len(base), len(values)).mean(axis=1), len(base), others)


def tried(problem: Problem, column: int) -> Array:
    """Return the values at which a column is tried: the codes of its categories, or numbers of its span."""
    span, declared = spans(problem)[column], columns_of(problem)[column]
    if span is None:
        return np.arange(len(declared.categories) + declared.may_miss, dtype=np.float64)
    return np.linspace(span.low, span.high, POINTS if span.high > span.low else 1)


def _base(problem: Problem, others: Others, typed: Values) -> Array:
    if others is Others.TYPED:
        return np.array([typed])
    if others is Others.USUAL:
        return np.array([usual_values(problem)])
    train = problem.parts.train
    chosen = train[np.linspace(0, len(train) - 1, min(AVERAGED, len(train))).astype(np.intp)]
    return np.column_stack([cells(problem, place, chosen) for place in range(len(columns_of(problem)))])
