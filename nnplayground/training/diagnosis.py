"""Hints about what commonly goes wrong: each with a number as evidence, a sentence, and a fix.

A check is a pure function of what is known about a run; it returns a hint or None. They are in the
order in which they matter: what is wrong with the data comes before what is wrong with the training.
What looks odd in a network that has learnt its examples well is left in peace: its neurons saturate
because it is sure, and its cost swings because there is hardly any left.
"""

import math
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Self

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Activation, LeakyReLU, ReLU, Tanh
from nnplayground.core.initializers import Xavier
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.passes import push
from nnplayground.core.regularizers import L2
from nnplayground.data.problem import Problem
from nnplayground.data.scaling import Standard
from nnplayground.i18n import N_, tr
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import EPOCHS, History
from nnplayground.training.stopping import EarlyStopping

LOOKED_AT = 500
"""Training examples that are pushed through the network."""
POOR = 0.9
"""A score on the training examples, by its grade, below which they are not learnt well."""
LARGE_INPUT = 20.0
FLAT = 0.02
"""A slope below this share of the steepest one counts as none."""
SATURATED = 0.5
"""A neuron is saturated if it is flat for that share of the examples, a network if that share of the neurons is."""
MOST_UNITS = 512
FEWEST = 20
"""Training examples below which classes and neighbours are not counted: a truth table is what it is."""
NEIGHBOURS = 5
TINY = 1e-12
BEGINNING = 20
"""Epochs in which a run may swing as long as it gets on."""
PATIENCE = 100
"""Epochs before a network is taken for too small."""
SLOW = 0.001
"""A run whose cost falls by less than that share in an epoch is slow."""
STILL = 0.01
"""Parameters that have come no farther than this share of their size have hardly moved."""

Floats = npt.NDArray[np.float64]
Fix = Callable[[Experiment], Experiment]


@dataclass(frozen=True)
class Hint:
    """Something that goes wrong. `kind` is its permanent key, by which it can be silenced.

    `template` is a marked sentence that tells the evidence among `values`. `fix` puts any experiment
    right, that of now rather than that of the evidence; `label` says how.
    """

    kind: str
    template: str
    values: Mapping[str, float | str]
    label: str
    fix: Fix

    @property
    def text(self) -> str:
        """The sentence in the language in use."""
        return tr(self.template, **self.values)


@dataclass(frozen=True, eq=False)
class Figures:
    """What was measured after each epoch since a setting was last changed: arrays (epochs,).

    `start` is the training cost before anything was learnt, NaN if it is not known; `newest` the last
    epoch. Of very many epochs, every 2nd, 4th, … is there: `epoch` says which.
    """

    epoch: Floats
    train_cost: Floats
    train_score: Floats
    validation_cost: Floats
    validation_score: Floats
    start: float
    newest: int

    @classmethod
    def of(cls, history: History) -> Self:
        """Copy what matters of a history."""
        columns = history.epoch_columns(points=2 * EPOCHS)
        changes = [mark.epoch for mark in history.marks if mark.kind == "changed"]
        since = int(np.searchsorted(columns["epoch"], math.floor(max(changes, default=0.0))))
        known = len(columns["epoch"]) > 0
        return cls(
            epoch=columns["epoch"][since:].copy(),
            train_cost=columns["train_cost"][since:].copy(),
            train_score=columns["train_score"][since:].copy(),
            validation_cost=columns["validation_cost"][since:].copy(),
            validation_score=columns["validation_score"][since:].copy(),
            start=float(columns["train_cost"][0]) if known else math.nan,
            newest=int(columns["epoch"][-1]) if known else 0,
        )


