"""A window over a session, and its pages by their keys."""

import threading
import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.data.circles import Circle
from nnplayground.gui import theme
from nnplayground.gui.playground.dataset_picker import DatasetPicker
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.search.map_model import MapModel
from nnplayground.gui.settings import Settings
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.gui.window.program import Program
from nnplayground.links import PageLink
from nnplayground.training.experiment import Experiment
from tests.helpers import fit

PATIENCE = 60.0
"""Seconds that a window may take to be on screen in the place of another."""
REST = 60.0
"""Seconds of this program's own work in which a window comes to rest: a busy machine gives them later, not fewer."""
PAUSE = threading.Event()
LOOKS = 3
"""Rounds of events in a row in which nothing may be going on."""
MOMENT_MS = 500
"""What begins later than this is of no interest to what shows now."""


def window_over(session: Session) -> MainWindow:
    """Return a window over a session, as the program makes it; it is not shown yet."""
    return Program(session, Settings(), MainWindow).open_window()


def small_window(qtbot) -> Iterator[MainWindow]:
    """Yield a window with a small data set that is ready to train, and let it go; for fixtures."""
    session = Session(Experiment(data=Circle(size=60)))
    made = window_over(session)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    fit.settle()
    yield made
    leave(made)


def in_language(window: MainWindow, code: str) -> MainWindow:
    """Choose another language; return the window that has taken the place of `window`, which is gone."""
    window.program.set_language(code)
    return successor(window)


def in_scheme(window: MainWindow, scheme: theme.Scheme) -> MainWindow:
    """Choose other colours; return the window that has taken the place of `window`, which is gone."""
    window.program.set_scheme(scheme)
    return successor(window)


def projected(window: MainWindow, on: bool) -> MainWindow:
    """Choose letters and lines for a room, or for a desk; return the window that has taken the place of `window`."""
    window.program.set_projected(on)
    return successor(window)


def successor(window: MainWindow) -> MainWindow:
    """Wait until another window has taken the place of `window`; return it."""
    program = window.program
    end = time.monotonic() + PATIENCE
    while program.windows() != [program.window]:
        QApplication.processEvents()
        assert time.monotonic() < end, "the window before is still there"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return program.window


def leave(window: MainWindow) -> None:
    """Close the window that shows the session of `window` now, and let it go."""
    last = window.program.window
    last.leave()
    last.deleteLater()


def open_page(window: MainWindow, lab: str, page: str = "", subject: str = "") -> QWidget:
    """Turn to a page, as a link does, and return it; without its key, return the lab."""
    shown = window.open_page(PageLink(lab, page, subject))
    fit.settle()
    return shown


def every_page() -> Iterator[PageLink]:
    """Yield every page of every lab there is."""
    for lab in LABS:
        for page in lab.page_keys:
            yield PageLink(lab.key, page)


def is_quiet(window: MainWindow) -> bool:
    """Whether nothing is going on: no training, no job, no step that plays, no frame that is still to be drawn."""
    session = window.session
    if session.state in (State.PREPARING, State.RUNNING) or window.clock._timer.isActive():
        return False
    # What was typed or chosen is on its way to the run.
    if session._controller.is_typing or (session.newest and session.newest.experiment != session.experiment):
        return False
    # Pictures of data sets are drawn beside the window, that of a chosen file after a while.
    pickers = window.findChildren(DatasetPicker)
    if QThreadPool.globalInstance().activeThreadCount() or any(picker._waiting.isActive() for picker in pickers):
        return False
    if any(model.is_busy or model.is_waiting for model in session.findChildren(MapModel)):
        return False
    jobs = [*window.findChildren(Job), *session.findChildren(Job)]
    return not any(job.busy for job in jobs) and not any(bar.is_running for bar in window.findChildren(StepBar))


def come_to_rest(window: MainWindow, patience: float = REST) -> None:
    """Let events happen until nothing is going on in a window, and nothing is about to begin after a moment."""
    end, looks = time.process_time() + patience, 0
    while looks < LOOKS:
        assert time.process_time() < end, "the window does not come to rest"
        # The threads that work get the interpreter meanwhile.
        PAUSE.wait(1e-3)
        QCoreApplication.processEvents()
        timers = (timer for owner in (window, window.session) for timer in owner.findChildren(QTimer))
        waits = any(timer.isActive() and timer.isSingleShot() and timer.interval() <= MOMENT_MS for timer in timers)
        looks = 0 if waits or not is_quiet(window) else looks + 1
