"""A drop-down list that leaves the wheel alone until it has the focus, and fits a narrow panel."""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QWidget

from nnplayground.gui.widgets.keys import KeyboardFocus, Keys
from nnplayground.i18n import N_
from nnplayground.rich import as_tip


class Combo(KeyboardFocus, QComboBox):
    """A list of labels, each with a tooltip; an entry may be barred, with the reason as its tooltip."""

    keys: ClassVar[Keys] = (
        N_("Drop-down lists"),
        (
            (N_("Enter"), N_("open the list, choose from it")),
            (N_("Up, Down"), N_("choose the entry before or after")),
        ),
    )

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
        self.setItemData(self.count() - 1, as_tip(tooltip), Qt.ItemDataRole.ToolTipRole)

    def bar(self, index: int, barred: bool, tooltip: str) -> None:
        """Make an entry impossible to choose, or possible again."""
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item(index)
        item.setEnabled(not barred)
        item.setToolTip(as_tip(tooltip))

    def widest(self) -> int:
        """Return the width at which every label can be read whole."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(self.itemText(index)) for index in range(self.count())), default=0)
        contents = QSize(longest + 4, metrics.height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, contents, self).width()

    def widen_list(self) -> None:
        """Make the list as wide as its entries: Qt makes it as wide as the closed box and cuts what is longer."""
        bar = self.view().verticalScrollBar().sizeHint().width() if self.count() > self.maxVisibleItems() else 0
        self.view().setMinimumWidth(self.view().sizeHintForColumn(self.modelColumn()) + bar + 4)

    def press(self) -> None:
        self.showPopup()

    def showPopup(self) -> None:
        self.widen_list()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
