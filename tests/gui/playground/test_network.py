import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from nnplayground import i18n
from nnplayground.core.activations import ReLU, Softmax, Tanh
from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import Dense, matrices, parameter_count
from nnplayground.data.dataset import DATASETS
from nnplayground.data.features import FEATURES
from nnplayground.gui import theme
from nnplayground.gui.playground.network.hit_testing import Place
from nnplayground.gui.playground.network.input_buttons import InputButton
from nnplayground.gui.playground.network.layer_controls import GlyphButton, UnitsField
from nnplayground.gui.playground.network.model import Activity, NetworkModel
from nnplayground.gui.playground.network.renderer import NetworkRenderer, anchor_of, inputs_end, readout_corner
from nnplayground.gui.playground.network.scene import NetworkScene
from nnplayground.gui.playground.network.view import NetworkView
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.i18n import tr
from nnplayground.training.experiment import Experiment
from tests.helpers import outside
from tests.helpers.layers import Bent, registered

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def experiment(data: str = "circle", hidden: tuple[int, ...] = (4, 2), **fields: object) -> Experiment:
    found = Experiment().fitted_to(DATASETS[data].model_validate({}))
    return found.replace(hidden=tuple(Dense(units=units) for units in hidden), **fields)


def snapshot(of: Experiment, parameters: np.ndarray | None = None) -> Snapshot:
    found = of.network().parameters if parameters is None else parameters
    return Snapshot(of, found, 1, 0, 0)


@pytest.fixture
def view(qtbot) -> NetworkView:
    """A visible drawing of 2-4-2-1 with its starting weights."""
    return show(qtbot, experiment())


def show(qtbot, of: Experiment, width: int = 620, height: int = 420) -> NetworkView:
    clock = FrameClock()
    view = NetworkView(clock)
    clock.setParent(view)
    qtbot.addWidget(view)
    view.resize(width, height)
    view.set_experiment(of, None)
    view.set_snapshot(snapshot(of))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def neuron(view: NetworkView, layer: int, number: int) -> QPoint:
    column = view.canvas.scene.layout.column(layer)
    return QPoint(round(column.x), round(float(column.y[column.row_of(number)])))


def edge(view: NetworkView, layer: int, source: int, target: int, share: float = 0.5) -> QPoint:
    gap = view.canvas.scene.layout.edges_into(layer)
    x0, y0, x1, y1 = gap.line[gap.find(source, target)].tolist()
    return QPoint(round(x0 + share * (x1 - x0)), round(y0 + share * (y1 - y0)))


def named(view: NetworkView, kind: type[QWidget], name: str) -> QWidget:
    return next(w for w in view.findChildren(kind) if w.accessibleName() == name and not w.isHidden())


def feature(view: NetworkView, key: str) -> InputButton:
    return next(button for button in view.findChildren(InputButton) if button.key == key)


def tab_into(widget: QWidget) -> None:
    """Give the focus as the Tab key does, also where the window gave it first."""
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.TabFocusReason)


# Editing by mouse.


def test_plus_and_minus_change_the_neurons_of_their_layer(qtbot, view):
    with qtbot.waitSignal(view.units_edited) as more:
        qtbot.mouseClick(named(view, GlyphButton, "Hidden 1: one neuron more"), LEFT)
    assert more.args == [2, 5]
    with qtbot.waitSignal(view.units_edited) as less:
        qtbot.mouseClick(named(view, GlyphButton, "Hidden 2: one neuron less"), LEFT)
    assert less.args == [3, 1]


def test_a_typed_number_of_neurons_is_one_edit(qtbot, view):
    field = named(view, QSpinBox, "Hidden 1: neurons")
    edits = []
    view.units_edited.connect(lambda *edit: edits.append(edit))
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "30")
    assert edits == []
    qtbot.keyClick(field, Key.Key_Return)
    assert edits == [(2, 30)]
    assert view.canvas.editor.isHidden()


def test_a_refused_edit_is_taken_back_on_screen(qtbot, view):
    field = named(view, QSpinBox, "Hidden 1: neurons")
    qtbot.mouseClick(named(view, GlyphButton, "Hidden 1: one neuron more"), LEFT)
    assert field.value() == 4
    box = named(view, QComboBox, "Output: activation")
    view.output_edited.connect(lambda _: view.set_experiment(experiment(), None))
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Down)
    assert box.currentText() == "Logistic"


