"""Small pictures of data sets, drawn from the examples that they really give."""

import math
from functools import cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from nnplayground.data.dataset import DATASETS, Dataset, Examples, Family
from nnplayground.gui import theme

SHORT, LONG = 14, 60
"""Time steps of a sequence of symbols and of a curve in a thumbnail, at most."""
POINTS = 160
"""A thumbnail shows at most so many examples."""
MARGIN = 0.08
"""Empty share of the edge around the points."""
DEAR = (Family.TABLE, Family.IMAGES, Family.OWN)
"""Families that read files or import scikit-learn: never drawn in the GUI thread."""

LEVELS = 8
"""Shades on either side of zero."""

Values = npt.NDArray[np.float64]


def is_dear(dataset: type[Dataset]) -> bool:
    """Whether the examples take too long to be had in the GUI thread."""
    return dataset.family in DEAR


@cache
def thumbnail(kind: str, edge: int, dark: bool) -> QImage:
    """Draw the data set `kind` with its default parameters, `edge` device pixels wide and high.

    Any thread may call it; `dark` has to be that of the theme in use. Raises UserError if the
    examples cannot be read.
    """
    dataset = DATASETS[kind].model_validate({"kind": kind})
    examples = dataset.generate(np.random.default_rng(1))
    picture = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(theme.color("surface"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if dataset.image_shape is not None:
        _draw_images(painter, edge, examples, dataset.image_shape)
    elif dataset.is_sequence:
        _draw_sequence(painter, edge, dataset, examples)
    elif not dataset.task.names_classes and (dataset.extent is None or len(dataset.inputs) == 1):
        _draw_curve(painter, edge, examples)
    else:
        _draw_points(painter, edge, dataset, examples)
    painter.end()
    return picture


def _draw_images(painter: QPainter, edge: int, examples: Examples, shape: tuple[int, int]) -> None:
    """Draw the first four pictures in ink, two by two."""
    table = [QColor(*(int(part) for part in colour)).rgb() for colour in theme.ink_lut()]
    half = edge / 2
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number in range(min(4, len(examples.inputs))):
        ink = np.ascontiguousarray(examples.inputs[number].reshape(shape), dtype=np.uint8)
        picture = QImage(ink.data, shape[1], shape[0], shape[1], QImage.Format.Format_Indexed8)
        picture.setColorTable(table)
        place = QRectF(number % 2 * half, number // 2 * half, half, half)
        painter.drawImage(place, picture.convertToFormat(QImage.Format.Format_RGB32))


def _draw_sequence(painter: QPainter, edge: int, dataset: Dataset, examples: Examples) -> None:
    """Draw the beginning of a sequence over time: a curve of quantities, else its inputs as bars.

    Of sequences of symbols it is the one that begins with the most different ones.
    """
    curve = not dataset.task.names_classes
    steps = min(dataset.steps, LONG if curve else SHORT)
    beginnings = np.asarray(examples.targets).reshape(-1, dataset.steps)[:, :steps]
    number = 0 if curve else int(np.argmax([len(np.unique(symbols)) for symbols in beginnings]))
    inputs = np.asarray(examples.inputs[number * dataset.steps :][:steps], dtype=np.float64)
    low, high = float(inputs.min()), float(inputs.max())
    share = (inputs - low) / (high - low if high > low else 1.0)
    margin = MARGIN * edge
    width = (edge - 2 * margin) / steps
    if curve:
        points = [
            QPointF(margin + (t + 0.5) * width, edge / 2 + (0.5 - value) * (edge - 4 * margin))
            for t, value in enumerate(share[:, 0].tolist())
        ]
        painter.setPen(QPen(theme.color("accent"), edge / 26))
        painter.drawPolyline(QPolygonF(points))
        return
    height = (edge - 2 * margin) / inputs.shape[1]
    targets = beginnings[number].astype(np.int64)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=inputs.shape[1] == 1)
    for t, column in enumerate(share.tolist()):
        painter.setBrush(theme.class_color(int(targets[t])))
        for row, value in enumerate(column):
            tall = height * max(0.12, 0.8 * value)
            painter.drawRect(QRectF(margin + t * width, edge - margin - row * height - tall, width * 0.8, tall))


def _draw_curve(painter: QPainter, edge: int, examples: Examples) -> None:
    """Draw one quantity over one other, without any colour code."""
    x = np.asarray(examples.inputs, dtype=np.float64)
    y = np.asarray(examples.targets, dtype=np.float64)[:, 0]
    few = _few(len(x))
    column = telling(x, _thirds(y))[0]
    places = _places(np.column_stack([x[:, column], y]), edge)
    _stamp(painter, places[few], [theme.color("accent")] * len(few), edge)


def _draw_points(painter: QPainter, edge: int, dataset: Dataset, examples: Examples) -> None:
    """Draw points in the colours of their classes, or of their signed values."""
    inputs = np.asarray(examples.inputs, dtype=np.float64)
    targets = np.asarray(examples.targets, dtype=np.float64).reshape(len(inputs), -1)[:, 0]
    few = _few(len(inputs))
    columns = slice(0, 2) if dataset.extent is not None else telling(inputs, targets)[:2]
    places = _places(inputs[:, columns], edge, dataset.extent)
    if dataset.task.names_classes:
        colours = [theme.class_color(int(number)) for number in targets[few]]
    else:
        steps = np.rint(LEVELS * targets[few] / np.abs(targets).max()) / LEVELS
        colours = [theme.signed_color(float(step)) for step in steps]
    _stamp(painter, places[few], colours, edge)


def _stamp(painter: QPainter, places: Values, colours: list[QColor], edge: int) -> None:
    """Draw a dot at each place; one picture of a dot for each colour, which is ten times faster."""
    radius = edge / (9 if len(places) <= 8 else 26)
    kinds = {colour.rgba(): colour for colour in colours}
    stamps = {key: _dot(colour, radius, edge) for key, colour in kinds.items()}
    half = next(iter(stamps.values())).width() / 2
    for (x, y), colour in zip(places, colours, strict=True):
        painter.drawImage(round(x - half), round(y - half), stamps[colour.rgba()])


def _dot(colour: QColor, radius: float, edge: int) -> QImage:
    size = math.ceil(2 * radius) + 2
    stamp = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("surface"), edge / 90))
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(size / 2, size / 2), radius, radius)
    painter.end()
    return stamp


