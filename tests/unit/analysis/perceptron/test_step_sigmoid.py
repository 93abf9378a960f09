import math

import pytest

from nnplayground.analysis.perceptron.step_sigmoid import neuron, output_change
from nnplayground.errors import UserError


def sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z))


def test_prediction_and_measurement_against_loops():
    weights, bias, scale, x, moved, db = [0.7, -1.3, 0.2], 0.4, 2.5, [1.5, 0.5, -2.0], [0.01, -0.02, 0.03], 0.015
    found = output_change(neuron(weights, bias, scale), x, moved, db)
    z = scale * (sum(weights[j] * x[j] for j in range(3)) + bias)
    slope = sigmoid(z) * (1 - sigmoid(z))
    predicted = sum(slope * x[j] * moved[j] for j in range(3)) + slope * db
    after = sigmoid(sum((scale * weights[j] + moved[j]) * x[j] for j in range(3)) + scale * bias + db)
    assert found.output == pytest.approx(sigmoid(z), rel=1e-14)
    assert found.predicted == pytest.approx(predicted, rel=1e-12)
    assert found.measured == pytest.approx(after - sigmoid(z), rel=1e-10)
    for j in range(3):
        assert found.weight_partials[j] == pytest.approx(slope * x[j], rel=1e-12)
    # Small changes are predicted well, and halving them quarters what is left over.
    half = output_change(neuron(weights, bias, scale), x, [d / 2 for d in moved], db / 2)
    rest, smaller = abs(found.measured - found.predicted), abs(half.measured - half.predicted)
    assert smaller == pytest.approx(rest / 4, rel=0.1)


def test_steeper_means_closer_to_the_step():
    points = [[-0.5], [-0.05], [0.05], [0.5]]
    distances = [neuron([1], 0, c).distance(points) for c in (1, 10, 100, 1000)]
    assert distances == sorted(distances, reverse=True)
    assert distances[-1] < 1e-20
    assert neuron([1], 0, 1000).step([[0.0]])[0] == 0


def test_bad_input():
    with pytest.raises(UserError):
        neuron([float("nan")], 0)
    with pytest.raises(UserError):
        output_change(neuron([1, 2], 0), [1], [0, 0], 0)
