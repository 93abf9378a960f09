"""Examples made ready for a network: engineered, scaled, coded and divided."""

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.data.coding import Aim, Coding
from nnplayground.data.dataset import Dataset, Examples, Parts, Quantity
from nnplayground.data.features import FEATURES, PLAIN, engineer
from nnplayground.data.scaling import Scaler, Scaling
from nnplayground.data.tasks import PreparedInputs, Task
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import Model, course, unit

Array = npt.NDArray[np.floating]
Rows = npt.NDArray[np.intp] | slice


class Division(Model):
    """How generated examples are divided; the rest is the sealed test part."""

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave right labels out: files hold what they held when there were no wrong ones."""
        found: dict[str, Any] = write(self)
        if not self.wrong_labels:
            found.pop("wrong_labels", None)
        return found

    train: float = Field(
        60,
        gt=0,
        le=100,
        title=N_("Training part"),
        description=N_("The share of the examples that the network learns from."),
        json_schema_extra=unit("%") | course(N_("Only these examples change the weights.")),
    )
    validation: float = Field(
        20,
        ge=0,
        lt=100,
        title=N_("Validation part"),
        description=N_("The share that is only used to judge; what is left over is kept for the final test."),
        json_schema_extra=unit("%")
        | course(N_("Deck A: look at it after each epoch to see overfitting, and choose settings by it.")),
    )
    balanced: bool = Field(
        False,
        title=N_("Balanced classes"),
        description=N_("Whether training examples of rare classes are repeated until all are equally frequent."),
    )
    wrong_labels: float = Field(
        0,
        ge=0,
        le=100,
        title=N_("Wrong labels"),
        description=N_(
            "The share of the training examples that get a wrong class; the other parts keep the right ones."
        ),
        json_schema_extra=unit("%"),
    )


@dataclass(frozen=True, eq=False)
class Problem:
    """What a network is trained on. Immutable, so that threads can share it.

    `inputs` is (examples, features) float32, scaled; for images it is (examples, pixels) uint8 ink
    instead and converted as it is gathered. `targets` is (examples, outputs) float32 in the network's
    own scale, or the very array of the inputs where these are to be given back (`target_values` tells them in one
    way); `labels` (examples,) class numbers or None. Where training labels are wrong on purpose, both are;
    `raw` keeps the right ones. `known_classes` (examples,) are the right class numbers wherever the data have any,
    learnt or not; `known_quantities` (examples, quantities) what the data give to be predicted, where it is not learnt.
    """

    task: Task
    dataset: Dataset
    features: tuple[str, ...]
    raw: Examples
    parts: Parts
    inputs: npt.NDArray[np.float32] | npt.NDArray[np.uint8]
    targets: npt.NDArray[np.float32] | npt.NDArray[np.uint8]
    labels: npt.NDArray[np.int64] | None
    known_classes: npt.NDArray[np.int64] | None
    scaler: Scaler
    target_scaler: Scaler | None
    coding: Coding | None
    middle: float
    known_quantities: npt.NDArray[np.float64] | None = None

    @property
    def steps(self) -> int:
        """How many rows an example has: one for each of its time steps."""
        return self.dataset.steps

    @property
    def training_examples(self) -> int:
        """How many examples there are to be learnt, sequences where they are that."""
        return self.part_sizes[0]

    @property
    def part_sizes(self) -> tuple[int, int, int]:
        """How many examples train, validate and are kept for the test."""
        parts, steps = self.parts, self.steps
        return len(parts.train) // steps, len(parts.validation) // steps, len(parts.test) // steps

    def in_time(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
        """Return the `rows` of whole examples in the order in which a pass takes them: step by step."""
        steps = self.steps
        return rows if steps == 1 else rows.reshape(-1, steps).T.ravel()

    def whole(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
        """Return all rows of the examples to which `rows` belong, in rising order."""
        return rows if self.steps == 1 else rows_of(np.unique(rows // self.steps), self.steps)

    @property
    def input_count(self) -> int:
        """How many numbers the network gets for an example."""
        columns: int = self.inputs.shape[1]
        return columns

    @property
    def output_count(self) -> int:
        """How many numbers it has to answer."""
        columns: int = self.targets.shape[1]
        return columns

    @property
    def is_images(self) -> bool:
        """Whether the inputs are stored as uint8 ink."""
        return self.inputs.dtype == np.uint8

    @cached_property
    def input_quantities(self) -> tuple[Quantity, ...]:
        """Name and unit of each input of the network, engineered ones included."""
        if self.features:
            return tuple(Quantity(FEATURES[key].name) for key in self.features)
        return self.dataset.inputs

    def gather(self, rows: npt.NDArray[np.intp], out: Array, ink: npt.NDArray[np.uint8] | None = None) -> None:
        """Write the inputs of `rows` into `out` (len(rows), features); `ink`, of that shape, is scratch for images."""
        taken = np.take(self.inputs, rows, axis=0, out=ink, mode="clip")
        if self.is_images:
            np.multiply(taken, out.dtype.type(1 / 255), out=out)
        else:
            np.copyto(out, taken)

    def gather_targets(self, rows: npt.NDArray[np.intp], out: Array) -> None:
        """Write the targets of `rows` into `out` (len(rows), outputs)."""
        if self.targets.dtype == np.uint8:
            self.gather(rows, out)
            self.make_targets(out, out)
        elif out.dtype == self.targets.dtype:
            np.take(self.targets, rows, axis=0, out=out, mode="clip")
        else:
            out[:] = self.targets[rows]

    @property
    def gives_back(self) -> bool:
        """Whether the targets are the inputs themselves."""
        return self.targets is self.inputs

    def make_targets(self, inputs: Array, out: Array) -> None:
        """Write what is wanted for `inputs` (examples, inputs) that are to be given back into `out`, of that shape."""
        if self.target_scaler is None or self.target_scaler is self.scaler:
            np.copyto(out, inputs)
            return
        # Ink from 0 to 1 becomes what the outputs can say: from `low` to `high`.
        slope = self.scaler.width[0] / self.target_scaler.width[0]
        shift = -self.target_scaler.offset[0] / self.target_scaler.width[0]
        if slope == 1 and not shift:
            np.copyto(out, inputs)
        else:
            np.multiply(inputs, out.dtype.type(slope), out=out)
            np.add(out, out.dtype.type(shift), out=out)

    def target_values(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.float32]:
        """Return the targets of `rows` (rows, outputs) in the network's own scale."""
        if self.targets.dtype != np.uint8:
            return np.asarray(self.targets[rows], np.float32)
        found = np.empty((len(rows), self.output_count), np.float32)
        self.gather_targets(rows, found)
        return found

    def encode(self, values: Array) -> npt.NDArray[np.float32]:
        """Turn raw values (examples, raw inputs) into network inputs (examples, features)."""
        columns = np.asarray(values, dtype=np.float64)
        if self.features:
            columns = engineer(columns, self.features)
        return self.scaler.apply(columns).astype(np.float32)

    def answer(self, outputs: Array) -> npt.NDArray[np.float64]:
        """Turn outputs into the targets' own units, where they have any."""
        if self.target_scaler is None:
            return np.asarray(outputs, dtype=np.float64)
        return self.target_scaler.invert(outputs)

    def classify(self, outputs: Array) -> npt.NDArray[np.int64]:
        """Read outputs (examples, outputs) as class numbers."""
        if self.coding is None:
            raise ValueError("there are no classes")
        return self.coding.decode(outputs, self.middle)

    def shares(self, outputs: Array, aim: Aim) -> Array:
        """Return how strongly `outputs` (outputs, …) for `aim` speak for each class: (classes, …), 0 to 1."""
        if self.coding is None:
            raise ValueError("there are no classes")
        return self.coding.shares(outputs, len(self.dataset.classes), aim)

    @property
    def one_output_a_class(self) -> bool:
        """Whether there are several outputs, each of which speaks for one class."""
        return self.coding is not None and self.task.one_output_a_class(self.dataset, self.coding)


