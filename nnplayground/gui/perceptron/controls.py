"""The controls at the left of the perceptron lab: the task, the start, and how it learns."""

from functools import partial
from typing import ClassVar

from pydantic import Field
from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.analysis.perceptron.stepping import PerceptronStepper
from nnplayground.core.perceptron import MAX_INPUTS, PerceptronSettings
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.perceptron.form import GATES, KINDS, MAX_ROWS
from nnplayground.gui.perceptron.state import PerceptronState
from nnplayground.gui.widgets.button import PlainButton
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import Keys, chain_tabs
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.widgets.table import EvenDelegate
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, subscript, tr
from nnplayground.registry import NO_SLIDER, slider
from nnplayground.rich import as_tip

INPUTS: FieldInfo = FieldInfo.from_annotated_attribute(
    int,
    Field(2, ge=1, le=MAX_INPUTS, title=N_("Inputs"), description=N_("How many inputs each example has.")),
)
THRESHOLD: FieldInfo = FieldInfo.from_annotated_attribute(
    float,
    Field(
        0.5,
        ge=-1e6,
        le=1e6,
        title=N_("Threshold θ"),
        description=N_("What the sum has to pass for it to fire: the bias with its sign turned."),
        json_schema_extra=NO_SLIDER,
    ),
)
OUTCOMES = {
    "y": N_("Output, when this row was looked at in this pass."),
    "e²": N_("Loss of this one neuron: e² = (d − y)², 1 for a wrong answer."),
}
"""Columns that the steps fill, and what they say."""
SWITCHES = ("rate", "train_bias", "rule", "threshold", "order", "seed")


class TaskEditor(QWidget):
    """Which examples: a gate, a truth table or points.

    Signals: `kind_chosen`, `inputs_chosen`, `cell_typed` (row, column, text), `row_added`,
    `row_removed` (row).
    """

    kind_chosen = Signal(str)
    inputs_chosen = Signal(object)
    cell_typed = Signal(int, int, str)
    row_added = Signal()
    row_removed = Signal(int)

    keys: ClassVar[Keys] = (
        N_("Table of examples"),
        ((N_("Delete"), N_("take the example away")),),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._lit: int | None = None
        self.kinds = Combo()
        self.kinds.setAccessibleName(tr("Task"))
        self.kinds.setToolTip(tr("What the perceptron has to learn."))
        for kind, label in KINDS.items():
            self.kinds.add(tr(label), kind)
        self.kinds.activated.connect(lambda _index: self.kind_chosen.emit(self.kinds.currentData()))
        self.inputs = NumberField(INPUTS, "inputs")
        self.inputs.edited.connect(self.inputs_chosen)
        self._inputs_row = QWidget()
        rows = Rows(self._inputs_row)
        rows.add(self.inputs, tr("Inputs"))
        self.table = QTableWidget()
        self.table.setItemDelegate(EvenDelegate(self.table))
        self.table.setAccessibleName(tr("Examples"))
        explained(
            self.table,
            N_(
                "The truth table or points that the perceptron has to learn. d is the desired output; y the output and "
                "e² = (d − y)² the loss of this one neuron when the row was looked at in this pass."
            ),
        )
        self.table.setToolTip(tr("One example a row; type 0 or 1 under d, the desired output."))
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(20)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.cellChanged.connect(self._on_cell_changed)
        self.add = _button(tr("Add a row"), tr("Append an example."))
        self.remove = _button(tr("Remove the row"), tr("Take the chosen example away (Delete)."))
        self.add.clicked.connect(self.row_added)
        self.remove.clicked.connect(self._on_remove)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)
        self.buttons = QWidget()
        line = QHBoxLayout(self.buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.add)
        line.addWidget(self.remove)
        self.fault = Words()
        self.hint = Words(tr("Click on the plane to add a point for 1, right click for 0."), muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.kinds, self._inputs_row, self.table, self.buttons, self.hint, self.fault):
            column.addWidget(widget)

    def show_lab_state(self, lab_state: PerceptronState, fault: str) -> None:
        """Show the task, and what is wrong with it."""
        self.kinds.setCurrentIndex(self.kinds.findData(lab_state.kind))
        own, points = lab_state.kind not in GATES, lab_state.kind == "points"
        self._inputs_row.setVisible(own)
        self.inputs.set_value(lab_state.input_count)
        self.buttons.setVisible(points)
        self.hint.setVisible(points and lab_state.input_count == 2)
        self.add.setEnabled(len(lab_state.rows) < MAX_ROWS)
        self.remove.setEnabled(len(lab_state.rows) > 1)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self._fill(lab_state.shown_rows(), own, points)

    def show_step(self, stepper: PerceptronStepper) -> None:
        """Light the row in hand, with the output and the loss of each row that this pass has come to."""
        self._filling = True
        record = stepper.now.record
        known = {seen.row: seen for seen in stepper.seen_in_pass()}
        first = self.table.columnCount() - len(OUTCOMES)
        for row in range(self.table.rowCount()):
            seen, is_lit = known.get(row), record is not None and record.row == row
            texts = ("", "") if seen is None else (str(seen.output), str(seen.loss))
            for column in range(self.table.columnCount()):
                item = self.table.item(row, column)
                if item is None:
                    continue
                item.setBackground(theme.color("accent", 48) if is_lit else QBrush())
                if column >= first:
                    item.setText(texts[column - first])
                    role = "text" if seen is None else ("warning" if seen.loss else "good")
                    item.setForeground(theme.color(role))
        if record is not None and record.row != self._lit:
            self.table.scrollTo(self.table.model().index(record.row, 0))
        self._lit = None if record is None else record.row
        self._filling = False

    def _fill(self, rows: list[list[str]], own: bool, points: bool) -> None:
        self._filling = True
        count = len(rows[0]) + len(OUTCOMES)
        if (self.table.rowCount(), self.table.columnCount()) != (len(rows), count):
            self.table.setRowCount(len(rows))
            self.table.setColumnCount(count)
        inputs = len(rows[0]) - 1
        self.table.setHorizontalHeaderLabels([*(f"x{subscript(i)}" for i in range(1, inputs + 1)), "d", *OUTCOMES])
        for column, tip in enumerate((N_("Desired output."), *OUTCOMES.values()), start=inputs):
            head = self.table.horizontalHeaderItem(column)
            if head is not None:
                head.setToolTip(tr(tip))
        for r, row in enumerate(rows):
            for c, text in enumerate([*row, *("" for _ in OUTCOMES)]):
                item = self.table.item(r, c)
                if item is None:
                    item = QTableWidgetItem()
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    self.table.setItem(r, c, item)
                item.setText(text)
                editable = c <= inputs and (points or (own and c == inputs))
                flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
        height = self.table.horizontalHeader().sizeHint().height() + 4
        row_height = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(height + row_height * min(max(len(rows), 1), 8))
        self._filling = False

    def _on_cell_changed(self, row: int, column: int) -> None:
        item = self.table.item(row, column)
        if not self._filling and item is not None:
            self.cell_typed.emit(row, column, item.text().strip())

    def _on_remove(self) -> None:
        if self.buttons.isVisible() and self.remove.isEnabled():
            row = self.table.currentRow()
            self.row_removed.emit(row if row >= 0 else self.table.rowCount() - 1)


