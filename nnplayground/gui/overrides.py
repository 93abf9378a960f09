"""Errors in methods that Qt calls are told, and do not end the program."""

import functools
from collections.abc import Callable, Iterator
from types import FunctionType, TracebackType
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter
from shiboken6 import isValid

_ROOT: type = QObject.__mro__[-2]
"""What all classes of Qt come from."""
_guarded: set[type] = set()


def guard_overrides() -> None:
    """Let what is wrong in our own methods that Qt calls become a report, in all classes that there are by now.

    Where Qt calls such a method while Python waits for Qt, PySide 6.11 looks into the object of an error, which an
    index out of range, a division by zero or a wrong argument has not had yet in Python 3.11: the process ends. It
    has one as soon as anybody could handle it.

    A painter that the error leaves at work is ended: with one at work on a window, Qt ends the process later.
    """
    for made in _classes(_ROOT):
        if made in _guarded or not made.__module__.startswith("nnplayground."):
            continue
        _guarded.add(made)
        for name, method in list(vars(made).items()):
            if isinstance(method, FunctionType) and not name.startswith("__") and _is_override(made, name):
                setattr(made, name, _reported(method))


def _classes(parent: type) -> Iterator[type]:
    made: type
    for made in parent.__subclasses__():
        yield made
        yield from _classes(made)


def _is_override(made: type, name: str) -> bool:
    """Whether a method stands in the place of one of Qt's own."""
    return any(name in vars(base) for base in made.__mro__[1:] if base.__module__.startswith("PySide6"))


def _reported(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def reported(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        except BaseException as error:
            _end_painters(error.__traceback__, arguments)
            raise

    return reported


def _end_painters(trace: TracebackType | None, lent: tuple[Any, ...]) -> None:
    """End what paints in the functions that an error has left, but for what was lent to them."""
    while trace is not None:
        for value in trace.tb_frame.f_locals.values():
            is_own = isinstance(value, QPainter) and all(value is not one for one in lent)
            if is_own and isValid(value) and value.isActive():
                value.end()
        trace = trace.tb_next
