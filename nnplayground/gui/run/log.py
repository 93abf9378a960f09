"""What is known of one run: its curves, its moments, how fast it goes."""

import time

from nnplayground.analysis.changes import changed_titles
from nnplayground.gui.run.checkpoint import Checkpoint, RunCheckpoint, fitted
from nnplayground.gui.run.worker import Chunk, Left
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport
from nnplayground.training.state import TrainerState
from nnplayground.training.timeline import Timeline

SPEED_SECONDS = 0.5
"""A speed is a mean over at least so much training."""


class RunLog:
    """All that the worker has told of the run with that number; each run has one of its own."""

    def __init__(self, run: int, history: History | None = None, timeline: Timeline[Checkpoint] | None = None) -> None:
        self.run = run
        self.history = history or History()
        self.timeline: Timeline[Checkpoint] = timeline or Timeline()
        self.speed = 0.0
        """Mini-batches a second of training."""
        self.batch_cost = self.history.newest_cost
        """The cost of the newest mini-batch; NaN if there is none by the cost in use."""
        self.go_on()

    @property
    def last_epoch(self) -> EpochReport | None:
        """The newest report of an epoch."""
        return self.history.newest

    def go_on(self) -> None:
        """Count the time of training, and measure its speed, from now on."""
        self._trained_until = time.perf_counter()
        self._trained: tuple[float, int] | None = None
        """Seconds and mini-batches since the speed was measured; None before the first chunk."""

    def take_in(self, chunk: Chunk) -> None:
        """Add what has happened since the last chunk."""
        chunk.recorded.append_to(self.history)
        if len(chunk.recorded.costs):
            seconds = chunk.seconds - self._trained_until
            self.history.seconds += seconds
            self.batch_cost = self.history.newest_cost
            self._measure_speed(seconds, len(chunk.recorded.costs))
        self._trained_until = chunk.seconds
        if chunk.moment is not None:
            state = chunk.moment.state
            point = Checkpoint(
                chunk.snapshot.experiment, state, chunk.moment.epochs, self.last_epoch, self.history.seconds
            )
            self.timeline.add(state.step, point.epochs, point, point.size)

    def leave(self, left: Left) -> RunCheckpoint:
        """Return where the run stands that another has replaced; nothing is added to it any more."""
        left.recorded.append_to(self.history)
        point = Checkpoint(
            left.experiment, left.moment.state, left.moment.epochs, self.last_epoch, self.history.seconds
        )
        self.run = -1
        return RunCheckpoint(left.run, point, self.history, self.timeline)

    def leave_broken(self) -> RunCheckpoint | None:
        """As `leave`, of a run that came to an unexpected end: where it stood at its last moment, if there is one."""
        if not len(self.timeline):
            return None
        point, run, self.run = self.timeline.moments[-1].kept, self.run, -1
        return RunCheckpoint(run, point, self._until(point), self.timeline)

    def until(self, moment: Checkpoint) -> tuple[History, Timeline[Checkpoint]]:
        """Return what the run had been through by a moment of it."""
        timeline: Timeline[Checkpoint] = Timeline()
        for kept in self.timeline.moments:
            if kept.step <= moment.state.step:
                timeline.add(*kept)
        return self._until(moment), timeline

    def last(self, experiment: Experiment) -> tuple[TrainerState, History] | None:
        """Return the last moment that was kept, to go on from with `experiment`, if there is one."""
        if not len(self.timeline):
            return None
        point = self.timeline.moments[-1].kept
        return fitted(point.state, point.experiment, experiment), self._until(point)

    def mark_changes(self, before: Experiment, after: Experiment) -> None:
        """Note on the curves which settings were changed while the run went on."""
        for title in changed_titles(before, after):
            self.history.mark(self.history.epochs, "changed", title)

    def _until(self, moment: Checkpoint) -> History:
        history = self.history.until(moment.state.step, moment.epochs, moment.newest)
        history.seconds = moment.seconds
        return history

    def _measure_speed(self, seconds: float, batches: int) -> None:
        """Count mini-batches while it trains, and not while it stands."""
        if self._trained is None:
            self._trained = 0.0, 0
            return
        since, count = self._trained
        self._trained = since + seconds, count + batches
        if self._trained[0] >= SPEED_SECONDS:
            self.speed = self._trained[1] / self._trained[0]
            self._trained = 0.0, 0
