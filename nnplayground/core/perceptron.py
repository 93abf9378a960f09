"""The perceptron: a threshold unit and its learning rule, in exact arithmetic.

Every number is the fraction behind a decimal that a person typed: 0.9 is 9/10. So 0.9 − 0.5 is
0.4 and not 0.40000000000000002, and z = 0.1 + 0.2 − 0.3 is 0 and does not fire. Learning only adds
and multiplies, so all numbers stay finite decimals, and the denominators stop growing after the
first correction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.core.optimizers import RATE
from nnplayground.i18n import N_, localised, number, parse_number
from nnplayground.registry import LOG, NO_SLIDER, Model, choices, slider

Rule = Literal["standard", "slide"]
Threshold = Literal["above", "at_least"]
Order = Literal["given", "shuffled", "fresh"]
Form = Literal["bias", "threshold"]

MAX_INPUTS = 5
MAX_DECIMALS = 12
"""Decimals shown in full; longer numbers (measured points) are rounded to six digits."""


class PerceptronSettings(Model):
    """Where a perceptron starts and how it learns; the defaults are deck A's AND example."""

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave the form with a bias out: files hold what they held when there was no other."""
        found: dict[str, Any] = write(self)
        if self.form == "bias":
            found.pop("form", None)
        return found

    weights: tuple[Annotated[float, Field(ge=-1e6, le=1e6)], ...] = Field(
        (0.9, 0.9),
        min_length=1,
        max_length=MAX_INPUTS,
        title=N_("Weights"),
        description=N_("What each input is multiplied by at the start."),
    )
    bias: float = Field(
        -0.5, ge=-1e6, le=1e6, title=N_("Bias"), description=N_("What is added to the sum: how easily it fires."),
        json_schema_extra=NO_SLIDER,
    )  # fmt: skip
    rate: float = Field(
        0.5,
        gt=0,
        le=1e6,
        title=N_("Learning rate η"),
        description=N_("How far a wrong answer moves the weights."),
        json_schema_extra=LOG | slider(0.0005, 500) | RATE,
    )
    train_bias: bool = Field(
        False,
        title=N_("Train the bias"),
        description=N_("Also move the bias at a wrong answer, as a weight whose input is always 1."),
    )
    rule: Rule = Field(
        "standard",
        title=N_("Correction"),
        description=N_("With x, only weights whose input is not 0 are moved; the slide leaves x out and moves all."),
        json_schema_extra=choices(standard=N_("w + η·e·x"), slide=N_("w + η·e (the slide, without x)")),
    )
    threshold: Threshold = Field(
        "above",
        title=N_("Fires when"),
        description=N_("Whether a sum of exactly 0 already fires."),
        json_schema_extra=choices(above=N_("z > 0, that is Σ > θ"), at_least=N_("z ≥ 0, that is Σ ≥ θ")),
    )
    form: Form = Field(
        "bias",
        title=N_("Written with"),
        description=N_(
            "Deck A writes the perceptron in two ways. The bias is the threshold with its sign turned, b = −θ: "
            "both give the same outputs and learn the same."
        ),
        json_schema_extra=choices(bias=N_("A bias b: Σ wx + b > 0"), threshold=N_("A threshold θ: Σ wx > θ")),
    )
    order: Order = Field(
        "given",
        title=N_("Order of the examples"),
        description=N_("In which order a pass goes through the examples."),
        json_schema_extra=choices(
            given=N_("As in the table"), shuffled=N_("Shuffled once"), fresh=N_("Shuffled anew each pass")
        ),
    )
    seed: int = Field(
        1, ge=0, le=2**31 - 1, title=N_("Order seed"), description=N_("Chooses the order when it is shuffled."),
        json_schema_extra=NO_SLIDER,
    )  # fmt: skip

    def perceptron(self) -> "Perceptron":
        """Return the perceptron at its start."""
        return Perceptron(tuple(map(exact, self.weights)), exact(self.bias), self.threshold == "above")


@dataclass(frozen=True, slots=True)
class Perceptron:
    """Weights, bias, and whether z must lie strictly above 0 to fire."""

    weights: tuple[Fraction, ...]
    bias: Fraction
    strict: bool = True

    @property
    def threshold(self) -> Fraction:
        """θ = −b: what w · x has to pass for it to fire."""
        return -self.bias

    def products(self, x: Sequence[Fraction]) -> tuple[Fraction, ...]:
        """Return each weight times its input."""
        return tuple(w * value for w, value in zip(self.weights, x, strict=True))

    def z(self, x: Sequence[Fraction]) -> Fraction:
        """Return w · x + b."""
        return sum(self.products(x), self.bias)

    def fires(self, z: Fraction) -> int:
        """Return the output, 0 or 1, for the sum `z`."""
        return int(z > 0 if self.strict else z >= 0)

    def corrected(
        self, x: Sequence[Fraction], error: int, rate: Fraction, rule: Rule = "standard", train_bias: bool = False
    ) -> "Perceptron":
        """Return the perceptron after an example with that `error` = desired − output.

        ``w ← w + η e x`` (deck A, the training algorithm), or without x (deck A, the AND example).
        """
        step = rate * error
        moved = x if rule == "standard" else (Fraction(1),) * len(self.weights)
        weights = tuple(w + step * value for w, value in zip(self.weights, moved, strict=True))
        return Perceptron(weights, self.bias + step if train_bias else self.bias, self.strict)


def exact(value: float | str | Fraction) -> Fraction:
    """Return the decimal that `value` is written as: ``exact(0.1)`` is 1/10.

    Text may have a decimal comma. Raises ValueError for anything but a finite number.
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, str):
        value = parse_number(value)
    if not np.isfinite(value):
        raise ValueError(str(value))
    return Fraction(str(value))


def shown(value: Fraction) -> str:
    """Write `value` as the decimal it is, with the decimal sign of the language."""
    for decimals in range(MAX_DECIMALS + 1):
        scaled = value * 10**decimals
        if scaled.denominator == 1:
            whole, rest = divmod(abs(scaled.numerator), 10**decimals)
            digits = f"{whole}.{rest:0{decimals}d}" if decimals else str(whole)
            return localised(f"-{digits}" if value < 0 else digits)
    return number(float(value), 6)
