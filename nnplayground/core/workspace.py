"""The arrays of one pass: z, a and δ of every layer for a number of examples.

Forward and backward write here and nowhere else. Keep a workspace and you have the whole trace of
a pass; a picture that uses its own can never disturb a run.
"""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from nnplayground.core.network import Network

Array = npt.NDArray[np.floating]


class Stage:
    """One layer's arrays, all (examples, neurons) unless said.

    `extended` (examples, neurons + 1) is what the next layer gets: the activations and a constant
    1. `carried` is its part without the 1; it is `a` itself unless dropout stands between them.
    `mask` is None, or 0 at silent neurons and 1/(1 − p) at the others. `gradient` (inputs + 1,
    neurons) is this layer's part of the flat gradient.

    A hidden layer is laid out in memory neuron after neuron: so `carried` is one unbroken piece
    although a column of ones follows it, and elementwise functions run three times as fast. The
    names in ``_T`` are the same memory, transposed. The output layer lies example after example,
    as the targets do, and nothing follows it.
    """

    __slots__ = (
        "a", "carried", "delta", "delta_T", "extended", "extended_T", "grad", "grad_T", "gradient", "mask", "z", "z_T",
    )  # fmt: skip

    def __init__(self, rows: int, neurons: int, gradient: Array, dtype: npt.DTypeLike, *, top: bool) -> None:
        shape, order = (rows, neurons), "C" if top else "F"
        self.z: Array = np.empty(shape, dtype, order)
        self.grad: Array = np.empty(shape, dtype, order)
        self.delta: Array = np.empty(shape, dtype, order)
        self.extended: Array = np.ones((rows, neurons + (not top)), dtype, order)
        self.carried = self.extended[:, :neurons]
        self.a = self.carried
        self.z_T, self.grad_T, self.delta_T = self.z.T, self.grad.T, self.delta.T
        self.extended_T = self.extended.T
        self.gradient = gradient
        self.mask: Array | None = None


class Workspace:
    """Arrays for `rows` examples at a time through `network`, and the flat `gradient`."""

    def __init__(self, network: "Network", rows: int, gradient: Array | None = None) -> None:
        from nnplayground.core.network import matrices

        self.rows = rows
        self.gradient: Array = np.empty_like(network.parameters) if gradient is None else gradient
        views = matrices(self.gradient, network.sizes)
        self.stages = [Stage(rows, view.shape[1], view, network.dtype, top=view is views[-1]) for view in views]

    def drop(self, probability: float, rng: np.random.Generator) -> None:
        """Silence hidden neurons at random, each with `probability`; 0 lets all speak again."""
        for stage in self.stages[:-1]:
            if probability == 0:
                stage.mask, stage.a = None, stage.carried
                continue
            if stage.mask is None:
                stage.mask, stage.a = np.empty_like(stage.z), np.empty_like(stage.z)
            rng.random(dtype=stage.mask.dtype.type, out=stage.mask.T)
            np.greater_equal(stage.mask, probability, out=stage.mask, casting="unsafe")
            np.multiply(stage.mask, 1.0 / (1.0 - probability), stage.mask)

    @property
    def nbytes(self) -> int:
        """Memory held, in bytes, the gradient included."""
        per_stage = sum(s.z.nbytes * 3 + s.extended.nbytes for s in self.stages)
        return self.gradient.nbytes + per_stage
