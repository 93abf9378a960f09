"""The mini-batch page: its gradient against that of all examples, and SGD against GD at equal work."""

from collections.abc import Generator
from html import escape
from typing import Any

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.descent.equal_work import (
    FULL,
    EqualWorkSettings,
    WorkCurve,
    WorkPoint,
    equal_work,
    updates_sentence,
)
from nnplayground.analysis.descent.gradient_noise import (
    BAND,
    GradientNoiseSettings,
    NoiseCurve,
    NoisePoint,
    gradient_noise,
)
from nnplayground.analysis.descent.network_map import NetworkMapSettings, listed_parameters, pair_within
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.addresses import ParameterId
from nnplayground.core.costs import Cost
from nnplayground.core.network import Network
from nnplayground.data.metrics import Metric
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.descent.arrow_plot import ArrowPlot
from nnplayground.gui.descent.form import MiniBatchSettings
from nnplayground.gui.descent.page_frame import lay_out
from nnplayground.gui.descent.pair_chooser import PairChooser
from nnplayground.gui.descent.state import DescentState
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.plotting.xy_plot import XYCurve, XYPlot
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import in_grid
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, fixed, grouped, number, percent, tr
from nnplayground.rich import RichText

LARGEST = 10_000
"""Mini-batches that are drawn at most: beyond, the gradients differ by less than a degree."""
WORK_SIZES = (FULL, 1000, 100, 10)
ROLES = ("validation", "text", "good", "accent")
"""The colours of the sizes that are compared at equal work."""


