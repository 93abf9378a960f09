"""Backpropagation through time against central finite differences and against loops of its own, in float64."""

import numpy as np
import pytest

from nnplayground.core.activations import ACTIVATIONS, Activation, Linear, Logistic, Softmax, Tanh
from nnplayground.core.addresses import NeuronId, ParameterId
from nnplayground.core.costs import COSTS, CategoricalCrossEntropy, Cost, HalfSquares, Huber, MeanAbsolute, MeanSquares
from nnplayground.core.initializers import Xavier
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass, push
from nnplayground.core.recurrent import Elman

EXAMPLES, STEPS, INPUTS, UNITS, OUTPUTS = 3, 6, 2, 4, 3
STEP = 1e-5
CLEARANCE = 2e-3
"""Distance that sums and errors keep from the corners of their functions."""
HIDDEN = [a for a in ACTIVATIONS if a.differentiable and not a.output_only]
COST_LIST = [Huber(threshold=0.3) if c is Huber else c() for c in COSTS]


def fitting_output(cost: Cost) -> Activation:
    return next(a for a in (Linear(), Logistic(), Softmax()) if not cost.objection(a, OUTPUTS))


def network_of(*hidden, output=None, seed=0, inputs=INPUTS, deviation=0.5):
    network = Network(inputs, [*hidden, Dense(units=OUTPUTS, activation=output or Linear())], np.float64)
    network.parameters[:] = np.random.default_rng(seed).normal(0.1, deviation, len(network.parameters))
    return network


def smooth(taken: Pass, y: np.ndarray, cost: Cost) -> bool:
    """Whether all sums and errors are away from the corners of their functions."""
    for stage in taken.stages:
        if any(np.abs(stage.z - corner).min() < CLEARANCE for corner in stage.activation.corners):
            return False
    error = np.abs(taken.output.a - y)
    if isinstance(cost, MeanAbsolute):
        return bool(error.min() > CLEARANCE)
    return not isinstance(cost, Huber) or bool(np.abs(error - cost.threshold).min() > CLEARANCE)


def case(hidden, cost: Cost, dropout: float = 0.0) -> tuple[Pass, np.ndarray]:
    """Return a pass of some sequences and what is desired, where every function is smooth."""
    for seed in range(500):
        rng = np.random.default_rng((seed, 1))
        network = network_of(*hidden, output=fitting_output(cost), seed=seed)
        taken = Pass(network, EXAMPLES, steps=STEPS)
        taken.inputs[:] = rng.standard_normal(taken.inputs.shape)
        y = np.eye(OUTPUTS)[rng.integers(0, OUTPUTS, STEPS * EXAMPLES)]
        if not isinstance(cost, CategoricalCrossEntropy):
            y = 0.1 + 0.7 * y
        if dropout:
            taken.drop(dropout, rng)
        taken.forward()
        if smooth(taken, y, cost):
            return taken, y
    raise AssertionError("no example away from the corners")


def measured(taken: Pass, y: np.ndarray, cost: Cost) -> np.ndarray:
    parameters = taken.network.parameters
    found = np.empty_like(parameters)
    for place, value in enumerate(parameters.tolist()):
        ends = []
        for end in (value + STEP, value - STEP):
            parameters[place] = end
            taken.forward()
            ends.append(taken.cost(y, cost))
        parameters[place] = value
        found[place] = (ends[0] - ends[1]) / (2 * STEP)
    taken.forward()
    return found


def difference(found: np.ndarray, expected: np.ndarray) -> float:
    assert np.linalg.norm(expected) > 1e-6, "nothing to compare"
    return float(np.linalg.norm(found - expected) / np.linalg.norm(expected))


@pytest.mark.parametrize("truncation", [0, STEPS, STEPS + 5])
@pytest.mark.parametrize("cost", COST_LIST, ids=lambda c: c.kind)
@pytest.mark.parametrize("activation", HIDDEN, ids=lambda a: a.key())
def test_through_the_whole_sequence(activation: type[Activation], cost: Cost, truncation: int) -> None:
    taken, y = case([Elman(units=UNITS, activation=activation(), truncation=truncation)], cost)
    assert difference(taken.backward(y, cost), measured(taken, y, cost)) < 1e-7


