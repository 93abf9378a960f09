"""How the user wants to see the kept runs: one choice for the curves of the playground and the comparison."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal, Slot

from nnplayground.analysis.comparison.bands import Spread
from nnplayground.analysis.comparison.runs import Part, seed_groups
from nnplayground.gui.run.session import Session
from nnplayground.project.document import KeptRun
from nnplayground.training.history import History


@dataclass(frozen=True, slots=True)
class Choice:
    """Which curves of the kept runs are shown, and whether runs that differ in their seeds alone are one.

    `hidden` are the histories of hidden runs: they stay the same when a run is renamed.
    """

    part: Part = Part.VALIDATION
    grouped: bool = True
    spread: Spread = Spread.EXTREMES
    hidden: frozenset[History] = frozenset()

    def shows(self, run: KeptRun) -> bool:
        """Whether a run is to be seen."""
        return run.history not in self.hidden

    def showing(self, runs: Iterable[KeptRun], on: bool) -> "Choice":
        """Return the choice with some runs shown or hidden."""
        histories = frozenset(run.history for run in runs)
        return replace(self, hidden=self.hidden - histories if on else self.hidden | histories)

    def groups(self, kept: Iterable[KeptRun]) -> list[tuple[KeptRun, ...]]:
        """Return the runs that are shown as one, in order; most stand alone."""
        runs = tuple(kept)
        places = seed_groups(runs) if self.grouped else [(place,) for place in range(len(runs))]
        return [tuple(runs[place] for place in group) for group in places]


class ComparisonState(QObject):
    """Keeps the choice of a session; windows come and go. Signals: `choice_changed`."""

    choice_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.choice = Choice()
        session.kept_changed.connect(self._on_kept_changed)

    @classmethod
    def of(cls, session: Session) -> "ComparisonState":
        """Return the one of `session`, made when it is first asked for."""
        found = session.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, cls) else cls(session)

    @Slot(object)
    def set_choice(self, choice: Choice) -> None:
        """Show the kept runs in another way."""
        if choice != self.choice:
            self.choice = choice
            self.choice_changed.emit()

    @Slot()
    def _on_kept_changed(self) -> None:
        # A run that has gone is not to be held on to.
        there = {run.history for run in self._session.kept}
        self.choice = replace(self.choice, hidden=self.choice.hidden & there)
