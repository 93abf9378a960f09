"""Everything that reproduces a run, in one frozen declaration."""

import math
from typing import Annotated, Any, Self

import numpy as np
import numpy.typing as npt
from pydantic import Field, SerializerFunctionWrapHandler, field_validator, model_serializer

from nnplayground.core import recurrent  # registers its kind of layer
from nnplayground.core.activations import ACTIVATIONS, NO_SLOPE, Activation, Logistic
from nnplayground.core.addresses import Indexes
from nnplayground.core.costs import COSTS, COURSE, Cost, CrossEntropy
from nnplayground.core.initializers import INITIALIZERS, Initializer, Xavier
from nnplayground.core.layers import LAYERS, Dense, Layer, Shape, parameter_count, shapes
from nnplayground.core.network import Network
from nnplayground.core.optimizers import OPTIMIZERS, GradientDescent, Optimizer
from nnplayground.core.regularizers import REGULARIZERS, Regularizer
from nnplayground.core.schedules import SCHEDULES, Constant, Schedule
from nnplayground.data import circles  # the default data set
from nnplayground.data.augment import AUGMENTATIONS, Augmentation
from nnplayground.data.coding import CODINGS, Aim, BinaryCode, Coding, OneHot
from nnplayground.data.dataset import DATASETS, Dataset
from nnplayground.data.features import FEATURES, PLAIN
from nnplayground.data.problem import Division, Problem, prepare
from nnplayground.data.scaling import SCALINGS, Scaling
from nnplayground.data.tasks import TASKS, Task
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.registry import (
    HIDDEN,
    LIVE,
    LOG,
    NO_SLIDER,
    NUMBERED,
    RANGES,
    SEARCHED,
    Model,
    course,
    search,
    slider,
    unit,
    zero,
)
from nnplayground.training.evaluation import TOGETHER
from nnplayground.training.freezing import Ranges, are_ranges, changed
from nnplayground.training.stopping import STOP_RULES, StopRule

assert recurrent, "its kind of layer is registered by its import"

SCHEMA = 1
"""Number of the declaration's shape; a change brings a migration."""

MEMORY_LIMIT = 2 * 2**30
"""Bytes that a run may take, its working arrays included."""

MAX_SEED = 2**31 - 1


SAME_RUN = course(N_("The same seed gives the same run, bit for bit."))


class Seeds(Model):
    """Where each kind of chance begins: the same numbers give the same run, bit for bit."""

    data: int = Field(
        1,
        ge=0,
        le=MAX_SEED,
        title=N_("Data seed"),
        description=N_("Chooses the generated examples and their division."),
        json_schema_extra=NO_SLIDER | course(N_("The same seed gives the same examples.")),
    )
    weights: int = Field(
        1,
        ge=0,
        le=MAX_SEED,
        title=N_("Weights seed"),
        description=N_("Chooses the starting weights."),
        json_schema_extra=NO_SLIDER | SAME_RUN,
    )
    training: int = Field(
        1,
        ge=0,
        le=MAX_SEED,
        title=N_("Order seed"),
        description=N_("Chooses the order of the examples and dropout."),
        json_schema_extra=NO_SLIDER | course(N_("The same seed gives the same mini-batches.")),
    )


