"""Keeps the project: which file it is in, whether all of it is saved, and what is on its way to a disk."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal, Slot

from nnplayground import files
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui import memory
from nnplayground.gui.documents.autosave import AutosaveTimer
from nnplayground.gui.documents.files import OpenedProject, SavedProject, read, sentence_of, with_suffix, write_beside
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.private_data import marks_of
from nnplayground.gui.run.session import Notice, Session, State
from nnplayground.gui.settings_file import REACH_SECONDS
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.i18n import N_, OwnWord, tr
from nnplayground.process_job import IS_CALLED_OFF
from nnplayground.project import atomic
from nnplayground.project.document import KEPT_RUNS, Document, digest_of
from nnplayground.project.locks import FileLock
from nnplayground.project.own_file import OTHER, UNKNOWN, ChangedError, locked
from nnplayground.project.recovery import Autosave, Recovered
from nnplayground.rich import on_one_line
from nnplayground.search.trials import Search
from nnplayground.slow_call import SlowCall, within
from nnplayground.training.experiment import Experiment

log = logging.getLogger(__name__)

ELSEWHERE = N_("“{name}” is open in another window: save under another name.")
OPEN_ELSEWHERE = N_("“{name}” is open in another window. This is a copy: save it under another name.")
HIDDEN = N_("“{name}” can be read by you alone from now on: it holds what comes from a private file.")
EXPOSED = N_("“{name}” holds what comes from a private file, but this drive keeps nothing private: others may read it.")
SILENT = N_("The drive of “{name}” does not answer: try it again later, or choose another place.")
APART = N_("The drive of “{name}” does not answer: save this work under another name.")
STAYS = N_("{reason} The work stays kept and is offered again at the next start.")
DATA_SECONDS = 20.0
"""How long the window waits for a drive that has the data of recovered work."""
Then = Callable[[], object]
T = TypeVar("T")


@dataclass(eq=False)
class _PendingSave:
    """A project on its way to a file. `edits` is the number of the last edit when that was asked for."""

    path: Path
    lock: FileLock | None
    then: Then | None
    replaces: bool
    edits: int
    origin: object | None
    """From what the work came when that was asked for."""
    loss: object | None
    """What training had been let go of it by then."""
    document: Document | None = None
    """What is to be written, once the run has told it."""


class ProjectManager(QObject):
    """The project of the window. Everything that takes time happens in another thread.

    Signals: `changed` when the file or whether it is up to date has changed; `opened` with the path
    of a project that is in place now; `saved` with the path of a file that has been written;
    `save_failed` with a path and a sentence; `changed_elsewhere` with a path, what was to be done
    after the save, and why that has not been made: something else is in that file;
    `edited_meanwhile` with what puts a project in place that has been read, because there is unsaved work that
    nobody has been asked about; `left_beside` with the unsaved work that was found beside a project.
    """

    changed = Signal()
    opened = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object, str)
    changed_elsewhere = Signal(object, object, str)
    edited_meanwhile = Signal(object)
    left_beside = Signal(object)

    def __init__(self, session: Session, history: UndoHistory, autosave: Autosave | None = None) -> None:
        super().__init__(session)
        self._session = session
        self._history = history
        self._autosave = autosave or Autosave()
        self._lock: FileLock | None = None
        self._digest: str | None = None
        """Of the project's file when it was read or written here."""
        self._saved_origin: object | None = None
        """From what the work came that is in the project's file."""
        self._saved_loss: object | None = None
        """What training had been let go of it."""
        self._is_file_trained = False
        self._saved_data: set[str] = set()
        """The marks of the data in the project's file."""
        self._hides_recovered = False
        """Whether recovered work is more private than the project's file."""
        self._edits = 0
        self._given_up: object = None
        """What tells the unsaved work in whose place a project was asked for."""
        self._saved_step = 0
        self._saved_search: Search | None = None
        self._is_unsaved = False
        """Whether the last save failed or an edit came in between, or recovered work has no file yet."""
        self._save_failed = False
        self._was_dirty = False
        self._is_closed = False
        self._leaves_copy = False
        self._writings: deque[_PendingSave] = deque()
        self._under_way: _PendingSave | None = None
        """The first of these, once it is being written."""
        self._after_writing: list[Then] = []
        self._read: OpenedProject | None = None
        """A project that has been read and waits to be put in place."""
        self._writer, self._reader = Job(self), Job(self)
        self._writer.done.connect(self._on_written)
        self._writer.failed.connect(self._on_not_written)
        self._reader.done.connect(self._on_read)
        self._reader.failed.connect(self._on_not_read)
        self._copy = AutosaveTimer(session, self._autosave, self)
        self._copy.due.connect(self.keep_copy)
        self._copy.made.connect(self._on_copied)
        session.snapshot_changed.connect(self._on_changed)
        session.search_changed.connect(self._on_changed)
        session.waiting_changed.connect(self._on_changed)
        session.lab_states.results_changed.connect(self._on_results_changed)
        history.stack.indexChanged.connect(self._on_edited)
        history.stack.cleanChanged.connect(self._on_changed)

    @property
    def path(self) -> Path | None:
        """Where the project is saved."""
        return self._session.file

    @property
    def name(self) -> str:
        """What the project is called on screen."""
        return tr("Untitled") if self.path is None else on_one_line(self.path.stem)

    @property
    def is_dirty(self) -> bool:
        """Whether anything would be lost without saving."""
        session = self._session
        has_come_on = session.step != self._saved_step or session.search is not self._saved_search
        return self._is_unsaved or has_come_on or bool(session.waiting) or self._history.stack.has_work

    @property
    def is_apart(self) -> bool:
        """Whether the work in place comes from something else than that in the project's file: a lesson, or a text."""
        saved = self._writings[-1].origin if self._writings else self._saved_origin
        return self._session.origin is not saved

    @property
    def is_brought(self) -> bool:
        """Whether nothing but a lesson or what was shared, and what was tried in it, is unsaved."""
        return self.is_apart and self._session.origin is not None

    @property
    def has_lost_training(self) -> bool:
        """Whether the project's file has been trained, and undo no longer had the training of what is in place."""
        saved = self._writings[-1].loss if self._writings else self._saved_loss
        return self._history.loss is not None and self._history.loss is not saved and self._is_file_trained

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written, or is to be as soon as the run can tell what."""
        return bool(self._writings)

    @property
    def kept_beside(self) -> Path | None:
        """The copy of unsaved work that lies beside the project because the user's folder took none."""
        return self._autosave.kept_beside

    @property
    def target(self) -> Path | None:
        """Where the project is, or is on its way to."""
        return self._writings[-1].path if self._writings else self.path

    def new(self, experiment: Experiment) -> None:
        """Begin a new project, once what is being written has been."""
        self._forget_read()
        self._once_written(partial(self._put, Document(experiment), None, None))

    def open(self, path: Path) -> None:
        """Read a project in another thread and put it in place of the present one, if it can go on.

        If another window has it, a copy is put in place, and a notice says so.
        """
        self._given_up = self.work_mark() if self.is_dirty else None
        self._read = None
        self._reader.start(aside, partial(read, path))

    def open_document(
        self,
        document: Document,
        path: Path,
        problem: Problem | None = None,
        digest: str | None = None,
        is_private: bool = False,
    ) -> None:
        """Put a project that has been read from the file `path`, of that `digest`, in place of the present one.

        It is `is_private` if the file was for the user alone, or is by now.
        """
        self._forget_read()
        lock, why = self._locked_or_why(path)
        if lock is None:
            self._put(document, None, None, problem)
            self._is_unsaved = True
            self._session.say(Notice("warning", tr(why, name=OwnWord(path.name))))
        else:
            self._put(document, path, lock, problem)
            self._digest = digest_of(path) if digest is None else digest
        asked = partial(atomic.is_for_user_alone, path)
        self._session.is_file_private = is_private or within(REACH_SECONDS, asked, otherwise=True)
        self.opened.emit(path)
        self.changed.emit()

    def recover(self, found: Recovered) -> None:
        """Put work that a killed program left in place of the present one. Raises UserError if that fails."""
        self._forget_read()
        document = self._autosave.adopt(found)
        try:
            # Its data may lie on a drive that does not answer.
            problem = _in_time(lambda: document.trainer().problem, DATA_SECONDS, document.experiment.data.title)
        except Exception as error:
            self._autosave.give_back()
            raise UserError(STAYS, reason=sentence_of(error)) from error
        origin = found.origin
        lock, why = (None, "") if origin is None else self._locked_or_why(origin)
        self._put(document, origin if lock is not None else None, lock, problem, clear=False)
        # A file from which this work does not descend is not replaced without a question.
        self._digest = found.base or UNKNOWN
        self._session.is_file_private = self._hides_recovered = found.is_private
        self._is_unsaved = True
        self.keep_copy()
        if origin is not None and why == APART:
            self._session.say(Notice("warning", tr(APART, name=OwnWord(origin.name))))
        self.changed.emit()

    def save(self, path: Path, then: Then | None = None, replaces: bool = False) -> None:
        """Write the project to `path` as it is now; `then` is called once that has succeeded.

        With `replaces`, whatever another program has put into the project's file is given up.
        Raises UserError if another window has the project in that file, or its drive does not answer.
        """
        path = with_suffix(path)
        lock = self._lock_of(path) or _in_time(partial(_lock_if_wanted, path), atomic.ANSWER_SECONDS, path.name)
        if lock is None:
            raise UserError(ELSEWHERE, name=path.name)
        writing = _PendingSave(path, lock, then, replaces, self._edits, self._session.origin, self._history.loss)
        self._writings.append(writing)
        self._session.request_document(partial(self._write, writing))

    def when_written(self, then: Then) -> None:
        """Call `then` once nothing is being written any more, whether that succeeds or not."""
        if self._writings:
            self._after_writing.append(then)
        else:
            then()

    @Slot()
    def keep_copy(self) -> None:
        """Renew the copy that outlives a crash, if there is anything in it that has no file."""
        session, mark = self._session, self.work_mark()
        if not self.is_dirty:
            # What is being written may never be.
            if self._copy.mark is not None and not self.is_writing:
                self._copy.clear()
        elif mark != self._copy.mark and session.state is not State.PREPARING:
            self._copy.mark = mark
            session.request_document(self._renew_copy)

    def keep_now(self) -> None:
        """Write what has no file into the copy before this returns: nothing may come after it.

        Raises UserError if that fails; the copy is then as it was.
        """
        if self._is_closed or not (self.is_dirty or self.is_writing or self._session.state is State.RUNNING):
            return
        document = self._session.document_now()
        # What is being written may never be.
        if self.is_dirty or self.is_writing:
            self._copy.mark = self.work_mark()
            self._copy.renew_now(self._with_waiting(document), self.path, self._base)

    def work_mark(self) -> object:
        """Return what tells the work as it is from any other."""
        session = self._session
        return self._edits, session.step, session.run_number, session.search, session.waiting, self._is_unsaved

    def leave_copy(self) -> None:
        """Have `close` leave the copy of what has no file by then; it is offered at the next start."""
        self._leaves_copy = True

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
        if self._is_closed:
            return
        self._is_closed = True
        leaves_copy = self._leaves_copy and self.is_dirty
        self._session.snapshot_changed.disconnect(self._on_changed)
        self._session.search_changed.disconnect(self._on_changed)
        self._session.waiting_changed.disconnect(self._on_changed)
        self._history.stack.indexChanged.disconnect(self._on_edited)
        self._history.stack.cleanChanged.disconnect(self._on_changed)
        self._reader.close()
        self._writer.close()
        self._copy.close(leaves_copy)
        self._history.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _lock_of(self, path: Path) -> FileLock | None:
        """Return the lock of that file if this window holds it, or is about to."""
        held = [(self.path, self._lock), *((writing.path, writing.lock) for writing in self._writings)]
        return next((lock for one, lock in held if one is not None and lock is not None and _is_same(path, one)), None)

    def _locked_or_why(self, path: Path) -> tuple[FileLock | None, str]:
        """Return the lock of that file, or what is said where it cannot be had."""
        try:
            lock = self._lock_of(path) or _in_time(partial(_lock_if_wanted, path), atomic.ANSWER_SECONDS, path.name)
        except UserError:
            return None, APART
        return lock, OPEN_ELSEWHERE

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
        before, self._session.file, self._lock, self._digest = self._lock, path, lock, None
        self._saved_origin, self._saved_loss, self._session.is_file_private = None, None, False
        self._let_go_of(before)
        self._saved_step = _learnt(document)
        self._is_file_trained = self._saved_step > 0
        self._saved_data, self._hides_recovered = marks_of(document), False
        self._saved_search = document.search
        self._session.take_up(document, problem)
        self._history.clear()
        self._is_unsaved = False
        self._copy.mark = None
        if clear:
            self._copy.clear()
        memory.trim()
        self.changed.emit()

    def _write(self, writing: _PendingSave, document: Document) -> None:
        if self._session.origin is not writing.origin or self._history.loss is not writing.loss:
            # A lesson, or training, has come or gone before the run could tell what is to be written.
            self._writings.remove(writing)
            self._refuse(writing, ChangedError(OTHER, name=writing.path.name))
            return
        writing.document = document
        # Whether the run had been told of an edit in between, nobody knows.
        self._is_unsaved = self._edits != writing.edits
        if not self._is_unsaved:
            self._history.stack.setClean()
        self._saved_step = _learnt(document)
        self._saved_search = document.search
        self._begin_writing()
        self._on_changed()

    def _begin_writing(self) -> None:
        """Have the next project written, if none is, there is one, and the run has told it."""
        writing = self._writings[0] if self._writings else None
        if self._under_way is None and writing is not None and writing.document is not None:
            self._under_way = writing
            mine = self.path is not None and _is_same(writing.path, self.path)
            known = self._digest if mine and not writing.replaces else None
            session, work = self._session, writing.document
            # By now another data set may be in place than that which is written.
            sources = (session.file, session.is_file_private, session.private_data.is_in(work))
            self._writer.request(write_beside, sources, writing.path, work, known, self._hides(work) if mine else None)

    def _hides(self, work: Document) -> bool:
        """Whether something private is new to the own file: what it holds already may be open to all by wish."""
        return self._hides_recovered or not self._session.private_data.of(work) <= self._saved_data

    @Slot(object)
    def _on_written(self, written: SavedProject) -> None:
        writing, self._under_way = self._writings.popleft(), None
        before, self._session.file, self._lock, self._digest = self._lock, writing.path, writing.lock, written.digest
        self._session.is_file_private = written.is_private
        self._save_failed, self._saved_origin, self._saved_loss = False, writing.origin, writing.loss
        if writing.document is not None:
            self._is_file_trained = _learnt(writing.document) > 0
            self._saved_data, self._hides_recovered = marks_of(writing.document), False
        self._let_go_of(before)
        self._begin_writing()
        self.keep_copy()
        self.changed.emit()
        self.saved.emit(writing.path)
        if written.is_hidden or written.is_exposed:
            kind, text = ("info", HIDDEN) if written.is_hidden else ("warning", EXPOSED)
            self._session.say(Notice(kind, tr(text, name=OwnWord(writing.path.name))))
        if writing.then is not None:
            writing.then()
        self._tell_that_it_is_written()

    @Slot(object)
    def _on_not_written(self, error: Exception) -> None:
        self._under_way = None
        self._refuse(self._writings.popleft(), error)

    def _refuse(self, writing: _PendingSave, error: Exception) -> None:
        """Tell that something has not been written, and why; of what others have put there, it is asked."""
        self._let_go_of(writing.lock)
        self._begin_writing()
        self._is_unsaved = self._save_failed = True
        self._on_changed()
        if isinstance(error, ChangedError):
            self.changed_elsewhere.emit(writing.path, writing.then, sentence_of(error))
        else:
            self.save_failed.emit(writing.path, sentence_of(error))
        self._tell_that_it_is_written()

    def _tell_that_it_is_written(self) -> None:
        if not self._writings:
            waiting, self._after_writing = self._after_writing, []
            for then in waiting:
                then()

    @Slot(object)
    def _on_read(self, found: OpenedProject) -> None:
        self._read = found
        self._once_written(partial(self._take, found))

    def _forget_read(self) -> None:
        """Leave alone what is still being read: something else has been asked for since."""
        self._reader.cancel()
        self._read = None

    def _take(self, found: OpenedProject) -> None:
        if found is not self._read:
            return
        self._read = None
        if self.is_dirty and self.work_mark() != self._given_up:
            # It was edited, or trained on, while the project was being read.
            self.edited_meanwhile.emit(partial(self._open_read, found))
        else:
            self._open_read(found)

    def _open_read(self, found: OpenedProject) -> None:
        self.open_document(found.document, found.path, found.problem, found.digest, found.is_private)
        if found.left:
            self.left_beside.emit(found.left)

    @Slot(object)
    def _on_not_read(self, error: Exception) -> None:
        self._session.say(Notice("warning", sentence_of(error)))

    @property
    def _base(self) -> str | None:
        """The digest of the file that a copy descends from."""
        return UNKNOWN if self.is_apart or self.has_lost_training else self._digest

    def _renew_copy(self, document: Document) -> None:
        self._copy.renew(self._with_waiting(document), self.path, self._base)

    def _with_waiting(self, document: Document) -> Document:
        """Return what a copy holds: runs as well that wait for somebody to keep them."""
        return replace(document, kept=(*document.kept, *self._session.waiting)[:KEPT_RUNS])

    @Slot()
    def _on_copied(self) -> None:
        if not self.is_dirty and not self.is_writing:
            self._copy.clear()

    @Slot()
    def _on_changed(self) -> None:
        if self.is_dirty != self._was_dirty:
            self._was_dirty = self.is_dirty
            self.changed.emit()

    @Slot()
    def _on_results_changed(self) -> None:
        """Have it saved: it cannot be undone."""
        self._is_unsaved = True
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        self._edits += 1
        self._on_changed()


def _in_time(work: Callable[[], T], seconds: float, name: str) -> T:
    """Return the result of `work`. Raises UserError if it takes longer: the drive of what is called `name` has gone."""
    call = SlowCall(work)
    if not call.ends_within(seconds):
        call.leave()
        raise UserError(SILENT, name=name)
    return call.result()


def _lock_if_wanted(path: Path) -> FileLock | None:
    """Take the lock of a project, unless nobody waits for it any more by then."""
    lock = locked(path)
    if lock is not None and IS_CALLED_OFF.get()():
        lock.release()
    return lock


def _is_same(one: Path, other: Path) -> bool:
    """Whether both lead to one file, as far as their drives tell soon."""
    return within(REACH_SECONDS, partial(files.same_file, one, other), otherwise=False)


def _learnt(document: Document) -> int:
    """Return how many mini-batches the run of a project has learnt."""
    return 0 if document.state is None else document.state.step
