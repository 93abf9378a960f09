"""How large the weights of a network are: a histogram a layer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network

Floats = npt.NDArray[np.float64]

BINS = 41


@dataclass(frozen=True, slots=True, eq=False)
class WeightHistogram:
    """The weights of one layer (inputs are layer 1), or of all (0), biases left out.

    `edges` (bins + 1,) are the same distance from 0 on both sides; `counts` (bins,). `near_zero` is the share of
    weights smaller than a hundredth of the root of the mean square.
    """

    layer: int
    edges: Floats
    counts: npt.NDArray[np.int64]
    root_mean_square: float
    largest: float
    near_zero: float


def weight_histograms(network: Network, bins: int = BINS, reach: float | None = None) -> tuple[WeightHistogram, ...]:
    """Return the histogram of each layer; with `reach`, from −reach to reach, and what lies beyond at its ends."""
    return tuple(_histogram(number, layer.W.ravel(), bins, reach) for number, layer in enumerate(network.layers, 2))


def pooled_histogram(
    networks: Sequence[Network], bins: int = BINS, reach: float | None = None, layer: int = 0
) -> WeightHistogram:
    """Return one histogram of the weights of all `networks`, in all layers or in one (inputs are layer 1)."""
    layers = slice(layer - 2, layer - 1) if layer else slice(None)
    chosen = [one.W.ravel() for network in networks for one in network.layers[layers]]
    return _histogram(layer, np.concatenate(chosen), bins, reach)


def _histogram(layer: int, weights: npt.NDArray[np.floating], bins: int, reach: float | None) -> WeightHistogram:
    weights = weights.astype(np.float64)
    weights = weights[np.isfinite(weights)]
    largest = float(np.abs(weights).max(initial=0.0))
    half = reach if reach is not None else rounded_up(largest)
    counts, edges = np.histogram(np.clip(weights, -half, half), bins=bins, range=(-half, half))
    size = float(np.sqrt(np.mean(weights**2))) if len(weights) else 0.0
    small = float(np.mean(np.abs(weights) <= size / 100)) if len(weights) else 0.0
    return WeightHistogram(layer, edges, counts.astype(np.int64), size, largest, small)


def rounded_up(value: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, …: an axis that rarely changes."""
    if value <= 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return float(next(step * power for step in (1, 2, 5, 10, 20) if step * power >= value))
