"""A thousand random clicks, keys and edits while a network trains: nothing is raised, nothing leaks."""

import random
import threading

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from nnplayground.gui.app import use_language
from nnplayground.gui.main_window import MainWindow
from nnplayground.gui.session import Session, State
from nnplayground.gui.settings import Settings
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment

ACTIONS = 1000
TYPED = ["0", "1e-3", "0,5", "-3", "1e9", "999999999999", "nan", "inf", "abc", "", "2", "17", "-1", "0.1", "1e400"]
KEYS = [
    Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_R, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Insert,
    Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return,
    Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Home, Qt.Key.Key_PageUp, Qt.Key.Key_5,
]  # fmt: skip


def act(window, rng):
    """Do one random thing to a random visible widget."""
    every = window.findChildren(QWidget)
    widgets = [w for w in every if w.isVisible() and w.isEnabled() and min(w.width(), w.height()) > 0]
    widget = rng.choice(widgets)
    place = QPoint(rng.randrange(widget.width()), rng.randrange(widget.height()))
    kind = rng.random()
    if isinstance(widget, QLineEdit) and not widget.isReadOnly():
        widget.setFocus()
        widget.selectAll()
        QTest.keyClicks(widget, rng.choice(TYPED))
        QTest.keyClick(widget, rng.choice([Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape]))
    elif isinstance(widget, QComboBox) and widget.count():
        index = rng.randrange(widget.count())
        widget.setCurrentIndex(index)
        widget.activated.emit(index)
    elif isinstance(widget, QSlider):
        widget.setValue(rng.randint(widget.minimum(), widget.maximum()))
    elif isinstance(widget, QAbstractButton):
        if isinstance(widget, QPushButton | QToolButton) and widget.menu() is not None:
            # Its menu takes over until it is closed again.
            QTimer.singleShot(50, close_menus)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    elif kind < 0.5:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
    elif kind < 0.7:
        QTest.mouseMove(widget, place)
    elif kind < 0.8:
        at = QPointF(place)
        wheel = QWheelEvent(
            at, widget.mapToGlobal(at), QPoint(), QPoint(0, rng.choice([-120, 120])), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, wheel)
    else:
        QTest.keyClick(widget, rng.choice(KEYS))


def close_menus():
    """Close menus and other pop-ups that a click opened."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()


def close_stray_windows(window):
    """Close dialogs and pop-ups that a click opened."""
    close_menus()
    for top in QApplication.topLevelWidgets():
        if top is not window and top.isVisible():
            top.close()


def live_threads():
    """Threads of Python's own; Qt's pools keep idle ones for a while."""
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


def timers_of(owner):
    return [timer for timer in owner.findChildren(QTimer) if timer.isActive()]


@pytest.mark.parametrize("seed", [1])
def test_random_use(qtbot, seed):
    rng = random.Random(seed)
    threads = live_threads()
    session = Session(Experiment())
    window = MainWindow(session, Settings())
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: session.state is State.READY)
    session.run()
    for number in range(ACTIONS):
        if not window.isVisible():
            break  # “Quit” was among what was clicked
        act(window, rng)
        if number % 10 == 0:
            close_stray_windows(window)
            qtbot.wait(1)
        if number % 100 == 50:
            session.edit(EXAMPLES[rng.choice([*EXAMPLES])].build())
            session.run()
        if number % 250 == 125:
            window.set_language(rng.choice(["en", "es"]))
        assert session.state is not State.BROKEN
    close_stray_windows(window)
    qtbot.waitUntil(lambda: session.state is not State.PREPARING, timeout=20_000)
    window.close()
    assert live_threads() <= threads
    assert not session._thread.is_running
    assert timers_of(session) == []
    window.deleteLater()
    qtbot.waitUntil(lambda: not any(isinstance(w, MainWindow) for w in QApplication.topLevelWidgets()))
    leaked = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert leaked == []
    session.deleteLater()
    use_language(QApplication.instance(), "en")


def test_closing_in_mid_training(qtbot):
    session = Session(Experiment())
    window = MainWindow(session, Settings())
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    session.run()
    qtbot.waitUntil(lambda: session.snapshot.step > 100)
    window.close()
    assert not session._thread.is_running
    window.deleteLater()
