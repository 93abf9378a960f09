"""What is wrong with the way down: steps too large or too small, too few neurons, learning by heart."""

import math
from functools import partial

import numpy as np

from nnplayground.analysis.diagnosis.fixes import begin_anew, bend, free, grow, hold, times_rate
from nnplayground.analysis.diagnosis.hint import Hint
from nnplayground.analysis.diagnosis.run import DiagnosedRun
from nnplayground.core.activations import Linear
from nnplayground.core.optimizers import GradientDescent
from nnplayground.i18n import N_
from nnplayground.training.stopping import EarlyStopping

MOST_UNITS = 512
TINY = 1e-12
BEGINNING = 20
"""Epochs in which a run may swing as long as it gets on."""
PATIENCE, STEPS = 100, 1000
"""Epochs and mini-batches before a network is taken for too small: few examples make few steps an epoch."""
PLATEAU, PLATEAU_STEPS = 20, 100
"""Epochs and mini-batches on a plateau before the steps are taken for too small."""
ROOMY = 4
"""Parameters for each number to be learnt, with which a network is not too small."""
SLOW = 0.001
"""A run whose cost falls by less than that share in an epoch is slow."""
STILL = 0.01
"""Parameters that have come no farther than this share of their size have hardly moved."""
DEAR, COLLAPSED = 0.1, 0.05
"""A penalty of that share of the cost weighs on the learning; weights of that share of their start are next to none."""
LONGER, MUCH_LONGER = 3.0, 5.0
"""By how much the steps could be longer where the cost falls evenly, or stands still, before that is said."""
CALMER = 1 / 3
"""What small mini-batches, whose gradients differ, bear of that."""
LONGEST, LONGEST_OF_FEW = 30.0, 10.0
"""By how much the steps are made larger at once, at most: of all examples, and of mini-batches."""


def rate_too_high(run: DiagnosedRun) -> Hint | None:
    """Steps that jump over the valley make the cost rise again and again."""
    costs, epochs = run.figures.train_cost[-9:], run.figures.epoch[-9:]
    if len(costs) < 5 or not np.isfinite(costs).all() or not run.is_poor:
        return None
    rises = int(np.count_nonzero(np.diff(costs) > 0.02 * costs[:-1]))
    swing, level = np.ptp(costs) / costs.mean(), costs.mean() / run.figures.start
    half = len(costs) // 2
    # Many a run swings on its way down at the beginning, and comes to rest.
    falls = len(run.figures.train_cost) < BEGINNING and np.median(costs[-half:]) < 0.9 * np.median(costs[:half])
    # Where hardly anything has been learnt, a smaller swing tells as much.
    swings = level > 0.3 and swing > (0.08 if level > 0.6 else 0.25) and rises >= 0.35 * (len(costs) - 1)
    text, values = "", {}
    if rises and (costs > 1.2 * run.figures.start).all():
        text = N_("The cost is {times} times what it was at the start: the steps seem too large.")
        values = {"times": float(f"{costs[-1] / run.figures.start:.2g}")}
    elif swings and not falls:
        text = N_("The cost rose {rises} times in the last {epochs} epochs: the steps seem too large.")
        values = {"rises": float(rises), "epochs": float(epochs[-1] - epochs[0])}
    if not text:
        return None
    return Hint(
        "rate_too_high",
        text,
        values,
        N_("A third of the learning rate"),
        N_("Shorter steps stay in the valley instead of jumping over it."),
        times_rate(1 / 3),
    )


