"""The map of a cost over two variables: colours, contour lines, paths, and a place that can be chosen."""

import itertools
import math
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.descent.surfaces import Region, square
from nnplayground.analysis.ticks import round_ticks
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared.terrain import REACH, DrawnPath, Marking, Terrain, TerrainDrawing, bounded
from nnplayground.gui.shared.terrain_picture import TerrainPicture, paint_head, paint_lines, paint_lit
from nnplayground.gui.widgets.arrow import draw_arrow
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.gui.widgets.share import share_of
from nnplayground.i18n import N_, number, tr

LEAST_SHARE = 0.3
"""Of its room a picture uses that share at least in each direction where both axes have one scale."""
RIM = 4.0
"""Pixels beyond the picture at which a marked point is still half in it."""
EDGE = 8
"""Free space around the axes, in pixels."""
DOTS = 120
"""Points of a path beyond which they are not drawn one by one."""
DIGITS = 3
"""Significant digits of a place that is chosen with the mouse, measured against the picture."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
PUT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ContourMap(TerrainPicture):
    """v₁ across and v₂ up. Dark ground is low.

    Signals: `pressed`, `dragged` and `released` with a place (v₁, v₂), where the mouse chooses one or Enter does;
    `hovered` with the racer and the step under the mouse, or None.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The cost C(v₁, v₂) seen from above: the stronger the colour, the lower the ground; a line joins places of "
            "the same cost. The gradient stands at right angles to the lines, and descent goes against it."
        ),
        N_("Contour map"),
    )
    keys: ClassVar[Keys] = (
        N_("Contour map"),
        (
            (N_("Arrow keys"), N_("move the cross (with Shift in small steps)")),
            (N_("Enter"), N_("choose the place of the cross: the start, a guess or a probe")),
        ),
    )
    pressed = Signal(float, float)
    dragged = Signal(float, float)
    released = Signal(float, float)

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(clock, tr("Contour map"), parent)
        self._image = QImage()
        self._empty = ""
        self._cross: tuple[float, float] | None = None
        self._lines: list[list[QLineF]] = []
        self._lines_for: tuple[object, QRectF] | None = None
        self.enlarger = Enlarger(self, double_click=False)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def set_terrain(self, terrain: Terrain | None, empty: str = "") -> None:
        """Show another terrain; without one, say why there is none."""
        if self._terrain is None or terrain is None or terrain.region != self._terrain.region:
            self._cross = None
        self._terrain, self._empty = terrain, empty
        self._image = QImage()
        self._clock.request(self)

    def set_drawing(self, drawing: TerrainDrawing) -> None:
        """Show other paths and marks."""
        if drawing.basins is not self._drawing.basins:
            self._image = QImage()
        self._drawing = drawing
        self._clock.request(self)

    def set_names(self, across: str, up: str) -> None:
        """Name the axes."""
        self._names = (across, up)
        self._clock.request(self)

    def drawing(self) -> TerrainDrawing:
        """Return what lies on the terrain."""
        return self._drawing

    def place_of(self, v1: float, v2: float) -> QPointF:
        """Return where a place is drawn."""
        area, region = self._area(), self._region()
        return QPointF(
            area.left() + (v1 - region.left) / (region.right - region.left) * area.width(),
            area.bottom() - (v2 - region.bottom) / (region.top - region.bottom) * area.height(),
        )

    def value_at(self, where: QPointF) -> tuple[float, float]:
        """Return the place under a point of the widget, rounded to what a pixel tells; inside the picture."""
        region = self._region()
        across, up = share_of(self._area(), where, clamped=True)
        v1 = region.left + across * (region.right - region.left)
        v2 = region.bottom + up * (region.top - region.bottom)
        return self._rounded(v1), self._rounded(v2)

    def _region(self) -> Region:
        return square(1) if self._terrain is None else self._terrain.region

    def _rounded(self, value: float) -> float:
        step: float = 10.0 ** (math.floor(math.log10(self._region().size)) - DIGITS + 1)
        return round(round(value / step) * step, 12)

    def _area(self) -> QRectF:
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("−0.05") + metrics.horizontalAdvance("v₂") + 10.0
        below = 1.3 * metrics.height() + 4
        right = EDGE + metrics.horizontalAdvance("0.0") / 2
        whole = QRectF(
            left, EDGE, max(10.0, self.width() - left - right), max(10.0, self.height() - below - EDGE)
        )  # fmt: skip
        return self._at_one_scale(whole) or whole

    def _at_one_scale(self, whole: QRectF) -> QRectF | None:
        """Return the part of a room in which both axes have one scale; None where too little of it would be used.

        Only then circles are circles, and the gradient stands at right angles to the lines.
        """
        region = self._region()
        wide, high = region.right - region.left, region.top - region.bottom
        pixels = min(whole.width() / wide, whole.height() / high)
        if pixels * wide < LEAST_SHARE * whole.width() or pixels * high < LEAST_SHARE * whole.height():
            return None
        found = QRectF(0, 0, pixels * wide, pixels * high)
        found.moveCenter(whole.center())
        return found

    # Painting.

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        terrain, drawing = self._terrain, self._drawing
        painter.fillRect(area, theme.color("surface"))
        if terrain is None or drawing.hidden:
            text = self._empty if terrain is None else tr("Fog: choose a place to look at C and ∇C there.")
            painter.setPen(theme.color("muted"))
            if drawing.hidden:
                painter.fillRect(area, theme.color("raised"))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            # Below the name of the axis.
            painter.drawText(area.adjusted(8, painter.fontMetrics().height() + 8, -8, -8), flags, text)
            return
        if self._image.isNull():
            self._image = terrain.image(drawing.basins)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, drawing.basins is None)
        # Points of the grid lie in the middle of the pixels of the image.
        pixel = area.width() / (self._image.width() - 1) / 2, area.height() / (self._image.height() - 1) / 2
        painter.setClipRect(area)
        painter.drawImage(area.adjusted(-pixel[0], -pixel[1], pixel[0], pixel[1]), self._image)
        self._paint_contours(painter, terrain, area)
        painter.setClipping(False)

    def _paint_contours(self, painter: QPainter, terrain: Terrain, area: QRectF) -> None:
        key = (terrain, area)
        if self._lines_for != key:
            self._lines_for = key
            region = terrain.region
            ends = terrain.lines.segments.copy()
            ends[..., 0] = area.left() + (ends[..., 0] - region.left) / (region.right - region.left) * area.width()
            ends[..., 1] = area.bottom() - (ends[..., 1] - region.bottom) / (region.top - region.bottom) * area.height()
            self._lines = [[QLineF(*pair) for pair in ends.reshape(-1, 4).tolist()]]
        painter.setPen(QPen(theme.color("text", 90), theme.line(1)))
        for lines in self._lines:
            painter.drawLines(lines)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        metrics, region = painter.fontMetrics(), self._region()
        painter.setPen(theme.color("muted"))
        base = area.bottom() + metrics.ascent() + 3
        for tick in round_ticks(region.left, region.right, max(2, area.width() / 60))[1]:
            x = self.place_of(tick, 0).x()
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3))
            text = number(tick)
            wide = metrics.horizontalAdvance(text)
            painter.drawText(QPointF(x - wide / 2, base), text)
        for tick in round_ticks(region.bottom, region.top, max(2, area.height() / 40))[1]:
            y = self.place_of(0, tick).y()
            painter.drawLine(QPointF(area.left() - 3, y), QPointF(area.left(), y))
            text = number(tick)
            painter.drawText(
                QPointF(area.left() - metrics.horizontalAdvance(text) - 5, y + metrics.ascent() / 2 - 1), text
            )
        self._paint_names(painter, area)
        if not math.isclose(area.width() / (region.right - region.left), area.height() / (region.top - region.bottom)):
            text = tr("The axes have different scales.")
            box = QRectF(area.right() - metrics.horizontalAdvance(text) - 6, area.top() + 2,
                         metrics.horizontalAdvance(text) + 4, metrics.height())  # fmt: skip
            painter.fillRect(box, theme.color("surface", 190))
            painter.setPen(theme.color("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def _paint_names(self, painter: QPainter, area: QRectF) -> None:
        """Write the names of the axes inside the picture, where they cover no tick."""
        metrics = painter.fontMetrics()
        across, up = self._names
        room = QRectF(area.right() - metrics.horizontalAdvance(across) - 8, area.bottom() - metrics.height() - 3, 0, 0)
        for text, left, top in ((across, room.left(), room.top()), (up, area.left() + 4, area.top() + 3)):
            box = QRectF(left, top, metrics.horizontalAdvance(text) + 4, metrics.height())
            painter.fillRect(box, theme.color("surface", 190))
            painter.setPen(theme.color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_path(self, painter: QPainter, path: DrawnPath) -> None:
        bound = bounded(path.points, self._region()).tolist()
        places = [None if math.isnan(v1) else self.place_of(v1, v2) for v1, v2 in bound]
        lines = [QLineF(a, b) for a, b in itertools.pairwise(places) if a is not None and b is not None]
        paint_lines(painter, lines, path.role)
        painter.setBrush(theme.color(path.role))
        painter.setPen(Qt.PenStyle.NoPen)
        if len(places) <= DOTS:
            for place in places:
                if place is not None:
                    painter.drawEllipse(place, 2.2, 2.2)
        if places[-1] is not None:
            paint_head(painter, places[-1], path.role)

    def _paint_marking(self, painter: QPainter, marking: Marking) -> None:
        place = self.place_of(*marking.v)
        painter.setPen(QPen(theme.color(marking.role), theme.line(1.6)))
        painter.setBrush(theme.color(marking.role))
        if marking.tip is not None:
            draw_arrow(painter, place, self.place_of(*marking.tip), 8)
        painter.drawEllipse(place, 3, 3)
        if marking.text:
            metrics = painter.fontMetrics()
            box = QRectF(0, 0, metrics.horizontalAdvance(marking.text) + 6, metrics.height())
            # Away from where the arrow leads: its end is what is to be seen.
            gap = QPointF() if marking.tip is None else self.place_of(*marking.tip) - place
            is_left, is_below = gap.x() > 0, gap.y() < 0
            box.moveLeft(place.x() - 6 - box.width() if is_left else place.x() + 6)
            box.moveTop(place.y() + 2 if is_below else place.y() - box.height() - 2)
            area = self._area()
            if not area.adjusted(-RIM, -RIM, RIM, RIM).contains(place):
                # What lies outside the picture has no name in it.
                return
            box.moveLeft(max(area.left(), min(box.left(), area.right() - box.width())))
            box.moveTop(max(area.top(), min(box.top(), area.bottom() - box.height())))
            painter.fillRect(box, theme.color("surface", 200))
            painter.setPen(theme.color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, marking.text)

    def _paint_lit(self, painter: QPainter) -> None:
        lit, paths = self._drawing.lit, self._drawing.paths
        if lit is None or lit[0] >= len(paths):
            return
        point = paths[lit[0]].at(lit[1])
        if point is not None and np.isfinite(point[:2]).all():
            paint_lit(painter, self.place_of(float(point[0]), float(point[1])))

    # Qt.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area()
        self._paint_ground(painter, area)
        self._paint_axes(painter, area)
        painter.setClipRect(area.adjusted(-1, -1, 1, 1))
        drawing = self._drawing
        if drawing.start is not None:
            place = self.place_of(*drawing.start)
            painter.setPen(QPen(theme.color("text"), theme.line(1.5)))
            painter.setBrush(theme.color("surface"))
            painter.drawRect(QRectF(place.x() - 4.5, place.y() - 4.5, 9, 9))
        for path in () if drawing.hidden else reversed(drawing.paths):
            self._paint_path(painter, path)
        for marking in drawing.markings:
            self._paint_marking(painter, marking)
        if not drawing.hidden:
            self._paint_lit(painter)
        if self.hasFocus():
            place = self.place_of(*self._cross_place())
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
            painter.drawLine(place - QPointF(9, 0), place + QPointF(9, 0))
            painter.drawLine(place - QPointF(0, 9), place + QPointF(0, 9))
            paint_focus(self, painter)

    def event(self, event: QEvent) -> bool:
        if wants(event, *ARROWS, *PUT):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._move_cross(*ARROWS[key], 0.002 if fine else 0.02)
        elif key in PUT and self._terrain is not None:
            self._choose(*self._cross_place())
        else:
            super().keyPressEvent(event)

    def _choose(self, v1: float, v2: float) -> None:
        self.pressed.emit(v1, v2)
        self.released.emit(v1, v2)

    def _cross_place(self) -> tuple[float, float]:
        if self._cross is not None:
            return self._cross
        region = self._region()
        v1, v2 = self._drawing.start or ((region.left + region.right) / 2, (region.bottom + region.top) / 2)
        return min(max(v1, region.left), region.right), min(max(v2, region.bottom), region.top)

    def _move_cross(self, dx: int, dy: int, share: float) -> None:
        region = self._region()
        v1, v2 = self._cross_place()
        v1 = min(max(v1 + dx * share * (region.right - region.left), region.left), region.right)
        v2 = min(max(v2 + dy * share * (region.top - region.bottom), region.bottom), region.top)
        self._cross = (self._rounded(v1), self._rounded(v2))
        names = self._names
        self.setAccessibleDescription(f"{names[0]} = {number(self._cross[0])}, {names[1]} = {number(self._cross[1])}")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self._area().contains(event.position()) and self._terrain is not None
        if not inside or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._cross = self.value_at(event.position())
        self.pressed.emit(*self._cross)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._terrain is not None:
            self._cross = self.value_at(event.position())
            self.dragged.emit(*self._cross)
        else:
            self.hovered.emit(self._step_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._terrain is not None:
            self.released.emit(*self.value_at(event.position()))

    def _step_at(self, where: QPointF) -> tuple[int, int] | None:
        """Return the racer and the step nearest to a point of the widget, if one is near."""
        best, found = REACH, None
        for racer, path in enumerate(() if self._drawing.hidden else self._drawing.paths):
            area, region = self._area(), self._region()
            x = area.left() + (path.points[:, 0] - region.left) / (region.right - region.left) * area.width()
            y = area.bottom() - (path.points[:, 1] - region.bottom) / (region.top - region.bottom) * area.height()
            gaps = np.nan_to_num(np.hypot(x - where.x(), y - where.y()), nan=np.inf)
            place = int(np.argmin(gaps))
            if gaps[place] < best:
                best, found = float(gaps[place]), (racer, int(path.steps[place]))
        return found


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    from nnplayground.analysis.descent.surfaces import Himmelblau

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = ContourMap(FrameClock())
    view.set_terrain(Terrain.of(Himmelblau()))
    view.show()
    application.exec()
