"""An hour of simulated use: is memory flat, and is nothing left over?

Run by hand: ``python tests/benchmarks/endurance.py --minutes 60 --seed 1``. Someone sits at the
real window (offscreen without a display), sees every page, and then tries everything. Every so often the window is
brought to one and the same state, and there everything is counted. The first tenth of the time is to get warm.
"""

import argparse
import faulthandler
import gc
import os
import sys
import time
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.helpers.own_home import own_home

if __name__ == "__main__":
    home = own_home("endurance")

import nnplayground  # noqa: F401, I001  (sets the BLAS threads before NumPy comes)
import numpy as np
from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from nnplayground.gui import memory
from nnplayground.gui.collector import Collector
from nnplayground.gui.window import app
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.settings import Settings
from nnplayground.gui_options import GuiOptions
from tests.helpers import census
from tests.helpers.census import Census
from tests.helpers.monkey import Monkey
from tests.helpers.windows import window_over

WARM = 0.1
"""Share of the time before memory is watched."""
WANTED = 5.0
"""Per cent by which memory may drift."""
HIGHEST = 450.0
"""MB that may be resident at any count."""
HARMLESS = ("This plugin does not support", "Keyboard event not accepted by receiving widget")
"""How messages begin of Qt's stand-in for a display, and of its hands that type where nothing takes a key."""


def drift(minutes: list[float], values: list[float]) -> float:
    """Return by how many per cent `values` rise over the time: the median of all slopes (Theil 1950, Sen 1968)."""
    x, y = np.array(minutes), np.array(values)
    first, second = np.triu_indices(len(x), 1)
    slope = float(np.median((y[second] - y[first]) / (x[second] - x[first])))
    return 100 * slope * float(x[-1] - x[0]) / float(np.median(y))


class Watch:
    """Notes whatever is said that should not be: exceptions, and warnings of Qt."""

    def __init__(self, monkey: Monkey) -> None:
        self.said: list[str] = []
        self.broken = False
        self._monkey = monkey
        sys.excepthook = self._on_exception
        sys.unraisablehook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(self._on_message)

    def _on_exception(self, kind, value, trace) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise value
        sys.__excepthook__(kind, value, trace)
        self._note(f"{kind.__name__}: {value}")

    def _on_message(self, kind: QtMsgType, _context, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not text.startswith(HARMLESS):
            self._note(f"Qt: {text}")

    def _note(self, text: str) -> None:
        self.said.append(text)
        print(f"!! {text}\n   after {self._monkey.story()}", flush=True)


def told(minute: float, acts: int, found: Census) -> str:
    """Return one line of the series."""
    return (
        f"{minute:6.1f} min {acts:6d} acts  resident {found.resident:6.1f} MB  anonymous {found.anonymous:6.1f} MB  "
        f"lent {found.used:6.1f} MB, {found.blocks} blocks  "
        f"threads {found.threads:2d} (Python {found.python_threads})  files {found.files}  timers {found.timers}  "
        f"widgets {found.widgets.total()}  top {found.tops.total()}  wrappers {found.wrappers.total()}  "
        f"Python objects {found.python}"
    )


def main() -> int:
    """Use the window for as long as was asked, and say what has grown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=float, default=0.0, help="minutes between two counts; else a 40th of the time")
    parser.add_argument("--verbose", action="store_true", help="say after each count what there is more of")
    options = parser.parse_args()
    faulthandler.enable()
    memory.give_back()
    folder = Path.home() / "work"
    folder.mkdir()
    os.chdir(folder)
    application = QApplication([])
    settings = Settings()
    app.prepare(application, settings, GuiOptions())
    session = Session(app.starting_experiment(None))
    window = window_over(session)
    window.show()
    gc.freeze()  # as the program does
    collector = Collector(is_busy=lambda: session.state is State.RUNNING)
    window.program.window_gone.connect(collector.renew, Qt.ConnectionType.QueuedConnection)
    monkey = Monkey(window, options.seed, folder)
    watch = Watch(monkey)
    every = options.every or max(0.25, options.minutes / 40)
    series: list[tuple[float, Census]] = []
    start, acts = time.perf_counter(), 0
    monkey.walk()

    def minute() -> float:
        return (time.perf_counter() - start) / 60

    while minute() < options.minutes and not watch.broken:
        until = min(minute() + every, options.minutes)
        while minute() < until:
            try:
                monkey.act()
            except Exception:
                sys.excepthook(*sys.exc_info())
                watch.broken = not monkey.window.isVisible()
                break
            acts += 1
        monkey.home()
        collector.renew()  # as it is done now and then while nothing runs
        series.append((minute(), census.take()))
        print(told(series[-1][0], acts, series[-1][1]), flush=True)
        if len(series) > 1 and (options.verbose or series[-1][1].tops.total() > series[-2][1].tops.total()):
            before, after = series[-2][1], series[-1][1]
            for name in ("tops", "widgets", "wrappers", "ours"):
                print(f"    {name} more: {census.grown(getattr(before, name), getattr(after, name))}", flush=True)
            print(f"    {monkey.story()}", flush=True)
    monkey.close()
    report(series, options.minutes, acts, monkey, watch)
    monkey.window.leave()  # language and theme open others
    collector.deleteLater()
    return 1 if watch.said else 0


def report(series: list[tuple[float, Census]], minutes: float, acts: int, monkey: Monkey, watch: Watch) -> None:
    """Print what it comes to."""
    warm = [one for one in series if one[0] >= WARM * minutes] or series
    at = [minute for minute, _ in warm]
    first, last = warm[0][1], warm[-1][1]
    print(f"\n{acts} acts, {acts / series[-1][0]:.0f} a minute: {dict(monkey.done.most_common())}")
    print(f"slowest act {monkey.slowest[0]:.2f} s: {monkey.slowest[1]}")
    for name in ("resident", "anonymous", "used"):
        values = [getattr(found, name) for _, found in warm]
        if len(warm) > 1:
            moved = drift(at, values)
            verdict = "flat" if abs(moved) < WANTED else "NOT FLAT"
            span = f"{min(values):.1f} to {max(values):.1f}"
            print(f"{name:9s} median {np.median(values):.1f} MB, {span}, drift {moved:+.2f} %: {verdict}")
    highest = max(found.resident for _, found in series)
    print(f"highest   {highest:.1f} MB resident: {'within' if highest <= HIGHEST else 'ABOVE'} {HIGHEST:.0f} MB")
    for name in ("tops", "widgets", "wrappers", "ours"):
        more = census.grown(getattr(first, name), getattr(last, name))
        print(f"{name} more than after warming up: {more or 'none'}")
    print(f"threads {first.threads} → {last.threads}, Python's {first.python_threads} → {last.python_threads}, "
          f"timers {first.timers} → {last.timers}, files {first.files} → {last.files}, "
          f"Python objects {first.python} → {last.python}")  # fmt: skip
    print(f"exceptions and warnings: {len(watch.said)}")


if __name__ == "__main__":
    sys.exit(main())
