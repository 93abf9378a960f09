"""Choosing data offers a network that suits them: one click, undoable, never unasked, and nothing moves."""

import pytest
from PySide6.QtWidgets import QWidget

from nnplayground.data.dataset import DATASETS
from nnplayground.gui.playground.dataset_picker import DatasetPicker
from nnplayground.gui.run.session import State
from nnplayground.training.suitable import is_suited, suited
from tests.end2end.test_fit import close, open_window
from tests.helpers import fit


@pytest.fixture
def window(qtbot):
    made = open_window(qtbot, "en")
    yield made
    close(made)


def pick(window, qtbot, kind):
    window.findChild(DatasetPicker).picked.emit(kind)
    qtbot.waitUntil(lambda: window.session.state is State.READY)


def test_it_is_offered_taken_by_one_click_and_undone(window, qtbot):
    session = window.session
    before = session.experiment
    pick(window, qtbot, "spirals")
    chosen = session.experiment
    assert (chosen.data.kind, chosen.hidden) == ("spirals", before.hidden), "nothing is applied unasked"
    assert window.notice_bar.isVisible()
    assert "“Spirals”: 2–32–16–1" in window.notice_bar.text()
    window.notice_bar.buttons()[0].click()
    qtbot.waitUntil(lambda: session.state is State.READY)
    assert session.experiment == suited(chosen)
    assert not window.notice_bar.isVisible()
    assert "Suitable network" in window.undo.text()
    window.undo.trigger()
    assert session.experiment == chosen
    window.undo.trigger()
    qtbot.waitUntil(lambda: session.experiment == before)


def test_it_lies_over_the_page_and_moves_nothing(window, qtbot):
    lab = window.labs.lab("playground")
    pick(window, qtbot, "moons")
    fit.settle()
    with_offer = {widget: widget.geometry() for widget in lab.findChildren(QWidget) if widget.isVisible()}
    window.session.say(None)
    fit.settle()
    assert {widget: widget.geometry() for widget in with_offer} == with_offer


def test_another_edit_takes_the_offer_away_and_data_that_fit_already_bring_none(window, qtbot):
    session = window.session
    pick(window, qtbot, "moons")
    assert window.notice_bar.isVisible()
    session.change(batch_size=20)
    assert not window.notice_bar.isVisible()
    session.edit(suited(session.experiment.fitted_to(DATASETS["moons"]())))
    pick(window, qtbot, "rings")
    assert window.notice_bar.isVisible() == (not is_suited(session.experiment))
    session.edit(suited(session.experiment.fitted_to(DATASETS["and"]())))
    pick(window, qtbot, "or")
    assert is_suited(session.experiment)
    assert not window.notice_bar.isVisible()


def test_images_that_are_read_first_keep_the_offer(window, qtbot):
    pick(window, qtbot, "digits_8x8")
    fit.settle()
    assert "64–64–10, ReLU, Adam" in window.notice_bar.text()
