"""What is kept of the Generalisation lab, as a form. Free of Qt."""

from pydantic import Field

from nnplayground.analysis.generalisation.families import FamilySettings
from nnplayground.analysis.generalisation.learning_curve import (
    LearningCell,
    LearningCurveSettings,
    LearningPoint,
)
from nnplayground.analysis.generalisation.tasks import TASKS, learning_task, overfitting_task
from nnplayground.gui.run.lab_form import LabView
from nnplayground.registry import Model
from nnplayground.training.experiment import Experiment

MOST_POINTS = 8192
"""Points that are kept of a learning curve, at most: as many as can be asked for at once."""
LARGEST = 1e100
"""No score is further from 0: one can draw all of them."""


class SavedPoint(Model):
    """A point of the curve, for a file; a score is missing where there is none."""

    method: str = Field(max_length=700)
    size: int = Field(ge=1)
    seed: int = Field(ge=0)
    train: float | None = None
    validation: float | None = None

    @classmethod
    def of(cls, point: LearningPoint) -> "SavedPoint":
        """Return a point as it is saved."""
        scores = point.train_score, point.validation_score
        train, validation = (score if abs(score) <= LARGEST else None for score in scores)
        return cls(**point.cell._asdict(), train=train, validation=validation)

    @property
    def cell(self) -> LearningCell:
        """What was worked out."""
        return LearningCell(self.method, self.size, self.seed)


def first_overfitting() -> Experiment:
    return overfitting_task(TASKS[0])


def first_points() -> Experiment:
    return overfitting_task(TASKS[1])


class GeneralisationView(LabView):
    """What is saved but not undone: which page is open, and the points of the learning curve, dear to work out."""

    points: tuple[SavedPoint, ...] = Field((), max_length=MOST_POINTS)
    points_of: str = Field("", max_length=64)


class GeneralisationForm(Model):
    """All that is kept of the lab."""

    overfitting: Experiment = Field(default_factory=first_overfitting)
    regularisation: Experiment = Field(default_factory=first_points)
    families: FamilySettings = Field(default_factory=FamilySettings)
    learning_task: Experiment = Field(default_factory=learning_task)
    learning: LearningCurveSettings = Field(default_factory=LearningCurveSettings)
    view: GeneralisationView = Field(default_factory=GeneralisationView)
