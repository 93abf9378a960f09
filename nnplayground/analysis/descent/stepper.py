"""Descend a surface step by step, with any optimiser, and back."""

from collections import deque
from collections.abc import Generator, Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.analysis.descent.stationary import PointKind, classify, curvatures, minima
from nnplayground.analysis.descent.surfaces import COST_SURFACES, Bowl, CostSurface
from nnplayground.analysis.descent.track import KEPT, DescentPoint, StepTrack, Walker
from nnplayground.analysis.descent.verdict import DescentVerdict, Ending, place
from nnplayground.analysis.stepper import Stepper
from nnplayground.core.optimizers import OPTIMIZERS, GradientDescent, Optimizer
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model, unit

FAR = 1e6
"""Beyond that many extents of the picture, and at least that far from 0, a descent has gone for good."""
ROUND = 24
"""Steps over which a bounce is looked for: whatever is back after 2, 3, 4, 6, 8 or 12 is back after 24."""
SAME = 1e-10
"""Two places are the same if they are nearer to each other than this share of a step."""
RACERS = 3

ENDINGS = {
    PointKind.MINIMUM: Ending.MINIMUM,
    PointKind.MAXIMUM: Ending.MAXIMUM,
    PointKind.SADDLE: Ending.SADDLE,
    PointKind.FLAT: Ending.FLAT,
}


class DescentSettings(Model):
    """A descent: the surface, where it begins, how it steps and when it ends."""

    surface: Annotated[CostSurface, COST_SURFACES] = Field(
        default_factory=Bowl, title=N_("Surface"), description=N_("The cost C(v₁, v₂) that is minimised.")
    )
    start: tuple[float, float] = Field(
        (1.0, 1.0), title=N_("Start"), description=N_("Where the descent begins: v₁ and v₂.")
    )
    optimizer: Annotated[Optimizer, OPTIMIZERS] = Field(
        default_factory=GradientDescent,
        title=N_("Optimiser"),
        description=N_("How the gradient becomes a step."),
    )
    tolerance: float = Field(
        1e-6,
        gt=0,
        le=1e6,
        title=N_("Tolerance"),
        description=N_("The descent has arrived where the length of the gradient is below this."),
        json_schema_extra=LOG,
    )
    max_steps: int = Field(
        50_000,
        ge=1,
        le=10_000_000,
        title=N_("Steps at most"),
        description=N_("After how many steps it ends in any case."),
        json_schema_extra=LOG | unit(N_("steps")),
    )

    @classmethod
    def of(cls, surface: CostSurface) -> "DescentSettings":
        """Return a descent that shows `surface` well: its own start and rate, plain descent."""
        return cls(surface=surface, start=surface.start, optimizer=GradientDescent(rate=surface.rate))


class DescentGrain(StrEnum):
    """How many steps one press of a button takes."""

    ONE = "one"
    TEN = "ten"
    HUNDRED = "hundred"


GRAIN_STEPS = {DescentGrain.ONE: 1, DescentGrain.TEN: 10, DescentGrain.HUNDRED: 100}
DESCENT_GRAIN_LABELS = {
    DescentGrain.ONE: N_("1 step"),
    DescentGrain.TEN: N_("10 steps"),
    DescentGrain.HUNDRED: N_("100 steps"),
}


class StepRecord(NamedTuple):
    """One line of the table: the point before the step, what was predicted of it and what came of it.

    `predicted` is ∇C·Δv, which for plain descent is −η‖∇C‖²; `change` is the real ΔC; all three figures of
    the step are None where there is no further step.
    """

    step: int
    v: tuple[float, float]
    cost: float
    gradient: tuple[float, float]
    predicted: float | None
    change: float | None

    @property
    def ratio(self) -> float | None:
        """How much of the prediction came true; None where nothing was predicted."""
        if self.predicted is None or self.change is None or not self.predicted:
            return None
        return self.change / self.predicted