def test_a_layer_of_one_neuron_cannot_lose_it(qtbot, view):
    view.set_experiment(experiment(hidden=(1,)), None)
    assert not named(view, GlyphButton, "Hidden 1: one neuron less").isEnabled()


def test_layers_are_added_between_and_removed(qtbot, view):
    for layer, name in enumerate(("behind the inputs", "behind hidden layer 1", "behind hidden layer 2"), 2):
        with qtbot.waitSignal(view.layer_added) as added:
            qtbot.mouseClick(named(view, GlyphButton, f"Add a hidden layer {name}"), LEFT)
        assert added.args == [layer]
    with qtbot.waitSignal(view.layer_removed) as removed:
        qtbot.mouseClick(named(view, GlyphButton, "Hidden 2: remove"), LEFT)
    assert removed.args == [3]


def test_controls_follow_the_layers_down_to_none_and_back(qtbot, view):
    view.set_experiment(experiment(hidden=()), None)
    assert [w for w in view.findChildren(UnitsField) if w.isVisible()] == []
    assert named(view, GlyphButton, "Add a hidden layer behind the inputs").isVisible()
    view.set_experiment(experiment(hidden=(3, 5, 7)), None)
    assert [w.value() for w in view.findChildren(UnitsField) if w.isVisible()] == [3, 5, 7]


def test_removing_the_layer_whose_button_is_pressed_is_safe(qtbot, view):
    view.layer_removed.connect(lambda _: view.set_experiment(experiment(hidden=(4,)), None))
    qtbot.mouseClick(named(view, GlyphButton, "Hidden 2: remove"), LEFT)
    assert view.accessibleDescription() == "2 inputs · 1 hidden layer (shallow) · 1 output · 17 parameters"


def test_an_activation_is_chosen_on_the_drawing(qtbot, view):
    box = named(view, QComboBox, "Hidden 2: activation")
    assert box.currentText() == "Tanh"
    assert box.findText("Softmax") == -1
    box.setFocus()
    with qtbot.waitSignal(view.activation_edited) as edited:
        qtbot.keyClick(box, Key.Key_R)
    assert edited.args == [3, ReLU()]
    box = named(view, QComboBox, "Output: activation")
    box.setFocus()
    with qtbot.waitSignal(view.output_edited) as edited:
        qtbot.keyClick(box, Key.Key_End)
    assert edited.args == [Softmax()]


def test_the_list_of_activations_shows_curves_and_sentences(qtbot, view):
    box = named(view, QComboBox, "Hidden 1: activation")
    box.showPopup()
    assert all(not box.itemIcon(row).isNull() for row in range(box.count()))
    assert "tanh" not in box.itemData(0, Qt.ItemDataRole.ToolTipRole).lower()
    box.hidePopup()


def test_a_click_switches_an_input_on_or_off(qtbot, view):
    with qtbot.waitSignal(view.features_edited) as edited:
        qtbot.mouseClick(feature(view, "xy"), LEFT)
    assert edited.args == [("x", "y", "xy")]
    assert not feature(view, "xy").isChecked()
    view.set_experiment(experiment(features=("x", "y", "xy")), None)
    assert feature(view, "xy").isChecked()
    with qtbot.waitSignal(view.features_edited) as edited:
        qtbot.keyClick(feature(view, "x"), Key.Key_Space)
    assert edited.args == [("y", "xy")]


def test_only_points_on_the_plane_have_switches(qtbot, view):
    assert len([b for b in view.findChildren(InputButton) if b.isVisible()]) == len(FEATURES)
    view.set_experiment(experiment("house_prices", (4,)), None)
    assert [b for b in view.findChildren(InputButton) if b.isVisible()] == []


# Weights and biases.


def test_names_of_inputs_never_lie_on_each_other(qtbot):
    low = show(qtbot, experiment(), 320, 150)
    buttons = [button for button in low.findChildren(InputButton) if button.isVisible()]
    assert len(buttons) == len(FEATURES)
    apart = min(b.y() - a.y() for a, b in itertools.pairwise(sorted(buttons, key=QWidget.y)))
    assert apart < 8
    assert not any(button.shows_name for button in buttons)
    buttons[2].setFocus(Qt.FocusReason.TabFocusReason)
    assert [button.shows_name for button in buttons] == [button is buttons[2] for button in buttons]
    high = show(qtbot, experiment(), 620, 420)
    assert all(button.shows_name for button in high.findChildren(InputButton) if button.isVisible())


