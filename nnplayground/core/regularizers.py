"""Regularisers: what keeps a network from learning its examples by heart. Biases are left alone."""

import math
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from nnplayground.core.sums import dot, figure, total
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN, LIVE, LOG, PER_NETWORK, Component, Registry, course, search, slider

Array = npt.NDArray[np.floating]


class Regularizer(Component):
    """A penalty on the weights, or a change of the training itself."""

    family: ClassVar[str] = "cost"
    penalizes: ClassVar[bool] = True
    """Whether it adds something to the cost."""

    @property
    def drop_probability(self) -> float:
        """The probability with which it silences a hidden neuron for an example."""
        return 0.0

    @property
    def longest_gradient(self) -> float:
        """The length to which it shortens the gradient of a mini-batch; infinite where it leaves it alone."""
        return math.inf

    def penalty(self, weights: list[Array], examples: int) -> float:
        """Return what is added to the cost, for `weights` (inputs, outputs) of every layer.

        For several networks weights are (replicas, inputs, outputs), and so is the penalty an array (replicas).
        """
        return 0.0

    def add_gradient(self, weights: Array, gradient: Array, examples: int, scratch: Array) -> None:
        """Add ∂penalty/∂weights to `gradient`; `examples` is the training size.

        All arrays are (inputs, outputs), or with a leading axis; `scratch` may be overwritten.
        """


REGULARIZERS: Registry[Regularizer] = Registry(N_("regulariser"), Regularizer)


@REGULARIZERS.register
class L2(Regularizer):
    """λ/(2n) Σ w²: large weights are dear (deck A, with its bracket put right)."""

    label: ClassVar[str] = N_("L2")
    summary: ClassVar[str] = N_("Adds λ/(2n) Σ w² to the cost: large weights become costly, all shrink in proportion.")
    course: ClassVar[str] = N_("Deck A: the network prefers small weights, and small weights follow no noise.")
    kind: Literal["l2"] = "l2"
    strength: float = Field(
        0.1,
        ge=0,
        le=1e6,
        title=N_("λ (L2)"),
        description=N_("The weight of the penalty; it is divided by the number n of training examples."),
        json_schema_extra=LIVE | LOG | PER_NETWORK | slider(1e-4, 100) | search(1e-3, 100),
    )
    as_printed: bool = Field(
        False,
        title=N_("As printed in deck A"),
        description=N_(
            "Lets the penalty enter with the wrong sign, as the deck prints it: large weights are rewarded and grow."
        ),
        json_schema_extra=LIVE | HIDDEN,
    )

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave the right sign out: files hold what they held when there was no wrong one."""
        found: dict[str, Any] = write(self)
        if not self.as_printed:
            found.pop("as_printed", None)
        return found

    @property
    def factor(self) -> float:
        """λ with the sign with which it enters."""
        return -self.strength if self.as_printed else self.strength

    def penalty(self, weights: list[Array], examples: int) -> float:
        return self.factor / (2 * examples) * sum(figure(dot(w, w)) for w in weights)

    def add_gradient(self, weights: Array, gradient: Array, examples: int, scratch: Array) -> None:
        np.multiply(weights, self.factor / examples, scratch)
        np.add(gradient, scratch, gradient)


@REGULARIZERS.register
class L1(Regularizer):
    """λ/n Σ |w|: small weights vanish."""

    label: ClassVar[str] = N_("L1")
    summary: ClassVar[str] = N_("Adds λ/n Σ |w| to the cost: unneeded weights go to 0, few remain.")
    course: ClassVar[str] = N_("Deck A: one way to change the cost so that the network overfits less.")
    kind: Literal["l1"] = "l1"
    strength: float = Field(
        0.1,
        ge=0,
        le=1e6,
        title=N_("λ (L1)"),
        description=N_("The weight of the penalty; it is divided by the number n of training examples."),
        json_schema_extra=LIVE | LOG | PER_NETWORK | slider(1e-4, 100) | search(1e-3, 100),
    )

    def penalty(self, weights: list[Array], examples: int) -> float:
        return self.strength / examples * sum(figure(total(np.abs(w))) for w in weights)

    def add_gradient(self, weights: Array, gradient: Array, examples: int, scratch: Array) -> None:
        np.sign(weights, scratch)
        np.multiply(scratch, self.strength / examples, scratch)
        np.add(gradient, scratch, gradient)


@REGULARIZERS.register
class Dropout(Regularizer):
    """Hidden neurons fall silent at random while training (Srivastava et al., 2014), inverted scaling."""

    label: ClassVar[str] = N_("Dropout")
    summary: ClassVar[str] = N_(
        "Silences each hidden neuron with this probability, for each example anew; none while testing."
    )
    family: ClassVar[str] = "algorithm"
    penalizes: ClassVar[bool] = False
    course: ClassVar[str] = N_("Deck A: one way to change the training so that the network overfits less.")
    kind: Literal["dropout"] = "dropout"
    probability: float = Field(
        0.2,
        ge=0,
        le=0.95,
        title=N_("Dropout probability"),
        description=N_("The probability with which each hidden neuron falls silent, drawn anew for each example."),
        json_schema_extra=LIVE | PER_NETWORK | search(0, 0.6),
    )

    @property
    def drop_probability(self) -> float:
        return self.probability


EXPLODING = course(N_("Errors that go back through many steps can explode; clipped, they do no harm."))


@REGULARIZERS.register
class Clipping(Regularizer):
    """A gradient that is longer than the limit keeps its direction and gets that length (Pascanu et al., 2013)."""

    label: ClassVar[str] = N_("Gradient clipping")
    summary: ClassVar[str] = N_("Shortens the gradient of a mini-batch where it is longer than this: no step is huge.")
    family: ClassVar[str] = "algorithm"
    penalizes: ClassVar[bool] = False
    kind: Literal["clip"] = "clip"
    length: float = Field(
        1.0,
        gt=0,
        le=1e6,
        title=N_("Longest gradient"),
        description=N_("The norm of the gradient of all weights and biases together, at most."),
        json_schema_extra=LIVE | LOG | PER_NETWORK | slider(0.01, 100) | search(0.1, 10) | EXPLODING,
    )

    @property
    def longest_gradient(self) -> float:
        return self.length
