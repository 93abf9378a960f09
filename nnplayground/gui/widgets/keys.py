"""Who gets a key: the space bar runs what the window shows, but for text that is typed; Enter presses buttons."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QMainWindow, QWidget

from nnplayground.gui.widgets.inner import focus_chain, inner_widgets

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _AbstractButton
    from PySide6.QtWidgets import QWidget as _Widget
else:
    # What these classes are mixed into is a widget already.
    _Widget = _AbstractButton = object

Keys = tuple[str, tuple[tuple[str, str], ...]]
"""What a view has as ``keys``: its name, and each key with what it does there; all marked for translation."""


def wants(event: QEvent, *keys: Qt.Key) -> bool:
    """Whether `event` asks a focused control if it needs one of these keys before any shortcut."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() in keys
        and not event.modifiers() & Qt.KeyboardModifier.AltModifier
    )


def wants_space(event: QEvent) -> bool:
    """Whether `event` asks a focused control if it needs the space bar before any shortcut."""
    return wants(event, Qt.Key.Key_Space)


def chain_tabs(page: QWidget) -> None:
    """Let Tab go through `page` where it stands in the window.

    Qt puts whatever is built later at the end of the window's order.
    """
    policy = page.focusPolicy()
    page.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt puts nothing behind what takes no focus
    before = page
    for widget in _stops(page):
        stop = widget.focusProxy() or widget
        QWidget.setTabOrder(before, stop)
        if stop is not widget:
            # What passes its focus on moves to its proxy when it is told so, and only then.
            widget.setFocusProxy(None)  # type: ignore[arg-type]  # the stub knows no None
            widget.setFocusProxy(stop)
        before = stop
    page.setFocusPolicy(policy)


def come_last(control: QWidget) -> None:
    """Let Tab come to `control` behind all else in its window, whatever was built later."""
    for before in focus_chain(control.window(), backwards=True):
        if before is not control and before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, control)
            return


def place_in_tabs(part: QWidget, *, is_first: bool) -> None:
    """Let Tab go through `part` before all else in its window, or behind it, in the order in which it was built."""
    stops = [stop.focusProxy() or stop for stop in _stops(part)]
    if not is_first:
        other = _first_outside(part)
        for stop in stops:
            if other is not None:
                # What comes first of all is not moved behind the last: Qt takes the one for following the other.
                QWidget.setTabOrder(other, stop)
            come_last(stop)
        return
    before = window = part.window()
    policy = window.focusPolicy()
    window.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt puts nothing behind what takes no focus
    for stop in stops:
        QWidget.setTabOrder(before, stop)
        before = stop
    window.setFocusPolicy(policy)


def _first_outside(part: QWidget) -> QWidget | None:
    """Return what Tab comes to first in the window that is none of a part."""
    for found in focus_chain(part.window()):
        if not part.isAncestorOf(found) and found.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return found
    return None


def _stops(page: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at, in the order in which it was built; of what passes its focus on, the whole."""
    for child in inner_widgets(page):
        proxy = child.focusProxy()
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus or (proxy is not None and child.isAncestorOf(proxy)):
            yield child
        else:
            yield from _stops(child)


def leave_typing() -> None:
    """Take the focus from where the user was typing, so that what stands there is taken over.

    Controls that are not focused by a click call this when they are pressed.
    """
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()


class KeyboardFocus(_Widget):
    """For controls that Enter works: the space bar is the main window's, and in a dialog theirs as well.

    A click on one ends the typing somewhere else.
    """

    def press(self) -> None:
        """Do what a click does."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        leave_typing()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.press()
        elif event.key() == Qt.Key.Key_Space and isinstance(self.window(), QMainWindow):
            # Its shortcut is barred just now: a key that trains at one time presses nothing at another.
            event.ignore()
        else:
            super().keyPressEvent(event)


class ButtonKeys(KeyboardFocus, _AbstractButton):
    """For buttons."""

    def press(self) -> None:
        self.click()


class Tick(ButtonKeys, QCheckBox):
    """A box to tick: focused by keyboard alone, and ticked by Enter."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
