"""The window on a real display: what its pixels are, where everything stands, and a person's hands.

Offscreen windows are painted whole whenever they are looked at, so only a real backing store shows
what a partial repaint has left behind. `Screen` runs in a process of its own (`python -m
tests.helpers.screen SCENARIO ARGUMENTS`), with ``QT_QPA_PLATFORM=xcb`` on a display that the test
gives it; what it finds it prints as JSON.
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QScrollBar,
    QTabBar,
    QTabWidget,
    QToolTip,
    QWidget,
)

from nnplayground import data
from nnplayground.gui import theme
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.window.language import use_language
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.gui.window.status_bar import StatusBar
from nnplayground.gui.window.transport_bar import TransportBar
from nnplayground.training.examples import EXAMPLES
from tests.helpers import fit
from tests.helpers.monkey import breathe
from tests.helpers.windows import every_page, is_quiet, leave, open_page, window_over

assert data
Left = Qt.MouseButton.LeftButton

SIZES = ((1024, 600), (1280, 720), (1280, 800), (1366, 768), (1920, 1080))
QUIET = 2
"""Looks in a row, a frame of the clock apart, at which nothing may be going on."""
LOOK = 0.045
"""Seconds from one look to the next: longer than a frame of the clock."""
PATIENCE = 60.0
OVERLAYS = ("NoticeBar", "HintBar", "ErrorBubble", "HelpBubble", "WeightEditor", "QTipLabel")
"""What lies over the page and comes and goes there."""
STILL = 5
"""Times that the display is looked at again while it changes."""
CELL = 24
"""Pixels of the squares in which differences are counted and named."""


Key = tuple[int, str]
"""A widget: where it is in memory, and its class. Wrappers of Qt's own widgets come and go."""


@dataclass(frozen=True)
class Place:
    """Where a widget stands in the window, and its name."""

    name: str
    box: tuple[int, int, int, int]
    parent: Key | None


