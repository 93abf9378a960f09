import numpy as np
import pytest

from nnplayground.analysis.digits import output_coding
from nnplayground.analysis.digits.output_coding import CodeProgress, CodeRun, Rule
from nnplayground.core.optimizers import Adam
from nnplayground.data.coding import BinaryCode
from nnplayground.data.mnist import Mnist
from nnplayground.training.examples import EXAMPLES


@pytest.fixture(scope="module")
def comparison():
    experiment = EXAMPLES["mnist-nielsen"].build()
    experiment = experiment.replace(data=Mnist(train_images=1000, validation_images=300), optimizer=Adam(rate=0.01))
    return list(output_coding.compare(experiment, (1, 2), 2))


def test_both_codings_learn_for_every_seed(comparison):
    runs = [item for item in comparison if isinstance(item, CodeRun)]
    assert [(run.seed, run.coding) for run in runs] == [(1, "one_hot"), (1, "binary"), (2, "one_hot"), (2, "binary")]
    shares = [item.share for item in comparison if isinstance(item, CodeProgress)]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    for run in runs:
        assert run.examples == 300
        assert all(accuracy > 0.3 for accuracy in run.accuracy.values())
        assert tuple(run.accuracy) == output_coding.RULES[run.coding]
        usual, other = output_coding.RULES[run.coding]
        # Insisting on one output loses answers; insisting on valid codes wins some.
        assert (run.accuracy[usual] - run.accuracy[other]) * (1 if run.coding == "one_hot" else -1) >= 0
    assert any(run.invalid for run in runs)
    assert all(set(run.invalid) <= set(range(10, 16)) for run in runs if run.coding == "binary")


def test_the_spread_is_over_the_seeds(comparison):
    runs = [item for item in comparison if isinstance(item, CodeRun)]
    first, second = (run.accuracy[Rule.BITS] for run in runs if run.coding == "binary")
    found = output_coding.spread(runs, Rule.BITS)
    assert found.runs == 2
    assert found.mean == pytest.approx((first + second) / 2)
    assert found.deviation == pytest.approx(abs(first - second) / np.sqrt(2))


def test_both_start_from_the_same_weights():
    experiment = EXAMPLES["mnist-nielsen"].build()
    one, other = (output_coding.variant(experiment, coding, 4, 1).network() for coding in ("one_hot", "binary"))
    assert one.sizes == (784, 30, 10)
    assert other.sizes == (784, 30, 4)
    assert (one.layers[0].matrix == other.layers[0].matrix).all()


def test_ten_digits_leave_six_codes():
    assert output_coding.invalid_codes(10) == [10, 11, 12, 13, 14, 15]
    assert output_coding.invalid_codes(16) == []
    assert output_coding.code_of(9, 4) == "1001"


def test_the_highest_output_and_the_only_one():
    outputs = np.array([[0.1, 0.9, 0.2], [0.7, 0.9, 0.2], [0.1, 0.4, 0.2]])
    assert output_coding.read(outputs, Rule.HIGHEST, 3).tolist() == [1, 1, 1]
    assert output_coding.read(outputs, Rule.EXACTLY_ONE, 3).tolist() == [1, -1, -1]


def test_bits_and_the_nearest_valid_code():
    outputs = np.array([[0.9, 0.1, 0.1, 0.9], [0.9, 0.9, 0.1, 0.1], [0.9, 0.6, 0.1, 0.8]])
    assert output_coding.read(outputs, Rule.BITS, 10).tolist() == [9, 12, 13]
    found = output_coding.read(outputs, Rule.NEAREST_CODE, 10)
    all_codes = BinaryCode().encode(np.arange(10), 10)
    for given, answer in zip(outputs, found, strict=True):
        distances = np.abs(given - all_codes).sum(axis=1)
        assert distances[answer] == pytest.approx(distances.min())
    assert found[0] == 9
    assert found[2] == 9
