"""The window beside a search: how soon 1,000 stored trials are shown, and the frames a second while others train.

Run by hand: ``python tests/benchmarks/search_window.py [--seconds N]``. A search of MNIST's first 1,000 images goes on
in one process while the circle is trained in the window. Without a display it draws offscreen.
"""

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.helpers.own_home import own_home

if __name__ == "__main__":
    home = own_home("search_window")

import nnplayground  # noqa: F401, I001  (sets the BLAS threads before NumPy comes)
import numpy as np
from PySide6.QtWidgets import QApplication

from nnplayground.data.mnist import Mnist
from nnplayground.gui import theme
from nnplayground.gui.run.session import Session, State
from nnplayground.project.document import Document
from nnplayground.search.settings import SearchSettings
from nnplayground.search.trials import Curve, Search, Trial
from nnplayground.training.experiment import Experiment
from tests.benchmarks.live_map import Lateness, Watch, live
from tests.helpers.windows import leave, open_page, window_over

STORED = 1000
ROUNDS = 5


def stored(experiment: Experiment) -> Document:
    """Return a project with so many trials of random search."""
    settings = SearchSettings(trials=STORED)
    search = settings.table(experiment, None)
    trials = []
    for number in range(STORED):
        proposed = search.proposal(number)
        assert proposed is not None
        curve = Curve(costs=(1.0,) * 21, scores=tuple(np.linspace(0.5, 0.5 + number / 2500, 21)))
        made = Trial(number=number, values=proposed[0], by=proposed[1], seed=1, state="finished", curves=(curve,))
        trials.append(made)
    done = search.model_copy(update={"trials": tuple(trials)})
    return Document(experiment, search=Search.model_validate(dict(done)))


def opened() -> None:
    """Print how long the page of trials takes to be on screen."""
    seconds = []
    for _ in range(ROUNDS):
        session = Session(Experiment())
        window = window_over(session)
        window.show()
        live(lambda session=session: session.state is State.READY)
        session.take_up(stored(session.experiment))
        live(lambda session=session: session.state is State.READY)
        live(seconds=0.3)
        begun = time.perf_counter()
        page = open_page(window, "search", "search")
        page.grab()
        seconds.append(time.perf_counter() - begun)
        leave(window)
        session.close()
    print(f"| {STORED:,} stored trials are shown after, s | {statistics.median(seconds):.2f} |")


def beside(seconds: float) -> None:
    """Print what the window reaches while a process trains trials."""
    session = Session(Experiment())
    window = window_over(session)
    window.resize(1280, 800)
    window.show()
    live(lambda: session.state is State.READY)
    page = open_page(window, "search", "search")
    base = Experiment().fitted_to(Mnist(train_images=1000, validation_images=10_000))
    page._model.start(SearchSettings(trials=500, epochs=20, jobs=1), base)
    open_page(window, "playground")
    session.run()
    live(seconds=3.0)
    frames = [0]
    window.clock.frame.connect(lambda _drawn: frames.__setitem__(0, frames[0] + 1))
    late, shown = Lateness(), Watch(lambda: frames[0])
    before = len(session.search.trials) if session.search else 0
    live(seconds=seconds)
    rate, values = shown.rates()[0], np.array(late.values)
    after = len(session.search.trials) if session.search else 0
    print(f"| frames/s of the Playground beside a search | {rate:.1f} |")
    print(f"| lateness of a 16 ms timer, p99, ms | {np.quantile(values, 0.99):.1f} |")
    print(f"| trials that ended meanwhile | {after - before} |")
    session.pause()
    page._lab_state.close()
    live(seconds=0.5)
    leave(window)
    session.close()


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=10.0)
    options = parser.parse_args()
    application = QApplication([])
    theme.apply(application, theme.Scheme.LIGHT)
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n| what | found |\n|---|---|")
    opened()
    beside(options.seconds)


if __name__ == "__main__":
    main()
