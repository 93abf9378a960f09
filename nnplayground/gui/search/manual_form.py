"""A trial by hand: a value for each parameter of the space, typed, or taken from a kept run."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui.forms.forms import Rows
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.search.cell_looks import axis_title, value_text
from nnplayground.gui.search.space_form import value_field
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import chain_tabs
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip
from nnplayground.search.axes import Axis, Values
from nnplayground.search.parameters import parameters
from nnplayground.search.settings import point_of
from nnplayground.search.space import Space
from nnplayground.training.experiment import Experiment


class ManualForm(QWidget):
    """A line for each parameter that is ticked, and a button that has the point trained."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("A trial whose values one chooses oneself; it stands in the table beside those of the strategies."),
        N_("Trial by hand"),
        is_backdrop=True,
    )

    def __init__(self, add: Callable[[Values], object], take_kept: Callable[[], object]) -> None:
        super().__init__()
        self._add = add
        self._space = Space(axes=())
        self._experiment: Experiment | None = None
        self.fields: dict[str, NumberField | Combo] = {}
        self._values: Values = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._body: QWidget | None = None
        # Tab comes to the lines before it comes to the buttons, however often they are built anew.
        holder = QWidget()
        self._lines = QVBoxLayout(holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(holder)
        self.add = Button(tr("Add the trial"), tr("Train these values as a trial of its own."), self.add_point)
        self.kept = Button(
            tr("Add the kept runs"),
            tr("Train the values of each run that was kept for comparison as a trial of its own."),
            take_kept,
        )
        self._column.addWidget(self.add)
        self._column.addWidget(self.kept)

    def show_space(self, space: Space, experiment: Experiment) -> None:
        """Have a line for each axis; what was typed stays, and else stands what the experiment has."""
        if space != self._space or self._body is None:
            self._space = space
            self._build()
        self._experiment = experiment
        self._values = {**point_of(space, experiment), **self._typed}
        for name, field in self.fields.items():
            value = self._values.get(name)
            if value is None:
                continue
            if isinstance(field, Combo):
                field.setCurrentIndex(field.findData(value))
            else:
                field.set_value(value)
        self.add.setEnabled(bool(space.axes))

    def point(self) -> Values:
        """Return the values that mean something beside each other."""
        found: Values = {}
        assert self._experiment is not None
        for axis in self._space.axes:
            if self._space.is_active(axis.name, found, self._experiment):
                field = self.fields[axis.name]
                found[axis.name] = field.currentData() if isinstance(field, Combo) else field.value()
        return found

    def add_point(self) -> None:
        """Have the point trained."""
        self._add(self.point())

    def _build(self) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        rows = Rows(self._body)
        self.fields, self._typed = {}, dict[str, Any]()
        for axis in self._space.axes:
            field = self.fields[axis.name] = self._field(axis)
            rows.add(field, axis_title(axis.name))
        self._lines.addWidget(self._body)
        chain_tabs(self)

    def _field(self, axis: Axis) -> NumberField | Combo:
        parameter = parameters()[axis.name]

        def take(value: Any) -> None:
            self._typed[axis.name] = value

        if parameter.kinds:
            combo = Combo()
            for kind in parameter.kinds:
                combo.add(value_text(kind, parameter.name), kind)
            combo.setAccessibleName(tr("By hand: {name}", name=axis_title(parameter.name)))
            combo.setToolTip(as_tip(tr("The value of the trial by hand.")))
            combo.activated.connect(lambda _index: take(combo.currentData()))
            return combo
        field = NumberField(value_field(parameter, tr("By hand: {name}", name=axis_title(parameter.name))), "value")
        field.edited.connect(take)
        return field
