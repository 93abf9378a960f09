"""Buttons that Enter presses: the space bar is the window's."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.widgets.keys import ButtonKeys, Keys
from nnplayground.i18n import N_
from nnplayground.rich import as_tip


class PlainButton(ButtonKeys, QPushButton):
    """A button as Qt makes it."""


class PlainToolButton(ButtonKeys, QToolButton):
    """A tool button as Qt makes it."""


class Button(ButtonKeys, QToolButton):
    """A button with a text, a symbol or both."""

    keys: ClassVar[Keys] = (
        N_("Buttons and headings"),
        ((N_("Enter"), N_("press it, tick it, fold or unfold it")),),
    )

    def __init__(
        self,
        text: str,
        tooltip: str,
        do: Callable[[], object] | None = None,
        symbol: str = "",
        *,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `symbol` alone if `bare`; `text` is then its accessible name."""
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(as_tip(f"{text}: {tooltip}" if bare else tooltip))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if symbol:
            self.setIcon(icon(symbol))
            self.setIconSize(QSize(18, 18))
            style = Qt.ToolButtonStyle.ToolButtonIconOnly if bare else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            self.setToolButtonStyle(style)
        self._symbol = symbol
        self.toggled.connect(self._on_toggled)
        if do is not None:
            self.clicked.connect(lambda _checked=False: do())

    def _on_toggled(self, checked: bool) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Button, theme.color("accent" if checked else "raised"))
        palette.setColor(QPalette.ColorRole.ButtonText, theme.color("on_accent" if checked else "text"))
        self.setPalette(palette)
        if self._symbol:
            self.setIcon(icon(self._symbol, "on_accent" if checked else "text"))
