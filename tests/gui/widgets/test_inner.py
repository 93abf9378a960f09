"""What stands on a widget and in which order: whoever asks for it does not keep it."""

import gc
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget

from nnplayground.gui.widgets.inner import focus_chain


class Place(QWidget):
    """Something that Qt calls, as all of the program's own are."""

    def event(self, event):
        return super().event(event)


def made():
    """Return a window with three children."""
    window = Place()
    for name in "abc":
        child = Place(window)
        child.setObjectName(name)
        child.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return window


def names(window, **given):
    return "".join(widget.objectName() for widget in focus_chain(window, **given))


def test_all_are_told_in_the_order_of_the_focus_and_back(qapp):
    window, alone = made(), QWidget()
    first, second, third = window.findChildren(Place)
    QWidget.setTabOrder(first, third)
    QWidget.setTabOrder(third, second)
    assert names(window) == "acb"
    assert names(window, backwards=True) == "bca"
    assert names(alone) == ""
    shiboken6.delete(window)
    shiboken6.delete(alone)


def gone(widget):
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("backwards", [False, True])
def test_a_window_that_was_walked_through_is_let_go_of(qapp, backwards):
    window = made()
    held = [weakref.ref(window), *map(weakref.ref, window.findChildren(Place))]
    for at in (-1, 0, 1):
        names(window, backwards=backwards)
        assert next(focus_chain(window, backwards=backwards)) is not None
        # One goes, and another comes.
        gone(list(focus_chain(window))[at])
        held.append(weakref.ref(Place(window)))
        names(window, backwards=backwards)
    gone(window)
    del window
    gc.collect()
    assert sum(one() is not None for one in held) == 0
