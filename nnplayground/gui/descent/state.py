"""The state of the Descent lab: the surface, the racers, how far they are, guesses and probes. Free of widgets."""

from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from nnplayground.analysis.descent.basins import BasinMap
from nnplayground.analysis.descent.fog import FogSettings
from nnplayground.analysis.descent.gradient_noise import GradientNoiseSettings
from nnplayground.analysis.descent.network_map import NetworkMapSettings
from nnplayground.analysis.descent.prediction import PointGuess
from nnplayground.analysis.descent.stepper import (
    RACERS,
    DescentGrain,
    DescentRace,
    DescentSettings,
    DescentStepper,
)
from nnplayground.analysis.descent.surface3d import Camera
from nnplayground.analysis.descent.surfaces import CostSurface
from nnplayground.core.optimizers import OPTIMIZERS, Momentum, Optimizer
from nnplayground.errors import UserError
from nnplayground.gui.descent.form import (
    FARTHEST,
    MOST_GUESSES,
    DescentForm,
    DescentView,
    KeptGuess,
    MiniBatchSettings,
)
from nnplayground.gui.descent.spec import LAB as SPEC
from nnplayground.gui.run.lab_state import LabState

MOMENT = 0.03
"""Seconds for which a long descent may be walked at a time."""
PIECE = 50
"""Steps between two looks at the clock."""


class ShownBasins(NamedTuple):
    """A basin map, with the surface and the optimizer that it is of."""

    found: BasinMap
    surface: CostSurface
    optimizer: Optimizer


