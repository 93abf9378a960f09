"""New, open, save: what the File menu does with projects, and its questions."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from nnplayground import files
from nnplayground.data.table_file import ENDINGS, PACKED
from nnplayground.errors import UserError
from nnplayground.gui.documents.files import with_suffix
from nnplayground.gui.documents.manager import ProjectManager
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.settings import Settings
from nnplayground.gui.settings_file import REACH_SECONDS, is_folder_in_reach
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.message_box import MessageBox
from nnplayground.i18n import N_, OwnWord, grouped, tr
from nnplayground.project.document import SUFFIX
from nnplayground.rich import as_tip, on_one_line, visible
from nnplayground.slow_call import within
from nnplayground.training.examples import EXAMPLES

SAVE_AS = "save-as"
"""Object name of the action by which a notice finds it."""
UNSAVED = "unsaved"
"""Object name of the question about unsaved work."""
HOLDS_OWN = N_("“{name}” holds your own work, not what the lesson has brought.")
HOLDS_BROUGHT = N_("“{name}” holds what the lesson has brought, not your own work.")
HOLDS_TRAINED = N_("“{name}” holds a trained network, whose training is no longer kept here.")
Then = Callable[[], object]


class FileActions(QObject):
    """The projects' part of the File menu. Nothing unsaved is lost without a question."""

    def __init__(self, session: Session, project_manager: ProjectManager, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._project_manager, self._settings, self._window = session, project_manager, settings, window
        self.others: dict[str, Callable[[Path], object]] = {}
        """What opens files that are no projects, by their suffix."""
        self.takes_data: Callable[[Path], bool] = lambda path: False
        """What opens a file with data, and says whether it is one."""
        keys = QKeySequence.StandardKey
        tip = tr("Begin with the first example again.")
        self.new = make_action(self, tr("&New project"), tip, self._new, keys=keys.New)
        tip = tr("Open a project and go on where it stands.")
        self.open = make_action(self, tr("&Open…"), tip, self._open, symbol="open", keys=keys.Open)
        self.recent = QMenu(tr("Open &recent"), window)
        self.recent.aboutToShow.connect(self._fill_recent)
        tip = tr("Save experiment, run and own data.")
        self.save = make_action(self, tr("&Save"), tip, self.save_project, symbol="save", keys=keys.Save)
        tip = tr("Save under another name.")
        self.save_as = make_action(self, tr("Save &as…"), tip, self._save_as, keys="Ctrl+Shift+S")
        self.save_as.setObjectName(SAVE_AS)
        project_manager.opened.connect(self._on_opened)
        project_manager.saved.connect(self._on_opened)
        project_manager.save_failed.connect(self._on_save_failed)
        project_manager.changed_elsewhere.connect(self._on_changed_elsewhere)
        project_manager.edited_meanwhile.connect(self.guard)
        self._fill_recent()

    def add_to(self, menu: QMenu) -> None:
        """Put everything into a menu."""
        menu.addActions([self.new, self.open])
        menu.addMenu(self.recent)
        menu.addSeparator()
        menu.addActions([self.save, self.save_as])

    def open_path(self, path: Path) -> None:
        """Open a project, or another file that can be opened, once what is unsaved has been seen to."""
        self.guard(partial(self._open_now, path))

    def can_open(self, path: Path) -> bool:
        """Whether a file is a project, or another that can be opened, by its name."""
        return path.suffix.lower() in (SUFFIX, *self.others)

    def _open_now(self, path: Path) -> None:
        if not self.can_open(path) and self.takes_data(path):
            return
        self.others.get(path.suffix.lower(), self._project_manager.open)(path)

    @property
    def asks(self) -> bool:
        """Whether the question about unsaved work is open."""
        return any(box.isVisible() for box in self._window.findChildren(QMessageBox, UNSAVED))

    def guard(self, then: Then) -> None:
        """Call `then` if nothing is unsaved, or once the user has saved it or does not want it.

        What is being written is waited for: it may fail.
        """
        self._project_manager.when_written(partial(self._guard, then))

    def _guard(self, then: Then) -> None:
        if not self._project_manager.is_dirty:
            then()
            return
        self._session.pause()
        box = MessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setObjectName(UNSAVED)
        box.setWindowTitle(tr("Unsaved work"))
        box.setText(as_tip(tr("Save the changes in “{name}”?", name=self._project_manager.name)))
        box.setInformativeText(self._at_stake())
        save = box.addButton(tr("&Save"), QMessageBox.ButtonRole.AcceptRole)
        save.setToolTip(tr("Save first, then go on."))
        leave = box.addButton(tr("&Do not save"), QMessageBox.ButtonRole.DestructiveRole)
        leave.setToolTip(tr("Go on; the changes are lost."))
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        stay.setToolTip(tr("Stay here; nothing is saved and nothing is lost."))
        box.setDefaultButton(save)
        # Edits may come in while it is being written.
        save.clicked.connect(lambda: self.save_project(partial(self.guard, then)))
        leave.clicked.connect(lambda: then())
        box.open()

    def _at_stake(self) -> str:
        """Say what is lost without saving, with the number of what cannot be seen from every page."""
        session, sentence = self._session, tr("Otherwise what has been done since the last save is lost.")
        counts = []
        if session.search is not None and session.search.trials:
            counts.append(tr("Trials of the search: {count}", count=grouped(len(session.search.trials))))
        if session.kept:
            counts.append(tr("Kept runs: {count}", count=grouped(len(session.kept))))
        if not counts:
            return sentence
        return sentence + "\n" + tr("In the project: {counts}.", counts=", ".join(counts))

    def save_project(self, then: Then | None = None) -> None:
        """Save to the project's file, or ask for one.

        It asks, too, where the work is not that of the file, or where the file's own name is none of a project.
        """
        target = self._project_manager.target
        if target is None:
            self._save_as(then)
        elif self._project_manager.is_apart:
            text = HOLDS_OWN if self._project_manager.is_brought else HOLDS_BROUGHT
            self._ask_to_replace(target, tr(text, name=OwnWord(target.name)), then)
        elif self._project_manager.has_lost_training:
            self._ask_to_replace(target, tr(HOLDS_TRAINED, name=OwnWord(target.name)), then)
        elif with_suffix(target) != target:
            self._save_to_chosen(target, then)
        else:
            self.save_to(target, then)

    def save_to(self, path: Path, then: Then | None = None, replaces: bool = False) -> None:
        """Save to `path`; say why, and offer another place, if that cannot be."""
        try:
            self._project_manager.save(path, then, replaces)
        except UserError as error:
            self._on_save_failed(path, str(error))

    def _new(self) -> None:
        first = next(iter(EXAMPLES.values()))
        self.guard(lambda: self._project_manager.new(first.build()))

    def _open(self) -> None:
        self.guard(self._ask_what_to_open)

    def _ask_what_to_open(self) -> None:
        dialog = self._dialog(tr("Open a project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in (SUFFIX, *self.others))
        tables = " ".join(f"*{ending}" for ending in (*ENDINGS, *PACKED))
        projects = tr("Projects of nnplayground ({pattern})", pattern=patterns)
        dialog.setNameFilters([projects, tr("Tables ({patterns})", patterns=tables)])
        dialog.fileSelected.connect(lambda name: self._open_now(Path(name)))
        dialog.open()

    def _save_as(self, then: Then | None = None) -> None:
        dialog = self._dialog(tr("Save the project"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(self._suggested_name())
        dialog.fileSelected.connect(lambda name: self._save_to_chosen(Path(name), then))
        dialog.open()

    def _save_to_chosen(self, path: Path, then: Then | None) -> None:
        """Save to what was chosen in a dialog, which has asked about replacing that file and no other."""
        full = with_suffix(path)
        if full == path or not files.is_there(full):
            self.save_to(full, then, replaces=True)
        else:
            self._ask_to_replace(full, tr("“{name}” is there already.", name=OwnWord(full.name)), then)

    def _ask_to_replace(self, path: Path, text: str, then: Then | None) -> None:
        box = MessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setObjectName("replace")
        box.setWindowTitle(tr("Save the project"))
        box.setText(as_tip(text))
        box.setInformativeText(tr("If you replace it, what is in that file now is lost."))
        replace = box.addButton(tr("&Replace"), QMessageBox.ButtonRole.DestructiveRole)
        elsewhere = box.addButton(tr("Save somewhere else…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(elsewhere)
        replace.clicked.connect(lambda: self.save_to(path, then, replaces=True))
        elsewhere.clicked.connect(lambda: self._save_as(then))
        box.open()

    def _suggested_name(self) -> str:
        if self._project_manager.path is not None:
            return self._project_manager.path.name
        name = Path(self._session.experiment.data.title).stem
        return "".join(c if c.isalnum() or c in " -_" else "-" for c in name).strip() + SUFFIX

    def _dialog(self, title: str) -> QFileDialog:
        path = self._project_manager.path
        folder = path.parent if path is not None and is_folder_in_reach(path.parent) else self._settings.folder
        dialog = file_dialog(self._window, title, str(folder))
        dialog.setNameFilter(tr("Projects of nnplayground ({pattern})", pattern=f"*{SUFFIX}"))
        return dialog

    @Slot()
    def _fill_recent(self) -> None:
        self.recent.clear()
        for number, path in enumerate(self._settings.recent, 1):
            name = on_one_line(path.name).replace("&", "&&")
            action = self.recent.addAction(f"&{number} {name}" if number < 10 else name)
            action.setToolTip(as_tip(str(path)))
            action.setStatusTip(visible(str(path)))
            action.triggered.connect(partial(self._open_recent, path))
        self.recent.setToolTipsVisible(True)
        if self.recent.isEmpty():
            self.recent.addAction(tr("No projects yet")).setEnabled(False)
        else:
            self.recent.addSeparator()
            self.recent.addAction(tr("&Clear this list")).triggered.connect(lambda: self._settings.forget_all())

    def _open_recent(self, path: Path, _checked: bool = False) -> None:
        try:
            # A drive that does not answer is waited for aside.
            within(REACH_SECONDS, partial(files.check, path), otherwise=None)
        except files.MissingFileError:
            self._settings.forget(path)
            text = tr("“{name}” is not in its place any more and was taken off the list.", name=OwnWord(path.name))
            self._session.say(Notice("warning", text))
        except UserError as error:
            self._session.complain(error)
        else:
            self.open_path(path)

    @Slot(object)
    def _on_opened(self, path: Path) -> None:
        self._settings.add_recent(path)
        self._settings.folder = path.parent

    @Slot(object, str)
    def _on_save_failed(self, _path: Path, sentence: str) -> None:
        text = tr("{sentence} Your work is still here.", sentence=sentence)
        self._session.say(
            Notice("warning", text, (tr("Save somewhere else…"), partial(self._session.trigger, SAVE_AS)))
        )

    @Slot(object, object, str)
    def _on_changed_elsewhere(self, path: Path, then: Then | None, sentence: str) -> None:
        self._ask_to_replace(path, sentence, then)
