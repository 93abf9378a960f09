"""A stack of commands that joins those which belong together before it takes them."""

from PySide6.QtGui import QUndoCommand, QUndoStack


class CommandStack(QUndoStack):
    """As `QUndoStack`, except that `mergeWith` is asked here, not in Qt, and of commands of one class.

    A command that Qt itself merges is deleted before PySide makes it a child of the stack, which
    then holds on to it for good. So commands have no `id`.
    """

    def push(self, command: QUndoCommand) -> None:
        """Carry out a command, as one with the last one if that takes it in."""
        if not self._is_joined(command):
            super().push(command)

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
