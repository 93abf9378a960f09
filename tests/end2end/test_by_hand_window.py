"""Perceptron and By hand in the real window: every text is marked, nothing is cut off, random use harms nothing."""

import random
import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QWidget

from nnplayground import i18n
from nnplayground.analysis.hand_network import CHAIN, HOUSES, ChainSettings
from nnplayground.gui.perceptron.form import KINDS
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.linked_text import LinkedText
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from tests.end2end.test_window_language import MadeUp, has_words, texts
from tests.helpers.windows import open_page, window_over

FORMULA_WORDS = {"softmax", "sign", "tanh"}
"""Names of functions, the same in every language."""


@pytest.fixture
def opened(qtbot):
    sessions = []

    def open_window(example=None):
        session = Session(EXAMPLES[example].build() if example else Experiment())
        sessions.append(session)
        window = window_over(session)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitUntil(lambda: session.state is State.READY)
        return window

    yield open_window
    for session in sessions:
        session.close()


def strangers(widget):
    """Return what is shown inside `widget` without having gone through the translation."""
    found = set()
    for each in widget.findChildren(QWidget):
        # The arrows of a bar of tabs are Qt's own, with its own translation.
        shown = [] if isinstance(each.parent(), QTabBar) else list(texts(each))
        if isinstance(each, LinkedText):
            shown.append(re.sub(r"<[^>]*>", " ", each.rich()))
        for text in shown:
            bare = text
            for word in FORMULA_WORDS:
                bare = bare.replace(word, "")
            if bare and has_words(bare):
                found.add(f"{type(each).__name__}: {text}")
    return found


def test_no_text_of_the_labs_is_left_unmarked(qtbot, opened, monkeypatch):
    monkeypatch.setattr(i18n, "catalogue", lambda code: MadeUp())
    window = opened("classes")
    perceptron = open_page(window, "perceptron")
    found = set()
    for kind in KINDS:
        perceptron.page("gates")._on_kind(kind)
        for _ in range(3):
            perceptron.page("gates").bar.forward.click()
        perceptron.page("gates").bar.to_end.click()
        found |= strangers(perceptron)
    perceptron.page("gates").predicting.click()
    perceptron.open_page("step_sigmoid")
    found |= strangers(perceptron)
    hand = open_page(window, "hand")
    for key in LABS["hand"].page_keys:
        page = hand.open_page(key)
        qtbot.wait(50)
        if hasattr(page, "bar"):
            page.bar.forward.click()
            found |= strangers(hand)
            page.bar.to_end.click()
        found |= strangers(hand)
    hand.model.choose(source=HOUSES)
    hand.model.choose(source=CHAIN, chain=ChainSettings(activation="step"))
    qtbot.wait(50)
    found |= strangers(hand)
    window.close()
    assert found == set()


def overlaps(page):
    """Return pairs of visible neighbours that cover each other, and labels that are cut off."""
    found = []
    for parent in [page, *page.findChildren(QWidget)]:
        if not parent.isVisible() or parent.layout() is None:
            continue
        children = [
            child
            for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if child.isVisible() and not child.isWindow()
        ]
        for place, one in enumerate(children):
            for other in children[place + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > 3 and common.height() > 3:
                    found.append(f"{describe(one)} covers {describe(other)}")
        for child in children:
            if isinstance(child, QLabel | QAbstractButton) and not child.visibleRegion().isEmpty():
                wide = child.minimumSizeHint().width() if not (isinstance(child, QLabel) and child.wordWrap()) else 0
                if wide > child.width() + 2:
                    found.append(f"cut off: {describe(child)}")
    return found


def describe(widget):
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {text!r}"


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_off_with_large_letters(qtbot, opened, language):
    application = QApplication.instance()
    usual = QFont(application.font())
    large = QFont(usual)
    large.setPointSizeF(1.5 * usual.pointSizeF())
    application.setFont(large)
    i18n.use(language)
    try:
        window = opened()
        found = []
        perceptron = open_page(window, "perceptron")
        for key in LABS["perceptron"].page_keys:
            page = perceptron.open_page(key)
            qtbot.wait(30)
            found += overlaps(page)
        hand = open_page(window, "hand")
        for key in LABS["hand"].page_keys:
            hand.open_page(key)
            qtbot.wait(30)
            found += overlaps(hand)
        assert (window.width(), window.height()) == (1280, 800)
        window.close()
    finally:
        application.setFont(usual)
    assert found == []


def test_from_the_step_function_to_the_perceptron(qtbot, opened):
    window = opened()
    hand = open_page(window, "hand")
    page = hand.open_page("backward")
    hand.model.choose(source=CHAIN, chain=ChainSettings(activation="step"))
    page.draw()
    QTest.mouseClick(page.to_perceptron, Qt.MouseButton.LeftButton)
    assert window.labs.key == "perceptron"
    assert window.labs.lab("perceptron").lab_state.page == "gates"
    window.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_random_use_of_the_labs(qtbot, opened, seed):
    rng = random.Random(seed)
    window = opened()
    window.session.run()
    hand, perceptron = open_page(window, "hand"), open_page(window, "perceptron")
    typed = ["0", "1e-3", "0,5", "-3", "1e9", "nan", "inf", "abc", "", "2", "17", "1e400"]
    for number in range(350):
        if number % 25 == 0:
            lab = rng.choice([hand, perceptron])
            window.labs.open_lab(lab.spec.key)
            if lab is hand:
                hand.open_page(rng.choice(LABS["hand"].page_keys))
                hand.model.choose(source=rng.choice(["window", HOUSES, CHAIN]))
            qtbot.wait(5)
        if number % 90 == 45:
            window.session.edit(EXAMPLES[rng.choice(["circle", "classes", "curve", "houses", "xor-line"])].build())
        widgets = [w for w in lab.findChildren(QWidget) if w.isVisible() and w.isEnabled() and w.width() * w.height()]
        widget = rng.choice(widgets)
        if isinstance(widget, QLineEdit):
            widget.setFocus()
            widget.selectAll()
            QTest.keyClicks(widget, rng.choice(typed))
            QTest.keyClick(widget, rng.choice([Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape]))
        elif isinstance(widget, QComboBox) and widget.count():
            widget.setCurrentIndex(rng.randrange(widget.count()))
            widget.activated.emit(widget.currentIndex())
        elif rng.random() < 0.8:
            place = QPoint(rng.randrange(widget.width()), rng.randrange(widget.height()))
            button = rng.choice([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
            if rng.random() < 0.3:
                QTest.mouseMove(widget, place)
            else:
                QTest.mouseClick(widget, button, pos=place)
        else:
            keys = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Delete]
            QTest.keyClick(widget, rng.choice(keys))
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        if number % 10 == 0:
            qtbot.wait(1)
    window.close()