@pytest.mark.parametrize("dropout", [0.0, 0.4])
@pytest.mark.parametrize(
    "hidden",
    [
        [Elman(units=3), Elman(units=4)],
        [Dense(units=3), Elman(units=4), Dense(units=2)],
        [Elman(units=3), Dense(units=5), Elman(units=2, activation=Logistic())],
    ],
    ids=lambda hidden: "-".join(layer.kind for layer in hidden),
)
def test_between_other_layers(hidden, dropout: float) -> None:
    taken, y = case(hidden, HalfSquares(), dropout)
    assert difference(taken.backward(y, HalfSquares()), measured(taken, y, HalfSquares())) < 1e-7


def matrices(taken: Pass) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return W, U and b of the first layer."""
    matrix = taken.network.layers[0].matrix
    inputs = taken.inputs.shape[-1]
    return matrix[:inputs], matrix[inputs:-1], matrix[-1]


def sequences(rows: np.ndarray) -> np.ndarray:
    """Return the rows of a pass as (examples, steps, …)."""
    return np.swapaxes(rows.reshape(STEPS, EXAMPLES, -1), 0, 1)


def test_forward_is_elmans_formula_step_by_step() -> None:
    taken, _ = case([Elman(units=UNITS)], HalfSquares())
    W, U, b = matrices(taken)
    for x, h in zip(sequences(taken.inputs), sequences(taken.stages[0].a), strict=True):
        before = np.zeros(UNITS)
        for t in range(STEPS):
            before = np.tanh(x[t] @ W + before @ U + b)
            np.testing.assert_allclose(h[t], before, rtol=1e-12)


@pytest.mark.parametrize("activation", [Tanh(), Logistic(), Linear()], ids=lambda a: a.kind)
@pytest.mark.parametrize("k", range(1, STEPS + 1))
def test_truncated_errors_go_back_through_k_steps_and_no_further(k: int, activation: Activation) -> None:
    cost = MeanSquares()
    taken, y = case([Elman(units=UNITS, activation=activation, truncation=k)], cost)
    found = taken.backward(y, cost).copy()
    U = matrices(taken)[1]
    x, h, z = sequences(taken.inputs), sequences(taken.stages[0].a), sequences(taken.stages[0].z)
    above = taken.network.layers[1].W
    own = sequences(taken.output.delta @ above.T)
    expected = np.zeros_like(taken.network.layers[0].matrix)
    for i in range(EXAMPLES):
        for t in range(STEPS):
            delta = own[i, t] * activation.slope(z[i, t])
            for s in range(t, max(-1, t - k), -1):
                before = h[i, s - 1] if s else np.zeros(UNITS)
                expected += np.outer(np.concatenate([x[i, s], before, [1.0]]), delta)
                if s:
                    delta = (U @ delta) * activation.slope(z[i, s - 1])
    np.testing.assert_allclose(found[: expected.size].reshape(expected.shape), expected, rtol=1e-9, atol=1e-14)
    if k == STEPS:
        whole, _ = case([Elman(units=UNITS, activation=activation)], cost)
        np.testing.assert_allclose(whole.backward(y, cost), found, rtol=1e-12)


def test_what_was_cut_is_missing() -> None:
    cost = MeanSquares()
    gradients = []
    for k in (1, 3, 0):
        taken, y = case([Elman(units=UNITS, truncation=k)], cost)
        gradients.append(taken.backward(y, cost).copy())
    assert difference(gradients[0], gradients[2]) > difference(gradients[1], gradients[2]) > 0.001


def test_the_errors_of_all_steps_are_kept() -> None:
    """∂C/∂h of a step is what its answer, and every later one, would gain."""
    cost = MeanSquares()
    taken, y = case([Elman(units=UNITS)], cost)
    taken.backward(y, cost)
    errors = sequences(taken.stages[0].grad)[0]
    W, U, b = matrices(taken)
    x, wanted = sequences(taken.inputs)[0], sequences(y)[0]
    above = taken.network.layers[1]

    def total(step: int, change: np.ndarray) -> float:
        h, found = np.zeros(UNITS), 0.0
        for t in range(STEPS):
            h = np.tanh(x[t] @ W + h @ U + b) + (change if t == step else 0)
            found += float(np.square(h @ above.W + above.b - wanted[t]).sum())
        return found / (OUTPUTS * STEPS * EXAMPLES)

    for step in range(STEPS):
        for j, unit in enumerate(np.eye(UNITS)):
            slope = (total(step, STEP * unit) - total(step, -STEP * unit)) / (2 * STEP)
            assert errors[step, j] == pytest.approx(slope, rel=1e-6, abs=1e-10)


@pytest.mark.parametrize("k", [0, 2])
def test_several_networks_at_once_are_each_their_own(k: int) -> None:
    hidden, cost = [Elman(units=UNITS, truncation=k), Dense(units=3), Elman(units=2, truncation=k)], HalfSquares()
    singles = [network_of(*hidden, seed=seed) for seed in (1, 2, 3)]
    together = Network(INPUTS, singles[0].kinds, parameters=np.stack([network.parameters for network in singles]))
    rng = np.random.default_rng(4)
    x, y = rng.normal(size=(STEPS * EXAMPLES, INPUTS)), rng.normal(size=(STEPS * EXAMPLES, OUTPUTS))
    all_of_them = Pass(together, EXAMPLES, steps=STEPS)
    all_of_them.inputs[:] = x
    all_of_them.forward()
    gradients = all_of_them.backward(y, cost)
    for place, network in enumerate(singles):
        taken = push(network, x, STEPS)
        np.testing.assert_allclose(all_of_them.output.a[place], taken.output.a, rtol=1e-12)
        np.testing.assert_allclose(gradients[place], taken.backward(y, cost), rtol=1e-10, atol=1e-14)


@pytest.mark.parametrize("activation", HIDDEN, ids=lambda a: a.key())
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("steps", [2, 4, 8])
def test_several_networks_of_one_neuron_on_one_sequence(steps: int, dtype: type, activation: type[Activation]) -> None:
    """The numbers of one step, one from each network, then lie as far apart as a sequence is long."""
    kinds = [Elman(units=1, activation=activation()), Dense(units=1, activation=activation())]
    rng = np.random.default_rng(5)
    together = Network(1, kinds, parameters=rng.normal(size=(3, 5)).astype(dtype))
    x, y = rng.normal(size=(steps, 1)), rng.uniform(0.2, 0.8, (steps, 1)).astype(dtype)
    all_of_them = Pass(together, 1, steps=steps)
    all_of_them.inputs[:] = x
    all_of_them.forward()
    gradients = all_of_them.backward(y, HalfSquares())
    for place, parameters in enumerate(together.parameters):
        taken = push(Network(1, kinds, parameters=parameters.copy()), x, steps)
        np.testing.assert_allclose(all_of_them.output.a[place], taken.output.a, rtol=2e-5, atol=1e-6)
        np.testing.assert_allclose(gradients[place], taken.backward(y, HalfSquares()), rtol=2e-4, atol=1e-6)


def test_one_step_has_no_memory() -> None:
    network = network_of(Elman(units=UNITS))
    x = np.random.default_rng(1).normal(size=(5, INPUTS))
    taken = push(network, x)
    layer = network.layers[0]
    np.testing.assert_allclose(taken.stages[0].a, np.tanh(x @ layer.W + layer.b), rtol=1e-12)
    y = np.zeros((5, OUTPUTS))
    cost = HalfSquares()
    gradient = taken.backward(y, cost).copy()
    assert difference(gradient, measured(taken, y, cost)) < 1e-7
    assert not network.matrices(gradient)[0][INPUTS:-1].any()


def test_what_it_declares() -> None:
    network = network_of(Elman(units=UNITS), inputs=5)
    assert network.shapes == ((5 + UNITS + 1, UNITS), (UNITS + 1, OUTPUTS))
    assert network.remembers
    assert not network.is_affine
    assert not Network(3, [Dense(units=2)]).remembers
    network.initialize(Xavier(), np.random.default_rng(0))
    first = network.layers[0]
    assert first.weights.all(), "all its weights are initialised"
    assert not first.b.any()
    assert Elman(truncation=3).same_parameters(Elman())
    assert not Elman().same_parameters(Dense())


def test_what_its_weights_are_called():
    """W, then U, then the biases; a weight of the memory comes from the layer itself."""
    network = network_of(Dense(units=3), Elman(units=2))
    sizes, shapes = network.sizes, network.shapes
    start = shapes[0][0] * shapes[0][1]
    found = [ParameterId.at(shapes, start + place, sizes) for place in range(shapes[1][0] * 2)]
    assert [one.text for one in found] == [
        "w³₁₁", "w³₂₁", "w³₁₂", "w³₂₂", "w³₁₃", "w³₂₃", "u³₁₁", "u³₂₁", "u³₁₂", "u³₂₂", "b³₁", "b³₂",
    ]  # fmt: skip
    assert [one.flat_index(shapes) for one in found] == list(range(start, start + len(found)))
    assert found[8].origin == NeuronId(3, 1)
    assert found[4].origin == NeuronId(2, 2)
