"""Why a saturated neuron learns slowly, and why cross-entropy does not mind.

One logistic neuron, one input x = 1, desired output y = 0, started at w = b = 2, where it answers
0.98 (Nielsen, chapter 3). With the quadratic cost ∂C/∂w = (a − y) σ′(z) x, and σ′(z) is nearly 0;
with cross-entropy σ′ cancels and ∂C/∂w = (a − y) x.
"""

from dataclasses import dataclass

import numpy as np
from pydantic import Field

from nnplayground.analysis.hand.trace import Vector, dense
from nnplayground.core.activations import Logistic
from nnplayground.core.costs import Cost, CrossEntropy, HalfSquares
from nnplayground.core.optimizers import RATE
from nnplayground.core.passes import Pass
from nnplayground.i18n import N_
from nnplayground.registry import LIVE, LOG, Model, slider


class SlowStart(Model):
    """Where the neuron starts and how it is taught; the defaults are Nielsen's bad start."""

    weight: float = Field(2.0, ge=-20, le=20, title=N_("Weight"), description=N_("The weight at the start."))
    bias: float = Field(2.0, ge=-20, le=20, title=N_("Bias"), description=N_("The bias at the start."))
    x: float = Field(1.0, ge=-10, le=10, title=N_("Input x"), description=N_("The only input, always the same."))
    y: float = Field(0.0, ge=0, le=1, title=N_("Desired output y"), description=N_("What the neuron should answer."))
    rate: float = Field(
        0.15, gt=0, le=100, title=N_("Learning rate η"), description=N_("How far each step goes."),
        json_schema_extra=LIVE | LOG | slider(0.00015, 100) | RATE,
    )  # fmt: skip
    epochs: int = Field(
        300, ge=1, le=100_000, title=N_("Epochs"), description=N_("How many steps are taken."), json_schema_extra=LOG
    )


@dataclass(frozen=True, slots=True, eq=False)
class LearningCurve:
    """One run; all arrays have epochs + 1 entries, the first before any step.

    `gap` is a − y, `slope` σ′(z); `gradient` is ∂C/∂w as it was used.
    """

    label: str
    weight: Vector
    bias: Vector
    z: Vector
    a: Vector
    cost: Vector
    gap: Vector
    slope: Vector
    gradient: Vector

    def half_way(self) -> int | None:
        """Return the first epoch whose gap is at most half of the first; None if there is none."""
        reached = np.flatnonzero(np.abs(self.gap) <= np.abs(self.gap[0]) / 2)
        return int(reached[0]) if len(reached) else None


def slow_learning(start: SlowStart | None = None) -> tuple[LearningCurve, LearningCurve]:
    """Return the runs with the quadratic cost and with cross-entropy from the same start."""
    chosen = start or SlowStart()
    return _run(chosen, HalfSquares()), _run(chosen, CrossEntropy())


def _run(start: SlowStart, cost: Cost) -> LearningCurve:
    network = dense([[[start.weight]]], [[start.bias]], [Logistic()])
    only, y = Pass(network, 1), np.array([[start.y]])
    only.inputs[:] = start.x
    stage, scratch = only.output, np.empty((1, 1))
    rows = np.empty((start.epochs + 1, 8))
    for row in rows:
        only.forward()
        value = only.cost(y, cost)
        gradient = only.backward(y, cost)
        z, a = float(stage.z[0, 0]), float(stage.a[0, 0])
        stage.activation.pull_back(stage.z, stage.a, np.ones((1, 1)), scratch)
        row[:] = (*network.parameters, z, a, value, a - start.y, scratch[0, 0], gradient[0])
        network.parameters -= start.rate * gradient
    return LearningCurve(cost.label, *(np.ascontiguousarray(column) for column in rows.T))
