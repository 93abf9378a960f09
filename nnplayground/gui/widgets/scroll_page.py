"""A column of widgets that scrolls when there is no room for all of it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from nnplayground.gui.widgets.page_area import MARGIN, show_reached


class ScrollPage(QScrollArea):
    """Widgets below each other, as wide as the page."""

    def __init__(self, *widgets: QWidget, stretch: bool = True, least: int = 0) -> None:
        """With `least`, the page wants that width, or what its content needs with large letters: less it never has."""
        super().__init__()
        self._least = least
        self._sought: QWidget | None = None
        """What is to be scrolled to as soon as the page is shown."""
        self._body = body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(6)
        for widget in widgets:
            self._column.addWidget(widget)
        if stretch:
            self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)
        body.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def set_margin(self, pixels: int) -> None:
        """Leave so much free above and below the content."""
        margins = self._column.contentsMargins()
        self._column.setContentsMargins(margins.left(), pixels, margins.right(), pixels)

    def room_for(self, lines: int) -> int:
        """Return how high the page is for so many lines of text."""
        margins = self._column.contentsMargins()
        return lines * self.fontMetrics().lineSpacing() + margins.top() + margins.bottom()

    def bring(self, widget: QWidget) -> None:
        """Scroll to `widget` once everything has its place, unless at least half of it is in sight."""
        self._sought = widget
        QTimer.singleShot(0, self, self._bring)

    @Slot()
    def _bring(self) -> None:
        widget = self._sought
        if widget is None or not self.isVisible():
            return
        self._sought = None
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if widget.isVisible() and 2 * widget.visibleRegion().boundingRect().height() < widget.height():
            self.ensureWidgetVisible(widget, 0, MARGIN)
            # There is no bar to come back with.
            self.horizontalScrollBar().setValue(0)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        show_reached(self, self._body, now)

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        # At its end the page does not hand the wheel on to what is around it.
        event.accept()

    def _fit(self) -> None:
        """Never be narrower than what stands here now needs, with a bar beside it."""
        if self._least:
            needed = self._body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            if needed != self.minimumWidth():
                self.setMinimumWidth(needed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._least:
            hint.setWidth(max(self._least, self.minimumWidth()))
        return hint

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)
        if self._sought is not None:
            QTimer.singleShot(0, self, self._bring)
