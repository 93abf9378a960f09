"""The network page: the running network's cost over two of its weights, with the path of its own training."""

from html import escape

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.descent.network_map import (
    MapPlane,
    MapRequest,
    NetworkMapSettings,
    network_map,
)
from nnplayground.analysis.descent.network_surface import SIZES, CostPicture
from nnplayground.analysis.descent.surface3d import Camera
from nnplayground.analysis.descent.surfaces import Region
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.descent.contour_map import ContourMap
from nnplayground.gui.descent.edge_picker import EdgePicker
from nnplayground.gui.descent.page_frame import lay_out
from nnplayground.gui.descent.pair_chooser import PairChooser
from nnplayground.gui.descent.spec import LAB as SPEC
from nnplayground.gui.descent.state import DescentState
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.shared.surface_view import SurfaceView
from nnplayground.gui.shared.terrain import DrawnPath, Marking, Terrain, TerrainDrawing
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, number, tr
from nnplayground.links import PageLink
from nnplayground.rich import RichText

TRAIL = 1000
"""Points of the path that are kept; when twice as many have come, every second one is let go."""
MARKED = 3
"""Earlier moments of the run whose real cost is shown."""
APART = 0.06
"""Marked points nearer to each other than this share of the picture have one label."""
MARGIN = 0.25
"""How much larger the picture becomes, of its size, when the path leaves it."""
LIVE_SIZES = (26,)
"""While the network trains, the picture is drawn anew, with fewer points."""


