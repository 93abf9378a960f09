"""Reduced motion: a calm pace while a network trains, at once for everything else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.settings import Settings
from nnplayground.gui.window import motion
from nnplayground.gui.window.motion import MotionActions
from nnplayground.training.examples import EXAMPLES


@pytest.fixture(autouse=True)
def as_before(monkeypatch):
    monkeypatch.setattr(motion, "_system", False)
    yield
    motion.still(False)


@pytest.fixture
def session(qtbot):
    session = Session(EXAMPLES["circle"].build())
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield session
    session.close()


class Restless(QWidget):
    """A view that always wants to be drawn again."""

    every = 6

    def __init__(self, clock):
        super().__init__()
        self.clock, self.drawn = clock, 0

    def draw(self):
        self.drawn += 1
        self.clock.request(self)


@pytest.mark.parametrize(("calm", "least", "most"), [(True, 3, 6), (False, 3, 8)])
def test_calm_clock_draws_five_times_a_second(qtbot, calm, least, most):
    """Seldom drawn views are not slowed down twice: at 30 Hz every sixth frame is about as often."""
    clock = FrameClock()
    view = Restless(clock)
    qtbot.addWidget(view)
    view.show()
    clock.set_calm(calm)
    clock.request(view)
    qtbot.wait(1000)
    clock.forget(view)
    assert least <= view.drawn <= most


def test_pictures_are_calm_only_while_it_trains(qtbot, session):
    clock, settings = FrameClock(), Settings()
    actions = MotionActions(session, settings, clock, session)
    actions.reduced.trigger()
    assert settings.reduced_motion is True
    assert not clock.is_calm
    session.run()
    qtbot.waitUntil(lambda: clock.is_calm)
    session.pause()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert not clock.is_calm
    actions.reduced.trigger()
    assert settings.reduced_motion is False
    session.run()
    qtbot.waitUntil(lambda: session.state is State.RUNNING)
    assert not clock.is_calm


def test_choice_outlives_the_window_and_the_system_has_no_say(qtbot, session, monkeypatch):
    monkeypatch.setattr(motion, "_system", True)
    assert MotionActions(session, Settings(), FrameClock(), session).is_reduced
    settings = Settings()
    settings.reduced_motion = False
    settings.save()
    assert not MotionActions(session, Settings(), FrameClock(), session).is_reduced


def test_effects_and_cursor_stand_still_and_come_back(qapp):
    flash = QApplication.cursorFlashTime()
    fades = QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip)
    motion.still(True)
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip)
    motion.still(False)
    assert QApplication.cursorFlashTime() == flash
    assert QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip) is fades


@pytest.mark.parametrize(
    ("platform", "desktop", "program"),
    [
        ("linux", "ubuntu:GNOME", "gsettings"),
        ("linux", "KDE", None),
        ("darwin", "", "defaults"),
        ("win32", "", None),
    ],
)
def test_only_systems_that_can_tell_are_asked(platform, desktop, program):
    command = motion.question(platform, desktop)
    assert (command[0] if command else None) == program


def test_what_the_system_answers_is_understood(qtbot, session, monkeypatch, tmp_path):
    monkeypatch.setattr(motion, "_system", None)
    monkeypatch.setattr(motion, "question", lambda: ("echo", "false"))
    actions = MotionActions(session, Settings(), FrameClock(), session)
    assert not actions.is_reduced
    qtbot.waitUntil(lambda: actions.is_reduced)
    assert actions.reduced.isChecked()


def test_a_system_that_cannot_be_asked_moves_as_ever(qtbot, session, monkeypatch):
    monkeypatch.setattr(motion, "_system", None)
    monkeypatch.setattr(motion, "question", lambda: ("no-such-program-here",))
    actions = MotionActions(session, Settings(), FrameClock(), session)
    qtbot.waitUntil(lambda: motion._system is not None)
    assert not actions.is_reduced
