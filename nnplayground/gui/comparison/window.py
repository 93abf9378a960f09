"""The window in which runs are compared: curves above, figures and settings below."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.comparison import colors, keeping
from nnplayground.gui.comparison.menu import PARTS
from nnplayground.gui.comparison.model import ComparisonColumn, ComparisonModel, CurrentRun
from nnplayground.gui.comparison.plots import ROLES, ComparisonPlots
from nnplayground.gui.comparison.seeds import DEVIATION, SPREADS, SeedsDialog
from nnplayground.gui.comparison.state import ComparisonState
from nnplayground.gui.comparison.table import ComparisonTable
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.window_keys import undo_by_keys
from nnplayground.gui.settings import Settings, keep_in_sight
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Tick
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, tr
from nnplayground.project.document import KeptRun

REFRESH_MS = 250
NEUTRAL = "#000000"


class ComparisonDialog(QDialog):
    """Kept runs and the current one, side by side; everything done here can be undone."""

    help_text: ClassVar[HelpText] = HelpText(
        N_("Kept runs beside the current one: curves above, figures and the settings that differ below."),
        N_("Compare runs"),
    )

    SIZE = (1180, 740)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._lab_state = session, ComparisonState.of(session)
        self._shows_current = True
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Compare runs"))
        self.resize(*self.SIZE)
        keep_in_sight(self)
        self.model = ComparisonModel(self)
        self.model.setParent(self)
        self.model.renamed.connect(self._on_renamed)
        self.model.recolored.connect(self._on_recolored)
        self.model.ticked.connect(self._on_ticked)
        self.plots = ComparisonPlots(session.experiment.used_task.metric)
        self.table = ComparisonTable(self.model)
        self.table.removal_wanted.connect(self.remove_chosen)
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        theme.mute(self.note)
        self._lay_out()
        self.menus = ContextMenus(session, self)
        undo_by_keys(self, session)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(REFRESH_MS)
        self._late.timeout.connect(self._refresh_current)
        session.kept_changed.connect(self._show)
        session.experiment_changed.connect(self._show)
        for signal in (session.history_changed, session.figures_changed, session.moment_changed):
            signal.connect(self._on_history_changed)
        self._lab_state.choice_changed.connect(self._show)
        self._show()
        self.table.setFocus()

    def _lay_out(self) -> None:
        panels = Panels("comparison", Qt.Orientation.Vertical)
        panels.add(self.plots, tr("Curves"), share=2)
        panels.add(self.table, share=3)
        panels.remember(Settings())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(self._switches())
        column.addWidget(panels, 1)
        column.addWidget(self.note)
        column.addLayout(self._buttons())

    def _switches(self) -> QHBoxLayout:
        choice = self._lab_state.choice
        self.part = Combo()
        self.part.setAccessibleName(tr("Curves"))
        self.part.setToolTip(tr("Which part of the data the curves are about."))
        for part, label in PARTS.items():
            self.part.add(tr(label), part)
        self.part.setCurrentIndex(list(PARTS).index(choice.part))
        self.part.activated.connect(self._on_choice)
        self.grouped = Tick(tr("Runs that differ in their seeds alone as one"))
        self.grouped.setToolTip(tr("Show their mean with a band around it, instead of each of them."))
        self.grouped.setChecked(choice.grouped)
        self.grouped.clicked.connect(self._on_choice)
        self.spread = Combo()
        self.spread.setAccessibleName(tr("Band"))
        self.spread.setToolTip(tr("What the band around the mean of several seeds shows."))
        for spread, (label, tip) in SPREADS.items():
            self.spread.add(tr(label), spread, tr(tip))
        self.spread.setCurrentIndex(list(SPREADS).index(choice.spread))
        self.spread.activated.connect(self._on_choice)
        self.all = Tick(tr("All settings"))
        self.all.setToolTip(tr("List the settings that are the same in all runs as well."))
        self.all.clicked.connect(self._on_all_clicked)
        row = QHBoxLayout()
        row.setSpacing(12)
        for combo in (self.part, self.spread):
            combo.setFixedWidth(combo.widest() + 8)
        for widget in (self.part, self.grouped, self.spread):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.all)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.keep = Button(tr("Keep the current run"), tr("Add the current run as it stands."), self.keep_current)
        self.seeds = Button(
            tr("Several seeds…"), tr("Train the current experiment several times with other seeds."), self.open_seeds
        )
        self.bring = Button(
            tr("Bring these settings back"), tr("Go on with the settings of the chosen run; it can be undone."),
            self.bring_back,
        )  # fmt: skip
        self.remove = Button(
            tr("Remove"), tr("Keep the chosen runs no longer (Delete); it can be undone."), self.remove_chosen
        )
        close = Button(tr("Close"), tr("Close this window."), self.close)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (help_button(self), self.keep, self.seeds):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.bring, self.remove, close):
            row.addWidget(button)
        return row

    # What one may do.

    def keep_current(self) -> None:
        """Keep the current run as it stands."""
        self._try(lambda: keeping.keep_current(self._session))

    def open_seeds(self) -> None:
        """Try the current experiment with several seeds."""
        SeedsDialog(self._session, self).open()

    def bring_back(self) -> None:
        """Go on with the settings of the run that the table stands on, and close."""
        column = self.table.current_column()
        if column is not None and not column.current and keeping.bring_back(self._session, column.runs[0]):
            self.close()

    def remove_chosen(self) -> None:
        """Keep the selected runs no longer."""
        runs = [run for column in self.table.chosen_columns() if not column.current for run in column.runs]
        if runs:
            keeping.remove(self._session, runs)

    # What happens.

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except UserError as error:
            self.note.setText(str(error))

    @Slot()
    def _show(self) -> None:
        session, choice = self._session, self._lab_state.choice
        place = self.table.currentIndex()
        row, column = place.row(), place.column()
        self.model.show_columns([self._current_column(), *self._kept_columns()])
        if self.model.columnCount():
            self.table.setCurrentIndex(self.model.index(max(0, row), min(max(0, column), self.model.columnCount() - 1)))
        self.plots.show_runs(session.kept, self._current_run() if self._shows_current else None, choice)
        several = any(len(column.runs) > 1 for column in self.model.columns)
        self.note.setText(f"{self._remark()} {tr(DEVIATION)}" if several else self._remark())
        self._on_selection_changed()

    def _kept_columns(self) -> list[ComparisonColumn]:
        choice = self._lab_state.choice
        return [
            ComparisonColumn(runs, colors.shown(runs[0].color), any(map(choice.shows, runs)))
            for runs in choice.groups(self._session.kept)
        ]

    def _current_run(self) -> KeptRun:
        session = self._session
        return CurrentRun(tr("Current run"), NEUTRAL, session.experiment, session.history, shown=session.figures)

    def _current_column(self) -> ComparisonColumn:
        color = theme.color(ROLES[self._lab_state.choice.part])
        return ComparisonColumn((self._current_run(),), color, self._shows_current, current=True)

    def _remark(self) -> str:
        """Return what has to be said of the comparison as a whole."""
        kept, current = self._session.kept, self._session.experiment
        if not kept:
            return tr("No run is kept yet: train one, keep it, change something, train again and compare.")
        if any(run.experiment.used_task.metric != current.used_task.metric for run in kept):
            return tr("Some runs are scored otherwise: the right plot shows those with the score of the current run.")
        if any(run.experiment.cost != current.cost for run in kept):
            return tr("The runs have different costs: their heights cannot be compared, only their courses.")
        if not self.model.differences:
            return tr("All these runs have the same settings.")
        return tr("Bold settings differ from the current run's; the best figures are green.")

    @Slot()
    def _on_history_changed(self) -> None:
        if not self._late.isActive():
            self._late.start()

    @Slot()
    def _refresh_current(self) -> None:
        self.model.refresh_figures(self._current_column())
        if self._shows_current:
            self.plots.show_current(self._current_run())

    @Slot()
    def _on_selection_changed(self) -> None:
        columns = self.table.chosen_columns()
        chosen = self.table.current_column()
        self.bring.setEnabled(chosen is not None and not chosen.current)
        self.remove.setEnabled(any(not column.current for column in columns))

    def _on_choice(self) -> None:
        self._lab_state.set_choice(
            replace(
                self._lab_state.choice,
                part=self.part.currentData(),
                grouped=self.grouped.isChecked(),
                spread=self.spread.currentData(),
            )
        )

    def _on_all_clicked(self) -> None:
        self.model.show_all(self.all.isChecked())

    @Slot(object, str)
    def _on_renamed(self, column: ComparisonColumn, name: str) -> None:
        keeping.rename(self._session, column.runs, name)

    @Slot(object, str)
    def _on_recolored(self, column: ComparisonColumn, color: str) -> None:
        keeping.recolor(self._session, column.runs, color)

    @Slot(object, bool)
    def _on_ticked(self, column: ComparisonColumn, on: bool) -> None:
        if column.current:
            self._shows_current = on
            self._show()
        else:
            self._lab_state.set_choice(self._lab_state.choice.showing(column.runs, on))
