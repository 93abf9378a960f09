"""What is kept of the Descent lab, as a form. Free of Qt."""

from typing import Annotated, Literal

from pydantic import Field

from nnplayground.analysis.descent.fog import FogSettings
from nnplayground.analysis.descent.gradient_noise import GradientNoiseSettings
from nnplayground.analysis.descent.network_map import NetworkMapSettings
from nnplayground.analysis.descent.stepper import (
    RACERS,
    DescentGrain,
    DescentSettings,
)
from nnplayground.core.optimizers import OPTIMIZERS, Optimizer
from nnplayground.gui.run.lab_form import LabView
from nnplayground.i18n import N_
from nnplayground.registry import LOG, Model, choices, slider

MOST_GUESSES = 1000


FARTHEST = 10_000_000


Place = tuple[float, float]


class KeptGuess(Model):
    """A guess of the next point: where the step began, what was guessed, and where it led."""

    start: Place
    guess: Place
    actual: Place


class MiniBatchSettings(Model):
    """Where gradients are compared, how much work GD and SGD may do, and over what it is drawn."""

    at: Literal["start", "now"] = Field(
        "start",
        title=N_("Weights"),
        description=N_("Where the gradients are taken: at the start of the run, or where it stands."),
        json_schema_extra=choices(start=N_("at the start"), now=N_("as the run stands")),
    )
    passes: int = Field(
        10,
        ge=1,
        le=1000,
        title=N_("Passes"),
        description=N_("How often each may look at all training examples: the same work for all."),
        json_schema_extra=LOG | slider(1, 100),
    )
    arrows: int = Field(
        10,
        ge=1,
        le=10_000,
        title=N_("Arrows of m"),
        description=N_("Of which mini-batches gradients are drawn as arrows: the nearest size that was measured."),
        json_schema_extra=LOG | slider(1, 1000),
    )
    axis: Literal["evaluations", "updates"] = Field(
        "evaluations",
        title=N_("Over"),
        description=N_("What the curves are drawn over: the work that was done, or the steps that were made of it."),
        json_schema_extra=choices(evaluations=N_("gradients of examples"), updates=N_("updates")),
    )


class DescentView(LabView):
    """What of the lab is looked at: how long a step is, which racer the table follows, and from where."""

    grain: DescentGrain = DescentGrain.ONE
    racer: int = Field(0, ge=0, lt=RACERS)
    azimuth: float = Field(-60.0, ge=-180, le=180)
    elevation: float = Field(35.0, ge=5, le=90)
    zoom: float = Field(1.0, ge=0.5, le=4)


class DescentForm(Model):
    """All that is kept of the lab. `rivals` race against the optimiser of the settings."""

    settings: DescentSettings = Field(default_factory=DescentSettings)
    rivals: Annotated[tuple[Annotated[Optimizer, OPTIMIZERS], ...], Field(max_length=RACERS - 1)] = ()
    position: int = Field(0, ge=0, le=FARTHEST)
    predicting: bool = False
    guesses: Annotated[tuple[KeptGuess, ...], Field(max_length=MOST_GUESSES)] = ()
    foggy: bool = False
    fog: FogSettings = Field(default_factory=FogSettings)
    network: NetworkMapSettings = Field(default_factory=NetworkMapSettings)
    noise: GradientNoiseSettings = Field(default_factory=GradientNoiseSettings)
    mini_batch: MiniBatchSettings = Field(default_factory=MiniBatchSettings)
    view: DescentView = Field(default_factory=DescentView)
