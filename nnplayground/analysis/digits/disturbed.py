"""Trouble made for a network that reads an image: noise on the image, weights and neurons taken from the network."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import INPUTS, NeuronId, of_layer
from nnplayground.core.network import Network

Array = npt.NDArray[np.floating]


def noisy(pixels: Array, deviation: float, seed: int) -> npt.NDArray[np.float32]:
    """Return an image from 0 to 1 with normally distributed noise on every pixel, cut off at 0 and 1."""
    noise = np.random.default_rng(seed).standard_normal(pixels.shape, dtype=np.float32)
    return np.clip(np.asarray(pixels, np.float32) + np.float32(deviation) * noise, 0, 1)


def disturbed(network: Network, pruned: float, factors: Mapping[NeuronId, float]) -> Network:
    """Return a copy in which weights are 0 and the answers of hidden neurons count `factors` times.

    In every layer it is the share `pruned` of the weights that are smallest without their sign (magnitude pruning:
    Han, Pool, Tran and Dally, 2015); biases stay. Factors of neurons that are not hidden in this network are left out.
    """
    twin = network.copy()
    for layer in twin.layers:
        _prune(layer.W, round(pruned * layer.W.size))
    for neuron, factor in factors.items():
        if is_hidden(network, neuron):
            of_layer(twin.layers, neuron.layer + 1).W[neuron.index] *= factor
    return twin


def _prune(weights: Array, count: int) -> None:
    """Set the `count` weights to 0 that are smallest without their sign."""
    if not count:
        return
    sizes = np.abs(weights)
    smallest = sizes <= np.partition(sizes, count - 1, axis=None)[count - 1]
    if np.count_nonzero(smallest) > count:
        # Of those that are equally large not all may go.
        order = np.argsort(sizes, axis=None, kind="stable")[:count]
        smallest = np.zeros(sizes.shape, bool)
        smallest.ravel()[order] = True
    weights[smallest] = 0


def is_hidden(network: Network, neuron: NeuronId) -> bool:
    """Tell whether that is a hidden neuron of the network: its answer goes on to a layer."""
    return INPUTS < neuron.layer < len(network.sizes) and neuron.in_layer(network.sizes)
