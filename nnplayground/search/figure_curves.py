"""The figures of many networks over their epochs, side by side in bounded memory."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport, Figures

FIGURES = EpochReport._fields[2:]
CAPACITY = 512
"""Epochs that are kept; of more every 2nd, 4th, 8th, …"""


class NetworkCurve(NamedTuple):
    """What a network has been through: `epochs` (points,) and `figures` by name (points,), the newest last."""

    epochs: Figures
    figures: dict[str, Figures]


class FigureCurves:
    """The epoch reports of several networks, which need not be equally far; NaN where one has told nothing."""

    def __init__(self, networks: int, capacity: int = CAPACITY) -> None:
        if capacity < 2 or capacity % 2:
            raise ValueError(f"the capacity must be even and positive, not {capacity}")
        self._rows: npt.NDArray[np.float64] = np.full((capacity, len(FIGURES), networks), math.nan)
        self._stride = 1
        self.newest: Figures = np.full((len(FIGURES), networks), math.nan)
        """The newest figures (figures, networks) in the order of `FIGURES`."""
        self.epochs: npt.NDArray[np.int64] = np.full(networks, -1)
        """The epoch (networks,) to which they belong; −1 before there is one."""

    def append(self, epoch: int, networks: Sequence[int] | npt.NDArray[np.intp], figures: Figures) -> None:
        """Add the `figures` (figures, some networks) of an epoch; the epochs of a network follow one another."""
        while epoch // self._stride >= len(self._rows):
            half = len(self._rows) // 2
            self._rows[:half] = self._rows[::2]
            self._rows[half:] = math.nan
            self._stride *= 2
        if epoch % self._stride == 0:
            self._rows[epoch // self._stride][:, networks] = figures
        self.newest[:, networks] = figures
        self.epochs[networks] = epoch

    def of(self, network: int) -> NetworkCurve:
        """Return the curve of a network."""
        epochs, rows = self._columns(network)
        return NetworkCurve(epochs, dict(zip(FIGURES, rows.T, strict=True)))

    def table(self, figure: str, points: int) -> tuple[Figures, Figures]:
        """Return epochs (points,) and a figure of all networks (points, networks), about so many, the newest last."""
        last = int(self.epochs.max(initial=-1))
        place = FIGURES.index(figure)
        if last < 0:
            return np.empty(0), np.empty((0, self._rows.shape[2]))
        kept = last // self._stride + 1
        every = max(1, kept // points)
        epochs = np.arange(0, kept, every, dtype=np.float64) * self._stride
        values = self._rows[:kept:every, place]
        if epochs[-1] < last:
            epochs, values = np.append(epochs, float(last)), np.vstack([values, self.newest[place]])
        return epochs, np.array(values)

    def report(self, network: int, steps_an_epoch: int) -> EpochReport | None:
        """Return the newest report of a network, if there is one."""
        epoch = int(self.epochs[network])
        return None if epoch < 0 else EpochReport(epoch, epoch * steps_an_epoch, *self.newest[:, network].tolist())

    def history(self, network: int, steps_an_epoch: int) -> History:
        """Return the history of a network's run, without the costs of its mini-batches."""
        epochs, rows = self._columns(network)
        table = np.column_stack([epochs, epochs * steps_an_epoch, rows])
        state = np.array([int(self.epochs[network]) + 1, self._stride if len(epochs) else 1])
        found = History.from_columns(History().to_columns() | {"epochs": table, "epoch_state": state})
        found.seconds = math.nan
        return found

    def _columns(self, network: int) -> tuple[Figures, Figures]:
        """Return epochs (points,) and figures (points, figures) of a network."""
        last = int(self.epochs[network])
        if last < 0:
            return np.empty(0), np.empty((0, len(FIGURES)))
        kept = last // self._stride + 1
        epochs, rows = np.arange(kept, dtype=np.float64) * self._stride, self._rows[:kept, :, network]
        if last % self._stride:
            epochs, rows = np.append(epochs, float(last)), np.vstack([rows, self.newest[:, network]])
        return epochs, np.array(rows)
