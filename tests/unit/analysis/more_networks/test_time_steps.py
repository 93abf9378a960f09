"""A sequence by hand, forward and back through time: every number against loops of its own."""

import numpy as np
import pytest

from nnplayground.analysis.hand.backward import BackwardStage
from nnplayground.analysis.hand.forward import ForwardPhase
from nnplayground.analysis.hand.gradient_check import CheckMark
from nnplayground.analysis.more_networks.time_chain import MOST_TIMES, MOST_WIDE, TimeChain
from nnplayground.analysis.more_networks.time_steps import TimeBackwardStepper, TimeForwardStepper
from nnplayground.analysis.stepper import Grain
from nnplayground.core.activations import ACTIVATIONS, Logistic, Softmax, Step
from nnplayground.core.addresses import NeuronId, ParameterId
from nnplayground.core.costs import COSTS, CategoricalCrossEntropy, HalfSquares
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.recurrent import Elman
from nnplayground.errors import UserError

INPUTS, UNITS, OUTPUTS = 2, 3, 2
SLOPED = [a for a in ACTIVATIONS if a.differentiable and a.elementwise and not a.output_only]


def made(output=None, cost=None, hidden=None, steps=3, truncation=0, seed=5):
    kinds = hidden or [Elman(units=UNITS, truncation=truncation)]
    network = Network(INPUTS, [*kinds, Dense(units=OUTPUTS, activation=output or Logistic())])
    rng = np.random.default_rng(seed)
    network.parameters[:] = rng.normal(0, 0.8, len(network.parameters))
    x, y = rng.normal(size=(steps, INPUTS)), np.eye(OUTPUTS)[rng.integers(OUTPUTS, size=steps)]
    return TimeChain(network, x, y, cost or HalfSquares())


def backwards(chain):
    """Return δ of both layers and all gradients from loops of their own, for tanh, logistic and ½ squares."""
    W, U, b, V, c = (chain.unrolled.W(2), chain.unrolled.U(2), chain.unrolled.b(2), chain.unrolled.W(3),
                     chain.unrolled.b(3))  # fmt: skip
    x, y, T = chain.unrolled.x, chain.y, chain.steps
    h, a = [np.zeros(UNITS)], []
    for t in range(T):
        h.append(np.tanh([sum(W[i, j] * x[t, i] for i in range(INPUTS))
                          + sum(U[i, j] * h[t][i] for i in range(UNITS)) + b[j] for j in range(UNITS)]))  # fmt: skip
        a.append(1 / (1 + np.exp(-(h[-1] @ V + c))))
    out, hidden = np.zeros((T, OUTPUTS)), np.zeros((T, UNITS))
    for t in reversed(range(T)):
        out[t] = (a[t] - y[t]) / T * a[t] * (1 - a[t])
        for j in range(UNITS):
            error = sum(V[j, i] * out[t, i] for i in range(OUTPUTS))
            if t + 1 < T:
                error += sum(U[j, i] * hidden[t + 1, i] for i in range(UNITS))
            hidden[t, j] = error * (1 - h[t + 1][j] ** 2)
    gradients = {
        (j, i, memory): sum((h[t][i] if memory else x[t, i]) * hidden[t, j] for t in range(T))
        for memory, count in ((False, INPUTS), (True, UNITS))
        for i in range(count)
        for j in range(UNITS)
    }
    return h[1:], a, hidden, out, gradients


def test_forward_steps_through_time_and_layers():
    chain = made()
    hidden, outputs, *_ = backwards(chain)
    stepper = TimeForwardStepper(chain)
    seen, sums = [], 0.0
    while not stepper.at_end:
        stepper.step(Grain.PRODUCT)
        moment = stepper.now
        if moment.phase is ForwardPhase.ACTIVATION:
            step, layer = chain.step(moment.neuron.layer), chain.layer(moment.neuron.layer)
            seen.append((step, layer, moment.neuron.index))
            assert moment.sum == pytest.approx(sums)
            assert moment.a == pytest.approx((hidden if layer == 2 else outputs)[step][moment.neuron.index])
            sums = 0.0
        else:
            sums += moment.term.product
            assert moment.sum == pytest.approx(sums)
    units = [(2, j) for j in range(UNITS)] + [(3, j) for j in range(OUTPUTS)]
    assert seen == [(t, layer, j) for t in range(3) for layer, j in units]


