"""A drop-down list that leaves wheel and space bar alone until it has the focus, and fits a narrow panel."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from nnplayground.gui.widgets.keys import leave_typing, wants_space


class Combo(QComboBox):
    """A list of labels, each with a tooltip; an entry may be barred, with the reason as its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(20)

    def add(self, label: str, value: object, tooltip: str = "") -> None:
        """Append an entry."""
        self.addItem(label, value)
        self.setItemData(self.count() - 1, tooltip, Qt.ItemDataRole.ToolTipRole)

    def bar(self, index: int, barred: bool, tooltip: str) -> None:
        """Make an entry impossible to choose, or possible again."""
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item(index)
        item.setEnabled(not barred)
        item.setToolTip(tooltip)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        leave_typing()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if wants_space(event):
            event.accept()
            return True
        return super().event(event)
