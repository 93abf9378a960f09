"""The drawing of the perceptron: no number beside one that it does not belong to."""

import itertools
from fractions import Fraction

import pytest
from PySide6.QtGui import QPainter

from nnplayground.analysis.perceptron.stepping import PerceptronStepper, Phase
from nnplayground.analysis.perceptron.task import gate
from nnplayground.core.perceptron import PerceptronSettings, exact, shown
from nnplayground.gui.perceptron.neuron_view import NeuronView
from nnplayground.gui.run.frame_clock import FrameClock


@pytest.mark.parametrize("name", ["and", "nand"])
def test_the_drawn_weights_give_the_drawn_sum(qtbot, name):
    view = NeuronView(FrameClock())
    qtbot.addWidget(view)
    stepper, corrected = PerceptronStepper(gate(name)), 0
    for position in range(120):
        moment = stepper.moment(position)
        view.set_moment(moment)
        if moment.record is None or moment.phase not in (Phase.OUTPUT, Phase.UPDATE):
            continue
        drawn = [view.weight_text(index).partition(" = ")[2] for index in range(3)]
        before = [exact(text.partition(" → ")[0]) for text in drawn]
        x = [*moment.record.x, Fraction(1)]
        assert shown(sum(w * value for w, value in zip(before, x, strict=True))) == view.sum_text()
        is_corrected = any("→" in text for text in drawn)
        corrected += is_corrected
        assert (view.sum_caption() == "z before") == is_corrected
    assert corrected


@pytest.mark.parametrize("form", ["bias", "threshold"])
@pytest.mark.parametrize("size", [(371, 150), (387, 150), (530, 230)])
def test_no_text_of_a_small_drawing_lies_over_another_one(qtbot, monkeypatch, form, size):
    view = NeuronView(FrameClock())
    qtbot.addWidget(view)
    view.resize(*size)
    boxes, draw = [], QPainter.drawText

    def noted(painter, box, flags, text):
        if text:
            boxes.append((painter.boundingRect(box, flags, text), text))
        draw(painter, box, flags, text)

    monkeypatch.setattr(QPainter, "drawText", noted)
    stepper = PerceptronStepper(gate("nand"), PerceptronSettings(form=form, train_bias=True))
    for position in range(0, 60, 2):
        boxes.clear()
        moment = stepper.moment(position)
        view.set_moment(moment, form)
        view.grab()
        for (one, name), (other, another) in itertools.combinations(boxes, 2):
            assert not one.adjusted(0, 2, 0, -2).intersects(other.adjusted(0, 2, 0, -2)), (position, name, another)
