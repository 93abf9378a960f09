"""Bring what an older nnplayground wrote up to date, a step at a time.

A change of a project's layout raises `document.FILE_SCHEMA` and adds a step to `FILE_STEPS`; a change
of the experiment's declaration raises `experiment.SCHEMA` and adds one to `EXPERIMENT_STEPS`. Step n
turns number n into number n + 1. An old file of every number stays in ``tests/data``.
"""

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


FILE_STEPS: Mapping[int, Callable[[Raw], Raw]] = {}
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
