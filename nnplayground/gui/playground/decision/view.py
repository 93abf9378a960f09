"""What the network answers over the plane of two inputs, with the examples on it."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis import decision_field
from nnplayground.analysis.decision_field import FIRST_DIRECTION, SECOND_DIRECTION, InputPlane
from nnplayground.analysis.telling_inputs import telling_axes
from nnplayground.core.addresses import FIRST, INPUTS, NeuronId, of_layer
from nnplayground.data.dataset import PLANE, Dataset
from nnplayground.data.painting import Painting
from nnplayground.data.problem import Problem
from nnplayground.gui import icons, theme
from nnplayground.gui.playground.decision import captions
from nnplayground.gui.playground.decision.field import FieldResult
from nnplayground.gui.playground.decision.look import FAINT, SHOWN_HELP, SHOWN_LABELS, FieldLook, Shown
from nnplayground.gui.playground.decision.refinement import Refinement
from nnplayground.gui.playground.decision.scene import DIRECTIONS, DecisionScene
from nnplayground.gui.playground.painting.controller import PaintingController
from nnplayground.gui.playground.painting.state import EXTENT, PaintingEdit, PaintingState, is_paintable
from nnplayground.gui.plotting.field_plot import FieldPlot
from nnplayground.gui.plotting.overlay import NOTHING
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared import colormaps
from nnplayground.gui.shared.colormaps import ColorScale
from nnplayground.gui.widgets.button import Button, PlainToolButton
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.enlarging import Enlarger
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.legend import ColorLegend, LegendMarks, Ramp
from nnplayground.gui.widgets.sentence import Sentence
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.rich import as_tip

Values = npt.NDArray[np.floating]

DIRECTION_HELP = N_("All inputs vary: along the two principal components of the training part.")

TELLING = N_(
    "At first the two inputs stand here that tell most of what is to be learnt, each by itself: those that share most "
    "information with the class, or explain most of the variance of a quantity, cut into eight bands, in the training "
    "part alone. Numbers go before categories. All other inputs are held: numbers at their mean in the training part, "
    "categories at the most frequent one."
)

GROUND = QRectF(EXTENT[0], EXTENT[0], EXTENT[1] - EXTENT[0], EXTENT[1] - EXTENT[0])
"""The plane that one paints on."""

SHORT_NAME = 4
"""Letters of an input's name that are seen at least where an axis is chosen."""


