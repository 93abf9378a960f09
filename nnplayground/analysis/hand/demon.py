"""The little demon: it adds Δz to one neuron's sum (or Δa to its value) and watches the cost.

To first order ΔC = δ Δz with δ = ∂C/∂z (deck A); the real change is worked out by pushing the
changed value through the layers above.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.formulas import shown
from nnplayground.analysis.hand.trace import Trace, Vector
from nnplayground.core.activations import Linear
from nnplayground.core.addresses import NeuronId
from nnplayground.core.costs import CategoricalCrossEntropy, CrossEntropy
from nnplayground.i18n import tr

Target = Literal["z", "a"]

DEAD_SHARE = 0.01
"""A neuron is in the dead zone if Δz = 1 is predicted to change the cost by less than this share of it …"""
DEAD_FLOOR = 1e-4
"""… or by less than this."""
TOLERANCE = 0.1
"""Prediction and truth part company where they differ by this share of the prediction."""


@dataclass(frozen=True, slots=True, eq=False)
class Push:
    """One change and what came of it; `z` and `a` map the layers from the demon's on to their values.

    With a change of a, `z` of the demon's own layer is as before.
    """

    change: float
    z: dict[int, Vector]
    a: dict[int, Vector]
    real: float
    predicted: float


@dataclass(frozen=True, slots=True, eq=False)
class PushCurve:
    """Real and predicted ΔC over a range of changes; NaN where the cost is not defined."""

    changes: Vector
    real: Vector
    predicted: Vector

    def parting(self, tolerance: float = TOLERANCE) -> tuple[float | None, float | None]:
        """Return the changes nearest to 0 on the left and on the right where both part company."""
        apart = np.abs(self.real - self.predicted) > tolerance * np.abs(self.predicted)
        left = self.changes[apart & (self.changes < 0)]
        right = self.changes[apart & (self.changes > 0)]
        return (float(left.max()) if len(left) else None, float(right.min()) if len(right) else None)


class Demon:
    """A demon at a `neuron` of a trace. Raises UserError for a step network."""

    def __init__(self, trace: Trace, neuron: NeuronId, target: Target = "z") -> None:
        self.trace = trace
        self.neuron = neuron
        self.layer = neuron.layer
        self.target = target
        errors = trace.errors
        self.slope = float((errors.delta(self.layer) if target == "z" else errors.grad(self.layer))[neuron.index])
        self._start = self._costs(*self._propagate(np.zeros(1)))[0]

    @property
    def dead(self) -> bool:
        """Whether no small push of the demon matters much: δ ≈ 0."""
        return abs(self.slope) < max(DEAD_FLOOR, DEAD_SHARE * abs(self.trace.cost_value))

    @property
    def direction(self) -> int:
        """The sign of the change that lowers the cost: −1 or 1; 0 in the dead zone."""
        return 0 if self.dead else -int(np.sign(self.slope))

    def advice(self) -> str:
        """Say in a sentence which way to push."""
        name = "δ = ∂C/∂z" if self.target == "z" else "∂C/∂a"
        if self.dead:
            return tr(
                "{name} = {slope} is close to 0: a small push here hardly moves the cost.",
                name=name, slope=shown(self.slope),
            )  # fmt: skip
        if self.direction > 0:
            return tr("{name} = {slope} is negative: increase Δ to lower the cost.", name=name, slope=shown(self.slope))
        return tr("{name} = {slope} is positive: decrease Δ to lower the cost.", name=name, slope=shown(self.slope))

    def push(self, change: float) -> Push:
        """Return what one change does, layer by layer."""
        z, a = self._propagate(np.array([change]))
        return Push(
            change,
            {layer: values[0] for layer, values in z.items()},
            {layer: values[0] for layer, values in a.items()},
            float(self._costs(z, a)[0] - self._start),
            self.slope * change,
        )

    def curve(self, reach: float = 3.0, points: int = 121) -> PushCurve:
        """Return ΔC for `points` changes from −reach to reach."""
        changes = np.linspace(-reach, reach, points)
        return PushCurve(changes, self._costs(*self._propagate(changes)) - self._start, self.slope * changes)

    def _propagate(
        self, changes: Vector
    ) -> tuple[dict[int, npt.NDArray[np.float64]], dict[int, npt.NDArray[np.float64]]]:
        """Return z and a, each (changes, neurons), of the demon's layer and those above."""
        trace = self.trace
        z = {self.layer: np.repeat(trace.z(self.layer)[np.newaxis], len(changes), axis=0)}
        if self.target == "z":
            z[self.layer][:, self.neuron.index] += changes
        a = {self.layer: np.empty_like(z[self.layer])}
        with np.errstate(all="ignore"):
            trace.activation(self.layer).value(z[self.layer], a[self.layer])
            if self.target == "a":
                a[self.layer][:, self.neuron.index] += changes
            for layer in range(self.layer + 1, trace.last + 1):
                z[layer] = a[layer - 1] @ trace.W(layer) + trace.b(layer)
                a[layer] = np.empty_like(z[layer])
                trace.activation(layer).value(z[layer], a[layer])
        return z, a

    def _costs(self, z: dict[int, npt.NDArray[np.float64]], a: dict[int, npt.NDArray[np.float64]]) -> Vector:
        trace, last = self.trace, self.trace.last
        y, cost = trace.y, trace.cost
        assert y is not None and cost is not None  # noqa: PT018 - trace.errors has made sure
        outputs, sums = a[last], z[last]
        activation = trace.activation(last)
        with np.errstate(all="ignore"):
            # Canonical costs read z, which a changed output no longer comes from.
            if self.target == "a" and self.layer == last:
                if isinstance(cost, CategoricalCrossEntropy):
                    logs = np.where(outputs > 0, np.log(np.abs(outputs)), np.nan)
                    return np.asarray(-np.where(y > 0, y * logs, 0.0).sum(axis=1), np.float64)
                activation = Linear()
            scratch = np.empty((1, len(y)))
            found = np.array(
                [
                    cost.value(sums[i : i + 1], outputs[i : i + 1], y[np.newaxis], scratch, activation)
                    for i in range(len(outputs))
                ]
            )
        if isinstance(cost, CrossEntropy):
            found[((outputs < 0) | (outputs > 1)).any(axis=1)] = np.nan
        return found
