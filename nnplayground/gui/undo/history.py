"""Undo and redo of everything the user has changed, with the trained network that a change replaced."""

from collections import deque
from functools import partial

from PySide6.QtCore import QMetaMethod, QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QUndoCommand

from nnplayground.analysis.changes import changed_fields
from nnplayground.data import content
from nnplayground.data.dataset import Dataset
from nnplayground.gui.icons import icon
from nnplayground.gui.run.checkpoint import ExperimentEdit, ParameterEdit, RunCheckpoint
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.run.window_keys import REDO, UNDO, redo_keys, undo_keys
from nnplayground.gui.undo.change import NOT_KEPT, Change, End, save_memory
from nnplayground.gui.undo.commands import KeptCommand, NotesCommand, ParameterCommand, SearchCommand
from nnplayground.gui.undo.lab_commands import watch
from nnplayground.gui.undo.stack import CommandStack, DoneCommand, RunCommand
from nnplayground.i18n import tr
from nnplayground.links import PageLink
from nnplayground.project.document import KeptRun
from nnplayground.rich import as_tip
from nnplayground.search.trials import Search

MOST = 200
"""Changes that can be undone."""
MEMORY = 192 << 20
"""Bytes that replaced runs may take together; the oldest are let go first and begin anew when undone."""