class DecisionView(QWidget):
    """The picture of a `FieldResult`; image data have the picture of their weights instead.

    While the switch “Paint” is on, the points of a `PaintingState` stand on the picture and can be painted.

    Signals: `plane_changed` when other axes were chosen: `plane` then says what to compute;
    `painted` with an `PaintingEdit` that can be trained on; `painting_changed` when the switch was turned;
    `painting_moved` whenever the points on screen are others, as a stroke grows.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "What the network answers at each place of the plane, with the examples on it. Where the colours meet is "
            "the decision boundary; a neuron under the mouse in the drawing shows its own answer here."
        ),
        N_("Answers over the plane"),
    )

    is_picture = True
    is_in_report = True
    every = 2

    plane_changed = Signal()
    painted = Signal(object)
    painting_changed = Signal()
    painting_moved = Signal()

    keys: ClassVar[Keys] = (
        N_("Decision boundary"),
        (("P", N_("paint points of your own, or stop")),),
    )

    def __init__(self, clock: FrameClock, parent: QWidget | None = None, sheet: PaintingState | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.sheet = sheet if sheet is not None else PaintingState(self)
        self.sheet.taken.connect(self._on_switched)
        self._painter: PaintingController | None = None
        self._scene: DecisionScene | None = None
        self._placed: DecisionScene | None = None
        self._result: FieldResult | None = None
        self._neuron: NeuronId | None = None
        self._mouse: tuple[float, float] | None = None
        self._resting = False
        self._fine = Refinement(self)
        self.is_fine = False
        """Whether what is shown is as fine as the screen."""
        self._fine.ready.connect(self._on_switched)
        self._make_controls()
        self._lay_out()
        if self.sheet.active:
            self._show_painter(True)

    # What it is told.

    def set_problem(self, problem: Problem) -> None:
        """Show the examples of `problem`; to be called before the first result on it."""
        before = self._scene
        if before is None or before.problem.dataset.inputs != problem.dataset.inputs:
            self._offer_axes(problem)
        self._neuron = None
        self._see(problem)
        # The last picture stays until the next comes, as long as it can be read in the same way.
        alike = before is not None and (before.problem.task, before.problem.dataset.classes) == (
            problem.task,
            problem.dataset.classes,
        )
        if before is None or self._scene is None or before.plane != self._scene.plane or not alike:
            self._result = None
        self._offer_views()

    def set_data(self, data: Dataset) -> None:
        """Know what is trained on, as soon as that is decided: painted points are shown at once."""
        self.sheet.told(data)
        self._clock.request(self)

    def keep_draft(self, edit: PaintingEdit, reason: str = "") -> None:
        """Say why the painted points, which stay where they are, are not trained on."""
        self.sheet.keep(edit, reason)
        self._clock.request(self)

    def paint_points(self, on: bool) -> None:
        """Let the user paint, or no more."""
        self._paint.setChecked(on)
        if on and self._painter is not None:
            self._painter.surface.setFocus()

    def set_result(self, result: FieldResult) -> None:
        """Show this result; one of another problem or plane is out of date and left aside."""
        if self._scene is None or result.problem is not self._scene.problem or result.plane != self._scene.plane:
            return
        if self._result is None or result.snapshot is not self._result.snapshot:
            self._fine.stop()
        self._result = result
        self._clock.request(self)

    def set_resting(self, resting: bool) -> None:
        """Show each picture as finely as the screen can from now on, because no other follows at once; or no more."""
        if resting != self._resting:
            self._resting = resting
            if not resting:
                self._fine.stop()
            self._clock.request(self)

    def show_neuron(self, neuron: NeuronId) -> None:
        """Show one neuron, or an input, instead of the output."""
        self._neuron = neuron
        self._clock.request(self)

    def show_output(self) -> None:
        """Show the output again."""
        self._neuron = None
        self._clock.request(self)

    def plane(self) -> InputPlane | None:
        """Return what has to be computed for this view; None before there is a problem."""
        return self._scene.plane if self._scene is not None else None

    # How it is built.

    def _make_controls(self) -> None:
        self._title = Sentence()
        self._title.say(tr("Output"))
        theme.head(self._title)
        self._shown = Combo()
        self._shown.setAccessibleName(tr("What the colours show"))
        explained(
            self._shown,
            N_("The answer as a class or value, a single output, or how far the answers are from the targets."),
        )
        self._shown.setToolTip(tr("Choose what the colours show."))
        self._shown.currentIndexChanged.connect(self._on_switched)
        self._discrete = self._switch(
            "discretise", tr("Discretise"), tr("Show the answers without the shades in between."), on=False
        )
        self._groups = (
            self._switch(
                "training-points",
                tr("Training examples"),
                tr("Show the examples that the network learns from (filled)."),
                on=True,
            ),
            self._switch(
                "validation-points",
                tr("Validation examples"),
                tr("Show the examples that only judge the network (hollow)."),
                on=False,
            ),
        )
        self._paint = Button(tr("Paint"), tr("Paint points of your own on the plane. (P)"), symbol="brush")
        self._paint.setIconSize(QSize(16, 16))
        self._paint.setFixedHeight(self.fontMetrics().lineSpacing() + 8)
        self._paint.setCheckable(True)
        self._paint.setChecked(self.sheet.active)
        self._paint.toggled.connect(self._on_paint_toggled)
        QShortcut(QKeySequence("P"), self, self._paint.toggle)
        self._axes = (self._axis_box(tr("Horizontal axis")), self._axis_box(tr("Vertical axis")))
        self._field = FieldPlot(tr("What the network answers"))
        self._field.hovered.connect(self._on_hovered)
        self._field.resized.connect(self._on_switched)
        self._legend = ColorLegend()
        self._legend.setAccessibleName(tr("Colours"))
        self._caption = Words(muted=True, lines=2)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(self._paint)
        self.enlarger = Enlarger(self, floating=False)
        self.enlarger.listen(self._field.view.viewport())
        heading.addWidget(self.enlarger.button)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(4)
        for widget in (self._shown, self._discrete, *self._groups):
            bar.addWidget(widget)
        self._axes_row = QWidget()
        row = QHBoxLayout(self._axes_row)
        row.setContentsMargins(0, 0, 0, 0)
        for sign, box in zip(("→", "↑"), self._axes, strict=True):
            row.addWidget(QLabel(sign))
            row.addWidget(box, 1)
        self._axes_row.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addLayout(heading)
        layout.addWidget(self._bar)
        layout.addWidget(self._axes_row)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._legend)
        layout.addWidget(self._caption)

    def _switch(self, icon: str, name: str, tooltip: str, on: bool) -> PlainToolButton:
        button = PlainToolButton()
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setCheckable(True)
        button.setChecked(on)
        button.setAccessibleName(name)
        button.setToolTip(as_tip(tooltip))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.toggled.connect(self._on_switched)
        return button

    def _axis_box(self, name: str) -> Combo:
        box = Combo()
        box.setAccessibleName(name)
        box.setToolTip(tr("Choose the input on this axis; at first the two that tell most stand there."))
        # Two stand beside each other, also in a narrow panel; the list is as wide as its entries.
        box.setMinimumContentsLength(SHORT_NAME)
        explained(box, TELLING)
        box.currentIndexChanged.connect(self._on_axis)
        return box

    def _offer_axes(self, problem: Problem) -> None:
        inputs = problem.dataset.inputs
        across, up = telling_axes(problem)
        for number, usual, box in zip((0, 1), (across, across if up is None else up), self._axes, strict=True):
            with QSignalBlocker(box):
                box.clear()
                for column, quantity in enumerate(inputs):
                    box.add(quantity.title, column)
                if len(inputs) > 2:
                    box.add(
                        tr(DIRECTIONS[number].name), (FIRST_DIRECTION, SECOND_DIRECTION)[number], tr(DIRECTION_HELP)
                    )
                box.setCurrentIndex(usual)
        self._axes_row.setVisible(len(inputs) > 2)

    def _offer_views(self) -> None:
        quantities = self._scene is not None and self._scene.shows_quantities
        offered = [shown for shown in Shown if not quantities or shown is not Shown.UNCERTAINTY]
        if [self._shown.itemData(i) for i in range(self._shown.count())] == offered:
            return
        chosen = self._what()
        with QSignalBlocker(self._shown):
            self._shown.clear()
            for shown in offered:
                self._shown.add(tr(SHOWN_LABELS[shown]), shown, tr(SHOWN_HELP[shown]))
            self._shown.setCurrentIndex(offered.index(chosen) if chosen in offered else 0)

    # What the user does.

    def _what(self) -> Shown:
        return Shown.ANSWER if self.sheet.active else self._shown.currentData() or Shown.ANSWER

    def _see(self, problem: Problem) -> None:
        across, up = (box.currentData() for box in self._axes)
        self._scene = DecisionScene.of(problem, across, up)
        self._clock.request(self)

    def _on_axis(self) -> None:
        if self._scene is None:
            return
        first, second = self._axes
        self._keep_axes_together(*((first, second) if self.sender() is first else (second, first)))
        if first.currentData() == second.currentData():
            # One input on both axes would be a line, so the axes change places.
            before = self._scene.plane
            other, column = (second, before.across) if self.sender() is first else (first, before.up)
            with QSignalBlocker(other):
                other.setCurrentIndex(column.column if column is not None else 0)
        self._see(self._scene.problem)
        self._result = None
        self.plane_changed.emit()

    def _keep_axes_together(self, chosen: Combo, other: Combo) -> None:
        """Have both axes along main directions, or none."""
        assert self._scene is not None
        along = chosen.currentData() < 0
        if along is (other.currentData() < 0):
            return
        usual = next(c for c in telling_axes(self._scene.problem) if c != chosen.currentData())
        with QSignalBlocker(other):
            other.setCurrentIndex(other.count() - 1 if along else usual or 0)

    def _on_switched(self) -> None:
        self._clock.request(self)

    def _on_paint_toggled(self, on: bool) -> None:
        if on is not self.sheet.active:
            self.sheet.active = on
            self._show_painter(on)
            self.painting_changed.emit()

    def _show_painter(self, visible: bool) -> None:
        """Show the means of painting in the place of those of looking, or the other way round."""
        if self._painter is None:
            self._painter = PaintingController(self._field, self.sheet, self)
            self._painter.edited.connect(self.painted)
            self._painter.changed.connect(self._on_switched)
            self._painter.changed.connect(self.painting_moved)
            self._painter.hovered.connect(self._on_hovered)
            self._painter.left.connect(self._on_painter_left)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(layout.indexOf(self._bar) + 1, self._painter.strip)
            layout.addWidget(self._painter.hint)
        self._bar.setVisible(not visible)
        self._caption.setVisible(not visible)
        self._legend.setVisible(not visible)
        self._axes_row.setVisible(not visible and self._axes[0].count() > 2)
        self._mouse = self._placed = None
        self._painter.show(visible)
        self._clock.request(self)

    def _on_painter_left(self) -> None:
        self.paint_points(False)
        self._paint.setFocus()

    def _on_hovered(self, place: tuple[float, float] | None) -> None:
        self._mouse = place
        self._clock.request(self)

    # What it draws.

    def draw(self) -> None:
        """Bring the picture up to date."""
        scene = self._scene
        if self.sheet.active:
            self._draw_painting(scene)
            if scene is None or not is_paintable(scene.problem.dataset) or not self._lies_on_plane():
                self._draw_bare()
                return
        if scene is not None:
            # A network that diverges answers with anything, and still has a picture.
            with np.errstate(all="ignore"):
                self._draw(scene, self._result)

    def _draw(self, scene: DecisionScene, result: FieldResult | None) -> None:
        if scene is not self._placed:
            self._place(scene)
        neuron = self._neuron_of(result)
        last = _last(result) if result is not None else FIRST
        if not self.sheet.active:
            self._title.say(captions.title(scene.problem, neuron, last))
        errors = self._what() is Shown.ERRORS and neuron is None
        self._discrete.setEnabled(not scene.is_curve and (self._what() is Shown.ANSWER or neuron is not None))
        for points, button in zip(self._field.points, self._groups, strict=True):
            points.setVisible(self._shows_points(scene, button) and not (scene.is_curve and neuron is not None))
            points.setOpacity(FAINT if self.sheet.active else 0.25 if errors and not scene.is_curve else 1.0)
        if scene.is_curve:
            self._draw_curve(scene, result, neuron)
        else:
            self._draw_field(scene, result, neuron)
        # Errors need the examples' own answers: those of an earlier problem do not fit.
        fits = result is not None and result.problem is scene.problem
        mistakes = self._draw_errors(scene, result if errors and fits else None)
        if self.sheet.active:
            return
        self._caption.setText(self._read_out(scene, result, neuron) or mistakes or captions.note(scene))

    def _lies_on_plane(self) -> bool:
        """Whether what is trained on lies on the plane that one paints on."""
        return self.sheet.data is None or is_paintable(self.sheet.data)

    def _shows_points(self, scene: DecisionScene, button: PlainToolButton) -> bool:
        """Whether the examples that `button` switches show: of data that are not painted, behind an empty plane."""
        if not self.sheet.active:
            return button.isChecked()
        data = scene.problem.dataset
        return not isinstance(data, Painting) and data == self.sheet.data and button is self._groups[0]

    def _draw_painting(self, scene: DecisionScene | None) -> None:
        """Bring the painted points and the means of painting up to date."""
        assert self._painter is not None
        self._title.say(tr("Points: {count}", count=len(self.sheet.marks)))
        current = scene is not None and (self.sheet.data is None or scene.problem.dataset == self.sheet.data)
        problem = scene.problem if scene is not None and current else None
        scale = None
        if (
            scene is not None
            and scene.shows_quantities
            and is_paintable(scene.problem.dataset)
            and self._lies_on_plane()
        ):
            scale = scene.target_scale
        place = captions.plane_place(*self._mouse) if self._mouse is not None else ""
        self._painter.refresh(scale, problem, place)
        # The chips are the key to the classes.
        self._legend.setVisible(not self.sheet.marks.classes and scale is not None)

    def _draw_bare(self) -> None:
        """Show the plane to paint on with nothing on it: what is trained on does not lie there."""
        self._placed = None
        self._field.set_axes(PLANE[0].title, PLANE[1].title, GROUND, True)
        self._field.show_picture(None)
        for item in (*self._field.points, self._field.marks, self._field.bars, self._field.curve):
            item.setVisible(False)

    def _place(self, scene: DecisionScene) -> None:
        """Set the axes and put the examples in their places."""
        self._placed = scene
        self._field.curve.setVisible(scene.is_curve)
        self._set_axes(scene, scene.region, scene.up.title if scene.up is not None else "")
        for points, rows, hollow in zip(
            self._field.points, (scene.sample.train, scene.sample.validation), (False, True), strict=True
        ):
            points.set_points(*scene.places(rows), *scene.looks(rows, hollow))

    def _set_axes(self, scene: DecisionScene, region: QRectF, up: str) -> None:
        self._field.set_axes(scene.across.title, up, region, scene.is_square)

    def _neuron_of(self, result: FieldResult | None) -> NeuronId | None:
        """Return the neuron to show if there is a picture of it; the only output is shown as such."""
        if self._neuron is None or result is None:
            return None
        layer, last = self._neuron.layer, _last(result)
        if layer > last or (layer == last and len(result.fields[-1]) == 1):
            return None
        return self._neuron if self._neuron.index < len(_pictures(result, layer)) else None

    def _draw_field(self, scene: DecisionScene, result: FieldResult | None, neuron: NeuronId | None) -> None:
        if result is None:
            self._field.show_picture(None)
            return
        look = self._look(scene, result, neuron)
        self._legend.show_key(_key(look, result))
        fine = self._fine.get(result, look, self._shape(scene)) if self._resting else None
        self.is_fine = fine is not None and fine.colors is not None
        if fine is not None and fine.colors is not None:
            self._field.show_picture(fine.colors)
        else:
            aim = result.snapshot.experiment.aim
            self._field.show_picture(look.colors(result.problem, aim, _values(result, neuron)))

    def _look(self, scene: DecisionScene, result: FieldResult, neuron: NeuronId | None) -> FieldLook:
        """Return what is shown of the network of `result`."""
        scale = scene.target_scale if scene.shows_quantities else None
        if neuron is not None:
            scale = _neuron_scale(result, neuron, _values(result, neuron)[0])
        discrete = self._discrete.isChecked() and self._discrete.isEnabled()
        return FieldLook(self._what(), neuron, discrete, scale)

    def _shape(self, scene: DecisionScene) -> tuple[int, int]:
        """Return how many rows and columns a picture has that is as fine as the screen."""
        rows, columns = self._field.pixels()
        return (rows if scene.plane.up is not None else 1), columns

    def _draw_curve(self, scene: DecisionScene, result: FieldResult | None, neuron: NeuronId | None) -> None:
        self._field.show_picture(None)
        self._legend.show_key(captions.curve_key())
        if result is None:
            self._field.curve.set_points(NOTHING, NOTHING)
            return
        region, name = scene.region, scene.quantity.title
        look = self._look(scene, result, neuron)
        values, columns = look.quantity(result.problem, _values(result, neuron))[0], scene.plane.columns()
        fine = self._fine.get(result, look, self._shape(scene)) if self._resting else None
        self.is_fine = fine is not None and fine.heights is not None
        if fine is not None and fine.heights is not None:
            values, columns = fine.heights, scene.plane.of_shape(fine.shape).columns()
        if neuron is not None:
            scale = look.scale
            assert scale is not None
            margin = 0.06 * (scale.high - scale.low)
            region = QRectF(region.left(), scale.low - margin, region.width(), scale.high - scale.low + 2 * margin)
            name = tr("activation a")
        self._set_axes(scene, region, name)
        self._field.curve.set_points(columns, values)

    def _draw_errors(self, scene: DecisionScene, result: FieldResult | None) -> str:
        """Mark what is wrong and return a sentence about it."""
        self._field.bars.setVisible(result is not None and scene.is_curve)
        self._field.marks.setVisible(result is not None and not scene.is_curve)
        if result is None:
            return ""
        on_screen = np.repeat([button.isChecked() for button in self._groups], _sizes(scene))
        if scene.shows_quantities:
            return self._draw_residuals(scene, result, on_screen)
        return self._draw_wrong(scene, result, on_screen)

    def _draw_wrong(self, scene: DecisionScene, result: FieldResult, on_screen: npt.NDArray[np.bool_]) -> str:
        sample = scene.sample
        wrong = decision_field.wrong(result.problem, sample.rows, result.picture.answers)
        marked = sample.rows[wrong & on_screen]
        self._field.marks.set_points(*scene.places(marked), *scene.wrong_looks(marked))
        return captions.mistakes(wrong, sample.training)

    def _draw_residuals(self, scene: DecisionScene, result: FieldResult, on_screen: npt.NDArray[np.bool_]) -> str:
        sample = scene.sample
        off = decision_field.residuals(result.problem, sample.rows, result.picture.answers)[0]
        x, y = scene.places(sample.rows[on_screen])
        shown = off[on_screen]
        if scene.is_curve:
            self._field.bars.set_bars(x, y, y + shown)
        else:
            self._field.marks.set_points(x, y, *scene.residual_looks(shown))
        return captions.distances(off, sample.training, result.problem.task.quantities(result.problem.dataset)[0].unit)

    def _read_out(self, scene: DecisionScene, result: FieldResult | None, neuron: NeuronId | None) -> str:
        """Return the place under the mouse and the network's exact answer there."""
        if self._mouse is None:
            return ""
        where = captions.place(scene, *self._mouse)
        if result is None:
            return where
        uncertainty = self._what() is Shown.UNCERTAINTY
        return f"{where}\n{captions.answer(result, neuron, *self._mouse, uncertainty)}"

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.request(self)


