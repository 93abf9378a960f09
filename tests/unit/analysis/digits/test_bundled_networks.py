"""The networks that come with the program: made by its recipes, and good at what they are for."""

import numpy as np
import pytest

from nnplayground import assets
from nnplayground.analysis.digits import doubt
from nnplayground.analysis.digits.preprocessing import from_drawing
from nnplayground.core.passes import predict
from nnplayground.data.mnist import LEARNING, load
from nnplayground.data.pen import signs
from nnplayground.data.pen_digits import JUDGING
from nnplayground.project.network_file import load_network
from nnplayground.training.examples import EXAMPLES
from tests.helpers import strokes
from tests.helpers.calibration import calibration_error, softmax, sums

BEST_MNIST, BEST_HANDS, DOUBTING = 0.9945, 0.99, 0.965
"""What they reach on test images: the best on MNIST and on hands that it does not know, and the doubting one."""
MEGABYTE = 1_000_000
ROOM = 10 * MEGABYTE
"""For all networks together."""


@pytest.fixture(scope="module")
def best():
    return load_network(assets.path("models", "digits.safetensors"))


@pytest.fixture(scope="module")
def doubting():
    return load_network(assets.path("models", doubt.MODEL))


@pytest.fixture(scope="module")
def mnist_test():
    examples = load(assets.path("datasets", "mnist"))
    return examples.inputs[LEARNING:], examples.targets[LEARNING:]


@pytest.fixture(scope="module")
def hands_test():
    return signs.digits(signs.TEST_HANDS, JUDGING)


def accuracy(network, images, digits):
    return float(np.mean(sums(network, images).argmax(axis=1) == digits))


def test_they_do_not_take_much_room():
    assert sum(path.stat().st_size for path in assets.path("models").iterdir()) <= ROOM


def test_the_best_is_what_its_recipe_makes(best, mnist_test, hands_test):
    assert best.experiment == EXAMPLES["digits-best"].build()
    found, by_hands = accuracy(best.network, *mnist_test), accuracy(best.network, *hands_test)
    assert found >= BEST_MNIST
    assert by_hands >= BEST_HANDS
    both = (found * len(mnist_test[1]) + by_hands * JUDGING) / (len(mnist_test[1]) + JUDGING)
    assert best.figures["test_accuracy"] == pytest.approx(both, abs=2e-4)


def test_nielsens_is_what_its_recipe_makes(mnist_test):
    saved = load_network(assets.path("models", "digits-nielsen.safetensors"))
    assert saved.experiment == EXAMPLES["mnist-nielsen"].build()
    found = accuracy(saved.network, *mnist_test)
    assert found >= 0.945
    assert saved.figures["test_accuracy"] == pytest.approx(found, abs=2e-4)


def test_the_doubting_one_is_what_its_recipe_makes(doubting):
    assert doubting.experiment == EXAMPLES["digit-or-not"].build()
    assert doubting.figures["test_accuracy"] >= DOUBTING


def test_doubt_means_something(best, doubting, mnist_test, hands_test):
    def doubted(images):
        unsure = softmax(sums(best.network, images)).max(axis=1) < 0.5
        return np.mean(unsure | (doubt.likeness(sums(doubting.network, images)) < doubt.LIMIT))

    assert doubted(mnist_test[0][:2000]) <= 0.02
    assert doubted(hands_test[0]) <= 0.02
    assert doubted(signs.scribbles(signs.TEST_HANDS, 500)[0]) >= 0.8
    assert doubted(signs.letters(signs.TEST_HANDS, 500)[0]) >= 0.7


def test_the_best_is_right_as_often_as_it_says(best, mnist_test, hands_test):
    for images, digits in (mnist_test, hands_test):
        assert calibration_error(softmax(sums(best.network, images)), digits) <= 0.01


def test_it_reads_what_is_drawn(best):
    rng = np.random.default_rng(2)
    digits = np.arange(300) % 10
    images = np.stack([from_drawing(strokes.drawing(int(d), rng, 140)).pixels.ravel() for d in digits])
    assert np.mean(predict(best.network, images).argmax(axis=1) == digits) >= 0.97


@pytest.mark.parametrize("digit", range(10))
def test_place_and_size_of_a_drawing_change_no_answer(digit, best):
    points = strokes.draw(digit, np.random.default_rng(20 + digit))
    everything = np.concatenate(points)
    points = [stroke - everything.min(axis=0) for stroke in points]
    height = float(max(np.ptp(everything, axis=0)))
    answers = []
    for size, corner in ((20, (3, 3)), (40, (235, 235)), (40, (235, 3)), (120, (80, 60)), (260, (10, 10))):
        drawn = [stroke * (size / height) + corner for stroke in points]
        image = from_drawing(strokes.paint(drawn, size * 0.1))
        assert image.finding is None
        answers.append(int(predict(best.network, image.pixels.reshape(1, -1)).argmax()))
    assert answers == [digit] * len(answers)
