"""The courses there are: those that come with the program in the language in use, and one of the user's own."""

import logging
from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from nnplayground import files, i18n
from nnplayground.errors import UNEXPECTED, UserError, for_people
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.settings import Settings
from nnplayground.lessons import checking, courses
from nnplayground.lessons.courses import Course
from nnplayground.lessons.fault import LessonFaultError
from nnplayground.lessons.lesson import Lesson

log = logging.getLogger(__name__)

OWN = "lessons"
"""What the settings call the folder of the user's own lessons."""
MOST_TOLD = 3
"""Faults of the page of a course that are told at once."""
SETTLE_MS = 250
"""A file that is being saved may change several times: it is read once it has been left alone for so long."""


class LessonLibrary(QObject):
    """Reads courses in a thread, and those of the user's own again whenever a file there changes.

    Signals: `changed` when there are other courses, or other lessons in one; `checked` when more is known of what is
    wrong with the user's own; `folder_opened` with the course of a folder that the user has opened; `refused` with a
    sentence about a folder that cannot be opened.
    """

    changed = Signal()
    checked = Signal()
    folder_opened = Signal(object)
    refused = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.bundled: tuple[Course, ...] = ()
        self.own: Course | None = None
        self.faults: dict[Path, tuple[UserError, ...]] = {}
        """What is wrong with lessons of the user's own that can be read, by their files."""
        self._looked_at: dict[Path, Lesson] = {}
        """The lessons that `faults` tells of: only others have to be looked at again."""
        self._language = ""
        self._opening: Path | None = None
        """The folder that the user has asked for and that is not there yet."""
        self._checker = Job(self)
        self._checker.found.connect(self._on_found)
        self._checker.done.connect(self._on_checked)
        self._reader, self._own_reader = Job(self), Job(self)
        self._reader.done.connect(self._on_read)
        self._reader.failed.connect(self._on_failed)
        self._own_reader.done.connect(self._on_own_read)
        self._own_reader.failed.connect(self._on_failed)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._watcher.fileChanged.connect(self._on_touched)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLE_MS)
        self._later.timeout.connect(self.reload)

    @property
    def courses(self) -> tuple[Course, ...]:
        """All courses, those of the program first."""
        return self.bundled if self.own is None else (*self.bundled, self.own)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._reader.busy or self._own_reader.busy or self._later.isActive()

    @property
    def is_checking(self) -> bool:
        """Whether lessons of the user's own are still being looked through."""
        return self._checker.busy

    @property
    def folder(self) -> Path | None:
        """Where the user's own lessons are, if they have been opened."""
        return None if self.own is None else self.own.folder

    def load(self) -> None:
        """Read what has not been read yet in the language in use."""
        if self._language == i18n.language():
            return
        is_first, self._language = not self._language, i18n.language()
        self._reader.start(_read_bundled, self._language)
        folder = self._settings.file(OWN)
        if is_first and folder is not None:
            self._own_reader.start(aside, partial(_read_own, folder))

    def open_folder(self, folder: Path) -> None:
        """Read a folder of the user's own, and remember it; `refused` tells if it cannot be."""
        self._opening = folder
        self._own_reader.start(aside, partial(_read_own, folder))

    def close_folder(self) -> None:
        """Forget the folder of the user's own."""
        self._own_reader.cancel()
        self._checker.cancel()
        self.faults, self._looked_at = {}, {}
        self._settings.set_file(OWN, None)
        self._unwatch()
        self.own = None
        self.changed.emit()

    @Slot()
    def reload(self) -> None:
        """Read the user's own lessons again."""
        if self.own is not None:
            self._own_reader.start(aside, partial(_read_own, self.own.folder))

    def find(self, course: str, lesson: str) -> tuple[Course, Lesson] | None:
        """Return a course and a lesson of it by their keys; the first course with that lesson if no course is named."""
        for found in self.courses:
            if course in ("", found.key):
                known = found.lesson(lesson)
                if known is not None:
                    return found, known
        return None

    def close(self) -> None:
        """End what is being read."""
        self._later.stop()
        self._reader.close()
        self._own_reader.close()
        self._checker.close()

    @Slot(object)
    def _on_read(self, found: tuple[Course, ...]) -> None:
        self.bundled = found
        self.changed.emit()

    @Slot(object)
    def _on_own_read(self, found: Course) -> None:
        self.own = found
        self._settings.set_file(OWN, found.folder)
        self._unwatch()
        paths = [found.folder, *_files_of(found)]
        self._watcher.addPaths([str(path) for path in paths if files.is_there(path)])
        known = set(found.files)
        self.faults = {path: faults for path, faults in self.faults.items() if path in known}
        self.changed.emit()
        others = [lesson for lesson in (*found.lessons, *found.broken) if self._looked_at.get(lesson.path) != lesson]
        self._checker.start(_check, others)
        if self._opening == found.folder:
            self._opening = None
            self.folder_opened.emit(found)

    @Slot(object)
    def _on_found(self, found: tuple[Lesson, tuple[UserError, ...]]) -> None:
        lesson, faults = found
        path = lesson.path
        self._looked_at[path] = lesson
        if faults != self.faults.get(path, ()):
            self.faults[path] = faults
            self.checked.emit()

    @Slot(object)
    def _on_checked(self, _nothing: object) -> None:
        self.checked.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        found = error.all[:MOST_TOLD] if isinstance(error, LessonFaultError) else (for_people(error),)
        self.refused.emit(" ".join(map(str, found)))

    @Slot(str)
    def _on_touched(self, _path: str) -> None:
        self._later.start()

    def _unwatch(self) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)


def _read_bundled(language: str) -> Generator[None, None, tuple[Course, ...]]:
    found = courses.bundled(language)
    for course in found:
        # Read here, so that the window does not wait.
        _ = course.entries
        yield
    return found


def _read_own(folder: Path) -> Course:
    found = courses.open_course(folder)
    _ = found.entries
    return found


def _check(lessons: list[Lesson]) -> Generator[tuple[Lesson, tuple[UserError, ...]], None, None]:
    """Yield each lesson with what is wrong with it."""
    for lesson in lessons:
        try:
            faults = tuple(checking.check_lesson(lesson, LABS))
        except Exception as error:  # of a check: the others are looked at all the same
            log.exception("the lesson %s", lesson.key)
            faults = (UserError(UNEXPECTED, reason=str(error)),)
        yield lesson, faults


def _files_of(course: Course) -> tuple[Path, ...]:
    try:
        return (*course.files, course.folder / courses.COURSE_PAGE)
    except UserError:
        return ()
