"""The row above the network: what to do, and the few settings that are changed most."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.core.costs import COSTS
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.gui.forms.forms import ComponentChooser, ComponentForm
from nnplayground.gui.playground.settings_panel import cost_objections
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.sentence import Sentence
from nnplayground.i18n import N_, tr
from nnplayground.registry import Registry
from nnplayground.training.experiment import Experiment

MARGINS = 24
"""Pixels beside and between the halves."""


class HyperparameterRow(QWidget):
    """Learning rate, optimiser, mini-batch and cost side by side; every control edits the session's experiment."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("The settings that are changed most. All the others are under “Learning”."),
        N_("Hyperparameters"),
        is_backdrop=True,
    )

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.sentence = Sentence()
        self.sentence.say(
            tr("Choose data at the left, press Train, and watch at the right what the network answers everywhere.")
        )
        experiment = session.experiment
        self.rate = ComponentForm(experiment.optimizer, only=("rate",))
        self.rate.edited.connect(partial(self._change, "optimizer"))
        self.optimizer = self._chooser("optimizer", OPTIMIZERS)
        self.batch = ComponentForm(experiment, only=("batch_size",))
        self.batch.edited.connect(self._on_batch_edited)
        self.cost = self._chooser("cost", COSTS)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        """Two halves, beside each other where there is room."""
        self._rows.setSpacing(4)
        self._halves = [self._half(parts) for parts in ((self.rate, self.optimizer), (self.batch, self.cost))]
        for half in self._halves:
            self._rows.addLayout(half)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 4)
        column.setSpacing(4)
        column.addWidget(self.sentence)
        column.addLayout(self._rows)
        session.experiment_changed.connect(self._on_experiment_changed)
        self._on_experiment_changed()

    def _half(self, parts: tuple[QWidget, QWidget]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in parts:
            if isinstance(widget, ComponentChooser):
                row.addWidget(self._label(widget))
                row.addWidget(widget, 3)
            else:
                row.addWidget(widget, 4)
            row.addSpacing(8)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = sum(half.minimumSize().width() for half in self._halves) + MARGINS > self.width()
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self.sentence.setVisible(not is_narrow)
        if way is not self._rows.direction():
            self._rows.setDirection(way)

    def _chooser(self, name: str, registry: Registry[Any]) -> ComponentChooser:
        chooser = ComponentChooser(Experiment.model_fields[name], registry, bare=True)
        chooser.edited.connect(partial(self._change, name))
        return chooser

    def _label(self, chooser: ComponentChooser) -> QLabel:
        label = QLabel(tr(chooser.declared.title or ""))
        label.setToolTip(tr(chooser.declared.description or ""))
        return label

    def _change(self, name: str, value: object) -> None:
        self._session.change(**{name: value})

    @Slot(object)
    def _on_batch_edited(self, experiment: Experiment) -> None:
        self._session.edit(experiment)

    @Slot()
    def _on_experiment_changed(self) -> None:
        experiment = self._session.experiment
        self.rate.set_component(experiment.optimizer)
        self.optimizer.set_component(experiment.optimizer)
        self.batch.set_component(experiment)
        self.cost.set_component(experiment.cost)
        self.cost.set_objections(cost_objections(experiment))