def overfitting(run: DiagnosedRun) -> Hint | None:
    """The validation cost rises while the training cost still falls, and the scores are far apart."""
    figures, experiment = run.figures, run.experiment
    train, validation = figures.train_cost, figures.validation_cost
    if len(validation) < 10 or not np.isfinite(validation).all():
        return None
    if any(isinstance(rule, EarlyStopping) for rule in experiment.stop):
        # It ends such a run by itself, at the best weights.
        return None
    # Medians of five: a single good or bad epoch of a noisy run says nothing.
    calm = np.median(np.lib.stride_tricks.sliding_window_view(validation, 5), axis=1)
    best = int(calm.argmin())
    rise = float(calm[-1] / max(calm[best], TINY))
    gap = float(np.median(figures.train_score[-5:]) - np.median(figures.validation_score[-5:]))
    falls = np.median(train[-5:]) < np.median(train[best : best + 5])
    held = bool(experiment.regularizers)
    if len(calm) - 1 - best < 5 or rise < (2.0 if held else 1.15) or not falls or gap < 0.06:
        return None
    return Hint(
        "overfitting",
        N_("Validation cost {rise} % above its best while training cost falls: learnt by heart."),
        {"rise": float(round(100 * (rise - 1)))},
        N_("Hold the weights small (L2)"),
        N_("Small weights make smooth answers, which cannot follow the noise of single examples."),
        partial(hold, run.problem.training_examples),
    )


def held_too_small(run: DiagnosedRun) -> Hint | None:
    """A penalty that is a good part of what is made small, or left next to no weights, ends the learning."""
    strengths = [float(getattr(kind, "strength", 0.0)) for kind in run.experiment.regularizers if kind.penalizes]
    if not strengths or not run.stands_still(PLATEAU, PLATEAU_STEPS) or not run.is_below_reach:
        return None
    weights = [layer.weights for layer in run.network.layers]
    penalty = sum(float(kind.penalty(weights, run.problem.training_examples)) for kind in run.experiment.regularizers)
    mask = run.network.weight_mask() > 0
    began = float(np.linalg.norm(run.beginning.parameters[mask]))
    collapsed = float(np.linalg.norm(run.network.parameters[mask])) < COLLAPSED * began
    if not collapsed and penalty < DEAR * float(run.figures.train_cost[-1]):
        return None
    return Hint(
        "held_too_small",
        N_("The penalty (λ = {strength}) holds the weights too small to learn: the cost stands still."),
        {"strength": max(strengths)},
        N_("A tenth of the penalty"),
        N_("With a smaller penalty the weights may grow as large as the examples need."),
        free,
    )


def rate_too_low(run: DiagnosedRun) -> Hint | None:
    """The cost falls evenly and hardly, or stands still: the same way could be gone in fewer steps."""
    if not run.is_poor:
        return None
    evenly = _falls_slowly(run)
    # Without a hidden layer there is no plateau: where that cost stands still is its minimum.
    still = bool(run.experiment.hidden) and run.stands_still(PLATEAU, PLATEAU_STEPS) and run.is_below_reach
    factor = _longer_steps(run) if evenly is not None or still else 1.0
    values: dict[str, float | str] = {"factor": factor}
    if evenly is not None and factor >= LONGER:
        text = N_("The cost falls by only {share} % an epoch: larger steps would get there sooner.")
        values["share"] = float(f"{max(0.0, 100 * evenly):.2g}")
    elif still and factor >= MUCH_LONGER:
        text = N_("The cost stands still, and it is so flat here that it bears {factor} times larger steps.")
    else:
        return None
    return Hint(
        "rate_too_low",
        text,
        values,
        N_("{factor} times the learning rate"),
        N_("Longer steps go the same way sooner, as long as they do not jump over the valley."),
        times_rate(factor),
    )


def _falls_slowly(run: DiagnosedRun) -> float | None:
    """Return by which share of itself the cost falls in an epoch, if it is evenly and hardly."""
    if not barely_moves(run):
        return None
    costs, epochs = run.figures.train_cost[-9:], run.figures.epoch[-9:]
    share = float((costs[0] - costs[-1]) / costs[0] / (epochs[-1] - epochs[0]))
    return share if share <= SLOW else None


