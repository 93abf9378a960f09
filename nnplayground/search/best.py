"""How good the best trial was by then, against what had been spent: the curve that compares strategies."""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.search.trials import Search, Trial

Floats = npt.NDArray[np.float64]


class StrategyBest(NamedTuple):
    """The best figure of one strategy, as steps: `spent` rises, and each figure holds until the next.

    `spent` are gradients of single examples, the others costs or scores of validation examples: of the best trial
    the mean over its seeds, the lowest and the highest; `numbers` say which trial that was. All are (points,).
    """

    spent: Floats
    best: Floats
    lowest: Floats
    highest: Floats
    numbers: tuple[int, ...]


def strategy_best(search: Search, by: str) -> StrategyBest:
    """Return how the best finished trial of the strategy `by` improved, in the order of the numbers."""
    spent, best = 0, None
    rows: list[tuple[float, float, float, float]] = []
    numbers: list[int] = []
    for trial in search.trials:
        if trial.by != by:
            continue
        spent += trial.evaluations
        loss = search.loss(trial)
        if trial.state == "finished" and math.isfinite(loss) and (best is None or loss < best):
            best = loss
            figures = seed_figures(search, trial)
            mean = figure(search, trial)
            if rows:
                # It was as good as before until just now.
                rows.append((float(spent), *rows[-1][1:]))
                numbers.append(numbers[-1])
            rows.append((float(spent), mean, min(figures), max(figures)))
            numbers.append(trial.number)
    if rows and spent > rows[-1][0]:
        rows.append((float(spent), *rows[-1][1:]))
        numbers.append(numbers[-1])
    columns = np.array(rows, np.float64).reshape(-1, 4).T
    return StrategyBest(columns[0], columns[1], columns[2], columns[3], tuple(numbers))


def figure(search: Search, trial: Trial) -> float:
    """Return what counts of a trial: cost or score, the mean over its seeds; NaN if there is none."""
    cost, score = trial.mean()
    value = cost if search.plan.objective == "cost" else score
    return math.nan if value is None else value


def seed_figures(search: Search, trial: Trial) -> list[float]:
    """Return what counts of a trial for each of its seeds."""
    place = 0 if search.plan.objective == "cost" else 1
    return [value for curve in trial.curves if (value := curve.final[place]) is not None]


def chance_of_top(count: int, share: float) -> float:
    """Return the probability that the best of so many random points is in that share of the best: 1 − (1 − q)^k."""
    return -math.expm1(count * math.log1p(-share))
