"""The Playground as a whole: what the drawing tells becomes an edit of the experiment, if it can."""

import pytest

from nnplayground.core.activations import ReLU
from nnplayground.core.layers import Dense
from nnplayground.data.circles import Circle
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.training.experiment import Experiment
from tests.helpers.sessions import ready

TWO = Experiment(data=Circle(size=100), hidden=(Dense(units=4), Dense(units=2)))


@pytest.fixture
def lab(qtbot):
    session = Session(TWO)
    made = PlaygroundLab(session, FrameClock(session))
    qtbot.addWidget(made)
    made.show()
    ready(qtbot, session)
    yield made
    session.close()


@pytest.mark.parametrize(("name", "told", "hidden"), [
    ("units_edited", (3, 7), (Dense(units=4), Dense(units=7))),
    ("activation_edited", (3, ReLU()), (Dense(units=4), Dense(units=2, activation=ReLU()))),
    ("layer_removed", (3,), (Dense(units=4),)),
    ("layer_added", (4,), (Dense(units=4), Dense(units=2), Dense(units=2))),
])  # fmt: skip
def test_what_is_told_of_a_layer_edits_the_experiment(lab, name, told, hidden):
    getattr(lab.network_view, name).emit(*told)
    assert lab._session.experiment.hidden == hidden


@pytest.mark.parametrize(("name", "told"), [
    ("units_edited", (3, 7)),
    ("activation_edited", (3, ReLU())),
    ("memory_edited", (3, True)),
    ("layer_removed", (3,)),
])  # fmt: skip
def test_what_is_told_of_a_layer_that_has_gone_changes_nothing(lab, name, told):
    assert lab._session.edit(TWO.replace(hidden=TWO.hidden[:1]))
    before = lab._session.experiment
    getattr(lab.network_view, name).emit(*told)
    assert lab._session.experiment is before
