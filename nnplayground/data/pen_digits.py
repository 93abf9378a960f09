"""Digits that nobody wrote: strokes of many made-up hands, prepared as the canvas prepares a drawing."""

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground import assets
from nnplayground.data import mnist
from nnplayground.data.dataset import DATASETS, Examples, Parts
from nnplayground.data.image_data import DigitData
from nnplayground.data.pen import signs
from nnplayground.i18n import N_
from nnplayground.registry import LOG, slider

MOST = 20_000
JUDGING = 2000
"""Images of hands of their own that validate, and as many that test."""


@DATASETS.register
class PenDigits(DigitData):
    """Digits of made-up hands; those that validate and those that test are others than those that train."""

    label: ClassVar[str] = N_("Pen digits")
    summary: ClassVar[str] = N_("Digits as many made-up hands write them with a pen: slashed 0, long 1, crossed 7.")
    kind: Literal["pen_digits"] = "pen_digits"
    train_images: int = Field(
        10_000,
        ge=10,
        le=MOST,
        title=N_("Training images"),
        description=N_("How many images the network learns from; each hand writes every digit twice."),
        json_schema_extra=LOG | slider(50, MOST),
    )

    def generate(self, rng: np.random.Generator) -> Examples:
        parts = (
            signs.digits(signs.TRAINING_HANDS, self.train_images),
            signs.digits(signs.VALIDATION_HANDS, JUDGING),
            signs.digits(signs.TEST_HANDS, JUDGING),
        )
        return Examples(np.concatenate([ink for ink, _ in parts]), np.concatenate([digits for _, digits in parts]))

    def fixed_parts(self) -> Parts:
        end = self.train_images
        return Parts(
            np.arange(end), np.arange(end, end + JUDGING), np.arange(end + JUDGING, end + 2 * JUDGING)
        )  # fmt: skip


@DATASETS.register
class MnistAndPen(DigitData):
    """MNIST's digits together with those of made-up hands, each divided as it is alone."""

    label: ClassVar[str] = N_("MNIST and pen digits")
    summary: ClassVar[str] = N_("What a network learns from that is to read drawings: MNIST, and digits of a pen.")
    attribution: ClassVar[str] = mnist.Mnist.attribution
    kind: Literal["mnist_pen"] = "mnist_pen"
    train_images: int = Field(
        mnist.TRAINING,
        ge=10,
        le=mnist.TRAINING,
        title=N_("MNIST images"),
        description=N_("How many of MNIST's training images the network learns from."),
        json_schema_extra=LOG | slider(50, mnist.TRAINING),
    )
    pen_images: int = Field(
        10_000,
        ge=10,
        le=MOST,
        title=N_("Pen images"),
        description=N_("How many images of made-up hands are added; each hand writes every digit twice."),
        json_schema_extra=LOG | slider(50, MOST),
    )

    def generate(self, rng: np.random.Generator) -> Examples:
        first = mnist.load(assets.path("datasets", "mnist"))
        second = PenDigits(train_images=self.pen_images).generate(rng)
        return Examples(np.concatenate([first.inputs, second.inputs]), np.concatenate([first.targets, second.targets]))

    def fixed_parts(self) -> Parts:
        first = mnist.Mnist(train_images=self.train_images).fixed_parts()
        second = PenDigits(train_images=self.pen_images).fixed_parts()
        before = mnist.LEARNING + mnist.TESTING
        return Parts(
            np.concatenate([first.train, second.train + before]),
            np.concatenate([first.validation, second.validation + before]),
            np.concatenate([first.test, second.test + before]),
        )


@DATASETS.register
class DigitOrNot(DigitData):
    """Digits of MNIST and of made-up hands on the one side, letters and scribbles on the other; a quarter each."""

    label: ClassVar[str] = N_("Digit or not")
    summary: ClassVar[str] = N_(
        "Digits on the one side, letters and scribbles on the other: whether there is one to read."
    )
    attribution: ClassVar[str] = mnist.Mnist.attribution
    kind: Literal["digit_or_not"] = "digit_or_not"
    train_images: int = Field(
        8000,
        ge=40,
        le=4 * MOST,
        title=N_("Training images"),
        description=N_("How many images the network learns from: half of them digits, half letters and scribbles."),
        json_schema_extra=LOG | slider(400, 4 * MOST),
    )

    @property
    def classes(self) -> tuple[str, ...]:
        return (N_("something else"), N_("digit"))

    def generate(self, rng: np.random.Generator) -> Examples:
        digits = mnist.load(assets.path("datasets", "mnist")).inputs
        found: list[np.ndarray[Any, np.dtype[Any]]] = []
        for start, first, count in (
            (0, signs.TRAINING_HANDS, self.train_images // 4),
            (mnist.TRAINING, signs.VALIDATION_HANDS, JUDGING // 2),
            (mnist.LEARNING, signs.TEST_HANDS, JUDGING // 2),
        ):
            found += [digits[start : start + count], signs.digits(first, count)[0]]
            found += [signs.letters(first, count)[0], signs.scribbles(first, count)[0]]
        kinds = np.array([1, 1, 0, 0] * 3)
        return Examples(np.concatenate(found), np.repeat(kinds, [len(part) for part in found]))

    def fixed_parts(self) -> Parts:
        end = self.train_images // 4 * 4
        return Parts(np.arange(end), np.arange(end, end + 2 * JUDGING), np.arange(end + 2 * JUDGING, end + 4 * JUDGING))
