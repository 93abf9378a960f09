"""The state of the lab *More networks*. Free of widgets."""

from typing import Any, Literal

from nnplayground.analysis.more_networks.handles import ApproximationSettings
from nnplayground.analysis.more_networks.recurrent_settings import RecurrentSettings
from nnplayground.analysis.more_networks.towers import TowersSettings
from nnplayground.errors import UserError
from nnplayground.gui.more_networks.autoencoder_model import FoundCodes
from nnplayground.gui.more_networks.form import (
    AutoencoderForm,
    MemoryScores,
    MoreNetworksForm,
    MoreNetworksView,
    TruncationScores,
)
from nnplayground.gui.more_networks.spec import LAB as SPEC
from nnplayground.gui.run.lab_form import REFUSED
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.drawing import Drawing, sheet_of
from nnplayground.i18n import tr

BY_HAND: Literal["hand"] = "hand"
TRAINED: Literal["run"] = "run"


class MoreNetworksState(LabState[MoreNetworksForm]):
    """What is set out on the pages."""

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = MoreNetworksForm
    LOOKS = ("autoencoder.axes", "autoencoder.ends")

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
        self.codes = FoundCodes()
        """What the page *Autoencoder* has found out of the run; it can be found again, and is in no file."""
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

    def let_go(self) -> None:
        self.codes = FoundCodes()

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
