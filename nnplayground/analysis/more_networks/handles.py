"""What is set on the page *Approximation*, and the handles by which a construction is changed on its picture."""

from typing import Annotated, Literal, NamedTuple

import numpy as np
from pydantic import Field, model_validator

from nnplayground.analysis.more_networks.construction import (
    Bend,
    Construction,
    Curve,
    Span,
    bumps,
    hinges,
    steps,
)
from nnplayground.core.activations import Activation, Logistic, ReLU
from nnplayground.data.dataset import Dataset
from nnplayground.data.drawn_function import COLUMNS, drawn
from nnplayground.data.functions import FUNCTION_LABELS, Function
from nnplayground.data.typed_function import FirstX, FormulaOfX, LastX, TypedFunction
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN, LOG, WIDE, Model, choices, slider

BOOK = TypedFunction()
Finite = Annotated[float, Field(ge=-1e9, le=1e9)]


class ApproximationSettings(Model):
    """The curve, how it is built, and what was moved by hand."""

    curve: Literal["typed", "drawn", "sine", "sines", "step", "bump", "absolute", "polynomial", "sinc", "sawtooth"] = (
        Field(
            "typed",
            title=N_("Curve"),
            description=N_(
                "What is to be approximated: a formula that you type, a curve that you draw, or a known one."
            ),
            json_schema_extra=choices(typed=N_("Typed formula"), drawn=N_("Drawn with the pen"), **FUNCTION_LABELS),
        )
    )
    typed: Annotated[FormulaOfX, Field(json_schema_extra=WIDE)] = BOOK.typed
    first: FirstX = BOOK.first
    last: LastX = BOOK.last
    drawn: tuple[Finite | None, ...] = Field(
        (), max_length=COLUMNS, title=N_("Curve"), description=N_("The heights drawn."), json_schema_extra=HIDDEN
    )
    shape: Literal["bumps", "steps", "hinges"] = Field(
        "bumps",
        title=N_("Built of"),
        description=N_("What the hidden neurons are: pairs of steps that make bumps, single steps, or ReLUs."),
        json_schema_extra=choices(bumps=N_("Bumps"), steps=N_("Steps"), hinges=N_("ReLUs")),
    )
    pieces: int = Field(
        5,
        ge=1,
        le=100,
        title=N_("How many"),
        description=N_("How many bumps, steps or ReLUs follow the curve; a bump takes two neurons."),
        json_schema_extra=slider(1, 50),
    )
    steepness: float = Field(
        200.0,
        ge=1,
        le=10_000,
        title=N_("Steepness w"),
        description=N_(
            "The weight from x to each hidden neuron, for a curve of length 1: large makes steps, small waves."
        ),
        json_schema_extra=LOG,
    )
    bends: tuple[tuple[Finite, Finite], ...] = Field(
        (),
        max_length=200,
        title=N_("Neurons"),
        description=N_("Place and height of each neuron, where they were moved by hand."),
        json_schema_extra=HIDDEN,
    )
    bias: Finite = Field(
        0.0, title=N_("Output bias"), description=N_("The bias of the output neuron."), json_schema_extra=HIDDEN
    )

    @model_validator(mode="after")
    def _fits(self) -> "ApproximationSettings":
        if self.drawn and len(self.drawn) != COLUMNS:
            raise ValueError("a drawn curve of another size")
        if self.bends and len(self.bends) != self.neurons:
            raise ValueError("other neurons than are asked for")
        return self

    @property
    def neurons(self) -> int:
        """How many hidden neurons the construction has."""
        return self.pieces * (2 if self.shape == "bumps" else 1)

    @property
    def activation(self) -> Activation:
        """That of the hidden neurons."""
        return ReLU() if self.shape == "hinges" else Logistic()

    def heights(self) -> np.ndarray:
        """Return the drawn heights (COLUMNS), NaN in holes."""
        if not self.drawn:
            return np.full(COLUMNS, np.nan)
        return np.array([np.nan if one is None else one for one in self.drawn], np.float64)

    def with_heights(self, heights: np.ndarray) -> "ApproximationSettings":
        """Return the settings with another drawn curve, built anew."""
        values = tuple(float(one) if np.isfinite(one) else None for one in heights)
        return self.model_copy(update={"drawn": values, "bends": (), "bias": 0.0})

    def dataset(self) -> Dataset:
        """Return the curve as a data set."""
        if self.curve == "typed":
            return TypedFunction(typed=self.typed, first=self.first, last=self.last)
        if self.curve == "drawn":
            return drawn(self.heights())
        return Function(function=self.curve, noise=0.0)

    def construction(self, curve: Curve, span: Span) -> Construction:
        """Return the construction: as it was moved by hand, or built from the curve. Raises UserError."""
        weight = 1.0 if self.shape == "hinges" else self.steepness / (span[1] - span[0])
        if self.bends:
            return Construction(tuple(Bend(*one) for one in self.bends), self.bias, self.activation, weight)
        if self.shape == "hinges":
            return hinges(curve, self.pieces, span)
        make = bumps if self.shape == "bumps" else steps
        return make(curve, self.pieces, span, self.activation, weight)

    def errors_key(self) -> str:
        """Tell apart the curves and kinds of neurons to which errors by size belong."""
        same = {"bends": (), "bias": 0.0, "pieces": 1, "steepness": 1.0}
        shape = "hinges" if self.shape == "hinges" else "steps"
        return self.model_copy(update=same | {"shape": shape}).model_dump_json()

    def by_hand(self, construction: Construction) -> "ApproximationSettings":
        """Return the settings with that construction, moved by hand. Raises ValueError if it was moved too far."""
        bends = tuple((float(bend.place), float(bend.height)) for bend in construction.bends)
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate(fields | {"bends": bends, "bias": construction.bias})


