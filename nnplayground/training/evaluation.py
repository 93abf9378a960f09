"""Judge a network on a part of the data, a piece at a time."""

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from nnplayground.core.costs import Cost
from nnplayground.core.network import Network
from nnplayground.core.passes import InputBlock, Pass
from nnplayground.core.regularizers import Regularizer
from nnplayground.core.sums import figure
from nnplayground.data.problem import Problem
from nnplayground.training.reports import Evaluation, Figures

Array = npt.NDArray[np.floating]
Rows = npt.NDArray[np.intp]

PIECE = 1000
PRODUCTS = 1 << 31
"""Products of a piece, at most: a second or less of work."""
FEWEST = 16
"""Rows of a piece, however large the network is."""
TOGETHER = 8 * PIECE
"""Examples that several networks together are given at once, at most."""
EVALUATED = 10_000
"""Training and validation examples judged after an epoch, at most; a fixed choice of them."""
NUMBERS = 2_000_000
"""Outputs looked at for that, at most: a network that gives images back has very many to each example."""


def judged_rows(rows: npt.NDArray[np.intp], seed: int, outputs: int = 1, steps: int = 1) -> npt.NDArray[np.intp]:
    """Return those of a part's `rows` that are judged after an epoch; which of many, the data seed says.

    Rows of examples of several time steps are chosen as wholes.
    """
    count = judged_count(len(rows) // steps, outputs, steps)
    if count * steps == len(rows):
        return rows
    firsts = np.sort(np.random.default_rng(seed).choice(rows[::steps], count, replace=False))
    return firsts if steps == 1 else (firsts[:, np.newaxis] + np.arange(steps)).ravel()


def judged_count(examples: int, outputs: int = 1, steps: int = 1) -> int:
    """Return how many of a part's `examples` are judged after an epoch; each has so many `outputs` and time `steps`."""
    return min(examples, max(1, EVALUATED // steps), max(1, NUMBERS // (outputs * steps)))


def bearable_piece(most: int, parameters: int) -> int:
    """Return how many of at most `most` rows go at once through a network with so many `parameters`.

    Through a huge one they are few, as whoever stops or ends it waits for a piece.
    """
    return min(most, max(FEWEST, PRODUCTS // max(1, parameters)))


def whole_pieces(steps: int, most: int) -> int:
    """Return how many rows go through a network at once, so that examples of so many time steps stay whole."""
    return max(steps, most - most % steps)


def added_penalty(network: Network, regularizers: Sequence[Regularizer], examples: int) -> float:
    """Return what the regularisers add to the cost of a network now, summed in float64.

    `examples` is the training size. Of several networks it is an array (replicas), if any of them adds something.
    """
    kinds = [kind for kind in regularizers if kind.penalizes]
    if not kinds:
        return 0.0
    with np.errstate(all="ignore"):
        weights: list[Array] = [layer.weights.astype(np.float64) for layer in network.layers]
        return sum(figure(np.asarray(kind.penalty(weights, examples))) for kind in kinds)


class Evaluator:
    """Reusable arrays for judging networks of one shape on one problem."""

    def __init__(self, network: Network, problem: Problem) -> None:
        self.problem = problem
        self._passes: dict[int, tuple[Pass, npt.NDArray[np.uint8] | None]] = {}
        self._network = network
        self._most = bearable_piece(PIECE, network.parameters.size)
        # Nothing goes backward here: never written to, it takes no memory.
        self._no_gradient = np.empty_like(network.parameters)

    def pieces(self, rows: npt.NDArray[np.intp], cost: Cost) -> Iterator[Evaluation | None]:
        """Yield None after each piece of `rows`, and at last the `Evaluation` of them all.

        Costs are means over the examples, without penalties and summed in float64; a score is what the task's
        metric says.
        """
        if not len(rows):
            yield Evaluation(float("nan"), float("nan"), 0)
            return
        total = 0.0
        tally = self.problem.task.tally(self.problem)
        size = whole_pieces(self.problem.steps, self._most)
        for start in range(0, len(rows), size):
            piece = self.problem.in_time(rows[start : start + size])
            with np.errstate(all="ignore"):
                taken = self._forward(piece)
                total += taken.exact_cost(self.problem.target_values(piece), cost) * len(piece)
                tally.add(taken.output.a, piece)
            if start + size < len(rows):
                yield None
        with np.errstate(all="ignore"):
            score = tally.score()
        yield Evaluation(total / len(rows), score, len(rows) // self.problem.steps)

    def judge(self, rows: npt.NDArray[np.intp], cost: Cost) -> Evaluation:
        """Return the figures for `rows` at once."""
        for found in self.pieces(rows, cost):
            if found is not None:
                return found
        raise AssertionError("pieces() ends with an evaluation")

    def outputs(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.floating]:
        """Return the outputs (rows, outputs) for `rows`; of a step of a sequence, after all steps before it."""
        if self.problem.steps > 1:
            return self._outputs_of_steps(rows)
        with np.errstate(all="ignore"):
            return np.concatenate(
                [self._forward(rows[i : i + self._most]).output.a.copy() for i in range(0, len(rows), self._most)]
                or [np.empty((0, self._network.sizes[-1]), self._network.dtype)]
            )

    def _outputs_of_steps(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.floating]:
        whole, size = self.problem.whole(rows), whole_pieces(self.problem.steps, self._most)
        found = np.empty((len(whole), self._network.sizes[-1]), self._network.dtype)
        with np.errstate(all="ignore"):
            for start in range(0, len(whole), size):
                piece = whole[start : start + size]
                places = self.problem.in_time(np.arange(start, start + len(piece)))
                found[places] = self._forward(self.problem.in_time(piece)).output.a
        return found[np.searchsorted(whole, rows)]

    def _forward(self, piece: npt.NDArray[np.intp]) -> Pass:
        count = len(piece)
        found = self._passes.get(count)
        if found is None:
            ink = np.empty((count, self._network.sizes[0]), np.uint8) if self.problem.is_images else None
            steps = self.problem.steps
            found = self._passes[count] = Pass(self._network, count // steps, self._no_gradient, steps), ink
        taken, ink = found
        self.problem.gather(piece, taken.inputs, ink)
        taken.forward()
        return taken


class ReplicaEvaluator:
    """Judges several networks, each on its own data."""

    def __init__(self, network: Network, problems: Sequence[Problem]) -> None:
        self._network = network
        self._no_gradient = np.empty_like(network.parameters)
        self._problems = problems
        self._steps = problems[0].steps
        self._size = whole_pieces(self._steps, max(1, min(PIECE, TOGETHER // len(problems))))
        self._passes: dict[tuple[int, bool], Pass] = {}

    def pieces(self, rows: Sequence[Rows], cost: Cost) -> Iterator[tuple[Figures, Figures] | None]:
        """Yield None after each piece, and at last costs and scores (replicas), for as many `rows` of each problem."""
        problems = self._problems
        count = len(rows[0])
        if not count:
            yield np.full(len(problems), math.nan), np.full(len(problems), math.nan)
            return
        # What all are judged on alike is gathered once.
        common = all(problem is problems[0] for problem in problems) and all(
            own is rows[0] or np.array_equal(own, rows[0]) for own in rows
        )
        in_one = common and problems[0].task.tallies_several
        totals: Figures = np.zeros(len(problems))
        tallies = [problem.task.tally(problem) for problem in (problems[:1] if in_one else problems)]
        for start in range(0, count, self._size):
            pieces = [problems[0].in_time(own[start : start + self._size]) for own in (rows[:1] if in_one else rows)]
            with np.errstate(all="ignore"):
                taken, y = self._forward(pieces, common)
                totals += np.multiply(taken.exact_cost(y, cost), len(pieces[0]))
                several = taken.output.a[np.newaxis] if in_one else taken.output.a
                for tally, outputs, piece in zip(tallies, several, pieces, strict=True):
                    tally.add(outputs, piece)
            if start + self._size < count:
                yield None
        with np.errstate(all="ignore"):
            scores = np.ravel([tally.score() for tally in tallies])
        yield totals / count, scores

    def _forward(self, pieces: Sequence[Rows], common: bool) -> tuple[Pass, Array]:
        count, network = len(pieces[0]), self._network
        taken = self._passes.get((count, common))
        if taken is None:
            steps = self._steps
            taken = self._passes[count, common] = Pass(network, count // steps, self._no_gradient, steps)
            if common:
                taken.read(InputBlock(count, network.sizes[0], network.dtype), 0)
        if common:
            self._problems[0].gather(pieces[0], taken.inputs)
            y: Array = self._problems[0].target_values(pieces[0])
        else:
            for problem, piece, inputs in zip(self._problems, pieces, taken.inputs, strict=True):
                problem.gather(piece, inputs)
            y = np.stack([problem.target_values(piece) for problem, piece in zip(self._problems, pieces, strict=True)])
        taken.forward()
        return taken, y
