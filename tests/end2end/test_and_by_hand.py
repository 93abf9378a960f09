"""Deck A's AND example, stepped by real clicks in the real window, with its numbers on screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nnplayground.analysis.hand.formulas import plain
from nnplayground.gui.run.session import Session, State
from nnplayground.training.experiment import Experiment
from tests.helpers.windows import in_language, leave, window_over

STEPS = [
    ("(0, 0)", "−0.5", "0", "0.9", "0.9"),
    ("(0, 1)", "0.4", "1", "0.9", "0.4"),
    ("(1, 0)", "0.4", "1", "0.4", "0.4"),
    ("(1, 1)", "0.3", "1", "0.4", "0.4"),
    ("(0, 0)", "−0.5", "0", "0.4", "0.4"),
    ("(0, 1)", "−0.1", "0", "0.4", "0.4"),
    ("(1, 0)", "−0.1", "0", "0.4", "0.4"),
    ("(1, 1)", "0.3", "1", "0.4", "0.4"),
]
"""Inputs, z, output, and both weights afterwards (SPEC, reference numbers)."""


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def check(page, step):
    x, z, output, w1, w2 = step
    text = plain(page.text.rich())
    assert f"x = {x}" in text
    assert f"= {z}" in text
    assert f"output = {output}" in text
    assert page.unit.sum_text() == z
    row = page.history.item(page.history.count() - 1).text()
    assert row.endswith(f"w₁ = {w1}, w₂ = {w2}, b = −0.5")


def test_and_forward_and_back(qtbot):
    session = Session(Experiment())
    window = window_over(session)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    titles = [window.labs.tabText(i) for i in range(window.labs.count())]
    press_tab(window.labs.tabBar(), titles.index("Perceptron"))
    page = window.labs.lab("perceptron").page("gates")
    assert page.isVisible()
    assert "w₁ = 0.9, w₂ = 0.9, b = −0.5" in plain(page.text.rich())
    opening = plain(page.text.rich())
    for number, step in enumerate(STEPS):
        press(page.bar.forward)
        check(page, step)
        assert ("Converged" in page.verdict.text()) is (number == 7)
    assert not page.bar.forward.isEnabled()
    for step in reversed(STEPS[:-1]):
        press(page.bar.back)
        check(page, step)
    press(page.bar.back)
    assert plain(page.text.rich()) == opening
    assert not page.bar.back.isEnabled()
    press(page.bar.forward)
    window = in_language(window, "es")
    page = window.labs.lab("perceptron").page("gates")
    assert page.history.count() == 2
    assert page.unit.sum_text() == "−0,5"
    leave(window)


def press_tab(bar, index):
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
