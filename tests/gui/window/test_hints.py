"""What goes wrong in the training is said beside the tabs, and one click fixes it."""

import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from nnplayground import data
from nnplayground.analysis import diagnosis
from nnplayground.analysis.diagnosis.hint import Hint
from nnplayground.core.initializers import Normal
from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import GradientDescent
from nnplayground.core.passes import predict
from nnplayground.data.painting import painted
from nnplayground.data.tasks import TASKS
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.settings import Settings
from nnplayground.gui.window.hint_bar import HintBar
from nnplayground.gui.window.hint_watcher import HintActions, HintWatcher
from nnplayground.training.examples import EXAMPLES
from tests.helpers.failures import FAILURES

assert data
PATIENCE = 60_000


@pytest.fixture
def make(qtbot, monkeypatch):
    """Return what makes a session with its watcher; looks are frequent, and all ends with the test."""
    monkeypatch.setattr(HintWatcher, "PERIOD", 0.05)
    monkeypatch.setattr(HintWatcher, "SHARE", 0.3)
    made = []

    def start(experiment):
        session = Session(experiment)
        watcher = HintWatcher(session, Settings())
        made.append((session, watcher))
        qtbot.waitUntil(lambda: session.state is State.READY and session.last_epoch is not None, timeout=PATIENCE)
        return session, watcher

    yield start
    for session, watcher in made:
        watcher.close()
        session.close()


def found(qtbot, watcher, kind):
    qtbot.waitUntil(lambda: watcher.hint is not None and watcher.hint.kind == kind, timeout=PATIENCE)


def train(qtbot, session, epochs):
    """Train so many epochs more, or to the end of the run; return the newest figures."""
    goal = session.last_epoch.epoch + epochs
    if session.state is not State.RUNNING:
        session.run()
    qtbot.waitUntil(lambda: session.last_epoch.epoch >= goal or session.state is not State.RUNNING, timeout=PATIENCE)
    session.pause()
    qtbot.waitUntil(lambda: session.state in (State.READY, State.ENDED), timeout=PATIENCE)
    return session.last_epoch


def fix(qtbot, session, watcher):
    """Press the button; return whether a new run has begun."""
    before, run = session.experiment, session.run_number
    edits = []
    session.edited.connect(edits.append)
    watcher.fix()
    assert session.experiment != before
    assert [edit.before for edit in edits] == [before], "it can be undone"
    assert edits[0].name.startswith("Fix: ")
    assert watcher.hint is None
    qtbot.waitUntil(
        lambda: (
            session.state is not State.PREPARING
            and session.snapshot.experiment == session.experiment
            and session.last_epoch is not None
        ),
        timeout=PATIENCE,
    )
    return session.run_number != run


def clouds(rare):
    rng = np.random.default_rng(1)
    points = np.concatenate([rng.normal(0, 1.5, (200, 2)), rng.normal(1.2, 0.9, (rare, 2))])
    return painted(points, np.repeat([0.0, 1.0], [200, rare]), classes=True)


def recall(session, label):
    """Return the share of the training examples of a class that are recognised."""
    problem = session.problem
    rows = problem.parts.train[problem.labels[problem.parts.train] == label]
    x = np.empty((len(rows), problem.input_count), np.float32)
    problem.gather(rows, x)
    return (problem.classify(predict(session.snapshot.network, x)) == label).mean()


# Each thing that goes wrong, as it shows in a run, and whether the fix helps.


def test_inputs_that_are_not_scaled(make, qtbot):
    bad = EXAMPLES["houses"].build().replace(scaling="none", optimizer=GradientDescent(rate=0.01))
    session, watcher = make(bad)
    found(qtbot, watcher, "inputs_not_scaled")
    before = train(qtbot, session, 30)
    assert fix(qtbot, session, watcher)
    after = train(qtbot, session, 30)
    assert not before.train_score > 0.5
    assert after.train_score > 0.8


def test_saturated_neurons(make, qtbot):
    session, watcher = make(EXAMPLES["saturated"].build().replace(initializer=Normal(deviation=50.0)))
    found(qtbot, watcher, "saturated_neurons")
    before = train(qtbot, session, 250)
    found(qtbot, watcher, "saturated_neurons")
    assert fix(qtbot, session, watcher)
    after = train(qtbot, session, 250)
    assert after.train_cost < 0.5 * before.train_cost


