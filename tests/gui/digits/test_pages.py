"""The pages of the Digits lab behind the first: right figures, the right images, and clean ends in mid-work."""

import gc
from itertools import pairwise
from typing import ClassVar
from weakref import ref

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from nnplayground.analysis.digits.layer_map import MapPlace
from nnplayground.analysis.digits.output_coding import Rule
from nnplayground.core.addresses import NeuronId
from nnplayground.data.augment import Noise, Shift
from nnplayground.data.mnist import Mnist
from nnplayground.gui.digits.bar_chart import Bar, BarChart
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.lab import DigitsLab
from nnplayground.gui.digits.ladder_page import READER
from nnplayground.gui.digits.output_coding_page import end_of_scale
from nnplayground.gui.digits.settings import LadderSettings, OutputCodingSettings
from nnplayground.gui.playground.settings_panel import SettingsPanel
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import State
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.i18n import percent
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.examples import EXAMPLES

LONG = 90_000
"""Milliseconds that judging ten thousand images may take on a busy computer."""


@pytest.fixture
def lab(qtbot, session):
    """The lab with Nielsen's small network, which is quick to judge."""
    lab = DigitsLab(session, FrameClock(session))
    qtbot.addWidget(lab)
    lab.resize(1280, 640)
    lab.lab_state.choose(NetworkSource.NIELSEN)
    with qtbot.waitExposed(lab):
        lab.show()
    qtbot.waitUntil(lambda: lab.lab_state.network is not None and lab.lab_state.network.source is NetworkSource.NIELSEN)
    return lab


def open_page(qtbot, lab, key):
    page = lab.open_page(key)
    if key in ("mistakes", "inside", "ladder", "augment"):
        qtbot.waitUntil(lambda: lab.lab_state.problem is not None, timeout=LONG)
    return page


@pytest.fixture
def mistakes(qtbot, lab):
    page = open_page(qtbot, lab, "mistakes")
    qtbot.waitUntil(lambda: page._found is not None, timeout=LONG)
    return page


def test_the_matrix_agrees_with_the_evaluator(lab, mistakes):
    network, problem, found = lab.lab_state.network, lab.lab_state.problem, mistakes._found
    score = Evaluator(network.network, problem).judge(problem.parts.validation, network.experiment.cost).score
    assert found.accuracy == pytest.approx(score)
    assert found.counts.sum() == len(problem.parts.validation)
    assert mistakes.images.count() == min(300, len(found.wrong()))


def test_a_clicked_cell_shows_its_images(qtbot, lab, mistakes):
    view, problem = mistakes.matrix, lab.lab_state.problem
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.cell(4, 9).center().toPoint())
    assert view.chosen == (4, 9)
    assert mistakes.images.count() == mistakes._found.counts[4, 9] > 0
    assert set(problem.labels[mistakes._rows]) == {4}
    assert set(mistakes.images.captions()) == {"4 → 9"}
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.chosen == (4, 8)
    mistakes.all_wrong.click()
    assert view.chosen is None


def test_a_clicked_image_is_read_and_looked_into(qtbot, lab, mistakes):
    grid = mistakes.images
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place(1).center().toPoint())
    row = mistakes._rows[1]
    place = mistakes._found.place(row)
    assert lab.lab_state.label == mistakes._found.labels[place]
    assert lab.lab_state.answer.ranking[0] == mistakes._found.answers[place]
    mistakes.inside.click()
    assert lab.lab_state.page == "inside"


def test_the_test_set_is_sealed_and_openings_are_counted(qtbot, lab, mistakes):
    openings = lab._session.lab_states.of(OpeningsState)

    def count():
        return openings.count(lab.lab_state.problem.dataset)

    assert count() == 0
    assert "never" in mistakes.test_set_note.text()
    mistakes.test.click()
    qtbot.waitUntil(lambda: mistakes._found.rows[0] == lab.lab_state.problem.parts.test[0], timeout=LONG)
    assert count() == 1
    mistakes.validation.click()
    qtbot.waitUntil(lambda: mistakes._found.rows[0] == lab.lab_state.problem.parts.validation[0], timeout=LONG)
    mistakes.test.click()
    assert count() == 2
    lab.lab_state.choose(NetworkSource.BEST)
    assert mistakes._part == "validation", "another network is not judged by the test set unasked"


