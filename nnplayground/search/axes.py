"""The axes of a search space: a range of numbers or a list of values, as declared or as typed."""

import difflib
import math
from collections.abc import Sequence
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import Field, model_validator

from nnplayground.errors import UserError, read_number
from nnplayground.i18n import N_, number
from nnplayground.registry import Model

LARGEST = 2**63 - 1
"""No whole number is larger: one can calculate with all of them."""
Whole = Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
Value = float | Whole | str
Values = dict[str, Value]
"""What a trial tries, by the names of parameters; those that mean nothing beside the others are absent."""

MOST_POINTS = 1_000_000
"""Values of a grid on one axis, at most."""
MOST_VALUES = 1000
"""Values in a list, at most."""
NAME_LIMIT = 100
"""Characters of a name, and of a value that is a word."""

EMPTY = N_("{name}: the range from {low} to {high} is empty. Give two different numbers.")
INVERTED = N_("{name}: the range from {low} to {high} is upside down. Write the smaller number first.")
LOG_FROM_ZERO = N_("{name}: a range by orders of magnitude has to begin above 0, not at {low}.")
NOT_WHOLE = N_("{name}: {value} is no whole number.")
UNREADABLE = N_("{name}: “{given}” cannot be read. Examples: 0.001..30 log, 5..60, relu,tanh.")
TWICE = N_("{name}: “{value}” is there twice.")
NO_VALUES = N_("{name}: there is no value to try.")
TOO_MANY_VALUES = N_("{name}: a list has {most} values at most, not {given}.")
NO_POINTS = N_("{name}: a grid has from 2 to {most} values of a range, not {given}.")


class RangeAxis(Model):
    """All numbers from `low` to `high`, whole ones if it is `whole`, evenly spread or by orders of magnitude.

    `points` are how many of them a grid tries, if that is said.
    """

    kind: Literal["range"] = "range"
    name: str = Field(max_length=NAME_LIMIT)
    low: float
    high: float
    log: bool = False
    whole: bool = False
    points: int | None = Field(None, ge=2, le=MOST_POINTS)

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        shown = {"name": self.name, "low": number(self.low), "high": number(self.high)}
        if self.low == self.high:
            raise UserError(EMPTY, **shown)
        if self.low > self.high:
            raise UserError(INVERTED, **shown)
        if self.log and self.low <= 0:
            raise UserError(LOG_FROM_ZERO, **shown)
        if not math.isfinite(self.high - self.low):
            raise UserError(EMPTY, **shown)
        for end in (self.low, self.high):
            if self.whole and end != int(end):
                raise UserError(NOT_WHOLE, name=self.name, value=number(end))
        return self

    def at(self, share: float) -> float | int:
        """Return the value at a share of the way from `low` to `high`, 0 to 1."""
        if self.whole:
            # Every whole number has as much of the way as the others, the first and the last too.
            low, high = self.low - 0.5, self.high + 0.5
            found = self._between(low, high, share)
            return int(min(max(math.floor(found + 0.5), self.low), self.high))
        return min(max(self._between(self.low, self.high, share), self.low), self.high)

    def share(self, value: float) -> float:
        """Return where a value lies between `low` and `high`, from 0 to 1."""
        low, high = (math.log(self.low), math.log(self.high)) if self.log else (self.low, self.high)
        return ((math.log(value) if self.log else value) - low) / (high - low)

    def grid(self, count: int) -> list[Value]:
        """Return so many values from end to end, fewer where there are not so many whole ones."""
        if count == 1:
            return [self.at(0.5)]
        ends = (self.low, self.high)
        spread = np.geomspace(*ends, count) if self.log else np.linspace(*ends, count)
        if self.whole:
            return [int(value) for value in np.unique(np.rint(spread))]
        spread[0], spread[-1] = ends
        return [float(value) for value in spread]

    def grid_size(self, count: int) -> int:
        """Return how many values `grid` gives, at most."""
        return min(count, int(self.high - self.low) + 1) if self.whole else count

    def holds(self, value: Value) -> bool:
        """Whether a value lies on this axis."""
        if isinstance(value, str) or not self.low <= value <= self.high:
            return False
        return not self.whole or isinstance(value, int)

    def _between(self, low: float, high: float, share: float) -> float:
        if self.log:
            return math.exp(math.log(low) + share * (math.log(high) - math.log(low)))
        return low + share * (high - low)


