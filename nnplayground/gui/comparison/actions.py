"""What one can do to compare runs: the actions of the menu."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from nnplayground.errors import UserError
from nnplayground.gui.comparison import keeping
from nnplayground.gui.run.session import Notice, Session, State
from nnplayground.gui.widgets.actions import make_action
from nnplayground.i18n import tr

if TYPE_CHECKING:
    from nnplayground.gui.comparison.window import ComparisonDialog


COMPARE = "compare-runs"
"""Object name of the action by which a notice finds it."""


class ComparisonActions(QObject):
    """Keep this run, compare the kept ones, try several seeds."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        tip = tr("Keep curves and settings of this run: they stay behind those of the next ones.")
        self.keep = make_action(self, tr("&Keep this run"), tip, self.keep_run, keys="Ctrl+K")
        tip = tr("See the kept runs side by side: curves, figures and the settings that differ.")
        self.compare = make_action(self, tr("&Compare runs…"), tip, self.open_comparison, keys="Ctrl+Shift+K")
        self.compare.setObjectName(COMPARE)
        tip = tr("Train this experiment several times with other seeds: how much of the result is chance?")
        self.seeds = make_action(self, tr("Several &seeds…"), tip, self.open_seeds)
        session.state_changed.connect(self._on_state_changed)
        self._on_state_changed()

    def all(self) -> list[QAction]:
        """Return all actions in the order of the menu."""
        return [self.keep, self.compare, self.seeds]

    def keep_run(self) -> None:
        """Keep the run as it stands, and say so."""
        try:
            run = keeping.keep_current(self._session)
        except UserError as error:
            self._session.complain(error)
            return
        self._session.tell(partial(_kept, self._session, run.name))

    def open_comparison(self) -> None:
        """Open the window in which runs are compared."""
        self._open(self._dialog())

    def open_seeds(self) -> None:
        """Open the window in which an experiment is tried with several seeds."""
        dialog = self._dialog()
        self._open(dialog)
        dialog.open_seeds()

    def _dialog(self) -> "ComparisonDialog":
        from nnplayground.gui.comparison.window import ComparisonDialog

        return ComparisonDialog(self._session, self._window)

    def _open(self, dialog: QDialog) -> None:
        dialog.open()

    @Slot()
    def _on_state_changed(self) -> None:
        able = self._session.state not in (State.PREPARING, State.BROKEN)
        self.keep.setEnabled(able)
        self.seeds.setEnabled(able)


def _kept(session: Session, name: str) -> Notice:
    text = tr("“{name}” is kept: its curves stay behind those of the next runs on the same data.", name=name)
    return Notice("info", text, (tr("Compare runs…"), partial(session.trigger, COMPARE)))
