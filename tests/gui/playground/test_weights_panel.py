"""The histograms of the weights: of the network that is shown, counted only while they are seen."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.core.layers import Dense
from nnplayground.data.circles import Circle
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.weights_panel import WeightsPanel
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.shared.weight_bars import bars_area
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import steady
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.sessions import ready

EXPERIMENT = Experiment(data=Circle(size=100), hidden=(Dense(units=5), Dense(units=3)))


def snapshot(seed=0, experiment=EXPERIMENT):
    trainer = Trainer(experiment)
    parameters = trainer.network.parameters.copy()
    parameters[:] = np.random.default_rng(seed).normal(0, 1 + seed, len(parameters))
    return Snapshot(experiment, parameters, 1, 0, seed)


@pytest.fixture
def panel(qtbot):
    clock = FrameClock()
    made = WeightsPanel(clock)
    clock.setParent(made)
    qtbot.addWidget(made)
    made.resize(440, 150)
    with qtbot.waitExposed(made):
        made.show()
    return made


def counted(qtbot, panel, shown):
    """Give a snapshot and wait until it is counted."""
    panel.set_snapshot(shown)
    qtbot.waitUntil(lambda: bool(panel.histograms) and largest(panel) == by_hand(shown))


def largest(panel):
    return [one.largest for one in panel.histograms]


def by_hand(shown):
    return [float(np.abs(layer.W.astype(np.float64)).max()) for layer in shown.network.layers]


def test_each_layer_has_its_weights_without_biases(qtbot, panel):
    shown = snapshot()
    counted(qtbot, panel, shown)
    assert [int(one.counts.sum()) for one in panel.histograms] == [2 * 5, 5 * 3, 3 * 1]
    assert panel.text().startswith(f"Hidden 1: largest |w| {steady(by_hand(shown)[0], 3)}; Hidden 2: ")
    counted(qtbot, panel, snapshot(3))


def test_the_mouse_reads_a_bar(qtbot, panel):
    counted(qtbot, panel, snapshot())
    place = 1
    one, area = panel.histograms[place], bars_area(panel.areas()[place], panel._line())
    bar = int(np.argmax(one.counts))
    x = area.left() + (bar + 0.5) / len(one.counts) * area.width()
    QTest.mouseMove(panel, QPointF(x, area.center().y()).toPoint())
    low, high = one.edges[bar : bar + 2]
    assert panel.reading() == f"Weights from {steady(low, 3)} to {steady(high, 3)}: {one.counts[bar]}"
    help_event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(round(x), 80), panel.mapToGlobal(QPoint(round(x), 80)))
    QApplication.sendEvent(panel, help_event)
    assert not help_event.isAccepted(), "a tooltip would cover the bars"
    QTest.mouseMove(panel, QPoint(1, 1))
    assert panel.reading() == ""


def test_many_layers_go_into_rows(qtbot, panel):
    deep = Experiment(data=Circle(size=100), hidden=(Dense(units=3),) * 6)
    counted(qtbot, panel, snapshot(1, deep))
    areas = panel.areas()
    assert len(areas) == 7
    assert all(panel.rect().contains(area.toAlignedRect()) for area in areas)
    assert not any(one.intersects(other) for one in areas for other in areas if one is not other)


def test_nothing_is_counted_while_it_is_not_seen(qtbot, panel):
    panel.hide()
    shown = snapshot(2)
    panel.set_snapshot(shown)
    assert not panel._job.busy
    panel.show()
    qtbot.waitUntil(lambda: bool(panel.histograms) and largest(panel) == by_hand(shown))


def test_in_the_playground_it_follows_what_is_shown(qtbot):
    session = Session(EXPERIMENT)
    lab = PlaygroundLab(session, FrameClock(session))
    qtbot.addWidget(lab)
    lab.resize(1280, 650)
    lab.show()
    ready(qtbot, session)
    assert lab.histograms.isHidden(), "at first glance it is folded"
    (output,) = (one for one in lab.findChildren(Panels) if one.name == "playground/output")
    before = [panel.content.geometry() for panel in lab.findChild(Panels).panels]
    QTest.keyClick(output.borders[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(lab.histograms.histograms))
    assert [panel.content.geometry() for panel in lab.findChild(Panels).panels] == before
    session.set_parameter(0, 25.0)
    qtbot.waitUntil(lambda: largest(lab.histograms)[0] == 25.0)
    assert "largest |w| 25.0" in lab.histograms.text()
    session.close()
