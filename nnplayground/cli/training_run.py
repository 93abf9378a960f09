"""A run in the terminal: it tells a listener how it goes, and ends by itself or when it is asked to."""

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from types import FrameType

from nnplayground.cli.progress import Listener, Pace, RunOutcome
from nnplayground.cli.terminal import complain
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.process_signals import BURST_SECONDS, EndSignals, exit_code
from nnplayground.training.reports import BatchReport, EpochReport, Report, RunEnded
from nnplayground.training.trainer import Trainer

KEEP_SECONDS = 60.0
"""What was learnt is kept so often while the run goes on."""
INTERRUPTED = N_("Interrupted: the network is kept as it was after the last mini-batch.")
MORE = N_("Done: {epochs} more epochs, as asked.")
NOT_KEPT = N_("What was learnt so far could not be kept: {reason} The training goes on.")
Keep = Callable[[RunOutcome], object]
"""Writes what was learnt to a file; raises UserError."""


class _Interruption:
    """Turns the first request to end, Ctrl-C or another, into a wish to end after the mini-batch.

    The second one ends at once, but what was learnt `is_kept` before; a third, `BURST_SECONDS` later, does not even
    wait for that.
    """

    def __init__(self, is_kept: bool) -> None:
        self.number = 0
        """Of the signal; 0 if none has come."""
        self._is_kept = is_kept
        self._count, self._since = 0, 0.0

    def note(self, number: int, _frame: FrameType | None) -> None:
        """Take a signal."""
        if not self._count:
            self._since = perf_counter()
        self.number = number
        self._count += 1
        is_asked_again = self._count > 2 and perf_counter() - self._since > BURST_SECONDS
        if is_asked_again or (self._count >= 2 and self._is_kept):
            raise SystemExit(exit_code(number))

    def has_kept(self) -> None:
        """End here if that was all that was waited for."""
        self._is_kept = True
        if self._count > 1:
            raise SystemExit(exit_code(self.number))


class _MinuteKeeper:
    """Keeps what was learnt now and then; says once that it cannot."""

    def __init__(self, trainer: Trainer, keep: Keep | None) -> None:
        self._trainer, self._keep = trainer, keep
        self.due = math.inf if keep is None else perf_counter() + KEEP_SECONDS
        """The `perf_counter` time from which `keep` is wanted."""
        self._has_failed = False

    def keep(self, pace: Pace) -> None:
        """Keep it."""
        assert self._keep is not None
        try:
            self._keep(_outcome(self._trainer, _ending(self._trainer, "unfinished", ""), pace))
        except UserError as error:
            if not self._has_failed:
                complain(tr(NOT_KEPT, reason=error))
            self._has_failed = True
        self.due = perf_counter() + KEEP_SECONDS


def train(
    trainer: Trainer,
    listener: Listener,
    epochs: int | None = None,
    note: Callable[[Report], None] | None = None,
    keep: Keep | None = None,
) -> RunOutcome:
    """Train until the run ends or the program is asked to end, then judge the network on every part of the data.

    It also ends after so many more `epochs`; `note` gets every report. `keep` is called each minute and when the
    training is over, before anything is judged. Raises UserError if `keep` does then.
    """
    learning = judging = total = 0.0
    step = 0
    last = math.inf if epochs is None else trainer.epoch + epochs
    ended: RunEnded | None = None
    interruption, keeper = _Interruption(is_kept=keep is None), _MinuteKeeper(trainer, keep)
    with EndSignals(interruption.note):
        listener.start()
        mark = perf_counter()
        for report in trainer.run():
            now = perf_counter()
            if note is not None:
                note(report)
            if isinstance(report, BatchReport):
                learning += now - mark
                mark = now
                total += report.cost
                if now >= listener.due:
                    listener.progress(report.epochs, total / (report.step - step), Pace(learning, judging, report.step))
                    mark = perf_counter()
            elif isinstance(report, EpochReport):
                judging += now - mark
                total, step = 0.0, report.step
                listener.epoch(report, Pace(learning, judging, step))
                mark = perf_counter()
                if report.epoch >= last:
                    ended = RunEnded("epochs", MORE, {"epochs": epochs or 0}, report.epoch, step, trainer.best_epoch)
                    break
            elif isinstance(report, RunEnded):
                ended = report
                break
            if interruption.number:
                ended = _ending(trainer, "interrupted", INTERRUPTED)
                break
            if now >= keeper.due:
                keeper.keep(Pace(learning, judging, trainer.step))
                mark = perf_counter()
        assert ended is not None, "a run ends with a report that says why"
        outcome = _outcome(trainer, ended, Pace(learning, judging, trainer.step))
        if keep is not None:
            keep(outcome)
            interruption.has_kept()
        judged = _judged(trainer, outcome)
    return replace(judged, signal=interruption.number) if ended.reason == "interrupted" else judged


def _ending(trainer: Trainer, reason: str, sentence: str) -> RunEnded:
    return RunEnded(reason, sentence, {}, trainer.epoch, trainer.step, trainer.best_epoch)


def _outcome(trainer: Trainer, ended: RunEnded, pace: Pace) -> RunOutcome:
    """Return what is known before anything is judged."""
    return RunOutcome(ended, pace, {}, trainer.problem.task.metric.key)


def _judged(trainer: Trainer, outcome: RunOutcome) -> RunOutcome:
    """Return how a run ended with the figures of its network for every part of the data."""
    mark, pace = perf_counter(), outcome.pace
    parts = {part: trainer.judge(part) for part in ("train", "validation", "test")}
    judging = pace.evaluation_seconds + perf_counter() - mark
    return replace(outcome, parts=parts, pace=replace(pace, evaluation_seconds=judging))


def tell_end(listener: Listener, outcome: RunOutcome, saved: Path | None) -> int:
    """Say how the run ended and where it was saved; return the exit code."""
    listener.end(outcome, saved)
    if outcome.ended.reason == "not_finite":
        complain(tr(outcome.ended.template, **outcome.ended.values))
        return 1
    return exit_code(outcome.signal) if outcome.signal else 0
