"""Runs side by side: which of them belong together, and what they reached.

Runs that differ in their seeds alone belong together: `seed_groups` finds them, and wherever
columns are asked for, such a group may stand for its members, with mean and deviation.
"""

import math
from collections.abc import Sequence
from enum import StrEnum
from functools import reduce
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.comparison.settings_table import NOTHING, Row, distinct
from nnplayground.data.dataset import Dataset
from nnplayground.data.metrics import Metric
from nnplayground.i18n import fixed, grouped, number, steady, tr
from nnplayground.training.experiment import Experiment, Seeds
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport

Floats = npt.NDArray[np.float64]


class ComparedRun(Protocol):
    """What has to be known of a run; one that goes on may have the figures of what is on screen as ``shown``."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def experiment(self) -> Experiment:
        """Its settings."""

    @property
    def history(self) -> History:
        """Its curves."""


class Part(StrEnum):
    """Which examples a curve is about."""

    VALIDATION = "validation"
    TRAIN = "train"


class PartFigures(NamedTuple):
    """What a run reached on a part of the data: last and best figures, NaN where there are none."""

    cost: float
    best_cost: float
    score: float
    best_score: float


def same_data(one: Dataset, other: Dataset) -> bool:
    """Whether two data sets are of one kind, and the user's own the same: curves on others do not belong together."""
    return one.kind == other.kind and all(
        getattr(one, name, None) == getattr(other, name, None) for name in ("digest", "folder")
    )


# Groups.


def seed_groups(runs: Sequence[ComparedRun]) -> list[tuple[int, ...]]:
    """Divide runs, by their numbers, into those that differ in their seeds alone; most stay single.

    Of runs with the same seeds only the longest joins the others. A run whose settings were
    changed on the way stays single: its settings do not say what it has been through.
    """
    families: dict[Experiment, list[int]] = {}
    for place, run in enumerate(runs):
        families.setdefault(run.experiment.model_copy(update={"seeds": Seeds()}), []).append(place)
    return sorted(group for members in families.values() for group in _divided(runs, members))


def _divided(runs: Sequence[ComparedRun], members: list[int]) -> list[tuple[int, ...]]:
    longest: dict[Seeds, int] = {}
    steady = [place for place in members if not changed_on_the_way(runs[place].history)]
    for place in steady:
        seeds = runs[place].experiment.seeds
        known = longest.get(seeds)
        if known is None or runs[place].history.epochs > runs[known].history.epochs:
            longest[seeds] = place
    group = tuple(sorted(longest.values()))
    return [group, *((place,) for place in members if place not in group)] if group else [(p,) for p in members]


def changed_on_the_way(history: History) -> list[str]:
    """Return which settings were changed while the run went on, translated."""
    return [tr(note.text) for note in history.marks if note.kind == "changed"]


def run_name(place: int, experiment: Experiment) -> str:
    """Return what a run is called that nobody has named."""
    layers = "-".join(map(str, experiment.sizes))
    return tr("Run {number}: {data} {layers}", number=place, data=experiment.data.title, layers=layers)


def seed_name(name: str, place: int) -> str:
    """Return what one of several runs called `name` is called."""
    return tr("{name}, seed {number}", name=name, number=place)


def group_name(names: Sequence[str]) -> str:
    """Return what the names of several runs have in common before the last comma, or the first name."""
    heads = {name.rpartition(",")[0] for name in names}
    return heads.pop() or names[0] if len(heads) == 1 and len(set(names)) > 1 else names[0]


# Figures.


def part_figures(history: History, metric: Metric) -> dict[Part, PartFigures]:
    """Return what a run scored by `metric` reached on each part."""
    newest, extremes = history.newest, history.epoch_extremes
    found = {}
    for part in Part:
        cost, score = f"{part}_cost", f"{part}_score"
        found[part] = PartFigures(
            getattr(newest, cost, math.nan),
            extremes[cost][0],
            getattr(newest, score, math.nan),
            extremes[score][int(metric.higher_is_better)],
        )
    return found


def reached_by(run: ComparedRun) -> dict[Part, PartFigures]:
    """Return what a run reached; where another network is on screen than after its last epoch, what that one has."""
    metric = _metric(run)
    figures, shown = part_figures(run.history, metric), _shown(run)
    if shown is None:
        return figures
    better = np.fmax if metric.higher_is_better else np.fmin
    found = {}
    for part, known in figures.items():
        cost, score = getattr(shown, f"{part}_cost"), getattr(shown, f"{part}_score")
        best_cost, best_score = np.fmin(known.best_cost, _finite(cost)), better(known.best_score, _finite(score))
        found[part] = PartFigures(cost, float(best_cost), score, float(best_score))
    return found


def _shown(run: ComparedRun) -> EpochReport | None:
    shown: EpochReport | None = getattr(run, "shown", None)
    return shown


