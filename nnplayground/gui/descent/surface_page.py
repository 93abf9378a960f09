"""The surface page: one descent, or a race, on a map and in space, with a table of every step."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSlider, QVBoxLayout, QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.descent.basins import ELSEWHERE, BasinMap, BasinRows, BasinSettings, basins
from nnplayground.analysis.descent.fog import FogSearch, FogSettings
from nnplayground.analysis.descent.prediction import GOOD, PointGuess
from nnplayground.analysis.descent.stepper import DESCENT_GRAIN_LABELS, DescentGrain, DescentSettings
from nnplayground.analysis.descent.surface3d import Camera
from nnplayground.analysis.descent.surfaces import COST_SURFACES, CostSurface
from nnplayground.analysis.descent.verdict import place
from nnplayground.analysis.predict_first import EMPTY, GuessGrade, GuessPart, GuessQuestion, PredictMode
from nnplayground.core.optimizers import GradientDescent, Optimizer
from nnplayground.errors import UserError, read_number
from nnplayground.gui import theme
from nnplayground.gui.descent.contour_map import ContourMap
from nnplayground.gui.descent.form import MOST_GUESSES
from nnplayground.gui.descent.sentences import (
    basins_html,
    fog_html,
    guesses_html,
    position_text,
    step_sentence,
    verdicts_html,
)
from nnplayground.gui.descent.state import DescentState, ShownBasins
from nnplayground.gui.descent.step_table import StepTable
from nnplayground.gui.descent.surface_controls import DescentStartEditor, RacersEditor
from nnplayground.gui.forms.forms import ComponentChooser, ComponentForm
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.predict_first import PredictFirst
from nnplayground.gui.shared.predict_bar import PredictBar
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.shared.surface_view import SurfaceView
from nnplayground.gui.shared.terrain import RACER_ROLES, DrawnPath, Labels, Marking, Terrain, TerrainDrawing
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, number, tr
from nnplayground.rich import RichText, as_tip, rich

SAID_LINES = 6
"""Lines of text for three racers and where starts end, with what stands between paragraphs."""
PATH_POINTS = 400
"""Points of a path that are drawn, at most."""
ARROW = 0.08
"""The length of a probe's arrow, as a share of the picture."""


