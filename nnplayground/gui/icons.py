"""Our own line icons, drawn in the colour of the theme's text."""

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnplayground import assets
from nnplayground.gui import theme

SIZES = (16, 20, 24, 32)
"""Edges in logical pixels at which an icon is drawn, so that none is ever scaled."""
APPLICATION_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, role: str = "text") -> QIcon:
    """Return the icon `name` in the colour `role` of the theme in use. Raises KeyError if there is none."""
    return _icon(name, theme.color(role).name(), theme.color("muted").name(), _ratio())


def application_icon() -> QIcon:
    """Return the icon of the program, for the window and the task bar; its colours are its own."""
    found = QIcon()
    for size in APPLICATION_SIZES:
        found.addPixmap(QPixmap.fromImage(image("nnplayground", size)))
    return found


def image(name: str, size: int, colour: str = "#000000") -> QImage:
    """Draw the icon `name` `size` device pixels wide and high. Raises KeyError if there is none."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    drawn = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    return drawn


@cache
def _icon(name: str, colour: str, disabled: str, ratio: float) -> QIcon:
    found = QIcon()
    for size in sorted({*SIZES, *(round(size * ratio) for size in SIZES)}):
        found.addPixmap(QPixmap.fromImage(image(name, size, colour)), QIcon.Mode.Normal)
        found.addPixmap(QPixmap.fromImage(_faded(image(name, size, disabled))), QIcon.Mode.Disabled)
    return found


def _faded(drawn: QImage) -> QImage:
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(drawn.rect(), theme.color("muted", 140))
    painter.end()
    return drawn


@cache
def _source(name: str) -> bytes:
    file = assets.path("icons", f"{name}.svg")
    if not file.is_file():
        raise KeyError(name)
    return file.read_bytes()


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen is not None else 1.0
