"""Kinds of layers: what a kind has to say is enough for everything, a second kind shows."""

import json

import numpy as np
import pytest

from nnplayground.analysis.hand.trace import Trace
from nnplayground.core.activations import Linear, Logistic, ReLU, Tanh
from nnplayground.core.costs import HalfSquares
from nnplayground.core.initializers import Normal
from nnplayground.core.layers import LAYERS, Dense, shapes
from nnplayground.core.network import Network
from nnplayground.core.optimizers import Adam, AdamW
from nnplayground.core.passes import Pass, push
from nnplayground.core.regularizers import L1, L2, Dropout
from nnplayground.errors import UserError
from nnplayground.project import document, export_code
from nnplayground.project.document import Document
from nnplayground.project.network_file import load_network, save_network
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.layers import Bent, registered
from tests.helpers.made import epochs, mini_batches, small

STEP = 1e-6


@pytest.fixture
def bent():
    with registered():
        yield small(hidden=({"kind": "bent", "units": 3}, {"units": 4}, {"kind": "bent", "units": 2, "past": 0.25}))


def made(*layers, inputs=3, seed=0):
    network = Network(inputs, [*layers, Dense(units=2, activation=Logistic())], np.float64)
    network.initialize(Normal(), np.random.default_rng(seed))
    network.parameters += np.random.default_rng(seed + 1).normal(0, 0.3, len(network.parameters))
    return network


def measured(network, taken, y, cost):
    """Return the gradient by central differences."""
    found = np.empty_like(network.parameters)
    for place, value in enumerate(network.parameters.tolist()):
        ends = []
        for end in (value + STEP, value - STEP):
            network.parameters[place] = end
            taken.forward()
            ends.append(taken.cost(y, cost))
        network.parameters[place] = value
        found[place] = (ends[0] - ends[1]) / (2 * STEP)
    return found


@pytest.mark.parametrize("dropout", [0.0, 0.4])
@pytest.mark.parametrize(
    "layers",
    [
        (Bent(units=4),),
        (Bent(units=2), Bent(units=5, past=1.0)),
        (Dense(units=4), Bent(units=3, activation=Linear())),
        (Bent(units=4), Dense(units=3), Bent(units=2, activation=Logistic())),
    ],
    ids=lambda layers: "-".join(layer.kind for layer in layers),
)
def test_another_kind_goes_backward_as_it_goes_forward(layers, dropout):
    network = made(*layers)
    rng = np.random.default_rng(7)
    taken = Pass(network, 6)
    taken.inputs[:] = rng.normal(size=(6, 3))
    y = rng.uniform(size=(6, 2))
    if dropout:
        taken.drop(dropout, rng)
    expected = measured(network, taken, y, HalfSquares())
    taken.forward()
    np.testing.assert_allclose(taken.backward(y, HalfSquares()), expected, rtol=1e-6, atol=1e-9)


def test_its_error_comes_back_to_the_inputs():
    network = made(Bent(units=4), Bent(units=3))
    x = np.random.default_rng(3).normal(size=(1, 3))
    found = push(network, x).back_to_inputs(3, np.array([[0.0, 1.0, 0.0]]))[0]
    for k in range(3):
        ends = [push(network, x + side * STEP * np.eye(3)[[k]]).stages[1].z[0, 1] for side in (1, -1)]
        assert found[k] == pytest.approx((ends[0] - ends[1]) / (2 * STEP), rel=1e-6)


def test_a_kind_says_the_shape_of_its_parameters(bent):
    assert shapes(2, bent.hidden) == bent.shapes[:-1] == ((5, 3), (4, 4), (9, 2))
    network = bent.network()
    first = network.layers[0]
    assert len(network.parameters) == 15 + 16 + 18 + 3
    assert (first.weights.shape, first.W.shape, first.b.tolist()) == ((4, 3), (2, 3), [0, 0, 0])
    assert first.weights.all(), "all its weights are initialised"
    assert network.weight_mask().sum() == len(network.parameters) - 3 - 4 - 2 - 1
    assert not network.is_affine


def test_a_file_without_a_kind_means_dense_and_dense_is_written_without(bent):
    plain = Experiment().model_dump_json()
    assert json.loads(plain)["hidden"][0] == {"units": 4, "activation": {"kind": "tanh"}}
    assert Experiment.model_validate_json(plain) == Experiment()
    assert Experiment(hidden=[{"units": 2}, {"kind": "dense", "units": 2}]).hidden == (Dense(units=2), Dense(units=2))
    written = json.loads(bent.model_dump_json())["hidden"]
    assert [layer.get("kind") for layer in written] == ["bent", None, "bent"]
    assert Experiment.model_validate_json(bent.model_dump_json()) == bent


def test_an_unknown_kind_is_refused():
    assert LAYERS.keys() == ["dense", "elman"]
    with pytest.raises(ValueError, match="dense"):
        Experiment(hidden=[{"kind": "bent"}])


@pytest.mark.parametrize("optimizer", [Adam(), AdamW(decay=0.1)], ids=lambda o: o.kind)
def test_another_kind_is_trained(bent, optimizer):
    trainer = Trainer(bent.replace(optimizer=optimizer.model_copy(update={"rate": 0.02}), regularizers=(L2(), L1())))
    first, *_, last = epochs(trainer, 60)
    assert last.train_cost < 0.5 * first.train_cost
    assert last.train_score > 0.9


def test_its_run_goes_on_bit_for_bit(bent, tmp_path):
    experiment = bent.replace(regularizers=(Dropout(),), optimizer=Adam())
    whole = Trainer(experiment)
    mini_batches(whole, 9)
    path = tmp_path / "one.nnplay"
    document.save(path, Document(experiment, state=whole.state()))
    mini_batches(whole, 9)
    found = document.load(path)
    assert found.experiment == experiment
    again = Trainer(found.experiment)
    again.restore(found.state)
    mini_batches(again, 9)
    assert (again.network.parameters == whole.network.parameters).all()


def test_its_network_is_saved_and_opened(bent, tmp_path):
    trainer = Trainer(bent)
    mini_batches(trainer, 3)
    path = tmp_path / "net"
    save_network(path, bent, trainer.network, trainer.problem, {})
    found = load_network(path)
    assert found.experiment == bent
    assert (found.network.parameters == trainer.network.parameters).all()


def test_what_may_change_while_it_is_trained(bent):
    hidden = bent.hidden
    trainer = Trainer(bent)
    mini_batches(trainer, 2)
    before = trainer.network.parameters.copy()
    other = bent.replace(hidden=(hidden[0].model_copy(update={"activation": ReLU()}), *hidden[1:]))
    assert bent.same_start(other)
    trainer.apply(other)
    assert (trainer.network.parameters == before).all()
    assert isinstance(trainer.network.layers[0].activation, ReLU)
    assert not bent.same_start(bent.replace(hidden=(Dense(units=3, activation=Tanh()), *hidden[1:])))


def test_what_knows_dense_layers_alone_says_so(bent, tmp_path):
    network = bent.network()
    with pytest.raises(UserError, match="another kind"):
        Trace(network, [0, 0])
    with pytest.raises(UserError, match="another kind"):
        export_code.write(tmp_path / "net.py", "numpy", network, bent.prepare())
    assert not list(tmp_path.iterdir())
