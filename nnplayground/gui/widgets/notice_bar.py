"""One calm sentence over a page, with what can be done about it."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.widgets.button import PlainButton, PlainToolButton
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip, escaped, plain

ROLES = {"info": "accent", "warning": "warning", "good": "good"}
"""The colour of each level."""


class NoticeBar(QFrame):
    """A sentence, optional buttons, and a cross (or Escape) to put it away; else hidden.

    Rich text may have links. It lies over `area` where `room` says, which is asked with what tells how high the
    sentence is in a width, and nothing has to make room for it.
    Signals: `action` with the key of the button that was pressed, `dismissed` when the user has
    put the sentence away.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("What has just happened, and what one click can do about it. The cross puts it away."), N_("Notice")
    )

    keys: ClassVar[Keys] = (N_("Notice"), ((N_("Escape"), N_("put the notice away, once it has the focus")),))

    action = Signal(str)
    dismissed = Signal()

    def __init__(self, area: QWidget, room: Callable[[Callable[[int], int]], QRect] | None = None) -> None:
        super().__init__(area)
        self._area = area
        self._room = room or (lambda height: QRect(0, 0, area.width(), height(area.width())))
        self.setObjectName("notice")
        self._sign = QLabel()
        self._said = ""
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setOpenExternalLinks(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons: list[PlainButton] = []
        self._close = PlainToolButton()
        self._close.setIcon(icon("close", "muted"))
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(16, 16))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.setToolTip(tr("Put this notice away."))
        self._close.clicked.connect(self._on_closed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 2, 4, 2)
        self._row.setSpacing(8)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        area.installEventFilter(self)
        self.hide()

    def show_notice(self, level: str, text: str, actions: Mapping[str, str] | None = None) -> None:
        """Show `text` as "info", "warning" or "good", with a button for each key: label of `actions`."""
        self._drop_buttons()
        role = ROLES[level]
        ground, line = theme.mixed(role, "window", 0.12), theme.mixed(role, "window", 0.5)
        self.setStyleSheet(
            f"#notice {{ background: {ground.name()}; border: 1px solid {line.name()}; border-radius: 4px; }}"
        )
        self._sign.setPixmap(icon(level, role).pixmap(18, 18))
        self._said = text
        html, flags = escaped(text), Qt.TextInteractionFlag.TextSelectableByMouse
        if "<a href=" in html:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self._text.setTextInteractionFlags(flags)
        self._text.setText(html)
        self.setAccessibleName(plain(text))
        for key, label in (actions or {}).items():
            self._add_button(key, label)
        self.place()
        self.raise_()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, plain(text)))

    def place(self) -> None:
        """Lie down in the room there is."""
        self.setGeometry(self._room(self.heightForWidth))
        self._row.activate()

    def clear(self) -> None:
        """Have nothing to say; no signal."""
        self.hide()
        self._drop_buttons()
        self._said = ""
        self._text.clear()

    def text(self) -> str:
        """Return the sentence that shows."""
        return self._said

    def buttons(self) -> list[PlainButton]:
        """Return the buttons of the actions."""
        return list(self._buttons)

    def _add_button(self, key: str, label: str) -> None:
        button = PlainButton(label)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(label)
        button.setToolTip(as_tip(plain(self._said)))
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

    # Qt.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisibleTo(self._area):
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_closed()
        else:
            super().keyPressEvent(event)


class NoticeRow(NoticeBar):
    """A notice with a row of its own in a layout, so that it covers nothing."""

    def place(self) -> None:
        """Stand where the layout has put it."""
