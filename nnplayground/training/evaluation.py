"""Judge a network on a part of the data, a piece at a time."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from nnplayground.core.costs import Cost
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.data.problem import Problem
from nnplayground.training.reports import Evaluation

PIECE = 1000


class Evaluator:
    """Reusable arrays for judging networks of one shape on one problem."""

    def __init__(self, network: Network, problem: Problem) -> None:
        self.problem = problem
        self._passes: dict[int, tuple[Pass, npt.NDArray[np.uint8] | None]] = {}
        self._network = network
        # Nothing goes backward here: never written to, it takes no memory.
        self._no_gradient = np.empty_like(network.parameters)

    def pieces(self, rows: npt.NDArray[np.intp], cost: Cost) -> Iterator[Evaluation | None]:
        """Yield None after each piece of `rows`, and at last the `Evaluation` of them all.

        Costs are means over the examples, without penalties; a score is what the task's metric says.
        """
        if not len(rows):
            yield Evaluation(float("nan"), float("nan"), 0)
            return
        total = 0.0
        tally = self.problem.task.tally(self.problem)
        for start in range(0, len(rows), PIECE):
            piece = rows[start : start + PIECE]
            with np.errstate(all="ignore"):
                taken = self._forward(piece)
                total += taken.cost(self.problem.targets[piece], cost) * len(piece)
                tally.add(taken.output.a, piece)
            if start + PIECE < len(rows):
                yield None
        with np.errstate(all="ignore"):
            score = tally.score()
        yield Evaluation(total / len(rows), score, len(rows))

    def judge(self, rows: npt.NDArray[np.intp], cost: Cost) -> Evaluation:
        """Return the figures for `rows` at once."""
        for found in self.pieces(rows, cost):
            if found is not None:
                return found
        raise AssertionError("pieces() ends with an evaluation")

    def outputs(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.floating]:
        """Return the outputs (rows, outputs) for `rows`."""
        with np.errstate(all="ignore"):
            return np.concatenate(
                [self._forward(rows[i : i + PIECE]).output.a.copy() for i in range(0, len(rows), PIECE)]
                or [np.empty((0, self._network.sizes[-1]), self._network.dtype)]
            )

    def _forward(self, piece: npt.NDArray[np.intp]) -> Pass:
        count = len(piece)
        found = self._passes.get(count)
        if found is None:
            ink = np.empty((count, self._network.sizes[0]), np.uint8) if self.problem.is_images else None
            found = self._passes[count] = Pass(self._network, count, self._no_gradient), ink
        taken, ink = found
        self.problem.gather(piece, taken.inputs, ink)
        taken.forward()
        return taken
