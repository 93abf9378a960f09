"""The cost of a network over a plane, and what one step of all its weights does."""

import numpy as np
import pytest

from nnplayground.analysis.descent.network_step import network_steps
from nnplayground.analysis.descent.network_surface import (
    CostPicture,
    PlaneCost,
    cost_pictures,
    project_path,
    random_plane,
    steepest_weights,
    weight_plane,
)
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.activations import Logistic
from nnplayground.core.costs import CrossEntropy
from nnplayground.core.initializers import ScaledNormal
from nnplayground.core.layers import Dense
from nnplayground.data.circles import Circle, Rings
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment


def setup(hidden=(4, 3), data=None, **more):
    layers = tuple(Dense(units=units) for units in hidden)
    experiment = Experiment().fitted_to(data or Circle(size=60)).replace(hidden=layers, **more)
    network, problem = experiment.network(), experiment.prepare()
    over = NetworkCost(network, problem, experiment.cost, np.float64)
    rows = problem.parts.train
    return network, over, rows, over.inputs(rows), over.targets(rows), experiment.cost


@pytest.mark.parametrize("hidden", [(), (3,), (9, 5, 3)])
@pytest.mark.parametrize("data", [Circle(size=60), Rings(size=60)])
def test_a_place_of_a_plane_costs_what_the_network_costs_there(hidden, data):
    network, over, rows, x, y, cost = setup(hidden, data)
    count = len(network.parameters)
    rng = np.random.default_rng(1)
    pairs = [tuple(int(one) for one in rng.choice(count, 2, replace=False)) for _ in range(8)]
    planes = [weight_plane(network, *pair) for pair in pairs] + [random_plane(network, seed) for seed in (1, 2)]
    for plane in planes:
        costs = PlaneCost(network, plane, x, y, cost)
        for first, second in rng.uniform(-3, 3, (4, 2)):
            over.set_parameters(plane.parameters(first, second))
            assert costs.value(first, second) == pytest.approx(over.value(rows), rel=1e-9)
        over.set_parameters(network.parameters)
        assert costs.value(*plane.offset) == pytest.approx(over.value(rows), rel=1e-9)


def test_axes_of_two_weights_are_the_weights():
    network, *_ = setup()
    plane = weight_plane(network, 3, 7)
    moved = plane.parameters(0.1, -2)
    assert (moved[3], moved[7]) == (0.1, -2)
    assert np.count_nonzero(moved != network.parameters) == 2
    assert plane.project(moved) == (0.1, -2)
    assert plane.around(2).left == pytest.approx(network.parameters[3] - 2)
    assert "The other 29 weights and biases stay" in plane.sentence()
    with pytest.raises(ValueError):
        weight_plane(network, 3, 3)


def test_random_directions_are_as_long_as_the_weights_of_each_neuron():
    network, *_ = setup()
    network.layers[0].W[:, 1] = 0
    plane = random_plane(network, 1)
    for direction in (plane.across, plane.up):
        for layer, part in zip(network.layers, network.matrices(direction), strict=True):
            lengths = np.linalg.norm(part[:-1], axis=0)
            np.testing.assert_allclose(lengths, np.linalg.norm(layer.W, axis=0), rtol=1e-6)
            assert not part[-1].any()
    np.testing.assert_array_equal(random_plane(network, 1).up, plane.up)
    assert not np.array_equal(random_plane(network, 2).up, plane.up)
    place = plane.project(plane.origin + 0.3 * plane.across - 1.5 * plane.up)
    assert place == pytest.approx((0.3, -1.5))
    assert plane.project(plane.parameters(0.2, 0.4)) == pytest.approx((0.2, 0.4))
    assert "(Li et al., 2018)" in plane.sentence()


def test_pictures_come_coarse_to_fine_and_can_be_called_off():
    network, _, _, x, y, cost = setup()
    plane = weight_plane(network, 0, 1)
    over = PlaneCost(network, plane, x, y, cost)
    told = list(cost_pictures(over, plane.around(1), (3, 5)))
    pictures = [one for one in told if isinstance(one, CostPicture)]
    assert [picture.costs.shape for picture in pictures] == [(3, 3), (5, 5)]
    shares = [one for one in told if isinstance(one, float)]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    last = pictures[-1]
    assert last.costs[3, 1] == over.value(last.first[1], last.second[3])
    steps = cost_pictures(over, plane.around(1))
    next(steps)
    steps.close()


def test_a_plane_through_a_run_is_not_where_the_run_is():
    network, over, rows, x, y, cost = setup()
    plane = weight_plane(network, 0, 1)
    costs = PlaneCost(network, plane, x, y, cost)
    moved = network.parameters + 0.5
    over.set_parameters(moved)
    start, end = project_path(costs, [(network.parameters, 1.0), (moved, over.value(rows))])
    assert start.place == plane.offset
    assert end.place == pytest.approx((moved[0], moved[1]))
    assert end.real == pytest.approx(over.value(rows))
    assert end.on_plane != pytest.approx(end.real, rel=1e-3)


def test_the_steepest_weights_are_weights():
    network, over, rows, *_ = setup()
    gradient = over.gradient(rows).gradient
    first, second = steepest_weights(network, gradient)
    mask = network.weight_mask()
    assert mask[first] == mask[second] == 1
    assert abs(gradient[first]) >= abs(gradient[second]) >= np.abs(gradient[mask > 0])[:-2].min()
    assert abs(gradient[first]) == np.abs(gradient[mask > 0]).max()
    assert weight_plane(network, 0, len(mask) - 1).names == ("w²₁₁", "b⁴₁")
    tiny, over, rows, *_ = setup((), data=EXAMPLES["curve"].build().data, output="linear", cost="mean_squares")
    assert len(tiny.parameters) == 2
    assert set(steepest_weights(tiny, over.gradient(rows).gradient)) == {0, 1}


def test_real_against_predicted_change_of_784_30_10():
    experiment = EXAMPLES["mnist-cross-entropy"].build().replace(
        hidden=(Dense(units=30, activation=Logistic()),),
        cost=CrossEntropy(),
        initializer=ScaledNormal(),
        regularizers=(),
    )  # fmt: skip
    problem = experiment.prepare()
    over = NetworkCost(experiment.network(), problem, experiment.cost, np.float64)
    before = over.network.parameters.copy()
    steps = network_steps(over, problem.parts.train[:1000], [0.001, 0.01, 0.1, 0.5, 1, 5])
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found = end.value
            break
    ratios = [step.ratio for step in found]
    assert ratios == pytest.approx([0.9987, 0.987, 0.868, 0.455, 0.209, -0.083], abs=6e-4)
    assert found[0].predicted < 0
    np.testing.assert_array_equal(over.network.parameters, before)


def test_what_stays_as_it_is_is_said_of_one_parameter_and_of_none():
    network, *_ = setup(())
    assert "The other parameter stays" in weight_plane(network, 0, 1).sentence()
    network, *_ = setup((), features=("x",))
    assert "These are all parameters" in weight_plane(network, 0, 1).sentence()
