"""A random walk through everything that can be edited: what is undone and done again is the same to the bit."""

import json
import random

import numpy as np
import pytest
from PySide6.QtCore import QObject

from nnplayground.core.layers import Dense, parameter_count
from nnplayground.core.optimizers import Adam, Momentum
from nnplayground.data.circles import Circle, Rings
from nnplayground.data.painting import painted
from nnplayground.gui.documents.manager import ProjectManager
from nnplayground.gui.run.freezing import freeze
from nnplayground.gui.run.lab_form import LabView
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.undo.history import UndoHistory
from nnplayground.project.document import Document, KeptRun
from nnplayground.project.recovery import Autosave
from nnplayground.registry import Model
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import EarlyStopping

EDITS = 14


class Slate(Model):
    """What lies in the lab state of these tests."""

    view: LabView = LabView()
    number: int = 0


class SlateState(LabState[Slate]):
    """A lab state with one number."""

    KEY, LAB, TITLE, FORM = "slate", "slate", "Slate", Slate

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slate = Slate()

    def form(self):
        return self.slate

    def take(self, form):
        self.slate = form


class Walker:
    """Does what a person does, and waits each time until it has come about."""

    def __init__(self, qtbot, session, seed):
        self.qtbot, self.session = qtbot, session
        self.history = UndoHistory(session)
        self.draw = random.Random(seed)
        self.rng = np.random.default_rng(seed)

    def settle(self):
        session = self.session
        still = State.READY, State.ENDED
        self.qtbot.waitUntil(
            lambda: not session.is_settling and not session._controller._typed and session.state in still
        )

    def now(self):
        """Return the whole document, once it is known."""
        found = []
        self.session.request_document(found.append)
        self.qtbot.waitUntil(lambda: found != [])
        return found[0]

    def one_step(self):
        self.draw.choice(
            [self.train, self.train, self.layers, self.setting, self.optimizer, self.stop, self.type_weight, self.data,
             self.paint, self.keep, self.lab_state, self.look_back, self.reset, self.there_and_back, self.freeze]
        )()  # fmt: skip
        self.settle()

    def train(self):
        for _ in range(self.draw.randint(1, 3)):
            self.draw.choice([self.session.step_batch, self.session.step_epoch])()
            self.settle()

    def layers(self):
        units = [self.draw.randint(1, 6) for _ in range(self.draw.randint(0, 3))]
        self.session.change(hidden=tuple(Dense(units=count) for count in units))

    def setting(self):
        self.session.change(batch_size=self.draw.randint(3, 40))

    def optimizer(self):
        self.session.change(optimizer=self.draw.choice([Adam, Momentum])(rate=self.draw.choice([0.01, 0.05])))

    def stop(self):
        self.session.change(stop=self.draw.choice([(), (EarlyStopping(patience=self.draw.randint(40, 50)),)]))

    def type_weight(self):
        for _ in range(self.draw.randint(1, 3)):
            count = len(self.session.snapshot.parameters)
            self.session.set_parameter(self.draw.randrange(min(3, count)), self.draw.uniform(-2, 2))
            if self.session.is_settling:
                break

    def freeze(self):
        experiment = self.session.experiment
        count = parameter_count(experiment.shapes)
        indexes = self.rng.choice(count, self.draw.randint(1, count), replace=False)
        freeze(self.session, indexes, self.draw.random() < 0.7, "some")

    def data(self):
        kind = self.draw.choice([Circle, Rings])
        self.session.edit(self.session.experiment.fitted_to(kind(size=self.draw.randint(30, 60))))

    def paint(self):
        points = self.rng.normal(size=(30, 2))
        data = painted(points, (points[:, 0] > 0).astype(float), classes=True)
        self.session.edit(self.session.experiment.fitted_to(data))

    def keep(self):
        run = KeptRun(f"run {self.draw.random()}", "#123456", self.session.experiment, self.session.history.copy())
        self.session.set_kept((*self.session.kept[-2:], run), "Keep a run")

    def lab_state(self):
        lab_state = self.session.lab_states.of(SlateState)
        with lab_state.editing("Number"):
            lab_state.slate = Slate(number=self.draw.randint(0, 99))

    def look_back(self):
        moments = self.session.timeline.moments
        if len(moments) > 1:
            self.session.look_back(self.draw.choice(moments[:-1]).step)
            self.draw.choice([self.session.step_batch, lambda: self.session.look_back(None), self.layers])()

    def reset(self):
        self.draw.choice([self.session.reset, self.session.new_start])()

    def there_and_back(self):
        before, stack = self.now(), self.history.stack
        count = self.draw.randint(1, 4)
        count = min(count, stack.index())
        self.go(self.history.undo, count)
        self.go(self.history.redo, count)
        same(self.now(), before)

    def go(self, way, count):
        for _ in range(count):
            way()
            if self.draw.random() < 0.7:
                self.settle()
        self.settle()


def same(one: Document, other: Document):
    """Check that two documents are the same in all that a person can see or a run goes on with."""
    assert one.experiment == other.experiment
    arrays, others = one.state.arrays(), other.state.arrays()
    assert arrays.keys() == others.keys()
    for name in arrays.keys() - {"good"}:  # The weights to fall back to if the cost overflows.
        assert arrays[name].tobytes() == others[name].tobytes(), name
    assert json.loads(one.state.plain()) == json.loads(other.state.plain())
    assert one.history.batch_count == other.history.batch_count == one.state.step
    columns, its = one.history.to_columns(), other.history.to_columns()
    for name in ("batches", "batch_state", "epochs", "epoch_state"):
        np.testing.assert_array_equal(columns[name], its[name], err_msg=name)
    assert [run.name for run in one.kept] == [run.name for run in other.kept]
    assert one.lab_states == other.lab_states


@pytest.fixture
def session(qtbot):
    made = Session(Experiment(data=Circle(size=50), optimizer=Adam()))
    made.lab_states.of(SlateState)
    yield made
    made.close()


@pytest.mark.parametrize("seed", [0, 3, 4, 27])
def test_what_is_undone_and_done_again_is_the_same_to_the_bit(qtbot, session, seed):
    walker = Walker(qtbot, session, seed)
    walker.settle()
    for _ in range(EDITS):
        walker.one_step()
    end, stack = walker.now(), walker.history.stack
    count = stack.index()
    walker.go(walker.history.undo, count)
    assert stack.index() == 0
    assert session.experiment == Experiment(data=Circle(size=50), optimizer=Adam())
    walker.go(walker.history.redo, count)
    same(walker.now(), end)


@pytest.mark.parametrize("seed", range(2))
def test_what_is_opened_again_goes_on_as_if_it_had_never_been_closed(qtbot, session, seed, tmp_path):
    walker = Walker(qtbot, session, 100 + seed)
    project_manager = ProjectManager(session, walker.history, Autosave(tmp_path / "user"))
    walker.settle()
    for _ in range(EDITS):
        walker.one_step()
    with qtbot.waitSignal(project_manager.saved):
        project_manager.save(tmp_path / "a.nnplay")
    saved = walker.now()
    for _ in range(2):
        session.step_epoch()
        walker.settle()
    end = walker.now()
    with qtbot.waitSignal(project_manager.opened):
        project_manager.open(project_manager.path)
    walker.settle()
    same(walker.now(), saved)
    assert not project_manager.is_dirty
    for _ in range(2):
        session.step_epoch()
        walker.settle()
    same(walker.now(), end)
    project_manager.close()
