"""The networks that come with the program: made by its recipes, and good at what they are for."""

import numpy as np
import pytest

from nnplayground import assets
from nnplayground.analysis.digits.preprocessing import from_drawing
from nnplayground.core.passes import predict
from nnplayground.data.mnist import LEARNING, load
from nnplayground.project.network_file import load_network
from nnplayground.training.examples import EXAMPLES
from tests.helpers import strokes

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def best():
    return load_network(assets.path("models", "digits.safetensors"))


@pytest.mark.parametrize(
    ("name", "recipe", "accuracy"),
    [("digits", "digits-best", 0.992), ("digits-nielsen", "mnist-nielsen", 0.945)],
)
def test_it_is_what_its_recipe_makes(name, recipe, accuracy):
    path = assets.path("models", f"{name}.safetensors")
    assert path.stat().st_size <= 8 * MEGABYTE
    saved = load_network(path)
    assert saved.experiment == EXAMPLES[recipe].build()
    examples = load(assets.path("datasets", "mnist"))
    answers = [
        predict(saved.network, examples.inputs[start : start + 1000] / np.float32(255)).argmax(axis=1)
        for start in range(LEARNING, LEARNING + 10_000, 1000)
    ]
    found = float(np.mean(np.concatenate(answers) == examples.targets[LEARNING:]))
    assert found >= accuracy
    assert saved.figures["test_accuracy"] == pytest.approx(found, abs=2e-4)


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
