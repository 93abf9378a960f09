"""Courses: folders of lessons, bundled in each language or a teacher's own. Lessons are read when they are wanted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nnplayground import assets, files, i18n
from nnplayground.errors import UserError, told
from nnplayground.i18n import N_, OwnWord
from nnplayground.lessons.fault import LessonFaultError
from nnplayground.lessons.lesson import Lesson
from nnplayground.lessons.markdown_file import SUFFIX, CourseHead, read_course_page, read_lesson
from nnplayground.links import KEY

COURSE_PAGE = "course.md"
BUNDLED = ("first_steps", "deck_a", "deck_b", "errata")
"""The bundled courses, by permanent key."""
DRAWINGS = "drawings"
MOST_LESSONS = 500
SAME_KEY = N_("The lesson “{other}” has the key “{key}” as well: keys are unique.")
NO_FOLDER = N_("“{name}” is no folder with lessons.")
NO_DRAWING = N_("There is no drawing “{key}”.")
TOO_MANY = N_("There are more than {most} lessons in the folder.")


@dataclass(frozen=True)
class Course:
    """A folder of lessons in the order of their files' names. `key` is the folder's name."""

    folder: Path
    head: CourseHead
    introduction: str = ""

    @property
    def key(self) -> str:
        """The name of its folder."""
        return self.folder.name

    @property
    def title(self) -> str:
        """Its title."""
        return self.head.title

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The files of its lessons, in order. Raises UserError if there are too many."""
        return lesson_files(self.folder)

    @cached_property
    def entries(self) -> tuple[Lesson | UserError, ...]:
        """Every lesson, or what keeps it from being read, in the order of `files`."""
        found: list[Lesson | UserError] = []
        keys: dict[str, str] = {}
        for path in self.files:
            try:
                lesson = read_lesson(path)
                if lesson.key in keys:
                    reason = UserError(SAME_KEY, other=keys[lesson.key], key=lesson.key)
                    raise LessonFaultError(path, lesson.lines["key"], reason)
                keys[lesson.key] = path.name
                found.append(lesson)
            except UserError as error:
                found.append(error)
            except Exception as error:
                # One that nobody has thought of hides none of the others.
                found.append(LessonFaultError(path, 1, told(error)))
        return tuple(found)

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The lessons that can be read."""
        return tuple(entry for entry in self.entries if isinstance(entry, Lesson))

    @property
    def faults(self) -> tuple[UserError, ...]:
        """All that keeps others from being read."""
        found = (entry for entry in self.entries if isinstance(entry, UserError))
        return tuple(one for entry in found for one in (entry.all if isinstance(entry, LessonFaultError) else (entry,)))

    @property
    def broken(self) -> tuple[Lesson, ...]:
        """What could be read of those others, to look what else is wrong with them; their keys mean nothing."""
        return tuple(entry.rest for entry in self.entries if isinstance(entry, LessonFaultError) and entry.rest)

    def lesson(self, key: str) -> Lesson | None:
        """Return the lesson with that key."""
        return next((lesson for lesson in self.lessons if lesson.key == key), None)

    def neighbours(self, key: str) -> tuple[Lesson | None, Lesson | None]:
        """Return the lessons before and after the one with that key."""
        found = self.lessons
        place = next((place for place, lesson in enumerate(found) if lesson.key == key), None)
        if place is None:
            return None, None
        return (found[place - 1] if place else None, found[place + 1] if place + 1 < len(found) else None)


def bundled(language: str = "") -> tuple[Course, ...]:
    """Return the courses that come with the program in a language (the one in use), in their order."""
    top = assets.path("lessons", language or i18n.language())
    found = [open_course(top / key) for key in BUNDLED if files.is_folder(top / key)]
    return tuple(sorted(found, key=lambda course: course.head.order))


def drawing(key: str, language: str = "") -> Path:
    """Return the picture that ``drawing:KEY`` means in a language (the one in use); it may not be there.

    Raises UserError if `key` is no key: it would lead elsewhere.
    """
    if not re.fullmatch(KEY, key, re.ASCII):
        raise UserError(NO_DRAWING, key=key[:40])
    own = assets.path("lessons", DRAWINGS, f"{key}-{language or i18n.language()}.svg")
    return own if files.is_regular(own) else assets.path("lessons", DRAWINGS, f"{key}.svg")


def open_course(folder: Path) -> Course:
    """Return the course in a folder. Raises UserError if it is none, or its page cannot be read."""
    if not files.is_folder(folder):
        raise UserError(NO_FOLDER, name=files.shown(folder))
    page = folder / COURSE_PAGE
    if files.is_there(page):
        return Course(folder, *read_course_page(page))
    return Course(folder, CourseHead(title=OwnWord(folder.name or str(folder)).shown()[:100] or "—"))


def lesson_files(folder: Path) -> tuple[Path, ...]:
    """Return the lessons' files of a folder, by name. Raises UserError."""
    try:
        found = sorted(path for path in _within(folder) if path.name != COURSE_PAGE)
    except OSError as error:
        files.refuse(folder, error)
    if len(found) > MOST_LESSONS:
        raise UserError(TOO_MANY, most=MOST_LESSONS)
    return tuple(found)


def _within(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.suffix == SUFFIX and not path.name.startswith("."))
