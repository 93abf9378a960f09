"""A search under way: proposals go to workers, what comes of them into the table.

`SearchRun.run` is a generator that never waits long, so that a terminal or a thread of the window can look at other
things between two of its steps.
"""

import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped
from nnplayground.search.axes import Values
from nnplayground.search.strategies import MOST_TRIALS
from nnplayground.search.task import EpochTold, TrialTask, TrialWork
from nnplayground.search.trials import NO_MORE_ROOM, Search, Trial, TrialReason, TrialResult
from nnplayground.search.workers import TrialDone, TrialTold, WorkerMessage, Workers

WAIT = 0.1
"""Seconds between two steps, at most."""
ATTEMPTS = 2
"""How often a trial is begun whose worker goes; the last time it is marked as lost."""
LOSSES = 3
"""Workers that go one after the other, besides as many as there are, without any that brings a result."""

BUDGET_TOO_SMALL = N_(
    "The budget of {budget} gradient evaluations is not enough: one epoch of a trial takes {epoch}, one trial {trial}."
)
TOO_LATE = N_("Ended: it took longer than {seconds} s.")
TOO_LATE_THERE = N_("Ended: it took longer than {seconds} s. The cluster trains it to its end, and all of it counts.")
BY_HAND = N_("Ended by hand.")
BY_HAND_THERE = N_("Ended by hand. The cluster trains it to its end, and all of it counts.")
LOST = N_("Its worker was lost; attempts: {times}.")
ALL_LOST = N_("The workers end as soon as they are at work: there may be too little memory. What is done is kept.")


class TrialBegan(NamedTuple):
    """A trial has been given to a worker."""

    number: int
    values: Values
    by: str


class TrialProgress(NamedTuple):
    """An epoch of a trial has ended."""

    number: int
    told: EpochTold


class TrialEnded(NamedTuple):
    """A trial has ended and is in the table."""

    trial: Trial


class TrialRequeued(NamedTuple):
    """The worker of a trial has gone; the trial is begun again."""

    number: int


class NothingNew(NamedTuple):
    """A moment has passed."""


SearchEvent = TrialBegan | TrialProgress | TrialEnded | TrialRequeued | NothingNew


class _Under(NamedTuple):
    """A trial under way, and how many gradients of single examples it has computed, with all of the epoch at hand."""

    values: Values
    by: str
    begun: float
    evaluations: int = 0


