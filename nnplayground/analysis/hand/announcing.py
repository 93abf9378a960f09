"""What the next press does, in words: a product, or as much at once as a step takes."""

from nnplayground.analysis.hand.backward import STAGE_LABELS, BackwardStepper
from nnplayground.analysis.hand.backward_formulas import describe_upcoming as announced_back
from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.forward import ForwardStepper
from nnplayground.analysis.hand.forward_formulas import describe_upcoming as announced
from nnplayground.analysis.stepper import BlockStepper, Grain
from nnplayground.i18n import tr


def next_forward(stepper: ForwardStepper, grain: Grain) -> str:
    """Say what the next step of a forward pass does, without its result."""
    upcoming = stepper.upcoming
    tiny = announced(stepper.trace, upcoming)
    if upcoming is None:
        return tiny
    layer = upcoming.layer
    return in_one_step(stepper, grain, tiny, _neuron(layer, upcoming.neuron.number), tr("layer {layer}", layer=layer))


def next_backward(stepper: BackwardStepper, grain: Grain, notation: Notation = Notation.DECK_A) -> str:
    """Say what the next step of a backward pass works out, without its result."""
    upcoming = stepper.upcoming
    tiny = announced_back(upcoming, notation)
    if upcoming is None or upcoming.stage is None:
        return tiny
    layer, stage = upcoming.layer, tr(STAGE_LABELS[upcoming.stage])
    neuron, whole = _neuron(layer, upcoming.neuron.number), tr("layer {layer}", layer=layer)
    return in_one_step(stepper, grain, tiny, f"{stage} · {neuron}", f"{stage} · {whole}")


def in_one_step(stepper: BlockStepper, grain: Grain, tiny: str, neuron: str, layer: str) -> str:
    """Say what a step of `grain` does from here on.

    `tiny` says it of the next tiny step, `neuron` and `layer` name what that belongs to.
    """
    position = stepper.position
    if stepper.at_end or (stop := stepper.after(position, grain)) - position < 2:
        return tiny
    if grain is Grain.WHOLE:
        return tr("Next: all that is left, in one step.") if position else tr("Next: the whole pass.")
    place = neuron if grain is Grain.NEURON else layer
    if position and stepper.after(position - 1, grain) == stop:
        return tr("Next: what is left of {place}, in one step.", place=place)
    return tr("Next: {place}, in one step.", place=place)


def _neuron(layer: int, number: int) -> str:
    return tr("layer {layer}, neuron {neuron}", layer=layer, neuron=number)
