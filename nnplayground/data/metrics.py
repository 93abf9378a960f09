"""Metrics: how good answers are in one number that people know, and how that number is written."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.i18n import N_, fixed, percent, steady, tr

Array = npt.NDArray[np.floating]

MOST_FIXED = 1e6
"""Scores beyond it, as of runs that diverge, are written with a power of ten."""


SMALL = 0.1
"""Errors below it are written with all their digits."""


@dataclass(frozen=True, slots=True)
class Metric:
    """What a score measures and how it is written; tasks compute it.

    `key` is permanent and names it in files and JSON lines. `name` stands at an axis and `word` within
    a sentence; `hint` is what an empty plot says and `standstill` what a hint says of a run that stays
    at {score}: all four are marked for translation. `ranges` are those of its axis, narrowest first.
    """

    key: str
    name: str
    word: str
    hint: str
    standstill: str
    ranges: tuple[tuple[float, float], ...] = ((0.0, 1.0),)
    is_share: bool = False
    """Whether it is a share, written in percent."""
    higher_is_better: bool = True

    @property
    def scale(self) -> float:
        """What it is multiplied by where its unit stands elsewhere, as at an axis."""
        return 100.0 if self.is_share else 1.0

    @property
    def axis_label(self) -> str:
        """Its name and unit, in the language in use."""
        return tr("{score} (%)", score=tr(self.name)) if self.is_share else tr(self.name)

    def text(self, value: float, exact: bool = False) -> str:
        """Write a score; `exact` is for tables and files, not for what changes as one looks."""
        decimals = self._decimals + exact
        if self.is_share:
            return percent(value, decimals)
        if self._is_small(value):
            return steady(value)
        return fixed(value, decimals) if abs(value) < MOST_FIXED else steady(value)

    def _is_small(self, value: float) -> bool:
        """Whether it is an error of which few decimals would tell nothing."""
        return not self.higher_is_better and 0 < value < SMALL

    def spread_text(self, mean: float, deviation: float) -> str:
        """Write the mean and the standard deviation of several scores."""
        told = self.text(mean) if self._is_small(mean) else fixed(self.scale * mean, self._decimals)
        return f"{told} ± {self.text(deviation)}"

    def rounded(self, value: float) -> float:
        """Return it as exact as it is written, multiplied by `scale`."""
        return round(self.scale * value, self._decimals)

    def axis_range(self, curves: Sequence[Array]) -> tuple[float, float]:
        """Return the narrowest range, multiplied by `scale`, that shows curves of scores times `scale`, or the last."""
        for low, high in self.ranges:
            bounds = self.scale * low, self.scale * high
            # What is no number is outside of nothing.
            if not any(((curve < bounds[0]) | (curve > bounds[1])).any() for curve in curves):
                return bounds
        return bounds

    def grade(self, value: float) -> float:
        """Return how good a score is, 1 for perfect, whichever way it counts: of an error, 1 / (1 + error)."""
        return value if self.higher_is_better else 1.0 / (1.0 + value)

    @property
    def _decimals(self) -> int:
        return 1 if self.is_share else 3


ACCURACY = Metric(
    key="accuracy",
    name=N_("Accuracy"),
    word=N_("accuracy"),
    hint=N_("Press Space to train: the accuracy appears here."),
    standstill=N_("Training stands still at {score} % right answers: the network seems too small."),
    is_share=True,
)
"""The share of right answers."""

# Below −1 the answers are far worse than the mean would be: no detail is of interest there.
DETERMINATION = Metric(
    key="r2",
    name=N_("R²"),
    word=N_("R²"),
    hint=N_("Press Space to train: R² appears here."),
    standstill=N_("Training stands still at R² = {score}: the network seems too small."),
    ranges=((0.0, 1.0), (-1.0, 1.0)),
)
"""R², the explained share of the targets' spread."""


RECONSTRUCTION = Metric(
    key="squared_error",
    name=N_("Squared error"),
    word=N_("squared error"),
    hint=N_("Press Space to train: the squared error of an example appears here."),
    standstill=N_("Training stands still at a squared error of {score}: the network seems too small."),
    ranges=tuple((0.0, high) for high in (0.1, 1.0, 3.0, 10.0, 30.0, 60.0, 100.0, 300.0, 1000.0, 10_000.0)),
    higher_is_better=False,
)
"""How far what is given back is from what was given: the sum of the squares over an example, averaged over examples."""


def explained_variance(predicted: Array, wanted: Array) -> float:
    """Return R² = 1 − Σ(y − a)² / Σ(y − ȳ)², over all outputs; 0 is as good as the mean, 1 perfect."""
    residual = float(np.sum(np.square(wanted - predicted, dtype=np.float64)))
    # In float32 the mean of equal values may miss them.
    spread = float(np.sum(np.square(wanted - wanted.mean(axis=0, dtype=np.float64))))
    if spread == 0:
        return 1.0 if residual == 0 else 0.0
    return 1.0 - residual / spread
