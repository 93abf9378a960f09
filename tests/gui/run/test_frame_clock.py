"""Views that belong together are drawn in one frame, and what they tell is of one moment."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from nnplayground.core.optimizers import Adam
from nnplayground.data.circles import Circle
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.window.status_bar import StatusBar
from nnplayground.training.experiment import Experiment
from tests.helpers.sessions import ready
from tests.helpers.told import NUMBER


class Pair(QWidget):
    """Notes in which frame it is drawn."""

    every, together = 3, "pair"

    def __init__(self, clock, log):
        super().__init__()
        self.clock, self.log = clock, log

    def draw(self):
        self.log.append((self.clock._number, self))
        self.clock.request(self)


class Alone(Pair):
    every, together = 2, ""


def test_what_belongs_together_shares_its_frames(qtbot):
    clock, log = FrameClock(), []
    # More of them than views that are drawn less often have room in a frame.
    views = [Alone(clock, log), *(Pair(clock, log) for _ in range(4)), Alone(clock, log)]
    for view in views:
        qtbot.addWidget(view)
        view.show()
        clock.request(view)
    qtbot.waitUntil(lambda: len(log) > 40)
    clock._timer.stop()
    frames = {}
    for number, view in log:
        frames.setdefault(number, []).append(view)
    pairs = [set(drawn) & set(views[1:5]) for drawn in frames.values()]
    assert all(len(drawn) in (0, 4) for drawn in pairs)
    assert sum(map(bool, pairs)) >= 3
    starts = [number for number, drawn in zip(frames, pairs, strict=True) if drawn]
    assert min(b - a for a, b in pairwise(starts)) >= Pair.every


@pytest.mark.parametrize("calm", [False, True])
def test_status_line_and_legend_tell_of_one_moment_while_it_trains(qtbot, calm):
    session, clock = Session(Experiment(data=Circle(size=200), optimizer=Adam(rate=0.01))), FrameClock()
    clock.set_calm(calm)
    ready(qtbot, session)
    bar, lab = StatusBar(session, clock), PlaygroundLab(session, clock)
    for widget in (bar, lab):
        qtbot.addWidget(widget)
        widget.resize(1600, 900)
        widget.show()
    seen = set()

    def look():
        costs, scores = (NUMBER.findall(plot.values_text()) for plot in (lab.curves.cost, lab.curves.score))
        if len(costs) != 3:
            return  # Nothing has been learnt yet.
        batch, train, validation = costs
        status = NUMBER.findall(bar.findChild(QLabel).toolTip())
        seen.add(train)
        assert status[:4] == [train, validation, *scores]
        assert status[4:-3] == ([] if batch == "—" else [batch])

    clock.frame.connect(look)
    session.run()
    qtbot.waitUntil(lambda: len(seen) > 5)
    session.pause()
    ready(qtbot, session)
    qtbot.waitUntil(lambda: not clock._timer.isActive())
    session.close()