def test_robustness_comes_point_by_point_and_can_be_called_off(qtbot, lab, mistakes):
    mistakes.work.button.click()
    qtbot.waitUntil(lambda: sum(map(len, mistakes._points.values())) >= 4, timeout=LONG)
    noise = next(iter(mistakes._points.values()))
    assert noise[0][0] == 0
    assert noise[0][1] > noise[3][1]
    mistakes.work.button.click()
    assert not mistakes._robust.busy
    counted = sum(map(len, mistakes._points.values()))
    mistakes._robust._thread.wait()
    qtbot.wait(50)
    assert sum(map(len, mistakes._points.values())) == counted


@pytest.fixture
def inside(qtbot, lab):
    page = open_page(qtbot, lab, "inside")
    page.show_another()
    return page


def test_a_clicked_neuron_shows_what_excites_it(qtbot, lab, inside):
    view = inside.lit
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place(NeuronId(2, 7)).center().toPoint())
    assert inside._neuron == NeuronId(2, 7)
    qtbot.waitUntil(lambda: inside.card.images.count() == 10, timeout=LONG)
    problem, network = lab.lab_state.problem, lab.lab_state.network.network
    rows = problem.parts.validation[:5000]
    inputs = problem.inputs[rows].astype(np.float32) / 255
    z = inputs @ network.layers[0].W[:, 7] + network.layers[0].b[7]
    order = np.argsort(z)
    assert inside.card._rows == [*rows[order[::-1][:5]], *rows[order[:5]]]
    np.testing.assert_allclose(float(inside.card.images.captions()[0]), z.max(), atol=0.01)
    assert not inside.card.ideal.is_blank()
    assert not inside.card.weights.is_blank()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert inside._neuron == NeuronId(2, 8)


def test_a_network_that_learnt_other_images_beside_mnist_shows_its_weights(qtbot, lab, inside):
    lab.lab_state.choose(NetworkSource.BEST)
    qtbot.waitUntil(lambda: inside.weights._range.text() == "1–100 of 1000", timeout=20_000)
    assert inside.weights._sheet.index_at(inside.weights._sheet.place(37).center()) == 37


def test_switching_a_neuron_off_changes_the_accuracy(qtbot, inside):
    inside.choose(NeuronId(2, 3))
    with qtbot.waitSignal(inside._worth.done, timeout=LONG) as done:
        inside.card.form.field("factor")._propose(0.0)
    neuron, factor, before, after = done.args[0]
    assert neuron == NeuronId(2, 3)
    assert factor == 0
    assert after < before
    assert "→" in inside.card.worth.text()
    inside._lab_state.calm()
    assert inside.card.worth.text() == "", "it was said of a neuron that was switched off"
    assert inside.card.factor == 1


def test_an_output_cannot_be_scaled_and_has_no_picture_of_weights(inside):
    inside.choose(NeuronId(3, 2))
    assert not inside.card.form.isEnabled()
    assert inside.card.weights.is_blank()


def test_what_the_answer_rests_on_is_shown(qtbot, inside):
    qtbot.waitUntil(lambda: not inside.occlusion.is_blank() and not inside.saliency.is_blank(), timeout=LONG)


