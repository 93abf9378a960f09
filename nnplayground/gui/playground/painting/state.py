"""What stands on the plane while the user paints, and with what is being painted."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QObject

from nnplayground.data.dataset import Dataset
from nnplayground.data.painting import FEWEST, MOST_CLASSES, MOST_POINTS, Painting
from nnplayground.data.point_brush import Floats, PaintedPoints, Place, cloud, near, trail, within
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui.playground.form import Draft, PaintingForm, Sizes, Tool, Tools
from nnplayground.gui.playground.spec import LAB as SPEC
from nnplayground.gui.run.lab_form import REFUSED
from nnplayground.gui.run.lab_state import LabState
from nnplayground.i18n import N_, tr
from nnplayground.registry import Model

EXTENT = Painting.extent or (-6.0, 6.0)
"""The range of both axes."""
DATA_KEPT = 50
"""Data sets for which is remembered what stood over them."""
FLOW = 60.0
"""Points that a spray can gives in a second."""
PUFF = 6
"""Points that it gives at once."""


@dataclass(frozen=True, slots=True)
class PaintingEdit:
    """A finished change of the painting: what stood there, what stands there now, its name for the undo menu."""

    before: PaintedPoints
    marks: PaintedPoints
    name: str


@dataclass(slots=True)
class _BrushStroke:
    """A movement of a tool that has not come to its end."""

    before: PaintedPoints
    tool: Tool
    place: Place
    walked: float = 0.0
    owed: float = 0.0
    """Points that a spray has still to give, and parts of points."""


class PaintingState(LabState[PaintingForm]):
    """The points of a painting that is under way: the truth until the session has taken them over.

    Points that cannot be trained on yet, as those of a single class, stay here as a draft, which is
    saved and undone as everything in a lab state.
    """

    KEY: ClassVar[str] = "painting"
    LAB: ClassVar[str] = SPEC.key
    TITLE: ClassVar[str] = N_("Painting")
    FORM: ClassVar[type[Model]] = PaintingForm

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.active = False
        """Whether the user is painting."""
        self.tool = Tool.BRUSH
        self.sizes = Sizes()
        self.marks = PaintedPoints.none()
        self.chosen = 0
        """The class that is painted."""
        self.remark = ""
        """Why the last change was not all that was asked for, or why nothing is trained on it."""
        self.data: Dataset | None = None
        """What the session trains on."""
        self._offered = 2
        self._base = self.marks
        """What the session has of all this: the points of its painting, or an empty plane."""
        self._over = ""
        self._expected: tuple[Dataset, PaintingEdit] | None = None
        self._left: list[tuple[Dataset, PaintedPoints]] = []
        self._converted: tuple[PaintedPoints, PaintedPoints] | None = None
        self._stroke: _BrushStroke | None = None
        self._rng = np.random.default_rng(0)

    # What is kept.

    def form(self) -> PaintingForm:
        draft = None
        if self.marks is not self._base:
            draft = Draft(classes=self.marks.classes, points=self.marks.packed(), over=self._over)
        tools = Tools(tool=self.tool, sizes=self.sizes, chosen=self.chosen, offered=self._offered)
        return PaintingForm(view=tools, draft=draft)

    def take(self, form: PaintingForm) -> None:
        marks = self._base
        if form.draft is not None:
            try:
                marks = PaintedPoints.unpacked(form.draft.points, form.draft.classes)
            except ValueError as error:
                raise UserError(REFUSED, lab=tr(self.TITLE)) from error
            classes = marks.values if marks.classes else np.zeros(1)
            inside = within(marks.points, EXTENT).all() and len(marks) <= MOST_POINTS
            if not inside or not ((classes >= 0) & (classes < MOST_CLASSES)).all():
                raise UserError(REFUSED, lab=tr(self.TITLE))
            self._over = form.draft.over
        self._stroke, self.remark, self.marks = None, "", marks
        self.tool, self.sizes, self._offered = form.view.tool, form.view.sizes, form.view.offered
        self.chosen = min(form.view.chosen, self.class_count - 1)

    # What it is.

    @property
    def class_count(self) -> int:
        """How many classes can be chosen, empty ones included."""
        return max(self._offered, 1 + max(self.marks.present(), default=0))

    def class_sizes(self) -> list[int]:
        """Return how many points each class has that can be chosen."""
        counts: list[int] = np.bincount(self.marks.values.astype(np.intp), minlength=self.class_count).tolist()
        return counts

    @property
    def can_add_class(self) -> bool:
        """Whether one more makes sense: all classes have points, and there are not too many."""
        return self.class_count < MOST_CLASSES and len(self.marks.present()) == self.class_count

    @property
    def can_drop_class(self) -> bool:
        """Whether the last class is empty, and more than the two that are always there."""
        return self.class_count > max(2, 1 + max(self.marks.present(), default=0))

    @property
    def value(self) -> float:
        """The class number or height that is painted."""
        return float(self.chosen) if self.marks.classes else self.sizes.height

    @property
    def is_busy(self) -> bool:
        """Whether a stroke has not come to its end."""
        return self._stroke is not None

    @property
    def is_erasing(self) -> bool:
        """Whether the tool in use takes points away."""
        return (self._stroke.tool if self._stroke is not None else self.tool) is Tool.ERASER

    def lacking(self) -> str:
        """Return a sentence on what is missing to a training, or ``""``."""
        if not len(self.marks):
            return tr("Paint points on the plane.")
        if self.marks.classes and len(self.marks.present()) < 2:
            return tr("Paint points of a second class.")
        if len(self.marks) < FEWEST:
            return tr("Paint {count} points or more.", count=FEWEST)
        return ""

    def hint(self) -> str:
        """Return what the user should know now, or ``""``."""
        lacking = self.lacking()
        if lacking and self.data is not None:
            lacking += " " + tr("Until then training goes on with the earlier data.")
        return self.remark or lacking

    # What the session has.

    def expect(self, data: Painting, edit: PaintingEdit) -> None:
        """Know that these points, which are being handed over, are this data set."""
        self._expected = data, edit

    def keep(self, edit: PaintingEdit, reason: str) -> None:
        """Keep as a draft what could not be handed over, and say why."""
        self._keep(edit.before, edit.name)
        self.remark = reason

    def told(self, data: Dataset) -> None:
        """Take note of the session's data.

        Data that were not painted just now, after an undo perhaps, bring their points; or what stood
        over them when they were left. Other data than paintings leave a draft where it is.
        """
        if data == self.data:
            return
        before, self.data = self.data, data
        if self._expected is not None and self._expected[0] == data:
            edit = self._expected[1]
            self._leave(before, edit.before)
            self._base, self._over = edit.marks, _digest(data)
            return
        self._expected, self._stroke, self.remark = None, None, ""
        is_draft = self.marks is not self._base
        self._leave(before, self.marks)
        base = self._points_of(data)
        found = next((marks for other, marks in self._left if other == data), None)
        if found is not None and (isinstance(data, Painting) or not is_draft):
            self.marks = found
        elif not is_draft or (isinstance(data, Painting) and self._over != _digest(data)):
            self.marks = base
        self._base, self._over = base, _digest(data)
        self._offered = max(2, len(self.marks.present()))
        self.chosen = min(self.chosen, self._offered - 1)

    def _leave(self, data: Dataset | None, marks: PaintedPoints) -> None:
        """Remember what stands over data that are being left, if that is a draft."""
        self._left = [(other, drawn) for other, drawn in self._left if other != data][-DATA_KEPT:]
        if data is not None and marks is not self._base:
            self._left.append((data, marks))

    def _points_of(self, data: Dataset) -> PaintedPoints:
        if not isinstance(data, Painting):
            return PaintedPoints.none(self.marks.classes)
        try:
            points, values = data.points()
        except UserError as error:
            self.remark = str(error)
            points, values = np.empty((0, 2)), np.empty(0)
        return PaintedPoints(points, values, data.task.names_classes)

    # Strokes.

    def begin(self, place: Place, erases: bool = False) -> None:
        """Put the tool down, or the eraser whatever the tool."""
        self.cancel()
        self.remark = ""
        self._stroke = _BrushStroke(self.marks, Tool.ERASER if erases else self.tool, place)
        if self._stroke.tool is Tool.BRUSH:
            self._set(np.array([place], np.float64))
        elif self._stroke.tool is Tool.SPRAY:
            self._set(cloud(self._rng, place, self.sizes.spray, PUFF))
        else:
            self._erase(place)

    def move(self, place: Place) -> None:
        """Move the tool in a straight line."""
        stroke = self._stroke
        if stroke is None:
            return
        if stroke.tool is Tool.BRUSH:
            points, stroke.walked = trail(stroke.place, place, self.sizes.brush, stroke.walked)
            self._set(points)
        elif stroke.tool is Tool.ERASER:
            self._erase(place)
        stroke.place = place

    def linger(self, seconds: float) -> None:
        """Let a spray work for so long where it is."""
        stroke = self._stroke
        if stroke is None or stroke.tool is not Tool.SPRAY:
            return
        stroke.owed += FLOW * seconds
        count = int(stroke.owed)
        stroke.owed -= count
        self._set(cloud(self._rng, stroke.place, self.sizes.spray, count))

    def end(self) -> PaintingEdit | None:
        """Take the tool away; return the edit if there is one that can be trained on."""
        stroke, self._stroke = self._stroke, None
        if stroke is None:
            return None
        erased = stroke.tool is Tool.ERASER
        return self._changed(stroke.before, tr("Erase points") if erased else tr("Paint points"))

    def cancel(self) -> bool:
        """Forget the stroke that is under way; return whether there was one."""
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            self.marks = stroke.before
        return stroke is not None

    def _set(self, points: Floats) -> None:
        # As exact as a draft is kept: a pixel is a hundred thousand times as large.
        points = points[within(points, EXTENT)].astype(np.float32).astype(np.float64)
        room = MOST_POINTS - len(self.marks)
        if len(points) > room:
            points = points[: max(0, room)]
            self.remark = tr("{limit} points is the limit: erase some first.", limit=MOST_POINTS)
        self.marks = self.marks.plus(points, self.value)

    def _erase(self, place: Place) -> None:
        assert self._stroke is not None
        self.marks = self.marks.minus(near(self.marks.points, self._stroke.place, place, self.sizes.eraser))

    def _changed(self, before: PaintedPoints, name: str) -> PaintingEdit | None:
        """Return the edit from `before` to what stands here, if it can be trained on; else keep a draft."""
        if self.marks is before:
            return None
        if self.lacking():
            self._keep(before, name)
            return None
        closed = self.marks.gapless()
        if closed is not self.marks:
            present = self.marks.present()
            self.chosen = present.index(self.chosen) if self.chosen in present else 0
            self.marks, self._offered = closed, max(2, len(present))
            self.remark = tr("A class without points is gone: those behind it have moved up.")
        return PaintingEdit(before, self.marks, name)

    def _keep(self, before: PaintedPoints, name: str) -> None:
        """Make what stands here a draft, which is an edit of the lab state."""
        after, self.marks = self.marks, before
        self.begin_edit()
        self.marks = after
        self.end_edit(name)

    # Larger changes.

    def clear(self) -> None:
        """Take all points away."""
        self.cancel()
        self.remark = ""
        before, self.marks = self.marks, PaintedPoints.none(self.marks.classes)
        if len(before):
            self._changed(before, tr("Clear the plane"))

    def use_classes(self, classes: bool) -> PaintingEdit | None:
        """Give the points classes instead of heights, or the other way round; return the edit if there is one."""
        if classes == self.marks.classes:
            return None
        self.cancel()
        self.remark = ""
        before = self.marks
        if self._converted is not None and self._converted[1] is before:
            # Nothing was painted in between: what they had before is exact.
            self.marks = self._converted[0]
        else:
            self.marks = before.as_classes() if classes else before.as_heights()
        self._converted = before, self.marks
        self._offered, self.chosen = max(2, len(self.marks.present())), 0
        name = tr("Classes instead of heights") if classes else tr("Heights instead of classes")
        return self._changed(before, name)

    def take_over(self, problem: Problem) -> PaintingEdit | None:
        """Start from the training and validation examples of `problem`."""
        self.cancel()
        self.remark = ""
        before, self.marks = self.marks, examples_of(problem)
        self._offered, self.chosen = max(2, len(self.marks.present())), 0
        return self._changed(before, tr("Start from these points"))

    # Classes.

    def choose(self, number: int) -> bool:
        """Paint this class from now on, the next new one if it makes sense; return whether there is one."""
        if number == self.class_count and self.can_add_class:
            self._offered = number + 1
        if not 0 <= number < self.class_count:
            return False
        self.chosen = number
        return True

    def add_class(self) -> None:
        """Offer one more class, and paint it."""
        self.choose(self.class_count)

    def drop_class(self) -> None:
        """Take the last class away if it is empty."""
        if self.can_drop_class:
            self._offered = self.class_count - 1
            self.chosen = min(self.chosen, self._offered - 1)


def is_paintable(data: Dataset) -> bool:
    """Whether these data lie on the plane that one paints on."""
    return data.is_planar and data.extent == EXTENT


def can_take_over(data: Dataset) -> bool:
    """Whether painting can start from these data: points on a square of known size, of a class or with one value."""
    return (
        not isinstance(data, Painting)
        and data.is_planar
        and data.extent is not None
        and (data.task.names_classes or len(data.outputs) == 1)
    )


def examples_of(problem: Problem) -> PaintedPoints:
    """Return the training and validation examples; those of a square of another size are brought to this one's."""
    rows = np.unique(np.concatenate([problem.parts.train, problem.parts.validation]))
    low, high = problem.dataset.extent or EXTENT
    share = (problem.raw.inputs[rows].astype(np.float64) - low) / (high - low)
    points = EXTENT[0] + share * (EXTENT[1] - EXTENT[0])
    inside = np.flatnonzero(within(points, EXTENT))[:MOST_POINTS]
    found = problem.labels if problem.labels is not None else problem.known_classes
    given = problem.raw.targets if found is None else found
    values = given[rows].astype(np.float64).reshape(len(rows), -1)[:, 0]
    return PaintedPoints(points[inside], values[inside], found is not None).gapless()


def _digest(data: Dataset) -> str:
    return data.digest if isinstance(data, Painting) else ""
