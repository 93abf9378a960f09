"""A perceptron as a drawing: inputs, weights on the edges, the running sum, the threshold and the output."""

import math
from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnplayground.analysis.perceptron.stepping import ExampleRecord, PerceptronMoment, Phase
from nnplayground.core.perceptron import Form, shown
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.arrow import draw_arrow
from nnplayground.gui.widgets.context_menu import MenuPart, copy_value
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, subscript, tr

NODE = 20.0
"""Radius of an input, in pixels at the usual size of letters."""


class NeuronView(QWidget):
    """What the step at hand knows and no more: later results are left open."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "The perceptron as deck A draws it: inputs times weights, added to the bias; if the sum z is above 0, the "
            "output is 1. Written with a threshold, the sum Σ without a bias has to pass θ = −b. It shows only what "
            "this step knows."
        )
    )

    is_picture = True
    every = 1

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._moment: PerceptronMoment | None = None
        self._form: Form = "bias"
        self.setAccessibleName(tr("The neuron"))
        self.enlarger = Enlarger(self)
        self.setToolTip(tr("Inputs, weights, the running sum and the output of the step at hand."))
        self.setMinimumSize(theme.scaled(290), 134)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_moment(self, moment: PerceptronMoment, form: Form = "bias") -> None:
        """Show the step that led here, written with a bias or with a threshold."""
        self._moment, self._form = moment, form
        self._clock.request(self)

    def sum_text(self) -> str:
        """Return what stands in the neuron."""
        moment = self._moment
        if moment is None or moment.record is None:
            return ""
        is_whole = moment.phase is not Phase.PRODUCT
        return shown(moment.record.weighted_sum if is_whole and self._form == "threshold" else moment.sum)

    def sum_caption(self) -> str:
        """Return what the sum is called: after a correction it is one of the weights before."""
        moment = self._moment
        if moment is None or moment.record is None or moment.phase is Phase.PRODUCT:
            return "Σ"
        corrected = moment.phase is Phase.UPDATE and moment.perceptron != moment.record.before
        if self._form == "threshold":
            return tr("Σ before") if corrected else "Σ"
        return tr("z before") if corrected else "z"

    def loss_text(self) -> str:
        """Return the loss of the neuron, as soon as its output is known."""
        record = self._known()
        return "" if record is None else f"(d − y)² = {record.loss}"

    def weight_text(self, index: int) -> str:
        """Return what stands at an edge, bias or threshold coming last; after a correction with the value before."""
        moment = self._moment
        if moment is None:
            return ""
        here = was = moment.perceptron
        if moment.record is not None and moment.phase is Phase.UPDATE:
            was = moment.record.before
        if index < len(here.weights):
            name, old, new = f"w{subscript(index + 1)}", shown(was.weights[index]), shown(here.weights[index])
        elif self._form == "threshold":
            name, old, new = "θ", shown(was.threshold), shown(here.threshold)
        else:
            name, old, new = "b", shown(was.bias), shown(here.bias)
        return f"{name} = {new}" if old == new else f"{name} = {old} → {new}"

    def context_parts(self, _place: QPoint) -> list[MenuPart]:
        """Return what the context menu offers: to copy the weights, the bias and the sum."""
        moment = self._moment
        if moment is None:
            return []
        copies = [copy_value(f"w{subscript(i)}", float(w)) for i, w in enumerate(moment.perceptron.weights, 1)]
        copies.append(copy_value("b", float(moment.perceptron.bias)))
        copies.append(copy_value(self.sum_caption(), math.nan if moment.record is None else float(moment.sum)))
        return [MenuPart(self.accessibleName(), copies)]

    def draw(self) -> None:
        """Paint what was stored."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(460, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        moment = self._moment
        if moment is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = len(moment.perceptron.weights) + (self._form == "bias")
        height = self.height() / count
        radius = min(NODE, 0.4 * height)
        left, middle = min(46.0, 0.08 * self.width()) + radius, 0.54 * self.width()
        centre = QPointF(middle, self.height() / 2)
        big = min(38.0, 0.3 * self.height(), 0.08 * self.width() + 8)
        for index in range(count):
            self._paint_input(painter, moment, index, QPointF(left, (index + 0.5) * height), radius, centre, big)
        self._paint_sum(painter, moment, centre, big)
        self._paint_output(painter, moment, centre, big)

    def _paint_input(
        self,
        painter: QPainter,
        moment: PerceptronMoment,
        index: int,
        place: QPointF,
        radius: float,
        centre: QPointF,
        big: float,
    ) -> None:
        weights, record = moment.perceptron.weights, moment.record
        is_bias = index == len(weights)
        in_hand, changed = self._in_hand(moment, index), self._changed(moment, index)
        weight = moment.perceptron.bias if is_bias else weights[index]
        role = "accent" if in_hand else ("validation" if changed else ("negative" if weight < 0 else "positive"))
        start = place + QPointF(radius, 0)
        gap = centre - start
        end = centre - gap * (big / max(1.0, (gap.x() ** 2 + gap.y() ** 2) ** 0.5))
        painter.setPen(QPen(theme.color(role), theme.line(3.5 if in_hand or changed else 1.8)))
        painter.setBrush(theme.color(role))
        draw_arrow(painter, start, end)
        painter.setPen(QPen(theme.color("accent" if in_hand else "muted"), theme.line(2 if in_hand else 1.2)))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(place, radius, radius)
        painter.setPen(theme.color("text"))
        inside = "1" if is_bias else ("" if record is None else shown(record.x[index]))
        _centred(painter, place, inside)
        painter.setPen(theme.color("muted"))
        name = "" if is_bias else f"x{subscript(index + 1)}"
        _centred(painter, place - QPointF(radius + 16, 0), name)
        tone = role if in_hand or changed else "text"
        self._paint_label(painter, start + gap * 0.42, self.weight_text(index), tone, start.x(), centre.x() - big)

    def _known(self) -> ExampleRecord | None:
        """Return the example in hand, once its output is known."""
        moment = self._moment
        return None if moment is None or moment.phase not in (Phase.OUTPUT, Phase.UPDATE) else moment.record

    def _in_hand(self, moment: PerceptronMoment, index: int) -> bool:
        """Whether the step takes this weight, or with an index behind them bias or threshold."""
        if index == len(moment.perceptron.weights):
            return moment.phase is Phase.BIAS
        return moment.phase is Phase.PRODUCT and index == moment.terms - 1

    def _changed(self, moment: PerceptronMoment, index: int) -> bool:
        record, here = moment.record, moment.perceptron
        if record is None or moment.phase is not Phase.UPDATE:
            return False
        return (*here.weights, here.bias)[index] != (*record.before.weights, record.before.bias)[index]

    def _paint_label(self, painter: QPainter, place: QPointF, text: str, role: str, start: float, end: float) -> None:
        """Write a weight on its edge, between its start and end; without its name where there is no room."""
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) + 4 > end - start:
            text = text.partition(" = ")[2]
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2)
        box.moveCenter(place)
        box.moveRight(min(box.right(), end - 2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("window", 235))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(theme.color(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_sum(self, painter: QPainter, moment: PerceptronMoment, centre: QPointF, big: float) -> None:
        painter.setPen(QPen(theme.color("accent"), theme.line(2)))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(centre, big, big)
        painter.setPen(theme.color("muted"))
        _centred(painter, centre - QPointF(0, 0.5 * big), self.sum_caption())
        painter.setPen(theme.color("text"))
        font = painter.font()
        painter.setFont(_larger(font))
        _centred(painter, centre + QPointF(0, 0.18 * big), self.sum_text())
        painter.setFont(font)

    def _paint_output(self, painter: QPainter, moment: PerceptronMoment, centre: QPointF, big: float) -> None:
        known, record = self._known(), moment.record
        side = 0.62 * big
        box = QRectF(0, 0, 2 * side, 2 * side)
        box.moveCenter(QPointF(0.5 * (centre.x() + big + self.width() - 74), centre.y()))
        end = QPointF(self.width() - 46.0, centre.y())
        painter.setPen(QPen(theme.color("muted"), theme.line(1.8)))
        painter.setBrush(theme.color("muted"))
        draw_arrow(painter, QPointF(centre.x() + big, centre.y()), QPointF(box.left(), centre.y()))
        draw_arrow(painter, QPointF(box.right(), centre.y()), end - QPointF(NODE, 0))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QPen(theme.color("accent"), theme.line(2)))
        painter.drawPolyline([
            QPointF(box.left() + 5, box.bottom() - 7), QPointF(box.center().x(), box.bottom() - 7),
            QPointF(box.center().x(), box.top() + 7), QPointF(box.right() - 5, box.top() + 7),
        ])  # fmt: skip
        self._paint_condition(painter, moment, QPointF(box.center().x(), box.bottom() + 12))
        role = "muted" if known is None else ("good" if known.error == 0 else "warning")
        painter.setPen(QPen(theme.color(role), theme.line(2)))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(end, NODE, NODE)
        painter.setPen(theme.color("text"))
        font = painter.font()
        painter.setFont(_larger(font))
        _centred(painter, end, "?" if known is None else str(known.output))
        painter.setFont(font)
        if record is not None:
            line = painter.fontMetrics().height()
            painter.setPen(theme.color("muted"))
            _centred(painter, end + QPointF(0, NODE + 14), f"d = {record.desired}")
            painter.setPen(theme.color(role))
            # The value of the threshold stands beside the line below d.
            lines = 2 if self._form == "threshold" else 1
            _centred(painter, end + QPointF(0, NODE + 14 + lines * line), self.loss_text())

    def _paint_condition(self, painter: QPainter, moment: PerceptronMoment, place: QPointF) -> None:
        """Write when it fires; with a threshold, its value in a line of its own."""
        sign = ">" if moment.perceptron.strict else "≥"
        painter.setPen(theme.color("muted"))
        if self._form == "bias":
            _centred(painter, place, f"z {sign} 0")
            return
        _centred(painter, place, f"Σ {sign} θ")
        index = len(moment.perceptron.weights)
        in_hand, changed = self._in_hand(moment, index), self._changed(moment, index)
        painter.setPen(theme.color("accent" if in_hand else "validation" if changed else "text"))
        _centred(painter, place + QPointF(0, painter.fontMetrics().height()), self.weight_text(index))


def _centred(painter: QPainter, place: QPointF, text: str) -> None:
    box = QRectF(0, 0, 200, 60)
    box.moveCenter(place)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _larger(font: QFont) -> QFont:
    found = theme.tabular(font)
    found.setBold(True)
    return found


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    from nnplayground.analysis.perceptron.stepping import PerceptronStepper
    from nnplayground.analysis.perceptron.task import gate

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = NeuronView(FrameClock())
    view.set_moment(PerceptronStepper(gate("and")).moment(8))
    view.show()
    application.exec()
