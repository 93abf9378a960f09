"""A small matrix as coloured cells with their numbers."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.i18n import number, tr

Matrix = npt.NDArray[np.float64]


class HeatMap(QWidget):
    """Blue is positive, orange negative; rows and columns are named.

    Signals: `pointed` (row, column) of the cell under the mouse, (−1, −1) when it has left.
    """

    is_picture = True
    every = 1
    pointed = Signal(int, int)

    def __init__(self, clock: FrameClock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._name = name
        self._cells: Matrix = np.zeros((0, 0))
        self._rows: list[str] = []
        self._columns: list[str] = []
        self._marked: tuple[int, int] | None = None
        self.setAccessibleName(name)
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("Blue is positive, orange is negative."))
        self.setMouseTracking(True)
        self.setMinimumSize(150, 140)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_cells(self, cells: Matrix, rows: list[str], columns: list[str]) -> None:
        """Show a matrix (rows, columns)."""
        self._cells, self._rows, self._columns = cells, rows, columns
        self._clock.request(self)

    def mark(self, cell: tuple[int, int] | None) -> None:
        """Put a frame around a cell."""
        if cell != self._marked:
            self._marked = cell
            self._clock.request(self)

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a cell is drawn."""
        metrics = self.fontMetrics()
        left = max((metrics.horizontalAdvance(name) for name in self._rows), default=0) + 12.0
        top = 2.2 * metrics.height() + 6
        count_rows, count_columns = self._cells.shape
        width = (self.width() - left - 2) / max(1, count_columns)
        height = (self.height() - top - 2) / max(1, count_rows)
        return QRectF(left + column * width, top + row * height, width, height)

    def data_table(self) -> DataTable:
        """Return the matrix with the names of its rows and columns."""
        rows = [[name, *row] for name, row in zip(self._rows, self._cells.tolist(), strict=False)]
        return DataTable(["", *self._columns], rows)

    def draw(self) -> None:
        """Paint what was stored."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.tabular(self.font()))
        metrics = painter.fontMetrics()
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(0, 0, self.width(), metrics.height()), Qt.AlignmentFlag.AlignCenter, self._name)
        painter.setPen(theme.color("muted"))
        finite = np.abs(self._cells[np.isfinite(self._cells)])
        largest = float(finite.max(initial=0.0)) or 1.0
        for row, name in enumerate(self._rows):
            place = self.cell(row, 0)
            box = QRectF(0, place.top(), place.left() - 6, place.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        for column, name in enumerate(self._columns):
            place = self.cell(0, column)
            box = QRectF(place.left(), place.top() - metrics.height() - 3, place.width(), metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        for (row, column), value in np.ndenumerate(self._cells):
            self._paint_cell(painter, row, column, float(value), largest)
        if self._marked is not None and self._cells.size:
            painter.setPen(QPen(theme.color("accent"), theme.line(2.5)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.cell(*self._marked).adjusted(1, 1, -1, -1))

    def _paint_cell(self, painter: QPainter, row: int, column: int, value: float, largest: float) -> None:
        box = self.cell(row, column).adjusted(0.5, 0.5, -0.5, -0.5)
        colour = theme.signed_color(0.9 * value / largest)
        painter.fillRect(box, colour)
        light = 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue() > 140
        painter.setPen(Qt.GlobalColor.black if light else Qt.GlobalColor.white)
        text = number(value, 3)
        if painter.fontMetrics().horizontalAdvance(text) > box.width() - 2:
            text = number(value, 2)
        font = painter.font()
        wide = painter.fontMetrics().horizontalAdvance(text)
        if wide > box.width() - 2:
            small = theme.tabular(font)
            small.setPointSizeF(max(5.0, font.pointSizeF() * (box.width() - 2) / wide))
            painter.setFont(small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(font)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for row, column in np.ndindex(self._cells.shape):
            if self.cell(row, column).contains(event.position()):
                self.pointed.emit(row, column)
                return
        self.pointed.emit(-1, -1)

    def leaveEvent(self, event: object) -> None:
        self.pointed.emit(-1, -1)


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = HeatMap(FrameClock(), "J")
    view.set_cells(np.array([[0.2, -0.1], [-0.1, 0.2]]), ["1", "2"], ["1", "2"])
    view.show()
    application.exec()
