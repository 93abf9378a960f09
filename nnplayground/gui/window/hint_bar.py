"""The line in which a hint stands: beside the tabs, where nothing has to make room for it."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QSize, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTabWidget

from nnplayground.gui import theme
from nnplayground.gui.icons import icon
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.sentence import Sentence
from nnplayground.gui.widgets.tab_row import beside_tabs
from nnplayground.gui.window.hint_watcher import HintWatcher
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

BETWEEN = 32
"""Pixels of its margins and between its parts."""


class HintBar(QFrame):
    """A hint with a button that fixes it, one that silences its kind, and a cross for “not now”.

    It lies over the free end of the tab bar, where `belongs` says that it belongs to the tab that is open, and
    follows the tabs; a sentence that is too long there is cut, and whole in its tooltip.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "A hint that something common goes wrong, with the number that shows it. The button fixes it and can be "
            "undone; the struck-out lamp silences this kind of hint, the cross puts it away for this run."
        ),
        N_("Hint"),
    )

    def __init__(self, watcher: HintWatcher, tabs: QTabWidget, belongs: Callable[[], bool]) -> None:
        super().__init__(tabs)
        self.setObjectName("hint")
        self._watcher = watcher
        self._tabs, self._belongs = tabs, belongs
        tint, line = theme.color("warning", 22), theme.color("warning", 70)
        self.setStyleSheet(
            f"#hint {{ background: {_rgba(tint)}; border: 1px solid {_rgba(line)};"
            f" border-radius: 4px; }} #hint QToolButton {{ padding: 1px 5px; }}"
        )
        self._sign = QLabel()
        self._sign.setPixmap(icon("hint", "warning").pixmap(16, 16))
        self.sentence = Sentence()
        self.fix = Button("", "", watcher.fix)
        self.silence = self._button(
            "hint-off", tr("Don't show this again"), tr("Hints of this kind stay away."), watcher.silence
        )
        self.dismiss = self._button("close", tr("Not now"), tr("Put this hint away for this run."), watcher.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 2, 0)
        row.setSpacing(4)
        row.addWidget(self._sign)
        row.addWidget(self.sentence, 1)
        for button in (self.fix, self.silence, self.dismiss):
            row.addWidget(button)
        tabs.installEventFilter(self)
        tabs.tabBar().installEventFilter(self)
        tabs.currentChanged.connect(self._on_changed)
        watcher.changed.connect(self._on_changed)
        self._on_changed()

    def _button(self, symbol: str, text: str, tip: str, do: Callable[[], None]) -> Button:
        button = Button(text, tip, do, symbol, bare=True)
        button.setIcon(icon(symbol, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        return button

    def place(self) -> None:
        """Lie down beside the tabs."""
        room = beside_tabs(self._tabs)
        self._name_fix(room.width())
        height = min(self.sizeHint().height(), room.height())
        self.setGeometry(room.x(), room.y() + (room.height() - height) // 2, room.width(), height)

    def _name_fix(self, width: int) -> None:
        """Say on the button what it does, if all of the sentence fits beside it; its tooltip says so in any case."""
        hint = self._watcher.hint
        if hint is None or hint.fix is None:
            return
        sentence = self.sentence.fontMetrics().horizontalAdvance(hint.text)
        self.fix.setText(hint.button)
        others = sum(button.sizeHint().width() for button in (self.fix, self.silence, self.dismiss))
        if sentence + others + self._sign.sizeHint().width() + BETWEEN > width:
            self.fix.setText(tr("Fix"))

    @Slot()
    def _on_changed(self) -> None:
        hint = self._watcher.hint
        wanted = hint is not None and self._belongs()
        if hint is not None and wanted:
            self.sentence.say(hint.text)
            self.setAccessibleName(hint.text)
            self.fix.setAccessibleName(hint.button)
            self.fix.setToolTip(as_tip(tr("{what}: {why} It can be undone.", what=hint.button, why=hint.why)))
            # Where no setting can help there is nothing to click.
            self.fix.setVisible(hint.fix is not None)
            self.place()
            self.raise_()
        self.setVisible(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Move) and self.isVisible():
            self.place()
        return False


def _rgba(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"