def test_dead_neurons(make, qtbot):
    session, watcher = make(EXAMPLES["dead-relus"].build())
    session.run()
    found(qtbot, watcher, "dead_neurons")
    before = session.last_epoch
    assert fix(qtbot, session, watcher), "the weights that the steps have spoilt are given up"
    assert session.experiment.optimizer.rate == 1.0
    assert before.train_score < 0.6
    for _ in range(5):
        if train(qtbot, session, 100).train_score > 0.9:
            break
    assert session.last_epoch.train_score > 0.9


def test_a_rate_that_is_too_high(make, qtbot):
    session, watcher = make(EXAMPLES["spiral"].build().replace(optimizer=GradientDescent(rate=2.0)))
    session.run()
    found(qtbot, watcher, "rate_too_high")
    assert session.last_epoch.train_score < 0.9
    while watcher.hint is not None and watcher.hint.kind == "rate_too_high":
        rate = session.experiment.optimizer.rate
        assert not fix(qtbot, session, watcher)
        assert session.experiment.optimizer.rate == pytest.approx(rate / 3, rel=0.02)
        # What too large steps have made of the weights depends on when they end: begin anew.
        session.reset()
        qtbot.waitUntil(lambda: session.state is State.READY and session.last_epoch is not None, timeout=PATIENCE)
        train(qtbot, session, 1000)
    assert session.last_epoch.train_score > 0.9
    assert session.experiment.optimizer.rate < 2.0


def test_overfitting(make, qtbot):
    session, watcher = make(EXAMPLES["overfitting"].build())
    session.run()
    found(qtbot, watcher, "overfitting")
    session.pause()
    qtbot.waitUntil(lambda: session.state is State.READY)
    before = session.last_epoch
    fix(qtbot, session, watcher)
    after = train(qtbot, session, 200)
    assert after.validation_cost < 0.6 * before.validation_cost
    assert after.validation_score > before.validation_score - 0.05


def test_a_network_that_is_too_small(make, qtbot):
    session, watcher = make(EXAMPLES["xor-line"].build())
    session.run()
    found(qtbot, watcher, "network_too_small")
    assert session.last_epoch.train_score <= 0.75
    assert fix(qtbot, session, watcher)
    assert train(qtbot, session, 600).train_score == 1.0


def test_a_rate_that_is_too_low(make, qtbot):
    session, watcher = make(EXAMPLES["circle"].build().replace(optimizer=GradientDescent(rate=0.001)))
    session.run()
    found(qtbot, watcher, "rate_too_low")
    session.pause()
    qtbot.waitUntil(lambda: session.state is State.READY)
    figures = session.history.epoch_columns()["train_cost"]
    speed = (figures[-9] - figures[-1]) / 8
    assert not fix(qtbot, session, watcher)
    start = session.last_epoch
    after = train(qtbot, session, 16)
    assert (start.train_cost - after.train_cost) / (after.epoch - start.epoch) > 2 * speed


def test_classes_that_are_unbalanced(make, qtbot):
    experiment = EXAMPLES["circle"].build().fitted_to(clouds(rare=9))
    session, watcher = make(experiment.replace(optimizer=GradientDescent(rate=0.3)))
    found(qtbot, watcher, "classes_unbalanced")
    assert "“0”" in watcher.hint.text
    train(qtbot, session, 60)
    before = recall(session, 1)
    assert fix(qtbot, session, watcher)
    train(qtbot, session, 60)
    assert recall(session, 1) > before + 0.2


@pytest.mark.parametrize("name", ["circle", "xor", "spiral", "curve", "houses", "classes"])
def test_a_good_run_is_left_in_peace(name, make, qtbot):
    session, watcher = make(EXAMPLES[name].build())
    said = []
    watcher.changed.connect(lambda: said.append(watcher.hint))
    session.run()
    qtbot.wait(1200)
    session.pause()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert said == []


# When a hint comes, stays and goes.


@pytest.fixture
def unscaled(make, qtbot):
    """Return a session that stands at its start with a hint, and its watcher."""
    hidden = (Dense(units=3, activation="softplus"),)
    session, watcher = make(EXAMPLES["houses"].build().replace(scaling="none", hidden=hidden))
    found(qtbot, watcher, "inputs_not_scaled")
    return session, watcher


