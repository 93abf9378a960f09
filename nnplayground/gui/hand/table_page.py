"""The gradient table: a column of gradients per example, their mean, the step, the trained network."""

from dataclasses import replace
from functools import partial
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout

from nnplayground.analysis.changes import change_name
from nnplayground.analysis.hand.gradient_table import GradientTable, gradient_table, mean_cost
from nnplayground.analysis.hand.guesses import table_guess
from nnplayground.analysis.hand.table_steps import TableStep, TableTraining
from nnplayground.analysis.hand.trace import NO_BACKWARD
from nnplayground.analysis.hand_network import HandNetwork
from nnplayground.errors import UserError
from nnplayground.gui.forms.forms import ComponentForm, RowLabel
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.settings import MOST_STEPS, THEN_LABELS, TableSettings, Then
from nnplayground.gui.hand.step_history import StepHistory
from nnplayground.gui.hand.stepper_page import AskingPage
from nnplayground.gui.hand.table_columns import columns_of, examples_of, followed, most_examples, rows_of, widest_of
from nnplayground.gui.hand.table_model import GradientModel
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.button import PlainButton
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import Keys, Tick, wants
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.table import FocusedTable
from nnplayground.gui.widgets.words import Words, tinted
from nnplayground.i18n import N_, fixed, grouped, number, tr

NAMED = 20
"""Rows whose names the first column has room for: what stands above the parameters, and the first of these."""
BIG = 200_000
"""Numbers in the table from which fewer examples are shown at first."""


