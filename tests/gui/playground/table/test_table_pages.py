"""What is asked of a table beside its picture: a typed row, all answers beside the truth, the effect of a column."""

import csv
import gc
import threading
import weakref

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from nnplayground.analysis.effect import Others, effect
from nnplayground.core.passes import predict
from nnplayground.data.moons import Moons
from nnplayground.data.tables import Iris
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.table import effect_page, file_prediction, review_page
from nnplayground.gui.playground.table.predictions_dialog import PredictionsDialog
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.combo import Combo
from nnplayground.training.experiment import Experiment
from tests.helpers.flowers import flowers

PICTURE, PREDICT, ANSWERS, EFFECT = range(4)


@pytest.fixture
def lab(qtbot, request):
    session = Session(Experiment().fitted_to(request.param()))
    made = PlaygroundLab(session, clock := FrameClock())
    clock.setParent(made)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    made.session = session
    yield made
    for job in made.findChildren(Job):
        job.close()
    session.close()


def with_data(*makers):
    return pytest.mark.parametrize("lab", makers, indirect=True)


def widths():
    return flowers("width")


def turn(lab, page):
    lab.pages.setCurrentIndex(page)


def answer_to(lab, *inputs):
    problem = lab.session.problem
    return predict(lab.session.snapshot.network, problem.encode(np.array([inputs])))[0]


def typed(lab, place, text):
    line = lab.pages.predict.form.field(f"column_{place}").findChild(QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    lab.pages.predict.draw()


@with_data(flowers)
def test_pages_of_a_table_stand_beside_the_picture_and_go_with_it(lab, qtbot):
    assert [lab.pages.tabText(page) for page in range(4)] == ["Picture", "Predict", "Answers", "Effect"]
    place = lab.decision.mapTo(lab, lab.decision.rect().topLeft())
    turn(lab, EFFECT)
    lab.session.edit(lab.session.experiment.fitted_to(Moons()), "Moons")
    qtbot.waitUntil(lambda: lab.session.state is State.READY)
    assert [lab.pages.isTabEnabled(page) for page in range(4)] == [True, False, False, False]
    assert lab.decision.isVisible()
    assert lab.decision.mapTo(lab, lab.decision.rect().topLeft()) == place
    lab.session.edit(lab.session.experiment.fitted_to(Iris()), "Iris")
    qtbot.waitUntil(lambda: lab.session.state is State.READY)
    assert lab.pages.currentIndex() == EFFECT
    assert lab.pages.isTabEnabled(PREDICT)


@with_data(flowers)
def test_a_typed_row_is_answered_as_the_network_is_now(lab):
    turn(lab, PREDICT)
    page, problem = lab.pages.predict, lab.session.problem
    page.draw()
    train = problem.raw.inputs[problem.parts.train]
    assert lab.pages.question.values[1] == pytest.approx(train[:, 2].mean(), rel=0.01)
    usual = problem.task.answer_text(
        problem, answer_to(lab, 0, 1, *lab.pages.question.values[1:]), lab.session.experiment.aim
    )
    assert page.answer.text() == usual
    typed(lab, 1, "9")
    combo = page.form.field("column_0").findChild(Combo)
    assert [combo.itemText(place) for place in range(combo.count())] == ["blue", "red"]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Up)
    page.draw()
    assert lab.pages.question.values[:2] == (0, 9)
    width = lab.pages.question.values[2]
    wanted = problem.task.answer_text(problem, answer_to(lab, 1, 0, 9, width), lab.session.experiment.aim)
    assert page.answer.text() == wanted
    shares = page.answer.data_table().rows
    assert sum(share for _, share in shares) == pytest.approx(1)
    typed(lab, 1, "99")
    assert page.note.text() == "Beyond what was learnt from: length."
    page.example.click()
    row = problem.raw.inputs[lab.example.row]
    assert lab.pages.question.values == (row[:2].argmax(), row[2], row[3])
    page.usual.click()
    assert lab.pages.question.values[0] == 1


@with_data(widths)
def test_a_quantity_is_answered_in_its_units(lab):
    turn(lab, PREDICT)
    page, problem = lab.pages.predict, lab.session.problem
    typed(lab, 1, "3")
    values = lab.pages.question.values
    assert len(values) == 3
    outputs = answer_to(lab, *(float(values[0] == code) for code in (0, 1)), 3, *one_hot(problem, values))
    assert page.answer.text() == problem.task.answer_text(problem, outputs, lab.session.experiment.aim)
    assert page.answer.text().startswith("width = ")


def one_hot(problem, values):
    names = [quantity.name for quantity in problem.dataset.inputs[3:]]
    return [float(values[2] == code) for code in range(len(names))]


