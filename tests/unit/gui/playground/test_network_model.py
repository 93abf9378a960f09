import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.core.activations import Linear, Logistic, ReLU, Softmax, Tanh
from nnplayground.core.addresses import NeuronId
from nnplayground.core.layers import Dense
from nnplayground.core.passes import predict
from nnplayground.data.coding import BinaryCode
from nnplayground.data.dataset import DATASETS
from nnplayground.gui.playground.network.model import (
    Activity,
    NetworkModel,
    header,
    largest_weight,
    neuron_name,
    relative,
    shades,
    shares,
    used_after,
)
from nnplayground.training.experiment import Experiment


def model(data: str = "circle", hidden: tuple[int, ...] = (4, 2), **fields: object) -> NetworkModel:
    experiment = Experiment().fitted_to(DATASETS[data].model_validate({}))
    return NetworkModel.of(experiment.replace(hidden=tuple(Dense(units=units) for units in hidden), **fields))


@pytest.mark.parametrize(
    ("hidden", "text"),
    [
        ((), "2 inputs · no hidden layer · 1 output · 3 parameters"),
        ((4,), "2 inputs · 1 hidden layer (shallow) · 1 output · 17 parameters"),
        ((4, 2), "2 inputs · 2 hidden layers (deep) · 1 output · 25 parameters"),
    ],
)
def test_the_header_names_depth_and_counts(hidden, text):
    assert header(model(hidden=hidden)) == text


def test_the_deck_s_network_has_13002_parameters():
    assert header(model("mnist", (16, 16))).endswith("10 outputs · 13,002 parameters")


def test_thousands_are_grouped_as_the_language_does():
    assert i18n.grouped(13_002) == "13,002"
    i18n.use("es")
    assert i18n.grouped(13_002) == "13\u202f002"
    assert i18n.grouped(7_850) == "7850"


def test_outputs_are_named_by_class_by_bit_or_by_quantity():
    assert model("mnist").outputs == tuple("0123456789")
    assert model("mnist", coding=BinaryCode(), output=Logistic()).outputs == ("8", "4", "2", "1")
    assert not model("mnist", coding=BinaryCode(), output=Logistic()).by_class
    assert model("house_prices").outputs == ("price",)
    assert neuron_name(model("mnist"), NeuronId(4, 7)) == "Output “7”"
    assert neuron_name(model(), NeuronId(3, 1)) == "Neuron 2 of hidden layer 2"


def test_only_points_on_the_plane_have_engineered_inputs():
    assert model().planar
    assert model(features=("xy", "y")).arrangement.used == (4, 1)
    assert model(features=("xy", "y")).input_name(0) == "x₁x₂"
    assert not model("house_prices").planar
    assert model("mnist").arrangement.picture


def test_switching_an_input_keeps_the_drawn_order():
    assert used_after(("y", "x"), "xx") == ("x", "y", "xx")
    assert used_after(("x", "y"), "x") == ("y",)


def test_zero_is_neutral_also_at_the_end_of_a_finite_range_unless_it_is_spread():
    assert shades(np.array([0.0, 0.5, 1.0]), Logistic()).tolist() == [0, 0.5, 1]
    assert shades(np.array([0.0, 0.5, 1.0]), Logistic(), spread=True).tolist() == [-1, 0, 1]
    assert shades(np.array([-1.0, 0.0, 1.0]), Tanh()).tolist() == [-1, 0, 1]


def test_without_a_range_zero_is_neutral_and_the_largest_is_full():
    assert shades(np.array([-2.0, 0.0, 1.0]), Linear()).tolist() == [-1, 0, 0.5]
    dead = shades(np.zeros((2, 3, 3)), ReLU(), (1, 2))
    assert (dead == 0).all()
    both = shades(np.array([[[0.0, 4.0]], [[0.0, 1.0]]]), ReLU(), (1, 2))
    assert both[:, 0, 1].tolist() == [1, 1]


def test_numbers_that_are_not_finite_are_neutral():
    assert relative(np.array([np.nan, np.inf, 2.0])).tolist() == [0, 0, 1]
    assert np.isfinite(shades(np.array([np.nan, 1.0]), Tanh())).all()


def test_shares_of_classes_go_from_no_to_yes():
    assert shares(np.array([0.0, 0.25, 1.0]), Softmax()).tolist() == [0, 0.25, 1]
    assert shares(np.array([-1.0, 0.0, 1.0]), Tanh()).tolist() == [0, 0.5, 1]


def test_the_largest_weight_leaves_biases_out():
    assert largest_weight(np.array([[1.0, -3.0], [9.0, 9.0]])) == 3
    assert largest_weight(np.zeros((2, 2))) == 1
    assert largest_weight(np.array([[np.nan], [0.0]])) == 1


def test_an_example_passes_as_the_network_computes():
    experiment = Experiment()
    network = experiment.network()
    x = np.array([0.5, -1.0], np.float32)
    activity = Activity.of(network, x)
    np.testing.assert_allclose(activity.a[-1], predict(network, x[np.newaxis])[0])
    np.testing.assert_allclose(activity.z[0], x @ network.layers[0].W + network.layers[0].b, rtol=1e-6)
