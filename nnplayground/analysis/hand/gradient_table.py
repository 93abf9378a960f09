"""Deck B's table: one column of gradients per example, their mean, the step, the trained network.

Penalties of a regularisation are left out: the table is about what the examples say.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.trace import Matrix, Vector
from nnplayground.core.addresses import parameter_ids
from nnplayground.core.costs import Cost
from nnplayground.core.layers import Shape
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.errors import UserError
from nnplayground.i18n import N_

PIECE = 1000
"""Examples that the full gradient takes at a time."""
LIMIT = 20_000_000
"""Numbers in a table; a wider mini-batch of a larger network is refused."""

Sorting = Literal["place", "name", "mean", "size", "old", "new"]


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The mini-batch's gradient against the gradient of all examples; the angle is in degrees.

    Angle and ratio are NaN where a gradient is 0.
    """

    angle: float
    length: float
    full_length: float

    @property
    def ratio(self) -> float:
        """Length of the mini-batch's gradient over that of the full one."""
        return self.length / self.full_length if self.full_length else float("nan")


@dataclass(frozen=True, slots=True, eq=False)
class GradientTable:
    """The table of a mini-batch.

    `examples` are the chosen row numbers, `columns` (parameters, examples) their gradients; `mean`,
    `step` = rate × mean, `old` and `new` = old − step are flat. Costs are (examples,), before and
    after the step.
    """

    shapes: tuple[Shape, ...]
    examples: tuple[int, ...]
    rate: float
    columns: Matrix
    mean: Vector
    step: Vector
    old: Vector
    new: Vector
    costs_before: Vector
    costs_after: Vector
    full: Comparison

    @property
    def cost_before(self) -> float:
        """The mini-batch's cost with the old parameters."""
        return float(self.costs_before.mean())

    @property
    def cost_after(self) -> float:
        """The mini-batch's cost with the new parameters: of “the trained network”."""
        return float(self.costs_after.mean())

    def names(self) -> list[str]:
        """Return the name of each row."""
        return [address.text for address in parameter_ids(self.shapes)]

    def order(self, by: Sorting | int = "place", descending: bool = False) -> npt.NDArray[np.intp]:
        """Return the rows in the order of a column; a number means that column of gradients."""
        if by == "place":
            found = np.arange(len(self.mean))
        elif by == "name":
            found = np.argsort(np.array(self.names()), kind="stable")
        elif isinstance(by, int):
            found = np.argsort(self.columns[:, by], kind="stable")
        else:
            values = {"mean": self.mean, "size": np.abs(self.mean), "old": self.old, "new": self.new}[by]
            found = np.argsort(values, kind="stable")
        return found[::-1] if descending else found

    def csv_text(self, order: Sequence[int] | npt.NDArray[np.intp] | None = None) -> str:
        """Return the table as CSV: full precision, decimal points, costs in the last two lines."""
        out = io.StringIO()
        write = csv.writer(out, lineterminator="\n").writerow
        write(["parameter", *(f"example {e}" for e in self.examples), "mean", "rate x mean", "before", "after"])
        names = self.names()
        for row in range(len(names)) if order is None else order:
            tail = (self.mean[row], self.step[row], self.old[row], self.new[row])
            write([names[row], *map(float, self.columns[row]), *map(float, tail)])
        write(["cost before", *map(float, self.costs_before), self.cost_before, "", "", ""])
        write(["cost after", *map(float, self.costs_after), self.cost_after, "", "", ""])
        return out.getvalue()


def gradient_table(
    network: Network, x: npt.ArrayLike, y: npt.ArrayLike, cost: Cost, rate: float, chosen: Sequence[int]
) -> GradientTable:
    """Return the table for the `chosen` rows of the examples `x` (n, inputs), `y` (n, outputs).

    Raises UserError if no row is chosen or the table would be too large.
    """
    inputs, wanted = np.asarray(x, np.float64), np.asarray(y, np.float64)
    rows = list(chosen)
    if not rows:
        raise UserError(N_("The mini-batch is empty: tick at least one example."))
    if len(network.parameters) * len(rows) > LIMIT:
        raise UserError(N_("This table would have {count} numbers: tick fewer examples."),
                        count=len(network.parameters) * len(rows))  # fmt: skip
    twin = network.copy(np.float64)
    columns = np.empty((len(twin.parameters), len(rows)))
    before = np.empty(len(rows))
    single = Pass(twin, 1)
    for place, row in enumerate(rows):
        before[place] = _both_ways(single, inputs[row : row + 1], wanted[row : row + 1], cost)
        columns[:, place] = single.gradient
    mean = columns.mean(axis=1)
    old = np.array(twin.parameters, np.float64)
    step = rate * mean
    full = full_gradient(twin, inputs, wanted, cost)
    twin.parameters[:] = old - step
    after = np.array([_both_ways(single, inputs[row : row + 1], wanted[row : row + 1], cost) for row in rows])
    return GradientTable(
        network.shapes, tuple(rows), rate, columns, mean, step, old, old - step, before, after, compare(mean, full)
    )


def full_gradient(network: Network, x: Matrix, y: Matrix, cost: Cost) -> Vector:
    """Return the gradient of the mean cost of all examples, a piece at a time."""
    total = np.zeros(len(network.parameters))
    taken: Pass | None = None
    for start in range(0, len(x), PIECE):
        piece, wanted = x[start : start + PIECE], y[start : start + PIECE]
        if taken is None or taken.examples != len(piece):
            taken = Pass(network, len(piece))
        _both_ways(taken, piece, wanted, cost)
        total += taken.gradient * (len(piece) / len(x))
    return total


def mean_cost(network: Network, x: npt.ArrayLike, y: npt.ArrayLike, cost: Cost) -> float:
    """Return the mean cost of the examples `x` (n, inputs), `y` (n, outputs), a piece at a time."""
    inputs, wanted = np.asarray(x, np.float64), np.asarray(y, np.float64)
    twin, total = network.copy(np.float64), 0.0
    for start in range(0, len(inputs), PIECE):
        piece = inputs[start : start + PIECE]
        taken = Pass(twin, len(piece))
        taken.inputs[:] = piece
        with np.errstate(all="ignore"):
            taken.forward()
            total += taken.cost(wanted[start : start + PIECE], cost) * (len(piece) / len(inputs))
    return total


def compare(gradient: Vector, full: Vector) -> Comparison:
    """Return angle and lengths of a gradient against the full one."""
    length, full_length = float(np.linalg.norm(gradient)), float(np.linalg.norm(full))
    if not length or not full_length:
        return Comparison(float("nan"), length, full_length)
    # The angle from the chord: arccos of the product would lose half the digits near 0°.
    chord = float(np.linalg.norm(gradient / length - full / full_length))
    return Comparison(float(np.degrees(2 * np.arcsin(min(1.0, chord / 2)))), length, full_length)


def _both_ways(taken: Pass, x: Matrix, y: Matrix, cost: Cost) -> float:
    """Run forward and backward for a few examples and return their cost."""
    taken.inputs[:] = x
    with np.errstate(all="ignore"):
        taken.forward()
        taken.backward(y, cost)
        return taken.cost(y, cost)
