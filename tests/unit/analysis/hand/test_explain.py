"""The printed pass against plain loops, in all three forms."""

import dataclasses
import json
import re
from html.parser import HTMLParser

import numpy as np
import pytest

from nnplayground import i18n
from nnplayground.analysis.hand.explain import FORMATS, explain
from nnplayground.analysis.hand.explain_html import page
from nnplayground.analysis.hand.explain_text import text
from nnplayground.analysis.hand.explanation import explanation, to_object
from nnplayground.analysis.hand.trace import Trace
from nnplayground.analysis.hand.units import ScaledValue
from nnplayground.core.layers import Dense
from nnplayground.core.passes import predict
from nnplayground.data.dataset import DATASETS
from nnplayground.errors import UserError
from nnplayground.training.experiment import Experiment
from tests.helpers import loops
from tests.helpers.networks import CASES, cost, network, targets


def explained(case):
    sizes, kinds, cost_kind = case
    x, y = targets(sizes, cost_kind)
    return explanation(Trace(network(sizes, kinds), x, y, cost(cost_kind)), rate=0.2)


@pytest.mark.parametrize("case", CASES)
def test_every_number_of_the_object_against_loops(case):
    found = explained(case)
    data = json.loads(json.dumps(to_object(found), allow_nan=False))
    lists = loops.lists(found.trace.network)
    weights, biases, kinds = lists
    x, y = data["inputs"], data["desired"]
    zs, values = loops.forward(*lists, x)
    grads, deltas, for_weights, for_biases = loops.backward(*lists, x, y, case[2])
    close = {"rel": 1e-9, "abs": 1e-13}
    assert data["cost"] == pytest.approx(loops.cost(case[2], values[-1], y), rel=1e-9)
    assert data["output"] == pytest.approx(values[-1], rel=1e-9)
    for place, layer in enumerate(data["forward"]):
        assert layer["layer"] == place + 2
        assert layer["activation"] == kinds[place]
        for j, neuron in enumerate(layer["neurons"]):
            assert neuron["z"] == pytest.approx(zs[place][j], **close)
            assert neuron["a"] == pytest.approx(values[place + 1][j], **close)
            assert neuron["bias"] == biases[place][j]
            for k, product in enumerate(neuron["products"]):
                assert product["from"] == k + 1
                assert product["product"] == pytest.approx(weights[place][k][j] * values[place][k], **close)
    assert [layer["layer"] for layer in data["backward"]] == list(range(len(weights) + 1, 1, -1))
    for layer in data["backward"]:
        place = layer["layer"] - 2
        for j, neuron in enumerate(layer["neurons"]):
            assert neuron["delta"] == pytest.approx(deltas[place][j], **close)
            assert neuron["dC_da"] == pytest.approx(grads[place][j], **close)
            entries = [
                (entry, for_weights[place][k][j], weights[place][k][j]) for k, entry in enumerate(neuron["weights"])
            ]
            for entry, gradient, value in [*entries, (neuron["bias"], for_biases[place][j], biases[place][j])]:
                assert entry["gradient"] == pytest.approx(gradient, **close)
                assert entry["updated"] == pytest.approx(value - 0.2 * gradient, **close)
                assert entry["measured"] == pytest.approx(gradient, rel=1e-4, abs=1e-7)
                assert entry["right"] is True
    if kinds[-1] == "softmax":
        np.testing.assert_allclose(data["jacobian"], loops.jacobian("softmax", zs[-1]), rtol=1e-9)


@pytest.mark.parametrize("case", CASES)
def test_the_text_adds_up_as_it_stands(case):
    found = explained(case)
    written = text(found)
    checked = 0
    for line in written.replace("−", "-").replace("·", "*").splitlines():
        match = re.match(
            r"  (?:z\d+|δ\d+|∂C/∂[awb][\d\[\],]*)(?: = [^=]*?[σΣ∂][^=]*)? = ([-\d.e+* ()]+) = (-?[\d.e+-]+)", line
        )
        if match:
            assert eval(match[1]) == pytest.approx(float(match[2]), rel=2e-4, abs=2e-5)  # noqa: S307 - digits only
            checked += 1
    layers = len(case[0]) - 1
    assert checked >= 2 * layers
    assert "≠" not in written
    assert written.count("✓") == len(found.trace.network.parameters)


