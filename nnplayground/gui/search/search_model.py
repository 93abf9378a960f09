"""The search of the project as it goes on. Free of widgets."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.errors import UserError, for_people
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session
from nnplayground.gui.search.parameter_names import shown_sentence
from nnplayground.gui.search.search_job import SearchOrders, search_steps
from nnplayground.i18n import N_, tr
from nnplayground.search.axes import Values
from nnplayground.search.certificates import Certificates
from nnplayground.search.runner import TrialBegan, TrialEnded, TrialProgress, TrialRequeued
from nnplayground.search.settings import SearchSettings, with_point
from nnplayground.search.strategies import MOST_TRIALS, Manual
from nnplayground.search.trials import NO_MORE_ROOM, Search, SearchPlan
from nnplayground.search.workers import usual_count
from nnplayground.training.experiment import Experiment

NOTHING_BEGUN = N_("No trial was begun: what is left of the budget is not enough for another one.")


class RunningTrial(NamedTuple):
    """A trial under way: its point, who proposed it, and how many epochs of which seed have ended; None if unknown."""

    values: Values
    by: str
    seed: int = 0
    epoch: int | None = None


class SearchModel(QObject):
    """Starts and stops the search; its trials go into the table that belongs to the session.

    Signals: `changed` when there is anything new: a trial, an epoch of one, a beginning, an end, a fault.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._shown = session.search
        """The table as this model knows it."""
        self._orders = SearchOrders()
        self.running: dict[int, RunningTrial] = {}
        self.fault = ""
        self.certificates = Certificates()
        """What a cluster ``tls://…`` is spoken to with; of this machine, not of the project."""
        self._begun_with = 0
        """How many trials there were when the search went on."""
        self.job = Job(self)
        self.job.found.connect(self._on_found)
        self.job.failed.connect(self._on_failed)
        self.job.done.connect(self._on_done)
        self.job.state_changed.connect(self.changed)
        session.search_changed.connect(self._on_search_changed)

    @property
    def search(self) -> Search | None:
        """The table."""
        return self._session.search

    @property
    def is_busy(self) -> bool:
        """Whether a search is under way, paused or not."""
        return self.job.busy

    @property
    def is_paused(self) -> bool:
        """Whether no further trial begins."""
        return self.is_busy and self._orders.is_paused

    def start(self, settings: SearchSettings, experiment: Experiment) -> None:
        """Go on with the table, or begin another where the settings are about something else: an edit."""
        self.fault = ""
        try:
            search = settings.begun(experiment, self.search)
        except UserError as error:
            self._say(shown_sentence(error))
            return
        present = self.search
        if present is not None and not settings.belongs(present, experiment):
            self._shown = search
            self._session.set_search(search, tr("New search"))
        self._go(search, settings)

    def judge_by(self, settings: SearchSettings, experiment: Experiment) -> None:
        """Let the table be judged by what the settings name as the goal, if it is about them."""
        search = self.search
        if search is not None and search.plan.objective != settings.objective and settings.belongs(search, experiment):
            plan = search.plan.model_copy(update={"objective": settings.objective})
            self._show(search.model_copy(update={"plan": plan}))
            self.changed.emit()

    def forget_fault(self) -> None:
        """Say no more why it did not go on: the settings are others by now."""
        if self.fault:
            self._say("")

    def pause(self, pause: bool) -> None:
        """Begin no further trial; those under way come to their end. Or go on."""
        self._orders.is_paused = pause
        self.changed.emit()

    def end_trial(self, number: int) -> None:
        """End a trial that is under way."""
        self._orders.to_end.append(number)

    def add(self, values: Values, settings: SearchSettings, experiment: Experiment) -> bool:
        """Train a point that is given by hand: an edit. Returns False, with a sentence, if it cannot be used."""
        self.fault = ""
        try:
            present = self.search
            if self.is_busy and present is not None:
                # It belongs to the table that is under way, whatever is set out by now.
                checked = present.plan.space.check_point(values, present.plan.experiment)
                taken = max([-1, *present.numbers, *present.plan.given, *self.running]) + len(self._orders.to_add)
                if taken + 1 >= MOST_TRIALS:
                    raise UserError(NO_MORE_ROOM, most=MOST_TRIALS)
                self._orders.to_add.append(checked)
                return True
            search = with_point(settings.table(experiment, present), values)
            by_hand = settings.model_copy(update={"strategy": Manual()})
            search = by_hand.begun(experiment, search)
        except UserError as error:
            self._say(shown_sentence(error))
            return False
        self._shown = search
        self._session.set_search(search, tr("Trial by hand"))
        self._go(search, settings)
        return True

    def clear(self) -> None:
        """Forget all trials: an edit."""
        self.stop()
        if self.search is not None:
            self._shown = None
            self._session.set_search(None, tr("Clear the trials"))
            self.changed.emit()

    def stop(self) -> None:
        """End at once; trials under way are not kept."""
        self.job.cancel()
        self.running.clear()
        self.changed.emit()

    def close(self) -> None:
        """End what is running and wait for it."""
        self.job.close()
        self.running.clear()

    def _go(self, search: Search, settings: SearchSettings) -> None:
        self._orders, self.running = SearchOrders(), {}
        self._begun_with = len(search.trials)
        self._show(search)
        jobs = settings.jobs or usual_count()
        self.job.start(search_steps, search, jobs, settings.cluster, self.certificates, self._orders)
        self.changed.emit()

    def _show(self, search: Search) -> None:
        self._shown = search
        self._session.show_search(search)

    def _say(self, fault: str) -> None:
        self.fault = fault
        self.changed.emit()

    @Slot(object)
    def _on_found(self, event: object) -> None:
        search = self.search
        if search is None:
            return
        if isinstance(event, TrialBegan):
            self.running[event.number] = RunningTrial(event.values, event.by)
        elif isinstance(event, TrialProgress):
            told = self.running.get(event.number)
            if told is not None:
                self.running[event.number] = told._replace(seed=event.told.seed, epoch=event.told.epoch)
        elif isinstance(event, TrialRequeued):
            self.running.pop(event.number, None)
        elif isinstance(event, TrialEnded):
            self.running.pop(event.trial.number, None)
            self._show(search.with_trial(event.trial))
        elif isinstance(event, SearchPlan):
            # The goal may have been changed here since.
            plan = event.model_copy(update={"objective": search.plan.objective})
            self._show(search.model_copy(update={"plan": plan}))
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.running.clear()
        self._say(shown_sentence(for_people(error)))

    @Slot(object)
    def _on_done(self, _result: object) -> None:
        self.running.clear()
        if self.search is not None and len(self.search.trials) == self._begun_with:
            self._say(tr(NOTHING_BEGUN))
        self.changed.emit()

    @Slot()
    def _on_search_changed(self) -> None:
        """Stop where another table was put in place: by undo, or with another project."""
        if self.search is not self._shown:
            self._shown = self.search
            self.fault = ""
            if self.is_busy:
                self.job.cancel()
                self.running.clear()
            self.changed.emit()
