"""The page on regularisation: every figure and field against the runs, the printed mistake, edits and calling off."""

import json
import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nnplayground.analysis.decision_field import answer_at, grid, position
from nnplayground.analysis.generalisation.families import PRINTED_MISTAKE, FamilyComparison, FamilySettings
from nnplayground.analysis.generalisation.family_frames import FamilyFrame, family_frames
from nnplayground.analysis.generalisation.tasks import overfitting_task
from nnplayground.analysis.weight_histogram import weight_histograms
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError
from nnplayground.gui.export import picture
from nnplayground.gui.generalisation.regularisation_page import verdict
from nnplayground.gui.shared.colormaps import binary_lut

TASK = overfitting_task("moons")
FEW = FamilySettings(seeds=2, epochs=12, patience=2)


def finished(experiment, settings):
    """Return the comparison when all is trained."""
    comparison = FamilyComparison(experiment, settings)
    for _ in comparison.train():
        pass
    return comparison


def last_frame(experiment, settings):
    *_, frame = (one for one in family_frames(experiment, settings) if isinstance(one, FamilyFrame))
    return frame


@pytest.fixture
def page(lab):
    shown = lab.open_page("regularisation")
    lab.lab_state.set_families(FEW)
    return shown


def train(qtbot, page):
    page.start()
    settle(qtbot, page)


def settle(qtbot, page):
    model = page._lab_state.families_model
    qtbot.waitUntil(lambda: not model.job.busy)
    page.draw()


def test_a_frame_shows_the_runs_as_they_are():
    comparison, frame = finished(TASK, FEW), last_frame(TASK, FEW)
    assert frame.plane is not None
    inputs = grid(frame.problem, frame.plane)
    for number, shown in enumerate(frame.pictures):
        runs = [run for run, (variant, _) in enumerate(comparison.places) if variant == number]
        networks = [comparison.network(run) for run in runs]
        mean = np.mean([answer_at(network, inputs)[-1] for network in networks], axis=0)
        np.testing.assert_allclose(shown.field.reshape(len(mean), -1), mean, rtol=1e-5)
        for place, network in zip(runs, networks, strict=True):
            judged = comparison.runs.judge(place, "validation", network.parameters)
            assert judged.score == pytest.approx(comparison.counted(place).validation_score)
        reach = float(shown.histograms[0].edges[-1])
        single = [weight_histograms(network, reach=reach) for network in networks]
        for layer, histogram in enumerate(shown.histograms):
            np.testing.assert_array_equal(histogram.counts, sum(one[layer].counts for one in single))
        assert shown.scores.tolist() == [
            [comparison.counted(run).train_score for run in runs],
            [comparison.counted(run).validation_score for run in runs],
        ]
        assert shown.costs[0] == pytest.approx(np.mean([comparison.reports[run][0].train_cost for run in runs]))


def test_early_stopping_shows_the_weights_that_it_counts():
    """Where the epochs run out before patience does, the best weights count too, and are the ones in the field."""
    patient = FamilySettings(seeds=2, epochs=30, patience=1000)
    comparison = finished(TASK, patient)
    number = next(place for place, one in enumerate(comparison.variants) if one.key == "early_stopping")
    for run, (variant, _) in enumerate(comparison.places):
        if variant == number:
            best_epoch, best = comparison.runs.best(run)
            assert comparison.counted(run).epoch == best_epoch < 30
            np.testing.assert_array_equal(comparison.network(run).parameters, best)


def test_images_have_one_more_variant_and_no_field():
    small = overfitting_task(Mnist.key()).replace(data=Mnist(train_images=40, validation_images=40))
    frame = last_frame(small, FamilySettings(seeds=1, epochs=1))
    assert [shown.row.variant.key for shown in frame.pictures].count("augmentation") == 1
    assert frame.plane is None
    assert all(shown.field is None for shown in frame.pictures)


def test_cards_say_what_the_runs_reached(qtbot, lab, page):
    train(qtbot, page)
    table = finished(lab.lab_state.regularisation, FEW).table()
    shown = [card for card in page.cards if card.isVisible()]
    assert len(shown) == len(table) == 5
    assert page.key.isVisible()
    for card, row in zip(shown, table, strict=True):
        assert card.accessibleName()
        assert f"{100 * row.validation_score.mean:.1f}" in card.text()
        card.draw()
        assert not card._image.isNull()
        assert not card.grab().isNull()
    assert page.verdict.text() == verdict(list(table))
    assert len(picture.views(page)) == 5


