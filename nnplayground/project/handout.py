"""Handouts: worked tables of the perceptron, the forward and the backward pass, blank and solved, one for each student.

Every sheet has numbers of its own: small weights with one decimal, drawn from the seed and the number of the sheet.
What they come to is worked out by the steppers of the labs.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from pydantic import Field

from nnplayground.analysis.hand.backward import BackwardStepper
from nnplayground.analysis.hand.formulas import parameter_text, plain
from nnplayground.analysis.hand.forward_formulas import sum_formula
from nnplayground.analysis.hand.trace import Trace, Vector, dense
from nnplayground.analysis.perceptron.stepping import PerceptronGrain, PerceptronStepper
from nnplayground.analysis.perceptron.task import gate
from nnplayground.core.activations import Logistic
from nnplayground.core.addresses import NeuronId, parameter_ids
from nnplayground.core.costs import HalfSquares
from nnplayground.core.perceptron import PerceptronSettings, shown
from nnplayground.i18n import N_, number, subscript, superscript, tr
from nnplayground.registry import Model, choices
from nnplayground.templates import render

MOST_COPIES = 200
GATES = ("and", "or", "nand")
PASSES = 2
"""Passes through the truth table that a perceptron's sheet has room for."""
RATE = 0.5
SIZES = (2, 2, 1)
DIGITS = 4
AROUND, BY_HAND = 3, 1.2
"""Letters of room around a text in a column, and how much wider what is written by hand is than what is printed."""

Which = Literal["blank", "solved", "both"]
Cell = tuple[str, bool]
"""A text, and whether it is an answer: left out on a blank sheet."""


class HandoutSettings(Model):
    """What is handed out: how many sheets, from which seed, with which parts, blank or solved."""

    copies: int = Field(
        1, ge=1, le=MOST_COPIES, title=N_("Copies"), description=N_("How many sheets; each has numbers of its own.")
    )
    seed: int = Field(
        1,
        ge=0,
        le=2**31 - 1,
        title=N_("Seed"),
        description=N_("The same seed brings the same numbers again."),
    )
    which: Which = Field(
        "both", title=N_("Sheets"), description=N_("Blank for students, solved for the teacher."),
        json_schema_extra=choices(blank=N_("blank"), solved=N_("solved"), both=N_("blank, then solved")),
    )  # fmt: skip
    perceptron: bool = Field(True, title=N_("Perceptron"), description=N_("The perceptron rule on a logic gate."))
    forward: bool = Field(True, title=N_("Forward pass"), description=N_("Sums and answers of a small network."))
    backward: bool = Field(True, title=N_("Backward pass"), description=N_("Errors, gradients and new weights."))


@dataclass(frozen=True, slots=True)
class HandoutTable:
    """A table with its question above it."""

    title: str
    lines: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def widths(self) -> list[int]:
        """How wide each column is in percent: for the longest text of its solution, written by hand."""
        columns = list(zip(*self.rows, strict=True))
        wanted = []
        for title, cells in zip(self.columns, columns, strict=True):
            longest = max(len(title), *(len(text) for text, _ in cells))
            is_answer = cells[0][1]
            wanted.append((longest + AROUND) * (BY_HAND if is_answer else 1.0))
        return [round(100 * width / sum(wanted)) for width in wanted]


@dataclass(frozen=True, slots=True)
class HandoutSheet:
    """The tables of one student."""

    number: int
    tables: tuple[HandoutTable, ...]


def sheet(settings: HandoutSettings, copy: int) -> HandoutSheet:
    """Return the sheet of one student, `copy` from 1."""
    rng = np.random.default_rng([settings.seed, copy])
    # All are drawn, so that leaving a part out changes no numbers of another.
    stepper, (trace, backward) = perceptron_of(rng), network_of(rng)
    makers: Mapping[str, Callable[[], list[HandoutTable]]] = {
        "perceptron": lambda: [_perceptron(stepper)],
        "forward": lambda: [_forward(trace)],
        "backward": lambda: [_errors(backward, is_given=settings.forward), _updates(backward)],
    }
    return HandoutSheet(
        copy, tuple(table for key, make in makers.items() if getattr(settings, key) for table in make())
    )


