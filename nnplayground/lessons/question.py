"""Judge an answer: the right one is computed by the question's check, never written down."""

import math
import re
from dataclasses import dataclass

from nnplayground.errors import UserError, read_number
from nnplayground.i18n import N_, number, parse_number, tr
from nnplayground.lessons.lesson import ELSE, LessonQuestion, as_number

EXACT = 1e-9
"""How much of a number a computer may get wrong without a word."""
_FRACTION = re.compile(r"\s*(-?[\d.,]+)\s*/\s*([\d.,]+)\s*")
_GROUPED = re.compile(r"[-+]?\d{1,3}([.,]\d{3})+")
"""A number whose signs may part its thousands or its decimals."""
WRONG_OPTION = N_("There is no option “{key}”. Known: {known}.")
NOT_YET = N_("That is not it.")


@dataclass(frozen=True)
class Answer:
    """What a check has computed: a number, the key of an option, or the subject of a click (``neuron=2,1``).

    `others` are right as well. `digits` says how many a number is written with.
    """

    value: float | str
    others: tuple[float | str, ...] = ()
    digits: int = 6

    def text(self, question: LessonQuestion) -> str:
        """Return the right answer as it is told, with its unit."""
        if isinstance(self.value, str):
            return question.options.get(self.value, self.value)
        return " ".join(part for part in (number(self.value, self.digits), question.unit) if part)


@dataclass(frozen=True)
class AnswerVerdict:
    """Whether an answer was right, and what is said about it."""

    is_right: bool
    text: str


def judge(question: LessonQuestion, answer: Answer, given: str | float) -> AnswerVerdict:
    """Judge what was `given`: a typed number, the key of an option, or a subject.

    Raises UserError if it is no answer at all; that is no try.
    """
    if question.is_number:
        readings = _readings(question, given)
        right = any(_near(question, reading, value) for reading in readings for value in _numbers(answer))
        said = next(
            (
                text
                for key, text in question.wrong.items()
                if (value := as_number(key)) is not None and any(_near(question, one, value) for one in readings)
            ),
            question.wrong.get(ELSE, tr(NOT_YET)),
        )
    else:
        key = str(given)
        if question.options and key not in question.options:
            raise UserError(WRONG_OPTION, key=key[:40], known=", ".join(question.options))
        right = key == answer.value or key in answer.others
        said = question.wrong.get(key, question.wrong.get(ELSE, tr(NOT_YET)))
    return AnswerVerdict(right, question.right if right else said)


def _numbers(answer: Answer) -> list[float]:
    return [float(value) for value in (answer.value, *answer.others) if not isinstance(value, str)]


def _near(question: LessonQuestion, one: float, other: float) -> bool:
    return abs(one - other) <= question.tolerance * (1 + EXACT) + EXACT * max(1.0, abs(other))


def _readings(question: LessonQuestion, given: str | float) -> list[float]:
    """Return what a typed number may mean: two numbers where a sign may part thousands or decimals."""
    if not isinstance(given, str):
        if not math.isfinite(given):
            raise UserError(N_("“{given}” is not a number."), given=str(given))
        return [float(given)]
    text = given.strip().removesuffix(question.unit).strip() if question.unit else given.strip()
    if found := _FRACTION.fullmatch(text):
        below = read_number(found[2])
        if below:
            return [read_number(found[1]) / below]
    plain = text.replace("\u202f", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "").replace("−", "-")
    if _GROUPED.fullmatch(plain):
        return [float(re.sub("[.,]", "", plain)), float(re.sub("[.,](?=.*[.,])", "", plain).replace(",", "."))]
    try:
        return [parse_number(plain)]
    except ValueError:
        return [read_number(given)]