class Screen:
    """A window of a size on the display, with a network of an example in it."""

    def __init__(self, size: tuple[int, int], example: str = "circle", language: str = "en") -> None:
        self.application = QApplication.instance() or QApplication(sys.argv[:1])
        # A blinking cursor, or a tip that comes late, is no fault.
        self.application.setCursorFlashTime(0)
        for effect in (Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateTooltip):
            self.application.setEffectEnabled(effect, False)
        self._tips = _NoTips()
        self.application.installEventFilter(self._tips)
        use_language(self.application, language)
        theme.apply(self.application, theme.Scheme.LIGHT)
        self.session = Session(EXAMPLES[example].build())
        MainWindow.asks = False
        self._program = window_over(self.session).program
        self.window.move(0, 0)
        self.resize(size)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        self.settle()

    def close(self) -> None:
        """Close the window and end its run."""
        leave(self.window)
        self.session.deleteLater()
        fit.settle()

    @property
    def window(self) -> MainWindow:
        """The window that shows the session now."""
        return self._program.window

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size, as its owner does."""
        self.window.resize(*size)

    # Waiting.

    def settle(self) -> None:
        """Wait until the session is idle, every job done and the frame clock quiet."""
        end, quiet = time.monotonic() + PATIENCE, 0
        while quiet < QUIET:
            if time.monotonic() > end:
                raise AssertionError("the window does not come to rest")
            self.wait(LOOK)
            quiet = quiet + 1 if self._is_quiet() else 0

    def wait(self, seconds: float) -> None:
        """Let events happen for a while."""
        # QTest.qWait keeps the interpreter's lock as it sleeps: threads that have to come to rest would hardly run.
        breathe(round(1000 * seconds))

    def _is_quiet(self) -> bool:
        return is_quiet(self.window)

    # Pixels.

    def pixels(self) -> np.ndarray:
        """Return what the display shows of the window, (height, width) of 24-bit colours."""
        image = self.window.screen().grabWindow(self.window.winId()).toImage()
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        bits = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
        return bits[:, : image.width()] & 0xFFFFFF

    def _settled_pixels(self) -> np.ndarray:
        """Return what the display shows once it stays as it is: a picture may come late on a busy machine."""
        self.settle()
        shown = self.pixels()
        for _ in range(STILL):
            self.wait(LOOK)
            self.settle()
            before, shown = shown, self.pixels()
            if before.shape == shown.shape and (before == shown).all():
                break
        return shown

    def ghosts(self) -> list[str]:
        """Return where the display differs from the window painted anew, settled before."""
        QToolTip.hideText()
        shown = self._settled_pixels()
        for widget in (self.window, *self.window.findChildren(QWidget)):
            if widget.isVisible():
                widget.update()
        self.wait(LOOK)
        anew = self.pixels()
        if shown.shape != anew.shape:
            return [f"the window was {shown.shape} and is {anew.shape}"]
        rows, columns = np.nonzero(shown != anew)
        found: dict[str, list[tuple[int, int]]] = {}
        for row, column in {(r // CELL, c // CELL) for r, c in zip(rows.tolist(), columns.tolist(), strict=True)}:
            near = (rows // CELL == row) & (columns // CELL == column)
            place = QPoint(int(columns[near][0]), int(rows[near][0]))
            found.setdefault(self.name_at(place), []).append((place.x(), place.y()))
        return [f"{name}: not as painted anew at {sorted(at)[:4]}" for name, at in sorted(found.items())]

    def name_at(self, place: QPoint) -> str:
        """Return the name of the innermost widget at a place of the window."""
        widget = self.window.childAt(place) or self.window
        return fit.name_of(widget)

    def save(self, path: str) -> None:
        """Keep what the display shows as a picture."""
        self.window.screen().grabWindow(self.window.winId()).save(path)

    # Places.

    def everything(self) -> dict[Key, Place]:
        """Return where each widget stands that can be seen, but for what lies over the page and texts of the foot."""
        found = (widget for widget in self._seen() if not isinstance(widget.parentWidget(), StatusBar))
        return {_key(widget): self._place(widget) for widget in found}

    def panels(self) -> dict[Key, Place]:
        """Return where the panels stand: bars, pictures, lists, texts and pages, not what scrolls within them."""
        return {_key(widget): self._place(widget) for widget in self._seen() if _is_panel(widget, self.window)}

    def _seen(self) -> Iterator[QWidget]:
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible() and widget.window() is self.window and not _is_overlay(widget):
                yield widget

    def _place(self, widget: QWidget) -> Place:
        corner, parent = widget.mapTo(self.window, QPoint()), widget.parentWidget()
        box = (corner.x(), corner.y(), widget.width(), widget.height())
        return Place(fit.name_of(widget), box, None if parent is None else _key(parent))

    def scrolls(self) -> set[str]:
        """Return which scroll bars are there, but for those within what scrolls its own content."""
        bars = _of(self.window, QScrollBar)
        return {
            fit.name_of(bar.parentWidget().parentWidget())
            for bar in bars
            if bar.isVisible() and isinstance(bar.parentWidget(), QWidget) and bar.parentWidget().parentWidget()
        }

    def out_of_sight(self) -> list[str]:
        """Return which bars of steps, transport or status are not wholly in sight, and whether the window scrolls."""
        found = [
            f"{fit.name_of(bar)} is cut to {bar.visibleRegion().boundingRect().getRect()} of {bar.rect().getRect()}"
            for kind in (TransportBar, StepBar, StatusBar)
            for bar in _of(self.window, kind)
            if bar.isVisible() and bar.visibleRegion().boundingRect() != bar.rect()
        ]
        whole = self.window.centralWidget()
        if isinstance(whole, QAbstractScrollArea):
            for bar in (whole.horizontalScrollBar(), whole.verticalScrollBar()):
                if bar.isVisible():
                    found.append(f"the window scrolls by {bar.maximum()} {bar.orientation().name}")
        return found

    # Hands.

    def point(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Put the pointer on a place of `widget`, by default its middle."""
        place = place or widget.rect().center()
        QCursor.setPos(widget.mapToGlobal(place))
        self.wait(0.02)

    def away(self) -> None:
        """Put the pointer where nothing is."""
        QCursor.setPos(self.window.mapToGlobal(QPoint(self.window.width() - 2, 3)))
        self.wait(0.02)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click on `widget` through the window, as the display does: whatever lies there gets it."""
        place = widget.mapTo(self.window, place or widget.rect().center())
        QTest.mouseClick(self.window.windowHandle(), Left, Qt.KeyboardModifier.NoModifier, place)

    def wheel(self, widget: QWidget, turns: int, place: QPoint | None = None) -> None:
        """Turn the wheel over `widget`, down for negative `turns`."""
        place = widget.mapTo(self.window, place or widget.rect().center())
        QTest.wheelEvent(self.window.windowHandle(), QPointF(place), QPoint(0, 120 * turns))

    def pages(self, only_first: bool = False) -> Iterator[str]:
        """Show every page of every lab, or only the first of each, one after the other."""
        first = {link.lab: link for link in reversed(list(every_page()))}
        for link in (first[lab] for lab in reversed(first)) if only_first else every_page():
            page = open_page(self.window, *link)
            fit.unfold(page)
            self.settle()
            yield f"{link.lab}/{link.page}"


def _key(widget: QWidget) -> Key:
    return shiboken6.getCppPointer(widget)[0], type(widget).__name__


class _NoTips(QObject):
    """Keeps tips away: they are windows of their own, which come when they please."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.ToolTip


def _of(owner: QObject, kind: type) -> list:
    return [owner, *owner.findChildren(kind)] if isinstance(owner, kind) else owner.findChildren(kind)


def _is_overlay(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if type(above).__name__ in OVERLAYS:
            return True
        above = above.parentWidget()
    return False


def _is_panel(widget: QWidget, window: QWidget) -> bool:
    """Return whether `widget` is a panel of the page, not a part of another panel or of what a page scrolls."""
    kinds = (TransportBar, StatusBar, StepBar, QTabBar, QTabWidget, QAbstractScrollArea)
    if not (isinstance(widget, kinds) or getattr(type(widget), "is_picture", False)):
        return False
    above = widget.parentWidget()
    while above is not None and above is not window:
        if getattr(type(above), "is_picture", False):
            return False
        if isinstance(above, QAbstractScrollArea) and above is not window.centralWidget():
            return False
        above = above.parentWidget()
    return True


def moved(before: dict[Key, Place], after: dict[Key, Place]) -> list[str]:
    """Return what stands elsewhere, or is larger or smaller, of what is there both times: the outermost of it."""
    found = {key for key, place in before.items() if key in after and after[key].box != place.box}
    return [
        f"{place.name}: {place.box} → {after[key].box}"
        for key, place in before.items()
        if key in found and place.parent not in found
    ]
