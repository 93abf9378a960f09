"""The context menus of the network drawing: of a neuron, a weight, a layer, an input, and of the whole."""

from collections.abc import Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import QObject

from nnplayground.core.addresses import INPUTS, Indexes, NeuronId, ParameterId, indexes_of_layer, indexes_of_neuron
from nnplayground.core.layers import ONLY_DENSE, parameter_count
from nnplayground.errors import UserError
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.model import NetworkModel, neuron_name, place_name, used_after
from nnplayground.gui.playground.network.view import NetworkView
from nnplayground.gui.run.freezing import freeze
from nnplayground.gui.run.session import Notice, Session, State
from nnplayground.gui.shared.parameter_table import layer_name, parameters_table
from nnplayground.gui.widgets.context_menu import MenuEntry, MenuPart, copy_text, csv_text
from nnplayground.i18n import N_, for_typing, tr
from nnplayground.project.document import Document
from nnplayground.training import pruning
from nnplayground.training.freezing import indexes_of, mask_of

NO_WEIGHTS = N_("The network is not there yet.")
LOOKING_BACK = N_("You are looking back: return to the present first.")

FROZEN = {
    "weight": N_("Freeze weight"),
    "bias": N_("Freeze bias"),
    "neuron": N_("Freeze neuron"),
    "layer": N_("Freeze layer"),
}
FREED = {
    "weight": N_("Unfreeze weight"),
    "bias": N_("Unfreeze bias"),
    "neuron": N_("Unfreeze neuron"),
    "layer": N_("Unfreeze layer"),
}


