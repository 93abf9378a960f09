import numpy as np
import pytest

from nnplayground.analysis.digits import baselines
from nnplayground.analysis.digits.baselines import LADDER, BaselineSample, sample
from nnplayground.data.mnist import Mnist
from nnplayground.data.pen_digits import DigitOrNot
from nnplayground.training.examples import EXAMPLES
from tests.helpers.made import finished


@pytest.fixture(scope="module")
def small():
    """Two thousand digits to learn from, five hundred to be judged on."""
    experiment = EXAMPLES["mnist-relu"].build()
    data = Mnist(train_images=2000, validation_images=500)
    return sample(experiment.replace(data=data).prepare())


def test_mean_darkness_is_the_decks_figure():
    found = sample(EXAMPLES["mnist-relu"].build().prepare(), "test")
    assert found.accuracy(finished(baselines.mean_darkness(found))) == pytest.approx(0.2225, abs=5e-5)


def test_random_guesses_hit_one_in_ten(small):
    guesses = finished(baselines.random_guess(small))
    assert small.accuracy(guesses) == pytest.approx(0.1, abs=0.05)
    assert set(guesses) == set(range(10))


def test_the_ladder_climbs(small):
    light = [baseline for baseline in LADDER if not baseline.heavy]
    found = [small.accuracy(finished(baseline.answers(small))) for baseline in light]
    assert found == sorted(found)
    assert found[-1] > 0.88
    assert len({baseline.key for baseline in LADDER}) == len(LADDER)


def test_nearest_neighbours_agree_with_scikit_learn(small):
    from sklearn.neighbors import KNeighborsClassifier

    reference = KNeighborsClassifier(1).fit(small.x, small.y).predict(small.judged_x)
    assert (finished(baselines.nearest_neighbours(small, 1)) == reference).all()
    votes = KNeighborsClassifier(5).fit(small.x, small.y).predict(small.judged_x)
    assert np.mean(finished(baselines.nearest_neighbours(small, 5)) == votes) > 0.97


def test_of_equal_votes_the_nearest_wins():
    x = np.array([[0.0], [1.0], [2.0], [3.1]], np.float32)
    found = BaselineSample(x, np.array([0, 1, 2, 2]), np.array([[0.9], [2.6]], np.float32), np.array([1, 2]), 3)
    assert finished(baselines.nearest_neighbours(found, 3)).tolist() == [1, 2]
    assert finished(baselines.nearest_neighbours(found, 50)).tolist() == [2, 2]


@pytest.mark.parametrize(("penalty", "gamma"), [(1.0, 1 / 784), (5.0, 0.02)])
def test_support_vectors_agree_with_scikit_learn(penalty, gamma, small):
    from sklearn.svm import SVC

    found = BaselineSample(small.x[:600], small.y[:600], small.judged_x, small.judged_y, 10)
    steps = baselines.support_vectors(found, penalty, gamma)
    shares = []
    while True:
        try:
            shares.append(next(steps))
        except StopIteration as end:
            answers = end.value
            break
    assert len(shares) == 45
    assert shares == sorted(shares)
    reference = SVC(C=penalty, gamma=gamma).fit(found.x, found.y).predict(found.judged_x)
    assert np.mean(answers == reference) > 0.99


def test_a_method_can_be_called_off(small):
    steps = baselines.nearest_neighbours(small)
    assert next(steps) == 0
    assert 0 < next(steps) < 1
    steps.close()
    with pytest.raises(StopIteration):
        next(steps)


def test_fewer_training_examples_on_request():
    problem = EXAMPLES["mnist-relu"].build().replace(data=Mnist(train_images=50, validation_images=20)).prepare()
    found = sample(problem, limit=30)
    assert len(found.x) == len(found.y) == 30
    assert found.judged_x == pytest.approx(problem.inputs[problem.parts.validation] / np.float32(255))


def test_fewer_examples_of_data_that_lie_class_by_class_are_of_all_classes():
    data = DigitOrNot(train_images=400)
    found = sample(EXAMPLES["digit-or-not"].build().replace(data=data).prepare(), limit=100)
    assert np.bincount(found.y).tolist() == [50, 50]
    for baseline in LADDER:
        if not baseline.heavy:
            assert 0 <= found.accuracy(finished(baseline.answers(found))) <= 1


def test_a_class_without_examples_is_no_answer():
    x = np.array([[0.0], [1.0]], np.float32)
    found = BaselineSample(x, np.array([0, 2]), np.array([[0.1], [0.9]], np.float32), np.array([0, 2]), 3)
    assert finished(baselines.nearest_mean(found)).tolist() == [0, 2]
    assert finished(baselines.mean_darkness(found)).tolist() == [0, 2]
