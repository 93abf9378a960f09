"""How the names of curves share the room of a small plot."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter

from nnplayground.gui.plotting.legend import LegendEntry, PlotLegend
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot, shared_out
from nnplayground.i18n import number


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


@pytest.mark.parametrize("width", [160, 200, 280, 420, 900])
@pytest.mark.parametrize("count", [1, 3, 9])
def test_every_value_at_the_cursor_is_told_whole(qtbot, monkeypatch, width, count):
    plot = XYPlot("Angle", "mini-batch m", "angle (°)")
    qtbot.addWidget(plot)
    plot.resize(width, 260)
    x = np.array([1.0, 10.0, 100.0])
    names = [f"angle {place}" for place in range(count)]
    plot.show_curves([XYCurve(name, x, place + x / 3, "accent") for place, name in enumerate(names)])
    plot.show()
    painted, draw = [], QPainter.drawText

    def noted(painter, *arguments):
        painted.append(arguments[-1])
        draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", noted)
    middle = plot._area().center()
    move = QMouseEvent(
        QEvent.Type.MouseMove, plot.place_of(14.0, 1.0), plot.mapToGlobal(middle), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    plot.mouseMoveEvent(move)
    plot.grab()
    values = [number(place + 10.0 / 3) for place in range(count)]
    # Where a curve has a point, not where the mouse is.
    in_card = plot._card.isVisible()
    assert "10" in painted if in_card else "mini-batch m = 10" in painted
    told = values if in_card else [f"{name} = {value}" for name, value in zip(names, values, strict=True)]
    if not any("more" in str(text) for text in painted):
        assert set(told) <= set(painted)
    assert in_card or width > 200
    assert plot.rect().contains(plot._card.geometry()) or not in_card
    plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not plot._card.isVisible()


@pytest.mark.parametrize("value", ["6.088·10⁻¹²", "−1.234·10⁻¹⁰⁰", "0.25"])
@pytest.mark.parametrize("width", range(90, 260, 10))
def test_a_value_of_a_legend_is_whole_or_not_there(qtbot, monkeypatch, value, width):
    legend = PlotLegend(QFont("DejaVu Sans", 9), "Epoch")
    qtbot.addWidget(legend)
    for name in ("Training", "Validation"):
        legend.add(LegendEntry(name, QColor("black"), True, "0.0000000", visible=False))
    legend.resize(width, legend.sizeHint().height())
    for place in range(2):
        legend.set_value(place, value, True)
    legend.resize(width, legend.sizeHint().height())
    metrics, ends = QFontMetricsF(legend.font()), []

    def noted(painter, x, line, text, color):
        ends.append(x + metrics.horizontalAdvance(text))

    monkeypatch.setattr(legend, "_paint_text", noted)
    legend.grab()
    assert all(end <= width for end in ends)
