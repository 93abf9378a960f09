"""What is seen as a text to paste or as a lesson to go on with, and shared texts that are opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from nnplayground.core.layers import parameter_count
from nnplayground.errors import UserError, for_people
from nnplayground.gui.lessons.places import shown_place
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.i18n import N_, OwnWord, grouped, tr
from nnplayground.lessons import sharing
from nnplayground.lessons.new_lesson import key_of, lesson_text
from nnplayground.lessons.state import LARGEST_WEIGHT, MOST_WEIGHTS, LessonState, from_window
from nnplayground.links import PageLink
from nnplayground.project import atomic, document

DIGITS = 5
"""Of a weight in a shared state."""
TOO_LARGE = N_("Weights have become too large to be shared. Begin anew, or go back to an earlier moment.")
Guard = Callable[[Callable[[], object]], None]


class ShareActions(QObject):
    """The entries of the File menu about what is seen."""

    def __init__(
        self,
        session: Session,
        player: LessonPlayer,
        settings: Settings,
        window: QWidget,
        guard: Guard,
        subject: Callable[[], str],
    ) -> None:
        """`guard` asks about unsaved work before it calls what it is given; `subject` tells what is lit, for links."""
        super().__init__(window)
        self._guard, self._subject = guard, subject
        self._session, self._player, self._settings, self._window = session, player, settings, window
        tip = tr("Copy a short text that brings whoever pastes it to what is seen here; without data of your own.")
        self.share = make_action(self, tr("S&hare what I see"), tip, self.copy_text)
        tip = tr("Save the same text as a small file, which File → Open, or dropping it on the window, opens.")
        self.share_file = make_action(self, tr("Share what I see as a &file…"), tip, self._ask_for_share)
        self._reader = Job(self)
        self._reader.done.connect(self._on_read)
        self._reader.failed.connect(self._on_failed)
        tip = tr("Open what was shared: the text that has been copied, which begins with nnplay1:.")
        self.open = make_action(self, tr("Open &what was shared"), tip, self.open_text)
        tip = tr("Write a lesson that shows what is seen now, to go on with in a text editor.")
        self.new = make_action(self, tr("New &lesson from what I see…"), tip, self._ask_for_file)

    def seen(self) -> LessonState:
        """Return what is seen now as a state. Raises UserError where it has data of one's own."""
        session = self._session
        place = (shown_place(session) or PageLink(LABS.of_run.key))._replace(subject=self._subject())
        key = LABS[place.lab].kept_as
        kept = {key: session.lab_states.plain_of(key)}
        labs = {key: plain for key, plain in kept.items() if plain}
        weights = self._weights()
        epochs = int(session.epochs) if weights is None else 0
        return from_window(session.experiment, place, labs, LABS, epochs=epochs, weights=weights)

    def copy_text(self) -> None:
        """Put what is seen into the clipboard, as a text."""
        try:
            text = sharing.share(self.seen())
        except UserError as error:
            self._warn(error)
            return
        QGuiApplication.clipboard().setText(text)
        self._player.watcher.note_act("shared")
        told = tr("What is seen is in the clipboard, as a text of {count} letters: paste it anywhere.",
                  count=grouped(len(text)))  # fmt: skip
        self._session.say(Notice("good", told))

    def open_text(self) -> None:
        """Show what the text in the clipboard says."""
        self.show_text(QGuiApplication.clipboard().text())

    def show_text(self, text: str) -> None:
        """Show what a shared text says; or say why it cannot be."""
        try:
            state = sharing.unshare(text)
        except UserError as error:
            self._warn(error)
        else:
            self._guard(partial(self._player.show_shared, state))

    def open_file(self, path: Path) -> None:
        """Show what a file with a shared state says, or say why it cannot be; nobody is asked about unsaved work."""
        self._reader.start(aside, partial(_read, path))

    @Slot(object)
    def _on_read(self, state: LessonState) -> None:
        self._player.show_shared(state)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._warn(for_people(error))

    def _ask_for_share(self) -> None:
        name = tr("shared") + sharing.SUFFIX
        dialog = file_dialog(self._window, tr("Share what I see"), str(self._settings.folder / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(sharing.SUFFIX.removeprefix("."))
        dialog.setNameFilter(tr("Shared state ({pattern})", pattern=f"*{sharing.SUFFIX}"))
        dialog.fileSelected.connect(lambda name: self.write_share(Path(name)))
        dialog.open()

    def write_share(self, path: Path) -> None:
        """Write what is seen into a file, as a text."""
        try:
            document.check_no_project(path)
            with atomic.as_private_as(*self._session.sources):
                atomic.write(path, f"{sharing.share(self.seen())}\n".encode())
        except UserError as error:
            self._warn(error)
            return
        self._settings.folder = path.parent
        self._player.watcher.note_act("shared")
        told = tr("What is seen is in “{name}”: whoever opens that file sees the same.", name=OwnWord(path.name))
        self._session.say(Notice("good", told))

    def _weights(self) -> list[float] | None:
        """Return the weights of the network, if they are not those of its start and not too many."""
        session = self._session
        if parameter_count(session.experiment.shapes) > MOST_WEIGHTS or session.snapshot is None:
            return None
        now = session.parameters()
        start = session.experiment.network().parameters
        # While another network is made ready, those of the one before are still shown.
        if now.shape != start.shape or np.array_equal(now, start):
            return None
        if not bool((np.abs(now) <= LARGEST_WEIGHT).all()):  # no number is at most anything
            raise UserError(TOO_LARGE)
        return [float(f"{weight:.{DIGITS}g}") for weight in now]

    def _ask_for_file(self) -> None:
        dialog = file_dialog(self._window, tr("New lesson"), str(self._settings.folder / tr("lesson.md")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        dialog.setNameFilter(tr("Lesson (*.md)"))
        dialog.fileSelected.connect(lambda name: self.write_lesson(Path(name)))
        dialog.open()

    def write_lesson(self, path: Path) -> None:
        """Write a lesson that shows what is seen."""
        try:
            document.check_no_project(path)
            with atomic.as_private_as(*self._session.sources):
                atomic.write(path, lesson_text(self.seen(), LABS, key=key_of(path.stem)).encode())
        except UserError as error:
            self._warn(error)
            return
        self._settings.folder = path.parent
        told = tr("“{name}” is a lesson now: change its words in a text editor, and open its folder to see it.",
                  name=OwnWord(path.name))  # fmt: skip
        self._session.say(Notice("good", told))

    def _warn(self, error: UserError) -> None:
        self._session.complain(error)


def _read(path: Path) -> LessonState:
    return sharing.unshare(sharing.read_shared(path))
