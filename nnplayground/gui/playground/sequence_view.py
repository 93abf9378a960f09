"""What the network answers to one sequence over time, beside what is desired."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.analysis.sequence_answers import Array, SequenceAnswers, sequence_answers
from nnplayground.analysis.series_notes import last_answers, last_value_score
from nnplayground.analysis.ticks import round_step, tick_text
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.widgets.context_menu import DataTable
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.legend import ColorLegend, LegendMarks
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, number, percent, tr

LEFT, BOTTOM = 44.0, 34.0
"""Pixels left of the picture and below it, for names and numbers."""
HEAD = 8.0
LEAST_LANE = 11.0
"""Pixels of a lane that has its name beside it."""
LEAST_CURVE, MOST_CURVES = 48.0, 4
"""Pixels that the curve of a quantity needs below others, and how many are drawn."""
DOT = 2.6
"""Radius of a target."""


@dataclass(frozen=True, slots=True, eq=False)
class SequenceResult:
    """What the network of `snapshot` answers to a sequence of `problem`."""

    snapshot: Snapshot
    problem: Problem
    answers: SequenceAnswers

    @property
    def fields(self) -> list[Array]:
        """What each neuron answers over time: (neurons, 1, steps) of every layer."""
        return self.answers.fields

    @property
    def run(self) -> int:
        """The number of the run."""
        return self.snapshot.run


def compute(snapshot: Snapshot, problem: Problem, row: int) -> SequenceResult:
    """Return what is answered to the sequence that has `row`; any thread may call it."""
    found = sequence_answers(snapshot.network, problem, snapshot.experiment.aim, row)
    return SequenceResult(snapshot, problem, found)


class SequenceView(QWidget):
    """The chosen sequence over time; a click chooses the step that the drawing shows.

    Signals: `step_picked` with the number of a time step.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "One sequence over time: what is desired at each step and what the network answers. A network without "
            "memory sees each step for itself; one that remembers has heard all the steps before."
        ),
        N_("Answers over time"),
    )

    is_picture = True
    is_in_report = True
    every = 2
    step_picked = Signal(int)

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._result: SequenceResult | None = None
        self._last_of: Problem | None = None
        self._last_score = ""
        self.plot = SequencePlot()
        self.plot.pointed.connect(self._on_pointed)
        self.plot.picked.connect(self.step_picked)
        self._title = QLabel(tr("Output over time"))
        theme.head(self._title)
        self._legend = ColorLegend()
        self._legend.setAccessibleName(tr("Colours"))
        self._caption = Words(muted=True, lines=3)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        self.enlarger = Enlarger(self, floating=False, double_click=False)
        heading.addWidget(self.enlarger.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addLayout(heading)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._legend)
        layout.addWidget(self._caption)

    def set_result(self, result: SequenceResult, step: int) -> None:
        """Show this result, and the chosen time step in it."""
        self._result = result
        self.plot.show_answers(result, step)
        self._clock.request(self)

    def show_step(self, step: int) -> None:
        """Mark the chosen time step."""
        self.plot.show_step(step)

    def draw(self) -> None:
        """Bring key and caption up to date."""
        result = self._result
        if result is None:
            return
        problem = result.problem
        if not problem.task.names_classes:
            colors = theme.colors().text, theme.colors().accent
            self._legend.show_key(LegendMarks((tr("targets"), tr("network")), colors))
        else:
            self._legend.show_key(
                LegendMarks((tr("right"), tr("wrong"), tr("cannot be known")), tuple(_marks(shade) for shade in SHADES))
            )
        self._caption.setText(self.plot.reading() or self._summary(result))
        self.setAccessibleDescription(self._caption.text())

    def data_table(self) -> DataTable | None:
        """Return the numbers behind the picture."""
        result = self._result
        if result is None:
            return None
        answers, data = result.answers, result.problem.dataset
        names = [quantity.title for quantity in data.inputs]
        times = result.problem.raw.times
        columns = [tr("time step"), *([tr("time")] if times is not None else []), *names, *_end_titles(result)]
        rows: list[list[object]] = []
        for t in range(answers.steps):
            if result.problem.task.names_classes:
                ends: list[object] = [
                    tr(data.classes[int(answers.wanted_classes[t])]),
                    tr(data.classes[int(answers.answered[t])]) if answers.answered[t] < len(data.classes) else "—",
                ]
            else:
                ends = [*answers.wanted[t].tolist(), *answers.quantities[t].tolist()]
            when = [] if times is None else [data.moment(float(times[answers.rows[t]]))]
            rows.append([t + 1, *when, *answers.inputs[t].tolist(), *ends])
        return DataTable(columns, rows)

    def _on_pointed(self) -> None:
        self._clock.request(self)

    def _score_of_last(self, problem: Problem) -> str:
        """End the sentence on saying the last value again, with the score that this has on the validation part."""
        if self._last_of is not problem:
            score, metric = last_value_score(problem, problem.parts.validation), problem.task.metric
            self._last_of, self._last_score = problem, "."
            if score is not None and np.isfinite(score):
                figure = f"{tr(metric.word)} {metric.text(score)}"
                self._last_score = tr("; on the validation part: {figure}.", figure=figure)
        return self._last_score

    def _summary(self, result: SequenceResult) -> str:
        """Say how good the answers to this sequence are."""
        answers = result.answers
        last = last_answers(result.problem, answers.rows)
        if answers.right is None:
            text = tr("Typical distance from the target: {off}.", off=_distance(answers.quantities, answers.wanted))
            if last is None:
                return text
            again = tr("Saying the last value again: {off}", off=_distance(last, answers.wanted))
            return f"{text} {again}{self._score_of_last(result.problem)}"
        known = answers.predictable
        if not known.any():
            return tr("Nothing can be known at any step of this sequence.")
        share = percent(float(answers.right[known].mean()))
        if known.all():
            text = tr("Right at {share} of the steps of this sequence.", share=share)
            if last is None:
                return text
            share = percent(float((last == answers.wanted_classes).mean()))
            again = tr("Saying the last class again: {share}", share=share)
            return f"{text} {again}{self._score_of_last(result.problem)}"
        return tr("Right at {share} of the steps of this sequence at which the answer can be known.", share=share)


