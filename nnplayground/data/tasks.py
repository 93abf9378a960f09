"""Tasks: what is to be learnt of the examples, declared once for all who ask.

A task says what the outputs are and what they are compared with, how answers are scored and how they
are put into words. Nothing else asks which task it is, only what it says. `Dataset.tasks` names those
that a data set can be used for; what belongs to one data set, network or example comes as an argument.
"""

from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from nnplayground.data.coding import Aim, Array, Coding, Labels
from nnplayground.data.metrics import ACCURACY, DETERMINATION, Metric, explained_variance
from nnplayground.data.scaling import Scaler, Scaling, Standard, SymmetricRange, UnitRange
from nnplayground.errors import UserError
from nnplayground.i18n import N_, number, percent, tr
from nnplayground.registry import Component, Registry

if TYPE_CHECKING:
    from nnplayground.data.dataset import Dataset, Examples
    from nnplayground.data.problem import Problem

Rows = npt.NDArray[np.intp]

STEADY_RATE, BOLD_RATE = 0.03, 0.1


class Targets(NamedTuple):
    """What the outputs are compared with.

    `values` (examples, outputs) are float32 in the network's own scale; `scaler` brings outputs back to
    units and `coding` to class numbers, each None where there is nothing to be brought back.
    """

    values: npt.NDArray[np.float32]
    scaler: Scaler | None = None
    coding: Coding | None = None


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
    costs: ClassVar[tuple[str, ...]] = ("categorical_cross_entropy", "cross_entropy", "mean_squares")
    """Costs to be tried where the chosen one makes no sense, in this order."""

    def usual(self, data: "Dataset") -> tuple[str, str]:
        """Return the output activation and the cost that are usual for `data`."""
        raise NotImplementedError

    def usual_rate(self, data: "Dataset") -> float:
        """Return the rate at which plain gradient descent by small mini-batches learns `data` without swinging."""
        return STEADY_RATE

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
        assert problem.labels is not None
        taught = int(problem.labels[row])
        if taught == true:
            return class_phrase(names[true])
        return tr("{name} (taught as {wrong})", name=class_phrase(names[true]), wrong=class_phrase(names[taught]))

    def right(self, problem: "Problem", outputs: Array, rows: Rows) -> npt.NDArray[np.bool_] | None:
        found: npt.NDArray[np.bool_] = problem.classify(outputs) == problem.raw.targets[rows].astype(np.int64)
        return found

    def target_names(self, data: "Dataset") -> list[str]:
        return [tr("class")]

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
            f"names = {[tr(name) for name in problem.dataset.classes]!r}",
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
        scaler = _scaling_to(aim).fit(np.asarray(raw.targets[train], np.float64))
        with np.errstate(over="ignore"):
            return Targets(scaler.apply(raw.targets).astype(np.float32), scaler)

    def tally(self, problem: "Problem") -> Tally:
        return _ExplainedSpread(problem)

    def reachable(self, problem: "Problem", rows: Rows, near: npt.NDArray[np.intp]) -> float:
        targets = problem.targets[rows].astype(np.float64)
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


class _RightAnswers:
    """Counts right answers."""

    def __init__(self, problem: "Problem") -> None:
        assert problem.labels is not None
        self._problem, self._labels = problem, problem.labels
        self._right = self._all = 0

    def add(self, outputs: Array, rows: Rows) -> None:
        self._right += int(np.count_nonzero(self._problem.classify(outputs) == self._labels[rows]))
        self._all += len(rows)

    def score(self) -> float:
        return self._right / self._all


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
        return explained_variance(np.concatenate(self._answers), self._problem.targets[np.concatenate(self._rows)])


def _scaling_to(aim: Aim) -> Scaling:
    """Choose the scaling that brings a quantity into the range of the outputs."""
    if not aim.bounded:
        return Standard()
    return SymmetricRange() if aim.low < 0 else UnitRange()


def _quantities_text(problem: "Problem", values: Array) -> str:
    return ",  ".join(
        f"{tr(about.name)} = {number(float(value))} {tr(about.unit)}".rstrip()
        for about, value in zip(problem.dataset.outputs, np.atleast_1d(values), strict=True)
    )


def class_phrase(name: str) -> str:
    """Return the name of a class for use without context: a bare number is not enough."""
    return tr("class {name}", name=name) if name.isdigit() else tr(name)
