"""The activation card: moved by mouse and keys, and following the neuron that is chosen on the drawing."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nnplayground.analysis.hand.formulas import plain
from nnplayground.core.activations import ACTIVATIONS, ReLU, Softmax, Step, Tanh
from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import Dense
from nnplayground.core.passes import push
from nnplayground.data.circles import Circle, Rings
from nnplayground.gui.help.activation_card import ActivationCard
from nnplayground.gui.help.cards import CARDS, show_card
from nnplayground.gui.help.lookup import explain
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.i18n import steady
from nnplayground.registry import Component
from nnplayground.training.experiment import Experiment
from tests.helpers.sessions import ready, train

EXPERIMENT = Experiment(data=Circle(size=100), hidden=(Dense(units=4), Dense(units=2, activation=ReLU())))


@pytest.fixture
def session(qtbot):
    made = Session(EXPERIMENT)
    yield made
    made.close()


@pytest.fixture
def lab(qtbot, session):
    made = PlaygroundLab(session, FrameClock(session))
    qtbot.addWidget(made)
    made.resize(1280, 650)
    made.show()
    ready(qtbot, session)
    return made


@pytest.fixture
def card(qtbot):
    def make(activation):
        made = ActivationCard(activation)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def said(session, neuron, name):
    """Work out by hand what the card has to say of a neuron."""
    x = np.empty((1, session.problem.input_count), np.float32)
    session.problem.gather(session.problem.parts.train[:1], x)
    stage = push(session.snapshot.network, x).stages[neuron.layer - 2]
    z, a = float(stage.z[0, neuron.index]), float(stage.a[0, neuron.index])
    return f"● {name}, this example: z = {steady(z)} a = {steady(a)}"


def shown(lab):
    return " ".join(plain(lab.cards.card.neuron.text().replace("<br>", " ")).split())


def tells(qtbot, lab, neuron, name):
    text = said(lab._session, neuron, name)
    qtbot.waitUntil(lambda: shown(lab) == text)


@pytest.mark.parametrize("kind", ACTIVATIONS.keys())
def test_every_activation_has_a_card(card, kind):
    activation = ACTIVATIONS[kind].model_validate({})
    shown = card(activation)
    assert kind == shown.activation.kind
    for formula in (activation.formula, activation.derivative_formula):
        assert plain(formula.replace("&gt;", ">").replace("&lt;", "<")) in plain(
            shown.formulas.text().replace("&gt;", ">").replace("&lt;", "<")
        )
    assert shown.smooth.text() == ("✓ " if shown.smooth.text().endswith("differentiable") and activation.differentiable
                                   else "✗ ") + activation.smoothness_text()  # fmt: skip
    assert shown.bounded.text().startswith("✓ finite" if activation.finite_range else "✗ no finite")
    assert plain(shown.caution.text()) == activation.caution
    assert not shown.to_neuron.isEnabled()


def test_the_point_is_moved_by_mouse_keys_and_typing(card):
    shown = card(Tanh())
    place = shown.curve.place_of(-2.0, 0.0).toPoint()
    QTest.mouseClick(shown.curve, Qt.MouseButton.LeftButton, pos=place)
    z = shown.sum.value()
    assert z == pytest.approx(-2, abs=0.03)
    assert f"a = Tanh({steady(z)[:4]}" in plain(shown.worked.text()).replace("…", "")
    tangent = shown.curve.curves()[1]
    slope = np.diff(tangent.y[np.isfinite(tangent.y)]) / np.diff(tangent.x[np.isfinite(tangent.y)])
    assert slope == pytest.approx(1 - np.tanh(z) ** 2, abs=1e-6)
    QTest.mouseMove(shown.curve, QPoint(1, 1))
    shown.slope.setFocus()
    QTest.keyClick(shown.slope, Qt.Key.Key_Right)
    assert shown.sum.value() == pytest.approx(z + 0.12, abs=0.011)
    line = shown.sum._line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "0.5")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "Tanh(0.5) = 0.4621" in plain(shown.worked.text())
    assert shown.isVisible(), "Enter in the field does not close the card"


def test_step_and_softmax_are_shown_as_they_are(card):
    shown = card(Step())
    answer = shown.curve.curves()[0]
    assert np.isnan(answer.y).any()
    assert shown.smooth.text() == "✗ not differentiable"
    assert (shown.slope.curves()[0].y[np.isfinite(shown.slope.curves()[0].y)] == 0).all()
    shown.follow(Softmax(), "Output 2", [1.0, 0.25, -3.0], 1, 0.3)
    found = shown.curve.curves()[0]
    others = np.exp(1.0) + np.exp(-3.0)
    assert found.y == pytest.approx(np.exp(found.x) / (np.exp(found.x) + others))


def test_it_follows_the_chosen_neuron(qtbot, lab):
    session = lab._session
    lab.network_view._hidden_controls[0].card.click()
    card = lab.cards.card
    assert (card.activation.kind, card.isVisible()) == ("tanh", True)
    tells(qtbot, lab, NeuronId(2, 0), "Neuron 1 of hidden layer 1")
    lab.network_view.canvas.select(Place(NeuronId(3, 1)))
    tells(qtbot, lab, NeuronId(3, 1), "Neuron 2 of hidden layer 2")
    assert card.activation == ReLU()
    train(qtbot, session, 2)
    tells(qtbot, lab, NeuronId(3, 1), "Neuron 2 of hidden layer 2")
    card.to_neuron.click()
    assert steady(card.sum.value()) in plain(card.neuron.text())
    session.change(hidden=(Dense(units=4, activation=Tanh()),))
    ready(qtbot, session)
    qtbot.waitUntil(lambda: card.activation == session.experiment.output)
    assert lab.cards.card is card
    card.close()


def test_each_chooser_opens_its_own(qtbot, lab):
    view = lab.network_view
    view._output_controls.activation.open_card()
    first = lab.cards.card
    assert first.activation.kind == "logistic"
    parts = view._hidden_controls[1].activation.context_parts(QPoint())
    parts[0].entries[0].do()
    assert lab.cards.card is first
    qtbot.waitUntil(lambda: first.activation == ReLU())
    menu = {entry.text: entry for part in view.canvas.parts_of(Place(NeuronId(2, 3))) for entry in part.entries}
    menu["Activation card…"].do()
    tells(qtbot, lab, NeuronId(2, 3), "Neuron 4 of hidden layer 1")
    first.close()
    qtbot.waitUntil(lambda: lab.cards._shown() is None)
    view.card_wanted.emit(2)
    assert lab.cards.card.isVisible()
    lab.cards.card.close()


def test_softmax_moves_with_its_layer(qtbot):
    session = Session(Experiment().fitted_to(Rings(size=60)))
    lab = PlaygroundLab(session, FrameClock(session))
    qtbot.addWidget(lab)
    lab.show()
    ready(qtbot, session)
    layer = len(session.experiment.sizes)
    lab.network_view.card_wanted.emit(layer)
    qtbot.waitUntil(lambda: len(lab.cards.card._others) == session.experiment.sizes[-1] - 1)
    name = re.match(r"● (.*), this", plain(lab.cards.card.neuron.text()))[1]
    tells(qtbot, lab, NeuronId(layer, 0), name)
    lab.cards.card.close()
    session.close()


def test_what_is_this_says_what_is_declared_and_opens_the_card(qtbot, lab):
    box = lab.network_view._hidden_controls[1].activation
    found = explain(box)
    for fact in ReLU().facts():
        assert f"<p>{fact}</p>" in found.text
    assert "differentiable except at z = 0" in found.text
    assert 'href="card:"' in found.text
    show_card(ReLU(), box)
    assert lab.cards.card.activation == ReLU()
    lab.cards.card.close()


def test_a_chooser_without_a_network_opens_a_card_of_its_own(qtbot, lab):
    show_card(ReLU(), lab.curves)
    (card,) = lab.window().findChildren(ActivationCard)
    assert card.activation == ReLU()
    assert card.neuron.text() == ""
    card.close()


def test_every_declared_card_is_known():
    from nnplayground.core.activations import Activation

    assert Activation.card in CARDS
    assert Component.card == ""


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_the_space_bar_trains_the_network_from_the_card(lab, qtbot, session, modifier):
    lab.network_view.card_wanted.emit(2)
    card = lab.findChild(ActivationCard)
    qtbot.waitUntil(card.isActiveWindow)
    QTest.keyClick(card, Qt.Key.Key_Space, modifier)
    assert session.state is State.RUNNING
    QTest.keyClick(card, Qt.Key.Key_Space, modifier)
    qtbot.waitUntil(lambda: session.state is State.READY)
    card.close()
