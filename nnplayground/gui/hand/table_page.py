"""The gradient table: a column of gradients per example, their mean, the step, the trained network."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTableView

from nnplayground.analysis.changes import change_name
from nnplayground.analysis.hand.gradient_table import GradientTable, gradient_table
from nnplayground.analysis.hand.trace import NO_BACKWARD
from nnplayground.analysis.hand.units import example_inputs, example_targets
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.forms.forms import ComponentForm
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.network import HandNetwork
from nnplayground.gui.hand.settings import TableSettings
from nnplayground.gui.hand.stepper_page import HandPage
from nnplayground.gui.hand.table_model import GradientModel
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.widgets.button import PlainButton
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, fixed, number, tr

FULL = 2000
"""Training examples that the full gradient is taken of, at most."""
WORK = 20_000_000
"""Parameters times examples that the full gradient may take."""
BIG = 200_000
"""Numbers in the table from which fewer examples are shown at first."""


class TablePage(HandPage):
    """The table, with what the mini-batch's gradient has in common with the full one below it."""

    every = 15

    keys: ClassVar[Keys] = (
        N_("Gradient table"),
        (
            (N_("Enter"), N_("take an example into the mini-batch, or out of it")),
            ("Ctrl+C", N_("copy the table")),
        ),
    )

    def __init__(self, model: HandModel, clock: FrameClock) -> None:
        super().__init__(model, clock)
        self._hand_network: HandNetwork | None = None
        self._rows: npt.NDArray[np.intp] = np.arange(0)
        self.chosen: list[int] = []
        """The places of the mini-batch, of those that are shown."""
        self.model = GradientModel()
        self.model.setParent(self)
        self.view = QTableView()
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
        self.view.setTabKeyNavigation(False)
        self.view.setSortingEnabled(True)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.forms = [ComponentForm(self._settings, only=(name,)) for name in ("first", "count", "rate")]
        self.copy = PlainButton(tr("Copy as CSV"))
        self.copy.setToolTip(tr("Copy the whole table, with all digits, for a spreadsheet (Ctrl+C)."))
        self.unsort = PlainButton(tr("Original order"))
        self.unsort.setToolTip(tr("Show the parameters in the order of the network again."))
        self.facts = Words(lines=3)
        self.facts.setAccessibleName(tr("The mini-batch against many examples"))
        explained(
            self.facts,
            N_(
                "How far the step of the mini-batch points away from that of many training examples: the noise "
                "of stochastic descent."
            ),
        )
        self._arrange()
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
        row.setSpacing(14)
        for form in self.forms:
            row.addWidget(form, 1)
        below = QHBoxLayout()
        below.addWidget(self.facts, 1)
        for button in (self.unsort, self.copy):
            button.setAccessibleName(button.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            below.addWidget(button)
        self.column.addLayout(row)
        self.column.addWidget(self.view, 1)
        self.column.addLayout(below)
        self.column.addSpacing(8)

    @property
    def _settings(self) -> TableSettings:
        return self._model.lab_state.table

    def take_over(self) -> None:
        self._hand_network = None

    def table(self) -> GradientTable | None:
        """Return what is shown."""
        return self.model.table

    def copy_csv(self) -> None:
        """Put the table on the clipboard in the order of its rows."""
        if self.model.table is not None:
            QGuiApplication.clipboard().setText(self.model.table.csv_text(self.model.order()))

    def show_all(self) -> None:
        hand_network = self._model.hand_network
        if hand_network is None:
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
        try:
            self._show(hand_network)
        except UserError as error:
            self.facts.setText(f'<span style="color:{theme.colors().warning}">{error}</span>')

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
        self._fit_columns()
        self.facts.setText(_facts(table, len(x)))

    def _data(self, hand_network: HandNetwork) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return the examples: first those in the table, then more training examples for the full gradient."""
        problem = hand_network.problem
        if problem is None:
            self._rows = np.array([0])
            assert hand_network.x is not None and hand_network.y is not None  # noqa: PT018
            return hand_network.x[np.newaxis], hand_network.y[np.newaxis]
        train = problem.parts.train
        first = min(self._settings.first, len(train)) - 1
        self._rows = np.asarray(train[first : first + self._settings.count])
        most = min(FULL, max(50, WORK // len(hand_network.network.parameters)))
        rest = np.setdiff1d(train, self._rows)[: max(0, most - len(self._rows))]
        rows = np.concatenate([self._rows, rest])
        return example_inputs(problem, rows), example_targets(problem, rows)

    def _fit_columns(self) -> None:
        metrics = self.view.fontMetrics()
        header = self.view.horizontalHeader()
        widest = max(metrics.horizontalAdvance(self.model.data(self.model.index(2, 0)) or ""), 60)
        header.resizeSection(0, widest + 16)
        for column in range(1, self.model.columnCount()):
            title = self.model.headerData(column, Qt.Orientation.Horizontal) or ""
            header.resizeSection(
                column, max(metrics.horizontalAdvance(title) + 20, metrics.horizontalAdvance("−1.234·10⁻⁵") + 10)
            )

    def _on_ticked(self, place: int) -> None:
        if place in self.chosen:
            if len(self.chosen) == 1:
                self.facts.setText(
                    f'<span style="color:{theme.colors().warning}">'
                    + tr("The mini-batch needs at least one example.")
                    + "</span>"
                )
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


def _facts(table: GradientTable, count: int) -> str:
    full = table.full
    angle = fixed(full.angle, 2) if np.isfinite(full.angle) else "—"
    return "<br>".join([
        tr("Mini-batch cost: {before} → {after} after the step.", before=table.cost_before, after=table.cost_after),
        tr(
            "Against the gradient of {count} training examples: angle {angle}°, length {length} against {full} "
            "({ratio} times).",
            count=count, angle=angle, length=number(full.length), full=number(full.full_length),
            ratio=number(full.ratio, 3),
        ),
    ])  # fmt: skip
