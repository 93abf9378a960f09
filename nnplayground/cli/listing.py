"""``nnplayground list``: every component that can be chosen, with its parameters and ranges."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from nnplayground.analysis.descent.surfaces import COST_SURFACES
from nnplayground.cli.options import settings
from nnplayground.cli.parser import Parser, dashed
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.data.features import FEATURES
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.registry import Component, limits, mark, range_text
from nnplayground.search.strategies import STRATEGIES
from nnplayground.training.examples import EXAMPLES

OTHERS = ("features", "surface", "strategy", "example")
"""What is listed besides the components of an experiment."""


def run(words: Sequence[str]) -> int:
    """Print the list and return the exit code."""
    parser = Parser(
        "nnplayground list [WHAT] [OPTIONS]",
        tr(
            "List what can be chosen, or only WHAT: {names}.",
            names=", ".join([*_shelves(), *OTHERS]),
        ),
    )
    group = parser.group(tr("Options"))
    group.value("what", metavar="WHAT", purpose=tr("A part of the list."), nargs="?")
    group.switch("--json", purpose=tr("Print JSON."))
    group.common(tr("Language of the names: en or es."))
    options = parser.read(words)
    if options is None:
        return 0
    output = TerminalOutput()
    everything = catalogue()
    if options.what is not None:
        if options.what not in everything:
            raise UserError(
                N_("There is nothing called “{what}”. Known: {known}."), what=options.what, known=", ".join(everything)
            )
        everything = {options.what: everything[options.what]}
    output.write(json.dumps(everything, indent=1, ensure_ascii=False) if options.json else as_text(everything))
    return 0


def catalogue() -> dict[str, list[dict[str, Any]]]:
    """Return every component as plain data, by the option that chooses it; then what is no part of an experiment."""
    found = {option: [_component(cls) for cls in classes] for option, classes in _shelves().items()}
    found["features"] = [_plain(key, feature.name, feature.summary) for key, feature in FEATURES.items()]
    found["surface"] = [_component(cls) for cls in COST_SURFACES]
    found["strategy"] = [_component(cls) for cls in STRATEGIES]
    found["example"] = [_plain(key, example.label, example.summary) for key, example in EXAMPLES.items()]
    return found


def _shelves() -> dict[str, list[type[Component]]]:
    """Return the components by option. Activations are listed once, where the hidden layers choose them."""
    return {
        setting.option: list(setting.registry)
        for setting in settings()
        if setting.registry is not None and setting.option != "output"
    }


def _component(cls: type[Component]) -> dict[str, Any]:
    return {
        "kind": cls.key(),
        "label": tr(cls.label),
        "summary": tr(cls.summary),
        "parameters": [_parameter(name, field) for name, field in cls.parameters().items()],
    }


def _plain(key: str, label: str, summary: str) -> dict[str, Any]:
    return {"kind": key, "label": tr(label), "summary": tr(summary), "parameters": []}


def _parameter(name: str, field: FieldInfo) -> dict[str, Any]:
    default = field.get_default(call_default_factory=True, validated_data={})
    found: dict[str, Any] = {
        "name": name,
        "title": tr(field.title or name),
        "description": tr(field.description or ""),
        "type": type(default).__name__,
        "default": default.model_dump() if isinstance(default, BaseModel) else default,
        "live": bool(mark(field, "live", False)),
    }
    found |= limits(field)
    searched = mark(field, "search")
    if isinstance(searched, tuple):
        found["search"] = searched
    if mark(field, "unit"):
        found["unit"] = tr(mark(field, "unit"))
    if mark(field, "choices"):
        found["choices"] = {key: tr(label) for key, label in mark(field, "choices").items()}
    return found | {"range": range_text(field)}


def as_text(everything: dict[str, list[dict[str, Any]]]) -> str:
    """Return the catalogue for reading."""
    lines: list[str] = []
    for option, components in everything.items():
        lines += ["", f"--{dashed(option)}"] if lines else [f"--{dashed(option)}"]
        for component in components:
            lines.append(f"  {component['kind']:<28}{component['label']}. {component['summary']}")
            for parameter in component["parameters"]:
                allowed = parameter["range"] or ", ".join(parameter.get("choices", ()))
                detail = " ".join(filter(None, (parameter["description"], allowed and f"({allowed})")))
                value = f"{parameter['name']} = {parameter['default']} {parameter.get('unit', '')}".rstrip()
                lines.append(f"    .{value:<26} {detail}")
    return "\n".join(lines)
