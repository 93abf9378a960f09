"""Notes on a project: what whoever made it tells those who open it."""

from typing import ClassVar

from PySide6.QtCore import QMimeData, QObject, QSize, Qt, Slot
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.icons import icon
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.actions import make_action
from nnplayground.gui.widgets.button import PlainToolButton
from nnplayground.gui.widgets.dropping import has_files
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.window.status_bar import StatusBar
from nnplayground.i18n import N_, tr

LONG_LINE = 5000
"""Letters of a line beyond which it is broken anywhere."""


class NotesEdit(QPlainTextEdit):
    """A text of which very long lines are broken anywhere: to look for words in them takes Qt minutes."""

    def setPlainText(self, text: str) -> None:
        self._break_lines(text)
        super().setPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not has_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._break_lines(source.text())
        super().insertFromMimeData(source)

    def _break_lines(self, text: str) -> None:
        if max(map(len, text.splitlines()), default=0) > LONG_LINE:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)


class NotesDialog(QDialog):
    """The notes, to be read and written beside the window. What is typed is in the project at once."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("What whoever made this project tells those who open it; it is saved with the project."),
        N_("Notes on this project"),
    )

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Notes on this project"))
        self.text = NotesEdit()
        self.text.setPlainText(session.notes)
        self.text.setAccessibleName(tr("Notes on this project"))
        self.text.setToolTip(tr("Plain text. It is saved with the project."))
        self.text.setPlaceholderText(tr("What the project is about, what to try, what to look at…"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._on_typed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        leave = buttons.button(QDialogButtonBox.StandardButton.Close)
        leave.setToolTip(tr("Close this window."))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.text)
        lower = QHBoxLayout()
        lower.addWidget(help_button(self))
        lower.addWidget(buttons, 1)
        column.addLayout(lower)
        self.resize(460, 320)
        session.notes_changed.connect(self._on_notes_changed)

    def take_over(self, other: "NotesDialog") -> None:
        """Go on where another window of these notes stands: its place, cursor, selection and scroll."""
        self.setGeometry(other.geometry())
        before, cursor = other.text.textCursor(), self.text.textCursor()
        cursor.setPosition(before.anchor())
        cursor.setPosition(before.position(), QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.verticalScrollBar().setValue(other.text.verticalScrollBar().value())

    @Slot()
    def _on_typed(self) -> None:
        self._session.set_notes(self.text.toPlainText())

    @Slot()
    def _on_notes_changed(self) -> None:
        if self.text.toPlainText() != self._session.notes:
            self.text.blockSignals(True)
            self.text.setPlainText(self._session.notes)
            self.text.blockSignals(False)


class NotesActions(QObject):
    """The entry in the File menu, and the sign in the status bar that there are notes."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        tip = tr("Read or write what those who open this project should know.")
        self.edit = make_action(self, tr("No&tes on this project…"), tip, self._open, symbol="notes")
        self.sign = PlainToolButton()
        self.sign.setObjectName("notes sign")
        self.sign.setIcon(icon("notes"))
        self.sign.setIconSize(QSize(16, 16))
        self.sign.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.sign.setText(tr("Notes"))
        self.sign.setAutoRaise(True)
        self.sign.setAccessibleName(tr("Notes on this project"))
        self.sign.setToolTip(tr("This project comes with notes: click to read them."))
        self.sign.clicked.connect(self._open)
        self.sign.hide()
        session.notes_changed.connect(self._on_changed)

    def add_sign_to(self, status: StatusBar) -> None:
        """Put the sign into the status bar; it is seen only if there are notes."""
        status.add_sign(self.sign)
        self._on_changed()

    def take_over(self, other: "NotesActions") -> None:
        """Show the notes where another window, which is about to go, shows them."""
        for dialog in other._window.findChildren(NotesDialog):
            self._show(NotesDialog(self._session, self._window), dialog)

    @Slot()
    def _open(self) -> None:
        dialog = self._window.findChild(NotesDialog) or NotesDialog(self._session, self._window)
        self._show(dialog)

    def _show(self, dialog: NotesDialog, place: NotesDialog | None = None) -> None:
        if place is not None:
            dialog.take_over(place)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    @Slot()
    def _on_changed(self) -> None:
        self.sign.setVisible(bool(self._session.notes.strip()))
