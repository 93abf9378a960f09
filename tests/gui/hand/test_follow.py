"""A link sends By hand to a neuron, weight or bias of the network of the window."""

import pytest

from nnplayground.analysis.hand.backward import BackwardPhase, BackwardStage
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.hand_network import CHAIN, WINDOW
from nnplayground.core.addresses import NeuronId, as_subject, from_subject
from nnplayground.core.layers import Dense
from nnplayground.errors import UserError
from nnplayground.gui.hand.lab import HandLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.links import parse
from tests.helpers import made


@pytest.fixture
def session(qtbot):
    made_up = Session(made.small(hidden=(Dense(units=3), Dense(units=2))))
    qtbot.waitUntil(lambda: made_up.state is State.READY)
    yield made_up
    made_up.close()


@pytest.fixture
def lab(qtbot, session):
    clock = FrameClock()
    found = HandLab(session, clock)
    clock.setParent(found)
    qtbot.addWidget(found)
    found.show()
    return found


def test_a_neuron_is_followed_from_another_source(lab):
    lab.model.choose(source=CHAIN)
    page = lab.open_page("backward")
    lab.follow("neuron=2,3")
    assert lab.model.lab_state.source == WINDOW
    moment = lab.model.backward.now
    assert (moment.neuron, moment.phase) == (NeuronId(2, 2), BackwardPhase.DELTA)
    assert lab.model.forward.now.neuron == NeuronId(2, 2)
    assert lab.model.forward.now.phase is ForwardPhase.ACTIVATION
    page.draw()
    assert page.notice.text() == ""
    assert NeuronId(2, 2) in page.net.picture().focus


@pytest.mark.parametrize("subject", ["weight=3,2,1", "bias=3,2"])
def test_a_weight_or_a_bias_is_followed(lab, subject):
    lab.open_page("forward")
    lab.follow(subject)
    address = from_subject(subject)
    assert lab.model.backward.now.stage is BackwardStage.GRADIENT
    assert lab.model.backward.now.address == address
    moment = lab.model.forward.now
    assert moment.neuron == address.neuron
    assert moment.phase is (ForwardPhase.BIAS if address.is_bias else ForwardPhase.PRODUCT)
    assert moment.source == address.source


def test_every_neuron_and_parameter_has_its_place(lab):
    for layer, size in enumerate(lab.model.trace.sizes[1:], 2):
        for index in range(size):
            lab.follow(as_subject(NeuronId(layer, index)))
            assert lab.model.backward.now.neuron == NeuronId(layer, index)
            lab.follow(as_subject(NeuronId(layer, index).weight_from(0)))
            assert lab.model.backward.now.address == NeuronId(layer, index).weight_from(0)


def test_a_run_pauses_and_the_neuron_stays(lab, session, qtbot):
    lab.open_page("backward")
    session.run()
    qtbot.waitUntil(lambda: session.state is State.RUNNING and session.snapshot.step > 0)
    lab.follow("neuron=3,2")
    qtbot.waitUntil(lambda: session.state is State.READY)
    qtbot.waitUntil(lambda: lab.model.trace.same_network(session.snapshot.network))
    assert lab.model.backward.now.neuron == NeuronId(3, 1)
    assert lab.model.note == ""
    lab.built["backward"].step()
    session.step_batch()
    qtbot.waitUntil(lambda: lab.model.note != "")
    assert lab.model.backward.position == 0


def test_what_is_not_there_is_said(lab):
    with pytest.raises(UserError, match="no neuron 9 in layer 2"):
        lab.follow("neuron=2,9")
    with pytest.raises(UserError, match="no neuron 8 in layer 1"):
        lab.follow("weight=2,1,8")
    with pytest.raises(UserError, match="input"):
        lab.follow("neuron=1,1")
    with pytest.raises(UserError, match="cannot show"):
        LABS.check(*parse("nnplay:hand/softmax?neuron=2,1"))
    LABS.check(*parse("nnplay:hand/backward?neuron=2,1"))
