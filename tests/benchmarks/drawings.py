"""Print how well a network reads what people draw, and how well doubt is founded.

``python tests/benchmarks/drawings.py [NETWORK [DOUBTING NETWORK]]``; without names, of the networks that come along.
Whatever is chosen by figures is chosen by those of validation; the others are for reading.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from nnplayground import assets
from nnplayground.analysis.digits import doubt
from nnplayground.analysis.digits.preprocessing import from_drawing
from nnplayground.core.network import Network
from nnplayground.data.mnist import LEARNING, TRAINING, load
from nnplayground.data.pen import signs
from nnplayground.data.pen.letter_shapes import LETTERS
from nnplayground.project.network_file import load_network
from tests.helpers import strokes
from tests.helpers.calibration import calibration_error, fitted_temperature, softmax, sums

COUNT = 2000
HELD_OUT = 10_000
SURE_FROM = 0.5
"""The share from which an answer counts as sure, as the lab has it at first."""

Labelled = tuple[np.ndarray, np.ndarray]


def drawn(count: int, seed: int) -> Labelled:
    """Return prepared drawings (count, 784) by the stroke generator of the tests, and their digits."""
    rng = np.random.default_rng(seed)
    digits = np.arange(count) % 10
    return np.stack([from_drawing(strokes.drawing(int(d), rng)).pixels.ravel() for d in digits]), digits


def eight_by_eight() -> Labelled:
    """Return the 1,797 digits of scikit-learn, scaled up and prepared like drawings."""
    from sklearn.datasets import load_digits

    found = load_digits()
    place = np.clip((np.arange(160) + 0.5) / 20 - 0.5, 0, 7)[:, np.newaxis]
    stretch = np.maximum(1 - np.abs(place - np.arange(8)), 0)
    images = [from_drawing(stretch @ (image / 16) @ stretch.T).pixels.ravel() for image in found.images]
    return np.stack(images), found.target


def accuracies(network: Network, sets: dict[str, Labelled]) -> None:
    """Print the accuracy on each set, and by digit."""
    for name, (x, y) in sets.items():
        answers = sums(network, x).argmax(axis=1)
        each = [f"{np.mean(answers[y == digit] == digit):.1%}" for digit in range(10)]
        print(f"{name:22} {np.mean(answers == y):7.2%} of {len(y)}; by digit {' '.join(each)}")


def calibration(network: Network, validation: list[Labelled], sets: dict[str, Labelled]) -> None:
    """Print the temperature that validation asks for, and the calibration error with and without it."""
    z, y = (
        np.concatenate(parts)
        for parts in zip(*[(sums(network, images), digits) for images, digits in validation], strict=True)
    )
    temperature = fitted_temperature(z, y)
    print(f"temperature fitted on validation: {temperature:.3f}")
    for name, (x, digits) in sets.items():
        z = sums(network, x)
        plain, fitted = (calibration_error(softmax(z / t), digits) for t in (1.0, temperature))
        print(f"{name:22} calibration error {plain:.2%} at T = 1, {fitted:.2%} at T = {temperature:.3f}")


def doubted(network: Network, doubting: Network, images: np.ndarray) -> np.ndarray:
    """Return (images,) whether there is doubt: of the digit, or of its being one."""
    unsure = softmax(sums(network, images)).max(axis=1) < SURE_FROM
    return unsure | (doubt.likeness(sums(doubting, images)) < doubt.LIMIT)


def doubts(network: Network, doubting: Network, digits: dict[str, Labelled], others: dict[str, Labelled]) -> None:
    """Print what is doubted, of digits and of other things, and what the doubting network alone is worth."""
    for name, (x, _) in {**digits, **others}.items():
        print(f"{name:22} {np.mean(doubted(network, doubting, x)):7.2%} of {len(x)} doubted")
    images, letters = others["letters, held-out"]
    found = doubted(network, doubting, images)
    least = sorted((float(np.mean(found[letters == n])), letter) for n, letter in enumerate(LETTERS))[:8]
    print("letters doubted least: " + ", ".join(f"{letter} {share:.0%}" for share, letter in least))
    pairs = [
        (doubt.likeness(sums(doubting, x)), kind) for sets, kind in ((digits, 1), (others, 0)) for x, _ in sets.values()
    ]
    likeness = np.concatenate([found for found, _ in pairs])
    is_digit = np.concatenate([np.full(len(found), kind) for found, kind in pairs])
    error = calibration_error(np.stack([1 - likeness, likeness], axis=1), is_digit)
    print(f"likeness to a digit: calibration error {error:.2%} on all of these")


def main() -> None:
    """Print all figures."""
    names = sys.argv[1:] or [str(assets.path("models", "digits.safetensors"))]
    network = load_network(Path(names[0])).network
    doubting = load_network(Path(names[1]) if len(names) > 1 else assets.path("models", doubt.MODEL)).network
    mnist = load(assets.path("datasets", "mnist"))
    test = mnist.inputs[LEARNING:], mnist.targets[LEARNING:]
    hands = signs.digits(signs.TEST_HANDS, HELD_OUT)
    accuracies(
        network,
        {"strokes": drawn(COUNT, 1), "8 × 8": eight_by_eight(), "hands, held-out": hands, "MNIST test": test},
    )
    validation = [
        (mnist.inputs[TRAINING:LEARNING], mnist.targets[TRAINING:LEARNING]),
        signs.digits(signs.VALIDATION_HANDS, HELD_OUT),
    ]
    digits = {"MNIST test": test, "hands, held-out": hands}
    calibration(network, validation, digits)
    others = {
        "scribbles, held-out": signs.scribbles(signs.TEST_HANDS, COUNT),
        "letters, held-out": signs.letters(signs.TEST_HANDS, COUNT),
    }
    doubts(network, doubting, digits, others)


if __name__ == "__main__":
    main()
