"""Where a run stands, or stood: enough to go on from there as if nothing had happened since."""

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nnplayground.core.addresses import Indexes
from nnplayground.links import PageLink
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport, Parameters
from nnplayground.training.state import TrainerState
from nnplayground.training.timeline import Timeline


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """A moment of a run: its settings, its whole state, and the newest figures at that time."""

    experiment: Experiment
    state: TrainerState
    epochs: float
    """Epochs since the start."""
    newest: EpochReport | None
    seconds: float = math.nan
    """How long was trained until then; NaN if that is not known."""

    @property
    def size(self) -> int:
        """Bytes of its arrays."""
        return sum(array.nbytes for array in self.state.arrays().values())


@dataclass(frozen=True, slots=True, eq=False)
class RunCheckpoint:
    """A run with all that it has been through, kept while another one has taken its place."""

    run: int
    point: Checkpoint
    history: History
    timeline: Timeline[Checkpoint]

    @property
    def size(self) -> int:
        """Bytes of its arrays."""
        return self.point.size + self.timeline.size


@dataclass(frozen=True, slots=True)
class LabStatesEdit:
    """Lab states that were replaced together with the experiment, by key, and the page that was open before.

    An empty one is as fresh as a lab that nobody has opened.
    """

    before: Mapping[str, Mapping[str, Any]]
    after: Mapping[str, Mapping[str, Any]]
    place_before: PageLink | None = None


@dataclass(frozen=True, slots=True)
class ExperimentEdit:
    """Something the user has changed, for undo.

    `begins` says that a new run has begun with it; `run` is the number of the run before.
    `place` is the page on which that was done, if it is none of the lab that shows the run.
    """

    before: Experiment
    after: Experiment
    name: str
    begins: bool
    run: int
    back: RunCheckpoint | None = None
    """Where to go back to, if that is known at once."""
    place: PageLink | None = None
    labs: LabStatesEdit | None = None
    """What has changed in labs by the same edit."""
    origins: tuple[object | None, object | None] | None = None
    """From what the work came before and after, if the edit says that."""


@dataclass(frozen=True, slots=True, eq=False)
class ParameterEdit:
    """Weights and biases that the user has set, by their places in the flat vector.

    `place` is the page on which that was done, if it is none of the lab that shows the run.
    """

    indexes: Indexes
    before: Parameters
    after: Parameters
    name: str
    place: PageLink | None = None


def fitted(state: TrainerState, made_with: Experiment, wanted: Experiment) -> TrainerState:
    """Return `state` for settings that were changed since: another optimiser begins with an empty memory."""
    if type(made_with.optimizer) is type(wanted.optimizer):
        return state
    memory = wanted.optimizer.start(len(state.parameters), state.parameters.dtype)
    return dataclasses.replace(state, slots=memory.slots, optimizer_steps=memory.steps, shares=memory.shares)
