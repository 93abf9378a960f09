"""What is kept of the lab *More networks*, as a form. Free of Qt."""

from typing import Annotated, Literal

from pydantic import Field

from nnplayground.analysis.digits.stroke_text import LONGEST_TEXT
from nnplayground.analysis.more_networks.handles import ApproximationSettings
from nnplayground.analysis.more_networks.recurrent_settings import RecurrentSettings
from nnplayground.analysis.more_networks.towers import TowersSettings
from nnplayground.gui.run.lab_form import LabView
from nnplayground.registry import Model

LARGEST = 1e100
"""No score or error is larger: one can draw all of them."""


Count = Annotated[int, Field(ge=0, le=1_000_000)]


Place = Annotated[float, Field(ge=0, le=1e9)]


Score = Annotated[float, Field(ge=-LARGEST, le=LARGEST)] | None


Error = Annotated[float, Field(ge=0, le=LARGEST)]


class Scores(Model):
    """What was tried out on the page *Recurrent*: points, each ending with its score, and `of` which experiment."""

    of: str = Field("", max_length=100)
    points: tuple[tuple[float | None, ...], ...] = Field((), max_length=2000)


class MemoryScores(Scores):
    """Points of a network that remembers (1) or does not (0): that, the mini-batch, the score."""

    points: tuple[tuple[Place, Place, Score], ...] = Field((), max_length=2000)


class TruncationScores(Scores):
    """Points of truncations: k, the score."""

    points: tuple[tuple[Place, Score], ...] = Field((), max_length=2000)


class MoreNetworksView(LabView):
    """What is saved but not undone: what is looked at, and the errors and scores that training has found.

    `found` are (neurons, seed, mean error), and `found_of` says which curve and neurons they belong to. `memory` are
    the scores with and without memory (remembers, mini-batch, score), `truncation` those by truncation (k, score).
    """

    shown: Literal["hand", "run"] = "hand"
    stacked: bool = True
    folded: bool = False
    found: tuple[tuple[Count, Count, Error], ...] = Field((), max_length=1000)
    found_of: str = Field("", max_length=20_000)
    memory: MemoryScores = Field(default_factory=MemoryScores)
    truncation: TruncationScores = Field(default_factory=TruncationScores)


class AutoencoderForm(Model):
    """What is set out on the page *Autoencoder*: `ends` are rows of the data, or −1, `drawing` is packed."""

    axes: tuple[int, int] = (0, 1)
    ends: tuple[int, int] = (-1, -1)
    drawing: str = Field("", max_length=LONGEST_TEXT)


class MoreNetworksForm(Model):
    """All that is kept of the lab."""

    autoencoder: AutoencoderForm = Field(default_factory=AutoencoderForm)
    approximation: ApproximationSettings = Field(default_factory=ApproximationSettings)
    towers: TowersSettings = Field(default_factory=TowersSettings)
    recurrent: RecurrentSettings = Field(default_factory=RecurrentSettings)
    view: MoreNetworksView = Field(default_factory=MoreNetworksView)
