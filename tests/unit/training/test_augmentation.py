import numpy as np
import pytest

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam
from nnplayground.data.augment import AUGMENTATIONS, Elastic, Rotate
from nnplayground.errors import UserError
from nnplayground.training.batches import SEGMENT, Batches, ExampleStream
from nnplayground.training.examples import EXAMPLES, first
from nnplayground.training.reports import BatchReport, EpochReport
from nnplayground.training.trainer import Trainer
from tests.helpers.made import fed

EVERYTHING = tuple(cls() for cls in AUGMENTATIONS)


@pytest.fixture(scope="module")
def experiment():
    base = EXAMPLES["mnist-relu"].build()
    data = type(base.data)(train_images=300, validation_images=50)
    return base.replace(data=data, hidden=(Dense(units=8),), optimizer=Adam(), augment=EVERYTHING)


@pytest.fixture(scope="module")
def problem(experiment):
    return experiment.prepare()


def inputs(problem, size, start=0, epoch=0, augment=EVERYTHING):
    """Return the inputs of an epoch from `start` on, taken `size` at a time."""
    batches = Batches(ExampleStream(problem, 1), dtype=np.float32)
    batches.augment(augment)
    batches.begin(epoch)
    return np.concatenate([fed(batches, p, size)[0].copy() for p in range(start, len(batches), size)])


def test_chance_depends_on_the_place_alone(problem):
    whole = inputs(problem, 300)
    for size in (1, 7, 10, SEGMENT, 128, 299):
        assert (inputs(problem, size) == whole).all(), size
    for start in (1, 63, 64, 65, 200, 299):
        assert (inputs(problem, 10, start) == whole[start:]).all(), start


def test_every_epoch_shows_other_images(problem):
    order = [np.random.default_rng((1, epoch)).permutation(problem.parts.train) for epoch in (0, 1)]
    first_, second = (inputs(problem, 50, epoch=epoch)[np.argsort(order[epoch])] for epoch in (0, 1))
    assert (np.abs(first_ - second).max(axis=1) > 0.02).all()


def test_targets_stay_with_their_images(problem):
    batches = Batches(ExampleStream(problem, 1), dtype=np.float32)
    batches.augment((Rotate(reach=5),))
    batches.begin(0)
    order = np.random.default_rng((1, 0)).permutation(problem.parts.train)
    for position in range(0, 300, 30):
        x, y = fed(batches, position, 30)
        rows = order[position : position + 30]
        assert (y == problem.targets[rows]).all()
        plain = problem.inputs[rows] / 255
        assert all(np.corrcoef(a, b)[0, 1] > 0.7 for a, b in zip(x, plain, strict=True))


def test_without_augmentation_images_are_as_they_are(problem):
    plain = inputs(problem, 32, augment=())
    rows = np.random.default_rng((1, 0)).permutation(problem.parts.train)
    assert np.abs(plain - problem.inputs[rows] / 255).max() < 1e-6


def test_only_training_images_are_changed(experiment, problem):
    with_, without = Trainer(experiment, problem), Trainer(experiment.replace(augment=()), problem)
    start = [next(iter(trainer.run())) for trainer in (with_, without)]
    while not isinstance(start[0], EpochReport):
        start = [next(trainer.run()) for trainer in (with_, without)]
    assert start[0] == start[1]
    for part in ("train", "validation", "test"):
        assert with_.judge(part) == without.judge(part)


def test_a_run_repeats_bit_for_bit(experiment, problem):
    ends = []
    for _ in range(2):
        trainer = Trainer(experiment, problem)
        for report in trainer.run():
            if isinstance(report, BatchReport) and report.step == 12:
                break
        ends.append(trainer.network.parameters.copy())
    assert (ends[0] == ends[1]).all()


def test_it_can_be_switched_on_and_off_while_training(experiment, problem):
    plain = experiment.replace(augment=())
    always, changed = Trainer(plain, problem), Trainer(experiment, problem)

    def learn(trainer, steps):
        goal = trainer.step + steps
        for report in trainer.run():
            if isinstance(report, BatchReport) and report.step == goal:
                return

    changed.apply(plain)
    learn(always, 2)
    learn(changed, 2)
    assert (always.network.parameters == changed.network.parameters).all()
    changed.apply(plain.replace(augment=(Elastic(),)))
    learn(always, 1)
    learn(changed, 1)
    assert (always.network.parameters != changed.network.parameters).any()


def test_it_needs_images(experiment):
    with pytest.raises(UserError, match="images"):
        first().replace(augment=(Rotate(),)).check()
    assert experiment.fitted_to(first().data).augment == ()
    assert first().fitted_to(experiment.data).replace(augment=(Rotate(),)).augment == (Rotate(),)
