"""Trials as points that pictures can draw: where they lie on each axis, and how good they are among each other."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from nnplayground.analysis.ticks import round_ticks
from nnplayground.i18n import number, power_of_ten
from nnplayground.search.axes import Axis, ChoiceAxis, RangeAxis, Value
from nnplayground.search.best import figure
from nnplayground.search.trials import Search

BEYOND = 0.04
"""How far beyond an axis a value is drawn that lies further away, as a share of the axis."""
APART = 0.05
SMALLEST = 1e-300
"""What is nearer to 0 is 0: a share of it would be none."""
NEAREST = 0.14
"""Marks of an axis are no nearer to each other than this share of it."""


class TrialPoint(NamedTuple):
    """A trial that has ended: `shares` say where it lies on each axis, from 0 to 1; None where it has no value.

    `figure` is what counts of it, NaN if there is nothing; `rank` is 0 for the best and 1 for the worst, NaN too.
    """

    number: int
    by: str
    shares: tuple[float | None, ...]
    figure: float
    rank: float


def trial_points(search: Search) -> list[TrialPoint]:
    """Return all trials that have ended."""
    losses = {trial.number: search.loss(trial) for trial in search.trials}
    known = sorted({loss for loss in losses.values() if math.isfinite(loss)})
    # Those that are equally good have one rank: a small validation part gives few different scores.
    places = {loss: place / max(1, len(known) - 1) for place, loss in enumerate(known)}
    ranks = {number: places[loss] for number, loss in losses.items() if loss in places}
    axes = search.plan.space.axes
    return [
        TrialPoint(
            trial.number,
            trial.by,
            tuple(share_of(axis, trial.values.get(axis.name)) for axis in axes),
            figure(search, trial) if trial.number in ranks else math.nan,
            ranks.get(trial.number, math.nan),
        )
        for trial in search.trials
    ]


def figure_span(search: Search, points: Sequence[TrialPoint]) -> tuple[float, float]:
    """Return the lowest and the highest figure of trials, a little apart where all are alike."""
    known = [point.figure for point in points if math.isfinite(point.figure)]
    low, high = (min(known), max(known)) if known else (0.0, 1.0)
    if high > low:
        return low, high
    room = APART * (abs(low) if abs(low) > SMALLEST else 1.0)
    # What a file says of a share need not be one.
    is_share = search.plan.objective == "score" and search.plan.metric.is_share and 0 <= low <= 1
    return (max(0.0, low - room), min(1.0, high + room)) if is_share else (low - room, high + room)


def share_of(axis: Axis, value: Value | None) -> float | None:
    """Return where a value lies on an axis, from 0 to 1, a little beyond for what lies outside; None if nowhere."""
    if value is None:
        return None
    if isinstance(axis, ChoiceAxis):
        return (axis.values.index(value) + 0.5) / len(axis.values) if value in axis.values else None
    if isinstance(value, str) or (axis.log and value <= 0):
        return None
    return min(max(axis.share(value), -BEYOND), 1 + BEYOND)


def axis_marks(axis: Axis) -> list[tuple[float, Value, str]]:
    """Return the marks of an axis: where they are, from 0 to 1, their values, and what is written of numbers."""
    if isinstance(axis, ChoiceAxis):
        shares = [(place + 0.5) / len(axis.values) for place in range(len(axis.values))]
        return [
            (share, value, value if isinstance(value, str) else number(value, 3))
            for share, value in zip(shares, axis.values, strict=True)
        ]
    return _thinned(_log_marks(axis) if axis.log else _linear_marks(axis))


def _log_marks(axis: RangeAxis) -> list[tuple[float, Value, str]]:
    low, high = math.log10(axis.low), math.log10(axis.high)
    powers = range(math.ceil(low - 1e-9), math.floor(high + 1e-9) + 1)
    if len(powers) < 2:
        return _linear_marks(axis)
    return [((p - low) / (high - low), 10.0**p, number(10.0**p) if -3 <= p <= 4 else power_of_ten(p)) for p in powers]


def _linear_marks(axis: RangeAxis) -> list[tuple[float, Value, str]]:
    ticks = round_ticks(axis.low, axis.high, 5)[1]
    if axis.whole:
        ticks = [tick for tick in ticks if tick == int(tick)]
    return [(axis.share(tick), tick, number(tick, 3)) for tick in ticks if tick > 0 or not axis.log]


def _thinned(marks: Sequence[tuple[float, Value, str]]) -> list[tuple[float, Value, str]]:
    step = 1
    while len(marks) > 1 and marks[min(step, len(marks) - 1)][0] - marks[0][0] < NEAREST and step < len(marks):
        step += 1
    return list(marks[::step])
