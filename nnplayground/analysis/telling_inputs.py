"""How much each input alone tells of what is to be learnt, measured on the training part."""

import numpy as np
import numpy.typing as npt

from nnplayground.data.own_table import OwnTable
from nnplayground.data.problem import Problem

BANDS = 8
"""Pieces into which the values of an input are cut, each with about as many examples."""
LOOKED_AT = 4000
CELLS = 4_000_000
"""Examples that are looked at, at most, and numbers in them."""

Array = npt.NDArray[np.float64]
Bands = npt.NDArray[np.int64]


def telling(problem: Problem) -> Array:
    """Return for each raw input a number from 0, nothing, to 1: the share of the target that it tells by itself.

    It is the mutual information of the input, in bands, with the class, divided by the entropy of the classes; of
    quantities the share of their variance between the bands. Only examples of the training part count.
    """
    raw, rows = problem.raw, problem.parts.train
    count = max(1, min(LOOKED_AT, CELLS // max(1, raw.inputs.shape[1])))
    rows = rows[np.linspace(0, len(rows) - 1, min(count, len(rows))).astype(np.intp)]
    inputs = np.asarray(raw.inputs[rows], np.float64)
    labels = problem.labels if problem.labels is not None else problem.known_classes
    if labels is not None:
        classes = np.unique(labels[rows], return_inverse=True)[1].reshape(-1)
        return np.array([_information(_bands(column), classes) for column in inputs.T])
    targets = problem.known_quantities if problem.known_quantities is not None else raw.targets
    wanted = np.asarray(targets[rows], np.float64).reshape(len(rows), -1)
    return np.array([_explained(_bands(column), wanted) for column in inputs.T])


def telling_axes(problem: Problem) -> tuple[int, int | None]:
    """Return the two raw inputs that stand on the axes of a picture if nothing else is chosen.

    Of more than two they are the two that tell most; numbers go before the categories of a column, as these fill no
    plane, and two categories are not of one column.
    """
    inputs = problem.dataset.inputs
    if len(inputs) <= 2 or problem.is_images or problem.dataset.is_sequence:
        return 0, (1 if len(inputs) > 1 else None)
    columns = _columns(problem)
    told = telling(problem)
    fills = np.array(
        [len(np.unique(problem.raw.inputs[problem.parts.train[:LOOKED_AT], i])) > 2 for i in range(len(told))]
    )
    order = sorted(range(len(told)), key=lambda i: (not fills[i], -told[i], i))
    first = order[0]
    second = next((i for i in order[1:] if columns[i] != columns[first]), order[1])
    return first, second


def _columns(problem: Problem) -> list[int]:
    """Return for each input the number of the column that it is from."""
    data = problem.dataset
    return data.columns_of_inputs if isinstance(data, OwnTable) else list(range(len(data.inputs)))


def _bands(values: Array) -> Bands:
    """Return the band of each value: its own where there are few different ones."""
    different, places = np.unique(values, return_inverse=True)
    if len(different) <= BANDS:
        return places.reshape(-1)
    borders = np.quantile(values, np.arange(1, BANDS) / BANDS)
    return np.searchsorted(np.unique(borders), values, side="right")


def _information(bands: Bands, classes: Bands) -> float:
    together = np.zeros((int(bands.max()) + 1, int(classes.max()) + 1))
    np.add.at(together, (bands, classes), 1 / len(bands))
    entropy = _entropy(together.sum(axis=0))
    if entropy <= 0:
        return 0.0
    shared = _entropy(together.sum(axis=1)) + entropy - _entropy(together.ravel())
    return float(np.clip(shared / entropy, 0.0, 1.0))


def _entropy(shares: Array) -> float:
    known = shares[shares > 0]
    return float(-(known * np.log(known)).sum())


def _explained(bands: Bands, wanted: Array) -> float:
    spread = ((wanted - wanted.mean(axis=0)) ** 2).sum(axis=0)
    between = np.zeros(wanted.shape[1])
    for band in np.unique(bands):
        inside = wanted[bands == band]
        between += len(inside) * (inside.mean(axis=0) - wanted.mean(axis=0)) ** 2
    shares = np.divide(between, spread, out=np.zeros_like(spread), where=spread > 0)
    return float(shares.mean())
