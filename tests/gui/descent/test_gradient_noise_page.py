"""The mini-batch page: measured noise against the analysis, equal work, calling off, settings that are kept."""

import numpy as np
import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox

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


def test_arrows_are_the_drawn_gradients_of_the_chosen_pair(page, session, qtbot):
    curve = measured(qtbot, page)
    drawn, full = page.arrows.arrows()
    assert drawn.tolist() == curve.arrows[10].tolist()
    assert full.tolist() == curve.full.gradient[list(curve.pair)].tolist()
    origin, tip = page.arrows.place_of(0, 0), page.arrows.place_of(*full)
    slope = -(tip.y() - origin.y()) / (tip.x() - origin.x())
    assert slope == pytest.approx(full[1] / full[0]), "both axes have one scale"
    wanted = next(index for index in range(len(curve.full.gradient)) if index not in curve.pair)
    page.chooser.choose(0, wanted)
    qtbot.waitUntil(lambda: page.curve is not None and page.curve is not curve, timeout=30_000)
    page.draw()
    assert page.curve.pair == (wanted, curve.pair[1])
    drawn, full = page.arrows.arrows()
    assert full.tolist() == curve.full.gradient[[wanted, curve.pair[1]]].tolist()
    assert page.curve.points == curve.points, "the same draws"


@pytest.mark.parametrize(("wanted", "shown"), [(1, 1), (6, 5), (100, 48)])
def test_arrows_are_of_the_nearest_size(page, session, qtbot, wanted, shown):
    curve = measured(qtbot, page)
    page._on_mini_batch(page._lab_state.mini_batch.model_copy(update={"arrows": wanted}))
    page.draw()
    assert page.arrows.arrows()[0].tolist() == curve.arrows[shown].tolist()


def test_a_second_axis_counts_updates(page, session, qtbot):
    page._on_mini_batch(page._lab_state.mini_batch.model_copy(update={"passes": 3}))
    page.compare.button.click()
    qtbot.waitUntil(lambda: not page.work_job.busy and bool(page.work) and all(page.work), timeout=30_000)
    page.draw()
    assert min(page.sizes) == 10
    label, less = page.costs._top
    points = page.work[page.sizes.index(10)]
    assert 10**less == pytest.approx(points[-1].evaluations / points[-1].updates)
    assert "m = 10" in label
    page._on_mini_batch(page._lab_state.mini_batch.model_copy(update={"axis": "updates"}))
    page.draw()
    assert page.costs._top[1] == -less


def test_before_anything_is_measured_no_axis_has_numbers(page, qtbot, monkeypatch):
    written = []
    draw = QPainter.drawText

    def noted(painter, *given):
        written.append(given[-1])
        return draw(painter, *given)

    monkeypatch.setattr(QPainter, "drawText", noted)
    for plot in (page.angle, page.length, page.arrows, page.costs, page.scores):
        written.clear()
        plot.grab()
        assert any("Press “" in text for text in written), plot.accessibleName()
        assert not any(character.isdigit() for text in written for character in text), written
    page._on_measure()
    qtbot.waitUntil(lambda: page.curve is not None, timeout=30_000)
    page.draw()
    for plot in (page.angle, page.length, page.arrows):
        written.clear()
        plot.grab()
        assert not any("Press “" in text for text in written)
        assert any(character.isdigit() for text in written for character in text)


def test_the_pair_is_named_once_there_is_a_network(qtbot):
    session, clock = Session(SMALL), FrameClock()
    made = GradientNoisePage(session, session.lab_states.of(DescentState), clock)
    qtbot.addWidget(made)
    clock.setParent(made)
    ready(qtbot, session)
    assert all(combo.currentText() for combo in made.chooser.findChildren(QComboBox))
    made.noise_job.close()
    made.work_job.close()
    session.close()