def test_the_memory_of_the_first_step_is_0_and_then_the_answer_before():
    chain = made()
    first = [term for term in chain.terms(NeuronId(2, 1)) if term.parameter.memory]
    assert [(term.origin, term.value) for term in first] == [(None, 0.0)] * UNITS
    later = [term for term in chain.terms(NeuronId(8, 1)) if term.parameter.memory]
    assert [term.origin for term in later] == [NeuronId(5, k) for k in range(UNITS)]
    assert [term.value for term in later] == chain.a(5).tolist()
    assert [term.parameter for term in later] == [term.parameter for term in first]


def test_errors_go_back_through_time():
    chain = made()
    _, _, hidden, out, gradients = backwards(chain)
    for step in range(chain.steps):
        assert chain.delta(chain.column(step, 2)) == pytest.approx(hidden[step])
        assert chain.delta(chain.column(step, 3)) == pytest.approx(out[step])
    for (j, i, memory), value in gradients.items():
        address = ParameterId(2, j, i, memory)
        assert chain.gradient(address) == pytest.approx(value)
        assert sum(term.value * delta for term, delta in chain.shares(address)) == pytest.approx(value)


def test_backward_steps_from_the_last_step_to_the_first():
    chain = made()
    stepper = TimeBackwardStepper(chain, 0.5)
    order = []
    while not stepper.at_end:
        stepper.step(Grain.LAYER)
        moment = stepper.now
        order.append((moment.stage, chain.step(moment.neuron.layer) + 1, chain.layer(moment.neuron.layer)))
    errors = [
        (BackwardStage.LAYER_ERROR if layer == 2 else BackwardStage.OUTPUT_ERROR, step, layer)
        for step in (3, 2, 1)
        for layer in (3, 2)
    ]
    later = [(stage, 1, layer) for stage in (BackwardStage.GRADIENT, BackwardStage.UPDATE) for layer in (3, 2)]
    assert order == errors + later
    assert stepper.cost_after < chain.cost_value


def test_what_is_known_grows_step_by_step():
    chain = made()
    stepper, forward = TimeBackwardStepper(chain, 0.5), TimeForwardStepper(chain)
    assert np.isnan(stepper.known_deltas(9)).all()
    stepper.jump(stepper.position_of(NeuronId(9, 0)))
    assert np.isnan(stepper.known_deltas(9)).tolist() == [False, True]
    assert stepper.known_parameters() == []
    address = ParameterId(2, 1, 0, memory=True)
    stepper.jump(stepper.position_of(address))
    assert stepper.known_parameters()[-1] == address == stepper.now.parameter
    assert not np.isnan(stepper.known_deltas(2)).any()
    forward.jump(forward.position_of(NeuronId(5, 1)))
    assert np.isnan(forward.known_values(5)).tolist() == [False, False, True]
    assert not np.isnan(forward.known_values(4)).any()


@pytest.mark.parametrize("kind", SLOPED)
@pytest.mark.parametrize("hidden", ["one", "two", "behind"])
def test_each_gradient_is_what_a_small_change_measures(kind, hidden):
    elman = Elman(units=UNITS, activation=kind())
    kinds = {"one": [elman], "two": [elman, Elman(units=2)], "behind": [Dense(units=2), elman]}[hidden]
    chain = made(hidden=kinds, steps=MOST_TIMES, truncation=0)
    stepper = TimeBackwardStepper(chain, 0.1)
    stepper.jump(stepper.length)
    known = stepper.known_parameters()
    assert len(known) == len(set(known)) == len(chain.network.parameters)
    assert {stepper.check(address).mark for address in known} <= {CheckMark.RIGHT, CheckMark.CORNER}
    wrong = stepper.checker.check(known[0], chain.gradient(known[0]) + 0.1)
    assert wrong.mark is CheckMark.WRONG


