"""All courses and their lessons, to choose one."""

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.lessons.text import visible_lines
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.lessons.courses import Course
from nnplayground.lessons.lesson import Lesson
from nnplayground.rich import as_tip, on_one_line

ENTRY = Qt.ItemDataRole.UserRole
LETTERS = 100


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
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Courses"))
        self.setToolTip(tr("Click a lesson to open it."))
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(14)
        self.itemClicked.connect(self._on_clicked)

    def show_courses(self, courses: tuple[Course, ...], done: frozenset[str], open_now: tuple[str, str]) -> None:
        """Show courses; `done` are the keys of lessons with a tick, `open_now` course and lesson to be in sight."""
        unfolded = {top.text(0) for top in self._tops() if top.isExpanded()}
        self.clear()
        for course in courses:
            top = QTreeWidgetItem([on_one_line(course.title, LETTERS)])
            top.setToolTip(0, as_tip(course.head.summary or course.title))
            self.addTopLevelItem(top)
            for entry in course.entries:
                top.addChild(_row(course, entry, done))
            top.setExpanded(top.text(0) in unfolded or course.key == open_now[0] or len(courses) == 1)
        self._go_to(open_now)

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

    def _go_to(self, wanted: tuple[str, str]) -> None:
        """Make the row of a course and lesson the current one, else the first of all."""
        for item, course, lesson in self._rows():
            if (course.key, lesson.key) == wanted:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return
        first = next(self._tops(), None)
        if first is not None:
            self.setCurrentItem(first)

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
        player.scored.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the courses as they are now."""
        player = self._player
        now = player.last if player.lesson is None or player.course is None else (player.course.key, player.lesson.key)
        self.tree.show_courses(player.library.courses, player.done_lessons(), now)

    @Slot()
    def _on_current_changed(self) -> None:
        item = self.tree.currentItem()
        found = None if item is None else item.data(0, ENTRY)
        self._about.setText("" if item is None or found is not None else visible_lines(item.toolTip(0)))


def _row(course: Course, entry: Lesson | UserError, done: frozenset[str]) -> QTreeWidgetItem:
    if isinstance(entry, UserError):
        row = QTreeWidgetItem([on_one_line(str(entry), 2 * LETTERS)])
        row.setForeground(0, QBrush(theme.color("warning")))
        row.setToolTip(0, as_tip(str(entry)))
        return row
    sign = "✓ " if entry.key in done else ""
    numbers = f"{entry.head.slides[0]}  " if entry.head.slides else ""
    row = QTreeWidgetItem([f"{sign}{numbers}{on_one_line(entry.title, LETTERS)}"])
    row.setToolTip(0, as_tip(entry.title))
    row.setData(0, ENTRY, (course, entry))
    return row
