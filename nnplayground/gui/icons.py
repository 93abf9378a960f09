"""Our own line icons, drawn in the colour of the theme's text."""

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnplayground import assets
from nnplayground.gui import theme

SIZES = (16, 20, 24, 32)
"""Edges in logical pixels at which an icon is drawn, so that none is ever scaled."""
OWN_COLOURS = {"nnplayground": (16, 24, 32, 48, 64, 128, 256)}
"""Icons that are not tinted, with their edges: that of the program, for the window and the task bar."""


def icon(name: str, role: str = "text") -> QIcon:
    """Return the icon `name` in the colour `role` of the theme in use. Raises KeyError if there is none.

    The icon of the program, "nnplayground", keeps its own colours.
    """
    return _icon(name, theme.color(role).name(), theme.color("muted").name(), _ratio())


def image(name: str, size: int) -> QImage:
    """Draw the icon `name` in black, `size` device pixels wide and high. Raises KeyError if there is none."""
    renderer = _renderer(name)
    drawn = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    return drawn


def tinted(drawn: QImage, colour: QColor) -> QImage:
    """Return `drawn` with every dot in one colour, as opaque as it was times the colour's alpha."""
    result = drawn.copy()
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(result.rect(), colour)
    painter.end()
    return result


@cache
def _icon(name: str, colour: str, disabled: str, ratio: float) -> QIcon:
    found = QIcon()
    for size in OWN_COLOURS.get(name, ()):
        found.addPixmap(QPixmap.fromImage(image(name, size)))
    if name in OWN_COLOURS:
        return found
    faded = QColor(disabled)
    faded.setAlphaF(0.5)
    for size in sorted({*SIZES, *(round(size * ratio) for size in SIZES)}):
        drawn = image(name, size)
        found.addPixmap(QPixmap.fromImage(tinted(drawn, QColor(colour))), QIcon.Mode.Normal)
        found.addPixmap(QPixmap.fromImage(tinted(drawn, faded)), QIcon.Mode.Disabled)
    return found


@cache
def _renderer(name: str) -> QSvgRenderer:
    file = assets.path("icons", f"{name}.svg")
    if not file.is_file():
        raise KeyError(name)
    # SVG Tiny knows no colour to inherit: "currentColor" is black until it is tinted.
    return QSvgRenderer(QByteArray(file.read_bytes().replace(b"currentColor", b"#000000")))


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen is not None else 1.0
