"""Whoever works out a printed formula from its printed digits gets the printed result, within its last digit."""

import math
import re
from itertools import pairwise

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.analysis.hand.backward import BackwardStepper
from nnplayground.analysis.hand.backward_formulas import BackwardFormulas, describe
from nnplayground.analysis.hand.formulas import DIGITS, Notation, plain
from nnplayground.analysis.hand.forward import ForwardStepper
from nnplayground.analysis.hand.forward_formulas import describe as describe_example
from nnplayground.analysis.hand.forward_formulas import moment_formula, sum_formula
from nnplayground.analysis.hand.losses import loss_formulas, losses
from nnplayground.analysis.hand.softmax import softmax_steps
from nnplayground.analysis.hand.trace import Trace, dense
from nnplayground.analysis.more_networks.time_chain import TimeChain
from nnplayground.analysis.more_networks.time_formulas import TimeFormulas
from nnplayground.analysis.more_networks.time_lines import describe_backward, describe_forward
from nnplayground.analysis.more_networks.time_steps import TimeBackwardStepper, TimeForwardStepper
from nnplayground.analysis.stepper import Grain
from nnplayground.core.activations import ACTIVATIONS, Logistic, Softmax
from nnplayground.core.costs import COSTS
from nnplayground.core.layers import Dense
from nnplayground.core.network import Network
from nnplayground.core.recurrent import Elman
from tests.helpers.calculator import calculator

ELEMENTWISE = [a() for a in ACTIVATIONS if a.elementwise and a.differentiable and not a.output_only]


def unit(printed: str) -> float:
    """Return one in the last of four digits, of which zeros at the end are not printed."""
    value = abs(calculator(printed))
    return 10.0 ** (math.floor(math.log10(value)) - DIGITS + 1) if value else 1e-12


def agrees(working: str, printed: str, functions=None) -> None:
    """Check a working against its printed result; `functions` turn a named function into its value."""
    found = functions(working) if functions else calculator(working)
    assert abs(found - calculator(printed)) <= 1.0001 * unit(printed), (working, found, printed)


def result(formula) -> str:
    return re.search(r"<b>(.*)</b>$", formula.html)[1]


def example(seed, hidden, cost, output):
    """Return a trace of a small random network with weights and inputs of very different sizes."""
    rng = np.random.default_rng(seed)
    sizes = [3, 4, 2] if seed % 3 else [15, 3, 14]
    spread = 10.0 ** rng.uniform(-2, 1 if seed % 2 else 2)
    weights = [rng.normal(0, spread / n, (n, m)) for n, m in pairwise(sizes)]
    biases = [rng.normal(0, 1, m) for m in sizes[1:]]
    network = dense(weights, biases, [hidden, output])
    y = np.eye(sizes[-1])[rng.integers(sizes[-1])]
    return Trace(network, rng.normal(0, spread, sizes[0]), y, cost)


def applied(activation):
    """Return what works out ``name(z)`` and ``name′(z)``."""

    def value(text):
        name, prime, inside = re.fullmatch(r"(.+?)(′?)\((.*)\)", text).groups()
        assert name == ("σ" if activation.kind == "logistic" else i18n.tr(activation.label))
        z = calculator(inside)
        return float((activation.slope if prime else activation)(np.array(z)))

    return value


@pytest.fixture(params=["en", "es"])
def language(request):
    i18n.use(request.param)
    yield
    i18n.use("en")


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("activation", ELEMENTWISE, ids=lambda a: a.kind)
def test_forward(activation, seed):
    trace = example(seed, activation, COSTS["half_squares"](), Logistic())
    stepper = ForwardStepper(trace.network, trace.a(1))
    while not stepper.at_end:
        stepper.step(Grain.PRODUCT)
        moment = stepper.now
        formula = moment_formula(trace, moment)
        functions = applied(trace.activation(moment.layer)) if moment.phase == "activation" else None
        agrees(plain(formula.numbers), result(formula), functions)
        whole = sum_formula(trace, moment.layer, moment.neuron.index)
        agrees(plain(whole.numbers), result(whole))
        if moment.phase == "product":
            value, weight, product = re.search(r": (\S+) × \D+?([−\d][^ ]*) = ([^;]+);", said(trace, moment)).groups()
            agrees(f"({value})×({weight})", product)


def said(trace, moment) -> str:
    return describe_example(trace, moment).partition(":")[2]


