"""What can be done with the trial that is chosen: open it, train it longer, repeat it, open the test set for it."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from nnplayground.data import content
from nnplayground.errors import UserError
from nnplayground.gui.run.job import Job, in_process
from nnplayground.gui.run.session import Notice, Session, State
from nnplayground.gui.run.test_set_log import OpeningsState
from nnplayground.gui.search.cell_looks import axis_title
from nnplayground.gui.search.parameter_names import value_label
from nnplayground.gui.search.state import SearchLabState
from nnplayground.gui.shared.seal_question import ask_to_open
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.context_menu import MenuEntry, MenuPart
from nnplayground.gui.widgets.flow_layout import FlowLayout
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.quiet_text import QuietText
from nnplayground.i18n import N_, fixed, grouped, steady, tr
from nnplayground.links import PageLink
from nnplayground.rich import as_tip
from nnplayground.search.checks import REPEATS, TrialCheck, judged_trial, repeated
from nnplayground.search.task import pack_content
from nnplayground.search.trials import Search, Trial
from nnplayground.training.experiment import Experiment
from nnplayground.training.stopping import MOST_EPOCHS, Epochs

LONGER = 4
"""Times as many epochs as in the search."""


class TrialActions(QWidget):
    """A sentence on the chosen trial, and a button for each thing that can be done with it."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Goes on with the trial that is chosen in the table: as the project, longer, repeated, or on the test."),
        N_("The chosen trial"),
        is_backdrop=True,
    )

    def __init__(self, session: Session, lab_state: SearchLabState) -> None:
        super().__init__()
        self._session, self._lab_state = session, lab_state
        self._openings = session.lab_states.of(OpeningsState)
        self.trial: Trial | None = None
        self._asked: tuple[Search, Trial] | None = None
        self._busy_with = ""
        self.job = Job(self)
        self.job.done.connect(self._on_checked)
        self.job.failed.connect(self._on_failed)
        self.job.progressed.connect(self._on_progressed)
        self.job.state_changed.connect(self.show_trial)
        self.text = explained(QuietText(2), N_("The values of the chosen trial, and what is known of it besides."))
        self.entries: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (
                tr("Open as project"),
                tr("Train it again in the Playground, with the same seeds and the same result; that can be undone."),
                self.open,
            ),
            (
                tr("Train longer"),
                tr("Open it as the project and train it {times} times as long.", times=LONGER),
                self.train_longer,
            ),
            (
                tr("Repeat with {count} seeds", count=REPEATS),
                tr("How much of its figure is chance?"),
                self.repeat,
            ),
            (
                tr("Open the test set…"),
                tr("Judge it once on examples that nothing was chosen by; each opening is counted."),
                self.ask,
            ),
        )
        below = QWidget()
        row = FlowLayout(below, spacing=6)
        self.buttons = [Button(text, tip, do) for text, tip, do in self.entries]
        for button in self.buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(below)
        self.show_trial()

    def choose(self, trial: Trial | None) -> None:
        """Be about another trial."""
        self.trial = trial
        self.show_trial()

    @Slot()
    def show_trial(self) -> None:
        """Say what is known of it, and enable what can be done."""
        self.text.setText(self._sentence())
        for button, (_, tip, _do), reason in zip(self.buttons, self.entries, self._reasons(), strict=True):
            button.setEnabled(not reason)
            button.setToolTip(as_tip(reason or tip))

    def part(self) -> MenuPart:
        """Return the same for the menu of the table."""
        entries = [
            MenuEntry(text, tip, do, reason)
            for (text, tip, do), reason in zip(self.entries, self._reasons(), strict=True)
        ]
        number = "" if self.trial is None else grouped(self.trial.number)
        return MenuPart(tr("Trial {number}", number=number) if number else tr("Trial"), entries)

    def open(self) -> None:
        """Make it the project: an edit."""
        self._open(1, tr("Trial {number}", number=self._number()))

    def train_longer(self) -> None:
        """Make it the project and train it longer: an edit."""
        self._open(LONGER, tr("Trial {number}, longer", number=self._number()))

    def repeat(self) -> None:
        """Train it with several seeds beside the window."""
        self._begin(repeated, tr("Trial {number} is repeated", number=self._number()))

    def ask(self) -> QMessageBox:
        """Ask whether to open the test set."""
        advice = tr(
            "It tells how good the chosen network is, if nothing was chosen by it: do it once, for the trial that you "
            "have settled on. Each opening is counted in this project."
        )
        counted = self._openings.sentence(self._session.experiment.data)
        return ask_to_open(
            self.window(),
            tr("Open the test set"),
            tr("Judge this trial on the sealed test set?"),
            advice,
            counted,
            self.test,
        )

    @Slot()
    def test(self) -> None:
        """Train it again as it was and judge it on the test examples; that is counted."""
        search = self._session.search
        if search is not None and self.trial is not None and not self._reasons()[3]:
            self._openings.note_opening(search.plan.experiment.data)
            self._begin(judged_trial, tr("Trial {number} is judged", number=self._number()))

    def close_jobs(self) -> None:
        """Leave no process behind."""
        self.job.close()

    def _number(self) -> str:
        return "" if self.trial is None else grouped(self.trial.number)

    def _reasons(self) -> list[str]:
        """Return why each thing cannot be done; empty where it can."""
        trial, search = self.trial, self._session.search
        if trial is None or search is None:
            return [tr("Choose a trial in the table first.")] * 4
        if trial.state == "refused":
            return [tr("This trial cannot be trained.")] * 4
        busy = tr("Another trial is being worked on.") if self.job.busy else ""
        known = [check.kind for check in self._lab_state.checks_of(trial)]
        tested = (
            tr("The test set was opened for this trial.") if "test" in known else self._no_test(search.plan.experiment)
        )
        return ["", "", busy, busy or tested]

    def _no_test(self, experiment: Experiment) -> str:
        problem = self._session.problem
        if problem is None or not experiment.same_problem(self._session.experiment) or problem.part_sizes[2]:
            return ""
        return tr("These data have no test examples: leave some over in the division.")

    def _sentence(self) -> str:
        trial, search = self.trial, self._session.search
        if trial is None or search is None:
            return tr("A click on a line of the table, or on a line of a picture, chooses a trial.")
        values = ", ".join(f"{axis_title(name)} {value_label(name, value)}" for name, value in trial.values.items())
        parts = [tr("Trial {number}: {values}", number=grouped(trial.number), values=values)]
        parts += [self._told(check, search) for check in self._lab_state.checks_of(trial)]
        if self.job.busy and self._busy_with:
            parts.append(self._busy_with)
        if str(trial.reason):
            parts.append(str(trial.reason))
        return " · ".join(parts)

    def _told(self, check: TrialCheck, search: Search) -> str:
        metric = search.plan.metric
        if check.cost is None or check.score is None:
            return tr("{count} seeds: at least one diverges", count=check.count)
        if check.kind == "seeds":
            return tr("{count} seeds: cost {cost}, {metric} {score}", count=check.count, cost=steady(check.cost),
                      metric=tr(metric.word), score=metric.spread_text(check.score, check.spread))  # fmt: skip
        return tr("{count} test examples: cost {cost}, {metric} {score}", count=grouped(check.count),
                  cost=steady(check.cost), metric=tr(metric.word), score=metric.text(check.score, True))  # fmt: skip

    def _open(self, times: int, name: str) -> None:
        search, trial, session = self._session.search, self.trial, self._session
        if search is None or trial is None:
            return
        try:
            experiment = search.experiment_of(trial)
        except UserError as error:
            session.complain(error)
            return
        rules = tuple(
            Epochs(epochs=min(times * rule.epochs, MOST_EPOCHS)) if isinstance(rule, Epochs) else rule
            for rule in experiment.stop
        )
        experiment = experiment.replace(stop=rules)
        if experiment == session.experiment:
            session.reset()
        elif not session.edit(experiment, name):
            return
        session.open_page(PageLink("playground", ""))
        if session.state is State.PREPARING:
            session.settled.connect(self._on_settled, Qt.ConnectionType.SingleShotConnection)
        else:
            session.run()

    @Slot()
    def _on_settled(self) -> None:
        self._session.run()

    def _begin(self, work: object, busy_with: str) -> None:
        search, trial = self._session.search, self.trial
        if search is None or trial is None:
            return
        alone = search.model_copy(update={"trials": (trial,)}).model_dump_json()
        packed = [pack_content(found) for found in content.named_in(alone).values()]
        self._busy_with = busy_with
        self.job.start(in_process, work, alone, trial.number, packed)

    @Slot(float)
    def _on_progressed(self, share: float) -> None:
        head = self._busy_with.partition(":")[0]
        self._busy_with = f"{head}: {fixed(100 * share, 0)} %"
        self.text.setText(self._sentence())

    @Slot(object)
    def _on_checked(self, check: TrialCheck) -> None:
        self._lab_state.note_check(check)
        self.show_trial()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._session.say(Notice("warning", str(error)))
        self.show_trial()
