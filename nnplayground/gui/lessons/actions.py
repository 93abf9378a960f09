"""Menu *Lessons*: the panel, the lesson that is open, folders and scores."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QTabWidget, QWidget

from nnplayground.errors import UserError
from nnplayground.gui.lessons.dock import LessonsDock
from nnplayground.gui.lessons.lab_acts import LabActs
from nnplayground.gui.lessons.locks import LessonLocks, Part
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.lessons.unfolding import LessonUnfolding
from nnplayground.gui.lessons.writing_help import WritingLessonsDialog
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.keys import come_last, place_in_tabs
from nnplayground.i18n import tr
from nnplayground.lessons import score
from nnplayground.links import PageLink
from nnplayground.project import atomic, document

FIRST_STEPS = "first_steps"
"""The course that is offered to whoever starts the program for the first time."""
OFFERED = "lessons/offered"
"""What the settings call that it has been."""
Guard = Callable[[Callable[[], object]], None]


class LessonActions(QObject):
    """What a window offers of lessons. `guard` asks about unsaved work before it calls what it is given."""

    def __init__(
        self, session: Session, player: LessonPlayer, settings: Settings, window: QMainWindow, guard: Guard
    ) -> None:
        super().__init__(window)
        self._session, self._player, self._settings, self._window = session, player, settings, window
        self._guard = guard
        self._last: QWidget | None = None
        self._offer: Notice | None = None
        self.dock = LessonsDock(player, settings, window)
        self.dock.show_wanted.connect(self.show_state)
        self.dock.followed.connect(self._on_followed)
        self.dock.shown_changed.connect(self._on_shown_changed)
        self._make_actions()
        self.dock.dockLocationChanged.connect(self._order_tabs)
        player.opened.connect(self.refresh)
        player.opened.connect(self._withdraw_offer)
        player.opened.connect(self._order_tabs, Qt.ConnectionType.QueuedConnection)
        player.library.refused.connect(self._on_refused)
        self.refresh()

    def _make_actions(self) -> None:
        tip = tr("Courses of lessons at the side of the window.")
        self.panel = make_action(self, tr("&Lessons"), tip, symbol="lessons", keys="F2", checkable=True)
        self.panel.triggered.connect(self._on_panel)
        self.courses = make_action(self, tr("&Courses"), tr("All courses and their lessons."), self.dock.show_courses)
        tip = tr("Begin the short course for newcomers.")
        self.first = make_action(self, tr("&First steps"), tip, self.open_first_steps)
        self.first.setObjectName(FIRST_STEPS)
        tip = tr("Bring the program into the state that the lesson is about. It can be undone.")
        self.show_it = make_action(self, tr("&Show it"), tip, self.show_state, symbol="run", keys="Shift+F2")
        tip = tr("Open the lesson before this one.")
        self.before = make_action(self, tr("Lesson &before"), tip, partial(self._player.open_next, -1), keys="F3")
        tip = tr("Open the lesson after this one.")
        self.after = make_action(self, tr("&Next lesson"), tip, self._player.open_next, keys="F4")
        tip = tr("Open a folder with lessons of your own; it is read again whenever a file there changes.")
        self.folder = make_action(self, tr("&Open a folder of lessons…"), tip, self._ask_for_folder, symbol="open")
        tip = tr("How lessons of your own are written, with an example.")
        self.writing = make_action(self, tr("Wr&iting lessons…"), tip, self.show_writing)
        tip = tr("Show no more lessons of your own folder.")
        self.no_folder = make_action(self, tr("Close the folde&r of lessons"), tip, self._player.library.close_folder)
        tip = tr("Save tries and right answers of every lesson as a table (CSV) or as JSON.")
        self.export = make_action(self, tr("&Export the score…"), tip, self._ask_for_export, symbol="save")

    def add_to(self, menu: QMenu) -> None:
        """Put everything into a menu."""
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.refresh)
        for group in (
            [self.panel, self.courses, self.first],
            [self.show_it, self.before, self.after],
            [self.folder, self.no_folder, self.writing],
            [self.export],
        ):
            menu.addActions(group)
            menu.addSeparator()

    def begin(self, labs: QTabWidget, parts: Mapping[str, Sequence[Part]], last: QWidget) -> None:
        """Look as when the program ended last, and see what is done in `labs`, the tabs of the window.

        `parts` of the window are those that a lesson may keep away, by their keys; Tab comes to `last` behind all.
        """
        self._acts = LabActs(self._player, labs)
        self._unfolding = LessonUnfolding(self._player, partial(_shown_in, labs), self)
        labs.currentChanged.connect(self._withdraw_offer)
        self._locks = LessonLocks(self._player, labs, {**parts, "labs": [labs.tabBar()]})
        self._locks.apply()
        self._last = last
        self._order_tabs()
        if self.dock.was_open():
            self.dock.set_shown(True, remember=False)
            course, lesson = self._player.last
            if self._player.lesson is None and lesson:
                self._player.open_when_read(course, lesson)

    def show_state(self) -> None:
        """Show what the lesson is about, once unsaved work has been seen to."""
        if self._player.lesson is not None:
            self._guard(self._player.show_state)

    def open_first_steps(self) -> None:
        """Show the panel with the first lesson of the course for newcomers."""
        self.dock.set_shown(True)
        self._withdraw_offer()
        self._player.open_when_read(FIRST_STEPS)

    def show_writing(self) -> None:
        """Open the description of the format of lessons."""
        WritingLessonsDialog(self._window).open()

    def offer_first_steps(self) -> Notice | None:
        """Return the offer of the course for newcomers, unless it was made before."""
        if self._settings.note(OFFERED):
            return None
        self._settings.set_note(OFFERED, "yes")
        self._offer = self._make_offer()
        return self._offer

    def _make_offer(self) -> Notice:
        text = tr("New here? The first steps take ten minutes. Later they are in the menu Lessons.")
        return Notice("info", text, (tr("First steps"), partial(self._session.trigger, FIRST_STEPS)))

    def take_over(self, other: "LessonActions") -> None:
        """Make the offer again, in this language, where the window that is about to go makes it."""
        if other._offer is not None and self._session.notice is other._offer:
            self._offer = self._make_offer()
            self._session.say(self._offer)

    @Slot()
    def _withdraw_offer(self) -> None:
        """Put the offer away once a lesson is open, or another lab."""
        if self._offer is not None and self._session.notice is self._offer:
            self._session.say(None)
        self._offer = None

    @Slot()
    def refresh(self) -> None:
        """Offer what can be done now."""
        before, after = self._player.neighbours
        self.show_it.setEnabled(self._player.lesson is not None)
        self.before.setEnabled(before is not None)
        self.after.setEnabled(after is not None)
        self.no_folder.setEnabled(self._player.library.own is not None)
        self.export.setEnabled(bool(self._player.keeper.scores.lessons))

    @Slot(bool)
    def _on_panel(self, checked: bool) -> None:
        self.dock.set_shown(checked)
        if checked and self.dock.panel is not None:
            self.dock.panel.show_courses(self.dock.panel.shows_courses)

    @Slot(bool)
    def _on_shown_changed(self, shown: bool) -> None:
        self.panel.setChecked(shown)
        self._order_tabs()

    @Slot()
    def _order_tabs(self) -> None:
        """Let Tab come to the lessons where they stand: at the left first, at the right last."""
        if self._last is not None:
            place_in_tabs(self.dock, is_first=self.dock.is_left)
            come_last(self._last)

    @Slot(object)
    def _on_followed(self, link: PageLink) -> None:
        self._session.open_page(link)

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self._session.say(Notice("warning", sentence))

    def _ask_for_folder(self) -> None:
        dialog = file_dialog(self._window, tr("Open a folder of lessons"), str(self._settings.folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    @Slot(str)
    def _on_folder_chosen(self, name: str) -> None:
        self._player.library.load()
        self._player.library.open_folder(Path(name))
        self.dock.show_courses()

    def _ask_for_export(self) -> None:
        dialog = file_dialog(self._window, tr("Export the score"), str(self._settings.folder / tr("score.csv")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Table (*.csv)"), tr("JSON (*.json)")])
        dialog.fileSelected.connect(lambda name: self._export(Path(name)))
        dialog.open()

    def _export(self, path: Path) -> None:
        lessons = [lesson for course in self._player.library.courses for lesson in course.lessons]
        titles = {lesson.key: lesson.title for lesson in lessons}
        tasks = {lesson.key: len(lesson.tries) for lesson in lessons}
        write = score.as_json if path.suffix.lower() == ".json" else score.as_csv
        try:
            document.check_no_project(path)
            with atomic.as_private_as(*self._session.sources):
                atomic.write(path, write(self._player.keeper.scores, titles, tasks).encode())
        except UserError as error:
            self._session.complain(error)
        else:
            self._session.say(Notice("good", tr("The score was saved.")))


def _shown_in(labs: QTabWidget) -> tuple[QWidget, QWidget]:
    """Return the lab that is shown and its page, which is itself where it has but one."""
    lab = labs.lab(labs.key)  # type: ignore[attr-defined]
    shown_page = getattr(lab, "shown_page", None)
    return lab, lab if shown_page is None else shown_page()[1]
