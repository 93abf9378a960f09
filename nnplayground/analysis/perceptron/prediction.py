"""Predict before it is revealed: compare a guess with a perceptron's next example and keep score."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nnplayground.analysis.perceptron.stepping import ExampleRecord
from nnplayground.core.perceptron import Form, exact
from nnplayground.errors import UserError
from nnplayground.i18n import AMBIGUOUS, N_, AmbiguousNumberError


@dataclass(frozen=True, slots=True)
class Grade:
    """Which parts of a guess were right; `weights` one by one."""

    output: bool
    weights: tuple[bool, ...]
    bias: bool

    @property
    def all_right(self) -> bool:
        """Whether everything was right."""
        return self.output and self.bias and all(self.weights)


@dataclass(slots=True)
class Score:
    """Guesses so far, and how many of their outputs and of their new weights were right."""

    asked: int = 0
    outputs_right: int = 0
    weights_right: int = 0
    grades: list[Grade] = field(default_factory=list)

    def add(self, grade: Grade) -> None:
        """Count `grade`."""
        self.asked += 1
        self.outputs_right += grade.output
        self.weights_right += all(grade.weights) and grade.bias
        self.grades.append(grade)


def grade(
    record: ExampleRecord,
    output: float | str,
    weights: Sequence[float | str],
    bias: float | str | None = None,
    form: Form = "bias",
) -> Grade:
    """Compare a guess of output and new weights with `record`; a bias of None is not asked for.

    Written with a threshold, `bias` is a guess of that.

    Numbers count as right when they are the same decimal. Raises UserError for what is no number.
    """
    after = record.after
    if len(weights) != len(after.weights):
        raise UserError(N_("Guess all {count} weights."), count=len(after.weights))
    try:
        return Grade(
            output=exact(output) == record.output,
            weights=tuple(exact(guess) == w for guess, w in zip(weights, after.weights, strict=True)),
            bias=bias is None or exact(bias) == (after.threshold if form == "threshold" else after.bias),
        )
    except AmbiguousNumberError as error:
        raise UserError(AMBIGUOUS, **error.values) from None
    except ValueError:
        raise UserError(N_("A guess must be a number, for example 0.4.")) from None
