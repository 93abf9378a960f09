"""Sentences that are painted in lines: whole where there is room, else they end in dots and are whole in the tip."""

from itertools import product

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from nnplayground import i18n
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.verdict import VerdictLabel
from nnplayground.gui.widgets.wrapped import fitted, text_height, two_lines

LONG = "The answer is judged by a network that has seen seventy thousand images, and by a second one beside it."


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("width", [236, 300, 420])
def test_any_answer_is_whole_in_any_width(qtbot, code, width):
    i18n.use(code)
    label = VerdictLabel()
    qtbot.addWidget(label)
    label.resize(width, 10)
    label.show()
    high = label.height()
    for sure, likeness, is_like in product((True, False), (None, 0.0, 1.0), (True, False)):
        label.show_answer(3, 1.0, 8, 0.123, sure, likeness, is_like)
        assert label.shown() == label.sentence
        assert label.toolTip() == ""
        assert label.height() == high, "nothing moves with the pen"
        assert text_height(label.sentence, label.fontMetrics(), width - 74) <= high


def test_what_finds_no_room_ends_in_dots_and_is_whole_in_the_tip(qtbot):
    for widget, say in ((text := QuietText(2), text.setText), (verdict := VerdictLabel(), verdict.show_nothing)):
        holder = QWidget()
        qtbot.addWidget(holder)
        widget.setParent(holder)
        widget.resize(120, widget.sizeHint().height())
        holder.show()
        say(2 * LONG)
        assert widget.shown().endswith("…")
        assert (2 * LONG).startswith(widget.shown().removesuffix("…"))
        assert "".join((2 * LONG).split()) == "".join(widget.toolTip().split())
        widget.resize(1500, widget.height())
        assert (widget.shown(), widget.toolTip()) == (2 * LONG, "")


def test_a_text_takes_two_lines_at_the_width_for_that(qtbot):
    text = QuietText()
    qtbot.addWidget(text)
    metrics = QFontMetrics(text.font())
    width = two_lines(LONG, metrics)
    high = 2 * metrics.lineSpacing()
    assert fitted(LONG, metrics, width, high) == LONG
    assert fitted(LONG, metrics, 0.8 * width, high) != LONG
