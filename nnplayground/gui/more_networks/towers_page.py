"""Approximation of a surface: towers beside the surface that they follow."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.descent.surface3d import Camera
from nnplayground.analysis.descent.surfaces import COST_SURFACES, CostSurface
from nnplayground.analysis.more_networks.towers import Compared, Towers, TowersSettings, compare
from nnplayground.core.layers import parameter_count
from nnplayground.errors import for_people
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentChooser, ComponentForm
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.surface_view import SurfaceView
from nnplayground.gui.shared.terrain import Terrain
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, number, tr
from nnplayground.rich import as_tip

ACROSS = 96
"""Places along an axis at which both are compared and drawn: four for each tower, when there are most."""


class TowersPage(QWidget):
    """Settings at the left, both surfaces in space at the right, in words below."""

    def __init__(self, session: Session, clock: FrameClock, lab_state: MoreNetworksState) -> None:
        super().__init__()
        self._lab_state, self._clock = lab_state, clock
        self._shown: TowersSettings | None = None
        self.job = Job(self)
        self.surface = ComponentChooser(TowersSettings.model_fields["surface"], COST_SURFACES)
        self.form = ComponentForm(lab_state.towers, only=("pieces", "steepness"))
        self.wanted, self.found = SurfaceView(clock), SurfaceView(clock)
        for view, name, text in (
            (self.wanted, tr("The surface"), N_("The surface that is to be followed. Drag to turn both.")),
            (
                self.found,
                tr("The network's towers"),
                N_(
                    "What the network says: a tower where two steps along v₁ and two along v₂ meet, each as high as "
                    "the mean of the surface there. Drag to turn both."
                ),
            ),
        ):
            view.setAccessibleName(name)
            view.setToolTip(as_tip(name))
            explained(view, text)
            view.turned.connect(self._on_turned)
        self.said = QuietText(4)
        explained(self.said, N_("The size of the network, and how far the towers are from the surface."))
        self._arrange()
        self.surface.edited.connect(self._on_surface)
        self.form.edited.connect(self._on_edited)
        self.job.done.connect(self._on_done)
        self.job.failed.connect(self._on_failed)
        lab_state.taken.connect(self._show_settings)
        self._show_settings()

    def _arrange(self) -> None:
        intro = Words(
            tr(
                "With two inputs two hidden layers make towers: the first has steps along both axes, the second adds "
                "four of them and answers where all agree, the output adds the towers."
            ),
            muted=True,
        )
        left = ScrollPage(intro, self.surface, self.form, least=theme.scaled(290))
        pictures = Panels("more_networks/towers/pictures")
        pictures.add(_headed(tr("The surface"), self.wanted), share=1)
        pictures.add(_headed(tr("The network's towers"), self.found), tr("The network's towers"), share=1)
        right = QVBoxLayout()
        right.addWidget(pictures, 1)
        right.addWidget(self.said)
        panels = Panels("more_networks/towers")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(right, share=1)
        # A panel takes the margins of a layout away.
        right.setContentsMargins(0, 8, 10, 6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panels)

    def close_jobs(self) -> None:
        """Leave no thread behind."""
        self.job.close()

    @Slot(object)
    def _on_surface(self, surface: CostSurface) -> None:
        self._on_edited(self._lab_state.towers.model_copy(update={"surface": surface}))

    @Slot(object)
    def _on_edited(self, edited: TowersSettings) -> None:
        before = self._lab_state.towers
        field = changed_field(before, edited)
        if field:
            changed = before.model_copy(update={field: getattr(edited, field)})
            with self._lab_state.editing(change_name(before, changed), f"towers.{field}"):
                self._lab_state.towers = changed
            self._show_settings()

    @Slot(object)
    def _on_turned(self, camera: Camera) -> None:
        for view in (self.wanted, self.found):
            view.set_camera(camera)

    @Slot()
    def _show_settings(self) -> None:
        settings = self._lab_state.towers
        self.surface.set_component(settings.surface)
        self.form.set_component(settings)
        if settings != self._shown and self.isVisible():
            self._shown = settings
            self.job.request(compare, settings, ACROSS)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_settings()

    @Slot(object)
    def _on_done(self, told: tuple[Towers, Compared]) -> None:
        built, both = told
        self.wanted.set_terrain(Terrain(both.v1, both.v2, both.wanted))
        self.found.set_terrain(Terrain(both.v1, both.v2, both.found))
        network, apart = built.network, both.distance
        sizes = "-".join(str(size) for size in network.sizes)
        self.said.setText(
            tr(
                "A {sizes} network with {count} weights and biases, built by hand. Distance from the surface: mean "
                "{mean}, root mean square {rms}, largest {largest}.",
                sizes=sizes,
                count=grouped(parameter_count(network.shapes)),
                mean=number(apart.mean),
                rms=number(apart.rms),
                largest=number(apart.largest),
            )
        )

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        for view in (self.wanted, self.found):
            view.set_terrain(None)
        self.said.setText(str(for_people(error)))


def _headed(title: str, view: SurfaceView) -> QVBoxLayout:
    area = QVBoxLayout()
    area.setContentsMargins(0, 0, 0, 0)
    area.addWidget(Words(title, lines=1))
    area.addWidget(view, 1)
    return area
