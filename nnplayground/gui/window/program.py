"""One session, its project and its undo history, and the window that shows them."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from nnplayground.analysis.predict_first import PredictMode
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.documents.manager import ProjectManager
from nnplayground.gui.export.writing import Writing, under_way
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.settings import Settings
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.gui.window.hint_watcher import HintWatcher
from nnplayground.gui.window.language import use_language
from nnplayground.links import SCHEME, parse

log = logging.getLogger(__name__)

LATEST_MS = 1000
"""An old window goes after this time even if the system never shows the new one."""

_USUAL = Qt.WindowState.WindowNoState | Qt.WindowState.WindowActive | Qt.WindowState.WindowMinimized

W = TypeVar("W", bound="ProgramWindow")


class ProgramWindow(QMainWindow):
    """A window over a program, which another can take the place of."""

    def take_over(self, other: "ProgramWindow") -> None:
        """Look as `other` did, which shows the same in another language or other colours; called before it shows."""
        raise NotImplementedError

    def taken_over(self) -> None:
        """Do what can be done only now that this window is on screen in the place of the other."""


class Program(QObject, Generic[W]):
    """What lives as long as the session: windows are views of it, and come and go with language and theme.

    Signals: `written` when, at the end, all is written that was to be; `window_gone` when a window is being deleted of
    which another has taken the place.
    """

    written = Signal()
    window_gone = Signal()

    def __init__(self, session: Session, settings: Settings, make_window: "Callable[[Program[W]], W]") -> None:
        """Prepare everything but the window, which `open_window` makes with `make_window`."""
        super().__init__(session)
        self.session, self.settings = session, settings
        self.history = UndoHistory(session)
        self.project_manager = ProjectManager(session, self.history)
        self.hints = HintWatcher(session, settings, self)
        self.is_projected = False
        """Whether everything is shown larger, for a room."""
        session.predict_first.set_mode(settings.predict_mode)
        self.lessons = LessonPlayer(session, settings)
        self.lessons.work_mark = self.project_manager.work_mark
        self.history.went.connect(self.lessons.watcher.note_undone)
        self._make_window = make_window
        self._window: W | None = None
        self._going: list[W] = []
        """Windows whose successor is not on screen yet."""
        self._gone: list[W] = []
        """Windows that Qt is about to delete. Python's collector would take one apart in any order, in mid-event."""
        self._waiting: list[Callable[[], None]] = []
        """Changes of language and theme that wait for a dialog to be closed."""
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(LATEST_MS)
        self._latest.timeout.connect(self._let_go)
        self._runs_at_start = self._closes_after_save = False
        self._awaited: Writing | None = None
        """What is written before the window closes."""
        session.state_changed.connect(self._on_state_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        QDesktopServices.setUrlHandler(SCHEME, self, "open_url")  # type: ignore[arg-type]  # the stub asks for bytes

    @property
    def window(self) -> W:
        """The window that shows the session now."""
        assert self._window is not None
        return self._window

    def windows(self) -> list[W]:
        """Return all windows there are: the one that shows the session, and those that are about to go."""
        return [*self._going, *([] if self._window is None else [self._window])]

    def open_window(self) -> W:
        """Make the first window, and return it."""
        self._window = self._make_window(self)
        return self._window

    def run_when_ready(self) -> None:
        """Train as soon as the first network stands."""
        self._runs_at_start = True

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        """Follow a link to a page of a lab."""
        try:
            self.session.open_page(parse(url.toString()))
        except UserError as error:
            self.session.complain(error)

    def set_language(self, code: str) -> None:
        """Show everything in another language, in mid-run if need be."""
        self.settings.language = code
        self._change_looks(partial(self._use_language, code))

    def _use_language(self, code: str) -> None:
        use_language(_application(), code)
        self.session.tell_anew()

    def set_scheme(self, scheme: theme.Scheme) -> None:
        """Show everything light or dark, in mid-run if need be."""
        self.settings.scheme = scheme
        self._change_looks(partial(theme.apply, _application(), scheme))

    def set_projected(self, on: bool) -> None:
        """Show everything larger for a room, or as usual; it is not remembered."""
        if on != self.is_projected:
            self.is_projected = on
            self._change_looks(partial(theme.project, _application(), on))

    def set_predict_mode(self, name: str) -> None:
        """Have every stepper ask more or less often before it shows a step."""
        self.settings.predict_mode = PredictMode(name)
        self.session.predict_first.set_mode(PredictMode(name))

    def close_after(self, writing: Writing) -> None:
        """Close the window that is there once that file is written, or called off."""
        if writing is not self._awaited:
            self._awaited = writing
            writing.tell_of_closing()
            writing.ended.connect(self._on_writing_ended)

    def close_after_save(self) -> None:
        """Close the window that is there once nothing is being saved any more."""
        if not self._closes_after_save:
            self._closes_after_save = True
            self.project_manager.when_written(self._on_saved)

    @Slot(bool)
    def _on_writing_ended(self, is_well: bool) -> None:
        self._awaited = None
        if is_well:
            self.window.close()

    def _on_saved(self) -> None:
        self._closes_after_save = False
        self.window.close()

    def finish(self) -> None:
        """End in good order: what is being written is, the run stands still, nothing is left to recover."""
        theme.project(_application(), False)
        self._waiting.clear()
        self._let_go()
        # What was called off may be at a step that knows of no end.
        for writing in under_way(self.session):
            writing.finish()
        self.project_manager.finish()
        self.lessons.close()
        self.written.emit()
        self.project_manager.close()
        self.session.close()
        self.hints.close()

    # A window in the place of another.

    def _change_looks(self, change: Callable[[], None]) -> None:
        """Change language or colours and show all in a new window, once no dialog asks and nothing is being saved."""
        self._waiting.append(change)
        self._change_when_free()

    @Slot()
    def _change_when_free(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            # One that takes its place may open as it closes.
            dialog.finished.connect(self._on_dialog_finished)
            return
        if self.project_manager.is_writing:
            # Once it is saved, something may be asked over the window that is here now.
            self.project_manager.when_written(self._change_when_free)
            return
        waiting, self._waiting = self._waiting, []
        for change in waiting:
            change()
        if waiting and self._window is not None:
            self._replace(self._window)

    @Slot()
    def _on_dialog_finished(self) -> None:
        QTimer.singleShot(0, self, self._change_when_free)

    def _replace(self, old: W) -> None:
        self._let_go()
        shows, is_active = old.isVisible(), old.isActiveWindow()
        # It stays as it is until it goes, not half in the new colours.
        old.setUpdatesEnabled(False)
        new = self._window = self._make_window(self)
        state = old.windowState()
        new.setGeometry(old.normalGeometry() if state & ~_USUAL else old.geometry())
        try:
            new.take_over(old)
        except Exception:
            # How it looked is lost; the window is not.
            log.exception("What was shown could not be taken over")
        self._going.append(old)
        if not shows or old.isMinimized():
            new.setWindowState(state)
            new.setVisible(shows)
            self._let_go()
            return
        new.setWindowState(state)
        new.show()
        handle = new.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)
        if is_active:
            new.activateWindow()
        new.taken_over()
        self._latest.start(0 if handle.isExposed() else LATEST_MS)

    @Slot()
    def _let_go(self) -> None:
        """Let the windows go that another has taken the place of."""
        self._latest.stop()
        going, self._going = self._going, []
        for window in going:
            # Whatever the mouse or a pen was doing there comes to its end.
            for above in reversed(_over(window)):
                above.close()
            window.hide()
            self._gone.append(window)
            window.destroyed.connect(self._on_destroyed)
            window.deleteLater()

    @Slot()
    def _on_destroyed(self) -> None:
        self._gone = [window for window in self._gone if shiboken6.isValid(window)]
        self.window_gone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed() and self._going:
            self._latest.start(0)
        return False

    @Slot()
    def _on_state_changed(self) -> None:
        if self._runs_at_start and self.session.state is State.READY:
            self._runs_at_start = False
            self.session.run()

    @Slot()
    def _on_system_scheme_changed(self) -> None:
        if theme.scheme() is theme.Scheme.SYSTEM:
            self.set_scheme(theme.Scheme.SYSTEM)


def _over(window: QWidget) -> list[QWidget]:
    """Return the dialogs and menus that are open over a window, each before those over it."""
    found = [window]
    visible = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for below in found:
        found += [widget for widget in visible if (parent := widget.parentWidget()) and parent.window() is below]
    return found[1:]


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
