"""What can be set on the pages of the Digits lab. Free of Qt."""

from pydantic import Field

from nnplayground.data.mnist import TRAINING
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model, course, unit


class ReadingSettings(Model):
    """How the answer is read, and how thick the pen is."""

    brush: int = Field(
        32,
        ge=4,
        le=90,
        title=N_("Brush"),
        description=N_("How wide pen and eraser are; 32 gives strokes as thick as those of MNIST."),
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
