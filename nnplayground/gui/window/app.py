"""Start the program with a window."""

import gc
import logging
import signal
import sys
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QPixmapCache
from PySide6.QtWidgets import QApplication

from nnplayground import __version__
from nnplayground.errors import UserError
from nnplayground.gui import memory, theme
from nnplayground.gui.icons import icon
from nnplayground.gui.run.session import Notice, Session
from nnplayground.gui.settings import APPLICATION, ORGANISATION, Settings
from nnplayground.gui.window.help_actions import stale_shortcut_notice
from nnplayground.gui.window.language import use_language
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.gui.window.program import Program
from nnplayground.gui_options import GuiOptions
from nnplayground.i18n import N_
from nnplayground.project import document as document_module
from nnplayground.project import recovery
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment

log = logging.getLogger(__name__)

PIXMAPS_KB = 4096
"""Pictures of buttons and the like that Qt keeps. Each dialog brings new ones: Qt's own 10 MB fill in an hour."""


class Application(QApplication):
    """The program to the desktop. macOS hands it files while it runs, not as words of its command.

    Signals: `file_wanted` (the Path of a file that is to be opened).
    """

    file_wanted = Signal(object)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            if event.file():
                self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)


def main(options: GuiOptions) -> int:
    """Open the window and return the exit code once it is closed.

    A project that cannot be opened is told in the window: who opens a file on the desktop sees no other place.
    Raises UserError if the options name an example that does not exist, or if a picture of such a project is wanted.
    """
    memory.give_back()
    project = options.project
    document, refusal = None, None
    try:
        document = document_module.load(project) if project is not None else None
    except UserError as error:
        if options.screenshot is not None:
            raise
        refusal = Notice("warning", str(error))
    experiment = document.experiment if document is not None else starting_experiment(options.example)
    # X11 takes the window's class from here; the desktop entry has the same name.
    sys.argv[0] = APPLICATION
    application = QApplication.instance() or Application(sys.argv)
    assert isinstance(application, QApplication)
    settings = Settings()
    prepare(application, settings, options)
    session = Session(experiment)
    program = Program(session, settings, MainWindow)
    try:
        window = program.open_window()
        if document is not None and project is not None:
            program.project_manager.open_document(document, project)
        if options.page is not None:
            window.open_page(options.page)
        if refusal is not None:
            session.say(refusal)
        if isinstance(application, Application):
            application.file_wanted.connect(lambda path: program.window.open_project(path))
        if options.run:
            program.run_when_ready()
        if options.screenshot is not None:
            _photograph_later(program, options.screenshot, options.after)
        window.show()
        if options.screenshot is None:
            QTimer.singleShot(0, program, lambda: _look_around(program))
        # What stands now stays: the collector need not go through it again and again in mid-drawing.
        gc.freeze()
        gc.enable()
        signal.signal(signal.SIGINT, Interrupt(program))
        return application.exec()
    finally:
        session.close()
        # Whatever still computes for them comes to its end here, while there is a Qt to end in.
        for thing in (*program.windows(), session):
            shiboken6.delete(thing)


class Interrupt:
    """Ctrl+C in the terminal: closes the window as its button does, and without asking if it is pressed again."""

    def __init__(self, program: Program[MainWindow]) -> None:
        self._program = program
        self._has_asked = False

    def __call__(self, *_: object) -> None:
        window = self._program.window
        close = window.leave if self._has_asked else window.close
        self._has_asked = True
        close()


def starting_experiment(name: str | None) -> Experiment:
    """Return the experiment of the example called `name`, or the first one."""
    if name is None:
        name = next(iter(EXAMPLES))
    if name not in EXAMPLES:
        raise UserError(
            N_("There is no example called “{name}”. Known: {known}."), name=name, known=", ".join(EXAMPLES)
        )
    return EXAMPLES[name].build()


def prepare(application: QApplication, settings: Settings, options: GuiOptions) -> None:
    """Give the application its name, language and looks."""
    application.setOrganizationName(ORGANISATION)
    application.setApplicationName(APPLICATION)
    application.setApplicationDisplayName("nnplayground")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(APPLICATION)
    application.setWindowIcon(icon("nnplayground"))
    QPixmapCache.setCacheLimit(PIXMAPS_KB)
    use_language(application, options.language or settings.language)
    scheme = theme.Scheme(options.theme) if options.theme else settings.scheme
    theme.apply(application, scheme)


def _look_around(program: Program[MainWindow]) -> None:
    """Tell of what was left by earlier starts: work to recover, or an entry in the start menu that leads nowhere."""
    found = recovery.recoverable()
    if found:
        program.window.offer(found)
        return
    notice = stale_shortcut_notice(program.session)
    if notice is not None:
        program.session.say(notice)


def _photograph_later(program: Program[MainWindow], path: Path, seconds: float) -> None:
    def photograph() -> None:
        window = program.window
        is_saved = window.grab().save(str(path))
        window.leave()
        if not is_saved:
            log.error("the screenshot could not be written to %s", path)
            QApplication.exit(1)

    QTimer.singleShot(round(1000 * seconds), program, photograph)