class Handle(NamedTuple):
    """A place on the picture that can be dragged: a bump's `top`, or its `left` or `right` edge; or a neuron's `end`.

    `number` counts bumps or neurons from 0; `x` and `y` say where it is.
    """

    part: Literal["top", "left", "right", "end"]
    number: int
    x: float
    y: float


def handles(settings: ApproximationSettings, construction: Construction, span: Span) -> list[Handle]:
    """Return the handles of a construction, from left to right."""
    found: list[Handle] = []
    bends = construction.bends
    if settings.shape == "bumps":
        for number in range(settings.pieces):
            left, right = bends[2 * number], bends[2 * number + 1]
            middle = (left.place + right.place) / 2
            top = left.height + construction.bias
            found += [
                Handle("left", number, left.place, construction.bias + left.height / 2),
                Handle("top", number, middle, top),
                Handle("right", number, right.place, construction.bias - right.height / 2),
            ]
        return found
    for number, bend in enumerate(bends):
        x = reach(construction, number, span) if settings.shape == "hinges" else bend.place
        found.append(Handle("end", number, x, _level(construction, number, x, settings.shape == "steps")))
    return found


def reach(construction: Construction, number: int, span: Span) -> float:
    """Return up to where a ReLU alone decides the slope: the next kink to its right, or the end of the curve."""
    here = construction.bends[number].place
    later = [bend.place for bend in construction.bends if bend.place > here]
    return min(later, default=max(span[1], here + (span[1] - span[0]) / 10))


def _level(construction: Construction, number: int, x: float, steps: bool) -> float:
    """Return the height of the sum at `x`; of a step that after it, whatever its steepness."""
    if not steps:
        return float(construction.total(np.array([x]))[0])
    here = construction.bends[number]
    before = [
        bend.height
        for place, bend in enumerate(construction.bends)
        if bend.place < here.place or (bend.place == here.place and place < number)
    ]
    return construction.bias + sum(before) + here.height


def dragged(
    settings: ApproximationSettings, construction: Construction, handle: Handle, x: float, y: float, span: Span
) -> Construction:
    """Return the construction after `handle` was dragged to (x, y)."""
    across, up = x - handle.x, y - handle.y
    number = handle.number
    if handle.part == "end":
        bend = construction.bends[number]
        if settings.shape == "hinges":
            room = handle.x - bend.place
            return construction.moved(number, bend.place + across, bend.height + (up / room if room else 0.0))
        return construction.moved(number, bend.place + across, bend.height + up)
    left, right = construction.bends[2 * number], construction.bends[2 * number + 1]
    if handle.part == "left":
        return construction.moved(2 * number, place=left.place + across)
    if handle.part == "right":
        return construction.moved(2 * number + 1, place=right.place + across)
    moved = construction.moved(2 * number, left.place + across, left.height + up)
    return moved.moved(2 * number + 1, right.place + across, right.height - up)