def _pictures(result: FieldResult, layer: int) -> Values:
    return result.inputs if layer == INPUTS else of_layer(result.fields, layer)


def _values(result: FieldResult, neuron: NeuronId | None) -> Values:
    """Return the outputs (outputs, rows, columns), or what a neuron (1, rows, columns) answers."""
    return result.fields[-1] if neuron is None else _pictures(result, neuron.layer)[neuron.index][np.newaxis]


def _key(look: FieldLook, result: FieldResult) -> Ramp | LegendMarks:
    """Return the key to the colours of a field."""
    problem = result.problem
    if look.scale is not None:
        return captions.scale_key(
            look.scale, "" if look.neuron is not None else problem.task.quantities(problem.dataset)[0].unit
        )
    if look.shown is Shown.UNCERTAINTY:
        return Ramp(colormaps.uncertainty_scale().lut, tr("sure"), tr("undecided"))
    return captions.class_key(problem, look.discrete or look.shown is Shown.ERRORS)


def _last(result: FieldResult) -> int:
    """Return the number of the layer of the outputs."""
    return len(result.snapshot.experiment.sizes)


def _sizes(scene: DecisionScene) -> tuple[int, int]:
    """Return how many training and validation examples are drawn."""
    return len(scene.sample.train), len(scene.sample.validation)


