"""The history of a run: costs, scores and events in bounded memory, however long it goes on.

Mini-batch costs go into buckets of equal width; when the buckets are used up, neighbours are
merged and every bucket is twice as wide. Of the epochs every 2nd, 4th, 8th, … is kept. `epochs` are
counted since the start, as a fraction: 2.5 is the middle of the third one.
"""

import json
import math
from collections import deque
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.rich import visible
from nnplayground.training.downsampling import BatchCurve, CostBuckets, EpochRows, Floats
from nnplayground.training.reports import EpochReport, RunEnded

BUCKETS = 2**14
EPOCHS = 2**12
MARKS = 256
LONGEST_MARK = 500
"""Letters of a mark that is read from a file, at most."""
POINTS = 500
"""Points of a curve, at most; more cost time and cannot be told apart on screen."""

DAMAGED = N_("The history of the run is damaged and cannot be read.")


class HistoryMark(NamedTuple):
    """Something happened at `epoch`. `text` is marked for translation; `kind` is permanent."""

    epoch: float
    kind: str
    text: str


class History:
    """What a run has been through. Appending is cheap, memory is bounded (about 1 MB)."""

    def __init__(self, buckets: int = BUCKETS, epochs: int = EPOCHS) -> None:
        self._buckets = CostBuckets(buckets)
        self._epoch_rows = EpochRows(epochs)
        self._marks: deque[HistoryMark] = deque(maxlen=MARKS)
        self.seconds = 0.0
        """How long was trained for all of this; NaN if that is not known. No part of `to_columns`."""

    def append_batches(self, epochs: npt.ArrayLike, costs: npt.ArrayLike) -> None:
        """Add mini-batch costs (n,) and the epochs since the start when they came (n,); costs need not be finite."""
        self._buckets.append(epochs, costs)

    def append_epoch(self, report: EpochReport) -> None:
        """Add the figures of an epoch."""
        self._epoch_rows.append(report)

    def mark(self, epoch: float, kind: str, text: str) -> None:
        """Note an event; a later ``"best"`` replaces an earlier one."""
        new = HistoryMark(float(epoch), kind, text)
        if kind == "best":
            self._marks = deque((m for m in self._marks if m.kind != kind), maxlen=MARKS)
        if new not in self._marks:
            self._marks.append(new)

    def mark_best(self, ended: RunEnded) -> None:
        """Note the epoch whose weights a run came back to, if it did as it ended."""
        if ended.best_epoch is not None:
            self.mark(ended.best_epoch, "best", N_("best"))

    def batches(self, points: int = POINTS, first: float = -math.inf, last: float = math.inf) -> BatchCurve:
        """Return mini-batch costs between two counts of epochs, at most `points`."""
        return self._buckets.curve(points, first, last)

    def epoch_columns(
        self, points: int = POINTS, first: float = -math.inf, last: float = math.inf
    ) -> dict[str, Floats]:
        """Return the columns of `EpochReport` between two epochs, at most `points` long."""
        return self._epoch_rows.columns(points, first, last)

    @property
    def epoch_extremes(self) -> dict[str, tuple[float, float]]:
        """The lowest and the highest of each cost and score of `EpochReport`, of all epochs; NaN where there are none.

        Of a history from an older file, or of one cut short, of those epochs that it has kept.
        """
        return self._epoch_rows.extremes

    @property
    def marks(self) -> tuple[HistoryMark, ...]:
        """The newest events, oldest first."""
        return tuple(self._marks)

    @property
    def newest(self) -> EpochReport | None:
        """The newest epoch report, exactly."""
        return self._epoch_rows.newest

    @property
    def newest_cost(self) -> float:
        """The newest mini-batch cost, exactly; NaN before there is one."""
        return self._buckets.newest

    @property
    def epochs(self) -> float:
        """Epochs since the start, as a fraction."""
        newest = self.newest
        return max(self._buckets.epochs, float(newest.epoch) if newest else 0.0)

    @property
    def batch_count(self) -> int:
        """Mini-batches learnt."""
        return len(self._buckets)

    @property
    def epoch_count(self) -> int:
        """Epoch reports taken in, the one before training included."""
        return len(self._epoch_rows)

    @property
    def not_finite(self) -> int:
        """How many mini-batch costs were infinite or no number."""
        return self._buckets.not_finite

    def until(self, step: int, epochs: float, newest: EpochReport | None) -> Self:
        """Return a copy that ends after mini-batch `step` and `epochs`, where `newest` was the newest report."""
        other = type(self)()
        other._buckets = self._buckets.until(step, epochs)
        if newest is not None and len(self._epoch_rows):
            other._epoch_rows = self._epoch_rows.until(newest)
        other._marks = deque((mark for mark in self._marks if mark.epoch <= epochs), maxlen=MARKS)
        other.seconds = self.seconds if step >= self.batch_count else math.nan if step else 0.0
        return other

    def copy(self) -> Self:
        """Return a copy, which another thread may read while this one grows."""
        return self.until(self.batch_count, self.epochs, self.newest)

    def to_columns(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return the whole history as named arrays, for a file."""
        text = json.dumps([list(mark) for mark in self._marks])
        marks = np.frombuffer(text.encode(), np.uint8).copy()
        return self._buckets.to_columns() | self._epoch_rows.to_columns() | {"marks": marks}

    @classmethod
    def from_columns(cls, columns: dict[str, npt.NDArray[np.generic]], *, penalized: bool = False) -> Self:
        """Build the history that `to_columns` gave. Raises UserError if it is damaged.

        If a run is `penalized` and the columns are of an older file, its penalties are not known.
        """
        history = cls()
        history.seconds = math.nan
        untold = math.nan if penalized else 0.0
        try:
            numbers = {name: np.asarray(columns[name], np.float64) for name in ("batches", "batch_state", "epochs")}
            history._buckets.restore(numbers["batches"], numbers["batch_state"])
            extremes = np.asarray(columns["epoch_extremes"], np.float64) if "epoch_extremes" in columns else None
            state = np.asarray(columns["epoch_state"], np.int64)
            history._epoch_rows.restore(numbers["epochs"], state, untold, extremes)
            for epoch, kind, text in json.loads(np.asarray(columns["marks"], np.uint8).tobytes()):
                if not (math.isfinite(epoch) and isinstance(kind, str) and isinstance(text, str)):
                    raise ValueError("mark")
                # It may be from outside, and stands on the curves as it is.
                history.mark(epoch, kind, visible(text[:LONGEST_MARK]))
        except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
            raise UserError(DAMAGED) from error
        return history
