"""A network that remembers by hand: Forward and Backward step through the time steps of a sequence."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from nnplayground.analysis.hand.formulas import Notation, plain
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.analysis.hand_network import CHAIN, WINDOW
from nnplayground.analysis.more_networks.time_chain import MOST_TIMES, MOST_WIDE, TimeChain
from nnplayground.analysis.stepper import Grain
from nnplayground.core.addresses import NeuronId, ParameterId
from nnplayground.core.layers import ONLY_DENSE, Dense
from nnplayground.core.recurrent import Elman
from nnplayground.data.echo import Echo
from nnplayground.gui.hand.lab import HandLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.i18n import number
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import fitted
from tests.helpers.sessions import ready, train

LENGTH = 8


def experiment(units=3, truncation=0):
    base = fitted(Experiment(), Echo(size=40, length=LENGTH, delay=2))
    return base.replace(hidden=(Elman(units=units, truncation=truncation),))


@pytest.fixture
def lab(qtbot, request):
    session, clock = Session(getattr(request, "param", experiment())), FrameClock()
    ready(qtbot, session)
    made = HandLab(session, clock)
    clock.setParent(made)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.session = session
    yield made
    session.close()


def test_forward_goes_step_by_step_to_the_answers_of_the_network(lab):
    page = lab.open_page("forward")
    page.bar.set_grain(Grain.LAYER)
    chain = page.stepper().chain
    headings = []
    while not page.stepper().at_end:
        page.step()
        headings.append(page.text.toPlainText().partition(" · ")[0])
    assert headings == [f"Step {t} of {MOST_TIMES}" for t in range(1, MOST_TIMES + 1) for _layer in (2, 3)]
    for step in range(MOST_TIMES):
        assert number(chain.a(chain.column(step, 3))[0]) in page.units.toPlainText()
    picture = page.net.picture()
    assert picture.steps == MOST_TIMES
    assert list(picture.memory) == [5, 8, 11]
    assert picture.values[12][0] == chain.a(12)[0]


def test_the_memory_of_a_product_is_lit_in_the_drawing(lab):
    page = lab.open_page("forward")
    stepper = page.stepper()
    stepper.jump(next(p for p in range(stepper.length) if (term := stepper.moment(p).term) and term.parameter.memory
                      and term.origin is not None))  # fmt: skip
    page.draw()
    assert set(page.net.picture().active) == {"u/5/0/0", "a/2/0"}
    assert "h21[1]" in page.text.toPlainText()
    line = page.net._edge(ParameterId(5, 0, 0, memory=True), page.net._radius())
    found = page.net._at(line.pointAt(0.6))
    assert isinstance(found, ParameterId)
    assert page.net._name(ParameterId(8, 1, 2, memory=True)) == "u²₂₃"
    page.net.light(["w/2/1/0"])
    assert set(page.net._lit) == {f"w/{column}/1/0" for column in (2, 5, 8, 11)}


def test_backward_ends_with_gradients_that_are_measured(lab):
    page = lab.open_page("backward")
    page.jump(page.stepper().length)
    checks = page.model.checks()
    assert len(checks) == len(page.stepper().chain.network.parameters)
    assert {check.mark for check in checks} == {CheckMark.RIGHT}
    text = page.written[Notation.DECK_A].toPlainText()
    assert "Step 1 of 4 · Layer 2" in text
    assert "Layer 2: weights and biases, summed over the steps" in text
    assert "EP = " in page.written[Notation.DECK_B].toPlainText()
    assert "→" in page.convention.text()
    assert not page.mistakes.isEnabled()
    page._model.choose(source=CHAIN)
    page.draw()
    assert page.mistakes.isEnabled()
    assert page.net.picture().steps == 1


def test_headings_go_from_the_last_step_to_the_first(lab):
    page = lab.open_page("backward")
    page.jump(page.stepper().length)
    lines = [plain(line.html) for line in page.written[Notation.DECK_A].lines() if line.position is None]
    steps = [line.partition(":")[0] for line in lines if line.startswith("Step")]
    assert steps == [f"Step {t} of 4 · Layer {layer}" for t in (4, 3, 2, 1) for layer in (3, 2)]


def test_a_rate_and_a_notation_leave_the_step_where_it_is(lab):
    page = lab.open_page("backward")
    page.jump(20)
    lab.model.set_rate(0.25)
    assert (page.stepper().position, page.stepper().rate) == (20, 0.25)
    lab.model.set_notations((Notation.DECK_B,), "B")
    page.draw()
    assert page.stepper().position == 20
    assert not page.written[Notation.DECK_A].isVisibleTo(page)


@pytest.mark.parametrize("lab", [experiment(truncation=2)], indirect=True)
def test_what_training_cuts_off_is_shown_where_it_is_cut(qtbot, lab):
    page = lab.open_page("backward")
    page.jump(page.stepper().length)
    assert page.net.picture().cuts == {2: "C[3…4]", 5: "C[4]"}
    inside = [page.net.rect().contains(page.net.cut_place(column).toPoint()) for column in page.net.picture().cuts]
    assert inside == [True, True]
    deck_a, deck_b = (page.written[deck].toPlainText() for deck in (Notation.DECK_A, Notation.DECK_B))
    assert "Truncation k = 2: in training the error of C[4] does not come back to here" in deck_a
    assert "Truncation k = 2: in training the error of C₀[4] does not come back to here" in deck_b
    chain = page.stepper().chain
    address = ParameterId(2, 0, 0, memory=True)
    assert chain.trained_gradient(address) != chain.gradient(address)
    for text in (deck_a, deck_b):
        assert f"(training, with truncation k: {number(chain.trained_gradient(address))})" in text
    lab.model.set_notations((Notation.DECK_B,), "B")
    page.draw()
    assert page.net.picture().cuts[5] == "C₀[4]"
    assert lab.session.change(hidden=experiment().hidden)
    qtbot.waitUntil(lambda: not lab.model.through_time.is_cut)
    page.draw()
    assert not page.net.picture().cuts


def late():
    """Return an echo of which nothing can be known at first."""
    base = fitted(Experiment(), Echo(size=40, length=9, delay=5))
    return base.replace(hidden=(Elman(units=3),))


@pytest.mark.parametrize("lab", [late()], indirect=True)
def test_the_steps_reach_to_one_at_which_something_can_be_predicted(lab):
    page = lab.open_page("forward")
    assert page.stepper().chain.steps == page.net.picture().steps == 6
    assert "Nothing can be predicted at these: 1, 2, 3, 4, 5." in lab.source.of.text()
    page.jump(page.stepper().length)
    shown = page.units.toPlainText()
    assert "(0)" in shown
    assert "In parentheses: nothing can be predicted there" in shown


@pytest.mark.parametrize("lab", [experiment(truncation=2)], indirect=True)
def test_what_is_left_out_is_said(lab):
    lab.open_page("forward")
    told = lab.source.of.text()
    assert "of 40 sequences" in told
    assert f"The first {MOST_TIMES} of its {LENGTH} time steps" in told
    assert "Truncation k = 2 cuts errors off" in told
    assert lab.source.fault.isHidden()
    lab.open_page("demon")
    assert ONLY_DENSE in lab.source.fault.text()
    assert "time steps" not in lab.source.of.text()


@pytest.mark.parametrize("lab", [experiment(units=MOST_WIDE + 1)], indirect=True)
def test_a_wide_network_is_refused_in_a_sentence(lab):
    for key in ("forward", "backward"):
        page = lab.open_page(key)
        assert page.stepper() is None
    assert f"up to {MOST_WIDE} neurons" in lab.source.fault.text()
    assert f"up to {MOST_WIDE} neurons" in lab.open_page("forward").text.toPlainText()


@pytest.mark.parametrize("key", ["forward", "backward"])
def test_nothing_is_left_of_the_network_before_one_that_is_refused(qtbot, lab, key):
    page, session = lab.open_page(key), lab.session
    page.draw()
    assert page.net.picture().sizes
    assert session.edit(experiment(units=MOST_WIDE + 1))
    ready(qtbot, session)
    qtbot.waitUntil(lambda: f"up to {MOST_WIDE} neurons" in lab.source.fault.text())
    page.draw()
    assert not page.net.picture().sizes
    assert key == "backward" or not page.units.toPlainText()


def test_another_sequence_begins_again(lab):
    page = lab.open_page("forward")
    page.jump(9)
    first = page.stepper().chain.a(1).copy()
    lab.source._on_example(3)
    assert page.stepper().position == 0
    inputs = [lab.model.chosen_network.sequence(number).unrolled.x for number in (0, 2)]
    assert first == pytest.approx(inputs[0][0])
    assert np.array_equal(page.stepper().chain.unrolled.x, inputs[1])
    lab.source._on_example(41)
    assert lab.model.lab_state.example == 2


def test_training_and_other_layers_are_followed(qtbot, lab):
    page = lab.open_page("forward")
    page.jump(5)
    before = page.stepper().chain
    train(qtbot, lab.session)
    assert isinstance(lab.model.through_time, TimeChain)
    assert lab.model.through_time is not before
    assert lab.model.through_time.same_network(lab.session.snapshot.network)
    assert lab.model.note
    lab.session.change(hidden=(Dense(units=2),))
    qtbot.waitUntil(lambda: lab.model.trace is not None)
    assert lab.model.through_time is None
    assert page.stepper() is lab.model.forward
    lab.session.change(hidden=(Elman(units=2),))
    qtbot.waitUntil(lambda: lab.model.through_time is not None)
    assert lab.model.trace is None
    lab.open_page("demon").draw()
    assert ONLY_DENSE in lab.open_page("demon").advice.text()
    assert lab.open_page("demon").push() is None
    lab.open_page("table").draw()
    assert ONLY_DENSE in lab.open_page("table").facts.text()
    assert lab.open_page("table").table() is None
    assert not lab.open_page("table").bar.forward.isEnabled()


def test_a_link_leads_to_a_neuron(lab):
    lab.model.lab_state.source = WINDOW
    lab.model.follow(NeuronId(2, 1))
    assert lab.open_page("forward").stepper().now.neuron == NeuronId(2, 1)
    assert lab.open_page("backward").stepper().now.neuron == NeuronId(2, 1)
    lab.model.follow(ParameterId(2, 1, 0))
    assert lab.open_page("backward").stepper().now.parameter == ParameterId(2, 1, 0)


def test_positions_are_kept(lab):
    page = lab.open_page("backward")
    page.jump(17)
    lab.open_page("forward").jump(6)
    form = lab.model.lab_state.form()
    assert (form.forward, form.backward) == (6, 17)
    lab.model.lab_state.take(form)
    lab.model.rebuild()
    assert (lab.model.time_forward.position, lab.model.time_backward.position) == (6, 17)


def test_a_click_and_the_keys_go_to_neurons_of_every_step(qtbot, lab):
    page = lab.open_page("forward")
    place = page.net.place(NeuronId(8, 2))
    qtbot.mouseClick(page.net, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert page.stepper().block_at(page.stepper().position).neuron == NeuronId(8, 2)
    page.net.setFocus()
    for _ in range(4):
        qtbot.keyClick(page.net, Qt.Key.Key_Right)
    assert page.net.accessibleDescription().startswith("Step 2 of 4 · Layer 1, neuron 1")
