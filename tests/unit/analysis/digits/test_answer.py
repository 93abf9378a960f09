"""The ten shares agree with softmax, with the product of bits, and with what the network answers."""

import numpy as np
import pytest

from nnplayground.analysis.digits.answer import DigitReader
from nnplayground.core.activations import Logistic, Softmax, Tanh
from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.data.coding import BinaryCode, OneHot


def reader(output, coding, seed=1):
    network = Network.dense((784, 5, coding.outputs(10)), [Tanh(), output])
    network.parameters[:] = np.random.default_rng(seed).normal(scale=0.3, size=len(network.parameters))
    return DigitReader(network, coding)


PIXELS = np.random.default_rng(2).random((28, 28))


def test_with_softmax_the_shares_are_the_outputs():
    found = reader(Softmax(), OneHot())
    answer = found.read(PIXELS)
    np.testing.assert_allclose(answer.shares, predict(found.network, PIXELS.reshape(1, -1))[0], rtol=1e-5)
    assert answer.invalid == 0
    assert [len(layer) for layer in answer.layers] == [5, 10]


def test_temperature_divides_the_sums():
    answer = reader(Softmax(), OneHot()).read(PIXELS, 4.0)
    e = np.exp(answer.z / 4)
    np.testing.assert_allclose(answer.shares, e / e.sum())
    assert list(answer.ranking) == list(np.argsort(-answer.z))


def test_bits_make_shares_of_codes_and_a_rest():
    answer = reader(Logistic(), BinaryCode()).read(PIXELS)
    p = 1 / (1 + np.exp(-answer.z))
    expected = []
    for code in range(16):
        bits = [(code >> shift) & 1 for shift in (3, 2, 1, 0)]
        expected.append(np.prod([one if bit else 1 - one for one, bit in zip(p, bits, strict=True)]))
    np.testing.assert_allclose(answer.shares, expected[:10])
    assert answer.invalid == pytest.approx(sum(expected[10:]))


def test_bits_of_other_activations_are_taken_from_their_range():
    answer = reader(Tanh(), BinaryCode()).read(PIXELS)
    np.testing.assert_allclose(answer.bits, (np.tanh(answer.z) + 1) / 2, rtol=1e-5)


def test_absurd_sums_still_give_shares():
    found = reader(Softmax(), OneHot())
    found.network.parameters[:] = np.inf
    assert np.isfinite(found.read(PIXELS).shares).all()


def test_other_networks_are_refused():
    with pytest.raises(ValueError, match="digits"):
        DigitReader(Network.dense((64, 10), [Softmax()]), OneHot())
    with pytest.raises(ValueError, match="digits"):
        DigitReader(Network.dense((784, 10), [Softmax()]), BinaryCode())
