"""Print how well photos are read, trouble by trouble: ``python tests/benchmarks/photos.py [COUNT]``."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from nnplayground import assets
from nnplayground.analysis.digits.photo import find_ink
from nnplayground.analysis.digits.preprocessing import from_drawing
from nnplayground.core.passes import predict
from nnplayground.project.network_file import load_network
from tests.helpers.photos import TROUBLES

COUNT = 100


def main() -> None:
    """Print the share of photos whose digit is read rightly, and how long finding the ink takes."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    network = load_network(assets.path("models", "digits.safetensors")).network
    for name, photo in TROUBLES.items():
        rng = np.random.default_rng(1)
        images, seconds = [], 0.0
        for number in range(count):
            picture = photo(number % 10, rng)
            start = time.perf_counter()
            images.append(from_drawing(find_ink(picture)))
            seconds += time.perf_counter() - start
        answers = predict(network, np.stack([image.pixels.ravel() for image in images])).argmax(axis=1)
        right = np.array([image.is_digit for image in images]) & (answers == np.arange(count) % 10)
        print(f"{name:16} {np.mean(right):6.1%} of {count}; {1000 * seconds / count:.0f} ms a photo", flush=True)


if __name__ == "__main__":
    main()
