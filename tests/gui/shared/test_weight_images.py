"""Weights as pictures on screen: the right neuron in the right place, live, with pages."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton, QVBoxLayout, QWidget

from nnplayground import i18n
from nnplayground.core.activations import Softmax
from nnplayground.core.addresses import NeuronId
from nnplayground.core.costs import CategoricalCrossEntropy
from nnplayground.data.circles import Circle
from nnplayground.data.tables import SmallDigits
from nnplayground.gui import theme
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.shared.weight_images import WeightImagesView
from nnplayground.training.experiment import Experiment


def digits(*hidden):
    return Experiment(
        data=SmallDigits(),
        output=Softmax(),
        cost=CategoricalCrossEntropy(),
        hidden=tuple({"units": units} for units in hidden),
    )


@pytest.fixture(scope="module")
def problem():
    return digits().prepare()


@pytest.fixture
def view(qtbot, problem):
    clock = FrameClock()
    view = WeightImagesView(clock)
    clock.setParent(view)
    qtbot.addWidget(view)
    view.resize(330, 420)
    with qtbot.waitExposed(view):
        view.show()
    view.set_problem(problem)
    return view


def show(qtbot, view, experiment, change=None):
    network = experiment.network()
    if change is not None:
        change(network)
    view.set_snapshot(Snapshot(experiment, network.parameters, 1, 0, 0))
    frame(qtbot, view)
    return network


def frame(qtbot, view):
    with qtbot.waitSignal(view._clock.frame):
        view._clock.request(view)
    QApplication.processEvents()


def middle(view, index, row=3.5, column=3.5):
    """Return where the middle of a weight of a neuron's picture is on the sheet."""
    place = view._sheet.place(index)
    return QPoint(
        round(place.left() + (column + 0.5) * place.width() / 8), round(place.top() + (row + 0.5) * place.height() / 8)
    )


