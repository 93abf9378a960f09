"""The controls at the left of the page *Recurrent*: tasks to begin with, memory, truncation, the sequence."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnplayground.analysis.changes import change_name, changed_field
from nnplayground.analysis.more_networks.memory import remembers, truncation_of, with_truncation, without_memory
from nnplayground.analysis.more_networks.recurrent_settings import RecurrentSettings
from nnplayground.core.recurrent import Elman, remembering
from nnplayground.data.dataset import Dataset
from nnplayground.data.echo import Echo
from nnplayground.data.letters import Letters
from nnplayground.data.waves import Waves
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm, RowLabel
from nnplayground.gui.forms.number_field import NumberField
from nnplayground.gui.more_networks.spec import LAB as SPEC
from nnplayground.gui.more_networks.state import MoreNetworksState
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import tr
from nnplayground.links import PageLink
from nnplayground.training.experiment import Experiment
from nnplayground.training.suitable import suited


class RecurrentControls(ScrollPage):
    """What is trained, and what of it is looked at.

    Signals: `changed` when something else is to be shown; `fold_wanted` with whether to fold the picture.
    """

    changed = Signal()
    fold_wanted = Signal(bool)

    def __init__(self, session: Session, lab_state: MoreNetworksState) -> None:
        intro = Words(
            tr(
                "A recurrent layer hears its own answers again one time step later: h remembers. Unrolled over time "
                "it is a deep network with the same weights at every step, and is trained as such."
            ),
            muted=True,
        )
        self.echo = Button(
            tr("Echo, d = 5"), tr("Begin with bits that are to be said again five steps later; this can be undone.")
        )
        self.wave = Button(tr("Wave"), tr("Begin with a sine that is to be continued; this can be undone."))
        self.letters = Button(
            tr("Letters"), tr("Begin with the syllables ba, dii and guuu, letter by letter; this can be undone.")
        )
        starts = QWidget()
        row = QHBoxLayout(starts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.echo, self.wave, self.letters):
            row.addWidget(button)
        row.addStretch(1)
        self.memory = Tick(tr("Memory"))
        self.memory.setToolTip(tr("Let the hidden layers remember, or look forward only; this begins a new run."))
        self.truncation = NumberField(Elman.model_fields["truncation"], "truncation")
        self.truncation_title = RowLabel(self.truncation.title, self.truncation)
        self.folded = Tick(tr("Folded"))
        self.folded.setToolTip(tr("Show the network once, with its loop, instead of once for each time step."))
        self.form = ComponentForm(lab_state.recurrent, only=("sequence", "cost_step"))
        self.said = QuietText(3)
        super().__init__(
            intro, QLabel(tr("Begin with")), starts, self.memory, self.truncation_title, self.truncation, self.folded,
            self.form, self.said, least=theme.scaled(270)
        )  # fmt: skip
        self._session, self._lab_state = session, lab_state
        self.echo.clicked.connect(lambda: self.begin(Echo(delay=5), tr("Begin with an echo")))
        self.wave.clicked.connect(lambda: self.begin(Waves(), tr("Begin with a wave")))
        self.letters.clicked.connect(lambda: self.begin(Letters(), tr("Begin with letters")))
        self.memory.clicked.connect(self._on_memory)
        self.truncation.edited.connect(self._on_truncation)
        self.folded.clicked.connect(self._on_folded)
        self.form.edited.connect(self._on_edited)

    def begin(self, data: Dataset, name: str) -> None:
        """Edit: another data set with its own task, and a network with memory that suits it."""
        self._edit(suited(self._session.experiment.fitted_to(data).with_task(None)), name)

    def show_experiment(self) -> None:
        """Show the experiment of the session and what is set on the page."""
        experiment = self._session.experiment
        has_memory, hidden = remembers(experiment), bool(experiment.hidden)
        with QSignalBlocker(self.memory), QSignalBlocker(self.folded):
            self.memory.setChecked(has_memory)
            self.folded.setChecked(self._lab_state.folded)
        self.memory.setEnabled(hidden and experiment.data.is_sequence)
        self.folded.setEnabled(experiment.data.is_sequence)
        self.truncation.set_value(truncation_of(experiment))
        self.truncation.setEnabled(has_memory)
        self.form.set_component(self._lab_state.recurrent)
        self.form.setEnabled(experiment.data.is_sequence)

    def choose_step(self, step: int) -> None:
        """Edit: send back the error of a step, counted from 0."""
        self._on_edited(self._lab_state.recurrent.model_copy(update={"cost_step": step + 1}))

    @Slot()
    def _on_memory(self) -> None:
        experiment = self._session.experiment
        if self.memory.isChecked():
            edited = experiment.replace(hidden=tuple(remembering(layer) for layer in experiment.hidden))
            self._edit(edited, tr("Memory"))
        else:
            self._edit(without_memory(experiment), tr("No memory"))
        self.show_experiment()

    @Slot(object)
    def _on_truncation(self, k: int) -> None:
        self._edit(with_truncation(self._session.experiment, k))

    def _edit(self, experiment: Experiment, name: str = "") -> None:
        self._session.edit(experiment, name, PageLink(SPEC.key, "recurrent"))

    @Slot()
    def _on_folded(self) -> None:
        self._lab_state.folded = self.folded.isChecked()
        self.fold_wanted.emit(self._lab_state.folded)

    @Slot(object)
    def _on_edited(self, edited: RecurrentSettings) -> None:
        before = self._lab_state.recurrent
        field = changed_field(before, edited)
        if field:
            changed = before.model_copy(update={field: getattr(edited, field)})
            self._lab_state.set_recurrent(changed, change_name(before, edited), field)
            self.form.set_component(changed)
            self.changed.emit()