def _longer_steps(run: DiagnosedRun) -> float:
    """Return how many times longer steps the cost bears here; LONGER where its curvature does not tell.

    Plain gradient descent does best with a rate of about 1 / curvature; where mini-batches differ, with less.
    """
    optimizer = run.experiment.optimizer
    share = optimizer.rate * run.curvature if isinstance(optimizer, GradientDescent) else math.nan
    if not share > 0:
        return LONGER
    examples = run.problem.training_examples
    whole = not 0 < run.experiment.batch_size < examples
    borne = min(LONGEST, 1 / share) if whole else min(LONGEST_OF_FEW, CALMER / share)
    return float(f"{max(1.0, borne):.1g}")


def barely_moves(run: DiagnosedRun) -> bool:
    """Whether the cost falls from epoch to epoch about as fast as at first, or the weights are where they began."""
    costs, epochs = run.figures.train_cost, run.figures.epoch
    if len(costs) < 16 or not np.isfinite(costs).all():
        return False
    recent = (costs[-9] - costs[-1]) / (epochs[-1] - epochs[-9])
    whole = (costs[0] - costs[-1]) / (epochs[-1] - epochs[0])
    return bool((np.diff(costs[-9:]) < 0).all() and recent > 0.5 * whole) or run.moved < STILL


def linear_neurons(run: DiagnosedRun) -> Hint | None:
    """The cost stands still, and all hidden neurons are linear: no number of them can bend the answer."""
    if not _is_straight(run) or not run.stands_still(PLATEAU, PLATEAU_STEPS) or not run.is_below_reach:
        return None
    return Hint(
        "linear_neurons",
        N_("Linear hidden neurons: all {count}. Together they can do no more than none at all."),
        {"count": str(sum(layer.units for layer in run.experiment.hidden))},
        N_("Use tanh"),
        N_("Linear layers in a row are one linear layer; bent activations add what that cannot do."),
        bend,
    )


def _is_straight(run: DiagnosedRun) -> bool:
    hidden = run.experiment.hidden
    return bool(hidden) and all(isinstance(layer.activation, Linear) for layer in hidden)


def network_too_small(run: DiagnosedRun) -> Hint | None:
    """The cost stands still at a high level, though like examples have like answers: there are too few neurons."""
    # Many a run stands still for a while, at the saddle where every network begins above all, and goes on.
    if not run.stands_still(PATIENCE, _patience(run)) or barely_moves(run) or run.twins or _is_straight(run):
        return None
    if _is_roomy(run) or not run.is_below_reach:
        return None
    hidden, metric = run.experiment.hidden, run.experiment.used_task.metric
    return Hint(
        "network_too_small",
        metric.standstill,
        {"score": metric.rounded(float(run.figures.train_score[-1]))},
        N_("Twice as many neurons") if hidden else N_("Add a hidden layer"),
        N_("More neurons can bend the answer more often."),
        grow,
    )


def _patience(run: DiagnosedRun) -> int:
    """Return for how many mini-batches a run may stand still; without hidden layers there is no saddle."""
    return STEPS if run.experiment.hidden else PLATEAU_STEPS


def _is_roomy(run: DiagnosedRun) -> bool:
    """Whether there are parameters enough to learn all examples by heart, or as many neurons as is sensible."""
    if not run.experiment.hidden:
        return False
    wanted = len(np.unique(run.problem.parts.train)) * run.problem.output_count
    units = sum(layer.units for layer in run.experiment.hidden)
    return units >= MOST_UNITS or len(run.network.parameters) > ROOMY * wanted


def poor_valley(run: DiagnosedRun) -> Hint | None:
    """A network that is large enough and stands still all the same has come down in the wrong place."""
    if not run.stands_still(PATIENCE, STEPS) or run.twins or _is_straight(run):
        return None
    if not _is_roomy(run) or not run.is_below_reach:
        return None
    return Hint(
        "poor_valley",
        N_("The cost has stood still for {steps} steps, and there are neurons enough: a poor valley."),
        {"steps": float(math.floor(run.figures.steps))},
        N_("Start anew"),
        N_("Which valley is reached depends on the start: other weights may find a deeper one."),
        begin_anew,
    )
