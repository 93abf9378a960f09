"""Hints about what commonly goes wrong: each with a number as evidence, a sentence, and a mend.

A check is a pure function of what is known about a run; it returns a hint or None. They are in the
order in which they matter: what is wrong with the data comes before what is wrong with the training.
"""

import math
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Activation, LeakyReLU, ReLU, Tanh
from nnplayground.core.initializers import Xavier
from nnplayground.core.network import Network
from nnplayground.core.regularizers import L2, Dropout
from nnplayground.core.workspace import Workspace
from nnplayground.data.dataset import Task
from nnplayground.data.problem import Problem
from nnplayground.data.scaling import Standard
from nnplayground.i18n import N_, tr
from nnplayground.training.experiment import Experiment, HiddenLayer
from nnplayground.training.history import EPOCHS, History
from nnplayground.training.stopping import EarlyStopping

LOOKED_AT = 500
"""Training examples that are pushed through the network."""
LARGE_INPUT = 20.0
FLAT = 0.02
"""A slope below this share of the steepest one counts as none."""
SATURATED = 0.5
"""A neuron is saturated if it is flat for that share of the examples."""
MOST_UNITS = 512
FEWEST = 20
"""Training examples below which classes are not counted: a truth table is what it is."""

Mend = Callable[[Experiment], Experiment]


@dataclass(frozen=True)
class Hint:
    """Something that goes wrong. `kind` is its permanent key, by which it can be silenced.

    `template` is a marked sentence that tells the evidence among `values`; `mend` returns the
    experiment with it put right, and `label` says how.
    """

    kind: str
    template: str
    values: Mapping[str, float | str]
    label: str
    mend: Mend

    @property
    def text(self) -> str:
        """The sentence in the language in use."""
        return tr(self.template, **self.values)


