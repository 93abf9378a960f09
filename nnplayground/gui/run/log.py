"""What is known of one run: its curves, its moments, how fast it goes."""

import time

from nnplayground.analysis.changes import changed_fields
from nnplayground.gui.run.checkpoint import Checkpoint, RunCheckpoint, fitted
from nnplayground.gui.run.worker import Chunk, Left
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport
from nnplayground.training.state import TrainerState
from nnplayground.training.timeline import Timeline


class RunLog:
    """All that the worker has told of the run with that number; each run has one of its own."""

    def __init__(self, run: int, history: History | None = None, timeline: Timeline[Checkpoint] | None = None) -> None:
        self.run = run
        self.history = history or History()
        self.timeline: Timeline[Checkpoint] = timeline or Timeline()
        self.speed = 0.0
        """Mini-batches a second."""
        self.go_on()

    @property
    def last_epoch(self) -> EpochReport | None:
        """The newest report of an epoch."""
        return self.history.newest

    @property
    def batch_cost(self) -> float:
        """The cost of the newest mini-batch."""
        return self.history.newest_cost

    def go_on(self) -> None:
        """Count the time of training, and measure its speed, from now on."""
        self._speed_mark, self._trained_until = (0.0, 0), time.perf_counter()

    def take_in(self, chunk: Chunk) -> None:
        """Add what has happened since the last chunk."""
        chunk.recorded.append_to(self.history)
        if len(chunk.recorded.costs):
            self.history.seconds += chunk.seconds - self._trained_until
        self._trained_until = chunk.seconds
        if chunk.moment is not None:
            state = chunk.moment.state
            point = Checkpoint(chunk.snapshot.experiment, state, chunk.moment.epochs, self.last_epoch)
            self.timeline.add(state.step, point.epochs, point, point.size)
        self._measure_speed(chunk)

    def leave(self, left: Left) -> RunCheckpoint:
        """Return where the run stands that another has replaced; nothing is added to it any more."""
        left.recorded.append_to(self.history)
        point = Checkpoint(left.experiment, left.moment.state, left.moment.epochs, self.last_epoch)
        self.run = -1
        return RunCheckpoint(left.run, point, self.history, self.timeline)

    def until(self, moment: Checkpoint) -> tuple[History, Timeline[Checkpoint]]:
        """Return what the run had been through by a moment of it."""
        timeline: Timeline[Checkpoint] = Timeline()
        for kept in self.timeline.moments:
            if kept.step <= moment.state.step:
                timeline.add(*kept)
        return self.history.until(moment.state.step, moment.epochs, moment.newest), timeline

    def last(self, experiment: Experiment) -> tuple[TrainerState, History] | None:
        """Return the last moment that was kept, to go on from with `experiment`, if there is one."""
        if not len(self.timeline):
            return None
        point = self.timeline.moments[-1].kept
        state = fitted(point.state, point.experiment, experiment)
        return state, self.history.until(state.step, point.epochs, point.newest)

    def mark_changes(self, before: Experiment, after: Experiment) -> None:
        """Note on the curves which settings were changed while the run went on."""
        for name in changed_fields(before, after):
            title = Experiment.model_fields[name].title
            if title:
                self.history.mark(self.history.epochs, "changed", title)

    def _measure_speed(self, chunk: Chunk) -> None:
        since, step = self._speed_mark
        if since == 0.0:
            self._speed_mark = (chunk.seconds, chunk.snapshot.step)
        elif chunk.seconds - since >= 0.5:
            self.speed = (chunk.snapshot.step - step) / (chunk.seconds - since)
            self._speed_mark = (chunk.seconds, chunk.snapshot.step)
