"""The pictures of a lesson's text: formulas, drawings in the colours of the theme, pictures of the lesson's folder.

What lies in a folder of somebody's is decoded in a process of its own, which is ended when it takes too long.
"""

import logging
from collections.abc import Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.shared import picture_process
from nnplayground.i18n import N_
from nnplayground.lessons import courses
from nnplayground.lessons.formulas import formula
from nnplayground.rich import RichText, rich

log = logging.getLogger(__name__)

LIMIT = 4 << 20
"""Bytes of a picture's file."""
MOST_PIXELS = 4096
"""Of an edge of a picture from a file."""
LARGER = 1.25
"""How much larger a formula is written than the text around it."""
LARGEST = 1600
"""Of the longer edge of a picture of a folder, as it is kept."""
NO_PICTURE = N_("“{name}” is no picture that can be shown.")


def picture(target: str, width: int, ratio: float, font: QFont) -> QImage:
    """Return the formula or drawing that `target` means, at most `width` wide; `ratio` device pixels each.

    Raises UserError if there is none.
    """
    kind, _, key = target.partition(":")
    if kind == "formula":
        return drawn_formula(formula(key), width, ratio, font)
    return drawn_svg(files.read(courses.drawing(key), LIMIT), width, ratio)


def is_of_folder(target: str) -> bool:
    """Whether a picture lies in the folder of the lesson: such a one is read by `read`."""
    return target.partition(":")[0] not in ("formula", "drawing")


def read(targets: Sequence[str], folder: Path) -> Generator[tuple[str, QImage | None], None, None]:
    """Read pictures of a lesson's folder one by one; None stands for one that cannot be shown. Any thread."""
    for target in targets:
        try:
            yield target, _of_folder(target, folder)
        except UserError as error:
            log.warning("a picture of a lesson: %s", error)
            yield target, None


def fitted(image: QImage, width: int, ratio: float) -> QImage:
    """Return a picture that was read, at most `width` wide, with `ratio` device pixels each."""
    found = image
    if found.width() > width * ratio:
        found = found.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
    found.setDevicePixelRatio(ratio)
    return found


def _of_folder(target: str, folder: Path) -> QImage:
    path = folder / target
    if not files.is_inside(path, folder):
        raise UserError(NO_PICTURE, name=files.shown(target))
    content = files.read(path, LIMIT)
    if path.suffix.lower() == ".svg":
        content = _in_colors(content)
    pixels = picture_process.read(content, files.shown(target), LARGEST)
    rows, columns, _ = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


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
    """Return a drawing of the program's own, at its own size or as wide as there is room. Raises UserError."""
    renderer = QSvgRenderer(QByteArray(_in_colors(content)))
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


def _in_colors(content: bytes) -> bytes:
    colors = theme.colors()
    for name, colour in (("currentColor", colors.text), ("accentColor", colors.accent), ("mutedColor", colors.muted)):
        content = content.replace(name.encode(), colour.encode())
    return content


def _empty(size: QSizeF, ratio: float) -> QImage:
    found = QImage((size * ratio).toSize().expandedTo(QSizeF(1, 1).toSize()), QImage.Format.Format_ARGB32_Premultiplied)
    found.setDevicePixelRatio(ratio)
    found.fill(Qt.GlobalColor.transparent)
    return found
