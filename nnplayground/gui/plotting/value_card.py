"""The values at the cursor of a plot, in a card beside it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnplayground.gui import theme
from nnplayground.i18n import tr


class ValueCard(QWidget):
    """A small table beside the cursor: a coloured line, a name and a value in each row."""

    def __init__(self, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(theme.tabular(font))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._metrics = QFontMetricsF(self.font())
        self._rows: list[tuple[QColor, str, str]] = []
        self.hide()

    def show_rows(self, rows: Sequence[tuple[QColor, str, str]], x: float, area: QRectF) -> None:
        """Show rows beside `x`, within `area`; what has no room is counted in the last line."""
        line = self._metrics.height()
        most = max(1, int((area.height() - 8) // line))
        self._rows = list(rows)
        if len(rows) > most:
            left = len(rows) - most + 1
            self._rows = [*rows[: most - 1], (QColor(0, 0, 0, 0), tr("… {count} more", count=left), "")]
        names = max((self._metrics.horizontalAdvance(name) for _, name, _ in self._rows), default=0.0)
        values = max((self._metrics.horizontalAdvance(value) for _, _, value in self._rows), default=0.0)
        width, height = min(min(names, 220.0) + values + 44, area.width()), len(self._rows) * line + 8
        left_side = x + 10 + width > area.right()
        self.setGeometry(
            round(max(area.left(), x - 10 - width) if left_side else x + 10), round(area.top() + 2),
            math.ceil(width), math.ceil(height),
        )  # fmt: skip
        self.setVisible(bool(rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("surface", 235))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        line = self._metrics.height()
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        for number, (color, name, value) in enumerate(self._rows):
            box = QRectF(8, 4 + number * line, self.width() - 16, line)
            painter.setPen(QPen(color, theme.line(2.5)))
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.left() + 12, box.center().y()))
            painter.setPen(theme.color("text"))
            painter.drawText(box, middle | right, value)
            painter.setPen(theme.color("muted"))
            room = box.width() - 18 - self._metrics.horizontalAdvance(value) - 6
            shown = self._metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room + 1)
            painter.drawText(box.adjusted(18, 0, 0, 0), middle, shown)
