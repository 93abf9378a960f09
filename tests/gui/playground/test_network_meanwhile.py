"""What is done to the drawing of a network between its change and the next frame."""

import random

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import Dense
from nnplayground.data.dataset import DATASETS
from nnplayground.data.features import FEATURES
from nnplayground.gui.playground.network.input_buttons import InputButton
from nnplayground.gui.playground.network.model import Activity
from nnplayground.gui.playground.network.view import NetworkView
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.training.experiment import Experiment

Key = Qt.Key
KEYS = (
    Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Return, Key.Key_Escape, Key.Key_Plus, Key.Key_Minus,
    Key.Key_Insert, Key.Key_Delete, Key.Key_PageDown, Key.Key_Home, Key.Key_End, Key.Key_Tab, Key.Key_Space, Key.Key_5,
)  # fmt: skip


class Hands:
    """Does anything to a drawing, whether it has been brought up to date or not."""

    def __init__(self, view: NetworkView, rng: random.Random) -> None:
        self.view, self.rng = view, rng
        self.change()

    def change(self) -> None:
        data = DATASETS[self.rng.choice(["circle", "spirals", "diabetes", "iris"])].model_validate({})
        hidden = tuple(Dense(units=self.rng.choice([1, 2, 5, 20])) for _ in range(self.rng.randint(0, 4)))
        found = Experiment().fitted_to(data).replace(hidden=hidden)
        if data.is_planar:
            used = self.rng.sample(list(FEATURES), self.rng.randint(1, len(FEATURES)))
            found = found.replace(features=tuple(key for key in FEATURES if key in used))
        self.experiment = found
        self.view.set_experiment(found, None)

    def learn(self) -> None:
        self.view.set_snapshot(Snapshot(self.experiment, self.experiment.network().parameters, 1, 0, 0))

    def ask(self) -> None:
        network = self.experiment.network()
        self.view.set_example(Activity.of(network, np.zeros(self.experiment.sizes[0], np.float32)))

    def draw(self) -> None:
        self.view.draw()

    def look(self) -> None:
        self.view.grab()

    def point(self) -> None:
        self.rng.choice(self.view.findChildren(InputButton)).pointed.emit(self.rng.random() < 0.8)

    def step(self) -> None:
        self.rng.choice(self.view.findChildren(InputButton)).moved.emit(*self.rng.choice([(1, 0), (0, 1), (0, -1)]))

    def light(self) -> None:
        self.view.light(NeuronId(self.rng.randint(1, 6), self.rng.randint(0, 8)))

    def move(self) -> None:
        QTest.mouseMove(self.view.canvas, self._place())

    def click(self) -> None:
        press = QTest.mouseClick if self.rng.random() < 0.6 else QTest.mouseDClick
        press(self.view.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self._place())

    def type(self) -> None:
        QTest.keyClick(
            self.rng.choice([self.view.canvas, QApplication.focusWidget() or self.view.canvas]), self.rng.choice(KEYS)
        )

    def turn(self) -> None:
        place, way = QPointF(self._place()), QPoint(0, self.rng.choice([120, -120]))
        none, still = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(place, place, QPoint(), way, none, Qt.KeyboardModifier.NoModifier, still, False)
        self.view.canvas.wheelEvent(event)

    def press(self) -> None:
        buttons = [button for button in self.view.findChildren(QAbstractButton) if button.isVisible()]
        if buttons:
            self.rng.choice(buttons).click()

    def _place(self) -> QPoint:
        return QPoint(self.rng.randint(0, 620), self.rng.randint(0, 420))


ACTS = [name for name in vars(Hands) if not name.startswith("_")]


@pytest.mark.parametrize("seed", range(30))
def test_a_drawing_that_lags_behind_its_network_takes_anything(qtbot, seed):
    clock = FrameClock()
    view = NetworkView(clock)
    clock.setParent(view)
    qtbot.addWidget(view)
    view.resize(620, 420)
    rng = random.Random(seed)
    hands = Hands(view, rng)
    hands.learn()
    view.show()
    for _ in range(50):
        getattr(hands, rng.choice([*ACTS, "change"]))()
    view.draw()
    view.grab()
    assert view.canvas.scene.model.sizes == hands.experiment.sizes
