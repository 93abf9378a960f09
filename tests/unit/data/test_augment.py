import math

import numpy as np
import pytest

from nnplayground import assets
from nnplayground.data.augment import (
    AUGMENTATIONS,
    Augmenter,
    Elastic,
    Noise,
    Rotate,
    Scale,
    Shear,
    Shift,
    Thickness,
    preview,
)
from nnplayground.data.image_transform import ImageTransform, smooth_fields
from nnplayground.data.mnist import load


@pytest.fixture(scope="module")
def digits():
    return load(assets.path("datasets", "mnist")).inputs[:64]


def changed(ink, *augmentations, shape=(28, 28), seed=0):
    out = np.empty(ink.shape, np.float32)
    Augmenter(augmentations, shape).apply(ink, out, np.random.default_rng(seed))
    return out


def reference(image, matrix, shift):
    """Look each pixel's ink up at its source, between pixels in proportion, paper outside."""
    rows, columns = image.shape
    padded = np.pad(image.astype(float), 40)
    out = np.zeros(image.shape)
    for r in range(rows):
        for c in range(columns):
            place = (r - (rows - 1) / 2, c - (columns - 1) / 2)
            y = matrix[0][0] * place[0] + matrix[0][1] * place[1] + shift[0] + (rows - 1) / 2 + 40
            x = matrix[1][0] * place[0] + matrix[1][1] * place[1] + shift[1] + (columns - 1) / 2 + 40
            i, j = math.floor(y), math.floor(x)
            v, u = y - i, x - j
            upper = padded[i, j] * (1 - u) + padded[i, j + 1] * u
            lower = padded[i + 1, j] * (1 - u) + padded[i + 1, j + 1] * u
            out[r, c] = upper * (1 - v) + lower * v
    return out / 255


def test_geometry_agrees_with_a_pixel_by_pixel_reference():
    shape = (12, 9)
    ink = np.random.default_rng(5).integers(0, 256, (6, 108), dtype=np.uint8)
    ink.reshape(6, *shape)[:, 0] = ink.reshape(6, *shape)[:, -1] = 0
    moves = (Shift(reach=3), Rotate(reach=30), Scale(reach=20), Shear(reach=20))
    found = changed(ink, *moves, shape=shape, seed=7)
    transform, rng = ImageTransform(6, shape), np.random.default_rng(7)
    for move in moves:
        move.bend(transform, rng)
    for number in range(6):
        expected = reference(
            ink[number].reshape(shape), transform.matrix[number].tolist(), transform.shift[number].tolist()
        )
        assert np.abs(found[number].reshape(shape) - expected).max() < 1e-3


def test_nothing_asked_changes_nothing(digits):
    still = [
        Shift(reach=0), Rotate(reach=0), Scale(reach=0), Shear(reach=0), Elastic(strength=0), Thickness(reach=0),
        Noise(deviation=0),
    ]  # fmt: skip
    assert len(still) == len(AUGMENTATIONS)
    for some in ([], still, *([one] for one in still)):
        assert np.abs(changed(digits, *some) - digits / 255).max() < 1e-4


@pytest.mark.parametrize("kind", AUGMENTATIONS.keys())
def test_every_augmentation_changes_every_image_within_bounds(kind, digits):
    before = digits.copy()
    found = changed(digits, AUGMENTATIONS[kind]())
    assert (digits == before).all()
    assert found.min() >= 0
    assert found.max() <= 1 + 1e-6
    assert (np.abs(found - digits / 255).max(axis=1) > 0.001).all()
    assert len(np.unique(found - digits / 255, axis=0)) == len(digits)


def test_the_generator_decides(digits):
    everything = [cls() for cls in AUGMENTATIONS]
    assert (changed(digits, *everything, seed=3) == changed(digits, *everything, seed=3)).all()
    assert (changed(digits, *everything, seed=3) != changed(digits, *everything, seed=4)).any()