def test_a_click_on_an_edge_types_its_weight(qtbot, view):
    found = experiment()
    qtbot.mouseMove(view.canvas, edge(view, 3, 1, 0))
    qtbot.mouseClick(view.canvas, LEFT, pos=edge(view, 3, 1, 0))
    field = view.canvas.editor.field
    weight = found.network().layers[1].W[1, 0]
    assert i18n.parse_number(field.text()) == pytest.approx(weight, rel=1e-5)
    field.clear()
    qtbot.keyClicks(field, "-1,5e-1")
    with qtbot.waitSignal(view.parameter_edited) as edited:
        qtbot.keyClick(field, Key.Key_Return)
    flat = np.zeros(25)
    matrices(flat, found.shapes)[1][1, 0] = 1
    assert edited.args == [int(flat.argmax()), -0.15]
    assert not view.canvas.editor.isVisible()


def test_a_layer_of_another_kind_is_drawn_and_edited_where_its_parameters_are(qtbot):
    with registered():
        found = Experiment(hidden=(Bent(units=4), Dense(units=2)))
        view = show(qtbot, found)
        matrix = matrices(np.arange(parameter_count(found.shapes)), found.shapes)[1]
        for place, index in ((edge(view, 3, 1, 0), matrix[1, 0]), (neuron(view, 3, 1), matrix[-1, 1])):
            qtbot.mouseMove(view.canvas, place)
            qtbot.mouseClick(view.canvas, LEFT, pos=place)
            field = view.canvas.editor.field
            field.clear()
            qtbot.keyClicks(field, "3")
            with qtbot.waitSignal(view.parameter_edited) as edited:
                qtbot.keyClick(field, Key.Key_Return)
            assert edited.args == [index, 3.0]


def test_a_click_on_a_neuron_types_its_bias(qtbot, view):
    qtbot.mouseClick(view.canvas, LEFT, pos=neuron(view, 2, 2))
    field = view.canvas.editor.field
    assert field.text() == "0"
    field.clear()
    qtbot.keyClicks(field, "2")
    with qtbot.waitSignal(view.parameter_edited) as edited:
        qtbot.keyClick(field, Key.Key_Return)
    assert edited.args == [2 * 4 + 2, 2.0]


def test_a_weight_that_may_be_thousands_is_refused(qtbot, view):
    qtbot.mouseClick(view.canvas, LEFT, pos=neuron(view, 4, 0))
    editor = view.canvas.editor
    editor.field.clear()
    qtbot.keyClicks(editor.field, "1,250")
    with qtbot.assertNotEmitted(view.parameter_edited):
        qtbot.keyClick(editor.field, Key.Key_Return)
    assert "1250 or as 1.25" in editor.fault.text()


@pytest.mark.parametrize("text", ["1,5", "1.5", "1,000", "−2"])
def test_neurons_are_typed_in_digits_alone(qtbot, view, text):
    field = named(view, QSpinBox, "Hidden 1: neurons")
    before = field.value()
    field.selectAll()
    QGuiApplication.clipboard().setText(text)
    field.findChild(QLineEdit).paste()
    field.interpretText()
    assert field.value() == before


NO_NUMBER = "This is not a number; type one like −0.25."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *((text, NO_NUMBER) for text in ("", "abc", "nan", "inf", "1 2")),
        ("1e39", "No weight can be that large: at most 3.40·10³⁸."),
    ],
)
def test_what_can_be_no_weight_is_explained_and_kept(qtbot, view, text, said):
    edits = []
    view.parameter_edited.connect(lambda *edit: edits.append(edit))
    qtbot.mouseClick(view.canvas, LEFT, pos=neuron(view, 4, 0))
    editor = view.canvas.editor
    editor.field.clear()
    qtbot.keyClicks(editor.field, text)
    qtbot.keyClick(editor.field, Key.Key_Return)
    assert editor.isVisible()
    assert editor.fault.isVisible()
    assert editor.fault.text() == said
    assert editor.field.text() == text
    assert theme.colors().warning in editor.field.styleSheet()
    qtbot.keyClick(editor.field, Key.Key_Escape)
    assert not editor.isVisible()
    assert edits == []
    assert view.canvas.hasFocus()


def test_a_click_elsewhere_ends_the_edit(qtbot, view):
    qtbot.mouseClick(view.canvas, LEFT, pos=neuron(view, 2, 0))
    assert view.canvas.editor.isVisible()
    qtbot.mouseClick(view.canvas, LEFT, pos=QPoint(view.canvas.width() - 3, view.canvas.height() - 3))
    assert not view.canvas.editor.isVisible()


