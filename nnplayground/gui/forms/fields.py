"""Editors for declared parameters: one kind of control for each kind of field."""

from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnplayground.gui.forms.field import Field, fill, paint_fault
from nnplayground.gui.forms.line_edit import LineEdit
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.keys import Tick
from nnplayground.i18n import tr
from nnplayground.registry import mark


def make_field(declared: FieldInfo, name: str, parent: QWidget | None = None) -> Field:
    """Return the editor for a declared parameter. Raises TypeError for a kind that has none."""
    annotation = declared.annotation
    if get_origin(annotation) is Literal:
        return ChoiceField(declared, name, parent)
    if annotation is bool:
        return SwitchField(declared, name, parent)
    if annotation in (int, float):
        return NumberField(declared, name, parent)
    if annotation is str:
        return TextField(declared, name, parent)
    raise TypeError(f"no editor for {name}: {annotation}")


class ChoiceField(Field):
    """A list of the values of a Literal, by their labels."""

    def __init__(self, declared: FieldInfo, name: str, parent: QWidget | None = None) -> None:
        super().__init__(declared, name, parent)
        self._combo = Combo(self)
        labels = mark(declared, "choices", {})
        for value in get_args(declared.annotation):
            self._combo.add(tr(labels.get(str(value), str(value))), value)
        self._combo.activated.connect(self._on_activated)
        fill(self, self._combo)
        self._adopt(self._combo)
        self._show_value()

    def set_read_only(self, read_only: bool) -> None:
        self._combo.setEnabled(not read_only)

    def refuse(self, sentence: str, value: Any) -> None:
        super().refuse(sentence, value)
        self._show_value()

    def _on_activated(self, index: int) -> None:
        self._propose(self._combo.itemData(index))

    def _show_value(self) -> None:
        self._combo.setCurrentIndex(self._combo.findData(self._value))


class SwitchField(Field):
    """A box to tick, with the title behind it."""

    titled = True

    def __init__(self, declared: FieldInfo, name: str, parent: QWidget | None = None) -> None:
        super().__init__(declared, name, parent)
        self._box = Tick(self.title, self)
        self._box.clicked.connect(self._propose)
        fill(self, self._box)
        self._adopt(self._box)
        self._show_value()

    def set_read_only(self, read_only: bool) -> None:
        self._box.setEnabled(not read_only)

    def refuse(self, sentence: str, value: Any) -> None:
        super().refuse(sentence, value)
        self._show_value()

    def _show_value(self) -> None:
        self._box.setChecked(bool(self._value))


__all__ = ["ChoiceField", "Field", "NumberField", "SwitchField", "make_field"]


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
        if text == self._value:
            self._on_cancelled()
        elif self._propose(text):
            self._line.setModified(False)

    def _on_cancelled(self) -> None:
        self._clear_fault()
        self._show_value()

    def _on_left(self) -> None:
        if self._bubble is not None:
            self._bubble.hide()

    def _show_value(self) -> None:
        self._line.setText(self._value)


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
