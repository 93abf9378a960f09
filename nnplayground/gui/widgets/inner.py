"""What stands on a widget."""

import shiboken6
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
