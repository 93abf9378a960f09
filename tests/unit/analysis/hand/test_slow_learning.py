import math

import pytest

from nnplayground.analysis.hand.slow_learning import SlowStart, slow_learning


@pytest.mark.parametrize("start", [SlowStart(), SlowStart(weight=0.6, bias=0.9, x=-2, y=1, rate=0.5, epochs=50)])
def test_both_runs_against_loops(start):
    for curve, kind in zip(slow_learning(start), ("half_squares", "cross_entropy"), strict=True):
        w, b = start.weight, start.bias
        for epoch in range(start.epochs + 1):
            z = w * start.x + b
            a = 1 / (1 + math.exp(-z))
            if kind == "half_squares":
                cost, gradient = (a - start.y) ** 2 / 2, (a - start.y) * a * (1 - a) * start.x
            else:
                cost = -(start.y * math.log(a) + (1 - start.y) * math.log(1 - a))
                gradient = (a - start.y) * start.x
            assert curve.weight[epoch] == pytest.approx(w, rel=1e-10, abs=1e-12)
            assert curve.bias[epoch] == pytest.approx(b, rel=1e-10, abs=1e-12)
            assert curve.z[epoch] == pytest.approx(z, rel=1e-10, abs=1e-12)
            assert curve.a[epoch] == pytest.approx(a, rel=1e-10)
            assert curve.cost[epoch] == pytest.approx(cost, rel=1e-10)
            assert curve.gap[epoch] == pytest.approx(a - start.y, rel=1e-10)
            assert curve.slope[epoch] == pytest.approx(a * (1 - a), rel=1e-10)
            assert curve.gradient[epoch] == pytest.approx(gradient, rel=1e-10)
            w -= start.rate * gradient
            b -= start.rate * gradient / start.x


def test_nielsens_bad_start():
    quadratic, entropy = slow_learning()
    assert quadratic.a[0] == pytest.approx(0.982, abs=5e-4)
    assert quadratic.a[-1] == pytest.approx(0.20, abs=5e-3)
    # The wrong neuron hardly moves at first with one cost and at once with the other.
    assert abs(quadratic.gradient[0]) < abs(entropy.gradient[0]) / 50
    assert quadratic.half_way() > 10 * entropy.half_way()
    assert slow_learning(SlowStart(epochs=5))[0].half_way() is None
