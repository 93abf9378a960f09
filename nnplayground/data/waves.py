"""Waves to be continued: a sine, and sums of sines."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.data.dataset import DATASETS, NOISE, Examples, Quantity
from nnplayground.data.sequences import MadeSequences
from nnplayground.data.suitable import SuitableNetwork
from nnplayground.data.tasks import ContinueValues, Task
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN, choices, slider, unit

WAVES: Mapping[str, tuple[tuple[float, float], ...]] = {
    "sine": ((1.0, 1.0),),
    "two": ((0.6, 1.0), (0.4, 2.5)),
    "three": ((0.5, 1.0), (0.3, 2.0), (0.2, 3.5)),
}
"""Heights and frequencies of the sines that are added, by the key of the wave; the first frequency is 1."""


@DATASETS.register
class Waves(MadeSequences):
    """The value of a wave at each step; each sequence begins anywhere in it."""

    tasks: ClassVar[tuple[Task, ...]] = (ContinueValues(),)
    scaling: ClassVar[str] = "none"
    label: ClassVar[str] = N_("Wave")
    summary: ClassVar[str] = N_("A sine or a sum of sines, value by value: say the next one.")
    kind: Literal["wave"] = "wave"
    wave: Literal["sine", "two", "three"] = Field(
        "sine",
        title=N_("Wave"),
        description=N_("What the values lie on."),
        json_schema_extra=choices(sine=N_("Sine"), two=N_("Sum of two sines"), three=N_("Sum of three sines")),
    )
    period: float = Field(
        25.0,
        ge=2,
        le=200,
        title=N_("Period"),
        description=N_("After how many steps the slowest sine repeats."),
        json_schema_extra=slider(5, 100) | unit(N_("steps")),
    )

    noise: float = Field(
        0.0,
        ge=0,
        le=1,
        title=N_("Noise"),
        description=N_("How far the values stray from the wave: their standard deviation."),
        json_schema_extra=NOISE | HIDDEN,
    )

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave the noise out where there is none: files hold what they held before there was any."""
        found: dict[str, Any] = write(self)
        if not self.noise:
            found.pop("noise", None)
        return found

    @property
    def suitable(self) -> SuitableNetwork:
        return SuitableNetwork((8,), layer="elman", rate=0.01, batch_size=10, clip=1.0)

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return (Quantity("x"),)

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return (Quantity("x"),)

    @property
    def last_values(self) -> tuple[int, ...]:
        return (0,)

    def generate(self, rng: np.random.Generator) -> Examples:
        times = rng.uniform(0, 100 * self.period, (self.size, 1)) + np.arange(self.length + 1)
        values = np.zeros_like(times)
        for height, frequency in WAVES[self.wave]:
            values += height * np.sin(2 * np.pi * frequency / self.period * times)
        if self.noise:
            values += self.noise * rng.standard_normal(values.shape)
        return Examples(values[:, :-1].reshape(-1, 1), values[:, 1:].reshape(-1, 1))
