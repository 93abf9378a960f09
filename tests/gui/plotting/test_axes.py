"""Every axis of the program: its name carries no factor, its numbers stand beside its name."""

import importlib
import pkgutil
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

import nnplayground.gui
from nnplayground.gui.plotting.axis import PlotAxis
from nnplayground.gui.plotting.field_plot import FieldPlot
from nnplayground.gui.plotting.plot import Plot


def _axis_classes() -> list[type[pg.AxisItem]]:
    for module in pkgutil.walk_packages(nnplayground.gui.__path__, "nnplayground.gui."):
        if "plotting" in module.name:
            importlib.import_module(module.name)
    found, left = [], [pg.AxisItem]
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        if kind.__module__.startswith("nnplayground."):
            found.append(kind)
    return found


def _made(kind: type[pg.AxisItem]) -> pg.AxisItem:
    try:
        return kind("bottom")
    except TypeError:
        return kind("bottom", "x", QApplication.font())


def test_no_axis_of_the_program_scales_by_a_prefix(qapp):
    kinds = _axis_classes()
    assert len(kinds) >= 2
    for kind in kinds:
        axis = _made(kind)
        assert not axis.autoSIPrefix, kind
        axis.setLabel("small")
        for range_ in ((0.08, 0.16), (0.0, 5e-7), (0.0, 4e9)):
            axis.setRange(*range_)
            assert "(x" not in axis.labelString(), kind


@pytest.mark.parametrize("range_", [(0.08, 0.16), (0.0, 4e-7), (-1.0, 1.0), (0.0, 9e5), (2e9, 3e9)])
def test_the_picture_has_no_factor_at_its_names(qtbot, range_):
    plot = FieldPlot("picture")
    qtbot.addWidget(plot)
    plot.resize(500, 400)
    low, high = range_
    plot.set_axes("small", "large", QRectF(low, low, high - low, high - low), square=False)
    plot.show()
    assert "(x" not in plot._bottom.labelString() + plot._left.labelString()


@pytest.mark.parametrize("square", [False, True])
@pytest.mark.parametrize(("low", "high"), [(0.0, 40000.0), (-90000.0, 10000.0), (0.0, 1.0), (100_000.0, 900_000.0)])
def test_the_name_of_the_upright_axis_does_not_lie_on_its_numbers(qtbot, low, high, square):
    plot = FieldPlot("picture")
    qtbot.addWidget(plot)
    plot.resize(500, 400)
    plot.set_axes("small", "large", QRectF(low, low, high - low, high - low), square=square)
    plot.show()
    axis = plot._left
    (step, _), *_ = axis.tickSpacing(low, high, axis.size().height())
    values = [number * step for number in range(round(low / step), round(high / step) + 1)]
    widest = max(map(QFontMetricsF(QApplication.font()).horizontalAdvance, axis.tickStrings(values, 1.0, step)))
    name = axis.mapRectFromItem(axis.label, axis.label.boundingRect())
    assert name.right() <= axis.size().width() - widest, (name, axis.size().width(), widest)


def test_no_plot_brings_axes_of_another_kind():
    for path in Path(nnplayground.gui.__path__[0]).rglob("*.py"):
        text = path.read_text("utf-8")
        assert not any(f"pg.{name}(" in text for name in ("PlotItem", "PlotWidget", "AxisItem", "plot")), path


@pytest.mark.parametrize("width", [130, 155, 300])
@pytest.mark.parametrize("end", [10, 40, 60, 300, 4000])
def test_an_axis_has_two_numbers_at_least(qapp, width, end):
    axis = PlotAxis("bottom", "Epoch", QApplication.font())
    assert len(axis.major(0.0, float(end), float(width))) >= 2


def test_the_name_of_an_axis_is_smaller_where_it_has_little_room(qtbot):
    plot = Plot("Score", "Epoch", "Error cuadrático")
    qtbot.addWidget(plot)
    plot.resize(250, 150)
    plot.show()
    items = plot._canvas.scene().items()
    axis = next(item for item in items if isinstance(item, PlotAxis) and item.orientation == "left")
    assert axis.label.isVisible()
    box = axis.mapRectFromItem(axis.label, axis.label.boundingRect())
    assert box.height() <= axis.size().height() + 9
