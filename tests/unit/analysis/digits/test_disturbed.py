"""Noise, pruning and scaled neurons change what they say and nothing else."""

import numpy as np
import pytest

from nnplayground.analysis.digits.disturbed import disturbed, is_hidden, noisy
from nnplayground.core.addresses import NeuronId
from tests.helpers import made


@pytest.fixture
def network():
    return made.small().replace(hidden=made.small().hidden * 2).network()


def test_noise_has_the_deviation_and_stays_in_range():
    grey = np.full((200, 200), 0.5, np.float32)
    found = noisy(grey, 0.1, 3)
    assert found.std() == pytest.approx(0.1, rel=0.02)
    assert found.mean() == pytest.approx(0.5, abs=0.002)
    np.testing.assert_array_equal(found, noisy(grey, 0.1, 3))
    assert not np.array_equal(found, noisy(grey, 0.1, 4))
    strong = noisy(grey, 1.0, 1)
    assert (strong.min(), strong.max()) == (0, 1)


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_pruning_takes_the_smallest_weights_of_each_layer(network, share):
    before = network.parameters.copy()
    twin = disturbed(network, share, {})
    np.testing.assert_array_equal(network.parameters, before)
    for old, new in zip(network.layers, twin.layers, strict=True):
        gone = new.W == 0
        assert gone.sum() == round(share * old.W.size)
        np.testing.assert_array_equal(new.W[~gone], old.W[~gone])
        np.testing.assert_array_equal(new.b, old.b)
        if gone.any() and not gone.all():
            assert np.abs(old.W[gone]).max() <= np.abs(old.W[~gone]).min()


def test_of_weights_that_are_equally_large_only_so_many_go(network):
    network.layers[0].W[:] = 0.5
    network.layers[1].W[:] = -0.25
    twin = disturbed(network, 0.5, {})
    for old, new in zip(network.layers[:2], twin.layers[:2], strict=True):
        assert (new.W == 0).sum() == round(0.5 * old.W.size)


def test_factors_multiply_what_goes_on_from_a_neuron(network):
    twin = disturbed(network, 0.0, {NeuronId(2, 0): 0.0, NeuronId(3, 1): 2.0, NeuronId(9, 0): 0.0, NeuronId(4, 0): 0})
    assert (twin.layers[1].W[0] == 0).all()
    np.testing.assert_array_equal(twin.layers[2].W[1], 2 * network.layers[2].W[1])
    np.testing.assert_array_equal(twin.layers[1].W[1:], network.layers[1].W[1:])
    np.testing.assert_array_equal(twin.layers[0].W, network.layers[0].W)


def test_only_hidden_neurons_have_an_answer_that_goes_on(network):
    last = len(network.sizes)
    assert is_hidden(network, NeuronId(2, 0))
    assert not any(
        is_hidden(network, neuron)
        for neuron in (NeuronId(1, 0), NeuronId(last, 0), NeuronId(2, network.sizes[1]), NeuronId(last + 1, 0))
    )
