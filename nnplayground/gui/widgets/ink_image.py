"""One small picture, drawn large, pixel by pixel."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis import images
from nnplayground.gui import theme
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.rich import as_tip

Colors = npt.NDArray[np.uint8]


def ink_colors(pixels: npt.NDArray[np.floating]) -> Colors:
    """Return ink from 0 to 1 in the colours of paper and ink of the theme: (…, 3)."""
    index = np.clip(np.nan_to_num(pixels) * 255, 0, 255).astype(np.uint8)
    found: Colors = np.take(theme.ink_lut(), index, axis=0)
    return found


def signed_colors(values: npt.NDArray[np.floating], largest: float | None = None) -> Colors:
    """Return signed values in orange and blue, the strongest colour for `largest` or the largest of them."""
    values = np.nan_to_num(np.asarray(values, np.float64))
    top = float(np.abs(values).max(initial=0.0)) if largest is None else largest
    return images.colored(values / top if top else values, theme.signed_lut())


def to_image(colors: Colors) -> QImage:
    """Return (rows, columns, 3) as a picture."""
    flat = np.ascontiguousarray(colors)
    rows, columns, _ = flat.shape
    return QImage(flat.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()


class InkImage(QWidget):
    """Shows `colors` (rows, columns, 3) as large as fits, with hard pixels and a thin frame."""

    def __init__(self, name: str, tooltip: str, side: int = 140, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._side = side
        self.setAccessibleName(name)
        self.enlarger = Enlarger(self)
        self.setToolTip(as_tip(tooltip))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_colors(self, colors: Colors | None) -> None:
        """Show these colours from now on; None shows nothing."""
        self._image = QImage() if colors is None else to_image(colors)
        self.update()

    def is_blank(self) -> bool:
        """Whether nothing shows."""
        return self._image.isNull()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._side, 56), min(self._side, 56))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._image.isNull():
            painter.fillRect(place, theme.color("raised"))
        else:
            painter.drawImage(place, self._image)
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
