"""A function of one variable that is drawn with the pen, from x = 0 to x = 1."""

import json
from itertools import pairwise
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nnplayground.data import content
from nnplayground.data.content import DIGEST, Content
from nnplayground.data.dataset import DATASETS, Examples, Family
from nnplayground.data.functions import CurveOfX, Values
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN, LOG

KIND = "drawn_function"
COLUMNS = 241
"""Places on the x axis that have a height each, evenly from 0 to 1."""
FEWEST = 2
TOO_SHORT = N_("There is no curve yet: draw one with the pen.")
DAMAGED = N_("The drawn curve is damaged: draw it again.")


@DATASETS.register
class DrawnFunction(CurveOfX):
    """A drawn curve, kept by its digest. Where it has a hole there are no examples."""

    family: ClassVar[Family] = Family.OWN
    size_field: ClassVar[str] = "size"
    label: ClassVar[str] = N_("Drawn function")
    summary: ClassVar[str] = N_("A curve y(x) that you draw with the pen.")
    kind: Literal["drawn_function"] = "drawn_function"
    digest: str = Field(
        "",
        pattern=f"^({DIGEST})?$",
        title=N_("Curve"),
        description=N_("Which curve has been drawn."),
        json_schema_extra=HIDDEN,
    )
    size: int = Field(
        400,
        ge=10,
        le=20_000,
        title=N_("Examples"),
        description=N_("How many examples are taken from the curve, all parts together."),
        json_schema_extra=LOG,
    )

    @property
    def span(self) -> tuple[float, float]:
        """The smallest and the largest x that are drawn. Raises UserError if there is no curve."""
        places = np.flatnonzero(np.isfinite(self.heights()))
        if len(places) < FEWEST:
            raise UserError(TOO_SHORT)
        return float(places[0]) / (COLUMNS - 1), float(places[-1]) / (COLUMNS - 1)

    def heights(self) -> Values:
        """Return the heights (COLUMNS) from x = 0 to 1, NaN in holes. Raises UserError if they are not at hand."""
        found = np.full(COLUMNS, np.nan)
        if self.digest:
            arrays = content.find(self.digest).arrays
            places, values = arrays.get("places"), arrays.get("values")
            if places is None or values is None or places.ndim != 1 or places.shape != values.shape:
                raise UserError(DAMAGED)
            if places.dtype.kind not in "iu" or values.dtype.kind != "f" or not np.isfinite(values).all():
                raise UserError(DAMAGED)
            if len(places) and not 0 <= places.min() <= places.max() < COLUMNS:
                raise UserError(DAMAGED)
            found[places] = values
        return found

    def values(self, x: Values) -> Values:
        """Return y at `x`, on straight lines between the places; NaN in holes and outside."""
        heights = self.heights()
        place = np.asarray(x, np.float64) * (COLUMNS - 1)
        with np.errstate(invalid="ignore"):
            left = np.clip(np.floor(place), 0, COLUMNS - 2).astype(np.intp)
        part = place - left
        y = np.where(part == 0, heights[left], heights[left] * (1 - part) + heights[left + 1] * part)
        y = np.where(part == 1, heights[left + 1], y)
        return np.where((part < 0) | (part > 1), np.nan, y)

    def check(self) -> None:
        """Raise UserError if nothing has been drawn."""
        if not self.digest:
            raise UserError(TOO_SHORT)

    def generate(self, rng: np.random.Generator) -> Examples:
        known = np.isfinite(self.heights())
        pieces = np.flatnonzero(known[1:] & known[:-1])
        if not len(pieces):
            raise UserError(TOO_SHORT)
        x = (rng.choice(pieces, self.size) + rng.uniform(0, 1, self.size)) / (COLUMNS - 1)
        x = np.minimum(x, 1.0)
        return Examples(x[:, np.newaxis], self.values(x)[:, np.newaxis])


def drawn(heights: Values) -> DrawnFunction:
    """Keep a curve of `heights` (COLUMNS), NaN in holes, and return it as a data set."""
    heights = np.asarray(heights, np.float64)
    if heights.shape != (COLUMNS,) or np.isinf(heights).any():
        raise ValueError("heights")
    places = np.flatnonzero(np.isfinite(heights))
    arrays = {"places": places.astype(np.int64), "values": heights[places].copy()}
    return DrawnFunction(digest=content.keep(Content(arrays, json.dumps({"kind": KIND}))))


def stroke(heights: Values, points: Values) -> Values:
    """Return `heights` (COLUMNS) after a stroke of the pen through `points` (n, 2), in the order of drawing.

    A function has one value at each x: where the pen goes over an x again, what was drawn last holds.
    """
    found = np.array(heights, np.float64)
    points = np.asarray(points, np.float64).reshape(-1, 2)
    points = points[np.isfinite(points).all(axis=1)]
    place = points[:, 0] * (COLUMNS - 1)
    for index in range(len(points)):
        begin = max(0, index - 1)
        low, high = sorted((place[begin], place[index]))
        between = np.arange(max(0, int(np.ceil(low))), min(COLUMNS - 1, int(np.floor(high))) + 1)
        if len(points) == 1 or not len(between):
            nearest = round(float(place[index]))
            if index == len(points) - 1 and 0 <= nearest < COLUMNS and np.isnan(found[nearest]):
                found[nearest] = points[index, 1]
            continue
        if high == low:
            found[between] = points[index, 1]
            continue
        share = (between - place[begin]) / (place[index] - place[begin])
        found[between] = points[begin, 1] + share * (points[index, 1] - points[begin, 1])
    return found


def holes(heights: Values) -> list[tuple[float, float]]:
    """Return where the curve has holes between its two ends, as (first, last) x of each."""
    places = np.flatnonzero(np.isfinite(heights))
    return [(float(a) / (COLUMNS - 1), float(b) / (COLUMNS - 1)) for a, b in pairwise(places) if b > a + 1]


def without_holes(heights: Values) -> Values:
    """Return `heights` with straight lines over the holes."""
    places = np.flatnonzero(np.isfinite(heights))
    found = np.array(heights, np.float64)
    if len(places) >= FEWEST:
        whole = np.arange(places[0], places[-1] + 1)
        found[whole] = np.interp(whole, places, heights[places])
    return found
