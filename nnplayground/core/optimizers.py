"""Optimisers: how a gradient becomes a step.

All parameters are one flat vector, and so are the gradient and each of an optimiser's memories; several
networks at once have (replicas, parameters). A step is a few in-place operations over them, taken in
pieces that stay in the processor's cache.
"""

import math
from collections.abc import Iterator
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.i18n import N_
from nnplayground.registry import LIVE, LOG, PER_NETWORK, Component, Registry, course, search, slider

Array = npt.NDArray[np.floating]
Rate = float | Array

FOLDED = 1.0
"""The rate of a step whose gradient has the learning rate in it already."""

CHUNK = 98_304
"""Parameters per piece: four float32 vectors of this length, 1.5 MB, stay near from one operation to the next, and
networks like 784-100-10 need no second piece."""

SWEEP = 128
"""Steps between two sweeps of the memories."""

DUST = 1e-30
"""What a sweep turns into 0. Memories of idle neurons fade until they are denormal numbers, with which a
processor calculates a hundred times more slowly; nothing that small can be seen in a step."""


RATE = course(
    N_(
        "Too small and learning takes for ever; too large and it jumps over the valley. Decks A and B: gradient "
        "descent."
    )
)


def _rate(default: float) -> Any:
    """Declare a rate; three orders of magnitude either way of the default are usual, a search looks at two."""
    return Field(
        default,
        gt=0,
        le=1e9,
        title=N_("Learning rate η"),
        description=N_("How far each step goes against the gradient."),
        json_schema_extra=LIVE
        | LOG
        | PER_NETWORK
        | slider(default / 1000, default * 1000)
        | search(default / 100, default * 100)
        | RATE,
    )


def _share(default: float, title: str, description: str, marks: dict[str, Any]) -> Any:
    return Field(default, ge=0, lt=1, title=title, description=description, json_schema_extra=marks)


def _epsilon(default: float) -> Any:
    return Field(
        default,
        gt=0,
        le=1,
        title=N_("ε"),
        description=N_("A small number that keeps the division safe."),
        json_schema_extra=LIVE | LOG | PER_NETWORK | slider(default / 1000, default * 1000),
    )


