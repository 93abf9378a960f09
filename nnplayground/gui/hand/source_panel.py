"""Which network and which example: the panel that all stepping pages of the By hand lab share."""

from functools import partial

from pydantic import Field
from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.analysis.hand_network import CHAIN, SOURCES, ChainSettings, HandNetwork
from nnplayground.core.addresses import NeuronId, of_column
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.forms.line_edit import LineEdit
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.run.lab_form import TEXT
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, grouped, tr
from nnplayground.registry import LOG, slider

EXAMPLE: FieldInfo = FieldInfo.from_annotated_attribute(
    int,
    Field(
        1,
        ge=1,
        le=10_000_000,
        title=N_("Example"),
        description=N_("Its number in the data, from 1."),
        json_schema_extra=LOG | slider(1, 1000),
    ),
)
LAYER: FieldInfo = FieldInfo.from_annotated_attribute(
    int, Field(2, ge=2, le=65, title=N_("Layer"), description=N_("The inputs are layer 1."))
)
NEURON: FieldInfo = FieldInfo.from_annotated_attribute(
    int,
    Field(
        1,
        ge=1,
        le=10_000_000,
        title=N_("Neuron"),
        description=N_("Its number in the layer, from 1."),
        json_schema_extra=LOG | slider(1, 1000),
    ),
)
LARGE = 9
"""Neurons of a layer from which on one of them is chosen by its number."""


