"""Regularisation: the families side by side on one task, moving together."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from nnplayground.analysis.generalisation.families import PRINTED_MISTAKE, FamilyRow, FamilySettings, variants
from nnplayground.data.metrics import ACCURACY
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.generalisation.family_card import FamilyCard
from nnplayground.gui.generalisation.state import GeneralisationState
from nnplayground.gui.generalisation.task_form import TaskForm
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, tr
from nnplayground.training.experiment import Experiment

COLUMNS = 3
MOST = 6
"""Variants there can be: augmentation needs images."""


class RegularisationPage(QWidget):
    """Settings at the left, a card for each variant at the right, a sentence below."""

    every = 6

    def __init__(self, session: Session, clock: FrameClock, lab_state: GeneralisationState) -> None:
        super().__init__()
        self._clock, self._lab_state = clock, lab_state
        self._model = model = lab_state.families_model
        self.task = TaskForm(lab_state.regularisation, with_epochs=False)
        self.task.edited.connect(self._on_task_edited)
        self.form = ComponentForm(lab_state.families)
        self.form.edited.connect(self._on_edited)
        self.work = WorkBar(
            model.job, tr("Train all"), tr("Train every variant with every seed, side by side."), self.start
        )
        self.page_run = self.work.page_run
        self.cards = [FamilyCard(clock) for _ in range(MOST)]
        self.key = Words(
            tr(
                "In each card: the mean answer of all seeds over the plane; the weights of all of them, one shade a "
                "layer; a dot for each seed's accuracy, training above validation; C₀ and the penalty over the epochs."
            ),
            muted=True,
        )
        self.verdict = explained(
            QuietText(3),
            N_("Which variant does best on the validation examples, and whether the seeds differ as much."),
        )
        self._lay_out()
        model.begun.connect(self._on_begun)
        model.changed.connect(self._on_changed)
        model.job.state_changed.connect(self._on_state_changed)
        lab_state.taken.connect(self._on_taken)
        self._on_begun()
        self._on_state_changed()

    def _lay_out(self) -> None:
        left = ScrollPage(self.work, self.form, self.task, least=theme.scaled(290))
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, card in enumerate(self.cards):
            grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        grid.addWidget(self.key, (MOST - 1) // COLUMNS, (MOST - 1) % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        right = Panels("generalisation/regularisation/right", Qt.Orientation.Vertical)
        right.add(grid, share=1)
        right.add(self.verdict, tr("In words"))
        right.setContentsMargins(0, 8, 10, 6)
        panels = Panels("generalisation/regularisation")
        panels.add(left, tr("Settings"), gives_way=True)
        panels.add(right, share=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panels)

    def start(self) -> None:
        """Train all variants with the settings as they are."""
        self._model.start(self._lab_state.regularisation, self._lab_state.families)

    def draw(self) -> None:
        """Write the sentence anew."""
        self.verdict.setText(self._sentence())

    def _sentence(self) -> str:
        if self._model.fault:
            return self._model.fault
        if self._lab_state.families.as_printed:
            return tr(PRINTED_MISTAKE)
        frame = self._model.frame
        if frame is not None:
            return verdict([picture.row for picture in frame.pictures])
        waits = self._model.settings is None or not self._model.job.busy
        return tr("Press “Train all”: every variant moves here, with every seed.") if waits else ""

    @Slot()
    def _on_begun(self) -> None:
        found = variants(self._lab_state.regularisation, self._lab_state.families)
        for card, variant in zip(self.cards, found, strict=False):
            card.set_title(variant.label, variant.family)
            card.show_picture(None)
        self.cards[-1].setVisible(len(found) == MOST)
        self.key.setVisible(len(found) < MOST)
        self._clock.request(self)

    @Slot()
    def _on_changed(self) -> None:
        frame = self._model.frame
        if frame is not None:
            for place in range(len(frame.pictures)):
                self.cards[place].show_picture(frame, place)
        self._clock.request(self)

    @Slot()
    def _on_state_changed(self) -> None:
        for card in self.cards:
            card.set_resting(not self._model.job.busy)
        self._clock.request(self)

    @Slot(object, str, str)
    def _on_task_edited(self, experiment: Experiment, field: str, name: str) -> None:
        self._lab_state.set_regularisation(experiment, field, name)
        self._go_on_if_dropped()

    @Slot(object)
    def _on_edited(self, settings: FamilySettings) -> None:
        self._lab_state.set_families(settings)
        self._go_on_if_dropped()

    @Slot()
    def _on_taken(self) -> None:
        self.task.set_experiment(self._lab_state.regularisation)
        self.form.set_component(self._lab_state.families)
        self._on_begun()
        self._on_changed()
        if self.isVisible():
            self._go_on_if_dropped()

    def _go_on_if_dropped(self) -> None:
        """Train anew where other settings have taken the place of those that were trained."""
        if self._model.was_dropped:
            self.work.go_on()
        elif self._model.settings is None:
            self._on_begun()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_changed()


def verdict(rows: list[FamilyRow]) -> str:
    """Say which variant has the best validation score, and whether that is more than the seeds differ."""
    known = [row for row in rows if row.validation_score.mean == row.validation_score.mean]
    if not known:
        return ""
    best, bare = max(known, key=lambda row: row.validation_score.mean), rows[0]
    if best is bare:
        return tr("So far nothing does better on the validation examples than no regularisation.")
    gain = best.validation_score.mean - bare.validation_score.mean
    text = tr(
        "Best on the validation examples: {name}, {score}; without regularisation {bare}.",
        name=tr(best.variant.label),
        score=ACCURACY.spread_text(best.validation_score.mean, best.validation_score.deviation),
        bare=ACCURACY.spread_text(bare.validation_score.mean, bare.validation_score.deviation),
    )
    if gain <= best.validation_score.deviation + bare.validation_score.deviation:
        text += " " + tr("That is no more than the seeds differ among themselves.")
    return text
