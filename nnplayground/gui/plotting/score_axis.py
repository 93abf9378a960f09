"""How scores are drawn: the axis of a metric."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from nnplayground.data.metrics import Metric
from nnplayground.gui.plotting.ranges import Floats
from nnplayground.i18n import tr


class ScoreAxis(NamedTuple):
    """Name of the plot, label and range of the axis, and how a value is read; values are scores times `scale`."""

    metric: Metric
    name: str
    label: str
    range: tuple[float, float]
    reading: tuple[Callable[[float], str], str]
    scale: float

    @classmethod
    def of(cls, metric: Metric) -> "ScoreAxis":
        """Return the axis for scores of a metric."""
        scale = metric.scale
        # Digits are equally wide, so that the longest text is the widest.
        widest = max((metric.text(bound) for bounds in metric.ranges for bound in bounds), key=len)
        return cls(
            metric,
            tr("{score} over the epochs", score=tr(metric.name)),
            metric.axis_label,
            metric.axis_range(()),
            (lambda value: metric.text(value / scale), widest),
            scale,
        )

    def wanted(self, curves: Iterable[Floats]) -> tuple[float, float]:
        """Return the range that shows the curves."""
        return self.metric.axis_range(list(curves))
