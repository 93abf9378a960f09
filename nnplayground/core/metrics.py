"""How good outputs are, in words people know."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]


def explained_variance(predicted: Array, wanted: Array) -> float:
    """Return R² = 1 − Σ(y − a)² / Σ(y − ȳ)², over all outputs; 0 is as good as the mean, 1 perfect."""
    residual = float(np.sum(np.square(wanted - predicted, dtype=np.float64)))
    spread = float(np.sum(np.square(wanted - wanted.mean(axis=0), dtype=np.float64)))
    if spread == 0:
        return 1.0 if residual == 0 else 0.0
    return 1.0 - residual / spread
