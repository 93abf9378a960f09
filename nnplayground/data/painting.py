"""Points that the user has painted on the plane, each with a class or with a value."""

import json
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data import content
from nnplayground.data.content import DIGEST, Content
from nnplayground.data.dataset import DATASETS, PLANE, Dataset, Examples, Family, Quantity
from nnplayground.data.tasks import Regress, Task
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import HIDDEN

KIND = "painting"
MOST_POINTS = 20_000
MOST_CLASSES = 64
FEWEST = 4
"""Points that are worth a training."""

NO_POINTS = N_("There are too few painted points: paint some with the brush.")
NO_SECOND = N_("All painted points are of one class: paint some of another.")
DAMAGED = N_("The painted points are damaged: paint them again.")

Floats = npt.NDArray[np.float64]


class Painting(Dataset):
    """Painted points, kept by their digest. What is painted is never changed: each stroke makes a new painting."""

    family: ClassVar[Family] = Family.OWN
    extent: ClassVar[tuple[float, float] | None] = (-6.0, 6.0)
    digest: str = Field(
        "",
        pattern=f"^({DIGEST})?$",
        title=N_("Painting"),
        description=N_("Which points have been painted."),
        json_schema_extra=HIDDEN,
    )

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        return PLANE

    def points(self) -> tuple[Floats, Floats]:
        """Return the points (n, 2) and the class or value of each (n). Raises UserError if they are not at hand."""
        if not self.digest:
            return np.empty((0, 2)), np.empty(0)
        arrays = content.find(self.digest).arrays
        points, values = arrays.get("points"), arrays.get("values")
        if points is None or values is None or points.shape != (len(values), 2) or values.ndim != 1:
            raise UserError(DAMAGED)
        return np.asarray(points, np.float64), np.asarray(values, np.float64)

    def generate(self, rng: np.random.Generator) -> Examples:
        self.check()
        points, values = self.points()
        if len(points) < FEWEST:
            raise UserError(NO_POINTS)
        return Examples(points, self._targets(values))

    def check(self) -> None:
        """Raise UserError if nothing has been painted."""
        if not self.digest:
            raise UserError(NO_POINTS)

    def _targets(self, values: Floats) -> npt.NDArray[Any]:
        raise NotImplementedError


@DATASETS.register
class PaintedClasses(Painting):
    """Painted points of several classes, numbered from 0 without a gap."""

    label: ClassVar[str] = N_("Painted: classes")
    summary: ClassVar[str] = N_("Points of any number of classes that you paint on the plane.")
    kind: Literal["painted"] = "painted"
    class_count: int = Field(
        2,
        ge=2,
        le=MOST_CLASSES,
        title=N_("Classes"),
        description=N_("How many classes have been painted."),
        json_schema_extra=HIDDEN,
    )

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(str(number) for number in range(self.class_count))

    def _targets(self, values: Floats) -> npt.NDArray[Any]:
        labels = values.astype(np.int64)
        if len(labels) and not 0 <= labels.min() <= labels.max() < self.class_count:
            raise UserError(DAMAGED)
        return labels


@DATASETS.register
class PaintedValues(Painting):
    """Painted points that have heights."""

    label: ClassVar[str] = N_("Painted: heights")
    summary: ClassVar[str] = N_("Points that you paint on the plane with heights that are to be learnt.")
    tasks: ClassVar[tuple[Task, ...]] = (Regress(),)
    kind: Literal["painted_values"] = "painted_values"

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return (Quantity("y"),)

    def _targets(self, values: Floats) -> npt.NDArray[Any]:
        return values[:, np.newaxis]


def painted(points: Floats, values: Floats, *, classes: bool) -> Painting:
    """Keep points (n, 2) with the class or the height of each (n), and return them as a data set.

    Class numbers are counted anew from 0. Raises UserError if there are too many points, or but one class.
    """
    if len(points) > MOST_POINTS:
        raise UserError(N_("{limit} points is the limit: erase some first."), limit=MOST_POINTS)
    points, values = np.array(points, np.float64).reshape(-1, 2), np.array(values, np.float64).reshape(-1)
    if not (np.isfinite(points).all() and np.isfinite(values).all()) or len(points) != len(values):
        raise ValueError("points")
    count = 2
    if classes:
        names, codes = np.unique(values, return_inverse=True)
        values, count = codes.astype(np.float64).reshape(-1), len(names)
        if count < 2:
            raise UserError(NO_SECOND if len(points) else NO_POINTS)
        if count > MOST_CLASSES:
            raise UserError(N_("{limit} classes is the limit."), limit=MOST_CLASSES)
    digest = content.keep(Content({"points": points, "values": values}, json.dumps({"kind": KIND})))
    return PaintedClasses(digest=digest, class_count=count) if classes else PaintedValues(digest=digest)