def test_the_map_shows_the_image_of_a_point(qtbot, lab, inside):
    view = inside.map.view
    qtbot.waitUntil(lambda: view.count() == 1500, timeout=LONG)
    place = view.places()[11]
    nearest = view.nearest(QPointF(*place))
    QTest.mouseMove(view, QPoint(round(place[0]), round(place[1])))
    assert view.hovered is not None
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(place[0]), round(place[1])))
    row = inside.map.model.shown.rows[view.hovered]
    np.testing.assert_allclose(lab.lab_state.image.pixels.ravel(), lab.lab_state.problem.inputs[row] / 255, atol=1e-6)
    assert nearest is not None


def stroke(drawing, *points):
    drawing.begin(QPointF(*points[0]), 32)
    for point in points[1:]:
        drawing.move(QPointF(*point), 32)
    drawing.end()


def test_the_drawing_stands_on_the_map_and_moves_with_the_pen(qtbot, lab, inside):
    view, drawing = inside.map.view, lab.lab_state.drawing
    qtbot.waitUntil(lambda: view.count() == 1500, timeout=LONG)
    qtbot.waitUntil(lambda: view._read_name == "image")
    stroke(drawing, (130, 90), (290, 90), (200, 330))
    qtbot.waitUntil(lambda: view._read_name == "drawing")
    shown, place = inside.map.model.shown, view._read
    layer = lab.lab_state.answer.layers[shown.layer - 2]
    np.testing.assert_allclose(place.point, (layer - shown.plane.mean) @ shown.plane.axes, rtol=1e-5, atol=1e-5)
    assert view.read_place() is not None
    assert "nearest" in view.accessibleDescription()
    stroke(drawing, (150, 210), (260, 210))
    qtbot.waitUntil(lambda: not np.array_equal(view._read.point, place.point))
    drawing.clear()
    qtbot.waitUntil(lambda: view.read_place() is None)


def test_a_point_beyond_the_edge_is_shown_on_the_edge(inside, qtbot):
    view = inside.map.view
    qtbot.waitUntil(lambda: view.count() == 1500, timeout=LONG)
    view.set_read(MapPlace(np.array([1e6, 0.0]), np.empty(0, np.intp)), "drawing")
    assert view.rect().contains(view.read_place().toPoint())


def test_another_network_has_a_map_of_its_own(qtbot, lab, inside):
    qtbot.waitUntil(lambda: inside.map.view.count() == 1500, timeout=LONG)
    stroke(lab.lab_state.drawing, (130, 90), (290, 90), (200, 330))
    lab.lab_state.choose(NetworkSource.BEST)
    model = inside.map.model
    qtbot.waitUntil(lambda: model.shown is not None and model.shown.values.shape[1] == 1000, timeout=LONG)
    assert inside.map.layer.count() == 5
    qtbot.waitUntil(lambda: inside.map.view.read_place() is not None)


def test_tsne_shows_itself_while_it_works_and_its_words_end_with_it(qtbot, lab, inside):
    panel = inside.map
    qtbot.waitUntil(lambda: panel.view.count() == 1500, timeout=LONG)
    qtbot.waitUntil(lambda: "Principal" in panel.note.text())
    stroke(lab.lab_state.drawing, (130, 90), (290, 90), (200, 330))
    before = panel.view.places().copy()
    panel.work.button.click()
    qtbot.waitUntil(lambda: panel.model.shown.done < 1, timeout=LONG)
    qtbot.waitUntil(lambda: not np.array_equal(panel.view.places(), before))
    assert "arranges" in panel.note.text()
    qtbot.waitUntil(lambda: panel.view._read is not None and len(panel.view._read.neighbours) == 5)
    panel.work.button.click()
    qtbot.waitUntil(lambda: "Principal" in panel.note.text())
    np.testing.assert_array_equal(panel.view.places(), before)


def test_tsne_can_be_called_off_at_any_moment(qtbot, inside):
    qtbot.waitUntil(lambda: inside.map.view.count() == 1500, timeout=LONG)
    before = inside.map.view.places().copy()
    for pause in (0, 30, 1500):
        inside.map.work.button.click()
        assert inside.map.model.job.busy
        qtbot.wait(pause)
        inside.map.work.button.click()
        assert not inside.map.model.job.busy
    inside.map.model.job._thread.wait()
    qtbot.wait(100)
    np.testing.assert_array_equal(inside.map.view.places(), before)


