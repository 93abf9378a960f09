"""What an edit is called in the menu, found by comparing the declarations before and after."""

from typing import Any

from nnplayground.core.addresses import ParameterId
from nnplayground.i18n import number, tr
from nnplayground.registry import Component, Model
from nnplayground.training.experiment import Experiment


def edit_name(before: Experiment, after: Experiment) -> str:
    """Return what has become of an experiment, in a few words of the language in use."""
    if before.data.kind != after.data.kind:
        return tr("Data: {name}", name=after.data.title)
    old, new = before.hidden, after.hidden
    if len(new) != len(old) and _others_equal(before, after, "hidden"):
        return tr("Add a layer") if len(new) > len(old) else tr("Remove a layer")
    changed = [name for name in Experiment.model_fields if getattr(before, name) != getattr(after, name)]
    if len(changed) > 1:
        return tr("Several settings")
    return _name(before, after, changed[0])


def parameter_name(experiment: Experiment, index: int, value: float) -> str:
    """Return what typing `value` for a parameter, by its place in the flat vector, is called."""
    is_bias = ParameterId.at(experiment.shapes, index).is_bias
    return tr("Bias: {value}", value=number(value)) if is_bias else tr("Weight: {value}", value=number(value))


def _others_equal(before: Experiment, after: Experiment, name: str) -> bool:
    return before.replace(**{name: getattr(after, name)}) == after


def _name(before: Model, after: Model, name: str) -> str:
    """Return title and new value of what differs in the field `name`, or deeper in it."""
    title = tr(type(after).model_fields[name].title or "")
    old, new = getattr(before, name), getattr(after, name)
    if isinstance(old, tuple) and isinstance(new, tuple):
        pairs = [(a, b) for a, b in zip(old, new, strict=False) if a != b]
        if len(old) == len(new) and len(pairs) == 1 and isinstance(pairs[0][0], Model):
            return _inner(title, *pairs[0])
        return title
    if isinstance(old, Model) and isinstance(new, Model):
        return _inner(title, old, new)
    return _with_value(title, new)


def _inner(title: str, old: Model, new: Model) -> str:
    if type(old) is not type(new):
        return _with_value(title, new)
    changed = [name for name in type(new).model_fields if getattr(old, name) != getattr(new, name)]
    return _name(old, new, changed[0]) if len(changed) == 1 else title


def _with_value(title: str, value: Any) -> str:
    if isinstance(value, Component):
        return tr("{title}: {value}", title=title, value=tr(value.label))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return tr("{title}: {value}", title=title, value=number(float(value)))
    return title