def test_another_network_ends_the_edit(qtbot, view):
    qtbot.mouseClick(view.canvas, LEFT, pos=neuron(view, 2, 3))
    view.set_experiment(experiment(hidden=(2,)), None)
    view.draw()
    assert not view.canvas.editor.isVisible()
    assert view.canvas.selected is None


def test_nothing_is_edited_before_weights_are_known(qtbot, view):
    view.set_experiment(experiment(hidden=(3,)), None)
    view.draw()
    qtbot.mouseClick(view.canvas, LEFT, pos=neuron(view, 2, 0))
    assert not view.canvas.editor.isVisible()


# Pointing.


@pytest.mark.parametrize("width", [360, 620, 900])
def test_a_read_out_covers_neither_the_inputs_nor_what_it_speaks_of(qtbot, width):
    layout = show(qtbot, experiment(hidden=(4, 3)), width).canvas.scene.layout
    edges = [layout.edges_into(layer) for layer in (2, 3, 4)]
    places = [
        Place(NeuronId(layer, int(target)), int(source))
        for layer, found in zip((2, 3, 4), edges, strict=True)
        for source, target in zip(found.source, found.target, strict=True)
    ]
    places += [Place(NeuronId(layer, int(n))) for layer in (2, 3, 4) for n in layout.column(layer).shown]
    for place in places:
        anchor = anchor_of(layout, place)
        in_view = QRectF(0, 0, layout.width, layout.height)
        box = QRectF(*readout_corner(layout, place, anchor, QSizeF(150, 60), in_view), 150, 60)
        assert box.left() >= inputs_end(layout)
        assert in_view.contains(box)
        assert not box.contains(anchor)


def test_the_neuron_under_the_mouse_is_told_and_read_out(qtbot, view):
    found = experiment()
    network = found.network()
    view.set_example(Activity.of(network, np.array([0.5, -0.5], np.float32)))
    view.draw()
    # Wherever the test before has left the mouse, it has to move.
    qtbot.mouseMove(view.canvas, QPoint(1, 1))
    with qtbot.waitSignal(view.neuron_hovered) as hovered:
        qtbot.mouseMove(view.canvas, neuron(view, 3, 1))
    assert hovered.args == [NeuronId(3, 1)]
    view.grab()
    activity = Activity.of(network, np.array([0.5, -0.5], np.float32))
    assert view.canvas.scene.readout == [
        "Neuron 2 of hidden layer 2",
        "b³₂ = 0",
        f"z = {i18n.number(activity.z[1][1])}",
        f"a = {i18n.number(activity.a[1][1])}",
    ]
    with qtbot.waitSignal(view.hover_left):
        qtbot.mouseMove(view.canvas, QPoint(view.canvas.width() - 2, view.canvas.height() - 2))


def test_the_edge_under_the_mouse_is_read_out_as_the_language_writes(qtbot, view, monkeypatch):
    monkeypatch.setattr(i18n, "catalogue", lambda code: {})
    i18n.use("es")
    found = experiment()
    network = found.network()
    network.layers[2].W[1, 0] = -0.25
    view.set_snapshot(snapshot(found, network.parameters))
    view.draw()
    qtbot.mouseMove(view.canvas, edge(view, 4, 1, 0))
    view.grab()
    assert view.canvas.scene.readout[1] == "w⁴₁₂ = −0,25"


def test_an_input_that_is_used_is_told_and_its_edges_stand_out(qtbot, view):
    with qtbot.waitSignal(view.neuron_hovered) as hovered:
        feature(view, "y").setFocus()
    assert hovered.args == [NeuronId(1, 1)]
    with qtbot.waitSignal(view.hover_left):
        feature(view, "xx").setFocus()


@pytest.mark.parametrize(("before", "after"), [(("x", "y"), ("x", "y", "xx", "yy")), (("x", "y", "yy"), ("yy",))])
def test_an_input_of_a_network_that_is_not_drawn_yet_is_pointed_at_once_it_is(view, before, after):
    view.set_experiment(experiment(features=before), None)
    view.draw()
    view.set_experiment(experiment(features=after), None)
    button = feature(view, "yy")
    button.pointed.emit(True)
    view.grab()
    view.draw()
    view.grab()
    assert view.canvas.scene.readout[0] == "x₂²"
    assert view.lit == NeuronId(1, after.index("yy"))
    # Of one that is switched off nothing is told.
    view.set_experiment(experiment(features=("x", "y")), None)
    view.draw()
    assert view.lit is None
    view.set_experiment(experiment(features=after), None)
    button.moved.emit(1, 0)
    view.grab()
    view.draw()
    view.grab()


