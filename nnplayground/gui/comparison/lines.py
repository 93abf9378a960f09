"""The lines of kept runs in a plot."""

import math
import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from nnplayground.analysis.comparison.bands import band
from nnplayground.analysis.comparison.runs import group_name
from nnplayground.data.metrics import Metric
from nnplayground.gui.comparison import colors
from nnplayground.gui.comparison.state import Choice
from nnplayground.gui.plotting.lines import PlotLine
from nnplayground.gui.plotting.ranges import Floats
from nnplayground.i18n import tr
from nnplayground.project.document import KeptRun
from nnplayground.rich import on_one_line, visible

NUMBERED = re.compile(r"([^\W\d]+ \d+):")
"""How a name begins that nobody gave, in any language."""
SWATCH = 14
PEN_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
"""Of the first, second, … line of one colour."""


def kept_lines(
    kept: Iterable[KeptRun],
    choice: Choice,
    figure: str,
    metric: Metric | None = None,
    view: tuple[float, float] = (-math.inf, math.inf),
    strength: int = 1,
) -> list[PlotLine]:
    """Return a line for each run or group that is shown; `figure` is ``cost`` or ``score``.

    Of scores only those of one `metric` can stand on one axis; they are multiplied by its scale.
    """
    scale = metric.scale if metric is not None and figure == "score" else 1.0
    found: list[PlotLine] = []
    for group in choice.groups(kept):
        runs = [run for run in group if choice.shows(run)]
        if figure == "score":
            runs = [run for run in runs if run.experiment.used_task.metric == metric]
        if runs:
            columns = [run.history.epoch_columns(first=view[0], last=view[1]) for run in runs]
            curves = [(c["epoch"], scale * c[f"{choice.part}_{figure}"]) for c in columns]
            found.append(_line(runs, curves, choice, strength))
    return _told_apart(found)


def _told_apart(lines: list[PlotLine]) -> list[PlotLine]:
    """Break up lines whose colour another line has already."""
    for place, line in enumerate(lines):
        same = sum(other.color == line.color for other in lines[:place])
        line.stroke = PEN_STYLES[same % len(PEN_STYLES)]
    return lines


def title(runs: Sequence[KeptRun]) -> str:
    """Return what a run or a group is called."""
    name = visible(group_name([run.name for run in runs]))
    return name if len(runs) == 1 else tr("{name} ({count} seeds)", name=name, count=len(runs))


def short(runs: Sequence[KeptRun]) -> str:
    """Return the name for the end of a line: of one that nobody gave, “Run 3: …”, what stands before the colon."""
    name = group_name([run.name for run in runs])
    name = on_one_line(numbered[1] if (numbered := NUMBERED.match(name)) else name)
    return name if len(runs) == 1 else f"{name} × {len(runs)}"


def swatch(color: QColor) -> QIcon:
    """Return a round patch of a colour."""
    picture = QPixmap(2 * SWATCH, 2 * SWATCH)
    picture.setDevicePixelRatio(2)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(color)
    painter.setBrush(color)
    painter.drawEllipse(2, 2, SWATCH - 4, SWATCH - 4)
    painter.end()
    return QIcon(picture)


def _line(runs: Sequence[KeptRun], curves: Sequence[tuple[Floats, Floats]], choice: Choice, strength: int) -> PlotLine:
    color = colors.shown(runs[0].color)
    if len(runs) == 1:
        x, middle = curves[0]
        low = high = middle
    else:
        x, middle, low, high = band(curves, choice.spread)
    return PlotLine(
        color=color, ink=colors.readable(color), bold=strength > 1, strength=strength,
        name=title(runs), label=short(runs), x=x, y=middle, low=low, high=high, banded=len(runs) > 1,
    )  # fmt: skip
