"""A run in the terminal: it tells a listener how it goes, and ends by itself or with Ctrl-C."""

import math
import signal
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from types import FrameType, TracebackType

from nnplayground.cli.progress import Listener, Pace, RunOutcome
from nnplayground.cli.terminal import complain
from nnplayground.i18n import N_, tr
from nnplayground.training.reports import BatchReport, EpochReport, Report, RunEnded
from nnplayground.training.trainer import Trainer

INTERRUPTED = N_("Interrupted: the network is kept as it was after the last mini-batch.")
MORE = N_("Done: {epochs} more epochs, as asked.")
EXIT_CODES = {"not_finite": 1, "interrupted": 130}
"""By the reason of the end; all others are 0."""


class _Interruption:
    """Turns the first Ctrl-C into a wish to end after the mini-batch; the second one ends at once."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> "_Interruption":
        # A job in the background ignores Ctrl-C, and so it should remain.
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._on_signal)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._before)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)


def train(
    trainer: Trainer, listener: Listener, epochs: int | None = None, note: Callable[[Report], None] | None = None
) -> RunOutcome:
    """Train until the run ends or Ctrl-C is pressed, then judge the network on every part of the data.

    It also ends after so many more `epochs`; `note` gets every report.
    """
    learning = judging = total = 0.0
    step = 0
    last = math.inf if epochs is None else trainer.epoch + epochs
    ended: RunEnded | None = None
    with _Interruption() as interruption:
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
            if interruption.asked:
                ended = RunEnded("interrupted", INTERRUPTED, {}, trainer.epoch, trainer.step, trainer.best_epoch)
                break
        assert ended is not None, "a run ends with a report that says why"
        mark = perf_counter()
        parts = {part: trainer.judge(part) for part in ("train", "validation", "test")}
        judging += perf_counter() - mark
    return RunOutcome(ended, Pace(learning, judging, trainer.step), parts, trainer.problem.task.metric.key)


def tell_end(listener: Listener, outcome: RunOutcome, saved: Path | None) -> int:
    """Say how the run ended and where it was saved; return the exit code."""
    listener.end(outcome, saved)
    if outcome.ended.reason == "not_finite":
        complain(tr(outcome.ended.template, **outcome.ended.values))
    return EXIT_CODES.get(outcome.ended.reason, 0)
