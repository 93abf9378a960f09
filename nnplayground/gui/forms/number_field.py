"""The editor of a number."""

from typing import Any, ClassVar

from pydantic.fields import FieldInfo
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.gui import theme
from nnplayground.gui.forms.field import Field, fill, is_farewell, paint_fault
from nnplayground.gui.forms.line_edit import LineEdit
from nnplayground.gui.forms.scale import ending_at, scale_of
from nnplayground.gui.forms.slider import Slider
from nnplayground.gui.widgets.keys import Keys, wants_space
from nnplayground.i18n import N_, AmbiguousNumberError, localised, number, parse_number, tr
from nnplayground.registry import mark

PAUSE = 700
"""Milliseconds without a key after which an unfinished or impossible number is remarked upon."""
NOTCH = 120
"""What the wheel reports for one notch."""


def shown(value: float) -> str:
    """Write a number for an edit line: up to six significant digits."""
    return localised(str(value)) if isinstance(value, int) else number(value, 6)


class NumberField(Field):
    """A line for a typed number, its unit, and a slider where the declared range allows for one.

    Enter or leaving takes the number over; Escape, or leaving with an impossible one, brings back
    the last good value. Arrow and page keys step, and so does the wheel while the line has the
    focus.
    """

    def __init__(self, declared: FieldInfo, name: str, parent: QWidget | None = None) -> None:
        super().__init__(declared, name, parent)
        self._whole = declared.annotation is int
        self._scale = scale_of(declared, self._whole)
        self._turned = 0
        self._line = NumberLine(self)
        self._line.textEdited.connect(self._on_typed)
        self._line.returnPressed.connect(self._on_entered)
        self._line.left.connect(self._on_left)
        self._line.cancelled.connect(self._on_cancelled)
        self._line.stepped.connect(self._step)
        self._adopt(self._line)
        parts: list[QWidget] = [self._line]
        self._unit = UnitLabel(declared, self) if mark(declared, "unit") or mark(declared, "zero") else None
        if self._unit is not None:
            parts.append(self._unit)
        self._slider = self._make_slider() if self._scale.positions else None
        layout = fill(self, *parts, *([self._slider] if self._slider is not None else []))
        if self._slider is None:
            layout.addStretch(1)
        self._patience: QTimer | None = None
        self._show_value()

    def set_read_only(self, read_only: bool) -> None:
        self._line.setReadOnly(read_only)
        if self._slider is not None:
            self._slider.setEnabled(not read_only)

    def slide_to(self, last: float) -> None:
        """Let the slider end at `last`, in even steps; numbers beyond may still be typed."""
        if self._slider is None or self._scale.positions[-1] == last:
            return
        self._scale = ending_at(self._scale, last)
        self._slider.blockSignals(True)
        self._slider.setMaximum(len(self._scale.positions) - 1)
        self._slider.blockSignals(False)
        self._show_value()

    def read(self) -> float | None:
        """Return the typed number, or None if the text is none; an int where one is declared."""
        try:
            value = parse_number(self._line.text())
        except ValueError:
            return None
        return int(value) if self._whole and value == int(value) else value

    def _misread(self) -> str:
        """Say why the text is no number."""
        try:
            parse_number(self._line.text())
        except AmbiguousNumberError as error:
            return f"{self.title}: {error}"
        except ValueError:
            pass
        return tr("{name}: “{given}” is not a number.", name=self.title, given=self._line.text()[:40])

    def _make_slider(self) -> Slider:
        slider = Slider(self)
        slider.setMaximum(len(self._scale.positions) - 1)
        slider.setAccessibleName(self.title)
        slider.setToolTip(self.toolTip())
        slider.valueChanged.connect(self._on_slid)
        slider.sliderPressed.connect(self._on_slider_pressed)
        return slider

    def _write(self) -> None:
        self._line.setText(shown(self._value))
        if self._unit is not None:
            self._unit.follow(self._value)

    def _show_value(self) -> None:
        self._write()
        if self._slider is not None:
            self._slider.blockSignals(True)
            self._slider.setValue(self._scale.nearest(self._value))
            self._slider.blockSignals(False)

    def _take(self) -> bool:
        """Take over what is typed; return whether that worked."""
        self._stop_waiting()
        if self._line.text() == shown(self._value):
            self._restore()
            return True
        value = self.read()
        if value is None:
            self._set_fault(self._misread())
            return False
        if not self._propose(value):
            return False
        self._show_value()
        return True

    def _objection(self, value: Any) -> str:
        if self._whole and isinstance(value, float):
            return tr("{name}: {given} is not a whole number.", name=self.title, given=shown(value))
        return super()._objection(value)

    def _restore(self) -> None:
        self._stop_waiting()
        self._clear_fault()
        self._show_value()

    def _step(self, steps: int, page: bool) -> None:
        """Step from the number in the line, or from the last good one if that is none."""
        if self._line.isReadOnly():
            return
        typed = self.read()
        start = typed if typed is not None and self._scale.allows(typed) else self._value
        self._choose(self._scale.stepped(start, steps, page))

    def _choose(self, value: float) -> None:
        self._stop_waiting()
        if self._propose(int(value) if self._whole else value):
            self._show_value()

    def _on_typed(self) -> None:
        self._clear_fault()
        if self._patience is None:
            self._patience = QTimer(self)
            self._patience.setSingleShot(True)
            self._patience.timeout.connect(self._on_pause)
        self._patience.start(PAUSE)

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.stop()

    def _on_pause(self) -> None:
        """Say what is wrong with a number that stands there unfinished; take nothing over."""
        value = self.read()
        if value is None:
            self._set_fault(self._misread())
        elif sentence := self._objection(value):
            self._set_fault(sentence)

    def _on_entered(self) -> None:
        if self._take():
            self._line.selectAll()

    def _on_left(self) -> None:
        if self._fault or not self._take():
            self._restore()

    def _on_cancelled(self) -> None:
        self._restore()
        self._line.selectAll()

    def _on_slider_pressed(self) -> None:
        self._line.setFocus()

    def _on_slid(self, position: int) -> None:
        self._stop_waiting()
        value = self._scale.positions[position]
        if self._propose(int(value) if self._whole else value):
            self._write()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._line.hasFocus() or self._line.isReadOnly():
            event.ignore()
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        if notches:
            self._step(notches, False)
        event.accept()


