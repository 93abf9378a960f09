"""The dock that holds the panel of lessons at a side of the window."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QHBoxLayout, QLabel, QMainWindow, QWidget

from nnplayground.gui import theme
from nnplayground.gui.lessons.panel import LessonsPanel
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr

ROOM, LEAST_ROOM, BETWEEN = 1000, 778, 6
"""Widths that the pages would like, that the Playground needs, and that of the border beside them."""
WIDTH, LEAST, LEAST_OF_ALL = 330, 240, 210
"""Width at first, least, and least where the pages have less room than they need, with letters of 12 pixels."""
OPEN, SIDE, WIDE = "lessons/open", "lessons/side", "lessons/width"
"""What the settings call whether it is there, at which side, and how wide."""
LEFT, RIGHT = "left", "right"
AREAS = {LEFT: Qt.DockWidgetArea.LeftDockWidgetArea, RIGHT: Qt.DockWidgetArea.RightDockWidgetArea}


class LessonsDock(QDockWidget):
    """Made when it is first shown; side, width and whether it is there are remembered.

    Signals: `show_wanted` and `followed` of its panel; `shown_changed` with whether it is there.
    """

    show_wanted = Signal()
    followed = Signal(object)
    shown_changed = Signal(bool)

    def __init__(self, player: LessonPlayer, settings: Settings, window: QMainWindow) -> None:
        super().__init__(tr("Lessons"), window)
        self._player, self._settings, self._window = player, settings, window
        self.panel: LessonsPanel | None = None
        self.setObjectName("lessons")
        self.setAllowedAreas(AREAS[LEFT] | AREAS[RIGHT])
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        self._title = DockTitle()
        self._title.courses.clicked.connect(self._on_courses)
        self._title.other_side.clicked.connect(self._on_other_side)
        self._title.leave.clicked.connect(partial(self.set_shown, False))
        self.setTitleBarWidget(self._title)
        for unused in self.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            # Those of Qt's own title, which has given way.
            unused.setToolTip("")
            unused.setAccessibleName("")
            unused.setAccessibleDescription("")
        window.installEventFilter(self)
        window.addDockWidget(AREAS.get(settings.note(SIDE), AREAS[RIGHT]), self)
        self.hide()
        self.dockLocationChanged.connect(self._on_moved)

    def set_shown(self, shown: bool, *, remember: bool = True) -> None:
        """Show it, or put it away."""
        if shown:
            panel = self._made()
            self.show()
            self._window.resizeDocks([self], [self._wanted_width()], Qt.Orientation.Horizontal)
            panel.show()
        else:
            self.hide()
        if remember:
            self._settings.set_note(OPEN, "on" if shown else "off")
        self.shown_changed.emit(shown)

    @property
    def is_left(self) -> bool:
        """Whether it is at the left side of the window."""
        return self._window.dockWidgetArea(self) == AREAS[LEFT]

    def was_open(self) -> bool:
        """Whether it was there when the program ended last."""
        return self._settings.note(OPEN) == "on"

    def show_courses(self) -> None:
        """Show it with the courses."""
        self.set_shown(True)
        self._made().show_courses(True)

    def _made(self) -> LessonsPanel:
        if self.panel is None:
            self._player.library.load()
            self._player.keeper.load()
            self.panel = LessonsPanel(self._player)
            self.panel.setMinimumWidth(self._least())
            self.panel.show_wanted.connect(self.show_wanted)
            self.panel.followed.connect(self.followed)
            self.setWidget(self.panel)
        return self.panel

    def _least(self) -> int:
        """Return the least width: the panel gives way to pages that have less room than they need."""
        least = theme.scaled(LEAST)
        is_roomy = self._window.width() - least - BETWEEN >= theme.scaled(LEAST_ROOM)
        return least if is_roomy else theme.scaled(LEAST_OF_ALL)

    def _wanted_width(self) -> int:
        text = self._settings.note(WIDE)
        if text.isdecimal() and 100 <= int(text) <= 4000:
            # On a smaller screen than the one that it was chosen on, the pages come first.
            return max(self._least(), min(int(text), self._window.width() - LEAST_ROOM - BETWEEN))
        # Where they can, the pages keep the room that they need.
        room = theme.scaled(ROOM)
        return max(self._least(), min(theme.scaled(WIDTH), self._window.width() - room - BETWEEN))

    @Slot()
    def _on_courses(self) -> None:
        panel = self._made()
        panel.show_courses(not panel.shows_courses)

    @Slot()
    def _on_other_side(self) -> None:
        self._window.addDockWidget(AREAS[RIGHT if self.is_left else LEFT], self)
        self._window.resizeDocks([self], [self._wanted_width()], Qt.Orientation.Horizontal)
        self._on_moved()

    @Slot()
    def _on_moved(self) -> None:
        self._settings.set_note(SIDE, LEFT if self.is_left else RIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.panel is not None:
            self.panel.setMinimumWidth(self._least())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_dragged = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if is_dragged and self.isVisible() and self.panel is not None and event.oldSize().width() > 0:
            self._settings.set_note(WIDE, str(self.width()))


class DockTitle(QWidget):
    """The title of the dock, by which it is dragged to the other side."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Drag this to the other side of the window; the cross or F2 puts the lessons away."),
        N_("Title of the lessons"),
        is_backdrop=True,
    )

    def __init__(self) -> None:
        super().__init__()
        self.courses = Button(
            tr("Courses"), tr("All courses and their lessons; once more: the lesson."), None, "lessons"
        )
        self.other_side = Button(
            tr("Other side"), tr("Put the lessons at the other side of the window."), None, "step-forward", bare=True
        )
        self.leave = Button(tr("Close"), tr("Put the lessons away (F2)."), None, "close", bare=True)
        title = QLabel(tr("Lessons"))
        theme.head(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 2)
        row.setSpacing(4)
        row.addWidget(title, 1)
        for button in (self.courses, self.other_side, self.leave):
            button.setAutoRaise(True)
            button.setIconSize(QSize(16, 16))
            row.addWidget(button)
