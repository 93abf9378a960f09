"""Take a neuron out of a trained network: all other weights and biases stay as they are."""

import dataclasses

import numpy as np

from nnplayground.core.addresses import FIRST, NeuronId, of_layer, place_of
from nnplayground.core.layers import ONLY_DENSE, matrices, parameter_count
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.training.experiment import Experiment
from nnplayground.training.freezing import mask_of, ranges_of
from nnplayground.training.state import TrainerState

NOT_HIDDEN = N_("Inputs and outputs follow the data: choose others there.")
LAST = N_("It is the only neuron of its layer: remove the layer instead.")


def objection(experiment: Experiment, neuron: NeuronId) -> str:
    """Return why a neuron cannot be taken out, marked for translation; empty if it can."""
    if not FIRST <= neuron.layer < len(experiment.sizes):
        return NOT_HIDDEN
    if of_layer(experiment.hidden, neuron.layer).units == 1:
        return LAST
    layers = experiment.layers
    both = of_layer(layers, neuron.layer), of_layer(layers, neuron.layer + 1)
    return "" if all(layer.is_affine for layer in both) else ONLY_DENSE


def without_neuron(experiment: Experiment, state: TrainerState, neuron: NeuronId) -> tuple[Experiment, TrainerState]:
    """Return an experiment and where its run stands with a hidden neuron less.

    The memory of the optimiser goes along. Raises UserError if that neuron cannot be taken out.
    """
    reason = objection(experiment, neuron)
    if reason:
        raise UserError(reason)
    kept = np.ones(parameter_count(experiment.shapes), bool)
    of_layers = matrices(kept, experiment.shapes)
    of_layer(of_layers, neuron.layer)[:, neuron.index] = False
    of_layer(of_layers, neuron.layer + 1)[neuron.index] = False
    hidden = list(experiment.hidden)
    layer = of_layer(hidden, neuron.layer)
    hidden[place_of(neuron.layer)] = layer.model_copy(update={"units": layer.units - 1})
    fewer = dataclasses.replace(
        state,
        parameters=state.parameters[kept],
        last_finite=state.last_finite[kept],
        best=None if state.best is None else state.best[kept],
        slots=state.slots[:, kept],
        # Its cost may be far from that of the whole network.
        divergence_limit=np.inf,
        aside=(),
    )
    frozen = ranges_of(np.flatnonzero(mask_of(experiment.frozen, len(kept))[kept]))
    return experiment.replace(hidden=tuple(hidden), frozen=frozen), fewer