class _ScrubSlider(QSlider):
    """A slider over the steps, by mouse and keys; the wheel is left to the page."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SurfacePage(QWidget):
    """Controls at the left; map and surface beside each other, the table and the sentences below, then the steps."""

    every = 1

    def __init__(self, lab_state: DescentState, clock: FrameClock, predict_first: PredictFirst | None = None) -> None:
        super().__init__()
        self._lab_state = lab_state
        self._clock = clock
        self._terrain_of: CostSurface | None = None
        self._lit: tuple[int, int] | None = None
        self._asked_at = -1
        """The step before which it was asked where it leads."""
        self._is_guessing = False
        """Whether the mouse was pressed for a guess."""
        self._guessed: PointGuess | None = None
        """The guess whose verdict has made way for what is being typed."""
        shown = lab_state.basins
        self._labels: Labels | None = None if shown is None else shown.found.labels
        self._basins_of: tuple[CostSurface, Optimizer] | None = None if shown is None else shown[1:]
        self.surface = ComponentChooser(DescentSettings.model_fields["surface"], COST_SURFACES)
        self.start = DescentStartEditor()
        self.racers = RacersEditor()
        self.ends = ComponentForm(lab_state.settings, only=("tolerance", "max_steps"))
        self.predicting = Tick(tr("Predict first"))
        self.fog = Tick(tr("Fog"))
        self.reveal = Button(tr("Reveal"), tr("Lift the fog and see how good the search was."), self._on_reveal)
        self.job = Job(self)
        self.work = WorkBar(
            self.job, tr("Basin map"), tr("Colour every start by the minimum that it reaches."), self._on_basins
        )
        self.hide_basins = Button(
            tr("Show heights"), tr("Show the heights again instead of the basins."), self._forget_basins
        )
        self.map = ContourMap(clock)
        self.space = SurfaceView(clock)
        self.facts = Words(lines=5)
        self.table = StepTable()
        self.said = Words()
        self.shown = Combo()
        self.scrub = _ScrubSlider(Qt.Orientation.Horizontal)
        self.at = QLabel()
        self._predict_first = predict_first or PredictFirst(self)
        self.predict = PredictBar(self._predict_first, self._grade)
        self.bar = StepBar(DESCENT_GRAIN_LABELS, lab_state.grain)
        self.page_run = self.bar.page_run
        self._name()
        self._arrange()
        self._connect()
        self._show_settings()

    # What one may do.

    def step(self) -> None:
        """Take a step."""
        race = self._lab_state.race
        self._lab_state.stand()
        if self.predict.hold():
            self.bar.stop()
        elif race is not None and self.bar.forward.isEnabled():
            race.step(self.bar.grain)
            self._show_ways()
        self._clock.request(self)

    def step_back(self) -> None:
        """Take the last step back."""
        race = self._lab_state.race
        self._lab_state.stand()
        if race is not None:
            race.step_back(self.bar.grain)
            self._show_ways()
        self._clock.request(self)

    def jump(self, position: int) -> None:
        """Go to a step."""
        self._lab_state.go_to(position)
        self._show_ways()
        self._clock.request(self)

    def light(self, lit: tuple[int, int] | None) -> None:
        """Light a step of a racer wherever it is shown."""
        if lit == self._lit:
            return
        self._lit = lit
        mine = lit is not None and lit[0] == min(self._lab_state.racer, len(self._lab_state.rivals))
        self.table.steps.light(lit[1] if lit is not None and mine else None)
        self._clock.request(self)

    # Building.

    def _name(self) -> None:
        self.facts.setAccessibleName(tr("The step in words"))
        explained(self.facts, N_("What the newest step, or the one pointed at, promised and what came of it."))
        self.said.setAccessibleName(tr("How it stands"))
        explained(self.said, N_("Where the descent has come to and what follows from it; scores, probes and basins."))
        self.predicting.setToolTip(tr("Click where the next point will be before it is shown, and keep score."))
        explained(self.predicting, N_("Guess the next point on the map before the step is taken; nearer is better."))
        self.fog.setToolTip(tr("Hide the surface and find its minimum with few looks at C and ∇C."))
        explained(
            self.fog,
            N_("This is how an optimiser sees a cost: it knows C and ∇C at the places where it asked, and no more."),
        )
        self.shown.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.shown.setAccessibleName(tr("Racer in the table"))
        self.shown.setToolTip(tr("Whose steps the table and the sentence above it tell."))
        explained(self.shown, N_("Whose steps the table and the sentence above it tell."))
        self.scrub.setAccessibleName(tr("Steps taken"))
        self.scrub.setToolTip(tr("Drag to any step that was worked out."))
        explained(self.scrub, N_("Every step that was worked out: drag back and forth along the descent."))

    def _section(self, title: str, text: str, *widgets: QWidget, expanded: bool = True) -> Section:
        found = Section(title, text, expanded)
        for widget in widgets:
            found.add(widget)
        return found

    def _arrange(self) -> None:
        foggy = QWidget()
        row = QHBoxLayout(foggy)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.fog, 1)
        row.addWidget(self.reveal)
        left = ScrollPage(
            self._section(
                tr("Surface"), N_("The cost C(v₁, v₂): one of seven known ones, or what you type."), self.surface
            ),
            self._section(tr("Start"), N_("Where the descent begins: typed, or clicked on the map."), self.start),
            self._section(
                tr("Optimiser"), N_("How the gradient becomes a step; up to three race from one start."), self.racers
            ),
            self._section(
                tr("Try it yourself"),
                N_("Predict the next point, or search for the minimum in fog."),
                self.predicting,
                foggy,
            ),
            self._section(
                tr("Every start"), N_("Which minimum each start reaches with the first optimiser."), self.work,
                self.hide_basins,
            ),
            self._section(
                tr("How it ends"), N_("When a descent has arrived, and when it is given up."), self.ends, expanded=False
            ),
            least=290,
        )  # fmt: skip
        pictures = Panels("descent/surface/pictures")
        pictures.add(self.map, share=1)
        pictures.add(self.space, tr("Surface in space"), share=1)
        said = ScrollPage(self.said)
        said.setMinimumWidth(180)
        said.set_margin(4)
        told = Panels("descent/surface/words")
        told.add(self.facts, share=2)
        told.add(said, tr("In words"), share=3)
        upper = Panels("descent/surface/right", Qt.Orientation.Vertical)
        upper.add(pictures, share=3)
        upper.add(told, tr("Step in numbers"), size=max(self.facts.height(), said.room_for(SAID_LINES)))
        upper.add(self.table, tr("Steps"), share=2)
        scrub = QHBoxLayout()
        scrub.setContentsMargins(10, 0, 10, 0)
        theme.mute(self.at)
        self.at.setMinimumWidth(self.fontMetrics().horizontalAdvance(position_text(50_000, 50_000)) + 8)
        scrub.addWidget(self.at)
        scrub.addWidget(self.scrub, 1)
        scrub.addSpacing(8)
        scrub.addWidget(self.shown)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(PageArea(upper), 1)
        column.addLayout(scrub)
        column.addWidget(self.predict)
        column.addWidget(self.bar)
        panels = Panels("descent/surface")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(column, share=1)
        column.setContentsMargins(0, 8, 10, 0)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panels)

    def _connect(self) -> None:
        self.surface.edited.connect(self._on_surface)
        self.start.edited.connect(self._on_start)
        self.racers.edited.connect(self._on_racer)
        self.racers.added.connect(self._on_added)
        self.racers.removed.connect(self._on_removed)
        self.ends.edited.connect(self._on_ends)
        self.predicting.clicked.connect(self._on_predicting)
        self.fog.clicked.connect(self._on_fog)
        self.map.pressed.connect(self._on_pressed)
        self.map.dragged.connect(self._on_dragged)
        self.map.released.connect(self._on_released)
        self.map.hovered.connect(self.light)
        self.space.hovered.connect(self.light)
        self.space.turned.connect(self._on_turned)
        self.table.pointed.connect(self._on_line)
        self.shown.activated.connect(self._on_shown)
        self.scrub.valueChanged.connect(self.jump)
        self.bar.step_asked.connect(self.step)
        self.bar.back_asked.connect(self.step_back)
        self.bar.start_asked.connect(lambda: self.jump(0))
        self.bar.end_asked.connect(self._on_end)
        self.bar.grain_changed.connect(self._on_grain)
        self.bar.listen(self)
        self.job.found.connect(self._on_rows)
        self.job.done.connect(self._on_basins_done)
        self.job.failed.connect(self._on_failed)
        self.predict.revealed.connect(self._on_shown_anyway)
        self.predict.edited.connect(self._on_edited)
        self._predict_first.changed.connect(self._show_settings)
        self._lab_state.moved.connect(self._on_moved)
        self._lab_state.taken.connect(self._on_taken)

    # What happens.

    def _change(self, name: str, field: str, **values: object) -> None:
        self.bar.stop()
        with self._lab_state.editing(name, field):
            self._lab_state.change(**values)
        self._show_settings()

    @Slot(object)
    def _on_surface(self, surface: CostSurface) -> None:
        before = self._lab_state.surface
        if surface == before:
            return
        same = type(surface) is type(before)
        name = change_name(before, surface) if same else tr("Surface: {name}", name=surface.title)
        self.bar.stop()
        with self._lab_state.editing(name, f"surface.{changed_field(before, surface)}" if same else ""):
            self._lab_state.choose(surface)
        self._show_settings()

    @Slot(object)
    def _on_start(self, start: tuple[float, float]) -> None:
        self._change(tr("Start: {place}", place=place(start)), "start", start=start)

    @Slot(int, object)
    def _on_racer(self, racer: int, optimizer: Optimizer) -> None:
        before = self._lab_state.optimizers[racer]
        same = type(before) is type(optimizer)
        name = change_name(before, optimizer) if same else tr("Optimiser: {name}", name=tr(optimizer.label))
        field = f"racer{racer}.{changed_field(before, optimizer)}" if same else ""
        self.bar.stop()
        with self._lab_state.editing(name, field):
            if racer:
                self._lab_state.set_rival(racer - 1, optimizer)
            else:
                self._lab_state.change(optimizer=optimizer)
        self._show_settings()

    @Slot()
    def _on_added(self) -> None:
        self.bar.stop()
        with self._lab_state.editing(tr("Race another optimiser")):
            self._lab_state.add_rival()
        self._show_settings()

    @Slot(int)
    def _on_removed(self, racer: int) -> None:
        self.bar.stop()
        with self._lab_state.editing(tr("Take an optimiser out of the race")):
            self._lab_state.set_rival(racer - 1, None)
        self._show_settings()

    @Slot(object)
    def _on_ends(self, settings: DescentSettings) -> None:
        before = self._lab_state.settings
        name, field = change_name(before, settings), changed_field(before, settings)
        if field:
            self._change(name, field, **{field: getattr(settings, field)})

    @Slot(bool)
    def _on_predicting(self, on: bool) -> None:
        self.bar.stop()
        lab_state = self._lab_state
        with lab_state.editing(tr("Predict first")):
            lab_state.predicting, lab_state.guesses = on, ()
            if on:
                lab_state.foggy = False
        self._show_settings()

    @Slot(bool)
    def _on_fog(self, on: bool) -> None:
        self.bar.stop()
        lab_state = self._lab_state
        lab_state.stand()
        with lab_state.editing(tr("Fog")):
            lab_state.foggy, lab_state.fog = on, FogSettings()
            if on:
                lab_state.predicting = False
                lab_state.begin()
        self._forget_basins()
        self._show_settings()

    def _on_reveal(self) -> None:
        with self._lab_state.editing(tr("Reveal")):
            self._lab_state.fog = self._lab_state.fog.model_copy(update={"revealed": True})
        self._show_settings()

    @Slot(float, float)
    def _on_pressed(self, v1: float, v2: float) -> None:
        lab_state = self._lab_state
        self.bar.stop()
        self._is_guessing = self.predict.is_open
        if lab_state.hidden:
            with lab_state.editing(tr("Probe {place}", place=place((v1, v2)))):
                lab_state.fog = lab_state.fog.probed(v1, v2)
        elif self.predict.is_open:
            self._guess(v1, v2)
        else:
            lab_state.begin_edit()
            lab_state.change(start=(v1, v2))
        self._show_settings()

    def _guess(self, v1: float, v2: float) -> PointGuess | None:
        lab_state = self._lab_state
        lab_state.stand()
        with lab_state.editing(tr("Guess {place}", place=place((v1, v2)))):
            found = lab_state.guess(v1, v2)
        if found is not None:
            self.predict.say("", True)
        return found

    def _grade(self, question: GuessQuestion, given: list[str]) -> GuessGrade:
        """Compare a point that was typed with the next one, and take the step."""
        if not all(text.strip() for text in given):
            raise UserError(EMPTY)
        v1, v2 = (read_number(text) for text in given)
        found = self._guess(v1, v2)
        return GuessGrade((found is not None and found.share <= GOOD,), "")

    @Slot()
    def _on_shown_anyway(self) -> None:
        """Take the step that was asked for, if the guess has not taken it."""
        race = self._lab_state.race
        if race is not None and self._lab_state.position == self._asked_at:
            race.step(DescentGrain.ONE)
        self._show_settings()
        if self.predict.is_open:
            self.predict.take_focus()

    @Slot()
    def _on_edited(self) -> None:
        """Put the verdict on the last guess away: it is not about what is being typed."""
        newest = self._lab_state.guesses[-1] if self._lab_state.guesses else None
        if newest is not self._guessed:
            self._guessed = newest
            self._show_settings()

    def _question(self) -> GuessQuestion:
        self._asked_at = self._lab_state.position
        text = tr("Where will the next point be? Click on the map, or type it.")
        return GuessQuestion(text, (GuessPart("v₁"), GuessPart("v₂")))

    def _ask(self) -> bool:
        """Ask for the next point, if it is to be asked for; return whether that waits for its answer."""
        lab_state, race = self._lab_state, self._lab_state.race
        self.predict.is_forced = lab_state.predicting
        self.predict.show_score(sum(one.share <= GOOD for one in lab_state.guesses), len(lab_state.guesses))
        can_ask = race is not None and not lab_state.foggy and not race.racers[0].at_end
        if not can_ask or lab_state.walking or len(lab_state.guesses) >= MOST_GUESSES:
            return self.predict.follow(lab_state.position, lambda: None, None)
        return self.predict.follow(lab_state.position, self._question, race)

    @Slot(float, float)
    def _on_dragged(self, v1: float, v2: float) -> None:
        if not self._lab_state.hidden and not self._is_guessing:
            self._lab_state.change(start=(v1, v2))
            self._show_settings()

    @Slot(float, float)
    def _on_released(self, v1: float, v2: float) -> None:
        self._is_guessing = False
        self._lab_state.end_edit(tr("Start: {place}", place=place(self._lab_state.settings.start)))

    @Slot(object)
    def _on_turned(self, camera: Camera) -> None:
        self._lab_state.camera = camera

    @Slot(object)
    def _on_line(self, row: int | None) -> None:
        if self._lab_state.hidden:
            return
        self.light(None if row is None else (min(self._lab_state.racer, len(self._lab_state.rivals)), row))

    @Slot(int)
    def _on_shown(self, racer: int) -> None:
        self._lab_state.racer = racer
        self._clock.request(self)

    def _on_end(self) -> None:
        self.bar.stop()
        self._lab_state.finish()
        self._on_moved()

    @Slot(object)
    def _on_grain(self, grain: DescentGrain) -> None:
        self._lab_state.grain = grain

    @Slot()
    def _on_moved(self) -> None:
        self._show_ways()
        self._clock.request(self)

    @Slot()
    def _on_taken(self) -> None:
        self.bar.stop()
        self.bar.set_grain(self._lab_state.grain)
        self.space.set_camera(self._lab_state.camera)
        self._show_settings()
        if self.isVisible():
            self.draw()

    # Basins.

    def _on_basins(self) -> None:
        lab_state = self._lab_state
        self._forget_basins()
        self._basins_of = (lab_state.surface, lab_state.settings.optimizer)
        self.job.start(basins, lab_state.surface, lab_state.settings.optimizer, BasinSettings())

    @Slot(object)
    def _on_rows(self, rows: BasinRows) -> None:
        labels = self._labels
        width = rows.labels.shape[1]
        # A picture that is shown is never written to again: another one takes its place.
        labels = rows.labels[:1].repeat(width, 0) * 0 + ELSEWHERE if labels is None else labels.copy()
        labels[rows.first : rows.first + len(rows.labels)] = rows.labels
        self._labels = labels
        self._clock.request(self)

    @Slot(object)
    def _on_basins_done(self, found: BasinMap) -> None:
        assert self._basins_of is not None
        self._lab_state.basins, self._labels = ShownBasins(found, *self._basins_of), found.labels
        self._show_ways()
        self._clock.request(self)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._forget_basins()
        text = str(error) if isinstance(error, UserError) else tr("The basin map could not be computed.")
        self.said.setText(_warning(text))

    def _forget_basins(self) -> None:
        self.job.cancel()
        self._labels = self._basins_of = self._lab_state.basins = None
        self._clock.request(self)

    # Showing.

    def _show_settings(self) -> None:
        """Show what is set; the pictures follow on the next frame."""
        lab_state = self._lab_state
        settings = lab_state.settings
        self.surface.set_component(settings.surface)
        self.start.show_start(settings.start)
        self.racers.show_optimizers(lab_state.optimizers)
        self.ends.set_component(settings)
        always = self._predict_first.mode is PredictMode.ALWAYS
        self.predicting.setChecked(lab_state.predicting or always)
        self.predicting.setEnabled(not always)
        self.fog.setChecked(lab_state.foggy)
        if self._basins_of is not None and self._basins_of != (settings.surface, settings.optimizer):
            self._forget_basins()
        names = [tr(optimizer.label) for optimizer in lab_state.optimizers]
        if [self.shown.itemText(index) for index in range(self.shown.count())] != names:
            self.shown.clear()
            for racer, name in enumerate(names):
                self.shown.add(name, racer)
        self.shown.setCurrentIndex(min(lab_state.racer, len(names) - 1))
        self.shown.setMinimumWidth(self.shown.widest())
        self.shown.setEnabled(len(names) > 1)
        self._lit = None
        self.table.steps.light(None)
        self._show_ways()
        self._clock.request(self)

    def _show_ways(self) -> None:
        """Say which ways are open."""
        lab_state, race = self._lab_state, self._lab_state.race
        closed = race is None or lab_state.hidden
        at_end = race is None or race.at_end
        self.bar.set_ends(closed or (race is not None and race.at_start), closed or at_end)
        is_asking = self._ask()
        if is_asking:
            self.bar.stop()
        if is_asking or lab_state.walking:
            for button in (self.bar.forward, self.bar.run, self.bar.to_end):
                button.setEnabled(False)
        if self.predict.mode is PredictMode.ALWAYS and not lab_state.foggy:
            self.bar.to_end.setEnabled(False)
        if race is not None and all(verdict is not None for verdict in race.verdicts):
            self.bar.to_end.setEnabled(False)
        self.reveal.setEnabled(lab_state.hidden)
        self.work.setEnabled(not lab_state.hidden)
        self.hide_basins.setEnabled(self._labels is not None)

    def draw(self) -> None:
        """Bring everything up to date."""
        lab_state = self._lab_state
        if self._terrain_of != lab_state.surface:
            self._terrain_of = lab_state.surface
            terrain = Terrain.of(lab_state.surface)
            self.map.set_terrain(terrain)
            self.space.set_terrain(terrain)
            self.space.set_camera(lab_state.camera)
        drawing = self._drawing()
        self.map.set_drawing(drawing)
        self.space.set_drawing(drawing)
        if lab_state.hidden:
            self.table.steps.show_probes(FogSearch(lab_state.surface, lab_state.fog).probes)
            self.facts.setText("")
        else:
            stepper = lab_state.shown
            self.table.steps.show_steps(stepper)
            mine = self._lit is not None and self._lit[0] == min(lab_state.racer, len(lab_state.rivals))
            self.facts.setText(step_sentence(stepper, self._lit[1] if mine and self._lit is not None else None))
        self.said.setText(RichText(self._sentences()))
        known = lab_state.known
        self.scrub.blockSignals(True)
        self.scrub.setRange(0, max(1, known))
        self.scrub.setValue(lab_state.position)
        self.scrub.blockSignals(False)
        self.scrub.setEnabled(known > 0 and not lab_state.hidden and self.predict.mode is not PredictMode.ALWAYS)
        self.at.setText(as_tip(position_text(lab_state.position, known)))
        self._show_ways()

    def _drawing(self) -> TerrainDrawing:
        lab_state, race = self._lab_state, self._lab_state.race
        paths = []
        for racer, role in zip(() if race is None else race.racers, RACER_ROLES, strict=False):
            paths.append(DrawnPath(*racer.sampled_path(PATH_POINTS), role))
        markings: list[Marking] = []
        if lab_state.foggy:
            markings = self._probes()
        elif self.predict.mode is not PredictMode.OFF and lab_state.guesses:
            last = lab_state.guesses[-1]
            markings = [Marking(last.guess, tr("your guess"), "accent", last.actual)]
        start = None if lab_state.hidden else lab_state.settings.start
        return TerrainDrawing(tuple(paths), tuple(markings), self._labels, lab_state.hidden, start, self._lit)

    def _probes(self) -> list[Marking]:
        """Return the probes, each with C beside it and an arrow against the gradient."""
        lab_state = self._lab_state
        reach = ARROW * lab_state.surface.region.size
        found = []
        for probe in FogSearch(lab_state.surface, lab_state.fog).probes:
            (g1, g2), tip = probe.gradient, None
            length = (g1 * g1 + g2 * g2) ** 0.5
            if 0 < length < float("inf"):
                tip = (probe.v[0] - reach * g1 / length, probe.v[1] - reach * g2 / length)
            found.append(Marking(probe.v, number(probe.cost, 3), "accent", tip))
        return found

    def _sentences(self) -> str:
        lab_state, race = self._lab_state, self._lab_state.race
        parts: list[str] = []
        if lab_state.fault is not None:
            parts.append(_warning(str(lab_state.fault)))
        if lab_state.foggy:
            parts.append(fog_html(FogSearch(lab_state.surface, lab_state.fog), lab_state.fog.revealed))
        if race is not None and not lab_state.foggy and self.predict.mode is not PredictMode.OFF:
            first = race.racers[0]
            plain = isinstance(first.settings.optimizer, GradientDescent)
            if not lab_state.guesses or lab_state.guesses[-1] is not self._guessed:
                parts.append(guesses_html(lab_state.guesses, first.at_end, plain))
        if race is not None and not lab_state.hidden:
            parts.append(verdicts_html(race))
        if lab_state.basins is not None:
            rivals = lab_state.basins.optimizer if len(lab_state.optimizers) > 1 else None
            parts.append(basins_html(lab_state.basins.found, rivals))
        return "".join(parts)

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()
        self.bar.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typing = isinstance(self.focusWidget(), QLineEdit)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not typing:
            self.step()
        else:
            super().keyPressEvent(event)


def _warning(text: str) -> RichText:
    return rich("<p>{text}</p>", text=tinted(text))
