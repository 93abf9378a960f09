"""The drawing of the network, which is also its editor."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nnplayground.core.activations import Activation
from nnplayground.core.addresses import FIRST, INPUTS, NeuronId, ParameterId, hidden_number, of_column
from nnplayground.data.features import FEATURES
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.playground.network.canvas import NetworkCanvas
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.input_buttons import InputButton
from nnplayground.gui.playground.network.layer_controls import (
    STRIP_HEIGHT,
    GlyphButton,
    LayerControls,
    activation_model,
)
from nnplayground.gui.playground.network.layout import MIN_SPACING, Layout, Room, lay_out
from nnplayground.gui.playground.network.model import Activity, NetworkModel, header, used_after
from nnplayground.gui.playground.network.renderer import NetworkRenderer
from nnplayground.gui.playground.network.scene import NetworkScene
from nnplayground.gui.playground.network.values import (
    feature_fields,
    input_tile,
    show_activity,
    show_inputs,
    show_weights,
)
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.sentence import Sentence
from nnplayground.i18n import N_, tr
from nnplayground.training.experiment import Experiment

Array = npt.NDArray[np.floating]

MOST_HIDDEN = 64
STRIP_TOP = 8
CONTROLS = (74, 112)
"""Least and largest width of the controls above a layer."""
BETWEEN, CLOSE = 22, 4
"""Pixels between the controls of two layers, for the button that adds one, and between narrow ones."""
NAMES = (96.0, 118.0)
"""Room for the names of inputs and outputs, at most."""


class NetworkView(QWidget):
    """The network as layers of neurons joined by weights, changed where it is drawn.

    The view changes nothing itself: each edit is a signal, and the drawing follows the next
    `set_experiment`. Layers are told by their number, the inputs being layer 1.

    Signals: `features_edited` (the inputs wanted); `activation_edited` (layer, activation);
    `output_edited` (activation); `memory_edited` (layer, whether it shall remember); `units_edited` (layer,
    neurons); `layer_added` (the number that the new hidden layer shall have); `layer_removed` (layer);
    `parameter_edited` (place in the flat vector, value); `neuron_hovered` and `neuron_chosen` (a `NeuronId`);
    `answered` (a `NeuronId` or `ParameterId`) while it is asking;
    `hover_left`; `card_wanted` (the layer whose activation is to be shown on its card).
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Information flows from the inputs at the left to the output at the right; each line is a weight: blue is "
            "positive, orange negative, thick is strong. Each square shows what a neuron answers over the plane. Add "
            "and remove neurons and layers right here."
        ),
        N_("Drawing of the network"),
    )

    is_picture = True
    is_in_report = True
    features_edited = Signal(tuple)
    activation_edited = Signal(int, object)
    output_edited = Signal(object)
    units_edited = Signal(int, int)
    layer_added = Signal(int)
    layer_removed = Signal(int)
    parameter_edited = Signal(int, float)
    neuron_hovered = Signal(object)
    hover_left = Signal()
    neuron_chosen = Signal(object)
    answered = Signal(object)
    card_wanted = Signal(int)
    memory_edited = Signal(int, bool)

    def __init__(self, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._experiment: Experiment | None = None
        self._problem: Problem | None = None
        self._model: NetworkModel | None = None
        self._parameters: Array | None = None
        self._fields: Sequence[Array | None] | None = None
        self._example: Activity | None = None
        self._stale: set[str] = set()
        self._starts: dict[int, int] = {}
        """The first neuron shown of a long layer, by the number of the layer."""
        self._lit: Place | None = None
        """What is lit as soon as it is drawn."""
        self._renderer = NetworkRenderer(self.font())
        self._header = Sentence()
        self._header.setContentsMargins(14, 8, 4, 0)
        theme.mute(self._header)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas = NetworkCanvas(self._renderer)
        self._scroll.setWidget(self.canvas)
        self._scroll.viewport().installEventFilter(self)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.color("surface"))
        self.setPalette(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.enlarger = Enlarger(self, floating=False, double_click=False)
        heading = QHBoxLayout()
        heading.setContentsMargins(0, 0, 6, 0)
        heading.addWidget(self._header, 1)
        heading.addWidget(self.enlarger.button)
        column.addLayout(heading)
        column.addWidget(self._scroll, 1)
        self._build_controls()
        self._connect_canvas()
        self.setAccessibleName(tr("Network"))

    def add_below(self, row: QWidget) -> None:
        """Put a row of controls under the drawing."""
        column = self.layout()
        assert column is not None
        column.addWidget(row)

    def _build_controls(self) -> None:
        self._models = {
            "hidden": activation_model(False, self),
            "output": activation_model(True, self),
        }
        self._input_controls = LayerControls("input", self._renderer, None, self.canvas)
        self._output_controls = LayerControls("output", self._renderer, self._models["output"], self.canvas)
        self._output_controls.activation_chosen.connect(self._on_output)
        self._output_controls.card_wanted.connect(self._on_output_card)
        self._hidden_controls: list[LayerControls] = []
        self._add_buttons: list[GlyphButton] = []
        self._features: dict[str, InputButton] = {}
        for key, feature in FEATURES.items():
            button = InputButton(key, feature.name, feature.summary, self._renderer, self.canvas)
            button.clicked.connect(partial(self._on_feature, key))
            button.pointed.connect(partial(self._on_feature_pointed, key))
            button.moved.connect(partial(self._on_feature_moved, key))
            button.hide()
            self._features[key] = button

    def _connect_canvas(self) -> None:
        canvas = self.canvas
        canvas.neuron_hovered.connect(self.neuron_hovered)
        canvas.hover_left.connect(self.hover_left)
        canvas.neuron_chosen.connect(self.neuron_chosen)
        canvas.answered.connect(self.answered)
        canvas.parameter_edited.connect(self.parameter_edited)
        canvas.layer_added.connect(self._on_add)
        canvas.layer_removed.connect(self._on_remove)
        canvas.units_stepped.connect(self._on_units_stepped)
        canvas.inputs_entered.connect(self._focus_feature)
        canvas.selected_at.connect(self._on_selected_at)
        canvas.scrolled.connect(self._on_scrolled)
        canvas.sought.connect(self._on_sought)
        canvas.double_clicked.connect(self.enlarger.toggle)

    @property
    def every(self) -> int:
        """Frames from one drawing to the next: pictures of weights take turns with those beside them."""
        return 2 if self._model is not None and self._model.is_images else 1

    # What is shown. These only store; `draw` brings it to the screen.

    def set_experiment(self, experiment: Experiment, problem: Problem | None) -> None:
        """Show the network of `experiment`; `problem` lends the first example of pictures."""
        model = NetworkModel.of(experiment)
        if problem is not self._problem:
            self._problem = problem
            self._ask("inputs")
            if problem is not None and model.planar:
                self.set_input_fields(feature_fields(problem))
        self._experiment = experiment
        if model != self._model:
            if self._model is None or len(model.sizes) != len(self._model.sizes):
                self._starts = {}
            if self._model is None or model.sizes != self._model.sizes:
                self._fields = self._example = None
            self._model = model
            self._ask("model")
        self._show_controls()

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show the weights and biases of `snapshot`."""
        self._parameters = snapshot.parameters
        self._ask("weights")

    def set_fields(self, fields: Sequence[Array | None] | None) -> None:
        """Show the activations (neurons, n, n) of every hidden layer and the output over the plane.

        Row 0 is at the bottom; (neurons, 1, n) is a curve over a single input. Layers may hold fewer
        neurons than there are: the others stay neutral.

        Colours: 0 is neutral, and the far end of a finite range, or else a neuron's largest size, has the full
        colour; a finite range of outputs is spread over orange, neutral, blue. An output that stands for a class goes
        from neutral (“no”) to the colour of its class (“yes”). None: plain neurons.
        """
        self._fields = fields
        self._ask("activity")

    def set_input_fields(self, fields: Mapping[str, Array] | None) -> None:
        """Show each engineered input (key of FEATURES) over another plane than the data's own.

        Arrays are (n, n), row 0 at the bottom; 0 is neutral.
        """
        found = input_tile(fields) if fields else None
        for key, button in self._features.items():
            if found is None or key not in found[1]:
                button.show_field(None, 0)
            else:
                button.show_field(found[0], found[1][key])

    def set_example(self, example: Activity | None) -> None:
        """Light the neurons with one example on its way through the network; None: none."""
        before, self._example = self._example, example
        same = before is not None and example is not None and np.array_equal(before.x, example.x)
        self._ask("activity", *(() if same else ("inputs",)))

    @property
    def lit(self) -> NeuronId | ParameterId | None:
        """What is lit, or will be as soon as it is drawn, or chosen: a neuron or a weight."""
        place = self._lit or self.canvas.lit
        return None if place is None else place.parameter if place.is_edge else place.neuron

    def light(self, place: NeuronId | ParameterId) -> None:
        """Light a neuron, weight or bias as soon as it is drawn, until the mouse moves there."""
        neuron = place if isinstance(place, NeuronId) else place.neuron
        self._lit = Place(neuron, None if isinstance(place, NeuronId) else place.source)
        self._ask("lit")

    def unlight(self) -> None:
        """Light nothing that was lit by `light`."""
        self._lit = None
        self.canvas.unlight()

    def _ask(self, *stale: str) -> None:
        self._stale.update(stale)
        if self.isVisible():  # else showEvent will draw it
            self._clock.request(self)

    def draw(self) -> None:
        """Bring scene and canvas up to date."""
        if self._model is None or not self._stale:
            return
        if "model" in self._stale or self.canvas.scene is None:
            self._lay_out()
        scene = self.canvas.scene
        assert scene is not None
        stale, self._stale = self._stale, set()
        self.canvas.parameters, self.canvas.example = self._parameters, self._example
        changed = scene.hovered is not None or stale != {"weights"}
        if "weights" in stale:
            changed |= show_weights(scene, self._parameters)
        if "activity" in stale or ("weights" in stale and self._model.is_images):
            show_activity(scene, self._parameters, self._fields, self._example)
        if "inputs" in stale:
            show_inputs(scene, self._example, self._problem)
        if changed or self._model.is_images:
            self.canvas.refresh("inputs" in stale)
        if self._lit is not None:
            lit, self._lit = self._lit, None
            self.canvas.light(lit)

    # Where it stands.

    def _lay_out(self) -> None:
        model = self._model
        if model is None:
            return
        viewport = self._scroll.viewport()
        metrics = self._renderer.glyphs.metrics
        names = [metrics.horizontalAdvance(name) + 10 for name in model.inputs[:64]]
        outs = [metrics.horizontalAdvance(name) + 22 for name in model.outputs if name]
        room = Room(
            width=viewport.width(),
            height=viewport.height(),
            top=STRIP_TOP + STRIP_HEIGHT + 10,
            left=min(max(names, default=0.0), NAMES[0]),
            right=min(max(outs, default=0.0), NAMES[1]),
            controls=theme.scaled(CONTROLS[0] + 28),
            spacing=max(MIN_SPACING, self._least_width() + BETWEEN),
        )
        layout = lay_out(model.sizes, room, model.arrangement, self._starts)
        narrow = False
        if layout.width > room.width:
            # What fits with narrow controls needs no scrolling.
            tight = replace(room, spacing=self._least_width(narrow=True) + CLOSE)
            other = lay_out(model.sizes, tight, model.arrangement, self._starts)
            narrow = other.width <= room.width
            layout = other if narrow else layout
        for controls in (*self._hidden_controls, self._output_controls):
            controls.set_narrow(narrow)
        self.canvas.resize(round(layout.width), viewport.height())
        self.canvas.set_scene(NetworkScene(model, layout))
        self._place_controls(layout, room.left, CLOSE if narrow else BETWEEN)
        self._stale |= {"weights", "activity", "inputs"}

    def _least_width(self, narrow: bool = False) -> int:
        """Return the width that the controls of a hidden layer need, as they are or `narrow`."""
        hidden = self._hidden_controls[: self._model.hidden if self._model is not None else 0]
        return max((controls.least_width(narrow) for controls in hidden), default=0)

    def _place_controls(self, layout: Layout, left: float, between: int) -> None:
        width = int(min(layout.spacing - between, theme.scaled(CONTROLS[1])))
        taken = 0.0
        for controls, column in zip(self._all_controls(), layout.columns, strict=True):
            # A title or a count may be wider than the spacing where only the margin is beside it:
            # it then stands aside, off the button that adds a layer.
            own = width if controls in self._hidden_controls else max(width, theme.scaled(CONTROLS[0] + 28))
            aside = (own - width) / 2 * (-1 if controls is self._input_controls else 1)
            place = min(max(column.x - own / 2 + aside, 0.0), layout.width - own)
            # The last controls give way to those before them.
            place = max(place, min(taken, layout.width - width))
            own = min(own, round(layout.width - place))
            controls.setGeometry(round(place), STRIP_TOP, own, STRIP_HEIGHT)
            taken = place + own + between if controls in self._hidden_controls else 0.0
        for number, (button, (before, after)) in enumerate(
            zip(self._add_buttons, itertools.pairwise(layout.columns), strict=False)
        ):
            middle = (before.x + after.x) / 2
            button.move(round(middle - button.width() / 2), STRIP_TOP)
            button.raise_()
            # Those of the inputs, and narrow ones, leave the sides of their title free for it.
            button.setProperty("floating", number == 0 or between == CLOSE)
        if self._model is not None and self._model.planar:
            inputs = layout.column(INPUTS)
            room = float(np.diff(inputs.rows).min()) if len(inputs.rows) > 1 else layout.height
            for feature, y in zip(self._features.values(), inputs.rows.tolist(), strict=True):
                feature.place(inputs.x, y, layout.node, left, room)

    def _all_controls(self) -> list[LayerControls]:
        hidden = self._model.hidden if self._model is not None else 0
        return [self._input_controls, *self._hidden_controls[:hidden], self._output_controls]

    def _show_controls(self) -> None:
        """Bring every control in line with the experiment, also after a refused edit."""
        model = self._model
        if model is None:
            return
        built = len(self._hidden_controls), len(self._add_buttons)
        while len(self._hidden_controls) < model.hidden:
            self._hidden_controls.append(self._new_hidden_controls(FIRST + len(self._hidden_controls)))
        while len(self._add_buttons) < model.hidden + 1:
            self._add_buttons.append(self._new_add_button(FIRST + len(self._add_buttons)))
        if built != (len(self._hidden_controls), len(self._add_buttons)):
            self._chain_tabs()
        for layer, controls in enumerate(self._all_controls(), INPUTS):
            controls.show_layer(model, layer)
        for number, controls in enumerate(self._hidden_controls):
            _show(controls, number < model.hidden)
        for number, add in enumerate(self._add_buttons):
            _show(add, number <= model.hidden)
            add.setEnabled(model.hidden < MOST_HIDDEN)
        for key, feature in self._features.items():
            _show(feature, model.planar)
            feature.setChecked(key in model.features)
            feature.set_name(model.feature_name(key))
        text = header(model)
        self._header.say(text, header(model, short=True))
        self.setAccessibleDescription(text)

    def _chain_tabs(self) -> None:
        """Let Tab go through the controls from left to right, then down the inputs: some were built later."""
        before: QWidget = self.canvas
        columns = [self._input_controls, *self._hidden_controls, self._output_controls]
        stops: list[QWidget] = []
        for controls, *add in itertools.zip_longest(columns, self._add_buttons[: len(columns)]):
            stops += [*controls.stops(), *filter(None, add)]
        for widget in (*stops, *self._features.values()):
            self.setTabOrder(before, widget)
            before = widget

    def _new_hidden_controls(self, layer: int) -> LayerControls:
        controls = LayerControls("hidden", self._renderer, self._models["hidden"], self.canvas)
        controls.units_chosen.connect(partial(self._on_units, layer))
        controls.activation_chosen.connect(partial(self._on_activation, layer))
        controls.remove_pressed.connect(partial(self._on_remove, layer))
        controls.memory_chosen.connect(partial(self._on_memory, layer))
        controls.card_wanted.connect(partial(self.card_wanted.emit, layer))
        return controls

    def _new_add_button(self, layer: int) -> GlyphButton:
        button = GlyphButton("plus", self.canvas, strong=True)
        name = (
            tr("Add a hidden layer behind the inputs")
            if layer == FIRST
            else tr("Add a hidden layer behind hidden layer {number}", number=hidden_number(layer - 1))
        )
        button.describe(name, tr("Add a hidden layer here."))
        button.clicked.connect(partial(self._on_add_clicked, layer))
        return button

    # What the user does. Afterwards the controls show the experiment again, changed or not.

    def _on_units(self, layer: int, units: int) -> None:
        # A field that goes with its layer still tells what was being typed in it.
        if self._has_hidden(layer):
            self.units_edited.emit(layer, units)
            self._show_controls()

    def _on_units_stepped(self, layer: int, step: int) -> None:
        if self._model is not None and self._has_hidden(layer):
            units = of_column(self._model.sizes, layer) + step
            if units >= 1:
                self.units_edited.emit(layer, units)

    def _on_activation(self, layer: int, activation: Activation) -> None:
        self.activation_edited.emit(layer, activation)
        self._show_controls()

    def _on_memory(self, layer: int, remembers: bool) -> None:
        self.memory_edited.emit(layer, remembers)
        self._show_controls()

    def _on_output(self, activation: Activation) -> None:
        self.output_edited.emit(activation)
        self._show_controls()

    def _on_output_card(self) -> None:
        if self._model is not None:
            self.card_wanted.emit(len(self._model.sizes))

    def _on_remove(self, layer: int) -> None:
        if self._has_hidden(layer):
            self.layer_removed.emit(layer)

    def _has_hidden(self, layer: int) -> bool:
        """Whether there is that hidden layer still: keys go to what was drawn last, a frame ago."""
        return self._model is not None and INPUTS < layer < len(self._model.sizes)

    def _on_add_clicked(self, layer: int, _checked: bool = False) -> None:
        self._on_add(layer)

    def _on_add(self, layer: int) -> None:
        if self._model is not None and self._model.hidden < MOST_HIDDEN:
            self.layer_added.emit(layer)

    def ask(self, wanted: bool) -> None:
        """Have clicks and Enter answer a question (`answered`) instead of changing anything, or not any more."""
        self.canvas.is_asking = wanted

    def _on_feature(self, key: str, _checked: bool = False) -> None:
        if self._experiment is None:
            return
        used = self._experiment.used_features
        if self.canvas.is_asking:
            self._show_controls()
            if key in used:
                self.answered.emit(NeuronId(INPUTS, used.index(key)))
        else:
            self.features_edited.emit(used_after(used, key))

    def _on_feature_pointed(self, key: str, pointed: bool) -> None:
        self.canvas.point_at_input(key if pointed else None)

    def _on_feature_moved(self, key: str, dx: int, dy: int) -> None:
        keys = list(self._features)
        if dy:
            self._focus_feature(keys[min(max(keys.index(key) + dy, 0), len(keys) - 1)])
        elif dx > 0:
            self.canvas.enter_from_input(key)

    def _on_selected_at(self, x: float) -> None:
        spacing = self.canvas.scene.layout.spacing if self.canvas.scene is not None else 0
        self._scroll.ensureVisible(round(x), 0, round(spacing), 0)

    def _on_scrolled(self, layer: int, neurons: int) -> None:
        if self.canvas.scene is not None:
            self._show_from(layer, self.canvas.scene.layout.column(layer).first + neurons)

    def _on_sought(self, place: Place) -> None:
        """Scroll the layers until both ends of an edge, or a neuron, are drawn."""
        ends = [(place.layer, place.neuron.index)]
        if place.source is not None:
            ends.append((place.layer - 1, place.source))
        for layer, neuron in ends:
            if self.canvas.scene is not None:
                self._show_from(layer, self.canvas.scene.layout.column(layer).start_for(neuron))

    def _show_from(self, layer: int, first: int) -> None:
        """Show a long layer from another neuron on, as far as there are so many."""
        scene = self.canvas.scene
        if scene is None or scene.layout.column(layer).counter is None:
            return
        column = scene.layout.column(layer)
        first = min(max(first, 0), column.count - len(column.shown))
        if first != column.first:
            self._starts[layer] = first
            self._stale.add("model")
            self.draw()

    def _focus_feature(self, key: str) -> None:
        self._scroll.ensureWidgetVisible(self._features[key])
        self._features[key].setFocus(Qt.FocusReason.OtherFocusReason)

    # Qt overrides.

    def sizeHint(self) -> QSize:
        return QSize(640, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(336, 240)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport() and self._model is not None:
            self._lay_out()
            self.draw()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask("model")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask("model")
        self.draw()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.forget(self)


def _show(widget: QWidget, wanted: bool) -> None:
    if widget.isHidden() is wanted:
        widget.setVisible(wanted)


def _preview() -> None:
    from PySide6.QtWidgets import QApplication

    from nnplayground.analysis.decision_field import PictureMaker, default_plane
    from nnplayground.training.trainer import Trainer

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    view = NetworkView(FrameClock(application))
    trainer = Trainer(Experiment())
    for _, _report in zip(range(2000), trainer.run(), strict=False):
        pass
    view.set_experiment(trainer.experiment, trainer.problem)
    view.set_snapshot(Snapshot(trainer.experiment, trainer.network.parameters.copy(), 1, trainer.epoch, trainer.step))
    plane = default_plane(trainer.problem, resolution=32)
    view.set_fields(PictureMaker().make(trainer.network, trainer.problem, plane).layers)
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
