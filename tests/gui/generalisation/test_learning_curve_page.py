"""The page on learning curves: its points against the library's, calling off and going on, files and edits."""

import json

import pydantic
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.analysis.generalisation.learning_curve import (
    LearningCell,
    LearningCurveSettings,
    LearningPoint,
    learning_curve,
)
from nnplayground.analysis.generalisation.tasks import learning_task, overfitting_task
from nnplayground.data.mnist import Mnist
from nnplayground.errors import UserError
from nnplayground.gui.export import picture
from nnplayground.gui.generalisation.form import MOST_POINTS, SavedPoint
from nnplayground.gui.generalisation.learning_curve_page import learning_lines, method_name
from nnplayground.gui.generalisation.learning_model import digest, sizes
from nnplayground.registry import explain

TASK = overfitting_task("moons")
BRIEF = LearningCurveSettings(updates=30, networks=((3,), (8,)))


@pytest.fixture
def page(lab):
    shown = lab.open_page("learning_curve")
    lab.lab_state.set_learning_task(TASK)
    lab.lab_state.set_learning(BRIEF)
    shown._on_taken()
    return shown


@pytest.fixture(scope="module")
def points():
    """The points that the library finds."""
    asked = BRIEF.model_copy(update={"sizes": sizes(TASK, BRIEF)})
    return [one for one in learning_curve(TASK, asked) if isinstance(one, LearningPoint)]


def test_sizes_go_up_to_all_there_are():
    assert sizes(TASK, BRIEF) == (10, 20, 36)
    assert sizes(learning_task(), BRIEF) == (20, 50, 100, 200, 500, 1000, 2000)
    few = TASK.replace(data=TASK.data.model_copy(update={"size": 33}))
    assert sizes(few, BRIEF) == (10,)
    own = BRIEF.model_copy(update={"sizes": (30, 12, 12, 5000)})
    assert sizes(TASK, own) == (12, 30, 36), "in their order, each once, no more than there are"


def test_sizes_and_networks_are_typed(qtbot, lab, page):
    state = lab.lab_state
    for name, typed, wanted in (("sizes", "12, 30", (12, 30)), ("networks", "4, 2-3, none", ((4,), (2, 3), ()))):
        field = page.form.field(name)
        field._line.setText(typed)
        field._line.editingFinished.emit()
        assert getattr(state.learning, name) == wanted
    page.start()
    qtbot.waitUntil(lambda: not page._model.job.busy)
    shown = {(point.method, point.size) for point in page._model.points.values()}
    assert {"4", "2-3", "none"} <= {method for method, _ in shown}
    assert {size for _, size in shown} == {12, 30}
    # Another number of examples adds points; what is known stays.
    before = dict(page._model.points)
    state.set_learning(state.learning.model_copy(update={"sizes": (12,)}))
    page.show_points()
    assert all(size == 12 for line in page.plot._lines for size, *_ in line.points)
    assert page._model.points == before


@pytest.mark.parametrize("typed", ["12, x", "1.5", "0", "99999999999", "-3"])
def test_what_is_no_list_is_refused_in_a_sentence(lab, page, typed):
    field, before = page.form.field("sizes"), lab.lab_state.learning
    field._line.setText(typed)
    field._line.editingFinished.emit()
    assert field.fault()
    assert lab.lab_state.learning == before
    assert field._line.text() == typed, "it stays to be mended"


def test_a_point_comes_back_from_a_file():
    point = LearningPoint(LearningCell("svm", 20, 0), float("nan"), 0.5)
    saved = SavedPoint.model_validate_json(SavedPoint.of(point).model_dump_json())
    assert saved.cell == point.cell
    assert (saved.train, saved.validation) == (None, 0.5)


def test_the_curve_is_worked_out_called_off_and_gone_on_with(qtbot, lab, page, points):
    model = page._model
    wanted = {point.cell: SavedPoint.of(point) for point in points}
    QTest.mouseClick(page.work.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(model.points) >= 2)
    QTest.mouseClick(page.work.button, Qt.MouseButton.LeftButton)
    assert not model.job.busy
    kept = dict(model.points)
    assert kept.items() <= wanted.items()
    plain = json.loads(json.dumps(lab.lab_state.to_plain()))
    lab.lab_state.take_plain({})
    assert not model.points
    lab.lab_state.take_plain(plain)
    assert model.points == kept
    found = []
    model.job.found.connect(lambda point: found.append(point.cell))
    page.start()
    qtbot.waitUntil(lambda: not model.job.busy)
    assert set(found) == wanted.keys() - kept.keys()
    assert model.points == wanted
    lines = learning_lines(model.shown(TASK, BRIEF), BRIEF)
    assert [line.name for line in lines] == ["3 neurons", "8 neurons", "Support vector machine"]
    for line, method in zip(lines, BRIEF.methods, strict=True):
        own = [point for point in points if point.cell.method == method]
        assert line.points == tuple((one.cell.size, one.train_score, one.validation_score) for one in own)
        assert page.plot.sentence(line) in page.sentences.text()
    assert [view.widget for view in picture.views(page)] == [page.plot]
    assert not page.plot.grab().isNull()


