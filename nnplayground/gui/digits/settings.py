"""What can be set on the pages of the Digits lab. Free of Qt."""

from pydantic import Field

from nnplayground.core.addresses import FIRST, NeuronId
from nnplayground.data.mnist import TRAINING
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN, LOG, Model, course, unit

MOST_NEURONS = 10_000
"""Neurons whose answers may be scaled at a time."""


class ReadingSettings(Model):
    """How the answer is read, and how thick the pen is."""

    brush: int = Field(
        32,
        ge=4,
        le=90,
        title=N_("Brush"),
        description=N_("How wide pen and eraser are on the sheet; the network gets every stroke as wide as MNIST's."),
        json_schema_extra=unit(N_("pixels")),
    )
    threshold: float = Field(
        50,
        ge=0,
        le=100,
        title=N_("Sure from"),
        description=N_("Below this share the answer is “I don't know”."),
        json_schema_extra=unit("%"),
    )
    temperature: float = Field(
        1.0,
        ge=0.05,
        le=20,
        title=N_("Temperature T"),
        description=N_("What the sums are divided by before softmax: small sharpens the answer, large evens it out."),
        json_schema_extra=LOG | course(N_("Deck A: softmax scales the sums into shares.")),
    )


class ScaledNeuron(Model):
    """A hidden neuron whose answer counts `factor` times; `layer` and `index` as in `NeuronId`."""

    layer: int = Field(ge=FIRST, le=1000)
    index: int = Field(ge=0, le=1_000_000)
    factor: float = Field(ge=0, le=4)


class Disturbances(Model):
    """What stands in the way of the network that reads: of the image, of its weights, of single neurons."""

    noise: float = Field(
        0.0,
        ge=0,
        le=1,
        title=N_("Noise"),
        description=N_("Normally distributed noise on each of the 784 pixels: its standard deviation; ink is 1."),
    )
    pruned: int = Field(
        0,
        ge=0,
        le=100,
        title=N_("Pruned"),
        description=N_("How many of the weights of every layer are set to 0, the smallest first (magnitude pruning)."),
        json_schema_extra=unit("%"),
    )
    seed: int = Field(1, ge=1, le=1_000_000, json_schema_extra=HIDDEN)
    neurons: tuple[ScaledNeuron, ...] = Field((), max_length=MOST_NEURONS, json_schema_extra=HIDDEN)

    @property
    def changes_network(self) -> bool:
        """Whether another network reads than the chosen one."""
        return self.pruned > 0 or bool(self.neurons)

    def factors(self) -> dict[NeuronId, float]:
        """Return what the answers of neurons are multiplied by, where that is not 1."""
        return {NeuronId(scaled.layer, scaled.index): scaled.factor for scaled in self.neurons}

    def with_factor(self, neuron: NeuronId, factor: float) -> "Disturbances":
        """Return these with the answer of a neuron counting `factor` times."""
        factors = self.factors() | {neuron: factor}
        scaled = [
            ScaledNeuron(layer=each.layer, index=each.index, factor=value)
            for each, value in sorted(factors.items())
            if value != 1
        ]
        return self.model_copy(update={"neurons": tuple(scaled[:MOST_NEURONS])})


class OutputCodingSettings(Model):
    """The budget that both codings get."""

    runs: int = Field(3, ge=1, le=20, title=N_("Seeds"), description=N_("How many times each coding is trained."))
    epochs: int = Field(3, ge=1, le=30, title=N_("Epochs"), description=N_("How long each network is trained."))
    units: int = Field(
        30, ge=1, le=500, title=N_("Hidden neurons"), description=N_("How many neurons the one hidden layer has.")
    )
    images: int = Field(
        10_000,
        ge=500,
        le=TRAINING,
        title=N_("Training images"),
        description=N_("How many images of MNIST each network learns from."),
    )


class LadderSettings(Model):
    """How much the simple methods learn from."""

    limit: int = Field(
        10_000,
        ge=100,
        le=60_000,
        title=N_("Training images"),
        description=N_("How many training images the simple methods get at most; more take longer."),
    )
