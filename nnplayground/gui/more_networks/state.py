"""The state of the lab *More networks*. Free of widgets."""

from typing import Annotated, Any, Literal

from pydantic import Field

from nnplayground.analysis.more_networks.handles import ApproximationSettings
from nnplayground.analysis.more_networks.recurrent_settings import RecurrentSettings
from nnplayground.analysis.more_networks.towers import TowersSettings
from nnplayground.errors import UserError
from nnplayground.gui.more_networks.spec import LAB as SPEC
from nnplayground.gui.run.lab_state import REFUSED, LabState, LabView
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.drawing import LONGEST_TEXT, Drawing, sheet_of
from nnplayground.i18n import tr
from nnplayground.registry import Model

BY_HAND: Literal["hand"] = "hand"
TRAINED: Literal["run"] = "run"


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


class MoreNetworksState(LabState[MoreNetworksForm]):
    """What is set out on the pages."""

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = MoreNetworksForm

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.axes, self.ends = (0, 1), (-1, -1)
        """Which two numbers of the code are the axes of the map, and from which example to which one interpolates."""
        self.drawing = Drawing(self)
        self.drawing.begun.connect(self.begin_edit)
        self.drawing.done.connect(self._on_drawing_done)
        self.approximation = ApproximationSettings()
        self.towers = TowersSettings()
        self.recurrent = RecurrentSettings()
        self.folded = False
        self.shown: Literal["hand", "run"] = "hand"
        self.stacked = True
        self.found: tuple[tuple[int, int, float], ...] = ()
        self.found_of = ""
        self.scores: dict[str, Any] = {"memory": MemoryScores(), "truncation": TruncationScores()}

    def form(self) -> MoreNetworksForm:
        return MoreNetworksForm.model_construct(
            autoencoder=AutoencoderForm.model_construct(axes=self.axes, ends=self.ends, drawing=self.drawing.to_text()),
            approximation=self.approximation,
            towers=self.towers,
            recurrent=self.recurrent,
            view=MoreNetworksView.model_construct(
                page=self.page,
                shown=self.shown,
                stacked=self.stacked,
                folded=self.folded,
                found=self.found,
                found_of=self.found_of,
                memory=self.scores["memory"],
                truncation=self.scores["truncation"],
            ),
        )

    def take(self, form: MoreNetworksForm) -> None:
        found = form.autoencoder
        try:
            sheet = sheet_of(found.drawing)
        except ValueError as error:
            raise UserError(REFUSED, lab=tr(self.TITLE)) from error
        if min(found.axes) < 0 or found.axes[0] == found.axes[1] or min(found.ends) < -1:
            raise UserError(REFUSED, lab=tr(self.TITLE))
        view = form.view
        self.page, self.axes, self.ends = view.page, found.axes, found.ends
        self.approximation, self.towers = form.approximation, form.towers
        self.recurrent = form.recurrent
        self.shown, self.stacked, self.folded = view.shown, view.stacked, view.folded
        self.found, self.found_of = view.found, view.found_of
        self.scores = {"memory": view.memory, "truncation": view.truncation}
        if found.drawing != self.drawing.to_text():
            self.drawing.take(sheet)

    def set_axes(self, axes: tuple[int, int]) -> None:
        """Show other numbers of the code on the map: an edit."""
        with self.editing(tr("Axes of the map"), "axes"):
            self.axes = axes

    def set_end(self, place: int, row: int) -> None:
        """Interpolate from (0) or to (1) another example, a row of the data: an edit."""
        with self.editing(tr("Example {letter}", letter="AB"[place])):
            self.ends = (row, self.ends[1]) if place == 0 else (self.ends[0], row)

    def set_recurrent(self, settings: RecurrentSettings, name: str, field: str) -> None:
        """Look at another sequence, or continue it otherwise: an edit of that field."""
        with self.editing(name, f"recurrent.{field}"):
            self.recurrent = settings

    def _on_drawing_done(self, name: str) -> None:
        self.end_edit(tr(name))
