"""What stands on a widget, and in which order Tab goes through it."""

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def inner_widgets(widget: QWidget) -> list[QWidget]:
    """Return the widgets directly on `widget` that are no windows, the lowest first.

    PySide is not told when a widget goes that Qt made for itself, as those around scroll bars are. Another one may come
    to the same place in memory and be taken for it: such a one cannot be asked anything, and is left out.
    """
    if not shiboken6.isValid(widget):
        return []
    found = [child for child in widget.children() if isinstance(child, QWidget) and shiboken6.isValid(child)]
    return [child for child in found if not child.isWindow()]


def focus_chain(window: QWidget, backwards: bool = False) -> Iterator[QWidget]:
    """Yield all that stands in a window in the order of the focus, or the other way round; not the window itself.

    PySide takes what a widget names as the next one for a part of that widget. When the one goes before the other, and
    that twice, it keeps the other for good, with all that it shows: a whole window, of which the first of all is told
    by the last. So the last is not asked, and what was found is given back to where it stands.
    """
    if not inner_widgets(window):
        return
    last = window.nextInFocusChain() if backwards else window.previousInFocusChain()
    found: list[QWidget] = []
    widget: QWidget | None = window
    try:
        while widget is not None and widget is not last:
            widget = widget.previousInFocusChain() if backwards else widget.nextInFocusChain()
            if widget is not None and widget is not window:
                found.append(widget)
                yield widget
    finally:
        _give_back(found if last is None else [*found, last])


def _give_back(widgets: list[QWidget]) -> None:
    """Let PySide take widgets for parts of what they stand on, as it does with what is found there."""
    places = (widget.parentWidget() for widget in widgets if shiboken6.isValid(widget))
    for place in {place for place in places if place is not None}:
        place.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