class ChoiceAxis(Model):
    """Some values: kinds of components by their keys, or numbers."""

    kind: Literal["choice"] = "choice"
    name: str = Field(max_length=NAME_LIMIT)
    values: tuple[Annotated[str, Field(max_length=NAME_LIMIT)] | float | Whole, ...] = Field(max_length=MOST_VALUES)

    @model_validator(mode="after")
    def _has_values(self) -> Self:
        if not self.values:
            raise UserError(NO_VALUES, name=self.name)
        for place, value in enumerate(self.values):
            if value in self.values[:place]:
                raise UserError(TWICE, name=self.name, value=value)
        return self

    def at(self, share: float) -> Value:
        """Return the value at a share of the list, 0 to 1."""
        return self.values[min(int(share * len(self.values)), len(self.values) - 1)]

    def grid(self, count: int) -> list[Value]:
        """Return all values, however many were asked for."""
        return list(self.values)

    def grid_size(self, count: int) -> int:
        """Return how many values there are."""
        return len(self.values)

    def holds(self, value: Value) -> bool:
        """Whether a value is one of these."""
        return value in self.values


Axis = Annotated[RangeAxis | ChoiceAxis, Field(discriminator="kind")]


def read_range(name: str, text: str, log: bool, whole: bool) -> RangeAxis:
    """Read ``0.001..30 log 5``: two ends, how they are spread (else as `log` says), values of a grid.

    Raises UserError with a sentence for whatever is wrong.
    """
    start, _, rest = text.partition("..")
    end, *words = rest.split() or [""]
    points = None
    for word in words:
        if word in ("log", "linear"):
            log = word == "log"
        elif word.isdecimal() and points is None:
            points = int(word) if len(word) < 10 else MOST_POINTS + 1
            if not 2 <= points <= MOST_POINTS:
                raise UserError(NO_POINTS, name=name, most=MOST_POINTS, given=word[:20])
        else:
            raise UserError(UNREADABLE, name=name, given=text[:40])
    if not start.strip() or not end:
        raise UserError(UNREADABLE, name=name, given=text[:40])
    return RangeAxis(name=name, low=read_number(start), high=read_number(end), log=log, whole=whole, points=points)


def read_numbers(name: str, text: str, whole: bool) -> ChoiceAxis:
    """Read ``0.1,1,10``, or ``0,1;1;10``: some numbers. Raises UserError."""
    found: list[float | int] = []
    for part in text.split(";" if ";" in text else ","):
        if not part.strip():
            raise UserError(UNREADABLE, name=name, given=text[:40])
        value = read_number(part)
        if whole and value != int(value):
            raise UserError(NOT_WHOLE, name=name, value=number(value))
        found.append(int(value) if whole else value)
    return listed(name, found)


def listed(name: str, values: Sequence[Value]) -> ChoiceAxis:
    """Return the axis of these values as they were typed. Raises UserError."""
    if len(values) > MOST_VALUES:
        raise UserError(TOO_MANY_VALUES, name=name, most=MOST_VALUES, given=len(values))
    # No key is longer: that there is none of that name is told with its beginning.
    return ChoiceAxis(name=name, values=tuple(one[:NAME_LIMIT] if isinstance(one, str) else one for one in values))


def nearest(word: str, known: Sequence[str]) -> str | None:
    """Return the known word that looks most like this one, if one does."""
    return next(iter(difflib.get_close_matches(word, known, 1)), None)
