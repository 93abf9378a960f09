"""The picture of the answers: colours where they belong, words that are true, nothing out of date."""

from typing import ClassVar, Literal

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from nnplayground import i18n
from nnplayground.core.activations import Linear, Softmax
from nnplayground.core.addresses import NeuronId
from nnplayground.core.costs import CategoricalCrossEntropy, MeanSquares
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.coding import Aim, BinaryCode, OneHot
from nnplayground.data.dataset import Examples, Generated, Quantity
from nnplayground.data.functions import Function
from nnplayground.data.house_prices import HousePrices
from nnplayground.data.plane import Plane as PlaneData
from nnplayground.data.problem import Division, prepare
from nnplayground.data.scaling import NoScaling
from nnplayground.data.tables import Iris
from nnplayground.gui import theme
from nnplayground.gui.playground.decision.field import FieldComputer
from nnplayground.gui.playground.decision.scene import DecisionScene
from nnplayground.gui.playground.decision.view import DecisionView
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.shared.colormaps import class_palette
from nnplayground.training.experiment import Experiment

RIGHT_IS_1 = [1.0, 0.0, 0.0]
"""Weights of x₁ and x₂, and the bias, of a network without hidden layers: class 1 where x₁ > 0."""


@pytest.fixture(params=["light", "dark"])
def scheme(request, qapp):
    theme.apply(qapp, theme.Scheme(request.param))
    yield request.param
    theme.apply(qapp, theme.Scheme.LIGHT)


@pytest.fixture
def view(qtbot):
    clock = FrameClock()
    view = DecisionView(clock)
    clock.setParent(view)
    qtbot.addWidget(view)
    view.resize(330, 425)
    with qtbot.waitExposed(view):
        view.show()
    return view


class HandModel:
    """A view with an experiment whose weights are set by hand."""

    def __init__(self, qtbot, view, experiment, parameters=None):
        self.qtbot, self.view, self.experiment = qtbot, view, experiment
        self.problem = experiment.prepare()
        network = experiment.network()
        self.parameters = network.parameters.copy() if parameters is None else np.array(parameters, np.float32)
        self.computer = FieldComputer()
        view.set_problem(self.problem)
        self.compute()

    def result(self):
        snapshot = Snapshot(self.experiment, self.parameters, 1, 0, 0)
        return self.computer.compute(snapshot, self.problem, self.view.plane())

    def compute(self):
        self.view.set_result(self.result())
        self.frame()

    def frame(self):
        clock = self.view._clock
        with self.qtbot.waitSignal(clock.frame):
            clock.request(self.view)
        QApplication.processEvents()

    def pixel(self, x, y):
        """Return the colour on screen at the point (x, y) of the plane."""
        field = self.view._field
        place = field.view.mapFromScene(field.box.mapViewToScene(QPointF(x, y)))
        return field.view.viewport().grab().toImage().pixelColor(place)

    def click(self, name):
        button = next(b for b in self.view.findChildren(QToolButton) if b.accessibleName() == name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.frame()

    def choose(self, name, entry):
        box = next(b for b in self.view.findChildren(QComboBox) if b.accessibleName() == name)
        box.setFocus()
        wanted = box.findText(entry)
        assert wanted >= 0, f"no entry {entry!r}"
        while box.currentIndex() != wanted:
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)
        self.frame()

    def hover(self, x, y):
        field = self.view._field
        place = field.view.mapFromScene(field.box.mapViewToScene(QPointF(x, y)))
        QTest.mouseMove(field.view.viewport(), place)
        QTest.mouseMove(field.view.viewport(), place + QPoint(1, 0))
        QTest.mouseMove(field.view.viewport(), place)
        self.frame()

    def leave(self):
        QApplication.sendEvent(self.view._field.view.viewport(), QEvent(QEvent.Type.Leave))
        self.frame()

    @property
    def caption(self):
        return self.view._caption.text()

    @property
    def title(self):
        return self.view._title.whole()


def closest(colour, *candidates):
    """Return the candidate that is nearest to `colour`."""

    def distance(other):
        return sum((a - b) ** 2 for a, b in zip(colour.getRgb()[:3], QColor(other).getRgb()[:3], strict=True))

    return min(candidates, key=distance)


def plain(**fields):
    return Experiment(hidden=(), scaling=NoScaling(), **fields)


