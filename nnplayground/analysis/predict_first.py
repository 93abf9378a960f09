"""Predict first: the question before a step, when it is asked, and whether an answer is near enough."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from nnplayground.errors import UserError, read_number
from nnplayground.i18n import N_, number, tr

NEAR = 0.02
"""A number within this share of the true one is right."""
EVERY = 3
"""Of so many steps about one is asked for where they are asked for sometimes."""
EMPTY = N_("Type your guess first, or have it shown anyway.")


class PredictMode(StrEnum):
    """How often a student is asked before a step is shown."""

    OFF = "off"
    SOMETIMES = "sometimes"
    ALWAYS = "always"


MODE_LABELS: Mapping[PredictMode, str] = {
    PredictMode.OFF: N_("Off"),
    PredictMode.SOMETIMES: N_("Sometimes"),
    PredictMode.ALWAYS: N_("Always"),
}


def asks(mode: PredictMode, position: int) -> bool:
    """Whether the step that leaves `position` is asked for; sometimes the same steps are, whoever comes along."""
    if mode is PredictMode.SOMETIMES:
        # Mixed, so that no rhythm of a network's layers decides (Knuth's multiplicative hash).
        return (position * 2654435761 % 2**32) * EVERY < 2**32
    return mode is PredictMode.ALWAYS


@dataclass(frozen=True, slots=True)
class GuessPart:
    """One thing that is asked for: a number, or the key of one of the `options`.

    A number is right within `NEAR` of itself or within `floor`; if `is_exact`, within `floor` alone.
    """

    name: str
    number: float = 0.0
    floor: float = 0.0
    is_exact: bool = False
    options: Mapping[str, str] = field(default_factory=dict)
    option: str = ""

    @property
    def truth(self) -> str:
        """The right answer, in words."""
        return self.options[self.option] if self.options else number(self.number)

    def is_right(self, given: str) -> bool:
        """Whether a typed number or a chosen key is right. Raises UserError for what is no number."""
        if self.options:
            return given == self.option
        near = 0.0 if self.is_exact else NEAR * abs(self.number)
        return abs(read_number(given) - self.number) <= max(near, self.floor, 1e-12)


@dataclass(frozen=True, slots=True)
class GuessQuestion:
    """What is asked before a step."""

    text: str
    parts: tuple[GuessPart, ...]


@dataclass(frozen=True, slots=True)
class GuessGrade:
    """Which parts of a guess were right, and what is said about it."""

    right: tuple[bool, ...]
    text: str

    @property
    def is_right(self) -> bool:
        """Whether all was right."""
        return all(self.right)


def grade_guess(question: GuessQuestion, given: Sequence[str]) -> GuessGrade:
    """Compare what was given for each part with the truth.

    Raises UserError if nothing is given for a part, or what is no number.
    """
    if not all(text.strip() for text in given):
        raise UserError(EMPTY)
    right = tuple(part.is_right(text) for part, text in zip(question.parts, given, strict=True))
    said = []
    for part, good in zip(question.parts, right, strict=True):
        name = f"{part.name}: " if part.name else ""
        said.append(f"{'✓' if good else '✗'} {name}{part.truth}")
    told = tr("Right") if all(right) else tr("Not quite")
    return GuessGrade(right, f"{told}: {'; '.join(said)}")
