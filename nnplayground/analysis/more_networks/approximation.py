"""A network with one hidden layer as an approximation of a curve: what each neuron adds, and how near it comes.

A construction becomes the weights of a network, so that training goes on from it; a trained network is taken apart
into the shares cⱼ σ(wⱼ x + bⱼ) of its neurons.
"""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.many_runs import ManyRuns
from nnplayground.analysis.more_networks.construction import Construction, Curve, Distance, Vector, distance, grid
from nnplayground.core.activations import Activation, Linear
from nnplayground.core.costs import MeanSquares
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.passes import push
from nnplayground.data import content
from nnplayground.data.content import Content
from nnplayground.data.dataset import Dataset
from nnplayground.data.drawn_function import DrawnFunction
from nnplayground.data.functions import FUNCTIONS, Function
from nnplayground.data.problem import Problem
from nnplayground.data.scaling import NoScaling
from nnplayground.data.typed_function import TypedFunction
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.training.experiment import MAX_SEED, Experiment
from nnplayground.training.reports import EpochReport

Parameters = npt.NDArray[np.floating]

NO_CURVE = N_("The network of the run learns no function of x. “Built by hand” shows the curve of this page.")
GIVES_BACK = N_(
    "The network of the run gives its input back and follows no curve: choose another task than Reconstruction in the "
    "Playground."
)
ONE_LAYER = N_("The shares of neurons are those of one hidden layer: this network has {count}.")


class Target(NamedTuple):
    """A curve to be followed, and the x between which it is asked for."""

    curve: Curve
    span: tuple[float, float]


def target_of(data: Dataset) -> Target:
    """Return the curve on which a data set's examples lie. Raises UserError if they lie on none."""
    if isinstance(data, Function):
        return Target(FUNCTIONS[data.function], data.extent or (-6.0, 6.0))
    if isinstance(data, TypedFunction | DrawnFunction):
        data.check()
        return Target(data.values, data.span)
    raise UserError(NO_CURVE)


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """What each hidden neuron adds to the output's sum, over places `x` (points).

    `each` (neurons, points) and the `bias` are in the targets' own units; `kinks` (neurons) are the −b/w of the
    neurons in units of x, NaN where w is 0. `answers` (points) is what the network says: their sum, unless the
    output neuron bends it.
    """

    x: Vector
    each: Vector
    bias: float
    kinks: Vector
    answers: Vector

    def total(self, chosen: npt.NDArray[np.bool_] | None = None) -> Vector:
        """Return bias plus the shares of the `chosen` neurons (neurons), of all if None."""
        found: Vector = self.bias + (self.each if chosen is None else self.each[chosen]).sum(axis=0)
        return found


def shares(network: Network, problem: Problem, x: Vector) -> Shares:
    """Take the sum of the output neuron apart.

    Raises UserError unless there is one hidden layer and one input, and y is to be said.
    """
    if problem.task.has_code:
        raise UserError(GIVES_BACK)
    hidden = len(network.layers) - 1
    if hidden != 1:
        raise UserError(ONE_LAYER, count=hidden)
    if network.sizes[0] != 1 or network.sizes[-1] != 1 or problem.features:
        raise UserError(NO_CURVE)
    exact = network.copy(np.float64)
    first, last = exact.layers
    given = problem.scaler.apply(np.asarray(x, np.float64)[:, np.newaxis])
    taken = push(exact, given)
    offset, width = _line(problem)
    with np.errstate(all="ignore"):
        each = np.asarray((taken.stages[0].a * last.W[:, 0]).T * width, np.float64)
        kinks = np.where(first.W[0] == 0, np.nan, problem.scaler.invert((-first.b / first.W[0])[:, np.newaxis])[:, 0])
        answers = problem.answer(taken.output.a)[:, 0]
    return Shares(np.asarray(x, np.float64), each, float(last.b[0] * width + offset), kinks, answers)


def network_experiment(experiment: Experiment, neurons: int, activation: Activation) -> Experiment:
    """Return the experiment with one hidden layer of so many neurons and what suits a curve; data and seeds stay.

    Whatever the task was, it is to say y.
    """
    return experiment.with_task(None).replace(
        scaling=NoScaling(),
        hidden=(Dense(units=neurons, activation=activation),),
        output=Linear(),
        cost=MeanSquares(),
    )


def weights_of(construction: Construction, problem: Problem) -> npt.NDArray[np.float32]:
    """Return the flat parameters of the network 1-n-1 with linear output that is this construction."""
    network = Network.dense((1, len(construction.bends), 1), (construction.activation, Linear()), np.float64)
    first, last = network.layers
    x_offset, x_width = float(problem.scaler.offset[0]), float(problem.scaler.width[0])
    offset, width = _line(problem)
    first.W[:] = construction.steepness * x_width
    first.b[:] = construction.steepness * (x_offset - construction.places)
    last.W[:, 0] = construction.heights / width
    last.b[:] = (construction.bias - offset) / width
    return network.parameters.astype(np.float32)


def network_distance(network: Network, problem: Problem, target: Target) -> Distance:
    """Measure how far a network is from the curve itself, without the noise of its examples."""
    x = grid(target.span)
    given = problem.scaler.apply(x[:, np.newaxis])
    with np.errstate(all="ignore"):
        answers = problem.answer(push(network.copy(np.float64), given).output.a)[:, 0]
    return distance(answers, target.curve(x))


class FoundPoint(NamedTuple):
    """How near descent came with that many hidden neurons, from one seed's starting weights."""

    neurons: int
    seed: int
    distance: Distance


def found_by_descent(
    experiment: Experiment, counts: Sequence[int], seeds: int, epochs: int
) -> Generator[float | FoundPoint, None, None]:
    """Train the experiment with each number of neurons and seed; yield the share done, and each point at the end.

    The runs of one number of neurons go side by side. Raises UserError if the data are no curve.
    """
    target = target_of(experiment.data)
    activation = experiment.hidden[0].activation if experiment.hidden else Dense().activation
    work = sum(counts) or 1
    behind = 0
    for neurons in counts:
        runs = ManyRuns([_seeded(experiment, neurons, activation, seed) for seed in range(seeds)])
        done = np.zeros(seeds)
        for run, report in runs.train(epochs):
            if isinstance(report, EpochReport):
                done[run] = report.epoch / epochs
                yield min(1.0, (behind + neurons * float(done.mean())) / work)
        behind += neurons
        for seed in range(seeds):
            apart = network_distance(runs.network(seed), runs.problem(seed), target)
            yield FoundPoint(neurons, seed, apart)


def found_by_descent_job(
    experiment: str, counts: Sequence[int], seeds: int, epochs: int, contents: Mapping[str, Content]
) -> Generator[float | FoundPoint, None, None]:
    """Do `found_by_descent` in another process: the experiment comes as JSON, with the own data that it names."""
    for data in contents.values():
        content.keep(data)
    yield from found_by_descent(Experiment.model_validate_json(experiment), counts, seeds, epochs)


def _seeded(experiment: Experiment, neurons: int, activation: Activation, seed: int) -> Experiment:
    seeds = experiment.seeds
    moved = {name: (getattr(seeds, name) + seed) % (MAX_SEED + 1) for name in ("weights", "training")}
    return network_experiment(experiment, neurons, activation).replace(
        scaling=experiment.scaling, stop=(), seeds=seeds.model_copy(update=moved), frozen=()
    )


def _line(problem: Problem) -> tuple[float, float]:
    """Return offset and width that bring an output back to the target's units."""
    scaler = problem.target_scaler
    return (0.0, 1.0) if scaler is None else (float(scaler.offset[0]), float(scaler.width[0]))
