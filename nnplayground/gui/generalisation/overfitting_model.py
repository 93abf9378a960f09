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
from nnplayground.gui.generalisation.run_model import RunModel
from nnplayground.gui.run.job import Job
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport, Evaluation, RunEnded

TestFigures = Mapping[str, tuple[EpochReport, Evaluation]]


class OverfittingModel(RunModel):
    """All that the newest run has told; its settings are its experiment.

    Signals: `opened` with the data set whose test part is being opened.
    """

    opened = Signal(object)

    settings: Experiment | None

    def __init__(self, parent: QObject | None = None) -> None:
        self.test_job: Job | None = None
        super().__init__(parent)
        self.test_job = Job(self)
        self.test_job.done.connect(self._on_tested)
        self.test_job.failed.connect(self._on_failed)

    def start(self, experiment: Experiment) -> None:
        """Train anew."""
        self.run(experiment, overfitting_run, experiment)

    def forget(self) -> None:
        if self.test_job is not None:
            self.test_job.cancel()
        self.problem: Problem | None = None
        self.history = History()
        self.patience = PatienceWatch()
        self.moments: Mapping[str, KeptMoment] = {}
        self.tested: TestFigures = {}
        """Figures on the test part, by the moments that were kept when it was opened."""
        self.ended: RunEnded | None = None

    def take_in(self, found: object) -> None:
        assert isinstance(found, OverfittingNews)
        self.problem, self.moments, self.ended = found.problem, found.moments, found.ended
        self.history.append_batches(*found.batches)
        for report in found.reports:
            self.history.append_epoch(report)
            self.patience.take(report)
        self.changed.emit()

    def open_test_set(self) -> None:
        """Judge the moments that are kept on the test part, and count that."""
        if self.settings is not None and self.has_test_part and not self.job.busy and self.test_job is not None:
            self.opened.emit(self.settings.data)
            self.test_job.request(judged_on_test, self.settings, self.problem, dict(self.moments))

    @property
    def has_test_part(self) -> bool:
        """Whether the data keep examples for a test."""
        return self.problem is not None and len(self.problem.parts.test) > 0

    def close(self) -> None:
        super().close()
        if self.test_job is not None:
            self.test_job.close()

    @Slot(object)
    def _on_tested(self, found: TestFigures) -> None:
        self.tested = found
        self.changed.emit()
