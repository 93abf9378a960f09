"""The learning curve as it is worked out, in a process of its own. Free of widgets."""

import hashlib

from pydantic import Field
from PySide6.QtCore import QObject, Signal

from nnplayground.analysis.generalisation.learning_curve import (
    LearningCell,
    LearningCurveSettings,
    LearningPoint,
    learning_curve_job,
)
from nnplayground.analysis.generalisation.overfitting import training_size
from nnplayground.gui.generalisation.run_model import RunModel
from nnplayground.gui.run.job import in_process
from nnplayground.registry import Model
from nnplayground.training.experiment import Experiment

MOST_POINTS = 4096
FEWEST = 10
"""Examples at the left end of a curve, at least."""
STEPS = 7
"""Numbers of examples on a curve, at most."""


class SavedPoint(Model):
    """A point of the curve, for a file; a score is missing where there is none."""

    method: str = Field(max_length=200)
    size: int = Field(ge=1)
    seed: int = Field(ge=0)
    train: float | None = None
    validation: float | None = None

    @classmethod
    def of(cls, point: LearningPoint) -> "SavedPoint":
        """Return a point as it is saved."""
        train, validation = (score if score == score else None for score in (point.train_score, point.validation_score))
        return cls(**point.cell._asdict(), train=train, validation=validation)

    @property
    def cell(self) -> LearningCell:
        """What was worked out."""
        return LearningCell(self.method, self.size, self.seed)


class LearningModel(RunModel):
    """The points found so far. They stay while only more are wanted: `points_of` says what they belong to.

    Signals: `points_changed` when there are other points.
    """

    points_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.points: dict[LearningCell, SavedPoint] = {}
        self.points_of = ""

    def forget(self) -> None:
        """Keep the points: they may belong to the next run too."""

    def start(self, experiment: Experiment, settings: LearningCurveSettings) -> None:
        """Work out the points that are missing."""
        key = digest(experiment, settings)
        if key != self.points_of:
            self.points, self.points_of = {}, key
        asked = settings.model_copy(update={"sizes": sizes(experiment)})
        self.run(
            (experiment, settings), in_process, learning_curve_job,
            experiment.model_dump_json(), asked.model_dump_json(), {}, [tuple(cell) for cell in self.points],
        )  # fmt: skip
        self.points_changed.emit()

    def take_in(self, found: object) -> None:
        assert isinstance(found, LearningPoint)
        self.points[LearningCell(*found.cell)] = SavedPoint.of(found)
        self.points_changed.emit()

    def clear(self) -> None:
        """Forget all points."""
        self.job.cancel()
        self.points, self.points_of = {}, ""
        self.points_changed.emit()

    def take_points(self, points: tuple[SavedPoint, ...], points_of: str) -> None:
        """Have the points of a file instead; what runs is called off."""
        self.job.cancel()
        self.points, self.points_of = {point.cell: point for point in points}, points_of
        self.points_changed.emit()

    def shown(self, experiment: Experiment, settings: LearningCurveSettings) -> tuple[SavedPoint, ...]:
        """Return the points that belong to these settings."""
        return tuple(self.points.values()) if digest(experiment, settings) == self.points_of else ()


def digest(experiment: Experiment, settings: LearningCurveSettings) -> str:
    """Return what tells apart curves whose points do not belong together: more seeds only add points."""
    decisive = settings.model_copy(update={"sizes": (1,), "seeds": 1, "machine": True})
    text = experiment.model_dump_json() + decisive.model_dump_json()
    return hashlib.sha256(text.encode()).hexdigest()


def sizes(experiment: Experiment) -> tuple[int, ...]:
    """Return the numbers of examples at which there are points: 1, 2, 5, 10, … up to all there are."""
    most = training_size(experiment) or FEWEST
    rungs = [step * 10**power for power in range(1, 7) for step in (1, 2, 5) if FEWEST <= step * 10**power < most]
    return (*rungs[-STEPS + 1 :], most)
