"""The scores of lessons: in the project, and in the user's folder for all projects together."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.gui.lessons.form import LessonsForm, LessonsView
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.session import Notice, Session
from nnplayground.i18n import N_, tr
from nnplayground.lessons.score import LessonScore, LessonScores
from nnplayground.project import atomic
from nnplayground.project.locks import FileLock
from nnplayground.project.recovery import user_folder
from nnplayground.registry import Model

log = logging.getLogger(__name__)

FILE = "lessons.json"
"""In the user's folder."""
LIMIT = 4 << 20
"""Bytes of that file."""
WAIT_SECONDS = 2.0
"""How long another window may take to write its own."""
Change = Callable[[LessonScore], LessonScore]


class LessonsState(LabState[LessonsForm]):
    """The scores in the project. Nothing of them is undone."""

    KEY: ClassVar[str] = "lessons"
    LAB: ClassVar[str] = ""
    TITLE: ClassVar[str] = N_("Lessons")
    FORM: ClassVar[type[Model]] = LessonsForm

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scores = LessonScores()

    def form(self) -> LessonsForm:
        return LessonsForm(view=LessonsView(scores=self.scores))

    def take(self, form: LessonsForm) -> None:
        self.scores = form.view.scores


class ScoreKeeper(QObject):
    """Keeps the scores in both places.

    Signals: `changed` when a score is another; `taken` when those of another project are there.
    """

    changed = Signal()
    taken = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._state = session.lab_states.of(LessonsState)
        self._state.taken.connect(self.changed)
        self._state.taken.connect(self.taken)
        self._own = LessonScores()
        self._is_read = False
        self._reader, self._writer = Job(self), Job(self)
        self._reader.done.connect(self._on_read)
        self._writer.done.connect(self._on_written)

    @property
    def scores(self) -> LessonScores:
        """The scores of this student, in this project and before."""
        return self._own.joined(self._state.scores)

    def load(self) -> None:
        """Read what was reached before; once."""
        if not self._is_read:
            self._is_read = True
            self._reader.start(_read, user_folder() / FILE)

    def answer(self, key: str, question: str, is_right: bool, given: str, counts: tuple[int, int]) -> None:
        """Note the answer `given` to a question of the lesson `key`, which has so many questions and tries."""
        self._change(key, counts, lambda score: score.answered(question, is_right, given))

    def given(self, key: str, question: str) -> str:
        """Return what was answered last in this project to a question of a lesson; empty if nothing was."""
        score = self._state.scores.of(key).questions.get(question)
        return "" if score is None else score.given

    def done(self, key: str) -> frozenset[int]:
        """Return the numbers of the tries of a lesson that were done in this project, from 0."""
        return frozenset(self._state.scores.of(key).done)

    def tick(self, key: str, number: int, counts: tuple[int, int]) -> None:
        """Note that a try of a lesson was done."""
        if number not in self.done(key):
            self._change(key, counts, lambda score: score.ticked(number))

    def close(self) -> None:
        """Wait until what was reached is written."""
        self._reader.close()
        was_writing = self._writer.busy
        self._writer.finish()
        if was_writing:
            # What waited for its turn is in these.
            _write(user_folder() / FILE, self._own)

    def _change(self, key: str, counts: tuple[int, int], change: Change) -> None:
        self._state.scores = _changed(self._state.scores, key, counts, change)
        self._own = _changed(self._own, key, counts, change)
        self._writer.request(_write, user_folder() / FILE, self._own)
        if self._session.file is not None:
            # Whoever has no project has the scores all the same, and is not asked at the end.
            self._state.results_changed.emit()
        self.changed.emit()

    @Slot(object)
    def _on_read(self, found: LessonScores) -> None:
        # Something may have been answered meanwhile.
        self._own = found.joined(self._own)
        self.changed.emit()

    @Slot(object)
    def _on_written(self, aside: Path | None) -> None:
        if aside is not None:
            text = tr(
                "The scores of lessons could not be read. They lie in “{name}” in the folder “{folder}” now, "
                "and new ones begin.", name=aside.name, folder=aside.parent,
            )  # fmt: skip
            self._session.say(Notice("warning", text))


def _changed(scores: LessonScores, key: str, counts: tuple[int, int], change: Change) -> LessonScores:
    return scores.with_score(key, change(scores.of(key)).closed(*counts))


def _read(path: Path) -> LessonScores:
    """Return the scores in a file; none if there is no such file, or it cannot be read."""
    try:
        return _found(path)
    except (UserError, ValueError) as error:
        log.warning("the scores of lessons cannot be read: %s", error)
        return LessonScores()


def _found(path: Path) -> LessonScores:
    """Return the scores in a file; none if there is no such file. Raises UserError or ValueError."""
    try:
        return LessonScores.model_validate_json(files.read(path, LIMIT))
    except files.MissingFileError:
        return LessonScores()


def _write(path: Path, scores: LessonScores) -> Path | None:
    """Add scores to those in a file, which other windows write too.

    What cannot be read is put aside, under the name that is returned: it may be of a newer program.
    """
    aside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_suffix(".lock")) as lock:
            if lock.acquire(WAIT_SECONDS):
                atomic.sweep(path)
            try:
                scores = _found(path).joined(scores)
            except (UserError, ValueError):
                aside = atomic.put_aside(path)
            atomic.write(path, _packed(scores))
    except (OSError, UserError) as error:
        log.warning("the scores of lessons are not kept: %s", error)
    return aside


def _packed(scores: LessonScores) -> bytes:
    """Return scores as they are written; the oldest go where all are too many to be read again."""
    while len(content := scores.model_dump_json().encode()) > LIMIT:
        scores = scores.newest(len(scores.lessons) * 9 // 10)
    return content
