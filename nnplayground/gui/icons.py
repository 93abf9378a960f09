"""Our own line icons, drawn in the colour of the theme's text."""

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnplayground import assets
from nnplayground.gui import theme

SIZES = (16, 20, 24, 32)
"""Edges in logical pixels at which an icon is drawn, so that none is ever scaled."""
APP = "nnplayground"
APP_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256, 512)
"""Edges of the program's icon, which keeps its own colours: for window, task bar and start menu."""
SMALL = 24
"""Up to here the program's icon is a simpler one, whose lines are as wide as a pixel."""


def icon(name: str, role: str = "text") -> QIcon:
    """Return the icon `name` in the colour `role` of the theme in use. Raises KeyError if there is none.

    The icon of the program, "nnplayground", keeps its own colours.
    """
    if name == APP:
        return _app_icon()
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


def app_image(size: int) -> QImage:
    """Draw the icon of the program, `size` pixels wide and high."""
    return image("app/small" if size <= SMALL else APP, size)


def tinted(drawn: QImage, colour: QColor) -> QImage:
    """Return `drawn` with every dot in one colour, as opaque as it was times the colour's alpha."""
    result = drawn.copy()
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(result.rect(), colour)
    painter.end()
    return result


@cache
def _app_icon() -> QIcon:
    """Return the program's icon from the files of its sizes, each of which is read when it is wanted."""
    found = QIcon()
    for size in APP_SIZES:
        found.addFile(str(assets.path("icons", "app", f"{size}.png")), QSize(size, size))
    return found


@cache
def _icon(name: str, colour: str, disabled: str, ratio: float) -> QIcon:
    found = QIcon()
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
