"""The controls at the left of the playground, all generated from the declarations."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from nnplayground.core.costs import COSTS
from nnplayground.core.initializers import INITIALIZERS
from nnplayground.core.optimizers import OPTIMIZERS
from nnplayground.core.recurrent import Elman
from nnplayground.core.regularizers import REGULARIZERS
from nnplayground.core.schedules import SCHEDULES
from nnplayground.data.augment import AUGMENTATIONS
from nnplayground.data.dataset import DATASETS, FAMILY_LABELS, Family
from nnplayground.data.scaling import SCALINGS
from nnplayground.data.tasks import TASKS
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentChecklist, ComponentChooser, ComponentForm
from nnplayground.gui.own_data.actions import ImportActions
from nnplayground.gui.own_data.choices import MISSING_FIELDS
from nnplayground.gui.playground.dataset_picker import DatasetPicker
from nnplayground.gui.playground.own_data_box import OwnDataBox
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared import suitable_network
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.widgets.sentence import Sentence
from nnplayground.i18n import N_, tr
from nnplayground.registry import Registry
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import STOP_RULES
from nnplayground.training.suitable import fitted

CHOSEN = 168
"""Height that the parameters of the chosen data set have at first: those of most fit without scrolling."""

NARROW = 3
"""Pixels above and below the pictures, and the parameters."""


class SettingsPanel(QTabWidget):
    """Data and learning: every control edits the session's experiment.

    Signals: `paint_wanted` when the user wants to paint points of their own.
    """

    paint_wanted = Signal()

    WIDTH, USUAL = 304, 226
    """The least width where there is room, and what is wanted where there is less; with letters of 12 pixels."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._updates: list[Callable[[Experiment], None]] = []
        self.places: dict[str, QWidget] = {}
        """Where the settings of an experiment stand, by the names of its fields."""
        self._is_own = False
        self.setMinimumWidth(theme.scaled(self.WIDTH))
        self.setDocumentMode(True)
        self.tabBar().setExpanding(True)
        self.data_panels = Panels("playground/data", Qt.Orientation.Vertical)
        self.pictures = ScrollPage(self._pictures())
        self.pictures.set_margin(NARROW)
        self.data_panels.add(self.pictures, share=1)
        self.places["data"] = self.data_panels
        self.chosen = ScrollPage(self._chosen(), self._division())
        self.chosen.set_margin(NARROW)
        self.data_panels.add(self.chosen, tr("Settings of the data"), size=theme.scaled(CHOSEN))
        data = self.addTab(self.data_panels, tr("Data"))
        self.setTabWhatsThis(
            data, tr("Where the examples come from, how they are divided, and how the inputs are scaled.")
        )
        pages = (self._learning(), self._augmentation(), self._start(), self._stop())
        self.learning = ScrollPage(*pages)
        learning = self.addTab(self.learning, tr("Learning"))
        self.setTabWhatsThis(
            learning, tr("How the network learns: cost, optimiser, mini-batch, regularisation, start and end.")
        )
        session.experiment_changed.connect(self._on_experiment_changed)
        self._on_experiment_changed()

    def _pictures(self) -> QWidget:
        """Return all data sets to pick from, those of the user's own last."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        picker = DatasetPicker()
        picker.picked.connect(self._on_data_picked)
        self._updates.append(lambda experiment: self._show_picked(picker, experiment.data.kind))
        column.addWidget(picker)
        self.imports = ImportActions(self._session, self)
        self.own_data = OwnDataBox(self.imports)
        self.own_data.paint_wanted.connect(self.paint_wanted)
        self._updates.append(lambda experiment: self.own_data.set_data(experiment.data, experiment.division))
        own = Section(
            tr(FAMILY_LABELS[Family.OWN]),
            N_("A table, images, a text, or points of your own."),
            expanded=False,
            name="data/own",
        )
        own.add(self.own_data)
        column.addWidget(own)
        self._updates.append(lambda experiment: self._unfold_own(own, experiment))
        return body

    def _show_picked(self, picker: DatasetPicker, kind: str) -> None:
        """Frame the picture of the data in use, and scroll to it when it is another: an example may have chosen it."""
        if kind != picker.current():
            picker.set_current(kind)
            if DATASETS[kind].family is not Family.OWN:
                self.pictures.bring(picker.cell(kind))

    def _unfold_own(self, own: Section, experiment: Experiment) -> None:
        """Show what is said of the user's own data as soon as they are in use."""
        is_own = experiment.data.family is Family.OWN
        if is_own and not self._is_own:
            own.set_expanded(True)
            self.pictures.bring(self.own_data)
        self._is_own = is_own

    def _chosen(self) -> QWidget:
        """Return name and parameters of the data set in use."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        name = Sentence()
        theme.head(name)
        self._updates.append(lambda experiment: name.say(tr(experiment.data.label)))
        self.task = self._task()
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(self.task, 1)
        column.addLayout(head)
        self._formula = QLabel()
        self._formula.setTextFormat(Qt.TextFormat.RichText)
        self._formula.setWordWrap(True)
        theme.mute(self._formula)
        self._updates.append(self._show_formula)
        column.addWidget(self._formula)
        form = self.data_form = ComponentForm(self._session.experiment.data, exclude=MISSING_FIELDS)
        form.edited.connect(self._on_data_edited)
        self._updates.append(lambda experiment: form.set_component(experiment.data))
        column.addWidget(form)
        return body

    def _task(self) -> Combo:
        """Return a list of what can be learnt of the data."""
        combo = Combo()
        combo.setAccessibleName(tr("Task"))
        combo.setToolTip(tr("What is to be learnt of these data: what they are made for, or to give them back."))
        # Beside the name of the data, it is hardly higher than that.
        combo.setFixedHeight(combo.fontMetrics().lineSpacing() + 5)
        combo.activated.connect(self._on_task_chosen)
        self._updates.append(self._show_tasks)
        return combo

    def _show_tasks(self, experiment: Experiment) -> None:
        """Offer the tasks of the data in use; the first is what they are made for."""
        combo, usual = self.task, experiment.data.task
        offered = [usual, *(cls.model_validate({}) for cls in TASKS if cls.suits_all)]
        if [combo.itemData(index) for index in range(combo.count())] != [task.kind for task in offered]:
            combo.clear()
            for task in offered:
                combo.add(tr(task.label), task.kind, tr(task.summary))
        combo.setCurrentIndex(combo.findData(experiment.used_task.kind))

    @Slot()
    def _on_task_chosen(self) -> None:
        task = TASKS[self.task.currentData()].model_validate({})
        experiment = self._session.experiment
        if task != experiment.used_task:
            name = tr("{title}: {value}", title=tr("Task"), value=tr(task.label))
            self._session.edit(experiment.with_task(task), name)
            suitable_network.offer(self._session)

    def _division(self) -> Section:
        section = Section(
            tr("Division and scaling"),
            N_(
                "Which examples train, which judge, and which stay sealed for the final test; and how inputs are "
                "scaled."
            ),
            expanded=False,
            name="learning/division",
        )
        division = ComponentForm(self._session.experiment.division)
        division.edited.connect(partial(self._change, "division"))
        self.places["division"] = division
        self._updates.append(lambda experiment: division.set_component(experiment.division))
        section.add(division)
        self._chooser(section, "scaling", SCALINGS)
        self._seeds(section, "data")
        return section

    def _learning(self) -> Section:
        section = Section(
            tr("Cost and optimiser"),
            N_("What is minimised, and how: cost, optimiser, learning rate, mini-batch and regularisation."),
            name="learning/cost",
        )
        cost = self._chooser(section, "cost", COSTS)
        self._updates.append(lambda experiment: cost.set_objections(cost_objections(experiment)))
        self._chooser(section, "optimizer", OPTIMIZERS)
        self._chooser(section, "schedule", SCHEDULES)
        batch = ComponentForm(self._session.experiment, only=("batch_size",))
        batch.edited.connect(self._on_experiment_edited)
        self._updates.append(batch.set_component)
        section.add(batch)
        section.add(self._truncation())
        self._checklist(section, "regularizers", REGULARIZERS)
        return section

    def _truncation(self) -> ComponentForm:
        """Return how far errors go back in time, which is one number for all layers that remember."""
        form = ComponentForm(Elman(), only=("truncation",))
        form.edited.connect(self._on_truncation_edited)

        def update(experiment: Experiment) -> None:
            layers = [layer for layer in experiment.hidden if isinstance(layer, Elman)]
            form.setVisible(bool(layers))
            if layers:
                form.set_component(layers[0])

        self._updates.append(update)
        return form

    def _augmentation(self) -> Section:
        section = Section(
            tr("Augmentation"),
            N_("Training images may be changed at random each time they are shown (deck A)."),
            expanded=False,
            name="learning/augmentation",
        )
        self._checklist(section, "augment", AUGMENTATIONS, heading=False)
        # Only images can be changed so; other data have no such part.
        self._updates.append(lambda experiment: section.setVisible(experiment.data.is_images))
        return section

    def _start(self) -> Section:
        section = Section(
            tr("Start"), N_("The weights before training: the same start gives the same run."), name="learning/start"
        )
        self._chooser(section, "initializer", INITIALIZERS)
        self._seeds(section, "weights", "training")
        return section

    def _stop(self) -> Section:
        section = Section(
            tr("Stop when"),
            N_("When training ends by itself; without a tick it goes on until you pause it."),
            name="learning/stop",
        )
        self._checklist(section, "stop", STOP_RULES, heading=False)
        return section

    def _chooser(self, section: Section, name: str, registry: Registry[Any]) -> ComponentChooser:
        field = Experiment.model_fields[name]
        chooser = ComponentChooser(field, registry)
        chooser.edited.connect(partial(self._change, name))
        self._updates.append(lambda experiment: chooser.set_component(getattr(experiment, name)))
        section.add(chooser)
        self.places[name] = chooser
        return chooser

    def _checklist(self, section: Section, name: str, registry: Registry[Any], heading: bool = True) -> None:
        field = Experiment.model_fields[name]
        if heading:
            label = QLabel(tr(field.title or ""))
            label.setToolTip(tr(field.description or ""))
            section.add(label)
        checklist = ComponentChecklist(registry)
        checklist.edited.connect(partial(self._change, name))
        self._updates.append(lambda experiment: checklist.set_components(getattr(experiment, name)))
        section.add(checklist)
        self.places[name] = checklist

    def _seeds(self, section: Section, *names: str) -> None:
        form = ComponentForm(self._session.experiment.seeds, only=names)
        form.edited.connect(partial(self._change, "seeds"))
        self._updates.append(lambda experiment: form.set_component(experiment.seeds))
        section.add(form)

    def _show_formula(self, experiment: Experiment) -> None:
        self._formula.setText(tr(experiment.data.formula) if experiment.data.formula else "")
        self._formula.setVisible(bool(experiment.data.formula))

    def sizeHint(self) -> QSize:
        return QSize(max(self.minimumWidth(), theme.scaled(self.USUAL)), super().sizeHint().height())

    def _change(self, name: str, value: object) -> None:
        self._session.change(**{name: value})

    @Slot(object)
    def _on_experiment_edited(self, experiment: Experiment) -> None:
        self._session.edit(experiment)

    @Slot(object)
    def _on_truncation_edited(self, edited: Elman) -> None:
        changed = {"truncation": edited.truncation}
        self._session.change(
            hidden=tuple(
                layer.model_copy(update=changed) if isinstance(layer, Elman) else layer
                for layer in self._session.experiment.hidden
            )
        )

    @Slot(object)
    def _on_data_edited(self, data: object) -> None:
        if data != self._session.experiment.data:
            self._session.edit(fitted(self._session.experiment, data))  # type: ignore[arg-type]

    @Slot(str)
    def _on_data_picked(self, kind: str) -> None:
        if kind != self._session.experiment.data.kind:
            self._session.edit(fitted(self._session.experiment, DATASETS[kind].model_validate({"kind": kind})))
            suitable_network.offer(self._session)

    @Slot()
    def _on_experiment_changed(self) -> None:
        for update in self._updates:
            update(self._session.experiment)


def cost_objections(experiment: Experiment) -> dict[str, str]:
    """Say of each cost why it makes no sense with the output layer, where it does not."""
    return {cls.key(): cls.model_validate({}).objection(experiment.output, experiment.sizes[-1]) for cls in COSTS}
