"""Start the program with a window."""

import gc
import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QBuffer, QEvent, QIODevice, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QPixmapCache
from PySide6.QtWidgets import QApplication

from nnplayground import __version__
from nnplayground.errors import UserError
from nnplayground.gui import memory, theme
from nnplayground.gui.collector import Collector
from nnplayground.gui.icons import icon
from nnplayground.gui.own_data.actions import is_data
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Notice, Session, State
from nnplayground.gui.settings import Settings
from nnplayground.gui.settings_file import APPLICATION, ORGANISATION
from nnplayground.gui.window.help_actions import stale_shortcut_notice
from nnplayground.gui.window.language import use_language
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.gui.window.program import Program
from nnplayground.gui.window.shutdown import LastMoment, Shutdown
from nnplayground.gui_options import GuiOptions
from nnplayground.i18n import N_, tr
from nnplayground.links import PageLink
from nnplayground.project import atomic, recovery
from nnplayground.project import document as document_module
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
    given = options.project
    project, data = (None, given) if given is not None and is_data(given) else (given, None)
    document, digest, is_private, refusal = None, None, False, None
    try:
        if project is not None:
            # Before it is read: what others write from now on does not stand in what is shown.
            digest, is_private = document_module.digest_of(project), atomic.is_for_user_alone(project)
            document = document_module.load(project)
    except UserError as error:
        if options.screenshot is not None:
            raise
        refusal = Notice("warning", str(error))
    experiment = document.experiment if document is not None else starting_experiment(options.example)
    # X11 takes the window's class from here; the desktop entry has the same name.
    sys.argv[0] = APPLICATION
    application = QApplication.instance() or Application(sys.argv)
    assert isinstance(application, QApplication)
    settings = Settings(options.defaults)
    prepare(application, settings, options)
    session = Session(experiment)
    program, last_moment = Program(session, settings, MainWindow), LastMoment()
    try:
        window = program.open_window()
        if document is not None and project is not None:
            program.project_manager.open_document(document, project, digest=digest, is_private=is_private)
        page = options.page or starting_page(options)
        if page is not None:
            window.open_page(page)
        if options.refused is not None:
            session.say(Notice("warning", str(options.refused)))
        if refusal is not None:
            session.say(refusal)
        if isinstance(application, Application):
            application.file_wanted.connect(lambda path: program.window.open_project(path))
        if options.run:
            program.run_when_ready()
        if options.screenshot is not None:
            _photograph_later(program, options.screenshot, options.after)
        window.show()
        open_data = partial(_open_data, program, data)
        if options.shared is not None:
            QTimer.singleShot(0, program, partial(window.sharing.show_text, options.shared))
        if options.screenshot is None:
            QTimer.singleShot(0, program, partial(_look_around, program, open_data, _is_plain_start(options)))
        else:
            QTimer.singleShot(0, program, open_data)
        memory.trim()
        # What stands now stays: the collector need not go through it again and again in mid-drawing.
        gc.freeze()
        collector = Collector(is_busy=lambda: session.state is State.RUNNING)
        program.window_gone.connect(collector.renew, Qt.ConnectionType.QueuedConnection)
        shutdown = Shutdown(program, application, last_moment)
        try:
            return application.exec()
        finally:
            shutdown.close()
            shiboken6.delete(collector)
    finally:
        session.close()
        # Whatever still computes for them comes to its end here, while there is a Qt to end in.
        for thing in (*program.windows(), session):
            shiboken6.delete(thing)
        last_moment.cancel()


def starting_experiment(name: str | None) -> Experiment:
    """Return the experiment of the example called `name`, or the first one."""
    if name is None:
        name = next(iter(EXAMPLES))
    if name not in EXAMPLES:
        raise UserError(
            N_("There is no example called “{name}”. Known: {known}."), name=name, known=", ".join(EXAMPLES)
        )
    return EXAMPLES[name].build()


