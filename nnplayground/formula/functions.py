"""The functions that a formula may name, each with its first and second derivative in words of NumPy."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnplayground.formula.jets import Floats

Elementwise = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class KnownFunction:
    """A function of one variable: its name, f, f′ and f″, and other names that people type."""

    name: str
    value: Elementwise
    slope: Elementwise
    curvature: Elementwise
    aliases: tuple[str, ...] = ()


def _sign(u: Floats) -> Floats:
    """Return the slope of |u|, which has none at 0."""
    return u / np.abs(u)


def _logistic(u: Floats) -> Floats:
    half = 0.5 * np.tanh(0.5 * u)
    return 0.5 + half


def _logistic_slope(u: Floats) -> Floats:
    return _logistic(u) * _logistic(-u)


_ALL = (
    KnownFunction("sin", np.sin, np.cos, lambda u: -np.sin(u), ("sen",)),
    KnownFunction("cos", np.cos, lambda u: -np.sin(u), lambda u: -np.cos(u)),
    KnownFunction(
        "tan",
        np.tan,
        lambda u: 1 / np.cos(u) ** 2,
        lambda u: 2 * np.tan(u) / np.cos(u) ** 2,
        ("tg",),
    ),
    KnownFunction(
        "asin",
        np.arcsin,
        lambda u: 1 / np.sqrt(1 - u * u),
        lambda u: u / (1 - u * u) ** 1.5,
        ("arcsin", "arcsen", "asen"),
    ),
    KnownFunction("acos", np.arccos, lambda u: -1 / np.sqrt(1 - u * u), lambda u: -u / (1 - u * u) ** 1.5, ("arccos",)),
    KnownFunction(
        "atan",
        np.arctan,
        lambda u: 1 / (1 + u * u),
        lambda u: -2 * u / (1 + u * u) ** 2,
        ("arctan", "arctg", "atg"),
    ),
    KnownFunction("sinh", np.sinh, np.cosh, np.sinh, ("senh",)),
    KnownFunction("cosh", np.cosh, np.sinh, np.cosh),
    KnownFunction(
        "tanh", np.tanh, lambda u: 1 - np.tanh(u) ** 2, lambda u: -2 * np.tanh(u) * (1 - np.tanh(u) ** 2), ("tgh",)
    ),
    KnownFunction("exp", np.exp, np.exp, np.exp),
    KnownFunction("ln", np.log, lambda u: 1 / u, lambda u: -1 / (u * u), ("log",)),
    KnownFunction(
        "sqrt", np.sqrt, lambda u: 0.5 / np.sqrt(u), lambda u: -0.25 / np.sqrt(u) ** 3, ("√", "raíz", "raiz")
    ),
    KnownFunction("abs", np.abs, _sign, lambda u: 0 * _sign(u)),
    KnownFunction(
        "σ", _logistic, _logistic_slope, lambda u: _logistic_slope(u) * (1 - 2 * _logistic(u)), ("sigmoid", "sigma")
    ),
)

FUNCTIONS: Mapping[str, KnownFunction] = {name: known for known in _ALL for name in (known.name, *known.aliases)}
"""By every name."""

EXTREMES: Mapping[str, bool] = {"max": True, "min": False}
"""Functions of two variables, and whether the larger one is taken."""

CONSTANTS: Mapping[str, float] = {"π": float(np.pi), "pi": float(np.pi), "e": float(np.e)}
