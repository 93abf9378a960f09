"""The state of the Generalisation lab. Free of widgets."""

from pydantic import Field

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.generalisation.families import FamilySettings
from nnplayground.analysis.generalisation.tasks import TASKS, overfitting_task
from nnplayground.errors import UserError
from nnplayground.gui.generalisation.families_model import FamiliesModel
from nnplayground.gui.generalisation.overfitting_model import OverfittingModel
from nnplayground.gui.generalisation.spec import LAB as SPEC
from nnplayground.gui.run.lab_state import REFUSED, LabState, LabView
from nnplayground.gui.run.session import Session
from nnplayground.i18n import tr
from nnplayground.registry import Model
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import Epochs


def _lesson() -> Experiment:
    return overfitting_task(TASKS[0])


def _points() -> Experiment:
    return overfitting_task(TASKS[1])


class GeneralisationForm(Model):
    """All that is kept of the lab."""

    overfitting: Experiment = Field(default_factory=_lesson)
    regularisation: Experiment = Field(default_factory=_points)
    families: FamilySettings = Field(default_factory=FamilySettings)
    view: LabView = Field(default_factory=LabView)


class GeneralisationState(LabState[GeneralisationForm]):
    """What is set on the pages, and the runs that were made of it."""

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = GeneralisationForm

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.overfitting = _lesson()
        self.regularisation = _points()
        self.families = FamilySettings()
        self.overfitting_model = OverfittingModel(self)
        self.families_model = FamiliesModel(self)

    def form(self) -> GeneralisationForm:
        return GeneralisationForm.model_construct(
            overfitting=self.overfitting,
            regularisation=self.regularisation,
            families=self.families,
            view=LabView(page=self.page),
        )

    def take(self, form: GeneralisationForm) -> None:
        self._check(form.overfitting)
        self._check(form.regularisation)
        self.overfitting, self.page = form.overfitting, form.view.page
        self.regularisation, self.families = form.regularisation, form.families
        self.overfitting_model.drop(self.overfitting)
        self.families_model.drop((self.regularisation, self.families))

    def set_overfitting(self, experiment: Experiment, field: str = "", name: str = "") -> None:
        """Let other settings be trained on the first page: an edit."""
        with self.editing(name or change_name(self.overfitting, experiment), field and f"overfitting.{field}"):
            self.overfitting = experiment
            self.overfitting_model.drop(experiment)

    def set_regularisation(self, experiment: Experiment, field: str = "", name: str = "") -> None:
        """Let the families be compared on another task: an edit."""
        with self.editing(name or change_name(self.regularisation, experiment), field and f"regularisation.{field}"):
            self.regularisation = experiment
            self.families_model.drop((experiment, self.families))

    def set_families(self, settings: FamilySettings) -> None:
        """Let the families hold back more or less, or be compared in another way: an edit."""
        field = changed_field(self.families, settings)
        with self.editing(change_name(self.families, settings), f"families.{field}"):
            self.families = settings
            self.families_model.drop((self.regularisation, settings))

    def close(self) -> None:
        """End what is running."""
        self.overfitting_model.close()
        self.families_model.close()

    def _check(self, experiment: Experiment) -> None:
        """Raise UserError if `experiment` is none that the lab offers."""
        epochs_alone = [type(rule) for rule in experiment.stop] == [Epochs]
        if experiment.data.key() not in TASKS or not experiment.hidden or not epochs_alone:
            raise UserError(REFUSED, lab=tr(self.TITLE))
        try:
            experiment.check()
        except UserError as error:
            raise UserError(REFUSED, lab=tr(self.TITLE)) from error
