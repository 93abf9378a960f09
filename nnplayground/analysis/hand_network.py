"""Which network is worked through by hand, and with which example. Free of Qt."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from pydantic import Field

from nnplayground.analysis.hand.trace import Trace, Vector, checked_vector, dense
from nnplayground.analysis.hand.units import ScaledValue, answers, example_inputs, example_targets, scaled_inputs
from nnplayground.analysis.more_networks.time_chain import TimeChain
from nnplayground.analysis.more_networks.unrolled import sequence_rows
from nnplayground.core.activations import ACTIVATIONS
from nnplayground.core.costs import COSTS, COURSE, Cost
from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import NO_SLIDER, Model, choices
from nnplayground.training.examples import course_house
from nnplayground.training.experiment import Experiment

WINDOW, HOUSES, CHAIN = "window", "houses", "chain"
SOURCES = {
    WINDOW: N_("The network of the playground"),
    HOUSES: N_("House prices: m², rooms, bathrooms"),
    CHAIN: N_("The chain 1-1-1-1"),
}
TYPED_INPUTS = 12
"""Inputs up to which they can be typed; more are only taken from the data."""


class ChainSettings(Model):
    """The decks' chain of four neurons: three weights, three biases, one example."""

    x: float = Field(
        0.5,
        ge=-100,
        le=100,
        title=N_("Input x"),
        description=N_("What enters the chain."),
        json_schema_extra=NO_SLIDER,
    )
    y: float = Field(
        1.0,
        ge=-100,
        le=100,
        title=N_("Desired y"),
        description=N_("What should come out."),
        json_schema_extra=NO_SLIDER,
    )
    w1: float = Field(
        0.8,
        ge=-100,
        le=100,
        title=N_("Weight 1"),
        description=N_("The weight into layer 2."),
        json_schema_extra=NO_SLIDER,
    )
    b1: float = Field(
        0.1,
        ge=-100,
        le=100,
        title=N_("Bias 1"),
        description=N_("The bias of layer 2."),
        json_schema_extra=NO_SLIDER,
    )
    w2: float = Field(
        -0.5,
        ge=-100,
        le=100,
        title=N_("Weight 2"),
        description=N_("The weight into layer 3."),
        json_schema_extra=NO_SLIDER,
    )
    b2: float = Field(
        0.2,
        ge=-100,
        le=100,
        title=N_("Bias 2"),
        description=N_("The bias of layer 3."),
        json_schema_extra=NO_SLIDER,
    )
    w3: float = Field(
        1.2,
        ge=-100,
        le=100,
        title=N_("Weight 3"),
        description=N_("The weight into layer 4."),
        json_schema_extra=NO_SLIDER,
    )
    b3: float = Field(
        -0.3,
        ge=-100,
        le=100,
        title=N_("Bias 3"),
        description=N_("The bias of layer 4."),
        json_schema_extra=NO_SLIDER,
    )
    activation: Literal["logistic", "tanh", "relu", "linear", "step"] = Field(
        "logistic",
        title=N_("Activation"),
        description=N_("What every neuron of the chain makes of its sum."),
        json_schema_extra=choices(
            logistic=N_("Logistic"), tanh=N_("Tanh"), relu=N_("ReLU"), linear=N_("Linear"), step=N_("Step")
        ),
    )
    cost: Literal["half_squares", "sum_squares"] = Field(
        "half_squares",
        title=N_("Cost"),
        description=N_("Which convention: it changes every number of the backward pass."),
        json_schema_extra=COURSE | choices(half_squares=N_("½(a − y)² (deck A)"), sum_squares=N_("(a − y)² (deck B)")),
    )


