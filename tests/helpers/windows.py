"""Pages of a window, by their keys."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from nnplayground.gui.run.labs import LABS
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.links import PageLink
from tests.helpers import fit


def open_page(window: MainWindow, lab: str, page: str = "") -> QWidget:
    """Turn to a page, as a link does, and return it; without its key, return the lab."""
    shown = window.open_page(PageLink(lab, page))
    fit.settle()
    return shown


def every_page() -> Iterator[PageLink]:
    """Yield every page of every lab there is."""
    for lab in LABS:
        for page in lab.page_keys:
            yield PageLink(lab.key, page)
