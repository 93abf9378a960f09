"""Which data of the user's own come from files that are for the user alone, as long as the window is open. Free of Qt.

What is saved of them hands that on by its own permissions.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from nnplayground.data.dataset import Dataset
from nnplayground.project.document import KeptRun
from nnplayground.search.trials import Search
from nnplayground.training.experiment import Experiment

DIGITS = "digits"
"""The key of the lab with a sheet to draw on."""


class Work(Protocol):
    """What has data: a session, or a project."""

    @property
    def experiment(self) -> Experiment:
        """What is trained."""

    @property
    def kept(self) -> Sequence[KeptRun]:
        """Runs for comparison."""

    @property
    def search(self) -> Search | None:
        """A search, if there is one."""

    @property
    def lab_states(self) -> Any:
        """What lies in the labs: `LabStates`, or a mapping by their keys."""


class PrivateData:
    """Knows data by what they are, not by who has them: undo brings them back."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def note(self, data: Dataset) -> None:
        """Know that these are for the user alone."""
        self._known |= _marks(data)

    def note_drawing(self, text: str) -> None:
        """Know that a drawing, as text, is for the user alone."""
        self._known |= _drawn(text)

    def has_drawing(self, text: str) -> bool:
        """Whether a drawing, as text, is for the user alone."""
        return not self._known.isdisjoint(_drawn(text))

    def has(self, data: Dataset) -> bool:
        """Whether these are for the user alone."""
        return not self._known.isdisjoint(_marks(data))

    def is_in(self, work: Work) -> bool:
        """Whether any of the data of some work are for the user alone."""
        return bool(self.of(work))

    def of(self, work: Work) -> set[str]:
        """Return the marks of those data of some work that are for the user alone."""
        return self._known & marks_of(work)


def marks_of(work: Work) -> set[str]:
    """Return what tells the data of some work from any others."""
    experiments = [work.experiment, *(run.experiment for run in work.kept)]
    if work.search is not None:
        experiments.append(work.search.plan.experiment)
    return _drawn(_drawing(work)).union(*(_marks(experiment.data) for experiment in experiments))


def _marks(data: Dataset) -> set[str]:
    """Return the digest of data that are kept, or the folder of those that are not."""
    return {mark for name in ("digest", "folder") if isinstance(mark := getattr(data, name, None), str) and mark}


def _drawing(work: Work) -> str:
    """Return what lies on the sheet of the digits, as text."""
    labs = work.lab_states
    digits = labs.get(DIGITS, {}) if isinstance(labs, Mapping) else labs.plain_of(DIGITS)
    return str(digits.get("drawing") or "")


def _drawn(text: str) -> set[str]:
    """Return what tells a drawing from others; nothing where nothing is drawn."""
    return {f"drawing:{hashlib.sha256(text.encode()).hexdigest()}"} if text else set()