def prepare(
    dataset: Dataset,
    division: Division,
    features: tuple[str, ...],
    scaling: Scaling,
    coding: Coding,
    aim: Aim,
    seed: int,
    task: Task | None = None,
) -> Problem:
    """Generate or load the examples and make them ready for a network whose outputs can reach `aim`.

    Without a `task` it is the data set's own.
    Raises UserError if the data cannot be read or a part or class ends up empty.
    """
    data_rng, split_rng, label_rng = np.random.default_rng(seed).spawn(3)
    task = dataset.task if task is None else task
    given, parts = dataset.divided(data_rng, division.train, division.validation)
    known = dataset.task.labels(given)
    has_quantities = task.has_code and known is None and bool(dataset.outputs) and not dataset.is_sequence
    raw, labels = task.examples(given), task.labels(given)
    parts = parts or _divided(dataset, len(raw.inputs), labels, division, split_rng)
    filled = dataset.learnt_from(given, parts.train)
    if filled is not given:
        given, raw = filled, task.examples(filled)
    taught = raw
    if labels is not None and division.wrong_labels:
        labels = mislabelled(labels, parts.train, division.wrong_labels / 100, len(dataset.classes), label_rng)
        taught = dataclasses.replace(raw, targets=labels)
    _check_parts(dataset, parts, labels)
    if division.balanced and labels is not None and not dataset.is_sequence:
        parts = balanced(parts, labels)
    inputs, scaler = _scaled_inputs(raw, features, scaling, parts)
    targets = task.targets_of_inputs(PreparedInputs(inputs, scaler, features in ((), PLAIN)), aim)
    if targets is None:
        targets = task.targets(taught, parts.train, dataset, coding, aim)
    return Problem(
        task=task,
        dataset=dataset,
        features=features,
        raw=raw,
        parts=parts,
        inputs=inputs,
        targets=targets.values,
        labels=labels,
        known_classes=known,
        scaler=scaler,
        target_scaler=targets.scaler,
        coding=targets.coding,
        middle=aim.middle,
        known_quantities=np.asarray(given.targets, np.float64) if has_quantities else None,
    )


