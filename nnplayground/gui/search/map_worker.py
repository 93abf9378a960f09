"""The thread that trains a live map. It alone owns the networks; the window gets copies."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.data.problem import Problem
from nnplayground.errors import UNEXPECTED, UserError
from nnplayground.gui.run.aside import unless
from nnplayground.gui.run.threaded_worker import ThreadedWorker
from nnplayground.i18n import N_
from nnplayground.process_job import CalledOffError
from nnplayground.search.figure_curves import NetworkCurve
from nnplayground.search.live_map import CellFigures, LiveMap, MapReport
from nnplayground.search.map_fields import MapFields
from nnplayground.search.map_plan import MapPlan
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import Figures, ReplicaBatchReport
from nnplayground.training.state import TrainerState

CHUNK_SECONDS = 1 / 25
"""The window is told no more often."""
RESOLUTION = 24
"""Points of a cell's field in each direction."""
CURVE_POINTS = 48
"""Points of the small curve in a cell, about."""


@dataclass(frozen=True, eq=False)
class MapSnapshot:
    """What is known of a map at one moment; nothing of it changes any more.

    There is what is `shown`: `fields`, or `costs`, which are epochs (points,) and costs (points, cells). `curve` is
    that of the `watched` cell.
    """

    run: int
    figures: CellFigures
    epoch: float
    steps: int
    fields: MapFields | None
    costs: tuple[Figures, Figures] | None
    shown: str
    watched: int
    curve: NetworkCurve | None
    is_over: bool


@dataclass(frozen=True, eq=False)
class MapBegun:
    """A new map stands at its start."""

    run: int
    plan: MapPlan
    problem: Problem


@dataclass(frozen=True, eq=False)
class MapChunk:
    """The newest of a map; `seconds` is the worker's clock and `mini_batches` those of a cell since the last chunk."""

    snapshot: MapSnapshot
    seconds: float
    mini_batches: float


@dataclass(frozen=True, eq=False)
class MapStands:
    """The map stands still."""

    run: int


@dataclass(frozen=True, eq=False)
class CellTaken:
    """The run of a cell, to go on with elsewhere."""

    run: int
    cell: int
    experiment: Experiment
    state: TrainerState
    history: History


@dataclass(frozen=True, eq=False)
class MapFailed:
    """A map could not be begun, or came to an unexpected end."""

    run: int
    error: UserError


class MapRecorder(QObject):
    """Counts in the worker's thread what the networks have learnt."""

    def __init__(self) -> None:
        super().__init__()
        self.learnt = 0

    @Slot(object)
    def on_report(self, told: MapReport) -> None:
        """Take note of a report."""
        if type(told.report) is ReplicaBatchReport:
            self.learnt += len(told.networks)


