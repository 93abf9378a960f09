"""Softmax step by step, its Jacobian, and how it collapses under cross-entropy.

With temperature T the sums are divided by T first: small T sharpens, large T evens out.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nnplayground.analysis.hand.formulas import (
    DIGITS,
    arithmetic,
    as_written,
    common_digits,
    in_product,
    retraceable,
    telling,
)
from nnplayground.analysis.hand.trace import Matrix, Vector, checked_vector, unclipped_slope
from nnplayground.core.activations import Softmax
from nnplayground.core.costs import CategoricalCrossEntropy
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr

Working = Callable[..., str]
"""Writes a working with so many digits."""


@dataclass(frozen=True, slots=True)
class SoftmaxStage:
    """One stage: its title, its formula (rich text), one number for each neuron, and how each came about."""

    title: str
    formula: str
    values: tuple[float, ...]
    workings: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxSteps:
    """All numbers of a softmax layer.

    `divided` is z/T, `shifted` that minus its largest entry, `jacobian` ∂aᵢ/∂zⱼ (row i, column j);
    `cost_slope` is ∂C/∂a of the categorical cross-entropy, `products` (i, j) the terms
    ∂C/∂aᵢ ∂aᵢ/∂zⱼ, and `delta` their sums over i, which equal (a − y)/T.
    """

    z: Vector
    y: Vector
    temperature: float
    divided: Vector
    shifted: Vector
    exponentials: Vector
    total: float
    a: Vector
    jacobian: Matrix
    cost_slope: Vector
    products: Matrix
    delta: Vector
    collapsed: Vector

    def share_digits(self, digits: int = DIGITS) -> int:
        """Return with how many digits the powers of e and their sum are written where they are divided."""
        agains = [lambda more, j=j: arithmetic(self._share(j, more)) for j in range(len(self.a))]
        return common_digits(agains, _tuple(self.a), digits)

    def _share(self, index: int, digits: int) -> str:
        return f"{telling(float(self.exponentials[index]), digits)} / {_factor(self.total, digits)}"

    def stages(self, digits: int = DIGITS) -> list[SoftmaxStage]:
        """Return the stages in order, each number with its working written out."""
        t = self.temperature

        def written(value: float, working: Working, again: Callable[..., float] | None = None) -> str:
            return retraceable(working, value, digits, again)

        each = range(len(self.z))
        z, y, a, divided, shifted, exponentials, slopes, delta, collapsed = map(
            _tuple,
            (self.z, self.y, self.a, self.divided, self.shifted, self.exponentials, self.cost_slope, self.delta,
             self.collapsed),
        )  # fmt: skip
        top = max(divided)
        over = "" if t == 1 else " / T"
        exponential = f"e<sup>z<sub>j</sub>{over} − max</sup>"
        found = [SoftmaxStage(tr("Sums"), "z<sub>j</sub>", z, tuple(telling(v, digits) for v in z))]
        if t != 1:
            workings = tuple(
                written(divided[j], lambda d, j=j: f"{telling(z[j], d)} / {in_product(telling(t, d))}") for j in each
            )
            found.append(SoftmaxStage(tr("Divide by the temperature"), "z<sub>j</sub> / T", divided, workings))
        found += [
            SoftmaxStage(
                tr("Shift, so that the largest is 0"), f"z<sub>j</sub>{over} − max", shifted,
                tuple(written(shifted[j], lambda d, j=j: f"{telling(divided[j], d)} − {_factor(top, d)}")
                      for j in each),
            ),
            SoftmaxStage(
                tr("Powers of e"), exponential, exponentials,
                tuple(written(exponentials[j], lambda d, j=j: f"e<sup>{telling(shifted[j], d)}</sup>",
                              lambda d, j=j: math.exp(as_written(shifted[j], d))) for j in each),
            ),
            SoftmaxStage(
                tr("Divide by their sum"), f"a<sub>j</sub> = {exponential} / Σ", a,
                tuple(self._share(j, self.share_digits(digits)) for j in each),
            ),
            SoftmaxStage(
                tr("Slope of the cost"), "∂C/∂a<sub>j</sub> = −y<sub>j</sub> / a<sub>j</sub>", slopes,
                tuple(written(slopes[j], lambda d, j=j: f"−{telling(y[j], d)} / {_factor(a[j], d)}")
                      for j in each),
            ),
            SoftmaxStage(
                tr("Times the Jacobian"),
                "δ<sub>j</sub> = Σ<sub>i</sub> ∂C/∂a<sub>i</sub> ∂a<sub>i</sub>/∂z<sub>j</sub>",
                delta,
                tuple(
                    written(delta[j], lambda d, j=j: " + ".join(
                        f"{_factor(g, d)}·{_factor(self.jacobian[i, j], d)}"
                        for i, g in enumerate(slopes) if g != 0
                    ) or "0")
                    for j in each
                ),
            ),
            SoftmaxStage(
                tr("It collapses"),
                "δ<sub>j</sub> = a<sub>j</sub> − y<sub>j</sub>" + ("" if t == 1 else ", / T"),
                collapsed,
                tuple(
                    written(collapsed[j], lambda d, j=j: f"{telling(a[j], d)} − {telling(y[j], d)}" if t == 1
                            else f"({telling(a[j], d)} − {telling(y[j], d)}) / {in_product(telling(t, d))}")
                    for j in each
                ),
            ),
        ]  # fmt: skip
        return found


def softmax_steps(z: Sequence[float], right: int, temperature: float = 1.0) -> SoftmaxSteps:
    """Return the steps for the sums `z` when class `right` (from 0) is desired.

    Raises UserError for a temperature that is not above 0, sums that are no numbers, or no such class.
    """
    sums = checked_vector(z, len(z))
    if not np.isfinite(temperature) or temperature <= 0:
        raise UserError(N_("The temperature must be a number above 0."))
    if not 0 <= right < len(sums):
        raise UserError(N_("There are {count} outputs; choose one of them as the right class."), count=len(sums))
    divided = sums / temperature
    shifted = divided - divided.max()
    exponentials = np.exp(shifted)
    softmax, size = Softmax(), len(sums)
    a = np.asarray(softmax(divided[np.newaxis])[0])
    jacobian, each = np.empty((size, size)), np.repeat(a[np.newaxis], size, axis=0)
    softmax.pull_back(each, each, np.eye(size), jacobian)
    jacobian /= temperature
    y = np.zeros(size)
    y[right] = 1.0
    cost_slope = unclipped_slope(CategoricalCrossEntropy(), a[np.newaxis], y[np.newaxis])[0]
    products = cost_slope[:, np.newaxis] * jacobian
    return SoftmaxSteps(
        z=sums, y=y, temperature=float(temperature), divided=divided, shifted=shifted, exponentials=exponentials,
        total=float(exponentials.sum()), a=a, jacobian=jacobian, cost_slope=cost_slope, products=products,
        delta=products.sum(axis=0), collapsed=(a - y) / temperature,
    )  # fmt: skip


def _factor(value: float, digits: int) -> str:
    return in_product(telling(value, digits))


def _tuple(values: Vector) -> tuple[float, ...]:
    return tuple(float(value) for value in values)
