import math

import pytest

from nnplayground.analysis.hand.formulas import plain, telling
from nnplayground.analysis.hand.softmax import softmax_steps
from nnplayground.errors import UserError
from nnplayground.i18n import parse_number


@pytest.mark.parametrize("temperature", [1.0, 0.5, 3.0])
@pytest.mark.parametrize("z", [[1.0, 2.0, -0.5], [0.0, 0.0], [700.0, 690.0, 710.0, 1.0]])
def test_every_step_against_loops(z, temperature):
    steps = softmax_steps(z, 1, temperature)
    top = max(value / temperature for value in z)
    parts = [math.exp(value / temperature - top) for value in z]
    total = sum(parts)
    a = [part / total for part in parts]
    for j in range(len(z)):
        assert steps.divided[j] == pytest.approx(z[j] / temperature)
        assert steps.shifted[j] == pytest.approx(z[j] / temperature - top)
        assert steps.exponentials[j] == pytest.approx(parts[j])
        assert steps.a[j] == pytest.approx(a[j])
        collected = 0.0
        for i in range(len(z)):
            entry = a[i] * ((i == j) - a[j]) / temperature
            slope = -1 / a[i] if i == 1 else 0.0
            assert steps.jacobian[i, j] == pytest.approx(entry, rel=1e-9, abs=1e-300)
            assert steps.products[i, j] == pytest.approx(slope * entry, rel=1e-9, abs=1e-15)
            collected += slope * entry
        assert steps.cost_slope[j] == pytest.approx(-1 / a[j] if j == 1 else 0.0, rel=1e-6)
        assert steps.delta[j] == pytest.approx(collected, rel=1e-6, abs=1e-12)
        assert steps.collapsed[j] == pytest.approx((a[j] - (j == 1)) / temperature, rel=1e-9, abs=1e-15)
        assert steps.delta[j] == pytest.approx(steps.collapsed[j], rel=1e-6, abs=1e-12)
    assert steps.total == pytest.approx(total)
    assert steps.jacobian.sum(axis=0) == pytest.approx([0] * len(z), abs=1e-12)


def test_the_jacobian_is_the_slope_of_the_answers():
    z, h = [0.3, -1.0, 0.8], 1e-6
    steps = softmax_steps(z, 0, 2.0)
    for j in range(3):
        up, down = (softmax_steps([v + s * h * (k == j) for k, v in enumerate(z)], 0, 2.0).a for s in (1, -1))
        for i in range(3):
            assert steps.jacobian[i, j] == pytest.approx((up[i] - down[i]) / (2 * h), rel=1e-6)


def test_stages_write_out_each_number():
    plain_stages = softmax_steps([1.0, 2.0], 0).stages()
    assert len(plain_stages) == 7
    assert plain_stages[1].workings == ("1 − 2", "2 − 2")
    assert plain(plain_stages[2].workings[0]) == "e−1"
    assert plain_stages[3].workings[0] == "0.36788 / 1.3679"
    assert plain_stages[3].workings[1] == "1 / 1.3679", "the same sum is written in the same way"
    assert plain_stages[-1].workings == ("0.2689 − 1", "0.7311 − 0")
    warm = softmax_steps([1.0, -2.0], 0, 2).stages()
    assert len(warm) == 8
    assert warm[1].workings == ("1 / 2", "−2 / 2")
    assert warm[-1].workings[1].endswith(" / 2")


def test_temperature_sharpens_and_evens_out():
    sharp, soft = (softmax_steps([1, 2, 3], 0, t).a for t in (0.1, 10))
    assert sharp[2] > 0.99
    assert max(soft) - min(soft) < 0.1


@pytest.mark.parametrize(
    ("z", "right", "t"), [([1, 2], 0, 0), ([1, 2], 0, float("nan")), ([1, float("nan")], 0, 1), ([1, 2], 2, 1)]
)
def test_bad_input(z, right, t):
    with pytest.raises(UserError):
        softmax_steps(z, right, t)


@pytest.mark.parametrize("z", [[9.95496, 0.870971, -11.2182], [7.0, 0.0], [2.0, 1.0, 0.1], [9.0, 0.1, 0.2, 0.3]])
def test_the_total_is_written_in_one_way_and_no_share_as_one(z):
    steps = softmax_steps(z, 0)
    shares, slopes = steps.stages()[3:5]
    totals = {working.partition(" / ")[2] for working in shares.workings}
    assert totals == {telling(steps.total, steps.share_digits())}
    assert slopes.workings[0] == f"−1 / {telling(steps.a[0])}"
    assert telling(steps.cost_slope[0]) != "−1"
    assert parse_number(telling(steps.cost_slope[0])) == pytest.approx(-1 / parse_number(telling(steps.a[0])), abs=6e-4)


def test_a_number_is_told_from_a_whole_one_near_it():
    assert telling(1.0001135) == "1.0001"
    assert telling(-1.0001135) == "−1.0001"
    assert telling(1.00000001) == telling(1.0) == "1"
    assert telling(0.99999) == "0.99999"
    assert telling(0.25) == "0.25"
    assert telling(0.0) == "0"
    assert telling(1234.5678) == "1234.6"