# The keyboard.


def test_arrows_select_and_enter_types(qtbot, view):
    canvas = view.canvas
    tab_into(canvas)
    assert canvas.selected.same(Place(NeuronId(2, 0)))
    with qtbot.waitSignal(view.neuron_hovered) as hovered:
        qtbot.keyClick(canvas, Key.Key_Down)
    assert hovered.args == [NeuronId(2, 1)]
    qtbot.keyClick(canvas, Key.Key_Right)
    assert canvas.selected.is_edge
    assert "w³₁₂ = " in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Key.Key_Return)
    assert canvas.editor.field.hasFocus()
    canvas.editor.field.setText("3")
    with qtbot.waitSignal(view.parameter_edited) as edited:
        qtbot.keyClick(canvas.editor.field, Key.Key_Enter)
    assert edited.args[1] == 3
    assert canvas.hasFocus()
    qtbot.keyClick(canvas, Key.Key_Escape)
    assert canvas.selected is None


def test_plus_minus_insert_and_delete_act_on_the_selected_layer(qtbot, view):
    canvas = view.canvas
    tab_into(canvas)
    qtbot.keyClick(canvas, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert canvas.selected.layer == 3
    for key, signal, args in (
        (Key.Key_Plus, view.units_edited, [3, 3]),
        (Key.Key_Minus, view.units_edited, [3, 1]),
        (Key.Key_Insert, view.layer_added, [4]),
        (Key.Key_Delete, view.layer_removed, [3]),
    ):
        with qtbot.waitSignal(signal) as edited:
            qtbot.keyClick(canvas, key)
        assert edited.args == args


def test_the_output_layer_is_neither_widened_nor_removed(qtbot, view):
    view.set_experiment(experiment(hidden=()), None)
    view.draw()
    canvas = view.canvas
    tab_into(canvas)
    assert canvas.selected.layer == 2
    with qtbot.assertNotEmitted(view.units_edited), qtbot.assertNotEmitted(view.layer_removed):
        for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_Delete):
            qtbot.keyClick(canvas, key)
    with qtbot.waitSignal(view.layer_added) as added:
        qtbot.keyClick(canvas, Key.Key_Insert)
    assert added.args == [2]


def test_keys_that_come_before_the_next_frame_do_not_edit_a_layer_that_has_gone(qtbot, view):
    canvas = view.canvas
    tab_into(canvas)
    qtbot.keyClick(canvas, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert canvas.selected.layer == 3
    view.set_experiment(experiment(hidden=()), None)
    with qtbot.assertNotEmitted(view.units_edited), qtbot.assertNotEmitted(view.layer_removed):
        for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_Delete):
            qtbot.keyClick(canvas, key)


def test_arrows_go_over_to_the_inputs_and_back(qtbot, view):
    canvas = view.canvas
    tab_into(canvas)
    qtbot.keyClick(canvas, Key.Key_Left)
    qtbot.keyClick(canvas, Key.Key_Left)
    assert feature(view, "y").hasFocus()  # the nearest
    qtbot.keyClick(feature(view, "y"), Key.Key_Up)
    assert feature(view, "x").hasFocus()
    qtbot.keyClick(feature(view, "x"), Key.Key_Down)
    with qtbot.waitSignal(view.layer_added) as added:
        qtbot.keyClick(feature(view, "y"), Key.Key_Insert)
    assert added.args == [2]
    qtbot.keyClick(feature(view, "y"), Key.Key_Right)
    assert canvas.hasFocus()
    assert canvas.selected.source == 1


def test_keys_typed_into_a_control_do_not_edit_the_drawing(qtbot, view):
    tab_into(view.canvas)
    field = named(view, QSpinBox, "Hidden 1: neurons")
    field.setFocus()
    with qtbot.assertNotEmitted(view.layer_removed), qtbot.assertNotEmitted(view.layer_added):
        for key in (Key.Key_End, Key.Key_Delete, Key.Key_Delete, Key.Key_Insert, Key.Key_Return):
            qtbot.keyClick(field, key)
    assert view.canvas.editor.isHidden()


# What is seen.


def color_at(view: NetworkView, point: QPoint) -> QColor:
    return view.canvas.grab().toImage().pixelColor(point)


