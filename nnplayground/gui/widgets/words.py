"""Small pieces of running text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from nnplayground.gui import theme


class Words(QLabel):
    """Text that breaks into lines and never makes its column wider."""

    def __init__(self, text: str = "", muted: bool = False, lines: int = 0) -> None:
        """With `lines`, there is room for so many, whatever is written: what is around it stays where it is."""
        super().__init__(text)
        self._is_fixed = lines > 0
        self.setWordWrap(True)
        self.setMinimumWidth(0)
        self.setTextFormat(Qt.TextFormat.RichText)
        if muted:
            theme.mute(self)
        if lines:
            self.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2)

    def setText(self, text: str) -> None:
        """Show `text`; what finds no room is whole in the tooltip."""
        super().setText(text)
        self._tell_rest()

    def hasHeightForWidth(self) -> bool:
        # Else the first words that come would have all layouts around share out their room in another way.
        return not self._is_fixed and super().hasHeightForWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def _tell_rest(self) -> None:
        if self._is_fixed:
            is_cut = self.heightForWidth(self.width()) > self.height()
            self.setToolTip(self.text() if is_cut else "")
