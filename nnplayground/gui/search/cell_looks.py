"""How cells of a live map look: their fields in colours, the colour of a score, their names and figures in words."""

import math
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from nnplayground.analysis import decision_field
from nnplayground.core.activations import ACTIVATIONS
from nnplayground.data.metrics import Metric
from nnplayground.data.problem import Problem
from nnplayground.gui import theme
from nnplayground.gui.search.map_worker import MapSnapshot
from nnplayground.gui.shared import colormaps
from nnplayground.gui.widgets.ink_image import to_image
from nnplayground.gui.widgets.legend import Ramp
from nnplayground.i18n import N_, grouped, number, tr
from nnplayground.rich import on_one_line
from nnplayground.search.axes import Value
from nnplayground.search.map_plan import MapPlan
from nnplayground.search.parameters import ACTIVATION_NAME, ONE_OF, parameters
from nnplayground.training.experiment import Experiment

Array = npt.NDArray[np.floating]

QUARTER, FAR = 0.25, 4.0
"""The errors that a quarter of the cells stays below, and how many times these tell the cells apart."""
THOUSAND = 1000
VALIDATED, TRAINED = N_("{score} on the validation part"), N_("{score} on the training part")


def axis_title(name: str) -> str:
    """Return what a parameter is called, in the language in use; with what it belongs to where that is not plain."""
    field, *inner = name.split(".")
    title = _titles()[name]
    if not inner or field == "optimizer":
        return tr(title)
    return f"{tr(Experiment.model_fields[field].title or field)}: {tr(title)}"


@cache
def _titles() -> dict[str, str]:
    return {name: parameter.field.title or name for name, parameter in parameters().items()}


def value_text(value: Value, name: str = "", digits: int = 3) -> str:
    """Write a value of an axis: a number, or what a kind is called."""
    if not isinstance(value, str):
        return number(value, digits)
    registry = ACTIVATIONS if name == ACTIVATION_NAME else ONE_OF.get(name)
    return tr(registry[value].label) if registry is not None and value in registry else on_one_line(value)


def cell_title(plan: MapPlan, cell: int) -> str:
    """Return the values of a cell with their names."""
    axes = (plan.settings.x, plan.settings.y)
    return ", ".join(
        f"{axis_title(axis.name)} = {value_text(value, axis.name, 4)}"
        for axis, value in zip(axes, plan.values(cell), strict=True)
    )


class ScoreScale:
    """The colours of scores: from what guessing reaches to perfect; of errors up to the largest usual one, rounded up.

    An error far beyond those of the best quarter would make all others alike: its colour is that of the end.
    """

    def __init__(self, problem: Problem, scores: Array) -> None:
        self.metric: Metric = problem.task.metric
        classes = len(problem.dataset.classes)
        if self.metric.higher_is_better:
            self.worst, self.best = (1.0 / classes if problem.task.names_classes and classes else 0.0), 1.0
        else:
            known = scores[np.isfinite(scores)]
            usual = known[known <= FAR * np.quantile(known, QUARTER)] if len(known) else known
            low, high = self.metric.axis_range([usual * self.metric.scale])
            self.worst, self.best = high / self.metric.scale, low / self.metric.scale

    def share(self, score: float) -> float:
        """Return how good a score is, from 0 to 1."""
        return min(1.0, max(0.0, (score - self.worst) / (self.best - self.worst)))

    def color(self, score: float) -> QColor:
        """Return the colour of a score; that of a line where there is none."""
        if not math.isfinite(score):
            return theme.color("line")
        red, green, blue = (int(c) for c in theme.score_lut()[round(255 * self.share(score))])
        return QColor(red, green, blue)

    def key(self, is_validation: bool) -> Ramp:
        """Return the legend."""
        name = tr(VALIDATED if is_validation else TRAINED, score=tr(self.metric.name))
        worst, best = map(self._end, (self.worst, self.best))
        low = f"≤ {worst}" if self.metric.higher_is_better else f"≥ {worst}"
        return Ramp(theme.score_lut(), f"{name}: {low}", best, key=theme.is_dark())

    def _end(self, value: float) -> str:
        if self.metric.is_share:
            return self.metric.text(value)
        return grouped(round(value)) if abs(value) >= THOUSAND else number(value, 3)


def shown_scores(snapshot: MapSnapshot, problem: Problem) -> Array:
    """Return the scores (cells,) that frame the cells: of the validation part where there is one."""
    figures = snapshot.figures
    return figures.validation_score if len(problem.parts.validation) else figures.train_score


def field_image(plan: MapPlan, problem: Problem, outputs: Array) -> QImage:
    """Return the fields `outputs` (cells, outputs, rows, columns) of all cells in one picture, y upwards."""
    count, rows, columns = outputs.shape[1:]
    grid = outputs.reshape(plan.rows, plan.columns, count, rows, columns)
    # (outputs, cells up, rows, cells across, columns)
    whole = np.ascontiguousarray(grid.transpose(2, 0, 3, 1, 4)).reshape(count, plan.rows * rows, plan.columns * columns)
    colors = field_colors(plan.base, problem, np.nan_to_num(whole))
    return to_image(colors[::-1])


def field_colors(experiment: Experiment, problem: Problem, outputs: Array) -> npt.NDArray[np.uint8]:
    """Return the colours (rows, columns, 3) of `outputs` (outputs, rows, columns), as the Playground has them."""
    if problem.task.names_classes:
        return colormaps.class_picture(problem, experiment.aim, outputs, False)
    scale = colormaps.signed_scale(*decision_field.target_range(problem))
    return colormaps.scalar_picture(decision_field.quantities(problem, outputs)[0], scale, False)


def shown_ticks(values: Sequence[str], widths: Sequence[float], room: float) -> list[int]:
    """Return which of the texts at an axis are written, so that none touches another: all, every 2nd, …"""
    every = 1
    while every < len(values) and max(widths) + 6 > every * room:
        every += 1
    return list(range(0, len(values), every))
