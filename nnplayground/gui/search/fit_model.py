"""The fitted surface and the importance of parameters, worked out beside the window. Free of widgets."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nnplayground.errors import for_people
from nnplayground.gui.run.job import Job
from nnplayground.gui.search.search_model import SearchModel
from nnplayground.search.fit import MainEffects, TrialFit
from nnplayground.search.trials import Search

SIDE = 48
"""Points of a side of the surface."""
REST_MS = 400
"""The surface is fitted anew no more often than this while trials come."""


class FittedTrials(NamedTuple):
    """What was fitted: `search` is the table that it belongs to, `pair` the two axes of the surface (rows, columns)."""

    search: Search
    importance: MainEffects
    pair: tuple[int, int] | None
    surface: npt.NDArray[np.float64] | None


class FitModel(QObject):
    """Keeps the newest fit while anybody looks at it.

    Signals: `changed` when there is another fit, or none.
    """

    changed = Signal()

    def __init__(self, model: SearchModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.fitted: FittedTrials | None = None
        self.pair: tuple[int, int] | None = None
        """Which axes the surface lies over; None for the two most important ones."""
        self._asked: tuple[Search | None, tuple[int, int] | None] = (None, None)
        self.is_wanted = False
        self.job = Job(self)
        self.job.done.connect(self._on_done)
        self.job.failed.connect(for_people)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask)
        model.changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Fit anew if there is anything new and anybody looks."""
        search = self._model.search
        if search is None and self.fitted is not None:
            self.fitted = None
            self.changed.emit()
        if self.is_wanted and (search, self.pair) != self._asked and not self._rest.isActive():
            self._rest.start()

    def set_wanted(self, wanted: bool) -> None:
        """Say whether anybody looks."""
        self.is_wanted = wanted
        self.follow()

    def set_pair(self, pair: tuple[int, int] | None) -> None:
        """Lay the surface over other axes."""
        self.pair = pair
        self.follow()

    def close(self) -> None:
        """End what is running."""
        self._rest.stop()
        self.job.close()

    @Slot()
    def _ask(self) -> None:
        search = self._model.search
        self._asked = (search, self.pair)
        if search is not None:
            self.job.request(fitted_trials, search, self.pair)

    @Slot(object)
    def _on_done(self, found: FittedTrials | None) -> None:
        if self._model.search is None:
            return
        self.fitted = found
        self.changed.emit()
        self.follow()


def fitted_trials(search: Search, pair: tuple[int, int] | None) -> FittedTrials | None:
    """Return what can be fitted; None if there are too few trials, or all are alike."""
    axes = search.plan.space.axes
    try:
        fit = TrialFit(search)
    except ValueError:
        return None
    importance = fit.main_effects()
    if len(axes) < 2:
        return FittedTrials(search, importance, None, None)
    if pair is None or max(pair) >= len(axes) or pair[0] == pair[1]:
        first, second = sorted(range(len(axes)), key=lambda place: -importance.shares[axes[place].name])[:2]
        pair = (first, second)
    return FittedTrials(search, importance, pair, fit.surface(*pair, SIDE))
