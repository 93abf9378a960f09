"""Editors for declared parameters: one kind of control for each kind of field."""

from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo
from PySide6.QtWidgets import QWidget

from nnplayground.gui.forms.field import Field, fill
from nnplayground.gui.forms.list_field import ListField, is_list
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.forms.text_field import TextField
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
    if is_list(declared):
        return ListField(declared, name, parent)
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


__all__ = ["ChoiceField", "Field", "NumberField", "SwitchField", "TextField", "make_field"]
