"""Examples as points on a plane: near each other where a layer answers alike."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.ink_image import ink_colors, to_image
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, tr

MARGIN = 14.0
NEAR = 9.0
"""Pixels within which the mouse finds a point."""
PICTURE = 62.0

Points = npt.NDArray[np.floating]


class EmbeddingPlot(QWidget):
    """Points in the colours of their classes; the one under the mouse shows its image.

    Signals: `picked` with the number of the point that was clicked.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Each point is an image, placed so that images to which the layer answers alike are near each other. "
            "Deeper layers of a trained network usually part the digits better."
        )
    )

    is_picture = True
    picked = Signal(int)

    keys: ClassVar[Keys] = (
        N_("Map of a layer"),
        (
            (N_("Left, Right"), N_("go from example to example")),
            (N_("Enter"), N_("choose the example")),
        ),
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._points: Points = np.empty((0, 2))
        self._labels: npt.NDArray[np.int64] = np.empty(0, np.int64)
        self._pictures: npt.NDArray[np.uint8] = np.empty((0, 1, 1), np.uint8)
        self._hint = ""
        self._sheet: QPixmap | None = None
        self.hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map of a layer"))
        self.enlarger = Enlarger(self, double_click=False)
        self.setToolTip(tr("Each point is an image; point at one to see it, click it to look inside."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_points(
        self, points: Points, labels: npt.NDArray[np.int64], pictures: npt.NDArray[np.uint8], hint: str = ""
    ) -> None:
        """Show `points` (examples, 2) with their classes and images (examples, rows, columns) of ink."""
        self._points, self._labels, self._pictures, self._hint = points, labels, pictures, hint
        self.hovered = None
        self._sheet = None
        self._clock.request(self)

    def count(self) -> int:
        """Return how many points there are."""
        return len(self._points)

    def data_table(self) -> DataTable:
        """Return place and class of each point."""
        rows = [[*place, label] for place, label in zip(self._points.tolist(), self._labels.tolist(), strict=True)]
        return DataTable(("x", "y", tr("class")), rows)

    def draw(self) -> None:
        """Paint what is new."""
        self.update()

    def places(self) -> Points:
        """Return where the points are in this widget: (examples, 2)."""
        if not len(self._points):
            return self._points
        low, high = self._points.min(axis=0), self._points.max(axis=0)
        room = np.array([self.width(), self.height()]) - 2 * MARGIN
        share = (self._points - low) / np.where(high > low, high - low, 1)
        share[:, 1] = 1 - share[:, 1]
        return np.asarray(MARGIN + share * room)

    def nearest(self, place: QPointF) -> int | None:
        """Return the point under the mouse."""
        places = self.places()
        if not len(places):
            return None
        away = np.hypot(places[:, 0] - place.x(), places[:, 1] - place.y())
        index = int(away.argmin())
        return index if away[index] <= NEAR else None

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(400, 380)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 200)

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def resizeEvent(self, event: QEvent) -> None:
        self._sheet = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._sheet is None:
            self._sheet = self._drawn()
        painter.drawPixmap(0, 0, self._sheet)
        if self.hovered is not None and self.hovered < len(self._points):
            self._paint_hovered(painter, self.hovered)
        paint_focus(self, painter)

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        sheet = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(theme.color("surface"))
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        if not len(self._points):
            painter.setPen(theme.color("muted"))
            box = QRectF(20, 20, self.width() - 40, self.height() - 40)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        places = self.places()
        painter.setPen(Qt.PenStyle.NoPen)
        for label in np.unique(self._labels):
            painter.setBrush(theme.class_color(int(label), 200))
            for x, y in places[self._labels == label].tolist():
                painter.drawEllipse(QPointF(x, y), 2.6, 2.6)
        if len(places):
            self._name_classes(painter, places)
        painter.end()
        return sheet

    def _name_classes(self, painter: QPainter, places: Points) -> None:
        """Write each class at the middle of its points."""
        font = painter.font()
        font.setBold(True)
        font.setPointSizeF(1.25 * font.pointSizeF())
        painter.setFont(font)
        for label in np.unique(self._labels):
            x, y = np.median(places[self._labels == label], axis=0)
            box = QRectF(x - 9, y - 10, 18, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("surface", 200))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(int(label)))

    def _paint_hovered(self, painter: QPainter, index: int) -> None:
        x, y = self.places()[index]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("text"), 2))
        painter.setBrush(theme.class_color(int(self._labels[index])))
        painter.drawEllipse(QPointF(x, y), 5, 5)
        image: QImage = to_image(ink_colors(self._pictures[index] / 255))
        left = x + 12 if x + 12 + PICTURE < self.width() else x - 12 - PICTURE
        top = min(max(4.0, y - PICTURE / 2), self.height() - PICTURE - 4)
        box = QRectF(left, top, PICTURE, PICTURE)
        painter.drawImage(box, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.class_color(int(self._labels[index])), 2))
        painter.drawRect(box)

    def _hover(self, index: int | None) -> None:
        if index != self.hovered:
            self.hovered = index
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.nearest(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.nearest(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hovered is not None:
            self.picked.emit(self.hovered)
        elif step is not None and len(self._points):
            self._hover((0 if self.hovered is None else self.hovered + step) % len(self._points))
        else:
            super().keyPressEvent(event)


def _preview() -> None:
    """Show three clouds."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    rng = np.random.default_rng(1)
    labels = np.repeat(np.arange(3), 100)
    view = EmbeddingPlot(FrameClock(application))
    pictures = rng.integers(0, 256, (300, 8, 8)).astype(np.uint8)
    view.set_points(rng.normal(size=(300, 2)) + labels[:, np.newaxis] * 3, labels, pictures)
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
