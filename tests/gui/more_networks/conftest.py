"""The lab *More networks* over a session that trains on a small experiment."""

import pytest

from nnplayground.gui.more_networks.lab import MoreNetworksLab
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
    found = MoreNetworksLab(session, clock)
    clock.setParent(found)
    qtbot.addWidget(found)
    found.resize(1200, 700)
    found.show()
    yield found
    found._on_quitting()
