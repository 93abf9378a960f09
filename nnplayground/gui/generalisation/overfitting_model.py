"""A run that is left to overfit, as the window sees it. Free of widgets."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.analysis.generalisation.overfitting import (
    KeptMoment,
    OverfittingNews,
    PatienceWatch,
    judged_on_test,
    overfitting_run,
)
from nnplayground.data.problem import Problem
from nnplayground.errors import for_people
from nnplayground.gui.run import test_set_log
from nnplayground.gui.run.job import Job
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport, Evaluation, RunEnded

TestFigures = Mapping[str, tuple[EpochReport, Evaluation]]


class OverfittingModel(QObject):
    """All that the newest run has told; everything belongs to `experiment`, which is None before the first one.

    Signals: `begun` when everything is forgotten for another run; `changed` when there is more.
    """

    begun = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = Job(self)
        self.job.found.connect(self._on_found)
        self.job.failed.connect(self._on_failed)
        self.test_job = Job(self)
        self.test_job.done.connect(self._on_tested)
        self.test_job.failed.connect(self._on_failed)
        self._forget(None)

    def start(self, experiment: Experiment) -> None:
        """Train anew."""
        self.test_job.cancel()
        self._forget(experiment)
        self.job.start(overfitting_run, experiment)
        self.begun.emit()

    def drop(self, wanted: Experiment) -> None:
        """Forget a run of other settings than these, and note that there was one."""
        if self.experiment is not None and self.experiment != wanted:
            self.job.cancel()
            self.test_job.cancel()
            self._forget(None)
            self.was_dropped = True
            self.begun.emit()

    def open_test_set(self) -> None:
        """Judge the moments that are kept on the test part, and count that."""
        if self.experiment is not None and self.problem is not None and self.has_test_part and not self.job.busy:
            test_set_log.count_opening(self.experiment.data.key())
            self.test_job.request(judged_on_test, self.experiment, self.problem, dict(self.moments))

    @property
    def has_test_part(self) -> bool:
        """Whether the data keep examples for a test."""
        return self.problem is not None and len(self.problem.parts.test) > 0

    def close(self) -> None:
        """End what is running."""
        self.job.close()
        self.test_job.close()

    def _forget(self, experiment: Experiment | None) -> None:
        self.experiment = experiment
        self.was_dropped = False
        """Whether a run was forgotten because of other settings."""
        self.problem: Problem | None = None
        self.history = History()
        self.patience = PatienceWatch()
        self.moments: Mapping[str, KeptMoment] = {}
        self.tested: TestFigures = {}
        """Figures on the test part, by the moments that were kept when it was opened."""
        self.ended: RunEnded | None = None
        self.fault = ""

    @Slot(object)
    def _on_found(self, news: OverfittingNews) -> None:
        self.problem, self.moments, self.ended = news.problem, news.moments, news.ended
        self.history.append_batches(*news.batches)
        for report in news.reports:
            self.history.append_epoch(report)
            self.patience.take(report)
        self.changed.emit()

    @Slot(object)
    def _on_tested(self, found: TestFigures) -> None:
        self.tested = found
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.fault = str(for_people(error))
        self.changed.emit()