class DescentStepper(Stepper[DescentGrain]):
    """A descent that can be stepped, taken back and jumped along, as far as it goes.

    What is at a position depends on the position alone. Beyond a `verdict` it goes no further, except where it
    bounces or where the limit of steps was only reached.
    """

    def __init__(self, settings: DescentSettings, kept: int = KEPT) -> None:
        """Start. Raises UserError if the surface has no finite value or no gradient at the start."""
        super().__init__()
        self.settings = settings
        self.surface = settings.surface
        self.formula = settings.surface.formula
        self._track = StepTrack(Walker(self.formula, settings.optimizer, settings.start), kept)
        self._far = FAR * max(1.0, settings.surface.region.size)
        self._recent: deque[tuple[float, float]] = deque(maxlen=ROUND + 1)
        self._verdict: DescentVerdict | None = None
        self._end: int | None = None
        """Behind which step there is nothing."""
        self._check_start(self._track[0])
        self._judge(self._track[0])

    @property
    def at_end(self) -> bool:
        return self._end is not None and self._position >= self._end

    @property
    def known(self) -> int:
        """How many steps have been worked out, of which some may have been taken back."""
        return self._track.last

    @property
    def plain(self) -> bool:
        """Whether the step is −η∇C and nothing else."""
        optimizer = self.settings.optimizer
        return optimizer.folds and not optimizer.memories

    @property
    def point(self) -> DescentPoint:
        """Where the descent is at the present position."""
        return self._track[self._position]

    @property
    def record(self) -> StepRecord:
        """The line of the table at the present position."""
        return self.record_at(self._position)

    @property
    def verdict(self) -> DescentVerdict | None:
        """How the descent ended, if it has by the present position."""
        verdict = self._verdict
        return verdict if verdict is not None and self._position >= verdict.steps else None

    def record_at(self, step: int) -> StepRecord:
        """Return the line of the table for the step that leaves point `step`; it is worked out if need be."""
        self.reachable(step + 1)
        here = self._track[step]
        if step >= self._track.last:
            return StepRecord(*here, None, None)
        there = self._track[step + 1]
        if self.plain:
            g1, g2 = here.gradient
            predicted = -self.settings.optimizer.rate * (g1 * g1 + g2 * g2)
        else:
            predicted = sum(g * (b - a) for g, a, b in zip(here.gradient, here.v, there.v, strict=True))
        return StepRecord(*here, predicted, there.cost - here.cost)

    def records(self, first: int, count: int) -> list[StepRecord]:
        """Return up to `count` lines from `first` on, as far as the present position."""
        return [self.record_at(step) for step in range(max(0, first), min(first + count, self._position + 1))]

    def path(self, points: int = 2000) -> npt.NDArray[np.float64]:
        """Return the way to the present position as (v₁, v₂, C), at most `points` of it, shaped (points, 3)."""
        return self.sampled_path(points)[1]

    def sampled_path(self, points: int = 2000) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.float64]]:
        """Return `path` with the step (points,) that each of its points belongs to."""
        return self._track.sample(points, 0, self._position)

    def law(self, step: int) -> float | None:
        """Return the ratio 1 − ηκ/2 that a plain step from point `step` has where C is quadratic along it.

        κ is the curvature along the gradient. None for other optimisers, and where there is no curvature.
        """
        point = self._track[step]
        g = np.array(point.gradient)
        if not self.plain or not g.any():
            return None
        _, _, second = self.formula.hessian(*point.v)
        curvature = float(g @ second @ g / (g @ g))
        return 1 - self.settings.optimizer.rate * curvature / 2 if np.isfinite(curvature) else None

    def run(self) -> Generator[StepRecord, None, DescentVerdict]:
        """Step until there is a verdict, yielding the line of every step, and return it; may be closed at any time."""
        while (verdict := self.verdict) is None:
            record = self.record
            self.step(DescentGrain.ONE)
            yield record
        return verdict

    def after(self, position: int, grain: DescentGrain) -> int:
        return position + GRAIN_STEPS[grain]

    def before(self, position: int, grain: DescentGrain) -> int:
        return max(0, position - GRAIN_STEPS[grain])

    def reachable(self, position: int) -> int:
        while self._track.last < position and self._end is None:
            self._judge(self._track.extend())
        return min(position, self._track.last)

    def _check_start(self, point: DescentPoint) -> None:
        if not np.isfinite(point.cost):
            raise UserError(N_("C has no finite value at the start {place}: choose another."), place=place(point.v))
        if not np.isfinite(point.gradient).all():
            raise UserError(
                N_("C has no gradient at the start {place}, the surface has an edge there: choose another."),
                place=place(point.v),
            )

    def _judge(self, point: DescentPoint) -> None:
        """Look at a new point: does the descent end here?"""
        lost = self._lost(point)
        if lost is not None:
            self._set_verdict(lost, point)
            self._end = point.step
            return
        if point.steepness < self.settings.tolerance:
            if self._verdict is None:
                found = classify(self.formula, point.v, self.surface.region.size)
                self._set_verdict(ENDINGS[found.kind], point)
            self._end = point.step
            return
        if self._verdict is None:
            period = self._period(point)
            if period:
                self._set_verdict(Ending.BOUNCES, point, period)
            elif point.step >= self.settings.max_steps:
                self._set_verdict(Ending.LIMIT, point)
        if point.step >= self.settings.max_steps:
            self._end = point.step

    def _lost(self, point: DescentPoint) -> Ending | None:
        """Say how a point is beyond all hope, if it is."""
        v1, v2 = point.v
        if not (abs(v1) <= self._far and abs(v2) <= self._far) or abs(point.cost) == np.inf:
            first, before = self._track[0].cost, self._track[max(0, point.step - 1)].cost
            falls = point.cost < first and point.cost < before
            return Ending.BOTTOMLESS if falls else Ending.DIVERGES
        if np.isnan(point.cost):
            return Ending.NOT_FINITE
        return None if np.isfinite(point.gradient).all() else Ending.NO_GRADIENT

    def _period(self, point: DescentPoint) -> int:
        """Return after how many steps the descent is back where it was, 0 if it is not."""
        recent, v = self._recent, point.v
        recent.append(v)
        if len(recent) <= ROUND:
            return 0
        last = recent[-2]
        reach = SAME * (abs(v[0] - last[0]) + abs(v[1] - last[1]))

        def is_back(period: int, within: float) -> bool:
            then = recent[-1 - period]
            return abs(v[0] - then[0]) + abs(v[1] - then[1]) <= within

        if not is_back(ROUND, reach):
            return 0
        return next((period for period in (2, 3, 4, 6, 8, 12) if is_back(period, 1e3 * reach)), ROUND)

    def _set_verdict(self, ending: Ending, point: DescentPoint, period: int = 0) -> None:
        others, lower = 0, None
        if ending in ENDINGS.values():
            near = 0.02 * self.surface.region.size
            rest = [one for one in minima(self.surface) if one.distance(*point.v) > near]
            others = len(rest)
            if rest and rest[0].cost < point.cost - 1e-9 * max(1.0, abs(point.cost)):
                lower = rest[0]
        curvature = curvatures(self.formula, *self.settings.start)[1] if self.plain else None
        self._verdict = DescentVerdict(
            ending, point.step, point.v, point.cost, point.steepness, others, lower, period,
            self.settings.optimizer.rate, curvature,
        )  # fmt: skip


