"""What the context menu offers for a neuron of the network that reads."""

from functools import partial

from nnplayground.analysis.digits.disturbed import is_hidden
from nnplayground.core.addresses import NeuronId
from nnplayground.gui.digits.inspection import neuron_name
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.widgets.context_menu import MenuEntry, MenuPart
from nnplayground.i18n import tr


def neuron_parts(lab_state: DigitsState, neuron: NeuronId) -> list[MenuPart]:
    """Return the entry that switches a neuron off and on."""
    network = lab_state.network
    if network is None or not neuron.in_layer(network.network.sizes):
        return []
    why = "" if is_hidden(network.network, neuron) else tr("No layer follows an output.")
    is_off = lab_state.scaled_neurons().get(neuron, 1.0) == 0
    tip = tr("Its answer does not go on to the next layer; the drawing is read anew at once.")
    do = partial(lab_state.scale_neuron, neuron, 1.0 if is_off else 0.0)
    entry = MenuEntry(tr("Switched off"), tip, do, why, checked=is_off)
    return [MenuPart(neuron_name(neuron, len(network.network.sizes)), (entry,))]
