"""Print what an epoch of 50,000 augmented digits costs: ``python tests/benchmarks/augmentation.py``."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from time import perf_counter

import numpy as np

from nnplayground import assets
from nnplayground.data.augment import AUGMENTATIONS, Augmentation, Augmenter
from nnplayground.data.mnist import load
from nnplayground.training.batches import SEGMENT


def seconds(augmentations: list[Augmentation], ink: np.ndarray) -> float:
    """Return the processor seconds that all of `ink` take, the best of three."""
    augmenter = Augmenter(augmentations, (28, 28))
    out = np.ones((SEGMENT, 785), np.float32)
    found = []
    for _ in range(3):
        start = perf_counter()
        for first in range(0, len(ink), SEGMENT):
            piece = ink[first : first + SEGMENT]
            augmenter.apply(piece, out[: len(piece), :-1], np.random.default_rng((1, first)))
        found.append(perf_counter() - start)
    return min(found)


def main() -> None:
    """Time every augmentation alone, and all of them together."""
    ink = load(assets.path("datasets", "mnist")).inputs[:50_000]
    everything = [cls() for cls in AUGMENTATIONS]
    for augmentation in everything:
        print(f"{augmentation.kind:10} {seconds([augmentation], ink):6.2f} s")
    print(f"{'all':10} {seconds(everything, ink):6.2f} s")


if __name__ == "__main__":
    main()