class NetworkMenus(QObject):
    """What can be done with what is pointed at on the drawing. Edits go the same way as those of the drawing itself."""

    def __init__(self, session: Session, view: NetworkView) -> None:
        super().__init__(view)
        self._session, self._view = session, view

    def parts(self, target: Place | int | None) -> list[MenuPart]:
        """Return the entries for a neuron, a weight, a layer (its number), or, with None, for the network."""
        experiment = self._session.experiment
        model = NetworkModel.of(experiment)
        if target is None:
            return [MenuPart(tr("Network"), [self._table(0), self._unfreeze_all()])]
        if isinstance(target, int):
            return [MenuPart(layer_name(experiment, target), list(self._of_layer(target)))]
        title = place_name(model, target)
        if target.neuron.is_input and not target.is_edge:
            return [MenuPart(title, [self._without_input(model, target.neuron)])]
        if target.is_edge:
            return [MenuPart(title, list(self._of_parameter(target)))]
        layer = target.layer
        return [
            MenuPart(title, [*self._of_parameter(target), *self._of_neuron(target.neuron)]),
            MenuPart(layer_name(experiment, layer), list(self._of_layer(layer, target.neuron.index))),
        ]

    def _of_parameter(self, place: Place) -> Iterator[MenuEntry]:
        """Yield the entries of a weight, or of a neuron's bias."""
        session, parameter = self._session, place.parameter
        assert parameter is not None
        index = parameter.flat_index(session.experiment.shapes)
        fixed = self._why_fixed()
        setting = tr("Set weight…") if place.is_edge else tr("Set bias…")
        zero = tr("Set weight to 0") if place.is_edge else tr("Set bias to 0")
        copy = tr("Copy weight") if place.is_edge else tr("Copy bias")
        tip = tr("Type another value where it stands on the drawing.")
        yield MenuEntry(setting, tip, partial(self._view.canvas.open_editor, place), fixed)
        tip = tr("Training may move it away from 0 again.")
        yield MenuEntry(zero, tip, partial(session.set_parameter, index, 0.0), fixed)
        kind = "weight" if place.is_edge else "bias"
        yield self._freeze(np.array([index]), kind, place_name(NetworkModel.of(session.experiment), place))
        tip = tr("Copies the value with all its digits.")
        yield MenuEntry(copy, tip, partial(self._copy_value, index), fixed)
        if place.is_edge:
            yield self._table(place.layer)
            yield self._by_hand(parameter)

    def _of_neuron(self, neuron: NeuronId) -> Iterator[MenuEntry]:
        session = self._session
        experiment = session.experiment
        indexes = indexes_of_neuron(experiment.shapes, neuron)
        tip = tr("Its sum is then 0 for every example.")
        name = tr("Neuron: all to 0")
        yield MenuEntry(
            tr("Set all its weights and bias to 0"), tip, partial(self._zero, indexes, name), self._why_fixed()
        )
        yield self._freeze(indexes, "neuron", neuron_name(NetworkModel.of(experiment), neuron))
        yield self._by_hand(neuron)
        reason = pruning.objection(experiment, neuron)
        why = tr(reason) if reason else self._why_fixed()
        if not why and session.moment is not None:
            why = tr(LOOKING_BACK)
        tip = tr("Takes this neuron out; all other weights stay as they are.")
        yield MenuEntry(tr("Remove neuron"), tip, partial(self._remove_neuron, neuron), why, symbol="minus")

    def _of_layer(self, layer: int, neuron: int = 0) -> Iterator[MenuEntry]:
        """Yield the entries of a layer; its card shows the neuron with that index."""
        experiment = self._session.experiment
        if layer == INPUTS:
            reason = tr("The inputs have no weights.")
            yield MenuEntry(tr("Set all weights and biases to 0"), reason, lambda: None, reason)
            return
        indexes = indexes_of_layer(experiment.shapes, layer)
        name = tr("Layer: all to 0")
        tip = tr("Its neurons all answer alike then, whatever the input.")
        yield MenuEntry(
            tr("Set all weights and biases to 0"), tip, partial(self._zero, indexes, name), self._why_fixed()
        )
        yield self._freeze(indexes, "layer", layer_name(experiment, layer))
        tip = tr("Copies the layer's weights and biases as comma-separated values, with all their digits.")
        yield MenuEntry(
            tr("Copy weights as CSV"), tip, partial(self._copy_layer, layer), self._why_fixed(), symbol="table"
        )
        yield self._card(NeuronId(layer, neuron))
        yield self._table(layer)
        hidden = layer < len(experiment.sizes)
        why = "" if hidden else tr(pruning.NOT_HIDDEN)
        tip = tr("Takes the layer out; the network starts again with new weights.")
        remove = partial(self._view.layer_removed.emit, layer)
        yield MenuEntry(tr("Remove layer"), tip, remove, why, symbol="remove-layer")

    def _card(self, neuron: NeuronId) -> MenuEntry:
        tip = tr("Its curve, slope, range and tangent, and the chosen neuron on it.")
        return MenuEntry(tr("Activation card…"), tip, partial(self._open_card, neuron))

    def _freeze(self, indexes: Indexes, kind: str, name: str) -> MenuEntry:
        """Return the entry that freezes what is free of these parameters, or frees them if all are frozen."""
        experiment = self._session.experiment
        mask = mask_of(experiment.frozen, parameter_count(experiment.shapes))
        frees = bool(mask[indexes].all())
        if frees:
            text, tip = tr(FREED[kind]), tr("Lets training change it again.")
        else:
            text, tip = tr(FROZEN[kind]), tr("Training leaves it as it is; you can still type a value.")
        do = partial(freeze, self._session, indexes, not frees, name)
        return MenuEntry(text, tip, do, self._why_fixed(), symbol="" if frees else "lock")

    def _unfreeze_all(self) -> MenuEntry:
        indexes = indexes_of(self._session.experiment.frozen)
        why = "" if len(indexes) else tr("Nothing is frozen.")
        tip = tr("Lets training change every weight and bias again.")
        return MenuEntry(tr("Unfreeze all"), tip, partial(freeze, self._session, indexes, False, tr("all")), why)

    def _table(self, layer: int) -> MenuEntry:
        """Return the entry that opens the table of weights, of one layer or, with 0, of all."""
        tip = tr("See, sort and edit the numbers in a table.")
        text = tr("Table of weights and biases…") if layer else tr("Table of all weights and biases…")
        return MenuEntry(text, tip, partial(self._open_table, layer), self._why_fixed(), symbol="table")

    def _by_hand(self, place: NeuronId | ParameterId) -> MenuEntry:
        why = self._why_fixed()
        if not why and not all(layer.is_affine for layer in self._session.experiment.layers):
            why = tr(ONLY_DENSE)
        tip = tr("Opens By hand at this weight: its gradient, and all that leads to it.")
        if isinstance(place, NeuronId):
            tip = tr("Opens By hand at this neuron: its sum, product by product.")
        return MenuEntry(tr("Follow in By hand"), tip, partial(self._session.follow_by_hand, place), why)

    def _without_input(self, model: NetworkModel, neuron: NeuronId) -> MenuEntry:
        why = ""
        if not model.planar:
            why = tr("These inputs belong to the data and cannot be switched off.")
        elif len(model.features) == 1:
            why = tr("It is the only input.")
        tip = tr("Switches this input off; the network starts again with new weights.")
        return MenuEntry(tr("Remove input"), tip, partial(self._remove_input, model, neuron), why, symbol="minus")

    def _why_fixed(self) -> str:
        """Return why no weight can be read or set now, or nothing."""
        session = self._session
        snapshot = session.snapshot
        there = snapshot is not None and snapshot.run == session.run_number
        return "" if there and session.state not in (State.PREPARING, State.BROKEN) else tr(NO_WEIGHTS)

    # What they do.

    def _open_card(self, neuron: NeuronId) -> None:
        self._view.neuron_chosen.emit(neuron)
        self._view.card_wanted.emit(neuron.layer)

    def _zero(self, indexes: Indexes, name: str) -> None:
        self._session.set_parameters(indexes, np.zeros(len(indexes), np.float32), name)

    def _copy_value(self, index: int) -> None:
        text = for_typing(self._session.parameters()[index])
        copy_text(text)
        self._session.say(Notice("good", tr("{text} is on the clipboard.", text=text)))

    def _copy_layer(self, layer: int) -> None:
        snapshot = self._session.snapshot
        if snapshot is not None:
            copy_text(csv_text(parameters_table(snapshot.experiment, snapshot.parameters, layer)))
            self._session.say(Notice("good", tr("The table is on the clipboard.")))

    def _open_table(self, layer: int) -> None:
        self._session.open_parameters(layer)

    def _remove_input(self, model: NetworkModel, neuron: NeuronId) -> None:
        self._view.features_edited.emit(used_after(model.features, model.features[neuron.index]))

    def _remove_neuron(self, neuron: NeuronId) -> None:
        """Take a neuron out as soon as the run tells where it stands."""
        self._session.request_document(partial(self._go_on_without, neuron))

    def _go_on_without(self, neuron: NeuronId, document: Document) -> None:
        session = self._session
        if document.state is None or document.experiment != session.experiment:
            # Another edit was faster: the neuron may be another one by now.
            return
        try:
            experiment, state = pruning.without_neuron(document.experiment, document.state, neuron)
        except UserError as error:
            session.complain(error)
            return
        session.go_on_from(experiment, state, document.history, tr("Remove neuron"))