@with_data(flowers)
def test_a_table_gets_its_predictions(lab, qtbot, tmp_path):
    path, out = tmp_path / "new.csv", tmp_path / "out.csv"
    path.write_text("who,colour,width,length\nAnn,red,2,9\nBob,green,1,1\n")
    with qtbot.waitSignal(lab.pages.predict._job.done):
        lab.pages.predict.predict(path)
    dialog = lab.window().findChild(PredictionsDialog)
    assert dialog.count.text() == "1 of 2 rows have a prediction."
    assert "Line 3: no prediction, “green”" in dialog.remarks.text()
    answer = dialog.model.index(0, 4).data()
    problem = lab.session.problem
    assert answer == problem.task.class_name(problem, answer_to(lab, 0, 1, 9, 2))
    dialog.write(out)
    rows = list(csv.DictReader(out.read_text().splitlines()))
    assert [row["predicted size"] for row in rows] == [answer, ""]
    assert "out.csv" in lab.session.notice.text


@with_data(flowers)
def test_a_table_with_other_columns_is_told(lab, qtbot, tmp_path):
    path = tmp_path / "new.csv"
    path.write_text("a,b\n1,x\n2,y\n")
    with qtbot.waitSignal(lab.pages.predict._job.failed):
        lab.pages.predict.predict(path)
    assert "lacks 3 columns" in lab.session.notice.text


class Rows(list):
    """What takes the memory."""


@with_data(flowers)
def test_a_table_that_is_too_large_for_the_memory_is_told_and_let_go(lab, qtbot, tmp_path, monkeypatch):
    held, path = [], tmp_path / "new.csv"

    def read(*_given):
        rows = Rows("abc")
        held.append(weakref.ref(rows))
        raise MemoryError

    monkeypatch.setattr(file_prediction, "read_sheet", read)
    path.write_text("a,b\n1,x\n2,y\n")
    gc.disable()
    try:
        with qtbot.waitSignal(lab.pages.predict._job.failed):
            lab.pages.predict.predict(path)
        assert lab.session.notice.text == "There is not enough free memory for that."
        assert [rows() for rows in held] == [None]
    finally:
        gc.enable()


def reviewed(lab, qtbot):
    page = lab.pages.review
    if page.model.review is None:
        qtbot.waitUntil(lambda: page.model.review is not None)
    return page


def column(page, number):
    return [page.model.index(row, number).data() for row in range(page.model.rowCount())]


@with_data(flowers)
def test_wrong_answers_come_first_and_the_test_part_stays_sealed(lab, qtbot):
    turn(lab, ANSWERS)
    page, problem = reviewed(lab, qtbot), lab.session.problem
    numbers = [int(text) - 1 for text in column(page, 0)]
    assert sorted(numbers) == sorted([*problem.parts.train, *problem.parts.validation])
    outputs = predict(lab.session.snapshot.network, problem.inputs[numbers])
    names = problem.dataset.classes
    right = problem.classify(outputs) == problem.labels[numbers]
    assert not right.all()
    wrong = int((~right).sum())
    assert not right[:wrong].any()
    assert column(page, 2) == [names[label] for label in problem.labels[numbers]]
    said = [names[label] for label in problem.classify(outputs)]
    assert column(page, 3) == [f"{'' if good else '✗ '}{name}" for name, good in zip(said, right, strict=True)]
    train = np.isin(numbers, problem.parts.train)
    assert page.count.text() == (
        f"Wrong: training {(~right & train).sum()} of {train.sum()}, "
        f"validation {(~right & ~train).sum()} of {(~train).sum()}."
    )
    # A heading sorts by what stands there, and back.
    header = page.table.horizontalHeader()
    header.sectionClicked.emit(6)
    lengths = [float(text) for text in column(page, 6)]
    assert lengths == sorted(lengths)
    header.sectionClicked.emit(6)
    assert [float(text) for text in column(page, 6)] == lengths[::-1]
    page.worst.click()
    assert [int(text) - 1 for text in column(page, 0)] == numbers
    # A chosen row is the example in the drawing.
    page.table.setCurrentIndex(page.model.index(3, 0))
    assert lab.example.row == numbers[3]


@with_data(widths)
def test_of_quantities_the_farthest_come_first(lab, qtbot):
    lab.session.edit(lab.session.experiment.fitted_to(Iris()), "Iris")
    lab.session.edit(lab.session.experiment.fitted_to(flowers("length")), "Flowers")
    qtbot.waitUntil(lambda: lab.session.state is State.READY)
    turn(lab, ANSWERS)
    page = reviewed(lab, qtbot)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    titles = [page.model.headerData(number, Qt.Orientation.Horizontal) for number in range(5)]
    assert titles == ["No.", "part", "length", "answer", "error"]
    table = page.model.data_table()
    off = [abs(row[4]) for row in table.rows]
    assert off == sorted(off, reverse=True)
    assert [row[3] - row[2] for row in table.rows] == pytest.approx([row[4] for row in table.rows])