PAIRS = [
    (cost(), output())
    for cost in COSTS
    for output in ACTIVATIONS
    if output.differentiable
    and not cost().objection(output(), 2)
    and output().kind in ("logistic", "softmax", "linear")
]


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("notation", Notation)
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("cost", "output"), PAIRS, ids=lambda c: c.kind)
def test_backward(cost, output, seed, notation):
    hidden = ELEMENTWISE[seed % len(ELEMENTWISE)]
    trace = example(seed, hidden, cost, output)
    stepper = BackwardStepper(trace, rate=0.3)
    formulas = BackwardFormulas(stepper, notation)
    while not stepper.at_end:
        stepper.step(Grain.PRODUCT)
        moment = stepper.now
        formula = formulas.moment(moment)
        activation = trace.activation(moment.layer)
        if not formula.numbers or not math.isfinite(formula.value):
            continue
        slope = moment.phase == "slope" and activation.elementwise
        agrees(plain(formula.numbers), result(formula), applied(activation) if slope else None)
        if moment.stage == "update":
            working, printed = describe(stepper, moment).partition(": ")[2].removesuffix(".").split(" = ")
            agrees(working, printed)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("cost", "output"), PAIRS, ids=lambda c: c.kind)
def test_losses(cost, output, seed):
    trace = example(seed, Logistic(), cost, output)
    values = losses(trace)
    assert values.sum() == pytest.approx(trace.cost_value, rel=1e-9)
    assert (values >= 0).all()
    for notation in Notation:
        formulas = loss_formulas(trace, notation)
        assert len(formulas) == min(len(values), 12) + 1
        for formula in formulas:
            if formula.numbers:
                agrees(plain(formula.numbers), i18n.number(formula.value))
        assert any(formula.numbers for formula in formulas)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("temperature", [1.0, 0.37, 12.5])
@pytest.mark.parametrize("seed", range(6))
def test_softmax(seed, temperature):
    rng = np.random.default_rng(seed)
    steps = softmax_steps(rng.normal(0, 10.0 ** rng.uniform(-1, 1.3), 4).tolist(), seed % 4, temperature)
    for stage in steps.stages():
        for value, working in zip(stage.values, stage.workings, strict=True):
            working = re.sub(r"e<sup>(.*?)</sup>", r"exp(\1)", working)
            agrees(working, i18n.number(value))
    exponential = next(
        stage for stage in steps.stages() if "exp" in str(stage.workings) or "e<sup>" in stage.workings[0]
    )
    assert "max" in exponential.formula


def test_the_activation_is_named():
    trace = example(1, ACTIVATIONS["relu"](), COSTS["half_squares"](), Softmax())
    stepper = ForwardStepper(trace.network, trace.a(1))
    texts = []
    while not stepper.at_end:
        stepper.step(Grain.PRODUCT)
        if stepper.now.phase == "activation" and stepper.now.layer == 2:
            texts.append(plain(moment_formula(trace, stepper.now).numbers))
    assert texts
    assert all(text.startswith("ReLU(") for text in texts)


def sequence(seed, hidden, cost, output):
    """Return a short sequence in a random network that remembers, with numbers of very different sizes."""
    rng = np.random.default_rng(seed)
    network = Network(2, [Elman(units=3, activation=hidden), Dense(units=2, activation=output)])
    network.parameters[:] = rng.normal(0, 10.0 ** rng.uniform(-2, 1), len(network.parameters))
    x = rng.normal(0, 10.0 ** rng.uniform(-1, 1), (3, 2))
    return TimeChain(network, x, np.eye(2)[rng.integers(2, size=3)], cost)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("notation", Notation)
@pytest.mark.parametrize("activation", ELEMENTWISE[:4], ids=lambda a: a.kind)
def test_forward_through_time(activation, notation):
    chain = sequence(1, activation, COSTS["half_squares"](), Logistic())
    stepper, formulas = TimeForwardStepper(chain), TimeFormulas(chain, notation)
    while not stepper.at_end:
        stepper.step(Grain.PRODUCT)
        moment = stepper.now
        formula = formulas.forward(moment)
        functions = applied(chain.activation(chain.layer(moment.neuron.layer))) if moment.term is None else None
        agrees(plain(formula.numbers), result(formula), functions)
        if moment.phase == "product":
            text = describe_forward(chain, moment).partition(":")[2]
            value, weight, product = re.search(r": (\S+) × \D+?([−\d][^ ]*) = ([^;]+);", text).groups()
            agrees(f"({value})×({weight})", product)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("notation", Notation)
@pytest.mark.parametrize(("cost", "output"), PAIRS, ids=lambda c: c.kind)
def test_back_through_time(cost, output, notation):
    for seed in range(2):
        chain = sequence(seed, ELEMENTWISE[seed], cost, output)
        stepper = TimeBackwardStepper(chain, 0.3)
        formulas = TimeFormulas(chain, notation, stepper)
        agrees(plain(formulas.cost().numbers), result(formulas.cost()))
        while not stepper.at_end:
            stepper.step(Grain.PRODUCT)
            moment = stepper.now
            formula = formulas.backward(moment)
            if not formula.numbers or not math.isfinite(formula.value):
                continue
            activation = chain.activation(chain.layer(moment.neuron.layer))
            slope = moment.phase == "slope" and activation.elementwise
            agrees(plain(formula.numbers), result(formula), applied(activation) if slope else None)
            if moment.stage == "update":
                working, printed = describe_backward(stepper, moment).partition(": ")[2].removesuffix(".").split(" = ")
                agrees(working, printed)
