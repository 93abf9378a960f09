"""How often the test set of each data set has been opened in a project: a test that is looked at often is none."""

from typing import Annotated, ClassVar

from pydantic import Field
from PySide6.QtCore import QObject, Signal

from nnplayground.data.dataset import Dataset
from nnplayground.gui.run.lab_form import Plain
from nnplayground.gui.run.lab_state import LabState
from nnplayground.i18n import N_, tr
from nnplayground.registry import Model

NAME_LIMIT = 200
"""Characters of the key of a data set, at most."""
MOST = 1000
"""Data sets whose openings are counted, at most: the one that was opened least lately goes."""


class OpeningsView(Model):
    """What is saved and never undone: nobody can unsee a figure."""

    openings: dict[Annotated[str, Field(max_length=NAME_LIMIT)], Annotated[int, Field(ge=1)]] = Field(
        default_factory=dict, max_length=MOST
    )


class OpeningsForm(Model):
    """All that is kept of the seal."""

    view: OpeningsView = Field(default_factory=OpeningsView)


class OpeningsState(LabState[OpeningsForm]):
    """Counts the openings of a project's test sets; it is `of` the lab states of a session.

    Signals: `opened` when a test set was opened once more.
    """

    KEY: ClassVar[str] = "test_set"
    LAB: ClassVar[str] = ""
    TITLE: ClassVar[str] = N_("Test set")
    FORM: ClassVar[type[Model]] = OpeningsForm

    opened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._openings: dict[str, int] = {}

    def count(self, data: Dataset) -> int:
        """Return how often the test examples of `data` were looked at."""
        return self._openings.get(_key(data), 0)

    def note_opening(self, data: Dataset) -> None:
        """Note that they are looked at once more."""
        self._openings[_key(data)] = self._openings.pop(_key(data), 0) + 1
        if len(self._openings) > MOST:
            del self._openings[next(iter(self._openings))]
        self.opened.emit()
        self.results_changed.emit()

    def sentence(self, data: Dataset) -> str:
        """Say how often that was."""
        count = self.count(data)
        if not count:
            return tr("The test set is sealed and has never been opened.")
        if count == 1:
            return tr("The test set was opened once. Choose networks by the validation examples.")
        return tr("The test set was opened {count} times. Choose networks by the validation examples.", count=count)

    def form(self) -> OpeningsForm:
        return OpeningsForm(view=OpeningsView(openings=dict(self._openings)))

    def take(self, form: OpeningsForm) -> None:
        self._openings = dict(form.view.openings)

    def to_plain(self) -> Plain:
        """Return nothing where nothing was opened: such a project holds what it held before there were seals."""
        return super().to_plain() if self._openings else {}


def _key(data: Dataset) -> str:
    """Return what tells a data set from others: its kind, and what the user's own data are."""
    own = getattr(data, "digest", "") or getattr(data, "folder", "")
    return f"{data.kind}:{own}"[:NAME_LIMIT] if own else data.kind
