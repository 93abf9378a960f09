"""What every test gets: no display needed, folders of its own, and a look at what it leaves behind."""

import gc
import os
import shutil
import sys
import tempfile
import threading

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

# Property tests try the same examples every time, so that a change is judged by the change alone;
# `--hypothesis-profile=explore` tries others. How long one takes is for the benchmarks.
settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile("same")

# Before Qt is loaded, which pytest-qt does before any fixture runs.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = tempfile.mkdtemp(prefix="nnplayground-tests-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = os.path.join(HOME, _name.lower())
for _name in ("LC_MESSAGES", "LANG", "LANGUAGE", "XDG_CURRENT_DESKTOP"):
    os.environ.pop(_name, None)
os.environ["LC_ALL"] = "C.UTF-8"

PATIENCE = 60.0
"""Seconds that a thread may take to come to its end after a test, and that a test waits for what has to come.

A machine can be busy; only a test that fails anyway takes that long.
"""
for _name in ("waitSignal", "waitSignals", "waitUntil", "waitCallback", "waitActive", "waitExposed"):
    getattr(QtBot, _name).__kwdefaults__["timeout"] = int(1000 * PATIENCE)


def pytest_collection_finish():
    """Leave out what was imported when cycles are collected, as the program does: it is never let go."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure():
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def mnist_at_hand():
    """Read MNIST once for all tests of a process, from the first one that needs it: the program lets go of it."""
    from nnplayground.data import mnist

    kept, read = [], mnist._read

    def keep(folder):
        kept.append(read(folder))
        return kept[-1]

    mnist._read = keep
    yield
    mnist._read = read


@pytest.fixture(autouse=True)
def english():
    """Give every test the source language back, and Qt's words with it."""
    yield
    from nnplayground import i18n

    spoken = i18n.language()
    i18n.use("en")
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets is not None else None
    if spoken != "en" and application is not None:
        from nnplayground.gui.window.language import use_language

        use_language(application, "en")


@pytest.fixture(autouse=True)
def nothing_left_behind(request, tmp_path_factory):
    """Fail a test that leaves a thread running, and one of the window also for timers and widgets."""
    threads = set(threading.enumerate())
    shows_a_window = not {"qtbot", "qapp", "qapp_cls"}.isdisjoint(request.fixturenames)
    before = _qt_objects() if shows_a_window else []
    if shows_a_window:
        # As in the program, no thread but the window's collects cycles: there may be widgets in them.
        gc.disable()
        _give_settings(tmp_path_factory.mktemp("settings"))
        _close_without_asking(request.getfixturevalue("monkeypatch"))
    yield
    left = _threads_left(threads)
    if shows_a_window:
        left += _qt_left(before)
        gc.enable()
        _make_light(request.getfixturevalue("qapp"))
    if left:
        pytest.fail(
            "The test left behind: " + "; ".join(left) + ". Close the session, stop the timer, or hand the "
            "widget to qtbot.addWidget, in the test or in the code that it tests.",
            pytrace=False,
        )


def _threads_left(before):
    found = []
    for thread in set(threading.enumerate()) - before:
        # Python gives a thread of Qt's such a name and never takes it back.
        if isinstance(thread, threading._DummyThread):
            continue
        # One that another thread is about to start is listed before it can be waited for.
        thread._started.wait(PATIENCE)
        thread.join(PATIENCE)
        if thread.is_alive():
            found.append(f"the thread {thread.name!r}")
    return found


def _give_settings(folder):
    from PySide6.QtCore import QSettings

    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))


def _close_without_asking(monkeypatch):
    """Let windows close at the end of a test although something in them is unsaved."""
    from nnplayground.gui.window.main_window import MainWindow

    monkeypatch.setattr(MainWindow, "asks", False)


def _make_light(application):
    """Take off the dark colours that a test has left on, which the next one would see."""
    from nnplayground.gui import theme

    if theme.is_dark():
        theme.apply(application, theme.Scheme.LIGHT)


def _qt_objects():
    """Return what Python holds of running Qt threads, active timers and windows without a parent."""
    import shiboken6
    from PySide6.QtCore import QObject, QThread, QTimer
    from PySide6.QtWidgets import QApplication, QMenu, QWidget

    found: list[QObject] = []
    for thing in shiboken6.getAllValidWrappers():
        if isinstance(thing, QThread):
            found += [thing] if thing.isRunning() else []
        elif isinstance(thing, QTimer):
            found += [thing] if thing.isActive() else []
    application = QApplication.instance()
    for widget in application.topLevelWidgets() if isinstance(application, QApplication) else []:
        # Menus and tips come and go with what they belong to.
        if isinstance(widget, QWidget) and not isinstance(widget, QMenu) and widget.parent() is None:
            found += [] if widget.inherits("QTipLabel") else [widget]
    return found


def _delete_sessions():
    """Delete sessions here: the collector of cycles may come to them in the thread of the next one."""
    import shiboken6

    from nnplayground.gui.run.session import Session

    for thing in shiboken6.getAllValidWrappers():
        if isinstance(thing, Session) and not thing._controller._thread.is_running:
            thing.deleteLater()


def _qt_left(before):
    from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool

    left = []
    _delete_sessions()
    for thread in filter(lambda thing: isinstance(thing, QThread), _qt_objects()):
        if thread not in before:
            thread.wait(int(1000 * PATIENCE))
        del thread
    if not QThreadPool.globalInstance().waitForDone(int(1000 * PATIENCE)):
        left.append("work on the thread pool")
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        found = [thing for thing in _qt_objects() if thing not in before]
        if not found:
            break
        # What only waits for the collector of cycles is no leak.
        described = [f"{type(thing).__name__} {thing.objectName()!r}" for thing in found]
        found.clear()
        gc.collect()
    else:
        left += described
    return left
