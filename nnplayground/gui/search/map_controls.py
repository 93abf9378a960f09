"""The controls at the left of the live map: its axes, how many networks a cell has, what is drawn."""

from typing import Literal

from pydantic import Field
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.form import Shown
from nnplayground.gui.search.parameter_names import shown_sentence
from nnplayground.gui.search.state import SearchLabState
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.registry import NO_SLIDER, Model, slider
from nnplayground.rich import as_tip
from nnplayground.search.axes import ChoiceAxis, RangeAxis
from nnplayground.search.map_plan import POINTS, MapSettings
from nnplayground.search.parameters import SEVERAL, is_active, parameters
from nnplayground.training.experiment import Experiment

SHOWN_LABELS: dict[Shown, tuple[str, str]] = {
    "field": (N_("Answers over the plane"), N_("Draw what each network answers over the plane of the data.")),
    "curve": (N_("Cost over the epochs"), N_("Draw the validation cost of each network over its epochs.")),
    "number": (N_("Score as a number"), N_("Write the score of each network.")),
}


class AxisRange(Model):
    """The values of an axis, as they are typed."""

    low: float = Field(0.001, title=N_("From"), description=N_("The smallest value on this axis."),
                       json_schema_extra=NO_SLIDER)  # fmt: skip
    high: float = Field(10.0, title=N_("To"), description=N_("The largest value on this axis."),
                        json_schema_extra=NO_SLIDER)  # fmt: skip
    points: int = Field(
        POINTS,
        ge=2,
        le=64,
        title=N_("Values"),
        description=N_("How many values lie on this axis, the smallest and the largest among them."),
        json_schema_extra=slider(2, 16),
    )

    @classmethod
    def of(cls, axis: RangeAxis) -> "AxisRange":
        """Return that of an axis."""
        # A whole number has no point.
        ends = (int(axis.low), int(axis.high)) if axis.whole else (axis.low, axis.high)
        return cls.model_construct(low=ends[0], high=ends[1], points=axis.points or POINTS)


class AxisForm(QWidget):
    """Chooses the parameter of an axis, and its range.

    Signals: `edited` with the axis that is wanted, and which part of it was changed.
    """

    edited = Signal(object, str)

    def __init__(self, heading: str, axis: RangeAxis | ChoiceAxis) -> None:
        super().__init__()
        self._axis = axis
        self._of: Experiment | None = None
        title = QLabel(as_tip(heading))
        theme.head(title)
        self.parameter = Combo()
        self.parameter.setAccessibleName(heading)
        self.parameter.setToolTip(tr("Which hyperparameter lies on this axis."))
        self.parameter.activated.connect(self._on_parameter)
        self.range = ComponentForm(AxisRange.of(axis) if isinstance(axis, RangeAxis) else AxisRange())
        self.range.edited.connect(self._on_range)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (title, self.parameter, self.range):
            column.addWidget(widget)
        self.set_axis(axis)

    def offer(self, experiment: Experiment) -> None:
        """Offer the parameters that mean something for a network."""
        self._of = experiment
        self._fill()

    def set_axis(self, axis: RangeAxis | ChoiceAxis) -> None:
        """Show an axis; no signal."""
        self._axis = axis
        is_range = isinstance(axis, RangeAxis)
        self.range.setVisible(is_range)
        if isinstance(axis, RangeAxis):
            self.range.set_component(AxisRange.of(axis))
        self._fill()

    def refuse(self, field: str, sentence: str) -> None:
        """Go back to the axis that there is, and say why."""
        if field and isinstance(self._axis, RangeAxis):
            kept = getattr(AxisRange.of(self._axis), field)
            self.range.set_component(AxisRange.of(self._axis))
            self.range.field(field).refuse(sentence, kept)
        else:
            self.set_axis(self._axis)

    def _fill(self) -> None:
        names = offered(self._of) if self._of is not None else []
        if self._axis.name not in names:
            names.append(self._axis.name)
        if [self.parameter.itemData(place) for place in range(self.parameter.count())] != names:
            self.parameter.clear()
            for name in names:
                self.parameter.add(axis_title(name), name, tr(parameters()[name].field.description or ""))
        self.parameter.setCurrentIndex(names.index(self._axis.name))

    @Slot(int)
    def _on_parameter(self, index: int) -> None:
        name = self.parameter.itemData(index)
        if name == self._axis.name:
            return
        axis = parameters()[name].usual_axis()
        if isinstance(axis, RangeAxis) and isinstance(self._axis, RangeAxis):
            axis = axis.model_copy(update={"points": self._axis.points})
        self.edited.emit(axis, "")

    @Slot(object)
    def _on_range(self, wanted: AxisRange) -> None:
        before = self._axis
        assert isinstance(before, RangeAxis)
        old = AxisRange.of(before)
        field = next((name for name in AxisRange.model_fields if getattr(old, name) != getattr(wanted, name)), "")
        if not field:
            return
        try:
            axis = RangeAxis.model_validate(before.model_dump() | {field: getattr(wanted, field)})
        except UserError as error:
            self.refuse(field, shown_sentence(error))
            return
        self.edited.emit(axis, field)


