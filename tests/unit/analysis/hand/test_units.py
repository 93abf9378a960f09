import numpy as np
import pytest

from nnplayground.analysis.hand.trace import Trace
from nnplayground.analysis.hand.units import answers, example_inputs, example_targets, scaled_inputs
from nnplayground.core.activations import Linear
from nnplayground.data.dataset import DATASETS
from nnplayground.errors import UserError
from nnplayground.training.experiment import Experiment


def test_a_house_goes_to_the_network_and_its_price_comes_back():
    experiment = Experiment().fitted_to(DATASETS["house_prices"]())
    problem = experiment.prepare()
    raw = [120.0, 4.0, 2.0]
    shown = scaled_inputs(problem, raw)
    train = problem.raw.inputs[problem.parts.train]
    for column, item in enumerate(shown):
        values = [float(row[column]) for row in train]
        mean = sum(values) / len(values)
        deviation = (sum((v - mean) ** 2 for v in values) / len(values)) ** 0.5
        assert item.value == raw[column]
        assert item.scaled == pytest.approx((raw[column] - mean) / deviation, rel=1e-10)
    assert shown[0].unit == "m²"
    assert isinstance(experiment.output, Linear)
    output = Trace(experiment.network(), [item.scaled for item in shown]).output
    price = answers(problem, output)[0]
    prices = [float(row[0]) for row in problem.raw.targets[problem.parts.train]]
    mean = sum(prices) / len(prices)
    deviation = (sum((v - mean) ** 2 for v in prices) / len(prices)) ** 0.5
    assert price.value == pytest.approx(output[0] * deviation + mean, rel=1e-10)
    assert price.scaled == output[0]


def test_examples_are_scaled_in_float64():
    experiment = Experiment(features=("x", "xy"))
    problem = experiment.prepare()
    rows = [3, 0]
    x = example_inputs(problem, rows)
    assert x.dtype == np.float64
    np.testing.assert_allclose(x, problem.inputs[rows], rtol=1e-5, atol=1e-6)
    first, second = problem.raw.inputs[3]
    assert x[0, 1] == pytest.approx((first * second - problem.scaler.offset[1]) / problem.scaler.width[1])
    np.testing.assert_allclose(example_targets(problem, rows), problem.targets[rows])
    assert answers(problem, np.array([0.5])) == []
    assert [item.name for item in scaled_inputs(problem, [1, 2])] == ["x₁", "x₁x₂"]


@pytest.mark.parametrize("raw", [[1], [1, 2, 3], [1, float("nan")]])
def test_bad_inputs(raw):
    with pytest.raises(UserError):
        scaled_inputs(Experiment().prepare(), raw)
