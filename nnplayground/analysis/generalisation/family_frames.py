"""The families of regularisation as they are trained: all that a picture of them needs, many times a second."""

import time
from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.decision_field import InputPlane, default_plane, grid
from nnplayground.analysis.generalisation.families import FamilyComparison, FamilyRow, FamilySettings
from nnplayground.analysis.weight_histogram import WeightHistogram, pooled_histogram, rounded_up
from nnplayground.core.network import Network
from nnplayground.core.passes import push
from nnplayground.data.problem import Problem
from nnplayground.training.experiment import Experiment

Floats = npt.NDArray[np.float64]

FRAME_SECONDS = 1 / 30
"""Seconds between two frames, at least."""
RESOLUTION = 32
"""Rows and columns of a field."""
POINTS = 120
"""Epochs of a curve that are kept in a frame, at most about."""


@dataclass(frozen=True, slots=True, eq=False)
class FamilyPicture:
    """What one variant has come to by now.

    `scores` are (2, seeds): on the training and the validation part; `field` is the answer (outputs, rows, columns)
    over the plane, the mean of all seeds, or None where inputs are no plane. `histograms` are of the weights of all
    seeds, one a layer, with the same edges.
    `epochs`, `costs` and `penalties` are curves (points,): C₀ and the penalty, means of the seeds. `networks` are
    copies of those behind the field, one a seed.
    """

    row: FamilyRow
    scores: Floats
    field: npt.NDArray[np.floating] | None
    histograms: tuple[WeightHistogram, ...]
    epochs: Floats
    costs: Floats
    penalties: Floats
    networks: tuple[Network, ...]


@dataclass(frozen=True, slots=True, eq=False)
class FamilyFrame:
    """All variants at one moment, and the data that they learn."""

    experiment: Experiment
    problem: Problem
    plane: InputPlane | None
    pictures: tuple[FamilyPicture, ...]


def family_frames(experiment: Experiment, settings: FamilySettings) -> Generator[float | FamilyFrame, None, None]:
    """Train all variants with all seeds; yield the share done, and frames, the last one at the end.

    Raises UserError if the experiment cannot be trained.
    """
    comparison = FamilyComparison(experiment, settings)
    maker = _FrameMaker(experiment, comparison)
    next_time = 0.0
    for share in comparison.train():
        if time.perf_counter() >= next_time and all(comparison.reports):
            next_time = time.perf_counter() + FRAME_SECONDS
            yield maker.frame()
        yield share
    yield maker.frame()


class _FrameMaker:
    def __init__(self, experiment: Experiment, comparison: FamilyComparison) -> None:
        self._experiment, self._comparison = experiment, comparison
        self._problem = comparison.runs.problem(0)
        planar = experiment.data.is_planar
        self._plane = default_plane(self._problem, resolution=RESOLUTION) if planar else None
        self._inputs = None if self._plane is None else grid(self._problem, self._plane)

    def frame(self) -> FamilyFrame:
        comparison = self._comparison
        table = comparison.table()
        networks = [
            [comparison.network(run) for run, (number, _) in enumerate(comparison.places) if number == variant]
            for variant in range(len(table))
        ]
        # What the weights come to without regularisation is the measure of all.
        reach = rounded_up(pooled_histogram(networks[0]).largest)
        pictures = tuple(self._picture(row, number, networks[number], reach) for number, row in enumerate(table))
        return FamilyFrame(self._experiment, self._problem, self._plane, pictures)

    def _picture(self, row: FamilyRow, variant: int, networks: list[Network], reach: float) -> FamilyPicture:
        comparison = self._comparison
        runs = [run for run, (number, _) in enumerate(comparison.places) if number == variant]
        counted = [comparison.counted(run) for run in runs]
        scores = np.array([[one.train_score for one in counted], [one.validation_score for one in counted]])
        # As far as the seeds go together: early stopping ends them one by one.
        length = min(len(comparison.reports[run]) for run in runs)
        kept = slice(0, length, max(1, length // POINTS))
        costs = [[report.train_cost for report in comparison.reports[run][kept]] for run in runs]
        histograms = tuple(
            pooled_histogram(networks, reach=reach, layer=number) for number in range(2, len(networks[0].layers) + 2)
        )
        penalties = [[report.penalty for report in comparison.reports[run][kept]] for run in runs]
        return FamilyPicture(
            row, scores, self._field(networks), histograms,
            np.arange(length, dtype=np.float64)[kept], np.mean(costs, axis=0), np.mean(penalties, axis=0),
            tuple(network.copy() for network in networks),
        )  # fmt: skip

    def _field(self, networks: list[Network]) -> npt.NDArray[np.floating] | None:
        if self._inputs is None or self._plane is None:
            return None
        with np.errstate(all="ignore"):
            answers = [push(network, self._inputs).stages[-1].a for network in networks]
            mean: npt.NDArray[np.floating] = np.mean(answers, axis=0)
        return mean.T.reshape(-1, *self._plane.shape)
