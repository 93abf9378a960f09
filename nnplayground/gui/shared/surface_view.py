"""A cost over two variables in space: painted quad by quad, turned with the mouse or the keys."""

import itertools
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.descent.surface3d import Camera
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared.terrain import REACH, DrawnPath, Terrain, TerrainDrawing, height_lut
from nnplayground.gui.shared.terrain_picture import TerrainPicture, paint_head, paint_lines, paint_lit
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys, wants
from nnplayground.i18n import N_, tr

BOX = 1.55
"""Half the extent of the picture in the units of `SurfaceMesh`, whichever way it is turned."""
TALLEST = 1.3
SHADES = 8
"""Steps of light in which a colour is mixed beforehand."""
DARKEST, DARKEST_ON_DARK = 0.55, 0.75
"""What light leaves of a colour where it falls least; on dark paper more, as what is darker would be paper."""
CREST, CREST_ON_DARK = 0.14, 0.3
"""How much colour the highest ground has: in space there is paper behind it, and no line around it."""
DEGREES = 0.5
"""Degrees for each pixel that the mouse is dragged."""
TURNS = {
    Qt.Key.Key_Left: (-5.0, 0.0),
    Qt.Key.Key_Right: (5.0, 0.0),
    Qt.Key.Key_Up: (0.0, 5.0),
    Qt.Key.Key_Down: (0.0, -5.0),
}
NEARER = {Qt.Key.Key_Plus: 1.15, Qt.Key.Key_Equal: 1.15, Qt.Key.Key_Minus: 1 / 1.15}


