"""Softmax step by step, its Jacobian, and how it collapses under cross-entropy.

With temperature T the sums are divided by T first: small T sharpens, large T evens out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnplayground.analysis.hand.formulas import DIGITS, factor, shown
from nnplayground.analysis.hand.trace import Matrix, Vector, checked_vector, unclipped_slope
from nnplayground.core.activations import Softmax
from nnplayground.core.costs import CategoricalCrossEntropy
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr


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

    def stages(self, digits: int = DIGITS) -> list[SoftmaxStage]:
        """Return the stages in order, each number with its working written out."""
        z, t, top = self.z, shown(self.temperature, digits), shown(self.divided.max(), digits)
        found = [
            SoftmaxStage(tr("Sums"), "z<sub>j</sub>", _tuple(z), tuple(shown(v, digits) for v in z)),
        ]
        if self.temperature != 1:
            workings = tuple(f"{shown(v, digits)} / {t}" for v in z)
            found.append(
                SoftmaxStage(tr("Divide by the temperature"), "z<sub>j</sub> / T", _tuple(self.divided), workings)
            )
        found += [
            SoftmaxStage(
                tr("Shift, so that the largest is 0"), "z<sub>j</sub> − max z", _tuple(self.shifted),
                tuple(f"{shown(v, digits)} − {factor_text(top)}" for v in self.divided),
            ),
            SoftmaxStage(
                tr("Exponentials"), "e<sup>z<sub>j</sub></sup>", _tuple(self.exponentials),
                tuple(f"e<sup>{shown(v, digits)}</sup>" for v in self.shifted),
            ),
            SoftmaxStage(
                tr("Divide by their sum"), "a<sub>j</sub> = e<sup>z<sub>j</sub></sup> / Σ", _tuple(self.a),
                tuple(f"{shown(v, digits)} / {shown(self.total, digits)}" for v in self.exponentials),
            ),
            SoftmaxStage(
                tr("Slope of the cost"), "∂C/∂a<sub>j</sub> = −y<sub>j</sub> / a<sub>j</sub>", _tuple(self.cost_slope),
                tuple(f"−{shown(y, digits)} / {shown(a, digits)}" for y, a in zip(self.y, self.a, strict=True)),
            ),
            SoftmaxStage(
                tr("Times the Jacobian"),
                "δ<sub>j</sub> = Σ<sub>i</sub> ∂C/∂a<sub>i</sub> ∂a<sub>i</sub>/∂z<sub>j</sub>",
                _tuple(self.delta),
                tuple(
                    " + ".join(
                        f"{factor(g, digits)}·{factor(self.jacobian[i, j], digits)}"
                        for i, g in enumerate(self.cost_slope) if g != 0
                    ) or "0"
                    for j in range(len(z))
                ),
            ),
            SoftmaxStage(
                tr("It collapses"),
                "δ<sub>j</sub> = a<sub>j</sub> − y<sub>j</sub>" + ("" if self.temperature == 1 else ", / T"),
                _tuple(self.collapsed),
                tuple(
                    f"{shown(a, digits)} − {shown(y, digits)}" if self.temperature == 1
                    else f"({shown(a, digits)} − {shown(y, digits)}) / {t}"
                    for a, y in zip(self.a, self.y, strict=True)
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


def factor_text(text: str) -> str:
    """Put a written negative number in parentheses."""
    return f"({text})" if text.startswith("−") else text


def _tuple(values: Vector) -> tuple[float, ...]:
    return tuple(float(value) for value in values)
