"""Look inside a trained network: what excites a neuron, what an answer rests on, what a neuron is worth.

Images and inputs are scaled as the network gets them.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import INPUTS, NeuronId, of_layer
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass, predict, push
from nnplayground.data.problem import Problem

Array = npt.NDArray[np.floating]
Rows = npt.NDArray[np.intp]

PIECE = 500
"""Examples pushed through the network at a time."""


def activations(network: Network, x: Array) -> list[Array]:
    """Return the activations of every layer, each (examples, neurons), for inputs `x` (examples, inputs)."""
    return [stage.a.copy() for stage in push(network, x).stages]


def layer_activations(network: Network, problem: Problem, rows: Rows, layer: int) -> Iterator[Array]:
    """Yield the activations (examples, neurons) of one layer for the examples `rows`, piece by piece."""
    taken = Pass(network, PIECE)
    for start in range(0, len(rows), PIECE):
        piece = rows[start : start + PIECE]
        if len(piece) < PIECE:
            taken = Pass(network, len(piece))
        problem.gather(piece, taken.inputs)
        with np.errstate(all="ignore"):
            taken.forward()
        yield of_layer(taken.stages, layer).a.copy()


class Extremes(NamedTuple):
    """The examples (row numbers) that excite a neuron most and least, in this order, and its answers."""

    most: Rows
    most_values: Array
    least: Rows
    least_values: Array


def extremes(values: Array, rows: Rows, count: int) -> Extremes:
    """Pick from one neuron's activations `values` (examples), those of the examples `rows`."""
    order = np.argsort(values, kind="stable")
    least, most = order[:count], order[::-1][:count]
    return Extremes(rows[most], values[most], rows[least], values[least])


def slope(network: Network, x: Array, neuron: NeuronId) -> Array:
    """Return ∂z/∂x (examples, inputs) of one neuron's sum z for inputs `x`."""
    pushed = push(network, x)
    delta: Array = np.zeros_like(of_layer(pushed.stages, neuron.layer).z)
    delta[:, neuron.index] = 1
    with np.errstate(all="ignore"):
        return pushed.back_to_inputs(neuron.layer, delta)


class Ascent(NamedTuple):
    """One step of the search: the input so far (inputs) and the neuron's sum z for it."""

    x: Array
    value: float


def maximise(
    network: Network,
    neuron: NeuronId,
    norm: float,
    steps: int = 100,
    seed: int = 1,
    low: float = 0.0,
    high: float = 1.0,
) -> Iterator[Ascent]:
    """Yield ever better inputs for one neuron: gradient ascent on its sum, ‖x‖ ≤ `norm`, low ≤ x ≤ high.

    Each step goes along the gradient, by a length that falls to nothing, and comes back into the
    bounds (Erhan, Bengio, Courville and Vincent, 2009). The sum is used, not the activation: a
    saturated neuron would give no direction.
    """
    rng = np.random.default_rng(seed)
    start = np.abs(rng.standard_normal(network.sizes[0])) if low >= 0 else rng.standard_normal(network.sizes[0])
    x = _bounded(start / np.linalg.norm(start) * norm * 0.1, norm, low, high).astype(network.dtype)
    best = Ascent(x, _sum(network, x, neuron))
    yield best
    for step in range(steps):
        gradient = slope(network, x[np.newaxis], neuron)[0]
        length = float(np.linalg.norm(gradient))
        if length == 0 or not np.isfinite(length):
            # A dead neuron has no direction: somewhere else it may live.
            gradient, length = rng.standard_normal(len(x)), float(np.sqrt(len(x)))
        reach = 0.5 * norm * (1 - step / steps)
        x = _bounded(x + gradient * (reach / length), norm, low, high).astype(network.dtype)
        found = Ascent(x, _sum(network, x, neuron))
        if found.value > best.value:
            best = found
        yield best


def _bounded(x: Array, norm: float, low: float, high: float) -> Array:
    """Return `x` within the bounds and, as a whole, no longer than `norm`."""
    x = np.clip(x, low, high)
    length = float(np.linalg.norm(x))
    return x * (norm / length) if length > norm else x


def _sum(network: Network, x: Array, neuron: NeuronId) -> float:
    return float(of_layer(push(network, x[np.newaxis]).stages, neuron.layer).z[0, neuron.index])


def saliency(network: Network, x: Array, output: int) -> Array:
    """Return ∂a/∂x (inputs): how the answer of one output would rise with each input (Simonyan et al., 2013)."""
    pushed = push(network, x[np.newaxis])
    top = pushed.output
    grad: Array = np.zeros_like(top.a)
    grad[0, output] = 1
    delta = np.empty_like(top.z)
    with np.errstate(all="ignore"):
        top.activation.pull_back(top.z, top.a, grad, delta)
        found: Array = pushed.back_to_inputs(len(network.sizes), delta)[0]
    return found


def occlusion(
    network: Network, x: Array, output: int, shape: tuple[int, int], patch: int = 5, paper: float = 0.0
) -> Array:
    """Return by how much one output falls when a patch around each pixel is made paper: (rows, columns).

    Positive where the answer rests on the ink (Zeiler and Fergus, 2013). Patches without ink change
    nothing and are not tried.
    """
    rows, columns = shape
    image = x.reshape(shape)
    half = patch // 2
    covered, places = [], []
    for r in range(rows):
        for c in range(columns):
            window = (slice(max(0, r - half), r + half + 1), slice(max(0, c - half), c + half + 1))
            if (image[window] != paper).any():
                changed = image.copy()
                changed[window] = paper
                covered.append(changed.ravel())
                places.append((r, c))
    fall: Array = np.zeros(shape, np.float64)
    if places:
        before = float(predict(network, x[np.newaxis])[0, output])
        after = predict(network, np.stack(covered))[:, output]
        fall[tuple(np.transpose(places))] = before - after
    return fall


def with_neuron_scaled(network: Network, neuron: NeuronId, factor: float) -> Network:
    """Return a copy in which the answer of a hidden neuron counts `factor` times; 0 switches it off."""
    if not INPUTS < neuron.layer < len(network.sizes):
        raise ValueError("only a hidden neuron's answer goes on to a layer")
    twin = network.copy()
    of_layer(twin.layers, neuron.layer + 1).W[neuron.index] *= factor
    return twin


class Projection(NamedTuple):
    """Points (examples, 2) of many dimensions on a plane; `shares` of the variance along its two axes.

    The plane goes through `mean` (neurons) along `axes` (neurons, 1 or 2).
    """

    points: Array
    shares: tuple[float, float]
    mean: Array
    axes: Array

    def place(self, values: Array) -> Array:
        """Return where other `values` (neurons) lie on the plane: (2)."""
        point = np.zeros(2)
        point[: self.axes.shape[1]] = (np.asarray(values, np.float64) - self.mean) @ self.axes
        return point


def principal_plane(values: Array) -> Projection:
    """Project `values` (examples, neurons) on the two directions in which they vary most (PCA).

    The sign of an axis is chosen so that its largest component is positive: maps of the same
    layer look alike.
    """
    mean = np.asarray(values.mean(axis=0, dtype=np.float64))
    centred = values - mean
    variances, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :2]
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), range(axes.shape[1])])
    points = np.zeros((len(values), 2))
    points[:, : axes.shape[1]] = centred @ axes
    total = float(variances.sum())
    shares = [float(v) / total if total > 0 else 0.0 for v in np.maximum(variances[::-1][:2], 0)]
    return Projection(points, (shares[0], shares[1] if len(shares) > 1 else 0.0), mean, axes)
