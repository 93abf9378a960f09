"""The entry of the View menu that opens the table of all weights and biases."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.actions import make_action
from nnplayground.i18n import tr


class ParameterActions(QObject):
    """Opens the table, which stays open beside the window while the network trains."""

    def __init__(self, session: Session, clock: FrameClock, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._clock, self._window = session, clock, window
        tip = tr("See, sort and edit every weight and bias in a table.")
        self.table = make_action(self, tr("&Weights and biases…"), tip, self.open, symbol="table", keys="Ctrl+T")
        session.parameters_wanted.connect(self._on_wanted)

    def all(self) -> list[QAction]:
        """Return all actions in the order of the menu."""
        return [self.table]

    def open(self) -> None:
        """Open the table of all weights and biases."""
        self._on_wanted(0)

    @Slot(int)
    def _on_wanted(self, layer: int) -> None:
        from nnplayground.gui.shared.parameter_dialog import ParameterDialog

        dialog = self._window.findChild(ParameterDialog) or ParameterDialog(self._session, self._clock, self._window)
        dialog.show_layer(layer)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