SHADES = ("positive", "negative", "muted")


def _end_titles(result: SequenceResult) -> list[str]:
    """Name the columns of what is desired and of what is answered, by quantity where there are several."""
    quantities = result.problem.task.quantities(result.problem.dataset)
    if result.problem.task.names_classes or len(quantities) == 1:
        return [tr("target"), tr("answer")]
    return [f"{what}: {about.title}" for what in (tr("target"), tr("answer")) for about in quantities]


def _step_text(result: SequenceResult, t: int) -> str:
    """Say which step it is, and when its inputs were measured if the data know it; the target may be of later."""
    answers, problem = result.answers, result.problem
    text = tr("Step {number} of {count}", number=t + 1, count=answers.steps)
    times = problem.raw.times
    if times is None:
        return text
    return tr("{step} · inputs of {moment}", step=text, moment=problem.dataset.moment(float(times[answers.rows[t]])))


def _distance(found: Array, wanted: Array) -> str:
    with np.errstate(all="ignore"):
        return number(float(np.sqrt(np.mean((found - wanted) ** 2))), 3)


def _marks(role: str) -> str:
    return theme.color(role).name()


class SequencePlot(QWidget):
    """Paints answers over time: curves of quantities, or a lane for each class.

    Signals: `pointed` when the mouse is over another step; `picked` with the step that was clicked.
    """

    keys: ClassVar[Keys] = (
        N_("Answers over time"),
        ((N_("Left, Right"), N_("choose the step before or after")),),
    )
    pointed = Signal()
    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: SequenceResult | None = None
        self._step = 0
        self._under: int | None = None
        small = QFont(self.font())
        if small.pointSizeF() > 0:
            small.setPointSizeF(0.86 * small.pointSizeF())
        self.setFont(theme.tabular(small))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("What the network answers over time"))
        self.setToolTip(tr("A click, or the arrow keys, choose the step that the drawing of the network shows."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_answers(self, result: SequenceResult, step: int) -> None:
        """Show these answers, and the chosen step."""
        self._result = result
        if self._under is not None and self._under >= result.answers.steps:
            self._under = None
        self.show_step(step)

    def show_step(self, step: int) -> None:
        """Mark the chosen step."""
        self._step = step
        self.update()

    def reading(self) -> str:
        """Say what there is at the step under the mouse; empty without one."""
        result, t = self._result, self._under
        if result is None or t is None:
            return ""
        problem, answers = result.problem, result.answers
        row = int(answers.rows[t])
        outputs = answers.layers[-1][t]
        lines = [
            _step_text(result, t),
            tr("true: {truth}", truth=problem.task.truth_text(problem, row)),
            tr("answer: {answer}", answer=problem.task.answer_text(problem, outputs, result.snapshot.experiment.aim)),
        ]
        if not answers.predictable[t]:
            unknown = tr("cannot be known")
            lines[1] += f" ({unknown})"
        return "\n".join(lines)

    # Where things are.

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT, HEAD, -HEAD, -BOTTOM)

    def _x(self, area: QRectF, step: float, steps: int) -> float:
        return area.left() + (step + 0.5) * area.width() / steps

    def _step_at(self, x: float) -> int | None:
        area = self._area()
        if self._result is None or not area.left() <= x < area.right():
            return None
        steps = self._result.answers.steps
        return min(steps - 1, int((x - area.left()) / area.width() * steps))

    # Qt.

    def sizeHint(self) -> QSize:
        return QSize(300, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("surface"))
        result = self._result
        if result is None:
            return
        area = self._area()
        self._mark_step(painter, area, result.answers.steps)
        with np.errstate(all="ignore"):
            if result.problem.task.names_classes:
                self._paint_lanes(painter, area, result)
            else:
                names = [about.title for about in result.problem.task.quantities(result.problem.dataset)]
                self._paint_quantities(painter, area, result.answers, names)
        self._paint_times(painter, area, result.answers.steps)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), theme.line(1.5)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _mark_step(self, painter: QPainter, area: QRectF, steps: int) -> None:
        """Lay a band behind the chosen step, and a fainter one behind that under the mouse."""
        width = area.width() / steps
        for step, alpha in ((self._under, 40), (self._step, 70)):
            if step is not None and step < steps:
                band = QRectF(area.left() + step * width, area.top(), width, area.height())
                painter.fillRect(band, theme.color("accent", alpha))

    def _paint_quantities(self, painter: QPainter, area: QRectF, answers: SequenceAnswers, names: list[str]) -> None:
        """Paint the curves of the first few quantities one below the other, each on its own scale."""
        count = min(answers.wanted.shape[1], MOST_CURVES, max(1, int(area.height() / LEAST_CURVE)))
        height = area.height() / count
        for place in range(count):
            part = QRectF(area.left(), area.top() + place * height, area.width(), height)
            self._paint_curves(painter, part.adjusted(0, 2 if place else 0, 0, 0), answers, place)
            if len(names) > 1:
                self._name_curve(painter, part, names[place])

    def _name_curve(self, painter: QPainter, area: QRectF, name: str) -> None:
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width() - 8)
        box = QRectF(area.left() + 4, area.top() + 2, metrics.horizontalAdvance(shown) + 4, metrics.height())
        painter.fillRect(box, theme.color("surface", 200))
        painter.setPen(theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_curves(self, painter: QPainter, area: QRectF, answers: SequenceAnswers, place: int) -> None:
        """Paint a quantity over time: what is desired as dots, what is answered as a line."""
        wanted, found = answers.wanted[:, place], np.nan_to_num(answers.quantities[:, place], posinf=1e12, neginf=-1e12)
        low, high = float(wanted.min()), float(wanted.max())
        margin = 0.12 * (high - low) or 1.0
        low, high = low - margin, high + margin

        def y(value: float) -> float:
            share = min(1.05, max(-0.05, (value - low) / (high - low)))
            return area.bottom() - share * area.height()

        step = round_step(low, high, max(2.0, min(5.0, area.height() / 28))) or 1.0
        painter.setFont(self.font())
        for value in np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step:
            painter.setPen(QPen(theme.color("line"), theme.line(1)))
            painter.drawLine(QPointF(area.left(), y(value)), QPointF(area.right(), y(value)))
            self._beside(painter, area, y(value), tick_text(float(value), step))
        painter.save()
        painter.setClipRect(area)
        points = [QPointF(self._x(area, t, answers.steps), y(value)) for t, value in enumerate(found.tolist())]
        painter.setPen(QPen(theme.color("accent"), theme.line(2)))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        for t, value in enumerate(wanted.tolist()):
            painter.drawEllipse(QPointF(self._x(area, t, answers.steps), y(value)), DOT, DOT)
        painter.restore()

    def _paint_lanes(self, painter: QPainter, area: QRectF, result: SequenceResult) -> None:
        """Paint a lane for each class: the darker, the more the network is for it; a frame round what is desired."""
        answers, names = result.answers, result.problem.dataset.classes
        count, steps = len(names), answers.steps
        height, width = area.height() / count, area.width() / steps
        shares = np.clip(np.nan_to_num(answers.shares), 0, 1)
        every = max(1, int(np.ceil(LEAST_LANE / height)))
        painter.setPen(Qt.PenStyle.NoPen)
        for t in range(steps):
            for lane, share in enumerate(shares[t].tolist()):
                if share > 0.02:
                    box = QRectF(area.left() + t * width, area.bottom() - (lane + 1) * height, width, height)
                    painter.fillRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.color("accent", round(200 * share)))
        assert answers.right is not None
        for t, lane in enumerate(answers.wanted_classes.tolist()):
            role = SHADES[2] if not answers.predictable[t] else SHADES[0] if answers.right[t] else SHADES[1]
            box = QRectF(area.left() + t * width, area.bottom() - (lane + 1) * height, width, height)
            painter.setPen(QPen(theme.color(role), 2 if answers.predictable[t] else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.setFont(self.font())
        for lane in range(0, count, every):
            self._beside(painter, area, area.bottom() - (lane + 0.5) * height, tr(names[lane]))
        painter.setPen(QPen(theme.color("line"), theme.line(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)

    def _beside(self, painter: QPainter, area: QRectF, y: float, text: str) -> None:
        metrics = QFontMetricsF(self.font())
        painter.setPen(theme.color("muted"))
        box = QRectF(0, y - metrics.height() / 2, area.left() - 5, metrics.height())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() - 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_times(self, painter: QPainter, area: QRectF, steps: int) -> None:
        metrics = QFontMetricsF(self.font())
        painter.setPen(theme.color("muted"))
        every = max(1, round(round_step(0, steps, max(2.0, area.width() / 40)) or 1))
        for step in range(every, steps + 1, every):
            x = self._x(area, step - 1, steps)
            box = QRectF(x - 20, area.bottom() + 2, 40, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(step))
        under = QRectF(area.left(), area.bottom() + metrics.height() + 1, area.width(), metrics.height())
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, tr("time step"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._step_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and step is not None:
            self.picked.emit(step)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}.get(event.key())
        if way is None or self._result is None:
            super().keyPressEvent(event)
            return
        self.picked.emit(min(self._result.answers.steps - 1, max(0, self._step + way)))

    def _point_at(self, step: int | None) -> None:
        if step != self._under:
            self._under = step
            self.update()
            self.pointed.emit()
