"""What a live map trains: two hyperparameters on two axes, and the experiment of each cell."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped
from nnplayground.registry import Model
from nnplayground.search.axes import Axis, ChoiceAxis, RangeAxis, Value, Values
from nnplayground.search.live_map import MapCell
from nnplayground.search.space import Space
from nnplayground.training.experiment import Experiment

POINTS = 8
"""Values of an axis if nothing is said."""
MOST_NETWORKS = 1024
"""Networks of a map, all seeds counted, at most."""

SAME = N_("Both axes of the map are “{name}”: choose two different parameters.")
TOO_MANY_CELLS = N_("This map would have {cells} cells; {most} is the limit. Take fewer values on each axis.")
TOO_MANY_NETWORKS = N_(
    "This map would train {networks} networks, {seeds} in each of {cells} cells; {most} is the limit. Take fewer "
    "values or seeds."
)
NO_CELL = N_("No cell of this map can be trained. {reason}")


class MapSettings(Model):
    """The axes of a map, and how many networks there are in a cell."""

    x: Axis = Field(default_factory=lambda: RangeAxis(name="optimizer.rate", low=1e-3, high=10.0, log=True, points=8))
    y: Axis = Field(default_factory=lambda: RangeAxis(name="l2", low=1e-3, high=100.0, log=True, points=8))
    seeds: int = Field(
        1,
        ge=1,
        le=16,
        title=N_("Seeds per cell"),
        description=N_("How many networks each cell trains, from different starting weights; the figures are means."),
    )

    @model_validator(mode="after")
    def _is_a_map(self) -> Self:
        if self.x.name == self.y.name:
            raise UserError(SAME, name=self.x.name)
        # Names and values are those of a search.
        Space(axes=(self.x, self.y))
        columns, rows = axis_size(self.x), axis_size(self.y)
        if columns * rows > MOST_NETWORKS:
            raise UserError(TOO_MANY_CELLS, cells=grouped(columns * rows), most=grouped(MOST_NETWORKS))
        if columns * rows * self.seeds > MOST_NETWORKS:
            raise UserError(
                TOO_MANY_NETWORKS, networks=grouped(columns * rows * self.seeds), seeds=self.seeds,
                cells=grouped(columns * rows), most=grouped(MOST_NETWORKS),
            )  # fmt: skip
        return self


@dataclass(frozen=True)
class MapPlan:
    """The cells of a map around an experiment, row by row from the smallest value of `settings.y`."""

    base: Experiment
    settings: MapSettings

    @cached_property
    def x(self) -> tuple[Value, ...]:
        """The values of the columns."""
        return tuple(axis_values(self.settings.x))

    @cached_property
    def y(self) -> tuple[Value, ...]:
        """The values of the rows."""
        return tuple(axis_values(self.settings.y))

    @property
    def columns(self) -> int:
        """How many cells lie beside each other."""
        return len(self.x)

    @property
    def rows(self) -> int:
        """How many cells lie above each other."""
        return len(self.y)

    def values(self, cell: int) -> tuple[Value, Value]:
        """Return the values of a cell, across and up."""
        return self.x[cell % self.columns], self.y[cell // self.columns]

    @cached_property
    def cells(self) -> tuple[MapCell, ...]:
        """The experiments of all cells. Raises UserError if none of them can be trained."""
        space = Space(axes=(self.settings.x, self.settings.y))
        space.check(self.base)
        found = tuple(self._cell(space, number) for number in range(self.columns * self.rows))
        if not any(cell.experiments for cell in found):
            raise UserError(NO_CELL, reason=found[0].refusal)
        return found

    def _cell(self, space: Space, number: int) -> MapCell:
        given = dict(zip((self.settings.x.name, self.settings.y.name), self.values(number), strict=True))
        chosen: Values = {}
        for axis in space.axes:
            # What has no meaning beside the other is left out.
            if space.is_active(axis.name, chosen, self.base):
                chosen[axis.name] = given[axis.name]
        try:
            first = space.experiment(self.base, chosen)
        except UserError as error:
            return MapCell((), str(error))
        return MapCell(tuple(first.reseeded(place) for place in range(self.settings.seeds)))


def axis_size(axis: RangeAxis | ChoiceAxis) -> int:
    """Return how many values an axis has on a map."""
    return axis.grid_size(_points(axis))


def axis_values(axis: RangeAxis | ChoiceAxis) -> list[Value]:
    """Return the values of an axis on a map, with no more digits than people want to read."""
    values = axis.grid(_points(axis))
    if isinstance(axis, ChoiceAxis) or axis.whole:
        return values
    ends = axis.low, axis.high
    return [value if value in ends else _rounded(float(value)) for value in values]


def _points(axis: RangeAxis | ChoiceAxis) -> int:
    return POINTS if isinstance(axis, ChoiceAxis) or axis.points is None else axis.points


def zoomed(axis: RangeAxis | ChoiceAxis, first: int, last: int) -> RangeAxis | ChoiceAxis:
    """Return the part of an axis from one of its values to another, by their places, with as many values as before.

    It reaches halfway to the neighbours. Where there is nothing between, the axis stays as it is.
    """
    values = axis_values(axis)
    if isinstance(axis, ChoiceAxis):
        return axis.model_copy(update={"values": axis.values[first : last + 1]})
    shares = [axis.share(float(value)) for value in values]
    low = 0.0 if first == 0 else (shares[first - 1] + shares[first]) / 2
    high = 1.0 if last == len(values) - 1 else (shares[last] + shares[last + 1]) / 2
    ends = _value(axis, low), _value(axis, high)
    if axis.whole:
        ends = float(values[first]), float(values[last])
    return axis.model_copy(update={"low": ends[0], "high": ends[1]}) if ends[0] < ends[1] else axis


def _value(axis: RangeAxis, share: float) -> float:
    """Return the number at a share of the way, with no more digits than tell it apart."""
    if share in (0.0, 1.0):
        return axis.high if share else axis.low
    found = float(axis.model_copy(update={"whole": False}).at(share))
    return _rounded(found)


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")