def starting_page(options: GuiOptions) -> PageLink | None:
    """Return the page that is set for all, unless a project or an example asks for another."""
    defaults = options.defaults
    if defaults.lab is None or options.project is not None or options.example is not None:
        return None
    return PageLink(defaults.lab, defaults.page or "")


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


def _is_plain_start(options: GuiOptions) -> bool:
    """Whether nothing particular is asked for."""
    asked = options.example, options.project, options.page, options.shared, options.defaults.lab
    return not options.run and all(one is None for one in asked)


def _open_data(program: Program[MainWindow], data: Path | None) -> None:
    if data is not None and program.window.isVisible():
        program.window.imports.take_path(data)


def _look_around(program: Program[MainWindow], then: Callable[[], None] | None = None, is_plain: bool = False) -> None:
    """Tell of what earlier starts left, as work to recover or an entry that leads nowhere, or what this one cannot.

    What is to be opened is opened `then`, after what is asked: one box does not lie on another.
    """
    # What lies there may be much, or on a drive that is slow to answer.
    looking = Job(program)
    looking.done.connect(partial(_tell_of, program, then=then, is_plain=is_plain))
    looking.failed.connect(partial(_on_not_looked, program, then))
    looking.start(aside, recovery.recoverable)


def _on_not_looked(program: Program[MainWindow], then: Callable[[], None] | None, error: Exception) -> None:
    log.error("what earlier starts left cannot be looked for", exc_info=error)
    _tell_of(program, [], then)


def _tell_of(
    program: Program[MainWindow],
    found: list[recovery.Recovered],
    then: Callable[[], None] | None = None,
    is_plain: bool = False,
) -> None:
    if not program.window.isVisible():
        # It has been closed meanwhile.
        return
    if found:
        asked = program.window.offer(found)
        asked.finished.connect(lambda: QTimer.singleShot(0, program, partial(_go_on, program, then)))
        return
    _go_on(program, then)
    notice = stale_shortcut_notice(program.session) or unkept_notice(program.settings)
    if program.session.notice is not None:
        return
    if notice is None and is_plain:
        notice = program.window.lessons.offer_first_steps()
    if notice is not None:
        program.session.say(notice)


def _go_on(program: Program[MainWindow], then: Callable[[], None] | None) -> None:
    """Open what is to be opened; then look for what could be kept beside projects alone: their drives may be slow."""
    if then is not None:
        then()
    if not program.window.isVisible():
        return
    current = program.project_manager.path
    projects = [*program.settings.recent, *([] if current is None else [current])]
    looking = Job(program)
    looking.done.connect(program.project_manager.left_beside)
    looking.failed.connect(lambda error: log.error("what was left beside projects cannot be found", exc_info=error))
    looking.start(aside, partial(recovery.left_beside, list(dict.fromkeys(projects))))


def unkept_notice(settings: Settings) -> Notice | None:
    """Return what is said where this person's settings cannot be written, or not where they are looked for."""
    folder, left = settings.unkept_in, settings.left_alone
    if folder is not None:
        text = tr("What you choose here is not kept: the folder “{folder}” cannot be written.", folder=folder)
        return Notice("warning", text)
    if left is not None:
        text = tr(
            "“{name}” in the folder “{folder}” holds no settings and stays: they are in “{other}”.",
            name=left.name, folder=left.parent, other=settings.kept_in.name,
        )  # fmt: skip
        return Notice("warning", text)
    return None


def _photograph_later(program: Program[MainWindow], path: Path, seconds: float) -> None:
    def photograph() -> None:
        window, sources = program.window, program.session.sources
        content = QBuffer()
        content.open(QIODevice.OpenModeFlag.WriteOnly)
        is_saved = window.grab().save(content, path.suffix.removeprefix("."))
        window.leave()
        if is_saved:
            try:
                with atomic.as_private_as(*sources):
                    atomic.write(path, bytes(content.data().data()))
            except UserError:
                is_saved = False
        if not is_saved:
            log.error("the screenshot could not be written to %s", path)
            QApplication.exit(1)

    QTimer.singleShot(round(1000 * seconds), program, photograph)
