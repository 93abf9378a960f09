"""A column of widgets that scrolls when there is no room for all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nnplayground.gui import theme


class ScrollPage(QScrollArea):
    """Widgets below each other, as wide as the page."""

    def __init__(self, *widgets: QWidget, stretch: bool = True, least: int = 0) -> None:
        """With `least`, the page is that wide, or as wide as its content needs with large letters."""
        super().__init__()
        self._least = least
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

    def showEvent(self, event: QShowEvent) -> None:
        if self._least:
            needed = self._body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            self.setFixedWidth(max(theme.scaled(self._least), needed))
        super().showEvent(event)
