"""Print how fast the Digits lab answers: ``python tests/benchmarks/digits.py``.

Pen event to painted bars with the bundled network, alone and while a run trains; frames of the weight
pictures and the speed that training keeps meanwhile.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.core.layers import Dense
from nnplayground.gui import theme
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.lab import DigitsLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.shared.drawing import SIDE
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.reports import BatchReport
from nnplayground.training.trainer import Trainer
from tests.helpers import strokes


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition, seconds: float = 60.0) -> None:
    """Let the window live until `condition`."""
    end = time.perf_counter() + seconds
    while not condition() and time.perf_counter() < end:
        wait(10)


def latencies(lab: DigitsLab, digits: int) -> np.ndarray:
    """Return milliseconds from each pen event until the bars are painted anew."""
    page, rng, found = lab.open_page("draw"), np.random.default_rng(1), []
    for digit in range(digits):
        lab.lab_state.drawing.clear()
        wait(20)
        for path in strokes.draw(digit % 10, rng, SIDE):
            places = [page.canvas.place_of(QPointF(*point)).toPoint() for point in path]
            QTest.mousePress(page.canvas, Qt.MouseButton.LeftButton, pos=places[0])
            for place in places[1:]:
                before, start = page.bars.painted, time.perf_counter()
                QTest.mouseMove(page.canvas, place)
                while page.bars.painted == before and time.perf_counter() - start < 0.2:
                    QApplication.processEvents()
                found.append(1000 * (time.perf_counter() - start))
                wait(4)
            QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=places[-1])
    return np.array(found)


def show(name: str, values: np.ndarray) -> None:
    """Print the middle and the tail."""
    print(
        f"{name:34} p50 {np.percentile(values, 50):5.2f} ms  p99 {np.percentile(values, 99):5.2f} ms  of {len(values)}"
    )


def weight_pictures(session: Session, lab: DigitsLab, seconds: float) -> None:
    """Print frames a second of 100 neurons' pictures, and the part of windowless speed that is kept."""
    experiment = EXAMPLES["mnist-cross-entropy"].build()
    experiment = experiment.replace(hidden=(experiment.hidden[0].model_copy(update={"units": 100}),), stop=())
    assert isinstance(experiment.hidden[0], Dense)
    session.edit(experiment)
    wait_until(lambda: session.state is State.READY and session.snapshot.experiment == experiment)
    lab.lab_state.choose(NetworkSource.RUNNING)
    page = lab.open_page("inside")
    page.show_another()
    wait(1500)
    trainer = Trainer(experiment, session.problem)
    reports = trainer.run()
    next(report for report in reports if isinstance(report, BatchReport))
    start, first = time.perf_counter(), trainer.step
    while time.perf_counter() - start < seconds:
        next(reports)
    bare = (trainer.step - first) / (time.perf_counter() - start)
    drawn, plain = [0], page.weights.draw

    def draw() -> None:
        drawn[0] += 1
        plain()

    page.weights.draw = draw
    session.run()
    wait(1000)
    drawn[0], start, first = 0, time.perf_counter(), session.snapshot.step
    wait(round(1000 * seconds))
    span = time.perf_counter() - start
    speed = (session.snapshot.step - first) / span
    print(f"weight pictures of 100 neurons     {drawn[0] / span:.1f} frames/s, {speed / bare:.0%} of windowless speed")
    session.pause()
    wait_until(lambda: session.state is not State.RUNNING)


def main() -> None:
    """Measure."""
    application = QApplication([])
    theme.apply(application, theme.Scheme.LIGHT)
    session = Session(EXAMPLES["mnist-nielsen"].build().replace(stop=()))
    lab = DigitsLab(session, FrameClock(session))
    lab.resize(1280, 640)
    lab.show()
    wait_until(lambda: session.state is State.READY and lab.lab_state.network is not None)
    latencies(lab, 2)
    show("pen to bars, nothing else runs", latencies(lab, 20))
    session.run()
    wait(500)
    show("pen to bars, while a run trains", latencies(lab, 20))
    session.pause()
    wait_until(lambda: session.state is not State.RUNNING)
    weight_pictures(session, lab, 5.0)
    lab.close()
    lab.deleteLater()
    wait(50)
    session.close()


if __name__ == "__main__":
    main()
