"""From a data set to what a network is trained on."""

import numpy as np
import pytest

from nnplayground.core.activations import Linear, Softmax
from nnplayground.core.costs import CategoricalCrossEntropy, MeanSquares
from nnplayground.data.circles import Circle
from nnplayground.data.functions import Function
from nnplayground.data.gates import Xor
from nnplayground.data.mnist import Mnist
from nnplayground.data.plane import Plane
from nnplayground.data.problem import Division, divide
from nnplayground.data.spirals import Spirals
from nnplayground.errors import UserError
from nnplayground.training.experiment import Experiment, Seeds
from tests.helpers.made import Given, on


class Uneven(Given):
    """Examples that may be held back."""

    @property
    def divisible(self) -> bool:
        return True


def shares(experiment: Experiment) -> list[int]:
    parts = experiment.prepare().parts
    return [len(part) for part in (parts.train, parts.validation, parts.test)]


def test_default_division_and_others() -> None:
    assert shares(Experiment(data=Circle(size=100))) == [60, 20, 20]
    assert shares(Experiment(data=Circle(size=100), division=Division(train=100, validation=0))) == [100, 0, 0]
    assert shares(Experiment(data=Circle(size=100), division=Division(train=80, validation=99))) == [80, 20, 0]
    assert shares(Experiment(data=Xor())) == [4, 0, 0]


def test_division_keeps_the_proportions_of_the_classes_and_loses_nothing() -> None:
    labels = np.repeat([0, 1, 2], [100, 40, 10])
    parts = divide(150, labels, Division(), True, np.random.default_rng(0))
    assert np.bincount(labels[parts.train]).tolist() == [60, 24, 6]
    assert np.bincount(labels[parts.validation]).tolist() == [20, 8, 2]
    everything = np.concatenate([parts.train, parts.validation, parts.test])
    assert sorted(everything.tolist()) == list(range(150))


def test_the_same_seed_gives_the_same_problem() -> None:
    first, again, other = (Experiment(seeds=Seeds(data=seed)).prepare() for seed in (1, 1, 2))
    assert (first.inputs == again.inputs).all()
    assert (first.parts.train == again.parts.train).all()
    assert (first.inputs != other.inputs).any()
    assert (first.parts.train != other.parts.train).any()


def test_a_class_missing_from_training_is_named() -> None:
    data = Given(rows=((0.0, 0.0), (1.0, 1.0)), wanted=(0, 0))
    with pytest.raises(UserError, match="no example of class “yes”"):
        on(data).prepare()
    rare = Uneven(rows=((0.0, 0.0),) * 11, wanted=(0,) * 10 + (1,))
    assert len(on(rare).prepare().parts.train) == 6 + 1
    with pytest.raises(UserError, match="no example of class “yes”"):
        on(rare, division=Division(train=40)).prepare()


def test_nothing_to_train_on() -> None:
    with pytest.raises(UserError, match="No example is left"):
        Experiment(data=Plane(size=10), division=Division(train=1), output=Linear(), cost=MeanSquares()).prepare()


def test_scaling_is_fitted_on_training_examples_alone() -> None:
    problem = Experiment(data=Circle(size=100)).prepare()
    train = problem.inputs[problem.parts.train]
    np.testing.assert_allclose(train.mean(axis=0), 0, atol=1e-6)
    np.testing.assert_allclose(train.std(axis=0), 1, atol=1e-6)
    assert abs(problem.inputs[problem.parts.test].mean()) > 1e-6


def test_encode_is_what_training_sees() -> None:
    for experiment in (
        Experiment(features=("y", "xx", "sin_x")),
        Experiment(data=Function(), output=Linear(), cost=MeanSquares()),
    ):
        problem = experiment.prepare()
        np.testing.assert_allclose(problem.encode(problem.raw.inputs), problem.inputs, rtol=1e-6)
        assert problem.input_count == experiment.sizes[0] == len(problem.input_quantities)


def test_gathered_images_are_ink_from_0_to_1() -> None:
    problem = Experiment(data=Mnist(train_images=50)).prepare()
    rows = problem.parts.train[[3, 0, 7]]
    for dtype, tolerance in ((np.float32, 1e-6), (np.float64, 1e-15)):
        out = np.full((3, 784), 9, dtype)
        problem.gather(rows, out)
        np.testing.assert_allclose(out, problem.raw.inputs[rows] / 255, atol=tolerance)
        ink = np.empty((3, 784), np.uint8)
        again = np.empty_like(out)
        problem.gather(rows, again, ink)
        assert (again == out).all()
    np.testing.assert_allclose(problem.encode(problem.raw.inputs[rows]), out, atol=1e-6)


def test_quantities_come_back_in_their_own_units() -> None:
    problem = Experiment(data=Plane(size=50), output=Linear(), cost=MeanSquares()).prepare()
    np.testing.assert_allclose(problem.answer(problem.targets), problem.raw.targets, rtol=1e-5, atol=1e-5)
    with pytest.raises(ValueError, match="no classes"):
        problem.classify(problem.targets)


def test_classes_come_back() -> None:
    for changes in ({}, {"output": Softmax(), "cost": CategoricalCrossEntropy()}):
        problem = Experiment(data=Circle(size=50), **changes).prepare()
        assert problem.labels is not None
        assert (problem.classify(problem.targets) == problem.labels).all()
        assert (problem.answer(problem.targets) == problem.targets).all()


def test_wrong_labels_are_those_of_training_alone():
    base = Experiment().fitted_to(Spirals(arms=4, size=400))
    right = base.prepare()
    wrong = base.replace(division=Division(wrong_labels=30)).prepare()
    for part in ("train", "validation", "test"):
        np.testing.assert_array_equal(getattr(right.parts, part), getattr(wrong.parts, part))
    changed = right.labels != wrong.labels
    assert changed.sum() == round(0.3 * len(right.parts.train))
    assert set(np.flatnonzero(changed)) <= set(right.parts.train)
    assert set(wrong.labels[changed]) == {0, 1, 2, 3}
    np.testing.assert_array_equal(wrong.targets.argmax(axis=1), wrong.labels)
    np.testing.assert_array_equal(wrong.inputs, right.inputs)
    np.testing.assert_array_equal(wrong.raw.targets, right.raw.targets)
    again = base.replace(division=Division(wrong_labels=30)).prepare()
    np.testing.assert_array_equal(again.labels, wrong.labels)
    other = base.replace(division=Division(wrong_labels=30), seeds=base.seeds.model_copy(update={"data": 2})).prepare()
    assert (other.labels != wrong.labels).any()


def test_all_labels_can_be_wrong_and_quantities_have_none():
    two = Experiment().replace(division=Division(wrong_labels=100))
    train = two.prepare().parts.train
    np.testing.assert_array_equal(two.prepare().labels[train], 1 - Experiment().prepare().labels[train])
    plane = Experiment().fitted_to(Plane())
    np.testing.assert_array_equal(
        plane.replace(division=Division(wrong_labels=50)).prepare().targets, plane.prepare().targets
    )
