"""The step at hand written out, and one line for each example done: rich text for the perceptron lab."""

from fractions import Fraction
from html import escape

from nnplayground.analysis.perceptron.stepping import (
    ExampleRecord,
    PerceptronGrain,
    PerceptronMoment,
    PerceptronStepper,
    Phase,
)
from nnplayground.analysis.perceptron.text import (
    changes,
    comparison,
    describe,
    describe_next,
    describe_verdict,
    point,
    sum_text,
    weights_text,
)
from nnplayground.core.perceptron import Form, shown
from nnplayground.i18n import tr


def ledger(stepper: PerceptronStepper, grain: PerceptronGrain, hide_upcoming: bool = False) -> str:
    """Return what the step at hand knows, line by line, and what comes next, in a step of `grain`."""
    moment, form = stepper.now, stepper.settings.form
    parts = [f"<p><b>{escape(describe(moment, stepper.settings))}</b></p>"]
    record = moment.record
    if record is not None:
        parts.append(_example_line(stepper, record))
        parts.append(_sum_lines(moment, record, form))
        if moment.phase in (Phase.OUTPUT, Phase.UPDATE):
            parts.append(_output_lines(record, form))
        if moment.phase is Phase.UPDATE:
            parts.append(_update_table(stepper, record))
    if not hide_upcoming:
        parts.append(f'<p class="muted">{escape(describe_next(stepper, grain))}</p>')
    return "".join(parts)


def _example_line(stepper: PerceptronStepper, record: ExampleRecord) -> str:
    text = tr(
        "Pass {number}, example {place} of {count}: x = {x}, desired output d = {desired}",
        number=record.pass_number, place=record.number % len(stepper.task) + 1, count=len(stepper.task),
        x=point(record.x), desired=record.desired,
    )  # fmt: skip
    return f'<p class="muted">{escape(text)}</p>'


def _sum_lines(moment: PerceptronMoment, record: ExampleRecord, form: Form) -> str:
    whole = moment.phase is not Phase.PRODUCT and form == "bias"
    name = "z" if whole else "Σ"
    total = moment.sum if whole or moment.phase is Phase.PRODUCT else record.weighted_sum
    written = sum_text(record, None if whole else moment.terms, whole)
    products = " + ".join(f"({shown(p)})" if p < 0 else shown(p) for p in record.products[: moment.terms])
    if whole:
        bias = record.before.bias
        products += f" − {shown(-bias)}" if bias < 0 else f" + {shown(bias)}"
    middle = f" = {products}" if len(record.products[: moment.terms]) > 1 or whole else ""
    return f"<p>{name} = {escape(written)}{middle} = <b>{shown(total)}</b></p>"


def _output_lines(record: ExampleRecord, form: Form) -> str:
    mark = '<span class="good">✓</span>' if record.error == 0 else '<span class="bad">✗</span>'
    output = tr("output")
    error = tr("error")
    loss = tr("Loss of this neuron")
    difference = f"({record.desired} − {record.output})"
    return (
        f"<p>{escape(comparison(record, form))} → {output} = <b>{record.output}</b> {mark} &nbsp; "
        f"{error} e = d − {output} = {record.desired} − {record.output} = <b>{shown(Fraction(record.error))}</b></p>"
        f"<p>{loss}: e² = {difference}² = <b>{record.loss}</b></p>"
    )


def _update_table(stepper: PerceptronStepper, record: ExampleRecord) -> str:
    before, after = tr("before"), tr("after")
    rows = [f"<tr><td></td><td class='muted'>{before}</td><td class='muted'>{after}</td><td></td></tr>"]
    for text, old, new in changes(record, stepper.settings):
        name = text.split(" ")[0]
        tone = ' class="accent"' if old != new else ""
        working = escape(text.partition(" = ")[2])
        rows.append(
            f"<tr><td>{name}</td><td>{shown(old)}</td><td{tone}><b>{shown(new)}</b></td>"
            f'<td class="muted">{working}</td></tr>'
        )
    return f'<table cellspacing="2">{"".join(rows)}</table>'


def history_line(record: ExampleRecord, form: Form = "bias") -> str:
    """Return one example done in a line: pass, inputs, sum, output, weights afterwards."""
    mark = "✓" if record.error == 0 else "✗"
    summed = f"z = {shown(record.z)}" if form == "bias" else f"Σ = {shown(record.weighted_sum)}"
    return (
        f"{record.pass_number}   {point(record.x)}   {summed} → {record.output}  {mark}   "
        f"{weights_text(record.after, form)}"
    )


def verdict_html(stepper: PerceptronStepper) -> str:
    """Return how things stand; with the cycle, example by example, if it never converges."""
    verdict, form = stepper.verdict, stepper.settings.form
    text = escape(describe_verdict(verdict, form))
    if not verdict.cycle:
        return text
    steps = "<br>".join(escape(history_line(record, form)) for record in verdict.cycle[:40])
    heading = tr("The cycle:")
    return f"{text}<br><span class='muted'>{heading}</span><br>{steps}"
