"""The panel of lessons: courses, or the lesson that is open."""

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.gui.lessons.course_list import CourseList
from nnplayground.gui.lessons.lesson_page import LessonPage
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_
from nnplayground.lessons.courses import Course
from nnplayground.lessons.lesson import Lesson


class LessonsPanel(QWidget):
    """Shows the courses while no lesson is open, else the lesson.

    Signals: `show_wanted` when the state of the lesson is to be put in place; `followed` with the `PageLink` of a link.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Lessons: each says something, asks about it, shows it in the program, and proposes what to try."),
        N_("Lessons"),
        is_backdrop=True,
    )
    show_wanted = Signal()
    followed = Signal(object)

    def __init__(self, player: LessonPlayer) -> None:
        super().__init__()
        self._player = player
        self.courses = CourseList(player)
        self.page = LessonPage(player)
        self._sleep = QTimer(self)
        self._sleep.setSingleShot(True)
        self._sleep.timeout.connect(self._on_slept)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.courses)
        self._pages.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.courses.chosen.connect(self._on_chosen)
        self.page.show_wanted.connect(self.show_wanted)
        self.page.followed.connect(self.followed)
        player.opened.connect(self._on_opened)
        self._on_opened()

    @property
    def shows_courses(self) -> bool:
        """Whether the courses are to be seen."""
        return self._pages.currentWidget() is self.courses

    def show_courses(self, wanted: bool) -> None:
        """Show the courses, or go back to the lesson that is open."""
        is_open = self._player.lesson is not None
        if wanted or not is_open:
            self.courses.refresh()
            self.courses.bring_open()
        self._pages.setCurrentWidget(self.courses if wanted or not is_open else self.page)
        (self.courses.tree if self.shows_courses else self.page.text).setFocus()

    @Slot(object, object)
    def _on_chosen(self, course: Course, lesson: Lesson) -> None:
        # The second click of a double click would do something in the lesson, which lies now where the list was.
        self.page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sleep.start(QApplication.doubleClickInterval())
        self._player.open(course, lesson)

    @Slot()
    def _on_slept(self) -> None:
        self.page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    @Slot()
    def _on_opened(self) -> None:
        if self._player.is_read_again and self.shows_courses:
            return
        self._pages.setCurrentWidget(self.courses if self._player.lesson is None else self.page)
