"""The live map as the window sees it: what is trained, and the newest that is known of it. Free of widgets."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui.run.threaded_worker import WorkerThread
from nnplayground.gui.search.map_worker import (
    CellTaken,
    MapBegun,
    MapChunk,
    MapFailed,
    MapSnapshot,
    MapStands,
    MapWorker,
)
from nnplayground.gui.search.parameter_names import shown_sentence
from nnplayground.i18n import N_
from nnplayground.search.map_plan import MapPlan, MapSettings
from nnplayground.training.experiment import Experiment

MADE_READY = N_("The networks are being made ready.")
JUDGED_FIRST = N_("The networks are judged before they train; with many examples this takes some seconds.")
PATIENCE_MS = 300
"""What takes longer is told: for less the words would only flash."""
HEARTBEAT_MS = 12
SPEED_SECONDS = 0.5
"""A speed is a mean over at least so much training."""


class MapModel(QObject):
    """One map after another in a thread of their own, each with a number.

    Signals: `begun` when another map stands at its start, or could not be begun, which `fault` says; `told` when there
    is a newer `snapshot`; `state_changed` when it begins to train or stands; `cell_taken` with a `CellTaken`.
    """

    begun = Signal()
    told = Signal()
    state_changed = Signal()
    cell_taken = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan: MapPlan | None = None
        """What is on screen; None before there is anything."""
        self.problem: Problem | None = None
        self.snapshot: MapSnapshot | None = None
        self.fault = ""
        self.is_running = self.is_preparing = False
        self.speed = 0.0
        """Mini-batches that each network learns in a second."""
        self._wanted: MapPlan | None = None
        self._number = 0
        self._look: tuple[str, int] = ("field", 0)
        self._goes = False
        """Whether it trains until it is told otherwise, and so goes on when another map takes its place."""
        self._measured: tuple[float, float] | None = None
        """Seconds and mini-batches since the speed was measured."""
        self._last = 0.0
        self._thread: WorkerThread[MapWorker] | None = None
        self._is_closed = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.state_changed)
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.setInterval(HEARTBEAT_MS)
        self._heart.timeout.connect(self._on_heartbeat)

    @property
    def is_begun(self) -> bool:
        """Whether there is a map to go back to the start of, be it one that could not be begun."""
        return self._wanted is not None

    @property
    def is_busy(self) -> bool:
        """Whether it trains, or is being made ready."""
        return self.is_running or self.is_preparing

    @property
    def waits_for(self) -> str:
        """What is done before anything new can be seen, as a marked sentence; empty if nothing is, or not for long."""
        if not self.is_preparing or self._patience.isActive():
            return ""
        return JUDGED_FIRST if self.plan is self._wanted else MADE_READY

    @property
    def is_waiting(self) -> bool:
        """Whether what was asked to be looked at is still on its way."""
        return self.snapshot is not None and (self.snapshot.shown, self.snapshot.watched) != self._look

    def follow(self, experiment: Experiment, settings: MapSettings) -> None:
        """Be the map of these settings around `experiment`, if it is not.

        An experiment that is one of the cells changes nothing: it was taken from there.
        """
        wanted = self._wanted
        base = experiment.replace(stop=())
        if wanted is not None and wanted.settings == settings and (base == wanted.base or _is_cell(base, wanted)):
            return
        if wanted is not None and _is_cell(base, wanted):
            base = wanted.base
        self._begin(MapPlan(base, settings), self._goes)

    def release(self, experiment: Experiment) -> None:
        """Let go of a map of other data than those of `experiment`: it may be large, and is not seen."""
        if self._wanted is None or self._wanted.base.data == experiment.data:
            return
        self._number += 1
        self._wanted = self.plan = self.problem = self.snapshot = None
        self.fault, self._goes, self.is_preparing = "", False, False
        self._patience.stop()
        if self._thread is not None:
            self._thread.worker.release(self._number)
        self._set_running(False)
        self.begun.emit()
        self.state_changed.emit()

    def reset(self) -> None:
        """Go back to the start; it stands there."""
        self._goes = False
        if self._wanted is not None:
            self._begin(self._wanted, False)

    def toggle(self) -> None:
        """Train, or stand still."""
        if self.is_running or self._goes:
            self.pause()
        elif self.is_able and self._thread is not None:
            self._goes = True
            self._thread.worker.go(self._number)
            self._set_running(True)

    def step_epoch(self) -> None:
        """Train every network for an epoch."""
        if self.is_able and not self.is_running and self._thread is not None:
            self._thread.worker.step_epoch(self._number)
            self._set_running(True)

    def pause(self) -> None:
        """Stand still."""
        self._goes = False
        if self._thread is not None:
            self._thread.worker.pause(self._number)

    @property
    def is_able(self) -> bool:
        """Whether there is a map that can be trained."""
        over = self.snapshot is not None and self.snapshot.is_over
        return self._wanted is not None and not self.fault and not over

    def look(self, shown: str, watched: int) -> None:
        """Have the worker tell what is drawn so, and the curve of a cell."""
        if (shown, watched) != self._look:
            self._look = shown, watched
            if self._thread is not None:
                self._thread.worker.look(self._number, shown, watched)

    def take_cell(self, cell: int) -> None:
        """Ask for the run of a cell; it comes with `cell_taken`."""
        if self._thread is not None and not self.fault:
            self._thread.worker.take_cell(self._number, cell)

    def close(self) -> None:
        """End the thread."""
        self._is_closed = True
        self._patience.stop()
        self._heart.stop()
        if self._thread is not None:
            self._thread.close()
            self._thread = None

    def _begin(self, plan: MapPlan, go: bool) -> None:
        if self._is_closed:
            return
        self._wanted, self.fault = plan, ""
        self._number += 1
        self._measured, self.speed = None, 0.0
        if self._thread is None:
            self._start_thread()
        assert self._thread is not None
        worker = self._thread.worker
        self.is_preparing = True
        self._patience.start()
        worker.begin(self._number, plan, go)
        worker.look(self._number, *self._look)
        self._set_running(go)
        self.state_changed.emit()

    def _start_thread(self) -> None:
        thread = self._thread = WorkerThread(MapWorker(), "live map")
        worker, queued = thread.worker, Qt.ConnectionType.QueuedConnection
        worker.begun.connect(self._on_begun, queued)
        worker.chunk_ready.connect(self._on_chunk, queued)
        worker.stands.connect(self._on_stands, queued)
        worker.cell_taken.connect(self._on_cell_taken, queued)
        worker.failed.connect(self._on_failed, queued)
        # Deleted with its parent in mid-work: the thread has to end before.
        self.destroyed.connect(lambda: thread.close())

    def _set_running(self, running: bool) -> None:
        if running:
            self._heart.start()
        else:
            self._heart.stop()
        if running != self.is_running:
            self.is_running, self._measured = running, None
            self.state_changed.emit()

    @Slot()
    def _on_heartbeat(self) -> None:
        if self._thread is not None:
            self._thread.worker.heartbeat = time.perf_counter()

    @Slot(object)
    def _on_begun(self, begun: MapBegun) -> None:
        if begun.run == self._number:
            self.plan, self.problem, self.snapshot, self.fault = begun.plan, begun.problem, None, ""
            self.begun.emit()

    @Slot(object)
    def _on_chunk(self, chunk: MapChunk) -> None:
        if self._thread is not None:
            self._thread.worker.acknowledged = True
        if chunk.snapshot.run != self._number:
            return
        self.snapshot = chunk.snapshot
        if self.is_running:
            self.is_preparing = False
            self._measure(chunk)
        self.told.emit()

    def _measure(self, chunk: MapChunk) -> None:
        """Count mini-batches while it trains, and not while it stands."""
        if self._measured is None:
            self._measured, self._last = (0.0, 0.0), chunk.seconds
            return
        seconds, count = self._measured
        self._measured = seconds + chunk.seconds - self._last, count + chunk.mini_batches
        self._last = chunk.seconds
        if self._measured[0] >= SPEED_SECONDS:
            self.speed = self._measured[1] / self._measured[0]
            self._measured = 0.0, 0.0

    @Slot(object)
    def _on_stands(self, stands: MapStands) -> None:
        if stands.run == self._number:
            self.is_preparing = False
            if self._goes and self.snapshot is not None and self.snapshot.is_over:
                self._goes = False
            self._set_running(self._goes)
            self.state_changed.emit()

    @Slot(object)
    def _on_cell_taken(self, taken: CellTaken) -> None:
        if taken.run == self._number:
            self.cell_taken.emit(taken)

    @Slot(object)
    def _on_failed(self, failed: MapFailed) -> None:
        if failed.run == self._number:
            self.plan = self.problem = self.snapshot = None
            self.fault, self.is_preparing, self._goes = shown_sentence(failed.error), False, False
            self._set_running(False)
            self.begun.emit()
            self.state_changed.emit()


def _is_cell(experiment: Experiment, plan: MapPlan) -> bool:
    """Whether that is what one of the cells trains."""
    try:
        return any(experiment in cell.experiments for cell in plan.cells)
    except UserError:
        return False
