"""The figures on screen are those of the network, the cost and the data that are on screen."""

import numpy as np
import pytest

from nnplayground.core.costs import CrossEntropy, HalfSquares
from nnplayground.core.optimizers import Adam
from nnplayground.core.regularizers import L2
from nnplayground.data.circles import Circle
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.window.status_bar import StatusBar
from nnplayground.i18n import steady
from nnplayground.project.outputs import OUTPUTS
from nnplayground.training import evaluation
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import EarlyStopping
from tests.helpers.sessions import ready, train

SMALL = Experiment(data=Circle(size=100), optimizer=Adam(rate=0.05))


@pytest.fixture
def session(qtbot):
    made = Session(SMALL)
    ready(qtbot, made)
    yield made
    made.close()


def true_figures(session):
    """Judge what is shown by hand."""
    problem, cost = session.problem, session.experiment.cost
    evaluator = Evaluator(session.snapshot.network, problem)
    train, validation = (evaluator.judge(rows, cost) for rows in (problem.parts.train, problem.parts.validation))
    # What L2 adds, λ/(2n) Σ w², is the only penalty here.
    strength = sum(kind.strength for kind in session.experiment.regularizers)
    squares = sum(float(np.sum(layer.W.astype(np.float64) ** 2)) for layer in session.snapshot.network.layers)
    penalty = strength / (2 * len(problem.parts.train)) * squares
    return train.cost, train.score, validation.cost, validation.score, penalty


def settled(qtbot, session):
    """Wait until the figures are those of what is shown, as they have to be of themselves."""
    ready(qtbot, session)

    def are_true():
        assert session.figures is not None
        assert session.figures[2:] == pytest.approx(true_figures(session), rel=1e-12)

    qtbot.waitUntil(are_true)


def test_after_a_typed_bias(session, qtbot):
    settled(qtbot, session)
    before = session.figures
    session.set_parameter(len(session.snapshot.parameters) - 1, 10.0)
    qtbot.waitUntil(lambda: session.snapshot.parameters[-1] == 10.0)
    settled(qtbot, session)
    assert session.figures.train_cost > before.train_cost


def test_after_another_regulariser(session, qtbot):
    train(qtbot, session, 3)
    before = session.figures
    assert before.penalty == 0
    for strength in (0.5, 5.0):
        session.change(regularizers=(L2(strength=strength),))
        settled(qtbot, session)
        assert session.figures.penalty > 0
        assert session.figures[:-1] == before[:-1]
    bar = StatusBar(session, FrameClock())
    qtbot.addWidget(bar)
    assert f"penalty {steady(session.figures.penalty)}" in bar._figures.toolTip()


def test_after_another_cost(session, qtbot):
    train(qtbot, session)
    session.change(cost=HalfSquares())
    settled(qtbot, session)
    quadratic, batch = session.figures.train_cost, session.batch_cost
    session.change(cost=CrossEntropy())
    qtbot.waitUntil(lambda: session.snapshot.experiment.cost == CrossEntropy())
    settled(qtbot, session)
    assert session.figures.train_cost > quadratic
    assert batch != batch, "the last mini-batch had another cost"
    train(qtbot, session, 1)
    assert session.batch_cost > 0


def test_after_a_single_mini_batch_and_a_look_back(session, qtbot):
    for _ in range(4):
        train(qtbot, session, 1)
        settled(qtbot, session)
        assert (session.figures.epoch, session.figures.step) == (session.snapshot.epoch, session.snapshot.step)
    for step in (1, 3, 2):
        session.look_back(step)
        assert session.snapshot.step == step
        settled(qtbot, session)
    session.look_back(None)
    settled(qtbot, session)


def test_after_early_stopping_brought_the_best_weights_back(qtbot, tmp_path):
    made = Session(SMALL.replace(stop=(EarlyStopping(patience=3),), optimizer=Adam(rate=1.0)))
    ready(qtbot, made)
    made.run()
    qtbot.waitUntil(lambda: made.state is State.ENDED, timeout=20_000)
    settled(qtbot, made)
    best, last = next(mark.epoch for mark in made.history.marks if mark.kind == "best"), made.last_epoch.epoch
    assert best < last
    told = []
    made.request_document(told.append)
    qtbot.waitUntil(lambda: bool(told))
    path = tmp_path / "report.html"
    for _ in OUTPUTS["report"].write(path, told[0]):
        pass
    text = path.read_text()
    assert f"After {last} epochs" in text
    assert f"with the weights of epoch {int(best)} back in place" in text
    made.close()


