"""A drop-down list that leaves the wheel alone until it has the focus, and fits a narrow panel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class Combo(QComboBox):
    """A list of labels, each with a tooltip; an entry may be barred, with the reason as its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
        item = self.model().item(index)  # type: ignore[attr-defined]  # a QStandardItemModel, as QComboBox makes it
        item.setEnabled(not barred)
        item.setToolTip(tooltip)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
