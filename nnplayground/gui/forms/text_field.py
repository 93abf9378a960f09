"""A line for a typed text that becomes a parameter."""

from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnplayground.errors import UserError
from nnplayground.gui.forms.field import Field, fill, paint_fault
from nnplayground.gui.forms.line_edit import LineEdit


class TextField(Field):
    """A line for a typed text, taken over with Enter or on leaving.

    What cannot be taken over stays there, with the sentence that says why; Escape brings the last good text back.
    """

    def __init__(self, declared: FieldInfo, name: str, parent: QWidget | None = None) -> None:
        super().__init__(declared, name, parent)
        self._line = TextLine(self)
        self._line.textEdited.connect(self._clear_fault)
        self._line.editingFinished.connect(self._on_finished)
        self._line.cancelled.connect(self._on_cancelled)
        fill(self, self._line)
        self._adopt(self._line)
        self._show_value()

    def set_value(self, value: Any) -> None:
        # What is being typed, or could not be taken over, is not lost when the same value is shown again.
        if value != self._value:
            super().set_value(value)

    def set_read_only(self, read_only: bool) -> None:
        self._line.setReadOnly(read_only)

    def _on_finished(self) -> None:
        text = self._line.text().strip()
        try:
            value = self._typed(text)
        except UserError as error:
            self._set_fault(str(error))
            return
        if value == self._value:
            self._on_cancelled()
        elif self._propose(value):
            self._line.setModified(False)

    def _on_cancelled(self) -> None:
        self._clear_fault()
        self._show_value()

    def _on_left(self) -> None:
        if self._bubble is not None:
            self._bubble.hide()

    def _show_value(self) -> None:
        self._line.setText(self._text())
        # A long text shows where it begins.
        self._line.setCursorPosition(0)

    def _text(self) -> str:
        """Return the value as it is typed."""
        return str(self._value)

    def _typed(self, text: str) -> Any:
        """Return what was typed as a value. Raises UserError if it is none."""
        return text


class TextLine(LineEdit):
    """A line for a text, framed while it cannot be taken over.

    Signals: `cancelled` on Escape.
    """

    cancelled = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.isModified() or self._field.fault()):
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._field.fault():
            paint_fault(self)
