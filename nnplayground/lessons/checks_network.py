"""Checks about a network: how many of what it has, what it computes, what training does to it."""

from pydantic import Field

from nnplayground.core.layers import parameter_count
from nnplayground.lessons.checks import check
from nnplayground.lessons.state import ResolvedState
from nnplayground.registry import Model


@check("parameter_count")
def count_parameters(state: ResolvedState, _: Model) -> int:
    """How many weights and biases the network has."""
    return parameter_count(state.experiment.shapes)


class LayerOf(Model):
    """A layer by its number; the inputs are layer 1."""

    layer: int = Field(ge=1, le=66)


@check("neuron_count", LayerOf)
def count_neurons(state: ResolvedState, of: LayerOf) -> int:
    """How many neurons a layer has."""
    return state.experiment.sizes[of.layer - 1]


@check("weight_count")
def count_weights(state: ResolvedState, _: Model) -> int:
    """How many weights, without biases, the network has."""
    return sum((rows - 1) * units for rows, units in state.experiment.shapes)


@check("bias_count")
def count_biases(state: ResolvedState, _: Model) -> int:
    """How many biases it has."""
    return sum(units for _, units in state.experiment.shapes)


@check("input_count")
def count_inputs(state: ResolvedState, _: Model) -> int:
    """How many inputs it has."""
    return state.experiment.sizes[0]


@check("output_count")
def count_outputs(state: ResolvedState, _: Model) -> int:
    """How many outputs it has."""
    return state.experiment.sizes[-1]


class ExamplesOf(Model):
    """Examples: those that train, or a number of them."""

    examples: int | None = Field(None, ge=1, le=10_000_000)


@check("updates_per_epoch", ExamplesOf)
def count_updates(state: ResolvedState, of: ExamplesOf) -> int:
    """How many mini-batches, and so updates, an epoch has."""
    count = of.examples or len(state.trainer.problem.parts.train)
    size = min(state.experiment.batch_size or count, count)
    return -(-count // size)


class CombinationsOf(Model):
    """How many inputs, None for those of the network; each is one of `values`."""

    inputs: int | None = Field(None, ge=1, le=1000)
    values: int = Field(2, ge=2, le=1000)


@check("combinations", CombinationsOf)
def count_combinations(state: ResolvedState, of: CombinationsOf) -> float:
    """How many different rows a truth table of so many inputs has."""
    return float(of.values ** (of.inputs or state.experiment.sizes[0]))
