"""All courses and their lessons, to choose one."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.lessons.text import visible_lines
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.lessons.courses import Course
from nnplayground.lessons.fault import LessonFaultError
from nnplayground.lessons.lesson import Lesson
from nnplayground.rich import as_tip, on_one_line

ENTRY, MARK, ABOUT = (Qt.ItemDataRole.UserRole + number for number in range(3))
LETTERS = 100
MOST_FAULTS = 5
"""Of one lesson, that are listed."""
Faults = Mapping[Path, tuple[UserError, ...]]
Mark = tuple[str, str]
"""What a row is about: a course and a lesson, or a course and a sentence about what is wrong."""


class CourseTree(QTreeWidget):
    """Courses, and in each its lessons in order.

    Signals: `chosen` with a course and a lesson of it.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Courses and their lessons. A tick tells that a lesson has been done."), N_("Courses")
    )
    keys: ClassVar[Keys] = (
        N_("Courses"),
        (
            (N_("Up, Down"), N_("the lesson before or after")),
            (N_("Left, Right"), N_("fold or unfold a course")),
            (N_("Enter"), N_("open the lesson")),
        ),
    )
    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_now = ("", "")
        """Course and lesson that were brought into sight last."""
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Courses"))
        self.setToolTip(tr("Click a lesson to open it."))
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(14)
        self.itemClicked.connect(self._on_clicked)

    def show_courses(
        self, courses: tuple[Course, ...], done: frozenset[str], open_now: tuple[str, str], faults: Faults
    ) -> None:
        """Show courses; `done` are the keys of lessons with a tick, `faults` what is wrong with some, by file.

        Course and lesson `open_now` come into sight if they are others than before; else everything stays in place.
        """
        unfolded = {_mark(top) for top in self._tops() if top.isExpanded()}
        current, bar = self.currentItem(), self.verticalScrollBar()
        mark, scrolled = None if current is None else _mark(current), bar.value()
        self.clear()
        for course in courses:
            top = QTreeWidgetItem([on_one_line(course.title, LETTERS)])
            top.setData(0, MARK, (str(course.folder), ""))
            _say_of(top, course.head.summary or course.title)
            self.addTopLevelItem(top)
            for entry in course.entries:
                top.addChildren(list(_rows(course, entry, done, faults)))
            is_new = open_now != self._open_now and course.key == open_now[0]
            top.setExpanded(_mark(top) in unfolded or is_new or len(courses) == 1)
        same = next((item for item in self._all() if _mark(item) == mark), None)
        if open_now != self._open_now and self.go_to(open_now):
            return
        if same is not None:
            self.setCurrentItem(same)
            bar.setValue(scrolled)
        elif (first := next(self._tops(), None)) is not None:
            self.setCurrentItem(first)

    def go_to_course(self, folder: Path) -> None:
        """Unfold the course in a folder, and bring it into sight."""
        for top in self._tops():
            if _mark(top) == (str(folder), ""):
                top.setExpanded(True)
                self.setCurrentItem(top)
                self.scrollToItem(top, QTreeWidget.ScrollHint.PositionAtTop)

    def _tops(self) -> Iterator[QTreeWidgetItem]:
        """Yield the rows of the courses."""
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None:
                yield item

    def _rows(self) -> Iterator[tuple[QTreeWidgetItem, Course, Lesson]]:
        """Yield the rows of the lessons that can be opened."""
        for top in self._tops():
            for number in range(top.childCount()):
                item = top.child(number)
                if item is not None and item.data(0, ENTRY) is not None:
                    yield item, *item.data(0, ENTRY)

    def _all(self) -> Iterator[QTreeWidgetItem]:
        """Yield all rows."""
        for top in self._tops():
            yield top
            yield from (item for number in range(top.childCount()) if (item := top.child(number)) is not None)

    def go_to(self, wanted: tuple[str, str]) -> bool:
        """Make the row of a course and lesson the current one; return whether it is there."""
        for item, course, lesson in self._rows():
            if (course.key, lesson.key) == wanted:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                self._open_now = wanted
                return True
        return False

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        found = item.data(0, ENTRY)
        if found is not None:
            self.chosen.emit(*found)
        elif item.childCount():
            item.setExpanded(not item.isExpanded())

    @Slot(QTreeWidgetItem, int)
    def _on_clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        self._choose(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentItem())
            return
        super().keyPressEvent(event)

    def place_of(self, lesson: str) -> QPoint | None:
        """Return the middle of the row of the lesson with that key, if it is there."""
        found = next((item for item, _, one in self._rows() if one.key == lesson), None)
        return None if found is None else self.visualItemRect(found).center()


