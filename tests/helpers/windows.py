"""A window over a session, and its pages by their keys."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session
from nnplayground.gui.settings import Settings
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.gui.window.program import Program
from nnplayground.links import PageLink
from tests.helpers import fit

PATIENCE = 60.0
"""Seconds that a window may take to be on screen in the place of another."""


def window_over(session: Session) -> MainWindow:
    """Return a window over a session, as the program makes it; it is not shown yet."""
    return Program(session, Settings(), MainWindow).open_window()


def in_language(window: MainWindow, code: str) -> MainWindow:
    """Choose another language; return the window that has taken the place of `window`, which is gone."""
    window.program.set_language(code)
    return _successor(window)


def in_scheme(window: MainWindow, scheme: theme.Scheme) -> MainWindow:
    """Choose other colours; return the window that has taken the place of `window`, which is gone."""
    window.program.set_scheme(scheme)
    return _successor(window)


def _successor(window: MainWindow) -> MainWindow:
    program = window.program
    end = time.monotonic() + PATIENCE
    while program.windows() != [program.window]:
        QApplication.processEvents()
        assert time.monotonic() < end, "the window before is still there"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return program.window


def leave(window: MainWindow) -> None:
    """Close the window that shows the session of `window` now, and let it go."""
    last = window.program.window
    last.leave()
    last.deleteLater()


def open_page(window: MainWindow, lab: str, page: str = "", subject: str = "") -> QWidget:
    """Turn to a page, as a link does, and return it; without its key, return the lab."""
    shown = window.open_page(PageLink(lab, page, subject))
    fit.settle()
    return shown


def every_page() -> Iterator[PageLink]:
    """Yield every page of every lab there is."""
    for lab in LABS:
        for page in lab.page_keys:
            yield PageLink(lab.key, page)
