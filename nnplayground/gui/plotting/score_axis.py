"""How scores are drawn: accuracies in percent, R² of regressions from 0 to 1."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from nnplayground.data.dataset import Task
from nnplayground.gui.plotting.ranges import Floats
from nnplayground.i18n import fixed, percent, tr


class ScoreAxis(NamedTuple):
    """Name of the plot, label and range of the axis, how a value is read, and what scores are multiplied by."""

    name: str
    label: str
    range: tuple[float, float]
    reading: tuple[Callable[[float], str], str]
    scale: float

    @classmethod
    def of(cls, task: Task) -> "ScoreAxis":
        """Return the axis for a kind of task."""
        if task is Task.CLASSIFICATION:
            reading = (_accuracy, "100.0 %")
            return cls(tr("Accuracy over the epochs"), tr("Accuracy (%)"), (0.0, 100.0), reading, 100.0)
        return cls(tr("R² over the epochs"), tr("R²"), (0.0, 1.0), (_determination, "−0.000"), 1.0)

    def wanted(self, curves: Iterable[Floats]) -> tuple[float, float]:
        """Return the range that shows the curves."""
        # Below −1 the answers are far worse than the mean would be: no detail is of interest there.
        return (-1.0, 1.0) if any((curve < 0).any() for curve in curves) else self.range


def _accuracy(value: float) -> str:
    return percent(value / 100)


def _determination(value: float) -> str:
    return fixed(value, 3)