def offered(experiment: Experiment) -> list[str]:
    """Return the names of the parameters that mean something for an experiment, in the order of the declarations."""
    found = []
    for name in parameters():
        images_only = name in SEVERAL["augment"] and not experiment.data.is_images
        if name.count(".") < 2 and not images_only and is_active(name, {}, experiment, frozenset()):
            found.append(name)
    return found


class MapControls(QWidget):
    """The settings of a map in a column that scrolls.

    Signals: `shown_changed` with what is to be drawn.
    """

    shown_changed = Signal(str)

    def __init__(self, lab_state: SearchLabState) -> None:
        super().__init__()
        self._lab_state = lab_state
        self.axes: dict[Literal["x", "y"], AxisForm] = {
            "x": AxisForm(tr("Across"), lab_state.map.x),
            "y": AxisForm(tr("Up"), lab_state.map.y),
        }
        self.axes["x"].edited.connect(lambda axis, field: self._on_axis("x", axis, field))
        self.axes["y"].edited.connect(lambda axis, field: self._on_axis("y", axis, field))
        self.seeds = ComponentForm(lab_state.map, ("seeds",))
        self.seeds.edited.connect(self._on_seeds)
        self.shown = Combo()
        self.shown.setAccessibleName(tr("In each cell"))
        self.shown.setToolTip(tr("What is drawn in each cell; its frame has the colour of its score."))
        for key, (label, tip) in SHOWN_LABELS.items():
            self.shown.add(tr(label), key, tr(tip))
        self.shown.activated.connect(lambda index: self.shown_changed.emit(self.shown.itemData(index)))
        shown = QLabel(tr("In each cell"))
        theme.head(shown)
        intro = Words(
            tr("A network trains in each cell. All that is not on an axis is as in the Playground."), muted=True
        )
        page = ScrollPage(intro, self.axes["x"], self.axes["y"], self.seeds, shown, self.shown, least=theme.scaled(272))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(page)

    def offer(self, experiment: Experiment) -> None:
        """Offer the parameters of an experiment."""
        for form in self.axes.values():
            form.offer(experiment)

    def show_settings(self, has_plane: bool) -> None:
        """Show what is in the lab state; without a plane no answers can be drawn over it."""
        for key, form in self.axes.items():
            form.set_axis(getattr(self._lab_state.map, key))
        self.seeds.set_component(self._lab_state.map)
        reason = "" if has_plane else tr("These data have no plane of two inputs.")
        self.shown.bar(0, not has_plane, reason or tr(SHOWN_LABELS["field"][1]))
        shown = self._lab_state.shown if has_plane or self._lab_state.shown != "field" else "number"
        self.shown.setCurrentIndex(self.shown.findData(shown))

    def _on_axis(self, key: Literal["x", "y"], axis: RangeAxis | ChoiceAxis, field: str) -> None:
        before = self._lab_state.map
        try:
            settings = MapSettings.model_validate({"x": before.x, "y": before.y, "seeds": before.seeds} | {key: axis})
        except UserError as error:
            self.axes[key].refuse(field, shown_sentence(error))
            if not field:
                self._lab_state.refused.emit(shown_sentence(error))
            return
        name = tr("Axis of the map: {name}", name=axis_title(axis.name))
        self._lab_state.set_map(settings, name, f"{key}.{field}" if field else "")

    @Slot(object)
    def _on_seeds(self, settings: MapSettings) -> None:
        before = self._lab_state.map
        try:
            wanted = MapSettings.model_validate({"x": before.x, "y": before.y, "seeds": settings.seeds})
        except UserError as error:
            self.seeds.field("seeds").refuse(shown_sentence(error), before.seeds)
            return
        self._lab_state.set_map(wanted, tr("Seeds of the map"), "seeds")