def test_the_pages_end_cleanly_in_mid_work(qtbot, session, lab):
    inside = open_page(qtbot, lab, "inside")
    qtbot.waitUntil(lambda: inside.map.model.network is not None, timeout=LONG)
    inside.map.model.start_tsne()
    ladder = open_page(qtbot, lab, "ladder")
    ladder.start_light()
    ladder.start_heavy()
    codes = open_page(qtbot, lab, "output_coding")
    codes.start()
    qtbot.waitUntil(lambda: codes.job.busy)
    lab._on_quitting()
    for job in (inside.map.model.job, ladder.job, ladder.heavy, codes.job):
        assert not job.busy
        assert job._thread._pool.activeThreadCount() == 0


def test_the_ladder_rises(qtbot, lab):
    page = lab.page("ladder")
    page._lab_state.ladder = LadderSettings(limit=500)
    open_page(qtbot, lab, "ladder")
    qtbot.waitUntil(lambda: "neighbours" in page.results and READER in page.results, timeout=LONG)
    values = [page.results[key].accuracy for key in ("random", "darkness", "mean", "neighbours", READER)]
    assert values == sorted(values)
    texts = {bar.name: bar.text for bar in page.bars.bars()}
    assert texts["Literature (published)"] == "99.79 %"
    assert page.table.rowCount() == len(texts)


def test_a_support_vector_machine_comes_from_its_process(qtbot, lab):
    page = lab.page("ladder")
    page._lab_state.ladder = LadderSettings(limit=300)
    open_page(qtbot, lab, "ladder")
    page.start_heavy()
    qtbot.waitUntil(lambda: "svm-tuned" in page.results, timeout=90_000)
    assert page.results["svm-tuned"].accuracy > page.results["svm-old"].accuracy
    qtbot.waitUntil(lambda: not page.heavy.busy, timeout=90_000)


def test_both_codings_are_compared_and_read_by_any_rule(qtbot, lab):
    page = open_page(qtbot, lab, "output_coding")
    page._lab_state.output_coding = OutputCodingSettings(runs=2, epochs=1, units=10, images=500)
    page.work.button.click()
    qtbot.waitUntil(lambda: len(page.runs) == 4 and not page.job.busy, timeout=LONG)
    ten, bits = page.accuracies.bars()
    assert len(ten.dots) == len(bits.dots) == 2
    assert ten.value == pytest.approx(np.mean(ten.dots))
    least = min(*ten.dots, *bits.dots)
    begins = page.accuracies._low
    assert 0 <= begins < least
    said = page.accuracies.accessibleDescription()
    assert (f"The bars begin at {percent(begins, 0)}" in said) == (begins > 0)
    assert "begin" not in page.invalid.accessibleDescription()
    codes = page.invalid.bars()
    assert [bar.name[:4] for bar in codes] == ["1010", "1011", "1100", "1101", "1110", "1111"]
    asked = sum(run.examples for run in page.runs if run.coding == "binary")
    counted = sum(sum(run.invalid.values()) for run in page.runs if run.coding == "binary")
    assert sum(bar.value for bar in codes) == pytest.approx(counted / asked)
    combo = page.rules["binary"]
    combo.setCurrentIndex(combo.findData(Rule.NEAREST_CODE.value))
    combo.activated.emit(combo.currentIndex())
    nearest = [run.accuracy[Rule.NEAREST_CODE] for run in page.runs if run.coding == "binary"]
    assert page.accuracies.bars()[1].value == pytest.approx(np.mean(nearest))


