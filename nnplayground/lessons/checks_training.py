"""Checks that train: what training changes, how far it comes, what the cost adds; and what a network answers."""

from typing import Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.analysis.descent.gradient_noise import GradientNoiseSettings, gradient_noise
from nnplayground.analysis.generalisation.overfitting import overfitting_lesson
from nnplayground.analysis.hand.units import scaled_inputs
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.addresses import from_subject, layers_of
from nnplayground.core.costs import COSTS
from nnplayground.core.passes import predict
from nnplayground.core.regularizers import REGULARIZERS, Regularizer
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons.checks import check
from nnplayground.lessons.state import ResolvedState, train
from nnplayground.registry import Model
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport, RunEnded
from nnplayground.training.trainer import Trainer

SAME = 0.01
"""Sums that differ by no more than this share are the same."""
JUDGED = 1000
"""Validation images on which a long run is judged after each epoch: all of them would take seconds."""
NO_BAND = N_("After {epochs} epochs the score is {score}, which lies in none of the bands.")
EPOCHS = Field(10, ge=1, le=500)


def updated(trainer: Trainer, updates: int) -> Trainer:
    """Return the same trainer after so many mini-batches, or fewer if the run ends before."""
    done = 0
    for report in trainer.run():
        done += isinstance(report, BatchReport)
        if done >= updates or isinstance(report, RunEnded):
            break
    return trainer


class BandOf(Model):
    """After how many epochs, on which part, and the bands (lowest, highest) of the score by their options' keys."""

    epochs: int = EPOCHS
    part: Literal["train", "validation"] = "validation"
    bands: dict[str, tuple[float, float]] = Field(min_length=2, max_length=6)


@check("accuracy_band", BandOf)
def accuracy_band(state: ResolvedState, of: BandOf) -> str:
    """In which band the score lies after some more epochs."""
    trainer = state.fresh_trainer()
    train(trainer, state.epochs + of.epochs)
    part = of.part if len(getattr(trainer.problem.parts, of.part)) else "train"
    score = trainer.judge(part).score
    for key, (low, high) in of.bands.items():
        if low <= score <= high:
            return key
    raise UserError(NO_BAND, epochs=of.epochs, score=f"{score:.3f}")


@check("changed_by_training")
def changed_by_training(state: ResolvedState, _: Model) -> str:
    """What an epoch changes: ``weights``, ``activation``, ``topology``, or ``nothing``."""
    trainer = state.fresh_trainer()
    before, sizes, kinds = trainer.network.parameters.copy(), trainer.network.sizes, trainer.experiment.activations
    train(trainer, state.epochs + 1)
    if trainer.network.sizes != sizes:
        return "topology"
    if trainer.experiment.activations != kinds:
        return "activation"
    return "nothing" if np.array_equal(before, trainer.network.parameters) else "weights"


@check("layer_total")
def layer_total(state: ResolvedState, _: Model) -> int:
    """How many layers the network has, inputs and outputs included."""
    return len(state.experiment.sizes)


@check("depth")
def depth(state: ResolvedState, _: Model) -> str:
    """Whether the network is ``shallow``, with one hidden layer, ``deep``, with more, or has ``none``."""
    hidden = len(state.experiment.hidden)
    return "none" if not hidden else "shallow" if hidden == 1 else "deep"


@check("computing_layers")
def computing_layers(state: ResolvedState, _: Model) -> int:
    """How many layers have weights and biases: all but the inputs."""
    return len(layers_of(state.experiment.sizes))


class ActivationAtOf(Model):
    """An activation, a sum, and whether its value or its slope is asked for."""

    kind: str = Field(max_length=40)
    z: float = 0.0
    what: Literal["value", "slope"] = "value"


@check("activation_value", ActivationAtOf)
def activation_value(state: ResolvedState, of: ActivationAtOf) -> float:
    """What an activation answers to a sum, or how steep it is there."""
    found = ACTIVATIONS[of.kind].model_validate({})
    return float(found.slope(of.z) if of.what == "slope" else found(of.z))


class TraitOf(Model):
    """A trait that one of the activations has, by their keys."""

    trait: Literal["finite", "no_slope"]
    kinds: tuple[str, ...] = ()


@check("activation_with", TraitOf)
def activation_with(state: ResolvedState, of: TraitOf) -> str:
    """Which of the activations has the trait; the first one if several do."""
    for kind in of.kinds:
        found = ACTIVATIONS[kind].model_validate({})
        if found.finite_range if of.trait == "finite" else not found.differentiable:
            return kind
    return "none"


class WeightNameOf(Model):
    """A weight as it is written in the decks: layer, neuron it leads to, where it comes from, all from 1."""

    layer: int = Field(ge=2, le=66)
    neuron: int = Field(ge=1, le=1000)
    source: int = Field(ge=1, le=1000)


@check("weight_subject", WeightNameOf)
def weight_subject(state: ResolvedState, of: WeightNameOf) -> str:
    """Which weight that is, as a click on it tells: ``weight=3,1,2``."""
    text = f"weight={of.layer},{of.neuron},{of.source}"
    from_subject(text)
    return text


class AnswerOf(Model):
    """What comes in, before it is scaled, and which output is asked for, from 1."""

    x: tuple[float, ...] = Field(min_length=1, max_length=100)
    output: int = Field(1, ge=1, le=100)


