"""A page that scrolls inside itself: what it shows never changes its place or size, nor its window's."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QFrame,
    QLayout,
    QScrollArea,
    QWidget,
)

HINT = QSize(400, 240)
"""What a page asks for; it takes what it gets."""
MARGIN = 8
"""Pixels that stay around what is scrolled to."""


class PageHolder(QWidget):
    """Fills itself with one widget, whose wishes go no further.

    Without a layout of its own: a scroll area asks a layout for the height that its text would like
    at the width at hand, and a sentence that comes would bring a scroll bar.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.content = content
        content.setParent(self)
        content.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.content.setGeometry(self.rect())


class PageArea(QScrollArea):
    """Shows a page whole where there is room for it, and else a part, with scroll bars.

    Its content may need more room at one time than at another; the place of the page stays. The
    wheel scrolls nothing but what is under the pointer.
    """

    def __init__(self, content: QWidget | QLayout, least: QSize | None = None) -> None:
        """Show `content`, never smaller than `least`, by default what it cannot do without."""
        super().__init__()
        self._least = least
        if isinstance(content, QLayout):
            body = QWidget()
            content.setContentsMargins(0, 0, 0, 0)
            body.setLayout(content)
            content = body
        self.content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._holder = PageHolder(content)
        self.setWidget(self._holder)
        if least is not None:
            self._holder.setMinimumSize(least)
        else:
            content.installEventFilter(self)
            self._fit()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _fit(self) -> None:
        """Give the content at least the room that it cannot do without."""
        if self._least is not None:
            return
        least = self.content.minimumSizeHint().expandedTo(self.content.minimumSize())
        layout = self.content.layout()
        if isinstance(layout, QBoxLayout) and layout.hasHeightForWidth():
            width = max(least.width(), self.viewport().width())
            least.setHeight(layout.minimumHeightForWidth(width))
        if self._holder.minimumSize() != least:
            self._holder.setMinimumSize(least)
            # Panels around it may leave it more room.
            self.updateGeometry()

    @property
    def needed_width(self) -> int:
        """The width at which nothing scrolls sideways."""
        bar = self.verticalScrollBar()
        return self._holder.minimumWidth() + (bar.sizeHint().width() if bar.maximum() > 0 else 0)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        show_reached(self, self.content, now)

    # Qt.

    def sizeHint(self) -> QSize:
        return HINT

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 60)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not within_another(self, event):
            super().wheelEvent(event)
        event.accept()


def within_another(area: QAbstractScrollArea, event: QWheelEvent) -> bool:
    """Return whether the wheel is turned over something in `area` that scrolls by itself, at its end."""
    child = area.viewport().childAt(event.position().toPoint())
    while child is not None and child is not area.viewport():
        if isinstance(child, QAbstractScrollArea) and child.verticalScrollBar().maximum() > 0:
            return True
        child = child.parentWidget()
    return False


def show_reached(area: QScrollArea, content: QWidget, now: QWidget | None) -> None:
    """Scroll to what the Tab key has reached: Qt does so only for steps within `area`. A click moves nothing."""
    if now is not None and content.isAncestorOf(now) and not QApplication.mouseButtons():
        area.ensureWidgetVisible(now, 0, MARGIN)