@dataclass(frozen=True, eq=False)
class Run:
    """What is known of a run; nothing in it is changed."""

    experiment: Experiment
    problem: Problem
    network: Network
    history: History

    @cached_property
    def columns(self) -> dict[str, npt.NDArray[np.float64]]:
        """The figures after each epoch that is remembered."""
        return self.history.epochs(points=2 * EPOCHS)

    @cached_property
    def inputs(self) -> npt.NDArray[np.floating]:
        """Inputs of the network (examples, inputs + 1), of some training examples."""
        rows = self.problem.parts.train
        rows = rows[:: max(1, len(rows) // LOOKED_AT)][:LOOKED_AT]
        out = np.ones((len(rows), self.problem.input_count + 1), self.network.dtype)
        self.problem.gather(rows, out)
        return out

    @cached_property
    def sums(self) -> list[npt.NDArray[np.floating]]:
        """The weighted sums z (examples, neurons) of each hidden layer, for `inputs`."""
        space = Workspace(self.network, len(self.inputs))
        with np.errstate(all="ignore"):
            self.network.forward(space, self.inputs)
        return [stage.z for stage in space.stages[:-1]]

    @property
    def is_poor(self) -> bool:
        """Whether the training examples are not learnt well yet."""
        score = self.columns["train_score"]
        return bool(len(score)) and bool(score[-1] < 0.9)

    def change(self, **fields: object) -> Mend:
        """Return what sets some fields of an experiment."""
        return lambda experiment: experiment.replace(**fields)


def diagnose(run: Run, silenced: Collection[str] = ()) -> Hint | None:
    """Return the hint that matters most, if any; those `silenced` by their kind are passed over."""
    return next(findings(run, silenced), None)


def findings(run: Run, silenced: Collection[str] = ()) -> Iterator[Hint]:
    """Yield all hints, what matters most first. A mend that would make no sense is not offered."""
    for kind, check in CHECKS.items():
        hint = None if kind in silenced else check(run)
        if hint is not None:
            yield hint


def inputs_not_scaled(run: Run) -> Hint | None:
    """Inputs far from 0 drive neurons into saturation and let one weight rule the others."""
    if run.problem.is_images or isinstance(run.experiment.scaling, Standard):
        return None
    largest = np.abs(run.inputs[:, :-1]).max(axis=0)
    worst = int(largest.argmax())
    if largest[worst] <= LARGE_INPUT:
        return None
    return Hint(
        "inputs_not_scaled",
        N_("The input “{name}” goes up to {size}: inputs that large drown the others and saturate neurons."),
        {"name": tr(run.problem.input_quantities[worst].name), "size": float(largest[worst])},
        N_("Scale the inputs to mean 0 and deviation 1"),
        run.change(scaling=Standard()),
    )


def saturated_neurons(run: Run) -> Hint | None:
    """Where the activation is flat, no gradient comes through (deck A: the dead zone of σ)."""
    flat = total = 0
    for layer, z in zip(run.network.layers, run.sums, strict=False):
        if layer.activation.finite_range:
            flat += int(np.count_nonzero(_flat(layer.activation, z)))
            total += z.shape[1]
    if not total or flat < total / 2:
        return None
    return Hint(
        "saturated_neurons",
        N_("{share} % of the hidden neurons are saturated: their slope is almost 0, so they hardly learn."),
        {"share": float(round(100 * flat / total))},
        N_("Start anew with weights of a fitting size"),
        run.change(initializer=Xavier()),
    )


def _flat(activation: Activation, z: npt.NDArray[np.floating]) -> npt.NDArray[np.bool_]:
    """Return which neurons have next to no slope for at least that share of the examples."""
    steepest = float(np.abs(activation.slope(np.linspace(-3, 3, 61))).max())
    with np.errstate(all="ignore"):
        slopes = np.abs(activation.slope(z))
    found: npt.NDArray[np.bool_] = (slopes < FLAT * steepest).mean(axis=0) >= SATURATED
    return found


def dead_neurons(run: Run) -> Hint | None:
    """A ReLU whose sum is negative for every example answers 0 for ever."""
    dead = total = 0
    for layer, z in zip(run.network.layers, run.sums, strict=False):
        if isinstance(layer.activation, ReLU):
            dead += int(np.count_nonzero((z <= 0).all(axis=0)))
            total += z.shape[1]
    if not total or dead < max(1, total / 4):
        return None
    hidden = tuple(
        layer.model_copy(update={"activation": LeakyReLU()}) if isinstance(layer.activation, ReLU) else layer
        for layer in run.experiment.hidden
    )
    return Hint(
        "dead_neurons",
        N_("{dead} of {total} ReLU neurons are dead: they answer 0 to every example and cannot learn any more."),
        {"dead": str(dead), "total": str(total)},
        N_("Use leaky ReLU, which always has a slope"),
        run.change(hidden=hidden),
    )


def rate_too_high(run: Run) -> Hint | None:
    """Steps that jump over the valley make the cost rise again and again."""
    costs = run.columns["train_cost"][-9:]
    if len(costs) < 5 or not np.isfinite(costs).all():
        return None
    rises = int(np.count_nonzero(np.diff(costs) > 0.02 * costs[:-1]))
    start = float(run.columns["train_cost"][0])
    swings = np.ptp(costs) > 0.25 * costs.mean() and costs.mean() > 0.02 * start
    if not (swings and rises >= 0.35 * (len(costs) - 1)) and not (costs > 1.2 * start).all():
        return None
    return Hint(
        "rate_too_high",
        N_("The cost rose in {rises} of the last {epochs} epochs: the steps seem too large for this valley."),
        {"rises": str(rises), "epochs": str(len(costs) - 1)},
        N_("Take a third of the learning rate"),
        _times(1 / 3),
    )


def overfitting(run: Run) -> Hint | None:
    """The validation cost rises while the training cost still falls."""
    train, validation = run.columns["train_cost"], run.columns["validation_cost"]
    if len(validation) < 8 or not np.isfinite(validation).all():
        return None
    best = int(validation.argmin())
    newest = float(np.median(validation[-3:]))
    if len(validation) - 1 - best < 5 or newest < 1.1 * validation[best] or train[-1] >= train[best]:
        return None
    mend: tuple[str, Mend]
    if not any(isinstance(rule, EarlyStopping) for rule in run.experiment.stop):
        mend = (
            N_("Stop early and bring the best weights back"),
            run.change(stop=(*run.experiment.stop, EarlyStopping())),
        )
    elif not any(isinstance(kind, L2 | Dropout) for kind in run.experiment.regularizers):
        mend = (
            N_("Make large weights dear (L2)"),
            run.change(regularizers=(*run.experiment.regularizers, L2(strength=1.0))),
        )
    else:
        halved = tuple(layer.model_copy(update={"units": max(1, layer.units // 2)}) for layer in run.experiment.hidden)
        mend = N_("Use half as many neurons"), run.change(hidden=halved)
    return Hint(
        "overfitting",
        N_("The validation cost is {rise} % above its best, while the training cost falls: it learns by heart."),
        {"rise": float(round(100 * (newest / validation[best] - 1)))},
        *mend,
    )


def network_too_small(run: Run) -> Hint | None:
    """The cost stands still at a high level: there are not enough neurons for the shape of the data."""
    costs = run.columns["train_cost"]
    if len(costs) < 25 or not np.isfinite(costs).all() or not run.is_poor:
        return None
    older, newer = float(np.median(costs[-20:-10])), float(np.median(costs[-10:]))
    if abs(older - newer) > 0.005 * older or sum(layer.units for layer in run.experiment.hidden) >= MOST_UNITS:
        return None
    hidden = run.experiment.hidden
    if hidden:
        more = tuple(layer.model_copy(update={"units": 2 * layer.units}) for layer in hidden)
    else:
        more = (HiddenLayer(units=8, activation=Tanh()),)
    classes = run.experiment.data.task is Task.CLASSIFICATION
    score = float(run.columns["train_score"][-1])
    return Hint(
        "network_too_small",
        N_("Training stands still at an accuracy of {score} %: the network seems too small for these data.")
        if classes
        else N_("Training stands still at R² = {score}: the network seems too small for these data."),
        {"score": round(100 * score, 1) if classes else round(score, 3)},
        N_("Use twice as many neurons") if hidden else N_("Add a hidden layer"),
        run.change(hidden=more),
    )


def rate_too_low(run: Run) -> Hint | None:
    """The cost falls evenly and hardly: the same way could be gone in fewer steps."""
    if len(run.columns["train_cost"]) < 16:
        return None
    costs = run.columns["train_cost"][-7:]
    if not np.isfinite(costs).all() or not run.is_poor or costs[0] <= 0:
        return None
    falls = -np.diff(costs)
    share = float(falls.mean() / costs[0])
    is_even = falls[3:].mean() > 0.6 * falls[:3].mean()
    if not (0 < share < 0.002 and (falls > 0).all() and is_even):
        return None
    return Hint(
        "rate_too_low",
        N_("The cost falls by only {share} % an epoch, and evenly: larger steps would get there sooner."),
        {"share": float(f"{100 * share:.2g}")},
        N_("Take three times the learning rate"),
        _times(3),
    )


def classes_unbalanced(run: Run) -> Hint | None:
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
        N_("{share} % of the training examples are of class “{name}”: saying that always would be right as often."),
        {"share": float(round(100 * share)), "name": tr(run.problem.dataset.classes[int(counts.argmax())])},
        N_("Show every class equally often"),
        lambda experiment: experiment.replace(division=experiment.division.model_copy(update={"balanced": True})),
    )


def _times(factor: float) -> Mend:
    def mend(experiment: Experiment) -> Experiment:
        rate = min(1e9, experiment.optimizer.rate * factor)
        rounded = float(f"{rate:.2g}") if math.isfinite(rate) else rate
        return experiment.replace(optimizer=experiment.optimizer.model_copy(update={"rate": rounded}))

    return mend


CHECKS: Mapping[str, Callable[[Run], Hint | None]] = {
    check.__name__: check
    for check in (
        inputs_not_scaled, saturated_neurons, dead_neurons, rate_too_high, overfitting, network_too_small,
        rate_too_low, classes_unbalanced,
    )
}  # fmt: skip
