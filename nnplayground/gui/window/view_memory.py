"""What a window looks like besides what its session and the states of its labs hold, taken over by the next window.

Scroll bars, splitters, folded sections, switches and boxes that only change what is seen, and the focus: found by
their place among the widgets, as both windows are put together by the same code.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QWidget,
)

from nnplayground.gui.run.paged_lab import PagedLab
from nnplayground.gui.window.lab_tabs import LabTabs

Path = tuple[tuple[str, int], ...]
"""The way down to a widget: class, and which of its class among its siblings."""
Root = tuple[str, ...]
"""A part of a window that is built at once: the frame (), a lab (its key), a page (the keys of lab and page)."""
Looks = dict[Path, object]


class ViewMemory:
    """How the parts of a window that were built looked.

    `restore` gives it to another window of the same session: at once to what is built there, to the rest when it is.
    """

    def __init__(self, window: QWidget, labs: LabTabs) -> None:
        roots = dict(_roots(window, labs))
        self._looks = {root: dict(_looks(widget, set(roots.values()))) for root, widget in roots.items()}
        self._focus: tuple[Root, Path] | None = None
        focused = QApplication.focusWidget()
        for root, widget in roots.items():
            for path, inner in _walk(widget, set(roots.values())):
                if inner is focused:
                    self._focus = root, path

    def restore(self, window: QWidget, labs: LabTabs) -> None:
        """Let another window look the same; where there is the same to look at."""
        labs.lab_built.connect(lambda lab: self._on_lab_built(window, labs, lab))
        for lab in labs.built().values():
            self._listen(window, labs, lab)
        self._apply(window, labs)

    def restore_focus(self, window: QWidget, labs: LabTabs) -> None:
        """Give the focus to what had it in the other window."""
        if self._focus is None:
            return
        root, wanted = self._focus
        roots = dict(_roots(window, labs))
        if root in roots:
            found = dict(_walk(roots[root], set(roots.values()))).get(wanted)
            if found is not None and found.isVisible():
                found.setFocus()

    def _on_lab_built(self, window: QWidget, labs: LabTabs, lab: QWidget) -> None:
        self._listen(window, labs, lab)
        # What a lab is put into is told of it first.
        QTimer.singleShot(0, window, lambda: self._apply(window, labs))

    def _listen(self, window: QWidget, labs: LabTabs, lab: QWidget) -> None:
        if isinstance(lab, PagedLab):
            lab.page_built.connect(lambda _page: QTimer.singleShot(0, window, lambda: self._apply(window, labs)))

    def _apply(self, window: QWidget, labs: LabTabs) -> None:
        """Give each part that is there its looks, once."""
        roots = dict(_roots(window, labs))
        for root in roots.keys() & self._looks.keys():
            looks = self._looks.pop(root)
            for path, widget in list(_walk(roots[root], set(roots.values()))):
                if path in looks:
                    _give(widget, looks[path])


def _roots(window: QWidget, labs: LabTabs) -> Iterator[tuple[Root, QWidget]]:
    yield (), window
    for key, lab in labs.built().items():
        yield (key,), lab
        if isinstance(lab, PagedLab):
            yield from (((key, page), widget) for page, widget in lab.built.items())


def _walk(root: QWidget, others: set[QWidget]) -> Iterator[tuple[Path, QWidget]]:
    """Yield every widget below `root` with the way to it, but nothing of other roots and other windows."""

    def below(widget: QWidget, path: Path) -> Iterator[tuple[Path, QWidget]]:
        counts: dict[str, int] = {}
        for child in _children(widget):
            name = type(child).__name__
            counts[name] = counts.get(name, -1) + 1
            if child not in others:
                here = (*path, (name, counts[name]))
                yield here, child
                yield from below(child, here)

    yield from below(root, ())


def _children(widget: QWidget) -> list[QWidget]:
    """Return the widgets on a widget, in an order that does not change."""
    if isinstance(widget, QStackedWidget):
        # The one on top is the last of its children, whichever it is.
        pages = (widget.widget(place) for place in range(widget.count()))
        return [page for page in pages if page is not None]
    return [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]


def _looks(root: QWidget, others: set[QWidget]) -> Iterator[tuple[Path, object]]:
    for path, widget in _walk(root, others):
        found = _taken(widget)
        if found is not None:
            yield path, found


def _taken(widget: QWidget) -> object:
    """Return how a widget looks, if it can look otherwise."""
    if isinstance(widget, QAbstractScrollArea):
        return widget.horizontalScrollBar().value(), widget.verticalScrollBar().value()
    if isinstance(widget, QSplitter):
        return widget.sizes()
    if isinstance(widget, QTabWidget | QComboBox):
        return widget.currentIndex()
    if isinstance(widget, QAbstractButton) and widget.isCheckable() and not _has_action(widget):
        return widget.isChecked()
    return None


def _give(widget: QWidget, look: Any) -> None:
    """Let a widget look like that. What follows from session or states looks so already: nothing is edited."""
    if isinstance(widget, QAbstractScrollArea):
        scroll: Callable[[], None] = partial(_scroll, widget, *look)
        scroll()
        # How far it can be scrolled is known once everything is laid out.
        QTimer.singleShot(0, widget, scroll)
    elif isinstance(widget, QSplitter):
        widget.setSizes(look)
    elif isinstance(widget, QTabWidget | QComboBox):
        if widget.count() > look >= 0:
            widget.setCurrentIndex(look)
    elif isinstance(widget, QAbstractButton):
        widget.setChecked(look)


def _scroll(area: QAbstractScrollArea, across: int, down: int) -> None:
    # A table may have another header by then, or the window have gone.
    if not shiboken6.isValid(area):
        return
    area.horizontalScrollBar().setValue(across)
    area.verticalScrollBar().setValue(down)


def _has_action(button: QAbstractButton) -> bool:
    return isinstance(button, QToolButton) and button.defaultAction() is not None
