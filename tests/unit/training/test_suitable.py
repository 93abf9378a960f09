"""The network that suits a data set is declared there, makes sense and trains well."""

import pytest

from nnplayground.core.optimizers import GradientDescent
from nnplayground.core.regularizers import L2
from nnplayground.data.dataset import DATASETS
from nnplayground.data.features import PLAIN
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.stopping import Epochs
from nnplayground.training.suitable import is_suited, suited
from tests.helpers.suitable import EXPECTED, run

OWN = {
    "drawn_function", "idx_folder", "my_digits", "own_images", "own_series", "painted", "painted_values", "table",
    "table_values", "text",
}  # fmt: skip
"""Data sets that are empty until the user fills them."""


@pytest.mark.parametrize("kind", sorted(EXPECTED))
def test_it_trains_well(kind):
    found = run(kind, seed=1, images=2000)
    assert found.score >= EXPECTED[kind].score


def test_every_data_set_has_one_that_makes_sense():
    assert {cls.key() for cls in DATASETS} == set(EXPECTED) | OWN
    for cls in DATASETS:
        if cls.key() not in OWN:
            experiment = suited(Experiment().fitted_to(cls.model_validate({})))
            experiment.check()
            assert is_suited(experiment)
            assert experiment.sizes[1:-1] == experiment.data.suitable.hidden
        assert cls.model_validate({}).suitable.rate > 0


def test_it_takes_what_is_about_the_network_and_leaves_the_rest():
    stop, seeds = (Epochs(epochs=7),), Seeds(data=3, weights=4, training=5)
    before = Experiment(
        features=("x",), optimizer=GradientDescent(rate=3.0), regularizers=(L2(strength=2.0),), stop=stop, seeds=seeds
    )
    after = suited(before)
    assert not is_suited(before)
    assert (after.data, after.division, after.stop, after.seeds) == (before.data, before.division, stop, seeds)
    assert (after.features, after.regularizers) == (PLAIN, ())
    assert after.optimizer.kind == "adam"