def test_points_of_other_settings_are_not_shown_and_those_of_fewer_seeds_are(lab, page, points):
    model = page._model
    model.take_points(tuple(map(SavedPoint.of, points)), digest(TASK, BRIEF))
    assert len(model.shown(TASK, BRIEF)) == len(points)
    page.form.field("updates").edited.emit(40)
    assert lab.lab_state.learning.updates == 40
    assert model.shown(lab.lab_state.learning_task, lab.lab_state.learning) == ()
    assert page.plot._hint
    page.form.field("updates").edited.emit(30)
    page.form.field("seeds").edited.emit(3)
    assert len(model.shown(lab.lab_state.learning_task, lab.lab_state.learning)) == len(points)
    QTest.mouseClick(page.anew, Qt.MouseButton.LeftButton)
    assert not model.points


def test_undoing_an_edit_keeps_the_points(lab, page, points):
    before = lab.lab_state.to_plain()
    page._model.take_points(tuple(map(SavedPoint.of, points)), digest(TASK, BRIEF))
    page.form.field("seeds").edited.emit(2)
    # What undo does: all but the view goes back.
    lab.lab_state.take_plain(before | {"view": lab.lab_state.to_plain()["view"]})
    assert lab.lab_state.learning.seeds == 1
    assert len(page._model.points) == len(points)


def test_means_over_seeds_are_shown():
    settings = BRIEF.model_copy(update={"seeds": 2, "machine": False, "networks": ((3,),)})
    found = tuple(
        SavedPoint(method="3", size=10, seed=seed, train=score, validation=score / 2)
        for seed, score in enumerate((0.5, 0.7, 0.1))
    )
    ((size, train, validation),) = learning_lines(found, settings)[0].points
    assert (size, train, validation) == (10, pytest.approx(0.6), pytest.approx(0.3))


def test_nonsense_is_refused(lab, page):
    plain = json.loads(json.dumps(lab.lab_state.to_plain()))
    for bad in ({"points": [{"method": "svm", "size": 0, "seed": 0}]}, {"points_of": "x" * 100}):
        with pytest.raises(UserError):
            lab.lab_state.take_plain(plain | {"view": plain["view"] | bad})
    assert lab.lab_state.learning_task == TASK


def test_few_digits_are_quick_to_train():
    """The validation part is judged once, not after each of the many epochs that few examples make."""
    settings = LearningCurveSettings(sizes=(10,), networks=((2,),), machine=False, updates=100)
    task = overfitting_task(Mnist.key())
    found = [one for one in learning_curve(task, settings) if isinstance(one, LearningPoint)]
    assert len(found) == 1
    assert 0 <= found[0].validation_score <= 1


def test_a_network_without_hidden_layers_has_a_name():
    assert method_name("none") == "no hidden layer"
    assert method_name("16-16") == "16-16 neurons"


@pytest.mark.parametrize(
    ("values", "allowed"),
    [({"networks": ((0,),)}, "value ≥ 1"), ({"networks": ((99_999,),)}, "≤ 10"), ({"sizes": (0, 5)}, "value ≥ 1")],
)
def test_what_a_list_does_not_admit_is_said_with_its_bound(values, allowed):
    with pytest.raises(pydantic.ValidationError) as fault:
        LearningCurveSettings(**values)
    assert allowed in explain(fault.value, LearningCurveSettings)


def test_of_more_points_than_can_be_kept_the_oldest_go_that_nobody_asks_for(lab, page, monkeypatch):
    model, state = page._model, lab.lab_state
    monkeypatch.setattr("nnplayground.gui.generalisation.learning_model.MOST_POINTS", 4)
    monkeypatch.setattr(type(model), "run", lambda *_: None)
    asked = [LearningCell("3", 10, 0), LearningCell("3", 20, 0)]
    model.take_points(
        tuple(SavedPoint.of(LearningPoint(cell, 1.0, 1.0)) for cell in (*asked, LearningCell("77", 10, 0))),
        digest(TASK, BRIEF),
    )
    model.start(TASK, BRIEF)
    for seed in range(3):
        model.take_in(LearningPoint(LearningCell("8", 36, seed), 1.0, 1.0))
    found = set(model.points)
    assert len(found) == 4
    assert LearningCell("77", 10, 0) not in found
    assert asked[1] in found
    plain = state.to_plain()
    state.take_plain(json.loads(json.dumps(plain)))
    assert set(model.points) == found


def test_as_many_points_as_can_be_asked_for_are_kept():
    most = LearningCurveSettings(
        sizes=tuple(range(10, 42)), networks=tuple((i,) for i in range(1, 9)), seeds=30, machine=True
    )
    assert len(most.sizes) * (len(most.methods) - 1) * most.seeds + len(most.sizes) <= MOST_POINTS
    deep = LearningCurveSettings(networks=((10_000,) * 100,))
    SavedPoint.of(LearningPoint(LearningCell(deep.methods[0], 10, 0), 1.0, 1.0))
    with pytest.raises(pydantic.ValidationError):
        LearningCurveSettings(networks=((3,) * 101,))


def test_scores_that_no_file_can_hold_are_missing():
    point = SavedPoint.of(LearningPoint(LearningCell("3", 10, 0), -float("inf"), float("nan")))
    assert (point.train, point.validation) == (None, None)
