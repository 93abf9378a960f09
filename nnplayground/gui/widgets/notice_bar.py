"""One calm sentence across the window, with what can be done about it."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr

ROLES = {"info": "accent", "warning": "warning", "good": "good"}
"""The colour of each level."""


class NoticeBar(QFrame):
    """A sentence, optional buttons, and a cross to put it away. Hidden while it has nothing to say.

    Signals: `action` with the key of the button that was pressed, `dismissed` when the user has
    put the sentence away.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("What has just happened, and what one click can do about it. The cross puts it away."), N_("Notice")
    )

    action = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons: list[QPushButton] = []
        self._close = QToolButton()
        self._close.setIcon(icon("close", "muted"))
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(16, 16))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.setToolTip(tr("Put this notice away."))
        self._close.clicked.connect(self._on_closed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 5, 8, 5)
        self._row.setSpacing(8)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()

    def show_notice(self, level: str, text: str, actions: Mapping[str, str] | None = None) -> None:
        """Show `text` as "info", "warning" or "good", with a button for each key: label of `actions`."""
        self._drop_buttons()
        role = ROLES[level]
        tint, line = theme.color(role, 30), theme.color(role, 110)
        self.setStyleSheet(
            f"#notice {{ background: {_rgba(tint)}; border: none; border-bottom: 1px solid {_rgba(line)}; }}"
        )
        self._sign.setPixmap(icon(level, role).pixmap(18, 18))
        self._text.setText(text)
        self.setAccessibleName(text)
        for key, label in (actions or {}).items():
            self._add_button(key, label)
        self.show()

    def clear(self) -> None:
        """Have nothing to say; no signal."""
        self.hide()
        self._drop_buttons()
        self._text.clear()

    def text(self) -> str:
        """Return the sentence that shows."""
        return self._text.text()

    def buttons(self) -> list[QPushButton]:
        """Return the buttons of the actions."""
        return list(self._buttons)

    def _add_button(self, key: str, label: str) -> None:
        button = QPushButton(label)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(label)
        button.setToolTip(self._text.text())
        button.clicked.connect(lambda _checked=False: self.action.emit(key))
        self._buttons.append(button)
        self._row.insertWidget(self._row.count() - 1, button)

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def _on_closed(self) -> None:
        self.clear()
        self.dismissed.emit()


def _rgba(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"
