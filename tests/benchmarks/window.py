"""The window's figures: speed kept while it draws, frames a second, lateness of a timer, latencies.

Run by hand: ``python tests/benchmarks/window.py``. Every ratio is taken in one run: windowless and
windowed rounds alternate, medians are printed. Without a display it draws offscreen.
"""

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.helpers.own_home import own_home

if __name__ == "__main__":
    home = own_home("window")

import nnplayground  # noqa: F401, I001  (sets the BLAS threads before NumPy comes)
import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from nnplayground.core.layers import Dense
from nnplayground.core.optimizers import Adam
from nnplayground.gui import theme
from nnplayground.gui.collector import Collector
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.gui.run.session import Session, State
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import BatchReport
from nnplayground.training.trainer import Trainer
from tests.helpers.windows import window_over


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition, seconds: float = 30.0) -> float:
    """Let the window live until `condition`; return the seconds it took."""
    start = time.perf_counter()
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(1)
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    timer.start()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    if not condition():
        loop.exec()
    timer.stop()
    return time.perf_counter() - start


def windowless(experiment: Experiment, problem, seconds: float) -> float:
    """Return mini-batches a second of the bare trainer, evaluation included."""
    trainer = Trainer(experiment, problem)
    reports = trainer.run()
    next(r for r in reports if isinstance(r, BatchReport))
    start, first = time.perf_counter(), trainer.step
    while time.perf_counter() - start < seconds:
        next(reports)
    return (trainer.step - first) / (time.perf_counter() - start)


class Lateness:
    """How late a 16 ms timer of the window's thread is, in milliseconds."""

    def __init__(self) -> None:
        self.values: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(16)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.values.append(max(0.0, 1000 * (now - self._last) - 16))
        self._last = now

    def stop(self) -> np.ndarray:
        """End the measurement."""
        self._timer.stop()
        return np.array(self.values)


