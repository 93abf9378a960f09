"""Asks whether to open the sealed test set: the same question wherever it can be opened."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from nnplayground.gui.widgets.message_box import MessageBox
from nnplayground.i18n import tr
from nnplayground.rich import as_tip


def ask_to_open(
    parent: QWidget, title: str, question: str, advice: str, counted: str, do: Callable[[], object]
) -> QMessageBox:
    """Show the question, with how often it was opened before, and `do` it if the answer is yes; all is translated."""
    box = MessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(as_tip(question))
    box.setInformativeText(as_tip(f"{advice}\n\n{counted}"))
    opening = box.addButton(tr("&Open the test set"), QMessageBox.ButtonRole.AcceptRole)
    opening.clicked.connect(do)
    box.setDefaultButton(box.addButton(tr("&Leave it sealed"), QMessageBox.ButtonRole.RejectRole))
    box.open()
    return box
