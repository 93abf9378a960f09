"""What a window looks like besides what its session and the states of its labs hold, taken over by the next window.

Scroll bars, folded sections, switches and boxes that only change what is seen, and the focus: found by
their place among the widgets, as both windows are put together by the same code.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QWidget,
)

from nnplayground.gui.run.paged_lab import PagedLab
from nnplayground.gui.widgets.inner import inner_widgets
from nnplayground.gui.window.lab_tabs import LabTabs

Path = tuple[tuple[str, int], ...]
"""The way down to a widget: class, and which of its class among its siblings."""
Root = tuple[str, ...]
"""A part of a window that is built at once: the frame (), a lab (its key), a page (the keys of lab and page)."""
Looks = dict[Path, object]


class Scroll(NamedTuple):
    """How far something is scrolled."""

    across: int
    down: int


class ViewMemory(QObject):
    """How the parts of a window that were built looked.

    `restore` gives it to another window of the same session, which it belongs to from then on: at once to what is
    built there, to the rest when it is.
    """

    def __init__(self, window: QWidget, labs: LabTabs) -> None:
        super().__init__()
        roots = dict(_roots(window, labs))
        self._looks = {root: dict(_looks(widget, set(roots.values()))) for root, widget in roots.items()}
        self._scrolls: dict[Root, Looks] = {}
        """What has still to be scrolled: how far is known once everything is laid out."""
        self._window, self._labs = window, labs
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._apply)
        self._focus: tuple[Root, Path] | None = None
        focused = QApplication.focusWidget()
        for root, widget in roots.items():
            for path, inner in _walk(widget, set(roots.values())):
                if inner is focused:
                    self._focus = root, path

    def restore(self, window: QWidget, labs: LabTabs) -> None:
        """Let another window look the same; where there is the same to look at."""
        self.setParent(window)
        self._window, self._labs = window, labs
        labs.lab_built.connect(self._on_lab_built)
        for lab in labs.built().values():
            self._listen(lab)
        self._apply()

    def restore_focus(self) -> None:
        """Give the focus to what had it in the other window."""
        if self._focus is None:
            return
        root, wanted = self._focus
        roots = dict(_roots(self._window, self._labs))
        if root in roots:
            found = dict(_walk(roots[root], set(roots.values()))).get(wanted)
            if found is not None and found.isVisible():
                found.setFocus()

    @Slot(object)
    def _on_lab_built(self, lab: QWidget) -> None:
        self._listen(lab)
        # What a lab is put into is told of it first.
        self._later.start(0)

    @Slot(object)
    def _on_page_built(self, _page: QWidget) -> None:
        self._later.start(0)

    def _listen(self, lab: QWidget) -> None:
        if isinstance(lab, PagedLab):
            lab.page_built.connect(self._on_page_built)

    @Slot()
    def _apply(self) -> None:
        """Give each part that is there its looks, once."""
        roots = dict(_roots(self._window, self._labs))
        others = set(roots.values())
        for root in roots.keys() & self._scrolls.keys():
            _give_all(roots[root], others, self._scrolls.pop(root))
        for root in roots.keys() & self._looks.keys():
            looks = self._looks.pop(root)
            _give_all(roots[root], others, looks)
            self._scrolls[root] = {path: look for path, look in looks.items() if isinstance(look, Scroll)}
            self._later.start(0)


def _give_all(root: QWidget, others: set[QWidget], looks: Looks) -> None:
    for path, widget in list(_walk(root, others)):
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
    return inner_widgets(widget)


def _looks(root: QWidget, others: set[QWidget]) -> Iterator[tuple[Path, object]]:
    for path, widget in _walk(root, others):
        found = _taken(widget)
        if found is not None:
            yield path, found


def _taken(widget: QWidget) -> object:
    """Return how a widget looks, if it can look otherwise. The head of a table moves with its table."""
    if isinstance(widget, QHeaderView):
        return None
    if isinstance(widget, QAbstractScrollArea):
        return Scroll(widget.horizontalScrollBar().value(), widget.verticalScrollBar().value())
    if isinstance(widget, QTabWidget | QComboBox):
        return widget.currentIndex()
    if isinstance(widget, QAbstractButton) and widget.isCheckable() and not _has_action(widget):
        return widget.isChecked()
    return None


def _give(widget: QWidget, look: Any) -> None:
    """Let a widget look like that. What follows from session or states looks so already: nothing is edited."""
    if isinstance(widget, QAbstractScrollArea):
        widget.horizontalScrollBar().setValue(look.across)
        widget.verticalScrollBar().setValue(look.down)
    elif isinstance(widget, QTabWidget | QComboBox):
        if widget.count() > look >= 0:
            widget.setCurrentIndex(look)
    elif isinstance(widget, QAbstractButton):
        widget.setChecked(look)


def _has_action(button: QAbstractButton) -> bool:
    return isinstance(button, QToolButton) and bool(button.actions())
