"""Tasks: what is to be learnt of the examples, declared once for all who ask.

A task says what the outputs are and what they are compared with, how answers are scored and how they
are put into words. Nothing else asks which task it is, only what it says. `Dataset.tasks` names those
that a data set can be used for; what belongs to one data set, network or example comes as an argument.
"""

import dataclasses
import math
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from nnplayground.data.coding import Aim, Array, Coding, Labels
from nnplayground.data.metrics import ACCURACY, DETERMINATION, RECONSTRUCTION, Metric, explained_variance
from nnplayground.data.scaling import Scaler, Scaling, Standard, SymmetricRange, UnitRange
from nnplayground.data.suitable import IMAGE_CODE, TABLE_CODE, SuitableNetwork
from nnplayground.errors import UserError
from nnplayground.i18n import N_, number, percent, tr, typed
from nnplayground.registry import Component, Registry

if TYPE_CHECKING:
    from nnplayground.data.dataset import Dataset, Examples, Quantity
    from nnplayground.data.problem import Problem

Rows = npt.NDArray[np.intp]

STEADY_RATE, BOLD_RATE = 0.03, 0.1

NARROWEST_TABLE = 3
"""Columns up to which a code of one neuron is offered; more get two."""
TOLD = 6
"""Quantities of an example that a line of text tells, at most."""


class Targets(NamedTuple):
    """What the outputs are compared with.

    `values` (examples, outputs) are float32 in the network's own scale, or the uint8 ink of images, which `scaler`
    brings there; `scaler` brings outputs back to units and `coding` to class numbers, each None where there is
    nothing to be brought back.
    """

    values: npt.NDArray[np.float32] | npt.NDArray[np.uint8]
    scaler: Scaler | None = None
    coding: Coding | None = None


class PreparedInputs(NamedTuple):
    """What the network is given: `values` (examples, inputs), float32 or the uint8 ink of images, and their scaler.

    `is_plain` where they are the data's own inputs, none engineered.
    """

    values: npt.NDArray[np.float32] | npt.NDArray[np.uint8]
    scaler: Scaler
    is_plain: bool


class Tally(Protocol):
    """Scores outputs that come in pieces."""

    def add(self, outputs: Array, rows: Rows) -> None:
        """Take in the `outputs` (rows, outputs) for the examples `rows`; they may be overwritten afterwards."""

    def score(self) -> float:
        """Return the score of all that was taken in."""


