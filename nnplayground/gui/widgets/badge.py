"""A short property in a rounded frame, such as “differentiable”."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nnplayground.gui import theme


class Badge(QLabel):
    """One or two words in the colour of a role of the theme ("good", "warning", "accent", "muted")."""

    def __init__(self, text: str, role: str = "muted", tooltip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._role = role
        self.setToolTip(tooltip)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.86)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + metrics.height(), metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(self._role, 130), 1))
        painter.setBrush(theme.color(self._role, 28))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(theme.color(self._role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
