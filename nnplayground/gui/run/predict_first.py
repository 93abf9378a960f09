"""How often a student is asked before a step is shown, in every lab."""

from PySide6.QtCore import QObject, Signal

from nnplayground.analysis.predict_first import PredictMode


class PredictFirst(QObject):
    """The choice, of the whole program. Signals: `changed` when it is another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = PredictMode.OFF

    @property
    def mode(self) -> PredictMode:
        """How often it is asked."""
        return self._mode

    def set_mode(self, mode: PredictMode) -> None:
        """Ask more or less often from now on."""
        if mode is not self._mode:
            self._mode = mode
            self.changed.emit()