class SourcePanel(QWidget):
    """Chooses the network, the example by its number, or typed inputs."""

    def __init__(self, model: HandModel) -> None:
        super().__init__()
        self._model = model
        self._one_example, self._through_time = True, False
        self.sources = Combo()
        self.sources.setAccessibleName(tr("Network"))
        self.sources.setToolTip(tr("Which network is worked through."))
        for key, label in SOURCES.items():
            self.sources.add(tr(label), key)
        self.sources.activated.connect(lambda _index: model.choose(source=self.sources.currentData()))
        self.example = NumberField(EXAMPLE, "example")
        self.example.edited.connect(self._on_example)
        self.of = Words(muted=True)
        self.typing = Tick(tr("Type the inputs"))
        self.typing.setToolTip(tr("Give inputs and the desired answer yourself, in the units of the data."))
        self.typing.clicked.connect(lambda on: model.choose(typing=on, typed=[], desired=[]))
        self.lines: list[LineEdit] = []
        self._lines_box = QWidget()
        self._rows = Rows(self._lines_box)
        self.chain = ComponentForm(ChainSettings())
        self.chain.edited.connect(lambda settings: model.choose(chain=settings))
        self.fault = Words()
        self.layer = NumberField(LAYER, "layer")
        self.neuron = NumberField(NEURON, "neuron")
        self._neuron_box = QWidget()
        places = Rows(self._neuron_box)
        places.add(Words(tr("Go to a neuron:"), muted=True))
        places.add(self.layer, self.layer.title)
        places.add(self.neuron, self.neuron.title)
        self.layer.edited.connect(lambda _layer: self._on_neuron())
        self.neuron.edited.connect(lambda _neuron: self._on_neuron())
        self._example_row = QWidget()
        rows = Rows(self._example_row)
        rows.add(self.example, self.example.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        parts = (self.sources, self._example_row, self.of, self.typing, self._lines_box, self.chain)
        for widget in (*parts, self._neuron_box, self.fault):
            column.addWidget(widget)
        model.changed.connect(self._show)
        self._show()

    def set_one_example(self, used: bool, through_time: bool = False) -> None:
        """Ask for one example, or only for the network; say whether the page can work through time."""
        self._one_example, self._through_time = used, through_time
        self._show()

    def _show(self) -> None:
        lab_state, hand_network = self._model.lab_state, self._model.chosen_network
        self.sources.setCurrentIndex(self.sources.findData(lab_state.source))
        is_chain = lab_state.source == CHAIN
        self.chain.setVisible(is_chain)
        self.chain.set_component(lab_state.chain)
        self._example_row.setVisible(not is_chain and self._one_example)
        self.of.setVisible(not is_chain and self._one_example)
        can_type = hand_network is not None and hand_network.can_type and not is_chain and self._one_example
        self.typing.setVisible(can_type)
        self.typing.setChecked(lab_state.typing)
        self.example.set_value(lab_state.example + 1)
        self.example.setEnabled(not lab_state.typing)
        if hand_network is not None:
            self.of.setText(_of(hand_network, self._model.sequence_note if self._through_time else ""))
        # While the network is about to be another one, the numbers to begin with are not known yet.
        is_filled = (
            hand_network is not None
            and can_type
            and lab_state.typing
            and (len(lab_state.typed), len(lab_state.desired)) == (hand_network.raw_count, hand_network.desired_count)
        )
        self._lines_box.setVisible(is_filled)
        if hand_network is not None and is_filled:
            self._show_lines(hand_network)
        large = hand_network is not None and max(hand_network.network.sizes[1:]) > LARGE
        self._neuron_box.setVisible(large and self._one_example)
        fault = self._model.fault if self._through_time else self._model.refusal
        self.fault.setText(tinted(fault))
        self.fault.setVisible(bool(fault))

    def _show_lines(self, hand_network: HandNetwork) -> None:
        lab_state, problem = self._model.lab_state, hand_network.problem
        assert problem is not None
        titles = [quantity.title for quantity in problem.dataset.inputs]
        titles += problem.task.desired_titles(problem.dataset)
        if len(self.lines) != len(titles):
            self._make_lines(titles)
        for line, text in zip(self.lines, [*lab_state.typed, *lab_state.desired], strict=True):
            if not line.hasFocus() and line.text() != text:
                line.setText(text)

    def _make_lines(self, titles: list[str]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        for index, title in enumerate(titles):
            line = LineEdit()
            line.setAccessibleName(title)
            line.setToolTip(tr("A number, then Enter."))
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            line.editingFinished.connect(partial(self._on_typed, index))
            self.lines.append(line)
            self._rows.add(line, title)

    def _on_typed(self, index: int) -> None:
        lab_state = self._model.lab_state
        self.lines[index].setModified(False)
        text = self.lines[index].text().strip()[:TEXT]
        texts = [*lab_state.typed, *lab_state.desired]
        # A line that loses the focus to another network, which nothing is typed for, has nothing to say any more.
        if index < len(texts) and texts[index] != text:
            texts[index] = text
            count = len(lab_state.typed)
            self._model.choose(typed=texts[:count], desired=texts[count:])

    def _on_neuron(self) -> None:
        """Go to the neuron with these numbers, if there is one."""
        hand_network = self._model.chosen_network
        if hand_network is None:
            return
        sizes = hand_network.network.sizes
        neuron = NeuronId.numbered(self.layer.value(), self.neuron.value())
        if neuron.layer > len(sizes):
            self.layer.refuse(tr("The last layer is {number}.", number=len(sizes)), len(sizes))
        elif not neuron.in_layer(sizes):
            count = of_column(sizes, neuron.layer)
            self.neuron.refuse(tr("Layer {layer} has {count} neurons.", layer=neuron.layer, count=count), count)
        else:
            self._model.neuron_asked.emit(neuron)

    def _on_example(self, number: int) -> None:
        hand_network = self._model.chosen_network
        if hand_network is not None and number > hand_network.example_count:
            self.example.refuse(
                tr(
                    "There is no example {number}: choose 1 to {count}.",
                    number=number,
                    count=hand_network.example_count,
                ),
                self._model.lab_state.example + 1,
            )
            return
        self._model.choose(example=number - 1, typing=False)


def _of(hand_network: HandNetwork, note: str) -> str:
    """Say how many examples there are, and how one is worked through."""
    count = grouped(hand_network.example_count)
    if not hand_network.through_time:
        return tr("of {count} examples in the data", count=count)
    told = tr("of {count} sequences in the data", count=count)
    return f"{told}. {note}" if note else told
