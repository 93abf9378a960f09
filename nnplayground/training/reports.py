"""What a run tells its listeners: plain, frozen, cheap to make."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt


class BatchReport(NamedTuple):
    """A mini-batch was learnt. `cost` is that of the batch, before the step, without penalties.

    `epochs` counts the epochs since the start, fractions included; `step` the mini-batches.
    """

    step: int
    epochs: float
    cost: float


class EpochReport(NamedTuple):
    """An epoch ended (`epoch` 0: before training). What scores are, the metric of the task says.

    Validation figures are NaN where there is no validation part.
    """

    epoch: int
    step: int
    train_cost: float
    train_score: float
    validation_cost: float
    validation_score: float


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


Report = BatchReport | EpochReport | Working | RunEnded


class Evaluation(NamedTuple):
    """The figures of a part of the data: cost, score and how many examples."""

    cost: float
    score: float
    examples: int


Parameters = npt.NDArray[np.floating]
