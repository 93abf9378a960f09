"""Projector mode: larger letters and lines for a room, keys of a clicker that step, one click back."""

from typing import Any, ClassVar

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from nnplayground.gui.icons import icon
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.button import PlainToolButton
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.window.program import Program
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip


class ProjectorActions(QObject):
    """The entry of the View menu, the button in the status bar that ends it, and the keys while it lasts."""

    keys: ClassVar[Keys] = (
        N_("Projector mode"),
        ((N_("Page Up, Page Down"), N_("one step back, one step")),),
    )

    def __init__(self, program: Program[Any], window: QWidget) -> None:
        super().__init__(window)
        self._program, self._window = program, window
        tip = tr("Larger letters and lines for a room; Page Down and Page Up take a step and take it back.")
        self.action = make_action(self, tr("Pro&jector mode"), tip, checkable=True, keys="F11")
        self.action.setChecked(program.is_projected)
        self.action.triggered.connect(program.set_projected)
        self.sign = PlainToolButton()
        self.sign.setObjectName("projector sign")
        self.sign.setText(tr("Leave projector mode"))
        self.sign.setIcon(icon("shrink"))
        self.sign.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.sign.setAutoRaise(True)
        self.sign.setAccessibleName(self.sign.text())
        self.sign.setToolTip(as_tip(tr("Show everything in its usual size again (F11).")))
        self.sign.setVisible(program.is_projected)
        explained(self.sign, N_("Letters and lines are larger for a room; one click brings the usual size back."))
        self.sign.clicked.connect(lambda: program.set_projected(False))
        self._shortcuts = [self._key(Qt.Key.Key_PageDown, self._on_next), self._key(Qt.Key.Key_PageUp, self._on_back)]

    def all(self) -> list[QAction]:
        """Return all entries in the order of the menu."""
        return [self.action]

    def _key(self, key: Qt.Key, do: object) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setEnabled(self._program.is_projected)
        shortcut.activated.connect(do)
        return shortcut

    def _bar(self) -> StepBar | None:
        """Return the bar of steps on the page that is shown."""
        return next((bar for bar in self._window.findChildren(StepBar) if bar.isVisible()), None)

    @Slot()
    def _on_next(self) -> None:
        bar = self._bar()
        if bar is not None:
            bar.forward.click()

    @Slot()
    def _on_back(self) -> None:
        bar = self._bar()
        if bar is not None:
            bar.back.click()
