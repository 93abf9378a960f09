"""One way of holding a network back, as a card: its field, its weights, its accuracies, C₀ and the penalty."""

import math
from collections.abc import Generator
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.fine_field import affordable, mean_field
from nnplayground.analysis.generalisation.families import FAMILY_NAMES
from nnplayground.analysis.generalisation.family_frames import FamilyFrame, FamilyPicture
from nnplayground.data.metrics import ACCURACY
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.shared.colormaps import class_picture
from nnplayground.gui.shared.weight_bars import paint_weights
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.ink_image import to_image
from nnplayground.i18n import N_, steady, tr
from nnplayground.rich import as_tip

ENLARGER = 24
"""Room for the button at the right end of the title."""
PAD = 8.0
DOT = 2.4
MOST_POINTS = 200
"""Training points on a field, at most."""


class FamilyCard(QWidget):
    """Shows one variant of a `FamilyFrame`, drawn when the clock says so."""

    is_picture = True
    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "One way of holding the network back, trained with several seeds: their mean answer over the plane, with "
            "the training points; the weights, one shade a layer; a dot for each seed's accuracy, training above "
            "validation; the cost C₀ and the penalty."
        )
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._frame: FamilyFrame | None = None
        self._picture: FamilyPicture | None = None
        self._image = QImage()
        self._resting = False
        self._fine: tuple[FamilyPicture, int, QImage] | None = None
        self._asked: tuple[FamilyPicture, int] | None = None
        self._job = Job(self)
        self._job.done.connect(self._on_refined)
        self._title = self._family = ""
        small = QFont(self.font())
        if small.pointSizeF() > 0:
            small.setPointSizeF(0.86 * small.pointSizeF())
        self._small = theme.tabular(small)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.enlarger = Enlarger(self)
        self.drawn = 0
        """How often it was drawn."""

    def set_title(self, label: str, family: str) -> None:
        """Be about another variant; both are marked for translation, `family` is a key of `FAMILY_NAMES`."""
        self._title = tr(label)
        self.setAccessibleName(self._title)
        if family == "none":
            self.setToolTip(tr("What the three families of deck A are compared with."))
        else:
            self.setToolTip(as_tip(tr("Family of deck A: {name}.", name=tr(FAMILY_NAMES[family]))))
        self._family = "" if family == "none" else tr(FAMILY_NAMES[family])
        self.update()

    def show_picture(self, frame: FamilyFrame | None, place: int = 0) -> None:
        """Show the variant at that place of a frame, or nothing."""
        self._frame = frame
        self._picture = None if frame is None else frame.pictures[place]
        self._clock.request(self)

    def set_resting(self, resting: bool) -> None:
        """Show the field as finely as the screen can from now on, because no other follows at once; or no more."""
        if resting != self._resting:
            self._resting = resting
            if not resting:
                self._job.cancel()
                self._asked = None
            self.update()

    def _field_image(self, side: int) -> QImage:
        """Return the field for `side` pixels of the screen, or as long as that is not there a coarser one."""
        picture, frame = self._picture, self._frame
        fine = self._fine if self._fine is not None and self._fine[0] is picture else None
        if self._resting and picture is not None and frame is not None and frame.plane is not None:
            wanted = picture, side
            if (fine is None or fine[1] != side) and self._asked != wanted:
                self._asked = wanted
                self._job.start(_refined, frame, picture, side)
        return fine[2] if fine is not None else self._image

    def _on_refined(self, done: tuple[FamilyPicture, int, npt.NDArray[np.uint8]]) -> None:
        picture, side, colors = done
        self._asked = None
        self._fine = picture, side, to_image(colors[::-1])
        self.update()

    def draw(self) -> None:
        """Paint what is new."""
        self.drawn += 1
        self._image = QImage()
        picture, frame = self._picture, self._frame
        if frame is not None and picture is not None and picture.field is not None:
            colors = class_picture(frame.problem, frame.experiment.aim, picture.field, discrete=False)
            self._image = to_image(colors[::-1])
        self.update()

    def text(self) -> str:
        """Return the figures as sentences."""
        picture = self._picture
        if picture is None:
            return ""
        row = picture.row
        parts = [
            tr("training {score}", score=_spread(row.train_score.mean, row.train_score.deviation)),
            tr("validation {score}", score=_spread(row.validation_score.mean, row.validation_score.deviation)),
            f"C₀ {steady(row.train_cost.mean, 3)}",
            tr("penalty {penalty}", penalty=steady(row.penalty.mean, 3)),
        ]
        return "; ".join(parts)

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(260, 230)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 186)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(area, 4, 4)
        inside = area.adjusted(PAD, 4, -PAD, -4)
        title = QFont(self.font())
        title.setWeight(QFont.Weight.DemiBold)
        painter.setFont(title)
        painter.setPen(theme.color("text"))
        line = QFontMetricsF(title).height()
        text = QFontMetricsF(title).elidedText(self._title, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(QRectF(inside.left(), inside.top(), inside.width(), line), Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(self._small)
        left = QFontMetricsF(title).horizontalAdvance(text) + 10
        if left + QFontMetricsF(self._small).horizontalAdvance(self._family) <= inside.width() - ENLARGER:
            painter.setPen(theme.color("muted"))
            beside = QRectF(inside.left() + left, inside.top(), inside.width() - left, line)
            painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._family)
        inside.setTop(inside.top() + line + 3)
        picture = self._picture
        if picture is None:
            painter.setPen(theme.color("muted"))
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, "—")
            return
        row = QFontMetricsF(self._small).height()
        foot = 4 * row + 8
        pictures = inside.adjusted(0, 0, 0, -foot)
        side = 0.0
        if picture.field is not None:
            side = min(pictures.height(), 0.6 * pictures.width())
            # Whole places, so that a pixel of the field is one of the screen.
            side = math.floor(side)
            self._paint_field(painter, QRectF(math.ceil(pictures.left()), math.ceil(pictures.top()), side, side))
        paint_weights(painter, pictures.adjusted(side + 8 if side else 0, 0, 0, 0), picture.histograms, row)
        below = QRectF(inside.left(), pictures.bottom() + 4, inside.width(), 2 * row)
        self._paint_scores(painter, below, picture, row)
        self._paint_costs(painter, QRectF(inside.left(), below.bottom() + 2, inside.width(), 2 * row), picture, row)

    def _paint_field(self, painter: QPainter, area: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, self._field_image(max(1, round(area.width() * self.devicePixelRatioF()))))
        frame = self._frame
        if frame is None or frame.plane is None or frame.plane.up is None or frame.problem.labels is None:
            return
        rows = frame.problem.parts.train[:MOST_POINTS]
        across, up = frame.plane.across, frame.plane.up
        points = np.asarray(frame.problem.raw.inputs[rows], np.float64)
        xs = area.left() + (points[:, across.column] - across.low) / (across.high - across.low) * area.width()
        ys = area.bottom() - (points[:, up.column] - up.low) / (up.high - up.low) * area.height()
        painter.setClipRect(area)
        painter.setPen(QPen(theme.color("surface"), theme.line(0.8)))
        for x, y, label in zip(xs.tolist(), ys.tolist(), frame.problem.labels[rows].tolist(), strict=True):
            painter.setBrush(theme.class_color(label))
            painter.drawEllipse(QPointF(x, y), DOT, DOT)
        painter.setClipping(False)

    def _paint_scores(self, painter: QPainter, area: QRectF, picture: FamilyPicture, row: float) -> None:
        figures = (picture.row.train_score, picture.row.validation_score)
        texts = [_spread(one.mean, one.deviation) for one in figures]
        wide = QFontMetricsF(self._small).horizontalAdvance("100.0 ± 10.0 %") + 4
        track = area.adjusted(4, 0, -wide, 0)
        for place, (role, text) in enumerate(zip(("train", "validation"), texts, strict=True)):
            middle = area.top() + (place + 0.5) * row
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(track.left(), middle), QPointF(track.right(), middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(role, 150))
            for score in picture.scores[place].tolist():
                if math.isfinite(score):
                    painter.drawEllipse(QPointF(track.left() + score * track.width(), middle), 3, 3)
            painter.setPen(theme.color(role))
            box = QRectF(area.left(), area.top() + place * row, area.width(), row)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_costs(self, painter: QPainter, area: QRectF, picture: FamilyPicture, row: float) -> None:
        penalty = tr("penalty {penalty}", penalty=steady(picture.row.penalty.mean, 3))
        texts = (f"C₀ {steady(picture.row.train_cost.mean, 3)}", penalty)
        metrics = QFontMetricsF(self._small)
        wide = max(map(metrics.horizontalAdvance, (*texts, tr("penalty {penalty}", penalty="0.0000")))) + 8
        curves = area.adjusted(0, 1, -wide, -1)
        both = np.concatenate([picture.costs, picture.penalties])
        both = both[np.isfinite(both)]
        low, high = (min(0.0, float(both.min())), float(both.max())) if len(both) else (0.0, 1.0)
        span, last = high - low or 1.0, float(picture.epochs[-1]) or 1.0
        for place, (values, role) in enumerate(((picture.costs, "train"), (picture.penalties, "text"))):
            finite = np.isfinite(values)
            xs = curves.left() + picture.epochs[finite] / last * curves.width()
            ys = curves.bottom() - (values[finite] - low) / span * curves.height()
            painter.setPen(QPen(theme.color(role), theme.line(1.4)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]))
            box = QRectF(area.left(), area.top() + place * row, area.width(), row)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, texts[place])


def _refined(
    frame: FamilyFrame, picture: FamilyPicture, side: int
) -> Generator[None, None, tuple[FamilyPicture, int, npt.NDArray[np.uint8]]]:
    assert frame.plane is not None
    parameters = sum(len(network.parameters) for network in picture.networks)
    shape = affordable((side, side), parameters)
    field = yield from mean_field(picture.networks, frame.problem, frame.plane.of_shape(shape))
    with np.errstate(all="ignore"):
        return picture, side, class_picture(frame.problem, frame.experiment.aim, field, discrete=False)


def _spread(mean: float, deviation: float) -> str:
    return ACCURACY.spread_text(mean, deviation) if math.isfinite(mean) else "—"
