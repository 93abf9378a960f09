"""The pictures of a lesson's text: formulas, drawings in the colours of the theme, pictures of the lesson's folder."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.i18n import N_
from nnplayground.lessons import courses
from nnplayground.lessons.formulas import formula
from nnplayground.rich import RichText, rich

LIMIT = 4 << 20
"""Bytes of a picture's file."""
MOST_PIXELS = 4096
"""Of an edge of a picture from a file."""
LARGER = 1.25
"""How much larger a formula is written than the text around it."""
LEADING_OUT = (b"<image", b"<!entity", b"<script", b"<style", b"<animate", b"<foreignobject")
"""What a drawing does not need, and what may open files or never end."""
LEADS_OUT = N_("This SVG has pictures, styles or scripts in it: only plain shapes and texts are shown.")
NO_PICTURE = N_("“{name}” is no picture that can be shown.")


def picture(target: str, folder: Path, width: int, ratio: float, font: QFont) -> QImage:
    """Return the picture that `target` means in a lesson of `folder`, at most `width` wide; `ratio` device pixels each.

    Raises UserError if there is none.
    """
    kind, _, key = target.partition(":")
    if kind == "formula":
        return drawn_formula(formula(key), width, ratio, font)
    if kind == "drawing":
        return drawn_svg(_read(courses.drawing(key)), width, ratio)
    path = folder / target
    if not path.resolve().is_relative_to(folder.resolve()):
        raise UserError(NO_PICTURE, name=files.shown(target))
    content = _read(path)
    return drawn_svg(content, width, ratio) if path.suffix.lower() == ".svg" else _png(content, width, ratio, target)


def drawn_formula(text: RichText, width: int, ratio: float, font: QFont) -> QImage:
    """Return set mathematics as a picture; it breaks into lines where it is too wide."""
    document = QTextDocument()
    larger = QFont(font)
    if font.pointSizeF() > 0:
        larger.setPointSizeF(LARGER * font.pointSizeF())
    document.setDefaultFont(larger)
    document.setDocumentMargin(2)
    document.setHtml(rich('<span style="color: {tone}">{text}</span>', tone=theme.colors().text, text=text))
    document.setTextWidth(-1)
    if document.idealWidth() > width:
        document.setTextWidth(width)
    size = document.size()
    found = _empty(size, ratio)
    painter = QPainter(found)
    document.drawContents(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return found


def drawn_svg(content: bytes, width: int, ratio: float) -> QImage:
    """Return a drawing in the colours of the theme, at its own size or as wide as there is room. Raises UserError."""
    if any(word in content.lower() for word in LEADING_OUT):
        raise UserError(LEADS_OUT)
    colors = theme.colors()
    for name, colour in (("currentColor", colors.text), ("accentColor", colors.accent), ("mutedColor", colors.muted)):
        content = content.replace(name.encode(), colour.encode())
    renderer = QSvgRenderer(QByteArray(content))
    size = QSizeF(renderer.defaultSize())
    if not renderer.isValid() or size.isEmpty():
        raise UserError(NO_PICTURE, name="SVG")
    if size.width() > width:
        size = QSizeF(width, size.height() * width / size.width())
    size = size.boundedTo(QSizeF(MOST_PIXELS / ratio, MOST_PIXELS / ratio))
    found = _empty(size, ratio)
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return found


def _png(content: bytes, width: int, ratio: float, name: str) -> QImage:
    found = QImage()
    if not found.loadFromData(content, "PNG") or max(found.width(), found.height()) > MOST_PIXELS:
        raise UserError(NO_PICTURE, name=files.shown(name))
    if found.width() > width * ratio:
        found = found.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
    found.setDevicePixelRatio(ratio)
    return found


def _read(path: Path) -> bytes:
    return files.read(path, LIMIT)


def _empty(size: QSizeF, ratio: float) -> QImage:
    found = QImage((size * ratio).toSize().expandedTo(QSizeF(1, 1).toSize()), QImage.Format.Format_ARGB32_Premultiplied)
    found.setDevicePixelRatio(ratio)
    found.fill(Qt.GlobalColor.transparent)
    return found
