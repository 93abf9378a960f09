"""Print how well a network reads what people draw: ``python tests/benchmarks/drawings.py [NETWORK]``."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from nnplayground import assets
from nnplayground.analysis.digits.preprocessing import from_drawing
from nnplayground.core.passes import predict
from nnplayground.data.mnist import LEARNING, load
from nnplayground.project.network_file import load_network
from tests.helpers import strokes

COUNT = 2000


def drawn(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return prepared drawings (count, 784) by the stroke generator, and their digits."""
    rng = np.random.default_rng(seed)
    digits = np.arange(count) % 10
    return np.stack([from_drawing(strokes.drawing(int(d), rng)).pixels.ravel() for d in digits]), digits


def eight_by_eight() -> tuple[np.ndarray, np.ndarray]:
    """Return the 1,797 digits of scikit-learn, scaled up and prepared like drawings."""
    from sklearn.datasets import load_digits

    found = load_digits()
    place = np.clip((np.arange(160) + 0.5) / 20 - 0.5, 0, 7)[:, np.newaxis]
    stretch = np.maximum(1 - np.abs(place - np.arange(8)), 0)
    images = [from_drawing(stretch @ (image / 16) @ stretch.T).pixels.ravel() for image in found.images]
    return np.stack(images), found.target


def main() -> None:
    """Print the accuracy on strokes, on 8 × 8 digits and on MNIST's test images."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else assets.path("models", "digits.safetensors")
    network = load_network(path).network
    mnist = load(assets.path("datasets", "mnist"))
    test = mnist.inputs[LEARNING:].astype(np.float32) / 255, mnist.targets[LEARNING:]
    for name, (x, y) in (("strokes", drawn(COUNT, 1)), ("8 × 8", eight_by_eight()), ("MNIST test", test)):
        answers = predict(network, x).argmax(axis=1)
        each = [f"{np.mean(answers[y == digit] == digit):.1%}" for digit in range(10)]
        print(f"{name:10} {np.mean(answers == y):.2%} of {len(y)}; by digit {' '.join(each)}")


if __name__ == "__main__":
    main()
