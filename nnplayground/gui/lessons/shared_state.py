"""A shared state that is made ready beside the window: how far its training is can be seen, and it can be stopped."""

import threading
from time import perf_counter

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.errors import for_people
from nnplayground.gui.lessons.preparing import PreparedState, ReadyProblem, prepare_state
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Notice, Session
from nnplayground.i18n import N_, grouped, number, tr
from nnplayground.lessons.state import LessonState

PATIENCE_SECONDS = 0.8
"""Before this, nobody needs to be told that something is trained."""
TELLING_SECONDS = 0.25
"""How often it is told how far it is."""

TRAINS = N_("What was shared is trained before it is shown: {done} of {epochs} epochs.")
STOPPED = N_("Stopped after {done} of {epochs} epochs, as it is shown now. Train on from here.")


class SharedStatePreparation(QObject):
    """Makes one state ready at a time; a new one takes the place of that at hand.

    Signals: `ready` with a `PreparedState`.
    """

    ready = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._stop = threading.Event()
        self._epochs = 0
        self._next = 0.0
        """When it is told next how far it is."""
        self._said: Notice | None = None
        self._job = Job(self)
        self._job.progressed.connect(self._on_progress)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def begin(self, state: LessonState, ready: tuple[ReadyProblem, ...]) -> None:
        """Prepare a state; `ready` are data that are there already."""
        self._stop, self._epochs = threading.Event(), state.epochs
        self._next = perf_counter() + PATIENCE_SECONDS
        self._job.start(prepare_state, state, ready, self._stop)

    def stop(self) -> None:
        """Train no further: what has been reached is shown."""
        self._stop.set()

    def close(self) -> None:
        """End what is being made ready."""
        self._job.close()

    def _say(self, notice: Notice | None) -> None:
        """Say it, or take back what was said here."""
        if notice is not None or self._session.notice is self._said:
            self._session.say(notice)
        self._said = notice

    @Slot(float)
    def _on_progress(self, share: float) -> None:
        now = perf_counter()
        if now >= self._next and not self._stop.is_set():
            self._next = now + TELLING_SECONDS
            done = number(round(share * self._epochs, 2))
            told = tr(TRAINS, done=done, epochs=grouped(self._epochs))
            self._say(Notice("info", told, (tr("Stop here"), self.stop)))

    @Slot(object)
    def _on_done(self, prepared: PreparedState | None) -> None:
        self._say(None)
        if prepared is None:
            return
        self.ready.emit(prepared)

    def tell_end(self, prepared: PreparedState) -> None:
        """Say how far it was trained, now that it is shown, if that was stopped."""
        if self._stop.is_set() and prepared.history is not None:
            done = number(round(prepared.history.epochs, 2))
            self._say(Notice("info", tr(STOPPED, done=done, epochs=grouped(self._epochs))))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._say(Notice("warning", str(for_people(error))))
