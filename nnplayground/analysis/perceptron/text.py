"""A perceptron's steps in words, and as lines for the command line."""

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from nnplayground.analysis.perceptron.stepping import (
    ExampleRecord,
    Outcome,
    PerceptronGrain,
    PerceptronMoment,
    PerceptronStepper,
    PerceptronVerdict,
    Phase,
    Reason,
)
from nnplayground.analysis.perceptron.task import PerceptronTask
from nnplayground.core.perceptron import Form, Perceptron, PerceptronSettings, shown
from nnplayground.i18n import N_, subscript, tr

REASONS: Mapping[Reason, str] = {
    Reason.CONTRADICTION: N_(
        "The table asks for 0 and for 1 for the same inputs, so no weights can get both rows right."
    ),
    Reason.NO_LINE: N_(
        "No straight line parts the ones from the zeros, and a single perceptron can only draw a straight line: "
        "a hidden layer is needed."
    ),
    Reason.FROZEN_BIAS: N_("A line exists, but with the bias frozen the rule does not get to it: train the bias, too."),
    Reason.RULE: N_(
        "A line exists, but the shortened rule moves all weights alike and does not get to it: use the rule with x "
        "and train the bias."
    ),
}


def point(x: tuple[Fraction, ...]) -> str:
    """Write the inputs of an example: ``(0, 1)``."""
    return f"({'; '.join(map(shown, x)) if _comma() else ', '.join(map(shown, x))})"


def sum_text(record: ExampleRecord, terms: int | None = None, bias: bool = True) -> str:
    """Write out the sum: ``0.9·0 + 0.9·1 − 0.5``, or its first `terms` products."""
    count = len(record.x) if terms is None else terms
    parts = [f"{_in_sum(w)}·{_in_sum(x)}" for w, x in zip(record.before.weights[:count], record.x[:count], strict=True)]
    text = " + ".join(parts)
    if bias and count == len(record.x):
        b = record.before.bias
        text += f" − {shown(-b)}" if b < 0 else f" + {shown(b)}"
    return text


def describe(moment: PerceptronMoment, settings: PerceptronSettings) -> str:
    """Say what the tiny step of `moment` did, in one or two sentences with its numbers."""
    record = moment.record
    if record is None:
        return tr("Start with {weights}.", weights=weights_text(moment.perceptron, settings.form))
    if moment.phase is Phase.PRODUCT:
        return _describe_product(record, moment)
    if moment.phase is Phase.BIAS and settings.form == "threshold":
        return tr(
            "The sum is done: Σ = {sum} = {total}. The threshold is θ = {threshold}.",
            sum=sum_text(record, bias=False), total=shown(record.weighted_sum),
            threshold=shown(record.before.threshold),
        )  # fmt: skip
    if moment.phase is Phase.BIAS:
        return tr("Add the bias: z = {sum} = {z}.", sum=sum_text(record), z=shown(record.z))
    if moment.phase is Phase.OUTPUT:
        return describe_output(record, settings.form)
    return describe_update(record, settings)


def _describe_product(record: ExampleRecord, moment: PerceptronMoment) -> str:
    index = moment.terms - 1
    product = tr(
        "w{number} · x{number} = {weight} · {input} = {product}.",
        number=subscript(moment.terms), weight=shown(record.before.weights[index]), input=shown(record.x[index]),
        product=shown(record.products[index]),
    )  # fmt: skip
    if index == 0:
        opening = tr(
            "Example {row}: {x}, desired {desired}.", row=record.row + 1, x=point(record.x), desired=record.desired
        )
        return f"{opening} {product}"
    return product + " " + tr("Sum so far: {sum}.", sum=shown(moment.sum))


def comparison(record: ExampleRecord, form: Form = "bias") -> str:
    """Write what decides the output: ``z = 0.4 > 0``, or ``Σ = 0.9 > 0.5 = θ``."""
    sign = "=" if record.z == 0 else (">" if record.z > 0 else "<")
    if form == "threshold":
        return f"Σ = {shown(record.weighted_sum)} {sign} {shown(record.before.threshold)} = θ"
    return f"z = {shown(record.z)} {sign} 0"


