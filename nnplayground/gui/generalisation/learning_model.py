"""The learning curve as it is worked out, in a process of its own. Free of widgets."""

import hashlib

from PySide6.QtCore import QObject, Signal

from nnplayground.analysis.generalisation.learning_curve import (
    FEWEST,
    LearningCell,
    LearningCurveSettings,
    LearningPoint,
    learning_curve_job,
    rungs,
)
from nnplayground.analysis.generalisation.overfitting import training_size
from nnplayground.gui.generalisation.form import MOST_POINTS, SavedPoint
from nnplayground.gui.generalisation.run_model import RunModel
from nnplayground.gui.run.job import in_process
from nnplayground.training.experiment import Experiment


class LearningModel(RunModel):
    """The points found so far. They stay while only more are wanted: `points_of` says what they belong to.

    Signals: `points_changed` when there are other points, `results_changed` when they came from no file.
    """

    points_changed = Signal()
    results_changed = Signal()

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
            had_points = bool(self.points)
            self.points, self.points_of = {}, key
            if had_points:
                self.results_changed.emit()
        asked = settings.model_copy(update={"sizes": sizes(experiment, settings)})
        # Of more than can be kept, those go first that nobody asks for any more.
        self.points = dict(sorted(self.points.items(), key=lambda item: is_asked(item[0], asked)))
        self.run(
            (experiment, settings), in_process, learning_curve_job,
            experiment.model_dump_json(), asked.model_dump_json(), {}, [tuple(cell) for cell in self.points],
        )  # fmt: skip
        self.points_changed.emit()

    def take_in(self, found: object) -> None:
        assert isinstance(found, LearningPoint)
        self.points[LearningCell(*found.cell)] = SavedPoint.of(found)
        if len(self.points) > MOST_POINTS:
            del self.points[next(iter(self.points))]
        self.points_changed.emit()
        self.results_changed.emit()

    def clear(self) -> None:
        """Forget all points."""
        self.job.cancel()
        self.points, self.points_of = {}, ""
        self.points_changed.emit()
        self.results_changed.emit()

    def take_points(self, points: tuple[SavedPoint, ...], points_of: str) -> None:
        """Have the points of a file instead; what runs is called off."""
        self.job.cancel()
        self.points, self.points_of = {point.cell: point for point in points}, points_of
        self.points_changed.emit()

    def shown(self, experiment: Experiment, settings: LearningCurveSettings) -> tuple[SavedPoint, ...]:
        """Return the points that belong to these settings."""
        return tuple(self.points.values()) if digest(experiment, settings) == self.points_of else ()


def digest(experiment: Experiment, settings: LearningCurveSettings) -> str:
    """Return what tells apart curves whose points do not belong together: more of a kind only add points."""
    decisive = settings.model_copy(update={"sizes": (), "networks": (), "seeds": 1, "machine": True})
    text = experiment.model_dump_json() + decisive.model_dump_json()
    return hashlib.sha256(text.encode()).hexdigest()


def is_asked(cell: LearningCell, settings: LearningCurveSettings) -> bool:
    """Whether a point is one of those that `settings`, with its sizes, asks for."""
    return cell.method in settings.methods and cell.size in settings.sizes and cell.seed < settings.seeds


def sizes(experiment: Experiment, settings: LearningCurveSettings) -> tuple[int, ...]:
    """Return the numbers of examples at which there are points."""
    return rungs(settings, training_size(experiment) or FEWEST)
