"""Ten outputs or four bits (deck A): both codings learnt side by side and compared."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Logistic
from nnplayground.core.costs import CrossEntropy
from nnplayground.data.coding import BinaryCode, Coding, OneHot
from nnplayground.i18n import N_
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import RunEnded
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer

Outputs = npt.NDArray[np.floating]
Labels = npt.NDArray[np.int64]

NO_CLASS = -1
"""The answer that names no class."""


class Rule(StrEnum):
    """How outputs are read as a class."""

    HIGHEST = "highest"
    EXACTLY_ONE = "exactly_one"
    BITS = "bits"
    NEAREST_CODE = "nearest_code"


RULE_LABELS = {
    Rule.HIGHEST: N_("The highest output"),
    Rule.EXACTLY_ONE: N_("The only output above the middle"),
    Rule.BITS: N_("Each bit for itself"),
    Rule.NEAREST_CODE: N_("The nearest code of a class"),
}
RULES: dict[str, tuple[Rule, Rule]] = {
    "one_hot": (Rule.HIGHEST, Rule.EXACTLY_ONE),
    "binary": (Rule.BITS, Rule.NEAREST_CODE),
}
"""The rules of each coding, the usual one first."""


def code_of(number: int, bits: int) -> str:
    """Write a class number in binary, the highest bit first."""
    return f"{number:0{bits}b}"


def invalid_codes(classes: int) -> list[int]:
    """Return the numbers that can be written in as many bits but are no class: 10 to 15 for ten digits."""
    return list(range(classes, 2 ** BinaryCode().outputs(classes)))


def read(outputs: Outputs, rule: Rule, classes: int, middle: float = 0.5) -> Labels:
    """Read `outputs` (examples, outputs) as class numbers; a code of no class gives its number, else −1."""
    if rule is Rule.HIGHEST:
        return np.asarray(outputs.argmax(axis=1), np.int64)
    if rule is Rule.EXACTLY_ONE:
        above = outputs > middle
        return np.where(above.sum(axis=1) == 1, above.argmax(axis=1), NO_CLASS)
    if rule is Rule.BITS:
        return BinaryCode().decode(outputs, middle)
    codes = BinaryCode().encode(np.arange(classes), classes)
    # The nearest code by |output − bit| is that with the least Σ, for bits 0 and 1 a product.
    distances = outputs.sum(axis=1)[:, np.newaxis] + codes.sum(axis=1) - 2 * (outputs @ codes.T)
    return np.asarray(distances.argmin(axis=1), np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class CodeRun:
    """One trained network: its coding and seed, and for each rule the answers' accuracy.

    `invalid` counts, by number, the codes of no class that came (binary code, bits for themselves),
    or under −1 the answers without or with several outputs above the middle.
    """

    coding: str
    seed: int
    accuracy: dict[Rule, float]
    invalid: dict[int, int]
    examples: int


@dataclass(frozen=True, slots=True)
class CodeProgress:
    """How much of the whole comparison is done, from 0 to 1."""

    share: float


@dataclass(frozen=True, slots=True)
class CodingSpread:
    """Mean and standard deviation of an accuracy over the seeds."""

    mean: float
    deviation: float
    runs: int


def variant(experiment: Experiment, coding: Coding, seed: int, epochs: int) -> Experiment:
    """Return `experiment` with that coding and seed: logistic outputs with cross-entropy, the same budget for both."""
    return experiment.replace(
        coding=coding,
        output=Logistic(),
        cost=CrossEntropy(),
        stop=(Epochs(epochs=epochs),),
        seeds=experiment.seeds.model_copy(update={"weights": seed, "training": seed}),
    )


def compare(
    experiment: Experiment, seeds: Sequence[int], epochs: int, part: str = "validation"
) -> Iterator[CodeProgress | CodeRun]:
    """Train both codings for every seed; yield how far it is after every mini-batch, and each run when it is done.

    Both get the same starting weights (but for the output layer, whose size differs), the same
    order of examples and the same number of epochs. Close the iterator to call it off.
    """
    codings: tuple[Coding, ...] = (OneHot(), BinaryCode())
    problems = {c.kind: variant(experiment, c, 0, epochs).prepare() for c in codings}
    jobs = list(itertools.product(seeds, codings))
    for number, (seed, coding) in enumerate(jobs):
        trainer = Trainer(variant(experiment, coding, seed, epochs), problems[coding.kind])
        for report in trainer.run():
            if isinstance(report, RunEnded):
                break
            yield CodeProgress((number + min(1.0, trainer.epochs / epochs)) / len(jobs))
        yield judge(trainer, coding.kind, seed, part)


def judge(trainer: Trainer, coding: str, seed: int, part: str) -> CodeRun:
    """Read the answers of a trained network by every rule of its coding."""
    problem = trainer.problem
    assert problem.labels is not None, "a regression has no codes"
    rows = getattr(problem.parts, part)
    labels, classes = problem.labels[rows], len(problem.dataset.classes)
    outputs = Evaluator(trainer.network, problem).outputs(rows)
    accuracy, invalid = {}, {}
    for rule in RULES[coding]:
        answers = read(outputs, rule, classes, problem.middle)
        accuracy[rule] = float(np.mean(answers == labels))
        for code in np.unique(answers[(answers < 0) | (answers >= classes)]):
            invalid[int(code)] = int(np.count_nonzero(answers == code))
    return CodeRun(coding, seed, accuracy, invalid, len(rows))


def spread(runs: Sequence[CodeRun], rule: Rule) -> CodingSpread:
    """Summarise the accuracies that `rule` gave."""
    found = np.array([run.accuracy[rule] for run in runs if rule in run.accuracy])
    if not len(found):
        raise ValueError("no run was read by this rule")
    deviation = float(found.std(ddof=1)) if len(found) > 1 else 0.0
    return CodingSpread(float(found.mean()), deviation, len(found))
