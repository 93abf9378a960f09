"""The row at which inputs are held while others vary: numbers at their mean, categories at the most frequent one."""

import numpy as np
import numpy.typing as npt

from nnplayground.data.dataset import Dataset
from nnplayground.data.own_table import OwnTable
from nnplayground.data.problem import Problem

Array = npt.NDArray[np.float64]


def usual_row(problem: Problem) -> Array:
    """Return that row (raw inputs,) of the training examples, in the data's own units."""
    row: Array = problem.raw.inputs[problem.parts.train].mean(axis=0, dtype=np.float64)
    for column in category_columns(problem):
        shares = row[column]
        row[column] = np.arange(len(shares)) == shares.argmax()
    return row


def category_columns(problem: Problem) -> list[slice]:
    """Return the inputs that belong to each column of categories."""
    data = problem.dataset
    if not isinstance(data, OwnTable):
        return []
    pairs = zip(data.of_use("input"), column_slices(data), strict=True)
    return [places for column, places in pairs if column.kind == "category" and places.stop > places.start]


def column_slices(data: Dataset) -> list[slice]:
    """Return the raw inputs that each column of a row of `data` becomes."""
    if not isinstance(data, OwnTable):
        return [slice(n, n + 1) for n in range(len(data.inputs))]
    counts = np.bincount(data.columns_of_inputs, minlength=len(data.of_use("input")))
    ends = np.cumsum(counts).tolist()
    return [slice(end - count, end) for end, count in zip(ends, counts.tolist(), strict=True)]


def vary(problem: Problem, rows: Array, column: int, values: Array) -> None:
    """Give the raw input `column` of `rows` (rows, raw inputs) other `values` (rows,).

    Where it stands for a category, the other categories of its column make room for it.
    """
    for places in category_columns(problem):
        if places.start <= column < places.stop:
            rows[:, places] *= 1 - np.clip(values, 0.0, 1.0)[:, np.newaxis]
    rows[:, column] = values