def test_bars_that_do_not_begin_at_0_are_broken_and_say_so(qtbot, session):
    chart = BarChart(FrameClock(session), "shares")
    qtbot.addWidget(chart)
    chart.resize(600, 120)
    bars = (Bar("ten", 0.94, "94 %"),)
    chart.set_bars(bars)
    whole = chart.grab().toImage()
    assert chart.beginning() == ""
    chart.set_bars(bars, 0.88)
    assert chart.beginning() == f"The bars begin at {percent(0.88, 0)}"
    broken = chart.grab().toImage()
    area = chart.area_of(0)
    row = round(area.center().y())

    def colours(image):
        return {image.pixel(x, row) for x in range(round(area.left()) + 4, round(area.left()) + 16)}

    assert len(colours(whole)) == 1 < len(colours(broken))


@pytest.mark.parametrize("width", [320, 420, 700])
def test_shares_below_bars_stand_beside_each_other(qtbot, session, width):
    chart = BarChart(FrameClock(session), "shares")
    qtbot.addWidget(chart)
    font = chart.font()
    font.setPixelSize(17)
    chart.setFont(font)
    chart.resize(width, 120)
    chart.set_bars((Bar("ten", 0.94, "94 %"),))
    metrics, ticks = chart.fontMetrics(), chart.ticks(chart.fontMetrics())
    half = [metrics.horizontalAdvance(percent(value, 0)) / 2 for value in ticks]
    assert all(
        chart.x_of(right) - chart.x_of(left) > one + other
        for (left, one), (right, other) in pairwise(zip(ticks, half, strict=True))
    )
    assert (len(ticks) == 5) == (width == 700)


class TestAugmentation:
    kinds: ClassVar = (Shift(reach=3.0), Noise(deviation=0.2))

    def test_the_preview_follows_the_settings(self, qtbot, lab):
        page = open_page(qtbot, lab, "augment")
        page._take_another()
        page._on_edited(self.kinds)
        noisy = page.grab().toImage()
        page._on_edited(())
        assert page.variants.count() == 60
        assert page.grab().toImage() != noisy

    def test_without_images_in_training_it_offers_some(self, qtbot, session, lab):
        page = open_page(qtbot, lab, "augment")
        assert not page.use.isEnabled()
        assert page.offer.isVisible()
        page._on_edited(self.kinds)
        page.offer.click()
        assert session.experiment.augment == self.kinds
        assert page.use.isChecked()

    def test_the_switch_reaches_the_run_that_goes_on(self, qtbot, session, lab):
        page = open_page(qtbot, lab, "augment")
        session.edit(EXAMPLES["mnist-nielsen"].build().replace(data=Mnist(train_images=200, validation_images=100)))
        qtbot.waitUntil(lambda: session.state is State.READY, timeout=LONG)
        page._on_edited(self.kinds)
        assert session.experiment.augment == ()
        page.use.click()
        qtbot.waitUntil(lambda: session.snapshot.experiment.augment == self.kinds)
        page.use.click()
        qtbot.waitUntil(lambda: session.snapshot.experiment.augment == ())

    def test_the_playground_offers_it_for_images_only(self, qtbot, session):
        panel = SettingsPanel(session)
        qtbot.addWidget(panel)
        section = next(w for w in panel.findChildren(QWidget) if getattr(w, "heading", None) is not None
                       and w.heading.text() == "Augmentation")  # fmt: skip
        assert section.isHidden()
        session.edit(EXAMPLES["mnist-nielsen"].build())
        assert not section.isHidden()


def test_back_at_the_sheet_it_is_the_drawing_that_is_read(qtbot, lab, inside):
    assert lab.lab_state.label is not None
    lab.open_page("draw")
    assert lab.lab_state.label is None
    assert lab.lab_state.answer is None, "the sheet is empty"


def test_a_click_on_a_lit_neuron_leads_inside(qtbot, lab):
    page = lab.page("draw")
    lab.lab_state.show_image(np.eye(28), None)
    view = page.lit
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place(NeuronId(2, 2)).center().toPoint())
    assert lab.lab_state.page == "inside"
    assert lab.page("inside")._neuron == NeuronId(2, 2)


