"""A run's weights at one moment, for pictures: immutable, so that threads can share it."""

from dataclasses import dataclass
from functools import cached_property

from nnplayground.core.network import Network
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import Parameters


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The flat `parameters` of a run of `experiment` after `step` mini-batches.

    `run` numbers the starts of the session: a picture of an earlier start is out of date.
    """

    experiment: Experiment
    parameters: Parameters
    run: int
    epoch: int
    step: int

    @cached_property
    def network(self) -> Network:
        """A network of its own with these weights; never the one that is being trained."""
        network = Network(self.experiment.sizes[0], self.experiment.layers)
        network.parameters[:] = self.parameters
        return network
