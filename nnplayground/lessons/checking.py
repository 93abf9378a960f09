"""Check lessons whole: states, links, questions and tries, against the labs that there are. No window is needed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pydantic

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons.checks import answer_of
from nnplayground.lessons.courses import COURSE_PAGE, NO_DRAWING, Course, drawing, lesson_files, open_course
from nnplayground.lessons.explaining import explain_first
from nnplayground.lessons.fault import LessonFaultError, StateFaultError, nearest
from nnplayground.lessons.formulas import formula
from nnplayground.lessons.lesson import ELSE, Goal, Lesson, LessonQuestion, LessonTry
from nnplayground.lessons.markdown_file import SUFFIX, CourseHead
from nnplayground.lessons.places import Places
from nnplayground.lessons.question import judge
from nnplayground.lessons.state import ResolvedState, resolve, with_settings
from nnplayground.lessons.tries import COUNT, NOTHING, Sight, is_done, value_at
from nnplayground.registry import has_path
from nnplayground.training.experiment import Experiment

NOTHING_HERE = N_("There are no lessons in “{name}”: they are files that end in {suffix}.")
NO_FOLDER = N_("There is no folder “{name}”.")
RIGHT_IS_WRONG = N_("“{key}” is right and stands among the wrong answers.")
NOT_REFUSED = N_("Nothing is said about a wrong answer: give “wrong”, with “else” at least.")
NO_SETTING = N_("The experiment has no setting “{path}”.")
NO_PATH = N_("The lab state “{lab}” has nothing at “{path}”.")
DONE_ALREADY = N_("This is done before anything is tried.")
SAME_KEY = N_("The lesson “{other}” of another course has the key “{key}” as well.")


def check_folder(path: Path, places: Places) -> tuple[list[Lesson], list[UserError]]:
    """Read and check a lesson file, a course, or a folder of courses: return the good lessons and all faults.

    Raises UserError if there are no lessons.
    """
    pages: list[UserError] = []
    courses = list(_courses(path, pages))
    lessons = [lesson for course in courses for lesson in course.lessons]
    faults = [*pages, *(fault for course in courses for fault in course.faults)]
    broken = [lesson for course in courses for lesson in course.broken]
    if path.suffix and files.is_regular(path):
        lessons = [lesson for lesson in lessons if lesson.path == path]
        faults = [fault for fault in faults if isinstance(fault, LessonFaultError) and fault.path == path]
        broken = [lesson for lesson in broken if lesson.path == path]
    if not lessons and not faults:
        raise UserError(NOTHING_HERE, name=files.shown(path), suffix=".md")
    for lesson in broken:
        faults += check_lesson(lesson, places)
    keys: dict[str, Lesson] = {}
    for lesson in lessons:
        before = keys.setdefault(lesson.key, lesson)
        if before is not lesson:
            faults.append(
                _fault(lesson, lesson.lines["key"], UserError(SAME_KEY, other=before.path.name, key=lesson.key))
            )
        faults += check_lesson(lesson, places)
    spoilt = {fault.path for fault in faults if isinstance(fault, LessonFaultError)}
    return [lesson for lesson in lessons if lesson.path not in spoilt], faults


def check_lesson(lesson: Lesson, places: Places) -> list[UserError]:
    """Return all that is wrong with a lesson that could be read."""
    found: list[UserError] = []

    def tried(line: int, work: Callable[[], object]) -> Any:
        try:
            return work()
        except UserError as error:
            found.append(_fault(lesson, line, error))
            return None

    for link, line in lesson.links:
        tried(line, lambda link=link: places.check(*link))  # type: ignore[misc]
    for picture, line in lesson.pictures:
        tried(line, lambda picture=picture: _check_picture(picture))  # type: ignore[misc]
    try:
        state = resolve(lesson.state, places)
    except UserError as error:
        fault = state_fault(lesson, error)
        return [*found, fault, *fault.others]
    for question in lesson.questions:
        line = line_of(lesson, question)
        tried(line, lambda question=question: check_question(question, state))  # type: ignore[misc]
    for number, one in enumerate(lesson.tries):
        tried(lesson.lines[f"try {number}"], lambda one=one: check_try(one, state, places))  # type: ignore[misc]
    return found


def state_fault(lesson: Lesson, error: UserError) -> LessonFaultError:
    """Return what is wrong with the state of a lesson, with its file and line, and what else is."""

    def told(one: UserError) -> tuple[int, UserError]:
        place = one.place if isinstance(one, StateFaultError) else ()
        return nearest(lesson.state_lines, place) or lesson.lines.get("state", 1), one

    rest = error.others if isinstance(error, StateFaultError) else ()
    others = tuple(LessonFaultError(lesson.path, *told(one)) for one in rest)
    return LessonFaultError(lesson.path, *told(error), others)


def line_of(lesson: Lesson, question: LessonQuestion) -> int:
    """Return in which line of its file (from 1) a question of a lesson begins."""
    return lesson.lines[f"question {question.key}"]


def check_question(question: LessonQuestion, state: ResolvedState) -> None:
    """Raise UserError unless a right answer is computed and accepted, and all wrong ones are refused."""
    answer = answer_of(question, state)
    assert judge(question, answer, answer.value).is_right, "what is computed is right"
    if not question.wrong:
        raise UserError(NOT_REFUSED)
    for key in question.wrong.keys() - {ELSE}:
        if judge(question, answer, float(key) if question.is_number else key).is_right:
            raise UserError(RIGHT_IS_WRONG, key=key)


def check_try(asked: LessonTry, state: ResolvedState, places: Places) -> None:
    """Raise UserError if what is to be tried is not to be done; see `check_goal`."""
    with_settings(state, asked.by)
    check_goal(asked.done, state, places)


def check_goal(goal: Goal, state: ResolvedState, places: Places) -> None:
    """Raise UserError if a goal cannot be reached, as far as one knows without training, or is at the start."""
    if goal.page is not None:
        places.check(*goal.page.split("/", 1))
    path = goal.setting or goal.changed
    if path is not None:
        _check_setting(goal, path, state.experiment)
    if goal.lab is not None:
        form = places.form(goal.lab)
        whole = state.lab_states.get(goal.lab) or form().model_dump(mode="json")
        if value_at(whole, goal.path or "") is NOTHING and not has_path(form, _parts(goal.path or "")):
            raise UserError(NO_PATH, lab=goal.lab, path=goal.path or "")
    start = sight_of(state, places)
    if is_done(goal, start, start):
        raise UserError(DONE_ALREADY)


def sight_of(state: ResolvedState, places: Places) -> Sight:
    """Return what the program sees when the state has just opened, without figures."""
    kept = dict(state.lab_states)
    for key in LAB_STATES_BY_DEFAULT:
        kept.setdefault(key, places.form(key)().model_dump(mode="json"))
    return Sight(state.experiment, state.lab, state.page, {"epoch": state.epochs}, kept)


LAB_STATES_BY_DEFAULT = ("perceptron", "hand", "descent", "generalisation", "digits", "more_networks", "search")
"""Lab states that a goal may look at though the lesson says nothing of them."""


def _check_setting(goal: Goal, path: str, experiment: Experiment) -> None:
    if value_at(experiment, path) is NOTHING and not has_path(Experiment, _parts(path)):
        raise UserError(NO_SETTING, path=path)
    if goal.changed is not None or path.endswith(".count") or value_at(experiment, path) is NOTHING:
        return
    wanted = next(limit for limit in (goal.is_, goal.at_least, goal.at_most) if limit is not None)
    parts = path.split(".")
    whole = experiment.model_dump(mode="json")
    inner: Any = whole
    for part in parts[:-1]:
        inner = inner[int(part)] if isinstance(inner, list) else inner[part]
    place: Any = int(parts[-1]) if isinstance(inner, list) else parts[-1]
    whole_number = isinstance(inner[place], int) and not isinstance(inner[place], bool)
    inner[place] = round(wanted) if whole_number and isinstance(wanted, float) else wanted
    try:
        Experiment.model_validate(whole)
    except pydantic.ValidationError as error:
        raise UserError("{reason}", reason=explain_first(error, Experiment)) from error


def _parts(path: str) -> tuple[int | str, ...]:
    return tuple(int(part) if part.isdecimal() else part for part in path.removesuffix(f".{COUNT}").split("."))


def _check_picture(target: str) -> None:
    kind, _, key = target.partition(":")
    if kind == "formula":
        formula(key)
    elif kind == "drawing" and not files.is_regular(drawing(key)):
        raise UserError(NO_DRAWING, key=key)


def _courses(path: Path, faults: list[UserError]) -> Iterator[Course]:
    """Yield the courses that `path` is about; what is wrong with their pages goes into `faults`."""

    def opened(folder: Path) -> Course:
        try:
            return open_course(folder)
        except LessonFaultError as error:
            faults.extend(error.all)
            return Course(folder, CourseHead(title=folder.name[:100] or "—"))

    if not files.is_folder(path):
        if path.suffix != SUFFIX and not files.is_there(path):
            raise UserError(NO_FOLDER, name=files.shown(path))
        files.check(path)
        yield opened(path.parent)
        return
    inside = sorted(folder for folder in path.iterdir() if files.is_folder(folder) and lesson_files(folder))
    if lesson_files(path) or files.is_there(path / COURSE_PAGE) or not inside:
        yield opened(path)
    yield from map(opened, inside)


def _fault(lesson: Lesson, line: int, reason: UserError) -> LessonFaultError:
    return LessonFaultError(lesson.path, line, reason)
