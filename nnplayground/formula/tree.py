"""A formula as a tree of sums, products, powers and functions."""

from dataclasses import dataclass

import numpy as np

from nnplayground.formula.functions import KnownFunction
from nnplayground.formula.jets import Floats, Jet, JetShape

ATOM, POWER, PRODUCT, SUM = 3, 2, 1, 0
"""How tightly a node holds together what it is written with."""

RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


class Node:
    """A part of a formula."""

    binds = ATOM

    def jet(self, given: tuple[Floats, ...], shape: JetShape) -> Jet:
        """Return the value, with derivatives, at the `given` variables."""
        raise NotImplementedError

    def parts(self) -> "tuple[Node, ...]":
        """Return what this is made of."""
        return ()

    def text(self, names: tuple[str, ...]) -> str:
        """Write it so that it can be read again."""
        raise NotImplementedError


def _inside(node: Node, names: tuple[str, ...], least: int) -> str:
    text = node.text(names)
    return text if node.binds >= least and not text.startswith("-") else f"({text})"


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A constant, as `written`."""

    value: float
    written: str

    def jet(self, given: tuple[Floats, ...], shape: JetShape) -> Jet:
        return shape.constant(self.value)

    def text(self, names: tuple[str, ...]) -> str:
        return self.written


@dataclass(frozen=True, slots=True)
class Variable(Node):
    """One of the variables."""

    index: int

    def jet(self, given: tuple[Floats, ...], shape: JetShape) -> Jet:
        return shape.variable(given[self.index], self.index)

    def text(self, names: tuple[str, ...]) -> str:
        return names[self.index]


@dataclass(frozen=True, slots=True)
class Negative(Node):
    """The opposite of something."""

    inner: Node
    binds = SUM

    def jet(self, given: tuple[Floats, ...], shape: JetShape) -> Jet:
        return shape.minus(shape.constant(0.0), self.inner.jet(given, shape))

    def parts(self) -> tuple[Node, ...]:
        return (self.inner,)

    def text(self, names: tuple[str, ...]) -> str:
        return f"-{_inside(self.inner, names, PRODUCT)}"


@dataclass(frozen=True, slots=True)
class Binary(Node):
    """Two things joined by ``+``, ``-``, ``*`` or ``/``."""

    sign: str
    left: Node
    right: Node

    @property
    def binds(self) -> int:  # type: ignore[override]
        """Sums hold together less than products."""
        return PRODUCT if self.sign in "*/" else SUM

    def jet(self, given: tuple[Floats, ...], shape: JetShape) -> Jet:
        left, right = self.left.jet(given, shape), self.right.jet(given, shape)
        if self.sign == "+":
            return shape.plus(left, right)
        if self.sign == "-":
            return shape.minus(left, right)
        return shape.times(left, right) if self.sign == "*" else shape.over(left, right)

    def parts(self) -> tuple[Node, ...]:
        return self.left, self.right

    def text(self, names: tuple[str, ...]) -> str:
        left = self.left.text(names) if self.left.binds >= self.binds else f"({self.left.text(names)})"
        right = _inside(self.right, names, self.binds + (self.sign in "-/"))
        if self.sign != "*":
            return f"{left} {self.sign} {right}"
        # 2 x, but 2·3: a space between two numbers would not be read as a product.
        return f"{left}·{right}" if right[0].isdigit() else f"{left} {right}"


@dataclass(frozen=True, slots=True)
class Power(Node):
    """A base to an exponent."""

    base: Node
    exponent: Node
    binds = POWER

    def jet(self, given: tuple[Floats, ...], shape: JetShape) -> Jet:
        base, exponent = self.base.jet(given, shape), self.exponent.jet(given, shape)
        if all(part is None for part in (*exponent.first, *exponent.second)) and np.ndim(exponent.value) == 0:
            return _constant_power(base, float(exponent.value), shape)
        # u^v = exp(v ln u), whose value NumPy knows better.
        value = np.power(base.value, exponent.value)
        logarithm = shape.chain(base, np.log(base.value), lambda: 1 / base.value, lambda: -1 / base.value**2)
        product = shape.times(exponent, logarithm)
        return shape.chain(product, value, lambda: value, lambda: value)

    def parts(self) -> tuple[Node, ...]:
        return self.base, self.exponent

    def text(self, names: tuple[str, ...]) -> str:
        base, exponent = _inside(self.base, names, ATOM), self.exponent.text(names)
        if exponent.isdecimal():
            return base + exponent.translate(RAISED)
        return f"{base}^{_inside(self.exponent, names, ATOM)}"


def _constant_power(u: Jet, p: float, shape: JetShape) -> Jet:
    """Return u^p. Factors that are 0 are left out, so that 0 · 0⁻¹ never stands there."""

    def raised(factor: float, to: float) -> Floats | None:
        return None if factor == 0 else factor * _power(u.value, to)

    return shape.chain(u, _power(u.value, p), lambda: raised(p, p - 1), lambda: raised(p * (p - 1), p - 2))


def _power(u: Floats, p: float) -> Floats:
    if p == 1:
        return u
    if p == 2:
        return u * u
    return np.power(u, np.float64(p))


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function of one thing."""

    function: KnownFunction
    inner: Node

    def jet(self, given: tuple[Floats, ...], shape: JetShape) -> Jet:
        u, function = self.inner.jet(given, shape), self.function
        at = u.value
        return shape.chain(u, function.value(at), lambda: function.slope(at), lambda: function.curvature(at))

    def parts(self) -> tuple[Node, ...]:
        return (self.inner,)

    def text(self, names: tuple[str, ...]) -> str:
        return f"{self.function.name}({self.inner.text(names)})"


@dataclass(frozen=True, slots=True)
class Extreme(Node):
    """The larger or the smaller of two things."""

    name: str
    largest: bool
    left: Node
    right: Node

    def jet(self, given: tuple[Floats, ...], shape: JetShape) -> Jet:
        left, right = self.left.jet(given, shape), self.right.jet(given, shape)
        first = left.value > right.value if self.largest else left.value < right.value
        return shape.choice(np.asarray(first), np.asarray(left.value == right.value), left, right)

    def parts(self) -> tuple[Node, ...]:
        return self.left, self.right

    def text(self, names: tuple[str, ...]) -> str:
        return f"{self.name}({self.left.text(names)}; {self.right.text(names)})"