def test_a_shift_moves_the_centre_of_mass_up_to_its_reach(digits):
    ink = np.repeat(digits[:1], 500, axis=0)
    moved = changed(ink, Shift(reach=3)).reshape(-1, 28, 28)
    centre = moved.sum(axis=2) @ np.arange(28) / moved.sum(axis=(1, 2))
    strayed = centre - np.median(centre)
    assert np.abs(strayed).max() <= 3.1
    assert strayed.max() > 2.7
    assert strayed.min() < -2.7


def test_ink_that_leaves_is_lost_and_paper_comes_in():
    ink = np.full((200, 64), 255, np.uint8)
    moved = changed(ink, Shift(reach=14), shape=(8, 8)).reshape(-1, 8, 8)
    assert moved.min() == 0
    assert moved[:, 3, 3].min() == 0
    assert (moved <= 1).all()


def test_scale_and_thickness_change_the_amount_of_ink(digits):
    ink = np.repeat(digits[:1], 300, axis=0)
    before = digits[0].sum() / 255
    for augmentation, least in ((Scale(reach=20), 0.75), (Thickness(reach=1), 0.6)):
        after = changed(ink, augmentation).sum(axis=1) / before
        assert after.min() < least
        assert after.max() > 1 / least
        assert 0.9 < after.mean() < 1.15


def test_thickness_agrees_with_the_neighbourhood(digits):
    images = digits.reshape(-1, 28, 28)[:8] / np.float32(255)
    reach = 0.8
    amount = (np.random.default_rng(2).random((8, 1, 1), dtype=np.float32) - 0.5) * 2 * reach
    found = images.copy()
    Thickness(reach=reach).paint(found, np.empty_like(found), np.random.default_rng(2))
    padded = np.pad(images, ((0, 0), (1, 1), (1, 1)), mode="edge")
    windows = np.stack([padded[:, i : i + 28, j : j + 28] for i, j in ((1, 1), (0, 1), (2, 1), (1, 0), (1, 2))])
    expected = np.where(
        amount > 0, images + amount * (windows.max(axis=0) - images), images + amount * (images - windows.min(axis=0))
    )
    assert np.abs(found - expected).max() < 1e-6


@pytest.mark.parametrize("sigma", [1.0, 4.0, 8.0])
def test_elastic_fields_are_smoothed_white_noise(sigma):
    fields = smooth_fields((28, 20), sigma).astype(np.float64)
    covariance = fields.T @ fields
    assert np.diag(covariance) == pytest.approx(np.ones(560), abs=1e-5)
    row, column = np.divmod(np.arange(560), 20)
    squares = (row[:, None] - row) ** 2 + (column[:, None] - column) ** 2
    assert np.abs(covariance - np.exp(-squares / (4 * sigma**2))).max() < 0.02


def test_the_push_is_as_strong_as_simards():
    rng = np.random.default_rng(1)
    sigma, strength, side = 4.0, 34.0, 64
    kernel = np.exp(-0.5 * (np.arange(-20, 21) / sigma) ** 2)
    kernel /= kernel.sum()
    noise = rng.uniform(-1, 1, (side * 4, side * 4))
    smooth = np.apply_along_axis(np.convolve, 0, noise, kernel, "valid")
    smooth = np.apply_along_axis(np.convolve, 1, smooth, kernel, "valid")
    assert Elastic(strength=strength, smoothness=sigma).deviation == pytest.approx((strength * smooth).std(), rel=0.1)


def test_the_array_may_be_part_of_a_wider_one(digits):
    wide = np.ones((64, 785), np.float32)
    augmentations = [Rotate(), Noise()]
    Augmenter(augmentations, (28, 28)).apply(digits, wide[:, :-1], np.random.default_rng(0))
    assert (wide[:, -1] == 1).all()
    assert (wide[:, :-1] == changed(digits, *augmentations)).all()


def test_preview_shows_different_variants(digits):
    found = preview(digits[0].reshape(28, 28), [Elastic(), Rotate()], 5, np.random.default_rng(0))
    assert found.shape == (5, 28, 28)
    assert len(np.unique(found.reshape(5, -1), axis=0)) == 5
