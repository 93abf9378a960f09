"""The mini-batch page: measured noise against the analysis, equal work, calling off, settings that are kept."""

import numpy as np
import pytest

from nnplayground.analysis.descent.equal_work import EqualWorkSettings, equal_work
from nnplayground.analysis.descent.gradient_noise import gradient_noise
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.optimizers import Adam
from nnplayground.data.circles import Circle
from nnplayground.gui.descent.gradient_noise_page import GradientNoisePage, noise_sizes
from nnplayground.gui.descent.state import DescentState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.i18n import fixed, number
from nnplayground.training.experiment import Experiment
from tests.helpers.sessions import ready, train

SMALL = Experiment(data=Circle(size=80), optimizer=Adam())


@pytest.fixture
def session(qtbot):
    made = Session(SMALL)
    ready(qtbot, made)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, session):
    clock = FrameClock()
    made = GradientNoisePage(session, session.lab_states.of(DescentState), clock)
    made.resize(1000, 600)
    qtbot.addWidget(made)
    clock.setParent(made)
    made.show()
    yield made
    made.noise_job.close()
    made.work_job.close()


def result(steps):
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def measured(qtbot, page):
    page.measure.button.click()
    qtbot.waitUntil(lambda: page.curve is not None, timeout=30_000)
    page.draw()
    return page.curve


@pytest.mark.parametrize("at", ["start", "now"])
def test_the_noise_is_that_of_the_analysis(page, session, qtbot, at):
    train(qtbot, session, 12)
    page._on_mini_batch(page._lab_state.mini_batch.model_copy(update={"at": at}))
    curve = measured(qtbot, page)
    network = session.experiment.network() if at == "start" else session.snapshot.network
    over = NetworkCost(network, session.problem, session.experiment.cost)
    rows = session.problem.parts.train
    settings = page._lab_state.noise.model_copy(update={"sizes": noise_sizes(len(rows))})
    wanted = result(gradient_noise(over, rows, settings))
    assert curve.points == wanted.points
    median, _low, _high, law = page.angle.curves()
    assert median.y.tolist() == [point.angle.median for point in wanted.points]
    assert law.y.tolist() == [point.law_angle for point in wanted.points]
    assert (np.power(10, median.x).round() == [point.size for point in wanted.points]).all()
    ten = next(point for point in wanted.points if point.size == 10)
    assert f"m = 10: {fixed(ten.angle.median, 1)}° (law {fixed(ten.law_angle, 1)}°)" in page.facts.text()
    assert median.y[-1] == pytest.approx(0, abs=0.01), "all examples at once have no noise"


def test_equal_work_is_that_of_the_analysis(page, session, qtbot):
    page._on_mini_batch(page._lab_state.mini_batch.model_copy(update={"passes": 3}))
    page.compare.button.click()
    assert page.sizes == [48, 10]
    qtbot.waitUntil(lambda: not page.work_job.busy, timeout=30_000)
    page.draw()
    wanted = result(equal_work(SMALL, EqualWorkSettings(sizes=(0, 10), budget=3 * 48)))
    assert page.work == [curve.points for curve in wanted]
    last = wanted[1].points[-1]
    assert f"m = 10: {last.updates} updates, cost {number(last.cost)}" in page.facts.text()
    assert "updates instead of 1" in page.facts.text()
    work = page.costs.curves()[1].x
    page._on_mini_batch(page._lab_state.mini_batch.model_copy(update={"axis": "updates"}))
    page.draw()
    assert page.costs.curves()[1].x.tolist() != work.tolist()
    assert 10 ** page.costs.curves()[1].x[-1] == pytest.approx(last.updates)


def test_both_can_be_called_off(page):
    for bar, job in ((page.measure, page.noise_job), (page.compare, page.work_job)):
        bar.button.click()
        assert job.busy
        bar.button.click()
        assert not job.busy
        job.close()
    page.draw()


def test_other_data_clear_what_was_measured(page, session, qtbot):
    measured(qtbot, page)
    session.change(data=Circle(size=90))
    qtbot.waitUntil(lambda: not page.points)
    page.draw()
    assert not page.angle.curves()
    assert "Measure" in page.facts.text()


def test_settings_are_edits_and_kept(page):
    state = page._lab_state
    page.draws.field("draws")._propose(17)
    assert state.noise.draws == 17
    kept = DescentState()
    kept.take_plain(state.to_plain())
    assert kept.noise.draws == 17
    state.take_plain(state.last_edit.before)
    assert state.noise.draws == 40
    assert page.draws.field("draws").value() == 40


def test_sizes_go_from_one_to_all():
    assert noise_sizes(48) == (1, 2, 5, 10, 20, 48)
    assert noise_sizes(50_000)[-1] == 10_000
    assert noise_sizes(1) == (1,)
