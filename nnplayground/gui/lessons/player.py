"""The lesson that is open: what it shows, what was answered, what was tried. It outlives the window."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground import files
from nnplayground.errors import UserError, for_people
from nnplayground.gui.lessons.library import LessonLibrary
from nnplayground.gui.lessons.places import shown_place
from nnplayground.gui.lessons.preparing import PreparedAnswers, PreparedState, ReadyProblem, prepare
from nnplayground.gui.lessons.shared_state import SharedStatePreparation
from nnplayground.gui.lessons.state import ScoreKeeper
from nnplayground.gui.lessons.watcher import TryWatcher
from nnplayground.gui.run.checkpoint import LabStatesEdit
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.settings import Settings
from nnplayground.i18n import N_, tr
from nnplayground.lessons.courses import Course
from nnplayground.lessons.fault import LessonFaultError
from nnplayground.lessons.lesson import Controls, Lesson, LessonQuestion
from nnplayground.lessons.question import Answer, AnswerVerdict, judge
from nnplayground.lessons.state import LessonState
from nnplayground.links import PageLink

LAST = "lessons/last"
"""What the settings call the course and lesson that were open last."""

GONE = N_("The file “{file}” is gone: its lesson stays open as it was.")


class LessonPlayer(QObject):
    """Opens lessons, shows their states, and judges answers.

    Signals: `opened` when another lesson is open, or none; `ready_changed` when more of it is ready; `progressed`
    with the share of its training that is done, from 0 to 1; `shown` when its state has been put in place; `judged`
    with the key of a question that was answered, `recalled` with that of one that was answered before; `replaced`
    when what was answered and done is that of another project; `ticked` when a try was done; `scored` when a score is
    another; `lock_changed` when something else is to be kept from the student; `shared_shown` when a state that was
    shared has been put in place; `worked_meanwhile` with what puts a state in place that is ready only now, because
    there is work since it was asked for.
    """

    opened = Signal()
    ready_changed = Signal()
    progressed = Signal(float)
    shown = Signal()
    judged = Signal(str)
    recalled = Signal(str)
    replaced = Signal()
    ticked = Signal()
    scored = Signal()
    lock_changed = Signal()
    shared_shown = Signal()
    worked_meanwhile = Signal(object)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(session)
        self._session, self._settings = session, settings
        self.library = LessonLibrary(settings, self)
        self.keeper = ScoreKeeper(session, self)
        self.watcher = TryWatcher(session, self)
        self.course: Course | None = None
        self.lesson: Lesson | None = None
        self.prepared: PreparedState | None = None
        self.fault: UserError | None = None
        """Why the state cannot be shown."""
        self.verdicts: dict[str, AnswerVerdict] = {}
        """What was said last about each question."""
        self.last_given: dict[str, str] = {}
        """What was answered last to each question."""
        self.typed: dict[str, str] = {}
        """What stands in the line of a question, as long as it is no answer yet."""
        self.is_shown = False
        """Whether the state of the lesson has been put in place since it was opened."""
        self.is_released = False
        """Whether the student has taken back what the lesson keeps away."""
        self.is_read_again = False
        """Whether `opened` tells of the lesson that was open, as its author has changed it."""
        self._answers: PreparedAnswers | None = None
        self._given: dict[str, str] = {}
        """What was answered before the right answer was known."""
        self._is_wanted = False
        self.work_mark: Callable[[], object] = lambda: (session.run_number, session.step, session.experiment)
        """What tells the work in place, which a state takes the place of, from any other."""
        self._asked_at: object = None
        """The work that was in place when a state was asked for."""
        self._origin: object | None = None
        """As what the session knows the state of the lesson that was shown last."""
        self._sought: tuple[str, str] | None = None
        """Course and lesson that are to be opened as soon as they are there."""
        self._kept: ReadyProblem | None = None
        """The data of the last state that was prepared."""
        self._job = Job(self)
        self._job.progressed.connect(self.progressed)
        self._job.found.connect(self._on_prepared)
        self._job.done.connect(self._on_answers)
        self._job.failed.connect(self._on_failed)
        self.shared = SharedStatePreparation(session, self)
        self.shared.ready.connect(self._on_shared_ready)
        session.origin_changed.connect(self._on_origin_changed)
        self.library.changed.connect(self._on_library_changed)
        self.watcher.done.connect(self._on_done)
        self.keeper.changed.connect(self.scored)
        self.keeper.taken.connect(self._on_taken)

    # What is known.

    @property
    def last(self) -> tuple[str, str]:
        """The keys of the course and the lesson that were open last, or empty ones."""
        course, _, lesson = self._settings.note(LAST).partition("/")
        return course, lesson

    @property
    def neighbours(self) -> tuple[Lesson | None, Lesson | None]:
        """The lessons before and after the one that is open."""
        if self.course is None or self.lesson is None:
            return None, None
        return self.course.neighbours(self.lesson.key)

    @property
    def ticks(self) -> frozenset[int]:
        """The numbers of the tries that are done in this project, from 0."""
        return frozenset() if self.lesson is None else self.keeper.done(self.lesson.key)

    def done_lessons(self) -> frozenset[str]:
        """Return the keys of the lessons of which all was done."""
        return self.keeper.scores.finished

    @property
    def is_busy(self) -> bool:
        """Whether a state that is wanted is not there yet."""
        return self._is_wanted

    def is_answered(self) -> bool:
        """Whether every question that is to be answered before seeing has been."""
        lesson = self.lesson
        return lesson is None or all(
            question.kind == "click" or question.key in self.verdicts for question in lesson.questions
        )

    def right_answer(self, question: LessonQuestion) -> str | None:
        """Return the right answer as it is told, if it is known."""
        answer = self._answer(question.key)
        return None if answer is None else answer.text(question)

    # What one may do.

    def open(self, course: Course, lesson: Lesson) -> None:
        """Open a lesson; what it shows is made ready at once."""
        self.course, self.lesson = course, lesson
        self._sought = None
        self._settings.set_note(LAST, f"{course.key}/{lesson.key}")
        self._forget()
        self.lock_changed.emit()
        self._job.start(prepare, lesson, self._ready_problems())
        self.watcher.stop()
        self.opened.emit()

    def open_when_read(self, course: str, lesson: str = "") -> None:
        """Open a lesson by its keys, the first of the course if none is named, as soon as courses are read."""
        self._sought = course, lesson
        self._seek()

    def open_next(self, step: int = 1) -> None:
        """Open the lesson after the one that is open, or with −1 that before it, if there is one."""
        before, after = self.neighbours
        lesson = after if step > 0 else before
        if lesson is not None and self.course is not None:
            self.open(self.course, lesson)

    def close_lesson(self) -> None:
        """Have no lesson open."""
        self._job.cancel()
        self.watcher.stop()
        self.course = self.lesson = None
        self._forget()
        self.lock_changed.emit()
        self.opened.emit()

    def show_shared(self, state: LessonState) -> None:
        """Put a state in place that belongs to no lesson, as one edit; as soon as it is ready."""
        self._asked_at = self.work_mark()
        self.shared.begin(state, self._ready_problems())

    def click(self, subject: str) -> None:
        """Answer the question that waits for a click."""
        question = self.waiting_for_click
        if question is None:
            return
        try:
            self.answer(question.key, subject)
        except UserError as error:
            self._session.complain(error)

    @property
    def waiting_for_click(self) -> LessonQuestion | None:
        """The question that a click in the program answers now, if there is one."""
        if self.lesson is None or not self.is_shown:
            return None
        for question in self.lesson.questions:
            verdict = self.verdicts.get(question.key)
            if question.kind == "click" and (verdict is None or not verdict.is_right):
                return question
        return None

    def release(self) -> None:
        """Give back what the lesson keeps from the student."""
        self.is_released = True
        self.lock_changed.emit()

    def take_back(self) -> None:
        """Count the state of the lesson as not shown: it has been undone, and no try is done by that."""
        self.is_shown = False
        self.watcher.stop()
        self._watch_before()
        self.lock_changed.emit()
        self.ready_changed.emit()

    @property
    def controls(self) -> Controls:
        """What is kept from the student now."""
        if self.lesson is None or not self.is_shown or self.is_released:
            return Controls()
        return self.lesson.head.controls

    def show_state(self) -> None:
        """Put the state of the lesson in place, as one edit; as soon as it is ready."""
        if self.lesson is None:
            return
        if self.fault is not None:
            self._session.say(Notice("warning", str(self.fault)))
            return
        if self.prepared is None:
            self._is_wanted, self._asked_at = True, self.work_mark()
            self.ready_changed.emit()
            return
        self._is_wanted = False
        self._origin = object()
        if self._put(self.prepared, tr("Lesson: {title}", title=self.lesson.title), self._origin):
            self.is_shown, self.is_released = True, False
            self.watcher.begin(self.lesson, self.ticks)
            self.shown.emit()
            self.lock_changed.emit()

    def answer(self, key: str, given: str) -> bool:
        """Answer a question of the lesson; return False if its right answer is still being computed.

        Raises UserError if that is no answer at all.
        """
        question, lesson = self._question(key), self.lesson
        if question is None or lesson is None:
            return False
        answer = self._answer(key)
        if answer is None:
            self._given[key] = given
            fault = self.fault if self._answers is None else self._answers.faults.get(key)
            if fault is not None:
                raise fault
            return False
        self._given.pop(key, None)
        verdict = self.verdicts[key] = judge(question, answer, given)
        self.last_given[key] = given
        self.keeper.answer(lesson.key, key, verdict.is_right, given, _counts(lesson))
        self.watcher.note_act("answered")
        self.judged.emit(key)
        return True

    def close(self) -> None:
        """End what is being made ready or read."""
        self.watcher.stop()
        self._job.close()
        self.shared.close()
        self.library.close()
        self.keeper.close()

    # What happens.

    def _forget(self) -> None:
        self.prepared, self.fault, self._answers = None, None, None
        self._forget_answers()
        self.is_shown = self.is_released = self._is_wanted = False

    def _forget_answers(self) -> None:
        self.verdicts, self._given, self.last_given, self.typed = {}, {}, {}, {}

    def _put(self, prepared: PreparedState, name: str, origin: object) -> bool:
        resolved = prepared.resolved
        link = PageLink(resolved.lab, resolved.page, resolved.subject)
        labs = self._labs_edit(link, resolved.lab_states)
        history = None if prepared.history is None else prepared.history.copy()
        done = self._session.go_on_from(
            resolved.experiment, prepared.state, history, name,
            place=link, problem=prepared.problem, labs=labs, origin=origin,
        )  # fmt: skip
        if done:
            self._session.open_page(link)
        return done

    def _question(self, key: str) -> LessonQuestion | None:
        questions = () if self.lesson is None else self.lesson.questions
        return next((question for question in questions if question.key == key), None)

    def _answer(self, key: str) -> Answer | None:
        return None if self._answers is None else self._answers.answers.get(key)

    def _ready_problems(self) -> tuple[ReadyProblem, ...]:
        session = self._session
        newest = session.newest
        own = () if newest is None or session.problem is None else (ReadyProblem(newest.experiment, session.problem),)
        return own if self._kept is None else (*own, self._kept)

    def _labs_edit(self, link: PageLink, wanted: Mapping[str, Mapping[str, Any]]) -> LabStatesEdit:
        """Return what changes in labs: the one that is shown has nothing but what the lesson says."""
        states = self._session.lab_states
        after: dict[str, Mapping[str, Any]] = {LABS[link.lab].kept_as: {}, **wanted}
        return LabStatesEdit({key: states.plain_of(key) for key in after}, after, shown_place(self._session))

    @Slot(object)
    def _on_prepared(self, prepared: PreparedState) -> None:
        self.prepared = prepared
        self._kept = ReadyProblem(prepared.resolved.experiment, prepared.problem)
        if self._is_wanted:
            self._is_wanted = False
            self._when_free(self.show_state)
        elif not self.is_shown:
            self._watch_before()
        self.ready_changed.emit()

    def _when_free(self, put: Callable[[], None]) -> None:
        """Call `put` if nothing was done since it was asked for; else it is asked about again."""
        if self._asked_at == self.work_mark():
            put()
        else:
            self.worked_meanwhile.emit(put)

    @Slot()
    def _on_origin_changed(self) -> None:
        """Count the state of the lesson as not shown if it was undone, or something else is in its place."""
        if self.is_shown and self._session.origin is not self._origin:
            self.take_back()

    def _watch_before(self) -> None:
        """Watch for what is tried though the lesson has not been shown."""
        if self.lesson is not None and self.prepared is not None:
            self.watcher.begin_before(self.lesson, self.ticks, self.prepared.resolved)

    @Slot(object)
    def _on_answers(self, answers: PreparedAnswers | None) -> None:
        if answers is None:
            return
        self._answers = answers
        for key, given in list(self._given.items()):
            try:
                self.answer(key, given)
            except UserError as error:
                self._session.complain(error)
        self._recall()
        self.ready_changed.emit()

    @Slot()
    def _on_taken(self) -> None:
        """Another project is open: what was answered and done there is there again, and nothing else."""
        self._forget_answers()
        if self.lesson is not None:
            self.take_back()
        self.replaced.emit()
        self._recall()
        self.ready_changed.emit()

    def _recall(self) -> None:
        """Judge once more, without counting, what was answered in this project before."""
        lesson = self.lesson
        if lesson is None:
            return
        for question in lesson.questions:
            key, answer = question.key, self._answer(question.key)
            given = self.keeper.given(lesson.key, key)
            if answer is None or not given or key in self.verdicts:
                continue
            try:
                self.verdicts[key] = judge(question, answer, given)
            except UserError:
                # Its author asks for something else now, or numbers are written in another way.
                continue
            self.last_given[key] = given
            self.recalled.emit(key)

    @Slot(object)
    def _on_shared_ready(self, prepared: PreparedState) -> None:
        self._when_free(partial(self._put_shared, prepared))

    def _put_shared(self, prepared: PreparedState) -> None:
        if self._put(prepared, tr("Open what was shared"), origin=object()):
            self.shared_shown.emit()
            self.shared.tell_end(prepared)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.fault = for_people(error)
        if self._is_wanted:
            self._is_wanted = False
            self.show_state()
        self.ready_changed.emit()

    @Slot(int)
    def _on_done(self, number: int) -> None:
        if self.lesson is not None:
            self.keeper.tick(self.lesson.key, number, _counts(self.lesson))
            self.ticked.emit()

    def _seek(self) -> None:
        if self._sought is None:
            return
        key, lesson = self._sought
        course = next((one for one in self.library.courses if one.key == key), None)
        found = None if course is None else (course.lesson(lesson) or next(iter(course.lessons), None))
        if course is not None and found is not None:
            self.open(course, found)

    def _find_again(self) -> tuple[Course, Lesson] | None:
        """Return the lesson that is open as it is now; tell why, if it cannot be read any more: it stays as it was."""
        assert self.course is not None
        assert self.lesson is not None
        key, path = self.course.key, self.lesson.path
        found = self.library.find(key, self.lesson.key)
        course = next((one for one in self.library.courses if one.folder == path.parent), None)
        if found is not None or course is None:
            return found
        for entry in course.entries:
            if isinstance(entry, Lesson) and entry.path == path:
                return course, entry
            if isinstance(entry, LessonFaultError) and entry.path == path:
                self._session.say(Notice("warning", str(entry)))
        if path not in course.files:
            self._session.say(Notice("warning", tr(GONE, file=files.shown(path.name))))
        return None

    @Slot()
    def _on_library_changed(self) -> None:
        """Open the lesson again as it is now: in another language, or as its author has changed it."""
        self._seek()
        if self.lesson is None or self.course is None:
            return
        found = self._find_again()
        if found is None or found[1] == self.lesson:
            return
        was_shown, was_released = self.is_shown, self.is_released
        self.is_read_again = True
        self.open(*found)
        self.is_read_again = False
        if was_shown:
            self.is_shown, self.is_released = True, was_released
            self.watcher.begin(found[1], self.ticks)
            self.lock_changed.emit()
            self.ready_changed.emit()


def _counts(lesson: Lesson) -> tuple[int, int]:
    """Return how many questions and tries a lesson has."""
    return len(lesson.questions), len(lesson.tries)
