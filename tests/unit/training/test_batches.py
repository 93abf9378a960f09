"""Mini-batches: every example once an epoch, whatever the sizes."""

import numpy as np
import pytest

from nnplayground.data.problem import Problem
from nnplayground.training import batches as module
from nnplayground.training.batches import Batches, ExampleStream
from tests.helpers.made import fed, small


@pytest.fixture(scope="module")
def problem() -> Problem:
    return small().prepare()


def epoch_of(batches: Batches, size: int) -> list[np.ndarray]:
    return [np.hstack(fed(batches, start, size)) for start in range(0, len(batches), size)]


def in_order(rows: np.ndarray) -> np.ndarray:
    return rows[np.lexsort(rows.T)]


@pytest.mark.parametrize("size", [1, 5, 7, 24, 100])
@pytest.mark.parametrize("block", [1, 300, 1 << 18])
def test_each_example_exactly_once_and_the_last_batch_with_its_true_size(
    problem: Problem, size: int, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BLOCK_BYTES", block)
    batches = Batches(ExampleStream(problem, 1), dtype=np.float32)
    train = problem.parts.train
    everything = in_order(np.hstack([problem.inputs[train], problem.targets[train]]))
    for epoch in range(3):
        batches.begin(epoch)
        taken = epoch_of(batches, size)
        assert [len(part) for part in taken] == [min(size, 24 - start) for start in range(0, 24, size)]
        assert (in_order(np.vstack(taken)) == everything).all()


def test_order_depends_on_seed_and_epoch_alone(problem: Problem) -> None:
    def order(seed: int, epoch: int, size: int = 24) -> list[list[float]]:
        batches = Batches(ExampleStream(problem, seed), dtype=np.float32)
        batches.begin(epoch)
        return np.vstack(epoch_of(batches, size)).tolist()

    assert order(1, 2) == order(1, 2) == order(1, 2, size=5)
    assert order(1, 2) != order(1, 3)
    assert order(1, 2) != order(2, 2)


def test_any_position_may_come_next(problem: Problem) -> None:
    batches = Batches(ExampleStream(problem, 1), dtype=np.float32)
    batches.begin(0)
    whole = np.vstack(epoch_of(batches, 24))
    batches.begin(0)
    for start, size in ((0, 3), (3, 10), (13, 1), (2, 4), (20, 50)):
        assert (np.hstack(fed(batches, start, size)) == whole[start : start + size]).all()


def test_double_precision_if_asked(problem: Problem) -> None:
    batches = Batches(ExampleStream(problem, 1), dtype=np.float64)
    batches.begin(0)
    x, y = fed(batches, 0, 4)
    assert (x.dtype, y.dtype) == (np.float64, np.float64)
