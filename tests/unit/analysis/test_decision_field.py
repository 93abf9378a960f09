"""Pictures of answers agree with the network at the points that they show."""

import numpy as np
import pytest

from nnplayground.analysis import decision_field
from nnplayground.analysis.decision_field import InputPlane, PictureMaker, PlaneAxis, default_plane
from nnplayground.core.activations import Linear, Logistic, Softmax, Tanh
from nnplayground.core.costs import CategoricalCrossEntropy, CrossEntropy, MeanSquares
from nnplayground.core.passes import predict
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.coding import Aim, BinaryCode
from nnplayground.data.functions import Function
from nnplayground.data.gates import Xor
from nnplayground.data.house_prices import HousePrices
from nnplayground.data.tables import Iris, SmallDigits
from nnplayground.training.evaluation import Evaluator
from nnplayground.training.experiment import Experiment

EVERYTHING = [
    Experiment(),
    Experiment(features=("xx", "sin_y", "xy"), scaling="unit_range"),
    Experiment(output=Tanh(), cost=MeanSquares()),
    Experiment(data=Xor()),
    Experiment(data=Rings(rings=5), output=Softmax(), cost=CategoricalCrossEntropy()),
    Experiment(data=Rings(rings=5), coding=BinaryCode()),
    Experiment(data=Iris(), output=Softmax(), cost=CategoricalCrossEntropy()),
    Experiment(data=HousePrices(), output=Linear(), cost=MeanSquares()),
    Experiment(data=Function(), output=Linear(), cost=MeanSquares()),
    Experiment(data=SmallDigits(), output=Softmax(), cost=CategoricalCrossEntropy(), hidden=()),
]


def made(experiment):
    problem = experiment.prepare()
    network = experiment.network()
    network.parameters += np.random.default_rng(5).normal(0, 0.5, network.parameters.shape).astype(np.float32)
    return problem, network