class _Balanced(HTMLParser):
    VOID = ("meta", "br")

    def __init__(self):
        super().__init__()
        self.open = []
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("case", CASES)
def test_the_page_is_sound_and_needs_nothing_else(case):
    written = page(explained(case))
    parser = _Balanced()
    parser.feed(written)
    assert parser.open == []
    assert not {"a", "script", "img", "link"} & set(parser.seen)
    assert "http" not in written
    assert written.count("✓") == len(explained(case).trace.network.parameters)


def test_names_on_the_page_are_escaped():
    found = explained(CASES[0])
    odd = ScaledValue("<b>width</b>", "<i>m</i>", 1.0, 0.0, 1.0, 1.0)
    names = {"inputs": [odd], "answer": "<i>one</i>", "right": "<i>other</i>"}
    written = page(dataclasses.replace(found, **names, notes=["<script>alert(1)</script> & 'more'"]))
    assert "&lt;b&gt;width&lt;/b&gt; = 1 &lt;i&gt;m&lt;/i&gt;" in written
    assert not re.search("<(script|i)>", written)
    parser = _Balanced()
    parser.feed(written)
    assert parser.open == []


@pytest.mark.parametrize("key", ["house_prices", "xor", "circles" if "circles" in DATASETS else "xor"])
def test_examples_of_the_data_with_their_units_and_classes(key):
    experiment = Experiment().fitted_to(DATASETS[key]()).replace(hidden=(Dense(units=2),))
    problem, net = experiment.prepare(), experiment.network()
    data = json.loads(explain(experiment, net, problem, 2, "json"))
    assert data["example"] == 2
    assert data["input_units"][0]["value"] == problem.raw.inputs[2][0]
    assert data["rate"] == experiment.optimizer.rate
    np.testing.assert_allclose(data["output"], predict(net, problem.inputs[[2]])[0], rtol=1e-4, atol=1e-5)
    if key == "house_prices":
        assert data["desired_units"][0]["value"] == pytest.approx(problem.raw.targets[2][0])
        assert "m²" in explain(experiment, net, problem, 2, "text")
    else:
        assert data["right_answer"] == problem.dataset.classes[problem.labels[2]]
    for wrong in (-1, len(problem.raw.inputs)):
        with pytest.raises(UserError):
            explain(experiment, net, problem, wrong)


def test_all_formats_in_spanish_have_a_decimal_comma_and_json_has_not(monkeypatch):
    experiment = Experiment().fitted_to(DATASETS["xor"]())
    problem, net = experiment.prepare(), experiment.network()
    net.layers[0].b[:] = 0.25
    monkeypatch.setattr(i18n, "catalogue", lambda code: {})
    i18n.use("es")
    try:
        written = {form: explain(experiment, net, problem, 1, form) for form in FORMATS}
    finally:
        i18n.use("en")
    assert "0,25" in written["text"]
    assert 'lang="es"' in written["html"]
    assert json.loads(written["json"])["forward"][0]["neurons"][0]["bias"] == 0.25


def test_a_step_network_gets_its_forward_pass_and_the_reason():
    found = explanation(Trace(network((2, 1), ("step",)), [1, 1], [1], cost("half_squares")))
    data = to_object(found)
    assert data["backward"] is None
    assert "perceptron" in data["reason"]
    assert "perceptron" in text(found)
    assert "perceptron" in page(found)


def test_a_large_network_is_shortened_but_json_is_whole():
    net = network((300, 8, 10), ("logistic", "softmax"))
    net.parameters *= 0.1
    trace = Trace(net, np.linspace(0, 1, 300), np.eye(10)[3], cost("categorical_cross_entropy"))
    found = explanation(trace)
    assert len(to_object(found)["forward"][0]["neurons"][0]["products"]) == 300
    written = text(found)
    assert "288 more: " in written
    assert len(written) < 400_000