class SearchRun:
    """Goes on with a search until its trials or its budget are used up.

    `search` is the table as it is now. `is_paused` may be set at any time: no further trial is begun then.
    """

    def __init__(self, search: Search, workers: Workers, keep: Callable[[Search], object] | None = None) -> None:
        """Have `keep` called with the table after each trial. Raises UserError if the search makes no sense."""
        plan = search.plan
        plan.check()
        examples = TrialWork().problem(plan.experiment).training_examples
        self.search = search
        self.is_paused = False
        self._workers, self._keep = workers, keep
        self._examples, self._trial_cost = examples, examples * plan.seeds * (plan.epochs or 1)
        if plan.budget is not None and plan.budget < self._trial_cost:
            raise UserError(
                BUDGET_TOO_SMALL,
                budget=grouped(plan.budget), epoch=grouped(examples), trial=grouped(self._trial_cost),
            )  # fmt: skip
        self._under: dict[int, _Under] = {}
        self._again: list[int] = []
        self._proposed: dict[int, tuple[Values, str]] = {}
        self._attempts: dict[int, int] = {}
        self._wasted: dict[int, int] = {}
        """Gradients that lost workers have computed, by the trials that are not in the table yet."""
        self._losses = 0
        self._is_exhausted = False

    @property
    def under_way(self) -> tuple[int, ...]:
        """The numbers of the trials that are being trained."""
        return tuple(self._under)

    def run(self) -> Iterator[SearchEvent]:
        """Yield what happens; may be left and taken up again. Raises UserError if the workers are gone for good."""
        while True:
            yield from self._fill()
            if not self._under and not (self.is_paused and self._next_number() is not None):
                yield from self._give_up()
                return
            messages = self._workers.poll(WAIT)
            for message in messages:
                yield from self._take(message)
            yield from self._end_late()
            if not messages:
                yield NothingNew()

    def end_trial(self, number: int) -> Iterator[SearchEvent]:
        """End a trial at once, by hand; yields what that means for the table."""
        template = BY_HAND if self._workers.ends_at_once else BY_HAND_THERE
        yield from self._end(number, TrialReason(template=template))

    def add(self, values: Values) -> int:
        """Add a point given by hand as the next trial and return its number. Raises UserError if it cannot be used."""
        plan = self.search.plan
        checked = plan.space.check_point(values, plan.experiment)
        # The strategy loses no trial by it.
        number = max([-1, *self._under, *self.search.numbers, *plan.given, *self._again]) + 1
        if number >= MOST_TRIALS:
            raise UserError(NO_MORE_ROOM, most=MOST_TRIALS)
        given = plan.given | {number: checked}
        more = plan.model_copy(update={"given": given, "trials": min(max(plan.trials, number) + 1, MOST_TRIALS)})
        self.search = self.search.model_copy(update={"plan": more})
        return number

    def _fill(self) -> Iterator[SearchEvent]:
        """Begin trials while there are workers for them."""
        while not self.is_paused and len(self._under) < self._workers.count:
            number = self._next_number()
            if number is None:
                return
            proposed = self._proposed.get(number) or self.search.proposal(number)
            if proposed is None:
                self._is_exhausted = True
                continue
            values, by = proposed
            plan = self.search.plan
            try:
                experiment = plan.space.experiment(plan.experiment, values)
            except UserError as error:
                yield from self._note(number, values, by, TrialResult(state="refused", reason=TrialReason.of(error)))
                continue
            task = TrialTask(
                experiment=experiment, seeds=plan.seeds, objective=plan.objective, limits=self.search.limits()
            )
            if number in self._again:
                self._again.remove(number)
            self._under[number] = _Under(values, by, time.perf_counter())
            self._workers.submit(number, task)
            yield TrialBegan(number, values, by)

    def _next_number(self) -> int | None:
        """Return the number of the next trial, or None if there is none, or nothing left to pay it with."""
        plan = self.search.plan
        if plan.budget is not None:
            spent = self.search.evaluations + self._trial_cost * len(self._under) + sum(self._wasted.values())
            if spent + self._trial_cost > plan.budget:
                return None
        if self._again:
            return self._again[0]
        known = self.search.numbers
        for number in range(plan.trials):
            if number not in known and number not in self._under:
                # Beyond the end of a strategy there are only points given by hand.
                if self._is_exhausted and number not in plan.given:
                    continue
                return number
        return None

    def _take(self, message: WorkerMessage) -> Iterator[SearchEvent]:
        number = message.number
        if number not in self._under:
            return
        if isinstance(message, TrialTold):
            # The epoch that begins now: whoever ends it does so somewhere within.
            spent = min(message.told.evaluations + self._examples, self._trial_cost)
            self._under[number] = self._under[number]._replace(evaluations=spent)
            yield TrialProgress(number, message.told)
        elif isinstance(message, TrialDone):
            self._losses = 0
            values, by, *_ = self._under.pop(number)
            yield from self._note(number, values, by, message.result)
        else:
            yield from self._lose(number)

    def _lose(self, number: int) -> Iterator[SearchEvent]:
        values, by, _, evaluations = self._under.pop(number)
        self._wasted[number] = self._wasted.get(number, 0) + evaluations
        self._losses += 1
        if self._losses >= LOSSES + self._workers.count:
            raise UserError(ALL_LOST)
        attempts = self._attempts[number] = self._attempts.get(number, 0) + 1
        if attempts < ATTEMPTS:
            # The same point, whatever has become known since.
            self._proposed[number] = values, by
            self._again.append(number)
            yield TrialRequeued(number)
            return
        yield from self._note(number, values, by, _lost(attempts))

    def _give_up(self) -> Iterator[SearchEvent]:
        """Take trials into the table that are not begun again, as there is nothing to pay it with: they have cost."""
        for number in list(self._again):
            self._again.remove(number)
            values, by = self._proposed[number]
            yield from self._note(number, values, by, _lost(self._attempts[number]))

    def _end_late(self) -> Iterator[SearchEvent]:
        deadline = self.search.plan.deadline
        if deadline is None:
            return
        now = time.perf_counter()
        for number in [number for number, under in self._under.items() if now - under.begun > deadline]:
            template = TOO_LATE if self._workers.ends_at_once else TOO_LATE_THERE
            yield from self._end(number, TrialReason(template=template, values={"seconds": deadline}))

    def _end(self, number: int, reason: TrialReason) -> Iterator[SearchEvent]:
        if number not in self._under:
            return
        values, by, begun, evaluations = self._under.pop(number)
        self._workers.end(number)
        if not self._workers.ends_at_once:
            evaluations = self._trial_cost
        seconds = time.perf_counter() - begun
        result = TrialResult(state="ended", evaluations=evaluations, seconds=seconds, reason=reason)
        yield from self._note(number, values, by, result)

    def _note(self, number: int, values: Values, by: str, result: TrialResult) -> Iterator[SearchEvent]:
        """Take a trial into the table, and tell it once it is kept."""
        spent = result.evaluations + self._wasted.pop(number, 0)
        trial = Trial(
            number=number, values=values, by=by, seed=self.search.plan.seed, **dict(result) | {"evaluations": spent}
        )
        self.search = self.search.with_trial(trial)
        if self._keep is not None:
            self._keep(self.search)
        yield TrialEnded(trial)


def _lost(attempts: int) -> TrialResult:
    return TrialResult(state="lost", reason=TrialReason(template=LOST, values={"times": attempts}))
