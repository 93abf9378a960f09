"""Commands of what has been done, and a stack that joins those which belong together before it takes them."""

from time import monotonic

from PySide6.QtGui import QUndoCommand, QUndoStack

from nnplayground.gui.run.labs import LABS
from nnplayground.links import PageLink
from nnplayground.rich import on_one_line

LETTERS = 120
"""Letters that an entry of the menu has room for."""
BURST_SECONDS = 1.0
"""Changes of one thing that follow each other so closely are one."""


class DoneCommand(QUndoCommand):
    """Something that has been done already when it is pushed: the `redo` by which a stack takes it does nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(on_one_line(name, LETTERS).replace("&", "&&"))
        self._is_done = True
        self._when = monotonic()

    @property
    def is_look(self) -> bool:
        """Whether it only chose what is looked at: nothing to be saved."""
        return False

    @property
    def place(self) -> PageLink | None:
        """The lab and page where it can be seen; None if that is nowhere in particular."""
        return None

    def place_after(self, backwards: bool) -> PageLink | None:
        """Where to look once it has been undone, or done again."""
        return self.place

    def follows_at_once(self, other: "DoneCommand") -> bool:
        """Whether it was done in one burst with `other`, and may be one with it."""
        return self._when - other._when <= BURST_SECONDS

    def take_in(self, other: "DoneCommand") -> None:
        """Let a burst go on from `other`, with which it is one now."""
        self._when = other._when

    def take_back(self) -> None:
        """Make it undone."""
        raise NotImplementedError

    def do_again(self) -> None:
        """Make it done after it was taken back."""
        raise NotImplementedError

    def undo(self) -> None:
        self.take_back()
        self._is_done = False

    def redo(self) -> None:
        if not self._is_done:
            self.do_again()
        self._is_done = True


class RunCommand(DoneCommand):
    """A change of the experiment or of its run."""

    @property
    def place(self) -> PageLink:
        """The lab that shows the run."""
        return PageLink(LABS.of_run.key)


class CommandStack(QUndoStack):
    """As `QUndoStack`, except that `mergeWith` is asked here, not in Qt, and of commands of one class.

    A command that Qt itself merges is deleted before PySide makes it a child of the stack, which
    then holds on to it for good. So commands have no `id`.
    """

    def push(self, command: QUndoCommand) -> None:
        """Carry out a command, as one with the last one if that takes it in."""
        if not self._is_joined(command):
            super().push(command)

    @property
    def has_work(self) -> bool:
        """Whether anything but looks lies between what was saved and what is in place."""
        saved, here = self.cleanIndex(), self.index()
        if saved < 0:
            return True
        between = (self.command(place) for place in range(min(saved, here), max(saved, here)))
        return not all(isinstance(command, DoneCommand) and command.is_look for command in between)

    def _is_joined(self, command: QUndoCommand) -> bool:
        index = self.index()
        # What was saved stays a place to come back to, and what was undone has to go first.
        if index == 0 or index < self.count() or self.isClean():
            return False
        last = self.command(index - 1)
        if type(last) is not type(command) or not last.mergeWith(command):
            return False
        if last.isObsolete():
            # The stack throws it away instead of undoing it.
            self.undo()
        else:
            self.undoTextChanged.emit(self.undoText())
            self.indexChanged.emit(index)
        return True
