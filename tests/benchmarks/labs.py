"""Frames a second of the labs Descent and Generalisation in a real window, and how long the angle curve takes.

Run by hand: ``python tests/benchmarks/labs.py``. Without a display it draws offscreen.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.helpers.own_home import own_home

if __name__ == "__main__":
    home = own_home("labs")

import nnplayground  # noqa: F401, I001  (sets the BLAS threads before NumPy comes)
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.core.layers import Dense
from nnplayground.data.mnist import Mnist
from nnplayground.gui import theme
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from tests.helpers.windows import leave, open_page, window_over

SECONDS = 5.0
TURN = 3.0
"""Degrees by which the surface is turned for each frame."""


def live(until=lambda: False, seconds: float = SECONDS) -> float:
    """Let the window live; return the seconds it took."""
    start, loop, timer = time.perf_counter(), QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if until() else None)
    timer.start(1)
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
    timer.stop()
    return time.perf_counter() - start


def opened(experiment: Experiment) -> MainWindow:
    """Return a window that is ready to train."""
    window = window_over(Session(experiment))
    window.resize(1280, 800)
    window.show()
    live(lambda: window.session.state is State.READY, 60)
    return window


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def turned(window: MainWindow) -> float:
    """Return the frames a second while the surface in space is turned without a pause."""
    view = open_page(window, "descent", "surface").space
    paints, hand = Paints(view), QTimer()
    hand.timeout.connect(lambda: view.set_camera(view.camera.turned(TURN, 0)))
    # A mouse tells of its moves about that often.
    hand.start(8)
    found = frames_in(live, lambda: paints.count)
    view.removeEventFilter(paints)
    return found


def frames_in(wait, count) -> float:
    """Return what `count` rises by in a second."""
    before = count()
    seconds = wait()
    return (count() - before) / seconds


def surface() -> None:
    """The surface in space at 41², turned: alone, while the circle trains, while MNIST trains."""
    window = opened(EXAMPLES["circle"].build())
    alone = turned(window)
    window.session.run()
    with_circle = turned(window)
    leave(window)
    window = opened(EXAMPLES["mnist-cross-entropy"].build())
    window.session.run()
    with_digits = turned(window)
    leave(window)
    print(f"turned: {alone:.1f} frames/s alone, {with_circle:.1f} with the circle, {with_digits:.1f} with MNIST")


def angles() -> None:
    """The curve of angles for 784-30-10 on 50,000 images, as the page measures it."""
    window = opened(Experiment().fitted_to(Mnist()).replace(hidden=(Dense(units=30),)))
    page = open_page(window, "descent", "gradient_noise")
    live(seconds=1)
    page.measure.button.click()
    seconds = live(lambda: page.curve is not None, 120)
    print(f"angle curve: {seconds:.2f} s for {len(page.points)} sizes of {page.draws.component().draws} draws")
    leave(window)


def variants() -> None:
    """All families of regularisation × 5 seeds, drawn while they train."""
    window = opened(EXAMPLES["circle"].build())
    page = open_page(window, "generalisation", "regularisation")
    page.form.field("epochs").edited.emit(3000)
    live(seconds=1)
    page.start()
    live(lambda: page.cards[0].drawn > 2, 30)
    rate = frames_in(live, lambda: page.cards[0].drawn)
    print(f"{len(page.cards)} variants × 5 seeds: {rate:.1f} frames/s, {'busy' if page._model.job.busy else 'ended'}")
    leave(window)


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {f"XDG_{name}_HOME": home for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        application = QApplication([])
        theme.apply(application, theme.Scheme.LIGHT)
        MainWindow.asks = False
        for part in (surface, angles, variants):
            print(part.__doc__)
            part()


if __name__ == "__main__":
    main()
