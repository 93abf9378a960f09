"""Sequences in the playground: answers over time, the chosen step, and layers that remember or look forward only."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from nnplayground.analysis.series_notes import last_value_score
from nnplayground.core.layers import Dense
from nnplayground.core.passes import push
from nnplayground.core.recurrent import Elman
from nnplayground.data.circles import Circle
from nnplayground.data.echo import Echo
from nnplayground.data.own_text import MOST, OwnText
from nnplayground.data.reber import Reber
from nnplayground.data.waves import Waves
from nnplayground.gui.own_data.text_dialog import TextDialog
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.i18n import number
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import fitted
from tests.helpers.series import tides

STEPS = 8


def series_data():
    """Return a series of two quantities, made when it is used: its table is kept with it."""
    return tides("level", "wind")


@pytest.fixture
def lab(qtbot, request):
    data = getattr(request, "param", Echo(size=40, length=STEPS, delay=2))
    session = Session(fitted(Experiment(), data() if callable(data) else data))
    made = PlaygroundLab(session, clock := FrameClock())
    clock.setParent(made)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    made.session = session
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield made
    for job in made.findChildren(Job):
        job.close()
    session.close()


def shown(lab, qtbot):
    """Wait for the answers of the newest network to the chosen sequence, and return them."""

    def there():
        result = lab.sequence._result
        return (
            result is not None
            and result.snapshot is lab.session.snapshot
            and lab.example.row in result.answers.rows
            and lab.sequence.plot._step == lab.example.step[0]
        )

    qtbot.waitUntil(there)
    lab.sequence.draw()
    return lab.sequence._result.answers


def whole(lab, rows):
    problem, network = lab.session.problem, lab.session.snapshot.network
    return push(network, problem.inputs[rows], len(rows))


@pytest.mark.parametrize("lab", [Echo(size=40, length=STEPS, delay=2), Reber(size=20, length=12)], indirect=True)
def test_answers_are_those_of_the_network_after_all_steps_before(lab, qtbot):
    answers = shown(lab, qtbot)
    assert lab._answers.currentWidget() is lab.sequence
    taken = whole(lab, answers.rows)
    problem = lab.session.problem
    np.testing.assert_array_equal(answers.answered, problem.classify(taken.output.a))
    np.testing.assert_array_equal(answers.layers[0], taken.stages[0].a)
    assert (answers.wanted_classes == problem.raw.targets[answers.rows]).all()
    known = answers.predictable
    assert ("can be known" in lab.sequence._caption.text()) is not known.all()
    table = lab.sequence.data_table()
    assert len(table.rows) == len(answers.rows)


@pytest.mark.parametrize("lab", [Waves(size=20, length=STEPS)], indirect=True)
def test_quantities_are_curves_in_their_own_units(lab, qtbot):
    answers = shown(lab, qtbot)
    problem = lab.session.problem
    np.testing.assert_allclose(answers.quantities, problem.answer(whole(lab, answers.rows).output.a))
    off = float(np.sqrt(np.mean((answers.quantities - answers.wanted) ** 2)))
    assert f"{off:.3g}"[:4] in lab.sequence._caption.text()
    assert [row[0] for row in lab.sequence.data_table().rows] == list(range(1, STEPS + 1))


@pytest.mark.parametrize("lab", [series_data], indirect=True)
def test_a_series_shows_each_quantity_its_times_and_what_the_last_value_is_worth(lab, qtbot):
    answers = shown(lab, qtbot)
    problem = lab.session.problem
    last = problem.raw.inputs[answers.rows]
    off = float(np.sqrt(np.mean((last - answers.wanted) ** 2)))
    score = last_value_score(problem, problem.parts.validation)
    said = (
        f"Saying the last value again: {number(off, 3)}; on the validation part: R² {problem.task.metric.text(score)}."
    )
    assert said in lab.sequence._caption.text()
    table = lab.sequence.data_table()
    assert table.titles[1:4] == ["time", "level", "wind"]
    assert table.titles[4:] == ["target: level", "target: wind", "answer: level", "answer: wind"]
    assert table.rows[1][1] == "2024-01-01 06:00"
    np.testing.assert_array_equal([row[4:6] for row in table.rows], answers.wanted)
    plot = lab.sequence.plot
    area = plot._area()
    QTest.mouseMove(plot, QPoint(round(plot._x(area, 2, answers.steps)), round(area.center().y())))
    qtbot.waitUntil(lambda: "Step 3 of 6 · inputs of 2024-01-01 12:00" in plot.reading())
    before = plot.grab().toImage()
    one = fitted(Experiment(), tides("level"))
    assert lab.session.edit(one)
    qtbot.waitUntil(lambda: lab.session.problem is not None and lab.session.problem.output_count == 1)
    shown(lab, qtbot)
    assert plot.grab().toImage() != before


def test_a_series_is_learnt_changed_and_what_cannot_be_cut_is_refused(lab, qtbot):
    session = lab.session
    assert session.edit(fitted(Experiment(), tides()))
    qtbot.waitUntil(lambda: session.state is State.READY and session.problem is not None)
    assert session.problem.part_sizes == (10, 2, 3)
    longer = session.experiment.data.model_copy(update={"length": 150})
    session.change(data=longer)
    qtbot.waitUntil(lambda: session.notice is not None and session.state is State.READY)
    assert "A sequence of 150 time steps with a horizon of 1 needs 151" in session.notice.text
    assert session.experiment.data.length == 6


def test_a_click_chooses_the_step_that_the_drawing_shows(lab, qtbot):
    answers = shown(lab, qtbot)
    plot = lab.sequence.plot
    area = plot._area()
    x = round(area.left() + (5 + 0.5) * area.width() / STEPS)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(x, round(area.center().y())))
    assert lab.example.step == (5, STEPS)
    lab.draw()
    lab.example_bar.draw()
    taken = whole(lab, answers.rows)
    activity = lab.network_view._example
    np.testing.assert_allclose(activity.a[0], taken.stages[0].a[5], rtol=1e-5)
    assert "sequence 1 of 24, step 6 of 8" in lab.example_bar.text.text()
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert lab.example.step[0] == 6
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert lab.example.step[0] == 5
    QTest.mouseMove(plot, QPoint(round(area.left() + 2), round(area.center().y())))
    qtbot.waitUntil(lambda: plot.reading().startswith("Step 1 of 8"))
    assert "cannot be known" in plot.reading()


def test_the_bar_goes_from_step_to_step_and_on_to_the_next_sequence(lab, qtbot):
    lab.example_bar.draw()
    for _ in range(STEPS):
        lab.example_bar.after.click()
    lab.example_bar.draw()
    assert "sequence 2 of 24, step 1 of 8" in lab.example_bar.text.text()
    first = shown(lab, qtbot).rows[0]
    assert first == lab.example.row


def test_a_layer_is_switched_between_remembering_and_looking_forward_only(lab, qtbot):
    session = lab.session
    button = lab.network_view._hidden_controls[0].memory
    assert button.isVisible()
    assert button.isChecked()
    assert lab.network_view._model.remembers == (True, False)
    button.click()
    assert isinstance(session.experiment.hidden[0], Dense)
    assert not button.isChecked()
    qtbot.waitUntil(lambda: session.state is State.READY)
    button.click()
    assert isinstance(session.experiment.hidden[0], Elman)
    assert session.experiment.hidden[0].units == 8
    qtbot.waitUntil(lambda: session.state is State.READY)


def test_truncation_is_one_number_for_all_layers_that_remember(lab, qtbot):
    session = lab.session
    form = next(f for f in lab.controls.findChildren(type(lab.controls.data_form)) if "truncation" in f._fields)
    assert not form.isHidden()
    session.change(hidden=(Elman(units=3), Dense(units=2), Elman(units=2)))
    qtbot.waitUntil(lambda: session.state is State.READY)
    before, run = session.parameters(), session.run_number
    lab.controls._on_truncation_edited(Elman(truncation=4))
    assert [getattr(layer, "truncation", None) for layer in session.experiment.hidden] == [4, None, 4]
    assert session.run_number == run, "it goes on"
    np.testing.assert_array_equal(session.parameters(), before)
    session.edit(fitted(session.experiment, Circle(size=40)))
    assert form.isHidden()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert lab._answers.currentWidget() is lab.decision
    assert not lab.network_view._hidden_controls[0].memory.isVisible()


def test_training_moves_what_is_shown(lab, qtbot):
    before = shown(lab, qtbot)
    lab.session.step_epoch()
    qtbot.waitUntil(lambda: lab.session.step > 0 and lab.session.state is State.READY)
    after = shown(lab, qtbot)
    assert not np.array_equal(before.layers[-1], after.layers[-1])


def test_a_text_is_pasted_and_learnt(qtbot):
    dialog = TextDialog()
    qtbot.addWidget(dialog)
    use = dialog.footer.findChildren(QPushButton)
    assert dialog.footer.use in use
    assert not dialog.footer.use.isEnabled()
    for text, sentence in (("aaaa" * 30, "only one character"), ("ab", "needs 26"), ("", "no text yet")):
        dialog.text.setPlainText(text)
        assert sentence in dialog.footer.text()
        assert not dialog.footer.use.isEnabled()
    dialog.text.setPlainText("el perro come\n" * 20)
    assert dialog.footer.use.isEnabled()
    assert "280" in dialog.about.text()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.footer.use.click()
    data = chosen.args[0]
    assert isinstance(data, OwnText)
    assert data.text() == "el perro come\n" * 20


def test_no_more_of_a_book_is_taken_than_is_used(qtbot):
    dialog = TextDialog()
    qtbot.addWidget(dialog)
    book = QMimeData()
    book.setText("abc " * 500_000)
    dialog.text.insertFromMimeData(book)
    assert len(dialog.text.toPlainText()) == MOST + 1
    assert "Only the first 100,000 characters" in dialog.footer.text()
    assert dialog.footer.use.isEnabled()


def test_a_text_is_read_from_a_file(qtbot, tmp_path):
    path = tmp_path / "verse.txt"
    path.write_text("ñandú " * 20, encoding="utf-8")
    dialog = TextDialog()
    qtbot.addWidget(dialog)
    dialog.read(path)
    qtbot.waitUntil(lambda: dialog.text.toPlainText() == "ñandú " * 20)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.footer.use.click()
    assert chosen.args[0].file == "verse.txt"
    again = TextDialog(chosen.args[0])
    qtbot.addWidget(again)
    assert again.text.toPlainText() == "ñandú " * 20
    again.read(tmp_path / "missing.txt")
    qtbot.waitUntil(lambda: "There is no file" in again.footer.text())
