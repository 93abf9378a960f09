"""A part of a declaration, laid over a whole one; and the smallest part that makes one of the other.

Mappings are laid over key by key. A component of another ``kind`` replaces what was there; lists replace lists.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from nnplayground.registry import Component

KIND = "kind"


def laid_over(base: Any, part: Any) -> Any:
    """Return `part` laid over `base`."""
    if not isinstance(part, Mapping) or not isinstance(base, Mapping):
        return part
    if KIND in part and part[KIND] != base.get(KIND):
        return dict(part)
    return {**base, **{key: laid_over(base.get(key), value) for key, value in part.items()}}


def short(value: Any) -> Any:
    """Return a declaration for JSON without the parameters of components that are as usual."""
    if isinstance(value, tuple | list):
        return [short(one) for one in value]
    if not isinstance(value, Component):
        return value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    plain = value.model_dump(mode="json")
    usual = {
        name: field.get_default(call_default_factory=True, validated_data={})
        for name, field in value.parameters().items()
    }
    changed = [name for name in plain if name in usual and getattr(value, name) != usual[name]]
    kept = {name: getattr(value, name) for name in changed}
    return {
        **({KIND: plain[KIND]} if KIND in plain else {}),
        **{name: short(one) if isinstance(one, Component | tuple) else plain[name] for name, one in kept.items()},
    }


def difference(base: Any, whole: Any) -> Any:
    """Return the smallest part that makes `whole` of `base`, or `base` itself where nothing differs.

    What is a mapping in both gets the keys that differ; the ``kind`` of a component that differs is kept.
    """
    if not isinstance(whole, Mapping) or not isinstance(base, Mapping):
        return whole
    if base.get(KIND) != whole.get(KIND) or base.keys() - whole.keys():
        return dict(whole)
    found = {
        key: difference(base[key], value) if key in base else value
        for key, value in whole.items()
        if key not in base or base[key] != value
    }
    return {KIND: whole[KIND], **found} if KIND in whole and found else found