def figure_rows(columns: Sequence[Sequence[ComparedRun]]) -> list[Row]:
    """Return what the runs reached; a column of several has mean ± standard deviation."""
    rows = [_epochs_row(columns), *_time_row(columns)]
    metrics = distinct(_metric(run) for column in columns for run in column)
    score = reduce(lambda one, other: tr("{one} or {other}", one=one, other=other), (tr(m.name) for m in metrics))
    low = all(not metric.higher_is_better for metric in metrics)
    best_score = tr("lowest") if low else tr("highest") if all(m.higher_is_better for m in metrics) else tr("best")
    data = distinct(run.experiment.data for column in columns for run in column)
    costs = distinct(run.experiment.cost for column in columns for run in column)
    titles = {
        Part.VALIDATION: (tr("Validation cost"), tr("lowest"), tr("{score}, validation", score=score), best_score),
        Part.TRAIN: (tr("Training cost"), tr("lowest"), tr("{score}, training", score=score), best_score),
    }
    figures = [[reached_by(run) for run in column] for column in columns]
    for part, names in titles.items():
        found = [[reached[part] for reached in column] for column in figures]
        for place, field in enumerate(PartFigures._fields):
            is_cost = place < 2
            values = [np.array([reached[place] for reached in column]) for column in found]
            texts = tuple(
                _pooled(value, None if is_cost else _metric(column[0]))
                for value, column in zip(values, columns, strict=True)
            )
            comparable = len(data) == 1 and (not is_cost or len(costs) == 1)
            best = _best([_mean(value) for value in values], low=is_cost or low) if comparable else frozenset()
            title = f"{names[place - 1]}, {names[place]}" if place % 2 else names[place]
            rows.append(Row(f"{part}.{field}", title, texts, best=best))
    notes = tuple(", ".join(distinct(t for run in c for t in changed_on_the_way(run.history))) for c in columns)
    if any(notes):
        rows.append(Row("changed", tr("Changed on the way"), tuple(note or NOTHING for note in notes), differs=True))
    return rows


def _epochs_row(columns: Sequence[Sequence[ComparedRun]]) -> Row:
    texts = []
    for column in columns:
        newest = [_shown(run) or run.history.newest for run in column]
        epochs = sorted({report.epoch for report in newest if report is not None})
        texts.append(NOTHING if not epochs else "–".join(map(grouped, distinct([epochs[0], epochs[-1]]))))
    return Row("epochs", tr("Epochs"), tuple(texts))


def _time_row(columns: Sequence[Sequence[ComparedRun]]) -> list[Row]:
    """Return how long the runs were trained, if that is known of any."""
    texts = []
    for column in columns:
        values = np.array([run.history.seconds for run in column])
        values = values[np.isfinite(values)]
        spread = f" ± {fixed(_deviation(values), 1)}" if len(values) > 1 else ""
        texts.append(tr("{s} s", s=fixed(_mean(values), 1) + spread) if len(values) else NOTHING)
    return [] if set(texts) == {NOTHING} else [Row("seconds", tr("Training time"), tuple(texts))]


def _metric(run: ComparedRun) -> Metric:
    return run.experiment.used_task.metric


def _pooled(values: Floats, metric: Metric | None) -> str:
    """Write a figure, or mean ± standard deviation of several; `metric` is None for a cost."""
    values = values[np.isfinite(values)]
    if not len(values):
        return NOTHING
    mean, deviation = _mean(values), _deviation(values)
    if len(values) == 1:
        return steady(mean) if metric is None else metric.text(mean)
    return f"{steady(mean)} ± {number(deviation, 2)}" if metric is None else metric.spread_text(mean, deviation)


def _best(values: Sequence[float], low: bool) -> frozenset[int]:
    finite = [value for value in values if math.isfinite(value)]
    if len(finite) < 2 or min(finite) == max(finite):
        return frozenset()
    wanted = min(finite) if low else max(finite)
    return frozenset(place for place, value in enumerate(values) if value == wanted)


def _finite(value: float) -> float:
    return value if math.isfinite(value) else math.nan


def _mean(values: Floats) -> float:
    values = values[np.isfinite(values)]
    return float(np.sum(values / len(values))) if len(values) else math.nan


def _deviation(values: Floats) -> float:
    """Return the standard deviation of a sample; figures up to 10^300 do not overflow."""
    scale = float(np.abs(values).max(initial=0.0))
    return scale * float(np.std(values / scale, ddof=1)) if scale and len(values) > 1 else 0.0


def slim(history: History, shown: EpochReport | None = None) -> History:
    """Return a copy without the costs of the mini-batches: what is worth keeping of a run that is compared.

    Where the network that is `shown` is a few mini-batches older than its last epoch, the copy ends with its figures.
    """
    nothing = History().to_columns()
    kept = {
        name: column for name, column in history.to_columns().items() if name.startswith("epoch") or name == "marks"
    }
    copy = History.from_columns(nothing | kept)
    copy.seconds = history.seconds
    newest = copy.newest
    if shown is None or newest is None or shown.step < newest.step:
        return copy
    if not np.array_equal(np.array(shown), np.array(newest), equal_nan=True):
        copy.append_epoch(shown)
    return copy
