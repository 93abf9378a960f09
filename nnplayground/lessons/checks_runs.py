"""Checks about runs: whether a network learns, which way the cost goes, what other settings would make of it."""

from typing import Any, Literal

import numpy as np
from pydantic import Field

from nnplayground.analysis.digits.answer import PIXELS
from nnplayground.analysis.hand.symmetry import SymmetrySettings, symmetry_run
from nnplayground.analysis.more_networks.approximation import target_of
from nnplayground.analysis.more_networks.construction import distance, grid
from nnplayground.analysis.more_networks.handles import ApproximationSettings
from nnplayground.core.addresses import NeuronId, as_subject
from nnplayground.lessons.checks import check
from nnplayground.lessons.partial import laid_over
from nnplayground.lessons.question import Answer
from nnplayground.lessons.state import MOST_EPOCHS, ResolvedState, train
from nnplayground.registry import Model
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.trainer import Trainer

NOT_FINITE = "not_finite"
"""The reason that a run gives for an end of that kind."""
SAME = 0.01
"""Which part of a cost it may change by and be called the same."""


class RunOf(Model):
    """A run of so many epochs from the state on; `changes` are laid over its experiment."""

    changes: dict[str, Any] = Field(default_factory=dict)
    epochs: int = Field(100, ge=0, le=MOST_EPOCHS)
    part: Literal["train", "validation"] = "train"


class LearnsOf(RunOf):
    """What it has to reach: the score of the task on a part, 1 is perfect."""

    score: float = Field(0.95, ge=-1, le=1)


def run_of(state: ResolvedState, of: RunOf) -> tuple[Trainer, Trainer]:
    """Return the run before and after its epochs."""
    if of.changes:
        experiment = Experiment.model_validate(laid_over(state.experiment.model_dump(mode="json"), of.changes))
        experiment.check()
        before, after = Trainer(experiment), Trainer(experiment)
    else:
        before, after = state.fresh_trainer(), state.fresh_trainer()
    if of.epochs:
        train(after, state.epochs + of.epochs)
    return before, after


def diverges(state: ResolvedState, of: RunOf) -> bool:
    """Return whether the run ends because its numbers grow out of all bounds; its last good weights come back."""
    trainer = run_of(state, of.model_copy(update={"epochs": 0}))[0]
    for report in trainer.run():
        if isinstance(report, RunEnded):
            return report.reason == NOT_FINITE
        if isinstance(report, EpochReport) and report.epoch >= state.epochs + of.epochs:
            return False
    return False


@check("learns", LearnsOf)
def learns(state: ResolvedState, of: LearnsOf) -> str:
    """Return whether the network reaches a score within some epochs: ``learns`` or ``fails``."""
    return "learns" if run_of(state, of)[1].judge(of.part).score >= of.score else "fails"


@check("cost_goes", RunOf)
def cost_goes(state: ResolvedState, of: RunOf) -> str:
    """Return where the cost goes in some epochs: ``down``, ``up`` or ``same``."""
    before, after = (trainer.judge(of.part).cost for trainer in run_of(state, of))
    if after > before * (1 + SAME) or diverges(state, of):
        return "up"
    return "down" if after < before * (1 - SAME) else "same"


class GuessingOf(Model):
    """Between which scores an answer is called a guess."""

    low: float = Field(0.35, ge=0, le=1)
    high: float = Field(0.65, ge=0, le=1)


@check("guessing", GuessingOf)
def guessing(state: ResolvedState, of: GuessingOf) -> str:
    """Return what the network as it stands is worth on its training examples: ``wrong``, ``chance`` or ``right``."""
    score = state.trainer.judge("train").score
    return "wrong" if score < of.low else "chance" if score <= of.high else "right"


@check("sum_of_biases")
def sum_of_biases(state: ResolvedState, _: Model) -> float:
    """Sum up the sizes of all biases as the state has them."""
    return float(sum(np.abs(layer.b).sum() for layer in state.trainer.network.layers))


@check("neurons_in_all")
def neurons_in_all(state: ResolvedState, _: Model) -> int:
    """Count the neurons; the nodes of the input layer are none."""
    return sum(state.experiment.sizes[1:])


@check("narrowest_layer")
def narrowest_layer(state: ResolvedState, _: Model) -> int:
    """Count the neurons of the narrowest hidden layer: the numbers of a code."""
    return min(layer.units for layer in state.experiment.hidden)


class NeuronOf(Model):
    """A neuron, by its layer from 1 (the inputs) and its number from 1."""

    layer: int = Field(ge=2, le=66)
    neuron: int = Field(1, ge=1, le=100_000)


@check("strongest_source", NeuronOf)
def strongest_source(state: ResolvedState, of: NeuronOf) -> Answer:
    """Return the neuron of the layer below whose weight to this one is the largest, whatever its sign."""
    weights = state.trainer.network.layers[of.layer - 2].W[:, of.neuron - 1]
    return Answer(as_subject(NeuronId(of.layer - 1, int(np.abs(weights).argmax()))))


class TwinsOf(Model):
    """Another gate or grain of noise than the page *Equal weights* has."""

    changes: dict[str, Any] = Field(default_factory=dict)


@check("twins_learn", TwinsOf)
def twins_learn(state: ResolvedState, of: TwinsOf) -> str:
    """Return whether a network of equal weights learns its gate: ``learns`` or ``fails``."""
    plain = laid_over(state.lab_state("hand", "symmetry", default={}), of.changes)
    return "learns" if symmetry_run(SymmetrySettings.model_validate(plain)).learnt else "fails"


class PiecesOf(Model):
    """By which factor bumps, steps or ReLUs are made more."""

    times: int = Field(2, ge=1, le=20)


@check("hidden_of_curve")
def hidden_of_curve(state: ResolvedState, _: Model) -> int:
    """Count the hidden neurons of the construction on the page *Approximation*."""
    return _settings(state).neurons


@check("error_with_more", PiecesOf)
def error_with_more(state: ResolvedState, of: PiecesOf) -> str:
    """Return what more pieces do to the mean error of the construction: ``down``, ``up`` or ``same``."""
    settings = _settings(state)
    before, after = (_mean_error(settings, count) for count in (settings.pieces, settings.pieces * of.times))
    return "same" if before == after else "down" if after < before else "up"


def _settings(state: ResolvedState) -> ApproximationSettings:
    return ApproximationSettings.model_validate(state.lab_state("more_networks", "approximation", default={}))


def _mean_error(settings: ApproximationSettings, pieces: int) -> float:
    target = target_of(settings.dataset())
    wanted = settings.model_copy(update={"pieces": pieces, "bends": (), "bias": 0.0})
    built = wanted.construction(target.curve, target.span)
    x = grid(target.span)
    return distance(built.total(x), target.curve(x)).mean


@check("pixels_of_drawing")
def pixels_of_drawing(_: ResolvedState, __: Model) -> int:
    """Count the dots of a drawing as a network reads it."""
    return PIXELS
