"""Tabs that stand closer together before any of them is cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionTab, QTabBar

BESIDE = 4
"""Pixels at each side of a text that a tab cannot do without."""


class SnugTabs(QTabBar):
    """A row of tabs with texts alone: there is always room for these, and for air around them where it is.

    A style leaves so much air that it would cut texts first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)

    def _wanted(self, index: int) -> int:
        return self.fontMetrics().horizontalAdvance(self.tabText(index)) + 2 * BESIDE

    def _is_close(self, index: int) -> bool:
        """Whether a tab has less room than the style would leave it."""
        return self.tabRect(index).width() < self.tabSizeHint(index).width()

    # Qt.

    def minimumTabSizeHint(self, index: int) -> QSize:
        hint = self.tabSizeHint(index)
        return QSize(min(hint.width(), self._wanted(index)), hint.height())

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:
        super().initStyleOption(option, index)
        if self._is_close(index):
            # It is written once the style has painted the tab.
            option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, style = QPainter(self), self.style()
        for index in filter(self._is_close, range(self.count())):
            option = QStyleOptionTab()
            self.initStyleOption(option, index)
            lifted = style.pixelMetric(QStyle.PixelMetric.PM_TabBarTabShiftVertical, option, self)
            place = self.tabRect(index).translated(0, 0 if index == self.currentIndex() else lifted // 2)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
            is_enabled, palette = self.isEnabled() and self.isTabEnabled(index), self.palette()
            if not is_enabled:
                palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
            style.drawItemText(painter, place, flags, palette, is_enabled, self.tabText(index), self.foregroundRole())