def near(color: QColor, role: str, tolerance: int = 40) -> bool:
    wanted = theme.color(role)
    pairs = zip(color.getRgb()[:3], wanted.getRgb()[:3], strict=True)
    return all(abs(a - b) <= tolerance for a, b in pairs)


def test_edges_have_the_colour_of_their_sign(qtbot, view):
    found = experiment()
    network = found.network()
    network.layers[2].W[:, 0] = 1, -1
    view.set_snapshot(snapshot(found, network.parameters))
    view.draw()
    assert near(color_at(view, edge(view, 4, 0, 0)), "positive")
    assert near(color_at(view, edge(view, 4, 1, 0)), "negative")


def test_edges_are_as_wide_as_their_weight_and_never_gone(qtbot, view):
    found = experiment(hidden=())
    view.set_experiment(found, None)
    widths = []
    for weight in (1.0, 0.5, 0.0):
        view.set_snapshot(snapshot(found, np.array([1.0, weight, 0.0])))
        view.draw()
        middle = edge(view, 2, 1, 0)
        image = view.canvas.grab().toImage()
        column = [image.pixelColor(middle.x(), middle.y() + dy) for dy in range(-8, 9)]
        widths.append(sum(color != theme.color("surface") for color in column))
    assert widths[0] > widths[1] > widths[2] > 0


def test_fields_are_seen_in_their_neurons_the_right_way_up(qtbot, view):
    fields = [np.full((4, 16, 16), -1.0), np.full((2, 16, 16), 1.0), np.zeros((1, 16, 16))]
    fields[0][2, 8:] = 1.0  # large x₂: above
    view.set_fields(fields)
    view.draw()
    image = view.canvas.grab().toImage()
    above, below = QPoint(0, -8), QPoint(0, 8)
    assert near(image.pixelColor(neuron(view, 2, 2) + above), "positive")
    assert near(image.pixelColor(neuron(view, 2, 2) + below), "negative")
    assert near(image.pixelColor(neuron(view, 2, 0)), "negative")
    assert near(image.pixelColor(neuron(view, 3, 0)), "positive")
    assert near(image.pixelColor(neuron(view, 4, 0)), "negative")  # 0 of a logistic output is a firm no
    view.set_fields(None)
    view.draw()
    assert not near(view.canvas.grab().toImage().pixelColor(neuron(view, 3, 0) + below), "positive")


def test_outputs_of_classes_have_the_colours_of_their_classes(qtbot):
    found = experiment("mnist", (3,))
    view = show(qtbot, found)
    fields = [None, np.ones((10, 8, 8))]
    view.set_fields(fields)
    view.draw()
    image = view.canvas.grab().toImage()
    for number in range(10):
        pairs = zip(image.pixelColor(neuron(view, 3, number)).getRgb(), theme.class_color(number).getRgb(), strict=True)
        assert all(abs(a - b) < 30 for a, b in pairs)


def test_answers_near_zero_are_pale_and_a_sure_one_has_the_colour_of_its_class(qtbot):
    of = experiment("digits_8x8", hidden=(3,), output=Softmax())
    view = show(qtbot, of)
    shares = np.full(10, 0.002)
    shares[5] = 0.982
    view.set_example(Activity(np.zeros(64), (np.zeros(3), np.log(shares)), (np.zeros(3), shares)))
    view.draw()
    seen = view.canvas.grab().toImage()
    zero, class_5 = theme.color("zero"), theme.class_color(5)
    # Beside the number that may stand in the middle.
    beside = QPoint(0, round(view.canvas.scene.layout.node / 2) - 4)
    for output in range(10):
        colour = seen.pixelColor(neuron(view, 3, output) - beside)
        assert closest(colour, zero, class_5) == (class_5 if output == 5 else zero), output


def closest(colour: QColor, *candidates: QColor) -> QColor:
    """Return the candidate nearest to a colour."""
    return min(
        candidates, key=lambda c: sum((a - b) ** 2 for a, b in zip(c.getRgb()[:3], colour.getRgb()[:3], strict=True))
    )


def test_a_curve_over_a_single_input_is_drawn(qtbot):
    found = experiment("function", (3,))
    view = show(qtbot, found)
    before = view.canvas.grab().toImage()
    view.set_fields([np.linspace(-1, 1, 48) * np.ones((3, 1, 1)), None])
    view.draw()
    image = view.canvas.grab().toImage()
    middle = neuron(view, 2, 0)
    assert image != before
    assert near(image.pixelColor(middle), "positive", 60)