def test_at_rest_each_pixel_of_a_field_is_the_mean_answer_there(qtbot, lab, page):
    train(qtbot, page)
    comparison = finished(lab.lab_state.regularisation, FEW)
    card = page.cards[1]
    card.grab()
    qtbot.waitUntil(lambda: not card._job.busy and card._fine is not None)
    seen, problem, plane = card.grab().toImage(), card._frame.problem, card._frame.plane
    networks = [comparison.network(run) for run, (variant, _) in enumerate(comparison.places) if variant == 1]
    fine = card._fine[2]
    assert fine.width() == fine.height() > 60
    corner = next(
        QPoint(x, y)
        for y in range(8, 60)
        for x in range(8, 20)
        if all(seen.pixel(x + i, y + i) == fine.pixel(i, i) for i in range(3))
    )
    lut = binary_lut().astype(int)
    matching = 0
    for row in range(0, fine.height(), 9):
        for column in range(0, fine.width(), 7):
            x = plane.across.low + (column + 0.5) / fine.width() * (plane.across.high - plane.across.low)
            y = plane.up.high - (row + 0.5) / fine.height() * (plane.up.high - plane.up.low)
            answers = [float(answer_at(network, position(problem, plane, x, y))[-1][0, 0]) for network in networks]
            share = 255 * sum(answers) / len(answers)
            near = lut[max(0, math.floor(share - 0.05)) : math.ceil(share + 0.05) + 1]
            got = np.array(fine.pixelColor(column, row).getRgb()[:3])
            assert np.abs(near - got).max(axis=1).min() == 0
            matching += seen.pixel(corner + QPoint(column, row)) == fine.pixel(column, row)
    # All but those under a training point.
    assert matching > 0.5 * (fine.height() // 9) * (fine.width() // 7)
    card.enlarger.enlarge()
    qtbot.waitUntil(lambda: card._fine[2].width() > 1.5 * fine.width())
    card.enlarger.go_back()


def test_the_printed_mistake_makes_weights_grow_and_says_why(qtbot, lab, page):
    train(qtbot, page)
    right = page._model.frame.pictures[1]
    lab.lab_state.set_families(FEW.model_copy(update={"as_printed": True}))
    train(qtbot, page)
    printed, bare = page._model.frame.pictures[1], page._model.frame.pictures[0]
    size = [one.histograms[0].root_mean_square for one in (right, bare, printed)]
    assert size[0] < size[1] < size[2]
    assert printed.row.penalty.mean < 0
    assert page.verdict.text() == PRINTED_MISTAKE


def test_without_strength_the_penalties_do_nothing():
    frame = last_frame(TASK, FEW.model_copy(update={"l1": 0.0, "l2": 0.0}))
    bare, l2, l1 = frame.pictures[:3]
    for other in (l2, l1):
        assert other.row.penalty.mean == 0
        np.testing.assert_allclose(other.costs, bare.costs, rtol=1e-4)


def test_an_edit_trains_anew_and_can_be_taken_back(qtbot, lab, page):
    train(qtbot, page)
    plain = json.loads(json.dumps(lab.lab_state.to_plain()))
    names = []
    lab.lab_state.edited.connect(names.append)
    page.form.field("l2").edited.emit(0.5)
    settle(qtbot, page)
    assert lab.lab_state.families.l2 == 0.5
    assert page._model.settings == (lab.lab_state.regularisation, lab.lab_state.families)
    page.task.examples.field("noise").edited.emit(0.1)
    settle(qtbot, page)
    assert page._model.frame.experiment.data.noise == 0.1
    assert len(names) == 2
    lab.lab_state.take_plain(plain)
    settle(qtbot, page)
    assert page._model.frame.experiment == TASK
    assert page.form.component() == FEW
    with pytest.raises(UserError):
        lab.lab_state.take_plain(plain | {"families": {"seeds": 0}})


def test_a_comparison_that_is_called_off_leaves_no_thread(qtbot, lab, page):
    lab.lab_state.set_families(FEW.model_copy(update={"epochs": 100_000}))
    page.start()
    qtbot.waitUntil(lambda: page._model.frame is not None)
    QTest.mouseClick(page.work.button, Qt.MouseButton.LeftButton)
    assert not page._model.job.busy
    lab.lab_state.close()


def test_another_task_has_other_cards(lab, page):
    page.task.data.setCurrentIndex(page.task.data.findData(Mnist.key()))
    page.task.data.activated.emit(page.task.data.currentIndex())
    assert all(card.isVisible() for card in page.cards)
    assert not page.key.isVisible()


def test_after_calling_off_before_anything_came_it_is_said_how_to_begin(page):
    page.start()
    page._lab_state.families_model.job.cancel()
    page.draw()
    assert "Press “Train all”" in page.verdict.text()
