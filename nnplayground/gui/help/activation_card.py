"""The card of an activation function: its curve and slope, a tangent that can be moved, and a neuron's live point."""

import math
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from pydantic import Field
from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis.activation_card import curves, point, reach_for, tangent, working
from nnplayground.core.activations import Activation
from nnplayground.gui import theme
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.settings import keep_in_sight
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, number, steady, tr
from nnplayground.registry import NO_SLIDER
from nnplayground.rich import RichText, as_tip, rich

FARTHEST = 50.0
SUM: FieldInfo = FieldInfo.from_annotated_attribute(
    float,
    Field(
        1.0,
        ge=-FARTHEST,
        le=FARTHEST,
        title=N_("Sum z"),
        description=N_("Where the tangent touches the curve."),
        json_schema_extra=NO_SLIDER,
    ),
)
STEP = 2
"""Decimals of a sum that is picked with the mouse."""


class ActivationCard(QDialog):
    """Shows one activation; `follow` gives it another, and the neuron whose sum and answer are live."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "What a neuron makes of its weighted sum z: above its answer a = σ(z) with the tangent at a point, below "
            "the slope σ′(z), which backpropagation multiplies by. Click a curve or use the arrow keys to move the "
            "point. Deck A wants functions that are differentiable and have a finite range."
        ),
        N_("Activation card"),
    )

    SIZE = (460, 600)

    def __init__(self, activation: Activation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._activation = activation
        self._others: tuple[float, ...] = ()
        self._live: tuple[str, float, float] | None = None
        self._z = float(SUM.default)
        self.about = Words(lines=2)
        self.formulas = Words(lines=2)
        self.smooth, self.bounded = QLabel(), QLabel()
        self.curve = explained(
            XYPlot(tr("Answer over the sum"), "z", "a"),
            N_("The answer a = σ(z) to each weighted sum z, with the tangent at the point that was chosen."),
        )
        self.slope = explained(
            XYPlot(tr("Slope over the sum"), "z", "σ′(z)"),
            N_("How steep the curve above is. Where it is near 0, a neuron learns slowly."),
        )
        for plot in (self.curve, self.slope):
            plot.set_pickable(tr("Click, drag or use ← and → to move the point."))
            plot.picked.connect(self._on_picked)
            plot.setMinimumHeight(110)
        self.sum = NumberField(SUM, "z")
        self.sum.edited.connect(self._on_typed)
        self.to_neuron = Button(tr("To the neuron"), tr("Move the point to the neuron's own sum."), self._on_to_neuron)
        self.to_neuron.setEnabled(False)
        self.worked = Words(lines=4)
        self.worked.setAccessibleName(tr("Worked out"))
        self.caution = Words(muted=True, lines=2)
        self.neuron = Words(lines=2)
        self.neuron.setAccessibleName(tr("The neuron's sum and answer"))
        self._lay_out()
        self.resize(*self.SIZE)
        keep_in_sight(self)
        self._show()

    def _lay_out(self) -> None:
        badges = QHBoxLayout()
        badges.setSpacing(6)
        for badge in (self.smooth, self.bounded):
            badges.addWidget(badge)
        badges.addStretch(1)
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        label = QLabel(as_tip(self.sum.title))
        label.setBuddy(self.sum)
        chosen.addWidget(label)
        chosen.addWidget(self.sum)
        chosen.addWidget(self.to_neuron)
        chosen.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(help_button(self))
        foot.addStretch(1)
        foot.addWidget(Button(tr("Close"), tr("Close this window."), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(5)
        column.addWidget(self.about)
        column.addWidget(self.formulas)
        column.addLayout(badges)
        column.addWidget(self.curve, 3)
        column.addWidget(self.slope, 2)
        column.addLayout(chosen)
        column.addWidget(self.worked)
        column.addWidget(self.neuron)
        column.addWidget(self.caution)
        column.addLayout(foot)

    def follow(self, activation: Activation, name: str, sums: Sequence[float], place: int, answer: float) -> None:
        """Show the activation of a layer, with the sums of all its neurons, and the answer of the one at `place`."""
        self._activation = activation
        self._others = () if activation.elementwise else (*sums[:place], *sums[place + 1 :])
        self._live = name, float(sums[place]), answer
        self._show()

    @property
    def activation(self) -> Activation:
        """What is shown."""
        return self._activation

    # What the user does.

    @Slot(float)
    def _on_picked(self, z: float) -> None:
        self._z = round(z, STEP)
        self._show()

    @Slot(object)
    def _on_typed(self, z: float) -> None:
        self._z = z
        self._show()

    def _on_to_neuron(self) -> None:
        if self._live is not None:
            self._z = min(max(self._live[1], -FARTHEST), FARTHEST)
            self._show()

    # What it shows.

    def _show(self) -> None:
        activation = self._activation
        self.setWindowTitle(tr("Activation: {name}", name=tr(activation.label)))
        self.about.setText(rich("<b>{name}</b>. {about}", name=tr(activation.label), about=tr(activation.summary)))
        settings = "; ".join(
            f"{tr(field.title or name)} = {number(getattr(activation, name))}"
            for name, field in activation.parameters().items()
        )
        formula, slope = tr(activation.formula), tr(activation.derivative_formula)
        beside = f" &nbsp; ({settings})" if settings else ""
        self.formulas.setText(RichText(f"σ(z) = {formula}{beside}<br>σ′(z) = {slope}"))
        is_smooth = activation.differentiable and not activation.corners
        _badge(self.smooth, activation.smoothness_text(), is_smooth, activation.differentiable)
        ending = tr("finite range") if activation.finite_range else tr("no finite range")
        _badge(self.bounded, f"{ending}: {activation.range_text()}", activation.finite_range, True)
        self.sum.set_value(self._z)
        self.worked.setText(RichText("<br>".join(working(activation, self._z, self._others))))
        self.caution.setText(tr(activation.caution) if activation.caution else "")
        self._show_neuron()
        self._show_curves()

    def _show_neuron(self) -> None:
        self.to_neuron.setEnabled(self._live is not None and math.isfinite(self._live[1]))
        if self._live is None:
            self.neuron.setText("")
            return
        name, z, a = self._live
        color = theme.colors().good
        self.neuron.setText(
            rich(
                '<span style="color:{color}">●</span> {said}<br>z = {z} &nbsp; a = {a}',
                color=color,
                said=tr("{neuron}, this example:", neuron=name),
                z=steady(z),
                a=steady(a),
            )
        )

    def _show_curves(self) -> None:
        activation, at = self._activation, point(self._activation, self._z, self._others)
        sums = (self._z, *(() if self._live is None else (self._live[1],)))
        found = curves(activation, reach_for(*sums), self._others)
        spots, slopes = [(at.z, at.a, "validation")], [(at.z, at.slope, "validation")]
        if self._live is not None:
            _, z, a = self._live
            spots.append((z, a, "good"))
            slopes.append((z, point(activation, z, self._others).slope, "good"))
        line = tangent(at, found.z)
        low, high = float(np.nanmin(found.a)), float(np.nanmax(found.a))
        pad = 0.1 * (high - low or 1.0)
        line[(line < low - pad) | (line > high + pad)] = np.nan
        self.curve.set_y_range(low - pad, high + pad)
        answer = XYCurve("a = σ(z)", found.z, found.a, "accent")
        self.curve.show_curves([answer, XYCurve(tr("tangent"), found.z, line, "validation", dashed=True)], spots)
        self.slope.show_curves([XYCurve("σ′(z)", found.z, found.slope, "accent")], slopes)
        for plot in (self.curve, self.slope):
            plot.set_picked(self._z)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.curve.setFocus(Qt.FocusReason.OtherFocusReason)


def _badge(label: QLabel, text: str, is_good: bool, is_usable: bool) -> None:
    """Show a badge: with a tick, a reservation or a cross."""
    sign = "✓" if is_good else "✗"
    role = "good" if is_good else "muted" if is_usable else "warning"
    colour = getattr(theme.colors(), role)
    label.setText(as_tip(f"{sign} {text}"))
    label.setStyleSheet(f"color: {colour}; border: 1px solid {colour}; border-radius: 8px; padding: 1px 7px;")


if __name__ == "__main__":
    from PySide6.QtWidgets import QApplication

    from nnplayground.core.activations import Tanh

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    card = ActivationCard(Tanh())
    card.follow(Tanh(), "Hidden 1, neuron 1", [-0.4], 0, math.tanh(-0.4))
    card.show()
    application.exec()