class Experiment(Model):
    """Data, network, training and seeds: all that is needed to repeat a run."""

    schema_number: int = Field(SCHEMA, ge=1, le=SCHEMA, strict=True)
    data: Annotated[Dataset, DATASETS] = Field(
        default_factory=circles.Circle, title=N_("Data set"), description=N_("Where the examples come from.")
    )
    task: Annotated[Task, TASKS] | None = Field(
        None,
        title=N_("Task"),
        description=N_("What is to be learnt of the examples; without a choice, what the data are made for."),
    )
    division: Division = Field(default_factory=Division, title=N_("Division"))
    features: tuple[str, ...] = Field(
        PLAIN, title=N_("Inputs"), description=N_("What the network is told of a point on the plane.")
    )
    scaling: Annotated[Scaling, SCALINGS] = Field(
        default_factory=SCALINGS["standard"],
        title=N_("Scaling"),
        description=N_("How the inputs are brought to one size; fitted on the training part."),
        json_schema_extra=course(
            N_("Inputs of very different size let one weight rule; deck B's house prices show it.")
        ),
    )
    coding: Annotated[Coding, CODINGS] = Field(
        default_factory=OneHot, title=N_("Output coding"), description=N_("How the classes are written as outputs.")
    )
    hidden: tuple[Annotated[Layer, LAYERS], ...] = Field(
        (Dense(units=4), Dense(units=2)),
        title=N_("Hidden layers"),
        max_length=64,
        json_schema_extra=NUMBERED | search(1, 3),
    )
    output: Annotated[Activation, ACTIVATIONS] = Field(
        default_factory=Logistic,
        title=N_("Output activation"),
        description=N_("What the output neurons make of their weighted sums."),
    )
    initializer: Annotated[Initializer, INITIALIZERS] = Field(
        default_factory=Xavier,
        title=N_("Starting weights"),
        description=N_("How the first weights are chosen."),
        json_schema_extra=SEARCHED
        | course(N_("Deck B: biases 0 and weights at random, else the neurons of a layer stay twins.")),
    )
    cost: Annotated[Cost, COSTS] = Field(
        default_factory=CrossEntropy,
        title=N_("Cost"),
        description=N_("What training minimises: how far the answers are from the targets."),
        json_schema_extra=COURSE,
    )
    optimizer: Annotated[Optimizer, OPTIMIZERS] = Field(
        default_factory=GradientDescent,
        title=N_("Optimiser"),
        description=N_("How the gradient becomes a step of the weights."),
        json_schema_extra=SEARCHED
        | course(N_("Decks A and B use plain gradient descent; momentum and Adam remember earlier steps.")),
    )
    schedule: Annotated[Schedule, SCHEDULES] = Field(
        default_factory=Constant,
        title=N_("Schedule"),
        description=N_("How the learning rate changes as training goes on."),
        json_schema_extra=LIVE | course(N_("Large steps first and small ones later find the valley's floor.")),
    )
    regularizers: tuple[Annotated[Regularizer, REGULARIZERS], ...] = Field(
        (),
        title=N_("Regularisation"),
        description=N_("What keeps the network from learning its examples by heart."),
        json_schema_extra=LIVE,
    )
    augment: tuple[Annotated[Augmentation, AUGMENTATIONS], ...] = Field(
        (),
        title=N_("Augmentation"),
        description=N_("How training images are changed at random each time they are shown; needs images."),
        json_schema_extra=LIVE,
    )
    batch_size: int = Field(
        10,
        ge=0,
        le=10_000_000,
        title=N_("Mini-batch"),
        description=N_("How many examples are looked at for one step; 0 takes all of them (full batch)."),
        json_schema_extra=LIVE
        | LOG
        | slider(1, 10_000)
        | search(1, 128)
        | unit(N_("examples"))
        | zero(N_("all"))
        | course(
            N_(
                "Small mini-batches make many rough steps, large ones few exact ones. Decks A and B: stochastic "
                "gradient descent."
            )
        ),
    )
    stop: tuple[Annotated[StopRule, STOP_RULES], ...] = Field(
        (), title=N_("Stop when"), description=N_("When training ends by itself."), json_schema_extra=LIVE
    )
    seeds: Seeds = Field(default_factory=Seeds, title=N_("Seeds"))
    frozen: tuple[tuple[int, int], ...] = Field(
        (),
        title=N_("Frozen"),
        description=N_("Which weights and biases training leaves as they are: ranges in the list of all of them."),
        json_schema_extra=LIVE | HIDDEN | RANGES,
    )

    @field_validator("frozen")
    @classmethod
    def _is_in_order(cls, frozen: Ranges) -> Ranges:
        if not are_ranges(frozen):
            raise ValueError("the ranges of frozen parameters overlap or are out of order")
        return frozen

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out that nothing is frozen and no task chosen: files hold what they held when nothing could be."""
        found: dict[str, Any] = write(self)
        if self.task is None:
            found.pop("task", None)
        if not self.frozen:
            found.pop("frozen", None)
        return found

    @field_validator("schema_number", mode="before")
    @classmethod
    def _is_known(cls, number: object) -> object:
        if isinstance(number, int) and number > SCHEMA:
            raise UserError(
                N_("This was made by a newer nnplayground (format {number}, known up to {known}): update the program."),
                number=number,
                known=SCHEMA,
            )
        return number

    def replace(self, **changes: Any) -> Self:
        """Return this experiment with some fields changed, validated anew."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        found = type(self).model_validate(fields | changes)
        if self.frozen and "frozen" not in changes and found.shapes != self.shapes:
            # Other weights stand in those places.
            found = found.model_copy(update={"frozen": ()})
        return found

    def with_frozen(self, indexes: Indexes, frozen: bool) -> Self:
        """Return this experiment with some parameters frozen, by their places in the flat vector, or free again."""
        return self.replace(frozen=changed(self.frozen, indexes, frozen))

    def reseeded(self, place: int) -> Self:
        """Return this experiment with other starting weights and another order; the data stay. 0 changes nothing."""
        seeds = self.seeds
        moved = {name: (getattr(seeds, name) + place) % (MAX_SEED + 1) for name in ("weights", "training")}
        return self.replace(seeds=seeds.model_copy(update=moved))

    @property
    def used_task(self) -> Task:
        """What is to be learnt: the task that is chosen, else the data set's own."""
        return self.data.task if self.task is None else self.task

    @property
    def used_features(self) -> tuple[str, ...]:
        """The engineered inputs, or none where the data are not points on the plane."""
        return self.features if self.data.is_planar else ()

    @property
    def used_coding(self) -> Coding:
        """The coding of the classes: two classes need one output only, unless the outputs share a probability."""
        shared = self.output.names_one_class
        return BinaryCode() if len(self.data.classes) == 2 and not shared else self.coding

    @property
    def aim(self) -> Aim:
        """What the outputs can say."""
        return Aim(*self.output.targets, bounded=any(map(math.isfinite, self.output.span)))

    @property
    def sizes(self) -> tuple[int, ...]:
        """Neurons of every layer, inputs first. Inputs and outputs follow the data."""
        inputs = len(self.used_features) or len(self.data.inputs)
        outputs = self.used_task.output_count(self.data, self.used_coding)
        return (inputs, *(layer.units for layer in self.hidden), outputs)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Every layer behind the inputs; the last is dense."""
        return (*self.hidden, Dense(units=self.sizes[-1], activation=self.output))

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Rows and units of the parameters of every layer behind the inputs."""
        return shapes(self.sizes[0], self.layers)

    @property
    def activations(self) -> tuple[Activation, ...]:
        """The activation of every layer behind the inputs."""
        return (*(layer.activation for layer in self.hidden), self.output)

    @property
    def dropout(self) -> float:
        """The probability with which hidden neurons fall silent."""
        return max((r.drop_probability for r in self.regularizers), default=0.0)

    @property
    def remembers(self) -> bool:
        """Whether a layer depends on earlier steps of a sequence."""
        return any(layer.remembers for layer in self.hidden)

    @property
    def longest_gradient(self) -> float:
        """The length to which the gradient of a mini-batch is shortened; infinite where it is not."""
        return min((r.longest_gradient for r in self.regularizers), default=math.inf)

    def prepare(self) -> Problem:
        """Generate or load the data. Raises UserError if that fails."""
        return prepare(
            self.data,
            self.division,
            self.used_features,
            self.scaling,
            self.used_coding,
            self.aim,
            self.seeds.data,
            self.used_task,
        )

    def same_problem(self, other: "Experiment") -> bool:
        """Whether both train on exactly the same prepared data."""
        return self._problem_key() == other._problem_key()

    def _problem_key(self) -> tuple[Any, ...]:
        return (
            self.data, self.used_task, self.division, self.used_features, self.scaling, self.used_coding, self.aim,
            self.seeds.data,
        )  # fmt: skip

    def same_start(self, other: "Experiment") -> bool:
        """Whether a run of `other` can go on as a run of this one, with the weights it has."""
        return (
            self.same_problem(other)
            and self.sizes == other.sizes
            and all(map(Layer.same_parameters, self.hidden, other.hidden))
            and self.initializer == other.initializer
            and self.seeds == other.seeds
        )

    def network(self, dtype: npt.DTypeLike = np.float32) -> Network:
        """Return a network with its starting weights."""
        network = Network(self.sizes[0], self.layers, dtype)
        network.initialize(self.initializer, np.random.default_rng(self.seeds.weights))
        return network

    def check(self) -> None:
        """Raise UserError with the reason if this cannot be trained."""
        self.data.check()
        if self.task is not None and not can_learn(self.data, self.task):
            raise UserError(
                N_("The data “{data}” cannot be used for the task “{task}”: choose another."),
                data=self.data.title, task=tr(self.task.label),
            )  # fmt: skip
        if self.data.is_planar and not self.features:
            raise UserError(N_("The network has no input: switch on at least one."))
        unknown = [key for key in self.features if key not in FEATURES]
        if unknown:
            raise UserError(N_("There is no input called “{name}”."), name=unknown[0])
        for layer in self.hidden:
            if layer.activation.output_only:
                raise UserError(
                    N_("{name} belongs to the output layer: choose another activation for the hidden one."),
                    name=tr(layer.activation.label),
                )
        for activation in self.activations:
            if not activation.differentiable:
                raise UserError(NO_SLOPE)
        self._check_output()
        if self.frozen and self.frozen[-1][1] > parameter_count(self.shapes):
            raise UserError(N_("What is frozen does not belong to this network: it has fewer weights."))
        if self.division.balanced and self.data.is_sequence:
            raise UserError(N_("The classes of sequences cannot be balanced: switch “Balanced classes” off."))
        if self.augment and not self.data.is_images:
            raise UserError(N_("Augmentation changes images, and these data are none: take it out."))
        check_memory(self.memory())

    def _check_output(self) -> None:
        """Raise UserError if output, coding, cost and data do not go together."""
        if self.output.names_one_class and self.sizes[-1] == 1:
            raise UserError(
                N_("{name} of a single output is always 1: choose another output activation."),
                name=tr(self.output.label),
            )
        if self.output.names_one_class and isinstance(self.used_coding, BinaryCode):
            raise UserError(
                N_("{name} names one class, so it cannot write a binary code: choose logistic outputs."),
                name=tr(self.output.label),
            )
        objection = self.cost.objection(self.output, self.sizes[-1])
        if objection:
            raise UserError(objection)
        objection = self.used_task.objection(exclusive=self.output.names_one_class)
        if objection:
            raise UserError(objection)

    def memory(self, together: int = 1) -> int:
        """Estimate the bytes that training takes without the data: parameters, working arrays, copies.

        Of several networks that are trained `together` it is that of each; they are judged on fewer examples at once.
        """
        # Parameters, gradient, its sum over pieces, a regulariser's share, two safe copies, a snapshot on
        # its way and one on screen.
        vectors = 8 + self.optimizer.memories
        # Pieces for learning and for judging, full ones and the last.
        steps = self.data.steps
        piece = max(steps, PIECE)
        judged = max(steps, min(piece, TOGETHER // together))
        rows = 2 * (min((self.batch_size or piece) * steps, piece) + judged)
        neurons = sum(self.sizes)
        largest = max(rows * units for rows, units in self.shapes)
        # Starting weights are drawn in float64, a layer at a time.
        return 4 * (vectors * parameter_count(self.shapes) + 5 * rows * neurons) + 8 * largest

    def remedy(self) -> "Experiment | None":
        """Return this experiment with the first cost that makes sense with it, if one does."""
        for cost in self.used_task.costs:
            candidate = self.replace(cost=cost)
            try:
                candidate.check()
            except UserError:
                continue
            return candidate
        return None

    def fitted_to(self, data: Dataset) -> "Experiment":
        """Return this experiment on other data, with output, cost and inputs that suit them.

        What still makes sense is kept; the rest gets the usual choice for such data, the rate too if it was usual.
        """
        task = self.task if self.task is not None and can_learn(data, self.task) else None
        changed = self.replace(data=data, task=task)
        if data.kind != self.data.kind:
            changed = changed.replace(scaling=data.scaling, features=PLAIN)
        if not data.is_images:
            changed = changed.replace(augment=())
        if data.is_sequence and self.division.balanced:
            changed = changed.replace(division=self.division.model_copy(update={"balanced": False}))
        return changed._with_usual(self)

    def with_task(self, task: Task | None) -> "Experiment":
        """Return this experiment with another task, with output and cost that suit it; None is the data set's own."""
        chosen = None if task == self.data.task else task
        return self.replace(task=chosen)._with_usual(self)

    def _with_usual(self, before: "Experiment") -> "Experiment":
        """Return this with output, cost and rate that are usual for it, where those of `before` were for that one."""
        changed, data, task = self, self.data, self.used_task
        output, cost = task.usual(data)
        if (output, cost) != before.used_task.usual(before.data):
            changed = changed.replace(output=output, cost=cost)
        if self.optimizer == GradientDescent(rate=before.used_task.usual_rate(before.data)):
            changed = changed.replace(optimizer=GradientDescent(rate=task.usual_rate(data)))
        return changed


def can_learn(data: Dataset, task: Task) -> bool:
    """Whether `task` can be learnt of `data`."""
    return task.suits_all or task == data.task


class TooLargeError(UserError):
    """An experiment makes sense, but a run of it would take too much memory."""


def check_memory(needed: int) -> None:
    """Raise TooLargeError if so many bytes are more than a run may take."""
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            N_("This network would need {needed} GB of memory; {limit} GB is the limit. Make its layers smaller."),
            needed=min(needed >> 20, 10**300) / 2**10,
            limit=MEMORY_LIMIT / 2**30,
        )


PIECE = 1024
"""Examples pushed through the network at once; larger mini-batches are taken in pieces."""
