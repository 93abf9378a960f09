"""The free end of a row of tabs: what comes there covers nothing."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QTabWidget

GAP = 16
"""Pixels between the last tab and what lies beside it."""
END = 8
"""Pixels that stay free at the end of the row."""


def beside_tabs(tabs: QTabWidget) -> QRect:
    """Return the free part of the row of `tabs`, in its own coordinates."""
    bar = tabs.tabBar()
    last = bar.tabRect(bar.count() - 1) if bar.count() else QRect()
    left = bar.x() + last.right() + GAP
    return QRect(left, bar.y() + 1, max(0, tabs.width() - left - END), max(20, bar.height() - 2))