class NetworkPage(QWidget):
    """Which plane at the left; map and surface beside each other, the costs in words below."""

    every = 3

    def __init__(self, session: Session, lab_state: DescentState, clock: FrameClock) -> None:
        super().__init__()
        self._session, self._lab_state, self._clock = session, lab_state, clock
        self._key: tuple[int, NetworkMapSettings] | None = None
        """The run and the settings that plane and path belong to."""
        self._drawn: tuple[Snapshot, tuple[int, ...]] | None = None
        """What the newest picture was asked for: of which weights, with how many points."""
        self._middle: Snapshot | None = None
        self._region: Region | None = None
        self._pair: tuple[int, int] | None = None
        self.plane: MapPlane | None = None
        self.terrain: Terrain | None = None
        self._trail: list[tuple[float, float]] = []
        self._trail_step = -1
        self._dragged: tuple[float, float] | None = None
        self._fault = ""
        self.job = Job(self)
        settings = lab_state.network
        self.form = ComponentForm(settings, only=("plane", "reach", "seed"))
        self.chooser = PairChooser(settings)
        self.picker = EdgePicker()
        self.centre = Button(
            tr("Centre here"), tr("Put where the network stands in the middle of the picture."), self.begin
        )
        self.work = WorkBar(self.job, tr("Draw again"), tr("Compute the picture again, finely."), self._redraw)
        self.map = ContourMap(clock)
        self.space = SurfaceView(clock)
        self.facts = Words()
        self._arrange()
        self._connect()
        self._show_settings()

    def _arrange(self) -> None:
        self.facts.setAccessibleName(tr("Costs of the marked points"))
        explained(
            self.facts, N_("The real cost of the network at each marked point, and what the surface shows there.")
        )
        explanation = Words(
            tr(
                "The cost of the network that is being trained, over two of its weights, with all others as they are, "
                "or over two random directions."
            ),
            muted=True,
        )
        self.listed = Words(muted=True, lines=2)
        left = ScrollPage(
            explanation, self.form, self.chooser, self.listed, self.centre, self.work, self.picker, least=290
        )
        pictures = Panels("descent/network/pictures")
        pictures.add(self.map, share=1)
        pictures.add(self.space, tr("Surface in space"), share=1)
        lay_out(self, "descent/network", left, pictures, self.facts)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_settings)
        self.chooser.chosen.connect(self._on_settings)
        self.picker.picked.connect(self._on_picked)
        self.map.pressed.connect(self._on_dragged)
        self.map.dragged.connect(self._on_dragged)
        self.map.released.connect(self._on_released)
        self.space.turned.connect(self._on_turned)
        self.job.found.connect(self._on_found)
        self.job.done.connect(self._on_done)
        self.job.failed.connect(self._on_failed)
        for signal in (
            self._session.snapshot_changed,
            self._session.problem_changed,
            self._session.state_changed,
            self._session.started,
        ):
            signal.connect(self._on_session)
        self._session.moment_changed.connect(self._on_moment)
        self._lab_state.taken.connect(self._on_taken)

    # What happens.

    def begin(self) -> None:
        """Begin with the network as it stands: its place is the middle of the picture."""
        self._key = None
        self._clock.request(self)

    @Slot(object)
    def _on_settings(self, settings: NetworkMapSettings) -> None:
        before = self._lab_state.network
        if settings != before:
            name = change_name(before, settings)
            with self._lab_state.editing(name, f"network.{changed_field(before, settings)}"):
                self._lab_state.network = settings
            self._show_settings()

    @Slot(int, int)
    def _on_picked(self, index: int, place: int) -> None:
        self.chooser.choose(place, index)

    @Slot(float, float)
    def _on_dragged(self, first: float, second: float) -> None:
        plane = self._current_plane()
        if plane is not None and plane.plane.indices is not None:
            self._dragged = (first, second)
            self._clock.request(self)

    @Slot(float, float)
    def _on_released(self, first: float, second: float) -> None:
        values, self._dragged, plane = self._dragged, None, self._current_plane()
        if values is None or plane is None or plane.plane.indices is None:
            return
        indexes = np.array(plane.plane.indices)
        if (self._session.parameters()[indexes] != np.array(values, np.float32)).any():
            names = plane.plane.names
            name = tr("{first} = {one}, {second} = {other}",
                      first=names[0], one=values[0], second=names[1], other=values[1])  # fmt: skip
            place = PageLink(SPEC.key, "network")
            self._session.set_parameters(indexes, np.array(values, np.float32), name, place)
        self._clock.request(self)

    @Slot(object)
    def _on_turned(self, camera: Camera) -> None:
        self._lab_state.camera = camera

    @Slot()
    def _on_session(self) -> None:
        self._clock.request(self)

    @Slot()
    def _on_moment(self) -> None:
        """Follow the look back: the path ends at the moment that is shown."""
        self._retrace()
        self._clock.request(self)

    @Slot()
    def _on_taken(self) -> None:
        self._show_settings()
        if self.isVisible():
            self.draw()

    @Slot(object)
    def _on_found(self, found: object) -> None:
        if isinstance(found, MapPlane):
            self._take_plane(found)
        elif isinstance(found, CostPicture):
            self._take_picture(found)
        self._clock.request(self)

    @Slot(object)
    def _on_done(self, picture: CostPicture) -> None:
        self._clock.request(self)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        text = str(error) if isinstance(error, UserError) else tr("The picture could not be computed.")
        self.plane = self.terrain = None
        self._fault = text
        self._clock.request(self)

    # Work.

    def _redraw(self) -> None:
        self._drawn, self._fault = None, ""
        self._clock.request(self)

    def _start_over(self, snapshot: Snapshot) -> None:
        settings = self._lab_state.network
        self._key = (snapshot.run, settings)
        self._middle = snapshot
        self._region, self._pair = None, settings.pair
        self._drawn, self._trail, self._fault = None, [], ""
        self.plane = self.terrain = None
        self.job.cancel()

    def _request(self, snapshot: Snapshot) -> None:
        """Have the picture drawn, if it is not that of what is on screen."""
        sizes = LIVE_SIZES if self._session.state is State.RUNNING and self.terrain is not None else SIZES
        if self._drawn is not None:
            asked, with_sizes = self._drawn
            if asked.parameters is snapshot.parameters and with_sizes in (sizes, SIZES):
                return
            if self.job.busy and self._session.state is State.RUNNING:
                return
        problem = self._session.problem
        assert problem is not None
        settings = self._lab_state.network
        # Directions are drawn once, around where they were begun: the path crosses that picture.
        base = snapshot if settings.plane == "weights" or self._middle is None else self._middle
        self._drawn = (snapshot, sizes)
        moments = [moment.kept.state for moment in self._session.timeline.moments]
        moments = [state for state in moments if state.step < snapshot.step]
        kept = [moments[i] for i in np.linspace(0, len(moments) - 1, min(MARKED, len(moments))).round().astype(int)]
        epochs = (*(state.epoch for state in kept), snapshot.epoch)
        marked = (*(state.parameters for state in kept), snapshot.parameters)
        self.job.request(
            network_map,
            MapRequest(
                base.network,
                problem,
                snapshot.experiment.cost,
                settings,
                marked,
                self._pair,
                self._region,
                sizes,
                epochs,
            ),
        )

    def _take_plane(self, found: MapPlane) -> None:
        first = self.plane is None
        self.plane = found
        self._pair, self._region = found.plane.indices, found.region
        if first:
            self._retrace()
        if self._session.state is not State.RUNNING or first:
            self._show_lists()

    def _retrace(self) -> None:
        """Draw the path anew from the moments of the run that are kept, up to the one on screen."""
        snapshot, plane = self._session.snapshot, self._current_plane()
        if plane is not None and snapshot is not None:
            moments = (moment.kept.state for moment in self._session.timeline.moments)
            self._trail = [plane.plane.project(state.parameters) for state in moments if state.step <= snapshot.step]
            self._trail_step = -1

    def _current_plane(self) -> MapPlane | None:
        """Return the plane, unless another run has begun that has not been drawn yet: it is none of its network."""
        snapshot = self._session.snapshot
        if self.plane is None or snapshot is None or self._key is None or self._key[0] != snapshot.run:
            return None
        return self.plane if len(self.plane.plane.origin) == len(snapshot.parameters) else None

    def _take_picture(self, picture: CostPicture) -> None:
        costs = np.where(np.isfinite(picture.costs), picture.costs, np.nan)
        self.terrain = Terrain(picture.first, picture.second, costs)
        self.map.set_terrain(self.terrain)
        self.space.set_terrain(self.terrain)
        if self.plane is not None:
            names = self.plane.plane.names
            shown = names if self.plane.plane.indices is not None else (tr(names[0]), tr(names[1]))
            self.map.set_names(*shown)
            self.space.set_names(*shown)

    # Showing.

    def _show_settings(self) -> None:
        settings = self._lab_state.network
        self.form.set_component(settings)
        weights = settings.plane == "weights"
        self.chooser.set_settings(settings)
        for part in (self.chooser, self.picker):
            part.setEnabled(weights)
        self.form.field("seed").setEnabled(not weights)
        self.map.setToolTip(
            tr("Drag the point: the two weights of the running network take these values.")
            if weights
            else tr("The cost over two random directions.")
        )
        self._clock.request(self)

    def _show_lists(self) -> None:
        """Let the weights be chosen by their addresses, the steepest first where there are many."""
        snapshot, plane = self._session.snapshot, self._current_plane()
        if snapshot is None or plane is None:
            return
        shapes = snapshot.network.shapes
        count = len(snapshot.parameters)
        self.listed.setText(
            ""
            if len(plane.listed) == count
            else tr(
                "Listed: the {listed} steepest of {count} parameters.",
                listed=grouped(len(plane.listed)),
                count=grouped(count),
            )
        )
        used = plane.plane.indices
        self.chooser.show_parameters(shapes, count, plane.listed, used)
        self.picker.show_network(shapes, used)

    def draw(self) -> None:
        """Bring picture and path up to date."""
        snapshot, problem = self._session.snapshot, self._session.problem
        if snapshot is None or problem is None or not _fits(snapshot, problem):
            self._show_nothing(tr("There is no network yet: the data are being prepared."))
            return
        if self._key != (snapshot.run, self._lab_state.network):
            self._start_over(snapshot)
        self.space.set_camera(self._lab_state.camera)
        if not self._fault:
            self._request(snapshot)
        if self.plane is None or self.terrain is None:
            self._show_nothing(self._fault or tr("The picture is being computed."))
            return
        here = self._dragged or self.plane.plane.project(snapshot.parameters)
        if self._dragged is None:
            self._follow(here)
        self.map.set_drawing(self._drawing(here))
        self.space.set_drawing(self._drawing(here))
        self.facts.setText(RichText(self._sentences(here)))

    def _show_nothing(self, why: str) -> None:
        self.map.set_terrain(None, why)
        self.space.set_terrain(None)
        self.map.set_drawing(TerrainDrawing())
        self.space.set_drawing(TerrainDrawing())
        self.facts.setText(why)

    def _follow(self, here: tuple[float, float]) -> None:
        """Add where the network is to its path."""
        step = self._session.snapshot.step if self._session.snapshot is not None else 0
        if self._trail and step == self._trail_step:
            # The weights were typed, not trained: nothing was walked.
            self._trail[-1] = here
        elif not self._trail or self._trail[-1] != here:
            self._trail.append(here)
        self._trail_step = step
        if self._region is not None and np.isfinite(here).all() and not self._region.contains(*here):
            self._region = _grown(self._region, here)
            self._drawn = None
            self._clock.request(self)
        if len(self._trail) >= 2 * TRAIL:
            self._trail = [*self._trail[:-1:2], self._trail[-1]]

    def _drawing(self, here: tuple[float, float]) -> TerrainDrawing:
        assert self.terrain is not None and self.plane is not None  # noqa: PT018
        places = np.array([*self._trail, here], np.float64)
        points = np.column_stack([places, [self.terrain.height_at(*place) for place in places.tolist()]])
        path = DrawnPath(np.arange(len(points)), points, "validation")
        markings: list[Marking] = []
        for point in reversed(self.plane.points if self._dragged is None else ()):
            # Where several are at one place the newest is named.
            if all(np.hypot(*np.subtract(point.place, one.v)) > APART * self.terrain.region.size for one in markings):
                markings.append(Marking(point.place, f"C = {number(point.real)}"))
        return TerrainDrawing((path,), tuple(markings), start=here)

    def _sentences(self, here: tuple[float, float]) -> str:
        assert self.plane is not None and self.terrain is not None  # noqa: PT018
        names = self.plane.plane.names
        if self._dragged is not None:
            said = tr("Let go to set {first} = {one} and {second} = {other}; the surface shows C = {cost} there.",
                      first=names[0], one=here[0], second=names[1], other=here[1],
                      cost=self.terrain.height_at(*here))  # fmt: skip
            return f"<b>{escape(said)}</b>"
        head = tr("Cost of {count} training examples, without penalties.", count=grouped(self.plane.examples))
        parts = [
            tr("Epoch {epoch}: really C = {real}, on this surface {shown}.",
               epoch=epoch, real=point.real, shown=point.on_plane)
            for epoch, point in zip(self.plane.epochs, self.plane.points, strict=True)
        ]  # fmt: skip
        tone = theme.colors().muted
        return (
            f"{escape(head)} {escape(' '.join(parts))}<br>"
            f'<span style="color:{tone}">{escape(self.plane.plane.sentence())}</span>'
        )

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()


def _fits(snapshot: Snapshot, problem: Problem) -> bool:
    """Whether the weights are of a network for these data: others may be on their way."""
    sizes = snapshot.experiment.sizes
    return sizes[0] == problem.input_count and sizes[-1] == problem.output_count


def _grown(region: Region, here: tuple[float, float]) -> Region:
    """Return the region, larger on the sides on which `here` lies outside."""
    (first, second), more = here, MARGIN * region.size
    return Region(
        first - more if first < region.left else region.left,
        first + more if first > region.right else region.right,
        second - more if second < region.bottom else region.bottom,
        second + more if second > region.top else region.top,
    )