def test_classes_have_their_colours_on_their_side(qtbot, scheme, view):
    model = HandModel(qtbot, view, plain(), RIGHT_IS_1)
    model.click("Training examples")
    orange, blue = theme.colors().classes[:2]
    assert closest(model.pixel(-5, 5), orange, blue, theme.colors().zero) == orange
    assert closest(model.pixel(5, 5), orange, blue, theme.colors().zero) == blue
    assert closest(model.pixel(0, 5), orange, blue, theme.colors().zero) == theme.colors().zero
    model.parameters = np.array([0, 1, 0], np.float32)
    model.compute()
    # Upwards on the screen is upwards on the plane.
    assert closest(model.pixel(5, -5), orange, blue) == orange
    assert closest(model.pixel(5, 5), orange, blue) == blue


def test_one_unit_of_each_axis_is_equally_long(qtbot, view):
    model = HandModel(qtbot, view, plain(), RIGHT_IS_1)
    for size in ((330, 420), (500, 400), (900, 1000)):
        view.resize(*size)
        model.frame()
        x, y = view._field.box.viewPixelSize()
        assert x == pytest.approx(y, rel=0.01)
        assert view._field.box.viewRect().contains(QPointF(5.9, -5.9))


def test_training_points_are_filled_and_validation_points_hollow(qtbot, scheme, view):
    model = HandModel(qtbot, view, plain(), RIGHT_IS_1)
    field = model.pixel(*lonely(model, "validation"))
    x, y = lonely(model, "train")
    label = int(model.problem.labels[lonely_row(model, "train")])
    assert model.pixel(x, y) == theme.class_color(label)
    model.click("Training examples")
    assert model.pixel(x, y) != theme.class_color(label)
    model.click("Validation examples")
    inside = model.pixel(*lonely(model, "validation"))
    assert inside == theme.color("surface")
    assert inside != field


def test_points_far_from_the_origin_are_on_screen_at_once(qtbot, view):
    model = HandModel(qtbot, view, Experiment(data=Iris(), output=Softmax(), cost=CategoricalCrossEntropy()))
    model.choose("Horizontal axis", "sepal length (cm)")
    model.choose("Vertical axis", "sepal width (cm)")
    model.compute()
    label = int(model.problem.labels[lonely_row(model, "train")])
    assert model.pixel(*lonely(model, "train")[:2]) == theme.class_color(label)


def lonely_row(model, part):
    """Return the example of a part that is farthest from all others."""
    points = model.problem.raw.inputs[:, :2]
    gaps = np.linalg.norm(points[:, None] - points, axis=2)
    np.fill_diagonal(gaps, np.inf)
    rows = getattr(model.problem.parts, part)
    return rows[gaps[rows].min(axis=1).argmax()]


def lonely(model, part):
    return model.problem.raw.inputs[lonely_row(model, part)]


def test_discretised_there_are_no_shades(qtbot, view):
    model = HandModel(qtbot, view, plain(), [0.3, 0.0, 0.0])
    model.click("Training examples")
    assert model.pixel(0.5, 5) != model.pixel(5, 5)
    model.click("Discretise")
    assert model.pixel(0.5, 5) == model.pixel(5, 5)
    assert model.pixel(-0.5, 5) == model.pixel(-5, 5)
    assert model.pixel(-5, 5) != model.pixel(5, 5)


def test_uncertainty_is_dark_at_the_boundary(qtbot, view):
    model = HandModel(qtbot, view, plain(), [3.0, 0.0, 0.0])
    model.click("Training examples")
    model.choose("What the colours show", "Uncertainty")
    assert model.pixel(0, 5).lightness() < 120
    assert model.pixel(5, 5).lightness() > 240
    assert view._legend.text() == "sure … undecided"
    model.hover(0, 2)
    assert "uncertainty 1.0" in model.caption or "uncertainty 0.9" in model.caption


def test_errors_are_marked_and_counted(qtbot, view):
    model = HandModel(qtbot, view, plain(), RIGHT_IS_1)
    model.choose("What the colours show", "Errors")
    problem = model.problem
    wrong = {
        part: int(((problem.raw.inputs[rows, 0] > 0) != problem.labels[rows]).sum())
        for part, rows in (("train", problem.parts.train), ("validation", problem.parts.validation))
    }
    assert f"training {wrong['train']} of 240, validation {wrong['validation']} of 80" in model.caption
    assert len(view._field.marks.x) == wrong["train"]
    model.click("Validation examples")
    assert len(view._field.marks.x) == sum(wrong.values())
    row = next(r for r in problem.parts.train if (problem.raw.inputs[r, 0] > 0) != problem.labels[r])
    assert problem.raw.inputs[row, 0] in view._field.marks.x
    model.choose("What the colours show", "Errors")
    model.view.show_neuron(NeuronId(1, 0))
    model.frame()
    assert not view._field.marks.isVisible()


