"""What the pages' models have in common: a job that belongs to settings. Free of widgets."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.errors import for_people
from nnplayground.gui.run.job import Job


class RunModel(QObject):
    """What the newest run has told; everything belongs to `settings`, which is None before the first one.

    Signals: `begun` when everything is forgotten for another run; `changed` when there is more.
    """

    begun = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = Job(self)
        self.job.found.connect(self.take_in)
        self.job.failed.connect(self._on_failed)
        self._begin(None)

    def forget(self) -> None:
        """Empty everything that a run has told."""
        raise NotImplementedError

    def take_in(self, found: object) -> None:
        """Keep what the run has found."""
        raise NotImplementedError

    def run(self, settings: object, function: Callable[..., Any], *arguments: object) -> None:
        """Do ``function(*arguments)``, which belongs to `settings`, instead of what ran before."""
        self._begin(settings)
        self.job.start(function, *arguments)
        self.begun.emit()

    def drop(self, wanted: object) -> None:
        """Forget a run of other settings than these, and note that there was one."""
        if self.settings is not None and self.settings != wanted:
            self.job.cancel()
            self._begin(None)
            self.was_dropped = True
            self.begun.emit()

    def let_go(self) -> None:
        """Forget the run: another project comes."""
        if self.settings is not None:
            self.job.cancel()
            self._begin(None)
            self.begun.emit()

    def close(self) -> None:
        """End what is running."""
        self.job.close()

    def _begin(self, settings: object) -> None:
        self.settings = settings
        self.was_dropped = False
        """Whether a run was forgotten because of other settings."""
        self.fault = ""
        self.forget()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.fault = str(for_people(error))
        self.changed.emit()
