"""Which example is pushed through the network: the one that the drawing shows z and a of."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Qt, Signal, Slot

from nnplayground.core.passes import predict
from nnplayground.data.problem import Problem
from nnplayground.gui.playground.network.model import Activity
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.snapshot import Snapshot

Rows = npt.NDArray[np.intp]


class ExampleChoice(QObject):
    """Keeps the choice of a session; windows come and go. The test part is not among the examples: it is sealed.

    Signals: `changed` when another example is chosen, or there are others to choose from.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._problem: Problem | None = None
        self._rng = np.random.default_rng()
        self.rows: Rows = np.arange(0)
        """Training examples, then validation examples, by their numbers in the data."""
        self.place = 0
        """Where in `rows` the chosen one is."""
        session.problem_changed.connect(self._on_problem_changed)
        self._on_problem_changed()

    @classmethod
    def of(cls, session: Session) -> "ExampleChoice":
        """Return the one of `session`, made when it is first asked for."""
        found = session.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, cls) else cls(session)

    @property
    def row(self) -> int:
        """The number of the chosen example in the data."""
        return int(self.rows[self.place])

    @property
    def part(self) -> tuple[bool, int, int]:
        """Whether it is a training example, its number in its part from 1, and how many there are."""
        train = 0 if self._problem is None else len(self._problem.parts.train)
        is_training = self.place < train
        return is_training, self.place - (0 if is_training else train) + 1, train if is_training else self.count - train

    @property
    def count(self) -> int:
        """How many examples there are to choose from."""
        return len(self.rows)

    def choose(self, place: int) -> None:
        """Choose the example at a place in `rows`; from the last one it goes on to the first."""
        if self.count and place % self.count != self.place:
            self.place = place % self.count
            self.changed.emit()

    def choose_any(self) -> None:
        """Choose another example by chance."""
        if self.count > 1:
            self.choose(self.place + int(self._rng.integers(1, self.count)))

    @property
    def step(self) -> tuple[int, int]:
        """Which time step of its sequence the chosen example is, from 0, and how many it has."""
        steps = 1 if self._problem is None else self._problem.steps
        return self.row % steps if self.count else 0, steps

    def choose_step(self, step: int) -> None:
        """Choose another time step of the same sequence."""
        self.choose(self.place - self.step[0] + step)

    def inputs(self, problem: Problem) -> npt.NDArray[np.float32]:
        """Return the chosen example as the network gets it: (1, inputs), or a sequence up to the chosen step."""
        row = self.row
        rows = np.arange(row - row % problem.steps, row + 1)
        x = np.empty((len(rows), problem.input_count), np.float32)
        problem.gather(rows, x)
        return x

    def activity(self, snapshot: Snapshot, problem: Problem) -> Activity:
        """Push the chosen example through the network."""
        return Activity.of(snapshot.network, self.inputs(problem))

    def outputs(self, snapshot: Snapshot, problem: Problem) -> npt.NDArray[np.floating]:
        """Return what the network answers to it: (1, outputs)."""
        x = self.inputs(problem)
        return predict(snapshot.network, x, len(x))[-1:]

    @Slot()
    def _on_problem_changed(self) -> None:
        problem = self._session.problem
        if problem is None or problem is self._problem:
            return
        before, self._problem = self._problem, problem
        self.rows = np.concatenate([problem.parts.train, problem.parts.validation])
        if before is None or before.dataset != problem.dataset or self.place >= self.count:
            self.place = 0
        self.changed.emit()
