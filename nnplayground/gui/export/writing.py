"""One file that is being written, off the window's thread; it outlives the menu that began it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from nnplayground.errors import UserError, for_people
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Notice, Session, Sources
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic, document
from nnplayground.project.outputs import Steps

PATIENCE_MS = 800
"""Before this, nobody needs to be told that something is being written."""
FAILED = N_("“{name}” could not be written: {reason}.")


class Writing(QObject):
    """Writes a file and tells the session how that ended.

    It belongs to the session, as another window may take the place of the one that asked for it.
    Signals: `ended` with whether all is well: written, or called off.
    """

    ended = Signal(bool)

    def __init__(self, session: Session, path: Path, again: Callable[[], None], opens: bool = False) -> None:
        """Prepare to write `path`; `again` lets the user choose another, `opens` offers to open the file itself."""
        super().__init__(session)
        self._session, self._path, self._again, self._opens = session, path, again, opens
        self._said: Notice | None = None
        self._job = Job(self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._late.timeout.connect(self._on_late)

    def begin(self, steps: Callable[[], Steps], sources: Sources = ()) -> None:
        """Walk through `steps` in a thread; a new file is as private as the `sources` from which it comes."""
        self._late.start()
        self._job.start(_checked, self._path, steps, sources)

    def finish(self) -> None:
        """Wait until the file is written: nobody is there to be told any more."""
        self._late.stop()
        self._job.finish()

    def cancel(self) -> None:
        """Call it off; nothing is written."""
        self._job.cancel()
        self._end(None, True)

    @property
    def is_busy(self) -> bool:
        """Whether it is still being written."""
        return self._job.busy

    def tell_of_closing(self) -> None:
        """Say that the window closes once this is written; a failure is told instead."""
        self._late.stop()
        self._say(tr("“{name}” is being written; the window closes after that.", name=self._path.name))

    @Slot()
    def _on_late(self) -> None:
        self._say(tr("“{name}” is being written…", name=self._path.name))

    def _say(self, told: str) -> None:
        self._said = Notice("info", told, (tr("Cancel"), self.cancel))
        self._session.say(self._said)

    @Slot(object)
    def _on_done(self, _result: object) -> None:
        folder = self._path.parent.name or str(self._path.parent)
        told = tr("Written: “{name}” in the folder “{folder}”.", name=self._path.name, folder=folder)
        if self._opens:
            action = (tr("Open"), lambda: _show(self._path))
        else:
            action = (tr("Open the folder"), lambda: _show(self._path.parent))
        self._end(Notice("good", told, action), True)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        is_told = isinstance(error, UserError | MemoryError)
        told = str(for_people(error)) if is_told else tr(FAILED, name=self._path.name, reason=error)
        self._end(Notice("warning", told, (tr("Choose another place…"), self._again)), False)

    def _end(self, notice: Notice | None, is_well: bool) -> None:
        self._late.stop()
        if notice is not None or self._session.notice is self._said:
            self._session.say(notice)
        self.ended.emit(is_well)
        self.deleteLater()


def under_way(session: Session) -> list[Writing]:
    """Return what is being written."""
    return [writing for writing in session.findChildren(Writing) if writing.is_busy]


def _checked(path: Path, steps: Callable[[], Steps], sources: Sources) -> Steps:
    """Refuse at once what certainly cannot be written."""
    atomic.check_target(path)
    document.check_no_project(path)
    with atomic.as_private_as(*sources):
        yield from steps()


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
