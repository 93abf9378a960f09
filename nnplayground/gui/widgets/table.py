"""A table that shows where the keyboard is, also while it is empty."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from nnplayground.gui.widgets.focus import paint_focus


class FocusedTable(QTableView):
    """A table that Tab goes through as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabKeyNavigation(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_focus(self, QPainter(self.viewport()), self.viewport().rect())
