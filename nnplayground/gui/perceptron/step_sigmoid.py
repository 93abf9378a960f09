"""From step to sigmoid: scale a neuron until its sigmoid is a step, and predict small changes of its output."""

from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.hand.formulas import factor, retraceable, shown
from nnplayground.analysis.perceptron.step_sigmoid import OutputChange, neuron, output_change
from nnplayground.data.gates import ROWS
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.perceptron.controls import section
from nnplayground.gui.perceptron.form import SteepSettings
from nnplayground.gui.perceptron.state import PerceptronState
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, number, tr

PARTS = (("scale",), ("w1", "w2", "b"), ("x1", "x2"), ("change_1", "change_2", "change_b"))
"""Which settings stand together in a form."""
POINTS = 401


class StepSigmoidPage(QWidget):
    """Fields at the left, the sigmoid over the step, and predicted against measured change."""

    def __init__(self, lab_state: PerceptronState) -> None:
        super().__init__()
        self._lab_state = lab_state
        self.forms = []
        for names in PARTS:
            form = ComponentForm(lab_state.steep, only=names)
            form.edited.connect(partial(self._on_edited, names))
            self.forms.append(form)
        self.curve = explained(
            XYPlot(tr("The neuron's answer over its sum"), "w·x + b", tr("output")),
            N_(
                "Deck A: multiply w and b by c, and the sigmoid over the sum gets steeper until it is the perceptron's "
                "step."
            ),
        )
        self.curve.set_y_range(-0.08, 1.08)
        self.part = explained(
            XYPlot(tr("Predicted and measured change"), tr("share of the change"), "Δa"),
            N_(
                "Deck A: Δoutput ≈ ∂a/∂w Δw + ∂a/∂b Δb. Predicted and measured change agree while the change is small; "
                "the curves part where it is not."
            ),
        )
        self.text = explained(
            LinkedText(tr("The change in numbers")),
            N_("The slopes of the output, the change that they predict, and the one that is measured."),
        )
        self.text.setToolTip(tr("The change predicted by the slopes, and the one that is measured."))
        left = ScrollPage(
            section(
                tr("Steepness"),
                N_("On the slides (deck A): times c, the sigmoid becomes the step."),
                Words(tr("On the slides (deck A): times c, the sigmoid becomes the step."), muted=True),
                self.forms[0],
            ),
            section(tr("Neuron"), N_("Weights and bias of the neuron before they are scaled."), self.forms[1]),
            section(tr("Example"), N_("The inputs for which the output is worked out."), self.forms[2]),
            section(tr("A small change"), N_("By how much the scaled weights and bias are changed."), self.forms[3]),
            least=304,
        )
        plots = Panels("perceptron/sigmoid/curves")
        plots.add(self.curve, share=1)
        plots.add(self.part, tr("A small change"), share=1)
        right = Panels("perceptron/sigmoid/right", Qt.Orientation.Vertical)
        right.add(plots, share=3)
        right.add(self.text, tr("The change in numbers"), share=2)
        right.setContentsMargins(0, 8, 10, 8)
        panels = Panels("perceptron/sigmoid")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(right, share=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panels)
        lab_state.taken.connect(self._on_taken)
        self._show()

    def change(self) -> OutputChange:
        """Return the change as it is shown."""
        s = self._lab_state.steep
        unit = neuron((s.w1, s.w2), s.b, s.scale)
        return output_change(unit, (s.x1, s.x2), (s.change_1, s.change_2), s.change_b)

    def _on_edited(self, names: tuple[str, ...], changed: SteepSettings) -> None:
        before = self._lab_state.steep
        after = before.model_copy(update={name: getattr(changed, name) for name in names})
        with self._lab_state.editing(change_name(before, after), changed_field(before, after)):
            self._lab_state.steep = after
        self._show()

    def _on_taken(self) -> None:
        for form in self.forms:
            form.set_component(self._lab_state.steep)
        self._show()

    def _show(self) -> None:
        self._show_curve()
        self._show_part()
        self._show_text()

    def _show_curve(self) -> None:
        s = self._lab_state.steep
        here = s.w1 * s.x1 + s.w2 * s.x2 + s.b
        reach = max(2.0, 1.2 * abs(here))
        z = np.linspace(-reach, reach, POINTS)
        line = neuron((1.0,), 0.0, s.scale)
        step = np.where(z > 0, 1.0, 0.0)
        sigmoid = line.output(z[:, np.newaxis])
        self.curve.show_curves(
            [
                XYCurve(tr("step"), z, step, "muted", dashed=True),
                XYCurve(f"σ(c·z), c = {number(s.scale)}", z, sigmoid, "accent"),
            ],
            [(here, float(line.output(np.array([here]))), "validation")],
        )

    def _show_part(self) -> None:
        s, full = self._lab_state.steep, self.change()
        unit = neuron((s.w1, s.w2), s.b, s.scale)
        shares = np.linspace(-1.5, 1.5, 121)
        parts = [output_change(unit, (s.x1, s.x2), (t * s.change_1, t * s.change_2), t * s.change_b) for t in shares]
        self.part.show_curves(
            [
                XYCurve(tr("predicted"), shares, np.array([p.predicted for p in parts]), "validation", dashed=True),
                XYCurve(tr("measured"), shares, np.array([p.measured for p in parts]), "accent"),
            ],
            [(1.0, full.predicted, "validation"), (1.0, full.measured, "accent")],
        )

    def _show_text(self) -> None:
        s, found = self._lab_state.steep, self.change()
        unit = neuron((s.w1, s.w2), s.b, s.scale)
        changes = (s.change_1, s.change_2, s.change_b)
        partials = (*map(float, found.weight_partials), found.bias_partial)
        names = ("w₁", "w₂", "b")
        pairs = list(zip(partials, changes, strict=True))
        products = retraceable(
            lambda d: " + ".join(f"{factor(p, d)}·{factor(c, d)}" for p, c in pairs), found.predicted
        )
        apart = found.measured - found.predicted
        subtraction = retraceable(lambda d: f"{shown(found.measured, d)} − {factor(found.predicted, d)}", apart)
        predicted, measured, difference = tr("predicted"), tr("measured"), tr("difference")
        lines = [
            f"z = c·(w·x + b) = {number(float(unit.z((s.x1, s.x2))))} &nbsp; a = σ(z) = <b>{number(found.output)}</b>",
            " &nbsp; ".join(f"∂a/∂{name} = {number(p)}" for name, p in zip(names, partials, strict=True)),
            "Δa ≈ " + " + ".join(f"∂a/∂{n} Δ{n}" for n in names),
            f"{predicted}: Δa ≈ {products} = <b>{number(found.predicted)}</b>",
            f"{measured}: Δa = <b>{number(found.measured)}</b>",
            f"{difference}: {subtraction} = {number(apart)}",
            '<span class="muted">'
            + tr(
                "Largest distance between sigmoid and step at the four corners 00, 01, 10, 11: {distance}.",
                distance=unit.distance(ROWS),
            )
            + "</span>",
        ]
        self.text.show_rich("".join(f"<p>{line}</p>" for line in lines))