@check("network_answer", AnswerOf)
def network_answer(state: ResolvedState, of: AnswerOf) -> float:
    """What the network of the state answers to some inputs."""
    return float(_outputs(state, of.x)[of.output - 1])


class CostAtOf(Model):
    """A cost, what one output answers, and what is desired."""

    cost: str = Field(max_length=40)
    a: float
    y: float


@check("cost_value", CostAtOf)
def cost_value(state: ResolvedState, of: CostAtOf) -> float:
    """The cost of a single answer."""
    a, y = np.array([[of.a]]), np.array([[of.y]])
    linear = ACTIVATIONS["linear"].model_validate({})
    logistic = ACTIVATIONS["logistic"].model_validate({})
    within = 0 < of.a < 1
    z = np.log(a / (1 - a)) if within else a
    found = COSTS[of.cost].model_validate({})
    return float(found.value(z, a, y, np.empty_like(a), logistic if within else linear))


@check("cost_is_mean")
def cost_is_mean(state: ResolvedState, _: Model) -> str:
    """What the cost of the training examples is of their single costs: ``mean``, ``sum`` or ``largest``."""
    trainer = state.trainer
    over = NetworkCost(trainer.network, trainer.problem, state.experiment.cost, np.float64)
    rows = trainer.problem.parts.train[:50]
    whole, single = over.value(rows), [over.value(rows[place : place + 1]) for place in range(len(rows))]
    found = {"mean": float(np.mean(single)), "sum": float(np.sum(single)), "largest": max(single)}
    return min(found, key=lambda key: abs(found[key] - whole))


@check("update_factor")
def update_factor(state: ResolvedState, _: Model) -> float:
    """What the sum of a mini-batch's gradients is multiplied by: η/m."""
    trainer = state.trainer
    return trainer.rate / trainer.batch_size


@check("noisiest_batch")
def noisiest_batch(state: ResolvedState, _: Model) -> str:
    """Which size of mini-batch has the gradient with the largest angle to that of all examples."""
    trainer = state.trainer
    settings = GradientNoiseSettings.model_validate(state.lab_state("descent", "noise", default={}))
    over = NetworkCost(trainer.network, trainer.problem, state.experiment.cost)
    work = gradient_noise(over, np.unique(trainer.problem.parts.train), settings)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return str(max(end.value.points, key=lambda point: point.angle.median).size)


class GapOf(Model):
    """After how many epochs."""

    epochs: int = EPOCHS


@check("overfitting_gap", GapOf)
def overfitting_gap(state: ResolvedState, of: GapOf) -> str:
    """On which part the task of the page *Overfitting* is read better: ``train`` or ``validation``."""
    task = state.lab_state("generalisation", "overfitting")
    experiment = overfitting_lesson() if task is None else Experiment.model_validate(task)
    if isinstance(experiment.data, Mnist):
        fewer = min(experiment.data.validation_images, JUDGED)
        experiment = experiment.replace(data=experiment.data.model_copy(update={"validation_images": fewer}))
    trainer = Trainer(experiment)
    train(trainer, of.epochs)
    return max(("validation", "train"), key=lambda part: trainer.judge(part).score)


class PenaltyOf(Model):
    """Some weights, how many examples there are, and λ."""

    weights: tuple[float, ...] = Field(min_length=1, max_length=100)
    examples: int = Field(ge=1, le=10_000_000)
    strength: float = Field(ge=0, le=1e6)
    kind: Literal["l1", "l2"] = "l2"
    as_printed: bool = False


@check("penalty_value", PenaltyOf)
def penalty_value(state: ResolvedState, of: PenaltyOf) -> float:
    """What a regulariser adds to the cost."""
    settings = {"strength": of.strength} | ({"as_printed": of.as_printed} if of.kind == "l2" else {})
    found: Regularizer = REGULARIZERS[of.kind].model_validate(settings)
    return found.penalty([np.array([of.weights], np.float64)], of.examples)


@check("weights_after", GapOf)
def weights_after(state: ResolvedState, of: GapOf) -> str:
    """What Σ w² is beside the same run without regularisation: ``smaller``, ``same`` or ``larger``."""
    with_it, without = (
        _squares(Trainer(experiment), of.epochs)
        for experiment in (state.experiment, state.experiment.replace(regularizers=()))
    )
    if abs(with_it - without) <= SAME * without:
        return "same"
    return "smaller" if with_it < without else "larger"


def _squares(trainer: Trainer, epochs: int) -> float:
    train(trainer, epochs)
    network = trainer.network
    return float(sum((weights.astype(np.float64) ** 2).sum() for weights in network.weights(network.parameters)))


@check("output_total", AnswerOf)
def output_total(state: ResolvedState, of: AnswerOf) -> float:
    """What all outputs of the network add up to."""
    return float(_outputs(state, of.x).sum())


def _outputs(state: ResolvedState, x: tuple[float, ...]) -> npt.NDArray[np.floating]:
    trainer = state.trainer
    scaled = [value.scaled for value in scaled_inputs(trainer.problem, x)]
    found: npt.NDArray[np.floating] = predict(trainer.network, [scaled])[0]
    return found