def weigh(watcher, *kinds, standing=False):
    """Let a look have found hints of these kinds; return which one shows."""
    hints = {kind: watcher.hint if watcher.hint and watcher.hint.kind == kind else _hint(kind) for kind in kinds}
    watcher._weigh(hints, standing)
    return watcher.hint and watcher.hint.kind


def _hint(kind):
    return Hint(kind, f"About {kind}.", {}, "Fix", "It helps.", lambda experiment: experiment)


def test_a_hint_is_found_twice_before_it_shows_and_missed_twice_before_it_goes(make):
    _, watcher = make(EXAMPLES["circle"].build())
    changes = []
    watcher.changed.connect(lambda: changes.append(watcher.hint))
    assert weigh(watcher, "a") is None
    assert weigh(watcher, "b") is None, "another than before"
    assert weigh(watcher, "b", "a") == "b"
    assert weigh(watcher, "a", "b") == "b", "it stays while it holds"
    assert weigh(watcher) == "b"
    assert weigh(watcher, "b") == "b"
    assert weigh(watcher) == "b"
    assert weigh(watcher) is None
    assert len(changes) == 2, "nothing flickers"


def test_once_is_enough_while_the_run_stands_still(make):
    _, watcher = make(EXAMPLES["circle"].build())
    assert weigh(watcher, "a", standing=True) == "a"
    assert weigh(watcher, "b", standing=True) == "b"
    assert weigh(watcher, standing=True) is None


def test_a_hint_goes_with_an_edit_and_with_a_new_start(unscaled, qtbot):
    session, watcher = unscaled
    session.change(batch_size=7)
    assert watcher.hint is None
    found(qtbot, watcher, "inputs_not_scaled")
    session.change(scaling="standard")
    qtbot.waitUntil(lambda: session.state is State.READY)
    qtbot.wait(200)
    assert watcher.hint is None


def test_not_now_holds_for_the_run(unscaled, qtbot):
    session, watcher = unscaled
    watcher.dismiss()
    qtbot.wait(200)
    assert watcher.hint is None
    session.reset()
    found(qtbot, watcher, "inputs_not_scaled")


def test_never_again_holds_for_good_until_all_are_wanted(unscaled, make, qtbot):
    session, watcher = unscaled
    watcher.silence()
    assert Settings().silenced == {"inputs_not_scaled"}
    session.reset()
    qtbot.waitUntil(lambda: session.state is State.READY)
    qtbot.wait(200)
    assert watcher.hint is None
    actions = HintActions(watcher, session)
    assert actions.again.isEnabled()
    actions.again.trigger()
    found(qtbot, watcher, "inputs_not_scaled")
    assert Settings().silenced == frozenset()
    assert not actions.again.isEnabled()


def test_hints_can_be_switched_off(unscaled, qtbot):
    session, watcher = unscaled
    actions = HintActions(watcher, session)
    assert actions.switch.isChecked()
    actions.switch.trigger()
    assert watcher.hint is None
    assert not Settings().hints
    session.reset()
    qtbot.waitUntil(lambda: session.state is State.READY)
    qtbot.wait(200)
    assert watcher.hint is None
    actions.switch.trigger()
    found(qtbot, watcher, "inputs_not_scaled")


def test_the_fix_is_made_on_the_experiment_of_now(make, qtbot):
    session, watcher = make(EXAMPLES["xor-line"].build())
    session.run()
    found(qtbot, watcher, "network_too_small")
    hint = watcher.hint
    session.change(hidden=(Dense(units=5),))
    watcher.hint = hint
    fix(qtbot, session, watcher)
    assert [layer.units for layer in session.experiment.hidden] == [10]


def test_a_moment_of_the_past_is_not_looked_at(unscaled, qtbot):
    session, watcher = unscaled
    train(qtbot, session, 20)
    session.look_back(session.timeline.moments[0].step)
    assert session.moment is not None
    watcher._forget()
    watcher._look()
    qtbot.wait(200)
    assert watcher.hint is None


# The line beside the tabs.


