"""Predict first: a guess where the next point of a descent will be, scored by its distance from the truth."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from nnplayground.i18n import N_, tr

GOOD = 0.25
"""A guess within this share of the step is called right."""


@dataclass(frozen=True, slots=True)
class PointGuess:
    """A guess and what came: `start` and `actual` are the point before and after the step."""

    start: tuple[float, float]
    guess: tuple[float, float]
    actual: tuple[float, float]

    @property
    def distance(self) -> float:
        """How far off the guess is."""
        return math.dist(self.guess, self.actual)

    @property
    def share(self) -> float:
        """The distance, measured in lengths of the step; infinite if the step had none."""
        step = math.dist(self.start, self.actual)
        return self.distance / step if step else (0.0 if not self.distance else math.inf)

    @property
    def points(self) -> int:
        """100 for a hit, 0 from a whole step away on."""
        return round(100 * max(0.0, 1.0 - self.share))

    @property
    def turn(self) -> float:
        """By how many degrees the guess points another way than the step, from 0 to 180; NaN without a direction."""
        wanted = [b - a for a, b in zip(self.start, self.actual, strict=True)]
        given = [b - a for a, b in zip(self.start, self.guess, strict=True)]
        if not any(wanted) or not any(given):
            return math.nan
        turned = math.atan2(given[1], given[0]) - math.atan2(wanted[1], wanted[0])
        return abs(math.degrees(math.remainder(turned, math.tau)))

    def sentence(self, plain: bool = True) -> str:
        """Say how good the guess was, and what was wrong with it; `plain` gradient descent steps by a known rule."""
        if self.share <= GOOD:
            return tr("Right: {points} of 100 points.", points=self.points)
        if self.turn > 45:
            text = (
                N_(
                    "{points} of 100 points: the step goes another way, straight against the gradient and across the "
                    "contour lines."
                )
                if plain
                else N_(
                    "{points} of 100 points: the step goes another way; this optimiser need not go straight against "
                    "the gradient."
                )
            )
        elif math.dist(self.start, self.guess) > math.dist(self.start, self.actual):
            text = (
                N_("{points} of 100 points: the step is shorter, η‖∇C‖ long.")
                if plain
                else N_("{points} of 100 points: the step is shorter.")
            )
        else:
            text = (
                N_("{points} of 100 points: the step is longer, η‖∇C‖ long.")
                if plain
                else N_("{points} of 100 points: the step is longer.")
            )
        return tr(text, points=self.points)


def total(guesses: Sequence[PointGuess]) -> tuple[int, int]:
    """Return the points of some guesses, and how many there could have been."""
    return sum(guess.points for guess in guesses), 100 * len(guesses)