@dataclass(frozen=True, eq=False)
class DiagnosedRun:
    """What is known of a run; nothing in it is changed."""

    experiment: Experiment
    problem: Problem
    network: Network
    figures: Figures

    @cached_property
    def rows(self) -> npt.NDArray[np.intp]:
        """Some training examples."""
        rows = self.problem.parts.train
        return rows[:: max(1, len(rows) // LOOKED_AT)][:LOOKED_AT]

    @cached_property
    def inputs(self) -> npt.NDArray[np.floating]:
        """Inputs of the network (examples, inputs), of those examples."""
        out = np.empty((len(self.rows), self.problem.input_count), self.network.dtype)
        self.problem.gather(self.rows, out)
        return out

    def sums(self, network: Network) -> list[npt.NDArray[np.floating]]:
        """Return the weighted sums z (examples, neurons) of each hidden layer, for `inputs`."""
        return [stage.z for stage in push(network, self.inputs).stages[:-1]]

    @cached_property
    def beginning(self) -> Network:
        """The network as it was before training."""
        return self.experiment.network()

    @property
    def moved(self) -> float:
        """How far the parameters have come from where they began, as a share of their size there."""
        began = self.beginning.parameters
        with np.errstate(all="ignore"):
            size, way = np.linalg.norm(began), np.linalg.norm(self.network.parameters - began)
        return float(way / size) if size else math.inf

    def grade(self, score: float) -> float:
        """Return how good a score is, 1 for perfect."""
        return self.problem.task.metric.grade(float(score))

    @property
    def is_new(self) -> bool:
        """Whether no epoch is over yet."""
        return self.figures.newest == 0

    @property
    def is_poor(self) -> bool:
        """Whether the training examples are not learnt well yet."""
        score = self.figures.train_score
        return bool(len(score)) and self.grade(score[-1]) < POOR

    @property
    def hardly_learns(self) -> bool:
        """Whether the cost, still far from well, has fallen by less than a tenth in the last ten epochs."""
        costs = self.figures.train_cost
        if len(costs) < 6 or not self.is_poor or not np.isfinite(costs[-10:]).all():
            return False
        half = min(5, len(costs) // 2)
        older, newer = np.median(costs[-2 * half : -half]), np.median(costs[-half:])
        return bool(newer > 0.9 * older)


def findings(run: DiagnosedRun, silenced: Collection[str] = ()) -> Iterator[Hint]:
    """Yield all hints, what matters most first. A fix that would make no sense is not offered."""
    for kind, check in CHECKS.items():
        hint = None if kind in silenced else check(run)
        if hint is not None:
            yield hint


def inputs_not_scaled(run: DiagnosedRun) -> Hint | None:
    """Inputs far from 0 drive neurons into saturation and let one weight rule the others."""
    if run.problem.is_images or isinstance(run.experiment.scaling, Standard):
        return None
    largest = np.abs(run.inputs).max(axis=0)
    worst = int(largest.argmax())
    if largest[worst] <= LARGE_INPUT:
        return None
    return Hint(
        "inputs_not_scaled",
        N_("The input “{name}” goes up to {size}: so large, it drowns the others."),
        {"name": tr(run.problem.input_quantities[worst].name), "size": float(largest[worst])},
        N_("Scale the inputs"),
        _set(scaling=Standard()),
    )


def saturated_neurons(run: DiagnosedRun) -> Hint | None:
    """Where the activation is flat, no gradient comes through (deck A: the dead zone of σ)."""
    bounded = any(layer.activation.finite_range for layer in run.experiment.hidden)
    if not (bounded and (run.is_new or run.hardly_learns)):
        return None
    share = _saturation(run, run.beginning)
    label, fix = N_("Start with smaller weights"), _set(initializer=Xavier())
    if share < SATURATED:
        # Steps that were too large have driven them there; a smaller rate brings none of them back.
        figures = run.figures
        if run.is_new or figures.train_cost[-1] < 0.95 * figures.start or rate_too_high(run) is not None:
            return None
        share = _saturation(run, run.network)
        label, fix = N_("Start anew"), _begin_anew
    if share < SATURATED:
        return None
    return Hint(
        "saturated_neurons",
        N_("{share} % of the hidden neurons are saturated: where σ is flat, they hardly learn."),
        {"share": float(round(100 * share))},
        label,
        fix,
    )


def _saturation(run: DiagnosedRun, network: Network) -> float:
    """Return the share of the hidden neurons, of those that can saturate, that are flat for most examples."""
    flat = total = 0
    for layer, z in zip(network.layers, run.sums(network), strict=False):
        if layer.activation.finite_range:
            flat += int(np.count_nonzero(_flat(layer.activation, z)))
            total += z.shape[1]
    return flat / total if total else 0.0


def _begin_anew(experiment: Experiment) -> Experiment:
    """Take other starting weights."""
    return experiment.replace(seeds=experiment.seeds.model_copy(update={"weights": experiment.seeds.weights + 1}))


def _flat(activation: Activation, z: npt.NDArray[np.floating]) -> npt.NDArray[np.bool_]:
    """Return which neurons have next to no slope for at least that share of the examples."""
    steepest = float(np.abs(activation.slope(np.linspace(-3, 3, 61))).max())
    with np.errstate(all="ignore"):
        slopes = np.abs(activation.slope(z))
    found: npt.NDArray[np.bool_] = (slopes < FLAT * steepest).mean(axis=0) >= SATURATED
    return found


def dead_neurons(run: DiagnosedRun) -> Hint | None:
    """A ReLU whose sum is negative for every example answers 0 for ever."""
    rectified = any(isinstance(layer.activation, ReLU) for layer in run.experiment.hidden)
    if not (rectified and (run.is_new or run.is_poor)):
        return None
    dead = total = 0
    for layer, z in zip(run.network.layers, run.sums(run.network), strict=False):
        if isinstance(layer.activation, ReLU):
            dead += int(np.count_nonzero((z <= 0).all(axis=0)))
            total += z.shape[1]
    if not total or dead < max(1, total / 4):
        return None
    return Hint(
        "dead_neurons",
        N_("Dead ReLU neurons: {dead} of {total}; where every example gives 0, nothing is learnt."),
        {"dead": str(dead), "total": str(total)},
        N_("Use leaky ReLU"),
        _leak,
    )


def _leak(experiment: Experiment) -> Experiment:
    """Give every ReLU a slope on its flat side."""
    hidden = tuple(
        layer.model_copy(update={"activation": LeakyReLU()}) if isinstance(layer.activation, ReLU) else layer
        for layer in experiment.hidden
    )
    return experiment.replace(hidden=hidden)


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
    return Hint("rate_too_high", text, values, N_("A third of the learning rate"), _times(1 / 3)) if text else None


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
        partial(_hold, len(run.problem.parts.train)),
    )


def _hold(examples: int, experiment: Experiment) -> Experiment:
    """Make large weights dear, or three times as dear if they are.

    Nielsen takes λ = 1e-4 for each example of MNIST, which few examples would hardly feel.
    """
    strength = max(1.0, 1e-4 * examples)
    kinds = list(experiment.regularizers)
    for place, kind in enumerate(kinds):
        if isinstance(kind, L2):
            kinds[place] = L2(strength=float(f"{min(1e6, max(strength, 3 * kind.strength)):.2g}"))
            return experiment.replace(regularizers=tuple(kinds))
    return experiment.replace(regularizers=(*kinds, L2(strength=float(f"{strength:.1g}"))))


def network_too_small(run: DiagnosedRun) -> Hint | None:
    """The cost stands still at a high level, though like examples have like answers: there are too few neurons."""
    # Many a run stands still for a while, at the saddle where every network begins above all, and goes on.
    epochs = len(run.figures.train_cost)
    costs, experiment = run.figures.train_cost[-max(20, epochs // 3) :], run.experiment
    if epochs < PATIENCE or not np.isfinite(costs).all() or not run.is_poor:
        return None
    half = len(costs) // 2
    older, newer = float(np.median(costs[:half])), float(np.median(costs[half:]))
    alike = not experiment.initializer.breaks_symmetry
    if abs(older - newer) > 0.005 * older or np.ptp(costs) > 0.1 * newer or alike or _barely_moves(run):
        return None
    score = float(run.figures.train_score[-1])
    if sum(layer.units for layer in experiment.hidden) >= MOST_UNITS or run.grade(score) > _reachable(run) - 0.05:
        return None
    metric = experiment.data.task.metric
    return Hint(
        "network_too_small",
        metric.standstill,
        {"score": metric.rounded(score)},
        N_("Twice as many neurons") if experiment.hidden else N_("Add a hidden layer"),
        _grow,
    )


def _grow(experiment: Experiment) -> Experiment:
    """Double the hidden layers, or add the first."""
    hidden = tuple(layer.model_copy(update={"units": 2 * layer.units}) for layer in experiment.hidden)
    return experiment.replace(hidden=hidden or (Dense(units=8, activation=Tanh()),))


def _reachable(run: DiagnosedRun) -> float:
    """Estimate the grade that the data allow: what each example's neighbours say of it."""
    count = len(run.inputs)
    if count < FEWEST:
        return 1.0
    x = run.inputs.astype(np.float32)
    squares = np.einsum("ij,ij->i", x, x)
    distances = squares[:, np.newaxis] + squares - 2 * (x @ x.T)
    np.fill_diagonal(distances, np.inf)
    near = np.argpartition(distances, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
    return run.grade(run.problem.task.reachable(run.problem, run.rows, near))


def rate_too_low(run: DiagnosedRun) -> Hint | None:
    """The cost falls evenly and hardly: the same way could be gone in fewer steps."""
    if not run.is_poor or not _barely_moves(run):
        return None
    costs, epochs = run.figures.train_cost[-9:], run.figures.epoch[-9:]
    share = float((costs[0] - costs[-1]) / costs[0] / (epochs[-1] - epochs[0]))
    if share > SLOW:
        return None
    return Hint(
        "rate_too_low",
        N_("The cost falls by only {share} % an epoch: larger steps would get there sooner."),
        {"share": float(f"{max(0.0, 100 * share):.2g}")},
        N_("Three times the learning rate"),
        _times(3),
    )


def _barely_moves(run: DiagnosedRun) -> bool:
    """Whether the cost falls from epoch to epoch about as fast as at first, or the weights are where they began."""
    costs, epochs = run.figures.train_cost, run.figures.epoch
    if len(costs) < 16 or not np.isfinite(costs).all():
        return False
    recent = (costs[-9] - costs[-1]) / (epochs[-1] - epochs[-9])
    whole = (costs[0] - costs[-1]) / (epochs[-1] - epochs[0])
    return bool((np.diff(costs[-9:]) < 0).all() and recent > 0.5 * whole) or run.moved < STILL


def classes_unbalanced(run: DiagnosedRun) -> Hint | None:
    """With one class nearly everywhere, saying it always looks good and is worth nothing."""
    labels = run.problem.labels
    if labels is None or run.experiment.division.balanced:
        return None
    counts = np.bincount(labels[run.problem.parts.train], minlength=len(run.problem.dataset.classes))
    most, total = int(counts.max()), int(counts.sum())
    share, others = most / total, (total - most) / max(1, len(counts) - 1)
    if total < FEWEST or share < 0.5 or most < 5 * others:
        return None
    return Hint(
        "classes_unbalanced",
        N_("{share} % of the examples are of class “{name}”: always saying so looks good already."),
        {"share": float(round(100 * share)), "name": tr(run.problem.dataset.classes[int(counts.argmax())])},
        N_("Balance the classes"),
        lambda experiment: experiment.replace(division=experiment.division.model_copy(update={"balanced": True})),
    )


def _set(**fields: object) -> Fix:
    """Return what sets some fields of an experiment."""
    return lambda experiment: experiment.replace(**fields)


def _times(factor: float) -> Fix:
    """Return what multiplies the learning rate."""

    def fix(experiment: Experiment) -> Experiment:
        rate = min(1e9, experiment.optimizer.rate * factor)
        rounded = float(f"{rate:.2g}") if math.isfinite(rate) else rate
        return experiment.replace(optimizer=experiment.optimizer.model_copy(update={"rate": rounded}))

    return fix


CHECKS: Mapping[str, Callable[[DiagnosedRun], Hint | None]] = {
    check.__name__: check
    for check in (
        inputs_not_scaled, saturated_neurons, dead_neurons, rate_too_high, overfitting, network_too_small,
        rate_too_low, classes_unbalanced,
    )
}  # fmt: skip
