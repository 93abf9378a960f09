"""The activation card of the Playground: it follows the neuron that is chosen on the drawing."""

import shiboken6
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from nnplayground.core.addresses import NeuronId, of_column, of_layer
from nnplayground.gui.help.activation_card import ActivationCard
from nnplayground.gui.playground.network.model import Activity, NetworkModel, neuron_name
from nnplayground.gui.playground.network.view import NetworkView
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.window_keys import train_by_keys, undo_by_keys
from nnplayground.gui.settings import keep_in_sight

MARGIN, TOP = 12, 60
"""Pixels from the right and the upper edge of the window to a card."""


class ActivationCards(QObject):
    """Opens the card of a layer's activation, and tells it the sum and the answer of a neuron there."""

    def __init__(self, session: Session, view: NetworkView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._neuron: NeuronId | None = None
        self._activity: Activity | None = None
        self.card: ActivationCard | None = None
        view.card_wanted.connect(self.open)
        view.neuron_chosen.connect(self.choose)

    @Slot(int)
    def open(self, layer: int) -> None:
        """Open the card of a layer, with the neuron that is chosen if it is there, else with its first."""
        if self._neuron is None or self._neuron.layer != layer:
            self._neuron = NeuronId(layer, 0)
        if self._shown() is None:
            window: QWidget = self._view.window()
            self.card = ActivationCard(of_layer(self._session.experiment.activations, layer), window)
            train_by_keys(self.card, self._session)
            undo_by_keys(self.card, self._session)
            # Beside the drawing: neurons are chosen there while it is open.
            corner = window.mapToGlobal(window.rect().topRight())
            self.card.move(corner.x() - self.card.width() - MARGIN, corner.y() + TOP)
            keep_in_sight(self.card)
        self._tell()
        assert self.card is not None
        self.card.show()
        self.card.raise_()
        self.card.activateWindow()

    @Slot(object)
    def choose(self, neuron: NeuronId) -> None:
        """Follow another neuron; the inputs have no activation."""
        if not neuron.is_input:
            self._neuron = neuron
            self._tell()

    def show_activity(self, activity: Activity) -> None:
        """Take in what the neurons make of the example with the newest weights."""
        self._activity = activity
        self._tell()

    def _shown(self) -> ActivationCard | None:
        return self.card if self.card is not None and shiboken6.isValid(self.card) and self.card.isVisible() else None

    def _tell(self) -> None:
        card, activity, neuron, experiment = self.card, self._activity, self._neuron, self._session.experiment
        if card is None or not shiboken6.isValid(card) or activity is None or neuron is None:
            return
        model = NetworkModel.of(experiment)
        # The layer may have gone since, or some of its neurons.
        layer = min(neuron.layer, len(model.sizes))
        index = min(neuron.index, of_column(model.sizes, layer) - 1)
        if len(activity.z) != len(experiment.activations) or index >= len(of_layer(activity.z, layer)):
            return  # It is of the network before.
        sums, answers = of_layer(activity.z, layer), of_layer(activity.a, layer)
        name = neuron_name(model, NeuronId(layer, index))
        card.follow(of_layer(experiment.activations, layer), name, sums.tolist(), index, float(answers[index]))
