"""A second kind of layer, made up for tests: what a kind has to say, and nothing else has to be touched."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.core.layers import LAYERS, Layer, LayerParameters, Stage
from nnplayground.training.experiment import Experiment


class Bent(Layer):
    """Sums of the inputs and of their squares, and a way past the activation: a = σ([x, x²] W + b) + g x."""

    label: ClassVar[str] = "Bent"
    summary: ClassVar[str] = "For the tests."
    kind: Literal["bent"] = "bent"
    past: float = Field(0.5, ge=0, le=1, title="Past", description="The share of the inputs that goes past.")

    def rows(self, inputs: int) -> int:
        return 2 * inputs + 1

    def stage(self, parameters: LayerParameters, gradient: np.ndarray, examples: int, steps: int = 1) -> Stage:
        return BentStage(parameters, gradient, examples * steps)


class BentStage(Stage):
    """As many inputs as there are units, at most, go past."""

    def forward(self) -> None:
        x = self.x[..., :-1]
        self.told = np.concatenate([x, x * x, self.x[..., -1:]], axis=-1)
        self.z[:] = self.told @ self.parameters.matrix
        self.activation.value(self.z, self.a)
        count = min(x.shape[-1], self.a.shape[-1])
        self.a[..., :count] += self.parameters.kind.past * x[..., :count]

    def pull_back(self) -> None:
        sigma = np.empty_like(self.a)
        self.activation.value(self.z, sigma)
        self.activation.pull_back(self.z, sigma, self.grad, self.delta)

    def backward(self) -> None:
        x = self.x[..., :-1]
        inputs = x.shape[-1]
        self.gradient[:] = np.swapaxes(self.told, -1, -2) @ self.delta
        if self.x_grad is not None:
            back = self.delta @ np.swapaxes(self.parameters.weights, -1, -2)
            self.x_grad[:] = back[..., :inputs] + 2 * x * back[..., inputs:]
            count = min(inputs, self.a.shape[-1])
            self.x_grad[..., :count] += self.parameters.kind.past * self.grad[..., :count]


@contextmanager
def registered() -> Iterator[None]:
    """Let experiments know of that kind for a while, as if its module belonged to the program."""
    LAYERS.register(Bent)
    Experiment.model_rebuild(force=True)
    try:
        yield
    finally:
        del LAYERS._classes["bent"]
        Experiment.model_rebuild(force=True)
