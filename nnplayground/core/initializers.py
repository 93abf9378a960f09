"""Starting weights. Biases always start at 0."""

import math
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.i18n import N_
from nnplayground.registry import LOG, NO_SLIDER, PER_NETWORK, Component, Registry, search, slider


class Initializer(Component):
    """A way of choosing the first weights of a layer."""

    breaks_symmetry: ClassVar[bool] = True
    """Whether the neurons of a layer start different, and can become so."""

    def weights(self, inputs: int, outputs: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        """Return starting weights shaped (inputs, outputs)."""
        raise NotImplementedError


INITIALIZERS: Registry[Initializer] = Registry(N_("initialiser"), Initializer)


@INITIALIZERS.register
class Xavier(Initializer):
    """Normal with variance 2 / (inputs + outputs) (Glorot and Bengio, 2010)."""

    label: ClassVar[str] = N_("Xavier")
    summary: ClassVar[str] = N_("Normal, variance 2 / (inputs + outputs): made for tanh and logistic layers.")
    kind: Literal["xavier"] = "xavier"

    def weights(self, inputs: int, outputs: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        return rng.normal(0.0, math.sqrt(2.0 / (inputs + outputs)), (inputs, outputs))


@INITIALIZERS.register
class He(Initializer):
    """Normal with variance 2 / inputs (He, Zhang, Ren and Sun, 2015)."""

    label: ClassVar[str] = N_("He")
    summary: ClassVar[str] = N_("Normal, variance 2 / inputs: made for ReLU layers.")
    kind: Literal["he"] = "he"

    def weights(self, inputs: int, outputs: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        return rng.normal(0.0, math.sqrt(2.0 / inputs), (inputs, outputs))


@INITIALIZERS.register
class ScaledNormal(Initializer):
    """Normal with standard deviation 1/√n, n the number of inputs (Nielsen's default)."""

    label: ClassVar[str] = N_("Normal, 1/√n")
    summary: ClassVar[str] = N_(
        "Normal with standard deviation 1/√n for n inputs: sums start small, neurons unsaturated."
    )
    kind: Literal["scaled_normal"] = "scaled_normal"

    def weights(self, inputs: int, outputs: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        return rng.normal(0.0, 1.0 / math.sqrt(inputs), (inputs, outputs))


@INITIALIZERS.register
class Normal(Initializer):
    """Normal with a chosen standard deviation."""

    label: ClassVar[str] = N_("Normal")
    summary: ClassVar[str] = N_("Normal with mean 0 and the given standard deviation, whatever the number of inputs.")
    kind: Literal["normal"] = "normal"
    deviation: float = Field(
        1.0,
        gt=0,
        le=100,
        title=N_("Standard deviation"),
        description=N_("How widely the weights are spread around 0."),
        json_schema_extra=LOG | PER_NETWORK | slider(0.001, 100) | search(0.01, 10),
    )

    def weights(self, inputs: int, outputs: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        return rng.normal(0.0, self.deviation, (inputs, outputs))


@INITIALIZERS.register
class Uniform(Initializer):
    """Uniform in a symmetric range."""

    label: ClassVar[str] = N_("Uniform")
    summary: ClassVar[str] = N_("Any value between −r and r, all equally likely.")
    kind: Literal["uniform"] = "uniform"
    reach: float = Field(
        0.5,
        gt=0,
        le=100,
        title=N_("Range r"),
        description=N_("The weights lie between −r and r."),
        json_schema_extra=LOG | PER_NETWORK | slider(0.0005, 100) | search(0.01, 10),
    )

    def weights(self, inputs: int, outputs: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        return rng.uniform(-self.reach, self.reach, (inputs, outputs))


@INITIALIZERS.register
class Equal(Initializer):
    """Every weight the same: the neurons of a layer stay identical twins."""

    label: ClassVar[str] = N_("All equal")
    summary: ClassVar[str] = N_(
        "Every weight the same: without dropout, the neurons of a layer stay twins, however long they learn."
    )
    breaks_symmetry: ClassVar[bool] = False
    kind: Literal["equal"] = "equal"
    weight: float = Field(
        0.5, ge=-100, le=100, title=N_("Weight"), description=N_("The value that every weight starts with."),
        json_schema_extra=NO_SLIDER,
    )  # fmt: skip

    def weights(self, inputs: int, outputs: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        return np.full((inputs, outputs), self.weight)


@INITIALIZERS.register
class Zeros(Initializer):
    """Every weight 0."""

    label: ClassVar[str] = N_("All zero")
    summary: ClassVar[str] = N_(
        "Every weight 0: hidden neurons that answer 0 with 0 (tanh, ReLU) never start to learn; logistic ones do, as "
        "twins."
    )
    breaks_symmetry: ClassVar[bool] = False
    kind: Literal["zeros"] = "zeros"

    def weights(self, inputs: int, outputs: int, rng: np.random.Generator) -> npt.NDArray[np.float64]:
        return np.zeros((inputs, outputs))