class DescentRace(Stepper[DescentGrain]):
    """Up to three optimisers from one start, all at the same step; who has arrived waits there."""

    def __init__(self, settings: DescentSettings, optimizers: Sequence[Optimizer]) -> None:
        """Start one descent for each of `optimizers`. Raises UserError if there are none, or too many."""
        super().__init__()
        if not 1 <= len(optimizers) <= RACERS:
            raise UserError(N_("A race has from 1 to {most} optimisers."), most=RACERS)
        self.racers = tuple(
            DescentStepper(settings.model_copy(update={"optimizer": optimizer})) for optimizer in optimizers
        )

    @property
    def at_end(self) -> bool:
        return all(racer.at_end for racer in self.racers)

    @property
    def verdicts(self) -> tuple[DescentVerdict | None, ...]:
        """How each descent ended, if it has by now."""
        return tuple(racer.verdict for racer in self.racers)

    def step(self, grain: DescentGrain) -> bool:
        moved = super().step(grain)
        self._follow()
        return moved

    def step_back(self, grain: DescentGrain) -> bool:
        moved = super().step_back(grain)
        self._follow()
        return moved

    def jump(self, position: int) -> None:
        super().jump(position)
        self._follow()

    def run(self) -> Generator[int, None, tuple[DescentVerdict | None, ...]]:
        """Step until every descent has its verdict, yielding the position, and return the verdicts."""
        while any(verdict is None for verdict in self.verdicts):
            self.step(DescentGrain.ONE)
            yield self.position
        return self.verdicts

    def after(self, position: int, grain: DescentGrain) -> int:
        return position + GRAIN_STEPS[grain]

    def before(self, position: int, grain: DescentGrain) -> int:
        return max(0, position - GRAIN_STEPS[grain])

    def reachable(self, position: int) -> int:
        return max(racer.reachable(position) for racer in self.racers)

    def _follow(self) -> None:
        for racer in self.racers:
            racer.jump(self._position)
