"""The little demon: it adds Δ to one neuron and watches the cost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.hand.demon import Demon, Push
from nnplayground.analysis.hand.formulas import factor, linked, neuron_reference, retraceable, shown
from nnplayground.analysis.hand.trace import Trace
from nnplayground.core.addresses import NeuronId
from nnplayground.errors import UserError
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.network_diagram import NetPicture, NetworkDiagram, same_neuron
from nnplayground.gui.hand.settings import REACH, DemonSettings
from nnplayground.gui.hand.stepper_page import HandPage, weights_of
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, number, tr

LISTED = 12
"""Neurons of a layer whose change is written out."""


class DemonPage(HandPage):
    """The drawing with what changes, the plot of predicted against real, and the advice."""

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock)
        self._demon: Demon | None = None
        self._key: tuple[object, ...] = ()
        self.form = ComponentForm(model.lab_state.demon)
        self.form.edited.connect(self._on_edited)
        self.net = NetworkDiagram(clock)
        self.net.setToolTip(tr("Click a neuron: the demon sits there. What it changes travels to the right."))
        self.plot = explained(
            XYPlot(tr("Change of the cost over Δ"), "Δ", "ΔC"),
            N_(
                "What the demon's Δ does to the cost: the curve is the truth, the straight line what δ predicts. Where "
                "δ ≈ 0, no small change of this neuron helps."
            ),
        )
        self.plot.set_pickable(tr("Click or drag to choose Δ."))
        self.advice = Words(lines=4)
        self.text = explained(
            LinkedText(tr("What the demon does, layer by layer"), 1.0),
            N_("How the demon's change spreads through the layers behind, in numbers."),
        )
        side = QVBoxLayout()
        side.setSpacing(6)
        side.addWidget(self.form)
        side.addWidget(self.advice)
        side.addWidget(self.text, 1)
        left = Panels("hand/demon/left", Qt.Orientation.Vertical)
        left.add(self.net, share=1)
        left.add(self.plot, tr("Change of the cost over Δ"), share=1)
        panels = Panels("hand/demon")
        panels.add(left, share=5)
        panels.add(side, tr("In numbers"), share=3)
        self.column.addWidget(panels, 1)
        self.column.addSpacing(8)
        self.net.picked.connect(self._on_picked)
        model.neuron_asked.connect(lambda neuron: self._on_picked(neuron) if self.isVisible() else None)
        self.net.pointed.connect(lambda pointed: self._light(pointed))
        self.text.pointed.connect(lambda pointed: self._light(pointed))
        self.plot.picked.connect(lambda x: self.set_change(round(x, 2)))

    def set_change(self, change: float) -> None:
        """Let the demon add another Δ."""
        self._on_edited(self._settings.model_copy(update={"change": min(REACH, max(-REACH, change))}))

    @property
    def _settings(self) -> DemonSettings:
        """Where the demon sits, within the network that there is."""
        settings, trace = self._model.lab_state.demon, self._model.trace
        if trace is None:
            return settings
        layer = min(settings.layer, trace.last)
        neuron = min(settings.neuron, trace.size(layer))
        return settings.model_copy(update={"layer": layer, "neuron": neuron})

    def push(self) -> Push | None:
        """Return what the demon does now."""
        return None if self._demon is None else self._demon.push(self._settings.change)

    def show_all(self) -> None:
        trace = self._model.trace
        if trace is None:
            self._demon, self._key = None, ()
            self._show_nothing(self._model.refusal, NetPicture())
            return
        s = self._settings
        self.form.set_component(s)
        key = (trace, s.layer, s.neuron, s.target)
        try:
            if key != self._key:
                self._demon = Demon(trace, NeuronId.numbered(s.layer, s.neuron), s.target)
                self._key = key
        except UserError as error:
            self._demon, self._key = None, ()
            self._show_nothing(str(error), NetPicture(sizes=trace.sizes, weights=weights_of(trace)))
            return
        assert self._demon is not None
        self._show(trace, self._demon, self._demon.push(s.change))

    def _show_nothing(self, reason: str, picture: NetPicture) -> None:
        """Say why the demon can do nothing."""
        self.advice.setText(tinted(reason))
        self.plot.show_curves([])
        self.text.show_rich("")
        self.net.set_picture(picture)

    def _show(self, trace: Trace, demon: Demon, push: Push) -> None:
        s = self._settings
        tone = "muted" if demon.dead else "text"
        self.advice.setText(tinted(demon.advice(), tone))
        curve = demon.curve(REACH)
        marks = [(x, tr("part company")) for x in curve.parting() if x is not None]
        self.plot.show_curves(
            [
                XYCurve(tr("predicted"), curve.changes, curve.predicted, "validation", dashed=True),
                XYCurve(tr("real"), curve.changes, curve.real, "accent"),
            ],
            [(s.change, push.predicted, "validation"), (s.change, push.real, "accent")],
            marks,
        )
        values = {layer: push.a.get(layer, trace.a(layer)) for layer in range(1, trace.last + 1)}
        self.net.set_picture(
            NetPicture(
                sizes=trace.sizes,
                weights=weights_of(trace),
                values=values,
                seconds={layer: push.a[layer] - trace.a(layer) for layer in push.a},
                second_name="Δa",
                active=(neuron_reference("a", demon.neuron),),
                focus=(demon.neuron,),
            )
        )
        self.text.show_rich(_written(trace, demon, push))

    def _on_edited(self, settings: DemonSettings) -> None:
        lab_state = self._model.lab_state
        before = self._settings
        lab_state.change(change_name(before, settings), f"demon.{changed_field(before, settings)}", demon=settings)
        self.draw()

    def _on_picked(self, neuron: NeuronId) -> None:
        if not neuron.is_input:
            self._on_edited(self._settings.model_copy(update={"layer": neuron.layer, "neuron": neuron.number}))

    def _light(self, pointed: str) -> None:
        references = same_neuron(pointed)
        self.net.light(references)
        self.text.light(references)


def _written(trace: Trace, demon: Demon, push: Push) -> str:
    """Return the change, layer by layer, and both ΔC."""
    letter = demon.target
    slope = "δ" if letter == "z" else "∂C/∂a"
    numbers = retraceable(lambda d: f"{factor(demon.slope, d)}·{factor(push.change, d)}", push.predicted)
    product = f"{slope}·Δ{letter} = {numbers}"
    before = trace.cost_value
    difference = retraceable(lambda d: f"{shown(before + push.real, d)} − {factor(before, d)}", push.real)
    predicted, real = tr("predicted"), tr("real")
    parts = [
        f"<p>ΔC ≈ {product} = <b>{number(push.predicted)}</b> ({predicted})</p>",
        f"<p>ΔC = {difference} = <b>{number(push.real)}</b> ({real})</p>",
    ]
    for layer in sorted(push.a):
        title = tr("Layer {number}", number=layer)
        parts.append(f'<p class="muted">{title}</p><table cellspacing="1">')
        listed = range(min(LISTED, trace.size(layer)))
        if layer == demon.layer and demon.neuron.index not in listed:
            listed = range(demon.neuron.index, demon.neuron.number)
        for neuron in listed:
            name = linked(neuron_reference("a", NeuronId(layer, neuron)), str(NeuronId(layer, neuron).number))
            before, after = trace.a(layer)[neuron], push.a[layer][neuron]
            z_before, z_after = trace.z(layer)[neuron], push.z[layer][neuron]
            parts.append(
                f"<tr><td>{name}</td><td>z {number(z_before)} → {number(z_after)}</td>"
                f"<td>a {number(before)} → <b>{number(after)}</b></td></tr>"
            )
        parts.append("</table>")
    return "".join(parts)
