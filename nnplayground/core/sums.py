"""Sums over the last two axes, (examples, outputs) or (inputs, outputs): a number, or one for each replica."""

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]


def total(values: Array) -> Any:
    """Return the sum of `values` (…, n, m)."""
    return values.sum() if values.ndim == 2 else values.sum(axis=(-2, -1))


def dot(a: Array, b: Array) -> Any:
    """Return the sum of the products of `a`, which may be common to all replicas, and `b`."""
    return np.vdot(a, b) if b.ndim == 2 else np.einsum("...ij,...ij->...", a, b)


def figure(value: Any) -> float:
    """Return what NumPy has summed up as a float; of several networks it is a float64 array (replicas)."""
    found: float = value.astype(np.float64) if value.ndim else float(value)
    return found
