"""Examples where their codes are: a map on which one points at examples, and drags to see what lies between."""

import math
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.ticks import round_ticks, tick_text
from nnplayground.gui import theme
from nnplayground.gui.more_networks.point_stamps import Labels, Points, point_color, stamp_points
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.focus import paint_focus
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.share import share_of
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

LEFT, RIGHT, TOP, BOTTOM = 64, 10, 10, 34
"""Pixels around the points, for the numbers at the axes."""
NEAR = 9.0
"""Pixels within which the mouse finds a point."""
MOVED = 4
"""Pixels after which a press is a drag."""
NAMED = 12
"""Classes whose names are written on the map, at most."""
OUTSIDE = 0.002
"""Share of the points that may lie beyond each end of an axis."""
FULL, MARGIN = 0.45, 0.12
"""Share of an axis below which it is too long for its points, and the share left free where it is chosen anew."""

ROUNDS, WAYS = 12, 12
"""How far from its class a name may be, in half heights of itself, and in how many directions room is sought."""


class CodeMap(QWidget):
    """Points in the colours of their classes.

    Signals: `pointed` with the number of the point under the mouse, −1 for none; `picked` with that of a point that
    was clicked; `explored` with a place on both axes that was clicked or dragged over where no point is.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Each point is an example at the place of its code; its colour is its class, which the network was never "
            "told. Point at one to see it, click it to keep it, drag to see what the network makes of the places in "
            "between."
        )
    )
    keys: ClassVar[Keys] = (
        N_("Map of the code"),
        (
            (N_("Left, Right"), N_("go from example to example")),
            (N_("Enter"), N_("choose the example")),
            (N_("Shift and arrow keys"), N_("walk over the map and decode each place")),
        ),
    )
    is_picture = True
    pointed = Signal(int)
    picked = Signal(int)
    explored = Signal(float, float)

    def __init__(self, clock: FrameClock, name: str, tip: str, explores: bool = True) -> None:
        super().__init__()
        self._clock, self._explores = clock, explores
        self._points: Points = np.empty((0, 2))
        self._labels: Labels | None = None
        self._names: tuple[str, ...] = ()
        self._axes = ("", "")
        self._ranges: list[tuple[float, float]] = [(-1.0, 1.0), (-1.0, 1.0)]
        self._is_other = True
        """Whether the axes have to be chosen anew, because other things are on them."""
        self._hint = ""
        self._sheet: QImage | None = None
        self._pressed: QPointF | None = None
        self._drags = False
        self.hovered: int | None = None
        self.marks: dict[str, tuple[float, float]] = {}
        """Places that are marked, each by a letter or sign."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(as_tip(tip))
        self.enlarger = Enlarger(self, double_click=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_points(self, points: Points, labels: Labels | None, names: tuple[str, ...], axes: tuple[str, str]) -> None:
        """Show `points` (examples, 2), with their classes if there are any, the classes' names and the axes'.

        An axis without a name, of a code of one number, has a lane for each class.
        """
        if axes != self._axes or len(points) != len(self._points):
            self._is_other = True
            self.hovered = None
        self._points, self._labels, self._names, self._axes, self._hint = points, labels, names, axes, ""
        self._clock.request(self)

    def say(self, hint: str) -> None:
        """Show no points, but a sentence."""
        if hint != self._hint or len(self._points):
            self._points, self._labels, self._hint, self.hovered = np.empty((0, 2)), None, hint, None
            self.marks = {}
            self._clock.request(self)

    def set_marks(self, marks: dict[str, tuple[float, float]]) -> None:
        """Mark these places."""
        if marks != self.marks:
            self.marks = marks
            self.update()

    def count(self) -> int:
        """Return how many points there are."""
        return len(self._points)

    def data_table(self) -> DataTable:
        """Return place and class of each point."""
        columns = (self._axes[0] or "x", self._axes[1] or tr("lane"))
        if self._labels is None:
            return DataTable(columns, self._points.tolist())
        names = [self._names[label] for label in self._labels.tolist()]
        rows = [[*place, name] for place, name in zip(self._points.tolist(), names, strict=True)]
        return DataTable((*columns, tr("class")), rows)

    def draw(self) -> None:
        """Paint what is new."""
        self._fit_ranges()
        self._sheet = None
        self.update()

    # Where things are.

    def _area(self) -> QRectF:
        return QRectF(LEFT, TOP, max(10, self.width() - LEFT - RIGHT), max(10, self.height() - TOP - BOTTOM))

    def place_of(self, x: float, y: float) -> QPointF:
        """Return where in this widget a place on the axes is."""
        area, (low, high), (bottom, top) = self._area(), *self._ranges
        return QPointF(
            area.left() + (x - low) / (high - low) * area.width(),
            area.bottom() - (y - bottom) / (top - bottom) * area.height(),
        )

    def _at(self, place: QPointF) -> tuple[float, float]:
        (low, high), (bottom, top) = self._ranges
        across, up = share_of(self._area(), place, clamped=True)
        return low + across * (high - low), bottom + up * (top - bottom)

    def _places(self) -> Points:
        area = self._area()
        low, high = np.array(self._ranges).T
        share = (self._points - low) / (high - low)
        return np.asarray([area.left(), area.bottom()] + share * [area.width(), -area.height()])

    def nearest(self, place: QPointF) -> int | None:
        """Return the point under the mouse."""
        if not len(self._points):
            return None
        with np.errstate(invalid="ignore"):
            away = np.hypot(*(self._places() - [place.x(), place.y()]).T)
        away[~np.isfinite(away)] = np.inf
        index = int(away.argmin())
        return index if away[index] <= NEAR else None

    def _fit_ranges(self) -> None:
        """Choose the ranges of the axes anew where the points do not fit them any more: rarely, so that it is calm."""
        finite = self._points[np.isfinite(self._points).all(axis=1)]
        if not len(finite):
            self._ranges = [(-1.0, 1.0), (-1.0, 1.0)]
            return
        ends = np.quantile(finite, [OUTSIDE, 1 - OUTSIDE], axis=0).T.tolist()
        for axis, (first, last) in enumerate(ends):
            low, high = self._ranges[axis]
            if axis == 1 and not self._axes[1]:
                lanes = max(1, len(self._names)) if self._labels is not None else 1
                self._ranges[axis] = (-0.6, lanes - 0.4)
            elif self._is_other or first < low or last > high or last - first < FULL * (high - low):
                margin = MARGIN * (last - first) or 1.0
                self._ranges[axis] = (first - margin, last + margin)
        self._is_other = False

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(280, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 150)

    def showEvent(self, event: QEvent) -> None:
        self._clock.request(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sheet = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._sheet is None:
            self._sheet = self._drawn()
        painter.drawImage(QPointF(0, 0), self._sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_marks(painter)
        if self.hovered is not None and self.hovered < len(self._points):
            x, y = self._points[self.hovered].tolist()
            painter.setPen(QPen(theme.color("text"), theme.line(2)))
            painter.setBrush(self._color(self.hovered))
            painter.drawEllipse(self.place_of(x, y), 6, 6)
        paint_focus(self, painter)

    def _color(self, index: int) -> QColor:
        return point_color(None if self._labels is None else int(self._labels[index]))

    def _drawn(self) -> QImage:
        ratio = self.devicePixelRatioF()
        sheet = QImage(round(self.width() * ratio), round(self.height() * ratio), QImage.Format.Format_RGB32)
        sheet.fill(theme.color("surface"))
        if len(self._points):
            stamp_points(sheet, self._places(), self._area(), self._labels, ratio)
        sheet.setDevicePixelRatio(ratio)
        painter = QPainter(sheet)
        painter.setFont(theme.tabular(self.font()))
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.drawRect(self._area().adjusted(-0.5, -0.5, 0.5, 0.5))
        if len(self._points):
            self._paint_axes(painter)
            if self._labels is not None and len(self._names) <= NAMED:
                self._name_classes(painter)
        else:
            painter.setPen(theme.color("muted"))
            box = self._area().adjusted(12, 12, -12, -12)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
        painter.end()
        return sheet

    def _paint_axes(self, painter: QPainter) -> None:
        area, metrics = self._area(), painter.fontMetrics()
        painter.setPen(theme.color("muted"))
        low, high = self._ranges[0]
        step, ticks = round_ticks(low, high, max(2, area.width() / 60))
        for value in ticks:
            x = self.place_of(value, 0).x()
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3))
            box = QRectF(x - 40, area.bottom() + 3, 80, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, tick_text(value, step))
        box = QRectF(area.left(), self.height() - metrics.height() - 1, area.width(), metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self._axes[0])
        if not self._axes[1]:
            return
        low, high = self._ranges[1]
        step, ticks = round_ticks(low, high, max(2, area.height() / 60))
        for value in ticks:
            y = self.place_of(0, value).y()
            painter.drawLine(QPointF(area.left() - 3, y), QPointF(area.left(), y))
            box = QRectF(0, y - metrics.height() / 2, area.left() - 5, metrics.height())
            if box.bottom() < self.height() - BOTTOM + metrics.height() / 2 and y > area.top() + metrics.height():
                painter.drawText(
                    box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick_text(value, step)
                )
        painter.save()
        painter.translate(2, area.center().y())
        painter.rotate(-90)
        painter.drawText(
            QRectF(-area.height() / 2, 0, area.height(), metrics.height()), Qt.AlignmentFlag.AlignRight, self._axes[1]
        )
        painter.restore()

    def _name_classes(self, painter: QPainter) -> None:
        """Write each class at the middle of its points, or at the beginning of its lane."""
        assert self._labels is not None
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        metrics, area = painter.fontMetrics(), self._area()
        written: list[QRectF] = []
        for label in np.unique(self._labels).tolist():
            name = self._names[label]
            wide = metrics.horizontalAdvance(name) + 8
            if self._axes[1]:
                own = self._points[self._labels == label]
                x, y = np.median(own, axis=0).tolist()
                if not np.isfinite([x, y]).all():
                    continue
                middle = self.place_of(x, y)
                wanted = QRectF(middle.x() - wide / 2, middle.y() - metrics.height() / 2, wide, metrics.height())
                box = beside(wanted, written, area)
                if not box.contains(middle):
                    painter.setPen(QPen(theme.color("text"), theme.line(1.2)))
                    painter.drawLine(middle, box.center())
            else:
                y = self.place_of(0, label).y()
                box = QRectF(area.left() + 2, y - metrics.height() / 2, wide, metrics.height())
            written.append(box)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("surface", 215))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_marks(self, painter: QPainter) -> None:
        area = self._area()
        painter.setClipRect(area)
        ends = [self.place_of(*self.marks[key]) for key in ("A", "B") if key in self.marks]
        if len(ends) == 2:
            painter.setPen(QPen(theme.color("text"), theme.line(1.5), Qt.PenStyle.DashLine))
            painter.drawLine(*ends)
        for key, (x, y) in self.marks.items():
            place = self.place_of(x, y)
            painter.setPen(QPen(theme.color("text"), theme.line(1.5)))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(place, 8.5, 8.5)
            font = self.font()
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(QRectF(place.x() - 10, place.y() - 10, 20, 20), Qt.AlignmentFlag.AlignCenter, key)
        painter.setClipping(False)

    def _hover(self, index: int | None) -> None:
        if index != self.hovered:
            self.hovered = index
            self.update()
            self.pointed.emit(-1 if index is None else index)

    def _explore(self, place: QPointF) -> None:
        if self._explores and len(self._points):
            self._hover(None)
            self.explored.emit(*self._at(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed = self._pressed
        if pressed is None:
            self._hover(self.nearest(event.position()))
            return
        self._drags = self._drags or (event.position() - pressed).manhattanLength() > MOVED
        if self._drags:
            self._explore(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._drags = event.position(), False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if self._drags:
            return
        index = self.nearest(event.position())
        if index is None:
            self._explore(event.position())
        else:
            self.picked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
        }  # fmt: skip
        way = ways.get(Qt.Key(event.key()))
        if not len(self._points):
            super().keyPressEvent(event)
        elif way is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            here = self.marks.get("+", tuple(sum(ends) / 2 for ends in self._ranges))
            ends = zip(here, way, self._ranges, strict=True)
            self._explore(self.place_of(*(at + 0.02 * step * (high - low) for at, step, (low, high) in ends)))
        elif way is not None and way[0]:
            self._hover((0 if self.hovered is None else self.hovered + way[0]) % len(self._points))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hovered is not None:
            self.picked.emit(self.hovered)
        else:
            super().keyPressEvent(event)


def beside(wanted: QRectF, others: Sequence[QRectF], area: QRectF) -> QRectF:
    """Return the nearest place in `area` for a box where it lies on none of `others`; as `wanted` if there is none."""
    for turn in range(ROUNDS):
        away = turn * wanted.height() / 2
        for way in range(WAYS if turn else 1):
            angle = 2 * math.pi * way / WAYS
            box = wanted.translated(away * math.cos(angle), away * math.sin(angle))
            if area.contains(box) and not any(box.intersects(other) for other in others):
                return box
    return wanted
