"""Which examples are the columns of the gradient table."""

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.table_steps import TableStep
from nnplayground.analysis.hand.trace import Matrix
from nnplayground.analysis.hand.units import example_inputs, example_targets
from nnplayground.analysis.hand_network import HandNetwork

SEED = 1
"""Of the one order in which examples are shuffled: the same mini-batches come again after all have been."""


FULL = 2000
"""Training examples that the full gradient is taken of, at most."""
WORK = 20_000_000
"""Parameters times examples that the full gradient may take."""


def most_examples(hand_network: HandNetwork) -> int:
    """Return of how many training examples gradient and cost are worked out at once."""
    return min(FULL, max(50, WORK // len(hand_network.network.parameters)))


def rows_of(hand_network: HandNetwork, first: int, count: int, shuffled: bool) -> npt.NDArray[np.intp]:
    """Return the rows in the data of `count` training examples from `first` on, counted from 1."""
    if hand_network.problem is None:
        return np.array([0])
    train = hand_network.problem.parts.train
    if shuffled:
        train = np.random.default_rng(SEED).permutation(train)
    start = min(first, len(train)) - 1
    return np.asarray(train[start : start + count])


def examples_of(hand_network: HandNetwork, rows: npt.NDArray[np.intp]) -> tuple[Matrix, Matrix]:
    """Return inputs (rows, inputs) and desired outputs (rows, outputs) of these rows of the data."""
    if hand_network.problem is None:
        assert hand_network.x is not None and hand_network.y is not None  # noqa: PT018 - the chain has both
        return hand_network.x[np.newaxis], hand_network.y[np.newaxis]
    return example_inputs(hand_network.problem, rows), example_targets(hand_network.problem, rows)


def columns_of(hand_network: HandNetwork, step: TableStep) -> tuple[Matrix, Matrix, list[int]]:
    """Return inputs, desired outputs and numbers of the mini-batch of a step."""
    rows = rows_of(hand_network, step.first, step.columns, step.shuffled)
    places = [place for place in step.ticked if place < len(rows)] or list(range(len(rows)))
    return *examples_of(hand_network, rows[places]), [int(row) + 1 for row in rows[places]]


def followed(hand_network: HandNetwork, first: int, count: int) -> int:
    """Return where the next `count` training examples begin; behind the last one, at the first again."""
    examples = 1 if hand_network.problem is None else len(hand_network.problem.parts.train)
    return first + count if first + count <= examples else 1


def widest_of(values: npt.NDArray[np.float64]) -> list[float]:
    """Return numbers that are written as widely as the widest of `values` (n,): one of each sign and power of ten."""
    values = values[np.isfinite(values) & (values != 0)]
    powers = np.unique(np.sign(values) * (400 + np.floor(np.log10(np.abs(values)))))
    return [float(np.sign(power)) * float(f"8.888e{min(307, int(abs(power)) - 400)}") for power in powers]
