"""Keys that train the network from windows beside the main one."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from nnplayground.gui.run.session import Session


def train_by_keys(window: QWidget, session: Session) -> None:
    """Let Space and Shift+Space train or pause the network, as they do in the main window."""
    for keys in ("Space", "Shift+Space"):
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(session.toggle)
