"""Which connections carry most, against a walk through all of them."""

import numpy as np
import pytest

from nnplayground.analysis.digits.connections import strongest
from nnplayground.core.addresses import NeuronId
from nnplayground.core.passes import push
from tests.helpers import made


@pytest.fixture
def read():
    network = made.small().replace(hidden=made.small().hidden * 2).network()
    x = np.linspace(-1, 1, network.sizes[0], dtype=np.float32)[np.newaxis]
    x[0, 0] = 0
    return network, x[0], [stage.a[0] for stage in push(network, x).stages]


def all_of(network, x, layers):
    """Return for each layer its (carried, source, target, product), the one that carries most first."""
    found, given = [], x
    for layer, answers in zip(network.layers, layers, strict=True):
        carried = []
        for i, a in enumerate(given):
            for j, answer in enumerate(answers):
                product = a * layer.W[i, j]
                carried.append((abs(product * answer), i, j, product))
        found.append(sorted(carried, reverse=True))
        given = answers
    return found


@pytest.mark.parametrize("most", [1, 3, 10_000])
def test_they_are_those_with_the_largest_products(read, most):
    found = strongest(*read, most)
    for lines, expected in zip(found, all_of(*read), strict=True):
        kept = [each for each in expected[:most] if each[0] > 0]
        assert lines.count == len(expected)
        assert sorted(zip(lines.sources, lines.targets, strict=True)) == sorted((i, j) for _, i, j, _ in kept)
        np.testing.assert_allclose(lines.products[::-1], [product for *_, product in kept], rtol=1e-6)
    assert all(0 not in lines.sources for lines in found[:1]), "nothing comes from an input of 0"


def test_a_neuron_that_does_not_answer_has_those_that_hold_it_down(read):
    network, x, layers = read
    silent = [layers[0].copy(), *layers[1:]]
    silent[0][1] = 0
    assert 1 not in strongest(network, x, silent, 10_000)[0].targets
    into, out = strongest(network, x, silent, 10_000, NeuronId(2, 1))[:2]
    assert len(into.products) == network.sizes[0] - 1
    assert not len(out.products)


def test_of_a_neuron_are_those_that_begin_or_end_there(read):
    network = read[0]
    into, out = strongest(*read, 10_000, NeuronId(2, 1))[:2]
    assert set(into.targets) == {1}
    assert len(into.sources) == network.sizes[0] - 1
    assert set(out.sources) == {1}
    assert len(out.targets) == network.sizes[2]
    assert all(not len(lines.products) for lines in strongest(*read, 10, NeuronId(2, 1))[2:])
