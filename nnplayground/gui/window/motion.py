"""Reduced motion: nothing moves of itself, and pictures follow a run at a calm pace.

What a person sets in motion (a pen, a step, a run by hand) is shown at once as ever.
"""

import ctypes
import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.actions import make_action
from nnplayground.i18n import tr

EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
MACOS = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")
SPI_GETCLIENTAREAANIMATION = 0x1042
PATIENCE_MS = 2000
"""After this time the system is not waited for any longer."""

_before: tuple[int, frozenset[Qt.UIEffect]] | None = None
_system: bool | None = None


class MotionActions(QObject):
    """The entry of the View menu, and the pace of the pictures while a network trains.

    As long as nobody has chosen, it does as the system does; that is asked once, after the start.
    """

    def __init__(self, session: Session, settings: Settings, clock: FrameClock, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings, self._clock = session, settings, clock
        tip = tr("Nothing moves of itself, and pictures change five times a second at most while a network trains.")
        self.reduced = make_action(self, tr("Reduced &motion"), tip, checkable=True)
        self.reduced.triggered.connect(self._on_chosen)
        self._process = QProcess(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._process.kill)
        session.state_changed.connect(self._on_state_changed)
        self._show()
        if settings.reduced_motion is None and _system is None:
            QTimer.singleShot(0, self, self._ask_system)

    def all(self) -> list[QAction]:
        """Return all actions in the order of the menu."""
        return [self.reduced]

    @property
    def is_reduced(self) -> bool:
        """Whether motion is reduced, by choice or by the system."""
        chosen = self._settings.reduced_motion
        return bool(_system) if chosen is None else chosen

    @Slot(bool)
    def _on_chosen(self, on: bool) -> None:
        self._settings.reduced_motion = on
        self._show()

    @Slot()
    def _on_state_changed(self) -> None:
        self._clock.set_calm(self.is_reduced and self._session.state is State.RUNNING)

    def _show(self) -> None:
        self.reduced.setChecked(self.is_reduced)
        still(self.is_reduced)
        self._on_state_changed()

    def _ask_system(self) -> None:
        """Find out what the system does, without waiting for it."""
        command = question()
        if command is None:
            self._on_system(_windows_is_reduced())
            return
        self._process.finished.connect(self._on_answered)
        self._process.errorOccurred.connect(self._on_answered)
        self._process.start(command[0], list(command[1:]))
        self._patience.start(PATIENCE_MS)

    @Slot()
    def _on_answered(self) -> None:
        answer = bytes(self._process.readAllStandardOutput().data()) if self._process.isOpen() else b""
        self._on_system(is_reduced_answer(answer.decode(errors="replace")))

    def _on_system(self, reduced: bool) -> None:
        global _system
        _system = reduced
        self._patience.stop()
        self._show()


def still(on: bool) -> None:
    """Switch Qt's own effects and the blinking of the text cursor off, or on again as they were."""
    global _before
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    if _before is None:
        enabled = frozenset(effect for effect in EFFECTS if QApplication.isEffectEnabled(effect))
        _before = QApplication.cursorFlashTime(), enabled
    flash, effects = _before
    QApplication.setCursorFlashTime(0 if on else flash)
    for effect in EFFECTS:
        QApplication.setEffectEnabled(effect, not on and effect in effects)


def question(platform: str = sys.platform, desktop: str | None = None) -> Sequence[str] | None:
    """Return the command that says whether the system shows animations; None if there is none to ask."""
    if platform == "darwin":
        return MACOS
    name = os.environ.get("XDG_CURRENT_DESKTOP", "") if desktop is None else desktop
    if platform.startswith("linux") and any(part in name.upper() for part in ("GNOME", "UNITY", "CINNAMON")):
        return GNOME
    return None


def is_reduced_answer(text: str) -> bool:
    """Read what either command has written: GNOME says whether there are animations, macOS whether there are fewer."""
    return text.strip() in ("false", "1")


def _windows_is_reduced() -> bool:
    library = getattr(ctypes, "windll", None)
    if library is None:
        return False
    shown = ctypes.c_int(1)
    library.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(shown), 0)
    return not shown.value