@pytest.mark.parametrize("experiment", EVERYTHING, ids=lambda e: f"{e.data.kind}-{e.output.kind}-{e.features}")
def test_each_pixel_is_the_networks_answer_there(experiment):
    problem, network = made(experiment)
    plane = default_plane(problem, resolution=9)
    picture = PictureMaker().make(network, problem, plane)
    rows, columns = plane.shape
    mean = problem.raw.inputs[problem.parts.train].astype(float).mean(axis=0)
    for row, column in [(0, 0), (rows - 1, 2), (rows // 2, columns - 1)]:
        point = mean.copy()
        point[plane.across.column] = plane.columns()[column]
        if plane.up is not None:
            low, high = plane.up.low, plane.up.high
            point[plane.up.column] = low + (row + 0.5) * (high - low) / rows
        answer = predict(network, problem.encode(point[np.newaxis]))[0]
        assert picture.outputs[:, row, column] == pytest.approx(answer, rel=1e-5, abs=1e-6)
        y = 0.0 if plane.up is None else point[plane.up.column]
        given = decision_field.position(problem, plane, point[plane.across.column], y)
        assert decision_field.answer_at(network, given)[-1][:, 0] == pytest.approx(answer, rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("experiment", EVERYTHING, ids=lambda e: f"{e.data.kind}-{e.output.kind}-{e.features}")
def test_answers_at_the_sample_are_those_of_an_evaluation(experiment):
    problem, network = made(experiment)
    picture = PictureMaker().make(network, problem, default_plane(problem, resolution=5))
    rows = picture.sample.rows
    expected = Evaluator(network, problem).outputs(rows)
    assert pytest.approx(expected, rel=1e-5, abs=1e-6) == picture.answers.T
    if problem.labels is not None:
        wrong = decision_field.wrong(problem, rows, picture.answers)
        assert np.array_equal(wrong, problem.classify(expected) != problem.labels[rows])
    else:
        off = decision_field.residuals(problem, rows, picture.answers)
        assert pytest.approx(problem.answer(expected) - problem.raw.targets[rows], rel=1e-4, abs=1e-4) == off.T


def test_all_layers_are_shown_bottom_row_first():
    problem, network = made(Experiment())
    plane = default_plane(problem, resolution=8)
    picture = PictureMaker().make(network, problem, plane)
    assert [layer.shape for layer in picture.layers] == [(4, 8, 8), (2, 8, 8), (1, 8, 8)]
    told = picture.inputs
    assert told.shape == (2, 8, 8)
    assert (np.diff(told[0], axis=1) > 0).all()
    assert (np.diff(told[1], axis=0) > 0).all()


def test_a_maker_follows_changes_of_network_problem_and_plane():
    maker = PictureMaker()
    problem, network = made(Experiment())
    plane = default_plane(problem, resolution=6)
    first = maker.make(network, problem, plane)
    kept = first.outputs.copy()
    network.parameters += 1
    assert not np.allclose(maker.make(network, problem, plane).outputs, kept)
    assert np.array_equal(first.outputs, kept)
    other, wider = made(Experiment(features=("x", "y", "xx"), seeds={"data": 2}))
    made_anew = maker.make(wider, other, plane)
    assert made_anew.inputs.shape == (3, 6, 6)
    fine = maker.make(wider, other, default_plane(other, resolution=12))
    assert fine.outputs.shape == (1, 12, 12)


def test_only_the_first_of_very_many_hidden_neurons_are_kept():
    problem, network = made(Experiment(hidden=({"units": PictureMaker.MANY + 9},)))
    picture = PictureMaker().make(network, problem, default_plane(problem, resolution=4))
    assert [len(layer) for layer in picture.layers] == [PictureMaker.MANY, 1]


def test_planes_cover_the_extent_or_the_data():
    assert default_plane(Experiment().prepare()) == InputPlane(PlaneAxis(0, -6.0, 6.0), PlaneAxis(1, -6.0, 6.0))
    iris = Experiment(data=Iris(), output=Softmax(), cost=CategoricalCrossEntropy()).prepare()
    lengths = iris.raw.inputs[iris.parts.train]
    plane = default_plane(iris, 2, 0)
    assert (plane.across.column, plane.up.column) == (2, 0)
    # One unit and lengths of 5.9 and 3.6: the same scale on both axes.
    assert plane.is_square
    assert plane.up.low < lengths[:, 0].min() < lengths[:, 0].max() < plane.up.high
    # 5.9 and 2.4: a common scale would leave most of the picture empty.
    slim = default_plane(iris, 2, 3)
    assert not slim.is_square
    span = np.ptp(lengths[:, 3])
    assert slim.up.low == pytest.approx(lengths[:, 3].min() - 0.05 * span)


def test_a_constant_input_still_has_an_axis():
    iris = Experiment(data=Iris(), output=Softmax(), cost=CategoricalCrossEntropy()).prepare()
    iris.raw.inputs[:, 1] = 3.0
    plane = default_plane(iris, 0, 1)
    assert plane.up.low < 3.0 < plane.up.high


def test_one_input_makes_a_line_from_end_to_end():
    problem = Experiment(data=Function(), output=Linear(), cost=MeanSquares()).prepare()
    plane = default_plane(problem, resolution=7)
    assert plane.shape == (1, 7)
    assert plane.columns()[[0, -1]].tolist() == [-6.0, 6.0]


def test_shares_of_one_output():
    problem = Experiment(data=Circle()).prepare()
    found = problem.shares(np.array([[0.25, 1.5, -2.0, np.nan]]), Aim(0, 1))
    assert found == pytest.approx(np.array([[0.75, 0, 1, 1], [0.25, 1, 0, 0]]))
    tanh = problem.shares(np.array([[-0.5, 1.0]]), Aim(-1, 1))
    assert tanh == pytest.approx(np.array([[0.75, 0], [0.25, 1]]))


def test_shares_of_independent_outputs_never_sum_to_more_than_1():
    problem = Experiment(data=Rings(rings=3)).prepare()
    outputs = np.array([[0.9, 0.1], [0.9, 0.0], [0.0, 0.1]])
    found = problem.shares(outputs, Aim(0, 1))
    assert found == pytest.approx(np.array([[0.5, 0.1], [0.5, 0], [0, 0.1]]))
    assert decision_field.uncertainty(found) == pytest.approx([1.0, 1.0])


def test_shares_of_a_binary_code_are_products_and_leave_out_unused_codes():
    problem = Experiment(data=Rings(rings=5), coding=BinaryCode()).prepare()
    bits = np.array([0.8, 0.1, 0.4])[:, np.newaxis]
    found = problem.shares(bits, Aim(0, 1))[:, 0]
    expected = [0.2 * 0.9 * 0.6, 0.2 * 0.9 * 0.4, 0.2 * 0.1 * 0.6, 0.2 * 0.1 * 0.4, 0.8 * 0.9 * 0.6]
    assert found == pytest.approx(expected)
    assert decision_field.decisions(problem, bits).tolist() == [4]
    assert decision_field.decisions(problem, np.array([[[1.0]], [[1.0]], [[0.0]]])).tolist() == [[6]]


def test_uncertainty_of_two_classes_is_1_minus_the_distance_from_the_middle():
    p = np.linspace(0, 1, 11)
    found = decision_field.uncertainty(np.stack([1 - p, p]))
    assert found == pytest.approx(1 - np.abs(2 * p - 1))


def test_quantities_are_in_the_targets_own_units():
    experiment = Experiment(data=HousePrices(), output=Logistic(), cost=CrossEntropy())
    problem = experiment.prepare()
    low, high = decision_field.target_range(problem)
    found = decision_field.quantities(problem, np.array([[[0.0, 1.0]]]))
    assert found == pytest.approx(np.array([[[low, high]]]))


def test_the_sample_is_small_fair_and_always_the_same():
    problem = Experiment(data=Circle(size=20_000)).prepare()
    first, second = decision_field.sample(problem), decision_field.sample(problem)
    assert np.array_equal(first.rows, second.rows)
    assert len(first.rows) == 1000
    assert first.training == 750
    assert np.isin(first.train, problem.parts.train).all()
    assert np.isin(first.validation, problem.parts.validation).all()
    small = Experiment().prepare()
    assert np.array_equal(decision_field.sample(small).train, small.parts.train)
