"""An autoencoder: what it makes of its examples in its narrowest layer, while it trains."""

import math
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from nnplayground.analysis.digits.preprocessing import FINDING_TEXTS, DigitImage
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.tasks import told_error
from nnplayground.gui import theme
from nnplayground.gui.more_networks.autoencoder_model import DRAWN, FIRST, Decoded, DecodedWay, Subject, objection
from nnplayground.gui.more_networks.autoencoder_settings import AutoencoderSettings
from nnplayground.gui.more_networks.code_follower import CodeFollower
from nnplayground.gui.more_networks.code_map import CodeMap
from nnplayground.gui.more_networks.pictures import ExamplePair, InterpolationStrip
from nnplayground.gui.more_networks.plane_plot import ReconstructedPoints
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.canvas import DrawingCanvas
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, grouped, number, tr
from nnplayground.rich import as_tip

BRUSH = 32.0


class AutoencoderPage(QWidget):
    """Settings and figures at the left, the maps in the middle, one example at the right."""

    def __init__(self, session: Session, clock: FrameClock, lab_state: MoreNetworksState) -> None:
        super().__init__()
        self._session, self._lab_state = session, lab_state
        self.follower = CodeFollower(session, lab_state, self)
        self.follower.mapped_changed.connect(self._on_mapped)
        self.follower.judged.connect(self._on_judged)
        self.follower.decoded.connect(self._on_decoded)
        self.follower.way_found.connect(self._on_way)
        self.follower.map_due.connect(self.follow)
        self.settings = AutoencoderSettings(session, lab_state, self.follower)
        self.settings.axes_chosen.connect(self._on_axes_chosen)
        self._make_views(clock)
        self._lay_out()
        for signal in (session.snapshot_changed, session.problem_changed, session.state_changed):
            signal.connect(self.follow)
        session.experiment_changed.connect(self._on_experiment_changed)
        lab_state.taken.connect(self._on_taken)
        lab_state.drawing.changed.connect(self._on_drawn)
        self._on_experiment_changed()
        self._show_found()

    # How it is built.

    def _make_views(self, clock: FrameClock) -> None:
        self.map = CodeMap(
            clock, tr("Map of the code"),
            tr("Each point is an example: point at it to see it, drag over the map to decode what lies there."),
        )  # fmt: skip
        self.map.pointed.connect(self._on_pointed)
        self.map.picked.connect(self._on_picked)
        self.map.explored.connect(self._on_explored)
        self.principal = explained(
            CodeMap(
                clock, tr("Map of the principal components"),
                tr("The same examples by as many principal components (PCA), for comparison: point at one to see it."),
                explores=False,
            ),
            N_(
                "Principal components are the straight directions in which the examples differ most: the best that "
                "a network of linear neurons can find. Bent activations can do better."
            ),
        )  # fmt: skip
        self.principal.pointed.connect(self._on_pointed)
        self.principal.picked.connect(self._on_picked)
        self.pair, self.strip = ExamplePair(), InterpolationStrip()
        self.points = ReconstructedPoints(clock)
        self.canvas = DrawingCanvas(clock, self._lab_state.drawing, takes_pictures=False)
        self.canvas.brush = BRUSH
        # Where a window has an undo of its own, it takes the keys first.
        self.canvas.undo_asked.connect(self._lab_state.drawing.undo)
        self.canvas.redo_asked.connect(self._lab_state.drawing.redo)
        self.caption = QuietText(3)
        self.ends = tuple(
            Button(
                letter,
                tr("Make the example that is shown the one where the way begins.")
                if place == 0
                else tr("Make the example that is shown the one where the way ends."),
                partial(self._set_end, place),
            )
            for place, letter in enumerate("AB")
        )
        for button, name in zip(self.ends, (tr("The way begins here"), tr("The way ends here")), strict=True):
            button.setAccessibleName(name)
        self.clear = Button(tr("Clear"), tr("Empty the sheet (Delete)."), self._lab_state.drawing.clear, "clear-sheet")

    def _lay_out(self) -> None:
        panels = Panels("more_networks/autoencoder")
        left = Panels("more_networks/autoencoder/left", Qt.Orientation.Vertical)
        left.add(self.settings, share=5)
        principal = _under(tr("Principal components"), self.principal)
        left.add(principal, tr("Principal components"), share=3)
        left.setContentsMargins(10, 0, 0, 8)
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(self._middle(), share=5)
        panels.add(self._right(), tr("Example"), share=3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panels)

    def _middle(self) -> Panels:
        way = QVBoxLayout()
        way.setSpacing(2)
        head = QHBoxLayout()
        title = QLabel(tr("From example A to example B"))
        theme.head(title)
        head.addWidget(title)
        head.addStretch(1)
        for button in self.ends:
            head.addWidget(button)
        way.addLayout(head)
        way.addWidget(self.strip)
        middle = Panels("more_networks/autoencoder/middle", Qt.Orientation.Vertical)
        middle.add(_under(tr("Code of the network"), self.map), share=1)
        middle.add(way, tr("From example A to example B"))
        middle.setContentsMargins(0, 8, 0, 8)
        return middle

    def _right(self) -> Panels:
        above = QVBoxLayout()
        above.setSpacing(4)
        above.addWidget(self.pair, 1)
        above.addWidget(self.caption)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        title = QLabel(tr("Draw a digit"))
        theme.head(title)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.clear)
        column.addLayout(head)
        column.addWidget(self.canvas, 1)
        self.other = QStackedWidget()
        self._sheet = sheet
        self._plane = _boxed(tr("Points and their reconstructions"), self.points)
        for page in (sheet, self._plane):
            self.other.addWidget(page)
        right = Panels("more_networks/autoencoder/right", Qt.Orientation.Vertical)
        right.add(above, share=2)
        right.add(self.other, tr("Draw a digit, or points"), share=3)
        right.setContentsMargins(0, 8, 10, 8)
        return right

    # What one may do.

    @Slot()
    def _on_axes_chosen(self) -> None:
        self._show_map()
        self._show_principal()

    def _set_end(self, place: int) -> None:
        mapped, kept = self.follower.mapped, self.follower.kept
        if mapped is not None and not isinstance(kept, str) and len(kept) == 2:
            self._lab_state.set_end(place, int(mapped.shown.rows[int(kept[1])]))
            self._on_ends_changed()

    @Slot()
    def _on_taken(self) -> None:
        self._on_experiment_changed()
        self._show_map()
        self._show_principal()
        self._on_ends_changed()

    def _on_ends_changed(self) -> None:
        self._show_marks()
        self.follower.request_way()
        if len(self.follower.ends()) < 2 and self.follower.mapped is not None:
            self.strip.say(tr("Click an example on the map and press A, then another and press B."))

    # What happens.

    @Slot()
    def _on_experiment_changed(self) -> None:
        experiment = self._session.experiment
        data, fault = experiment.data, objection(experiment)
        self.settings.show_experiment()
        digits = data.image_shape == (SIDE, SIDE)
        self.other.setCurrentWidget(self._sheet if digits else self._plane)
        self._sheet.setEnabled(digits and not fault)
        if not digits and not (data.is_planar or fault):
            self.points.say(tr("These examples are not points on a plane: there is no picture of all of them."))
        if fault:
            self._show_fault(fault)
        self.follow()

    def _show_fault(self, fault: str) -> None:
        self.follower.forget()
        self.map.say(fault)
        self.principal.say(tr("The same examples by principal components, for comparison."))
        self.points.say(tr("Points on a plane and what the network gives back for them."))
        self.pair.say(tr("The example at which the mouse points, and what the network gives back for it."))
        self.strip.say(tr("What lies between the codes of two examples."))
        self.caption.setText("")
        self.settings.show_figures()

    @Slot()
    def follow(self) -> None:
        """Map the codes of the newest snapshot, if anybody can see it."""
        if self.isVisible():
            self.follower.follow()

    @Slot(bool)
    def _on_mapped(self, other: bool) -> None:
        if other:
            self.settings.show_figures()
            self.principal.say(tr("The principal components are being found…"))
            self._on_ends_changed()
        self._show_map()

    def _show_found(self) -> None:
        """Show what a window before this one has found out of the run."""
        found = self.follower.found
        if found.mapped is None:
            return
        self._on_mapped(other=found.figures is None)
        self._on_ends_changed()
        if found.figures is not None:
            self._on_judged()
        if found.decoded is not None:
            self._on_decoded(found.decoded)
        if found.way is not None:
            self._on_way(found.way)

    @Slot()
    def _on_judged(self) -> None:
        self.settings.show_figures()
        self._show_principal()

    def _show_map(self) -> None:
        mapped = self.follower.mapped
        if mapped is None:
            return
        size = mapped.network.size
        axes = self.follower.axes_of(size)
        names = tuple(tr("number {number} of the code", number=axis + 1) for axis in axes)
        titles = (names[0], "" if size == 1 else names[1])
        classes = tuple(tr(name) for name in mapped.shown.problem.dataset.classes)
        self.map.set_points(mapped.points(axes), mapped.shown.labels, classes, titles)
        self._show_marks()
        problem = mapped.shown.problem
        if mapped.back is not None:
            given = np.asarray(problem.raw.inputs[mapped.shown.rows[: len(mapped.back)]], np.float64)
            first, second = problem.dataset.inputs
            self.points.set_points(given, mapped.back, mapped.shown.labels, (first, second))

    def _show_principal(self) -> None:
        figures = self.follower.figures
        if figures is None:
            return
        shown, size = figures.mapped.shown, figures.pca_codes.shape[1]
        first, second = self.follower.axes_of(size)
        names = tuple(tr("component {number}", number=axis + 1) for axis in (first, second))
        classes = tuple(tr(name) for name in shown.problem.dataset.classes)
        if size == 1:
            points, titles = np.column_stack([figures.pca_codes[:, 0], shown.lanes]), (names[0], "")
        else:
            points, titles = figures.pca_codes[:, [first, second]], (names[0], names[1])
        self.principal.set_points(points, shown.labels, classes, titles)

    # One example, a place or a drawing.

    @Slot(int)
    def _on_pointed(self, index: int) -> None:
        other = self.sender()
        for view in (self.map, self.principal):
            if view is not other and view.hovered != (index if index >= 0 else None):
                view.hovered = index if index >= 0 else None
                view.update()
        self.follower.show(("example", index) if index >= 0 else self.follower.kept)

    @Slot(int)
    def _on_picked(self, index: int) -> None:
        self._keep(("example", index))

    @Slot(float, float)
    def _on_explored(self, x: float, y: float) -> None:
        self._keep(("place", x, y))

    @Slot()
    def _on_drawn(self) -> None:
        if self.isVisible() and self._sheet.isEnabled():
            self._keep(FIRST if self._lab_state.drawing.is_empty else DRAWN)

    def _keep(self, subject: Subject) -> None:
        self.follower.keep(subject)
        self._show_marks()

    @Slot(object)
    def _on_decoded(self, found: Decoded | DigitImage) -> None:
        mapped = self.follower.mapped
        if mapped is None:
            return
        if isinstance(found, DigitImage):
            self.pair.show_pair(mapped.shown.problem, found.pixels.ravel().astype(np.float64), None)
            self.caption.setText(tr(FINDING_TEXTS[found.finding]) if found.finding is not None else "")
            return
        self.pair.show_pair(mapped.shown.problem, found.given, found.back)
        self.caption.setText(self._caption(found))
        if found.subject == DRAWN:
            self._show_marks(found)
        is_example = isinstance(found.subject, tuple) and found.subject[0] == "example"
        self.points.choose(found.subject[1] if is_example else None)  # type: ignore[index]

    def _caption(self, found: Decoded) -> str:
        shown = found.mapped.shown
        code = ", ".join(number(float(value), 3) for value in found.code[:6]) + (", …" if len(found.code) > 6 else "")
        lines = [tr("code ({code})", code=code)]
        if found.subject == DRAWN:
            lines.insert(0, tr("Your drawing"))
        elif isinstance(found.subject, tuple) and found.subject[0] == "example":
            row = int(shown.rows[found.subject[1]])
            name = tr("Example {number}", number=grouped(row + 1))
            if shown.labels is not None:
                label = tr(shown.problem.dataset.classes[int(shown.labels[found.subject[1]])])
                name = tr("{example}, labelled “{label}”", example=name, label=label)
            lines.insert(0, name)
        else:
            where = tr("A place on the map, decoded")
            lines.insert(
                0, where if len(found.code) <= 2 else tr("{place}; the other numbers at their mean", place=where)
            )
        if math.isfinite(found.error):
            lines.append(told_error(shown.problem, found.error))
        return "\n".join(lines)

    def _show_marks(self, drawn: Decoded | None = None) -> None:
        mapped = self.follower.mapped
        if mapped is None:
            return
        points = mapped.points(self.follower.axes_of(mapped.network.size))
        marks: dict[str, tuple[float, float]] = {}
        for letter, place in self.follower.ends().items():
            x, y = points[place].tolist()
            marks[letter] = (x, y)
        kept = self.follower.kept
        if not isinstance(kept, str) and len(kept) == 3:
            marks["+"] = (kept[1], kept[2])
        elif not isinstance(kept, str):
            x, y = points[min(int(kept[1]), len(points) - 1)].tolist()
            marks["•"] = (x, y)
        elif drawn is not None:
            first, second = self.follower.axes_of(mapped.network.size)
            marks["✎"] = (float(drawn.code[first]), float(drawn.code[second]) if len(drawn.code) > 1 else 0.0)
        elif kept == DRAWN and "✎" in self.map.marks:
            marks["✎"] = self.map.marks["✎"]
        self.map.set_marks(marks)

    @Slot(object)
    def _on_way(self, found: DecodedWay) -> None:
        self.strip.show_steps(found.mapped.shown.problem, found.steps)

    def close_jobs(self) -> None:
        """End what is running."""
        self.follower.close()

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()


def _under(heading: str, view: QWidget) -> QVBoxLayout:
    """Return a heading with a picture below it."""
    label = QLabel(as_tip(heading))
    theme.head(label)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(view, 1)
    return column


def _boxed(heading: str, view: QWidget) -> QWidget:
    body = QWidget()
    column = _under(heading, view)
    column.setContentsMargins(0, 0, 0, 0)
    body.setLayout(column)
    return body