def _divided(
    dataset: Dataset,
    rows: int,
    labels: npt.NDArray[np.int64] | None,
    division: Division,
    rng: np.random.Generator,
) -> Parts:
    """Divide the examples, sequences as wholes."""
    if not dataset.is_sequence:
        return divide(rows, labels, division, dataset.divisible, rng)
    count = rows // dataset.steps
    if not dataset.keeps_order:
        parts = divide(count, None, division, dataset.divisible, rng)
    else:
        first = round(count * division.train / 100)
        parts = Parts(*np.split(np.arange(count), [first, first + round(count * division.validation / 100)]))
    return Parts(*(rows_of(part, dataset.steps) for part in (parts.train, parts.validation, parts.test)))


def rows_of(examples: npt.NDArray[np.intp], steps: int) -> npt.NDArray[np.intp]:
    """Return the rows of examples of so many time steps each, one example after the other."""
    return (examples[:, np.newaxis] * steps + np.arange(steps)).ravel()


def _scaled_inputs(
    raw: Examples, features: tuple[str, ...], scaling: Scaling, parts: Parts
) -> tuple[npt.NDArray[np.float32] | npt.NDArray[np.uint8], Scaler]:
    if raw.inputs.dtype == np.uint8:
        pixels = raw.inputs.shape[1]
        return raw.inputs.astype(np.uint8, copy=False), Scaler(np.zeros(pixels), np.full(pixels, 255.0))
    values = np.asarray(raw.inputs, dtype=np.float64)
    columns = engineer(values, features) if features else values
    scaler = scaling.fit(columns[parts.train])
    with np.errstate(over="ignore"):
        return scaler.apply(columns).astype(np.float32), scaler


def divide(
    count: int,
    labels: npt.NDArray[np.int64] | None,
    division: Division,
    divisible: bool,
    rng: np.random.Generator,
) -> Parts:
    """Divide `count` examples at random, every class in the same proportion."""
    everything = np.arange(count)
    if not divisible:
        return Parts(everything, everything[:0], everything[:0])
    groups = [everything] if labels is None else [np.flatnonzero(labels == c) for c in np.unique(labels)]
    parts: tuple[list[npt.NDArray[np.intp]], ...] = ([], [], [])
    for group in groups:
        shuffled = rng.permutation(group)
        first = round(len(group) * division.train / 100)
        second = min(len(group), first + round(len(group) * division.validation / 100))
        for part, piece in zip(parts, np.split(shuffled, [first, second]), strict=True):
            part.append(piece)
    train, validation, test = (np.sort(np.concatenate(part)) for part in parts)
    return Parts(train, validation, test)


def mislabelled(
    labels: npt.NDArray[np.int64], rows: npt.NDArray[np.intp], share: float, classes: int, rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Give that share of `rows`, chosen at random, any other class, all equally likely."""
    found = labels.copy()
    chosen = rng.choice(rows, round(share * len(rows)), replace=False)
    if classes > 1:
        found[chosen] = (labels[chosen] + rng.integers(1, classes, len(chosen))) % classes
    return found


def balanced(parts: Parts, labels: npt.NDArray[np.int64]) -> Parts:
    """Repeat training examples of rare classes until every class has as many as the most frequent one."""
    groups = [parts.train[labels[parts.train] == number] for number in np.unique(labels[parts.train])]
    most = max(map(len, groups))
    return Parts(np.sort(np.concatenate([np.resize(group, most) for group in groups])), parts.validation, parts.test)


def _check_parts(dataset: Dataset, parts: Parts, labels: npt.NDArray[np.int64] | None) -> None:
    if not len(parts.train):
        raise UserError(N_("No example is left for training: make the training part larger."))
    if labels is None or dataset.is_sequence:
        return
    present = np.bincount(labels[parts.train], minlength=len(dataset.classes))
    if not present.all():
        missing = dataset.classes[int(np.flatnonzero(present == 0)[0])]
        raise UserError(
            N_("The training part has no example of class “{name}”: add examples or make the training part larger."),
            name=missing,
        )
