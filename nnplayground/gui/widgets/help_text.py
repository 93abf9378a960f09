"""What a widget says of itself in the “What is this?” mode, declared where the widget is."""

from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nnplayground.i18n import tr

W = TypeVar("W", bound=QWidget)


class HelpText(NamedTuple):
    """The text that a class of widgets declares as `help_text`, for each of its instances.

    `text` and `title` are marked for translation; the title is for widgets without an accessible name, or with a
    worse one. A backdrop is what others stand on: it is told at a click and passed over by keyboard.
    """

    text: str
    title: str = ""
    is_backdrop: bool = False


def explained(widget: W, text: str) -> W:
    """Let this one widget say a marked text, where its class has many uses; return the widget."""
    widget.setWhatsThis(tr(text))
    return widget


def remark(thing: QObject, text: str) -> None:
    """Add where the course comes upon a widget or action to what is said of it; `text` is marked."""
    thing.setProperty("course", tr(text))
