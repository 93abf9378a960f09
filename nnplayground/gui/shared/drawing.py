"""What stands on the canvas: strokes and pictures, in the order in which they came, on a square of paper."""

import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from nnplayground.analysis.digits import stroke_text
from nnplayground.analysis.digits.pen_strokes import PenStroke
from nnplayground.i18n import N_

SIDE = 420
"""Pixels of the paper's edge; 15 of them make one of the network's when the digit fills its box."""

Floats = npt.NDArray[np.float32]


@dataclass(slots=True)
class Stroke:
    """One movement of pen or eraser: points on the paper, each with the width of the brush there."""

    erases: bool
    points: list[tuple[QPointF, float]] = field(default_factory=list)


@dataclass(slots=True)
class PlacedPicture:
    """Ink that came from elsewhere, as a Grayscale8 image, put in the middle of the paper."""

    image: QImage


@dataclass(slots=True)
class DrawingPaper:
    """A whole sheet as it was, Grayscale8, SIDE × SIDE."""

    image: QImage


@dataclass(slots=True)
class DrawnStrokes:
    """All strokes of a sheet that was kept: one mark, since their making is not part of this drawing."""

    strokes: list[Stroke]


class Cleared:
    """The paper was emptied; what was on it before comes back by undo."""


Sheet = DrawingPaper | DrawnStrokes
Mark = Stroke | PlacedPicture | Sheet | Cleared


