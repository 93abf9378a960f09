"""What the window is about: one experiment, its run, and everything one may do to it."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.core.addresses import Indexes, NeuronId, ParameterId, as_subject
from nnplayground.core.regularizers import Clipping
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.gui.run.checkpoint import (
    Checkpoint,
    ExperimentEdit,
    LabStatesEdit,
    ParameterEdit,
    RunCheckpoint,
    fitted,
)
from nnplayground.gui.run.controller import RunController, State
from nnplayground.gui.run.edit_names import edit_name, parameter_name
from nnplayground.gui.run.figures import JudgedSnapshot, Objective, SnapshotJudge
from nnplayground.gui.run.lab_state import LabStates
from nnplayground.gui.run.predict_first import PredictFirst
from nnplayground.gui.run.private_data import PrivateData
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.gui.run.worker import Reported, RunFailed
from nnplayground.i18n import N_, tr
from nnplayground.links import PageLink
from nnplayground.project.document import Document, KeptRun
from nnplayground.search.trials import Search
from nnplayground.training.evaluation import judged_count
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import EpochReport, Parameters, RunEnded
from nnplayground.training.state import TrainerState
from nnplayground.training.timeline import Timeline

TELLING_SECONDS = 5.0
"""How long the end of the program waits for a run to tell where it stands; it does so between two mini-batches."""
STANDS = N_("The network stands as it was, and training pauses: Train goes on with it.")

Sources = tuple[Path | bool | None, ...]
"""What something is made of, as `atomic.as_private_as` takes it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the user, and what one click can do about it: (label, what it does)."""

    level: str
    text: str
    action: tuple[str, Callable[[], None]] | None = None


class Session(QObject):
    """The experiment, its run in the worker thread, and the newest that is known of it.

    Every edit replaces the frozen experiment through `edit`. Nothing here draws.

    Signals: `experiment_changed` after an edit, or when a refused one has to be taken back on
    screen; `problem_changed` when other data are in place; `started` at a new start;
    `snapshot_changed` and `history_changed` when newer ones are there; `figures_changed` when other
    figures of what is shown are known; `state_changed`;
    `notice_changed`; `moment_changed` when the user looks back on the timeline, or forward again;
    `kept_changed` when there are other runs for comparison, `waiting_changed` when others may be; `notes_changed`;
    `search_changed` when the search of the project is another, or has come further; `settled` when the newest run
    stands, or could not be begun; `page_wanted` with the `PageLink` of a page that is to be shown;
    `parameters_wanted` with the number of the
    layer whose weights and biases are to be listed, 0 for all;
    `action_wanted` with the object name of an action of the window that is to be carried out.

    For undo: `edited` with an `ExperimentEdit` or a `ParameterEdit`, `kept_edited` with the kept runs before
    and after and a name, `notes_edited` with the notes before and after, `search_edited` with the search before it was
    replaced and a name, `left` with the `RunCheckpoint`
    of a run that another has replaced, `edit_failed` with the number of a run that could not be begun.
    """

    experiment_changed = Signal()
    problem_changed = Signal()
    started = Signal()
    snapshot_changed = Signal()
    history_changed = Signal()
    figures_changed = Signal()
    state_changed = Signal()
    notice_changed = Signal()
    moment_changed = Signal()
    kept_changed = Signal()
    notes_changed = Signal()
    waiting_changed = Signal()
    search_changed = Signal()
    settled = Signal()
    page_wanted = Signal(object)
    parameters_wanted = Signal(int)
    action_wanted = Signal(str)
    origin_changed = Signal()
    edited = Signal(object)
    kept_edited = Signal(object, object, str)
    notes_edited = Signal(str, str)
    search_edited = Signal(object, str)
    left = Signal(object)
    edit_failed = Signal(int)

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.moment: Checkpoint | None = None
        """What the user looks back at."""
        self.kept: tuple[KeptRun, ...] = ()
        """Runs that are kept for comparison."""
        self.waiting: tuple[KeptRun, ...] = ()
        """Runs that may be kept once somebody has said so."""
        self.notes = ""
        self.file: Path | None = None
        """Where the project is saved, as those know who save it."""
        self.is_file_private = False
        """Whether that file was for the user alone when it was read or written last: it may have gone since."""
        self.private_data = PrivateData()
        self.origin: object | None = None
        """What has brought the work that is in place: a lesson or what was shared; None if it is the project's own."""
        self.search: Search | None = None
        self.notice: Notice | None = None
        self._remake: Callable[[], Notice] | None = None
        """Makes the notice in another language."""
        self.lab_states = LabStates(self)
        self.predict_first = PredictFirst(self)
        self._waiting: list[tuple[int, Callable[[Document], None]]] = []
        """Who has asked for a document and not got it yet, with the number of the question."""
        self._asked = 0
        self._past: Snapshot | None = None
        self._is_touched = False
        """Whether weights or settings were changed since something was judged."""
        self._judge = SnapshotJudge(self)
        self._judge.judged.connect(self.figures_changed)
        self._controller = live = RunController(experiment, self)
        live.left.connect(self.left)
        live.began.connect(self._on_began)
        live.told.connect(self._on_told)
        live.state_changed.connect(self._on_state_changed)
        live.reported.connect(self._on_reported)
        live.ended.connect(self._on_ended)
        live.failed.connect(self._on_failed)
        live.fell_back.connect(self._on_fell_back)
        live.settled.connect(self._on_settled)

    # What is known of the run.

    @property
    def state(self) -> State:
        """What the run is doing."""
        return self._controller.state

    @property
    def sources(self) -> Sources:
        """From what everything comes that is made of the work, for `atomic.as_private_as`."""
        return self.file, self.is_file_private, self.private_data.is_in(self)

    @property
    def is_settling(self) -> bool:
        """Whether a run is being prepared: where the one before it stood is not known yet."""
        return self._controller.is_settling

    @property
    def run_number(self) -> int:
        """The number of the newest start; snapshots of earlier ones are out of date."""
        return self._controller.number

    @property
    def step(self) -> int:
        """Mini-batches that the newest run has learnt; while it is being prepared, those it begins with."""
        return self._controller.step

    @property
    def problem(self) -> Problem | None:
        """The data of the run, prepared."""
        return self._controller.problem

    @property
    def newest(self) -> Snapshot | None:
        """Where the run stands, even while the user looks back."""
        return self._controller.newest

    @property
    def history(self) -> History:
        """The curves of the run."""
        return self._controller.run_log.history

    @property
    def timeline(self) -> Timeline[Checkpoint]:
        """The moments of the run that one can look back at."""
        return self._controller.run_log.timeline

    @property
    def batch_cost(self) -> float:
        """The cost of the last mini-batch before what is on screen; NaN where it was another cost, or is not known."""
        return self._controller.run_log.batch_cost if self.moment is None else float("nan")

    @property
    def epochs(self) -> float:
        """Epochs since the start, as a fraction, of what is on screen."""
        return self.history.epochs if self.moment is None else self.moment.epochs

    @property
    def speed(self) -> float:
        """Mini-batches a second."""
        return self._controller.run_log.speed

    @property
    def rate(self) -> float:
        """The learning rate of the next step from what is on screen."""
        moment, experiment = self.moment, self.experiment
        if moment is None:
            return self._controller.rate
        return experiment.optimizer.rate * experiment.schedule.factor(moment.epochs)

    @property
    def snapshot(self) -> Snapshot | None:
        """What is on screen: the newest weights, or those of the moment that the user looks back at."""
        moment, newest = self.moment, self.newest
        if moment is None or newest is None:
            return newest
        if self._past is None or self._past.parameters is not moment.state.parameters:
            state = moment.state
            self._past = Snapshot(moment.experiment, state.parameters, newest.run, state.epoch, state.step)
        return self._past

    @property
    def last_epoch(self) -> EpochReport | None:
        """The figures of the last epoch before what is on screen."""
        return self._controller.run_log.last_epoch if self.moment is None else self.moment.newest

    @property
    def figures(self) -> EpochReport | None:
        """The figures of the network, the cost and the data that are on screen.

        While it trains they are those of the last epoch; when weights or the cost have changed under way,
        those of what was judged since.
        """
        known = self._known_figures()
        return self.last_epoch if known is None else known.report

    @property
    def figures_epochs(self) -> float:
        """How many epochs old the network was that has the `figures`."""
        known, last = self._known_figures(), self.last_epoch
        return known.epochs if known is not None else 0.0 if last is None else float(last.epoch)

    @property
    def figures_examples(self) -> tuple[int, int]:
        """How many examples of training and validation have the `figures`: while it trains not more than a sample."""
        known, problem = self._known_figures(), self.problem
        if known is not None:
            return known.examples
        if problem is None:
            return 0, 0
        (train, validation, _), chosen_by = problem.part_sizes, (problem.output_count, problem.steps)
        return judged_count(train, *chosen_by), judged_count(validation, *chosen_by)

    # What one may do.

    def edit(self, experiment: Experiment, name: str = "", place: PageLink | None = None) -> bool:
        """Go on with another experiment; return False, with a notice, if it makes no sense.

        Whatever a running network can take is told to it between two mini-batches; anything else
        is a new start, which goes on running if the old one was. `name` says in the menu what can
        be undone, and `place` where; without a name it follows from what has changed.
        """
        before, run = self.experiment, self.run_number
        if experiment == before:
            return True
        begins = self._change_to(experiment)
        if begins is None:
            return False
        name = name or edit_name(before, experiment)
        self.edited.emit(ExperimentEdit(before, experiment, name, begins, run, place=place))
        return True

    def change(self, **fields: object) -> bool:
        """Edit some fields of the experiment; as `edit`."""
        return self.edit(self.experiment.replace(**fields))

    def go_to(self, experiment: Experiment, checkpoint: RunCheckpoint | None, begin: bool) -> bool:
        """Undo or redo: go on with `experiment`, where it stood if that is known. Nothing new to undo.

        With `begin`, a new run begins even if a running network could take the change; it stands, so that training
        does not at once change the network that has come back.
        """
        if not begin:
            return self._change_to(experiment) is not None
        trained = self._controller.is_to_train
        self.experiment = experiment
        if trained:
            self.tell(lambda: Notice("info", tr(STANDS), (tr("Train"), self.run)))
        else:
            self.say(None)
        self._restart(False, checkpoint)
        self.experiment_changed.emit()
        return True

    def go_on_from(
        self,
        experiment: Experiment,
        state: TrainerState | None,
        history: History | None,
        name: str,
        *,
        train: bool = False,
        place: PageLink | None = None,
        problem: Problem | None = None,
        labs: LabStatesEdit | None = None,
        origin: object | None = None,
    ) -> bool:
        """Edit: go on with a run that was made elsewhere; return False, with a notice, if it makes no sense.

        Without a `state` it stands at its start. With `train`, it trains as soon as it stands; `problem` is what it was
        prepared on, if that is known. `labs` are lab states that are replaced by the same edit, `origin` what all of it
        comes from, if it is not the project's own. `name` says in the menu what can be undone, and `place` where.
        """
        before, run = self.experiment, self.run_number
        origins = (self.origin, self.origin if origin is None else origin)
        try:
            experiment.check()
        except UserError as error:
            self._refuse(experiment, error)
            return False
        self.experiment = experiment
        self.say(None)
        self._controller.begin(experiment, train, state, history, problem=problem)
        if labs is not None:
            self.lab_states.put(labs.after)
        self.set_origin(origins[1])
        self.experiment_changed.emit()
        edit = ExperimentEdit(before, experiment, name, begins=True, run=run, place=place, labs=labs, origins=origins)
        self.edited.emit(edit)
        return True

    def set_origin(self, origin: object | None) -> None:
        """Know from what the work that is in place comes: from a lesson or what was shared, or from the project."""
        if origin is not self.origin:
            self.origin = origin
            self.origin_changed.emit()

    def take_up(self, document: Document, problem: Problem | None = None) -> None:
        """Go on with a project where it stands, on `problem` if it is prepared; the run before it is over."""
        self.experiment = document.experiment
        self.set_origin(None)
        self.say(None)
        self._controller.begin(self.experiment, False, document.state, document.history, problem=problem)
        self.experiment_changed.emit()
        self.show_kept(document.kept)
        self.show_notes(document.notes)
        self.show_search(document.search)
        self.lab_states.take_plain(document.lab_states)

    def set_kept(self, kept: tuple[KeptRun, ...], name: str) -> None:
        """Replace the runs that are kept for comparison; `name` says what can be undone."""
        before = self.kept
        self.show_kept(kept)
        self.kept_edited.emit(before, kept, name)

    def show_kept(self, kept: tuple[KeptRun, ...]) -> None:
        """As `set_kept`, with nothing new to undo."""
        self.kept = kept
        self.kept_changed.emit()

    def set_waiting(self, runs: tuple[KeptRun, ...]) -> None:
        """Take note of runs that are through while nobody has said yet whether they are kept: copies hold them."""
        if runs != self.waiting:
            self.waiting = runs
            self.waiting_changed.emit()

    def set_notes(self, notes: str) -> None:
        """Replace what is noted down about the project."""
        before = self.notes
        if notes != before:
            self.show_notes(notes)
            self.notes_edited.emit(before, notes)

    def show_notes(self, notes: str) -> None:
        """As `set_notes`, with nothing new to undo."""
        self.notes = notes
        self.notes_changed.emit()

    def set_search(self, search: Search | None, name: str) -> None:
        """Replace the search of the project; `name` says what can be undone."""
        before = self.search
        self.show_search(search)
        self.search_edited.emit(before, name)

    def show_search(self, search: Search | None) -> None:
        """As `set_search`, with nothing new to undo: another trial is in the table."""
        self.search = search
        self.search_changed.emit()

    def request_document(self, then: Callable[[Document], None]) -> None:
        """Have `then` called with all that a project holds, once the run can tell it."""
        self._asked += 1
        self._waiting.append((self._asked, then))
        if self.state is not State.PREPARING:
            self._ask()

    def document_now(self) -> Document:
        """Return all that a project holds without the event loop, which may be at its end.

        If the run does not tell in time where it stands, that is its last known moment.
        """
        found: list[Document] = []
        self.request_document(found.append)
        if not self._controller.hear(lambda: bool(found), TELLING_SECONDS):
            self._deliver(self.experiment, *self._controller.last_known(self.experiment))
        return found[0]

    def look_back(self, step: int | None) -> None:
        """Show the run as it was after mini-batch `step`, or as it is; training pauses meanwhile.

        Whatever trains on then goes on from what is shown.
        """
        if step is not None and len(self.timeline) and self.state is not State.PREPARING:
            if self.state is State.RUNNING:
                self.pause()
            kept = self.timeline.at(step)
            moment = None if kept.step == self.timeline.moments[-1].step and self._is_newest(kept.step) else kept.kept
        else:
            moment = None
        if moment is not self.moment:
            self.moment = moment
            self.moment_changed.emit()
            self.snapshot_changed.emit()
            self.history_changed.emit()
            self._judge_what_is_shown()

    def run(self) -> None:
        """Train until paused or a stop rule ends it."""
        if self._controller.is_still:
            self._train(self._controller.go)

    def pause(self) -> None:
        """Stand still after the mini-batch at hand."""
        self._controller.pause()

    def toggle(self) -> None:
        """Run if standing still, else pause."""
        self._unless_running(self._controller.go)

    def step_batch(self) -> None:
        """Train one mini-batch."""
        self._unless_running(self._controller.step_batch)

    def step_epoch(self) -> None:
        """Train to the end of the epoch."""
        self._unless_running(self._controller.step_epoch)

    def reset(self) -> None:
        """Go back to the same start: the same weights, the same order of examples."""
        experiment, run = self.experiment, self.run_number
        self.say(None)
        self._restart(go=False)
        self.edited.emit(ExperimentEdit(experiment, experiment, tr("Reset"), begins=True, run=run))

    def new_start(self) -> None:
        """Start with other weights and another order."""
        self.edit(self.experiment.reseeded(1), tr("New start"))

    def set_parameter(self, index: int, value: float) -> None:
        """Set one weight or bias of the running network, by its place in the flat vector."""
        self.set_parameters(np.array([index]), np.array([value]), parameter_name(self.experiment, index, value))

    def set_parameters(self, indexes: Indexes, values: Parameters, name: str, place: PageLink | None = None) -> None:
        """Set some weights and biases of the running network; `name` says what can be undone, and `place` where."""
        if self.snapshot is None or self.state in (State.PREPARING, State.BROKEN):
            return
        self._go_on_from_what_is_shown()
        before = self.parameters()[indexes]
        self.show_parameters(indexes, values)
        self.edited.emit(ParameterEdit(indexes, before, values, name, place))

    def show_parameters(self, indexes: Indexes, values: Parameters) -> None:
        """As `set_parameters`, with nothing new to undo."""
        self._is_touched = True
        self._controller.set_parameters(indexes, values)

    def parameters(self) -> Parameters:
        """Return all weights and biases as they are shown, or will be as soon as the worker has heard of them."""
        snapshot = self.snapshot
        return np.empty(0, np.float32) if snapshot is None else self._controller.with_typed(snapshot.parameters)

    def halve_rate_and_go_on(self) -> None:
        """Halve the learning rate and train on from the weights that are in place."""
        optimizer = self.experiment.optimizer
        if self.edit(self.experiment.replace(optimizer=optimizer.model_copy(update={"rate": optimizer.rate / 2}))):
            self.run()

    def clip_and_go_on(self) -> None:
        """Clip the gradient and train on from the weights that are in place."""
        if self.edit(self.experiment.replace(regularizers=(*self.experiment.regularizers, Clipping()))):
            self.run()

    def train_on_without(self, rule: str) -> None:
        """Take a stop rule away, by its kind, and train on."""
        rules = tuple(one for one in self.experiment.stop if one.kind != rule)
        if rules == self.experiment.stop or self.edit(self.experiment.replace(stop=rules)):
            self.run()

    def open_page(self, link: PageLink) -> None:
        """Have a page of a lab shown."""
        self.page_wanted.emit(link)

    def follow_by_hand(self, place: NeuronId | ParameterId) -> None:
        """Have the sum of a neuron, or the gradient of a weight or bias, worked through by hand."""
        page = "forward" if isinstance(place, NeuronId) else "backward"
        self.open_page(PageLink("hand", page, as_subject(place)))

    def open_parameters(self, layer: int = 0) -> None:
        """Have the table of the weights and biases of a layer shown, by its number, or with 0 of all."""
        self.parameters_wanted.emit(layer)

    def trigger(self, name: str) -> None:
        """Have an action of the window carried out, by its object name: of whichever window there is by then."""
        self.action_wanted.emit(name)

    def make_way(self) -> None:
        """Let training leave the interpreter to the window more often, until the next heartbeat."""
        self._controller.make_way()

    def say(self, notice: Notice | None) -> None:
        """Show a notice, or none."""
        self._remake = None
        if notice != self.notice:
            self.notice = notice
            self.notice_changed.emit()

    def tell(self, make: Callable[[], Notice]) -> None:
        """Show a notice that stays for long: it is made anew in another language."""
        self.say(make())
        self._remake = make

    def complain(self, error: UserError) -> None:
        """Tell what has gone wrong."""
        # Not the error itself, which holds the functions that it has ended.
        template, values = error.template, error.values
        self.tell(lambda: Notice("warning", tr(template, **values)))

    def tell_anew(self) -> None:
        """Show the notice in the language that is in use by now, if it was told by `tell`."""
        if self._remake is not None:
            self.tell(self._remake)

    def close(self) -> None:
        """End the worker thread, and what labs run, and wait for it."""
        self._controller.close()
        self._judge.close()
        for lab_state in self.lab_states:
            lab_state.close()

    # What happens.

    def _unless_running(self, command: Callable[[], None]) -> None:
        """Pause if it runs, else train as `command` says."""
        if self.state is State.RUNNING:
            self.pause()
        elif self._controller.is_still:
            self._train(command)

    def _train(self, command: Callable[[], None]) -> None:
        self.say(None)
        self._go_on_from_what_is_shown()
        command()

    def _change_to(self, experiment: Experiment) -> bool | None:
        """Go on with `experiment`; return whether a new run begins, or None if it makes no sense."""
        before = self.experiment
        try:
            experiment.check()
        except UserError as error:
            self._refuse(experiment, error)
            return None
        self.experiment = experiment
        self.say(None)
        begins = not before.same_start(experiment) or self.state is State.BROKEN
        if begins:
            self._restart(go=self._controller.is_to_train)
        else:
            self._controller.apply(experiment)
            self._is_touched = True
            if before.cost != experiment.cost:
                self._controller.run_log.batch_cost = float("nan")
            if self.newest is not None and self.newest.step > 0:
                self._controller.run_log.mark_changes(before, experiment)
                self.history_changed.emit()
        self.experiment_changed.emit()
        return begins

    def _restart(self, go: bool, checkpoint: RunCheckpoint | None = None) -> None:
        if checkpoint is None:
            self._controller.begin(self.experiment, go)
            return
        state = fitted(checkpoint.point.state, checkpoint.point.experiment, self.experiment)
        self._controller.begin(self.experiment, go, state, checkpoint.history, checkpoint.timeline)

    def _go_on_from_what_is_shown(self) -> None:
        """Take the run back to the moment that the user looks at, if it is not the newest."""
        moment = self.moment
        if moment is None or self.newest is None:
            return
        experiment, run = self.experiment, self.run_number
        history, timeline = self._controller.run_log.until(moment)
        self._controller.begin(
            experiment, False, fitted(moment.state, moment.experiment, experiment), history, timeline
        )
        name = tr("Back to epoch {epoch}", epoch=moment.state.epoch)
        self.edited.emit(ExperimentEdit(experiment, experiment, name, begins=True, run=run))

    def _is_newest(self, step: int) -> bool:
        return self.newest is not None and self.newest.step == step and self.state is not State.RUNNING

    def _refuse(self, experiment: Experiment, error: UserError) -> None:
        self.tell(partial(self._refusal, experiment.remedy(), error))
        self.experiment_changed.emit()

    def _refusal(self, remedy: Experiment | None, error: UserError) -> Notice:
        action = None
        if remedy is not None:
            label = tr("Change the cost to “{cost}” as well", cost=tr(remedy.cost.label))
            action = (label, partial(self._take_remedy, remedy))
        return Notice("warning", str(error), action)

    def _take_remedy(self, remedy: Experiment) -> None:
        self.edit(remedy)

    def _known_figures(self) -> JudgedSnapshot | None:
        """Return what was judged of what is shown; while it trains, what was judged since the last epoch."""
        snapshot, last, objective = self.snapshot, self.last_epoch, Objective.of(self.experiment)
        if snapshot is None:
            return None
        found = self._judge.of(snapshot, objective)
        if found is None and self.state is State.RUNNING:
            found = self._judge.newest(self.run_number, objective)
            if found is not None and (last is None or found.report.step < last.step):
                return None
        return found

    def _judge_what_is_shown(self) -> None:
        """Have the figures of what is shown found out, unless it trains and they come with each epoch."""
        snapshot, problem = self.snapshot, self.problem
        if snapshot is None or problem is None or snapshot.run != self.run_number:
            return
        told = not self._controller.is_typing and snapshot.experiment == self.experiment
        if self._controller.is_still or (self.state is State.RUNNING and self._is_touched and told):
            self._is_touched = self._is_touched and not told
            stands = self._controller.is_still
            self._judge.request(snapshot, problem, Objective.of(self.experiment), self.epochs, stands)

    def _ask(self) -> None:
        """Let everyone who waits for a document have it, as soon as the run tells what stands in it."""
        if not self._waiting:
            return
        if self.state is State.BROKEN:
            self._deliver(self.experiment, *self._controller.last_known(self.experiment))
        else:
            self._controller.report(self._asked)

    def _deliver(
        self, experiment: Experiment, state: TrainerState | None, history: History, asked: int | None = None
    ) -> None:
        """Let those have it who had asked when the question number `asked` was put; else all."""
        asked = self._asked if asked is None else asked
        now = [then for number, then in self._waiting if number <= asked]
        self._waiting = [one for one in self._waiting if one[0] > asked]
        document = Document(experiment, state, history, self.notes, self.kept, self.lab_states.to_plain(), self.search)
        for then in now:
            then(document)

    @Slot(object)
    def _on_reported(self, reported: Reported) -> None:
        # What was asked for later may know of an edit that this does not.
        if self._waiting and self._waiting[0][0] <= reported.asked:
            self._deliver(reported.experiment, reported.state, self.history.copy(), reported.asked)

    @Slot(bool)
    def _on_began(self, other_data: bool) -> None:
        looked_back, self.moment = self.moment is not None, None
        if other_data:
            self.problem_changed.emit()
        self.started.emit()
        if looked_back:
            self.moment_changed.emit()
        self.snapshot_changed.emit()
        self.history_changed.emit()

    @Slot()
    def _on_told(self) -> None:
        if self.moment is None:
            self.snapshot_changed.emit()
        self.history_changed.emit()
        self._judge_what_is_shown()

    @Slot()
    def _on_state_changed(self) -> None:
        self.state_changed.emit()
        self._judge_what_is_shown()

    @Slot()
    def _on_settled(self) -> None:
        self._ask()
        self.settled.emit()

    @Slot(object)
    def _on_ended(self, ended: RunEnded) -> None:
        if ended.reason != "not_finite":
            self.history.mark_best(ended)
            self.history_changed.emit()
        can_clip = self.experiment.remembers and not math.isfinite(self.experiment.longest_gradient)
        self.tell(partial(self._ending, ended, can_clip))

    def _ending(self, ended: RunEnded, can_clip: bool) -> Notice:
        text = tr(ended.template, **ended.values)
        if ended.reason != "not_finite":
            on = partial(self.train_on_without, ended.reason)
            return Notice("info", text, (tr("Train on without this rule"), on))
        if can_clip:
            return Notice("warning", text, (tr("Clip the gradient and go on"), self.clip_and_go_on))
        return Notice("warning", text, (tr("Halve the rate and go on"), self.halve_rate_and_go_on))

    @Slot(object)
    def _on_failed(self, failed: RunFailed) -> None:
        self.complain(failed.error)

    @Slot(object)
    def _on_fell_back(self, failed: RunFailed) -> None:
        """Go on with the experiment of the run that stands: none could be begun with the newest one."""
        assert failed.experiment is not None
        self.experiment = failed.experiment
        self.edit_failed.emit(failed.run)
        self.experiment_changed.emit()


__all__ = ["Notice", "Session", "State"]