def describe_output(record: ExampleRecord, form: Form = "bias") -> str:
    """Say whether the sum fires and whether that is right."""
    compared = comparison(record, form)
    fires = tr("{comparison}, so the output is {output}.", comparison=compared, output=record.output)
    if record.error == 0:
        return fires + " " + tr("Desired {desired}: right.", desired=record.desired)
    wrong = tr(
        "Desired {desired}: wrong, error e = {desired} − {output} = {error}.",
        desired=record.desired, output=record.output, error=shown(Fraction(record.error)),
    )  # fmt: skip
    return f"{fires} {wrong}"


def describe_update(record: ExampleRecord, settings: PerceptronSettings) -> str:
    """Say how each weight changes, before → after, with the product written out."""
    if record.error == 0:
        weights = weights_text(record.after, settings.form)
        return tr("The perceptron was right, so nothing changes: {weights}.", weights=weights)
    parts = [change for change, _, _ in changes(record, settings)]
    text = tr("New weights: {changes}.", changes="; ".join(parts))
    if record.before == record.after and settings.form == "threshold":
        text += " " + tr("Nothing moves: every input that counts is 0 and the threshold is frozen.")
    elif record.before == record.after:
        text += " " + tr("Nothing moves: every input that counts is 0 and the bias is frozen.")
    return text


def changes(record: ExampleRecord, settings: PerceptronSettings) -> list[tuple[str, Fraction, Fraction]]:
    """Return for each weight and the bias or threshold: the change written out, the value before and after."""
    rate, error = shown(Fraction(str(settings.rate))), _in_sum(Fraction(record.error))
    found = []
    for index, (old, new) in enumerate(zip(record.before.weights, record.after.weights, strict=True)):
        factor = f"·{_in_sum(record.x[index])}" if settings.rule == "standard" else ""
        text = f"w{subscript(index + 1)} = {shown(old)} + {rate}·{error}{factor} = {shown(new)}"
        found.append((text, old, new))
    if settings.form == "threshold":
        old, new = record.before.threshold, record.after.threshold
        frozen = tr("θ = {threshold} (frozen)", threshold=shown(old))
        text = f"θ = {shown(old)} − {rate}·{error} = {shown(new)}" if settings.train_bias else frozen
    else:
        old, new = record.before.bias, record.after.bias
        frozen = tr("b = {bias} (frozen)", bias=shown(old))
        text = f"b = {shown(old)} + {rate}·{error} = {shown(new)}" if settings.train_bias else frozen
    return [*found, (text, old, new)]


def weights_text(perceptron: Perceptron, form: Form = "bias") -> str:
    """Write weights and bias: ``w₁ = 0.9, w₂ = 0.9, b = −0.5``; with a threshold θ = 0.5 instead."""
    parts = [f"w{subscript(index)} = {shown(w)}" for index, w in enumerate(perceptron.weights, start=1)]
    last = f"θ = {shown(perceptron.threshold)}" if form == "threshold" else f"b = {shown(perceptron.bias)}"
    return ("; " if _comma() else ", ").join([*parts, last])


def describe_upcoming(moment: PerceptronMoment | None, form: Form = "bias") -> str:
    """Say what the next tiny step will do, without giving its result away."""
    if moment is None or moment.record is None:
        return tr("There is nothing left to do.")
    record = moment.record
    if moment.phase is Phase.PRODUCT:
        return tr("Next: multiply w{number} by x{number} and add it to the sum.", number=subscript(moment.terms))
    if moment.phase is Phase.BIAS:
        return tr("Next: take the threshold.") if form == "threshold" else tr("Next: add the bias.")
    if moment.phase is Phase.OUTPUT:
        return tr("Next: compare Σ with θ.") if form == "threshold" else tr("Next: compare z with 0.")
    return tr("Next: correct the weights.") if record.error else tr("Next: go on, the answer is right.")


def describe_next(stepper: PerceptronStepper, grain: PerceptronGrain) -> str:
    """Say what the next step of a grain does, without giving its result away."""
    upcoming, position = stepper.upcoming, stepper.position
    tiny = describe_upcoming(upcoming, stepper.settings.form)
    if upcoming is None or upcoming.record is None or stepper.after(position, grain) - position < 2:
        return tiny
    place = tr("pass {number}", number=upcoming.record.pass_number)
    if grain is PerceptronGrain.EXAMPLE:
        example = upcoming.record.number % len(stepper.task) + 1
        place = tr("pass {number}, example {place}", number=upcoming.record.pass_number, place=example)
    if position and stepper.after(position - 1, grain) == stepper.after(position, grain):
        return tr("Next: what is left of {place}, in one step.", place=place)
    return tr("Next: {place}, in one step.", place=place)