def test_softmax_waits_for_all_sums():
    chain = made(Softmax(), CategoricalCrossEntropy())
    stepper = TimeForwardStepper(chain)
    phases = [stepper.moment(p) for p in range(1, stepper.length + 1)]
    ends = [m for m in phases if m.phase is ForwardPhase.ACTIVATION and chain.is_last(m.neuron.layer)]
    assert [m.position - ends[0].position for m in ends[:2]] == [0, 1]
    for column in (3, 6, 9):
        assert chain.delta(column) == pytest.approx((chain.a(column) - chain.y[chain.step(column)]) / 3)
        assert chain.grad(column) @ chain.jacobian(column) == pytest.approx(chain.delta(column))


@pytest.mark.parametrize("cost", [cost for cost in COSTS if not cost().objection(Logistic(), OUTPUTS)])
def test_the_error_of_an_output_is_its_share_of_the_cost(cost):
    chain = made(cost=cost())
    for column in (3, 6, 9):
        assert chain.grad(column) * chain.slope(column) == pytest.approx(chain.delta(column))


def test_only_the_first_steps_of_a_long_sequence():
    chain = made(steps=30, truncation=2)
    assert (chain.steps, chain.whole, chain.reach) == (MOST_TIMES, 30, 2)
    assert chain.cost_value == pytest.approx(made(steps=30).costs.mean())
    assert made(steps=2).reach == 2


@pytest.mark.parametrize(("known", "steps"), [([0, 1, 1, 1, 1], 4), ([0] * 5 + [1] * 25, 6), ([0] * 9 + [1] * 9, 4)])
def test_a_chain_reaches_to_where_something_can_be_predicted(known, steps):
    x, y = np.zeros((len(known), INPUTS)), np.zeros((len(known), OUTPUTS))
    network = Network(INPUTS, [Elman(units=UNITS), Dense(units=OUTPUTS, activation=Logistic())])
    chain = TimeChain(network, x, y, HalfSquares(), np.array(known, bool))
    assert chain.steps == steps
    assert chain.unpredictable == tuple(step for step in range(steps) if not known[step])


@pytest.mark.parametrize("k", [1, 2, 3, 4])
def test_what_truncation_cuts_is_what_training_leaves_out(k):
    chain = made(steps=4, truncation=k)
    assert {step: list(chain.cut_at(chain.column(step, 2))) for step in range(4)} == {
        step: list(range(step + k, 4)) for step in range(4)
    }
    assert not any(chain.cut_at(chain.column(step, layer)) for step in range(4) for layer in (1, 3))
    U, V = chain.unrolled.U(2), chain.unrolled.W(3)
    h = [np.zeros(UNITS), *(chain.a(chain.column(step, 2)) for step in range(4))]
    wanted = np.zeros((UNITS, UNITS))
    for of in range(4):
        error = V @ chain.delta(chain.column(of, 3))
        for step in range(of, -1, -1):
            if of in chain.cut_at(chain.column(step, 2)):
                break
            delta = error * (1 - h[step + 1] ** 2)
            wanted += np.outer(h[step], delta)
            error = U @ delta
    found = [[chain.trained_gradient(ParameterId(2, j, i, memory=True)) for j in range(UNITS)] for i in range(UNITS)]
    np.testing.assert_allclose(found, wanted, rtol=1e-9, atol=1e-15)
    assert chain.is_cut == (k < 4)
    assert np.allclose(chain.trained_gradients, chain.gradients) == (not chain.is_cut)


def test_networks_that_are_too_much_are_refused():
    with pytest.raises(UserError, match="10 in one"):
        made(hidden=[Elman(units=MOST_WIDE + 1)])
    with pytest.raises(UserError, match="step function"):
        TimeBackwardStepper(made(hidden=[Elman(units=2), Dense(units=2, activation=Step())]), 0.1)
