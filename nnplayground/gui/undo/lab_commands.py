"""Edits of the labs among all that the window can undo."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoCommand

from nnplayground.gui.run.lab_form import VIEW, Plain
from nnplayground.gui.run.lab_state import LabState, LabStateEdit, same
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.undo.stack import DoneCommand
from nnplayground.links import PageLink


class LabStateCommand(DoneCommand):
    """One edit of a lab's lab state, or a burst of edits of one field; which page is open stays as it is."""

    def __init__(self, session: Session, edit: LabStateEdit) -> None:
        super().__init__(edit.name)
        self._session = session
        self._edit = edit
        self._before = edit.before

    @property
    def is_look(self) -> bool:
        return replace(self._edit, before=self._before).is_look

    @property
    def place(self) -> PageLink:
        """The page on which the edit was made."""
        return PageLink(self._edit.lab, self._edit.page)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, LabStateCommand):
            return False
        newer, older = other._edit, self._edit
        together = newer.field and (newer.key, newer.field) == (older.key, older.field)
        if not together or not other.follows_at_once(self):
            return False
        self.take_in(other)
        self._edit = newer
        self.setText(newer.name)
        self.setObsolete(same(self._before, newer.after))
        return True

    def take_back(self) -> None:
        self._put(self._before)

    def do_again(self) -> None:
        self._put(self._edit.after)

    def _put(self, plain: Plain) -> None:
        lab_state = self._session.lab_states.get(self._edit.key)
        if lab_state is not None:
            lab_state.take_plain(plain | {VIEW: lab_state.to_plain()[VIEW]})


class LabStateWatcher(QObject):
    """Makes a command of every edit on every lab state of a session, those included that are made later."""

    def __init__(self, session: Session, push: Callable[[QUndoCommand], None]) -> None:
        super().__init__(session)
        self._session = session
        self._push = push
        session.lab_states.made.connect(self._on_made)
        session.lab_states.refused.connect(self._on_refused)
        for lab_state in session.lab_states:
            self._on_made(lab_state)

    @Slot(object)
    def _on_made(self, lab_state: QObject) -> None:
        assert isinstance(lab_state, LabState)
        lab_state.edited.connect(self._on_edited)

    @Slot(str)
    def _on_edited(self, _name: str) -> None:
        lab_state = self.sender()
        if isinstance(lab_state, LabState) and lab_state.last_edit is not None:
            self._push(LabStateCommand(self._session, lab_state.last_edit))

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._session.say(Notice("warning", sentence))


def watch(session: Session, push: Callable[[QUndoCommand], None]) -> LabStateWatcher:
    """Have every edit in a lab pushed as a command. It ends with the session, or when what is returned is deleted."""
    return LabStateWatcher(session, push)
