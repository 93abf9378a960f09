"""The space bar runs what the page shows, wherever the focus is; Enter presses; and the large button says what runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from nnplayground.gui.forms.slider import Slider
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.network.canvas import NetworkCanvas
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import State
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.keys import KeyboardFocus
from nnplayground.gui.window.run_actions import RunActions
from tests.end2end.test_fit import close, open_window
from tests.helpers import fit, walk
from tests.helpers.windows import every_page, open_page

Key = Qt.Key


@pytest.fixture
def window(qtbot):
    made = open_window(qtbot, "en")
    made.activateWindow()
    with qtbot.waitActive(made):
        pass
    yield made
    close(made)


@pytest.fixture
def heard(monkeypatch):
    """What the space bar has asked for: nothing is run."""
    asked = []
    monkeypatch.setattr(RunActions, "_run_page", lambda _self: asked.append(1))
    return asked


@pytest.fixture
def pressed(monkeypatch):
    """What Enter has pressed: nothing is done."""
    found = []
    for kind in _kinds(KeyboardFocus):
        if "press" in vars(kind):
            monkeypatch.setattr(kind, "press", lambda self: found.append(self))
    return found


def _kinds(kind):
    for inner in kind.__subclasses__():
        yield inner
        yield from _kinds(inner)


def _types(widget):
    """Whether text is typed here: a number has no space, so there it trains."""
    return isinstance(widget, QLineEdit) and " " in widget.text()


def test_space_runs_wherever_the_focus_is(heard, window):
    clicked, faults = [], []
    for link in every_page():
        open_page(window, *link)
        for stop in walk.stops(window):
            if isinstance(stop, QAbstractButton):
                stop.pressed.connect(lambda stop=stop: clicked.append(fit.name_of(stop)))
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            before = len(heard)
            QTest.keyClick(stop, Key.Key_Space)
            if len(heard) != before + 1 and not _types(stop):
                faults.append(f"{link}: {fit.name_of(stop)}")
            if isinstance(stop, QComboBox) and stop.view().isVisible():
                stop.hidePopup()
                faults.append(f"{link}: {fit.name_of(stop)} opens")
    assert faults == []
    assert clicked == []


def test_enter_presses_every_button_and_opens_every_list(window, pressed):
    deaf = []
    for link in every_page():
        open_page(window, *link)
        for stop in walk.stops(window):
            if isinstance(stop, QAbstractButton | QComboBox):
                pressed.clear()
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                QTest.keyClick(stop, Key.Key_Return)
                if pressed != [stop]:
                    deaf.append(f"{link}: {fit.name_of(stop)}")
    assert deaf == []


def test_enter_opens_a_list_to_choose_from(window, qtbot):
    box = window.findChild(PlaygroundLab).controls.findChild(Combo)
    box.setFocus()
    QTest.keyClick(box, Key.Key_Return)
    qtbot.waitUntil(box.view().isVisible)
    box.hidePopup()


@pytest.mark.parametrize("kind", [Slider, NetworkCanvas])
def test_it_trains_and_pauses_the_network_from_sliders_and_the_drawing(window, qtbot, kind):
    widget = window.findChild(PlaygroundLab).findChild(kind)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_Space)
    qtbot.waitUntil(lambda: window.session.state is State.RUNNING)
    QTest.keyClick(widget, Key.Key_Space)
    qtbot.waitUntil(lambda: window.session.state is State.READY)


def test_it_trains_after_painting_and_paints_nothing(heard, window):
    lab = window.findChild(PlaygroundLab)
    lab.start_painting()
    fit.settle()
    surface = lab.decision._painter.surface
    surface.setFocus()
    QTest.keyClick(surface, Key.Key_Return)
    count = len(lab.decision.sheet.marks)
    assert count
    QTest.keyClick(surface, Key.Key_Space)
    assert (len(heard), len(lab.decision.sheet.marks)) == (1, count)


def test_it_presses_nothing_while_there_is_nothing_to_run(window):
    button = window.transport.findChildren(QAbstractButton)[1]
    clicked = []
    button.clicked.connect(clicked.append)
    window.actions_of_run.toggle.setEnabled(False)
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert clicked == []


def test_every_page_that_says_that_it_runs_something_has_it(window):
    for link in every_page():
        page = open_page(window, *link)
        declared = LABS[link.lab].page_spec(link.page).run
        assert (declared is not None) == (getattr(page, "page_run", None) is not None), link
        assert window.actions_of_run.drives_page == (declared is not None), link


def test_the_large_button_runs_the_visible_lab_and_says_which(window, qtbot):
    toggle, session = window.actions_of_run.toggle, window.session
    button = window.transport.findChildren(QAbstractButton)[0]
    width = button.width()
    assert toggle.text() == "&Train"
    page = open_page(window, "perceptron", "gates")
    assert toggle.text() == "&Train perceptron"
    assert "perceptron" in toggle.toolTip()
    assert "Playground" in window.actions_of_run.reset.toolTip()
    with qtbot.waitSignal(page.bar.step_asked):
        button.click()
    assert page.bar.is_running
    assert toggle.text() == "&Pause perceptron"
    assert session.state is State.READY
    QTest.keyClick(window, Key.Key_Space)
    assert not page.bar.is_running
    hand = open_page(window, "hand", "forward")
    assert toggle.text() == "&Take steps"
    QTest.keyClick(window, Key.Key_Space)
    assert hand.bar.is_running
    open_page(window, "hand", "softmax")
    assert toggle.text() == "&Train network"
    assert not hand.bar.is_running
    button.click()
    qtbot.waitUntil(lambda: session.state is State.RUNNING)
    assert toggle.text() == "&Pause network"
    open_page(window, "playground")
    assert toggle.text() == "&Pause"
    assert "Playground" not in window.actions_of_run.reset.toolTip()
    button.click()
    qtbot.waitUntil(lambda: session.state is State.READY)
    fit.settle()
    assert button.width() == width


def test_shift_and_space_train_the_network_from_every_page(window, qtbot):
    page = open_page(window, "perceptron", "gates")
    QTest.keyClick(window, Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.session.state is State.RUNNING)
    assert not page.bar.is_running
    qtbot.waitUntil(lambda: "Shift+Space" in window.transport._state.text())
    QTest.keyClick(window, Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.session.state is State.READY)
