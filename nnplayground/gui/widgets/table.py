"""Tables that show where the keyboard is, also while they are empty."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from nnplayground.gui.widgets.context_menu import copy_chosen
from nnplayground.gui.widgets.focus import paint_focus


class EvenDelegate(QStyledItemDelegate):
    """Paints the cells of a chosen row alike, with a frame around the one that the keyboard is on.

    The style would make that one paler.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        both = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        if option.state & both == both:
            painter.setPen(option.palette.highlightedText().color())
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


class CopyingTable(QTableView):
    """A table from which Ctrl+C copies what its menu does: Qt would copy a text that a spreadsheet computes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_chosen(self)
        else:
            super().keyPressEvent(event)


class FocusedTable(CopyingTable):
    """A table that Tab goes through as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(EvenDelegate(self))
        self.setTabKeyNavigation(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_focus(self, QPainter(self.viewport()), self.viewport().rect())
