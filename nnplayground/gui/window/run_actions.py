"""What one can do to a run: the actions that menu, transport bar and keys share."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from nnplayground.gui.icons import icon
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.actions import make_action
from nnplayground.i18n import tr


class RunActions(QObject):
    """Run or pause, step, reset and new start, enabled when they make sense."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.toggle = self._make("run", tr("&Train"), session.toggle, "Space")
        self.step_batch = self._make(
            "step-batch", tr("One &mini-batch"), session.step_batch, "N", tr("Learn one mini-batch and stand still.")
        )
        self.step_epoch = self._make(
            "step-epoch", tr("One &epoch"), session.step_epoch, "Shift+N", tr("Learn to the end of the epoch.")
        )
        self.reset = self._make(
            "reset", tr("&Reset"), session.reset, "R", tr("Go back to the same start: the same weights and order.")
        )
        self.new_start = self._make(
            "new-start", tr("Ne&w start"), session.new_start, "Shift+R", tr("Start again with other weights.")
        )
        session.state_changed.connect(self._on_state_changed)
        self._on_state_changed()

    def all(self) -> list[QAction]:
        """Return all actions in the order of the menu."""
        return [self.toggle, self.step_batch, self.step_epoch, self.reset, self.new_start]

    def _make(self, name: str, text: str, do: Callable[[], None], key: str, tip: str = "") -> QAction:
        action = make_action(self, text, do=do, symbol=name, keys=key)
        action.setToolTip(_tip(tip, action))
        return action

    @Slot()
    def _on_state_changed(self) -> None:
        state = self._session.state
        running = state is State.RUNNING
        self.toggle.setText(tr("&Pause") if running else tr("&Train"))
        self.toggle.setIcon(icon("pause" if running else "run"))
        tip = tr("Stand still after this mini-batch.") if running else tr("Train until paused or done.")
        self.toggle.setToolTip(_tip(tip, self.toggle))
        able = state in (State.READY, State.RUNNING, State.ENDED)
        for action in (self.toggle, self.step_batch, self.step_epoch):
            action.setEnabled(able)


def _tip(text: str, action: QAction) -> str:
    return f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
