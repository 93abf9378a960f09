"""A window over a session, and its pages by their keys."""

import threading
import time
from collections.abc import Callable, Iterator

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, QTimer
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
    return going_on(window) is None


def going_on(window: MainWindow) -> Callable[[], bool] | None:
    """Return what tells whether the first thing that is going on in a window still is; None if nothing is."""
    session = window.session
    if session.state in (State.PREPARING, State.RUNNING) or window.clock._timer.isActive():
        return lambda: session.state in (State.PREPARING, State.RUNNING) or window.clock._timer.isActive()
    # What was typed or chosen is on its way to the run.
    if session._controller.is_typing or (session.newest and session.newest.experiment != session.experiment):
        return lambda: session._controller.is_typing
    # Pictures of data sets are drawn beside the window, that of a chosen file after a while.
    pool = QThreadPool.globalInstance()
    if pool.activeThreadCount():
        return lambda: pool.activeThreadCount() > 0
    picker = next((one for one in window.findChildren(DatasetPicker) if one._waiting.isActive()), None)
    if picker is not None:
        return _while(picker, lambda: picker._waiting.isActive())
    model = next((one for one in session.findChildren(MapModel) if one.is_busy or one.is_waiting), None)
    if model is not None:
        return _while(model, lambda: model.is_busy or model.is_waiting)
    job = next((one for owner in (window, session) for one in owner.findChildren(Job) if one.busy), None)
    if job is not None:
        return _while(job, lambda: job.busy)
    bar = next((one for one in window.findChildren(StepBar) if one.is_running), None)
    return None if bar is None else _while(bar, lambda: bar.is_running)


def _while(one: QObject, goes_on: Callable[[], bool]) -> Callable[[], bool]:
    """Return what tells whether something goes on as long as `one`, whose it is, is there."""
    return lambda: shiboken6.isValid(one) and goes_on()


def come_to_rest(window: MainWindow, patience: float = REST) -> None:
    """Let events happen until nothing is going on in a window, and nothing is about to begin after a moment."""
    end, looks = time.process_time() + patience, 0
    goes_on: Callable[[], bool] | None = None
    while looks < LOOKS:
        assert time.process_time() < end, "the window does not come to rest"
        # The threads that work get the interpreter meanwhile.
        PAUSE.wait(1e-3)
        QCoreApplication.processEvents()
        # To look everywhere takes long: that waits until what was found has come to its end.
        if goes_on is None or not goes_on():
            goes_on = going_on(window)
            looks = 0 if goes_on is not None or _begin_what_is_due_soon(window) else looks + 1


def _begin_what_is_due_soon(window: MainWindow) -> bool:
    """Let each timer that is due after a moment be due now, as nothing else is going on; return whether one is."""
    timers = [timer for owner in (window, window.session) for timer in owner.findChildren(QTimer) if _is_soon(timer)]
    for timer in timers:
        # What the one before has begun may have stopped this one, or let it go.
        if shiboken6.isValid(timer) and timer.isActive():
            timer.stop()
            timer.timeout.emit()
    return bool(timers)


def _is_soon(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= MOMENT_MS
