"""What is new in a declaration leaves files as they were until it is used: older programs open them."""

import json

import pytest

from nnplayground.core.regularizers import L2
from nnplayground.data.problem import Division
from nnplayground.training.experiment import Experiment


def test_defaults_that_came_later_are_not_written():
    written = json.loads(Experiment(regularizers=(L2(),)).model_dump_json())
    assert "wrong_labels" not in written["division"]
    assert "as_printed" not in written["regularizers"][0]


@pytest.mark.parametrize(
    "experiment",
    [
        Experiment(division=Division(wrong_labels=30)),
        Experiment(regularizers=(L2(strength=2, as_printed=True),)),
        Experiment(regularizers=(L2(),)),
    ],
)
def test_what_is_used_is_written_and_read(experiment):
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment
    assert Experiment.model_validate(experiment.model_dump()) == experiment
