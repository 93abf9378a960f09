"""What all editors of a declared parameter have in common."""

from functools import cached_property
from html import escape
from typing import Any

import pydantic
from pydantic.fields import FieldInfo
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnplayground.gui import theme
from nnplayground.gui.forms.error_bubble import ErrorBubble
from nnplayground.gui.forms.slider import Slider
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.keys import Tick
from nnplayground.i18n import tr
from nnplayground.registry import Model, explain, mark, range_text
from nnplayground.rich import RichText, rich


def help_text(declared: FieldInfo) -> str:
    """Return the tooltip of a parameter: its sentence, its range and its unit, in rich text."""
    sentence = escape(tr(declared.description)) if declared.description else ""
    allowed = escape(range_text(declared)) if declared.annotation in (int, float) else ""
    unit = escape(tr(mark(declared, "unit", "")))
    facts = f"{allowed} {unit}".strip()
    return f"<p>{sentence}</p>" + (f"<p>{facts}</p>" if facts else "")


def is_farewell(event: QFocusEvent) -> bool:
    """Whether the focus went to another control: not to a menu, nor to another window for a moment."""
    return event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Field(QWidget):
    """The editor of one parameter.

    Signals: `edited` with the new value whenever the user has changed it, never twice the same; `fault_changed` when
    what stands there is wrong, or is no longer.
    """

    edited = Signal(object)
    fault_changed = Signal()
    titled = False
    """Whether the editor itself shows the parameter's title, so that it needs no label."""

    def __init__(self, declared: FieldInfo, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.declared = declared
        self.name = name
        self.title = tr(declared.title) if declared.title else name
        self._value: Any = declared.get_default(call_default_factory=True, validated_data={})
        self._fault = ""
        self._bubble: ErrorBubble | None = None
        self._control: QWidget = self
        self.setToolTip(RichText(help_text(declared)))

    def value(self) -> Any:
        """Return the last good value."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show `value`; no signal."""
        if value != self._value or self._fault:
            self._value = value
            self._clear_fault()
            self._show_value()

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow editing; the value stays legible."""
        raise NotImplementedError

    def fault(self) -> str:
        """Return the sentence about the text that stands there, or ``""`` if nothing is wrong."""
        return self._fault

    def refuse(self, sentence: str, value: Any) -> None:
        """Go back to `value` and say why; what was typed stays until the focus goes elsewhere."""
        self._value = value
        self._set_fault(sentence)

    def _show_value(self) -> None:
        raise NotImplementedError

    def _adopt(self, control: QWidget) -> None:
        """Make `control` the part that takes the focus and the names."""
        self._control = control
        self.setFocusProxy(control)
        control.setAccessibleName(self.title)
        control.setToolTip(self.toolTip())

    def _propose(self, value: Any) -> bool:
        """Take over a value the user has chosen if it is valid; else say what is wrong with it."""
        sentence = self._objection(value)
        if sentence:
            self._set_fault(sentence)
            return False
        self._clear_fault()
        if value != self._value:
            self._value = value
            self.edited.emit(value)
        return not self._fault

    def _objection(self, value: Any) -> str:
        try:
            self._checker.model_validate({self.name: value})
        except pydantic.ValidationError as error:
            return explain(error, self._checker)
        return ""

    @cached_property
    def _checker(self) -> type[Model]:
        """A model of this one parameter, so that the declaration itself is the judge."""
        definition: Any = (self.declared.annotation, self.declared)
        return pydantic.create_model("Checker", __base__=Model, **{self.name: definition})

    def _set_fault(self, sentence: str) -> None:
        self._fault = sentence
        control = self._control
        control.setToolTip(rich("<p>{sentence}</p>", sentence=sentence))
        control.setAccessibleDescription(sentence)
        control.update()
        control.installEventFilter(self)
        if self.isVisible():
            if self._bubble is None:
                self._bubble = ErrorBubble(self)
                self.destroyed.connect(self._bubble.deleteLater)
            self._bubble.say(sentence)
        self.fault_changed.emit()

    def _clear_fault(self) -> None:
        if self._fault:
            self._fault = ""
            control = self._control
            control.setToolTip(self.toolTip())
            control.setAccessibleDescription("")
            control.update()
            control.removeEventFilter(self)
            self.fault_changed.emit()
        if self._bubble is not None:
            self._bubble.hide()

    def _on_left(self) -> None:
        """Forget what could not be taken over."""
        self._clear_fault()
        self._show_value()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and is_farewell(event):
            self._on_left()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        if self._bubble is not None:
            self._bubble.hide()


def paint_fault(line: QWidget) -> None:
    """Frame a line whose text cannot be taken over."""
    painter = QPainter(line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("warning"), theme.line(2)))
    painter.drawRoundedRect(line.rect().adjusted(1, 1, -1, -1), 3, 3)


def fill(field: Field, *parts: QWidget) -> QHBoxLayout:
    """Lay the parts of a field out in one row."""
    layout = QHBoxLayout(field)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for part in parts:
        layout.addWidget(part, 1 if isinstance(part, Slider | Combo | Tick) else 0)
    return layout