def test_weights_live_while_training(qtbot, session, lab):
    session.edit(EXAMPLES["mnist-nielsen"].build().replace(data=Mnist(train_images=500, validation_images=100)))
    qtbot.waitUntil(lambda: session.state is State.READY and session.problem.is_images, timeout=LONG)
    lab.lab_state.choose(NetworkSource.RUNNING)
    page = open_page(qtbot, lab, "inside")
    before = page.weights._snapshot.step
    session.run()
    qtbot.waitUntil(lambda: page.weights._snapshot.step > before + 100, timeout=LONG)
    session.pause()
    qtbot.waitUntil(lambda: session.state is not State.RUNNING)


def controls(page):
    """Return what can be seen of a page and takes the keyboard."""
    seen = [w for w in page.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()]
    return [w for w in seen if not isinstance(w, QTabBar | QTabWidget) and not w.objectName().startswith("qt_")]


def test_every_control_of_every_page_has_a_name_and_a_tip(qtbot, lab):
    for key in lab.spec.page_keys:
        page = open_page(qtbot, lab, key)
        # Some pages show nothing before they have read the network.
        qtbot.waitUntil(lambda page=page: len(controls(page)) > 1)
        for widget in controls(page):
            assert widget.accessibleName() or getattr(widget, "text", str)(), (key, widget)
            assert widget.toolTip(), (key, widget, widget.accessibleName())


@pytest.mark.parametrize("most", [0.0, 0.0021, 0.011, 0.0499, 0.09, 0.25, 0.87])
def test_the_scale_of_invalid_codes_is_told_exactly(most):
    end = end_of_scale(most)
    decimals = 3 if end <= 0.1 else 2
    assert end >= most
    steps = [end * step / 4 for step in range(5)]
    assert [round(each, decimals) for each in steps] == pytest.approx(steps)


class TestAnotherProject:
    """Seventy thousand images are not kept for a network that nobody looks at any more."""

    def test_nothing_that_cannot_be_seen_keeps_the_data(self, qtbot, session, lab, mistakes):
        maps = open_page(qtbot, lab, "inside").map.model
        qtbot.waitUntil(lambda: maps.shown is not None, timeout=LONG)
        for page in ("ladder", "augment", "draw"):
            open_page(qtbot, lab, page)
        held = ref(lab.lab_state.problem)
        for page in (lab.open_page("ladder"), lab.open_page("draw")):
            qtbot.waitUntil(lambda page=page: not _busy(page), timeout=LONG)
        lab.hide()
        session.lab_states.take_plain({})
        qtbot.waitUntil(lambda: maps.shown is None and mistakes._found is None)
        gc.collect()
        assert held() is None

    @pytest.mark.parametrize("key", ["mistakes", "inside", "ladder", "augment"])
    def test_what_can_be_seen_gets_it_again(self, qtbot, session, lab, key):
        open_page(qtbot, lab, key)
        before = ref(lab.lab_state.problem)
        session.lab_states.take_plain({"digits": {"source": "nielsen", "view": {"page": key}}})
        found = lab.lab_state
        qtbot.waitUntil(lambda: found.problem is not None and found.problem is not before(), timeout=LONG)

    def test_a_page_shown_again_shows_what_it_did(self, qtbot, session, lab, mistakes):
        accuracy = mistakes._found.accuracy
        mistakes.images.picked.emit(0)
        lab.open_page("draw")
        session.lab_states.take_plain({"digits": {"source": "nielsen"}})
        assert mistakes._found is None
        assert not mistakes.inside.isEnabled()
        open_page(qtbot, lab, "mistakes")
        qtbot.waitUntil(lambda: mistakes._found is not None, timeout=LONG)
        assert mistakes._found.accuracy == accuracy


def _busy(page):
    return any(job.busy for job in vars(page).values() if isinstance(job, Job))
