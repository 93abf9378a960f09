"""How long each bundled lesson takes to open in a real window: its state resolved, shown, and ready to train.

Run by hand: ``python tests/benchmarks/lessons.py``. Without a display it draws offscreen. The window is asked to
show the state as the button does, so that what a lesson needs for the first time counts: labs, pages, images.
"""

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
    home = own_home("lessons")

import nnplayground  # noqa: F401, I001  (sets the BLAS threads before NumPy comes)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nnplayground.gui.run.session import Session, State
from nnplayground.gui.settings import Settings
from nnplayground.gui.window import app
from nnplayground.gui_options import GuiOptions
from tests.helpers.monkey import wait_until
from tests.helpers.windows import window_over

OWED, OWED_IMAGES = 0.3, 1.0
"""Seconds a lesson may take to open, and one with images."""
SLOWEST = 12
REST_MS = 200
"""What one reads before the next lesson; what the one before left to be drawn is drawn then."""


def main() -> int:
    """Open every lesson; tell the slowest, and how many take longer than they may."""
    application = QApplication(sys.argv[:1])
    settings = Settings()
    app.prepare(application, settings, GuiOptions(language="en"))
    session = Session(app.starting_experiment(None))
    window = window_over(session)
    window.resize(1280, 800)
    window.show()
    wait_until(lambda: session.state is State.READY)
    lessons = window.program.lessons
    window.lessons.panel.trigger()
    wait_until(lambda: bool(lessons.library.courses))
    taken: list[tuple[float, str, bool]] = []
    for course in lessons.library.courses:
        for lesson in course.lessons:
            start = time.perf_counter()
            lessons.open(course, lesson)
            wait_until(lambda: lessons.prepared is not None or lessons.fault is not None)
            if lessons.fault is not None:
                raise SystemExit(f"{lesson.key}: {lessons.fault}")
            lessons.show_state()
            wait_until(lambda: not session.is_settling and session.state is State.READY)
            taken.append((time.perf_counter() - start, lesson.key, session.experiment.data.is_images))
            QTest.qWait(REST_MS)
    window.leave()
    for images, owed in ((False, OWED), (True, OWED_IMAGES)):
        found = [seconds for seconds, _, is_images in taken if is_images is images]
        late = sum(seconds > owed for seconds in found)
        kind, middle = "images" if images else "others", statistics.median(found)
        print(
            f"{kind}  {len(found):3d} lessons  median {1000 * middle:.0f} ms, slowest {1000 * max(found):.0f} ms; "
            f"above {1000 * owed:.0f} ms: {late}"
        )
    for seconds, key, _ in sorted(taken, reverse=True)[:SLOWEST]:
        print(f"   {1000 * seconds:5.0f} ms  {key}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
