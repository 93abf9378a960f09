"""Scaling: fitted as it says, and reversible."""

import numpy as np
import pytest

from nnplayground.data.scaling import SCALINGS, NoScaling, Scaling, Standard, SymmetricRange, UnitRange

VALUES = np.column_stack([np.linspace(-3, 7, 30), np.geomspace(1e-6, 1e6, 30), np.full(30, 5.0)])


@pytest.mark.parametrize("cls", SCALINGS, ids=lambda c: c.key())
def test_reversible_even_for_a_constant_column_and_unseen_values(cls: type[Scaling]) -> None:
    scaler = cls().fit(VALUES)
    unseen = 3 * VALUES - 11
    for values in (VALUES, unseen):
        scaled = scaler.apply(values)
        assert np.isfinite(scaled).all()
        np.testing.assert_allclose(scaler.invert(scaled), values, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("cls", SCALINGS, ids=lambda c: c.key())
@pytest.mark.parametrize("count", [10, 100, 1000])
@pytest.mark.parametrize("value", [0.1, 0.3, 1 / 3, -37.7, 1e9 + 0.1])
def test_constant_column_keeps_its_width_whatever_the_mean_rounds_to(
    cls: type[Scaling], count: int, value: float
) -> None:
    scaler = cls().fit(np.column_stack([np.full(count, value), np.arange(count)]))
    assert scaler.width[0] == 1
    assert cls is NoScaling or scaler.apply([value, 0])[0] == 0


def test_each_reaches_what_it_promises() -> None:
    assert (NoScaling().fit(VALUES).apply(VALUES) == VALUES).all()
    standard = Standard().fit(VALUES).apply(VALUES)
    np.testing.assert_allclose(standard.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(standard.std(axis=0), [1, 1, 0], atol=1e-12)
    for scaling, low, high in ((UnitRange(), 0, 1), (SymmetricRange(), -1, 1)):
        scaled = scaling.fit(VALUES).apply(VALUES)[:, :2]
        np.testing.assert_allclose(scaled.min(axis=0), low, atol=1e-12)
        np.testing.assert_allclose(scaled.max(axis=0), high, atol=1e-12)