def test_a_double_click_shows_the_pictures_large(qtbot, view):
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(view)
    page.show()
    show(qtbot, view, digits(20))
    QTest.mouseDClick(view._sheet, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert view.enlarger.is_large
    view.enlarger.go_back()


@pytest.mark.parametrize("language", ["en", "es"])
def test_pages_of_a_wide_layer_ask_for_no_more_room_than_a_small_window_has(qtbot, problem, view, language):
    i18n.use(language)
    wide = WeightImagesView(view._clock)
    qtbot.addWidget(wide)
    wide.resize(326, 390)
    wide.show()
    wide.set_problem(problem)
    show(qtbot, wide, digits(1000))
    assert wide.minimumSizeHint().width() <= 326


def test_a_weight_has_the_colour_of_its_sign_in_its_place(qtbot, view):
    def change(network):
        network.layers[0].W[:] = 0
        network.layers[0].W[2 * 8 + 5, 13] = 2.0
        network.layers[0].W[7 * 8 + 1, 13] = -1.0

    show(qtbot, view, digits(16), change)
    drawn = view._sheet.grab().toImage()
    assert drawn.pixelColor(middle(view, 13, 2, 5)) == theme.signed_color(1.0)
    assert drawn.pixelColor(middle(view, 13, 7, 1)) == theme.signed_color(-0.5)
    assert drawn.pixelColor(middle(view, 13, 5, 2)) == theme.signed_color(0.0)
    assert drawn.pixelColor(middle(view, 12, 2, 5)) == theme.signed_color(0.0)


def test_pictures_follow_the_newest_snapshot_and_the_scale(qtbot, view):
    def change(network):
        network.layers[0].W[:] = 0.1
        network.layers[0].W[:, 0] = -1.0

    show(qtbot, view, digits(4), change)
    assert view._sheet.grab().toImage().pixelColor(middle(view, 2)) == theme.signed_color(1.0)
    QTest.mouseClick(view.findChild(QCheckBox), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    frame(qtbot, view)
    assert view._sheet.grab().toImage().pixelColor(middle(view, 2)) == theme.signed_color(0.1)
    assert view._legend.text() == "−1 … 0 … 1"


def test_a_click_picks_the_neuron_under_the_mouse(qtbot, view):
    show(qtbot, view, digits(30))
    for index in (0, 17, 29):
        with qtbot.waitSignal(view.neuron_picked) as picked:
            QTest.mouseClick(view._sheet, Qt.MouseButton.LeftButton, pos=middle(view, index))
        assert picked.args == [index]
    with qtbot.assertNotEmitted(view.neuron_picked):
        QTest.mouseClick(view._sheet, Qt.MouseButton.LeftButton, pos=QPoint(1, view._sheet.height() - 1))


def test_arrow_keys_walk_through_the_neurons(qtbot, view):
    show(qtbot, view, digits(30))
    picked = []
    view.neuron_picked.connect(picked.append)
    view._sheet.setFocus()
    across = view._sheet._across
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(view._sheet, key)
    assert picked == [0, 1, 1 + across, across, 0]


def test_the_neuron_under_the_mouse_is_described(qtbot, view):
    def change(network):
        network.layers[0].W[:, 3] = np.linspace(-0.25, 0.5, 64)
        network.layers[0].b[3] = 1.5

    show(qtbot, view, digits(9), change)
    QTest.mouseMove(view._sheet, middle(view, 3))
    QTest.mouseMove(view._sheet, middle(view, 3) + QPoint(1, 1))
    frame(qtbot, view)
    assert view._caption.text() == "Neuron 4: bias 1.5, weights from −0.25 to 0.5"
    QApplication.sendEvent(view._sheet, QEvent(QEvent.Type.Leave))
    frame(qtbot, view)
    assert "bias" not in view._caption.text()
    view.show_neuron(NeuronId(2, 3))
    frame(qtbot, view)
    assert "Neuron 4" in view._caption.text()
    view.show_neuron(NeuronId(3, 3))
    frame(qtbot, view)
    assert "bias" not in view._caption.text()


def test_more_than_a_hundred_neurons_have_pages(qtbot, view):
    show(qtbot, view, digits(230))
    forward = next(b for b in view.findChildren(QToolButton) if b.accessibleName() == "Next page")
    back = next(b for b in view.findChildren(QToolButton) if b.accessibleName() == "Previous page")
    assert view._range.text() == "1–100 of 230"
    assert not back.isEnabled()
    for _ in range(2):
        QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
        frame(qtbot, view)
    assert view._range.text() == "201–230 of 230"
    assert not forward.isEnabled()
    with qtbot.waitSignal(view.neuron_picked) as picked:
        QTest.mouseClick(view._sheet, Qt.MouseButton.LeftButton, pos=middle(view, 205))
    assert picked.args == [205]
    view.show_neuron(NeuronId(2, 120))
    frame(qtbot, view)
    assert view._range.text() == "101–200 of 230"
    # A smaller network has fewer pages.
    show(qtbot, view, digits(30))
    assert not forward.isVisible()
    assert view._sheet.index_at(middle(view, 0).toPointF()) == 0


def test_without_hidden_layers_pictures_are_named_by_their_class(qtbot, view, problem):
    show(qtbot, view, digits())
    assert view._sheet._titles == problem.dataset.classes
    view.show_neuron(NeuronId(2, 7))
    frame(qtbot, view)
    assert view._caption.text().startswith("Class 7: bias 0")
    show(qtbot, view, digits(10))
    assert view._sheet._titles == ()


def test_weights_on_other_data_are_not_drawn(qtbot, view):
    show(qtbot, view, digits(9))
    show(qtbot, view, Experiment(data=Circle()))
    assert view._sheet.index_at(middle(view, 0).toPointF()) is None


def test_weights_that_are_not_numbers_are_drawn(qtbot, view):
    for value in (np.nan, np.inf, 0.0):
        show(qtbot, view, digits(9), lambda network, value=value: network.parameters.fill(value))
        for box in (True, False):
            view._joint.setChecked(box)
            view.show_neuron(NeuronId(2, 1))
            frame(qtbot, view)
    assert view._caption.text() == "Neuron 2: bias 0, weights from 0 to 0"


@pytest.mark.parametrize("size", [(200, 150), (330, 420), (900, 500)])
def test_all_pictures_fit_at_every_size(qtbot, view, size):
    view.setMinimumSize(1, 1)
    for hidden in ((1,), (30,), (100,), ()):
        show(qtbot, view, digits(*hidden))
        view.resize(*size)
        frame(qtbot, view)
        count = hidden[0] if hidden else 10
        for index in range(count):
            assert view._sheet.rect().adjusted(-1, -1, 1, 1).contains(view._sheet.place(index).toRect())
