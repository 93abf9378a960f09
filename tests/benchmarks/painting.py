"""What a move of the brush and of the eraser takes: ``python tests/benchmarks/painting.py``.

A move is the event and the painting of what it has changed, at the full number of points and at a
tenth of it, at rest and while it trains. Without a display it draws offscreen.
"""

import os
import sys
import time
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.helpers.own_home import own_home

if __name__ == "__main__":
    home = own_home("painting")

import nnplayground  # noqa: F401, I001  (sets the BLAS threads before NumPy comes)
import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from nnplayground.data.painting import MOST_POINTS, painted
from nnplayground.gui import theme
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.playground.painting.state import EXTENT
from nnplayground.gui.playground.form import Tool
from nnplayground.gui.playground.painting.surface import PaintingSurface
from nnplayground.gui.run.session import Session, State
from nnplayground.training.experiment import Experiment
from window import wait, wait_until
from tests.helpers.windows import window_over

MOVES = 100


def send(surface: PaintingSurface, kind: QEvent.Type, place: QPointF) -> None:
    """Have the mouse, its left button down, do something on the surface."""
    left = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
    globally = surface.mapToGlobal(place)
    QApplication.sendEvent(surface, QMouseEvent(kind, place, globally, button, held, Qt.KeyboardModifier.NoModifier))


def moves(surface: PaintingSurface) -> list[tuple[float, float]]:
    """Go back and forth over the plane, two moves a frame; return the milliseconds of each, passed and worked."""
    sizes = surface._ink.area
    angle = np.linspace(0, 6 * np.pi, MOVES)
    middle, reach = sizes.center(), 0.45 * sizes.width()
    places = [QPointF(middle.x() + reach * np.cos(a), middle.y() + reach * np.sin(2.3 * a)) for a in angle]
    send(surface, QEvent.Type.MouseButtonPress, places[0])
    taken = []
    for place in places[1:]:
        wait(16)
        start, worked = time.perf_counter(), time.thread_time()
        send(surface, QEvent.Type.MouseMove, place)
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        taken.append((1000 * (time.perf_counter() - start), 1000 * (time.thread_time() - worked)))
    send(surface, QEvent.Type.MouseButtonRelease, places[-1])
    return taken


def main() -> None:
    """Print the medians."""
    application = QApplication([])
    theme.apply(application, theme.Scheme.LIGHT)
    session = Session(Experiment())
    window = window_over(session)
    window.resize(1280, 800)
    window.show()
    lab = window.findChild(PlaygroundLab)
    lab.start_painting()
    wait(300)
    surface, sheet = window.findChild(PaintingSurface), lab.decision.sheet
    rng = np.random.default_rng(0)
    for count in (MOST_POINTS // 10, MOST_POINTS - 2000):
        points = rng.uniform(*EXTENT, (count, 2))
        data = painted(points, (points[:, 0] > 0).astype(float), classes=True)
        for trains in (False, True):
            for tool in (Tool.BRUSH, Tool.ERASER):
                experiment = session.experiment.fitted_to(data).replace(stop=())
                session.edit(experiment)
                wait_until(lambda e=experiment: session.state is State.READY and session.experiment == e)
                if trains:
                    session.run()
                wait(500)
                sheet.tool = tool
                passed, worked = np.median(moves(surface), axis=0)
                worst = max(moves(surface))[0]
                what = "while it trains" if trains else "at rest"
                print(
                    f"{count:6} points, {tool:6} {what:15}: {passed:5.2f} ms, worked {worked:5.2f}, worst {worst:5.1f}"
                )
                session.pause()
                wait_until(lambda: session.state is not State.RUNNING)
    window.leave()


if __name__ == "__main__":
    main()