class SurfaceView(TerrainPicture):
    """The surface seen from the side, with the paths on it. What the map shows, it shows as well.

    Signals: `turned` with the new camera when the user has turned it, `hovered` with the racer and the step under the
    mouse, or None.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The same cost and the same path in space: the height is log(1 + C − C_min), so that valleys can be seen. "
            "Drag with the mouse to turn it."
        ),
        N_("Surface in space"),
    )
    keys: ClassVar[Keys] = (
        N_("Surface in space"),
        (
            (N_("Arrow keys"), N_("turn it")),
            ("+, −", N_("nearer, farther")),
        ),
    )
    turned = Signal(object)

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(clock, tr("Surface in space"), parent)
        self._camera = Camera()
        self._ground = QPixmap()
        self._grabbed: QPointF | None = None
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("Drag to turn; + and − bring it nearer or farther."))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_terrain(self, terrain: Terrain | None) -> None:
        """Show another terrain, or none."""
        self._terrain = terrain
        self._redo()

    def set_drawing(self, drawing: TerrainDrawing) -> None:
        """Show other paths."""
        if drawing.hidden != self._drawing.hidden:
            self._ground = QPixmap()
        self._drawing = drawing
        self._clock.request(self)

    def set_names(self, first: str, second: str) -> None:
        """Name the axes."""
        self._names = (first, second)
        self._redo()

    def set_camera(self, camera: Camera) -> None:
        """Look from elsewhere."""
        if camera != self._camera:
            self._camera = camera
            self._ground = QPixmap()
            # The hand that turns it does not wait for the clock of what trains; Qt paints once for several moves.
            self.update()

    @property
    def camera(self) -> Camera:
        """From where it is seen."""
        return self._camera

    def places_of(self, path: DrawnPath) -> list[QPointF | None]:
        """Return where the points of a path are drawn; None for those outside the box."""
        terrain = self._terrain
        if terrain is None:
            return []
        v1, v2, cost = path.points.T
        region = terrain.region
        with np.errstate(invalid="ignore"):
            inside = (v1 >= region.left) & (v1 <= region.right) & (v2 >= region.bottom) & (v2 <= region.top)
        found = terrain.mesh.points(self._camera, np.where(inside, v1, 0), np.where(inside, v2, 0), cost)
        middle, scale = self._frame()
        return [
            QPointF(middle.x() + scale * x, middle.y() + scale * y) if seen else None
            for (x, y), seen in zip(found.tolist(), inside.tolist(), strict=True)
        ]

    def _redo(self) -> None:
        self._ground = QPixmap()
        self._clock.request(self)

    def _frame(self) -> tuple[QPointF, float]:
        return QPointF(self.width() / 2, self.height() / 2), min(
            self.width() / (2 * BOX), self.height() / (2 * TALLEST)
        )

    def _paint_ground(self, terrain: Terrain) -> QPixmap:
        """Paint the surface once for as long as it stays as it is; paths come on top."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme.color("surface"))
        painter = QPainter(picture)
        middle, scale = self._frame()
        painter.translate(middle)
        self._paint_floor(painter, terrain, scale)
        quads = terrain.mesh.picture(self._camera)
        colors = _shaded()
        tint = np.rint(quads.height * (len(colors[0]) - 1)).astype(np.intp).clip(0, len(colors[0]) - 1).tolist()
        light = np.rint(quads.light * (SHADES - 1)).astype(np.intp).tolist()
        for corners, height, shade in zip((scale * quads.corners).tolist(), tint, light, strict=True):
            color = colors[shade][height]
            # The edge in the same colour closes the seam between neighbours.
            painter.setPen(color)
            painter.setBrush(color)
            painter.drawConvexPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.end()
        return picture

    def _paint_floor(self, painter: QPainter, terrain: Terrain, scale: float) -> None:
        corners = [QPointF(x, y) for x, y in (scale * terrain.mesh.floor(self._camera)).tolist()]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.drawPolygon(QPolygonF(corners))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(theme.color("muted"))
        metrics, centre = painter.fontMetrics(), sum(corners, QPointF()) / 4
        pairs = ((0, 1), (3, 2)), ((0, 3), (1, 2))
        for name, edges in zip(self._names, pairs, strict=True):
            # Beside the edge that is nearer to the eye.
            middles = [(corners[a] + corners[b]) / 2 for a, b in edges]
            edge = max(middles, key=lambda middle: middle.y())
            away = edge - centre
            place = edge + away * (14 / max(1.0, (away.x() ** 2 + away.y() ** 2) ** 0.5))
            painter.drawText(
                QPointF(place.x() - metrics.horizontalAdvance(name) / 2, place.y() + metrics.ascent() / 2), name
            )

    def _paint_path(self, painter: QPainter, path: DrawnPath) -> None:
        places = self.places_of(path)
        lines = [QLineF(a, b) for a, b in itertools.pairwise(places) if a is not None and b is not None]
        paint_lines(painter, lines, path.role)
        if places and places[-1] is not None:
            paint_head(painter, places[-1], path.role)

    def _paint_lit(self, painter: QPainter) -> None:
        lit, paths = self._drawing.lit, self._drawing.paths
        if lit is None or lit[0] >= len(paths):
            return
        path = paths[lit[0]]
        place = int(np.searchsorted(path.steps, lit[1]))
        if place < len(path.steps) and path.steps[place] == lit[1] and (where := self.places_of(path)[place]):
            paint_lit(painter, where)

    # Qt.

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ground = QPixmap()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._terrain is None or self._drawing.hidden:
            painter.fillRect(self.rect(), theme.color("raised" if self._drawing.hidden else "surface"))
            painter.setPen(theme.color("muted"))
            if self._drawing.hidden:
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Fog"))
            paint_focus(self, painter)
            return
        if self._ground.isNull():
            self._ground = self._paint_ground(self._terrain)
        painter.drawPixmap(0, 0, self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path in reversed(self._drawing.paths):
            self._paint_path(painter, path)
        self._paint_lit(painter)
        paint_focus(self, painter)

    def event(self, event: QEvent) -> bool:
        if wants(event, *TURNS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in TURNS:
            self._turn(self._camera.turned(*TURNS[key]))
        elif key in NEARER:
            zoom = min(4.0, max(0.5, self._camera.zoom * NEARER[key]))
            self._turn(self._camera._replace(zoom=zoom))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            self.hovered.emit(self._step_at(event.position()))
            return
        gap, self._grabbed = event.position() - self._grabbed, event.position()
        self._turn(self._camera.turned(-DEGREES * gap.x(), DEGREES * gap.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _turn(self, camera: Camera) -> None:
        self.set_camera(camera)
        self.turned.emit(camera)

    def _step_at(self, where: QPointF) -> tuple[int, int] | None:
        best, found = REACH, None
        for racer, path in enumerate(() if self._drawing.hidden else self._drawing.paths):
            for step, place in zip(path.steps.tolist(), self.places_of(path), strict=False):
                if place is not None and (gap := QLineF(place, where).length()) < best:
                    best, found = gap, (racer, int(step))
        return found


def _shaded() -> list[list[QColor]]:
    """Return the colours of heights for each step of light, from dark to bright."""
    crest, darkest = (CREST_ON_DARK, DARKEST_ON_DARK) if theme.is_dark() else (CREST, DARKEST)
    lut = height_lut(crest).astype(np.float64)[::8]
    return [
        [QColor(*(int(value * share) for value in color)) for color in lut.tolist()]
        for share in np.linspace(darkest, 1.0, SHADES)
    ]


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    from nnplayground.analysis.descent.surfaces import Himmelblau

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = SurfaceView(FrameClock())
    view.set_terrain(Terrain.of(Himmelblau()))
    view.show()
    application.exec()
