"""Bring what an older nnplayground wrote up to date, a step at a time.

A change of a project's layout raises `document.FILE_SCHEMA` and adds a step to `FILE_STEPS`; a change
of the experiment's declaration raises `experiment.SCHEMA` and adds one to `EXPERIMENT_STEPS`. Step n
turns number n into number n + 1. An old file of every number stays in ``tests/data``.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from nnplayground.project.container import DamagedError, Tensors, whole

T = TypeVar("T")


class Raw(NamedTuple):
    """A project as it stands in its file: texts and arrays by name."""

    texts: dict[str, str]
    tensors: Tensors


class NewerError(Exception):
    """It was written by a newer program."""


PAGES_1 = {
    "perceptron": ("gates", "step_sigmoid"),
    "hand": ("forward", "backward", "table", "demon", "slow", "softmax", "symmetry"),
    "digits": ("draw", "mistakes", "inside", "output_coding", "ladder", "augment"),
    "painting": (),
}
"""The keys of the pages that number 1 counted from 0; what it kept of others, nobody knows."""
FIELDS_1 = {
    "perceptron": {"good": "last_valid"},
    "hand": {"good": "last_valid", "twins": "symmetry", "twins_epoch": "symmetry_epoch"},
    "digits": {"codes": "output_coding"},
}
"""What number 1 called some of the fields, and what they are called since."""


def _lab_states(raw: Raw) -> Raw:
    """Number 2 has lab states by the keys of labs, and the open page by its key."""
    texts = dict(raw.texts)
    if "desks" in texts:
        kept = json.loads(texts.pop("desks"))
        if not isinstance(kept, dict) or not all(isinstance(state, dict) for state in kept.values()):
            raise DamagedError
        names = {name: "hand" if name == "by_hand" else name for name in kept}
        states = {names[name]: _lab_state(names[name], kept[name]) for name in kept}
        texts["lab_states"] = json.dumps(states, separators=(",", ":"))
    return Raw(texts, raw.tensors)


def _lab_state(key: str, state: dict[str, Any]) -> dict[str, Any]:
    if key not in PAGES_1:
        return state
    fields = FIELDS_1.get(key, {})
    found = {fields.get(name, name): value for name, value in state.items()}
    view = found.get("view")
    if isinstance(view, dict) and "page" in view:
        found["view"] = view = dict(view)
        page, pages = view.pop("page"), PAGES_1[key]
        # A page that never was is left out: the lab opens at its first.
        if isinstance(page, int) and 0 <= page < len(pages):
            view["page"] = pages[page]
    return found


def _without_search(raw: Raw) -> Raw:
    """Number 3 may have a search; what has none is as it was."""
    return raw


FILE_STEPS: Mapping[int, Callable[[Raw], Raw]] = {1: _lab_states, 2: _without_search}
EXPERIMENT_STEPS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


def migrate(thing: T, number: int, newest: int, steps: Mapping[int, Callable[[T], T]]) -> T:
    """Return `thing`, which has the schema `number`, as the schema `newest` has it.

    Raises NewerError if it is beyond that, DamagedError if there never was such a number.
    """
    if number > newest:
        raise NewerError
    for step in range(number, newest):
        if step not in steps:
            raise DamagedError
        thing = steps[step](thing)
    if number < 1 and number not in steps:
        raise DamagedError
    return thing


def migrate_experiment(declared: Any, newest: int) -> dict[str, Any]:
    """Return an experiment as read from JSON as the newest declaration has it; as `migrate`."""
    if not isinstance(declared, dict):
        raise DamagedError
    found = migrate(declared, whole(declared.get("schema_number")), newest, EXPERIMENT_STEPS)
    return found | {"schema_number": newest}