@pytest.mark.parametrize("coding", [OneHot(), BinaryCode()])
def test_five_classes_have_five_colours(qtbot, view, coding):
    experiment = plain(data=Rings(rings=5, noise=0), coding=coding)
    count = experiment.sizes[-1]
    parameters = np.zeros((3, count))
    parameters[-1] = -5
    model = HandModel(qtbot, view, experiment, parameters.ravel())
    model.click("Training examples")
    model.click("Discretise")
    seen = set()
    for label in range(5):
        code = coding.encode(np.array([label]), 5)[0]
        parameters[-1] = np.where(code, 5, -5)
        model.parameters = parameters.ravel().astype(np.float32)
        model.compute()
        colour = model.pixel(3, 3)
        assert colour == QColor(*map(int, class_palette(5)[label]))
        seen.add(colour.name())
    assert len(seen) == 5
    assert view._legend.text() == "0, 1, 2, 3, 4"


def test_a_code_without_a_class_is_neutral_and_said_to_be(qtbot, view):
    model = HandModel(qtbot, view, plain(data=Rings(rings=5), coding=BinaryCode()), [0] * 6 + [5, 5, 5])
    model.click("Training examples")
    model.click("Discretise")
    assert model.pixel(3, 3).saturation() < 20
    model.hover(3, 3)
    assert "code 7 is not in use" in model.caption


def test_the_read_out_is_the_exact_answer_in_the_language_in_use(qtbot, view, monkeypatch):
    model = HandModel(qtbot, view, plain(), RIGHT_IS_1)
    monkeypatch.setattr(i18n, "catalogue", lambda code: {})
    i18n.use("es")
    model.hover(2, -3)
    x = view._mouse[0]
    share = 1 / (1 + np.exp(-x))
    assert f"x₁ = {i18n.fixed(x, 1)}" in model.caption
    assert i18n.percent(share) in model.caption
    assert "," in i18n.percent(share)
    i18n.use("en")
    model.leave()
    assert model.caption == ""


def test_a_neuron_is_named_and_shown_until_the_output_is_back(qtbot, view):
    model = HandModel(qtbot, view, Experiment())
    model.click("Training examples")
    output = model.pixel(-4, 3)
    model.parameters[:12] = 0
    model.parameters[1] = 3.0
    model.compute()
    view.show_neuron(NeuronId(2, 1))
    model.frame()
    assert model.title == "Neuron 2 of hidden layer 1"
    colors = theme.colors()
    assert closest(model.pixel(-5, 3), colors.negative, colors.zero, colors.positive) == colors.negative
    assert closest(model.pixel(5, 3), colors.negative, colors.zero, colors.positive) == colors.positive
    assert view._legend.text() == "−1 … 0 … 1"
    model.hover(5, 3)
    assert "a = 1" in model.caption
    view.show_neuron(NeuronId(1, 1))
    model.frame()
    assert model.title == "Input x₂"
    view.show_output()
    model.frame()
    assert model.title == "Output"
    assert output.isValid()
    view.show_neuron(NeuronId(9, 99))
    model.frame()
    assert model.title == "Output"


def test_results_out_of_date_are_left_aside(qtbot, view):
    model = HandModel(qtbot, view, plain(), RIGHT_IS_1)
    late = model.result()
    other = HandModel(qtbot, view, plain(data=Circle(noise=0.5)), [-1, 0, 0])
    model.click("Training examples")
    shown = other.pixel(5, 5)
    view.set_result(late)
    other.frame()
    assert other.pixel(5, 5) == shown
    # Until a new result is there the old picture stays, but nothing is said about errors.
    fresh = plain(data=Circle(noise=0.2)).prepare()
    other.choose("What the colours show", "Errors")
    assert "Ringed" in other.caption
    view.set_problem(fresh)
    other.frame()
    assert "Ringed" not in other.caption