class GradientNoisePage(QWidget):
    """What is measured at the left; angle and length above, cost and score at equal work below."""

    every = 15

    def __init__(self, session: Session, lab_state: DescentState, clock: FrameClock) -> None:
        super().__init__()
        self._session, self._lab_state, self._clock = session, lab_state, clock
        self.points: list[NoisePoint] = []
        self.curve: NoiseCurve | None = None
        self._examples = 0
        self._epoch = 0
        self.sizes: list[int] = []
        self.work: list[list[WorkPoint]] = []
        self._work_examples = 0
        self._fault = ""
        self.noise_job, self.work_job = Job(self), Job(self)
        self.at = ComponentForm(lab_state.mini_batch, only=("at",))
        self.draws = ComponentForm(lab_state.noise, only=("draws", "seed"))
        self.arrow_size = ComponentForm(lab_state.mini_batch, only=("arrows",))
        self.chooser = PairChooser(lab_state.network)
        self.passes = ComponentForm(lab_state.mini_batch, only=("passes", "axis"))
        self.measure = WorkBar(
            self.noise_job, tr("Measure"), tr("Draw mini-batches of each size and compare their gradients."),
            self._on_measure,
        )  # fmt: skip
        self.compare = WorkBar(
            self.work_job, tr("Compare"), tr("Train the same network with mini-batches of several sizes."),
            self._on_compare,
        )  # fmt: skip
        size = tr("mini-batch m")
        self.angle = explained(
            XYPlot(tr("Angle to the full gradient"), size, tr("angle (°)")),
            N_(
                "By how many degrees the gradient of a mini-batch points another way than that of all examples: the "
                "median, and the band in which four of five lie."
            ),
        )
        self.length = explained(
            XYPlot(tr("Length against the full gradient"), size, "‖∇Cₘ‖ / ‖∇C‖"),
            N_("How long the gradient of a mini-batch is; 1 is as long as that of all examples."),
        )
        self.costs = explained(
            XYPlot(tr("Cost at equal work"), "", tr("cost")),
            N_("The cost of the validation part while each size does the same work: gradients of single examples."),
        )
        self.scores = explained(
            XYPlot(tr("Score at equal work"), "", tr("score")),
            N_("The score of the validation part while each size does the same work: gradients of single examples."),
        )
        for plot in (self.angle, self.length, self.costs, self.scores):
            plot.set_powers()
        for plot in (self.costs, self.scores):
            plot.set_top_axis("", None)
        self.arrows = explained(
            ArrowPlot(tr("Gradients over two weights")),
            N_(
                "The gradients of the mini-batches that were drawn, over two weights of the network: how far they "
                "scatter around that of all examples, the thick arrow."
            ),
        )
        self._hint_at(tr("Measure"), self.angle, self.length, self.arrows)
        self._hint_at(tr("Compare"), self.costs, self.scores)
        self.facts = Words()
        self.facts.setAccessibleName(tr("What was measured"))
        explained(self.facts, N_("The law beside what was measured, and what mini-batches save."))
        self._arrange()
        self._connect()
        self._show_settings()

    def _hint_at(self, button: str, *plots: XYPlot | ArrowPlot) -> None:
        for plot in plots:
            plot.set_hint(tr("Press “{button}”: what is found appears here.", button=button))

    def _arrange(self) -> None:
        noise = Section(tr("Gradient of a mini-batch"), N_("Mini-batches are drawn; nothing is trained."))
        for widget in (self.at, self.draws, self.measure, self.arrow_size, self.chooser):
            noise.add(widget)
        law = Words(tr("The law: r = √(tr Σ/m · (1 − m/N)) / ‖∇C‖, angle arctan r, length √(1 + r²)."), muted=True)
        noise.add(law)
        work = Section(
            tr("GD and SGD at equal work"), N_("The same network is trained from the same start with several sizes.")
        )
        for widget in (self.passes, self.compare):
            work.add(widget)
        left = ScrollPage(noise, work, least=290)
        # Three plots above and two below, each row as wide as the page.
        grid = in_grid("descent/noise/plots", [self.angle, self.length, self.arrows, self.costs, self.scores], 3)
        lay_out(self, "descent/noise", left, grid, self.facts)

    def _connect(self) -> None:
        self.at.edited.connect(self._on_mini_batch)
        self.passes.edited.connect(self._on_mini_batch)
        self.arrow_size.edited.connect(self._on_mini_batch)
        self.chooser.chosen.connect(self._on_pair)
        self.draws.edited.connect(self._on_noise)
        self.noise_job.found.connect(self._on_point)
        self.noise_job.done.connect(self._on_curve)
        self.work_job.found.connect(self._on_work)
        self.work_job.done.connect(self._on_work_done)
        for job in (self.noise_job, self.work_job):
            job.failed.connect(self._on_failed)
        for signal in (self._session.problem_changed, self._session.experiment_changed, self._session.started):
            signal.connect(self._on_other)
        self._lab_state.taken.connect(self._on_taken)

    # What happens.

    @Slot(object)
    def _on_mini_batch(self, settings: MiniBatchSettings) -> None:
        before = self._lab_state.mini_batch
        # Each of the forms knows only of its own fields.
        field = changed_field(before, settings)
        if field:
            with self._lab_state.editing(change_name(before, settings), f"mini_batch.{field}"):
                self._lab_state.mini_batch = settings
            self._show_settings()

    @Slot(object)
    def _on_noise(self, settings: GradientNoiseSettings) -> None:
        before = self._lab_state.noise
        field = changed_field(before, settings)
        if field:
            with self._lab_state.editing(change_name(before, settings), f"noise.{field}"):
                self._lab_state.noise = settings
            self._show_settings()

    @Slot(object)
    def _on_pair(self, settings: NetworkMapSettings) -> None:
        before = self._lab_state.network
        field = changed_field(before, settings)
        if field:
            with self._lab_state.editing(change_name(before, settings), f"network.{field}"):
                self._lab_state.network = settings
            self._show_settings()
            self._measure_pair()

    @Slot()
    def _on_taken(self) -> None:
        self._show_settings()
        if self.isVisible():
            self.draw()

    @Slot()
    def _on_other(self) -> None:
        """Other data, other settings or another start: what was measured is of the ones before."""
        self.noise_job.cancel()
        self.work_job.cancel()
        self.points, self.curve, self.work, self.sizes, self._fault = [], None, [], [], ""
        self._show_pair()
        self._clock.request(self)

    def _measure_pair(self) -> None:
        """Measure again if what was measured has its arrows over another pair."""
        if self.curve is not None and self._wanted_pair(len(self.curve.full.gradient)) not in (None, self.curve.pair):
            self._on_measure()

    def _wanted_pair(self, count: int) -> tuple[int, int] | None:
        return pair_within(self._lab_state.network.pair, count)

    def _on_measure(self) -> None:
        snapshot, problem = self._session.snapshot, self._session.problem
        self.points, self.curve, self._fault = [], None, ""
        self._clock.request(self)
        if snapshot is None or problem is None:
            self._fault = tr("There is no network yet: the data are being prepared.")
            return
        now = self._lab_state.mini_batch.at == "now"
        network = snapshot.network if now else snapshot.experiment.network()
        self._epoch = snapshot.epoch if now else 0
        self._examples = len(problem.parts.train)
        settings = self._lab_state.noise.model_copy(update={"sizes": noise_sizes(self._examples)})
        pair = self._wanted_pair(len(network.parameters))
        self.noise_job.start(_measured, network, problem, snapshot.experiment.cost, settings, pair)

    def _on_compare(self) -> None:
        problem = self._session.problem
        self.work, self.sizes, self._fault = [], [], ""
        self._clock.request(self)
        if problem is None:
            self._fault = tr("There is no network yet: the data are being prepared.")
            return
        examples = self._work_examples = len(problem.parts.train)
        sizes = tuple(size for size in WORK_SIZES if size < examples)
        self.sizes = [size or examples for size in sizes]
        self.work = [[] for _ in sizes]
        budget = max(10, self._lab_state.mini_batch.passes * examples)
        self.work_job.start(equal_work, self._session.experiment, EqualWorkSettings(sizes=sizes, budget=budget))

    @Slot(object)
    def _on_point(self, point: NoisePoint) -> None:
        self.points.append(point)
        self._clock.request(self)

    @Slot(object)
    def _on_curve(self, curve: NoiseCurve) -> None:
        self.curve = curve
        self._show_pair()
        self._clock.request(self)

    @Slot(object)
    def _on_work(self, found: tuple[int, WorkPoint]) -> None:
        run, point = found
        self.work[run].append(point)
        self._clock.request(self)

    @Slot(object)
    def _on_work_done(self, curves: list[WorkCurve]) -> None:
        self.work = [list(curve.points) for curve in curves]
        self._clock.request(self)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._fault = str(error) if isinstance(error, UserError) else tr("This could not be computed.")
        self._clock.request(self)

    # Showing.

    def _show_settings(self) -> None:
        self.at.set_component(self._lab_state.mini_batch)
        self.passes.set_component(self._lab_state.mini_batch)
        self.draws.set_component(self._lab_state.noise)
        self.arrow_size.set_component(self._lab_state.mini_batch)
        self.chooser.set_settings(self._lab_state.network)
        self._show_pair()
        self._clock.request(self)

    def _show_pair(self) -> None:
        snapshot, curve = self._session.snapshot, self.curve
        if snapshot is None:
            return
        count = len(snapshot.parameters)
        if curve is None or len(curve.full.gradient) != count:
            # No gradient is known yet; what was chosen has its name.
            pair = self._wanted_pair(count)
            self.chooser.show_parameters(snapshot.network.shapes, count, (), pair)
        else:
            listed = listed_parameters(curve.full.gradient)
            self.chooser.show_parameters(snapshot.network.shapes, count, listed, curve.pair)

    def draw(self) -> None:
        """Show what has been measured so far."""
        self._show_noise()
        self._show_arrows()
        self._show_work()
        self.facts.setText(RichText(self._sentences()))

    def _show_noise(self) -> None:
        x = np.log10([float(point.size) for point in self.points])
        band = f"{fixed(100 * BAND[0], 0)}–{percent(BAND[1], 0)}"
        for plot, name, scattered, by_law in (
            (self.angle, tr("angle"), [p.angle for p in self.points], [p.law_angle for p in self.points]),
            (self.length, tr("length"), [p.length for p in self.points], [p.law_length for p in self.points]),
        ):
            if not self.points:
                plot.show_curves([])
                continue
            curves = [
                XYCurve(name, x, np.array([one.median for one in scattered]), "accent"),
                XYCurve(percent(BAND[0], 0), x, np.array([one.low for one in scattered]), "muted", legend=band),
                XYCurve(percent(BAND[1], 0), x, np.array([one.high for one in scattered]), "muted", legend=""),
                XYCurve(tr("law"), x, np.array(by_law), "validation", dashed=True),
            ]
            plot.show_curves(curves)

    def _show_arrows(self) -> None:
        curve, snapshot = self.curve, self._session.snapshot
        if curve is None or snapshot is None or len(curve.full.gradient) != len(snapshot.parameters):
            self.arrows.show_nothing()
            return
        first, second = (f"∂C/∂{ParameterId.at(snapshot.network.shapes, index).text}" for index in curve.pair)
        size = self._arrow_size(curve)
        self.arrows.show_arrows((first, second), size, curve.arrows[size], curve.full.gradient[list(curve.pair)])

    def _arrow_size(self, curve: NoiseCurve) -> int:
        """Return the measured size nearest to the wanted one, by their ratio."""
        return min(curve.arrows, key=lambda size: abs(np.log(size / self._lab_state.mini_batch.arrows)))

    def _show_work(self) -> None:
        over = self._lab_state.mini_batch.axis
        label = tr("updates") if over == "updates" else tr("gradients of examples")
        metric = self._metric()
        costs, scores = [], []
        for size, points, role in zip(self.sizes, self.work, ROLES, strict=False):
            # Before any work there is no power of ten to stand at.
            seen = [point for point in points if point.updates > 0]
            if not seen:
                continue
            x = np.log10([float(getattr(point, over)) for point in seen])
            name = tr("GD, all {count}", count=grouped(size)) if size == self._work_examples else f"m = {grouped(size)}"
            costs.append(XYCurve(name, x, np.array([point.cost for point in seen]), role))
            scale = metric.scale if metric is not None else 1.0
            scores.append(XYCurve(name, x, np.array([scale * point.score for point in seen]), role))
        self._show_second_axis(over)
        self.costs.set_labels(label, tr("cost"))
        self.scores.set_labels(label, metric.axis_label if metric is not None else tr("score"))
        self.costs.show_curves(costs)
        self.scores.show_curves(scores)

    def _show_second_axis(self, over: str) -> None:
        """Write above what the other axis says of the smallest mini-batch."""
        size = min(self.sizes, default=0)
        points = self.work[self.sizes.index(size)] if size else []
        label, less = "", None
        if points and points[-1].updates:
            # The last mini-batch of an epoch may be smaller than m.
            less = float(np.log10(points[-1].evaluations / points[-1].updates))
            label = tr("updates with m = {size}", size=grouped(size))
            if over == "updates":
                less, label = -less, tr("gradients with m = {size}", size=grouped(size))
        for plot in (self.costs, self.scores):
            plot.set_top_axis(label, less)

    def _metric(self) -> Metric | None:
        problem = self._session.problem
        return None if problem is None else problem.task.metric

    def _sentences(self) -> str:
        if self._fault:
            return f'<span style="color:{theme.colors().warning}">{escape(self._fault)}</span>'
        parts = []
        if self.points:
            head = tr(
                "At epoch {epoch}, against the gradient of all {count} examples:",
                epoch=self._epoch,
                count=grouped(self._examples),
            )
            shown = [
                tr("m = {size}: {angle}° (law {law}°), {length} times as long",
                   size=grouped(point.size), angle=fixed(point.angle.median, 1), law=fixed(point.law_angle, 1),
                   length=number(point.length.median, 3))
                for point in self._few_points()
            ]  # fmt: skip
            parts.append(f"{head} {'; '.join(shown)}.")
        if self.work and self.sizes and all(self.work):
            metric = self._metric()
            told = [
                tr("m = {size}: {updates} updates, cost {cost}, {score}",
                   size=grouped(size), updates=grouped(points[-1].updates), cost=number(points[-1].cost),
                   score=number(points[-1].score) if metric is None else metric.text(points[-1].score))
                for size, points in zip(self.sizes, self.work, strict=True)
            ]  # fmt: skip
            head = tr("After {count} gradients of examples at most:", count=grouped(self.work[0][-1].evaluations))
            parts.append(f"{head} {'; '.join(told)}.")
            parts.append(updates_sentence(self._work_examples, self.sizes[-1]))
        if not parts:
            parts.append(tr("Press “Measure” or “Compare”: both run in the background and can be called off."))
        return "<br>".join(map(escape, parts))

    def _few_points(self) -> list[NoisePoint]:
        """Return the powers of ten among the sizes."""
        found = [point for point in self.points if 10 ** round(np.log10(point.size)) == point.size]
        return found[:5]

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()


def noise_sizes(examples: int) -> tuple[int, ...]:
    """Return sizes of mini-batches, three to a power of ten, from 1 to all examples, or to the largest one."""
    most = min(examples, LARGEST)
    found = {factor * 10**power for power in range(5) for factor in (1, 2, 5) if factor * 10**power <= most}
    return tuple(sorted(found | {most}))


def _measured(
    network: Network,
    problem: Problem,
    cost: Cost,
    settings: GradientNoiseSettings,
    pair: tuple[int, int] | None,
) -> Generator[float | NoisePoint, None, Any]:
    """Make ready and measure, away from the window."""
    over = NetworkCost(network, problem, cost)
    return (yield from gradient_noise(over, problem.parts.train, settings, pair))