def _neuron_scale(result: FieldResult, neuron: NeuronId, values: Values) -> ColorScale:
    """Return a scale around 0 over the neuron's range, or else up to a power of two, so that it rests."""
    if not neuron.is_input:
        activation = of_layer(result.snapshot.experiment.activations, neuron.layer)
        last = neuron.layer == _last(result)
        if last and activation.is_probability and result.problem.one_output_a_class:
            return colormaps.class_scale(neuron.index)
        if activation.finite_range:
            return colormaps.signed_scale(*activation.span)
    finite = values[np.isfinite(values)]
    largest = float(np.abs(finite).max(initial=0.0))
    reach = float(2.0 ** np.ceil(np.log2(largest))) if largest > 0 else 1.0
    return colormaps.signed_scale(-reach if (finite < 0).any() else 0.0, reach)


def _preview() -> None:
    """Train on the circle for a moment and show the answers."""
    from itertools import islice

    from PySide6.QtWidgets import QApplication

    from nnplayground.gui.playground.decision.field import FieldComputer
    from nnplayground.gui.run.snapshot import Snapshot
    from nnplayground.training.experiment import Experiment
    from nnplayground.training.trainer import Trainer

    application = QApplication([])
    theme.apply(application, theme.Scheme.SYSTEM)
    trainer = Trainer(Experiment())
    for _ in islice(trainer.run(), 2000):
        pass
    view = DecisionView(FrameClock(application))
    view.set_resting(True)
    view.set_problem(trainer.problem)
    plane = decision_field.default_plane(trainer.problem)
    snapshot = Snapshot(trainer.experiment, trainer.network.parameters.copy(), 1, trainer.epoch, trainer.step)
    view.set_result(FieldComputer().compute(snapshot, trainer.problem, plane))
    view.resize(330, 420)
    view.show()
    application.exec()


if __name__ == "__main__":
    _preview()
