"""The ticks of a small plot: told apart, enough for a scale, and thousands of things stand apart."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot, _ticks
from tests.helpers.fit import Painted


@pytest.fixture
def plot(qtbot):
    found = XYPlot("a", "x", "y")
    qtbot.addWidget(found)
    return found


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (2.31, 2.335, ["2.310", "2.315", "2.320", "2.325", "2.330", "2.335"]),
        (0.0, 1.0, ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (98.0, 100.0, ["98.0", "98.5", "99.0", "99.5", "100.0"]),
        (0.0, 3e-5, ["0", "5·10⁻⁶", "10⁻⁵", "1.5·10⁻⁵", "2·10⁻⁵", "2.5·10⁻⁵", "3·10⁻⁵"]),
    ],
)
def test_ticks_have_as_many_digits_as_tell_them_apart(low, high, texts):
    assert [text for _, text in _ticks(low, high, 6)] == texts


@pytest.mark.parametrize("high", [390.0, 1234.0, 390_000.0, 2_100_000.0, 6.1e7])
@pytest.mark.parametrize("width", [60, 110, 200, 700])
def test_things_that_are_counted_have_two_ticks_and_thousands_that_stand_apart(plot, high, width):
    plot.set_counts()
    plot.show_curves([XYCurve("a", np.array([0.0, high]), np.array([0.0, 1.0]), "train")])
    ticks = plot._x_ticks(QRectF(0, 0, width, 100))
    assert len(ticks) >= 2
    assert [text for _, text in ticks] == [f"{round(tick):,}" for tick, _ in ticks]


def test_a_single_point_has_no_scale():
    assert _ticks(1.0, 1.0, 3) == []


@pytest.mark.parametrize(("width", "is_whole"), [(160, True), (90, False)])
def test_the_name_of_an_axis_stays_within_a_narrow_plot(plot, width, is_whole):
    plot.set_labels("cost over the epochs", "")
    plot.setFixedSize(width, 120)
    with Painted() as painted:
        plot.grab()
    assert [fault for fault in painted.faults if "outside" in fault] == []
    assert is_whole is not any("cost over" in fault for fault in painted.faults)


def test_without_a_curve_no_axis_has_numbers(plot, monkeypatch):
    written = []
    monkeypatch.setattr(QPainter, "drawText", lambda painter, *given: written.append(given[-1]))
    plot.show_curves([])
    plot.grab()
    assert not any(character.isdigit() for text in written for character in text)
    plot.show_curves([XYCurve("a", np.arange(3.0), np.arange(3.0), "accent")])
    plot.grab()
    assert any(character.isdigit() for text in written for character in text)
