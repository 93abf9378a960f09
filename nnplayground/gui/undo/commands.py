"""Changes of the project that need no other run to be undone: typed weights, kept runs, notes, a search."""

from PySide6.QtGui import QUndoCommand

from nnplayground.gui.run.checkpoint import ParameterEdit
from nnplayground.gui.run.session import Session
from nnplayground.gui.undo.stack import DoneCommand, RunCommand
from nnplayground.i18n import tr
from nnplayground.links import PageLink
from nnplayground.project.document import KeptRun
from nnplayground.search.trials import Search


class ParameterCommand(RunCommand):
    """Weights and biases that were set. Either end keeps what training has made of them there."""

    def __init__(self, session: Session, edit: ParameterEdit) -> None:
        super().__init__(edit.name)
        self._indexes, self._other = edit.indexes, edit.before
        self._place = edit.place
        self._session = session

    @property
    def place(self) -> PageLink:
        """The page on which they were set."""
        return self._place or super().place

    def take_back(self) -> None:
        self._swap()

    def do_again(self) -> None:
        self._swap()

    def _swap(self) -> None:
        session = self._session
        session.look_back(None)
        values, self._other = self._other, session.parameters()[self._indexes]
        session.show_parameters(self._indexes, values)


class KeptCommand(DoneCommand):
    """Runs kept for comparison, or changed or removed there."""

    def __init__(self, session: Session, before: tuple[KeptRun, ...], after: tuple[KeptRun, ...], name: str) -> None:
        super().__init__(name)
        self.before, self.after = before, after
        self._session = session

    def take_back(self) -> None:
        self._session.show_kept(self.before)

    def do_again(self) -> None:
        self._session.show_kept(self.after)


class NotesCommand(DoneCommand):
    """What has been typed into the notes without a pause."""

    def __init__(self, session: Session, before: str, after: str) -> None:
        super().__init__(tr("Notes"))
        self._before, self._after = before, after
        self._session = session

    def take_back(self) -> None:
        self._session.show_notes(self._before)

    def do_again(self) -> None:
        self._session.show_notes(self._after)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, NotesCommand) or not other.follows_at_once(self):
            return False
        self.take_in(other)
        self._after = other._after
        self.setObsolete(self._before == self._after)
        return True


class SearchCommand(DoneCommand):
    """A search that was begun anew, cleared or changed. Either end keeps the trials that have ended there."""

    def __init__(self, session: Session, before: Search | None, name: str) -> None:
        super().__init__(name)
        self._session, self._other = session, before

    @property
    def place(self) -> PageLink:
        """The page that shows the trials."""
        return PageLink("search", "search")

    def take_back(self) -> None:
        self._swap()

    def do_again(self) -> None:
        self._swap()

    def _swap(self) -> None:
        other, self._other = self._other, self._session.search
        self._session.show_search(other)
