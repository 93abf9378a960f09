"""The state of the Generalisation lab. Free of widgets."""

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.generalisation.families import FamilySettings
from nnplayground.analysis.generalisation.learning_curve import LearningCurveSettings
from nnplayground.analysis.generalisation.tasks import TASKS, learning_task
from nnplayground.errors import UserError
from nnplayground.gui.generalisation.families_model import FamiliesModel
from nnplayground.gui.generalisation.form import GeneralisationForm, GeneralisationView, first_overfitting, first_points
from nnplayground.gui.generalisation.learning_model import LearningModel
from nnplayground.gui.generalisation.overfitting_model import OverfittingModel
from nnplayground.gui.generalisation.spec import LAB as SPEC
from nnplayground.gui.run.lab_form import REFUSED
from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.session import Session
from nnplayground.i18n import tr
from nnplayground.training.experiment import Experiment, TooLargeError
from nnplayground.training.stopping import Epochs


class GeneralisationState(LabState[GeneralisationForm]):
    """What is set on the pages, and the runs that were made of it."""

    KEY = LAB = SPEC.key
    TITLE = SPEC.title
    FORM = GeneralisationForm

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.overfitting = first_overfitting()
        self.regularisation = first_points()
        self.families = FamilySettings()
        self.learning_task = learning_task()
        self.learning = LearningCurveSettings()
        self.overfitting_model = OverfittingModel(self)
        self.learning_model = LearningModel(self)
        self.learning_model.results_changed.connect(self.results_changed)
        self.families_model = FamiliesModel(self)

    def form(self) -> GeneralisationForm:
        model = self.learning_model
        return GeneralisationForm.model_construct(
            overfitting=self.overfitting,
            regularisation=self.regularisation,
            families=self.families,
            learning_task=self.learning_task,
            learning=self.learning,
            view=GeneralisationView.model_construct(
                page=self.page, points=tuple(model.points.values()), points_of=model.points_of
            ),
        )

    def take(self, form: GeneralisationForm) -> None:
        for experiment in (form.overfitting, form.regularisation, form.learning_task):
            self._check(experiment)
        self.overfitting, self.page = form.overfitting, form.view.page
        self.regularisation, self.families = form.regularisation, form.families
        self.learning_task, self.learning = form.learning_task, form.learning
        self.overfitting_model.drop(self.overfitting)
        self.families_model.drop((self.regularisation, self.families))
        self.learning_model.drop((self.learning_task, self.learning))
        known = tuple(self.learning_model.points.values()), self.learning_model.points_of
        if known != (form.view.points, form.view.points_of):
            self.learning_model.take_points(form.view.points, form.view.points_of)

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

    def set_learning_task(self, experiment: Experiment, field: str = "", name: str = "") -> None:
        """Let the learning curve be about another task: an edit."""
        with self.editing(name or change_name(self.learning_task, experiment), field and f"learning_task.{field}"):
            self.learning_task = experiment
            self.learning_model.drop((experiment, self.learning))

    def set_learning(self, settings: LearningCurveSettings) -> None:
        """Let the learning curve have another budget or other methods: an edit."""
        field = changed_field(self.learning, settings)
        with self.editing(change_name(self.learning, settings), f"learning.{field}"):
            self.learning = settings
            self.learning_model.drop((self.learning_task, settings))

    def let_go(self) -> None:
        self.overfitting_model.let_go()
        self.families_model.let_go()

    def close(self) -> None:
        """End what is running."""
        self.overfitting_model.close()
        self.families_model.close()
        self.learning_model.close()

    def _check(self, experiment: Experiment) -> None:
        """Raise UserError if `experiment` is none that the lab offers."""
        epochs_alone = [type(rule) for rule in experiment.stop] == [Epochs]
        if experiment.data.key() not in TASKS or not experiment.hidden or not epochs_alone:
            raise UserError(REFUSED, lab=tr(self.TITLE))
        try:
            experiment.check()
        except TooLargeError:
            # It may be typed and undone; its page says so instead of training it.
            return
        except UserError as error:
            raise UserError(REFUSED, lab=tr(self.TITLE)) from error
