"""Every visible text goes through the translation: shown in a made-up language, none is left in English."""

import re

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTabWidget,
    QWidget,
)  # fmt: skip

from nnplayground import i18n
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.sentence import Sentence
from nnplayground.training.examples import EXAMPLES
from tests.helpers.windows import window_over

NAMES = {"nnplayground", "English", "Español"}
"""Proper names, the same in every language."""


class MadeUp(dict):
    """A catalogue that has every text, in brackets."""

    def get(self, text, default=None):
        return f"⟦{text}⟧"


def has_words(text):
    """Whether `text` holds a word that is not in brackets: symbols, numbers and keys do not count."""
    bare = re.sub(r"<[^>]*>|&[a-z]+;|\([^()]*\)$", " ", text)  # a tooltip ends with its key in brackets
    previous = None
    while previous != bare:
        previous = bare
        bare = re.sub(r"⟦[^⟦⟧]*⟧", " ", bare)
    return bare.strip() not in NAMES and re.search(r"[A-Za-zÀ-ÿ]{4,}", bare) is not None


def texts(widget):
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QAbstractButton | QLabel):
        yield widget.whole() if isinstance(widget, Sentence) else widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from (widget.tabText(i) for i in range(widget.count()))
    for action in widget.actions():
        yield action.text()
        yield action.toolTip()


@pytest.fixture
def made_up(monkeypatch):
    monkeypatch.setattr(i18n, "catalogue", lambda code: MadeUp())


@pytest.mark.parametrize("example", ["circle", "xor-line", "classes", "curve", "houses", "mnist-nielsen"])
def test_no_visible_text_is_left_unmarked(qtbot, made_up, example):
    session = Session(EXAMPLES[example].build())
    window = window_over(session)
    window.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    session.step_epoch()
    qtbot.waitUntil(lambda: session.state is State.READY)
    qtbot.wait(100)
    found = {
        f"{type(widget).__name__}: {text}"
        for widget in window.findChildren(QWidget)
        if not isinstance(widget.parent(), QTabBar)  # its arrows are Qt's own
        for text in texts(widget)
        if text and has_words(text)
    }
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    assert found == set()
