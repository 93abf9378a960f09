"""Say all that is wrong with a declaration of a lesson, each with the rule that it breaks: which keys belong there."""

import difflib
from collections.abc import Mapping
from typing import Any

import pydantic
from pydantic import BaseModel

from nnplayground.i18n import N_, grouped, tr
from nnplayground.lessons.fault import Place
from nnplayground.links import KEY, SUBJECT
from nnplayground.registry import explain_each, models_at

FEW, NEAR = 20, 4
"""So many keys are all named where another is given, else so many that are similar."""
NOT_WRITTEN = ("schema_number",)
"""Fields that are written under another name."""

BELONG = N_("Here belong: {known}.")
SIMILAR = N_("Similar: {known}.")
KEY_RULE = N_("A key has small letters a–z, digits and _, begins with a letter and is no longer than 40.")
SUBJECT_RULE = N_("Write neuron=3,1, weight=3,1,2 or bias=3,1.")
LETTERS_RULE = N_("At most {most} letters belong here.")
EMPTY_RULE = N_("It must not be empty.")
MANY_RULE = N_("At most {most} belong here.")
FEW_RULE = N_("At least {least} belong here.")
RULES: Mapping[str, str] = {
    "string_type": N_("A text belongs here: put it into quotes."),
    "int_type": N_("A whole number belongs here."),
    "int_parsing": N_("A whole number belongs here."),
    "int_from_float": N_("A whole number belongs here."),
    "float_type": N_("A number belongs here."),
    "float_parsing": N_("A number belongs here."),
    "finite_number": N_("A number belongs here."),
    "bool_type": N_("true or false belongs here."),
    "bool_parsing": N_("true or false belongs here."),
    "tuple_type": N_("A list in brackets belongs here: [1, 2]."),
    "list_type": N_("A list in brackets belongs here: [1, 2]."),
    "dict_type": N_("Keys with values belong here, as “key: value”."),
    "model_type": N_("Keys with values belong here, as “key: value”."),
    "model_attributes_type": N_("Keys with values belong here, as “key: value”."),
}
"""What belongs where something of another type was given, by pydantic's name of that fault."""
PATTERNS: Mapping[str, str] = {
    f"^{KEY}$": KEY_RULE, f"^({KEY})?$": KEY_RULE, f"^({SUBJECT})?$": SUBJECT_RULE,
}  # fmt: skip


def explain_all(error: pydantic.ValidationError, model: type[BaseModel]) -> list[tuple[Place, str]]:
    """Return where each fault of `error` is, as pydantic says it, and a sentence or two about it."""
    found = []
    for fault, sentence in zip(error.errors(), explain_each(error, model), strict=True):
        rule = _rule(fault, model)
        found.append((tuple(fault["loc"]), f"{sentence} {rule}" if rule else sentence))
    return found


def explain_first(error: pydantic.ValidationError, model: type[BaseModel]) -> str:
    """Return a sentence or two about the first fault of `error`."""
    return explain_all(error, model)[0][1]


def _rule(fault: Mapping[str, Any], model: type[BaseModel]) -> str:
    """Return what is allowed where a fault is, if its sentence does not say it; else nothing."""
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "extra_forbidden":
        return _keys(fault["loc"], model)
    if kind == "string_pattern_mismatch":
        rule = PATTERNS.get(context["pattern"], "")
        return tr(rule) if rule else ""
    if kind == "string_too_long":
        return tr(LETTERS_RULE, most=grouped(context["max_length"]))
    if kind == "string_too_short":
        return tr(EMPTY_RULE)
    if kind == "too_long":
        return tr(MANY_RULE, most=grouped(context["max_length"]))
    if kind == "too_short":
        return tr(FEW_RULE, least=grouped(context["min_length"]))
    return tr(RULES[kind]) if kind in RULES else ""


def _keys(location: Place, model: type[BaseModel]) -> str:
    """Return which keys belong where another was given: all, or those that are similar."""
    known = {
        field.alias or name: None
        for found in models_at(model, location[:-1])
        for name, field in found.model_fields.items()
        if name not in NOT_WRITTEN
    }
    near = difflib.get_close_matches(str(location[-1]), known, NEAR, 0.3)
    if len(known) <= FEW:
        return tr(BELONG, known=", ".join(known)) if known else ""
    return tr(SIMILAR, known=", ".join(near)) if near else ""
