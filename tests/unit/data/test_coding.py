"""Codes of classes, there and back."""

import numpy as np
import pytest

from nnplayground.data.coding import CODINGS, BinaryCode, Coding, OneHot


@pytest.mark.parametrize("cls", CODINGS, ids=lambda c: c.key())
@pytest.mark.parametrize("classes", [2, 3, 4, 5, 10, 16, 17])
@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (-1.0, 1.0)])
def test_every_class_comes_back(cls: type[Coding], classes: int, low: float, high: float) -> None:
    coding = cls()
    labels = np.arange(classes)
    code = coding.encode(labels, classes)
    assert code.shape == (classes, coding.outputs(classes))
    assert set(np.unique(code)) == {0, 1}
    noise = np.random.default_rng(0).uniform(-0.3, 0.3, code.shape)
    shown = code * (high - low) + low + noise * (high - low)
    assert coding.decode(shown, (low + high) / 2).tolist() == labels.tolist()


def test_ten_digits_in_four_bits() -> None:
    code = BinaryCode().encode(np.array([0, 5, 9]), 10)
    assert code.tolist() == [[0, 0, 0, 0], [0, 1, 0, 1], [1, 0, 0, 1]]
    assert BinaryCode().outputs(10) == 4
    every = (np.arange(16)[:, np.newaxis] >> np.arange(3, -1, -1)) & 1
    assert sum(BinaryCode().decode(every.astype(float), 0.5) > 9) == 6


def test_two_classes_are_one_bit() -> None:
    assert BinaryCode().outputs(2) == 1
    assert BinaryCode().decode(np.array([[0.4], [0.6]]), 0.5).tolist() == [0, 1]
    assert OneHot().outputs(2) == 2
