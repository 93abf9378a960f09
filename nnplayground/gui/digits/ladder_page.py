"""The ladder below the networks: what simpler methods reach on the same images."""

import time
from collections.abc import Generator
from weakref import ref

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.analysis.changes import change_name
from nnplayground.analysis.digits import baselines
from nnplayground.data.mnist import Mnist
from nnplayground.data.problem import Problem
from nnplayground.errors import for_people
from nnplayground.gui import theme
from nnplayground.gui.digits.bar_chart import Bar, BarChart
from nnplayground.gui.digits.settings import LadderSettings
from nnplayground.gui.digits.state import Climbed, DigitNetwork, DigitsState
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.run.figures import EVERY, TOGETHER
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job, in_process
from nnplayground.gui.run.session import Session
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.table import EvenDelegate
from nnplayground.gui.widgets.turning_row import TurningRow
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, fixed, grouped, percent, tr
from nnplayground.rich import as_tip
from nnplayground.training.evaluation import Evaluator

READER, YOURS, PUBLISHED = "reader", "yours", "published"


class LadderPage(QWidget):
    """A bar and a line of a table for every method."""

    every, together = EVERY, TOGETHER

    def __init__(self, session: Session, clock: FrameClock, lab_state: DigitsState) -> None:
        super().__init__()
        self._clock = clock
        self._session, self._lab_state = session, lab_state
        self.results = lab_state.ladder_results
        self._fault = ""
        self.job = Job(self)
        self.job.found.connect(self._on_found)
        self.job.failed.connect(self._on_failed)
        self.heavy = Job(self)
        self.heavy.found.connect(self._on_found)
        self.heavy.failed.connect(self._on_failed)
        self.bars = explained(
            BarChart(clock, tr("Ladder of methods")),
            N_("Each bar is a method on handwritten digits: guessing reaches 10 %, the literature 99.79 % (deck A)."),
        )
        self.table = _table()
        form = self.form = ComponentForm(self.settings)
        lab_state.taken.connect(self._on_taken)
        form.edited.connect(self._on_edited)
        form.setFixedWidth(theme.scaled(360))
        light = WorkBar(
            self.job, tr("Try the quick methods"), tr("Guess, darkness, mean images, neighbours, and the networks."),
            self.start_light,
        )  # fmt: skip
        heavy = WorkBar(
            self.heavy, tr("Try the support vector machines"),
            tr("Two of them, in a process of their own; takes some minutes."), self.start_heavy,
        )  # fmt: skip
        self.page_run = light.page_run
        self.note = Words(muted=True, lines=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(TurningRow((form, light, heavy), (0, 1, 1), 16))
        panels = Panels("digits/ladder", Qt.Orientation.Vertical)
        panels.add(self.bars, share=11)
        panels.add(self.table, tr("Table"), share=9)
        column.addWidget(panels, 1)
        column.addWidget(self.note)
        session.history_changed.connect(self._on_history_changed)
        session.figures_changed.connect(self._on_history_changed)
        lab_state.problem_changed.connect(self._on_problem_changed)
        self._show()

    def problem(self) -> Problem | None:
        """Return the examples of the session, if they are images, or else MNIST."""
        own = self._session.problem
        if own is not None and own.is_images and own.labels is not None:
            return own
        return self._lab_state.problem

    def start_light(self) -> None:
        """Try what takes seconds."""
        self._start(self.job, tuple(bar.key for bar in baselines.LADDER if not bar.heavy))

    def start_heavy(self) -> None:
        """Try the support vector machines."""
        self._start(self.heavy, tuple(bar.key for bar in baselines.LADDER if bar.heavy))

    def _start(self, job: Job, keys: tuple[str, ...]) -> None:
        problem = self.problem()
        if problem is None:
            self._lab_state.request_problem()
            return
        tried = self._lab_state.ladder_problem
        if tried is None or tried() is not problem:
            self._lab_state.ladder_problem = ref(problem)
            self.results.clear()
        self._fault = ""
        reader = self._lab_state.network if job is self.job and problem is self._lab_state.problem else None
        job.start(_climb, problem, keys, self.settings.limit, reader)
        self._show()

    @Slot(object)
    def _on_found(self, found: Climbed) -> None:
        self.results[found.key] = found
        self._show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._fault = str(for_people(error))
        self._show()

    def _on_edited(self, settings: LadderSettings) -> None:
        self._lab_state.set_part(change_name(self.settings, settings), "ladder", ladder=settings)

    @property
    def settings(self) -> LadderSettings:
        """The settings as the lab has them."""
        return self._lab_state.ladder

    @Slot()
    def _on_taken(self) -> None:
        self.form.set_component(self.settings)

    @Slot()
    def _on_history_changed(self) -> None:
        self._clock.request(self)

    @Slot()
    def _on_problem_changed(self) -> None:
        if not self.isVisible():
            return
        self._lab_state.request_problem()
        if self.problem() is not None and not self.results and not self.job.busy:
            self.start_light()

    # What it shows.

    def draw(self) -> None:
        """Show what every method has reached, the network in training in the same frame as the status line."""
        self._show()

    def _show(self) -> None:
        bars = [self._bar(*facts) for facts in self._methods()]
        self.bars.set_bars(tuple(bar for bar, _ in bars))
        self.table.setRowCount(len(bars))
        for row, (bar, climbed) in enumerate(bars):
            seconds = "" if climbed is None or climbed.seconds <= 0 else tr("{s} s", s=fixed(climbed.seconds, 1))
            images = "" if climbed is None or not climbed.images else grouped(climbed.images)
            for column, text in enumerate((bar.name, bar.text, images, seconds, bar.help)):
                item = QTableWidgetItem(text)
                item.setToolTip(as_tip(text))
                if 1 <= column <= 3:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        problem = self.problem()
        name = problem.dataset.title if problem is not None else "—"
        self.note.setText(
            self._fault
            or tr(
                "Accuracies on the validation images of {data}; the test set stays sealed. Published figures are for "
                "MNIST's test images.",
                data=name,
            )
        )

    def _methods(self) -> list[tuple[str, str, str, str]]:
        """Return key, name, help and colour of every bar, the lowest first."""
        found = [(bar.key, tr(bar.label), tr(bar.summary), "muted") for bar in baselines.LADDER]
        found.append(
            (
                YOURS,
                tr("Your network"),
                tr("The network in training as it stands; while it trains, after its last epoch."),
                "good",
            )
        )
        found.append((READER, self._lab_state.title, tr("The network that reads the drawings."), "accent"))
        problem = self.problem()
        if problem is None or isinstance(problem.dataset, Mnist):
            text = tr("Published by Wan and others in 2013, not computed here: MNIST's test images, many networks.")
            found.append((PUBLISHED, tr("Literature (published)"), text, "warning"))
        return found

    def _bar(self, key: str, name: str, text: str, role: str) -> tuple[Bar, Climbed | None]:
        climbed = self.results.get(key)
        if key == PUBLISHED:
            climbed = Climbed(key, baselines.LITERATURE, 0.0, 0)
        elif key == YOURS:
            report, own = self._session.figures, self._session.problem
            if report is not None and own is self.problem() and report.validation_score == report.validation_score:
                climbed = Climbed(key, report.validation_score, 0.0, len(own.parts.train) if own is not None else 0)
        value = None if climbed is None else climbed.accuracy
        return Bar(name, value, "—" if value is None else percent(value, 2), role, help=text), climbed

    def close_jobs(self) -> None:
        """End what is running."""
        self.job.close()
        self.heavy.close()

    # Qt.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_problem_changed()
        self._show()


def _table() -> QTableWidget:
    titles = (tr("Method"), tr("Accuracy"), tr("Images learnt"), tr("Time"), tr("What it does"))
    table = QTableWidget(0, len(titles))
    table.setItemDelegate(EvenDelegate(table))
    table.setHorizontalHeaderLabels(titles)
    table.verticalHeader().hide()
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setAccessibleName(tr("Table of methods"))
    explained(table, N_("The same ladder in numbers, with what each method does."))
    table.setToolTip(tr("The same as the bars, in numbers."))
    header = table.horizontalHeader()
    for column in range(4):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setMinimumSectionSize(table.fontMetrics().height() + 8)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table


def _climb(
    problem: Problem, keys: tuple[str, ...], limit: int, reader: DigitNetwork | None
) -> Generator[float | Climbed | None, None, None]:
    """Yield the accuracy of each method, and the share done of all of them."""
    sample = baselines.sample(problem, "validation", limit)
    bars = [bar for bar in baselines.LADDER if bar.key in keys]
    if reader is not None:
        start = time.perf_counter()
        score = Evaluator(reader.network, problem).judge(problem.parts.validation, reader.experiment.cost).score
        yield Climbed(READER, score, time.perf_counter() - start, 0)
    for number, bar in enumerate(bars):
        start = time.perf_counter()
        steps = in_process(bar.answers, sample) if bar.heavy else bar.answers(sample)
        try:
            while True:
                share = next(steps)
                yield None if share is None else (number + share) / len(bars)
        except StopIteration as end:
            answers = end.value
        finally:
            steps.close()
        yield Climbed(bar.key, sample.accuracy(answers), time.perf_counter() - start, len(sample.x))
