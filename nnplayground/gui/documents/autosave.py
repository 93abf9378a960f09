"""The copy of unsaved work that outlives a crash."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from nnplayground.gui.documents.files import sentence_of
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Notice, Session, Sources, State
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic
from nnplayground.project.document import Document
from nnplayground.project.recovery import Autosave

AUTOSAVE_MS = 60_000
PAUSE_MS = 300
"""After a pause the copy is renewed, unless the next step follows at once."""
TRIAL_MS = 1000
"""After a trial of a search the copy is renewed, no more often than this."""

NO_COPY = N_("The automatic copy of your work could not be renewed. {reason}")


class AutosaveTimer(QObject):
    """Says when the copy should be renewed, and renews or clears it in another thread.

    Signals: `due` when a minute has passed, the run has come to a pause or a search has come on; `made` when there
    is a new copy.
    """

    due = Signal()
    made = Signal()

    def __init__(self, session: Session, autosave: Autosave, parent: QObject) -> None:
        super().__init__(parent)
        self.mark: object = None
        """What tells the work that was copied last from any other; none if there is no copy."""
        self._session = session
        self._autosave = autosave
        self._has_failed = False
        self._copier = Job(self)
        self._copier.done.connect(self._on_done)
        self._copier.failed.connect(self._on_failed)
        self._every_minute, self._after_pause, self._after_trial = QTimer(self), QTimer(self), QTimer(self)
        self._every_minute.setInterval(AUTOSAVE_MS)
        self._after_pause.setInterval(PAUSE_MS)
        self._after_pause.setSingleShot(True)
        self._after_trial.setSingleShot(True)
        for timer in (self._every_minute, self._after_pause):
            timer.timeout.connect(self.due)
        self._after_trial.timeout.connect(self._on_after_trial)
        self._every_minute.start()
        self._since_trial = QElapsedTimer()
        """Since the copy was last due after a trial."""
        session.state_changed.connect(self._on_state_changed)
        session.search_changed.connect(self._on_search_changed)
        session.waiting_changed.connect(self._on_search_changed)

    def renew(self, document: Document, origin: Path | None, base: str | None) -> None:
        """Copy `document`, kept in the file `origin`, if in any, and begun from the one with the digest `base`."""
        self._copier.request(_copy, self._autosave, self._session.sources, document, origin, base)

    def renew_now(self, document: Document, origin: Path | None, base: str | None) -> None:
        """As `renew`, in this thread: it is on the disk when this returns. Raises UserError."""
        # What is being copied is older.
        self._copier.drain()
        _copy(self._autosave, self._session.sources, document, origin, base)

    def clear(self) -> None:
        """Throw the copy away: all of it is in a file, or is not wanted."""
        self.mark = None
        self._copier.request(_clear, self._autosave)

    def close(self, leaves_copy: bool = False) -> None:
        """Wait for what is being copied, then leave nothing to recover, or just the copy."""
        self._every_minute.stop()
        self._after_pause.stop()
        self._after_trial.stop()
        self._session.state_changed.disconnect(self._on_state_changed)
        self._session.search_changed.disconnect(self._on_search_changed)
        self._session.waiting_changed.disconnect(self._on_search_changed)
        self._copier.close()
        if leaves_copy:
            self._autosave.leave()
        else:
            self._autosave.close()

    @Slot(object)
    def _on_done(self, there_is_one: bool) -> None:
        self._has_failed = False
        if there_is_one:
            self.made.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Say it once, not every minute."""
        # There may be one, of what fits: it is cleared as any other.
        self.mark = object()
        if not self._has_failed:
            self._has_failed = True
            self._session.say(Notice("warning", tr(NO_COPY, reason=sentence_of(error))))

    @Slot()
    def _on_state_changed(self) -> None:
        if self._session.state in (State.READY, State.ENDED):
            self._after_pause.start()

    @Slot()
    def _on_search_changed(self) -> None:
        # A trial or a run may have taken hours, and is kept at once; others take a tenth of a second each.
        if not self._after_trial.isActive():
            rest = TRIAL_MS - self._since_trial.elapsed() if self._since_trial.isValid() else 0
            self._after_trial.start(max(0, rest))

    @Slot()
    def _on_after_trial(self) -> None:
        self._since_trial.start()
        self.due.emit()


def _copy(autosave: Autosave, sources: Sources, document: Document, origin: Path | None, base: str | None) -> bool:
    # The file itself is asked by whoever can wait: its drive may never answer.
    with atomic.as_private_as(*(source for source in sources if isinstance(source, bool))):
        autosave.save(document, origin, base)
    return True


def _clear(autosave: Autosave) -> bool:
    autosave.clear()
    return False
