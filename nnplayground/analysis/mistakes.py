"""Looks for examples that a network gets wrong, without judging more of them than it takes."""

from collections.abc import Generator

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.training.evaluation import PIECE, Evaluator

Rows = npt.NDArray[np.intp]


def next_mistake(network: Network, problem: Problem, rows: Rows, start: int) -> Generator[None, None, int]:
    """Return the place in `rows` of the next example behind `start` that is answered wrongly; -1 if all are right.

    It looks on from the beginning when the end is reached, and yields None after each piece.
    """
    evaluator = Evaluator(network, problem)
    order = np.roll(np.arange(len(rows)), -(start + 1))
    for first in range(0, len(order), PIECE):
        places = order[first : first + PIECE]
        right = problem.task.right(problem, evaluator.outputs(rows[places]), rows[places])
        if right is None:
            return -1
        if problem.raw.predictable is not None:
            # What nobody can know is no mistake.
            right |= ~problem.raw.predictable[rows[places]]
        wrong = np.flatnonzero(~right)
        if len(wrong):
            return int(places[wrong[0]])
        yield None
    return -1