@pytest.fixture
def bar(unscaled, qtbot):
    _, watcher = unscaled
    tabs = QTabWidget()
    tabs.setDocumentMode(True)
    for name in ("Playground", "Perceptron"):
        tabs.addTab(QWidget(), name)
    made = HintBar(watcher, tabs, lambda: tabs.currentIndex() == 0)
    qtbot.addWidget(tabs)
    tabs.resize(1280, 400)
    tabs.show()
    with qtbot.waitExposed(tabs):
        pass
    return made


def test_the_line_lies_beside_the_tabs_and_moves_nothing(bar, unscaled, qtbot):
    _, watcher = unscaled
    tabs = bar.parentWidget()
    assert bar.isVisible()
    assert bar.sentence.whole() == watcher.hint.text
    assert not bar.sentence.is_cut()
    assert bar.geometry().left() > tabs.tabBar().tabRect(1).right()
    assert bar.geometry().bottom() <= tabs.tabBar().geometry().bottom()
    page = tabs.currentWidget().geometry()
    watcher.dismiss()
    assert not bar.isVisible()
    assert tabs.currentWidget().geometry() == page


def test_a_narrow_window_cuts_the_sentence_and_shows_it_whole_in_the_tip(bar, qtbot):
    bar.parentWidget().resize(560, 400)
    qtbot.waitUntil(bar.sentence.is_cut)
    assert bar.geometry().right() < 560
    assert bar.sentence.toolTip() == bar.sentence.whole()


def test_the_line_keeps_to_its_page(bar):
    bar.parentWidget().setCurrentIndex(1)
    assert not bar.isVisible()
    bar.parentWidget().setCurrentIndex(0)
    assert bar.isVisible()


def test_one_click_fixes(bar, unscaled, qtbot):
    session, _ = unscaled
    qtbot.mouseClick(bar.fix, Qt.MouseButton.LeftButton)
    assert session.experiment.scaling.kind == "standard"
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_the_buttons_put_it_away_by_keyboard_too(bar, unscaled, qtbot):
    for button in (bar.fix, bar.silence, bar.dismiss):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.accessibleName()
        assert button.toolTip()
    bar.silence.setFocus()
    qtbot.keyClick(bar.silence, Qt.Key.Key_Space)
    assert Settings().silenced == {"inputs_not_scaled"}


def test_every_sentence_is_short_enough_to_stand_beside_the_tabs():
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(diagnosis.__path__[0]).glob("*_checks.py"))]
    sentences = re.findall(r'N_\("(.*\{.*)"\)', "\n".join(texts)) + [task.metric.standstill for task in TASKS]
    assert len(sentences) >= 14
    assert [sentence for sentence in sentences if len(sentence) > 92] == []


def test_the_button_says_why_it_helps(bar):
    assert bar.fix.toolTip().startswith("Scale the inputs: Scaled inputs all have mean 0")
    assert bar.fix.toolTip().endswith("It can be undone.")


def test_a_narrow_window_gives_its_room_to_the_sentence(bar, qtbot):
    assert bar.fix.text() == "Scale the inputs"
    bar.parentWidget().resize(660, 400)
    qtbot.waitUntil(lambda: bar.fix.text() == "Fix")
    assert bar.fix.accessibleName() == "Scale the inputs"
    bar.parentWidget().resize(1280, 400)
    qtbot.waitUntil(lambda: bar.fix.text() == "Scale the inputs")


def test_what_no_setting_can_fix_has_no_button(bar, unscaled):
    session, watcher = unscaled
    watcher._show(Hint("constant_target", "It is 2 everywhere."))
    assert bar.sentence.whole() == "It is 2 everywhere."
    assert not bar.fix.isVisible()
    before = session.experiment
    watcher.fix()
    assert session.experiment == before
    watcher._show(_hint("a"))
    assert bar.fix.isVisible()


def test_following_the_hints_xor_is_learnt_by_the_same_two_neurons(make, qtbot):
    session, watcher = make(FAILURES["xor-low-rate"].build())
    hidden = session.experiment.hidden
    session.run()
    found(qtbot, watcher, "rate_too_low")
    assert not fix(qtbot, session, watcher), "the run goes on"
    qtbot.waitUntil(lambda: session.last_epoch.train_score == 1.0, timeout=PATIENCE)
    assert session.experiment.hidden == hidden