class MapWorker(ThreadedWorker):
    """Runs a `LiveMap` in its own thread.

    Signals: `told` once a report, received in this same thread; `begun`, `chunk_ready`, `stands`, `cell_taken` and
    `failed` for the window.
    """

    told = Signal(object)
    begun = Signal(object)
    chunk_ready = Signal(object)
    stands = Signal(object)
    cell_taken = Signal(object)
    failed = Signal(object)
    recorder: MapRecorder

    def __init__(self) -> None:
        super().__init__()
        self.recorder = MapRecorder()
        self.told.connect(self.recorder.on_report)
        self._map: LiveMap | None = None
        self._run = 0
        self._reports: Iterator[MapReport] | None = None
        self._is_news = False
        self._shown, self._watched = "field", 0
        self._next_chunk = 0.0

    # Called from the window's thread: each only leaves a note.

    def begin(self, run: int, plan: MapPlan, go: bool) -> None:
        """Build the networks of a map and judge them; train at once if `go`."""
        self.post(self._begin, run, plan, go)

    def release(self, run: int) -> None:
        """Let go of the networks; there is no map until another one is begun."""
        self.post(self._begin, run, None, False)

    def go(self, run: int) -> None:
        """Train until told otherwise."""
        self.post(self._go, run)

    def step_epoch(self, run: int) -> None:
        """Train until every network has had one more epoch."""
        self.post(self._step_epoch, run)

    def pause(self, run: int) -> None:
        """Stand still after the mini-batch at hand."""
        self.post(self._pause, run)

    def look(self, run: int, shown: str, watched: int) -> None:
        """Tell from now on what is drawn so, and the curve of the cell that is watched."""
        self.post(self._look, run, shown, watched)

    def take_cell(self, run: int, cell: int) -> None:
        """Tell the whole state of a cell's first network."""
        self.post(self._take_cell, run, cell)

    # In the worker's thread.

    def on_wake(self) -> None:
        try:
            self._drain()
            self._train()
        except Exception as error:
            self._map = self._reports = None
            self.failed.emit(MapFailed(self._run, UserError(UNEXPECTED, reason=str(error) or type(error).__name__)))
            raise

    def _drain(self) -> None:
        """Carry out the commands; of several beginnings only the last one is made."""
        while self.commands and not self.leaving:
            command, run, arguments = self.commands.popleft()
            newest = max((other for what, other, _ in tuple(self.commands) if what == self._begin), default=run)
            if run < newest or (command != self._begin and run != self._run):
                continue
            command(run, *arguments)

    def _begin(self, run: int, plan: MapPlan | None, go: bool) -> None:
        self._run, self._map, self._reports, self._is_news = run, None, None, False
        if plan is None:
            return
        try:
            # Data may be on a drive that does not answer, or take long to be made.
            built = unless(lambda: self.leaving or self.awaits(self._begin), lambda: LiveMap(plan.cells))
        except CalledOffError:
            return
        except UserError as error:
            self.failed.emit(MapFailed(run, error))
            return
        except MemoryError:
            self.failed.emit(MapFailed(run, UserError(NO_MEMORY)))
            return
        self._map, self._watched = built, min(self._watched, len(built.cells) - 1)
        problem = built.problem
        assert problem is not None, "a plan has a cell that can be trained"
        self.begun.emit(MapBegun(run, plan, problem))
        self._reports = built.run() if go else built.run_epochs(0)
        self._is_news = True

    def _go(self, run: int) -> None:
        if self._map is not None:
            self._reports = self._map.run()

    def _step_epoch(self, run: int) -> None:
        if self._map is not None:
            self._reports = self._map.run_epochs(self._map.finished_epochs + 1)

    def _pause(self, run: int) -> None:
        # What stands has its own figures, and not those of the last epoch.
        live = self._map
        if live is not None:
            self._reports = live.judge_now() if live.is_judged else live.run_epochs(0)
        self._is_news = True

    def _look(self, run: int, shown: str, watched: int) -> None:
        self._shown, self._watched = shown, watched
        self._flush()

    def _take_cell(self, run: int, cell: int) -> None:
        live = self._map
        if live is not None and cell < len(live.cells) and live.cells[cell].experiments:
            self.cell_taken.emit(
                CellTaken(run, cell, live.cells[cell].experiment, live.state(cell), live.history(cell))
            )

    def _train(self) -> None:
        clock, commands, told = time.perf_counter, self.commands, self.told.emit
        while self._reports is not None and not self.leaving:
            report = next(self._reports, None)
            if report is None:
                self._reports, self._is_news = None, True
                break
            told(report)
            now = clock()
            self.nap_if_late(now)
            if now >= self._next_chunk and self.acknowledged:
                self._flush()
            if commands:
                self._drain()
        if self._is_news and not self.leaving:
            self._is_news = False
            self._flush()
            self.stands.emit(MapStands(self._run))

    def _flush(self) -> None:
        """Hand what is newest to the window."""
        if self._map is None or not self._map.is_judged:
            return
        now = time.perf_counter()
        self._next_chunk, self.acknowledged = now + CHUNK_SECONDS, False
        learnt, self.recorder.learnt = self.recorder.learnt, 0
        networks = len(self._map.experiments)
        self.chunk_ready.emit(MapChunk(self._snapshot(self._map), now, learnt / networks))

    def _snapshot(self, live: LiveMap) -> MapSnapshot:
        watched = min(self._watched, len(live.cells) - 1)
        figures = live.figures()
        return MapSnapshot(
            self._run,
            figures,
            live.epochs,
            int(figures.steps.max(initial=0)),
            live.fields(RESOLUTION) if self._shown == "field" else None,
            live.cost_table(CURVE_POINTS) if self._shown == "curve" else None,
            self._shown,
            watched,
            live.curve(watched) if live.cells[watched].experiments else None,
            live.is_over,
        )


NO_MEMORY = N_("There is not enough free memory for this map: take fewer cells or smaller layers.")
