import numpy as np
import pytest

from nnplayground.analysis.hand.symmetry import SymmetrySettings, identical_groups, neuron_vectors, symmetry_run
from nnplayground.core.activations import Logistic, Softmax, Step
from nnplayground.core.network import Network
from nnplayground.errors import UserError
from tests.helpers import loops
from tests.helpers.networks import network

ROWS = [(0, 0), (0, 1), (1, 0), (1, 1)]


@pytest.mark.parametrize("units", [2, 4, 5, 9])
def test_twins_stay_twins_and_learn_and_but_not_xor(units):
    learnt = symmetry_run(SymmetrySettings(gate="and", units=units))
    stuck = symmetry_run(SymmetrySettings(gate="xor", units=units))
    assert learnt.stayed_identical
    assert stuck.stayed_identical
    assert learnt.learnt
    assert not stuck.learnt


def test_a_grain_of_noise_parts_them_and_xor_is_learnt():
    run = symmetry_run(SymmetrySettings(gate="xor", noise=0.05, epochs=5000))
    assert not run.stayed_identical
    assert run.distances[-1] > 10 * run.distances[0]
    assert run.learnt
    again = symmetry_run(SymmetrySettings(gate="xor", noise=0.05, epochs=5000))
    np.testing.assert_array_equal(again.parameters, run.parameters)


@pytest.mark.parametrize("noise", [0.0, 0.3])
def test_the_run_against_loops(noise):
    settings = SymmetrySettings(gate="xor", units=3, noise=noise, epochs=40, rate=0.7, activation=Logistic())
    run = symmetry_run(settings)
    net = Network.dense((2, 3, 1), [Logistic(), Logistic()], np.float64)
    net.parameters[:] = run.parameters[0]
    for epoch in range(41):
        lists = loops.lists(net)
        np.testing.assert_allclose(run.parameters[epoch], net.parameters, rtol=1e-9, atol=1e-12)
        answers = [loops.forward(*lists, row)[1][-1] for row in ROWS]
        desired = [0, 1, 1, 0]
        assert run.outputs[epoch] == pytest.approx([a[0] for a in answers], rel=1e-9)
        mean = sum(loops.cost("cross_entropy", a, [y]) for a, y in zip(answers, desired, strict=True)) / 4
        assert run.costs[epoch] == pytest.approx(mean, rel=1e-9)
        far = 0.0
        vectors = [[*(lists[0][0][k][j] for k in range(2)), lists[1][0][j], lists[0][1][j][0]] for j in range(3)]
        for one in vectors:
            for other in vectors:
                far = max(far, sum((p - q) ** 2 for p, q in zip(one, other, strict=True)) ** 0.5)
        assert run.distances[epoch] == pytest.approx(far, rel=1e-9, abs=1e-12)
        gradient = np.zeros(len(net.parameters))
        for row, y in zip(ROWS, desired, strict=True):
            _, _, for_weights, for_biases = loops.backward(*lists, row, [y], "cross_entropy")
            parts = [np.vstack([w, [b]]).ravel() for w, b in zip(for_weights, for_biases, strict=True)]
            gradient += np.concatenate(parts) / 4
        net.parameters -= 0.7 * gradient


def test_groups_find_the_twins():
    net = network((2, 3, 2))
    assert identical_groups(net, 2) == [0, 1, 2]
    net.layers[0].matrix[:, 2] = net.layers[0].matrix[:, 0]
    assert identical_groups(net, 2) == [0, 1, 2], "their weights out still differ"
    net.layers[1].W[2] = net.layers[1].W[0]
    assert identical_groups(net, 2) == [0, 1, 0]
    net.layers[1].W[2] += 1e-7
    assert identical_groups(net, 2, tolerance=1e-6) == [0, 1, 0]
    assert neuron_vectors(net, 3).shape == (2, 4)


@pytest.mark.parametrize("activation", [Step(), Softmax()])
def test_activations_that_cannot_learn_are_refused(activation):
    with pytest.raises(UserError):
        symmetry_run(SymmetrySettings(activation=activation))