@with_data(flowers)
def test_the_order_stays_while_it_trains_and_is_made_anew_at_a_pause(lab, qtbot):
    turn(lab, ANSWERS)
    page = reviewed(lab, qtbot)
    before = column(page, 0)
    changed = []
    page.model.dataChanged.connect(lambda *_: changed.append(column(page, 0)))
    lab.session.run()
    qtbot.waitUntil(lambda: len(changed) > 1)
    assert changed[0] == before
    lab.session.pause()
    qtbot.waitUntil(lambda: lab.session.state is not State.RUNNING)
    qtbot.waitUntil(lambda: not page._job.busy)
    worst = page.model.review.wrongness
    order = [page.model.example(row) for row in range(page.model.rowCount())]
    assert (np.diff(worst[order]) <= 0).all()


@with_data(flowers)
def test_the_effect_of_a_column_is_that_of_the_network(lab, qtbot):
    turn(lab, EFFECT)
    page, problem = lab.pages.effect, lab.session.problem
    page.draw()
    qtbot.waitUntil(lambda: len(page.plot.curves()) == 2)
    assert page.plot._names == ["blue", "red"]
    page.column.setCurrentIndex(1)
    page.draw()
    qtbot.waitUntil(lambda: not page.plot._names)
    curve = page.plot.curves()[0]
    values = lab.pages.question.values
    wanted = [
        problem.shares(answer_to(lab, 0, 1, x, values[2])[:, np.newaxis], lab.session.experiment.aim)[0, 0]
        for x in curve.x
    ]
    np.testing.assert_allclose(curve.y, wanted, atol=1e-6)
    assert "held: numbers at their mean" in page.note.text()
    page.others.setCurrentIndex(2)
    page.draw()
    qtbot.waitUntil(lambda: "Partial dependence" in page.note.text())
    train = problem.raw.inputs[problem.parts.train].copy()
    train[:, 2] = curve.x[0]
    outputs = predict(lab.session.snapshot.network, problem.encode(train))
    mean = problem.shares(outputs.T, lab.session.experiment.aim)[0].mean()
    assert page.plot.curves()[0].y[0] == pytest.approx(mean, abs=1e-6)


def test_an_effect_can_be_asked_around_the_typed_row():
    problem = Experiment().fitted_to(flowers()).prepare()
    network = Experiment().fitted_to(flowers()).network()
    aim = Experiment().fitted_to(flowers()).aim
    typed_row = (0.0, 3.0, 1.0)
    found = effect(network, problem, aim, 0, Others.TYPED, typed_row)
    assert found.values.tolist() == [0, 1]
    for code in (0, 1):
        raw = np.array([[code == 0, code == 1, 3.0, 1.0]], float)
        wanted = problem.shares(predict(network, problem.encode(raw)).T, aim)[:, 0]
        np.testing.assert_allclose(found.answers[:, code], wanted, atol=1e-7)


@with_data(Iris)
def test_a_text_that_is_no_value_has_no_answer(qtbot, lab):
    turn(lab, PREDICT)
    page = lab.pages.predict
    qtbot.waitUntil(lambda: bool(page.answer.text()))
    before = page.answer.text()
    field = page.form.findChildren(QLineEdit)[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.answer.text())
    assert page.note.text().startswith("No answer: ")
    field.selectAll()
    QTest.keyClicks(field, "5.1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.answer.text()))
    assert before
    assert "No answer" not in page.note.text()


@with_data(Iris)
def test_headings_of_the_answers_are_whole(qtbot, lab):
    turn(lab, ANSWERS)
    table = lab.pages.review.table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    metrics = table.horizontalHeader().fontMetrics()
    for column in range(table.model().columnCount()):
        title = table.model().headerData(column, Qt.Orientation.Horizontal)
        assert table.columnWidth(column) > metrics.horizontalAdvance(title)


@pytest.mark.parametrize(
    ("page", "module", "name"), [(ANSWERS, review_page, "review"), (EFFECT, effect_page, "effect")]
)
@with_data(flowers)
def test_what_was_asked_of_other_data_is_not_shown(lab, qtbot, monkeypatch, page, module, name):
    works, goes, asked = threading.Event(), threading.Event(), []
    work = getattr(module, name)

    def wait(network, problem, *rest):
        asked.append(problem)
        works.set()
        assert goes.wait(60)
        return work(network, problem, *rest)

    monkeypatch.setattr(module, name, wait)
    before = lab.session.problem
    turn(lab, page)
    qtbot.waitUntil(works.is_set)
    lab.session.edit(lab.session.experiment.fitted_to(Iris()), "Iris")
    qtbot.waitUntil(lambda: lab.session.state is State.READY)
    (job,) = lab.pages.widget(page).findChildren(Job)
    qtbot.waitUntil(lambda: job._waiting is not None)
    shown = []
    monkeypatch.setattr(lab.pages.review.model, "show_review", lambda problem, found: shown.append(found.rows.size))
    monkeypatch.setattr(lab.pages.effect.plot, "show_curves", lambda curves: shown.append(len(curves)))
    goes.set()
    qtbot.waitUntil(lambda: lab.session.problem in asked and not job.busy)
    assert asked[0] is before
    after = lab.session.problem
    sizes = len(after.parts.train) + len(after.parts.validation), len(after.dataset.classes)
    assert set(shown) == {sizes[page == EFFECT]}
