"""The families of regularisation in training, as the window sees them. Free of widgets."""

from nnplayground.analysis.generalisation.families import FamilySettings
from nnplayground.analysis.generalisation.family_frames import FamilyFrame, family_frames
from nnplayground.gui.generalisation.run_model import RunModel
from nnplayground.training.experiment import Experiment


class FamiliesModel(RunModel):
    """The newest frame of all variants; its settings are the experiment and how it is varied."""

    def start(self, experiment: Experiment, settings: FamilySettings) -> None:
        """Train all variants anew."""
        self.run((experiment, settings), family_frames, experiment, settings)

    def forget(self) -> None:
        self.frame: FamilyFrame | None = None

    def take_in(self, found: object) -> None:
        assert isinstance(found, FamilyFrame)
        self.frame = found
        self.changed.emit()
