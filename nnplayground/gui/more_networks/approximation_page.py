"""Approximation: a curve, a network built by hand that follows it, and what descent makes of it."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.analysis.more_networks.handles import ApproximationSettings, Handle
from nnplayground.data.drawn_function import holes, stroke
from nnplayground.errors import UserError
from nnplayground.gui.more_networks.approximation_controls import ApproximationControls
from nnplayground.gui.more_networks.approximation_model import COUNTS, EPOCHS, RATE, SEEDS, ApproximationModel, ShownSum
from nnplayground.gui.more_networks.curve_plot import CurvePlot
from nnplayground.gui.more_networks.neuron_switches import NeuronSwitches
from nnplayground.gui.more_networks.shares_plot import SharesPlot
from nnplayground.gui.more_networks.state import BY_HAND, TRAINED, MoreNetworksState
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, number, tr

Floats = npt.NDArray[np.float64]

SHEET = 1.2
"""How far up and down one can draw, at least."""


HOW_FOUND = N_(
    "“Possible” is a staircase of so many neurons, built and not trained. “Found” is the best of {seeds} networks from "
    "random weights after {epochs} epochs (Adam, η = {rate}); a network built by hand and trained on begins nearer."
)
"""What the errors of each size are of."""


class ApproximationPage(QWidget):
    """Settings at the left; the curve above, shares and errors below, and in words at the foot."""

    every = 2

    def __init__(self, session: Session, clock: FrameClock, lab_state: MoreNetworksState) -> None:
        super().__init__()
        self._session, self._clock, self._lab_state = session, clock, lab_state
        self.model = ApproximationModel(session, lab_state, self)
        self._errors_of: object = None
        self.shown = Combo()
        self.stacked = Tick(tr("Stacked"))
        self.switches = NeuronSwitches()
        self.plot = CurvePlot(tr("The curve and the sum of the neurons"))
        self.parts = SharesPlot(tr("What each hidden neuron adds"))
        self.errors = XYPlot(tr("Error over the number of neurons"), tr("hidden neurons"), tr("mean |error|"))
        self.work = WorkBar(
            self.model.job,
            tr("Train each size"),
            tr(
                "Train networks with 1 to {most} hidden neurons on this curve, {seeds} seeds each.",
                most=COUNTS[-1],
                seeds=SEEDS,
            ),
            self.model.start_errors,
        )
        self.controls = ApproximationControls(lab_state.approximation, self.work)
        self.said = QuietText(3)
        self._name()
        self._arrange()
        self._connect()
        self._show_settings()

    def _name(self) -> None:
        self.shown.add(tr("Built by hand"), BY_HAND, tr("Show the network that is built here."))
        self.shown.add(tr("The network of the run"), TRAINED, tr("Show the network that the Playground trains, live."))
        self.shown.setAccessibleName(tr("Whose sum is shown"))
        self.shown.setToolTip(tr("Whose sum is shown: the network built here, or the one that the Playground trains."))
        self.stacked.setToolTip(tr("Stack what the neurons add, on the output's bias; or draw each by itself."))
        explained(
            self.plot,
            N_(
                "The curve, dashed, and the sum of what the hidden neurons add. Drag a round handle to move a step or "
                "a bump and change its height, a square one to move an edge: s = −b/w is where a neuron steps."
            ),
        )
        explained(
            self.parts,
            N_("What each hidden neuron adds to the sum, c σ(w x + b). Switch neurons off to see what is left."),
        )
        explained(
            self.errors,
            N_(
                "What so many neurons can represent, built by hand, and what gradient descent has found with as many: "
                "a point for each seed, a line through the best. A network that could follow the curve is not always "
                "found."
            ),
        )
        explained(self.said, N_("How far the sum is from the curve."))

    def _arrange(self) -> None:
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(self.shown)
        top.addWidget(self.stacked)
        below.addLayout(top)
        below.addWidget(self.parts, 1)
        below.addWidget(self.switches)
        pictures = Panels("more_networks/approximation/below")
        pictures.add(below, share=3)
        pictures.add(self.errors, tr("Error over neurons"), share=2)
        right = Panels("more_networks/approximation/right", Qt.Orientation.Vertical)
        right.add(self.plot, share=5)
        right.add(pictures, tr("Shares and errors"), share=5)
        right.add(self.said, tr("In words"))
        right.setContentsMargins(0, 8, 10, 6)
        panels = Panels("more_networks/approximation")
        panels.add(self.controls, tr("Settings"), gives_way=True)
        panels.add(right, share=1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(panels)

    def _connect(self) -> None:
        self.controls.edited.connect(self._on_edited)
        self.controls.pen_toggled.connect(self._on_pen)
        self.controls.train_wanted.connect(self.train)
        self.plot.grabbed.connect(self.model.grab)
        self.plot.moved.connect(self._on_moved)
        self.plot.dropped.connect(self._on_dropped)
        self.plot.drawn.connect(self._on_drawn)
        self.shown.activated.connect(self._on_shown)
        self.stacked.toggled.connect(self._on_stacked)
        self.switches.changed.connect(self._request)
        self.model.changed.connect(self._request)
        self._lab_state.taken.connect(self._show_settings)
        for signal in (
            self._session.snapshot_changed,
            self._session.problem_changed,
            self._session.state_changed,
            self._session.moment_changed,
        ):
            signal.connect(self._on_session)

    # What the user does.

    @Slot()
    def train(self) -> None:
        """Take the network that is built into the run, and train it."""
        if self.model.train():
            self._lab_state.shown = TRAINED
            self._show_settings()
        self._request()

    @Slot(object, str, str)
    def _on_edited(self, settings: ApproximationSettings, name: str, field: str) -> None:
        with self._lab_state.editing(name, field and f"approximation.{field}"):
            self._lab_state.approximation = settings
        self._lab_state.shown = BY_HAND
        self._show_settings()

    @Slot(bool)
    def _on_pen(self, on: bool) -> None:
        self.plot.set_pen(on)
        self._request()

    @Slot(object)
    def _on_drawn(self, points: Floats) -> None:
        settings = self._lab_state.approximation
        self._on_edited(settings.with_heights(stroke(settings.heights(), points)), tr("Draw the curve"), "")

    @Slot(object, float, float)
    def _on_moved(self, handle: Handle, x: float, y: float) -> None:
        self.model.move(handle, x, y)
        self._request()

    @Slot()
    def _on_dropped(self) -> None:
        self.model.drop()
        self._show_settings()

    def _on_shown(self) -> None:
        self._lab_state.shown = BY_HAND if self.shown.currentData() == BY_HAND else TRAINED
        self._show_settings()

    @Slot(bool)
    def _on_stacked(self, on: bool) -> None:
        self._lab_state.stacked = on
        self._request()

    @Slot()
    def _on_session(self) -> None:
        if self._lab_state.shown == TRAINED:
            self._request()

    def close_jobs(self) -> None:
        """Leave no thread behind."""
        self.model.job.close()

    # What is shown.

    @Slot()
    def _request(self) -> None:
        self._clock.request(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()

    @Slot()
    def _show_settings(self) -> None:
        self.controls.show_settings(self._lab_state.approximation)
        with QSignalBlocker(self.shown), QSignalBlocker(self.stacked):
            self.shown.setCurrentIndex(self.shown.findData(self._lab_state.shown))
            self.stacked.setChecked(self._lab_state.stacked)
        self._request()

    def draw(self) -> None:
        """Bring everything up to date."""
        self.model.update()
        self.controls.train.setEnabled(self.model.construction is not None)
        self.work.button.setEnabled(self.model.target is not None or self.model.job.busy)
        fault, shown = self.model.fault, None
        try:
            shown = self.model.shown_sum()
        except UserError as error:
            fault = str(error)
        self._draw_curve(shown)
        self._draw_shares(shown)
        self._draw_errors()
        self._say(shown, fault)

    def _draw_curve(self, shown: ShownSum | None) -> None:
        pen = self.controls.pen.isChecked()
        self.plot.show_handles(self.model.handles() if self._lab_state.shown == BY_HAND and not pen else [])
        if shown is None:
            self.plot.set_y_range(-SHEET, SHEET)
            self.plot.show_curves([])
        else:
            if not self.plot.is_busy:
                low, high = _range(shown.wanted, shown.parts.answers)
                self.plot.set_y_range(*((min(low, -SHEET), max(high, SHEET)) if pen else (low, high)))
            curves = [
                XYCurve(tr("curve"), shown.x, shown.wanted, "muted", dashed=True),
                XYCurve(tr("network"), shown.x, shown.parts.answers, "accent"),
            ]
            off = self.switches.off()
            if off:
                on = np.array([place not in off for place in range(len(shown.parts.each))])
                curves.append(XYCurve(tr("without those off"), shown.x, shown.parts.total(on), "validation"))
            self.plot.show_curves(curves)
        if pen or shown is None:
            self.plot.set_x_range(0.0, 1.0)

    def _draw_shares(self, shown: ShownSum | None) -> None:
        if shown is None:
            self.switches.show_neurons(0)
            self.parts.show_shares(np.array([0.0, 1.0]), np.empty((0, 2)), 0.0, (), stacked=False)
            return
        each = shown.parts.each
        self.switches.show_neurons(len(each))
        off = self.switches.off()
        neurons = [place for place in range(len(each)) if place not in off]
        self.parts.show_shares(shown.x, each[neurons], shown.parts.bias, neurons, stacked=self._lab_state.stacked)

    def _draw_errors(self) -> None:
        can, found = self.model.represented(), self.model.found()
        drawn = (None if can is None else can.tobytes(), found)
        if drawn == self._errors_of:
            return
        self._errors_of = drawn
        # The picture is narrow: the legend has short names, and the mouse brings the full ones.
        curves = []
        if can is not None:
            sizes = np.array(COUNTS, np.float64)
            curves.append(XYCurve(tr("can represent"), sizes, can, "accent", legend=tr("possible")))
        if found:
            counts = sorted({neurons for neurons, _seed, _error in found})
            best = [min(error for neurons, _seed, error in found if neurons == count) for count in counts]
            sizes, errors = np.array(counts, np.float64), np.array(best)
            curves.append(XYCurve(tr("found by descent"), sizes, errors, "validation", legend=tr("found")))
        self.errors.show_curves(curves, [(float(neurons), error, "validation") for neurons, _seed, error in found])

    def _say(self, shown: ShownSum | None, fault: str) -> None:
        lines = [fault] if fault else []
        if shown is not None:
            mean, rms, largest = shown.apart
            lines.insert(
                0,
                tr(
                    "{count} hidden neurons. Distance from the curve: mean {mean}, root mean square {rms}, "
                    "largest {largest}.",
                    count=len(shown.parts.each),
                    mean=number(mean),
                    rms=number(rms),
                    largest=number(largest),
                ),
            )
        settings = self._lab_state.approximation
        if self._lab_state.shown == BY_HAND and settings.curve == "drawn" and holes(settings.heights()):
            lines.append(tr("Where the curve has a hole there are no examples, and the error is not measured."))
        if self.model.found():
            lines.append(tr(HOW_FOUND, seeds=SEEDS, epochs=EPOCHS, rate=number(RATE)))
        self.said.setText("\n".join(lines))


def _range(wanted: Floats, found: Floats) -> tuple[float, float]:
    """Return a range of y with the whole curve and, unless it goes very far, the whole sum, and some room."""
    known = wanted[np.isfinite(wanted)]
    if not len(known):
        return -1.0, 1.0
    low, high = float(known.min()), float(known.max())
    size = (high - low) or 1.0
    told = found[np.isfinite(found)]
    if len(told):
        low, high = max(min(low, float(told.min())), low - size), min(max(high, float(told.max())), high + size)
    return low - 0.15 * size, high + 0.15 * size
