"""Small pieces of running text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from nnplayground.gui import theme
from nnplayground.rich import RichText, escaped, rich, visible

WIDEST_WORD = 300
"""Pixels that a word may ask for."""


def tinted(text: object, role: str = "warning") -> RichText:
    """Return a text in one of the colours of the theme, as rich text."""
    return rich('<span style="color:{tone}">{text}</span>', tone=getattr(theme.colors(), role), text=text)


class Words(QLabel):
    """Text that breaks into lines and never makes its column wider; only what is `RichText` has markup."""

    def __init__(self, text: str = "", muted: bool = False, lines: int = 0) -> None:
        """With `lines`, there is room for so many, whatever is written: what is around it stays where it is."""
        super().__init__()
        self._is_fixed = lines > 0
        self.setWordWrap(True)
        self.setMinimumWidth(0)
        self.setTextFormat(Qt.TextFormat.RichText)
        super().setText(escaped(text))
        if muted:
            theme.mute(self)
        if lines:
            self.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2)

    def setText(self, text: str) -> None:
        """Show `text`; what finds no room is whole in the tooltip."""
        super().setText(escaped(text) if self.textFormat() is Qt.TextFormat.RichText else visible(text))
        self._tell_rest()

    def hasHeightForWidth(self) -> bool:
        # Else the first words that come would have all layouts around share out their room in another way.
        return not self._is_fixed and super().hasHeightForWidth()

    def minimumSizeHint(self) -> QSize:
        # A name may be one word of hundreds of letters.
        return QSize(min(WIDEST_WORD, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def _tell_rest(self) -> None:
        if self._is_fixed:
            is_cut = self.heightForWidth(self.width()) > self.height()
            shown = self.text() if self.textFormat() is Qt.TextFormat.PlainText else RichText(self.text())
            self.setToolTip(rich("<qt>{text}</qt>", text=shown) if is_cut else "")
