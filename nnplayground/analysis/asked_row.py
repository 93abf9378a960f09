"""One row of a table about which a network is asked: a value for each column, codes for categories. Free of Qt."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.usual_row import column_slices, usual_row
from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.data.dataset import Dataset
from nnplayground.data.input_columns import InputColumn, encoded, has_rows, input_columns
from nnplayground.data.own_table import OwnTable
from nnplayground.data.problem import Problem

MOST_COLUMNS = 200
"""Columns of a row that is typed, at most."""
DIGITS = 3
"""Significant digits of a mean that stands for a typical value."""

Values = tuple[float, ...]
"""A value for each column."""


class ColumnSpan(NamedTuple):
    """The smallest and largest number of a column in the training part."""

    low: float
    high: float


def is_table(data: Dataset) -> bool:
    """Whether `data` have rows of more quantities than a plane shows, or are the user's own table."""
    return has_rows(data) and (isinstance(data, OwnTable) or len(data.inputs) > 2)


def columns_of(problem: Problem) -> tuple[InputColumn, ...]:
    """Return the columns of a row of `problem`."""
    return input_columns(problem.dataset)


def usual_values(problem: Problem) -> Values:
    """Return a typical row: numbers at their mean in the training part, rounded, categories at the most frequent."""
    row = usual_row(problem)
    found = []
    for place, column in enumerate(columns_of(problem)):
        if column.kind == "time":
            times = cells(problem, place, problem.parts.train)
            # A mean of dates is none of them.
            found.append(float(np.sort(times)[len(times) // 2]))
            continue
        inputs = row[column_slices(problem.dataset)[place]]
        value = float(inputs.argmax()) if column.kind == "category" else float(inputs[0])
        found.append(value if column.kind == "category" or not value else float(f"{value:.{DIGITS}g}"))
    return tuple(found)


def values_of(problem: Problem, row: int) -> Values:
    """Return the row of an example."""
    return tuple(float(cells(problem, place, np.array([row]))[0]) for place in range(len(columns_of(problem))))


def cells(problem: Problem, place: int, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """Return the values (rows,) of a column for some examples: numbers, codes of categories, seconds since 1970."""
    column, data = columns_of(problem)[place], problem.dataset
    if column.kind == "time" and isinstance(data, OwnTable):
        table = data.table()
        times: npt.NDArray[np.float64] = table.numbers[data.used_rows()[rows], table.place(str(column.name))]
        return times
    inputs = np.asarray(problem.raw.inputs[rows, column_slices(data)[place]], np.float64)
    return inputs.argmax(axis=1).astype(np.float64) if column.kind == "category" else inputs[:, 0]


def spans(problem: Problem) -> list[ColumnSpan | None]:
    """Return the span of each column of numbers."""
    found: list[ColumnSpan | None] = []
    for place, column in enumerate(columns_of(problem)):
        values = np.empty(0) if column.kind == "category" else cells(problem, place, problem.parts.train)
        found.append(ColumnSpan(float(values.min()), float(values.max())) if len(values) else None)
    return found


def raw_inputs(
    problem: Problem, rows: Sequence[Values] | npt.NDArray[np.float64], means: Mapping[str, float] | None = None
) -> npt.NDArray[np.float64]:
    """Return the raw inputs (rows, inputs) of `rows`; `means` stand for a NaN in a column of numbers."""
    values = np.array(rows, np.float64).reshape(len(rows), -1)
    return encoded(problem.dataset, columns_of(problem), values, means or {})


def outputs_of(network: Network, problem: Problem, values: Values) -> npt.NDArray[np.floating]:
    """Return what `network` answers to one row: (outputs,)."""
    with np.errstate(all="ignore"):
        found: npt.NDArray[np.floating] = predict(network, problem.encode(raw_inputs(problem, [values])))[0]
    return found


def beyond(problem: Problem, values: Values) -> list[InputColumn]:
    """Return the columns whose number lies outside of what the network learnt from."""
    return [
        column
        for column, value, span in zip(columns_of(problem), values, spans(problem), strict=True)
        if span is not None and not (span.low <= value <= span.high or math.isnan(value))
    ]
