"""Read the YAML of a lesson: mappings, lists, texts, numbers, true, false and null; nothing else, and not much of it.

Anchors, aliases and tags are refused. Numbers are those of YAML 1.2, so that ``1e-3`` is one and ``no`` is a text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons.fault import BlockFaultError

DEEPEST = 12
"""Mappings and lists within one another, at most."""
MOST_VALUES = 20_000
"""Values of a block, at most."""
DIGITS = 30
"""Of a number, at most."""
_INTEGER = re.compile(r"[-+]?\d+")
_FLOAT = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?")
_WORDS: Mapping[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}

NOT_YAML = N_("This is no YAML that can be read: {reason}.")
TOO_DEEP = N_("There is too much within one another: {most} levels is the limit.")
TOO_MUCH = N_("There are too many values: {most} is the limit.")
NO_ALIAS = N_("Anchors (&) and aliases (*) are not used in lessons: write the value out, or put a text into quotes.")
NO_TAG = N_("Tags (!) are not used in lessons: put the text into quotes.")
TWICE = N_("“{key}” stands here twice.")
NO_KEY = N_("Only a word can stand before the colon.")
NO_VALUE = N_("“{key}” has no value: within braces a text with a comma or a colon needs quotes.")
ONE_ONLY = N_("Only one piece of YAML belongs here: take “---” out.")
LONG_NUMBER = N_("This number has too many digits.")

Path = tuple[str | int, ...]


@dataclass
class Yaml:
    """What was read, and in which line (from 0) each value begins, by its path."""

    value: Any = None
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """Return the line of a value, or of the nearest one around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


def read_yaml(text: str) -> Yaml:
    """Return what a text of YAML says; a text without any says None. Raises BlockFaultError."""
    # Not at the top: who opens no lesson needs none of it.
    import yaml

    try:
        events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return _Reader(events).read()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BlockFaultError(0 if mark is None else mark.line, NOT_YAML, reason=error.problem or "") from None
    except yaml.YAMLError as error:
        raise BlockFaultError(0, NOT_YAML, reason=str(error).split("\n")[0][:80]) from None


class _Reader:
    """Makes values of the events of a parser."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._found = Yaml()
        self._count = 0

    def read(self) -> Yaml:
        documents = 0
        for event in self._events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    raise BlockFaultError(event.start_mark.line, ONE_ONLY)
                self._found.value = self._value(next(self._events), ())
        return self._found

    def _value(self, event: Any, path: Path) -> Any:
        line = event.start_mark.line
        self._found.lines.setdefault(path, line)
        self._count += 1
        if self._count > MOST_VALUES:
            raise BlockFaultError(line, TOO_MUCH, most=MOST_VALUES)
        if len(path) > DEEPEST:
            raise BlockFaultError(line, TOO_DEEP, most=DEEPEST)
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor is not None:
            raise BlockFaultError(line, NO_ALIAS)
        if event.tag is not None:
            raise BlockFaultError(line, NO_TAG)
        if kind == "ScalarEvent":
            return _scalar(event)
        return self._mapping(path, event.flow_style) if kind == "MappingStartEvent" else self._sequence(path)

    def _sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while type(event := next(self._events)).__name__ != "SequenceEndEvent":
            found.append(self._value(event, (*path, len(found))))
        return found

    def _mapping(self, path: Path, in_braces: bool) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while type(event := next(self._events)).__name__ != "MappingEndEvent":
            line = event.start_mark.line
            if type(event).__name__ != "ScalarEvent" or event.anchor is not None or event.tag is not None:
                raise BlockFaultError(line, NO_KEY)
            key = str(event.value)
            if key in found:
                raise BlockFaultError(line, TWICE, key=key[:40])
            self._found.lines[*path, key] = line
            value = next(self._events)
            if in_braces and type(value).__name__ == "ScalarEvent" and not value.value and value.implicit[0]:
                raise BlockFaultError(line, NO_VALUE, key=key[:40])
            found[key] = self._value(value, (*path, key))
        return found


def _scalar(event: Any) -> Any:
    text = str(event.value)
    if not event.implicit[0]:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > DIGITS and _FLOAT.fullmatch(text):
        raise BlockFaultError(event.start_mark.line, LONG_NUMBER)
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def write_yaml(value: Mapping[str, Any]) -> str:
    """Return the YAML that `read_yaml` reads back, a key a line, with short things in one line."""
    import yaml

    style = {"allow_unicode": True, "sort_keys": False, "width": 100}
    pieces = [
        # The innermost mappings and lists stand in braces; these lines themselves never do.
        yaml.dump({key: one}, Dumper=_dumper(), default_flow_style=None if _is_filled(one) else False, **style)
        for key, one in value.items()
    ]
    return "".join(map(str, pieces))


def _is_filled(value: object) -> bool:
    return isinstance(value, Mapping | list | tuple) and bool(value)


def _dumper() -> Any:
    import yaml

    def write_text(dumper: Any, text: str) -> Any:
        misread = bool(_FLOAT.fullmatch(text)) or text in _WORDS
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if misread else None)

    plain: Any = type("PlainDumper", (yaml.SafeDumper,), {"ignore_aliases": lambda self, data: True})
    plain.add_representer(str, write_text)
    return plain


def mapping_of(found: Yaml) -> dict[str, Any]:
    """Return what was read if it is a mapping, or nothing. Raises BlockFaultError."""
    if found.value is None:
        return {}
    if not isinstance(found.value, dict):
        raise BlockFaultError(found.line(()), N_("Lines such as “key: value” belong here."))
    return found.value


def as_block_fault(line: int, error: UserError) -> BlockFaultError:
    """Return the same sentence as the fault of a line."""
    return BlockFaultError(line, error.template, **error.values)