def telling(inputs: Values, groups: Values) -> npt.NDArray[np.intp]:
    """Return the columns of `inputs` (examples, features), those that best tell `groups` apart first.

    Measured by the share of a column's variance that lies between the groups' means.
    """
    means = np.array([inputs[groups == group].mean(axis=0) for group in np.unique(groups)])
    within = sum(((inputs[groups == g] - m) ** 2).sum(axis=0) for g, m in zip(np.unique(groups), means, strict=True))
    total = ((inputs - inputs.mean(axis=0)) ** 2).sum(axis=0)
    left_over = np.where(total > 0, within / np.where(total > 0, total, 1.0), 1.0)
    return np.argsort(left_over, kind="stable")


def _thirds(values: Values) -> Values:
    return np.digitize(values, np.quantile(values, [1 / 3, 2 / 3])).astype(np.float64)


def _few(count: int) -> npt.NDArray[np.intp]:
    """Choose up to POINTS rows at random: examples may be sorted by class."""
    return np.random.default_rng(1).permutation(count)[:POINTS]


def _places(points: Values, edge: int, extent: tuple[float, float] | None = None) -> Values:
    """Turn points (n, 2) into pixels; `extent` is the range of both axes, else they fill the square."""
    if extent is None:
        low, high = points.min(axis=0), points.max(axis=0)
    else:
        low, high = np.full(2, extent[0]), np.full(2, extent[1])
    share = (points - low) / np.where(high > low, high - low, 1.0)
    share[:, 1] = 1.0 - share[:, 1]
    placed: Values = edge * (MARGIN + (1 - 2 * MARGIN) * share)
    return placed
