"""A button whose words break into lines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from nnplayground.gui.widgets.keys import ButtonKeys
from nnplayground.gui.widgets.words import Words
from nnplayground.rich import as_tip

AROUND = 6
"""Pixels around the words."""


class WideButton(ButtonKeys, QPushButton):
    """As wide as its column, and as high as its words need."""

    def __init__(self, text: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(text)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * AROUND, AROUND, 2 * AROUND, AROUND)
        column.addWidget(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
        self.setToolTip(as_tip(tip))

    def say(self, text: str) -> None:
        """Show other words; the accessible name stays."""
        self._words.setText(text)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return 0 if layout is None else layout.heightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return QSize() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() + 2 * AROUND)
