"""Names of layers, neurons and parameters: one numbering, from the inputs as layer 1."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnplayground.core.activations import Tanh
from nnplayground.core.addresses import (
    NeuronId,
    ParameterId,
    as_subject,
    from_subject,
    hidden_number,
    layers_of,
    of_column,
    of_layer,
    parameter_ids,
)
from nnplayground.core.initializers import Normal
from nnplayground.core.network import Network
from nnplayground.errors import UserError


@given(st.lists(st.integers(1, 7), min_size=2, max_size=5))
def test_every_parameter_has_its_place_in_the_flat_vector(sizes: list[int]) -> None:
    net = Network.dense(sizes, [Tanh()] * (len(sizes) - 1), np.float64)
    net.initialize(Normal(), np.random.default_rng(1))
    net.parameters += np.arange(len(net.parameters))
    every = list(parameter_ids(net.shapes))
    assert len(every) == len(net.parameters)
    for index, found in enumerate(every):
        assert ParameterId.at(net.shapes, index) == found
        assert found.flat_index(net.shapes) == index
        layer = of_layer(net.layers, found.layer)
        value = layer.b[found.index] if found.source is None else layer.W[found.source, found.index]
        assert value == net.parameters[index] == layer.matrix[found.row, found.index]


@pytest.mark.parametrize("index", [-1, 17])
def test_there_is_nothing_outside_the_flat_vector(index: int) -> None:
    with pytest.raises(IndexError):
        ParameterId.at(((3, 4), (5, 1)), index)


def test_names_count_from_one() -> None:
    assert NeuronId(2, 0).weight_from(2).text == "w²₁₃"
    assert NeuronId(3, 1).bias.text == "b³₂"
    assert NeuronId(3, 1).number == 2
    assert NeuronId.numbered(3, 2) == NeuronId(3, 1)


def test_a_weight_leads_from_the_layer_below() -> None:
    weight = NeuronId(3, 1).weight_from(4)
    assert (weight.origin, weight.neuron, weight.is_bias) == (NeuronId(2, 4), NeuronId(3, 1), False)
    assert NeuronId(3, 1).bias.origin is None


def test_layers_are_counted_from_the_inputs() -> None:
    sizes = (784, 30, 20, 10)
    assert list(layers_of(sizes)) == [2, 3, 4]
    assert [of_column(sizes, layer) for layer in range(1, 5)] == list(sizes)
    assert [of_layer("abc", layer) for layer in layers_of(sizes)] == list("abc")
    assert [hidden_number(layer) for layer in (2, 3)] == [1, 2]


def test_inputs_have_no_weights_and_nothing_lies_below_them() -> None:
    assert NeuronId(1, 3).is_input
    with pytest.raises(ValueError, match="no weights"):
        of_layer("abc", 1)
    with pytest.raises(ValueError, match="no weights"):
        NeuronId(1, 3).bias.flat_index(((785, 10),))
    with pytest.raises(ValueError, match="counted from 1"):
        of_column((784, 10), 0)


@pytest.mark.parametrize(
    ("layer", "index", "there"),
    [(1, 1, True), (1, 2, False), (3, 0, True), (3, 1, False), (4, 0, False), (2, -1, False)],
)
def test_a_network_has_a_neuron_or_not(layer: int, index: int, there: bool) -> None:
    assert NeuronId(layer, index).in_layer((2, 4, 1)) is there


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (NeuronId(3, 0), "neuron=3,1"),
        (NeuronId(1, 2), "neuron=1,3"),
        (NeuronId(3, 0).weight_from(11), "weight=3,1,12"),
        (NeuronId(4, 9).bias, "bias=4,10"),
    ],
)
def test_what_a_link_is_about_is_read_as_it_is_written(place: NeuronId | ParameterId, text: str) -> None:
    assert as_subject(place) == text
    assert from_subject(text) == place


@pytest.mark.parametrize("text", ["", "neuron", "neuron=1", "neuron=0,1", "bias=1,1", "weight=2,1", "layer=1,2"])
def test_what_names_nothing(text: str) -> None:
    with pytest.raises(UserError, match="names no neuron"):
        from_subject(text)
