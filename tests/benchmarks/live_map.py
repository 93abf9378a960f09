"""The figures of the live map: mini-batches a second of each cell, frames a second, lateness of the window's timer.

Run by hand: ``python tests/benchmarks/live_map.py [--seconds N]``. A map of 8 × 8 networks 2-4-2-1 on the circle, by
mini-batches of 10, is trained without a window and in one, with the fields of all cells live; one network after
another is trained for comparison. Speeds are told by the clock and, since others may be at work, by the processor's
time of this program. Without a display it draws offscreen.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.helpers.own_home import own_home

if __name__ == "__main__":
    home = own_home("live_map")

import nnplayground  # noqa: F401, I001  (sets the BLAS threads before NumPy comes)
import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.gui import theme
from nnplayground.gui.run.session import Session, State
from nnplayground.search.live_map import LiveMap
from nnplayground.search.map_plan import MapPlan, MapSettings
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer
from tests.helpers.windows import leave, open_page, window_over

FIELDS_A_SECOND, RESOLUTION = 25, 24


def live(until=lambda: False, seconds: float = 60.0) -> None:
    """Let the window live."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if until() else None)
    timer.start(1)
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
    timer.stop()


class Watch:
    """Tells how much of something happens in a second: by the clock, and by the processor's time."""

    def __init__(self, count) -> None:
        self._count = count
        self._begun = count(), time.perf_counter(), time.process_time()

    def rates(self) -> tuple[float, float]:
        """Return both."""
        count, clock, spent = self._begun
        done = self._count() - count
        return done / (time.perf_counter() - clock), done / (time.process_time() - spent)


def windowless(plan: MapPlan, seconds: float, fields: bool) -> tuple[float, float]:
    """Return mini-batches a second of each cell, with the fields of all cells worked out at times or without."""
    trained = LiveMap(plan.cells)
    watch = Watch(lambda: int(trained.figures().steps.max()))
    end, due = time.perf_counter() + seconds, 0.0
    for _ in trained.run():
        now = time.perf_counter()
        if fields and now >= due:
            trained.fields(RESOLUTION)
            due = now + 1 / FIELDS_A_SECOND
        if now >= end:
            return watch.rates()
    raise AssertionError("the map came to an end")


def one_after_another(plan: MapPlan, steps: int) -> tuple[float, float]:
    """Return mini-batches a second of each of the networks if each is trained by itself in its turn."""
    trainers = [Trainer(cell.experiment) for cell in plan.cells]
    watch = Watch(lambda: sum(trainer.step for trainer in trainers) / len(trainers))
    for trainer in trainers:
        for _ in trainer.run():
            if trainer.step >= steps:
                break
    return watch.rates()


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Lateness:
    """How late a 16 ms timer of the window's thread is, in milliseconds."""

    def __init__(self) -> None:
        self.values: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(16)

    def _on_timeout(self) -> None:
        now = time.perf_counter()
        self.values.append(1000 * (now - self._last) - 16)
        self._last = now


def in_window(seconds: float) -> None:
    """Print what the page reaches."""
    window = window_over(Session(Experiment()))
    window.resize(1280, 800)
    window.show()
    live(lambda: window.session.state is State.READY)
    page = open_page(window, "search", "map")
    live(lambda: page.model.snapshot is not None)
    page.model.toggle()
    live(seconds=1.0)
    paints, late = Paints(page.grid), Lateness()
    watch = Watch(lambda: int(page.model.snapshot.figures.steps.max()))
    frames = Watch(lambda: paints.count)
    live(seconds=seconds)
    speed, shown = watch.rates(), frames.rates()
    values = np.array(late.values)
    print(f"| in the window, fields live: mini-batches/s of each cell | {speed[0]:,.0f} | {speed[1]:,.0f} |")
    print(f"| frames/s of the map | {shown[0]:.1f} | |")
    print(
        f"| lateness of a 16 ms timer, median and p99, ms | {np.median(values):.1f} | {np.quantile(values, 0.99):.1f} |"
    )
    page.model.pause()
    live(lambda: not page.model.is_busy)
    session = window.session
    leave(window)
    session.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    plan = MapPlan(Experiment(), MapSettings())
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print("| what | by the clock | by the processor's time |\n|---|---|---|")
    for name, measure in (
        ("without a window: mini-batches/s of each cell", lambda: windowless(plan, chosen.seconds, fields=False)),
        ("the same with all fields 25 times a second", lambda: windowless(plan, chosen.seconds, fields=True)),
        ("one after another: mini-batches/s of each cell", lambda: one_after_another(plan, 400)),
    ):
        found = [measure() for _ in range(chosen.rounds)]
        clock, spent = (statistics.median(values) for values in zip(*found, strict=True))
        print(f"| {name} | {clock:,.0f} | {spent:,.0f} |", flush=True)
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = tempfile.mkdtemp()
    application = QApplication([])
    theme.apply(application, theme.Scheme.LIGHT)
    in_window(chosen.seconds)


if __name__ == "__main__":
    main()