class CourseList(QWidget):
    """The courses, and below them what the one that is pointed at is about."""

    chosen = Signal(object, object)

    def __init__(self, player: LessonPlayer) -> None:
        super().__init__()
        self._player = player
        self.tree = CourseTree()
        self.tree.chosen.connect(self.chosen)
        self.tree.currentItemChanged.connect(self._on_current_changed)
        self._about = Words(muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.tree, 1)
        column.addWidget(self._about)
        player.library.changed.connect(self.refresh)
        player.library.checked.connect(self.refresh)
        player.library.folder_opened.connect(self._on_folder_opened)
        player.scored.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the courses as they are now."""
        player = self._player
        now = self._open_now()
        self.tree.show_courses(player.library.courses, player.done_lessons(), now, player.library.faults)

    def bring_open(self) -> None:
        """Bring the lesson that is open, or was last, into sight."""
        self.tree.go_to(self._open_now())

    def _open_now(self) -> tuple[str, str]:
        player = self._player
        return player.last if player.lesson is None or player.course is None else (player.course.key, player.lesson.key)

    @Slot(object)
    def _on_folder_opened(self, course: Course) -> None:
        self.tree.go_to_course(course.folder)

    @Slot()
    def _on_current_changed(self) -> None:
        item = self.tree.currentItem()
        found = None if item is None else item.data(0, ENTRY)
        self._about.setText("" if item is None or found is not None else visible_lines(item.data(0, ABOUT)))


def _mark(row: QTreeWidgetItem) -> Mark | None:
    found = row.data(0, MARK)
    return None if found is None else tuple(found)


def _rows(course: Course, entry: Lesson | UserError, done: frozenset[str], faults: Faults) -> Iterator[QTreeWidgetItem]:
    """Yield the row of a lesson, and below it what is wrong with it."""
    found: tuple[UserError, ...]
    if isinstance(entry, Lesson):
        yield _lesson_row(course, entry, done)
        found = faults.get(entry.path, ())
    elif isinstance(entry, LessonFaultError):
        found = (*entry.all, *faults.get(entry.path, ()))
    else:
        yield _fault_row(course, str(entry))
        return
    for fault in found[:MOST_FAULTS]:
        yield _fault_row(course, str(fault))
    if len(found) > MOST_FAULTS:
        more = tr("{file}: {count} faults in all; nnplayground lessons check tells them.",
                  file=files.shown(entry.path.name), count=len(found))  # fmt: skip
        yield _fault_row(course, more)


def _fault_row(course: Course, text: str) -> QTreeWidgetItem:
    row = QTreeWidgetItem([on_one_line(text, 2 * LETTERS)])
    row.setForeground(0, QBrush(theme.color("warning")))
    _say_of(row, text)
    row.setData(0, MARK, (str(course.folder), text))
    return row


def _say_of(row: QTreeWidgetItem, text: str) -> None:
    """Have a text stand in the tip of a row, and below the list when the row is chosen."""
    row.setToolTip(0, as_tip(text))
    row.setData(0, ABOUT, text)


def _lesson_row(course: Course, entry: Lesson, done: frozenset[str]) -> QTreeWidgetItem:
    sign = "✓ " if entry.key in done else ""
    numbers = f"{entry.head.slides[0]}  " if entry.head.slides else ""
    row = QTreeWidgetItem([f"{sign}{numbers}{on_one_line(entry.title, LETTERS)}"])
    row.setToolTip(0, as_tip(entry.title))
    row.setData(0, ENTRY, (course, entry))
    row.setData(0, MARK, (str(course.folder), entry.key))
    return row
