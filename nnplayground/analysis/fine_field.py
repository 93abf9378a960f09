"""What a network answers over a plane at as many places as a screen has pixels, block after block."""

from collections.abc import Generator, Sequence

import numpy as np

from nnplayground.analysis.decision_field import Array, InputPlane, grid
from nnplayground.core.addresses import INPUTS, NeuronId, of_layer
from nnplayground.core.network import Network
from nnplayground.core.passes import InputBlock, Pass
from nnplayground.data.problem import Problem

BLOCK = 8192
"""Pixels that go through the network at a time, about: what lies between two breaths, and in memory at once."""
WORK = 1e10
"""Products of a weight with an input that a picture may take, about: half a second."""


def affordable(shape: tuple[int, int], parameters: int) -> tuple[int, int]:
    """Return how many rows and columns a picture of `shape` should have for networks with so many `parameters`.

    That is `shape` unless the networks are very big, and then a half of it, a third, and so on.
    """
    (rows, columns), part = shape, 1
    while rows * columns * parameters > WORK and max(rows, columns) > 1:
        part += 1
        rows, columns = max(1, shape[0] // part), max(1, shape[1] // part)
    return rows, columns


def fine_field(
    network: Network, problem: Problem, plane: InputPlane, neuron: NeuronId | None = None
) -> Generator[None, None, Array]:
    """Yield after each block; return the outputs (outputs, rows, columns) over `plane`, row 0 at the bottom.

    Of a `neuron` only its activation is returned, of an input what it tells the network: (1, rows, columns).
    """
    rows, columns = plane.shape
    taken = slice(None) if neuron is None else slice(neuron.index, neuron.index + 1)
    step = max(1, BLOCK // columns)
    block = InputBlock(step * columns, problem.input_count, network.dtype)
    whole = Pass(network.copy(), len(block))
    whole.read(block, 0)
    found: list[Array] = []
    for first in range(0, rows, step):
        inputs = grid(problem, plane, slice(first, first + step))
        if neuron is not None and neuron.layer == INPUTS:
            values = inputs
        else:
            block.values[: len(inputs)] = inputs
            with np.errstate(all="ignore"):
                whole.forward()
            values = (whole.stages[-1] if neuron is None else of_layer(whole.stages, neuron.layer)).a[: len(inputs)]
        found.append(values[:, taken].T.reshape(-1, len(inputs) // columns, columns).copy())
        yield None
    return np.concatenate(found, axis=1)


def mean_field(networks: Sequence[Network], problem: Problem, plane: InputPlane) -> Generator[None, None, Array]:
    """Yield now and then; return the mean of the outputs (outputs, rows, columns) of several networks over `plane`."""
    found: list[Array] = []
    for network in networks:
        found.append((yield from fine_field(network, problem, plane)))
    return np.asarray(np.mean(found, axis=0))
