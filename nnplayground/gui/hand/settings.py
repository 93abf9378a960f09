"""What can be set on the pages of the By hand lab. Free of Qt."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import Field

from nnplayground.analysis.hand.demon import Target
from nnplayground.analysis.hand.table_steps import COLUMNS, HIGHEST_RATE
from nnplayground.core.optimizers import RATE
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model, choices, course, slider

REACH = 3.0
"""How much the demon adds or takes away, at most."""
MOST_SUMS = 6
"""Outputs of the softmax page."""
FARTHEST_SUM = 20.0
MOST_STEPS = 500
"""Steps that are taken by hand with the gradient table, at most."""


def _rate(default: float, description: str) -> Any:
    """Declare a learning rate that is set by hand."""
    return Field(
        default,
        gt=0,
        le=HIGHEST_RATE,
        title=N_("Learning rate η"),
        description=description,
        json_schema_extra=LOG | slider(1e-4, 100) | RATE,
    )


class BackwardSettings(Model):
    """How far the update of a single example goes."""

    rate: float = _rate(0.1, N_("What each gradient is multiplied by in the update."))


class TableSettings(Model):
    """Which examples stand in the table, and the learning rate."""

    first: int = Field(
        1, ge=1, le=1_000_000, title=N_("From the n-th training example"),
        description=N_("The first of the training examples shown; the columns have their numbers among all examples."),
        json_schema_extra=LOG | slider(1, 1000),
    )  # fmt: skip
    count: int = Field(5, ge=1, le=COLUMNS, title=N_("Columns"), description=N_("How many examples are shown."))
    rate: float = _rate(0.1, N_("What the mean is multiplied by."))


class Then(StrEnum):
    """Which columns a step with the gradient table is followed by."""

    SAME = "same"
    NEXT = "next"


THEN_LABELS: Mapping[Then, str] = {
    Then.SAME: N_("same columns"),
    Then.NEXT: N_("next mini-batch"),
}


class DemonSettings(Model):
    """Where the demon sits and what it does. Layers count from 1 (the inputs), neurons from 1."""

    target: Target = Field(
        "z",
        title=N_("The demon changes"),
        description=N_("The neuron's sum z, or its value a."),
        json_schema_extra=choices(z=N_("its sum z"), a=N_("its value a")),
    )
    change: float = Field(0.5, ge=-REACH, le=REACH, title="Δ", description=N_("How much the demon adds."))
    layer: int = Field(2, ge=2, le=65, title=N_("Layer"), description=N_("The inputs are layer 1."))
    neuron: int = Field(
        1, ge=1, le=100_000, title=N_("Neuron"), description=N_("Its number in the layer, from 1."),
        json_schema_extra=LOG | slider(1, 1000),
    )  # fmt: skip


class SoftmaxSettings(Model):
    """How many outputs, which is right, and how hot it is."""

    outputs: int = Field(3, ge=2, le=MOST_SUMS, title=N_("Outputs"), description=N_("How many sums there are."))
    right: int = Field(1, ge=1, le=MOST_SUMS, title=N_("Right output"), description=N_("Which output should be 1."))
    temperature: float = Field(
        1.0,
        gt=0,
        le=100,
        title=N_("Temperature"),
        description=N_("What the sums are divided by first: small sharpens, large evens out."),
        json_schema_extra=LOG
        | slider(0.001, 100)
        | course(N_("Softmax comes up in decks A and B as the output that can be read as probabilities.")),
    )
