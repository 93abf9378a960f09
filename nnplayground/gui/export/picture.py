"""Pictures of parts of the window: pixels at twice the size, or vectors."""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import pyqtgraph as pg
import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFontInfo, QImage, QImageWriter, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QGraphicsView, QPushButton, QToolButton, QWidget

from nnplayground.gui import theme
from nnplayground.gui.export.svg import Box, SvgSheet
from nnplayground.gui.plotting.plot import Plot
from nnplayground.gui.plotting.xy_plot import XYPlot
from nnplayground.gui.widgets.inner import inner_widgets

RATIO = 2
"""Pixels of a picture for each of the window's."""
CONTROLS = (QToolButton, QPushButton)
"""What there is to press says nothing in a picture and is left out."""
Laid = tuple[bytes, int, int, Box | None, Box | None]
"""What `SvgSheet.lay` is given."""


class ExportedView(NamedTuple):
    """A part of the window that makes a picture of its own."""

    title: str
    widget: QWidget


class WidgetLayer(NamedTuple):
    """A widget without what is in it, where it is on the sheet, and the part of it that is seen."""

    widget: QWidget
    place: QPoint
    seen: QRect


def views(page: QWidget) -> list[ExportedView]:
    """Return what is visible on a page and worth a picture, each under a name of its own."""
    found: list[ExportedView] = []
    for widget in _outermost(page):
        title = _title(widget)
        same = sum(view.title == title or view.title.startswith(f"{title} (") for view in found)
        if title:
            found.append(ExportedView(f"{title} ({same + 1})" if same else title, widget))
    return found


def plots(page: QWidget) -> list[QWidget]:
    """Return the visible plots of a page."""
    return [plot for kind in (Plot, XYPlot) for plot in page.findChildren(kind) if plot.isVisible()]


def image(parts: Sequence[QWidget], ratio: int = RATIO) -> QImage:
    """Draw widgets of one window, where they are, on a sheet of the theme's paper."""
    area = _area(parts)
    drawn = QImage(area.size() * ratio, QImage.Format.Format_RGB32)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(theme.color("surface"))
    painter = QPainter(drawn)
    for layer in _layers(parts, area):
        _render(layer, painter, layer.place + layer.seen.topLeft(), QRegion(layer.seen))
    painter.end()
    return drawn


def whole(window: QWidget, ratio: int = RATIO) -> QImage:
    """Draw a window with everything in it."""
    drawn = QImage(window.size() * ratio, QImage.Format.Format_RGB32)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(theme.color("window"))
    window.render(drawn)
    return drawn


def png(drawn: QImage) -> bytes:
    """Return an image as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(drawn)
    return bytes(buffer.data().data())


def svg(parts: Sequence[QWidget], title: str) -> Callable[[], bytes]:
    """Draw as `image`, as vectors; what is pixels on screen is pixels there.

    Return what makes the SVG file of it, in any thread.
    """
    area = _area(parts)
    laid = []
    for layer in _layers(parts, area):
        seen = None if layer.seen == layer.widget.rect() else _box(QRectF(layer.seen))
        laid.append((_drawn(layer), layer.place.x(), layer.place.y(), seen, _frame(layer.widget)))
    family = QFontInfo(QApplication.font()).family()
    return partial(_put_together, area.size(), title, theme.colors().surface, family, laid)


def _put_together(size: QSize, title: str, paper: str, family: str, laid: list[Laid]) -> bytes:
    sheet = SvgSheet(size.width(), size.height(), title, paper)
    for drawn, x, y, seen, frame in laid:
        sheet.lay(_with_families(drawn, family), x, y, seen, frame)
    return sheet.content()


def _drawn(layer: WidgetLayer) -> bytes:
    """Return one widget, without what is in it, as Qt writes it in SVG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    sheet = QSvgGenerator()
    sheet.setOutputDevice(buffer)
    sheet.setSize(layer.widget.size())
    # Sizes of fonts are told in points: as many pixels as on screen.
    sheet.setResolution(layer.widget.logicalDpiX())
    painter = QPainter(sheet)
    _render(layer, painter, QPoint(), QRegion())
    painter.end()
    return bytes(buffer.data().data())