class OptimizerState:
    """The memory of an optimiser: `slots` (memories, …, parameters) and how many `steps` were taken.

    `shares` are the weights 1 − β of a new gradient with which the slots were filled, where the
    optimiser leaves that factor out of them.
    """

    def __init__(self, memories: int, shape: int | tuple[int, ...], dtype: npt.DTypeLike) -> None:
        """Take the number of parameters, or (replicas, parameters), for `shape`."""
        *several, count = (shape,) if isinstance(shape, int) else shape
        self.slots: Array = np.zeros((memories, *several, count), dtype)
        self.steps = 0
        self.shares: tuple[float, ...] | None = None
        self._piece = max(1, CHUNK // math.prod(several))
        self.scratch: Array = np.empty((*several, min(self._piece, count)), dtype)

    def pieces(self) -> Iterator[slice]:
        """Yield slices that cover all parameters."""
        size = self.slots.shape[-1]
        for start in range(0, size, self._piece):
            yield slice(start, min(start + self._piece, size))

    def sweep(self) -> None:
        """Turn what has faded into 0."""
        for piece in self.pieces():
            for slot in self.slots[..., piece]:
                size = self.scratch[..., : slot.shape[-1]]
                np.abs(slot, size)
                np.copyto(slot, 0, where=size < DUST)


class Optimizer(Component):
    """A rule for changing parameters by their gradient."""

    memories: ClassVar[int] = 0
    folds: ClassVar[bool] = False
    """Whether the rate does nothing but multiply the gradient. Then it may be multiplied in where
    backpropagation begins, with few numbers, instead of here at every parameter: a step with rate `FOLDED`."""
    decays: ClassVar[bool] = False
    """Whether it shrinks weights by itself, and so has to be told which parameters are weights."""
    rate: float = _rate(0.1)

    def start(self, shape: int | tuple[int, ...], dtype: npt.DTypeLike) -> OptimizerState:
        """Return an empty memory for that many parameters, or (replicas, parameters)."""
        return OptimizerState(self.memories, shape, dtype)

    def step(self, w: Array, g: Array, state: OptimizerState, rate: Rate, decayed: Array | None = None) -> None:
        """Change the parameters `w` by the gradient `g`, which is used up; both are flat vectors.

        `rate` is the learning rate after the schedule, for several networks an array (replicas, 1); it is
        `FOLDED` if it has been multiplied into the gradient. `decayed` is 1 at weights and 0 at biases.
        """
        state.steps += 1
        if self.memories and state.steps % SWEEP == 0:
            state.sweep()
        if w.size <= CHUNK:
            self._move(w, g, state.slots, state.scratch, rate, state.steps)
        else:
            for piece in state.pieces():
                length = piece.stop - piece.start
                scratch = state.scratch[..., :length]
                self._move(w[..., piece], g[..., piece], state.slots[..., piece], scratch, rate, state.steps)

    def _move(self, w: Array, g: Array, slots: Array, scratch: Array, rate: Rate, steps: int) -> None:
        raise NotImplementedError


OPTIMIZERS: Registry[Optimizer] = Registry(N_("optimiser"), Optimizer)


@OPTIMIZERS.register
class GradientDescent(Optimizer):
    """w ← w − η ∇C: by mini-batches it is stochastic gradient descent."""

    label: ClassVar[str] = N_("Gradient descent")
    summary: ClassVar[str] = N_("Steps straight down the gradient; by mini-batches it is called stochastic (SGD).")
    folds: ClassVar[bool] = True
    kind: Literal["gradient_descent"] = "gradient_descent"

    def _move(self, w: Array, g: Array, slots: Array, scratch: Array, rate: Rate, steps: int) -> None:
        if rate is not FOLDED:
            np.multiply(g, rate, g)
        np.subtract(w, g, w)


class _WithVelocity(Optimizer):
    memories: ClassVar[int] = 1
    folds: ClassVar[bool] = True
    beta: float = _share(
        0.9,
        N_("Momentum β"),
        N_("The share of the last step that is kept in the next."),
        LIVE | PER_NETWORK | search(0.5, 0.99),
    )


@OPTIMIZERS.register
class Momentum(_WithVelocity):
    """Gradient descent with a velocity (Polyak, 1964): v ← βv − ηg, w ← w + v."""

    label: ClassVar[str] = N_("Momentum")
    summary: ClassVar[str] = N_("A ball rolling downhill: steps in the same direction add up, zigzags cancel.")
    kind: Literal["momentum"] = "momentum"

    def _move(self, w: Array, g: Array, slots: Array, scratch: Array, rate: Rate, steps: int) -> None:
        if rate is not FOLDED:
            np.multiply(g, rate, g)
        # The slot keeps −v: as g does, it points uphill.
        velocity = slots[0]
        np.multiply(velocity, self.beta, velocity)
        np.add(velocity, g, velocity)
        np.subtract(w, velocity, w)


@OPTIMIZERS.register
class Nesterov(_WithVelocity):
    """Momentum that looks ahead (Nesterov, 1983): v ← βv − ηg, w ← w + βv − ηg."""

    label: ClassVar[str] = N_("Nesterov")
    summary: ClassVar[str] = N_("Momentum that looks ahead: it measures the slope where the ball is about to be.")
    kind: Literal["nesterov"] = "nesterov"

    def _move(self, w: Array, g: Array, slots: Array, scratch: Array, rate: Rate, steps: int) -> None:
        if rate is not FOLDED:
            np.multiply(g, rate, g)
        # The slot keeps −βv, which is what the formula needs twice: here, and at the next step.
        carried = slots[0]
        np.add(carried, g, carried)
        np.multiply(carried, self.beta, carried)
        np.add(g, carried, g)
        np.subtract(w, g, w)


@OPTIMIZERS.register
class RMSProp(Optimizer):
    """Each parameter has its own pace (Tieleman and Hinton, 2012)."""

    label: ClassVar[str] = N_("RMSProp")
    summary: ClassVar[str] = N_("Divides each step by the recent size of that parameter's gradient.")
    memories: ClassVar[int] = 1
    kind: Literal["rmsprop"] = "rmsprop"
    rate: float = _rate(0.01)
    rho: float = _share(
        0.9,
        N_("Decay ρ"),
        N_("How slowly the average of the squared gradients forgets."),
        LIVE | PER_NETWORK | search(0.5, 0.99),
    )
    epsilon: float = _epsilon(1e-7)

    def _move(self, w: Array, g: Array, slots: Array, scratch: Array, rate: Rate, steps: int) -> None:
        square = slots[0]
        np.multiply(g, g, scratch)
        np.subtract(scratch, square, scratch)
        np.multiply(scratch, 1.0 - self.rho, scratch)
        np.add(square, scratch, square)
        np.sqrt(square, scratch)
        np.add(scratch, self.epsilon, scratch)
        np.divide(g, scratch, g)
        np.multiply(g, rate, g)
        np.subtract(w, g, w)


class _Moments(Optimizer):
    """Adam's two running averages m and v, kept as the sums m/(1 − β₁) and v/(1 − β₂): three operations fewer."""

    memories: ClassVar[int] = 2
    rate: float = _rate(0.001)
    beta1: float = _share(
        0.9, N_("β₁"), N_("How slowly the average of the gradients forgets."), LIVE | search(0.5, 0.99)
    )
    beta2: float = _share(
        0.999, N_("β₂"), N_("How slowly the average of the squared gradients forgets."), LIVE | search(0.9, 0.9999)
    )
    epsilon: float = _epsilon(1e-8)

    def step(self, w: Array, g: Array, state: OptimizerState, rate: Rate, decayed: Array | None = None) -> None:
        shares = 1.0 - self.beta1, 1.0 - self.beta2
        if state.shares is not None and state.shares != shares:
            for slot, before, now in zip(state.slots, state.shares, shares, strict=True):
                np.multiply(slot, before / now, slot)
        state.shares = shares
        super().step(w, g, state, rate, decayed)

    def _move(self, w: Array, g: Array, slots: Array, scratch: Array, rate: Rate, steps: int) -> None:
        gradients, squares = slots
        np.multiply(gradients, self.beta1, gradients)
        np.add(gradients, g, gradients)
        np.multiply(g, g, g)
        np.multiply(squares, self.beta2, squares)
        np.add(squares, g, squares)
        # Averages that start at 0 are too small at first: m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ).
        mean = (1.0 - self.beta1) / (1.0 - self.beta1**steps)
        root = math.sqrt((1.0 - self.beta2) / (1.0 - self.beta2**steps))
        # w ← w − η m̂/(√v̂ + ε), with the constants taken out of the fraction.
        np.sqrt(squares, g)
        np.add(g, self.epsilon / root, g)
        np.divide(gradients, g, g)
        np.multiply(g, rate * mean / root, g)
        np.subtract(w, g, w)


@OPTIMIZERS.register
class Adam(_Moments):
    """Momentum and a pace for each parameter (Kingma and Ba, 2014)."""

    label: ClassVar[str] = N_("Adam")
    summary: ClassVar[str] = N_("Momentum and a pace of its own for every parameter: a good first choice.")
    kind: Literal["adam"] = "adam"


@OPTIMIZERS.register
class AdamW(_Moments):
    """Adam with weight decay kept apart from the gradient (Loshchilov and Hutter, 2017)."""

    label: ClassVar[str] = N_("AdamW")
    summary: ClassVar[str] = N_("Adam that also shrinks every weight a little at each step; biases are left alone.")
    decays: ClassVar[bool] = True
    kind: Literal["adamw"] = "adamw"
    decay: float = Field(
        0.01,
        ge=0,
        le=100,
        title=N_("Weight decay"),
        description=N_("The share of each weight that is taken away per step, times the learning rate."),
        json_schema_extra=LIVE | LOG | PER_NETWORK | slider(1e-5, 10) | search(1e-4, 1),
    )

    def step(self, w: Array, g: Array, state: OptimizerState, rate: Rate, decayed: Array | None = None) -> None:
        if decayed is not None:
            for piece in state.pieces():
                kept = state.scratch[..., : piece.stop - piece.start]
                np.multiply(decayed[piece], -rate * self.decay, kept)
                np.add(kept, 1.0, kept)
                np.multiply(w[..., piece], kept, w[..., piece])
        super().step(w, g, state, rate, decayed)
