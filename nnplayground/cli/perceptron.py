"""``nnplayground perceptron``: the perceptron rule on a logic gate, step by step."""

from collections.abc import Sequence
from typing import Any

import pydantic

from nnplayground.analysis.perceptron.stepping import PerceptronStepper
from nnplayground.analysis.perceptron.task import gate, gate_start
from nnplayground.analysis.perceptron.text import json_lines, text_lines
from nnplayground.cli.parser import Parser
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.core.perceptron import PerceptronSettings
from nnplayground.errors import UserError, read_number
from nnplayground.i18n import N_, tr
from nnplayground.registry import explain, mark

_VALUES = ("bias", "rate", "rule", "threshold", "form", "order", "seed")
_GATES = ("and", "or", "nand", "xor")


def run(words: Sequence[str]) -> int:
    """Step the gate that `words` name and return the exit code."""
    parser = _parser()
    found = parser.read(words)
    if found is None:
        return 0
    output = TerminalOutput()
    if found.gate is None:
        raise UserError(N_("Say which gate: {known}."), known=", ".join(_GATES))
    if found.gate not in _GATES:
        raise UserError(N_("“{key}” is no logic gate: choose and, or, nand or xor."), key=found.gate[:40])
    given: dict[str, Any] = {name: getattr(found, name) for name in _VALUES if getattr(found, name) is not None}
    if found.weights is not None:
        given["weights"] = [read_number(part) for part in found.weights.split(",")]
    for name in ("bias", "rate"):
        if name in given:
            given[name] = read_number(given[name])
    try:
        start = gate_start(found.gate)
        given = {"weights": start.weights, "bias": start.bias} | given
        settings = PerceptronSettings(train_bias=found.train_bias, **given)
    except pydantic.ValidationError as error:
        raise UserError(explain(error, PerceptronSettings)) from error
    stepper = PerceptronStepper(gate(found.gate), settings)
    for line in json_lines(stepper) if found.json else text_lines(stepper):
        output.write(line)
    return 0


def _parser() -> Parser:
    parser = Parser(
        "nnplayground perceptron GATE [OPTIONS]",
        tr("Step the perceptron rule through a logic gate until it settles or is seen to go round in circles."),
        tr("GATE is one of: {known}. Exit code: 0 done, 2 the arguments cannot be used.", known=", ".join(_GATES)),
    )
    group = parser.group(tr("Options"))
    group.value("gate", metavar="GATE", purpose=tr("The gate to learn."), nargs="?")
    fields = PerceptronSettings.model_fields
    group.value("--weights", metavar="NUMBERS", purpose=tr("The weights at the start, with a comma between: 0.9,0.9."))
    for name in _VALUES:
        purpose = tr(fields[name].description or "")
        kinds = mark(fields[name], "choices")
        if kinds:
            purpose = tr("{purpose} One of: {kinds}.", purpose=purpose, kinds=", ".join(kinds))
        group.value(f"--{name}", metavar="KIND" if kinds else "NUMBER", purpose=purpose)
    group.switch("--train-bias", purpose=tr(fields["train_bias"].description or ""))
    group.switch("--json", purpose=tr("Print one JSON object for each step, and a last one."))
    group.common(tr("Language of the messages: en or es."))
    return parser
