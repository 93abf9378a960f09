"""Asking for a file or a folder."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from nnplayground.gui.settings_file import spare_qt
from nnplayground.i18n import tr


def file_dialog(parent: QWidget | None, title: str, place: str = "", names: str = "") -> QFileDialog:
    """Return a dialog, deleted once it is closed, that begins at the folder or file `place` and shows files of `names`.

    The system's own dialog where it has one, which a subclass could not be.
    """
    spare_qt()
    dialog = QFileDialog(parent, title, place, names)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Qt 6.11 has changed two of these words, and lost their translations.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("&Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, tr("File &name:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Files of &type:"))
    return dialog
