"""What is kept of the Perceptron lab, as a form. Free of Qt."""

from typing import Annotated, Literal

from pydantic import Field

from nnplayground.analysis.perceptron.step_sigmoid import HIGHEST_SCALE, LOWEST_SCALE
from nnplayground.analysis.perceptron.stepping import MAX_EXAMPLES, PerceptronGrain
from nnplayground.analysis.perceptron.task import PerceptronTask, gate, table, truth_table
from nnplayground.core.perceptron import MAX_INPUTS, PerceptronSettings
from nnplayground.errors import UserError
from nnplayground.gui.run.lab_form import TEXT, LabView
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model

Kind = Literal["and", "or", "nand", "xor", "table", "points"]


GATES = ("and", "or", "nand", "xor")


KINDS: dict[Kind, str] = {
    "and": N_("AND"),
    "or": N_("OR"),
    "nand": N_("NAND"),
    "xor": N_("XOR"),
    "table": N_("Your own truth table"),
    "points": N_("Your own points"),
}


FARTHEST = 1_000_000
"""How large an input may be."""


MAX_ROWS = 200


Cell = Annotated[str, Field(max_length=TEXT)]


Row = Annotated[tuple[Cell, ...], Field(min_length=2, max_length=MAX_INPUTS + 1)]


class SteepSettings(Model):
    """A neuron of two inputs, one example, how steep it is, and a small change."""

    w1: float = Field(0.9, ge=-10, le=10, title=N_("Weight w₁"), description=N_("The first weight."))
    w2: float = Field(0.9, ge=-10, le=10, title=N_("Weight w₂"), description=N_("The second weight."))
    b: float = Field(-0.5, ge=-10, le=10, title=N_("Bias b"), description=N_("What is added to the sum."))
    scale: float = Field(
        1.0,
        ge=LOWEST_SCALE,
        le=HIGHEST_SCALE,
        title=N_("Scale c"),
        description=N_("What weights and bias are multiplied by: the larger, the steeper."),
        json_schema_extra=LOG,
    )
    x1: float = Field(0.0, ge=-2, le=2, title=N_("Input x₁"), description=N_("The first input of the example."))
    x2: float = Field(1.0, ge=-2, le=2, title=N_("Input x₂"), description=N_("The second input of the example."))
    change_1: float = Field(0.1, ge=-2, le=2, title=N_("Δw₁"), description=N_("A change of the first scaled weight."))
    change_2: float = Field(-0.2, ge=-2, le=2, title=N_("Δw₂"), description=N_("A change of the second scaled weight."))
    change_b: float = Field(0.1, ge=-2, le=2, title=N_("Δb"), description=N_("A change of the scaled bias."))


class Typed(Model):
    """A task and how it is learnt, as typed; it may be one that cannot be used."""

    kind: Kind = "and"
    rows: Annotated[tuple[Row, ...], Field(max_length=MAX_ROWS)] = ()
    settings: PerceptronSettings = Field(default_factory=PerceptronSettings)

    @property
    def is_regular(self) -> bool:
        """Whether its rows have the shape that the lab gives them."""
        if self.kind in GATES:
            return True
        lengths = {len(row) for row in self.rows}
        return len(lengths) == 1 and (self.kind == "points" or len(self.rows) == 2 ** (lengths.pop() - 1))

    def task(self) -> PerceptronTask:
        """Return the task. Raises UserError if it cannot be used."""
        if self.kind in GATES:
            return gate(self.kind)
        if self.kind == "table":
            return truth_table([row[-1] for row in self.rows])
        found = table([row[:-1] for row in self.rows], [row[-1] for row in self.rows])
        for number, x in enumerate(found.inputs, start=1):
            if any(abs(value) > FARTHEST for value in x):
                raise UserError(
                    N_("Row {row}: inputs must lie between −{limit} and {limit}."), row=number, limit=FARTHEST
                )
        return found


class KeptScore(Model):
    """How many guesses there were, and how many of them were right."""

    asked: int = Field(0, ge=0, le=MAX_EXAMPLES * 100)
    outputs_right: int = Field(0, ge=0, le=MAX_EXAMPLES * 100)
    weights_right: int = Field(0, ge=0, le=MAX_EXAMPLES * 100)


class PerceptronView(LabView):
    """What of the lab is looked at."""

    grain: PerceptronGrain = PerceptronGrain.EXAMPLE


class PerceptronForm(Model):
    """All that is kept of the lab. `last_valid` is the task in use while the one that is typed cannot be used."""

    typed: Typed = Field(default_factory=Typed)
    last_valid: Typed | None = None
    position: int = Field(0, ge=0, le=MAX_EXAMPLES * (MAX_INPUTS + 3))
    predicting: bool = False
    score: KeptScore = Field(default_factory=KeptScore)
    steep: SteepSettings = Field(default_factory=SteepSettings)
    view: PerceptronView = Field(default_factory=PerceptronView)
