"""t-SNE of a layer (van der Maaten and Hinton, 2008), by scikit-learn, for `child.Child`."""

import contextlib
import io
import re
import threading
from collections.abc import Generator
from typing import Any

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float32]

ITERATIONS = 1000
LOOK = 0.2
"""Seconds between two looks at how far it is."""
_ITERATION = re.compile(r"Iteration (\d+)")


def embed(values: npt.NDArray[np.floating], perplexity: float = 30.0, seed: int = 1) -> Generator[float, None, Points]:
    """Return points (examples, 2) whose neighbours are those of `values` (examples, neurons).

    Yields the share done. To be run in a process of its own: it listens to what scikit-learn
    prints, the only report that it gives.
    """
    from sklearn.decomposition import PCA
    from sklearn.manifold import TSNE

    yield 0.0
    count, width = values.shape
    if count < 3:
        return np.zeros((count, 2), np.float32)
    if width > 50 and count > 50:
        # As its authors advise: noise goes, and the search for neighbours is quick.
        values = PCA(50, random_state=seed).fit_transform(values)
    method = TSNE(
        perplexity=min(perplexity, (count - 1) / 3),
        init="pca" if min(values.shape) > 1 else "random",
        max_iter=ITERATIONS,
        random_state=seed,
        verbose=2,
    )
    printed = io.StringIO()
    result: list[Any] = []

    def work() -> None:
        try:
            with contextlib.redirect_stdout(printed):
                result.append(method.fit_transform(np.asarray(values, np.float32)))
        except Exception as error:
            result.append(error)

    worker = threading.Thread(target=work)
    worker.start()
    while worker.is_alive():
        worker.join(LOOK)
        found = _ITERATION.findall(printed.getvalue())
        yield min(1.0, int(found[-1]) / ITERATIONS) if found else 0.0
    if isinstance(result[0], Exception):
        raise result[0]
    return np.asarray(result[0], np.float32)
