"""Painted points are a data set that a project carries."""

import numpy as np
import pytest

from nnplayground.data import content, painting
from nnplayground.data.painting import painted
from nnplayground.data.tasks import Regress
from nnplayground.errors import UserError
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.made import mini_batches

POINTS = np.random.default_rng(1).uniform(-6, 6, (60, 2))


@pytest.fixture(autouse=True)
def nothing_kept():
    yield
    content.keep_only([])


def test_classes_are_counted_anew():
    data = painted(POINTS, np.arange(60) % 3 * 5.0, classes=True)
    assert data.classes == ("0", "1", "2")
    examples = data.generate(np.random.default_rng(1))
    np.testing.assert_array_equal(examples.targets, np.arange(60) % 3)
    np.testing.assert_array_equal(examples.inputs, POINTS)


def test_heights_are_learnt_as_quantities():
    data = painted(POINTS, POINTS.sum(axis=1), classes=False)
    assert data.task == Regress()
    trainer = Trainer(Experiment().fitted_to(data))
    assert np.isfinite([report.cost for report in mini_batches(trainer, 5)]).all()


def test_each_stroke_is_another_painting_and_the_same_points_the_same():
    first = painted(POINTS, np.arange(60) % 2, classes=True)
    again = painted(POINTS.copy(), np.arange(60) % 2, classes=True)
    assert first == again
    assert painted(POINTS[:-1], np.arange(59) % 2, classes=True) != first
    np.testing.assert_array_equal(first.points()[0], POINTS)
    with pytest.raises(ValueError, match="read-only"):
        content.find(first.digest).arrays["points"][0] = 0


def test_it_travels_with_its_project(tmp_path):
    data = painted(POINTS, np.arange(60) % 2, classes=True)
    document.save(tmp_path / "a.nnplay", Document(Experiment(data=data)))
    content.keep_only([])
    with pytest.raises(UserError, match="not here"):
        data.points()
    assert len(document.load(tmp_path / "a.nnplay").trainer().problem.raw.inputs) == 60


def test_what_makes_no_sense_is_refused(monkeypatch):
    with pytest.raises(UserError, match="one class"):
        painted(POINTS, np.zeros(60), classes=True)
    with pytest.raises(UserError, match="too few"):
        painted(POINTS[:0], np.zeros(0), classes=True)
    with pytest.raises(UserError, match="too few"):
        painted(POINTS[:2], np.zeros(2), classes=False).generate(np.random.default_rng(1))
    with pytest.raises(UserError, match="classes is the limit"):
        painted(np.zeros((70, 2)), np.arange(70), classes=True)
    monkeypatch.setattr(painting, "MOST_POINTS", 50)
    with pytest.raises(UserError, match="50 points is the limit"):
        painted(POINTS, np.arange(60) % 2, classes=True)
    data = painted(POINTS[:40], np.arange(40) % 4, classes=True).model_copy(update={"class_count": 2})
    with pytest.raises(UserError, match="damaged"):
        data.generate(np.random.default_rng(1))
