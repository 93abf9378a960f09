"""One cell of a live map at large: its field, its figures and its curves."""

import numpy as np
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnplayground.data.problem import Problem
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.search.cell_looks import cell_title, field_colors
from nnplayground.gui.search.map_worker import MapSnapshot
from nnplayground.gui.shared import colormaps
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.ink_image import InkImage
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, fixed, grouped, steady, tr
from nnplayground.search.map_plan import MapPlan

TOGETHER, EVERY = "live map", 3
"""What the views are called that tell figures of the map, and how many frames lie between two drawings of them."""
TRAINED = N_("training cost {value}"), N_("training {metric} {value}")
VALIDATED = N_("validation cost {value}"), N_("validation {metric} {value}")
FINER = 4
"""The field is drawn with so many times the points, linear in between."""


class CellView(QWidget):
    """Shows a cell, always in the same place and at the same size."""

    together, every = TOGETHER, EVERY

    def __init__(self, clock: FrameClock) -> None:
        super().__init__()
        self._clock = clock
        self._plan: MapPlan | None = None
        self._problem: Problem | None = None
        self._snapshot: MapSnapshot | None = None
        self._cell = 0
        self.title = QuietText(2)
        self.figures = QuietText(6)
        self.field = InkImage(
            tr("Answers of the cell"), tr("What the network of this cell answers over the plane of the data."), 180
        )
        # The room above is for the names of both curves.
        self.scores = XYPlot(tr("Score of the cell"), tr("Score over the epochs"), "")
        self.costs = XYPlot(tr("Cost of the cell"), tr("Cost over the epochs"), "")
        explained(self.title, N_("The cell that is pointed at, or that the arrow keys have reached."))
        explained(self.figures, N_("The newest figures of the cell; of several seeds they are means."))
        explained(self.field, N_("What the cell's network answers, in the colours of the Playground."))
        for plot in (self.scores, self.costs):
            plot.setMinimumSize(150, 96)
            explained(plot, N_("Training and validation of the cell's first network, epoch by epoch."))
        self.picture = QStackedWidget()
        self.picture.addWidget(self.field)
        self.picture.addWidget(self.scores)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.picture, 5)
        column.addWidget(self.figures)
        column.addWidget(self.costs, 4)

    def show_map(self, plan: MapPlan | None, problem: Problem | None) -> None:
        """Show cells of another map from now on."""
        self._plan, self._problem, self._snapshot = plan, problem, None
        self._clock.request(self)

    def show_cell(self, cell: int) -> None:
        """Show another cell."""
        self._cell = cell
        self._clock.request(self)

    def show_snapshot(self, snapshot: MapSnapshot | None) -> None:
        """Show what is newest."""
        self._snapshot = snapshot
        self._clock.request(self)

    def draw(self) -> None:
        """Bring everything up to date."""
        plan, problem, snapshot, cell = self._plan, self._problem, self._snapshot, self._cell
        if plan is None or problem is None or cell >= len(plan.cells):
            self.title.setText("")
            self._show_nothing()
            return
        self.title.setText(cell_title(plan, cell))
        trained = plan.cells[cell]
        if not trained.experiments:
            self._show_nothing(trained.refusal)
        elif snapshot is None:
            self._show_nothing()
        else:
            self.figures.setText("\n".join(_figures(plan, problem, snapshot, cell)))
            self._show_field(plan, problem, snapshot, cell)
            self._show_curves(problem, snapshot, cell)

    def _show_nothing(self, reason: str = "") -> None:
        self.figures.setText(reason)
        self.field.show_colors(None)
        self.scores.show_curves([])
        self.costs.show_curves([])

    def _show_field(self, plan: MapPlan, problem: Problem, snapshot: MapSnapshot, cell: int) -> None:
        fields = snapshot.fields
        self.picture.setCurrentWidget(self.scores if fields is None else self.field)
        if fields is not None:
            outputs = colormaps.finer(np.nan_to_num(fields.outputs[cell]), FINER)
            self.field.show_colors(field_colors(plan.base, problem, outputs)[::-1])

    def _show_curves(self, problem: Problem, snapshot: MapSnapshot, cell: int) -> None:
        curve = snapshot.curve
        if curve is None or snapshot.watched != cell:
            # The curve of another cell is on its way.
            self.scores.show_curves([])
            self.costs.show_curves([])
            return
        metric = problem.task.metric
        for plot, figure, scale in ((self.costs, "cost", 1.0), (self.scores, "score", metric.scale)):
            found = [
                XYCurve(word, curve.epochs, scale * curve.figures[f"{part}_{figure}"], part)
                for part, word in (("train", tr("training")), ("validation", tr("validation")))
                if np.isfinite(curve.figures[f"{part}_{figure}"]).any()
            ]
            plot.show_curves(found)
        self.scores.set_labels(tr("{score} over the epochs", score=metric.axis_label), "")


def _figures(plan: MapPlan, problem: Problem, snapshot: MapSnapshot, cell: int) -> list[str]:
    """Return the figures of a cell in words, a line each."""
    figures, metric = snapshot.figures, problem.task.metric
    seeds, diverged = plan.settings.seeds, int(figures.diverged[cell])
    found = [
        tr("epoch {epoch}, {steps} mini-batches", epoch=fixed(float(figures.epochs[cell]), 1),
           steps=grouped(int(figures.steps[cell])))
    ]  # fmt: skip
    if diverged:
        found.append(
            tr("Diverged: its cost is no finite number any more.")
            if seeds == 1
            else tr("Diverged: {count} of {seeds} networks.", count=diverged, seeds=seeds)
        )
    if diverged < seeds:
        parts = [(TRAINED, figures.train_cost, figures.train_score)]
        if len(problem.parts.validation):
            parts.append((VALIDATED, figures.validation_cost, figures.validation_score))
        for (cost, score), costs, scores in parts:
            found.append(tr(cost, value=steady(float(costs[cell]))))
            found.append(tr(score, metric=tr(metric.word), value=metric.text(float(scores[cell]))))
    return found