class UnitLabel(QLabel):
    """The unit behind a number, or what a 0 stands for; as wide as the wider of both, so that nothing moves."""

    def __init__(self, declared: FieldInfo, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = tr(mark(declared, "unit", "")), tr(mark(declared, "zero", "") or mark(declared, "unit", ""))
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.mute(self)

    def follow(self, value: float) -> None:
        """Say what belongs behind `value`."""
        self.setText(self._texts[value == 0])

    def sizeHint(self) -> QSize:
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in self._texts)
        return QSize(widest + 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class NumberLine(LineEdit):
    """A line for one number.

    Signals: `left` when the focus has gone to another control, `cancelled` on Escape, `stepped`
    with a number of steps and whether they are pages.
    """

    left = Signal()
    cancelled = Signal()
    stepped = Signal(int, bool)
    STEPS = {
        Qt.Key.Key_Up: (1, False),
        Qt.Key.Key_Down: (-1, False),
        Qt.Key.Key_PageUp: (1, True),
        Qt.Key.Key_PageDown: (-1, True),
    }

    keys: ClassVar[Keys] = (
        N_("Numbers"),
        (
            (N_("Up, Down"), N_("a step more or less")),
            (N_("Page Up, Page Down"), N_("a large step")),
            (N_("Enter"), N_("take the number over")),
            (N_("Escape"), N_("bring the last good number back")),
        ),
    )

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._field = field
        self.setFixedWidth(QFontMetrics(self.font()).horizontalAdvance("0") * 8 + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (step := self.STEPS.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(*step)
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and (self.isModified() or self._field.fault()):
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if is_farewell(event):
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if wants_space(event):
            # No number has a space: it ends the typing, and the window may have its shortcut.
            self.returnPressed.emit()
            event.ignore()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._field.fault():
            paint_fault(self)
