"""From the reports of a run to its history, many mini-batches at a time."""

from typing import NamedTuple

import numpy as np

from nnplayground.training.downsampling import Floats
from nnplayground.training.history import History
from nnplayground.training.reports import BatchReport, EpochReport, Report, RunEnded

BATCHES = 1000
"""Mini-batches that are handed to the history at once."""


class Recorded(NamedTuple):
    """Part of a run: of its mini-batches the epochs since the start (n,) and the costs (n,), and its epoch reports."""

    epochs: Floats
    costs: Floats
    epoch_reports: tuple[EpochReport, ...]

    def append_to(self, history: History) -> None:
        """Add this to the history of the run."""
        history.append_batches(self.epochs, self.costs)
        for report in self.epoch_reports:
            history.append_epoch(report)


class ReportBuffer:
    """Collects reports of mini-batches and epochs until somebody takes them."""

    def __init__(self) -> None:
        self._clear()

    def add(self, report: Report) -> None:
        """Note a report; those of other kinds are passed over."""
        kind = type(report)
        if kind is BatchReport:
            _, epochs, cost = report  # type: ignore[misc]
            self._epochs.append(epochs)
            self._costs.append(cost)
        elif kind is EpochReport:
            self._epoch_reports.append(report)  # type: ignore[arg-type]

    def take(self) -> Recorded:
        """Return what was collected and start afresh."""
        taken = Recorded(np.array(self._epochs), np.array(self._costs), tuple(self._epoch_reports))
        self._clear()
        return taken

    def __len__(self) -> int:
        """Return how many mini-batches were collected."""
        return len(self._costs)

    def _clear(self) -> None:
        self._epochs: list[float] = []
        self._costs: list[float] = []
        self._epoch_reports: list[EpochReport] = []


class HistoryRecorder:
    """Writes the reports of a run into a history: up to date after every epoch, the end, and `flush`."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._buffer = ReportBuffer()

    def add(self, report: Report) -> None:
        """Note a report."""
        self._buffer.add(report)
        if len(self._buffer) >= BATCHES or not isinstance(report, BatchReport):
            self.flush()
        if isinstance(report, RunEnded):
            self.history.mark_best(report)

    def flush(self) -> None:
        """Hand over what is left."""
        self._buffer.take().append_to(self.history)