def test_a_weight_typed_while_it_trains_is_judged_before_the_epoch_ends(qtbot):
    made = Session(SMALL.replace(batch_size=1, data=Circle(size=5000)))
    ready(qtbot, made)
    made.run()
    qtbot.waitUntil(lambda: made.snapshot.step > 3)
    made.set_parameter(len(made.snapshot.parameters) - 1, 50.0)
    qtbot.waitUntil(lambda: made.figures.step > made.last_epoch.step or made.last_epoch.epoch > 0)
    made.pause()
    settled(qtbot, made)
    made.close()


def test_status_bar_and_legends_tell_the_same(session, qtbot):
    clock = FrameClock()
    bar = StatusBar(session, clock)
    bar.resize(1600, 30)
    lab = PlaygroundLab(session, clock)
    for widget in (bar, lab):
        qtbot.addWidget(widget)
    lab.resize(1400, 900)
    lab.show()
    bar.show()
    train(qtbot, session)
    session.set_parameter(len(session.snapshot.parameters) - 1, 10.0)
    qtbot.waitUntil(lambda: session.snapshot.parameters[-1] == 10.0)
    settled(qtbot, session)
    shown = steady(session.figures.train_cost)
    qtbot.waitUntil(lambda: f"Training {shown}" in lab.curves.cost.values_text())
    qtbot.waitUntil(lambda: shown in bar.findChild(type(bar._figures)).text())


def test_time_rate_and_last_mini_batch_after_going_back(session, qtbot):
    train(qtbot, session, 6)
    whole = session.history.seconds
    session.look_back(2)
    session.step_batch()
    qtbot.waitUntil(lambda: session.snapshot.step == 3)
    ready(qtbot, session)
    assert 0 < session.history.seconds < 2 * whole + 1
    assert session.rate == pytest.approx(0.05)


def test_the_speed_does_not_count_the_time_of_standing_still(session, qtbot):
    session.run()
    qtbot.waitUntil(lambda: session.speed > 0, timeout=10_000)
    session.pause()
    ready(qtbot, session)
    shown = session.speed
    told = []
    qtbot.wait(700)
    session.request_document(told.append)
    qtbot.waitUntil(lambda: bool(told))
    session.set_parameter(0, 0.5)
    qtbot.waitUntil(lambda: session.snapshot.parameters[0] == 0.5)
    assert session.speed == shown


def test_a_changed_rate_is_called_so_on_the_curves(session, qtbot):
    train(qtbot, session)
    session.change(optimizer=Adam(rate=0.01))
    assert [mark.text for mark in session.history.marks] == ["Learning rate η"]
    qtbot.waitUntil(lambda: session.rate == pytest.approx(0.01))


def test_a_network_that_stands_is_judged_on_all_examples_as_report_and_command_line_do(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(evaluation, "EVALUATED", 20)
    session, clock = Session(SMALL.replace(data=Circle(size=300))), FrameClock()
    bar = StatusBar(session, clock)
    bar.resize(1600, 30)
    qtbot.addWidget(bar)
    bar.show()
    parts = bar._parts
    ready(qtbot, session)
    for _ in range(3):
        session.step_epoch()
        ready(qtbot, session)
    sampled = session.last_epoch
    settled(qtbot, session)
    assert session.figures.train_cost != sampled.train_cost, "after an epoch a choice is judged"
    assert session.figures_examples == (180, 60)
    qtbot.waitUntil(lambda: parts.text().startswith("180 training"))
    told = []
    session.request_document(told.append)
    qtbot.waitUntil(lambda: bool(told))
    path = tmp_path / "report.html"
    for _ in OUTPUTS["report"].write(path, told[0]):
        pass
    assert steady(session.figures.train_cost) in path.read_text()
    session.change(stop=())
    session.run()
    qtbot.waitUntil(lambda: session.figures_examples == (20, 20))
    qtbot.waitUntil(lambda: parts.text().startswith("180 (20 judged) training · 60 (20 judged) validation"))
    session.pause()
    ready(qtbot, session)
    settled(qtbot, session)
    qtbot.waitUntil(lambda: not clock._timer.isActive())
    assert session.figures_examples == (180, 60)
    session.close()
