"""What a card of an activation shows: its curve, its slope, and both worked out at one point."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.formulas import as_written, enough_digits, factor, function_name, retraceable, shown
from nnplayground.core.activations import Activation
from nnplayground.i18n import tr

Floats = npt.NDArray[np.float64]

POINTS = 481
NEAR = 1e-9
"""How near to a corner the curves go, as a share of their reach."""
JUMP = 1e-3
"""What differs by more across a corner is torn apart."""
OTHERS = (0.0,)
"""The sums of the other neurons where none are known: one more, at 0."""
REACHES = (6.0, 10.0, 20.0, 50.0)
"""How far to both sides of 0 the curves go: as far as a sum needs, in steps, so that the axis rarely changes."""


class ActivationPoint(NamedTuple):
    """A sum, the answer to it, and σ′ there: NaN where the curve has none."""

    z: float
    a: float
    slope: float


class ActivationCurves(NamedTuple):
    """σ and σ′ over z, arrays (points,); NaN where the curves are torn apart."""

    z: Floats
    a: Floats
    slope: Floats


def values(activation: Activation, z: npt.ArrayLike, others: Sequence[float] = ()) -> tuple[Floats, Floats]:
    """Return σ(z) and σ′(z), arrays like `z` (points,).

    Where a neuron's answer depends on the sums of its whole layer, `others` are those of the other neurons, which stay.
    """
    sums = np.asarray(z, np.float64)
    if activation.elementwise:
        return activation(sums), activation.derivative(sums)
    layer = np.empty((len(sums), 1 + len(others or OTHERS)))
    layer[:, 0], layer[:, 1:] = sums, others or OTHERS
    answers, grad, slopes = activation(layer), np.zeros_like(layer), np.empty_like(layer)
    grad[:, 0] = 1
    activation.pull_back(layer, answers, grad, slopes)
    return answers[:, 0], slopes[:, 0]


def point(activation: Activation, z: float, others: Sequence[float] = ()) -> ActivationPoint:
    """Return answer and slope at `z`; `others` as in `values`."""
    a, slope = values(activation, [z], others)
    return ActivationPoint(z, float(a[0]), float(slope[0]))


def curves(activation: Activation, reach: float, others: Sequence[float] = ()) -> ActivationCurves:
    """Return both curves from −reach to reach; `others` as in `values`."""
    near = NEAR * reach
    beside = [corner + side * near for corner in activation.corners for side in (-2, -1, 0, 1, 2)]
    z = np.union1d(np.linspace(-reach, reach, POINTS), beside)
    a, slope = values(activation, z, others)
    for corner in activation.corners:
        for side in (-1, 1):
            here, there, between = (int(np.flatnonzero(z == corner + n * side * near)[0]) for n in (0, 2, 1))
            if abs(a[there] - a[here]) > JUMP:
                a[between] = np.nan
    return ActivationCurves(z, a, slope)


def reach_for(*sums: float) -> float:
    """Return how far the curves have to go to show these sums."""
    needed = max((abs(z) for z in sums if math.isfinite(z)), default=0.0)
    return next((reach for reach in REACHES if reach >= needed), REACHES[-1])


def tangent(at: ActivationPoint, z: Floats) -> Floats:
    """Return the tangent at a point; NaN where there is none."""
    return at.a + at.slope * (z - at.z)


def working(activation: Activation, z: float, others: Sequence[float] = ()) -> list[str]:
    """Write out answer, slope and tangent at `z`, in rich text; a calculator gets the same from what is printed."""
    at = point(activation, z, others)
    answer = _elementwise(activation, at) if activation.elementwise else _of_layer(at, others or OTHERS)
    if math.isnan(at.slope):
        return [*answer, tr("No slope here, and no tangent: the curve has a corner or a jump.")]
    away = f"(z − {shown(z)})" if z >= 0 else f"(z + {shown(-z)})"
    name = tr("Tangent")
    return [*answer, f"{name}: t(z) = {shown(at.a)} + {factor(at.slope)}·{away}"]


def _elementwise(activation: Activation, at: ActivationPoint) -> list[str]:
    name = function_name(activation)
    digits = enough_digits(lambda more: float(activation(as_written(at.z, more))), at.a)
    lines = [f"a = {name}({shown(at.z, digits)}) = <b>{shown(at.a)}</b>"]
    if math.isfinite(at.slope):
        digits = enough_digits(lambda more: float(activation.derivative(as_written(at.z, more))), at.slope)
        lines.append(f"{name}′({shown(at.z, digits)}) = <b>{shown(at.slope)}</b>")
    return lines


def _of_layer(at: ActivationPoint, others: Sequence[float]) -> list[str]:
    with np.errstate(over="ignore"):
        rest = float(np.sum(np.exp(np.asarray(others, np.float64))))
    digits = enough_digits(lambda more: _share(as_written(at.z, more), as_written(rest, more)), at.a)
    power = f"e<sup>{shown(at.z, digits)}</sup>"
    slope = retraceable(lambda more: f"{factor(at.a, more)}·(1 − {shown(at.a, more)})", at.slope)
    return [
        f"a = {power} / ({power} + {shown(rest, digits)}) = <b>{shown(at.a)}</b>",
        tr("{rest}: the powers of e of the other sums, added up", rest=shown(rest, digits)),
        f"∂a/∂z = a·(1 − a) = {slope} = <b>{shown(at.slope)}</b>",
    ]


def _share(z: float, rest: float) -> float:
    """Return e^z / (e^z + rest)."""
    try:
        return 1 / (1 + rest * math.exp(-z))
    except OverflowError:
        return 0.0
