"""The plane of the two main directions of a table's inputs, by principal component analysis of the training part."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.data.problem import Problem

Array = npt.NDArray[np.float64]

LOOKED_AT = 1000
CELLS = 500_000
"""Examples that the directions are found from, at most, and numbers in them."""


@dataclass(frozen=True, slots=True)
class MainDirections:
    """Two directions through the `middle` of all inputs, each of which is measured by its `width`.

    A direction has length 1 in these measures. `share` is what of the spread of all inputs lies along the two.
    """

    middle: tuple[float, ...]
    width: tuple[float, ...]
    first: tuple[float, ...]
    second: tuple[float, ...]
    share: float

    def inputs(self, x: Array, y: Array) -> Array:
        """Return the raw inputs (points, inputs) of points of the plane."""
        along = np.outer(x, self.first) + np.outer(y, self.second)
        found: Array = np.asarray(self.middle) + along * np.asarray(self.width)
        return found

    def projected(self, inputs: Array) -> tuple[Array, Array]:
        """Return where raw `inputs` (examples, inputs) fall on the plane."""
        measured = (inputs - np.asarray(self.middle)) / np.asarray(self.width)
        return measured @ np.asarray(self.first), measured @ np.asarray(self.second)


def main_directions(problem: Problem) -> MainDirections:
    """Return the two directions along which the training examples are spread most, each input in its own measure.

    A direction points to where most of its inputs grow, so that it is the same each time.
    """
    train = problem.parts.train
    count = max(3, min(LOOKED_AT, CELLS // problem.raw.inputs.shape[1]))
    rows = train[np.linspace(0, len(train) - 1, min(count, len(train))).astype(np.intp)]
    inputs = np.asarray(problem.raw.inputs[rows], np.float64)
    middle, width = inputs.mean(axis=0), inputs.std(axis=0)
    width = np.where(width > 0, width, 1.0)
    _, lengths, directions = np.linalg.svd((inputs - middle) / width, full_matrices=False)
    found = [direction * (1.0 if direction.sum() >= 0 else -1.0) for direction in directions[:2]]
    while len(found) < 2:
        found.append(np.zeros(len(middle)))
    spread = float((lengths**2).sum())
    share = float((lengths[:2] ** 2).sum()) / spread if spread > 0 else 1.0
    first, second = (tuple(direction.tolist()) for direction in found)
    return MainDirections(tuple(middle.tolist()), tuple(width.tolist()), first, second, share)