class GradientView(FocusedTable):
    """The table of gradients; arrow keys move in it, also where they step on its page."""

    def event(self, event: QEvent) -> bool:
        if wants(event, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.accept()
            return True
        return super().event(event)


class TablePage(AskingPage):
    """The table, the steps that were taken with it beside it, the mini-batch against all examples below."""

    every = 15
    key = "table"

    keys: ClassVar[Keys] = (
        N_("Gradient table"),
        (
            (N_("Enter"), N_("take an example into the mini-batch, or out of it")),
            ("Ctrl+C", N_("copy the table")),
            (N_("Left, Right"), N_("outside the table: one step back, take the step")),
        ),
    )

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock)
        self._hand_network: HandNetwork | None = None
        self._training: TableTraining | None = None
        self._start: HandNetwork | None = None
        """Where the training by hand begins."""
        self._rows: npt.NDArray[np.intp] = np.arange(0)
        self.chosen: list[int] = []
        """The places of the mini-batch, of those that are shown."""
        self.model = GradientModel(self)
        self.model.setParent(self)
        self.view = GradientView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Gradient table"))
        explained(
            self.view,
            N_(
                "One column of gradients for each example, then their mean, the mean times the learning rate, and the "
                "trained parameters. Tick the examples that make the mini-batch."
            ),
        )
        self.view.setToolTip(
            tr("Tick the examples of the mini-batch in the first row (mouse or Enter); click a heading to sort.")
        )
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.view.horizontalHeader().setMinimumSectionSize(40)
        self.view.setSortingEnabled(True)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.forms = [ComponentForm(self._settings, only=(name,)) for name in ("first", "count", "rate")]
        self.shuffled = Tick(tr("Shuffled"))
        self.shuffled.setToolTip(tr("Mix the training examples: in the data they may stand class by class."))
        self.copy = PlainButton(tr("Copy as CSV"))
        self.copy.setToolTip(tr("Copy the whole table, with all digits, for a spreadsheet (Ctrl+C)."))
        self.unsort = PlainButton(tr("Original order"))
        self.unsort.setToolTip(tr("Show the parameters in the order of the network again."))
        self.history = StepHistory(self)
        self.history.setParent(self)
        self.steps = explained(
            FocusedTable(),
            N_(
                "Each step that was taken with the table: with which examples and learning rate, and the cost of that "
                "mini-batch before and after it."
            ),
        )
        self.bar = StepBar(THEN_LABELS, model.lab_state.then, title=tr("Then"))
        self.page_run = self.bar.page_run
        self.bar.forward.setText(tr("Take this step"))
        self.bar.forward.setAccessibleName(tr("Take this step"))
        self.bar.forward.setToolTip(
            tr("Take η × mean from every weight and bias (→), in a copy: the network of the playground stays as it is.")
        )
        self.bar.to_end.hide()
        self.facts = Words(lines=4)
        self.facts.setAccessibleName(tr("The mini-batch against many examples"))
        explained(
            self.facts,
            N_(
                "How far the step of the mini-batch points away from that of many training examples: the noise "
                "of stochastic descent."
            ),
        )
        self._arrange()
        self.bar.listen(self)
        self.bar.step_asked.connect(self.take_step)
        self.bar.back_asked.connect(self.step_back)
        self.bar.start_asked.connect(lambda: self._go_back_to(0))
        self.bar.grain_changed.connect(self._on_then)
        self.shuffled.clicked.connect(self._on_shuffled)
        self.model.ticked.connect(self._on_ticked)
        self.view.activated.connect(self._on_activated)
        self.copy.clicked.connect(self.copy_csv)
        self.unsort.clicked.connect(
            lambda: self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        )
        for form, name in zip(self.forms, ("first", "count", "rate"), strict=True):
            form.edited.connect(lambda changed, name=name: self._on_edited(name, changed))
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.copy_csv)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for form in self.forms:
            row.addWidget(form, 1)
            for label in form.findChildren(RowLabel):
                # Nothing stands below it in the same column.
                label.setFixedWidth(min(label.minimumWidth(), label.width_in_two_lines()))
        below = QHBoxLayout()
        below.addWidget(self.facts, 1)
        for button in (self.unsort, self.copy):
            button.setAccessibleName(button.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            below.addWidget(button)
        self.steps.setModel(self.history)
        self.steps.setAccessibleName(tr("Steps taken"))
        self.steps.setToolTip(tr("The cost of each step's mini-batch, before and after it."))
        self.steps.verticalHeader().hide()
        self.steps.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.steps.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.steps.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        wanted = max(250, 40 * self.fontMetrics().averageCharWidth())
        self.steps.setMinimumWidth(wanted)
        taken = QVBoxLayout()
        taken.setSpacing(4)
        taken.addWidget(self.steps, 1)
        taken.addWidget(self.shuffled)
        middle = Panels("hand/table")
        middle.add(self.view, share=1)
        # The whole table is to be seen first.
        middle.fold(middle.add(taken, tr("Steps taken"), size=wanted))
        upper = QVBoxLayout()
        upper.addLayout(row)
        upper.addWidget(middle, 1)
        upper.addLayout(below)
        self.column.addWidget(PageArea(upper), 1)
        self.column.addWidget(self.predict)
        self.column.addWidget(self.bar)

    @property
    def _settings(self) -> TableSettings:
        return self._model.lab_state.table

    def take_over(self) -> None:
        self.bar.stop()
        self.bar.set_grain(self._model.lab_state.then)
        self._hand_network = None

    def table(self) -> GradientTable | None:
        """Return what is shown."""
        return self.model.table

    def copy_csv(self) -> None:
        """Put the table on the clipboard in the order of its rows."""
        if self.model.table is not None and not self.model.is_covered:
            QGuiApplication.clipboard().setText(self.model.table.csv_text(self.model.order()))

    def show_all(self) -> None:
        hand_network = self._model.hand_network
        if hand_network is None:
            if self._model.refusal:
                self.model.clear()
                self._show_steps(can_step=False)
                self.facts.setText(tinted(self._model.refusal))
            return
        lab_state = self._model.lab_state
        if lab_state.table_of != hand_network.source:
            lab_state.table_of, lab_state.ticked = hand_network.source, ()
            lab_state.table = lab_state.table.model_copy(update={"rate": hand_network.rate, "first": 1})
            if len(hand_network.network.parameters) * lab_state.table.count > BIG:
                lab_state.table = lab_state.table.model_copy(update={"count": 2})
        elif self._hand_network is not None and hand_network.problem is not self._hand_network.problem:
            lab_state.ticked = ()
        self._hand_network = hand_network
        for form in self.forms:
            form.set_component(self._settings)
        self.shuffled.setChecked(lab_state.shuffled)
        self.shuffled.setEnabled(hand_network.problem is not None)
        try:
            trained = self._trained(hand_network)
            self._show(trained)
            self._show_steps(can_step=True)
        except UserError as error:
            self._show_steps(can_step=False)
            self.facts.setText(tinted(error))

    def _trained(self, hand_network: HandNetwork) -> HandNetwork:
        """Return the network behind the steps that were taken."""
        if self._training is None or not hand_network.starts_like(self._start):
            self._start = hand_network
            self._training = TableTraining(hand_network.network, hand_network.cost, partial(columns_of, hand_network))
        taken = self._model.lab_state.table_steps
        return replace(hand_network, network=self._training.go_to(taken)) if taken else hand_network

    def _show_steps(self, can_step: bool) -> None:
        count = len(self._model.lab_state.table_steps)
        taken = self._training.taken if self._training is not None and count else []
        if tuple(taken) != tuple(self.history.steps()):
            self.history.show_steps(taken)
            self.steps.scrollToBottom()
        self.bar.set_ends(not count, not can_step or count >= MOST_STEPS)

    def _on_revealed(self) -> None:
        """Uncover the table: the step itself is taken by the next press."""
        self.show_all()
        self.bar.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_step(self) -> None:
        """Take the step that is shown, and go on to the same columns or to the next mini-batch: an edit."""
        hand_network, lab_state = self._model.hand_network, self._model.lab_state
        if hand_network is None or not self.bar.forward.isEnabled():
            return
        if self.predict.hold():
            self.bar.stop()
            return
        settings = lab_state.table
        step = TableStep(settings.first, settings.count, settings.rate, lab_state.ticked, lab_state.shuffled)
        changes: dict[str, object] = {"table_steps": (*lab_state.table_steps, step)}
        if lab_state.then is Then.NEXT:
            first = followed(hand_network, settings.first, settings.count)
            changes |= {"table": settings.model_copy(update={"first": first}), "ticked": ()}
        self._model.note = ""
        lab_state.change(tr("Step {number} by hand", number=len(lab_state.table_steps) + 1), "table.step", **changes)
        self.draw()

    def step_back(self) -> None:
        """Take the last step back, with the columns and the learning rate that it was taken with."""
        self._go_back_to(len(self._model.lab_state.table_steps) - 1)

    def _go_back_to(self, count: int) -> None:
        lab_state = self._model.lab_state
        if not 0 <= count < len(lab_state.table_steps):
            return
        step = lab_state.table_steps[count]
        settings = lab_state.table.model_copy(update={"first": step.first, "count": step.columns, "rate": step.rate})
        lab_state.change(
            tr("Step {number} back", number=count + 1), "table.step",
            table_steps=lab_state.table_steps[:count], table=settings, ticked=step.ticked, shuffled=step.shuffled,
        )  # fmt: skip
        self.draw()

    def _on_shuffled(self, shuffled: bool) -> None:
        self._model.lab_state.change(tr("Shuffled"), shuffled=shuffled, ticked=())
        self.draw()

    def _on_then(self, then: Then) -> None:
        lab_state = self._model.lab_state
        if then != lab_state.then:
            lab_state.change(tr("{title}: {value}", title=tr("Then"), value=tr(THEN_LABELS[then])), then=then)

    def _show(self, hand_network: HandNetwork) -> None:
        for number_, activation in enumerate((layer.activation for layer in hand_network.network.layers), start=2):
            if not activation.differentiable:
                self.model.clear()
                raise UserError(NO_BACKWARD, layer=number_)
        x, y = self._data(hand_network)
        columns = range(len(self._rows))
        self.chosen = [place for place in self._model.lab_state.ticked if place in columns] or list(columns)
        everything = gradient_table(hand_network.network, x, y, hand_network.cost, self._settings.rate, list(columns))
        table = gradient_table(hand_network.network, x, y, hand_network.cost, self._settings.rate, self.chosen)
        named = tuple(int(row) + 1 for row in self._rows)
        self.model.show_table(
            _renamed(table, tuple(named[place] for place in self.chosen)), _renamed(everything, named), self.chosen
        )
        lab_state = self._model.lab_state
        place = (lab_state.table, tuple(self.chosen), lab_state.shuffled, hand_network.network)
        is_asking = self.ask(len(lab_state.table_steps), lambda: table_guess(table), *place)
        self.model.cover(is_asking)
        self.copy.setEnabled(not is_asking)
        self._fit_columns()
        every = mean_cost(hand_network.network, x, y, hand_network.cost)
        self.facts.setText(_facts(table, len(x), every, is_asking) + " " + self._model.frozen_note)

    def _data(self, hand_network: HandNetwork) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return the examples: first those in the table, then more training examples for the full gradient."""
        self._rows = rows_of(hand_network, self._settings.first, self._settings.count, self._model.lab_state.shuffled)
        if hand_network.problem is None:
            return examples_of(hand_network, self._rows)
        train = hand_network.problem.parts.train
        rest = np.setdiff1d(train, self._rows)[: max(0, most_examples(hand_network) - len(self._rows))]
        return examples_of(hand_network, np.concatenate([self._rows, rest]))

    def _fit_columns(self) -> None:
        metrics = self.view.fontMetrics()
        header = self.view.horizontalHeader()
        words = [self.model.data(self.model.index(row, 0)) or "" for row in range(min(NAMED, self.model.rowCount()))]
        widest = max(60, *map(metrics.horizontalAdvance, words))
        header.resizeSection(0, widest + 14)
        for column in range(1, self.model.columnCount()):
            title = self.model.headerData(column, Qt.Orientation.Horizontal) or ""
            written = ["−1.234·10⁻⁵", *map(number, widest_of(self.model.numbers(column)))]
            header.resizeSection(
                column, max(metrics.horizontalAdvance(title) + 20, max(map(metrics.horizontalAdvance, written)) + 12)
            )

    def _on_ticked(self, place: int) -> None:
        if place in self.chosen:
            if len(self.chosen) == 1:
                self.facts.setText(tinted(tr("The mini-batch needs at least one example.")))
                return
            chosen = [other for other in self.chosen if other != place]
        else:
            chosen = sorted([*self.chosen, place])
        self._model.lab_state.change(tr("Choose the mini-batch"), ticked=tuple(chosen))
        self.show_all()

    def _on_activated(self, index: QModelIndex) -> None:
        """Tick by Enter: the space bar trains."""
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            self._on_ticked(index.column() - 1)
            self.view.setCurrentIndex(self.model.index(index.row(), index.column()))

    def _on_edited(self, name: str, changed: TableSettings) -> None:
        lab_state = self._model.lab_state
        settings = lab_state.table.model_copy(update={name: getattr(changed, name)})
        if settings == lab_state.table:
            return
        ticked = lab_state.ticked if name == "rate" else ()
        lab_state.change(change_name(lab_state.table, settings), f"table.{name}", table=settings, ticked=ticked)
        self.show_all()


def _renamed(table: GradientTable, examples: tuple[int, ...]) -> GradientTable:
    """Return the table with the numbers that the examples have in the data, from 1."""
    return GradientTable(
        table.shapes, examples, table.rate, table.columns, table.mean, table.step, table.old, table.new,
        table.costs_before, table.costs_after, table.full,
    )  # fmt: skip


def _facts(table: GradientTable, count: int, every: float, is_covered: bool = False) -> str:
    full = table.full
    angle = fixed(full.angle, 2) if np.isfinite(full.angle) else "—"
    step = tr("Mini-batch cost: {before} → {after} after the step.", before=table.cost_before, after=table.cost_after)
    if is_covered:
        step = tr("Mini-batch cost: {before} before the step.", before=table.cost_before)
    if count == 1:
        # The one example there is: the mini-batch is all.
        return step
    return "\n".join([
        step,
        tr("Cost of {count} training examples: {cost}.", count=grouped(count), cost=every),
        tr(
            "Against the gradient of {count} training examples: angle {angle}°, length {length} against {full} "
            "({ratio} times).",
            count=grouped(count), angle=angle, length=number(full.length), full=number(full.full_length),
            ratio=number(full.ratio, 3),
        ),
    ])  # fmt: skip
