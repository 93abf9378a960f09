"""Which classes a network takes for which, and where it errs with confidence."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.data.coding import OneHot
from nnplayground.data.problem import Problem
from nnplayground.training.evaluation import Evaluator

Rows = npt.NDArray[np.intp]
Labels = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Confusion:
    """Answers to examples whose class is known.

    `rows` are the examples' numbers in the data set, `labels` their classes, `answers` what the
    network says (a number of no class where a code is invalid) and `confidence` how sure it is,
    from 0 to 1. `counts` is (classes, classes): true class by row, answer by column; answers
    without a class are in `invalid` (classes).
    """

    rows: Rows
    labels: Labels
    answers: Labels
    confidence: Floats
    counts: Labels
    invalid: Labels

    @property
    def accuracy(self) -> float:
        """The share of right answers; NaN without examples."""
        return float(np.trace(self.counts)) / len(self.labels) if len(self.labels) else float("nan")

    @property
    def shares(self) -> Floats:
        """Each count as a share of its true class, from 0 to 1; a class without examples has 0."""
        return self.counts / np.maximum(self._examples, 1)[:, np.newaxis]

    @property
    def recall(self) -> Floats:
        """Per class, how many of its examples were found; NaN for a class without examples."""
        return _share(np.diag(self.counts), self._examples)

    @property
    def precision(self) -> Floats:
        """Per class, how many of the answers that name it are right; NaN if it is never named."""
        return _share(np.diag(self.counts), self.counts.sum(axis=0))

    @property
    def _examples(self) -> Labels:
        found: Labels = self.counts.sum(axis=1) + self.invalid
        return found

    def cell(self, label: int, answer: int) -> Rows:
        """Return the examples of class `label` that were taken for `answer`, the surest first."""
        return self._sorted((self.labels == label) & (self.answers == answer))

    def wrong(self) -> Rows:
        """Return the examples that were answered wrongly, the surest first."""
        return self._sorted(self.labels != self.answers)

    def place(self, row: int) -> int:
        """Return where the example `row` of the data set stands in these arrays."""
        return int(np.flatnonzero(self.rows == row)[0])

    def _sorted(self, chosen: npt.NDArray[np.bool_]) -> Rows:
        found = np.flatnonzero(chosen)
        return self.rows[found[np.argsort(-self.confidence[found], kind="stable")]]


def confusion(network: Network, problem: Problem, rows: Rows) -> Confusion:
    """Ask `network` about the examples `rows` of a classification."""
    if problem.labels is None:
        raise ValueError("a regression has no classes")
    outputs = Evaluator(network, problem).outputs(rows)
    return compare(problem, outputs, rows, network.layers[-1].activation.names_one_class)


def compare(problem: Problem, outputs: npt.NDArray[np.floating], rows: Rows, probabilities: bool) -> Confusion:
    """Compare `outputs` (examples, outputs) with the classes of the examples `rows`."""
    assert problem.labels is not None, "a regression has no classes"
    labels = problem.labels[rows]
    answers = problem.classify(outputs)
    classes = len(problem.dataset.classes)
    named = answers < classes
    counts = np.bincount(labels[named] * classes + answers[named], minlength=classes**2).reshape(classes, classes)
    return Confusion(
        rows=rows,
        labels=labels,
        answers=answers,
        confidence=confidence(problem, outputs, probabilities),
        counts=counts.astype(np.int64),
        invalid=np.bincount(labels[~named], minlength=classes).astype(np.int64),
    )


def confidence(problem: Problem, outputs: npt.NDArray[np.floating], probabilities: bool) -> Floats:
    """Return from 0 to 1 how sure each answer is.

    With softmax it is the probability of the answer; with one output a class the lead of the
    highest over the second, in units of the step from no to yes; with a binary code the distance
    of the most doubtful bit from the middle.
    """
    values = np.asarray(outputs, dtype=np.float64)
    if probabilities:
        return np.asarray(values.max(axis=1))
    low, high = problem.targets.min(initial=0), problem.targets.max(initial=0)
    step = float(high - low) or 1.0
    if isinstance(problem.coding, OneHot):
        best = np.sort(values, axis=1)[:, -2:]
        sure = (best[:, -1] - best[:, 0]) / step
    else:
        sure = np.abs(values - problem.middle).min(axis=1) / (step / 2)
    return np.asarray(np.clip(sure, 0, 1))


def _share(part: Labels, whole: Labels) -> Floats:
    return np.where(whole > 0, part / np.maximum(whole, 1), np.nan)
