"""How the names of curves share the room of a small plot."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from nnplayground.gui.plotting.legend import LegendEntry, PlotLegend
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot, shared_out


@pytest.mark.parametrize(
    ("widths", "room", "found"),
    [
        ([60, 90], 200, [60, 90]),
        ([50, 90], 120, [50, 70]),
        ([90, 50], 120, [70, 50]),
        ([90, 90, 90], 150, [50, 50, 50]),
        ([90, 90], 20, [40, 40]),
        ([], 100, []),
    ],
)
def test_short_names_are_whole_and_long_ones_share_the_rest(widths, room, found):
    assert shared_out(widths, room) == found


@pytest.mark.parametrize("names", [("Quadratic", "Cross-entropy"), ("predicted", "real"), ("distance", "i")])
def test_names_with_room_are_painted_whole(qtbot, monkeypatch, names):
    plot = XYPlot("Cost", "epoch", "C")
    qtbot.addWidget(plot)
    plot.resize(420, 220)
    x = np.arange(3.0)
    plot.show_curves([XYCurve(name, x, x, "accent") for name in names], ())
    painted, draw = [], QPainter.drawText

    def noted(painter, *arguments):
        painted.append(arguments[-1])
        draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", noted)
    plot.grab()
    assert set(names) <= set(painted)
    assert QFontMetricsF(plot.font()).horizontalAdvance("".join(names)) < plot.width()


@pytest.mark.parametrize("width", [320, 420, 1400])
def test_of_many_curves_those_without_room_are_counted(qtbot, monkeypatch, width):
    plot = XYPlot("Neurons", "x", "")
    qtbot.addWidget(plot)
    plot.resize(width, 220)
    x = np.arange(3.0)
    names = [f"neuron {place + 1}" for place in range(10)]
    plot.show_curves([XYCurve(name, x, x, f"class {place}") for place, name in enumerate(names)])
    painted, draw = [], QPainter.drawText

    def noted(painter, *arguments):
        painted.append(arguments[-1])
        draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", noted)
    plot.grab()
    named = [name for name in names if name in painted]
    assert not any("…" in str(text) for text in painted)
    assert len(named) == 10 or f"and {10 - len(named)} more" in painted
    assert (len(named) == 10) == (width > 1000)


@pytest.mark.parametrize("value", ["6.088·10⁻¹²", "−1.234·10⁻¹⁰⁰", "0.25"])
@pytest.mark.parametrize("width", range(90, 260, 10))
def test_a_value_of_a_legend_is_whole_or_not_there(qtbot, monkeypatch, value, width):
    legend = PlotLegend(QFont("DejaVu Sans", 9), "Epoch")
    qtbot.addWidget(legend)
    for name in ("Training", "Validation"):
        legend.add(LegendEntry(name, QColor("black"), True, "0.0000000", visible=False))
    legend.resize(width, legend.sizeHint().height())
    for number in range(2):
        legend.set_value(number, value, True)
    legend.resize(width, legend.sizeHint().height())
    metrics, ends = QFontMetricsF(legend.font()), []

    def noted(painter, x, line, text, color):
        ends.append(x + metrics.horizontalAdvance(text))

    monkeypatch.setattr(legend, "_paint_text", noted)
    legend.grab()
    assert all(end <= width for end in ends)
