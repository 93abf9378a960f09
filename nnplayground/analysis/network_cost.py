"""The cost of a network as a function of all its parameters, with its gradient, over chosen examples.

Labs that look at the cost of a whole network do it here; networks given to it are never changed.
"""

from collections.abc import Generator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.core.costs import Cost
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.data.problem import Problem

Array = npt.NDArray[np.floating]
Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

PIECE = 1000
"""Examples that go through the network at once."""


class MeanGradient(NamedTuple):
    """Mean `cost` and `gradient` (parameters,) of some examples, without penalties.

    `square` is the mean of ‖∇Cₓ‖² over the examples x one by one; NaN where not all layers are dense.
    """

    cost: float
    gradient: Floats
    square: float
    examples: int

    @property
    def length(self) -> float:
        """‖∇C‖."""
        return float(np.linalg.norm(self.gradient))

    @property
    def scatter(self) -> float:
        """The trace of the covariance of the examples' gradients."""
        spread = float(np.maximum(0.0, self.square - float(self.gradient @ self.gradient)))
        return spread * self.examples / (self.examples - 1) if self.examples > 1 else 0.0


class NetworkCost:
    """Costs and gradients of one network on one problem. Not to be shared by threads.

    Rows of a sequence bring those of all its steps along where the network remembers.
    """

    def __init__(self, network: Network, problem: Problem, cost: Cost, dtype: npt.DTypeLike | None = None) -> None:
        """Take a copy of `network`, in another precision if `dtype` is given."""
        self.problem = problem
        self.cost = cost
        self.network = network.copy(dtype)
        self._passes: dict[int, Pass] = {}

    def set_parameters(self, parameters: Array) -> None:
        """Look at other parameters (flat) from now on."""
        self.network.parameters[:] = parameters

    @property
    def _steps(self) -> int:
        """Time steps that belong together: a network without memory takes each step for itself."""
        return self.problem.steps if self.network.remembers else 1

    def _pieces(self, rows: Rows) -> list[Rows]:
        """Return `rows` in pieces that go through the network at once, sequences as wholes where it remembers."""
        steps = self._steps
        if steps == 1:
            return [rows[start : start + PIECE] for start in range(0, len(rows), PIECE)]
        whole, size = self.problem.whole(rows), max(steps, PIECE - PIECE % steps)
        return [self.problem.in_time(whole[start : start + size]) for start in range(0, len(whole), size)]

    def inputs(self, rows: Rows) -> Array:
        """Return the inputs (rows, features) of some examples."""
        return gathered(self.problem, rows, self.network.dtype)

    def targets(self, rows: Rows) -> Array:
        """Return the targets (rows, outputs) of some examples."""
        return self.problem.target_values(rows).astype(self.network.dtype, copy=False)

    def value(self, rows: Rows) -> float:
        """Return the mean cost of some examples."""
        pieces = self._pieces(rows)
        return sum(self._forward(piece) * len(piece) for piece in pieces) / sum(map(len, pieces))

    def gradient(self, rows: Rows) -> MeanGradient:
        """Return mean cost and gradient of some examples at once."""
        pieces = self.gradient_in_pieces(rows)
        while True:
            try:
                next(pieces)
            except StopIteration as end:
                found: MeanGradient = end.value
                return found

    def gradient_in_pieces(self, rows: Rows) -> Generator[float, None, MeanGradient]:
        """Yield the share done after each piece of `rows` and return the mean; figures are summed in float64."""
        total = np.zeros(len(self.network.parameters))
        cost = square = 0.0
        pieces = self._pieces(rows)
        count = sum(map(len, pieces))
        for done, piece in enumerate(pieces, 1):
            share = len(piece) / count
            value = self._forward(piece)
            taken = self._pass(len(piece))
            with np.errstate(all="ignore"):
                total += share * taken.backward(self.targets(piece), self.cost).astype(np.float64)
                cost += share * value
                square += share * _mean_square(taken) if self.network.is_affine else np.nan
            if done < len(pieces):
                yield done / len(pieces)
        return MeanGradient(cost, total, square, count)

    def _forward(self, rows: Rows) -> float:
        taken = self._pass(len(rows))
        self.problem.gather(rows, taken.inputs)
        with np.errstate(all="ignore"):
            taken.forward()
            return taken.exact_cost(self.targets(rows), self.cost)

    def _pass(self, rows: int) -> Pass:
        if rows not in self._passes:
            if len(self._passes) > 3:
                self._passes.clear()
            self._passes[rows] = Pass(self.network, rows // self._steps, steps=self._steps)
        return self._passes[rows]


def _mean_square(taken: Pass) -> float:
    """Return the mean over the examples of ‖∇Cₓ‖², after a `backward`.

    One example's gradient of a layer is the product of what comes in (with the constant 1) and δ, so that its square
    is the product of the two squares (Goodfellow, 2015: Efficient per-example gradient computations).
    """
    found = np.zeros(taken.examples)
    incoming = taken.inputs
    for stage in taken.stages:
        found += (_squares(incoming) + 1) * _squares(stage.delta)
        incoming = stage.a
    # A δ of the mean over n examples is an n-th of that of one.
    return float(found.mean()) * taken.examples**2


def _squares(values: Array) -> Floats:
    found: Floats = np.einsum("ij,ij->i", values, values, dtype=np.float64)
    return found


def gathered(problem: Problem, rows: Rows, dtype: npt.DTypeLike = np.float32) -> Array:
    """Return the network inputs (rows, features) of some examples."""
    x: Array = np.empty((len(rows), problem.input_count), dtype)
    problem.gather(rows, x)
    return x


def chosen_rows(problem: Problem, most: int, seed: int = 1) -> Rows:
    """Return the training rows, or a fixed choice of `most` of them if there are more."""
    rows = np.unique(problem.parts.train)
    if len(rows) <= most:
        return rows
    return np.sort(np.random.default_rng(seed).choice(rows, most, replace=False))