def test_a_picture_stands_for_the_inputs_of_images(qtbot):
    found = experiment("mnist", (30,))
    view = show(qtbot, found)
    ink = np.zeros(784, np.float32)
    ink.reshape(28, 28)[:14] = 1
    view.set_example(Activity.of(found.network(), ink))
    view.draw()
    middle = neuron(view, 1, 0)
    image = view.canvas.grab().toImage()
    paper, full = (QColor(*theme.ink_lut()[shade].tolist()) for shade in (0, 255))
    assert image.pixelColor(middle + QPoint(0, -20)) == full
    assert image.pixelColor(middle + QPoint(0, 20)) == paper
    qtbot.mouseClick(view.canvas, LEFT, pos=middle)
    assert not view.canvas.editor.isVisible()


@pytest.mark.parametrize("hidden", [(30,), (8, 100), ()])
def test_weights_change_nothing_before_where_it_is_painted_again(qtbot, hidden):
    of = experiment("mnist", hidden)
    view = show(qtbot, of)
    rng, canvas = np.random.default_rng(3), view.canvas
    size = of.network().parameters.size
    view.set_snapshot(snapshot(of, rng.standard_normal(size)))
    view.draw()
    before = canvas.grab().toImage()
    painted = []
    canvas.update = painted.append
    view.set_snapshot(snapshot(of, 3 * rng.standard_normal(size)))
    view.draw()
    after = canvas.grab().toImage()
    assert before != after
    rect = painted[0]
    assert inputs_end(canvas.scene.layout) < rect.left()
    still = QRect(0, 0, rect.left(), before.height())
    assert before.copy(still) == after.copy(still)
    assert before.copy(rect) != after.copy(rect)


def test_numbers_that_are_not_finite_are_drawn_as_well(qtbot, view):
    view.set_snapshot(snapshot(experiment(), np.full(25, np.nan, np.float32)))
    view.set_fields([np.full((4, 8, 8), np.nan), np.full((2, 8, 8), np.inf), np.full((1, 8, 8), -np.inf)])
    view.draw()
    qtbot.mouseMove(view.canvas, neuron(view, 2, 0))
    view.grab()
    assert view.canvas.scene.readout[1] == "b²₁ = —"


def test_fields_and_weights_of_another_network_are_left_out(qtbot, view):
    view.set_experiment(experiment(hidden=(3,)), None)
    view.set_fields([np.ones((9, 8, 8)), np.ones((2, 8, 8))])
    view.draw()
    assert view.canvas.scene.tiles[2] is None
    assert view.canvas.scene.edge_tones == {2: None, 3: None}
    view.grab()


def test_nothing_moves_while_it_trains(qtbot, view):
    layout = view.canvas.scene.layout
    rng = np.random.default_rng(1)
    for _ in range(5):
        view.set_snapshot(snapshot(experiment(), rng.normal(size=25)))
        view.set_experiment(experiment(batch_size=5), None)
        view.draw()
    assert view.canvas.scene.layout is layout


def test_many_layers_scroll_and_the_selection_stays_in_sight(qtbot):
    view = show(qtbot, experiment(hidden=(6,) * 12))
    assert view.canvas.width() > view.width()
    tab_into(view.canvas)
    for _ in range(12):
        qtbot.keyClick(view.canvas, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.canvas.selected.layer == 14
    x = view.canvas.mapTo(view, neuron(view, 14, 0)).x()
    assert 0 < x < view.width()


@pytest.mark.parametrize("width", [420, 470, 540, 620, 1000, 1600])
@pytest.mark.parametrize("hidden", [(), (4, 2), (8, 8, 8, 8)])
def test_controls_do_not_overlap(qtbot, width, hidden):
    view = show(qtbot, experiment(hidden=hidden), width)
    kinds = (QAbstractButton, QComboBox, QSpinBox)
    shown = [w for kind in kinds for w in view.canvas.findChildren(kind) if w.isVisible()]
    boxes = [(w, w.rect().translated(w.mapTo(view.canvas, QPoint()))) for w in shown]
    for (a, first), (b, second) in itertools.combinations(boxes, 2):
        assert not first.intersects(second), (a.accessibleName(), b.accessibleName())
        assert view.canvas.rect().contains(first)


@pytest.mark.parametrize("width", [470, 505, 540, 618])
def test_four_hidden_layers_fit_and_can_be_changed(qtbot, width):
    view = show(qtbot, experiment(hidden=(8, 8, 8, 8)), width)
    assert view.canvas.width() == view._scroll.viewport().width()
    assert all(0 < column.x < width for column in view.canvas.scene.layout.columns)
    field = named(view, QSpinBox, "Hidden 4: neurons")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "5")
    with qtbot.waitSignal(view.units_edited) as edited:
        qtbot.keyClick(field, Key.Key_Return)
    assert edited.args == [5, 5]
    # With less to show there is room for everything again.
    view.set_experiment(experiment(hidden=(4, 2)), None)
    view.draw()
    assert named(view, GlyphButton, "Hidden 1: one neuron more").isVisible()


