"""In which of their declared settings two models differ, and what to call that."""

from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from nnplayground.i18n import grouped, number, tr
from nnplayground.registry import Component, mark

DIGITS = 6
"""Significant digits of a number that was changed."""


def changed_fields(before: BaseModel, after: BaseModel) -> list[str]:
    """Return the fields in which two models of one class differ, in the order of their declaration."""
    return [name for name in type(after).model_fields if getattr(before, name) != getattr(after, name)]


def changed_titles(before: BaseModel, after: BaseModel) -> list[str]:
    """Return the titles (marked text) of what differs, the deepest that say it: of a rate, not of its optimiser."""
    found: list[str] = []
    for name in changed_fields(before, after):
        old, new = getattr(before, name), getattr(after, name)
        if not isinstance(old, tuple) or not isinstance(new, tuple):
            old, new = (old,), (new,)
        within = [
            title
            for a, b in zip(old, new, strict=False)
            if len(old) == len(new) and isinstance(a, BaseModel) and type(a) is type(b)
            for title in changed_titles(a, b)
        ]
        found += within or [type(after).model_fields[name].title or ""]
    return [title for title in dict.fromkeys(found) if title]


def changed_field(before: BaseModel, after: BaseModel) -> str:
    """Return the first field in which two models of one class differ; empty if they do not."""
    return next(iter(changed_fields(before, after)), "")


def change_name(before: BaseModel, after: BaseModel) -> str:
    """Return title and new value of the first field that differs, or of the only one deeper in it; else empty."""
    name = changed_field(before, after)
    if not name:
        return ""
    field = type(after).model_fields[name]
    title, old, new = tr(field.title or ""), getattr(before, name), getattr(after, name)
    if isinstance(old, tuple) and isinstance(new, tuple):
        pairs = [(a, b) for a, b in zip(old, new, strict=False) if a != b]
        if len(old) != len(new) or len(pairs) != 1:
            return title
        old, new = pairs[0]
    if isinstance(new, BaseModel) and type(old) is type(new):
        return change_name(old, new) if len(changed_fields(old, new)) == 1 else title
    value = _new_value(new, field)
    return tr("{title}: {value}", title=title, value=value) if value else title


def _new_value(value: Any, field: FieldInfo) -> str:
    """Return what a menu says of a value; nothing of texts, lists and switches."""
    labels = mark(field, "choices", {})
    if str(value) in labels:
        return tr(labels[str(value)])
    if isinstance(value, Component):
        return tr(value.label)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(float(value), DIGITS)
    return ""


def value_text(value: Any, field: FieldInfo) -> str:
    """Return how the value of a declared setting is read, with its unit; empty if it has none."""
    if mark(field, "ranges"):
        count = sum(stop - start for start, stop in value)
        many = tr("{count} weights and biases", count=grouped(count))
        return tr("1 weight or bias") if count == 1 else many if count else ""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    text = (
        number(value, 10) if isinstance(value, float) else tr(mark(field, "choices", {}).get(value, "")) or str(value)
    )
    unit = mark(field, "unit")
    return f"{text} {tr(unit)}" if unit and text else text