class UndoHistory(QObject):
    """Listens to the session and remembers, on a `QUndoStack`, how to go back.

    Signals: `went` with the `PageLink` to where what was undone or done again can be seen, or None; `guarded` before
    what a lesson or a shared text has brought comes or goes, with what does that: once unsaved work has been seen to.
    """

    went = Signal(object)
    guarded = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.stack = CommandStack(self)
        self.stack.setUndoLimit(MOST)
        self._session = session
        self._awaited: dict[int, tuple[Change, End]] = {}
        """Who gets the run with that number once it has been replaced."""
        self.loss: object | None = None
        """The training that has been let go of what is in place; None if it is whole."""
        self._given: dict[int, RunCheckpoint] = {}
        """With what the runs begin that do not stand yet, by their numbers."""
        self._begun: dict[int, Change] = {}
        """The changes whose run does not stand yet, by its number."""
        self._ways: deque[bool] = deque()
        """What is to be undone (True) or done again once a run stands."""
        self._seen_to: QUndoCommand | None = None
        """Before which unsaved work has been seen to."""
        self._last_way = True
        self._is_correcting = False
        self._lab_states = watch(session, self.stack.push)
        session.edited.connect(self._on_edited)
        session.kept_edited.connect(self._on_kept_edited)
        session.notes_edited.connect(self._on_notes_edited)
        session.search_edited.connect(self._on_search_edited)
        session.left.connect(self._on_left)
        session.edit_failed.connect(self._on_edit_failed)
        session.settled.connect(self._on_settled)

    def clear(self) -> None:
        """Forget everything: another project is in place."""
        self.stack.clear()
        self._awaited.clear()
        self._begun.clear()
        self._given.clear()
        self._ways.clear()
        self.loss = None
        # Own data that nothing can bring back any more.
        experiments = [self._session.experiment, *(run.experiment for run in self._session.kept)]
        if self._session.search is not None:
            experiments.append(self._session.search.plan.experiment)
        texts = {experiment.model_dump_json() for experiment in experiments if _digest(experiment.data)}
        content.keep_only(content.named_in(*texts))

    def close(self) -> None:
        """Forget everything and say nothing any more: a stack that is deleted would still tell of it."""
        self.stack.blockSignals(True)
        self.stack.clear()

    @Slot()
    def undo(self) -> None:
        """Undo the newest change; one that a run began with, as soon as it is known where the one before stood."""
        self._ways.append(True)
        self._go_on()

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last; as `undo`."""
        self._ways.append(False)
        self._go_on()

    def undo_action(self, parent: QObject) -> QAction:
        """Return an action that undoes, and says what."""
        stack, action = self.stack, WayAction(UNDO, tr("&Undo"), parent)
        action.setShortcuts(undo_keys())
        action.triggered.connect(self.undo)
        action.follow(stack.canUndoChanged, stack.canUndo(), stack.undoTextChanged, stack.undoText())
        return action

    def redo_action(self, parent: QObject) -> QAction:
        """Return an action that does again what was undone, and says what."""
        stack, action = self.stack, WayAction(REDO, tr("&Redo"), parent)
        action.setShortcuts(redo_keys())
        action.triggered.connect(self.redo)
        action.follow(stack.canRedoChanged, stack.canRedo(), stack.redoTextChanged, stack.redoText())
        return action

    def go(self, change: Change, backwards: bool) -> None:
        """Go to the one or the other end of a change, and keep the run that is there now."""
        edit, session = change.edit, self._session
        here: End = "ahead" if backwards else "back"
        there: End = "back" if backwards else "ahead"
        if edit.origins is not None:
            session.set_origin(edit.origins[0 if backwards else 1])
        if edit.begins:
            if not self._is_correcting:
                self._leave(change, here, session.run_number)
            self.loss = change.losses.get(there)
        if self._is_correcting:
            return
        self._last_way = backwards
        experiment = edit.before if backwards else edit.after
        if edit.labs is not None:
            # Results may have been added since.
            now = {key: session.lab_states.plain_of(key) for key in edit.labs.after}
            session.lab_states.put(change.labs_back if backwards else change.labs_ahead)
            change.labs_back, change.labs_ahead = (change.labs_back, now) if backwards else (now, change.labs_ahead)
        run = change.run_at(there) if edit.begins else None
        session.go_to(experiment, run, edit.begins)
        if run is not None:
            self._given[session.run_number] = run
        elif edit.begins and self.loss is not None:
            session.say(Notice("warning", tr(NOT_KEPT)))

    def _leave(self, change: Change, end: End, run: int) -> None:
        """Have the run of that number kept at one end of a change, once it is known where it stood."""
        self._awaited[run] = (change, end)
        if run in self._given:
            # It may be replaced before it stands.
            change.put(end, self._given[run])
        if self.loss is None:
            change.losses.pop(end, None)
        else:
            change.losses[end] = self.loss

    def _go_on(self) -> None:
        while self._ways:
            backwards = self._ways[0]
            command = self._next(backwards)
            if self._session.is_settling and _is_about_a_run(command):
                return
            self._ways.popleft()
            if _brings(command) and command is not self._seen_to and self._is_guarded:
                later, self._ways = self._ways, deque()
                self.guarded.emit(partial(self._go_if_next, command, backwards))
                if self._next(backwards) is not command:
                    self._ways.extend(later)
            elif isinstance(command, DoneCommand):
                self._seen_to = None
                self._go(command, backwards)

    @property
    def _is_guarded(self) -> bool:
        return self.isSignalConnected(QMetaMethod.fromSignal(self.guarded))

    def _next(self, backwards: bool) -> QUndoCommand:
        return self.stack.command(self.stack.index() - int(backwards))

    def _go(self, command: DoneCommand, backwards: bool) -> None:
        # It may be gone once it is undone.
        place = command.place_after(backwards)
        if backwards:
            self.stack.undo()
        else:
            self.stack.redo()
        self.went.emit(place)

    def _go_if_next(self, command: QUndoCommand, backwards: bool) -> None:
        """Go that way, once a run stands, unless something else has been done since it was asked about."""
        if self._next(backwards) is command:
            self._seen_to = command
            self._ways.appendleft(backwards)
            self._go_on()

    @Slot()
    def _on_settled(self) -> None:
        # Whoever has not been told by now where the run before it stood needs not know.
        self._awaited.clear()
        self._begun.clear()
        self._given.clear()
        self._go_on()

    @Slot(object)
    def _on_edited(self, edit: ExperimentEdit | ParameterEdit) -> None:
        self._ways.clear()
        if isinstance(edit, ParameterEdit):
            self.stack.push(ParameterCommand(self._session, edit))
            return
        change = Change(edit, back=edit.back)
        if edit.begins:
            self._leave(change, "back", edit.run)
            self._begun[self._session.run_number] = change
        self.stack.push(EditCommand(self, change))

    @Slot(object, object, str)
    def _on_kept_edited(self, before: tuple[KeptRun, ...], after: tuple[KeptRun, ...], name: str) -> None:
        self.stack.push(KeptCommand(self._session, before, after, name))

    @Slot(str, str)
    def _on_notes_edited(self, before: str, after: str) -> None:
        self.stack.push(NotesCommand(self._session, before, after))

    @Slot(object, str)
    def _on_search_edited(self, before: Search | None, name: str) -> None:
        self.stack.push(SearchCommand(self._session, before, name))

    @Slot(object)
    def _on_left(self, checkpoint: RunCheckpoint) -> None:
        if checkpoint.run in self._awaited:
            change, end = self._awaited.pop(checkpoint.run)
            change.put(end, checkpoint)
            save_memory(self._known(), MEMORY)

    @Slot(int)
    def _on_edit_failed(self, run: int) -> None:
        """Take out the changes that could not be carried out, or take back the step along the stack."""
        if run not in self._begun:
            self._is_correcting = True
            if self._last_way:
                self.stack.redo()
            else:
                self.stack.undo()
            self._is_correcting = False
            return
        known = self._known()
        # One that was joined with the change before it is not there.
        stands = self._session.run_number
        failed = [change for number, change in self._begun.items() if number > stands and change in known]
        first, change = next(iter(failed), None), None
        while change is not first:
            command = self.stack.command(self.stack.index() - 1)
            if not isinstance(command, EditCommand):
                return
            change = command.change
            if change.edit.origins is not None:
                self._session.set_origin(change.edit.origins[0])
            command.setObsolete(True)
            self.stack.undo()

    def _known(self) -> list[Change]:
        """Return the changes that are still on the stack, oldest first."""
        commands = [self.stack.command(index) for index in range(self.stack.count())]
        return [command.change for command in commands if isinstance(command, EditCommand)]


class WayAction(QAction):
    """Goes one way along a stack of commands, and says what is next.

    Those that a `QUndoStack` makes itself stay with it, in PySide, when the window goes.
    """

    def __init__(self, name: str, title: str, parent: QObject) -> None:
        super().__init__(icon(name), title, parent)
        self.setObjectName(name)
        self._title = title
        # What the list of keys says, whatever is undone next.
        self.setProperty("lasting_text", title)

    def follow(self, able: SignalInstance, is_able: bool, text: SignalInstance, now: str) -> None:
        """Be enabled and named as the stack says it can go that way."""
        able.connect(self.setEnabled)
        text.connect(self._on_text_changed)
        self.setEnabled(is_able)
        self._on_text_changed(now)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self.setText(f"{self._title} {text}" if text else self._title)
        # Else Qt makes one of the text.
        self.setToolTip(as_tip(self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")))


class EditCommand(RunCommand):
    """An edit of the experiment."""

    def __init__(self, history: UndoHistory, change: Change) -> None:
        super().__init__(change.edit.name)
        self.change = change
        self._history = history

    @property
    def place(self) -> PageLink:
        """The page on which it was made."""
        return self.change.edit.place or super().place

    def place_after(self, backwards: bool) -> PageLink | None:
        labs = self.change.edit.labs
        return labs.place_before if backwards and labs is not None else self.place

    def take_back(self) -> None:
        if not self.isObsolete():
            self._history.go(self.change, backwards=True)

    def do_again(self) -> None:
        self._history.go(self.change, backwards=False)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a change of the same setting that follows at once into this one."""
        if not isinstance(other, EditCommand) or not other.follows_at_once(self):
            return False
        mine, its = self.change.edit, other.change.edit
        apart = mine.labs is not None or its.labs is not None
        if apart or mine.begins is not its.begins or not _is_one_setting(mine, its):
            return False
        self.change.edit = ExperimentEdit(mine.before, its.after, its.name, mine.begins, mine.run, place=its.place)
        self.take_in(other)
        self.setText(its.name)
        # The run that was replaced, there and back, can be had again.
        self.setObsolete(mine.before == its.after and not mine.begins)
        return True


def _is_about_a_run(command: QUndoCommand) -> bool:
    """Whether a command needs to know where the run stands."""
    begins = isinstance(command, EditCommand) and command.change.edit.begins
    return begins or isinstance(command, ParameterCommand)


def _brings(command: QUndoCommand) -> bool:
    """Whether what a lesson or a shared text has brought comes or goes with a command."""
    origins = command.change.edit.origins if isinstance(command, EditCommand) else None
    return origins is not None and origins[0] is not origins[1]


def _is_one_setting(first: ExperimentEdit, second: ExperimentEdit) -> bool:
    """Whether both are about one and the same setting, and of the kind that is moved little by little."""
    names = _changed(first)
    if names != _changed(second) or len(names) != 1:
        return False
    if not first.begins:
        return names != ["frozen"]
    if names == ["data"]:
        datas = first.before.data, first.after.data, second.after.data
        return len({data.kind for data in datas}) == 1 and not any(map(_digest, datas))
    return names in (["division"], ["seeds"])


def _changed(edit: ExperimentEdit) -> list[str]:
    return changed_fields(edit.before, edit.after)


def _digest(data: Dataset) -> str:
    """Return the digest of own data, or an empty text."""
    return str(getattr(data, "digest", ""))
