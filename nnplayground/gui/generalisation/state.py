"""The state of the Generalisation lab. Free of widgets."""

from pydantic import Field

from nnplayground.analysis.changes import change_name
from nnplayground.analysis.generalisation.tasks import TASKS, overfitting_task
from nnplayground.errors import UserError
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


class GeneralisationForm(Model):
    """All that is kept of the lab."""

    overfitting: Experiment = Field(default_factory=_lesson)
    view: LabView = Field(default_factory=LabView)


class GeneralisationState(LabState[GeneralisationForm]):
    """What is set on the pages, and the runs that were made of it."""

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = GeneralisationForm

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.overfitting = _lesson()
        self.overfitting_model = OverfittingModel(self)

    def form(self) -> GeneralisationForm:
        return GeneralisationForm.model_construct(overfitting=self.overfitting, view=LabView(page=self.page))

    def take(self, form: GeneralisationForm) -> None:
        self._check(form.overfitting)
        self.overfitting, self.page = form.overfitting, form.view.page
        self.overfitting_model.drop(self.overfitting)

    def set_overfitting(self, experiment: Experiment, field: str = "", name: str = "") -> None:
        """Let other settings be trained on the first page: an edit."""
        with self.editing(name or change_name(self.overfitting, experiment), field and f"overfitting.{field}"):
            self.overfitting = experiment
            self.overfitting_model.drop(experiment)

    def close(self) -> None:
        """End what is running."""
        self.overfitting_model.close()

    def _check(self, experiment: Experiment) -> None:
        """Raise UserError if `experiment` is none that the lab offers."""
        epochs_alone = [type(rule) for rule in experiment.stop] == [Epochs]
        if experiment.data.key() not in TASKS or not experiment.hidden or not epochs_alone:
            raise UserError(REFUSED, lab=tr(self.TITLE))
        try:
            experiment.check()
        except UserError as error:
            raise UserError(REFUSED, lab=tr(self.TITLE)) from error
