"""Another language or other colours: another window over the same session, with everything as it was."""

import gc
import sys

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from nnplayground.analysis.digits import baselines
from nnplayground.analysis.digits.output_coding import CodeRun, Rule
from nnplayground.data.circles import Circle
from nnplayground.data.dataset import DATASETS
from nnplayground.gui import theme
from nnplayground.gui.digits.state import Climbed
from nnplayground.gui.run.session import Notice, Session, State
from nnplayground.gui.shared import suitable_network
from nnplayground.gui.shared.drawing import SIDE
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.window import language
from nnplayground.gui.window.shortcuts import ShortcutActions, ShortcutsDialog
from nnplayground.links import as_html
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited
from tests.helpers import fit
from tests.helpers.windows import in_language, in_scheme, leave, open_page, window_over

SMALL = Experiment(data=Circle(size=60))


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    session = Session(SMALL)
    made = window_over(session)
    made.resize(1280, 800)
    made.show()
    ready(qtbot, session)
    yield made
    leave(made)
    session.deleteLater()
    fit.settle()
    language.use_language(QApplication.instance(), "en")


def ready(qtbot, session):
    qtbot.waitUntil(lambda: session.state is State.READY)


def train(qtbot, session, epochs=3):
    for _ in range(epochs):
        step = session.snapshot.step
        session.step_epoch()
        qtbot.waitUntil(lambda step=step: session.state is State.READY and session.snapshot.step > step)


def has_pictures(window):
    lab, session = window.labs.lab("playground"), window.session
    result = lab.decision._result
    return result is not None and result.step == session.snapshot.step and lab.network_view._fields is not None


def drawn(qtbot, window):
    """Return what the views of the run show, once it is drawn as finely as it will be."""
    fit.settle()
    qtbot.waitUntil(lambda: window.labs.lab("playground").decision.is_fine)
    lab = window.labs.lab("playground")
    for view in (lab.network_view, lab.decision, lab.curves.cost, lab.curves.score, lab.timeline, lab.example_bar):
        view.draw()
    fit.settle()
    views = lab.network_view, lab.decision, lab.curves, lab.timeline
    return [view.grab().toImage() for view in views]


def shown(window):
    """Return what the pictures of the run say, in numbers and without words."""
    lab = window.labs.lab("playground")
    result, network_view = lab.decision._result, lab.network_view
    fields = [np.asarray(field) for field in result.fields]
    weights = [np.asarray(network_view._parameters).copy(), *(np.asarray(field) for field in network_view._fields)]
    curves = [np.asarray(array) for array in window.session.history.to_columns().values()]
    return [*fields, *weights, *curves], bool(lab.decision._legend.text())


def switched(window, what):
    if what == "language":
        return in_language(window, "es")
    return in_scheme(window, theme.Scheme.DARK)


def back(window, what):
    return in_language(window, "en") if what == "language" else in_scheme(window, theme.Scheme.LIGHT)