class Task(Component):
    """What is to be learnt. Components of networks are named by their keys: data know no network."""

    metric: ClassVar[Metric]
    """What a score of this task is."""
    names_classes: ClassVar[bool] = False
    """Whether an answer is one of the data set's classes; else it is one or more quantities."""
    scales_targets: ClassVar[bool] = False
    """Whether a scaler, fitted on the training examples, stands between the outputs and the answer."""
    continues: ClassVar[bool] = False
    """Whether what is asked for is the next step of a sequence, so that an answer can be the next input."""
    suits_all: ClassVar[bool] = False
    """Whether any data set can be used for it, whatever its own tasks are: inputs are all that it needs."""
    tallies_several: ClassVar[bool] = False
    """Whether its tallies take outputs (networks, rows, outputs) of several networks too, for scores (networks,)."""
    has_code: ClassVar[bool] = False
    """Whether the narrowest hidden layer is of interest by itself: it writes a code of each example."""
    costs: ClassVar[tuple[str, ...]] = ("categorical_cross_entropy", "cross_entropy", "mean_squares")
    """Costs to be tried where the chosen one makes no sense, in this order."""

    def usual(self, data: "Dataset") -> tuple[str, str]:
        """Return the output activation and the cost that are usual for `data`."""
        raise NotImplementedError

    def usual_rate(self, data: "Dataset") -> float:
        """Return the rate at which plain gradient descent by small mini-batches learns `data` without swinging."""
        return STEADY_RATE

    def suitable(self, data: "Dataset") -> SuitableNetwork:
        """Return the network that is offered for `data`."""
        return data.suitable

    def examples(self, raw: "Examples") -> "Examples":
        """Return the examples with what is to be learnt of them as their targets."""
        return raw

    def quantities(self, data: "Dataset") -> "tuple[Quantity, ...]":
        """Return what each output measures; empty where outputs measure nothing."""
        return data.outputs

    def objection(self, exclusive: bool) -> str:
        """Say why outputs cannot answer, or return ``""``; `exclusive` ones are the shares of one whole."""
        return ""

    def output_count(self, data: "Dataset", coding: Coding) -> int:
        """Return how many outputs are asked for."""
        raise NotImplementedError

    def output_names(self, data: "Dataset", coding: Coding) -> tuple[str, ...]:
        """Name each output, translated; ``""`` where it needs no name."""
        raise NotImplementedError

    def one_output_a_class(self, data: "Dataset", coding: Coding) -> bool:
        """Whether there are several outputs, each of which speaks for one class."""
        return False

    def labels(self, raw: "Examples") -> Labels | None:
        """Return the class number of each example, if it has one: parts are divided and balanced by it."""
        return None

    def targets(self, raw: "Examples", train: Rows, data: "Dataset", coding: Coding, aim: Aim) -> Targets:
        """Return the targets for outputs that can say `aim`; what has to be fitted is so on the rows `train`."""
        raise NotImplementedError

    def targets_of_inputs(self, prepared: PreparedInputs, aim: Aim) -> Targets | None:
        """Return the inputs themselves as targets; None where others are learnt."""
        return None

    def tally(self, problem: "Problem") -> Tally:
        """Return what scores outputs on `problem`."""
        raise NotImplementedError

    def reachable(self, problem: "Problem", rows: Rows, near: npt.NDArray[np.intp]) -> float:
        """Estimate the score that the data allow.

        It is that of answers from each example's neighbours: `near` (rows, neighbours) are places in `rows`.
        """
        raise NotImplementedError

    def class_name(self, problem: "Problem", outputs: Array) -> str:
        """Return the class that `outputs` (outputs,) are read as, translated; ``""`` if that says nothing."""
        return ""

    def answer_text(self, problem: "Problem", outputs: Array, aim: Aim) -> str:
        """Put `outputs` (outputs,), which can say `aim`, into words."""
        raise NotImplementedError

    def truth_text(self, problem: "Problem", row: int) -> str:
        """Put what is right for an example into words."""
        names, cells = self.target_names(problem.dataset), self.target_cells(problem, np.array([row]))[0]
        return ",  ".join(f"{name} = {cell}" for name, cell in zip(names, cells, strict=True))

    def error_text(self, problem: "Problem", outputs: Array, row: int) -> str:
        """Put into words how far the answer `outputs` (outputs,) to an example is from it; ``""`` if nothing is."""
        return ""

    def right(self, problem: "Problem", outputs: Array, rows: Rows) -> npt.NDArray[np.bool_] | None:
        """Say for which of `rows` the `outputs` (rows, outputs) are right; None if no answer is right or wrong."""
        return None

    def target_names(self, data: "Dataset") -> list[str]:
        """Name the columns of a table that hold what is to be learnt, translated."""
        raise NotImplementedError

    def target_cells(self, problem: "Problem", rows: Rows | slice) -> list[list[object]]:
        """Return those columns for `rows`, in their own units."""
        raise NotImplementedError

    def desired_titles(self, data: "Dataset") -> list[str]:
        """Name the numbers that say, in the data's own units, what is desired of an example; translated."""
        raise NotImplementedError

    def desired_outputs(self, problem: "Problem", given: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return the outputs that such numbers `given` (numbers,) ask for. Raises UserError if they make no sense."""
        raise NotImplementedError

    def answer_code(self, problem: "Problem") -> list[str]:
        """Return lines of Python that return the answers for ``outputs(x)``; a scaler is ``target_…``."""
        raise NotImplementedError


TASKS: Registry[Task] = Registry(N_("task"), Task)


@TASKS.register
class Classify(Task):
    """Name the class of an example."""

    label: ClassVar[str] = N_("Classification")
    summary: ClassVar[str] = N_("Each example belongs to a class, which the network has to name.")
    metric: ClassVar[Metric] = ACCURACY
    names_classes: ClassVar[bool] = True
    tallies_several: ClassVar[bool] = True
    kind: Literal["classification"] = "classification"

    def usual(self, data: "Dataset") -> tuple[str, str]:
        return ("softmax", "categorical_cross_entropy") if len(data.classes) > 2 else ("logistic", "cross_entropy")

    def usual_rate(self, data: "Dataset") -> float:
        # The gradient of one logistic output is bounded by its inputs; that of a square or of many classes is larger.
        return STEADY_RATE if len(data.classes) > 2 else BOLD_RATE

    def output_count(self, data: "Dataset", coding: Coding) -> int:
        return coding.outputs(len(data.classes))

    def output_names(self, data: "Dataset", coding: Coding) -> tuple[str, ...]:
        return coding.output_names([tr(name) for name in data.classes])

    def one_output_a_class(self, data: "Dataset", coding: Coding) -> bool:
        return coding.one_output_a_class and self.output_count(data, coding) > 1

    def labels(self, raw: "Examples") -> Labels | None:
        return raw.targets.astype(np.int64)

    def targets(self, raw: "Examples", train: Rows, data: "Dataset", coding: Coding, aim: Aim) -> Targets:
        code = coding.encode(raw.targets.astype(np.int64), len(data.classes))
        return Targets(code * np.float32(aim.high - aim.low) + np.float32(aim.low), coding=coding)

    def tally(self, problem: "Problem") -> Tally:
        return _RightAnswers(problem)

    def reachable(self, problem: "Problem", rows: Rows, near: npt.NDArray[np.intp]) -> float:
        assert problem.labels is not None
        labels = problem.labels[rows]
        votes = np.zeros((len(rows), int(labels.max()) + 1))
        np.add.at(votes, (np.arange(len(rows))[:, np.newaxis], labels[near]), 1)
        return float((votes.argmax(axis=1) == labels).mean())

    def class_name(self, problem: "Problem", outputs: Array) -> str:
        index, names = int(problem.classify(outputs[np.newaxis])[0]), problem.dataset.classes
        return tr(names[index]) if index < len(names) else tr("no class")

    def answer_text(self, problem: "Problem", outputs: Array, aim: Aim) -> str:
        """Name the class, with how strongly the outputs speak for it; a code without a class by its number."""
        index, names = int(problem.classify(outputs[np.newaxis])[0]), problem.dataset.classes
        if index >= len(names):
            return tr("no class: code {code} is not in use", code=index)
        return f"{class_phrase(names[index])}: {percent(float(problem.shares(outputs[:, np.newaxis], aim)[index, 0]))}"

    def truth_text(self, problem: "Problem", row: int) -> str:
        names, true = problem.dataset.classes, int(problem.raw.targets[row])
        if problem.raw.allowed is not None:
            may = [class_phrase(names[number]) for number in np.flatnonzero(problem.raw.allowed[row]).tolist()]
            return tr(" or ").join(may)
        assert problem.labels is not None
        taught = int(problem.labels[row])
        if taught == true:
            return class_phrase(names[true])
        return tr("{name} (taught as {wrong})", name=class_phrase(names[true]), wrong=class_phrase(names[taught]))

    def right(self, problem: "Problem", outputs: Array, rows: Rows) -> npt.NDArray[np.bool_] | None:
        answers, allowed = problem.classify(outputs), problem.raw.allowed
        found: npt.NDArray[np.bool_]
        found = answers == problem.raw.targets[rows].astype(np.int64) if allowed is None else allowed[rows, answers]
        return found

    def target_names(self, data: "Dataset") -> list[str]:
        return [tr(data.class_heading)]

    def target_cells(self, problem: "Problem", rows: Rows | slice) -> list[list[object]]:
        assert problem.labels is not None
        names = [tr(name) for name in problem.dataset.classes]
        return [[names[label]] for label in problem.labels[rows]]

    def desired_titles(self, data: "Dataset") -> list[str]:
        classes = [tr(name) for name in data.classes]
        names = ", ".join(name if name == str(i) else f"{i} {name}" for i, name in enumerate(classes))
        return [tr("desired class ({names})", names=names)]

    def desired_outputs(self, problem: "Problem", given: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        assert problem.labels is not None
        wanted, classes = int(given[0]), len(problem.dataset.classes)
        if wanted != given[0] or not 0 <= wanted < classes:
            raise UserError(N_("The class must be a whole number from 0 to {last}."), last=classes - 1)
        rows = np.flatnonzero(problem.labels == wanted)
        return np.asarray(problem.targets[rows[0]], np.float64)

    def answer_code(self, problem: "Problem") -> list[str]:
        assert problem.coding is not None
        return [
            f"names = {[typed(tr(name)) for name in problem.dataset.classes]!r}",
            f"numbers = {problem.coding.decoding(problem.output_count, problem.middle)}",
            'return [names[number] if number < len(names) else "?" for number in numbers]',
        ]


@TASKS.register
class Regress(Task):
    """Predict quantities."""

    label: ClassVar[str] = N_("Regression")
    summary: ClassVar[str] = N_("Each example has one or more quantities, which the network has to predict.")
    metric: ClassVar[Metric] = DETERMINATION
    scales_targets: ClassVar[bool] = True
    kind: Literal["regression"] = "regression"

    def usual(self, data: "Dataset") -> tuple[str, str]:
        return "linear", "mean_squares"

    def objection(self, exclusive: bool) -> str:
        if not exclusive:
            return ""
        return N_("Softmax gives probabilities of classes; these data ask for quantities: choose linear.")

    def output_count(self, data: "Dataset", coding: Coding) -> int:
        return len(data.outputs)

    def output_names(self, data: "Dataset", coding: Coding) -> tuple[str, ...]:
        return tuple(self.target_names(data))

    def targets(self, raw: "Examples", train: Rows, data: "Dataset", coding: Coding, aim: Aim) -> Targets:
        return _scaled_quantities(raw, train, aim)

    def tally(self, problem: "Problem") -> Tally:
        return _ExplainedSpread(problem)

    def reachable(self, problem: "Problem", rows: Rows, near: npt.NDArray[np.intp]) -> float:
        targets = problem.target_values(rows).astype(np.float64)
        left = float(((targets[near].mean(axis=1) - targets) ** 2).sum())
        spread = float(((targets - targets.mean(axis=0)) ** 2).sum())
        return 1 - left / spread if spread else 1.0

    def answer_text(self, problem: "Problem", outputs: Array, aim: Aim) -> str:
        return _quantities_text(problem, problem.answer(outputs))

    def truth_text(self, problem: "Problem", row: int) -> str:
        return _quantities_text(problem, np.asarray(problem.raw.targets[row], np.float64))

    def target_names(self, data: "Dataset") -> list[str]:
        return [tr(quantity.name) for quantity in data.outputs]

    def target_cells(self, problem: "Problem", rows: Rows | slice) -> list[list[object]]:
        cells: list[list[object]] = np.asarray(problem.raw.targets[rows]).tolist()
        return cells

    def desired_titles(self, data: "Dataset") -> list[str]:
        return [tr("desired {name}", name=quantity.title) for quantity in data.outputs]

    def desired_outputs(self, problem: "Problem", given: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        assert problem.target_scaler is not None
        return problem.target_scaler.apply(given)

    def answer_code(self, problem: "Problem") -> list[str]:
        return ["return outputs(x).astype(np.float64) * target_width + target_offset"]


@TASKS.register
class ContinueSymbols(Classify):
    """Name the next symbol of a sequence."""

    label: ClassVar[str] = N_("Next symbol")
    summary: ClassVar[str] = N_("At each step of a sequence the network has to name the symbol that comes next.")
    continues: ClassVar[bool] = True
    kind: Literal["next_symbol"] = "next_symbol"  # type: ignore[assignment]


@TASKS.register
class ContinueValues(Regress):
    """Predict the next value of a sequence."""

    label: ClassVar[str] = N_("Next value")
    summary: ClassVar[str] = N_("At each step of a sequence the network has to predict the value that comes next.")
    continues: ClassVar[bool] = True
    kind: Literal["next_value"] = "next_value"  # type: ignore[assignment]


@TASKS.register
class Reconstruct(Task):
    """Give the inputs back; classes and quantities of the data are not used."""

    label: ClassVar[str] = N_("Reconstruction")
    summary: ClassVar[str] = N_(
        "The network has to give each example back as it is: through a narrow layer, it needs a code for that. "
        "No label is used."
    )
    metric: ClassVar[Metric] = RECONSTRUCTION
    scales_targets: ClassVar[bool] = True
    suits_all: ClassVar[bool] = True
    has_code: ClassVar[bool] = True
    costs: ClassVar[tuple[str, ...]] = ("cross_entropy", "mean_squares")
    kind: Literal["reconstruct"] = "reconstruct"

    def usual(self, data: "Dataset") -> tuple[str, str]:
        # Ink lies between 0 and 1; a measured quantity may be any number.
        return ("logistic", "cross_entropy") if data.is_images else ("linear", "mean_squares")

    def suitable(self, data: "Dataset") -> SuitableNetwork:
        if data.is_images:
            return IMAGE_CODE
        columns = len(data.inputs)
        return TABLE_CODE if columns > NARROWEST_TABLE else dataclasses.replace(TABLE_CODE, hidden=(16, 1, 16))

    def examples(self, raw: "Examples") -> "Examples":
        return dataclasses.replace(raw, targets=raw.inputs)

    def quantities(self, data: "Dataset") -> "tuple[Quantity, ...]":
        return data.inputs

    def objection(self, exclusive: bool) -> str:
        if not exclusive:
            return ""
        return N_("Softmax shares one whole among the outputs; to give an example back, choose logistic or linear.")

    def output_count(self, data: "Dataset", coding: Coding) -> int:
        return len(data.inputs)

    def output_names(self, data: "Dataset", coding: Coding) -> tuple[str, ...]:
        return tuple(tr(quantity.name) for quantity in data.inputs)

    def targets_of_inputs(self, prepared: PreparedInputs, aim: Aim) -> Targets | None:
        """Return the very array of the inputs, where the outputs can say the same numbers or ink between two."""
        if prepared.values.dtype == np.uint8:
            width = prepared.scaler.width / (aim.high - aim.low)
            return Targets(prepared.values, Scaler(-aim.low * width, width))
        return Targets(prepared.values, prepared.scaler) if prepared.is_plain and not aim.bounded else None

    def targets(self, raw: "Examples", train: Rows, data: "Dataset", coding: Coding, aim: Aim) -> Targets:
        return _scaled_quantities(raw, train, aim)

    def tally(self, problem: "Problem") -> Tally:
        return _SquaredErrors(problem)

    def reachable(self, problem: "Problem", rows: Rows, near: npt.NDArray[np.intp]) -> float:
        # How well a code as narrow as this can do, no neighbour tells.
        return math.inf

    def answer_text(self, problem: "Problem", outputs: Array, aim: Aim) -> str:
        return tr("an image") if problem.is_images else _some_quantities_text(problem, problem.answer(outputs))

    def truth_text(self, problem: "Problem", row: int) -> str:
        if problem.is_images:
            return tr("the image itself")
        return _some_quantities_text(problem, np.asarray(problem.raw.inputs[row], np.float64))

    def error_text(self, problem: "Problem", outputs: Array, row: int) -> str:
        tally = _SquaredErrors(problem)
        tally.add(np.atleast_2d(outputs), np.array([row]))
        return told_error(problem, tally.score())

    def target_names(self, data: "Dataset") -> list[str]:
        # What is wanted stands in the columns of the inputs; what else the data tell is worth keeping.
        if data.classes or data.is_sequence:
            return [tr(data.class_heading)] if data.classes else []
        return [tr(quantity.name) for quantity in data.outputs]

    def target_cells(self, problem: "Problem", rows: Rows | slice) -> list[list[object]]:
        if problem.known_quantities is not None:
            cells: list[list[object]] = problem.known_quantities[rows].tolist()
            return cells
        if problem.known_classes is None:
            return [[] for _ in problem.raw.inputs[rows]]
        names = [tr(name) for name in problem.dataset.classes]
        return [[names[label]] for label in problem.known_classes[rows]]

    def desired_titles(self, data: "Dataset") -> list[str]:
        return [tr("desired {name}", name=quantity.title) for quantity in data.inputs]

    def desired_outputs(self, problem: "Problem", given: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        assert problem.target_scaler is not None
        return problem.target_scaler.apply(given)

    def answer_code(self, problem: "Problem") -> list[str]:
        return ["return outputs(x).astype(np.float64) * target_width + target_offset"]


def told_error(problem: "Problem", error: float) -> str:
    """Say how far something is from what it should give back, beside its values as they are given."""
    # The error of values that are not scaled would be another number.
    is_plain = problem.is_images or bool(np.all(problem.scaler.width == 1))
    text = N_("squared error {error}") if is_plain else N_("squared error of the scaled values {error}")
    return tr(text, error=RECONSTRUCTION.text(error))


class _RightAnswers:
    """Counts right answers, of one network or of several."""

    def __init__(self, problem: "Problem") -> None:
        assert problem.labels is not None
        self._problem, self._labels = problem, problem.labels
        self._predictable, self._allowed = problem.raw.predictable, problem.raw.allowed
        self._right: Any = 0
        self._all = 0

    def add(self, outputs: Array, rows: Rows) -> None:
        answers = self._problem.classify(outputs.reshape(-1, outputs.shape[-1])).reshape(outputs.shape[:-1])
        right = answers == self._labels[rows] if self._allowed is None else self._allowed[rows, answers]
        if self._predictable is None:
            self._right += np.count_nonzero(right, axis=-1)
            self._all += len(rows)
        else:
            counted = self._predictable[rows]
            self._right += np.count_nonzero(right & counted, axis=-1)
            self._all += int(np.count_nonzero(counted))

    def score(self) -> Any:
        shares = self._right / self._all if self._all else self._right * math.nan
        return float(shares) if np.ndim(shares) == 0 else shares


class _ExplainedSpread:
    """Collects answers for R², which needs the mean of all targets."""

    def __init__(self, problem: "Problem") -> None:
        self._problem = problem
        self._answers: list[Array] = []
        self._rows: list[Rows] = []

    def add(self, outputs: Array, rows: Rows) -> None:
        self._answers.append(outputs.copy())
        self._rows.append(rows)

    def score(self) -> float:
        wanted = self._problem.target_values(np.concatenate(self._rows))
        return explained_variance(np.concatenate(self._answers), wanted)


class _SquaredErrors:
    """Adds up squared errors on the scale of the inputs: of images in shares of full ink."""

    def __init__(self, problem: "Problem") -> None:
        assert problem.target_scaler is not None
        self._problem = problem
        own, given = problem.target_scaler.width, problem.scaler.width
        # Engineered inputs have other columns; what is given back is then measured on the scale of the outputs.
        self._scale = own / given if own.shape == given.shape else np.ones_like(own)
        self._total, self._all = 0.0, 0

    def add(self, outputs: Array, rows: Rows) -> None:
        error = np.subtract(outputs, self._problem.target_values(rows), dtype=np.float64)
        error *= self._scale
        self._total += float(np.vdot(error, error))
        self._all += len(rows)

    def score(self) -> float:
        return self._total / self._all


def _scaled_quantities(raw: "Examples", train: Rows, aim: Aim) -> Targets:
    """Return the targets of `raw`, brought into the range of the outputs by the training examples."""
    scaler = _scaling_to(aim).fit(np.asarray(raw.targets[train], np.float64))
    with np.errstate(over="ignore"):
        return Targets(scaler.apply(raw.targets).astype(np.float32), scaler)


def _scaling_to(aim: Aim) -> Scaling:
    """Choose the scaling that brings a quantity into the range of the outputs."""
    if not aim.bounded:
        return Standard()
    return SymmetricRange() if aim.low < 0 else UnitRange()


def _quantities_text(problem: "Problem", values: Array) -> str:
    return ",  ".join(
        f"{tr(about.name)} = {number(float(value))} {tr(about.unit)}".rstrip()
        for about, value in zip(problem.task.quantities(problem.dataset), np.atleast_1d(values), strict=True)
    )


def _some_quantities_text(problem: "Problem", values: Array) -> str:
    """As `_quantities_text`, of the first few alone where there are many."""
    shown = problem.task.quantities(problem.dataset)[:TOLD]
    text = ",  ".join(
        f"{tr(about.name)} = {number(float(value), 4)} {tr(about.unit)}".rstrip()
        for about, value in zip(shown, values[:TOLD], strict=True)
    )
    return text if len(values) <= TOLD else f"{text},  …"


def class_phrase(name: str) -> str:
    """Return the name of a class for use without context: a bare number is not enough."""
    return tr("class {name}", name=name) if name.isdigit() else tr(name)
