"""The Search lab over a session that trains on a small experiment."""

import pytest

from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.search.lab import SearchLab
from nnplayground.search.strategies import RandomSearch
from tests.helpers.searches import small_base
from tests.helpers.sessions import ready


@pytest.fixture
def session(qtbot):
    made_up = Session(small_base())
    ready(qtbot, made_up)
    yield made_up
    made_up.close()


@pytest.fixture
def lab(qtbot, session):
    clock = FrameClock()
    found = SearchLab(session, clock)
    clock.setParent(found)
    qtbot.addWidget(found)
    found.resize(1024, 460)
    found.show()
    yield found
    found._on_quitting()


@pytest.fixture
def page(lab):
    shown = lab.open_page("search")
    state = lab.lab_state
    brief = {"trials": 6, "epochs": 2, "jobs": 1, "strategy": RandomSearch()}
    state.set_settings(state.settings.model_copy(update=brief))
    shown._show_settings()
    return shown
