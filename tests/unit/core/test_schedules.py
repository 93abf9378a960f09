"""Schedules at the epochs where their values are known."""

import itertools

import pytest

from nnplayground.core.schedules import SCHEDULES, Constant, Cosine, Exponential, InverseTime, Schedule, StepDecay
from nnplayground.registry import mark


@pytest.mark.parametrize(
    ("schedule", "values"),
    [
        (Constant(), {0: 1, 7.5: 1, 1e6: 1}),
        (StepDecay(every=10, drop=0.5), {0: 1, 9.99: 1, 10: 0.5, 29.5: 0.25}),
        (Exponential(half_life=20), {0: 1, 10: 0.5**0.5, 20: 0.5, 60: 0.125}),
        (Cosine(length=30), {0: 1, 15: 0.5, 30: 0, 100: 0}),
        (Cosine(length=30, floor=0.2), {0: 1, 15: 0.6, 30: 0.2, 100: 0.2}),
        (InverseTime(half_after=10), {0: 1, 10: 0.5, 20: 1 / 3}),
    ],
    ids=repr,
)
def test_values(schedule: Schedule, values: dict[float, float]) -> None:
    for epoch, factor in values.items():
        assert schedule.factor(epoch) == pytest.approx(factor, abs=1e-12)


@pytest.mark.parametrize("cls", SCHEDULES, ids=lambda c: c.key())
def test_every_schedule_starts_at_1_and_never_rises(cls: type[Schedule]) -> None:
    factors = [cls().factor(epoch / 4) for epoch in range(800)]
    assert factors[0] == 1
    assert all(0 <= later <= earlier for earlier, later in itertools.pairwise(factors))


@pytest.mark.parametrize("cls", SCHEDULES, ids=lambda c: c.key())
def test_numbers_of_a_schedule_may_change_while_it_trains_and_epochs_are_called_so(cls: type[Schedule]) -> None:
    for name, field in cls.parameters().items():
        assert mark(field, "live"), name
        is_time = (field.description or "").startswith("Epochs ")
        assert mark(field, "unit") == ("epochs" if is_time else None), name
        assert bool(mark(field, "log")) is is_time, name
        if is_time:
            low, high = mark(field, "slider")
            assert 10 * low <= field.default <= high / 10, name