def page_steps(settings: HandoutSettings) -> Iterator[float | str]:
    """Yield the share that is done, and last the whole handout as a page of HTML."""
    sheets = []
    for copy in range(1, settings.copies + 1):
        sheets.append(sheet(settings, copy))
        yield copy / settings.copies
    solved = {"blank": (False,), "solved": (True,), "both": (False, True)}[settings.which]
    yield render(
        "handout.html",
        title=tr("Handout"),
        sheets=[(_heading(settings, one, is_solved), one, is_solved) for is_solved in solved for one in sheets],
        name_line=tr("Name"),
    )


def page(settings: HandoutSettings) -> str:
    """Return the handout as a page of HTML in the language in use."""
    *_, last = page_steps(settings)
    return str(last)


def _heading(settings: HandoutSettings, one: HandoutSheet, is_solved: bool) -> str:
    values = {"number": one.number, "count": settings.copies, "seed": settings.seed}
    if is_solved:
        return tr("Solution of sheet {number} of {count} (seed {seed})", **values)
    return tr("Sheet {number} of {count} (seed {seed})", **values)


def perceptron_of(rng: np.random.Generator) -> PerceptronStepper:
    """Return a perceptron that goes through a gate's truth table, and has something to learn there."""
    kind = GATES[int(rng.integers(len(GATES)))]
    task = gate(kind)
    while True:
        w1, w2, b = (float(value) for value in _tenths(rng, 3))
        settings = PerceptronSettings(weights=(w1, w2), bias=b, rate=RATE, train_bias=True)
        trial = PerceptronStepper(task, settings)
        trial.step(PerceptronGrain.PASS)
        if any(record.error for record in trial.history):
            return PerceptronStepper(task, settings)


def network_of(rng: np.random.Generator) -> tuple[Trace, BackwardStepper]:
    """Return one example in a small network, forwards and back."""
    tables = [_tenths(rng, SIZES[k] * SIZES[k + 1]).reshape(SIZES[k], SIZES[k + 1]) for k in range(len(SIZES) - 1)]
    biases = [_tenths(rng, size) for size in SIZES[1:]]
    x, y = _tenths(rng, SIZES[0]), rng.integers(0, 2, SIZES[-1]).astype(float)
    trace = Trace(dense(tables, biases, [Logistic()] * (len(SIZES) - 1)), x, y, HalfSquares())
    return trace, BackwardStepper(trace, RATE)


def _tenths(rng: np.random.Generator, count: int) -> Vector:
    """Return numbers from −1 to 1 with one decimal, none of them 0."""
    return np.asarray(rng.integers(1, 11, count) * rng.choice([-1, 1], count) / 10)


def _perceptron(stepper: PerceptronStepper) -> HandoutTable:
    start = stepper.perceptron
    for _ in range(PASSES * len(stepper.task)):
        stepper.step(PerceptronGrain.EXAMPLE)
    rows: list[tuple[Cell, ...]] = []
    for record in stepper.history:
        given = (str(record.number + 1), *map(shown, record.x), str(record.desired))
        after = record.after
        found = (
            shown(record.z),
            str(record.output),
            number(record.error),
            *map(shown, after.weights),
            shown(after.bias),
        )
        rows.append(_row(given, found))
    told = tr(
        "Start: w₁ = {w1}, w₂ = {w2}, b = {b}; η = {rate}. z = w₁x₁ + w₂x₂ + b; y = 1 if z > 0, else 0; e = d − y; "
        "w ← w + η·e·x, b ← b + η·e.",
        w1=shown(start.weights[0]), w2=shown(start.weights[1]), b=shown(start.bias), rate=number(RATE),
    )  # fmt: skip
    columns = (tr("step no."), "x₁", "x₂", "d", "z", "y", "e", "w₁", "w₂", "b")
    return HandoutTable(tr("The perceptron rule"), (told,), columns, tuple(rows))


