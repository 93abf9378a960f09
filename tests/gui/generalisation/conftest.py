"""The Generalisation lab over a session that trains on a small experiment."""

import pytest

from nnplayground.gui.generalisation.lab import GeneralisationLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from tests.helpers.sessions import SMALL, ready


@pytest.fixture
def session(qtbot):
    made_up = Session(SMALL)
    ready(qtbot, made_up)
    yield made_up
    made_up.close()


@pytest.fixture
def lab(qtbot, session):
    clock = FrameClock()
    found = GeneralisationLab(session, clock)
    clock.setParent(found)
    qtbot.addWidget(found)
    found.resize(1024, 460)
    found.show()
    yield found
    found.lab_state.close()
