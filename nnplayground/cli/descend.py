"""``nnplayground descend``: gradient descent on a surface, step by step."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from nnplayground.analysis.descent.stepper import DescentSettings, DescentStepper
from nnplayground.analysis.descent.surfaces import COST_SURFACES, CostSurface, TypedSurface
from nnplayground.analysis.descent.text import step_heading, step_json, step_line, verdict_json, worth_a_line
from nnplayground.cli.options import registry_of
from nnplayground.cli.parser import Dotted, Parser, dashed, split_dotted, unknown
from nnplayground.cli.settings import component, nested, typed, validated
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.core.optimizers import OPTIMIZERS, GradientDescent
from nnplayground.errors import UserError, read_number
from nnplayground.i18n import N_, tr

SIGNED = ("--start", "--formula")
"""Options whose value may begin with a minus."""


def run(words: Sequence[str]) -> int:
    """Descend as `words` ask for and return the exit code."""
    plain, dotted = split_dotted(list(_joined(words)))
    found = _parser().read(plain)
    if found is None:
        return 0
    output = TerminalOutput()
    stepper = DescentStepper(_settings(found, dotted))
    if found.json:
        for record in stepper.run():
            output.write(step_json(record))
    else:
        output.write(f"{stepper.surface.title}: C(v₁, v₂) = {stepper.formula}")
        output.write(step_heading())
        for record in stepper.run():
            if worth_a_line(record.step):
                output.write(step_line(record))
    verdict = stepper.verdict
    assert verdict is not None, "a run ends with a verdict"
    output.write(verdict_json(verdict) if found.json else verdict.sentence())
    return 0


def _settings(found: argparse.Namespace, dotted: Dotted) -> DescentSettings:
    """Return the descent that was asked for; what was not said is what shows the surface well."""
    tree = nested(dotted)
    surface = _surface(found, tree.pop("surface", {}))
    usual = DescentSettings.of(surface)
    optimizer = usual.optimizer
    inside = tree.pop("optimizer", {})
    if found.optimizer is not None or inside:
        # Plain descent has the surface's own rate, unless another is given.
        known = found.optimizer in (None, GradientDescent.key(), dashed(GradientDescent.key()))
        optimizer = component(OPTIMIZERS, None if known else found.optimizer, inside, optimizer)
    if tree:
        raise unknown(f"--{next(iter(tree))}", ["--surface", "--optimizer"])
    changes: dict[str, Any] = {"surface": surface, "optimizer": optimizer, "start": usual.start}
    if found.start is not None:
        changes["start"] = _start(found.start)
    fields = DescentSettings.model_fields
    changes |= {
        name: typed(fields[name], getattr(found, name)) for name in ("tolerance", "max_steps") if getattr(found, name)
    }
    settings: DescentSettings = validated(DescentSettings, changes)
    return settings


def _surface(found: argparse.Namespace, inside: dict[str, Any]) -> CostSurface:
    if found.formula is not None:
        if found.surface not in (None, TypedSurface.key()):
            raise UserError(N_("Give --surface or --formula, not both."))
        inside = inside | {"typed": found.formula}
        own: CostSurface = component(COST_SURFACES, TypedSurface.key(), inside, None)
        return own
    if found.surface is None and not inside:
        raise UserError(
            N_("Say which surface: --surface {known}, or --formula."), known=", ".join(COST_SURFACES.keys())
        )
    chosen: CostSurface = component(COST_SURFACES, found.surface or TypedSurface.key(), inside, None)
    return chosen


def _start(text: str) -> tuple[float, float]:
    """Read ``0.5,-1``; numbers with a decimal comma are parted by a semicolon."""
    parts = text.split(";" if ";" in text else ",")
    if len(parts) != 2:
        raise UserError(N_("--start takes two numbers: 0.5,-1, or with decimal commas 0,5;-1."))
    return read_number(parts[0]), read_number(parts[1])


def _joined(words: Sequence[str]) -> Iterator[str]:
    """Tie values that may begin with a minus to their options, so that they are not taken for options."""
    rest = iter(words)
    for word in rest:
        value = next(rest, None) if word in SIGNED else None
        yield word if value is None else f"{word}={value}"


def _parser() -> Parser:
    parser = Parser(
        "nnplayground descend --surface KIND [OPTIONS]",
        tr(
            "Descend a surface C(v₁, v₂) until it is level, and say for every step what the gradient predicts, "
            "−η‖∇C‖² in plain descent, and what really comes of it."
        ),
        tr("Exit code: 0 done, whatever the verdict; 2 the arguments cannot be used."),
    )
    group = parser.group(tr("Options"))
    for name, field in DescentSettings.model_fields.items():
        registry, purpose = registry_of(field), tr(field.description or "")
        if registry is not None:
            purpose = tr("{purpose} One of: {kinds}.", purpose=purpose, kinds=", ".join(registry.keys()))
        metavar = "KIND" if registry is not None else "V1,V2" if name == "start" else "NUMBER"
        group.value(f"--{dashed(name)}", dest=name, metavar=metavar, purpose=purpose)
        if name == "surface":
            group.value("--formula", metavar="TEXT", purpose=tr("A surface of your own: sin(x)*sin(y)+0.2*x."))
    group.switch("--json", purpose=tr("Print one JSON object for each step, and a last one."))
    group.common(tr("Language of the messages: en or es."))
    return parser
