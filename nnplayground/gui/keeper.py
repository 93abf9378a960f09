"""Keeps the project: its file, whether all of it is saved, and the copy that outlives a crash."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nnplayground.errors import UserError
from nnplayground.gui.compute import LatestJob
from nnplayground.gui.session import Notice, Session, State
from nnplayground.gui.undo import UndoHistory
from nnplayground.i18n import N_, tr
from nnplayground.project import document as documents
from nnplayground.project import recovery
from nnplayground.project.document import SUFFIX, Document
from nnplayground.project.locks import FileLock
from nnplayground.project.recovery import Autosave, Recovered
from nnplayground.training.experiment import Experiment

log = logging.getLogger(__name__)

AUTOSAVE_MS = 60_000
PAUSE_MS = 300
"""After a pause the copy is renewed, unless the next step follows at once."""

ELSEWHERE = N_("“{name}” is open in another window: save under another name.")
OPEN_ELSEWHERE = N_("“{name}” is open in another window. This is a copy: save it under another name.")
NO_COPY = N_("The automatic copy of your work could not be renewed. {reason}")

Then = Callable[[], object]


@dataclass(frozen=True, eq=False)
class _Writing:
    """A project on its way to a file."""

    path: Path
    document: Document
    lock: FileLock | None
    then: Then | None


class Keeper(QObject):
    """The project of the window. Everything that takes time happens in another thread.

    Signals: `changed` when the file or whether it is up to date has changed; `opened` with the path
    of a project that is in place now; `saved` with the path of a file that has been written;
    `save_failed` with a path and a sentence.
    """

    changed = Signal()
    opened = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object, str)

    def __init__(self, session: Session, history: UndoHistory, autosave: Autosave | None = None) -> None:
        super().__init__(session)
        self.path: Path | None = None
        self._session = session
        self._history = history
        self._autosave = autosave or Autosave()
        self._lock: FileLock | None = None
        self._saved_step = 0
        self._is_unsaved = False
        """Whether the last attempt to save failed, or recovered work has no file yet."""
        self._was_dirty = False
        self._kept_mark: object = None
        self._copy_failed = False
        self._writings: deque[_Writing] = deque()
        self._after_writing: list[Then] = []
        self._writer, self._reader, self._copier = LatestJob(self), LatestJob(self), LatestJob(self)
        self._writer.done.connect(self._on_written)
        self._writer.failed.connect(self._on_not_written)
        self._reader.done.connect(self._on_read)
        self._reader.failed.connect(self._on_not_read)
        self._copier.done.connect(self._on_copied)
        self._copier.failed.connect(self._on_not_copied)
        self._every_minute = self._timer(AUTOSAVE_MS)
        self._every_minute.start()
        self._after_pause = self._timer(PAUSE_MS)
        self._after_pause.setSingleShot(True)
        session.snapshot_changed.connect(self._on_changed)
        session.state_changed.connect(self._on_state_changed)
        history.stack.indexChanged.connect(self._on_changed)
        history.stack.cleanChanged.connect(self._on_changed)

    @property
    def name(self) -> str:
        """What the project is called on screen."""
        return tr("Untitled") if self.path is None else self.path.stem

    @property
    def is_dirty(self) -> bool:
        """Whether anything would be lost without saving."""
        return self._is_unsaved or not self._history.stack.isClean() or self._step != self._saved_step

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written."""
        return bool(self._writings)

    def new(self, experiment: Experiment) -> None:
        """Begin a new project."""
        self._put(Document(experiment), None, None)

    def open(self, path: Path) -> None:
        """Read a project in another thread and put it in place of the present one.

        If another window has it, a copy is put in place, and a notice says so.
        """
        self._reader.request(_read, path)

    def open_document(self, document: Document, path: Path) -> None:
        """Put a project that has been read from the file `path` in place of the present one."""
        lock = self._lock if self._is_mine(path) else _locked(path)
        if lock is None:
            self._put(document, None, None)
            self._is_unsaved = True
            self._session.say(Notice("warning", tr(OPEN_ELSEWHERE, name=path.name)))
        else:
            self._put(document, path, lock)
        self.opened.emit(path)
        self.changed.emit()

    def recover(self, found: Recovered) -> None:
        """Put work that a killed program left in place of the present one. Raises UserError if that fails."""
        document = self._autosave.adopt(found)
        origin = found.origin
        lock = None if origin is None else _locked(origin)
        self._put(document, origin if lock is not None else None, lock, clear=False)
        self._is_unsaved = True
        self._kept_mark = None
        self.keep_copy()
        self.changed.emit()

    def save(self, path: Path, then: Then | None = None) -> None:
        """Write the project to `path` as it is now; `then` is called once that has succeeded.

        Raises UserError if another window has the project in that file.
        """
        path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
        lock = self._lock
        if not self._is_mine(path):
            lock = _locked(path)
            if lock is None:
                raise UserError(ELSEWHERE, name=path.name)
        self._session.request_document(lambda document: self._write(_Writing(path, document, lock, then)))

    def when_written(self, then: Then) -> None:
        """Call `then` once nothing is being written any more, whether that succeeds or not."""
        if self._writings:
            self._after_writing.append(then)
        else:
            then()

    def keep_copy(self) -> None:
        """Renew the copy that outlives a crash, if there is anything in it that has no file."""
        session, stack = self._session, self._history.stack
        mark = (stack.index(), stack.count(), self._step, session.run_number, self._is_unsaved)
        if not self.is_dirty:
            if self._kept_mark is not None:
                self._kept_mark = None
                self._copier.request(_clear, self._autosave)
        elif mark != self._kept_mark and session.state is not State.PREPARING:
            self._kept_mark = mark
            session.request_document(self._copy)

    def close(self) -> None:
        """End in good order: wait for what is being written, and leave nothing to recover."""
        if not self._every_minute.isActive():
            return
        self._every_minute.stop()
        self._after_pause.stop()
        self._session.state_changed.disconnect(self._on_state_changed)
        self._session.snapshot_changed.disconnect(self._on_changed)
        self._history.stack.indexChanged.disconnect(self._on_changed)
        self._history.stack.cleanChanged.disconnect(self._on_changed)
        for job in (self._reader, self._copier, self._writer):
            job.close()
        self._autosave.close()
        self._history.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @property
    def _step(self) -> int:
        newest = self._session.newest
        return self._saved_step if newest is None or self._session.state is State.PREPARING else newest.step

    def _is_mine(self, path: Path) -> bool:
        return self.path is not None and self._lock is not None and _same(path, self.path)

    def _put(self, document: Document, path: Path | None, lock: FileLock | None, clear: bool = True) -> None:
        if self._lock is not None and self._lock is not lock:
            self._lock.release()
        self.path, self._lock = path, lock
        self._session.take_up(document)
        self._history.clear()
        self._saved_step = 0 if document.state is None else document.state.step
        self._is_unsaved = False
        self._kept_mark = None
        if clear:
            self._copier.request(_clear, self._autosave)
        self.changed.emit()

    def _write(self, writing: _Writing) -> None:
        self._history.stack.setClean()
        self._saved_step = 0 if writing.document.state is None else writing.document.state.step
        self._is_unsaved = False
        self._writings.append(writing)
        if len(self._writings) == 1:
            self._writer.request(documents.save, writing.path, writing.document)
        self._on_changed()

    @Slot(object)
    def _on_written(self, _: object) -> None:
        writing = self._end_writing()
        if self._lock is not None and self._lock is not writing.lock:
            self._lock.release()
        self.path, self._lock = writing.path, writing.lock
        self.keep_copy()
        self.changed.emit()
        self.saved.emit(writing.path)
        if writing.then is not None:
            writing.then()
        self._tell_that_it_is_written()

    @Slot(object)
    def _on_not_written(self, error: Exception) -> None:
        writing = self._end_writing()
        if writing.lock is not None and writing.lock is not self._lock:
            writing.lock.release()
        self._is_unsaved = True
        self._on_changed()
        self.save_failed.emit(writing.path, _sentence(error))
        self._tell_that_it_is_written()

    def _tell_that_it_is_written(self) -> None:
        if not self._writings:
            waiting, self._after_writing = self._after_writing, []
            for then in waiting:
                then()

    def _end_writing(self) -> _Writing:
        writing = self._writings.popleft()
        if self._writings:
            self._writer.request(documents.save, self._writings[0].path, self._writings[0].document)
        return writing

    @Slot(object)
    def _on_read(self, found: tuple[Path, Document]) -> None:
        path, document = found
        self.open_document(document, path)

    @Slot(object)
    def _on_not_read(self, error: Exception) -> None:
        self._session.say(Notice("warning", _sentence(error)))

    def _copy(self, document: Document) -> None:
        self._copier.request(_copy, self._autosave, document, self.path)

    @Slot(object)
    def _on_copied(self, there_is_one: bool) -> None:
        self._copy_failed = False
        if there_is_one and not self.is_dirty:
            self._copier.request(_clear, self._autosave)

    @Slot(object)
    def _on_not_copied(self, error: Exception) -> None:
        """Say it once, not every minute."""
        self._kept_mark = None
        if not self._copy_failed:
            self._copy_failed = True
            self._session.say(Notice("warning", tr(NO_COPY, reason=_sentence(error))))

    @Slot()
    def _on_changed(self) -> None:
        if self.is_dirty != self._was_dirty:
            self._was_dirty = self.is_dirty
            self.changed.emit()

    @Slot()
    def _on_state_changed(self) -> None:
        if self._session.state in (State.READY, State.ENDED):
            self._after_pause.start()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.keep_copy)
        return timer


def _copy(autosave: Autosave, document: Document, origin: Path | None) -> bool:
    autosave.save(document, origin)
    return True


def _clear(autosave: Autosave) -> bool:
    autosave.clear()
    return False


def _read(path: Path) -> tuple[Path, Document]:
    return path, documents.load(path)


def _locked(path: Path) -> FileLock | None:
    """Take the lock of a project; where no lock can be kept, everyone gets one."""
    try:
        return recovery.open_project(path)
    except UserError:
        log.warning("no lock can be kept for %s", path.name)
        return FileLock(path)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()


def _sentence(error: Exception) -> str:
    if isinstance(error, UserError):
        return str(error)
    if isinstance(error, MemoryError):
        return tr("There is not enough free memory for that.")
    log.error("unexpected", exc_info=error)
    return tr("Something unexpected went wrong: {reason}", reason=str(error) or type(error).__name__)
