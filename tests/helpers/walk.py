"""Through a window with the Tab key: what is reached, in which order, and whether it can be seen and is named."""

import itertools
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tests.helpers.fit import name_of

AROUND = 3
"""Pixels around a widget in which its focus may show."""
ROW = 6
"""Pixels by which widgets of one row may differ in height."""
PAUSES = (0, 0, 50, 200, 1000, 3000)
"""Milliseconds before each look at a focus that was not seen: only what stays unseen is a fault."""


def stops(window: QWidget) -> list[QWidget]:
    """Return every widget that Tab has to reach in a window, as it shows now."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    ]


def walk(window: QWidget, backwards: bool = False, look: Callable[[QWidget], None] | None = None) -> list[QWidget]:
    """Press Tab until it comes round; return what had the focus on the way, and `look` at each."""
    wanted = stops(window)
    if not wanted:
        return []
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    key = Qt.Key.Key_Backtab if backwards else Qt.Key.Key_Tab
    seen: list[QWidget] = []
    for _ in range(2 * len(wanted) + 40):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        here = QApplication.focusWidget()
        if here is None or (seen and here is seen[0] and here is not seen[-1]):
            break
        if seen and here is seen[-1]:
            continue  # from link to link in a text
        seen.append(here)
        if look is not None:
            look(here)
    return seen


def misses(window: QWidget, seen: list[QWidget]) -> list[str]:
    """Return what Tab does not reach, and where it comes twice."""
    found = [f"{name_of(widget)} is not reached" for widget in stops(window) if widget not in seen]
    found += [f"{name_of(widget)} is reached twice" for widget in set(seen) if seen.count(widget) > 1]
    return found


def disorder(seen: list[QWidget]) -> list[str]:
    """Return where the walk goes back, to the left and up, among the widgets of one parent."""
    found = []
    for before, after in itertools.pairwise(seen):
        for here, there in _siblings(before, after):
            a, b = here.geometry(), there.geometry()
            if b.bottom() < a.top() + ROW and b.left() <= a.left() + ROW:
                found.append(f"from {name_of(before)} back to {name_of(after)}")
            elif abs(a.center().y() - b.center().y()) < ROW and b.left() < a.left():
                found.append(f"from {name_of(before)} leftwards to {name_of(after)}")
    return found


def _siblings(before: QWidget, after: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Yield the children of the nearest common ancestor that hold the two."""
    line = list(_ancestors(before))
    for widget in _ancestors(after):
        parent = widget.parentWidget()
        for other in line:
            if other.parentWidget() is parent and other is not widget and parent is not None:
                yield other, widget
                return


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    while widget is not None and not widget.isWindow():
        yield widget
        widget = widget.parentWidget()


def unseen(window: QWidget) -> list[str]:
    """Return the widgets that look with the focus as they look without."""
    found = []

    def look(widget: QWidget) -> None:
        # The button that Enter presses is marked, with the focus and without.
        is_default = isinstance(widget, QPushButton) and widget.isDefault()
        # A window that is told late that it is active shows no focus at first, and on a busy machine that is late.
        for pause in PAUSES:
            QTest.qWait(pause)
            with_focus = _picture(window, widget)
            widget.clearFocus()
            QApplication.processEvents()
            differs = with_focus != _picture(window, widget)
            window.activateWindow()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if differs or is_default:
                return
            QTest.qWaitForWindowActive(window, 1000)
        # A page that has found something out meanwhile may have put it away.
        if widget.isVisible():
            found.append(name_of(widget))

    walk(window, look=look)
    return found


def _picture(window: QWidget, widget: QWidget) -> QImage:
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return window.grab(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


def pictures(window: QWidget) -> list[QWidget]:
    """Return what our own code paints on its own and is no part of something named."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and getattr(widget, "is_picture", False) and "paintEvent" in vars(type(widget))
    ]


def unnamed(widgets: list[QWidget]) -> list[str]:
    """Return the widgets that a screen reader could not name, or not tell from the one beside it."""
    found, names = [], {}
    for widget in dict.fromkeys(widgets):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = "" if interface is None else interface.text(QAccessible.Text.Name).strip()
        if not name:
            found.append(f"{name_of(widget)} has no name")
            continue
        key = (widget.parentWidget(), name)
        if key in names:
            found.append(f"{name_of(widget)} is named as the {type(names[key]).__name__} beside it")
        names[key] = widget
    return found


def voiceless(widgets: list[QWidget]) -> list[str]:
    """Return the lines and lists that do not tell a screen reader what stands in them."""
    found = []
    for widget in widgets:
        interface = QAccessible.queryAccessibleInterface(widget)
        if isinstance(widget, QLineEdit):
            told = interface.text(QAccessible.Text.Value) if interface is not None else ""
            if told != widget.text():
                found.append(f"{name_of(widget)} tells “{told}”")
    return found


def deaf(window: QWidget) -> list[str]:
    """Return the widgets of our own that answer to a click and cannot have the focus."""
    return sorted(
        {
            name_of(widget)
            for widget in window.findChildren(QWidget)
            if widget.isVisible()
            and any(
                "mousePressEvent" in vars(kind) or "mouseReleaseEvent" in vars(kind)
                for kind in type(widget).__mro__
                if kind.__module__.startswith("nnplayground")
            )
            and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and getattr(widget, "answers_clicks", True)
            and not _has_a_stand_in(widget, window)
        }
    )


def _has_a_stand_in(widget: QWidget, window: QWidget) -> bool:
    """Whether another control does the same by keyboard: the line of a slider, the focused one of a group."""
    parent = widget.parentWidget()
    if parent.focusProxy() is not None and parent.focusProxy().accessibleName() == widget.accessibleName():
        return True
    return isinstance(widget, QAbstractButton) and any(type(stop) is type(widget) for stop in stops(window))