class DescentState(LabState[DescentForm]):
    """A race of up to three descents from one start, at the same step.

    `race` is None where none can begin, and `fault` says why. Signals: `moved` when a long walk has come farther.
    """

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = DescentForm
    LOOKS = ("position",)

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = DescentSettings()
        self.rivals: tuple[Optimizer, ...] = ()
        self.predicting = False
        self.guesses: tuple[PointGuess, ...] = ()
        self.foggy = False
        self.fog = FogSettings()
        self.network = NetworkMapSettings()
        self.noise = GradientNoiseSettings()
        self.mini_batch = MiniBatchSettings()
        self.grain = DescentGrain.ONE
        self.racer = 0
        self.camera = Camera()
        self.race: DescentRace | None = None
        self.fault: UserError | None = None
        self.basins: ShownBasins | None = None
        """The map that is shown, in whichever window; it is not saved."""
        self._goal: int | None = None
        self._to_verdict = False
        self._walker = QTimer(self)
        self._walker.setInterval(0)
        self._walker.timeout.connect(self._on_walker)
        self.begin()

    @property
    def surface(self) -> CostSurface:
        """The surface that is walked on."""
        return self.settings.surface

    @property
    def optimizers(self) -> tuple[Optimizer, ...]:
        """Who races, in the order of the colours."""
        return (self.settings.optimizer, *self.rivals)

    @property
    def shown(self) -> DescentStepper | None:
        """The descent that the table follows."""
        return None if self.race is None else self.race.racers[min(self.racer, len(self.race.racers) - 1)]

    @property
    def position(self) -> int:
        """How many steps have been taken."""
        return 0 if self.race is None else self.race.position

    @property
    def known(self) -> int:
        """How many steps have been worked out, some of which may have been taken back."""
        return 0 if self.race is None else max(racer.known for racer in self.race.racers)

    @property
    def hidden(self) -> bool:
        """Whether fog lies on the surface."""
        return self.foggy and not self.fog.revealed

    @property
    def walking(self) -> bool:
        """Whether a long walk is under way."""
        return self._walker.isActive()

    def choose(self, surface: CostSurface) -> None:
        """Take another surface; one of another kind brings its own start and rate."""
        if type(surface) is type(self.surface):
            self.settings = self.settings.model_copy(update={"surface": surface})
        else:
            kept = {name: getattr(self.settings, name) for name in ("tolerance", "max_steps")}
            self.settings = DescentSettings.of(surface).model_copy(update=kept)
            # The rates of rivals were chosen for another surface; their kinds stay.
            self.rivals = tuple(rival.model_copy(update={"rate": surface.rate}) for rival in self.rivals)
        self.fog = FogSettings()
        self.begin()

    def change(self, **values: object) -> None:
        """Change settings of the descent and begin again."""
        self.settings = self.settings.model_copy(update=values)
        self.begin()

    def add_rival(self) -> None:
        """Let another optimiser race."""
        if len(self.rivals) < RACERS - 1:
            kinds = {type(optimizer) for optimizer in self.optimizers}
            kind = next((kind for kind in (Momentum, *OPTIMIZERS) if kind not in kinds), Momentum)
            self.rivals = (*self.rivals, kind(rate=self.settings.optimizer.rate))
            self.begin()

    def set_rival(self, number: int, rival: Optimizer | None) -> None:
        """Put another optimiser in the place of a rival; None takes it out of the race."""
        rivals: list[Optimizer] = list(self.rivals)
        rivals[number : number + 1] = [] if rival is None else [rival]
        self.rivals = tuple(rivals)
        self.begin()

    def begin(self) -> None:
        """Go back to the start with everything as it is set."""
        self.stand()
        self.guesses = ()
        self.racer = min(self.racer, len(self.rivals))
        self.race, self.fault = None, None
        try:
            self.race = DescentRace(self.settings, self.optimizers)
        except UserError as error:
            # Without what called this: a window that has gone by then.
            self.fault = error.with_traceback(None)

    def guess(self, v1: float, v2: float) -> PointGuess | None:
        """Guess where the next step of the first racer leads, and take it; None if there is no further step."""
        race = self.race
        if race is None or race.racers[0].at_end or len(self.guesses) >= MOST_GUESSES:
            return None
        before = race.racers[0].point.v
        race.step(DescentGrain.ONE)
        found = PointGuess(before, (v1, v2), race.racers[0].point.v)
        self.guesses = (*self.guesses, found)
        return found

    def go_to(self, position: int) -> None:
        """Go to a position; what takes longer than a moment goes on between the events of the window."""
        self._goal, self._to_verdict = position, False
        self._walk()

    def finish(self) -> None:
        """Go on until every racer has its verdict."""
        self._goal, self._to_verdict = None, True
        self._walk()

    def stand(self) -> None:
        """Walk no farther."""
        self._walker.stop()
        self._goal, self._to_verdict = None, False

    def form(self) -> DescentForm:
        return DescentForm(
            settings=self.settings,
            rivals=self.rivals,
            position=self.position if self._goal is None else min(self._goal, FARTHEST),
            predicting=self.predicting,
            guesses=tuple(KeptGuess(start=one.start, guess=one.guess, actual=one.actual) for one in self.guesses),
            foggy=self.foggy,
            fog=self.fog,
            network=self.network,
            noise=self.noise,
            mini_batch=self.mini_batch,
            view=DescentView(
                page=self.page, grain=self.grain, racer=self.racer,
                azimuth=self.camera.azimuth, elevation=self.camera.elevation, zoom=self.camera.zoom,
            ),
        )  # fmt: skip

    def take(self, form: DescentForm) -> None:
        self.settings, self.rivals = form.settings, form.rivals
        self.predicting, self.foggy, self.fog = form.predicting, form.foggy, form.fog
        self.network, self.noise, self.mini_batch = form.network, form.noise, form.mini_batch
        view = form.view
        self.page, self.grain, self.racer = view.page, view.grain, view.racer
        self.camera = Camera(view.azimuth, view.elevation, view.zoom)
        self.begin()
        self.guesses = tuple(PointGuess(one.start, one.guess, one.actual) for one in form.guesses)
        if self.race is not None and form.position:
            self.go_to(form.position)

    def _walk(self) -> None:
        race, until = self.race, perf_counter() + MOMENT
        done = race is None
        while race is not None and not done and perf_counter() < until:
            done = self._walk_on(race)
        if done:
            self.stand()
        elif not self._walker.isActive():
            self._walker.start()

    def _walk_on(self, race: DescentRace) -> bool:
        """Go some steps; return whether that is all."""
        before = race.position
        if self._to_verdict:
            race.jump(before + PIECE)
            if any(verdict is None for verdict in race.verdicts) and race.position > before:
                return False
            # Where it bounces there is no end, only a step at which that was clear.
            steps = [verdict.steps for verdict in race.verdicts if verdict is not None]
            race.jump(max([before, *steps]))
            return True
        goal = self._goal
        if goal is None:
            return True
        race.jump(goal if goal <= self.known else min(goal, max(before, self.known) + PIECE))
        return race.position in (goal, before)

    def _on_walker(self) -> None:
        self._walk()
        self.moved.emit()
