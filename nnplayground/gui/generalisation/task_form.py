"""What is learnt by heart: the data, how many and how wrong, the size of the network, and how long."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.analysis.changes import changed_field
from nnplayground.analysis.generalisation.tasks import TASKS, overfitting_task
from nnplayground.data.dataset import DATASETS, Dataset
from nnplayground.data.problem import Division
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.i18n import N_, tr
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import Epochs


class TaskForm(QWidget):
    """Edits an experiment on the data sets of the lab; all its hidden layers have the same number of neurons.

    Signals: `edited` with the new experiment, the field that was changed and the name of the edit, which may be empty.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("The examples that the network learns by heart, its size, and how long it is trained."),
        N_("Task"),
        is_backdrop=True,
    )
    edited = Signal(object, str, str)

    def __init__(self, experiment: Experiment, with_epochs: bool = True, with_layer: bool = True) -> None:
        """Show `experiment`, whose only stop rule is a number of epochs."""
        super().__init__()
        self._experiment = experiment
        self.data = Combo()
        self.data.setAccessibleName(tr("Data set"))
        self.data.setToolTip(tr("Digits, or few noisy points on the plane with a network too large for them."))
        for kind in TASKS:
            self.data.add(tr(DATASETS[kind].label), kind, tr(DATASETS[kind].summary))
        self.data.activated.connect(self._on_data)
        sizes = {DATASETS[kind].size_field for kind in TASKS}
        self.examples = self._form(experiment.data, ("noise", *sizes), self._with_data)
        self.division = self._form(experiment.division, ("wrong_labels",), self._with_division)
        self.layer = self._form(experiment.hidden[0], ("units",), self._with_layer)
        self.epochs = self._form(experiment.stop[0], None, self._with_epochs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        rows = Rows()
        rows.add(self.data, tr("Data set"))
        column.addLayout(rows)
        for form in (self.examples, self.division, self.layer, self.epochs):
            column.addWidget(form)
        self.layer.setVisible(with_layer)
        self.epochs.setVisible(with_epochs)
        self.set_experiment(experiment)

    def set_experiment(self, experiment: Experiment) -> None:
        """Show another one; no signal."""
        self._experiment = experiment
        self.data.setCurrentIndex(self.data.findData(experiment.data.key()))
        self.examples.set_component(experiment.data)
        self.division.set_component(experiment.division)
        self.layer.set_component(experiment.hidden[0])
        self.epochs.set_component(experiment.stop[0])

    def _form(self, component: object, only: tuple[str, ...] | None, change: Callable[..., None]) -> ComponentForm:
        form = ComponentForm(component, only)  # type: ignore[arg-type]
        form.edited.connect(change)
        return form

    def _on_data(self, _index: int) -> None:
        kind = str(self.data.currentData())
        if kind == self._experiment.data.key():
            return
        wanted = overfitting_task(kind)
        name = tr("{title}: {value}", title=tr("Data set"), value=wanted.data.title)
        self._tell(wanted, "", name)

    def _with_data(self, data: Dataset) -> None:
        self._tell(self._experiment.replace(data=data), f"data.{changed_field(self._experiment.data, data)}")

    def _with_division(self, division: Division) -> None:
        self._tell(self._experiment.replace(division=division), "division.wrong_labels")

    def _with_layer(self, layer: object) -> None:
        units = layer.units  # type: ignore[attr-defined]
        hidden = tuple(one.model_copy(update={"units": units}) for one in self._experiment.hidden)
        title = type(layer).model_fields["units"].title  # type: ignore[attr-defined]
        name = tr("{title}: {value}", title=tr(title or ""), value=units)
        self._tell(self._experiment.replace(hidden=hidden), "hidden.units", name)

    def _with_epochs(self, rule: Epochs) -> None:
        self._tell(self._experiment.replace(stop=(rule,)), "stop.epochs")

    def _tell(self, experiment: Experiment, field: str, name: str = "") -> None:
        self.set_experiment(experiment)
        self.edited.emit(experiment, field, name)
