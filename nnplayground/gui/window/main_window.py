"""The window: menus, transport, status, and the labs around one session."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QVBoxLayout, QWidget

from nnplayground import i18n
from nnplayground.analysis.predict_first import MODE_LABELS
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.comparison.actions import ComparisonActions
from nnplayground.gui.documents.actions import FileActions
from nnplayground.gui.export.actions import ExportActions
from nnplayground.gui.export.handout import HandoutActions
from nnplayground.gui.export.record_actions import RecordActions
from nnplayground.gui.export.writing import under_way
from nnplayground.gui.help.cards import show_card
from nnplayground.gui.help.whats_this import HelpModeAction
from nnplayground.gui.lessons.actions import LessonActions
from nnplayground.gui.lessons.sharing import ShareActions
from nnplayground.gui.own_data.actions import ImportActions
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Notice
from nnplayground.gui.widgets.actions import set_tip
from nnplayground.gui.widgets.dropping import take_copy
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import come_last
from nnplayground.gui.widgets.notice_bar import NoticeBar
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.tab_row import beside_tabs
from nnplayground.gui.window import menus
from nnplayground.gui.window.help_actions import HelpActions
from nnplayground.gui.window.hint_bar import HintBar
from nnplayground.gui.window.hint_watcher import HintActions
from nnplayground.gui.window.lab_tabs import LabTabs
from nnplayground.gui.window.motion import MotionActions
from nnplayground.gui.window.notes import NotesActions
from nnplayground.gui.window.panel_memory import PanelMemory
from nnplayground.gui.window.parameter_actions import ParameterActions
from nnplayground.gui.window.program import Program, ProgramWindow
from nnplayground.gui.window.projector import ProjectorActions
from nnplayground.gui.window.run_actions import RunActions
from nnplayground.gui.window.sealed_test_set import SealedTestSet
from nnplayground.gui.window.shortcuts import ShortcutActions
from nnplayground.gui.window.status_bar import StatusBar
from nnplayground.gui.window.transport_bar import TransportBar
from nnplayground.gui.window.view_memory import ViewMemory
from nnplayground.i18n import N_, tr
from nnplayground.lessons.sharing import SUFFIX as SHARED
from nnplayground.links import PageLink
from nnplayground.project.recovery import Recovered
from nnplayground.rich import as_title
from nnplayground.training.examples import EXAMPLES

NOTICE, AROUND = 300, 8
"""Width beside the tabs that is enough for a notice, with letters of 12 pixels; pixels around one below them."""
LINES = 2
"""How many times as high as the row of tabs a notice beside them may be."""


class MainWindow(ProgramWindow):
    """One window over a program. In another language or other colours, another window takes its place."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("See and drive every statement of an introductory course on neural networks."),
        N_("nnplayground"),
        is_backdrop=True,
    )

    MINIMUM = (560, 400)
    ROOM = (700, 506)
    """What the bars and pages need: those of a window of 1024 × 600. A smaller one shows a part, with scroll bars."""
    asks = True
    """Whether unsaved work is asked about when the window is closed."""

    def __init__(self, program: "Program[MainWindow]") -> None:
        super().__init__()
        self.program = program
        self.session, self.settings = program.session, program.settings
        self.history, self.project_manager, self.hints = program.history, program.project_manager, program.hints
        self.clock = FrameClock(self)
        self.setMinimumSize(*self.MINIMUM)
        self.resize(1280, 800)
        self.settings.place(self)
        self.setAcceptDrops(True)
        self._is_leaving = False
        self._memory: ViewMemory | None = None
        self.test_set: SealedTestSet | None = None
        self.actions_of_run = RunActions(self.session, self)
        self._build_menus()
        self._build_pages()
        status = StatusBar(self.session, self.clock)
        self.test_set = SealedTestSet(self.session, self)
        status.add_sign(self.test_set.button)
        self.notes.add_sign_to(status)
        status.add_sign(self.recording.sign)
        status.add_sign(self.projector.sign)
        self.setStatusBar(status)
        come_last(self.test_set.button)
        self.lessons.begin(self.labs, {"run": [self.transport], "menus": self._distracting}, self.test_set.button)
        self._show_title()
        self._on_notice_changed()
        self.session.notice_changed.connect(self._on_notice_changed)
        self.session.page_wanted.connect(self._on_page_wanted)
        self.session.action_wanted.connect(self._on_action_wanted)
        self.project_manager.changed.connect(self._show_title)
        self.project_manager.left_beside.connect(self._on_left_beside)
        self.history.went.connect(self._on_went)

    @Slot(object)
    def open_project(self, path: Path) -> None:
        """Open a project that the desktop hands over, once what is unsaved has been seen to."""
        self.files.open_path(path)

    def take_over(self, other: ProgramWindow) -> None:
        assert isinstance(other, MainWindow)
        other.recording.finish()
        self._memory = ViewMemory(other, other.labs)
        self._memory.restore(self, self.labs)
        self.notes.take_over(other.notes)
        self.lessons.take_over(other.lessons)

    def taken_over(self) -> None:
        if self._memory is not None:
            self._memory.restore_focus()

    def _build_pages(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.transport = TransportBar(self.session, self.clock, self.actions_of_run)
        self.transport.add_at_end(self.help_mode)
        self.labs = labs = LabTabs(self.session, self.clock)
        labs.page_turned.connect(self._on_page_turned)
        self._on_page_turned()
        PanelMemory(labs, self.settings)
        hint = HintBar(self.hints, labs, lambda: labs.shows_run)
        self.notice_bar = NoticeBar(labs, partial(_room_for_notices, labs, hint))
        self.notice_bar.action.connect(self._on_notice_action)
        self.notice_bar.dismissed.connect(partial(self.session.say, None))
        for widget in (self.transport, self.labs):
            column.addWidget(widget)
        self.setCentralWidget(PageArea(body, QSize(*self.ROOM)))

    def _build_menus(self) -> None:
        bar = self.menuBar()
        self.files = FileActions(self.session, self.project_manager, self.settings, self)
        self.undo = self.history.undo_action(self)
        self.redo = self.history.redo_action(self)
        self.notes = NotesActions(self.session, self)
        self.imports = ImportActions(self.session, self)
        self.comparison = ComparisonActions(self.session, self)
        self.exports = ExportActions(self.session, self, self.settings)
        self.handout = HandoutActions(self.session, self, self.settings)
        self.recording = RecordActions(self.session, self, self.exports)
        self.help = HelpActions(self.session, self)
        self.help_mode = HelpModeAction(self)
        self.help_mode.card_wanted.connect(show_card)
        shortcuts = ShortcutActions(self)
        hints = HintActions(self.hints, self)
        self.sharing = ShareActions(
            self.session, self.program.lessons, self.settings, self, self._guard_lesson, lambda: self.labs.subject
        )
        self.files.others[SHARED] = self.sharing.open_file
        self.files.takes_data = self.imports.take_path
        motion = MotionActions(self.session, self.settings, self.clock, self)
        self.lessons = LessonActions(self.session, self.program.lessons, self.settings, self, self._guard_lesson)
        self.program.lessons.worked_meanwhile.connect(self._guard_lesson)
        self.history.guarded.connect(self._guard_lesson)
        file = menus.add_menu(
            bar, tr("&File"), tr("Open, save and export: projects, data, pictures, weights and code.")
        )
        self.files.add_to(file)
        file.addAction(self.notes.edit)
        file.addSeparator()
        file.addActions([self.sharing.share, self.sharing.share_file, self.sharing.open, self.sharing.new])
        file.addSeparator()
        menus.add_submenu(file, tr("&Import your own data"), self.imports.all())
        menus.add_submenu(file, tr("&Export"), self.exports.all())
        menus.add_submenu(file, tr("Recor&d"), self.recording.all())
        file.addActions(self.handout.all())
        file.addSeparator()
        menus.add(file, tr("&Quit"), self.close, QKeySequence.StandardKey.Quit)
        edit = menus.add_menu(
            bar, tr("&Edit"), tr("Take changes back and make them again: every edit is in this list.")
        )
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addAction(self.exports.context_menus.action)
        run = menus.add_menu(bar, tr("&Run"), tr("Train, pause, step, and go back to the start."))
        run.addActions(self.actions_of_run.all())
        run.addSeparator()
        run.addActions(self.comparison.all())
        told = tr("Ready networks that each teach one thing, mistakes included.")
        examples = menus.add_menu(bar, tr("E&xamples"), told)
        menus.add_examples(examples, self._open_example)
        go = menus.add_menu(bar, tr("&Go"), tr("Turn to a lab, or to a page of one."))
        menus.add_labs(go, self.open_page)
        lessons = menus.add_menu(
            bar, tr("&Lessons"), tr("Courses of lessons, and what goes with the one that is open.")
        )
        self.lessons.add_to(lessons)
        view = menus.add_menu(bar, tr("&View"), tr("Language, theme, hints, and what is shown."))
        self._distracting = [examples.menuAction(), go.menuAction(), view.menuAction()]
        languages = dict(i18n.LANGUAGES)
        menus.add_choice(view.addMenu(tr("&Language")), languages, i18n.language(), self.program.set_language)
        schemes = {str(scheme): tr(label) for scheme, label in theme.SCHEME_LABELS.items()}
        menus.add_choice(view.addMenu(tr("&Theme")), schemes, str(theme.scheme()), self._set_scheme_by_name)
        view.addActions(motion.all())
        self.projector = ProjectorActions(self.program, self)
        view.addActions(self.projector.all())
        modes = {str(mode): tr(label) for mode, label in MODE_LABELS.items()}
        predict = view.addMenu(tr("&Predict first"))
        set_tip(predict.menuAction(), tr("Ask for each step by hand before it is shown, and count what was right."))
        menus.add_choice(predict, modes, str(self.session.predict_first.mode), self.program.set_predict_mode)
        view.addSeparator()
        view.addActions(ParameterActions(self.session, self.clock, self).all())
        view.addSeparator()
        view.addActions(hints.all())
        help_ = menus.add_menu(
            bar, tr("&Help"), tr("Keys, what each thing in the window is, and facts about the program.")
        )
        help_.setToolTipsVisible(True)
        help_.aboutToShow.connect(self.help.refresh)
        help_.addAction(self.help_mode)
        help_.addActions(shortcuts.all())
        help_.addAction(self.lessons.writing)
        help_.addSeparator()
        help_.addActions(self.help.all())

    def _guard_lesson(self, then: Callable[[], object]) -> None:
        """Call `then`, by which a lesson comes or goes: at once if nothing else is unsaved, else once it is seen to."""
        if self.project_manager.is_brought:
            then()
        else:
            self.files.guard(then)

    def _set_scheme_by_name(self, name: str) -> None:
        self.program.set_scheme(theme.Scheme(name))

    def _open_example(self, name: str) -> None:
        self.session.edit(EXAMPLES[name].build(), tr("Example: {name}", name=tr(EXAMPLES[name].label)))
        self.session.tell(lambda: Notice("info", tr(EXAMPLES[name].summary)))

    def open_page(self, link: PageLink) -> QWidget:
        """Turn to a page of a lab, to the one that is open there if the link names none; return what is shown."""
        return self.labs.open_page(link)

    @Slot(object)
    def _on_page_wanted(self, link: PageLink) -> None:
        try:
            self.open_page(link)
        except UserError as error:
            self.session.complain(error)

    @Slot()
    def _on_page_turned(self) -> None:
        if self._is_leaving:
            # Tabs are turned while they go, one after the other.
            return
        self.actions_of_run.drive(*self.labs.shown_run())
        if self.test_set is not None:
            come_last(self.test_set.button)

    @Slot(object)
    def _on_went(self, place: PageLink | None) -> None:
        """Turn to the page on which what was undone, or done again, can be seen."""
        if place is not None and place.lab in LABS:
            self.open_page(place)

    def offer(self, found: list[Recovered]) -> QDialog:
        """Ask what is to become of the work that killed programs left; return the dialog that asks."""
        from nnplayground.gui.documents.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(found, self)
        dialog.chosen.connect(lambda work: self.files.guard(partial(self._recover, work)))
        dialog.open()
        return dialog

    @Slot(object)
    def _on_left_beside(self, found: list[Recovered]) -> None:
        # One box does not lie on another.
        if found and self.isVisible() and QApplication.activeModalWidget() is None:
            self.offer(found)

    def leave(self) -> None:
        """Close the window without asking."""
        self._is_leaving = True
        self.close()

    def _recover(self, found: Recovered) -> None:
        try:
            self.project_manager.recover(found)
        except UserError as error:
            self.session.complain(error)

    @Slot()
    def _show_title(self) -> None:
        # Qt takes "[*]" for the place of its sign that something is unsaved, and "[*][*]" for what is written so.
        self.setWindowTitle(f"{as_title(self.project_manager.name)}[*]")
        # The sign goes once the file is there, not when its writing begins.
        self.setWindowModified(self.project_manager.is_dirty or self.project_manager.is_writing)

    @Slot()
    def _on_notice_changed(self) -> None:
        notice = self.session.notice
        if notice is None:
            self.notice_bar.clear()
        else:
            actions = {} if notice.action is None else {"fix": notice.action[0]}
            self.notice_bar.show_notice(notice.level, notice.text, actions)

    @Slot(str)
    def _on_notice_action(self, _key: str) -> None:
        notice = self.session.notice
        if notice is not None and notice.action is not None:
            notice.action[1]()

    @Slot(str)
    def _on_action_wanted(self, name: str) -> None:
        """Do what the action of that name does: whoever offered it may have gone with an earlier window."""
        action = self.findChild(QAction, name)
        assert action is not None, name
        action.trigger()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._projects(event) or self.imports.takes_mime(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        for path in self._projects(event)[:1]:
            take_copy(event)
            self.files.open_path(path)
            return
        if self.imports.take_mime(event.mimeData()):
            take_copy(event)

    def _projects(self, event: QDropEvent) -> list[Path]:
        """Return the projects and shared states among the files that are dragged."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [path for path in paths if self.files.can_open(path)]

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.project_manager.is_writing and not self._is_leaving:
            event.ignore()
            self.session.say(Notice("info", tr("The project is being written; the window closes after that.")))
            self.program.close_after_save()
            return
        # What is recorded is written first, so that it is told if that fails.
        self.recording.finish()
        for writing in [] if self._is_leaving else under_way(self.session)[:1]:
            event.ignore()
            self.program.close_after(writing)
            return
        if self.asks and not self._is_leaving and self.project_manager.is_dirty:
            event.ignore()
            if not self.files.asks:
                self.files.guard(self.leave)
            return
        self._is_leaving = True
        self.settings.geometry = self.saveGeometry()
        self.settings.save()
        self.program.finish()
        super().closeEvent(event)


def _room_for_notices(labs: QTabWidget, hint: HintBar, height: Callable[[int], int]) -> QRect:
    """Return where a notice lies: beside the tabs, below a hint there, or where there is little room at the bottom.

    `height` tells how high it is in a width. Higher than a few lines, it would lie over the tabs of the page.
    """
    room = beside_tabs(labs)
    if hint.isVisibleTo(labs):
        room.moveTop(room.bottom() + 2)
    needed = height(room.width())
    if room.width() >= theme.scaled(NOTICE) and needed <= LINES * room.height():
        room.setHeight(max(needed, room.height()))
        return room
    wide = labs.width() - 2 * AROUND
    needed = height(wide)
    return QRect(AROUND, labs.height() - needed - AROUND, wide, needed)
