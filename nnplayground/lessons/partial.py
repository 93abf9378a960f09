"""A part of a declaration, laid over a whole one; and the smallest part that makes one of the other.

Mappings are laid over key by key. A component of another ``kind`` replaces what was there; lists replace lists.
"""

from collections.abc import Mapping
from typing import Any

KIND = "kind"


def laid_over(base: Any, part: Any) -> Any:
    """Return `part` laid over `base`."""
    if not isinstance(part, Mapping) or not isinstance(base, Mapping):
        return part
    if KIND in part and part[KIND] != base.get(KIND):
        return dict(part)
    return {**base, **{key: laid_over(base.get(key), value) for key, value in part.items()}}


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