@dataclass(frozen=True, eq=False)
class HandNetwork:
    """A network with its cost and rate; `problem` is None for the chain, whose example is `x`, `y`."""

    source: str
    network: Network
    cost: Cost
    rate: float
    problem: Problem | None = None
    x: Vector | None = None
    y: Vector | None = None

    def starts_like(self, other: "HandNetwork | None") -> bool:
        """Whether another has the same parameters, cost and data, so that steps from there lead to the same."""
        return (
            other is not None
            and self.problem is other.problem
            and self.cost == other.cost
            and np.array_equal(self.network.parameters, other.network.parameters)
            and self.network.has_layers_of(other.network)
            and _plain(self.x) == _plain(other.x)
            and _plain(self.y) == _plain(other.y)
        )

    @property
    def example_count(self) -> int:
        """How many examples there are to choose from; to a network that remembers, sequences."""
        if self.problem is None:
            return 1
        return len(self.problem.raw.inputs) // (self.problem.steps if self.through_time else 1)

    @property
    def through_time(self) -> bool:
        """Whether the network remembers, so that it is worked through sequence by sequence."""
        return self.problem is not None and self.network.remembers

    def sequence(self, number: int) -> TimeChain:
        """Return the first steps of a sequence of the data. Raises UserError if there is none, or no such chain."""
        problem = self.problem
        assert problem is not None
        rows = sequence_rows(problem.steps, number)
        known = problem.raw.predictable
        x, y = example_inputs(problem, rows), example_targets(problem, rows)
        return TimeChain(self.network, x, y, self.cost, None if known is None else known[rows])

    @property
    def can_type(self) -> bool:
        """Whether inputs may be typed."""
        if self.through_time:
            return False
        return self.problem is not None and not self.problem.is_images and self.raw_count <= TYPED_INPUTS

    @property
    def raw_count(self) -> int:
        """How many inputs the data have before features are made of them."""
        return 1 if self.problem is None else len(self.problem.dataset.inputs)

    def numbered(self, number: int) -> Trace:
        """Return the trace of an example of the data. Raises UserError if there is no such example."""
        if self.problem is None:
            assert self.x is not None and self.y is not None  # noqa: PT018 - the chain has both
            return Trace(self.network, self.x, self.y, self.cost)
        if not 0 <= number < self.example_count:
            raise UserError(
                N_("There is no example {number}: choose 1 to {count}."), number=number + 1, count=self.example_count
            )
        row = np.array([number])
        x, y = example_inputs(self.problem, row)[0], example_targets(self.problem, row)[0]
        return Trace(self.network, x, y, self.cost)

    def typed(self, raw: Vector, desired: Vector) -> Trace:
        """Return the trace of typed inputs in units; `desired` are quantities in units, or one class number."""
        assert self.problem is not None
        values = scaled_inputs(self.problem, raw)
        x = np.array([value.scaled for value in values])
        y = self.problem.task.desired_outputs(self.problem, checked_vector(desired, self.desired_count))
        return Trace(self.network, x, y, self.cost)

    @property
    def desired_count(self) -> int:
        """How many numbers say what is desired: quantities, or one class number."""
        assert self.problem is not None
        return len(self.problem.task.desired_titles(self.problem.dataset))

    def raw_example(self, number: int) -> tuple[Vector, Vector]:
        """Return inputs in units and what is desired, of an example of the data."""
        problem = self.problem
        assert problem is not None
        raw = np.asarray(problem.raw.inputs[number], np.float64)
        return raw, np.atleast_1d(np.asarray(problem.raw.targets[number], np.float64))

    def inputs_in_units(self, trace: Trace, raw: Vector | None) -> list[ScaledValue]:
        """Return each input with its unit and how it was scaled; empty for images and the chain."""
        if self.problem is None or self.problem.is_images or raw is None:
            return []
        return scaled_inputs(self.problem, raw)

    def outputs_in_units(self, values: Vector) -> list[ScaledValue]:
        """Return quantities in their units; empty for classes."""
        return [] if self.problem is None else answers(self.problem, values)


def _plain(values: Vector | None) -> list[float] | None:
    return None if values is None else list(map(float, values))


def chain(settings: ChainSettings) -> HandNetwork:
    """Return the chain with these weights."""
    s = settings
    activation = ACTIVATIONS[s.activation].model_validate({})
    network = dense([[[s.w1]], [[s.w2]], [[s.w3]]], [[s.b1], [s.b2], [s.b3]], [activation] * 3)
    return HandNetwork(CHAIN, network, COSTS[s.cost].model_validate({}), 0.5, x=np.array([s.x]), y=np.array([s.y]))


class Houses:
    """The house example, made when it is first asked for."""

    @cached_property
    def hand_network(self) -> HandNetwork:
        """The course's network at its start."""
        experiment = course_house()
        return of_experiment(HOUSES, experiment, experiment.network(), experiment.prepare())


def of_experiment(source: str, experiment: Experiment, network: Network, problem: Problem) -> HandNetwork:
    """Return the network of an experiment's network."""
    return HandNetwork(source, network, experiment.cost, experiment.optimizer.rate, problem)
