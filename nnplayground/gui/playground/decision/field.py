"""What every neuron answers over the plane, computed from a snapshot off the window's thread."""

from dataclasses import dataclass

from nnplayground.analysis.decision_field import Array, DecisionPicture, InputPlane, PictureMaker
from nnplayground.data.problem import Problem
from nnplayground.gui.run.snapshot import Snapshot


@dataclass(frozen=True, slots=True, eq=False)
class FieldResult:
    """What the network of `snapshot` answers over a plane of `problem`'s inputs."""

    snapshot: Snapshot
    problem: Problem
    picture: DecisionPicture

    @property
    def fields(self) -> list[Array]:
        """Activations (neurons, rows, columns) of every layer; row 0 is the lowest."""
        return self.picture.layers

    @property
    def inputs(self) -> Array:
        """What the network is told (features, rows, columns), scaled."""
        return self.picture.inputs

    @property
    def plane(self) -> InputPlane:
        """The plane that they are over."""
        return self.picture.plane

    @property
    def run(self) -> int:
        """The number of the run."""
        return self.snapshot.run

    @property
    def step(self) -> int:
        """The mini-batches learnt."""
        return self.snapshot.step


class FieldComputer:
    """The job behind the decision pictures; keeps its arrays from one to the next.

    One for each `Job`, which never runs it twice at a time.
    """

    def __init__(self) -> None:
        self._maker = PictureMaker()

    def compute(self, snapshot: Snapshot, problem: Problem, plane: InputPlane) -> FieldResult:
        """Return all neurons' answers over `plane`. `snapshot` must be of a run on `problem`."""
        return FieldResult(snapshot, problem, self._maker.make(snapshot.network, problem, plane))
