"""A question in a window of its own that is as wide as its title needs."""

from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QGridLayout, QMessageBox, QSizePolicy, QSpacerItem

BUTTONS = 150
"""Pixels of a title bar that icon and buttons of most desktops take."""


def title_width(dialog: QDialog) -> int:
    """Return how many pixels a dialog needs, for its title and the program's name that Qt puts behind it."""
    font = QFont(QApplication.font())
    font.setBold(True)
    title = f"{dialog.windowTitle()} — {QGuiApplication.applicationDisplayName()}"
    return QFontMetrics(font).horizontalAdvance(title) + BUTTONS


class MessageBox(QMessageBox):
    """As `QMessageBox`, which is otherwise no wider than its sentences and buttons and has its title cut."""

    def showEvent(self, event: QShowEvent) -> None:
        grid = self.layout()
        if isinstance(grid, QGridLayout):
            fixed = QSizePolicy.Policy.Fixed
            spacer = QSpacerItem(title_width(self), 0, QSizePolicy.Policy.Minimum, fixed)
            grid.addItem(spacer, grid.rowCount(), 0, 1, grid.columnCount())
        super().showEvent(event)