class StartEditor(QWidget):
    """Start weights and bias or threshold, one field each, and which of the two it is written with.

    Signals: `edited` with the new settings.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = PerceptronSettings()
        self.form = ComponentForm(self._settings, only=("form",))
        self.form.edited.connect(self.edited)
        numbers = QWidget()
        self._rows = Rows(numbers)
        self.fields: list[NumberField] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(numbers)
        column.addWidget(self.form)
        self._make(self._settings)

    def show_settings(self, settings: PerceptronSettings) -> None:
        """Show weights and bias, or threshold."""
        before, self._settings = self._settings, settings
        if (len(before.weights), before.form) != (len(settings.weights), settings.form):
            self._make(settings)
        self.form.set_component(settings)
        # 0 − 0 is 0, and −0 would be written with its sign.
        last = 0.0 - settings.bias if settings.form == "threshold" else settings.bias
        for field, value in zip(self.fields, (*settings.weights, last), strict=True):
            field.set_value(value)

    def _make(self, settings: PerceptronSettings) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = []
        count = len(settings.weights)
        bias = THRESHOLD if settings.form == "threshold" else PerceptronSettings.model_fields["bias"]
        description = PerceptronSettings.model_fields["weights"].description
        for index in range(count + 1):
            title = f"w{subscript(index + 1)}" if index < count else bias.title
            declared = FieldInfo.from_annotated_attribute(
                float,
                Field(0.0, ge=-1e6, le=1e6, title=title, description=description, json_schema_extra=slider(-10, 10)),
            )
            field = NumberField(declared if index < count else bias, f"w{index}")
            field.edited.connect(partial(self._on_edited, index))
            self.fields.append(field)
            self._rows.add(field, field.title)
        chain_tabs(self)

    def _on_edited(self, index: int, value: float) -> None:
        weights = list(self._settings.weights)
        if index == len(weights):
            value = 0.0 - value if self._settings.form == "threshold" else value
            self._settings = self._settings.model_copy(update={"bias": value})
        else:
            weights[index] = value
            self._settings = self._settings.model_copy(update={"weights": tuple(weights)})
        self.edited.emit(self._settings)


class RuleEditor(QWidget):
    """The switches of the rule, each with its explanation.

    Signals: `edited` with the name of a setting and its new value.
    """

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.forms: dict[str, ComponentForm] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for name in SWITCHES:
            form = ComponentForm(PerceptronSettings(), only=(name,))
            form.edited.connect(partial(self._on_edited, name))
            self.forms[name] = form
            column.addWidget(form)
            description = PerceptronSettings.model_fields[name].description
            words = Words(tr(description) if description else "", muted=True)
            column.addWidget(words)
            column.addSpacing(4)

    def show_settings(self, settings: PerceptronSettings) -> None:
        """Show all switches."""
        for form in self.forms.values():
            form.set_component(settings)

    def _on_edited(self, name: str, settings: PerceptronSettings) -> None:
        self.edited.emit(name, getattr(settings, name))


def section(title: str, text: str, *widgets: QWidget, expanded: bool = True) -> Section:
    """Return a section with these widgets, explained by a marked text."""
    found = Section(title, text, expanded)
    for widget in widgets:
        found.add(widget)
    return found


def _button(text: str, tip: str) -> PlainButton:
    button = PlainButton(text)
    button.setToolTip(as_tip(tip))
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