def test_every_control_has_a_name_and_a_sentence(qtbot, view):
    inside = view.findChildren(QLineEdit, "qt_spinbox_lineedit")
    inside += [box.view() for box in view.findChildren(QComboBox)]
    seen = 0
    for widget in view.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget not in inside:
            seen += 1
            assert widget.accessibleName(), widget
            assert widget.toolTip() or widget is view.canvas, widget.accessibleName()
    assert seen > 5


def test_a_view_deleted_with_work_waiting_leaves_the_clock_alone(qtbot, view):
    clock = FrameClock()
    other = NetworkView(clock)
    other.set_experiment(experiment(), None)
    other.show()
    other.set_snapshot(snapshot(experiment()))
    other.hide()
    other.deleteLater()
    view.set_snapshot(snapshot(experiment()))
    clock.request(view)
    with qtbot.waitSignal(clock.frame):
        pass


def test_the_scene_is_painted_at_twice_the_pixels(qtbot):
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from nnplayground.gui.playground.network.layout import Room, lay_out

    model = NetworkModel.of(experiment(output=Tanh()))
    layout = lay_out(model.sizes, Room(400, 300), model.arrangement)
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    whole = QRectF(0, 0, 400, 300)
    NetworkRenderer(QFont()).paint(painter, NetworkScene(model, layout), whole, whole)
    painter.end()
    column = layout.columns[1]
    right = round(2 * (column.x + layout.node / 2))
    row = [image.pixelColor(x, round(2 * column.y[0])) for x in range(right - 3, right + 4)]
    assert any(color != theme.color("surface") for color in row)


@pytest.mark.parametrize("width", [60, 64, 72, 90])
def test_narrow_controls_show_the_number_of_their_layer_between_the_buttons(qtbot, width):
    view = show(qtbot, experiment(hidden=(4, 2)))
    controls = view._hidden_controls[1]
    controls.set_narrow(True)
    controls.setGeometry(200, 8, width, controls.height())
    QApplication.processEvents()
    title = controls._title
    assert title.text() == "2"
    assert title.contentsRect().width() >= title.fontMetrics().horizontalAdvance("2")


def test_the_line_above_leaves_deep_out_before_it_is_cut(qtbot):
    view = show(qtbot, experiment(hidden=(4, 2)), width=400)
    line = view._header
    assert line.text() == "2 inputs · 2 hidden layers · 1 output · 25 parameters"
    assert not line.is_cut()
    assert line.toolTip() == "2 inputs · 2 hidden layers (deep) · 1 output · 25 parameters"
    view.resize(800, 420)
    qtbot.waitUntil(lambda: line.text() == line.whole())


def test_the_line_above_is_cut_where_it_is_narrow_and_whole_in_its_tooltip(qtbot):
    view = show(qtbot, experiment(hidden=(4, 2)), width=240)
    line = next(label for label in view.findChildren(QLabel) if label.text().startswith("2 inputs"))
    assert line.text().endswith("…")
    assert line.fontMetrics().horizontalAdvance(line.text()) <= line.contentsRect().width()
    assert line.toolTip().endswith("25 parameters")
    view.resize(800, 420)
    qtbot.waitUntil(lambda: line.text().endswith("25 parameters"))


def test_two_inputs_of_own_data_have_their_own_names(qtbot):
    data = outside.table()
    view = show(qtbot, Experiment().fitted_to(data))
    first, second = (tr(quantity.name) for quantity in data.inputs)
    assert [feature(view, key).text() for key in ("x", "y", "xx")] == [first, second, "x₁²"]
    assert "x₁" in feature(view, "x").toolTip()
    assert view._model.input_name(0) == first
    view.set_experiment(experiment(), None)
    assert [feature(view, key).text() for key in ("x", "y")] == ["x₁", "x₂"]
    assert feature(view, "x").accessibleName() == "Input x₁"
