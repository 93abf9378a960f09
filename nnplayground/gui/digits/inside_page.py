"""Open the black box: what every neuron makes of an image, what it looks for and what it is worth."""

from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.core.addresses import FIRST, NeuronId
from nnplayground.data.dataset import Dataset
from nnplayground.gui import theme
from nnplayground.gui.digits.activation_grid import ActivationGrid, scrolling
from nnplayground.gui.digits.inspection import Evidence, Inspector, NeuronFacts, accuracies, evidence
from nnplayground.gui.digits.layer_map_model import LayerMapModel
from nnplayground.gui.digits.map_panel import MapPanel
from nnplayground.gui.digits.neuron_card import NeuronCard
from nnplayground.gui.digits.neuron_menu import neuron_parts
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.weight_images import WeightImagesView
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.ink_image import InkImage, ink_colors, signed_colors
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, percent, tr
from nnplayground.rich import as_tip


class InsidePage(QWidget):
    """Image and neurons at the left, weights and one neuron in the middle, the map of a layer at the right."""

    def __init__(self, session: Session, clock: FrameClock, lab_state: DigitsState, maps: LayerMapModel) -> None:
        super().__init__()
        self._lab_state = lab_state
        self._dataset: Dataset | None = None
        self._rng = np.random.default_rng(1)
        self._neuron: NeuronId | None = None
        self._image_shown: object = None
        self._facts_of: tuple[object, ...] = ()
        self._evidence_of: tuple[object, ...] = ()
        self._inspector = Inspector()
        self._facts = Job(self)
        self._facts.done.connect(self._on_facts)
        self._worth = Job(self)
        self._worth.done.connect(self._on_worth)
        self._evidence = Job(self)
        self._evidence.done.connect(self._on_evidence)
        self.lit = ActivationGrid(clock)
        self.lit.neuron_picked.connect(self.choose)
        self.lit.parts_of = partial(neuron_parts, lab_state)
        self.weights = WeightImagesView(clock)
        self.weights.neuron_picked.connect(lambda index: self.choose(NeuronId(FIRST, index)))
        self.card = NeuronCard()
        self.card.factor_edited.connect(self._on_factor_edited)
        self.card.image_picked.connect(self._show_example)
        self.map = MapPanel(clock, lab_state, maps)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        middle = Panels("digits/inside/middle", Qt.Orientation.Vertical)
        middle.add(self.weights, share=1)
        middle.add(self.card, tr("Chosen neuron"))
        panels = Panels("digits/inside")
        panels.add(self._left(), tr("Image"), share=8)
        panels.add(middle, share=11)
        panels.add(self.map, tr("Map of a layer"), share=10, gives_way=True)
        whole.addWidget(panels)
        lab_state.answer_changed.connect(self._on_answer_changed)
        lab_state.network_changed.connect(self._on_network_changed)
        lab_state.problem_changed.connect(self._on_network_changed)
        lab_state.disturbances_changed.connect(self._on_disturbances_changed)
        self._on_answer_changed()

    def _left(self) -> Panels:
        self.image = explained(
            InkImage(tr("Image"), tr("The image that the network reads now."), 92),
            N_("The image that the network reads on this page."),
        )
        self.image.setFixedSize(92, 92)
        self.sentence = QuietText(3)
        self.own = Button(tr("My drawing"), tr("Read what is drawn on the sheet."), self._lab_state.show_drawing)
        self.other = Button(tr("Another image"), tr("Read a validation image at random."), self.show_another)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.sentence, 1)
        words.addWidget(self.own)
        words.addWidget(self.other)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.image)
        head.addLayout(words, 1)
        self.occlusion = explained(
            InkImage(
                tr("Occlusion"), tr("Blue where the answer falls when the ink is covered, orange where it rises."), 110
            ),
            N_("A grey patch is moved over the image: blue is where the answer suffers, so what it rests on."),
        )
        self.saliency = explained(
            InkImage(
                tr("Saliency"),
                tr("Blue where more ink would strengthen the answer, orange where it would weaken it."),
                110,
            ),
            N_("The gradient of the answer by each pixel: where a little more ink would help or harm."),
        )
        maps = QGridLayout()
        maps.setHorizontalSpacing(10)
        maps.setVerticalSpacing(2)
        for column, (text, widget) in enumerate(
            ((tr("Covering it hurts"), self.occlusion), (tr("More ink helps"), self.saliency))
        ):
            label = QLabel(as_tip(text))
            theme.mute(label)
            label.setWordWrap(True)
            maps.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
            maps.addWidget(widget, 1, column)
        maps.setRowMinimumHeight(1, 110)
        rests = QLabel(tr("What the answer rests on"))
        theme.head(rests)
        rests.setWordWrap(True)
        lit = QLabel(tr("Neurons lit"))
        theme.head(lit)
        upper, lower = QVBoxLayout(), QVBoxLayout()
        for column_ in (upper, lower):
            column_.setSpacing(6)
        upper.addLayout(head)
        upper.addWidget(lit)
        upper.addWidget(scrolling(self.lit), 1)
        lower.addWidget(rests)
        lower.addLayout(maps, 1)
        panels = Panels("digits/inside/left", Qt.Orientation.Vertical)
        panels.add(upper, share=1)
        panels.add(lower, tr("What the answer rests on"))
        return panels

    # What one may do.

    @Slot(object)
    def choose(self, neuron: NeuronId) -> None:
        """Show everything about a neuron."""
        network = self._lab_state.network
        if network is None or neuron.layer > len(network.network.sizes):
            return
        self._neuron = neuron
        self.lit.pick(neuron)
        self.weights.show_neuron(neuron)
        self.card.show_neuron(network, neuron, self._factor())
        self._facts_of = ()
        self._request_facts()
        self._request_worth()

    def show_another(self) -> None:
        "Read a validation image at random."
        problem = self._lab_state.problem
        if problem is not None:
            self._show_example(int(self._rng.choice(problem.parts.validation)))

    def _show_example(self, row: int) -> None:
        problem = self._lab_state.problem
        if problem is not None and problem.labels is not None:
            self._lab_state.show_image(np.asarray(problem.inputs[row], np.float32) / 255, int(problem.labels[row]))

    # What happens.

    @Slot()
    def _on_answer_changed(self) -> None:
        lab_state, answer = self._lab_state, self._lab_state.answer
        if not self.isVisible():
            return
        if lab_state.seen is not self._image_shown:
            self._image_shown = lab_state.seen
            self.image.show_colors(ink_colors(lab_state.seen) if lab_state.image.is_digit else None)
        self.lit.set_layers(answer.layers if answer is not None else ())
        self.lit.cross(lab_state.scaled_neurons())
        if answer is None:
            self.sentence.setText(lab_state.fault or tr("Draw a digit first, or take an image."))
            self._evidence_of = ()
            self.occlusion.show_colors(None)
            self.saliency.show_colors(None)
            return
        first = int(answer.ranking[0])
        share = percent(float(answer.shares[first]))
        self.sentence.setText(
            tr("The answer is {digit} ({share}).", digit=first, share=share)
            if lab_state.label is None
            else tr("A {label}; the answer is {digit} ({share}).", label=lab_state.label, digit=first, share=share)
        )
        network, suffered = lab_state.reading, lab_state.disturbances
        if network is None or not self.isVisible():
            return
        key = (lab_state.image, first, suffered, *network.age)
        if key != self._evidence_of:
            self._evidence_of = key
            self._evidence.request(evidence, network, lab_state.seen.copy(), answer)

    @Slot(object)
    def _on_evidence(self, found: Evidence) -> None:
        if self._lab_state.answer is not None:
            self.occlusion.show_colors(signed_colors(found.occlusion))
            self.saliency.show_colors(signed_colors(found.saliency))

    @Slot()
    def _on_network_changed(self) -> None:
        network, problem = self._lab_state.network, self._lab_state.problem
        if network is None:
            return
        if self._neuron is not None and not self._neuron.in_layer(network.network.sizes):
            self._neuron = None
            self.lit.picked = None
        if not self.isVisible():
            return
        if problem is not None:
            if self._dataset is not problem.dataset:
                self._dataset = problem.dataset
                self.weights.set_problem(problem)
            self.weights.set_snapshot(network.snapshot)
        self._lab_state.request_problem()
        self._request_facts()

    def _request_facts(self) -> None:
        network, problem, chosen = self._lab_state.network, self._lab_state.problem, self._neuron
        if network is None or problem is None or chosen is None or not self.isVisible():
            return
        key = (*network.age, chosen)
        if key != self._facts_of:
            self._facts_of = key
            self._facts.request(self._inspector.neuron, network, problem, chosen)

    @Slot(object)
    def _on_facts(self, facts: NeuronFacts) -> None:
        problem = self._lab_state.problem
        if problem is not None and facts.neuron == self._neuron:
            self.card.show_facts(facts, problem)

    def _factor(self) -> float:
        """Return what the answer of the chosen neuron is multiplied by."""
        return 1.0 if self._neuron is None else self._lab_state.scaled_neurons().get(self._neuron, 1.0)

    @Slot()
    def _on_disturbances_changed(self) -> None:
        self.lit.cross(self._lab_state.scaled_neurons())
        if self._factor() != self.card.factor:
            self.card.show_factor(self._factor())
            self._request_worth()

    def _on_factor_edited(self, factor: float) -> None:
        if self._neuron is not None:
            self._lab_state.scale_neuron(self._neuron, factor)
            self._request_worth()

    def _request_worth(self) -> None:
        """Have the network judged with the chosen neuron as it is changed."""
        network, problem, chosen, factor = (
            self._lab_state.network, self._lab_state.problem, self._neuron, self._factor(),
        )  # fmt: skip
        if network is not None and problem is not None and chosen is not None and factor != 1:
            self._worth.request(accuracies, network, problem, chosen, factor)

    @Slot(object)
    def _on_worth(self, found: tuple[NeuronId, float, float, float]) -> None:
        neuron, factor, before, after = found
        if neuron == self._neuron and factor == self._factor():
            self.card.show_worth(factor, before, after)

    def close_jobs(self) -> None:
        """End what is running."""
        self.map.close_jobs()
        for job in (self._facts, self._worth, self._evidence):
            job.close()

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lab_state.request_problem()
        self._on_network_changed()
        self._on_answer_changed()
