"""The space of a search: a box to tick for each parameter, and below it where its values lie."""

from collections.abc import Sequence
from copy import copy
from functools import partial
from typing import ClassVar

from pydantic.fields import FieldInfo
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.errors import UserError
from nnplayground.gui.forms.forms import INDENT
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.search.cell_looks import axis_title, value_text
from nnplayground.gui.search.parameter_names import shown_sentence
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.flow_layout import FlowLayout
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Tick, chain_tabs
from nnplayground.i18n import N_, tr
from nnplayground.registry import NO_SLIDER
from nnplayground.rich import as_tip
from nnplayground.search.axes import Axis, ChoiceAxis, RangeAxis
from nnplayground.search.parameters import SearchParameter, parameters
from nnplayground.search.settings import offered
from nnplayground.search.space import Space
from nnplayground.training.experiment import Experiment


class SpaceForm(QWidget):
    """A row for each parameter that the present experiment has.

    Signals: `edited` with the name of a parameter and its new axis, or None where it is no longer searched.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("Which parameters are searched, and between which values: ticked ones are tried, all others stay."),
        N_("Space"),
        is_backdrop=True,
    )
    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, AxisRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)

    def show_axes(self, axes: Sequence[Axis], experiment: Experiment) -> None:
        """Show which parameters are searched, of those that the experiment has; no signal."""
        wanted = offered(tuple(axes), experiment)
        known = {axis.name: axis for axis in axes}
        is_new = any(name not in self.rows for name in wanted)
        if is_new:
            self._add_rows(wanted)
        for name, row in self.rows.items():
            is_new = row.show_axis(known.get(name)) or is_new
            row.setVisible(name in wanted)
        if is_new:
            chain_tabs(self)

    def _add_rows(self, names: Sequence[str]) -> None:
        order = list(parameters())
        for name in names:
            if name not in self.rows:
                row = self.rows[name] = AxisRow(parameters()[name])
                row.edited.connect(partial(self.edited.emit, name))
                place = sum(order.index(other) < order.index(name) for other in self.rows)
                self._column.insertWidget(place, row)
        self.rows = {name: self.rows[name] for name in order if name in self.rows}


class AxisRow(QWidget):
    """One parameter: ticked, two ends and how the values between them are spread, or a box for each kind.

    Signals: `edited` with the axis, or None if it is not ticked.
    """

    edited = Signal(object)

    def __init__(self, parameter: SearchParameter) -> None:
        super().__init__()
        self._parameter = parameter
        self.axis = self._usual = parameter.usual_axis()
        """What it is searched by, or would be."""
        self.box = Tick(axis_title(parameter.name))
        what, sentence = tr("Search this parameter."), tr(parameter.field.description or "")
        self.box.setToolTip(as_tip(f"{what} {sentence}".strip()))
        self.box.clicked.connect(self._on_ticked)
        self._inner: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.box)

    def show_axis(self, axis: Axis | None) -> bool:
        """Show what it is searched by; None unticks it. No signal. Return whether something was built for that."""
        self.box.setChecked(axis is not None)
        is_new = axis is not None and self._inner is None
        if axis is not None:
            self.axis = axis
            if is_new:
                self._build()
            self._show_values()
        if self._inner is not None:
            self._inner.setVisible(axis is not None)
        return is_new

    def _build(self) -> None:
        self._inner = QWidget()
        if isinstance(self.axis, ChoiceAxis) and self._parameter.kinds:
            row = FlowLayout(self._inner, spacing=6)
            self.kinds = {kind: Tick(value_text(kind, self._parameter.name)) for kind in self._parameter.kinds}
            for kind, box in self.kinds.items():
                box.setToolTip(as_tip(tr("Try this one as well.")))
                box.setAccessibleName(f"{axis_title(self._parameter.name)}: {box.text()}")
                box.clicked.connect(partial(self._on_kind, kind))
                row.addWidget(box)
            row.setContentsMargins(INDENT, 0, 0, 4)
        else:
            self._build_range(QHBoxLayout(self._inner))
        self._column.addWidget(self._inner)

    def _build_range(self, row: QHBoxLayout) -> None:
        title = axis_title(self._parameter.name)
        self.low = NumberField(value_field(self._parameter, tr("{name}, from", name=title)), "low")
        self.high = NumberField(value_field(self._parameter, tr("{name}, to", name=title)), "high")
        self.spread = Combo()
        self.spread.setMinimumContentsLength(4)
        self.spread.add(tr("log"), True, tr("Each order of magnitude is tried as often as the others."))
        self.spread.add(tr("linear"), False, tr("Each number is as likely as the others."))
        self.spread.setAccessibleName(tr("{name}, spread", name=title))
        self.spread.setToolTip(as_tip(tr("How the values lie between the two ends.")))
        self.spread.activated.connect(lambda _index: self._propose(self.spread, log=bool(self.spread.currentData())))
        self.low.edited.connect(lambda value: self._propose(self.low, low=value))
        self.high.edited.connect(lambda value: self._propose(self.high, high=value))
        row.setContentsMargins(INDENT, 0, 0, 4)
        row.setSpacing(4)
        row.addWidget(self.low)
        row.addWidget(QLabel("…"))
        row.addWidget(self.high)
        row.addWidget(self.spread, 1)

    def _show_values(self) -> None:
        axis = self.axis
        if isinstance(axis, ChoiceAxis):
            for kind, box in self.kinds.items():
                box.setChecked(kind in axis.values)
        else:
            whole = self._parameter.whole
            self.low.set_value(int(axis.low) if whole else axis.low)
            self.high.set_value(int(axis.high) if whole else axis.high)
            self.spread.setCurrentIndex(self.spread.findData(axis.log))

    def _propose(self, control: QWidget, **change: object) -> None:
        """Take over another range, if it is one; else say why not, with the old number back."""
        before = self.axis
        assert isinstance(before, RangeAxis)
        try:
            found = RangeAxis.model_validate({**dict(before), "points": None, **change})
            Space(axes=(found,))
        except UserError as error:
            field = control if isinstance(control, NumberField) else self.low
            self._show_values()
            field.refuse(shown_sentence(error), field.value())
            return
        self.axis = found
        self.edited.emit(found)

    def _on_kind(self, kind: str) -> None:
        chosen = tuple(one for one, box in self.kinds.items() if box.isChecked())
        if not chosen:
            # Nothing to choose from is not searched at all.
            self.edited.emit(None)
            return
        self.axis = ChoiceAxis(name=self._parameter.name, values=chosen)
        self.edited.emit(self.axis)

    def _on_ticked(self) -> None:
        self.edited.emit(self.axis if self.box.isChecked() else None)


def value_field(parameter: SearchParameter, title: str) -> FieldInfo:
    """Return the declaration of one typed value: what the parameter allows, without a slider."""
    declared = copy(parameter.field)
    if parameter.name == "layers":
        declared = FieldInfo(annotation=int, description=parameter.field.description)
    declared.title = title
    extra = declared.json_schema_extra
    kept = {"log": True} if isinstance(extra, dict) and extra.get("log") else {}
    declared.json_schema_extra = kept | NO_SLIDER
    low = parameter.usual_axis()
    declared.default = low.low if isinstance(low, RangeAxis) else 0
    declared.default_factory = None
    return declared
