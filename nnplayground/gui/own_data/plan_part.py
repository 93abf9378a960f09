"""How a file is written, as the user sees and changes it."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.data.table_plan import TablePlan
from nnplayground.gui.forms.field import Field
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.section import Section
from nnplayground.i18n import N_, OwnWord, tr

FIRST = ("area", "encoding", "separator", "other", "decimal", "dates", "header")
OF_LINES = ("thousands", "first", "below_header", "footer", "comment", "short", "bad")
"""What is seldom needed: it folds away."""


class PlanPart(QWidget):
    """A row for each field of a `TablePlan` that can be said of a source, and one for the sheets of a workbook.

    Signals: `plan_wanted` with fields of `TablePlan` that the user has decided.
    """

    plan_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._plan = TablePlan()
        self._options: tuple[str, ...] = ()
        self._has_dates = False
        self._forms = {name: ComponentForm(self._plan, only=(name,)) for name in (*FIRST, *OF_LINES)}
        for name, form in self._forms.items():
            form.edited.connect(partial(self._on_edited, name))
        self.sheets = Combo()
        declared = TablePlan.model_fields["sheet"]
        self.sheets.setAccessibleName(tr(declared.title or ""))
        self.sheets.setToolTip(tr(declared.description or ""))
        self.sheets.activated.connect(self._on_sheet_activated)
        self._sheet_row = QWidget()
        Rows(self._sheet_row).add(self.sheets, tr(declared.title or ""))
        self.lines = Section(
            tr("Lines"),
            N_("Which lines of the file are the table, and what becomes of those that do not fit."),
            expanded=False,
            name="own_data/lines",
        )
        self.lines.remember(Settings())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._sheet_row)
        for name in FIRST:
            column.addWidget(self._forms[name])
        for name in OF_LINES:
            self.lines.add(self._forms[name])
        column.addWidget(self.lines)
        self._arrange()

    def component(self) -> TablePlan:
        """Return the plan as it stands."""
        return self._plan

    def field(self, name: str) -> Field:
        """Return the editor of a field. Raises KeyError if nothing can be said of it."""
        if name not in self._options:
            raise KeyError(name)
        return self._forms[name].field(name)

    def show_plan(self, plan: TablePlan, options: Collection[str], sheets: Sequence[str]) -> None:
        """Show how a file is written, perhaps one with `sheets`, of which `options` can be said; no signal."""
        self._options = tuple(options)
        if [self.sheets.itemData(index) for index in range(self.sheets.count())] != list(sheets):
            self.sheets.clear()
            for name in sheets:
                self.sheets.add(tr(OwnWord(name)), name)
        self.sheets.setCurrentIndex(self.sheets.findData(plan.sheet))
        self._set_plan(plan)

    def show_dates(self, has_dates: bool) -> None:
        """Show the order of dates only where a column has some."""
        self._has_dates = has_dates
        self._arrange()

    def _set_plan(self, plan: TablePlan) -> None:
        self._plan = plan
        for form in self._forms.values():
            form.set_component(plan)
        self._arrange()

    def _arrange(self) -> None:
        self._sheet_row.setVisible("sheet" in self._options)
        for name, form in self._forms.items():
            form.setVisible(name in self._options)
        if self._plan.separator != "other":
            self._forms["other"].hide()
        if not self._has_dates:
            self._forms["dates"].hide()
        self.lines.setVisible(any(name in self._options for name in OF_LINES))

    def _on_edited(self, name: str, plan: TablePlan) -> None:
        self._change(name, getattr(plan, name))

    @Slot(int)
    def _on_sheet_activated(self, index: int) -> None:
        self._change("sheet", self.sheets.itemData(index))

    def _change(self, name: str, value: object) -> None:
        # Each form holds a plan of its own: what another one was told is not lost.
        self._set_plan(self._plan.model_copy(update={name: value}))
        self.plan_wanted.emit({name: value})