def measure(window: MainWindow, name: str, rounds: int, seconds: float) -> None:
    """Print speed kept, frames a second and lateness for the example called `name`."""
    session = window.session
    experiment = EXAMPLES[name].build().replace(stop=())
    session.edit(experiment)
    wait_until(lambda: session.state is State.READY and session.snapshot.experiment == experiment)
    ratios, speeds, frames, lateness, bare_speeds = [], [], [], [], []
    for _ in range(rounds):
        bare = windowless(experiment, session.problem, seconds)
        drawn = []
        window.clock.frame.connect(drawn.append)
        session.run()
        wait(400)
        drawn.clear()
        late = Lateness()
        start, first = time.perf_counter(), session.snapshot.step
        wait(round(1000 * seconds))
        span = time.perf_counter() - start
        speed = (session.snapshot.step - first) / span
        lateness.append(late.stop())
        window.clock.frame.disconnect(drawn.append)
        session.pause()
        wait_until(lambda: session.state is not State.RUNNING)
        ratios.append(speed / bare)
        speeds.append(speed)
        bare_speeds.append(bare)
        frames.append(len(drawn) / span)
    per_epoch = -(-len(session.problem.parts.train) // (experiment.batch_size or 10**9))
    late_all = np.concatenate(lateness)
    print(
        f"{name:16s} kept {100 * statistics.median(ratios):5.1f} %  "
        f"windowless {statistics.median(bare_speeds):8.0f}/s  window {statistics.median(speeds):8.0f} mini-batches/s"
        f" = {statistics.median(speeds) / per_epoch:6.1f} epochs/s  frames {statistics.median(frames):4.1f}/s  "
        f"lateness p50 {np.percentile(late_all, 50):.1f} p99 {np.percentile(late_all, 99):.1f} ms"
    )


def latencies(window: MainWindow) -> None:
    """Print how long a pause, a changed rate and a stop take."""
    session = window.session
    pauses, rates = [], []
    for _ in range(15):
        session.run()
        wait(150)
        optimizer = session.experiment.optimizer
        wanted = optimizer.model_copy(update={"rate": optimizer.rate * 0.99})
        start = time.perf_counter()
        session.change(optimizer=wanted)
        wait_until(lambda wanted=wanted: session.snapshot.experiment.optimizer == wanted)
        rates.append(1000 * (time.perf_counter() - start))
        start = time.perf_counter()
        session.pause()
        wait_until(lambda: session.state is not State.RUNNING)
        pauses.append(1000 * (time.perf_counter() - start))
    print(f"pause   median {statistics.median(pauses):.1f} ms, worst {max(pauses):.1f} ms")
    print(f"rate    median {statistics.median(rates):.1f} ms, worst {max(rates):.1f} ms")


def saves(window: MainWindow, folder: Path, count: int = 15) -> None:
    """Print how long a save of 784-512-512-10 takes while it trains, and what it does to the frames."""
    session, project_manager = window.session, window.project_manager
    layers = (Dense(units=512), Dense(units=512))
    experiment = EXAMPLES["mnist-nielsen"].build().replace(hidden=layers, optimizer=Adam(), batch_size=256, stop=())
    session.edit(experiment)
    wait_until(lambda: session.state is State.READY and session.snapshot.experiment == experiment)
    session.run()
    wait(2000)
    drawn: list[float] = []
    window.clock.frame.connect(lambda _: drawn.append(time.perf_counter()))
    taken, gaps, calm = [], [], []
    for _ in range(count):
        drawn.clear()
        wait(400)
        calm += np.diff(drawn).tolist()
        drawn.clear()
        start = time.perf_counter()
        project_manager.save(folder / "mnist.nnplay")
        wait_until(
            lambda: (not project_manager.is_writing and not project_manager.is_dirty) or project_manager.is_writing
        )
        wait_until(lambda: not project_manager.is_writing)
        taken.append(1000 * (time.perf_counter() - start))
        wait(100)
        gaps.append(1000 * max(np.diff(drawn), default=0.0))
    session.pause()
    wait_until(lambda: session.state is not State.RUNNING)
    size = (folder / "mnist.nnplay").stat().st_size / 2**20
    print(f"save    {size:.1f} MB while it trains: median {statistics.median(taken):.0f} ms, worst {max(taken):.0f} ms")
    print(
        f"        longest time between two frames during a save: median {statistics.median(gaps):.0f} ms, "
        f"worst {max(gaps):.0f} ms; without one: p50 {1000 * statistics.median(calm):.0f}, "
        f"p99 {1000 * float(np.percentile(calm, 99)):.0f}, worst {1000 * max(calm):.0f} ms"
    )
    start = time.perf_counter()
    run = session.run_number
    project_manager.open(folder / "mnist.nnplay")
    wait_until(lambda: session.run_number != run and session.state is State.READY)
    print(f"open    {1000 * (time.perf_counter() - start):.0f} ms until it can go on")


def start_times(runs: int) -> None:
    """Print how long a process takes to a window that can train."""
    code = (
        "import gc; gc.disable()\n"
        "from nnplayground.project import document\n"
        "from nnplayground.gui.window import app\n"
        "from nnplayground.gui_options import GuiOptions\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from nnplayground.gui.window.main_window import MainWindow\n"
        "from nnplayground.gui.window.program import Program\n"
        "from nnplayground.gui.run.session import Session, State\n"
        "from nnplayground.gui.settings import Settings\n"
        "a=QApplication([]); s=Settings(); app.prepare(a,s,GuiOptions())\n"
        "session=Session(app.starting_experiment(None))\n"
        "w=Program(session,s,MainWindow).open_window(); w.show()\n"
        "while session.state is not State.READY: a.processEvents()\n"
        "a.processEvents(); w.leave()\n"
    )
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        # Compiled once, as an installed program is.
        environment = os.environ | {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        for _ in range(runs + 1):
            start = time.perf_counter()
            root = Path(__file__).resolve().parents[2]
            subprocess.run([sys.executable, "-c", code], check=True, cwd=root, env=environment)
            taken.append(time.perf_counter() - start)
    print(f"start   process to a window that can train: median {statistics.median(taken[1:]):.2f} s")


def mnist_shown(window: MainWindow) -> None:
    """Print how long MNIST takes from the choice to the picture."""
    session = window.session
    experiment = EXAMPLES["mnist-nielsen"].build()
    start = time.perf_counter()
    session.edit(experiment)
    wait_until(lambda: session.problem is not None and session.problem.dataset.kind == "mnist")
    window.grab()
    print(f"MNIST   shown {time.perf_counter() - start:.2f} s after choosing it")


def memory() -> float:
    """Return the resident memory in MB (Linux)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return float("nan")


def endurance(window: MainWindow, seconds: float) -> None:
    """Print the memory of MNIST training at the start and after `seconds`."""
    session = window.session
    session.edit(EXAMPLES["mnist-nielsen"].build().replace(stop=()))
    wait_until(lambda: session.state is State.READY and session.problem.dataset.kind == "mnist")
    session.run()
    wait(5000)
    first = memory()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        wait(min(30_000, round(1000 * (end - time.perf_counter())) + 1))
        print(f"memory  {memory():.0f} MB ({first:.0f} MB at first), epoch {session.snapshot.epoch}")
    session.pause()
    wait_until(lambda: session.state is not State.RUNNING)


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--endurance", type=float, default=0.0, help="seconds of MNIST training to watch the memory")
    options = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores: what others run shows in frames and lateness")
    start_times(5)
    application = QApplication([])
    theme.apply(application, theme.Scheme.LIGHT)
    session = Session(EXAMPLES["circle"].build())
    window = window_over(session)
    window.resize(1280, 800)
    window.show()
    gc.freeze()  # as the program does
    collector = Collector()
    wait_until(lambda: session.state is State.READY)
    mnist_shown(window)
    if options.endurance:
        endurance(window, options.endurance)
    else:
        measure(window, "circle", options.rounds, options.seconds)
        measure(window, "mnist-nielsen", options.rounds, options.seconds)
        latencies(window)
        with tempfile.TemporaryDirectory() as folder:
            saves(window, Path(folder))
    window.leave()
    collector.deleteLater()
    print(f"load {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
