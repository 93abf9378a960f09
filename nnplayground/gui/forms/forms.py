"""Forms made from declarations: a component's parameters, a choice of one, a choice of several."""

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

import pydantic
from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.forms.fields import Field, make_field
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.keys import Tick, chain_tabs
from nnplayground.i18n import tr
from nnplayground.registry import Component, Model, Registry, explain, mark
from nnplayground.rich import RichText, rich

LABEL_CHARACTERS = 16
"""Width of the label column; longer titles go on in a second line."""
ROOM = 264
"""Pixels that label and control have beside each other in the narrowest panel, with letters of 12 pixels."""
INDENT = 22
"""Pixels by which the form of a ticked box stands in."""


class RowLabel(QLabel):
    """The title of a row, broken where it is long."""

    def __init__(self, title: str, buddy: QWidget) -> None:
        # A name of the user's may hold any sign.
        super().__init__(title.replace("&", "&&"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setBuddy(buddy)
        self.setWordWrap(True)
        self.setToolTip(buddy.toolTip())

    def column_width(self, indent: int) -> int:
        """Return the width of the column of labels."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return max(LABEL_CHARACTERS * metrics.averageCharWidth() - indent, longest + 2)

    def width_in_two_lines(self) -> int:
        """Return the least width at which the title stands in two lines."""
        words, metrics = self.text().split(), QFontMetrics(self.font())
        cuts = ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words) + 1))
        return min((max(map(metrics.horizontalAdvance, lines)) for lines in cuts), default=0) + 4


class Rows(QGridLayout):
    """Labels left, controls right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(4)
        self.setColumnStretch(1, 1)

    def add(self, control: QWidget, title: str = "", indent: int = 0, *, wide: bool = False) -> None:
        """Append a row; without a title the control has the whole width, a `wide` one has it below its title."""
        row = self.rowCount()
        if title:
            label = RowLabel(title, control)
            if not wide and self._fits_beside(control, label.column_width(indent) + indent):
                label.setFixedWidth(label.column_width(indent))
                self.addWidget(label, row, 0)
                self.addWidget(control, row, 1)
            else:
                self.addWidget(label, row, 0, 1, 2)
                self.addWidget(control, row + 1, 0, 1, 2)
        else:
            self.addWidget(control, row, 0, 1, 2)

    def _fits_beside(self, control: QWidget, taken: int) -> bool:
        """Whether a list can be read whole behind a label; a line for a number always can."""
        combo = control if isinstance(control, Combo) else control.findChild(Combo)
        return combo is None or combo.widest() <= theme.scaled(ROOM) - taken - self.horizontalSpacing()


class ComponentForm(QWidget):
    """One row for each parameter of a component, or of `only` these, or of all but `exclude`.

    Signals: `edited` with the new, validated instance; `fault_changed` when the text in a field is wrong, or no longer.
    """

    edited = Signal(object)
    fault_changed = Signal()

    def __init__(
        self,
        component: Model,
        only: Collection[str] | None = None,
        exclude: Collection[str] = (),
        indent: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._only = only
        self._exclude = frozenset(exclude)
        self._indent = indent
        self._component = component
        self._rows = Rows(self)
        self._fields: dict[str, Field] = {}
        self._build()

    def component(self) -> Model:
        """Return the instance as it stands."""
        return self._component

    def set_component(self, component: Model) -> None:
        """Show `component`; no signal. Another class than before brings other rows."""
        same = type(component) is type(self._component)
        self._component = component
        if same:
            for name, field in self._fields.items():
                field.set_value(getattr(component, name))
        else:
            self._clear()
            self._build()

    def field(self, name: str) -> Field:
        """Return the editor of a parameter. Raises KeyError if there is none."""
        return self._fields[name]

    def fault(self) -> str:
        """Return what is wrong with the first field whose text is no value; empty if nothing is."""
        return next(filter(None, (field.fault() for field in self._fields.values())), "")

    def field_count(self) -> int:
        """Return the number of rows."""
        return len(self._fields)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow editing."""
        for field in self._fields.values():
            field.set_read_only(read_only)

    def _build(self) -> None:
        for name, declared in type(self._component).model_fields.items():
            if name == "kind" or name in self._exclude or (self._only is not None and name not in self._only):
                continue
            if mark(declared, "hidden"):
                continue
            field = make_field(declared, name, self)
            field.set_value(getattr(self._component, name))
            field.edited.connect(partial(self._on_edited, name))
            field.fault_changed.connect(self.fault_changed)
            self._fields[name] = field
            title = "" if field.titled else field.title
            self._rows.add(field, title, self._indent, wide=bool(mark(declared, "wide")))
        chain_tabs(self)

    def _clear(self) -> None:
        self._fields.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _on_edited(self, name: str, value: object) -> None:
        before = self._component
        values = {key: getattr(before, key) for key in type(before).model_fields}
        try:
            changed = type(before).model_validate(values | {name: value})
        except pydantic.ValidationError as error:
            self._fields[name].refuse(explain(error, type(before)), values[name])
        except UserError as error:
            self._fields[name].refuse(str(error), values[name])
        else:
            self._component = changed
            self.edited.emit(changed)


class ComponentChooser(QWidget):
    """A list of the components of a registry and, below it, the form of the chosen one.

    `declared` is the field that holds the component: it gives title and help. Each component keeps
    its parameters while others are tried. `allowed` leaves out the kinds that it does not name. A `bare` one is
    the list alone.

    Signals: `edited` with the new instance, after another choice as after a changed parameter.
    """

    edited = Signal(object)

    def __init__(
        self,
        declared: FieldInfo,
        registry: Registry[Any],
        allowed: Collection[str] | None = None,
        parent: QWidget | None = None,
        bare: bool = False,
    ) -> None:
        super().__init__(parent)
        self.declared = declared
        self._registry = registry
        self._title = tr(declared.title or "")
        self._description = tr(declared.description or "")
        self._objections: dict[str, str] = {}
        self._known: dict[str, Component] = {}
        self._combo = Combo(self)
        self._combo.setAccessibleName(self._title)
        for cls in registry:
            if allowed is None or cls.key() in allowed:
                self._combo.add(tr(cls.label), cls.key(), tr(cls.summary))
        self._component: Component = registry[str(self._combo.itemData(0))]()
        self._formula = QLabel(self)
        theme.mute(self._formula)
        self._formula.setTextFormat(Qt.TextFormat.RichText)
        self._formula.setWordWrap(True)
        self._form = ComponentForm(self._component)
        rows = Rows(self)
        rows.add(self._combo, "" if bare else self._title)
        if bare:
            self._form.setParent(self)
        else:
            rows.add(self._formula)
            rows.add(self._form)
        self._is_bare = bare
        self._combo.activated.connect(self._on_activated)
        self._form.edited.connect(self._on_form_edited)
        self._show()

    def component(self) -> Component:
        """Return the chosen component as it stands."""
        return self._component

    def set_component(self, component: Component) -> None:
        """Show `component`; no signal."""
        if component != self._component:
            self._component = component
            self._show()

    def offers(self, kind: object) -> bool:
        """Whether a kind may be chosen."""
        return isinstance(kind, str) and self._combo.findData(kind) >= 0

    def set_objections(self, objections: Mapping[str, str]) -> None:
        """Bar the kinds that `objections` names, each with its reason; allow all others."""
        self._objections = {kind: reason for kind, reason in objections.items() if reason}
        for index in range(self._combo.count()):
            kind = str(self._combo.itemData(index))
            reason = self._objections.get(kind, "")
            self._combo.bar(index, bool(reason), tr(reason or self._registry[kind].summary))

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow editing."""
        self._combo.setEnabled(not read_only)
        self._form.set_read_only(read_only)

    def form(self) -> ComponentForm:
        """Return the form of the chosen component."""
        return self._form

    def _show(self) -> None:
        kind = self._component.key()
        self._known[kind] = self._component
        index = self._combo.findData(kind)
        if index < 0:
            self._combo.add(tr(self._component.label), kind, tr(self._component.summary))
            index = self._combo.count() - 1
        self._combo.setCurrentIndex(index)
        lines = (self._description, tr(self._component.label) + ": " + tr(self._component.summary))
        self._combo.setToolTip(RichText("".join(rich("<p>{line}</p>", line=line) for line in lines if line)))
        self._show_formula()
        self._form.set_component(self._component)
        self._form.setVisible(self._form.field_count() > 0 and not self._is_bare)

    def _on_activated(self, index: int) -> None:
        kind = str(self._combo.itemData(index))
        if kind == self._component.key():
            return
        self._component = self._known.get(kind) or self._registry[kind]()
        self._show()
        self.edited.emit(self._component)

    def _show_formula(self) -> None:
        formula = str(getattr(self._component, "formula", ""))
        self._formula.setText(formula)
        self._formula.setVisible(bool(formula) and not self._is_bare)

    def _on_form_edited(self, component: Component) -> None:
        self._component = component
        self._known[component.key()] = component
        self._show_formula()
        self.edited.emit(component)


class ComponentChecklist(QWidget):
    """A box to tick for every component of a registry; its form unfolds below when ticked.

    Signals: `edited` with the tuple of ticked components, in the registry's order.
    """

    edited = Signal(object)

    def __init__(self, registry: Registry[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {cls.key(): _Entry(cls()) for cls in registry}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for entry in self._entries.values():
            layout.addWidget(entry)
            entry.edited.connect(self._on_edited)

    def components(self) -> tuple[Component, ...]:
        """Return the ticked components."""
        return tuple(entry.component for entry in self._entries.values() if entry.is_ticked())

    def set_components(self, components: Collection[Component]) -> None:
        """Tick exactly these; no signal. The others keep their parameters for the next time."""
        given = {component.key(): component for component in components}
        for kind, entry in self._entries.items():
            entry.show_component(given.get(kind))

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow editing."""
        for entry in self._entries.values():
            entry.set_read_only(read_only)

    def entry(self, kind: str) -> "_Entry":
        """Return the box and form of one kind."""
        return self._entries[kind]

    def _on_edited(self) -> None:
        self.edited.emit(self.components())


class _Entry(QWidget):
    """One box of a checklist with its form, which is made when it is first needed."""

    edited = Signal()

    def __init__(self, component: Component) -> None:
        super().__init__()
        self.component = component
        self.form: ComponentForm | None = None
        self.box = Tick(tr(component.label))
        self.box.setToolTip(rich("<p>{text}</p>", text=tr(component.summary)))
        self.box.clicked.connect(self._on_clicked)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.box)

    def is_ticked(self) -> bool:
        """Whether the component takes part."""
        return self.box.isChecked()

    def show_component(self, component: Component | None) -> None:
        """Tick the box for `component`, or untick it."""
        if component is not None:
            self.component = component
        self.box.setChecked(component is not None)
        self._unfold()

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow editing."""
        self.box.setEnabled(not read_only)
        if self.form is not None:
            self.form.set_read_only(read_only)

    def _unfold(self) -> None:
        if self.is_ticked() and self.form is None:
            self.form = ComponentForm(self.component, indent=INDENT)
            self.form.setContentsMargins(INDENT, 0, 0, 0)
            self.form.edited.connect(self._on_form_edited)
            self._layout.addWidget(self.form)
            chain_tabs(self)
        if self.form is not None:
            self.form.set_component(self.component)
            self.form.setVisible(self.is_ticked() and self.form.field_count() > 0)

    def _on_clicked(self) -> None:
        self._unfold()
        self.edited.emit()

    def _on_form_edited(self, component: Component) -> None:
        self.component = component
        self.edited.emit()
