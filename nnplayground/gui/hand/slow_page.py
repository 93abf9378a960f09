"""Slow learning: one neuron from a bad start, with the quadratic cost and with cross-entropy."""

from collections.abc import Callable, Sequence

import numpy as np
from pydantic import Field
from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.hand.formulas import factor, retraceable
from nnplayground.analysis.hand.slow_learning import LearningCurve, SlowStart, slow_learning
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.stepper_page import HandPage
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.panels import Panels, in_grid
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, number, tr
from nnplayground.registry import slider

EPOCH: FieldInfo = FieldInfo.from_annotated_attribute(
    int,
    Field(
        0,
        ge=0,
        le=100_000,
        title=N_("Epoch"),
        description=N_("Which moment of the run is shown."),
        json_schema_extra=slider(0, 100_000),
    ),
)
POINTS = 500
"""Points of a curve that are drawn, at most."""


class SlowPage(HandPage):
    """The start at the left, four plots over the epochs, and the factors in numbers at a chosen epoch."""

    every = 30

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock)
        self._start = SlowStart()
        """The start that the curves belong to; the newest is in the lab state."""
        self.curves: tuple[LearningCurve, LearningCurve] = slow_learning(self._start)
        self._job = Job(self)
        self._job.done.connect(self._on_done)
        self.form = ComponentForm(model.lab_state.slow)
        self.form.edited.connect(self._on_edited)
        self.at = NumberField(EPOCH, "at")
        self.at.edited.connect(self._on_picked)
        self.plots = {
            "a": explained(
                XYPlot(tr("Output over the epochs"), tr("epoch"), "a"),
                N_(
                    "The answer of one neuron from a bad start: with the quadratic cost it lingers, with cross-entropy "
                    "it does not."
                ),
            ),
            "cost": explained(
                XYPlot(tr("Cost over the epochs"), tr("epoch"), "C"),
                N_("Both costs over the epochs: flat at first is slow learning."),
            ),
            "slope": explained(
                XYPlot(tr("Slope of the activation over the epochs"), tr("epoch"), "σ′(z)"),
                N_(
                    "σ′(z): almost 0 where the neuron is saturated. The quadratic cost has it as a factor, "
                    "cross-entropy has not."
                ),
            ),
            "gradient": explained(
                XYPlot(tr("Gradient over the epochs"), tr("epoch"), "∂C/∂w"),
                N_("What each step of the weight follows: (a − y) σ′(z) x for squares, (a − y) x for cross-entropy."),
            ),
        }
        for plot in self.plots.values():
            plot.set_pickable(tr("Click to read the numbers of an epoch."))
            plot.picked.connect(self._on_picked)
        self.text = explained(
            LinkedText(tr("The factors of the gradient"), 1.0),
            N_("Both gradients at the chosen epoch, factor by factor."),
        )
        self.text.setToolTip(tr("Both gradients at the chosen epoch, factor by factor."))
        self._arrange()
        self.take_over()

    @property
    def epoch(self) -> int:
        """The chosen epoch, if the run has so many."""
        return min(self._model.lab_state.slow_epoch, self._start.epochs)

    def take_over(self) -> None:
        self.form.set_component(self._model.lab_state.slow)
        if self._model.lab_state.slow != self._start or self._job.busy:
            self._job.request(_learn, self._model.lab_state.slow)

    def _arrange(self) -> None:
        at = QWidget()
        Rows(at).add(self.at, self.at.title)
        explanation = Words(
            tr(
                "One neuron has to answer y and starts badly wrong. With the quadratic cost σ′(z) ≈ 0 holds it back; "
                "with cross-entropy σ′(z) cancels."
            ),
            muted=True,
        )
        below = Words(tr("Shown below, factor by factor:"), muted=True)
        left = ScrollPage(explanation, self.form, below, at, least=280)
        right = Panels("hand/slow/right", Qt.Orientation.Vertical)
        right.add(in_grid("hand/slow/plots", list(self.plots.values())), share=1)
        self.text.setMinimumHeight(3 * self.fontMetrics().height())
        right.add(self.text, tr("In numbers"), size=9 * self.fontMetrics().height())
        panels = Panels("hand/slow")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(right, share=1)
        self.column.addWidget(panels, 1)
        self.column.addSpacing(8)

    def show_all(self) -> None:
        self.at.slide_to(self._start.epochs)
        self.at.set_value(self.epoch)
        for name, plot in self.plots.items():
            step = max(1, (self._start.epochs + 1) // POINTS)
            shown = []
            for curve, role in zip(self.curves, ("validation", "accent"), strict=True):
                values = getattr(curve, name)[::step]
                epochs = step * np.arange(len(values), dtype=np.float64)
                shown.append(XYCurve(self._name(curve), epochs, values, role))
            spots = [
                (float(self.epoch), float(getattr(curve, name)[self.epoch]), role)
                for curve, role in zip(self.curves, ("validation", "accent"), strict=True)
            ]
            plot.show_curves(shown, spots)
        self.text.show_rich(self._written())

    def _written(self) -> str:
        quadratic, entropy = self.curves
        e, x = self.epoch, self._start.x
        title = tr("Epoch {number}", number=e)
        rows = [f'<p class="muted">{title}</p><table cellspacing="2">']
        for curve, factors in (
            (quadratic, (quadratic.gap[e], quadratic.slope[e], x)),
            (entropy, (entropy.gap[e], x)),
        ):
            symbols = "(a − y) σ′(z) x" if curve is quadratic else "(a − y) x"
            values, gradient = [float(value) for value in factors], float(curve.gradient[e])
            product = retraceable(_product(values), gradient)
            half = curve.half_way()
            reached = tr("half way after {count} epochs", count=half) if half is not None else tr("never half way")
            rows.append(
                f"<tr><td><b>{self._name(curve)}</b></td><td>∂C/∂w = {symbols} = {product} = "
                f"<b>{number(gradient)}</b></td><td class='muted'>{reached}</td></tr>"
            )
            rows.append(
                f"<tr><td></td><td class='muted'>w = {number(float(curve.weight[e]))} &nbsp; "
                f"b = {number(float(curve.bias[e]))} &nbsp; z = {number(float(curve.z[e]))} &nbsp; "
                f"a = {number(float(curve.a[e]))} &nbsp; C = {number(float(curve.cost[e]))}</td><td></td></tr>"
            )
        return "".join(rows) + "</table>"

    def _name(self, curve: LearningCurve) -> str:
        return tr("Quadratic") if curve is self.curves[0] else tr("Cross-entropy")

    def _on_edited(self, start: SlowStart) -> None:
        lab_state = self._model.lab_state
        lab_state.change(change_name(lab_state.slow, start), f"slow.{changed_field(lab_state.slow, start)}", slow=start)
        self._job.request(_learn, start)

    def _on_done(self, result: tuple[SlowStart, tuple[LearningCurve, LearningCurve]]) -> None:
        self._start, self.curves = result
        self.show_all()

    def _on_picked(self, x: float) -> None:
        epoch = min(self._start.epochs, max(0, round(x)))
        name = tr("{title}: {value}", title=tr("Epoch"), value=epoch)
        self._model.lab_state.change(name, "slow_epoch", slow_epoch=epoch)
        self.show_all()


def _learn(start: SlowStart) -> tuple[SlowStart, tuple[LearningCurve, LearningCurve]]:
    """Return the curves with the start that they belong to."""
    return start, slow_learning(start)


def _product(values: Sequence[float]) -> Callable[[int], str]:
    return lambda digits: " · ".join(factor(value, digits) for value in values)