def _with_families(drawn: bytes, usual: str) -> bytes:
    """Name the font that is meant, and its kind for those who have not got it."""

    def named(found: re.Match[bytes]) -> bytes:
        family = usual if found[1] == b"Sans Serif" else found[1].decode()
        return f'font-family="{html.escape(family.replace(chr(34), ""), quote=False)}, sans-serif"'.encode()

    return re.sub(rb'font-family="([^",]*)"', named, drawn)


def _frame(widget: QWidget) -> Box | None:
    """Return the place of the frame inside the axes of a plot, in the pixels of its view."""
    scene = _scene_of(widget)
    if scene is None:
        return None
    frames = [item for item in scene.items() if isinstance(item, pg.ViewBox)]
    if len(frames) != 1:
        return None
    return _box(QRectF(scene.mapFromScene(frames[0].sceneBoundingRect()).boundingRect()))


def _box(area: QRectF) -> Box:
    return area.x(), area.y(), area.width(), area.height()


def _outermost(widget: QWidget) -> Iterator[QWidget]:
    """Yield the views below `widget`; instead of one without a name, the views in it, if there are any."""
    for child in _children(widget):
        if not getattr(child, "is_picture", False):
            yield from _outermost(child)
            continue
        inner = [] if child.accessibleName() else list(_outermost(child))
        yield from inner or [child]


def _title(view: QWidget) -> str:
    """Return the name of a view, or of the largest thing in it that has one."""
    if view.accessibleName():
        return view.accessibleName()
    every = [child for child in view.findChildren(QWidget) if shiboken6.isValid(child)]
    named = [child for child in every if child.isVisible() and child.accessibleName()]
    largest = max(named, key=lambda child: child.width() * child.height(), default=None)
    return largest.accessibleName() if largest is not None else ""


def _children(widget: QWidget) -> list[QWidget]:
    """Return the visible children, the lowest first."""
    return [child for child in inner_widgets(widget) if child.isVisible()]


def _area(parts: Sequence[QWidget]) -> QRect:
    """Return the rectangle around all parts, in their window."""
    area = QRect()
    for part in parts:
        area = area.united(QRect(part.mapTo(part.window(), QPoint()), part.size()))
    return area if area.isValid() else QRect(QPoint(), QSize(1, 1))


def _layers(parts: Sequence[QWidget], area: QRect) -> Iterator[WidgetLayer]:
    """Yield all that is drawn of `parts`, the lowest first."""
    for part in parts:
        yield from _layers_of(WidgetLayer(part, part.mapTo(part.window(), QPoint()) - area.topLeft(), part.rect()))


def _layers_of(layer: WidgetLayer) -> Iterator[WidgetLayer]:
    yield layer
    for child in _children(layer.widget):
        seen = layer.seen.intersected(child.geometry()).translated(-child.pos())
        if seen.isValid() and not isinstance(child, CONTROLS) and getattr(child, "is_in_pictures", True):
            yield from _layers_of(WidgetLayer(child, layer.place + child.pos(), seen))


def _render(layer: WidgetLayer, painter: QPainter, place: QPoint, region: QRegion) -> None:
    widget, scene = layer.widget, _scene_of(layer.widget)
    # The sheet is the paper; a scene with a cache paints one of its own.
    filled, cache = widget.autoFillBackground(), QGraphicsView.CacheModeFlag.CacheNone
    widget.setAutoFillBackground(False)
    if scene is not None:
        cache = scene.cacheMode()
        scene.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
    # Views of scenes have a render() of another kind.
    QWidget.render(widget, painter, place, region, QWidget.RenderFlag(0))
    widget.setAutoFillBackground(filled)
    if scene is not None:
        scene.setCacheMode(cache)


def _scene_of(widget: QWidget) -> QGraphicsView | None:
    """Return the view of a scene that draws on this widget."""
    view = widget.parentWidget()
    return view if isinstance(view, QGraphicsView) and view.viewport() is widget else None
