"""Cost and score of a run that overfits, with the gap between training and validation shaded."""

from typing import ClassVar

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nnplayground.data.metrics import ACCURACY
from nnplayground.gui.generalisation.overfitting_model import OverfittingModel
from nnplayground.gui.plotting.canvas import NOTHING
from nnplayground.gui.plotting.items import BandItem, blend
from nnplayground.gui.plotting.plot import Plot, PlotMark
from nnplayground.gui.plotting.ranges import Floats, extent
from nnplayground.gui.plotting.score_axis import ScoreAxis
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr
from nnplayground.training.stopping import Epochs


class GapPlot(Plot):
    """Two curves over the epochs with the space between them shaded; drawn when the clock says so."""

    every = 2

    def attach(self, clock: FrameClock, model: OverfittingModel) -> None:
        """Name the curves and start listening; called once, at the end of the constructor."""
        self._clock, self._model = clock, model
        self._between: tuple[Floats, Floats, Floats] = (NOTHING, NOTHING, NOTHING)
        self._gap = BandItem(blend("validation", 0.16))
        self._gap.setZValue(-8)
        self._frame.addItem(self._gap, ignoreBounds=True)
        self.add_curve("train", tr("Training"), "train")
        self.add_curve("validation", tr("Validation"), "validation")
        model.begun.connect(self._on_begun)
        model.changed.connect(self.refresh)
        model.job.state_changed.connect(self.refresh)
        self.view_changed.connect(self.refresh)
        self._fit()

    def refresh(self) -> None:
        """Have the picture drawn anew."""
        self._clock.request(self)

    def draw(self) -> None:
        """Bring curves, marks and values up to date."""
        raise NotImplementedError

    def show_parts(self, x: Floats, train: Floats, validation: Floats) -> None:
        """Show both curves, arrays (epochs,), and what lies between them."""
        self.set_curve("train", x, train)
        self.set_curve("validation", x, validation)
        self._between = x, train, validation
        self._draw_gap()
        self.set_marks(self._marks())
        waits = self._model.settings is None or not (self._model.job.busy or len(x))
        hint = tr("Press “Train”: the curves grow here.") if waits else ""
        self.set_hint(self._model.fault or hint)
        self.refresh_values()

    def _marks(self) -> list[PlotMark]:
        """Return where each patience would have stopped, and the best epoch before all others."""
        stops = self._model.patience.stops()
        found = [
            PlotMark(stop.stopped, tr("P {patience}", patience=stop.patience), "muted")
            for stop in reversed(stops)
            if stop.stopped is not None
        ]
        if stops and stops[-1].best.epoch:
            found.append(PlotMark(stops[-1].best.epoch, tr("best"), "good"))
        return found

    def _draw_gap(self) -> None:
        x, train, validation = self._between
        one, other = self._ranges.display(train), self._ranges.display(validation)
        self._gap.set_data(x, np.minimum(one, other), np.maximum(one, other))

    def _draw_curves(self) -> None:
        super()._draw_curves()
        self._draw_gap()

    def _on_begun(self) -> None:
        self.clear()
        self._fit()
        self.refresh()

    def _fit(self) -> None:
        """Let x end where the run will, so that it fills the picture at its end."""
        experiment = self._model.settings
        limits = [rule.epochs for rule in experiment.stop if isinstance(rule, Epochs)] if experiment else []
        self._ranges.fit_x(float(min(limits, default=10)))
        self.show_all()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


class CostGapPlot(GapPlot):
    """The cost of both parts."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Cost on the training and on the validation examples, epoch by epoch, with the gap between them shaded. "
            "P 5 marks where early stopping with a patience of 5 epochs would have ended the run."
        )
    )

    def __init__(self, clock: FrameClock, model: OverfittingModel, parent: QWidget | None = None) -> None:
        super().__init__(tr("Cost of training and validation"), tr("Epoch"), tr("Cost"), log_switch=True, parent=parent)
        self.attach(clock, model)

    def draw(self) -> None:
        first, last = self.visible_x()
        columns = self._model.history.epoch_columns(first=first, last=last)
        train, validation = columns["train_cost"], columns["validation_cost"]
        self.reach(self._model.history.epochs, *extent([train, validation]))
        self.show_parts(columns["epoch"], train, validation)


class ScoreGapPlot(GapPlot):
    """The accuracy of both parts."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Accuracy on the training and on the validation examples, with the gap between them shaded: what the "
            "network knows by heart and cannot apply."
        )
    )

    def __init__(self, clock: FrameClock, model: OverfittingModel, parent: QWidget | None = None) -> None:
        self._axis = axis = ScoreAxis.of(ACCURACY)
        super().__init__(
            tr("Accuracy of training and validation"), tr("Epoch"), axis.label, y_range=axis.range,
            y_reading=axis.reading, words_on_top=False, parent=parent,
        )  # fmt: skip
        self.attach(clock, model)

    def draw(self) -> None:
        first, last = self.visible_x()
        columns = self._model.history.epoch_columns(first=first, last=last)
        train, validation = (self._axis.scale * columns[f"{part}_score"] for part in ("train", "validation"))
        self.reach(self._model.history.epochs)
        wanted = self._axis.wanted([train, validation])
        if wanted != self._axis.range:
            self.set_y_range(*wanted)
        self.show_parts(columns["epoch"], train, validation)