def test_two_of_many_inputs_are_chosen_as_axes(qtbot, view):
    experiment = Experiment(data=Iris(), output=Softmax(), cost=CategoricalCrossEntropy())
    model = HandModel(qtbot, view, experiment)
    assert model.caption == "All other inputs are at their mean."
    # The two that tell most of the species stand there at first.
    assert {view.plane().across.column, view.plane().up.column} == {2, 3}
    model.choose("Horizontal axis", "sepal length (cm)")
    model.choose("Vertical axis", "sepal width (cm)")
    with qtbot.waitSignal(view.plane_changed):
        model.choose("Horizontal axis", "petal length (cm)")
    assert (view.plane().across.column, view.plane().up.column) == (2, 0)
    assert view._field._bottom.labelText == "petal length (cm)"
    model.compute()
    # The axes change places rather than to show the same input twice.
    model.choose("Vertical axis", "petal length (cm)")
    assert (view.plane().across.column, view.plane().up.column) == (1, 2)
    assert not view._field._image.isVisible()
    # Other data of the same inputs keep the choice.
    view.set_problem(experiment.replace(seeds={"data": 9}).prepare())
    assert (view.plane().across.column, view.plane().up.column) == (1, 2)


def test_all_inputs_vary_along_the_main_directions(qtbot, view):
    model = HandModel(qtbot, view, Experiment(data=Iris(), output=Softmax(), cost=CategoricalCrossEntropy()))
    model.choose("Horizontal axis", "main direction 1")
    # The other axis comes along, and goes back with it.
    assert view._axes[1].currentText() == "main direction 2"
    model.compute()
    share = i18n.percent(view.plane().directions.share)
    assert model.caption == (
        f"PCA: {share} of the spread of all inputs lies in this plane. "
        "Examples are projected: their own answer may differ."
    )
    assert view._field._bottom.labelText == "main direction 1"
    directions = view.plane().directions
    row = lonely_row(model, "train")
    x, y = directions.projected(model.problem.raw.inputs[[row]])
    places = view._scene.places(np.array([row]))
    np.testing.assert_allclose(np.ravel(places), [x[0], y[0]])
    model.choose("Vertical axis", "petal length (cm)")
    assert view.plane().directions is None
    assert view.plane().across.column != view.plane().up.column == 2
    model.choose("Vertical axis", "main direction 2")
    assert view._axes[0].currentText() == "main direction 1"


def test_a_surface_has_a_colour_bar_in_its_unit(qtbot, view):
    experiment = plain(data=HousePrices(), output=Linear(), cost=MeanSquares())
    model = HandModel(qtbot, view, experiment)
    assert view._legend.text().endswith("thousand €")
    entries = [view._shown.itemText(i) for i in range(view._shown.count())]
    assert entries == ["Answer", "Errors"]
    model.choose("Horizontal axis", "area (m²)")
    model.compute()
    model.hover(100, view.plane().up.low)
    assert "area = " in model.caption
    assert "m²" in model.caption
    assert "price = " in model.caption


def test_a_surface_is_orange_below_zero_and_blue_above(qtbot, view):
    experiment = plain(data=PlaneData(noise=0), output=Linear(), cost=MeanSquares())
    model = HandModel(qtbot, view, experiment)
    scaler = model.problem.target_scaler
    # y = x₁ in the targets' own units.
    model.parameters = np.array([1 / scaler.width[0], 0, -scaler.offset[0] / scaler.width[0]], np.float32)
    model.compute()
    model.click("Training examples")
    colors = theme.colors()
    assert closest(model.pixel(-5.5, 1), colors.negative, colors.zero, colors.positive) == colors.negative
    assert closest(model.pixel(5.5, 1), colors.negative, colors.zero, colors.positive) == colors.positive
    assert closest(model.pixel(0, 1), colors.negative, colors.zero, colors.positive) == colors.zero
    model.hover(2, 2)
    value = i18n.number(view._mouse[0], 3)
    assert f"y = {value}" in model.caption
    model.click("Training examples")
    model.leave()
    model.choose("What the colours show", "Errors")
    assert len(view._field.marks.x) == 240
    target = (2 * model.problem.raw.inputs[:, 0] - model.problem.raw.inputs[:, 1]) / 4 + 1
    off = (model.problem.raw.inputs[:, 0] - target)[model.problem.parts.train]
    assert f"training {i18n.number(np.sqrt(np.mean(off**2)), 3)}" in model.caption


