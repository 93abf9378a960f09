"""A field on the network drawing for the number of a weight or a bias."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.shared.parameter_table import read_parameter
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why the focus may leave for a moment without ending an edit."""


class WeightEditor(QFrame):
    """A number typed where it stands on the drawing.

    Signals: `accepted` with the number on Enter; `cancelled` on Esc or when the focus leaves.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Type a weight or bias of the running network; Enter sets it."), N_("Weight or bias")
    )

    accepted = Signal(float)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._asking = False
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(self)
        self.field.setMinimumWidth(110)
        self.field.setAccessibleName(tr("Value"))
        self.field.setToolTip(tr("Type a number; Enter sets it, Esc leaves it as it was."))
        self.fault = QLabel(self)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setStyleSheet(f"color: {theme.colors().warning}")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(3)
        for widget in (self._name, self.field, self.fault):
            column.addWidget(widget)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        self.hide()

    def open(self, name: str, text: str, anchor: QPointF) -> None:
        """Ask for the number called `name`, now `text`, below a point of the parent."""
        self._name.setText(name)
        self.field.setAccessibleName(name)
        self.field.setText(text)
        self._show_fault("")
        self._asking = True
        parent = self.parentWidget()
        assert parent is not None
        x = min(max(round(anchor.x() - self.width() / 2), 4), max(4, parent.width() - self.width() - 4))
        y = min(max(round(anchor.y()) + 12, 4), max(4, parent.height() - self.height() - 4))
        self.move(x, y)
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_fault(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self.field.setStyleSheet(f"border: 2px solid {theme.colors().warning}; padding: 2px" if sentence else "")
        self.adjustSize()

    def _on_edited(self) -> None:
        if self.fault.text():
            self._show_fault("")

    def _on_return(self) -> None:
        try:
            value = read_parameter(self.field.text())
        except UserError as error:
            self._show_fault(str(error))
            return
        self.close_field()
        self.accepted.emit(value)

    def close_field(self) -> None:
        """Go away without a word, and give the focus back to the drawing."""
        self._asking = False
        parent = self.parentWidget()
        if parent is not None and self.field.hasFocus():
            parent.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _cancel(self) -> None:
        if self._asking:
            self.close_field()
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what the field leaves over from the drawing behind."""
        event.accept()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if _claims(event, Qt.Key.Key_Escape):
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._cancel()
            return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self._cancel()
        return False


def _claims(event: QEvent, *keys: Qt.Key) -> bool:
    """Keep a key that a shortcut of the window would take from this widget."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in keys:
        event.accept()
        return True
    return False