def _forward(trace: Trace) -> HandoutTable:
    rows = []
    for layer in trace.layers:
        for neuron in range(trace.size(layer)):
            formula = sum_formula(trace, layer, neuron, digits=DIGITS)
            name = tr("layer {layer}, neuron {neuron}", layer=layer, neuron=neuron + 1)
            found = (plain(formula.numbers), *(_number(values[neuron]) for values in (trace.z(layer), trace.a(layer))))
            rows.append(_row((name, _symbols(trace, NeuronId(layer, neuron))), found))
    told = tr("Each neuron: z = Σ w·a + b, a = 1 / (1 + e⁻ᶻ).")
    columns = (tr("neuron"), "z", tr("with numbers"), "z", "a")
    return HandoutTable(tr("The forward pass"), (_given(trace), told), columns, tuple(rows))


def _errors(stepper: BackwardStepper, is_given: bool) -> HandoutTable:
    trace = stepper.trace
    rows = []
    for layer in reversed(trace.layers):
        for neuron in range(trace.size(layer)):
            errors = stepper.errors
            name = tr("layer {layer}, neuron {neuron}", layer=layer, neuron=NeuronId(layer, neuron).number)
            found = [_number(float(values(layer)[neuron])) for values in (errors.grad, errors.slope, errors.delta)]
            rows.append(_row((name,), found))
    told = tr("Cost C = ½(a − y)², desired y = {y}.", y=_desired(trace))
    given = () if is_given else (_given(trace),)
    law = tr("Output: ∂C/∂a = a − y. Before it: ∂C/∂a = Σ w·δ of the next layer. a′ = a(1 − a), δ = ∂C/∂a · a′.")
    columns = (tr("neuron"), "∂C/∂a", "a′(z)", "δ")
    return HandoutTable(tr("The backward pass: errors"), (*given, told, law), columns, tuple(rows))


def _updates(stepper: BackwardStepper) -> HandoutTable:
    rows = []
    for address in parameter_ids(stepper.trace.network.shapes):
        found = [_number(value) for value in (stepper.gradient(address), stepper.new(address))]
        rows.append(_row((parameter_text(address), _number(stepper.old(address))), found))
    told = tr("∂C/∂w = a·δ, ∂C/∂b = δ; new = old − η · gradient with η = {rate}.", rate=number(RATE))
    columns = (tr("parameter"), tr("old"), tr("gradient"), tr("new"))
    return HandoutTable(tr("The backward pass: gradients and update"), (told,), columns, tuple(rows))


def _symbols(trace: Trace, neuron: NeuronId) -> str:
    """Return z of a neuron as a sum of symbols, in one line of plain text."""
    layer = neuron.layer
    below = "x" if layer == 2 else f"a{superscript(layer - 1)}"
    terms = [
        f"{parameter_text(neuron.weight_from(source))}·{below}{subscript(source + 1)}"
        for source in range(trace.size(layer - 1))
    ]
    return f"z{superscript(layer)}{subscript(neuron.number)} = {' + '.join(terms)} + {parameter_text(neuron.bias)}"


def _given(trace: Trace) -> str:
    """Return inputs and parameters in one line."""
    x = ", ".join(f"x{subscript(k + 1)} = {_number(float(value))}" for k, value in enumerate(trace.a(1)))
    return x + "; " + ", ".join(_values(trace))


def _values(trace: Trace) -> Iterator[str]:
    for address in parameter_ids(trace.network.shapes):
        table = trace.b(address.layer) if address.source is None else trace.W(address.layer)[address.source]
        yield f"{parameter_text(address)} = {_number(float(table[address.index]))}"


def _desired(trace: Trace) -> str:
    return "" if trace.y is None else _number(float(trace.y[0]))


def _number(value: float) -> str:
    return number(float(value), DIGITS)


def _row(given: Sequence[str], found: Sequence[str]) -> tuple[Cell, ...]:
    return (*((text, False) for text in given), *((text, True) for text in found))
