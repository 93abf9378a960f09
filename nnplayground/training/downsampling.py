"""Streams of figures in bounded memory: buckets that merge, rows that thin out."""

import math
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.training.reports import EpochReport

FEW_POINTS = 20
"""A curve of fewer points shows no extremes."""
LARGEST = 1e250
"""Costs from here on count as infinite: sums of them would be."""
ROOM = 64
"""Rows for which there is room at the start; it doubles as they come, so that a short run takes little memory."""

Floats = npt.NDArray[np.float64]


class BatchCurve(NamedTuple):
    """Mini-batch costs for a plot, arrays (points,). Figures are NaN where no cost was finite."""

    epochs: Floats
    mean: Floats
    low: Floats
    high: Floats


_FIRST, _LAST, _TOTAL, _FINITE, _LOW, _HIGH = range(6)


class CostBuckets:
    """Means and extremes of a stream of costs, in at most `capacity` buckets of equal width."""

    def __init__(self, capacity: int) -> None:
        if capacity < 2 or capacity % 2:
            raise ValueError(f"the capacity must be even and positive, not {capacity}")
        self.width = 1
        """Mini-batches in a full bucket: a power of two."""
        self._capacity = capacity
        self._rows = np.empty((6, min(ROOM, capacity)))
        self._used = 0
        self._fill = 0
        self._newest = math.nan

    def __len__(self) -> int:
        """Return how many costs went in."""
        return (self._used - 1) * self.width + self._fill if self._used else 0

    @property
    def epochs(self) -> float:
        """Epochs since the start at the newest cost; 0 before there is one."""
        return float(self._rows[_LAST, self._used - 1]) if self._used else 0.0

    @property
    def newest(self) -> float:
        """The newest cost, exactly; NaN before there is one."""
        return self._newest

    @property
    def not_finite(self) -> int:
        """How many costs were infinite or no number."""
        return len(self) - int(self._rows[_FINITE, : self._used].sum())

    def append(self, epochs: npt.ArrayLike, costs: npt.ArrayLike) -> None:
        """Add costs (n,) and the epochs since the start when they came (n,), which never go back."""
        where, what = np.asarray(epochs, np.float64), np.asarray(costs, np.float64)
        if where.shape != what.shape or where.ndim != 1:
            raise ValueError(f"{where.shape} epochs do not fit {what.shape} costs")
        if not len(what):
            return
        while (needed := self._used - (-(len(what) - self._room) // self.width)) > self._capacity:
            self._merge()
        if needed > self._rows.shape[1]:
            self._rows = _enlarged(self._rows, 1, needed, self._capacity)
        head = min(self._room, len(what))
        if head:
            self._absorb(where[:head], what[:head])
        whole = (len(what) - head) // self.width * self.width
        if whole:
            self._put(where[head : head + whole], what[head : head + whole], self.width)
        if head + whole < len(what):
            self._put(where[head + whole :], what[head + whole :], len(what) - head - whole)
        self._newest = float(what[-1])

    def curve(self, points: int, first: float, last: float) -> BatchCurve:
        """Return the costs between two counts of epochs, and one point beyond on either side.

        Buckets are joined in groups whose borders stay where they are as costs arrive.
        """
        rows = self._rows[:, : self._used]
        begin = max(0, int(np.searchsorted(rows[_LAST], first)) - 1)
        end = min(self._used, int(np.searchsorted(rows[_FIRST], last, "right")) + 1)
        group = _group(end - begin, points)
        begin -= begin % group
        if end <= begin:
            return BatchCurve(*np.empty((4, 0)))
        starts = np.arange(begin, end, group)
        ends = np.minimum(starts + group, end) - 1
        starts -= begin
        seen = rows[:, begin:end]
        finite = np.add.reduceat(seen[_FINITE], starts)
        mean = np.full(len(starts), np.nan)
        np.divide(np.add.reduceat(seen[_TOTAL], starts), finite, out=mean, where=finite > 0)
        low = np.minimum.reduceat(seen[_LOW], starts)
        high = np.maximum.reduceat(seen[_HIGH], starts)
        low[finite == 0] = high[finite == 0] = np.nan
        return BatchCurve((seen[_FIRST, starts] + rows[_LAST, ends]) / 2, mean, low, high)

    def until(self, count: int, epochs: float) -> "CostBuckets":
        """Return a copy that ends with cost number `count`, after `epochs`.

        Of the part of a bucket only the whole bucket's mean and extremes are known: they stand in for it, and
        what the newest cost was is not known then.
        """
        other = CostBuckets(self._capacity)
        count = max(0, min(count, len(self)))
        other.width = self.width
        if not count:
            return other
        used = other._used = -(-count // self.width)
        other._fill = count - (used - 1) * self.width
        other._rows = self._rows[:, :used].copy()
        whole = self._fill if used == self._used else self.width
        last = other._rows[:, used - 1]
        if other._fill < whole:
            share = other._fill / whole
            last[_FINITE] = round(share * last[_FINITE])
            last[_TOTAL] *= share
            last[_LAST] = min(last[_LAST], max(last[_FIRST], epochs))
        if count == len(self):
            other._newest = self._newest
        elif self.width == 1 and last[_FINITE]:
            other._newest = float(last[_TOTAL])
        return other

    def to_columns(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return all there is to keep, as arrays."""
        state = np.array([self.width, self._fill, self._newest])
        return {"batches": self._rows[:, : self._used].copy(), "batch_state": state}

    def restore(self, rows: Floats, state: Floats) -> None:
        """Take over what `to_columns` gave. Raises ValueError if it makes no sense."""
        used = rows.shape[1] if rows.ndim == 2 and rows.shape[0] == 6 else self._capacity + 1
        if used > self._capacity or state.shape != (3,):
            raise ValueError("shape")
        width, fill = int(state[0]), int(state[1])
        members = np.full(used, width)
        members[-1:] = fill
        ordered = _rising(rows[:2].T.ravel())
        counted = bool(np.all((rows[_FINITE] >= 0) & (rows[_FINITE] <= members)))
        if width < 1 or width & (width - 1) or not bool(used) <= fill <= width * bool(used):
            raise ValueError("width")
        if not (ordered and counted and np.isfinite(rows[_TOTAL]).all()):
            raise ValueError("content")
        self._rows = np.array(rows, np.float64)
        self.width, self._used, self._fill, self._newest = width, used, fill, float(state[2])

    @property
    def _room(self) -> int:
        return self.width - self._fill if self._used else 0

    def _absorb(self, epochs: Floats, costs: Floats) -> None:
        """Add costs to the last bucket."""
        last = self._rows[:, self._used - 1]
        first, filled = last[_FIRST], self._fill + len(costs)
        before = last.copy()
        self._used -= 1
        self._put(epochs, costs, len(costs))
        last[_FIRST] = first
        last[_TOTAL] += before[_TOTAL]
        last[_FINITE] += before[_FINITE]
        last[_LOW] = min(last[_LOW], before[_LOW])
        last[_HIGH] = max(last[_HIGH], before[_HIGH])
        self._fill = filled

    def _put(self, epochs: Floats, costs: Floats, width: int) -> None:
        """Add new buckets of `width` costs each."""
        block = costs.reshape(-1, width)
        new = self._rows[:, self._used : self._used + len(block)]
        new[_FIRST] = epochs[::width]
        new[_LAST] = epochs[width - 1 :: width]
        finite = np.abs(block) < LARGEST
        if finite.all():
            new[_FINITE] = width
            lows = highs = block
        else:
            np.sum(finite, axis=1, out=new[_FINITE])
            lows, highs = np.where(finite, block, np.inf), np.where(finite, block, -np.inf)
            block = np.where(finite, block, 0.0)
        np.sum(block, axis=1, out=new[_TOTAL])
        np.min(lows, axis=1, out=new[_LOW])
        np.max(highs, axis=1, out=new[_HIGH])
        self._used += new.shape[1]
        self._fill = width

    def _merge(self) -> None:
        """Join neighbouring buckets, so that half of them are free."""
        merged = self._rows[:, 0 : self._used : 2].copy()
        right = self._rows[:, 1 : self._used : 2]
        left = merged[:, : right.shape[1]]
        left[_LAST] = right[_LAST]
        left[_TOTAL] += right[_TOTAL]
        left[_FINITE] += right[_FINITE]
        np.minimum(left[_LOW], right[_LOW], out=left[_LOW])
        np.maximum(left[_HIGH], right[_HIGH], out=left[_HIGH])
        if self._used % 2 == 0 and self._used:
            self._fill += self.width
        self._used = merged.shape[1]
        self._rows[:, : self._used] = merged
        self.width *= 2


class EpochRows:
    """Epoch reports, thinned to at most `capacity`; the first and the newest are always there.

    Row k stands for the reports from k · stride on: it is the one whose costs stand out most, so that a spike does
    not vanish as a run grows.
    """

    def __init__(self, capacity: int) -> None:
        if capacity < 2 or capacity % 2:
            raise ValueError(f"the capacity must be even and positive, not {capacity}")
        self._capacity = capacity
        self._rows = np.empty((min(ROOM, capacity), len(EpochReport._fields)))
        self._used = 0
        self._count = 0
        self._stride = 1
        self._lowest, self._highest = [math.inf] * len(FIGURES), [-math.inf] * len(FIGURES)

    def __len__(self) -> int:
        """Return how many reports went in."""
        return self._count

    @property
    def extremes(self) -> dict[str, tuple[float, float]]:
        """The lowest and the highest of each figure, those of reports included that are not kept; NaN of none."""
        found = zip(FIGURES, self._lowest, self._highest, strict=True)
        return {name: (low, high) if low <= high else (math.nan, math.nan) for name, low, high in found}

    @property
    def newest(self) -> EpochReport | None:
        """The newest report, exactly."""
        if not self._used:
            return None
        epoch, step, *figures = self._rows[self._used - 1].tolist()
        return EpochReport(int(epoch), int(step), *figures)

    def append(self, report: EpochReport) -> None:
        """Add a report; epochs never go back."""
        if self._used and (self._count - 1) % self._stride:
            self._used -= 1  # It stood there only for being the newest, unless it stands out.
            if self._used > 1:  # Nothing takes the place of the first.
                before, row, newest = self._rows[self._used - 2 : self._used + 1, COSTS].tolist()
                if _apart(newest, before) > _apart(row, before):
                    self._rows[self._used - 1] = self._rows[self._used]
        if self._used == self._capacity:
            kept = self._standing_out()
            self._used = len(kept)
            self._rows[: self._used] = kept
            self._stride *= 2
        elif self._used == len(self._rows):
            self._rows = _enlarged(self._rows, 0, self._used + 1, self._capacity)
        self._rows[self._used] = report
        self._used += 1
        self._count += 1
        self._reach(report[FIRST_FIGURE:PENALTY], report[FIRST_FIGURE:PENALTY])

    def _reach(self, lows: Iterable[float], highs: Iterable[float]) -> None:
        """Widen the extremes by finite figures: thousands come each second."""
        lowest, highest = self._lowest, self._highest
        for place, (low, high) in enumerate(zip(lows, highs, strict=True)):
            if low - low == 0 and low < lowest[place]:
                lowest[place] = low
            if high - high == 0 and high > highest[place]:
                highest[place] = high

    def _reach_rows(self) -> None:
        """Widen the extremes by the figures of the reports that are kept."""
        figures = self._rows[: self._used, FIRST_FIGURE:PENALTY]
        known = np.isfinite(figures)
        lows = np.where(known, figures, np.inf).min(axis=0, initial=np.inf)
        self._reach(lows.tolist(), np.where(known, figures, -np.inf).max(axis=0, initial=-np.inf).tolist())

    def until(self, report: EpochReport) -> "EpochRows":
        """Return a copy that ends with `report`, which is one of those that went in.

        Of an earlier one the extremes are those of the reports that are kept.
        """
        other = EpochRows(self._capacity)
        newest = self.newest
        assert newest is not None
        other._count = self._count - (newest.epoch - report.epoch)
        other._stride = self._stride
        other._used = -(-(other._count - 1) // self._stride)
        other._rows = self._rows[: other._used + 1].copy()
        if other._used and other._rows[other._used - 1, 0] > report.epoch:
            other._rows[other._used - 1] = report  # What stood out came later.
        other._rows[other._used] = report
        other._used += 1
        if report.step == newest.step and report.epoch == newest.epoch:
            other._lowest, other._highest = self._lowest.copy(), self._highest.copy()
        else:
            other._reach_rows()
        return other

    def columns(self, points: int, first: float, last: float) -> dict[str, Floats]:
        """Return the reports between two epochs and one beyond on either side, by field name.

        Of many the first and the last are chosen, and of groups between them those with the extremes of the costs.
        """
        epochs = self._rows[: self._used, 0]
        begin = max(0, int(np.searchsorted(epochs, first)) - 1)
        end = min(self._used, int(np.searchsorted(epochs, last, "right")) + 1)
        if end - begin <= points:
            chosen = np.arange(begin, end)
        elif points < FEW_POINTS:
            chosen = np.linspace(begin, end - 1, points).astype(np.intp)
        else:
            group = _group(end - begin, (points - 2) // 5)
            begin -= begin % group
            firsts = range(0, end - begin, group)
            chosen = begin + np.unique([*firsts, *self._extremes(begin, end, group), end - begin - 1])
        return dict(zip(EpochReport._fields, self._rows[chosen].T.copy(), strict=True))

    def _extremes(self, begin: int, end: int, group: int) -> list[int]:
        """Return where, counted from `begin`, each group has its lowest and highest costs."""
        groups = -(-(end - begin) // group)
        found: set[int] = set()
        for column in COSTS:
            values = np.full(groups * group, np.nan)
            values[: end - begin] = self._rows[begin:end, column]
            block = values.reshape(groups, group)
            finite = np.isfinite(block)
            some = np.flatnonzero(finite.any(axis=1))
            for lowest in (
                np.where(finite, block, np.inf).argmin(axis=1),
                np.where(finite, -block, np.inf).argmin(axis=1),
            ):
                found.update((some * group + lowest[some]).tolist())
        return sorted(found)

    def _standing_out(self) -> Floats:
        """Return the first row, and one of each two after it; the second row may stand in for the next two."""
        rows = self._rows[: self._used]
        first, second, before = rows[2::2].copy(), rows[3::2], rows[1:-1:2].copy()
        if len(first) and _distance(rows[1], rows[0]) > _distance(first[0], rows[0]):
            first[0], before[0] = rows[1], rows[0]
        wins = _distance(second, before) > _distance(first, before)
        return np.concatenate([rows[:1], np.where(wins[:, np.newaxis], second, first)])

    def to_columns(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return all there is to keep, as arrays; without penalties, as in older files, where there are none."""
        rows = self._rows[: self._used]
        rows = rows if np.any(rows[:, PENALTY]) else rows[:, :PENALTY]
        extremes = np.array([self._lowest, self._highest])
        return {"epochs": rows.copy(), "epoch_state": np.array([self._count, self._stride]), "epoch_extremes": extremes}

    def restore(
        self, rows: Floats, state: npt.NDArray[np.int64], untold: float, extremes: Floats | None = None
    ) -> None:
        """Take over what `to_columns` gave. Raises ValueError if it makes no sense.

        `untold` is the penalty where there is no column of it; older files tell no `extremes` (2, figures).
        """
        if rows.ndim == 2 and rows.shape[1] == PENALTY:
            rows = np.column_stack([rows, np.full(len(rows), untold)])
        if rows.ndim != 2 or rows.shape[1] != self._rows.shape[1] or len(rows) > self._capacity or state.shape != (2,):
            raise ValueError("shape")
        count, stride = int(state[0]), int(state[1])
        kept = -(-(count - 1) // stride) + 1 if count and stride > 0 else 0
        if stride < 1 or stride & (stride - 1) or kept != len(rows):
            raise ValueError("stride")
        if not (_rising(rows[:, 0]) and _rising(rows[:, 1])):
            raise ValueError("content")
        if extremes is not None and extremes.shape != (2, len(FIGURES)):
            raise ValueError("extremes")
        self._rows = np.array(rows, np.float64)
        self._used, self._count, self._stride = len(rows), count, stride
        if extremes is not None:
            self._reach(*extremes.tolist())
        self._reach_rows()


PENALTY = EpochReport._fields.index("penalty")
"""The last column, which came later than the others."""
FIRST_FIGURE = EpochReport._fields.index("train_cost")
FIGURES = EpochReport._fields[FIRST_FIGURE:PENALTY]
"""Of which the extremes are known."""
_MOST = float(np.finfo(np.float64).max)
COSTS = (EpochReport._fields.index("train_cost"), EpochReport._fields.index("validation_cost"))


def _distance(rows: Floats, others: Floats) -> Floats:
    """Return how far the costs of rows are from those of others; what is no number does not count."""
    with np.errstate(invalid="ignore", over="ignore"):  # Two costs without end are no number apart.
        apart: Floats = np.nan_to_num(np.abs(rows[..., COSTS] - others[..., COSTS])).sum(axis=-1)
    return apart


def _apart(costs: list[float], others: list[float]) -> float:
    """Return the same for one row: thousands come each second, to which NumPy would bring more work than it saves."""
    apart = 0.0
    for cost, other in zip(costs, others, strict=True):
        change = abs(cost - other)
        apart += min(change, _MOST) if change == change else 0.0
    return apart


def _group(rows: int, points: int) -> int:
    """Return the power of two of rows to join so that at most `points` are left, borders included."""
    if points < 3:
        raise ValueError(f"a curve needs at least 3 points, not {points}")
    group = 1
    while rows > (points - 2) * group:
        group *= 2
    return group


def _enlarged(rows: Floats, axis: int, needed: int, capacity: int) -> Floats:
    """Return a copy of `rows` with room for twice as many along `axis`, or `needed` if that is more."""
    shape = list(rows.shape)
    used = shape[axis]
    shape[axis] = min(capacity, max(needed, 2 * used))
    larger = np.empty(shape)
    larger[(slice(None),) * axis + (slice(used),)] = rows
    return larger


def _rising(values: Floats) -> bool:
    return bool(np.isfinite(values).all() and (np.diff(values) >= 0).all())
