"""The drawing part of a plot: pyqtgraph's view, view box and axes, and the curves inside."""

import math
from dataclasses import dataclass, field

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent
from PySide6.QtWidgets import QWidget

from nnplayground.gui import theme
from nnplayground.gui.plotting.axis import PlotAxis
from nnplayground.gui.plotting.items import BandItem, Frame, Guides, Line, Overlay, blend
from nnplayground.gui.plotting.ranges import Floats

NOTHING: Floats = np.empty(0)


@dataclass(kw_only=True)
class PlotPoints:
    """The data of a curve in the units of the axes. Those of `bold` ones are what one looks at first."""

    color: QColor
    bold: bool
    x: Floats = field(default_factory=lambda: NOTHING)
    y: Floats = field(default_factory=lambda: NOTHING)
    low: Floats = field(default_factory=lambda: NOTHING)
    high: Floats = field(default_factory=lambda: NOTHING)

    @property
    def last(self) -> int:
        """Index of the newest finite point, or −1."""
        finite = np.flatnonzero(np.isfinite(self.y))
        return int(finite[-1]) if len(finite) else -1

    def nearest(self, x: float) -> int:
        """Index of the point nearest to `x`, or −1."""
        if not len(self.x):
            return -1
        after = min(int(np.searchsorted(self.x, x)), len(self.x) - 1)
        before = max(0, after - 1)
        return before if abs(self.x[before] - x) <= abs(self.x[after] - x) else after


@dataclass(kw_only=True)
class PlotCurve(PlotPoints):
    """A curve of a plot that is drawn by items of its own."""

    line: Line
    band: BandItem | None


class Canvas(pg.GraphicsView):
    """The drawing part of a plot: axes, and the frame with its items.

    Built without pyqtgraph's PlotItem: that brings an English menu and takes three times as long to build.

    Signals: `pointed` (place in scene units), `left`.
    """

    pointed = Signal(QPointF)
    left = Signal()

    def __init__(self, x_label: str, y_label: str, font: QFont, words_on_top: bool, parent: QWidget) -> None:
        super().__init__(parent, background=theme.colors().surface)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frame = Frame()
        self.x_axis, self.y_axis = PlotAxis("bottom", x_label, font), PlotAxis("left", y_label, font)
        self.overlay = Overlay(font, words_on_top)
        layout = pg.GraphicsLayout()
        # The number at the upper end of the axis stands half above it.
        layout.setContentsMargins(4, math.ceil(QFontMetricsF(font).height() / 2), 16, 2)
        layout.setSpacing(0)
        layout.addItem(self.y_axis, 0, 0)
        layout.addItem(self.frame, 0, 1)
        layout.addItem(self.x_axis, 1, 1)
        self.setCentralItem(layout)
        for axis in (self.x_axis, self.y_axis):
            axis.linkToView(self.frame)
        for item in (Guides(self.y_axis), self.overlay):
            self.frame.addItem(item, ignoreBounds=True)

    def add_curve(self, role: str, bold: bool) -> PlotCurve:
        """Add a curve in the colour of a role of the theme; one that is not bold has a band."""
        color = theme.color(role) if bold else blend(role, 0.6)
        band = None if bold else BandItem(blend(role, 0.2))
        curve = PlotCurve(color=color, bold=bold, line=Line(color, bold), band=band)
        for item in (curve.band, curve.line):
            if item is not None:
                self.frame.addItem(item, ignoreBounds=True)
        return curve

    def set_logarithmic(self, on: bool) -> None:
        """Write exponents of y as powers of ten."""
        self.y_axis.logarithmic = on
        self.y_axis.picture = None
        self.y_axis.update()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        if ev.buttons() == Qt.MouseButton.NoButton:
            self.pointed.emit(self.mapToScene(ev.position().toPoint()))

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self.left.emit()
