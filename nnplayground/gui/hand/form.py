"""What is kept of the By hand lab, as a form. Free of Qt."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.analysis.hand.formulas import Notation
from nnplayground.analysis.hand.mistakes import Mistake
from nnplayground.analysis.hand.slow_learning import SlowStart
from nnplayground.analysis.hand.symmetry import SymmetrySettings
from nnplayground.analysis.hand.table_steps import COLUMNS, HIGHEST_RATE, TableStep
from nnplayground.analysis.hand_network import ChainSettings
from nnplayground.analysis.stepper import Grain
from nnplayground.gui.hand.settings import (
    FARTHEST_SUM,
    MOST_STEPS,
    MOST_SUMS,
    DemonSettings,
    SoftmaxSettings,
    TableSettings,
    Then,
)
from nnplayground.gui.run.lab_form import TEXT, LabView
from nnplayground.registry import Model

Texts = Annotated[tuple[Annotated[str, Field(max_length=TEXT)], ...], Field(max_length=1000)]


Position = Annotated[int, Field(ge=0, le=1_000_000_000)]


Sum = Annotated[float, Field(ge=-FARTHEST_SUM, le=FARTHEST_SUM)]


Place = Annotated[int, Field(ge=0, lt=COLUMNS)]


Epoch = Annotated[int, Field(ge=0, le=1_000_000)]


RateByHand = Annotated[float, Field(gt=0, le=HIGHEST_RATE)]


SUMS = (2.0, 1.0, 0.1)
"""The sums that the softmax page opens with."""


class HandView(LabView):
    """What of the lab is looked at."""

    forward_grain: Grain = Grain.NEURON
    backward_grain: Grain = Grain.NEURON


class Typing(Model):
    """Inputs and desires as typed."""

    typed: Texts = ()
    desired: Texts = ()


class GuessScore(Model):
    """How many steps were asked for before they were shown, and how many guesses were right."""

    asked: int = Field(0, ge=0, le=100_000_000)
    right: int = Field(0, ge=0, le=100_000_000)

    def with_grade(self, is_right: bool) -> "GuessScore":
        """Return the score with one more guess."""
        return GuessScore(asked=self.asked + 1, right=self.right + is_right)


LATER: Mapping[str, object] = {
    "rate": None, "table_steps": [], "then": "same", "shuffled": False, "guessed": {"asked": 0, "right": 0},
}  # fmt: skip
"""What came after the first version, as it is by default."""


class HandForm(Model):
    """All that is kept of the lab. `last_valid` are the numbers in use while those that are typed are none.

    `rate` is that of the update of the backward pass, None for the one of the network. `table_steps` are those
    with the gradient table, `then` is what follows each of them, `shuffled` whether its examples are.
    `guessed` counts guesses of steps.
    """

    source: Literal["window", "houses", "chain"] = "window"
    example: int = Field(0, ge=0, le=100_000_000)
    typing: bool = False
    texts: Typing = Field(default_factory=Typing)
    last_valid: Typing | None = None
    chain: ChainSettings = Field(default_factory=ChainSettings)
    forward: Position = 0
    backward: Position = 0
    notations: Annotated[tuple[Notation, ...], Field(min_length=1, max_length=2)] = tuple(Notation)
    mistake: Mistake | None = None
    table: TableSettings = Field(default_factory=TableSettings)
    table_of: Literal["", "window", "houses", "chain"] = ""
    ticked: Annotated[tuple[Place, ...], Field(max_length=COLUMNS)] = ()
    demon: DemonSettings = Field(default_factory=DemonSettings)
    slow: SlowStart = Field(default_factory=SlowStart)
    slow_epoch: Epoch = 0
    softmax: SoftmaxSettings = Field(default_factory=SoftmaxSettings)
    sums: Annotated[tuple[Sum, ...], Field(min_length=2, max_length=MOST_SUMS)] = SUMS
    symmetry: SymmetrySettings = Field(default_factory=SymmetrySettings)
    symmetry_epoch: Epoch | None = None
    rate: RateByHand | None = None
    table_steps: Annotated[tuple[TableStep, ...], Field(max_length=MOST_STEPS)] = ()
    then: Then = Then.SAME
    shuffled: bool = False
    guessed: GuessScore = Field(default_factory=GuessScore)
    view: HandView = Field(default_factory=HandView)

    @model_serializer(mode="wrap")
    def _without_defaults(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what older versions do not know while it says nothing: they can open the project."""
        return {name: value for name, value in write(self).items() if name not in LATER or value != LATER[name]}
