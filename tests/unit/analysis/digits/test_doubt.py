import numpy as np
import pytest

from nnplayground.analysis.digits import doubt
from nnplayground.core.passes import predict
from nnplayground.training.examples import EXAMPLES
from tests.helpers.calibration import calibration_error, fitted_temperature, softmax


def test_likeness_is_the_share_of_the_class_of_digits():
    experiment = EXAMPLES["digit-or-not"].build()
    network = experiment.network()
    reader = doubt.LikenessReader(network)
    images = np.random.default_rng(1).random((5, 28, 28), dtype=np.float32)
    wanted = predict(network, images.reshape(5, -1))
    assert experiment.data.classes[1] == "digit"
    np.testing.assert_allclose([reader.read(image) for image in images], wanted[:, 1], rtol=1e-4)


def test_likeness_stays_a_share_however_sure_it_is():
    np.testing.assert_array_equal(doubt.likeness(np.array([[0, 1e6], [1e6, 0]])), [1, 0])


@pytest.mark.parametrize("example", ["xor", "mnist-relu"])
def test_a_network_for_something_else_cannot_doubt(example):
    with pytest.raises(ValueError, match="does not tell digits"):
        doubt.LikenessReader(EXAMPLES[example].build().network())


def test_only_networks_that_name_digits_are_asked_whether_it_is_one():
    assert doubt.names_digits(EXAMPLES["mnist-nielsen"].build())
    assert doubt.names_digits(EXAMPLES["digits-best"].build())
    assert not doubt.names_digits(EXAMPLES["digit-or-not"].build())
    assert not doubt.names_digits(EXAMPLES["spiral"].build())


def test_answers_that_are_right_as_often_as_they_say_have_no_calibration_error():
    rng = np.random.default_rng(1)
    z = rng.normal(0, 3, (200_000, 4))
    shares = softmax(z)
    labels = (rng.random((len(z), 1)) > np.cumsum(shares, axis=1)).sum(axis=1).clip(0, 3)
    assert calibration_error(shares, labels) < 0.004
    # Twice as sure as it may be: the temperature says so.
    assert calibration_error(softmax(2 * z), labels) > 0.04
    assert fitted_temperature(2 * z, labels) == pytest.approx(2, abs=0.03)
