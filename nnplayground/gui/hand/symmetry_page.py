"""Equal weights: hidden neurons that start alike stay alike; a grain of noise parts them."""

import numpy as np
from pydantic import Field
from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.hand.symmetry import SymmetryRun, SymmetrySettings, identical_groups, symmetry_run
from nnplayground.core.activations import ACTIVATIONS, Activation, Logistic
from nnplayground.core.addresses import FIRST, NeuronId, layers_of, of_layer
from nnplayground.core.network import Network
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentChooser, ComponentForm
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.network_diagram import NetPicture, NetworkDiagram
from nnplayground.gui.hand.stepper_page import HandPage
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, number, tr
from nnplayground.registry import slider
from nnplayground.rich import rich

POINTS = 500
TINT = 120
EPOCH: FieldInfo = FieldInfo.from_annotated_attribute(
    int,
    Field(
        0,
        ge=0,
        le=20_000,
        title=N_("Epoch"),
        description=N_("Which moment of the run is shown."),
        json_schema_extra=slider(0, 20_000),
    ),
)


class SymmetryPage(HandPage):
    """The run's settings at the left; the network at a chosen epoch, twins in one colour; distance and cost."""

    every = 30

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock)
        self.run: SymmetryRun | None = None
        self._of = model.lab_state.symmetry
        """The settings that the run belongs to; the newest are in the lab state."""
        self._job = Job(self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self.form = ComponentForm(self._settings, exclude=("activation",))
        self.form.edited.connect(self._on_edited)
        allowed = [cls.key() for cls in ACTIVATIONS if cls.model_validate({}).differentiable and not cls.output_only]
        self.activation = ComponentChooser(SymmetrySettings.model_fields["activation"], ACTIVATIONS, allowed)
        self.activation.set_component(self._settings.activation)
        self.activation.edited.connect(self._on_activation)
        self.at = NumberField(EPOCH, "epoch")
        self.at.edited.connect(self._on_epoch)
        self.net = NetworkDiagram(clock)
        self.net.setToolTip(tr("Neurons of one colour are identical: the same weights in, bias and weights out."))
        self.distance = explained(
            XYPlot(tr("Largest distance between two hidden neurons"), tr("epoch"), tr("distance")),
            N_("How different the two most different hidden neurons are: 0 as long as they are twins."),
        )
        self.cost = explained(
            XYPlot(tr("Cost over the epochs"), tr("epoch"), tr("cost")),
            N_("The cost over the epochs: equal neurons bring it down only as far as a single one could."),
        )
        for plot in (self.distance, self.cost):
            plot.set_pickable(tr("Click to see the network of an epoch."))
            plot.set_hint(tr("The picture is being computed."))
            plot.picked.connect(lambda x: self._on_epoch(round(x)))
        self.verdict = Words(lines=2)
        self.verdict.setAccessibleName(tr("What came of it"))
        explained(self.verdict, N_("Whether the gate was learnt, and how far apart the twins have come."))
        self.text = explained(
            LinkedText(tr("The four answers"), 1.0),
            N_("What the network answers to the four rows of the gate at this epoch."),
        )
        self._arrange()
        self._request()

    @property
    def _settings(self) -> SymmetrySettings:
        return self._model.lab_state.symmetry

    @property
    def epoch(self) -> int:
        """The chosen epoch of the run that is shown."""
        last = 0 if self.run is None else len(self.run.costs) - 1
        chosen = self._model.lab_state.symmetry_epoch
        return last if chosen is None else min(chosen, last)

    def take_over(self) -> None:
        self.form.set_component(self._settings)
        self.activation.set_component(self._settings.activation)
        if self._settings != self._of or self._job.busy:
            self._request()

    def _arrange(self) -> None:
        explanation = Words(
            tr(
                "All weights equal: every hidden neuron gets the same gradient, so they stay twins and can do only "
                "what one neuron can."
            ),
            muted=True,
        )
        left = ScrollPage(explanation, self.form, self.activation, least=290)
        plots = Panels("hand/symmetry/plots", Qt.Orientation.Vertical)
        plots.add(self.distance, share=1)
        plots.add(self.cost, tr("Cost"), share=1)
        self.at.setAccessibleName(tr("Epoch"))
        shown = QVBoxLayout()
        shown.addWidget(self.net, 1)
        shown.addWidget(self.at)
        shown.addWidget(self.verdict)
        middle = Panels("hand/symmetry/middle", Qt.Orientation.Vertical)
        middle.add(shown, share=2)
        middle.add(self.text, tr("In numbers"), share=1)
        panels = Panels("hand/symmetry")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(middle, share=1)
        panels.add(plots, tr("Curves"), share=1)
        self.column.addWidget(panels, 1)
        self.column.addSpacing(8)

    def _request(self) -> None:
        self._job.request(_learn, self._settings)

    def show_all(self) -> None:
        run = self.run
        if run is None:
            return
        epochs = len(run.costs) - 1
        self.at.slide_to(epochs)
        self.at.set_value(self.epoch)
        step = max(1, (epochs + 1) // POINTS)
        x = step * np.arange(len(run.costs[::step]), dtype=np.float64)
        here = float(self.epoch)
        self.distance.show_curves(
            [XYCurve(tr("distance"), x, run.distances[::step], "validation")],
            [(here, float(run.distances[self.epoch]), "validation")],
        )
        self.cost.show_curves(
            [XYCurve(tr("cost"), x, run.costs[::step], "accent")], [(here, float(run.costs[self.epoch]), "accent")]
        )
        self._show_net(run)
        self._show_words(run)

    def network(self, run: SymmetryRun) -> Network:
        """Return the network of the chosen epoch."""
        network = Network.dense(run.sizes, [self._of.activation, Logistic()], np.float64)
        network.parameters[:] = run.parameters[self.epoch]
        return network

    def _show_net(self, run: SymmetryRun) -> None:
        network = self.network(run)
        groups = identical_groups(network, FIRST)
        tints = {NeuronId(FIRST, index): theme.class_color(group, TINT) for index, group in enumerate(groups)}
        layers = {layer: of_layer(network.layers, layer) for layer in layers_of(network.sizes)}
        self.net.set_picture(
            NetPicture(
                sizes=run.sizes,
                weights={number: np.asarray(layer.W, np.float64) for number, layer in layers.items()},
                seconds={number: np.asarray(layer.b, np.float64) for number, layer in layers.items()},
                second_name="b",
                tints=tints,
                names=["x₁", "x₂"],
            )
        )

    def _show_words(self, run: SymmetryRun) -> None:
        learnt = tr("learnt") if run.learnt else tr("not learnt")
        twins = tr("the hidden neurons stayed twins") if run.stayed_identical else tr("the hidden neurons parted")
        gate = self._of.gate.upper()
        said = rich("<b>{gate}: {learnt}; {twins}.</b>", gate=gate, learnt=learnt, twins=twins)
        self.verdict.setText(tinted(said, "good" if run.learnt else "warning"))
        heads = tr("answer"), tr("desired")
        rows = [f"<tr><td>x</td><td>{heads[0]}</td><td>{heads[1]}</td><td></td></tr>"]
        for row, (x, desired) in enumerate(zip(("0, 0", "0, 1", "1, 0", "1, 1"), run.desired, strict=True)):
            answer = float(run.outputs[self.epoch, row])
            mark = '<span class="good">✓</span>' if (answer > 0.5) == (desired == 1) else '<span class="bad">✗</span>'
            rows.append(f"<tr><td>({x})</td><td><b>{number(answer)}</b></td><td>{desired}</td><td>{mark}</td></tr>")
        distance = tr(
            "Distance at epoch {epoch}: {distance}.", epoch=self.epoch, distance=float(run.distances[self.epoch])
        )
        self.text.show_rich(f'<p>{distance}</p><table cellspacing="2">{"".join(rows)}</table>')

    def _on_edited(self, settings: SymmetrySettings) -> None:
        before = self._settings
        name, field = change_name(before, settings), changed_field(before, settings)
        self._model.lab_state.change(name, f"symmetry.{field}", symmetry=settings)
        self.form.set_component(settings)
        self._request()

    def _on_activation(self, activation: Activation) -> None:
        self._on_edited(self._settings.model_copy(update={"activation": activation}))

    def _on_epoch(self, epoch: int) -> None:
        if self.run is not None:
            epoch = min(max(0, epoch), len(self.run.costs) - 1)
            name = tr("{title}: {value}", title=tr("Epoch"), value=epoch)
            self._model.lab_state.change(name, "symmetry_epoch", symmetry_epoch=epoch)
            self.show_all()

    def _on_done(self, result: tuple[SymmetrySettings, SymmetryRun]) -> None:
        self._of, self.run = result
        self.show_all()

    def _on_failed(self, error: Exception) -> None:
        text = str(error) if isinstance(error, UserError) else tr("This run could not be computed.")
        self.verdict.setText(tinted(text))


def _learn(settings: SymmetrySettings) -> tuple[SymmetrySettings, SymmetryRun]:
    """Return the run with the settings that it belongs to."""
    return settings, symmetry_run(settings)
