"""Examples as points on a plane: near each other where a layer answers alike; one image more has a ring."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.digits.layer_map import MapPlace
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
NEAREST = 5
"""Classes that are named to those who cannot see where the ring is."""
PICTURE = 62.0
RING = 7.0
"""Radius of the ring of the image that is read now."""

Points = npt.NDArray[np.floating]


class EmbeddingPlot(QWidget):
    """Points in the colours of their classes; the one under the mouse shows its image, the one read now has a ring.

    Signals: `picked` with the number of the point that was clicked.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Each point is an image, placed so that images to which the layer answers alike are near each other. "
            "Deeper layers of a trained network usually part the digits better. The ring is the image that is read now."
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
        self._read: MapPlace | None = None
        self._read_name = ""
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

    def set_read(self, place: MapPlace | None, name: str) -> None:
        """Show with a ring, called `name`, where the image stands that is read now; None: nowhere."""
        self._read, self._read_name = place, name
        self.setAccessibleDescription("" if place is None else self._nearest_classes())
        self._clock.request(self)

    def read_place(self) -> QPointF | None:
        """Return where in this widget the ring is: on the edge where its point lies beyond."""
        if self._read is None or not len(self._points):
            return None
        x, y = np.clip(self._placed(self._read.point), RING + 1, np.array([self.width(), self.height()]) - RING - 1)
        return QPointF(float(x), float(y))

    def _nearest_classes(self) -> str:
        """Say for those who do not see the ring which images it is nearest to."""
        if self._read is None or not len(self._points):
            return ""
        away = np.hypot(*(self._points - self._read.point).T)
        near = " ".join(str(int(self._labels[index])) for index in np.argsort(away, kind="stable")[:NEAREST])
        return tr("{name}: nearest on the map are {digits}", name=self._read_name, digits=near)

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
        return self._placed(self._points) if len(self._points) else self._points

    def _placed(self, points: Points) -> Points:
        low, high = self._points.min(axis=0), self._points.max(axis=0)
        room = np.array([self.width(), self.height()]) - 2 * MARGIN
        share = (points - low) / np.where(high > low, high - low, 1)
        share[..., 1] = 1 - share[..., 1]
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
        return QSize(160, 110)

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def resizeEvent(self, event: QEvent) -> None:
        self._sheet = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._sheet is None:
            self._sheet = self._drawn()
        painter.drawPixmap(0, 0, self._sheet)
        self._paint_read(painter)
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
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
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

    def _paint_read(self, painter: QPainter) -> None:
        """Ring the image that is read now, with lines to those that it was placed by."""
        middle = self.read_place()
        if middle is None or self._read is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self.places()
        painter.setPen(QPen(theme.color("text", 170), theme.line(1)))
        for index in self._read.neighbours.tolist():
            painter.drawLine(middle, QPointF(*places[index]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for role, width in (("surface", 6.0), ("text", 2.5)):
            painter.setPen(QPen(theme.color(role), theme.line(width)))
            painter.drawEllipse(middle, RING, RING)
        metrics = painter.fontMetrics()
        wide, high = metrics.horizontalAdvance(self._read_name) + 8, metrics.height()
        left = middle.x() + RING + 4 if middle.x() + RING + 4 + wide < self.width() else middle.x() - RING - 4 - wide
        box = QRectF(left, min(max(2.0, middle.y() - high / 2), self.height() - high - 2), wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface", 220))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._read_name)

    def _paint_hovered(self, painter: QPainter, index: int) -> None:
        x, y = self.places()[index]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("text"), theme.line(2)))
        painter.setBrush(theme.class_color(int(self._labels[index])))
        painter.drawEllipse(QPointF(x, y), 5, 5)
        image: QImage = to_image(ink_colors(self._pictures[index] / 255))
        left = x + 12 if x + 12 + PICTURE < self.width() else x - 12 - PICTURE
        top = min(max(4.0, y - PICTURE / 2), self.height() - PICTURE - 4)
        box = QRectF(left, top, PICTURE, PICTURE)
        painter.drawImage(box, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.class_color(int(self._labels[index])), theme.line(2)))
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
