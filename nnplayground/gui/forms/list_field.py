"""A line for a list of whole numbers, or of layers of a network: ``10, 20, 50`` and ``30, 16-16, none``."""

from typing import Any, get_args

from pydantic.fields import FieldInfo
from PySide6.QtWidgets import QWidget

from nnplayground.errors import UserError
from nnplayground.gui.forms.text_field import TextField
from nnplayground.i18n import N_

NOTHING = "none"
"""What an empty inner list is called when it is typed, in every language."""


class ListField(TextField):
    """Numbers with commas between them; of `declared` with lists in the list, each is numbers with “-” between."""

    def __init__(self, declared: FieldInfo, name: str, parent: QWidget | None = None) -> None:
        self._nested = is_nested(declared)
        super().__init__(declared, name, parent)

    def _text(self) -> str:
        return list_text(self._value)

    def _typed(self, text: str) -> Any:
        return parse_list(text, self._nested)


def is_list(declared: FieldInfo) -> bool:
    """Whether a parameter is a list of whole numbers, or of lists of them."""
    return _element(declared) is int or is_nested(declared)


def is_nested(declared: FieldInfo) -> bool:
    """Whether a parameter is a list of lists of whole numbers."""
    inner: tuple[Any, ...] = get_args(_element(declared))
    return inner[1:] == (...,) and _plain(inner[0]) is int


def list_text(value: tuple[Any, ...]) -> str:
    """Return a list as it is typed."""
    return ", ".join("-".join(map(str, one)) or NOTHING if isinstance(one, tuple) else str(one) for one in value)


def parse_list(text: str, nested: bool) -> tuple[Any, ...]:
    """Return the list that was typed. Raises UserError if it is none."""
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    try:
        if not nested:
            return tuple(int(part) for part in parts)
        return tuple(() if part == NOTHING else tuple(int(one) for one in part.split("-")) for part in parts)
    except ValueError:
        example = f"10, 30, 16-16, {NOTHING}" if nested else "10, 20, 50"
        raise UserError(N_("Write whole numbers with commas between them: {example}."), example=example) from None


def _element(declared: FieldInfo) -> Any:
    arguments: tuple[Any, ...] = get_args(declared.annotation)
    return _plain(arguments[0]) if arguments[1:] == (...,) else None


def _plain(annotation: Any) -> Any:
    """Return what is annotated, without what restricts it."""
    return getattr(annotation, "__origin__", annotation) if hasattr(annotation, "__metadata__") else annotation