class Drawing(QObject):
    """Marks on a square of paper, with undo and redo by mark.

    Signals: `changed` when the ink is different, also while a stroke grows; `begun` before the user
    changes something, and `done` with what it was (marked for translation) when it is complete.
    """

    changed = Signal()
    begun = Signal()
    done = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: list[Mark] = []
        self._undone: list[Mark] = []
        self.image = _paper()
        """Grayscale8, SIDE × SIDE, ink 255."""
        self.dirty = QRectF(0, 0, SIDE, SIDE)
        """The part of the paper that the last change was in."""
        self._growing: Stroke | None = None

    def ink(self) -> Floats:
        """Return the ink (SIDE, SIDE) from 0 to 1."""
        found = _pixels(self.image).astype(np.float32)
        found *= np.float32(1 / 255)
        return found

    def pen_strokes(self) -> list[PenStroke] | None:
        """Return the strokes that all ink on the paper comes from; None if a picture is under them."""
        found: list[Stroke] = []
        is_picture = False
        for mark in self._marks:
            if isinstance(mark, Cleared):
                found.clear()
                is_picture = False
            elif isinstance(mark, Stroke):
                found.append(mark)
            elif isinstance(mark, DrawnStrokes):
                found[:] = mark.strokes
            else:
                is_picture = True
        return None if is_picture else [_as_arrays(stroke) for stroke in found]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn, or everything was cleared away."""
        return not self._marks or isinstance(self._marks[-1], Cleared)

    @property
    def can_undo(self) -> bool:
        """Whether there is a mark to take back."""
        return bool(self._marks)

    @property
    def can_redo(self) -> bool:
        """Whether a mark was taken back last."""
        return bool(self._undone)

    def begin(self, place: QPointF, width: float, erases: bool = False) -> None:
        """Put pen or eraser down."""
        self.end()
        self.begun.emit()
        self._growing = Stroke(erases, [_kept(place, width)])
        self._marks.append(self._growing)
        self._undone.clear()
        self._paint_piece(self._growing, 0)
        # What lies on empty paper, a hint perhaps, has to go as well.
        self.dirty = QRectF(0, 0, SIDE, SIDE)
        self.changed.emit()

    def move(self, place: QPointF, width: float) -> None:
        """Go on to `place`, if something is down."""
        stroke = self._growing
        place, width = _kept(place, width)
        if stroke is None or stroke.points[-1][0] == place:
            return
        stroke.points.append((place, width))
        self._paint_piece(stroke, len(stroke.points) - 1)
        reach = max(width, stroke.points[-2][1]) / 2 + 2
        self.dirty = QRectF(stroke.points[-2][0], place).normalized().adjusted(-reach, -reach, reach, reach)
        self.changed.emit()

    def end(self) -> None:
        """Lift pen or eraser."""
        stroke, self._growing = self._growing, None
        if stroke is not None:
            self.done.emit(N_("Erase") if stroke.erases else N_("Draw a stroke"))

    def put(self, ink: Floats) -> None:
        """Replace everything by a picture's ink (rows, columns), as large as fits with a margin."""
        values = np.ascontiguousarray(np.clip(ink * 255, 0, 255), np.uint8)
        rows, columns = values.shape
        image = QImage(values.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
        self.end()
        self.begun.emit()
        self._do(Cleared())
        self._do(PlacedPicture(image))
        self.done.emit(N_("Read a picture"))

    def clear(self) -> None:
        """Empty the paper."""
        self.end()
        if not self.is_empty:
            self.begun.emit()
            self._do(Cleared())
            self.done.emit(N_("Clear the drawing"))

    def undo(self) -> None:
        """Take the last mark back."""
        self.end()
        if self._marks:
            self.begun.emit()
            self._undone.append(self._marks.pop())
            self._repaint()
            self.done.emit(N_("Take a stroke back"))

    def redo(self) -> None:
        """Make the mark again that was taken back last."""
        self.end()
        if self._undone:
            self.begun.emit()
            self._marks.append(self._undone.pop())
            self._repaint()
            self.done.emit(N_("Draw a stroke"))

    def to_text(self) -> str:
        """Return what is on the paper, packed for a file; empty if there is nothing."""
        if self.is_empty:
            return ""
        strokes = self.pen_strokes()
        text = stroke_text.pack(strokes) if strokes else ""
        if text and len(text) <= stroke_text.LONGEST_TEXT:
            return text
        return b64encode(zlib.compress(_pixels(self.image).tobytes())).decode()

    def take(self, sheet: Sheet | None) -> None:
        """Put a sheet in the place of everything; None for empty paper. A stroke that grows is broken off."""
        self._growing = None
        self._undone.clear()
        self._marks = [] if sheet is None else [sheet]
        self._repaint()

    def _do(self, mark: Mark) -> None:
        self.end()
        self._undone.clear()
        self._marks.append(mark)
        self._paint(mark)
        self.dirty = QRectF(0, 0, SIDE, SIDE)
        self.changed.emit()

    def _repaint(self) -> None:
        self.image = _paper()
        for mark in self._marks:
            self._paint(mark)
        self.dirty = QRectF(0, 0, SIDE, SIDE)
        self.changed.emit()

    def _paint(self, mark: Mark) -> None:
        if isinstance(mark, Cleared):
            self.image.fill(0)
        elif isinstance(mark, DrawingPaper):
            self.image = mark.image.copy()
        elif isinstance(mark, DrawnStrokes):
            self.image.fill(0)
            for stroke in mark.strokes:
                self._paint(stroke)
        elif isinstance(mark, PlacedPicture):
            painter = QPainter(self.image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            scale = SIDE * 0.9 / max(mark.image.width(), mark.image.height())
            size = mark.image.size() * scale
            image = mark.image.scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(QPointF((SIDE - image.width()) / 2, (SIDE - image.height()) / 2), image)
            painter.end()
        else:
            for place in range(len(mark.points)):
                self._paint_piece(mark, place)

    def _paint_piece(self, stroke: Stroke, place: int) -> None:
        """Paint what the point number `place` of a stroke adds."""
        point, width = stroke.points[place]
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(0, 0, 0) if stroke.erases else QColor(255, 255, 255)
        if place == 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QRectF(point.x() - width / 2, point.y() - width / 2, width, width))
        else:
            before, before_width = stroke.points[place - 1]
            pen = QPen(colour, (before_width + width) / 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(before, point)
        painter.end()


def sheet_of(text: str) -> Sheet | None:
    """Return the sheet that `Drawing.to_text` packed. Raises ValueError if it is none."""
    if not text:
        return None
    if text.startswith(stroke_text.PREFIX):
        return DrawnStrokes([_as_stroke(stroke) for stroke in stroke_text.unpack(text)])
    try:
        unpacker = zlib.decompressobj()
        pixels = unpacker.decompress(b64decode(text, validate=True), SIDE * SIDE + 1)
    except zlib.error as error:
        raise ValueError(text[:20]) from error
    if len(pixels) != SIDE * SIDE or not unpacker.eof:
        raise ValueError(text[:20])
    return DrawingPaper(QImage(pixels, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8).copy())


def _kept(place: QPointF, width: float) -> tuple[QPointF, float]:
    """Return a point of a stroke as a file keeps it, so that a drawing that is opened is the same."""
    return QPointF(*map(stroke_text.rounded, place.toTuple())), max(stroke_text.rounded(width), 1 / stroke_text.FINE)


def _as_arrays(stroke: Stroke) -> PenStroke:
    places = np.array([place.toTuple() for place, _width in stroke.points], np.float32)
    return PenStroke(places, np.array([width for _place, width in stroke.points], np.float32), stroke.erases)


def _as_stroke(stroke: PenStroke) -> Stroke:
    places = (QPointF(*map(float, place)) for place in stroke.points)
    return Stroke(stroke.erases, list(zip(places, map(float, stroke.widths), strict=True)))


def _paper() -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(0)
    return image


def _pixels(image: QImage) -> npt.NDArray[np.uint8]:
    """Return a Grayscale8 image as an array (rows, columns), without a copy."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()]
