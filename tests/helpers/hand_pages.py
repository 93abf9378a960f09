"""Pages of the lab By hand over a small network."""

from nnplayground.core.layers import Dense
from nnplayground.gui.hand.lab import HandLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from tests.helpers import made


def ready_session(qtbot):
    """Return a session with two hidden layers that is ready to train; it has to be closed."""
    session = Session(made.small(hidden=(Dense(units=3), Dense(units=2))))
    qtbot.waitUntil(lambda: session.state is State.READY)
    return session


def opened_page(qtbot, session, key):
    """Return the page with that key, shown; `lab` of it is the whole lab."""
    clock = FrameClock()
    lab = HandLab(session, clock)
    clock.setParent(lab)
    qtbot.addWidget(lab)
    lab.resize(1280, 700)
    lab.show()
    found = lab.open_page(key)
    found.lab = lab
    return found
