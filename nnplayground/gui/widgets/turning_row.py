"""Widgets beside each other, or below each other where there is no room for that."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget


class TurningRow(QWidget):
    """A row that becomes a column; it is never wider than the widest of its widgets has to be."""

    def __init__(self, widgets: Sequence[QWidget], stretches: Sequence[int], spacing: int = 8) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        self._widgets = list(widgets)
        for widget, stretch in zip(widgets, stretches, strict=True):
            self._row.addWidget(widget, stretch)

    def _turn(self) -> None:
        least = [self._least(widget) for widget in self._widgets if not widget.isHidden()]
        wanted = sum(least) + self._row.spacing() * max(0, len(least) - 1)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if wanted <= self.width() else ways.TopToBottom)

    def _least(self, widget: QWidget) -> int:
        return max(widget.minimumSizeHint().width(), widget.minimumWidth())

    def minimumSizeHint(self) -> QSize:
        width = max(map(self._least, self._widgets), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._turn()
        return super().event(event)