def describe_verdict(verdict: PerceptronVerdict, form: Form = "bias") -> str:
    """Say how things stand."""
    if verdict.outcome is Outcome.CONVERGED:
        return tr("Converged: pass {passes} had no error.", passes=verdict.passes)
    if verdict.outcome is Outcome.GIVEN_UP:
        return tr("Not settled after {passes} passes: it neither ends nor repeats itself.", passes=verdict.passes)
    if verdict.outcome is Outcome.RUNNING:
        return tr("Passes finished: {passes}.", passes=verdict.passes)
    circle = tr(
        "It will never converge: after {count} more examples it is back at {weights}, at the same place of the "
        "pass, and everything repeats.",
        count=len(verdict.cycle), weights=weights_text(verdict.cycle[-1].after, form),
    )  # fmt: skip
    return f"{circle} {tr(REASONS[verdict.reason]) if verdict.reason else ''}".rstrip()


def describe_contradiction(task: PerceptronTask) -> str:
    """Say which two rows ask for different answers to the same inputs; empty if none do."""
    rows = task.contradiction()
    if rows is None:
        return ""
    first, second = rows
    return tr(
        "Rows {first} and {second} have the same inputs {x} but ask for {one} and for {other}: nothing can give both.",
        first=first + 1, second=second + 1, x=point(task.inputs[first]), one=task.desired[first],
        other=task.desired[second],
    )  # fmt: skip


def record_object(record: ExampleRecord) -> dict[str, Any]:
    """Return one example for JSON; weights and bias are those after its correction."""
    return {
        "example": [_plain(value) for value in record.x],
        "z": _plain(record.z),
        "output": record.output,
        "desired": record.desired,
        "error": record.error,
        "weights": [_plain(w) for w in record.after.weights],
        "bias": _plain(record.after.bias),
    }


def last_object(stepper: PerceptronStepper) -> dict[str, Any]:
    """Return the closing object for JSON; with the reason if it never converges."""
    verdict, here = stepper.verdict, stepper.perceptron
    found: dict[str, Any] = {
        "converged": verdict.outcome is Outcome.CONVERGED,
        "passes": verdict.passes,
        "weights": [_plain(w) for w in here.weights],
        "bias": _plain(here.bias),
    }
    if verdict.reason is not None:
        found |= {"reason": verdict.reason.value, "cycle": [record_object(record) for record in verdict.cycle]}
    return found


def json_lines(stepper: PerceptronStepper) -> Iterator[str]:
    """Run to the verdict; yield a JSON object a line for each example, and a last one."""
    stepper.run()
    for record in stepper.history:
        yield json.dumps(record_object(record))
    yield json.dumps(last_object(stepper))


def text_lines(stepper: PerceptronStepper) -> Iterator[str]:
    """Run to the verdict; yield lines for people: each example, its correction, and the verdict."""
    stepper.run()
    form = stepper.settings.form
    yield describe(stepper.moment(0), stepper.settings)
    passes = 0
    for record in stepper.history:
        if record.pass_number != passes:
            passes = record.pass_number
            yield ""
            yield tr("Pass {number}", number=passes)
        name, result = ("z", record.z) if form == "bias" else ("Σ", record.weighted_sum)
        worked = f"{name} = {sum_text(record, bias=form == 'bias')} = {shown(result)}"
        yield f"  {point(record.x)}: {worked}. {describe_output(record, form)}"
        if record.error:
            yield f"    {describe_update(record, stepper.settings)}"
    yield ""
    yield describe_verdict(stepper.verdict, form)
    yield weights_text(stepper.perceptron, form)


def _plain(value: Fraction) -> float | int:
    return int(value) if value.denominator == 1 else float(value)


def _in_sum(value: Fraction) -> str:
    return f"({shown(value)})" if value < 0 else shown(value)


def _comma() -> bool:
    return "," in shown(Fraction(1, 2))