@pytest.mark.parametrize("what", ["language", "theme"])
@pytest.mark.parametrize("how", ["paused", "looking back"])
def test_every_picture_is_kept(qtbot, window, how, what):
    session = window.session
    window = back(window, what)
    train(qtbot, session)
    if how == "looking back":
        session.look_back(session.timeline.moments[len(session.timeline.moments) // 2].step)
    qtbot.waitUntil(lambda: has_pictures(window))
    images, (numbers, has_legend) = drawn(qtbot, window), shown(window)
    moment = session.moment
    window = switched(window, what)
    assert has_pictures(window), "at once, before anything is computed"
    fit.settle()
    again, still_has_legend = shown(window)
    assert has_legend
    assert still_has_legend
    assert session.moment is moment
    for before, after in zip(numbers, again, strict=True):
        np.testing.assert_array_equal(before, after)
    assert drawn(qtbot, window) != images, "other words or colours"
    assert drawn(qtbot, back(window, what)) == images


@pytest.mark.parametrize("what", ["language", "theme"])
def test_training_goes_on_with_its_pictures(qtbot, window, what):
    session = window.session
    session.run()
    qtbot.waitUntil(lambda: session.state is State.RUNNING)
    qtbot.waitUntil(lambda: window.labs.lab("playground").decision._result is not None)
    run, step = session.run_number, session.snapshot.step
    window = switched(window, what)
    lab = window.labs.lab("playground")
    assert lab.decision._result is not None
    assert lab.network_view._fields is not None
    qtbot.waitUntil(lambda: session.snapshot.step > step + 10 and lab.decision._legend.text() != "")
    assert (session.state, session.run_number) == (State.RUNNING, run)
    session.pause()
    qtbot.waitUntil(lambda: session.state is not State.RUNNING and has_pictures(window))
    _, has_legend = shown(window)
    assert has_legend
    np.testing.assert_array_equal(lab.network_view._parameters, session.snapshot.parameters)


def test_it_looks_the_same_where_it_was_left(qtbot, window):
    window.resize(1100, 650)
    window.move(40, 30)
    lab = open_page(window, "playground")
    lab.controls.setCurrentIndex(1)
    page = lab.controls.currentWidget()
    fit.unfold(page)
    folded = page.findChildren(Section)[2]
    folded.set_expanded(False)
    area = page if isinstance(page, QScrollArea) else page.findChild(QScrollArea)
    fit.settle()
    area.verticalScrollBar().setValue(9)
    lab.decision._groups[1].setChecked(True)
    lab.curves.cost.setFocus()
    place = area.verticalScrollBar().value()
    assert place > 0
    perceptron = open_page(window, "perceptron", "step_sigmoid")
    assert perceptron.isVisible()
    open_page(window, "playground")
    window.activateWindow()
    lab.curves.cost.setFocus()
    fit.settle()
    before, geometry = window, window.geometry()
    window = in_language(window, "es")
    fit.settle()
    lab = window.labs.lab("playground")
    assert window is not before
    assert (window.geometry(), window.labs.key) == (geometry, "playground")
    page = lab.controls.currentWidget()
    area = page if isinstance(page, QScrollArea) else page.findChild(QScrollArea)
    assert lab.controls.currentIndex() == 1
    assert not page.findChildren(Section)[2].is_expanded()
    assert all(section.is_expanded() for section in page.findChildren(Section)[:2])
    assert area.verticalScrollBar().value() == place
    assert lab.decision._groups[1].isChecked()
    assert QApplication.focusWidget() is lab.curves.cost
    assert window.labs.lab("perceptron").lab_state.page == "step_sigmoid"


def test_a_lab_that_is_turned_to_later_looks_as_it_did(window):
    draw = open_page(window, "digits", "draw")
    draw.steps.setChecked(True)
    open_page(window, "digits", "augment")
    open_page(window, "playground")
    window = in_language(window, "es")
    assert set(window.labs.built()) == {"playground"}
    draw = open_page(window, "digits", "draw")
    fit.settle()
    assert draw.steps.isChecked()


def test_what_can_be_done_with_a_trial_is_there_in_the_other_language(window):
    page = open_page(window, "search", "search")
    assert page.actions_of_trial.buttons[0].text() == "Open as project"
    window = in_language(window, "es")
    page = open_page(window, "search", "search")
    first, second, *_ = page.actions_of_trial.buttons
    assert (first.text(), first.isVisible()) == ("Abrir como proyecto", True)
    assert first.geometry().right() < second.geometry().left()


def test_a_window_is_replaced_though_nothing_can_be_asked_of_a_part_of_it(qtbot, window, monkeypatch):
    gone = QWidget()
    shiboken6.delete(gone)
    children = QWidget.children
    monkeypatch.setattr(QWidget, "children", lambda widget: [*children(widget), gone])
    anew = in_scheme(window, theme.Scheme.DARK)
    assert anew.isVisible()
    assert anew is not window


def test_a_window_is_replaced_though_how_it_looked_cannot_be_told(qtbot, window, monkeypatch, caplog):
    monkeypatch.setattr("nnplayground.gui.window.main_window.ViewMemory", lambda *_: 1 / 0)
    anew = in_scheme(window, theme.Scheme.DARK)
    assert anew.isVisible()
    assert "division by zero" in caplog.text


def test_a_window_that_is_not_shown_is_replaced_unseen(qtbot):
    session = Session(SMALL)
    window = window_over(session)
    ready(qtbot, session)
    window = in_language(window, "es")
    assert not window.isVisible()
    assert window.labs.tabText(0) != "Playground"
    leave(window)
    language.use_language(QApplication.instance(), "en")


def test_a_maximised_window_stays_so(window):
    window.showMaximized()
    fit.settle()
    window = in_language(window, "es")
    assert window.isMaximized()
    window.showNormal()


def test_it_waits_while_a_dialog_asks_something(qtbot, window):
    dialog = QDialog(window)
    dialog.open()
    window.program.set_scheme(theme.Scheme.DARK)
    window.program.set_language("es")
    fit.settle()
    assert window.program.window is window
    assert not theme.is_dark()
    dialog.reject()
    qtbot.waitUntil(lambda: window.program.windows() != [window])
    qtbot.waitUntil(lambda: window.program.windows() == [window.program.window])
    assert theme.is_dark()
    assert window.program.window.labs.tabText(2) == "Paso a paso"
    in_scheme(window.program.window, theme.Scheme.LIGHT)


def test_it_waits_while_what_is_being_saved_has_a_dialog_to_come(qtbot, window, tmp_path):
    window.files.save_to(tmp_path / "a.nnplay", window.files._ask_what_to_open)
    assert window.project_manager.is_writing
    window.program.set_language("es")
    assert window.program.window is window
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    fit.settle()
    assert window.program.window is window
    QApplication.activeModalWidget().reject()
    qtbot.waitUntil(lambda: window.program.windows() != [window])
    qtbot.waitUntil(lambda: window.program.windows() == [window.program.window])
    assert window.program.window.labs.tabText(2) == "Paso a paso"


def open_keys(window):
    """Open the list of all keys, with each thing in it being explained, over a window."""
    window.findChild(ShortcutActions).show_list()
    dialog = window.findChild(ShortcutsDialog)
    dialog.actions()[0].trigger()
    return dialog


def test_what_was_opened_over_a_window_that_goes_is_closed(window):
    window.program.set_scheme(theme.Scheme.DARK)
    dialog = open_keys(window)
    window.program._let_go()
    assert not dialog.isVisible()
    assert dialog.actions()[0].sheet is None
    assert [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()] == ["MainWindow"]


def test_qt_alone_deletes_a_window_that_goes(qtbot):
    session, deleted = Session(SMALL), []
    window = window_over(session)
    ready(qtbot, session)
    program = window.program
    window.destroyed.connect(lambda: deleted.append(True))
    program.set_scheme(theme.Scheme.DARK)
    del window
    assert program.windows() == [program.window]
    gc.collect()
    assert not deleted
    fit.settle()
    assert deleted
    assert not program._gone
    leave(program.window)
    session.deleteLater()
    fit.settle()


def test_a_dialog_may_be_deleted_while_its_parts_are_explained(window, monkeypatch):
    said = []
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    shiboken6.delete(open_keys(window))
    assert not said


def test_a_stroke_in_progress_ends(qtbot, window):
    draw = open_page(window, "digits", "draw")
    drawing = window.labs.lab("digits").lab_state.drawing
    at = [draw.canvas.place_of(QPointF(SIDE * x, SIDE * x)).toPoint() for x in (0.3, 0.4, 0.6)]
    QTest.mousePress(draw.canvas, Qt.MouseButton.LeftButton, pos=at[0])
    QTest.mouseMove(draw.canvas, at[1])
    window = in_scheme(window, theme.Scheme.DARK)
    ink = drawing.ink().copy()
    assert ink.max() > 0
    draw = open_page(window, "digits", "draw")
    QTest.mouseMove(draw.canvas, at[2])
    assert (drawing.ink() == ink).all(), "the pen is up"
    assert window.history.stack.count() == 1
    window.undo.trigger()
    assert drawing.is_empty
    in_scheme(window, theme.Scheme.LIGHT)


def test_points_being_painted_end(qtbot, window):
    lab = open_page(window, "playground")
    lab.start_painting()
    fit.settle()
    surface = lab.decision._painter.surface
    middle = surface.rect().center()
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(surface, middle + QPoint(30, 10))
    window = in_scheme(window, theme.Scheme.DARK)
    lab = window.labs.lab("playground")
    assert lab.decision.sheet.active
    assert not lab.decision.sheet.is_busy
    assert len(lab.decision.sheet.marks) > 0
    in_scheme(window, theme.Scheme.LIGHT)


def test_a_notice_and_what_it_offers_survive(qtbot, window):
    did = []
    window.session.say(
        Notice("info", as_html("Look at [Backward](nnplay:hand/backward)."), ("Do", lambda: did.append(1)))
    )
    window = in_language(window, "es")
    assert window.notice_bar.isVisible()
    assert "nnplay:hand/backward" in window.notice_bar.text()
    window.notice_bar.buttons()[0].click()
    assert did == [1]


def test_actions_that_notices_offer_are_found_in_any_window(window):
    window.session.trigger("compare-runs")
    fit.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def test_links_in_notices_and_help_turn_to_their_page(qtbot, window):
    window.session.say(Notice("info", as_html("Look at [Backward](nnplay:hand/backward).")))
    assert window.notice_bar.accessibleName() == "Look at Backward."
    QDesktopServices.openUrl(QUrl("nnplay:hand/backward"))
    assert (window.labs.key, window.labs.lab("hand").lab_state.page) == ("hand", "backward")
    window.help_mode.setChecked(True)
    sheet = window.help_mode.sheet
    sheet.bubble.link_activated.emit("nnplay:digits/draw")
    assert window.help_mode.sheet is None
    assert (window.labs.key, window.labs.lab("digits").lab_state.page) == ("digits", "draw")
    QDesktopServices.openUrl(QUrl("nnplay:nowhere"))
    assert "nowhere" in window.session.notice.text
    QDesktopServices.openUrl(QUrl("nnplay:hand/nowhere"))
    assert "forward" in window.session.notice.text
    assert window.labs.key == "digits"


def test_what_took_minutes_to_find_out_is_kept(window):
    state = open_page(window, "digits", "ladder")._lab_state
    key = next(bar.key for bar in baselines.LADDER if bar.heavy)
    state.ladder_results[key] = Climbed(key, 0.1, 0.5, 10)
    run = CodeRun("binary", 1, {Rule.BITS: 0.8, Rule.NEAREST_CODE: 0.9}, {10: 3}, 100)
    state.coding_runs.append(run)
    window = in_language(window, "es")
    bars = {bar.name: bar.text for bar in open_page(window, "digits", "ladder").bars.bars()}
    assert any(text.startswith("10") for text in bars.values())
    accuracies = open_page(window, "digits", "output_coding").accuracies.bars()
    assert [bar.value for bar in accuracies] == [None, 0.8]


def test_a_notice_that_stands_is_told_in_the_language_that_was_chosen(window, qtbot):
    session = window.session
    session.edit(session.experiment.fitted_to(DATASETS["spirals"]()))
    suitable_network.offer(session)
    window = in_language(window, "es")
    assert "Espirales" in window.notice_bar.text()
    assert window.notice_bar.buttons()[0].text() == "Usarla"
    window.notice_bar.buttons()[0].click()
    ready(qtbot, session)
    assert session.experiment.hidden == suited(session.experiment).hidden
    window.comparison.keep_run()
    window = in_language(window, "en")
    assert session.notice.text == "There is no curve to keep yet: train for one epoch at least."
    session.say(None)
    window = in_language(window, "es")
    # One that is no longer shown does not come back.
    window = in_language(window, "en")
    assert session.notice is None
