"""Keeps the project: its file, whether all of it is saved, and the copy that outlives a crash."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal, Slot

from nnplayground.data.problem import Problem
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
STAYS = N_("{reason} The work stays kept and is offered again at the next start.")
CHANGED = N_("“{name}” has been changed by another program since you opened it.")

Then = Callable[[], object]


class ChangedError(UserError):
    """The file is no longer what it was when it was read or written here."""


@dataclass(eq=False)
class _Writing:
    """A project on its way to a file. `edits` is the number of the last edit when that was asked for."""

    path: Path
    lock: FileLock | None
    then: Then | None
    replaces: bool
    edits: int
    document: Document | None = None
    """What is to be written, once the run has told it."""


@dataclass(frozen=True, eq=False)
class _Read:
    """A project from a file, with its data prepared, and the digest of the file."""

    path: Path
    document: Document
    problem: Problem
    digest: str | None


class Keeper(QObject):
    """The project of the window. Everything that takes time happens in another thread.

    Signals: `changed` when the file or whether it is up to date has changed; `opened` with the path
    of a project that is in place now; `saved` with the path of a file that has been written;
    `save_failed` with a path and a sentence; `changed_elsewhere` with a path and what was to be done
    after the save, which has not been made because another program has changed that file.
    """

    changed = Signal()
    opened = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object, str)
    changed_elsewhere = Signal(object, object)

    def __init__(self, session: Session, history: UndoHistory, autosave: Autosave | None = None) -> None:
        super().__init__(session)
        self.path: Path | None = None
        self._session = session
        self._history = history
        self._autosave = autosave or Autosave()
        self._lock: FileLock | None = None
        self._digest: str | None = None
        """Of the project's file when it was read or written here."""
        self._edits = 0
        self._saved_step = 0
        self._is_unsaved = False
        """Whether the last save failed or an edit came in between, or recovered work has no file yet."""
        self._save_failed = False
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
        history.stack.indexChanged.connect(self._on_edited)
        history.stack.cleanChanged.connect(self._on_changed)

    @property
    def name(self) -> str:
        """What the project is called on screen."""
        return tr("Untitled") if self.path is None else self.path.stem

    @property
    def is_dirty(self) -> bool:
        """Whether anything would be lost without saving."""
        return self._is_unsaved or not self._history.stack.isClean() or self._session.step != self._saved_step

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written, or is to be as soon as the run can tell what."""
        return bool(self._writings)

    @property
    def target(self) -> Path | None:
        """Where the project is, or is on its way to."""
        return self._writings[-1].path if self._writings else self.path

    def new(self, experiment: Experiment) -> None:
        """Begin a new project, once what is being written has been."""
        self._once_written(partial(self._put, Document(experiment), None, None))

    def open(self, path: Path) -> None:
        """Read a project in another thread and put it in place of the present one, if it can go on.

        If another window has it, a copy is put in place, and a notice says so.
        """
        self._reader.request(_read, path)

    def open_document(self, document: Document, path: Path, problem: Problem | None = None) -> None:
        """Put a project that has been read from the file `path` in place of the present one."""
        lock = self._lock_of(path) or _locked(path)
        if lock is None:
            self._put(document, None, None, problem)
            self._is_unsaved = True
            self._session.say(Notice("warning", tr(OPEN_ELSEWHERE, name=path.name)))
        else:
            self._put(document, path, lock, problem)
            self._digest = _digest(path)
        self.opened.emit(path)
        self.changed.emit()

    def recover(self, found: Recovered) -> None:
        """Put work that a killed program left in place of the present one. Raises UserError if that fails."""
        document = self._autosave.adopt(found)
        try:
            problem = document.trainer().problem
        except Exception as error:
            self._autosave.give_back()
            raise UserError(STAYS, reason=_sentence(error)) from error
        origin = found.origin
        lock = None if origin is None else self._lock_of(origin) or _locked(origin)
        self._put(document, origin if lock is not None else None, lock, problem, clear=False)
        self._is_unsaved = True
        self._kept_mark = None
        self.keep_copy()
        self.changed.emit()

    def save(self, path: Path, then: Then | None = None, replaces: bool = False) -> None:
        """Write the project to `path` as it is now; `then` is called once that has succeeded.

        With `replaces`, whatever another program has put into the project's file is given up.
        Raises UserError if another window has the project in that file.
        """
        path = with_suffix(path)
        lock = self._lock_of(path) or _locked(path)
        if lock is None:
            raise UserError(ELSEWHERE, name=path.name)
        writing = _Writing(path, lock, then, replaces, self._edits)
        self._writings.append(writing)
        self._session.request_document(partial(self._write, writing))

    def when_written(self, then: Then) -> None:
        """Call `then` once nothing is being written any more, whether that succeeds or not."""
        if self._writings:
            self._after_writing.append(then)
        else:
            then()

    def keep_copy(self) -> None:
        """Renew the copy that outlives a crash, if there is anything in it that has no file."""
        session = self._session
        mark = (self._edits, session.step, session.run_number, self._is_unsaved)
        if not self.is_dirty:
            if self._kept_mark is not None:
                self._kept_mark = None
                self._copier.request(_clear, self._autosave)
        elif mark != self._kept_mark and session.state is not State.PREPARING:
            self._kept_mark = mark
            session.request_document(self._copy)

    def finish(self) -> None:
        """Wait until all that was to be written has been, or could not be: whoever waited for it has gone."""
        self._after_writing.clear()
        for writing in self._writings:
            writing.then = None
        flags = QEventLoop.ProcessEventsFlag
        while self._writings:
            QCoreApplication.processEvents(flags.ExcludeUserInputEvents | flags.WaitForMoreEvents)

    def close(self) -> None:
        """End in good order: wait for what is being written, and leave nothing to recover."""
        if not self._every_minute.isActive():
            return
        self._every_minute.stop()
        self._after_pause.stop()
        self._session.state_changed.disconnect(self._on_state_changed)
        self._session.snapshot_changed.disconnect(self._on_changed)
        self._history.stack.indexChanged.disconnect(self._on_edited)
        self._history.stack.cleanChanged.disconnect(self._on_changed)
        for job in (self._reader, self._copier, self._writer):
            job.close()
        self._autosave.close()
        self._history.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _lock_of(self, path: Path) -> FileLock | None:
        """Return the lock of that file if this window holds it, or is about to."""
        held = [(self.path, self._lock), *((writing.path, writing.lock) for writing in self._writings)]
        return next((lock for one, lock in held if one is not None and lock is not None and _same(path, one)), None)

    def _let_go_of(self, lock: FileLock | None) -> None:
        if lock is not None and lock is not self._lock and all(lock is not w.lock for w in self._writings):
            lock.release()

    def _once_written(self, then: Then) -> None:
        """Call `then` once nothing is being written, unless what it would replace could not be saved."""
        if self.is_writing:
            self.when_written(lambda: None if self._save_failed else then())
        else:
            then()

    def _put(
        self,
        document: Document,
        path: Path | None,
        lock: FileLock | None,
        problem: Problem | None = None,
        clear: bool = True,
    ) -> None:
        before, self.path, self._lock, self._digest = self._lock, path, lock, None
        self._let_go_of(before)
        self._saved_step = 0 if document.state is None else document.state.step
        self._session.take_up(document, problem)
        self._history.clear()
        self._is_unsaved = False
        self._kept_mark = None
        if clear:
            self._copier.request(_clear, self._autosave)
        self.changed.emit()

    def _write(self, writing: _Writing, document: Document) -> None:
        writing.document = document
        # Whether the run had been told of an edit in between, nobody knows.
        self._is_unsaved = self._edits != writing.edits
        if not self._is_unsaved:
            self._history.stack.setClean()
        self._saved_step = 0 if document.state is None else document.state.step
        if self._writings[0] is writing:
            self._begin_writing()
        self._on_changed()

    def _begin_writing(self) -> None:
        """Have the next project written, if there is one and the run has told it."""
        writing = self._writings[0] if self._writings else None
        if writing is not None and writing.document is not None:
            mine = self.path is not None and _same(writing.path, self.path)
            known = self._digest if mine and not writing.replaces else None
            self._writer.request(_save, writing.path, writing.document, known)

    @Slot(object)
    def _on_written(self, digest: str) -> None:
        writing = self._writings.popleft()
        before, self.path, self._lock, self._digest = self._lock, writing.path, writing.lock, digest
        self._save_failed = False
        self._let_go_of(before)
        self._begin_writing()
        self.keep_copy()
        self.changed.emit()
        self.saved.emit(writing.path)
        if writing.then is not None:
            writing.then()
        self._tell_that_it_is_written()

    @Slot(object)
    def _on_not_written(self, error: Exception) -> None:
        writing = self._writings.popleft()
        self._let_go_of(writing.lock)
        self._begin_writing()
        self._is_unsaved = self._save_failed = True
        self._on_changed()
        if isinstance(error, ChangedError):
            self.changed_elsewhere.emit(writing.path, writing.then)
        else:
            self.save_failed.emit(writing.path, _sentence(error))
        self._tell_that_it_is_written()

    def _tell_that_it_is_written(self) -> None:
        if not self._writings:
            waiting, self._after_writing = self._after_writing, []
            for then in waiting:
                then()

    @Slot(object)
    def _on_read(self, found: _Read) -> None:
        self._once_written(partial(self._take, found))

    def _take(self, found: _Read) -> None:
        self.open_document(found.document, found.path, found.problem)
        if self.path is not None:
            self._digest = found.digest

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
    def _on_edited(self) -> None:
        self._edits += 1
        self._on_changed()

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


def _read(path: Path) -> _Read:
    """Read a project and see whether its run can go on: its data may be gone."""
    digest, document = _digest(path), documents.load(path)
    return _Read(path, document, document.trainer().problem, digest)


def _save(path: Path, document: Document, known: str | None) -> str | None:
    """Write a project. Raises ChangedError if there is now something else in the file than the one `known`."""
    if known is not None and _digest(path) not in (known, None):
        raise ChangedError(CHANGED, name=path.name)
    documents.save(path, document)
    return _digest(path)


def _digest(path: Path) -> str | None:
    """Return the digest of the project in that file; none if there is no file, "" if it is no project."""
    try:
        return documents.peek(path).get("sha256", "")
    except UserError:
        return "" if path.is_file() else None


def with_suffix(path: Path) -> Path:
    """Return what a project is called that is to be saved as `path`."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


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