def test_one_input_makes_a_curve(qtbot, view):
    experiment = plain(data=Function(noise=0), output=Linear(), cost=MeanSquares())
    model = HandModel(qtbot, view, experiment)
    scaler = model.problem.target_scaler
    # y = 0.1 x in the targets' own units.
    model.parameters = np.array([0.1 / scaler.width[0], -scaler.offset[0] / scaler.width[0]], np.float32)
    model.compute()
    model.click("Training examples")
    assert view._field.curve.y == pytest.approx(0.1 * view._field.curve.x, abs=1e-5)
    assert closest(model.pixel(4.5, 0.45), theme.colors().accent, theme.colors().window) == theme.colors().accent
    assert closest(model.pixel(4.5, -0.6), theme.colors().accent, theme.colors().window) == theme.colors().window
    model.click("Training examples")
    model.choose("What the colours show", "Errors")
    bars = view._field.bars
    assert len(bars.x) == len(model.problem.parts.train)
    assert bars.low == pytest.approx(np.sin(bars.x))
    assert bars.high == pytest.approx(0.1 * bars.x, abs=1e-5)
    # Going back to a plane leaves no curve behind.
    plane = HandModel(qtbot, view, plain(), RIGHT_IS_1)
    assert not view._field.curve.isVisible()
    assert not view._field.bars.isVisible()
    assert plane.title == "Output"


def test_a_neuron_of_a_curve_has_its_own_axis(qtbot, view):
    model = HandModel(qtbot, view, Experiment(data=Function(), output=Linear(), cost=MeanSquares()))
    view.show_neuron(NeuronId(2, 0))
    model.frame()
    assert view._field._left.labelText == "activation a"
    low, high = view._field.box.viewRange()[1]
    assert low < -1 < 1 < high
    assert not view._field.points[0].isVisible()
    view.show_output()
    model.frame()
    assert view._field._left.labelText == "y"


class Threshold(Generated):
    """Two classes of numbers; only for this test."""

    kind: Literal["threshold"] = "threshold"
    label: ClassVar[str] = "Threshold"
    summary: ClassVar[str] = ""

    @property
    def inputs(self):
        return (Quantity("t", "s"),)

    @property
    def classes(self):
        return ("low", "high")

    def generate(self, rng):
        values = rng.uniform(0, 1, (self.size, 1))
        return Examples(values, (values[:, 0] > 0.5).astype(np.int64))


def test_classes_of_one_input_have_lanes_on_a_strip(qtbot, view):
    problem = prepare(Threshold(), Division(), (), NoScaling(), BinaryCode(), Aim(), 1)
    scene = DecisionScene.of(problem)
    x, y = scene.places(problem.parts.train)
    assert set(y) == {0.25, 0.75}
    assert ((y > 0.5) == (x > 0.5)).all()
    model = HandModel(qtbot, view, plain(data=Function()), [50, -25])
    view.set_problem(problem)
    model.problem, model.experiment = problem, plain(data=Function())
    model.compute()
    orange, blue = theme.colors().classes[:2]
    assert closest(model.pixel(0.1, 0.95), orange, blue) == orange
    assert closest(model.pixel(0.9, 0.05), orange, blue) == blue
    model.hover(0.9, 0.5)
    assert model.caption.endswith("high: 100.0 %")


def test_many_examples_are_thinned_and_it_is_said(qtbot, view):
    model = HandModel(qtbot, view, plain(data=Circle(size=20_000)), RIGHT_IS_1)
    assert model.caption == "1000 of 16000 examples are drawn."
    assert len(view._field.points[0].x) == 750


def test_weights_that_are_not_numbers_draw_something(qtbot, view):
    for experiment in (
        Experiment(),
        Experiment(data=Rings(rings=4), output=Softmax(), cost=CategoricalCrossEntropy()),
        Experiment(data=PlaneData(), output=Linear(), cost=MeanSquares()),
        Experiment(data=Function(), output=Linear(), cost=MeanSquares()),
    ):
        model = HandModel(qtbot, view, experiment)
        for value in (np.nan, np.inf, 1e30):
            model.parameters = np.full_like(model.parameters, value)
            model.compute()
            for row in range(view._shown.count()):
                view._shown.setCurrentIndex(row)
                model.hover(1, 0.5)
                place, told = model.caption.split("\n")
                assert place.startswith("x")
                if experiment.output == Linear():
                    assert told.startswith({np.nan: "y = —", np.inf: "y = ∞"}.get(value, "y = "))
                else:
                    assert told.startswith(("class ", "uncertainty "))
            view.show_neuron(NeuronId(2, 0))
            model.frame()
            view.show_output()


def test_a_view_without_a_problem_is_empty(qtbot, view):
    assert view.plane() is None
    view.draw()
    assert view._caption.text() == ""


def test_everything_that_takes_the_focus_is_named_and_explained(qtbot, view):
    HandModel(qtbot, view, Experiment(data=Iris(), output=Softmax(), cost=CategoricalCrossEntropy()))
    takers = [
        w
        for w in view.findChildren(QToolButton) + view.findChildren(QComboBox)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(takers) == 8
    assert all(taker.accessibleName() and taker.toolTip() for taker in takers)
