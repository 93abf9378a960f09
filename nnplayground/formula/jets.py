"""Values that carry their exact derivatives: forward mode, to the first or second order.

The derivatives of a sum, a product, a power and a function follow from those of its parts by the rules of
calculus; nothing is ever approximated by a difference. Arrays of any one shape are handled at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64] | np.float64
Part = Floats | None
"""A derivative; None is one that is 0 everywhere."""


@dataclass(frozen=True, slots=True)
class Jet:
    """A value with its `first` derivatives by each of k variables, and the upper triangle of the `second`.

    The triangle is told row by row: for two variables ∂²/∂x², ∂²/∂x∂y, ∂²/∂y².
    """

    value: Floats
    first: tuple[Part, ...] = ()
    second: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class JetShape:
    """How many variables and orders a jet has; `pairs` are the places of its second derivatives."""

    first: int
    pairs: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, variables: int, order: int) -> "JetShape":
        """Return the shape of the jets of `variables` to that order, from 0 to 2."""
        triangle = tuple((i, j) for i in range(variables) for j in range(i, variables))
        return cls(variables if order else 0, triangle if order == 2 else ())

    def constant(self, value: float) -> Jet:
        """Return a number that depends on nothing."""
        return Jet(np.float64(value), (None,) * self.first, (None,) * len(self.pairs))

    def variable(self, value: Floats, index: int) -> Jet:
        """Return the variable with that index."""
        first = tuple(np.float64(1) if i == index else None for i in range(self.first))
        return Jet(value, first, (None,) * len(self.pairs))

    def plus(self, a: Jet, b: Jet) -> Jet:
        """Return a + b."""
        return Jet(a.value + b.value, _each(_sum, a.first, b.first), _each(_sum, a.second, b.second))

    def minus(self, a: Jet, b: Jet) -> Jet:
        """Return a − b."""
        return Jet(a.value - b.value, _each(_difference, a.first, b.first), _each(_difference, a.second, b.second))

    def times(self, a: Jet, b: Jet) -> Jet:
        """Return a · b."""
        first = tuple(
            _sum(_product(da, b.value), _product(db, a.value)) for da, db in zip(a.first, b.first, strict=True)
        )
        second = tuple(
            _sum(
                _sum(_product(a.second[at], b.value), _product(b.second[at], a.value)),
                _sum(_product(a.first[i], b.first[j]), _product(a.first[j], b.first[i])),
            )
            for at, (i, j) in enumerate(self.pairs)
        )
        return Jet(a.value * b.value, first, second)

    def over(self, a: Jet, b: Jet) -> Jet:
        """Return a / b = q, from a = q·b: a′ = q′·b + q·b′."""
        quotient = a.value / b.value
        first = tuple(
            _quotient(_difference(da, _product(db, quotient)), b.value) for da, db in zip(a.first, b.first, strict=True)
        )
        second = tuple(
            _quotient(
                _difference(
                    _difference(a.second[at], _product(b.second[at], quotient)),
                    _sum(_product(first[i], b.first[j]), _product(first[j], b.first[i])),
                ),
                b.value,
            )
            for at, (i, j) in enumerate(self.pairs)
        )
        return Jet(quotient, first, second)

    def chain(
        self, u: Jet, value: Floats, slope: Callable[[], Floats | None], curvature: Callable[[], Floats | None]
    ) -> Jet:
        """Return f(u), given f, f′ and f″ at u; the last two are asked for only where they are needed."""
        if all(part is None for part in (*u.first, *u.second)):
            return Jet(value, u.first, u.second)
        s = slope()
        first = tuple(_product(part, s) for part in u.first)
        if not self.pairs:
            return Jet(value, first)
        c = curvature()
        second = tuple(
            _sum(_product(_product(u.first[i], u.first[j]), c), _product(u.second[at], s))
            for at, (i, j) in enumerate(self.pairs)
        )
        return Jet(value, first, second)

    def choice(self, take_first: npt.NDArray[np.bool_], tie: npt.NDArray[np.bool_], a: Jet, b: Jet) -> Jet:
        """Return a where `take_first`, else b; where they tie, there is no derivative."""

        def chosen(da: Part, db: Part) -> Part:
            if da is None and db is None:
                return None
            found = np.where(take_first, 0.0 if da is None else da, 0.0 if db is None else db)
            return np.where(tie, np.nan, found)[()]

        value = np.where(take_first, a.value, b.value)[()]
        return Jet(value, _each(chosen, a.first, b.first), _each(chosen, a.second, b.second))


def _each(function: Callable[[Part, Part], Part], a: Sequence[Part], b: Sequence[Part]) -> tuple[Part, ...]:
    return tuple(map(function, a, b))


def _sum(a: Part, b: Part) -> Part:
    if a is None:
        return b
    return a if b is None else a + b


def _difference(a: Part, b: Part) -> Part:
    if b is None:
        return a
    return -b if a is None else a - b


def _product(a: Part, b: Part) -> Part:
    return None if a is None or b is None else a * b


def _quotient(a: Part, b: Floats) -> Part:
    return None if a is None else a / b
