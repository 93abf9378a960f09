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

    `extended` (examples, neurons + 1) is what the next layer gets: `carried`, which is `a` after
    dropout, and a constant 1. `a` is apart from it because elementwise functions run three times
    as fast over an unbroken piece of memory; the output layer needs no such copy. `mask` is None,
    or 0 at silent neurons and 1/(1 − p) at the others. `gradient` (inputs + 1, neurons) is this
    layer's part of the flat gradient.
    """

    __slots__ = ("a", "carried", "delta", "extended", "extended_T", "grad", "gradient", "mask", "z")

    def __init__(self, rows: int, neurons: int, gradient: Array, *, top: bool) -> None:
        self.z, self.a, self.grad, self.delta = (np.empty((rows, neurons), gradient.dtype) for _ in range(4))
        self.extended: Array = self.a if top else np.ones((rows, neurons + 1), gradient.dtype)
        self.extended_T = self.extended.T
        self.carried = self.extended[:, :neurons]
        self.gradient = gradient
        self.mask: Array | None = None


class Workspace:
    """Arrays for `rows` examples at a time through `network`, and the flat `gradient`."""

    def __init__(self, network: "Network", rows: int, gradient: Array | None = None) -> None:
        from nnplayground.core.network import matrices

        self.rows = rows
        self.gradient: Array = np.empty_like(network.parameters) if gradient is None else gradient
        views = matrices(self.gradient, network.sizes)
        self.stages = [Stage(rows, view.shape[1], view, top=view is views[-1]) for view in views]

    def drop(self, probability: float, rng: np.random.Generator) -> None:
        """Silence hidden neurons at random, each with `probability`; 0 lets all speak again."""
        for stage in self.stages[:-1]:
            if probability == 0:
                stage.mask = None
                continue
            if stage.mask is None:
                stage.mask = np.empty_like(stage.z)
            rng.random(dtype=stage.mask.dtype.type, out=stage.mask)
            np.greater_equal(stage.mask, probability, out=stage.mask, casting="unsafe")
            np.multiply(stage.mask, 1.0 / (1.0 - probability), stage.mask)
