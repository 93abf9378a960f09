"""The numbers that a text tells, compared with what they have to be, to the last digit that is written."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from nnplayground.i18n import grouped, number, parse_number, steady

POWER = r"10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+"
NUMBER = re.compile(rf"−?(?:{POWER}|\d(?:[\d.,\u202f]*\d)?(?:·{POWER})?|∞)(?: %)?|—")
"""A number as the window writes it; a dash stands for what is no number."""
ROUNDING = 1e-9
"""Share of a number by which two ways of adding it up in float64 may differ."""


class Told(NamedTuple):
    """A number that has to be told: its value, how it is written, and how far off it may be before it is written."""

    value: float
    form: Callable[[float], str] = steady
    slack: float = 0.0
    step: float = 0.0
    """The distance of values in between, where not all can occur, as with shares of a few examples."""

    def allows(self, text: str) -> bool:
        """Whether this is the number, written in this form."""
        reach = self.slack + ROUNDING * abs(self.value)
        count = round(self.slack / self.step) if self.step else 1
        if text in {self.form(self.value + part / max(1, count) * reach) for part in range(-count, count + 1)}:
            return True
        # A number that is smaller than its own blur may be any other one as small, and 0.
        return abs(self.value) <= self.slack and "%" not in text and abs(parse_number(text) - self.value) <= self.slack


def plainly(digits: int = 4) -> Callable[[float], str]:
    """Return how a number that stays is written with so many digits."""
    return lambda value: number(value, digits)


def counted(count: int) -> Told:
    """Return a whole number."""
    return Told(float(count), lambda value: grouped(round(value)))


ANYTHING = Told(0.0, str, float("inf"))
"""A number of which nothing is known."""


def faults(name: str, text: str, wanted: Sequence[Told]) -> Iterator[str]:
    """Yield what is wrong with the numbers that `text` tells, in the order of `wanted`."""
    found = NUMBER.findall(text)
    if len(found) != len(wanted):
        yield f"{name} tells {len(found)} numbers and not {len(wanted)}: {text!r}"
        return
    for place, (told, want) in enumerate(zip(found, wanted, strict=True)):
        if want is not ANYTHING and not want.allows(told):
            yield f"{name}: number {place + 1} of {text!r} is {told} and has to be {want.form(want.value)}"
