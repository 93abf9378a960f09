"""A sequence written out: its numbers are those of a pass."""

import html
import json
import re

import numpy as np
import pytest

from nnplayground import cli
from nnplayground.analysis.more_networks.explain_unrolled import explain_sequence
from nnplayground.core.layers import Dense
from nnplayground.core.passes import Pass
from nnplayground.core.recurrent import Elman
from nnplayground.data.echo import Echo
from nnplayground.data.reber import Reber
from nnplayground.errors import UserError
from nnplayground.project.network_file import save_network
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited

STEPS = 4


@pytest.fixture
def case():
    experiment = suited(Experiment().fitted_to(Echo(size=20, length=STEPS, delay=1)))
    experiment = experiment.replace(hidden=(Elman(units=2, truncation=2), Dense(units=3)))
    return experiment, experiment.network(), experiment.prepare()


def test_json_has_every_number(case):
    experiment, network, problem = case
    found = json.loads(explain_sequence(experiment, network, problem, 3, "json"))
    rows = 3 * STEPS + np.arange(STEPS)
    whole = network.copy(np.float64)
    whole = type(network)(1, [Elman(units=2), *whole.kinds[1:]], parameters=whole.parameters)
    taken = Pass(whole, 1, steps=STEPS)
    taken.inputs[:] = problem.inputs[rows]
    taken.forward()
    y = problem.targets[rows].astype(np.float64)
    assert found["cost"] == pytest.approx(taken.cost(y, experiment.cost))
    assert np.mean(found["costs"]) == pytest.approx(found["cost"])
    gradients = whole.matrices(taken.backward(y, experiment.cost))
    for layer, stage, gradient in zip(found["layers"], taken.stages, gradients, strict=True):
        np.testing.assert_allclose(layer["a"], stage.a)
        np.testing.assert_allclose(layer["delta"], stage.delta, atol=1e-15)
        np.testing.assert_allclose(layer["gradient"], gradient, atol=1e-15)
    assert (found["recurrent"], found["truncation"], found["example"]) == ([2], {"2": 2}, 3)
    assert np.shape(found["layers"][0]["U"]) == (2, 2)


def number(text):
    return float(text.strip("()").replace("−", "-"))


def test_written_sums_come_out(case):
    text = explain_sequence(*case, 0, "text")
    sums = re.findall(r"= ((?:\S+·\S+ \+ )+\S+) = (\S+)$", text, flags=re.MULTILINE)
    assert len(sums) > 20
    for written, result in sums:
        total = sum(np.prod([number(part) for part in term.split("·")]) for term in written.split(" + "))
        assert total == pytest.approx(number(result), rel=1e-3, abs=1e-5)
    assert [line for line in text.splitlines() if line.startswith("Step ")] == [
        f"Step {step} of 4" for step in (1, 2, 3, 4, 4, 3, 2, 1)
    ]
    assert "through 2 steps only" in text
    assert "∂C/∂u²₁₂" in text


def test_a_page_is_whole(case):
    page = explain_sequence(*case, 0, "html")
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")
    assert "{{" not in page


def in_deck_b(page):
    """Return the lines of a page that are written in deck B's symbols."""
    return re.sub("<[^>]*>", "", html.unescape(page).partition("deck B’s symbols")[2]).splitlines()


def test_a_page_has_both_decks_and_their_numbers_agree(case):
    found = json.loads(explain_sequence(*case, 3, "json"))
    lines = in_deck_b(explain_sequence(*case, 3, "html"))
    sums = [line.split(" = ") for line in lines if line.lstrip().startswith("EC = ∂C₀/∂")]
    layers = found["layers"]
    wanted = [
        value for step in reversed(range(STEPS)) for layer in reversed(layers[:-1]) for value in layer["dC_da"][step]
    ]
    assert len(sums) == len(wanted) == STEPS * 5
    for (_ec, _name, written, result), value in zip(sums, wanted, strict=True):
        assert number(result) == pytest.approx(value, rel=1e-4, abs=1e-7)
        total = sum(np.prod([number(part) for part in term.split("·")]) for term in written.split(" + "))
        assert total == pytest.approx(value, rel=1e-3, abs=1e-5)
    gradients = [line.rpartition(" = ") for line in lines if "EP = " in line or "EB = " in line]
    exact = [value for layer in layers for column in np.transpose(layer["gradient"]) for value in column]
    assert [number(value) for *_, value in gradients] == pytest.approx(exact, rel=1e-4, abs=1e-7)
    assert any("EP = ∂C₀/∂u⁽²⁾₁₂" in start for start, *_ in gradients)
    assert not any("δ" in line for line in lines)


@pytest.mark.parametrize("form", ["text", "html"])
def test_softmax_outputs_are_written_too(form):
    experiment = suited(Experiment().fitted_to(Reber(size=10, length=10)))
    text = explain_sequence(experiment, experiment.network(), experiment.prepare(), 1, form)
    assert "10 time steps" in text


def test_a_sequence_that_is_not_there(case):
    with pytest.raises(UserError, match="no sequence 20"):
        explain_sequence(*case, 20, "text")


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_from_the_command_line(case, form, tmp_path, capsys):
    experiment, network, problem = case
    path = tmp_path / "net"
    save_network(path, experiment, network, problem, {})
    assert cli.main(["explain", str(path), "--example", "2", "--format", form]) == 0
    assert capsys.readouterr().out.strip() == explain_sequence(experiment, network, problem, 2, form).strip()
    assert cli.main(["explain", str(path), "--example", "99"]) == 2
