"""t-SNE of a layer (van der Maaten and Hinton, 2008), exact, so that it can be watched while it works."""

import math
from collections.abc import Generator
from time import monotonic

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float32]
Array = npt.NDArray[np.floating]

ITERATIONS = 1000
EXAGGERATED = 250
"""Steps at the start in which the pull of neighbours is `EXAGGERATION` times as strong, so that groups can form."""
EXAGGERATION = 12.0
LOOK = 0.1
"""Seconds between two looks at where the points are."""
DIRECTIONS = 50
"""Principal components that are kept of wider values, as its authors advise: noise goes."""
HALVINGS = 50
"""Steps of the search for the width of each point's neighbourhood."""


def embed(
    values: Array, perplexity: float = 30.0, seed: int = 1, iterations: int = ITERATIONS
) -> Generator[float | Points, None, Points]:
    """Return points (examples, 2) whose neighbours are those of `values` (examples, neurons).

    Yields the share done and, now and then, the points as they stand. They begin on the principal plane.
    """
    yield 0.0
    count = len(values)
    if count < 3:
        return np.zeros((count, 2), np.float32)
    main = _main_directions(np.asarray(values, np.float64))
    pull = _affinities(main, min(perplexity, (count - 1) / 3)).astype(np.float32)
    points = _start(main, seed)
    update, gains = np.zeros_like(points), np.ones_like(points)
    rate = max(count / EXAGGERATION / 4, 50.0)
    looked = monotonic()
    for step in range(iterations):
        exaggerated = step < EXAGGERATED
        slope = _slope(points, pull, EXAGGERATION if exaggerated else 1.0)
        # A direction that stays the same is gone faster, one that turns slower (Jacobs, 1988).
        gains = np.maximum(np.where(update * slope < 0, gains + 0.2, gains * 0.8), 0.01)
        update = (0.5 if exaggerated else 0.8) * update - rate * gains * slope
        points = points + update
        yield (step + 1) / iterations
        if monotonic() - looked >= LOOK:
            looked = monotonic()
            yield points.astype(np.float32)
    return points.astype(np.float32)


def cost(values: Array, points: Array, perplexity: float = 30.0) -> float:
    """Return what t-SNE makes small: the Kullback–Leibler divergence between neighbours there and on the map."""
    main = _main_directions(np.asarray(values, np.float64))
    p = _affinities(main, min(perplexity, (len(values) - 1) / 3))
    near = _nearness(np.asarray(points, np.float64))
    q = np.maximum(near / near.sum(), 1e-12)
    return float(np.sum(p * np.log(np.maximum(p, 1e-12) / q)))


def _main_directions(values: Array) -> Array:
    centred: Array = values - values.mean(axis=0)
    if values.shape[1] <= DIRECTIONS or len(values) <= DIRECTIONS:
        return centred
    axes = np.linalg.eigh(centred.T @ centred)[1][:, ::-1][:, :DIRECTIONS]
    return np.asarray(centred @ axes)


def _start(main: Array, seed: int) -> Points:
    """Return the principal plane, very small; where there are not two directions, chance."""
    axes = np.linalg.eigh(main.T @ main)[1][:, ::-1][:, :2]
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), range(axes.shape[1])])
    points = main @ axes
    if points.shape[1] == 2 and points[:, 0].std() > 0:
        return np.asarray(points / points[:, 0].std() * 1e-4, np.float32)
    return np.asarray(np.random.default_rng(seed).normal(scale=1e-4, size=(len(main), 2)), np.float32)


def _squared_distances(values: Array) -> Array:
    squares = np.einsum("ij,ij->i", values, values)
    found = squares[:, np.newaxis] + squares - 2 * values @ values.T
    return np.asarray(np.maximum(found, 0, out=found))


def _affinities(values: Array, perplexity: float) -> Array:
    """Return p (examples, examples): how much two examples are neighbours; all of them add up to 1.

    Each example has a bell of such a width that its neighbours count as `perplexity` many.
    """
    distances = _squared_distances(values)
    own = np.arange(len(values))
    distances[own, own] = np.inf
    # The nearest one counts 1 in every bell: far examples have neighbours, too.
    distances -= distances.min(axis=1, keepdims=True)
    distances[own, own] = 0
    scale = distances.sum(axis=1) / (len(values) - 1)
    scale[scale == 0] = 1
    narrow, low, high = 1 / scale, np.zeros(len(values)), np.full(len(values), np.inf)
    p = np.empty_like(distances)
    for _ in range(HALVINGS):
        np.multiply(distances, -narrow[:, np.newaxis], out=p)
        np.exp(p, out=p)
        p[own, own] = 0
        sums = p.sum(axis=1)
        entropy = np.log(sums) + narrow * np.einsum("ij,ij->i", p, distances) / sums
        wide = entropy > math.log(perplexity)
        low, high = np.where(wide, narrow, low), np.where(wide, high, narrow)
        if np.abs(entropy - math.log(perplexity)).max() < 1e-5:
            break
        narrow = np.where(np.isinf(high), np.minimum(2 * narrow, 1e12 / scale), (low + np.minimum(high, 1e300)) / 2)
    p /= p.sum(axis=1, keepdims=True)
    return np.asarray((p + p.T) / (2 * len(p)))


def _nearness(points: Array) -> Array:
    """Return 1 / (1 + distance²) of every two points, and 0 of each to itself."""
    near: Array = _squared_distances(points)
    near += 1
    np.reciprocal(near, out=near)
    np.fill_diagonal(near, 0)
    return near


def _slope(points: Points, p: Points, exaggeration: float) -> Points:
    """Return the gradient of the cost by the points (examples, 2)."""
    near = _nearness(points)
    forces = np.float32(exaggeration) * p
    forces -= near * np.float32(1 / near.sum())
    forces *= near
    return np.asarray(4 * (forces.sum(axis=1, keepdims=True) * points - forces @ points), np.float32)
