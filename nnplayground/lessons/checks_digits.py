"""Checks about handwritten digits: how many there are, how they are coded, how far simple methods come."""

from functools import cache
from typing import Literal

import numpy as np
from pydantic import Field

from nnplayground.analysis.digits import baselines
from nnplayground.analysis.digits.baselines import BaselineSample
from nnplayground.analysis.digits.output_coding import code_of, invalid_codes
from nnplayground.core.layers import Dense
from nnplayground.data.coding import BinaryCode, OneHot
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.mnist import LEARNING, TESTING, Mnist
from nnplayground.lessons.checks import check
from nnplayground.lessons.checks_training import updated
from nnplayground.lessons.state import ResolvedState
from nnplayground.registry import Model
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer

CLASSES = 10
EXACTLY = 0.005
"""Percent by which a rounded share may differ from the true one."""


class MnistOf(Model):
    """Which images are counted; ``pixels`` counts those of one image."""

    what: Literal["train", "validation", "test", "learning", "all", "pixels"] = "learning"


@check("mnist_count", MnistOf)
def mnist_count(state: ResolvedState, of: MnistOf) -> int:
    """How many images there are, as the state divides them, or pixels of one."""
    if of.what == "pixels":
        return SIDE * SIDE
    if of.what == "learning":
        return LEARNING
    if of.what == "all":
        return LEARNING + TESTING
    return len(getattr(state.trainer.problem.parts, of.what))


@check("invalid_codes")
def count_invalid_codes(state: ResolvedState, _: Model) -> int:
    """How many codes of as few bits as possible name no class."""
    return len(invalid_codes(len(state.experiment.data.classes)))


class OneHotOf(Model):
    """A code with a single 1."""

    code: tuple[float, ...] = Field(min_length=2, max_length=100)


@check("one_hot_digit", OneHotOf)
def one_hot_digit(state: ResolvedState, of: OneHotOf) -> int:
    """Which digit a code of one output a class means."""
    return int(OneHot().decode(np.array([of.code], np.float64), 0.5)[0])


class DigitCodeOf(Model):
    """A digit."""

    digit: int = Field(ge=0, lt=CLASSES)


@check("binary_code", DigitCodeOf)
def binary_code(state: ResolvedState, of: DigitCodeOf) -> int:
    """The code of a digit in bits, read as a number: 101 for 5."""
    return int(code_of(of.digit, BinaryCode().outputs(CLASSES)))


class InkOf(Model):
    """Whether the most or the least ink is asked for."""

    which: Literal["least", "most"] = "least"


@check("ink_of_digits", InkOf)
def ink_of_digits(state: ResolvedState, of: InkOf) -> str:
    """Which digit has the least or the most ink on average, over the training images."""
    sample = _judged()
    ink = sample.x.mean(axis=1, dtype=np.float64)
    means = [float(ink[sample.y == digit].mean()) for digit in range(CLASSES)]
    return str(int(np.argmin(means) if of.which == "least" else np.argmax(means)))


class MethodOf(Model):
    """A method of the ladder, by its key, and the percentages of the options, if there are any."""

    method: Literal["random", "darkness", "mean"] = "darkness"
    among: tuple[float, ...] = Field((), max_length=12)


@check("method_accuracy", MethodOf)
def method_accuracy(state: ResolvedState, of: MethodOf) -> float | str:
    """How many of the test images a quick method reads rightly, in %; one of the options if it is exactly that."""
    found = _accuracy(of.method) * 100
    if not of.among:
        return found
    return next((f"{share:g}" for share in of.among if abs(share - found) < EXACTLY), f"{found:.2f}")


class PublishedOf(Model):
    """A method whose accuracy is published: it takes minutes or more to work out."""

    method: Literal["svm-old", "literature"]


@check("errors_of_method", PublishedOf)
def errors_of_method(state: ResolvedState, of: PublishedOf) -> int:
    """How many of the test images such a method reads wrongly."""
    share = {"svm-old": baselines.OLD_MACHINE, "literature": baselines.LITERATURE}[of.method]
    return round((1 - share) * TESTING)


def _judged() -> BaselineSample:
    """Return the training images, and those of the test to be judged on: 190 MB, which nobody keeps."""
    return baselines.sample(Experiment().fitted_to(Mnist()).prepare(), "test")


@cache
def _accuracy(method: str) -> float:
    sample = _judged()
    answers = next(entry for entry in baselines.LADDER if entry.key == method).answers(sample)
    while True:
        try:
            next(answers)
        except StopIteration as end:
            return sample.accuracy(end.value)


class MoreOf(Model):
    """Two numbers of training images, and how many mini-batches are learnt of each."""

    few: int = Field(100, ge=10, le=10_000)
    many: int = Field(1000, ge=10, le=10_000)
    updates: int = Field(300, ge=1, le=2000)
    clearly: float = Field(0.05, ge=0, le=1)


@check("more_examples", MoreOf)
def more_examples(state: ResolvedState, of: MoreOf) -> str:
    """What more examples are worth on validation images: ``better``, ``same`` or ``worse``."""
    few, many = (_learnt(count, of.updates) for count in (of.few, of.many))
    return "better" if many - few > of.clearly else "worse" if few - many > of.clearly else "same"


@cache
def _learnt(images: int, updates: int) -> float:
    data = Mnist(train_images=images, validation_images=2000)
    trainer = Trainer(Experiment().fitted_to(data).replace(hidden=(Dense(units=30),)))
    return updated(trainer, updates).judge("validation").score
