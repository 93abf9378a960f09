"""What a run tells its listeners: plain, frozen, cheap to make."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Figures = npt.NDArray[np.float64]


class BatchReport(NamedTuple):
    """A mini-batch was learnt. `cost` is that of the batch, before the step, without penalties.

    `epochs` counts the epochs since the start, fractions included; `step` the mini-batches.
    """

    step: int
    epochs: float
    cost: float


class EpochReport(NamedTuple):
    """An epoch ended (`epoch` 0: before training). What scores are, the metric of the task says.

    Costs are C₀; what is made small is C₀ + `penalty`, which is NaN where an older file does not tell it.
    Validation figures are NaN where there is no validation part.
    """

    epoch: int
    step: int
    train_cost: float
    train_score: float
    validation_cost: float
    validation_score: float
    penalty: float = 0.0


class Working(NamedTuple):
    """A long piece of work goes on; a listener may pause here."""


class RunEnded(NamedTuple):
    """Training stopped by itself. `template` and `values` make the sentence that says why."""

    reason: str
    template: str
    values: dict[str, float | str]
    epoch: int
    step: int
    best_epoch: int | None = None


class ReplicaBatchReport(NamedTuple):
    """Each of several networks has learnt a mini-batch: as `BatchReport`, costs (replicas), NaN where a run is over."""

    step: int
    epochs: float
    costs: Figures


class ReplicaEpochReport(NamedTuple):
    """An epoch ended for several networks: as `EpochReport`, figures (replicas), NaN where a run is over."""

    epoch: int
    step: int
    train_cost: Figures
    train_score: Figures
    validation_cost: Figures
    validation_score: Figures
    penalty: Figures

    def of(self, replica: int) -> EpochReport:
        """Return the report of one network."""
        return EpochReport(self.epoch, self.step, *(float(figures[replica]) for figures in self[2:]))


class ReplicaEnded(NamedTuple):
    """The training of one of several networks stopped by itself; the others go on."""

    replica: int
    ended: RunEnded


Report = BatchReport | EpochReport | Working | RunEnded
ReplicaReport = ReplicaBatchReport | ReplicaEpochReport | ReplicaEnded | Working


class Evaluation(NamedTuple):
    """The figures of a part of the data: cost, score and how many examples."""

    cost: float
    score: float
    examples: int


Parameters = npt.NDArray[np.floating]
