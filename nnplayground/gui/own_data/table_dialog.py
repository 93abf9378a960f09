"""A table is looked at, and its columns are put to use, before it becomes the data set."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from nnplayground.data import content
from nnplayground.data.csv_cells import Kind
from nnplayground.data.csv_file import BadLines
from nnplayground.data.doubts import doubtful_number
from nnplayground.data.own_series import OwnSeries
from nnplayground.data.own_table import KeptTable, OwnTable, Use
from nnplayground.errors import UserError, told
from nnplayground.gui import theme
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.forms.forms import ComponentForm, Rows
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.own_data import choices as deciding
from nnplayground.gui.own_data.choices import MISSING_FIELDS, TARGET_KINDS, Choices
from nnplayground.gui.own_data.column_menus import DateMenu, GapMarkers
from nnplayground.gui.own_data.columns import CONTENT, ColumnsModel, ColumnsTable
from nnplayground.gui.own_data.footer import Footer
from nnplayground.gui.own_data.lines_view import BadLinesView, FileLines
from nnplayground.gui.own_data.plan_part import PlanPart
from nnplayground.gui.own_data.preview import PreviewModel, PreviewTable
from nnplayground.gui.own_data.series_part import SeriesPart, date_in_doubt
from nnplayground.gui.own_data.sources import (
    BadLinesError,
    FileSource,
    KeptSource,
    Look,
    TableFound,
    TableSource,
    UnreadableError,
)
from nnplayground.gui.run.aside import aside
from nnplayground.gui.run.job import Job
from nnplayground.gui.settings import Settings, keep_in_sight
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.help_text import HelpText, explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.i18n import N_, OwnWord, grouped, tr
from nnplayground.rich import as_tip, as_title, whole

AT_ONCE = 8_000_000
"""Bytes of a table that is read to its end as soon as it is seen; a larger one is read when it is used."""
EXAMPLES, SERIES = "examples", "series"
"""What the rows of a table may be."""
BAD = 2
"""The tab of bad lines."""
SIDE = 288
"""Width of the options."""


class TableDialog(QDialog):
    """Shows the first rows as they are read, and asks what each column is for.

    The table is read in a thread of its own. What the user has decided stays when the table is read
    in another way, as long as it has as many columns.

    Signals: `chosen` with the data set, whose table is kept then.
    """

    help_text: ClassVar[HelpText] = HelpText(
        N_("How the table is read at the left; its first rows, and what each column is used for, at the right."),
        N_("Open a table"),
    )

    chosen = Signal(object)

    def __init__(self, source: TableSource, parent: QWidget | None = None, data: KeptTable | None = None) -> None:
        """Look at `source`; `data` is how its table is used now, if it is."""
        super().__init__(parent)
        self._source = source
        self._given: dict[str, Any] = {}
        self._look: Look | None = None
        self._found: TableFound | None = None
        self._choices: Choices | None = None
        self._data = data
        self._missing = {name: getattr(data, name) for name in MISSING_FIELDS} if isinstance(data, OwnTable) else {}
        self._decisions: list[Callable[[Choices], Choices]] = []
        self._error: UserError | None = None
        self._wanted = self._is_looked_at = self._is_unread = False
        self._looking = Job(self)
        self._looking.done.connect(self._on_look)
        self._looking.failed.connect(self._on_look_failed)
        self._reading = Job(self)
        self._reading.done.connect(self._on_found)
        self._reading.failed.connect(self._on_read_failed)
        self._reading.state_changed.connect(self._refresh)
        self.preview_model, self.columns_model = PreviewModel(self), ColumnsModel(self)
        self._build()
        self.menus = ContextMenus(None, self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(as_title(tr("Open a table: {name}", name=source.name)))
        self.resize(theme.scaled(1060), theme.scaled(700))
        keep_in_sight(self)
        self._request_look()

    # What it is made of.

    def _build(self) -> None:
        self.preview = PreviewTable(self.preview_model)
        self.columns = ColumnsTable(self.columns_model)
        self.columns_model.use_chosen.connect(self._on_use_chosen)
        self.columns_model.kind_chosen.connect(self._on_kind_chosen)
        self.columns.all_wanted.connect(self._on_all_wanted)
        self.columns.parts_wanted.connect(self._on_parts_wanted)
        self.preview.horizontalHeader().sectionClicked.connect(self._on_header_clicked)
        self._rows_title = QLabel()
        self._rows_title.setTextFormat(Qt.TextFormat.PlainText)
        theme.mute(self._rows_title)
        self._tables = Panels("own_data/table", Qt.Orientation.Vertical)
        self._tables.add(self._upper_part(), share=1)
        self._columns_panel = self._tables.add(_titled(tr("Columns"), self.columns), tr("Columns"), size=160)
        self._tables.remember(Settings())
        upper = QHBoxLayout()
        upper.setSpacing(14)
        upper.addWidget(self._options())
        upper.addWidget(self._tables, 1)
        self.footer = Footer(tr("Use these data"), self._reading, self._looking)
        self.footer.stopped.connect(self._on_stopped)
        self.footer.accepted.connect(self._on_accepted)
        self.footer.rejected.connect(self.reject)
        self.footer.add_at_start(help_button(self))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(10)
        whole.addLayout(upper, 1)
        whole.addWidget(self.footer)

    def _upper_part(self) -> QWidget:
        """Return the first rows; of a file its lines as well, and those that do not fit."""
        self.lines, self.bad = FileLines(), BadLinesView()
        self.tabs = explained(
            QTabWidget(self), N_("The file, row by row or line by line, and the lines of it that do not fit.")
        )
        self.lines.plan_wanted.connect(self._on_plan_wanted)
        self.bad.plan_wanted.connect(self._on_plan_wanted)
        self.tabs.setDocumentMode(True)
        if not self._source.options:
            # What is kept already has no lines.
            self.tabs.hide()
            self.tabs.addTab(self.lines, "")
            self.tabs.addTab(self.bad, "")
            return _titled(tr("First rows"), self.preview, self._rows_title)
        self.tabs.addTab(self.preview, tr("First rows"))
        self.tabs.addTab(self.lines, tr("Lines of the file"))
        self.tabs.addTab(self.bad, tr("Bad lines"))
        self.tabs.setTabVisible(BAD, False)
        self.tabs.setCornerWidget(self._rows_title)
        return self.tabs

    def _options(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        self.plan_form = PlanPart()
        self.plan_form.plan_wanted.connect(self._on_plan_wanted)
        column.addWidget(self.plan_form)
        self.plan_form.setVisible(bool(self._source.options))
        self.markers = GapMarkers()
        self.markers.edited.connect(self._on_markers_edited)
        self.markers.class_chosen.connect(self._on_class_chosen)
        gaps = QWidget()
        Rows(gaps).add(self.markers, tr("Gaps"))
        gaps.setVisible(bool(self._source.options))
        column.addWidget(gaps)
        if self._source.options:
            column.insertWidget(0, _heading(tr("How it is written")))
            column.addSpacing(10)
        column.addWidget(_heading(tr("What is to be learnt")))
        self.rows = Combo()
        self.rows.setAccessibleName(tr("Rows"))
        self.rows.setToolTip(tr("Whether the rows follow one another in time, or each stands for itself."))
        self.rows.add(tr("single examples"), EXAMPLES, tr("Each row is an example; their order does not matter."))
        self.rows.add(tr("a series in time"), SERIES, tr("The rows follow one another: what comes is predicted."))
        self.rows.activated.connect(self._on_rows_activated)
        self.task = Combo()
        self.task.setAccessibleName(tr("Task"))
        self.task.setToolTip(tr("Whether the target is a class or a quantity; it follows the column that is learnt."))
        for task in TARGET_KINDS:
            self.task.add(tr(task.label), task.kind, tr(task.summary))
        self.task.activated.connect(self._on_task_activated)
        rows = QWidget()
        fields = Rows(rows)
        fields.add(self.rows, tr("Rows"))
        fields.add(self.task, tr("Task"))
        column.addWidget(rows)
        self._target = QLabel()
        self._target.setTextFormat(Qt.TextFormat.PlainText)
        self._target.setWordWrap(True)
        theme.mute(self._target)
        column.addWidget(self._target)
        column.addSpacing(10)
        self.series = SeriesPart()
        self.series.series_edited.connect(self._on_series_edited)
        column.addWidget(self.series)
        self._gaps = self._gap_part()
        column.addWidget(self._gaps)
        column.addStretch(1)
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidget(body)
        page.setFixedWidth(theme.scaled(SIDE))
        return page

    def _gap_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(_heading(tr("Missing cells")))
        self.gap_label = QLabel()
        self.gap_label.setTextFormat(Qt.TextFormat.PlainText)
        self.gap_label.setWordWrap(True)
        column.addWidget(self.gap_label)
        self.gap_forms: dict[str, ComponentForm] = {}
        for name in MISSING_FIELDS:
            form = ComponentForm(OwnTable.model_construct(kind="", **self._missing), only=(name,))
            form.edited.connect(self._on_missing_edited)
            self.gap_forms[name] = form
            column.addWidget(form)
        part.hide()
        return part

    # What the user does.

    @Slot(object)
    def _on_plan_wanted(self, fields: Mapping[str, Any]) -> None:
        if "sheet" in fields:
            # Where its table begins and ends is its own.
            self._given = {name: value for name, value in self._given.items() if name == "gaps"}
        self._given |= fields
        self._request_look()

    @Slot(int, str)
    def _on_use_chosen(self, place: int, use: Use) -> None:
        kind = "time" if self._look is None else deciding.time_kind(self._look, place)
        self._decide(lambda choices: choices.with_use(place, use, kind))

    @Slot(int, str)
    def _on_kind_chosen(self, place: int, kind: Kind) -> None:
        self._decide(lambda choices: choices.with_kind(place, kind))

    @Slot(object)
    def _on_markers_edited(self, gaps: tuple[str, ...]) -> None:
        self._given["gaps"] = gaps
        self._request_look()

    @Slot(str, bool)
    def _on_class_chosen(self, marker: str, is_class: bool) -> None:
        self._decide(lambda choices: choices.with_class(marker, is_class))

    @Slot(int)
    def _on_parts_wanted(self, place: int) -> None:
        if self._look is None or self._choices is None:
            return
        table = self._found.table if self._found is not None and self._is_current() else None
        parts = self._choices.parts[place] if self._choices.uses[place] == "input" else ()
        menu = DateMenu(parts, deciding.parts_that_vary(self._look, place, table), self.columns)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.parts_chosen.connect(lambda parts: self._decide(lambda choices: choices.with_parts(place, parts)))
        menu.order_wanted.connect(lambda: self._on_use_chosen(place, "time"))
        self.dates = menu
        menu.popup(
            self.columns.viewport().mapToGlobal(
                self.columns.visualRect(self.columns_model.index(place, CONTENT)).bottomLeft()
            )
        )

    @Slot(str)
    def _on_all_wanted(self, use: Use) -> None:
        self._decide(lambda choices: choices.all_used(use))

    @Slot(int)
    def _on_task_activated(self, index: int) -> None:
        task = list(TARGET_KINDS)[index]
        self._decide(lambda choices: choices.with_task(task))

    @Slot(int)
    def _on_rows_activated(self, index: int) -> None:
        if self._look is not None:
            series, look = OwnSeries() if self.rows.itemData(index) == SERIES else None, self._look
            self._decide(lambda choices: choices.with_series(series and (choices.series or series), look))

    @Slot(object)
    def _on_series_edited(self, series: OwnSeries) -> None:
        if self._look is not None:
            look = self._look
            self._decide(lambda choices: choices.with_series(series, look))

    @Slot(int)
    def _on_header_clicked(self, column: int) -> None:
        index = self.columns_model.index(column, 0)
        self.columns.setCurrentIndex(index)
        self.columns.scrollTo(index)

    @Slot(object)
    def _on_missing_edited(self, data: OwnTable) -> None:
        for name, form in self.gap_forms.items():
            self._missing[name] = getattr(form.component(), name)
        self._refresh()

    @Slot()
    def _on_accepted(self) -> None:
        self._wanted = True
        if self._is_current():
            self._finish()
        else:
            self._read()

    @Slot()
    def _on_stopped(self) -> None:
        if self._is_looked_at:
            return
        # What was decided about it has not been tried.
        self._look = self._choices = None
        self.preview_model.show_look(None, None)
        self.lines.show_look(None)
        self._refresh()

    # What happens.

    def _request_look(self) -> None:
        self._reading.cancel()
        self._found = self._error = None
        self._is_looked_at = False
        self._looking.start(aside, partial(self._source.look, dict(self._given)))
        self._refresh()

    @Slot(object)
    def _on_look(self, look: Look) -> None:
        before = self._look
        if self._is_unread:
            self.tabs.setCurrentWidget(self.preview)
        self._is_unread = False
        self._look, self._error, self._is_looked_at = look, None, True
        self.plan_form.show_plan(look.plan, self._source.options, look.sheets)
        self.lines.show_look(look)
        if before is not None and len(before.names) != len(look.names):
            self._decisions.clear()
        choices = deciding.guess(look) if self._data is None else deciding.of_data(self._data, look)
        for decision in self._decisions:
            choices = decision(choices)
        self._choices = choices
        self.preview_model.show_look(look, choices)
        self.preview.fit_columns()
        self._settle()
        if before is None:
            self._share_height()

    @Slot(object)
    def _on_look_failed(self, error: Exception) -> None:
        self._look, self._choices, self._is_looked_at = None, None, True
        self.preview_model.show_look(None, None)
        self._is_unread = isinstance(error, UnreadableError)
        unread = error.file_lines if isinstance(error, UnreadableError) else ()
        self.lines.show_look(None, unread)
        if isinstance(error, UnreadableError):
            # What can be said of it may make a table of it.
            self.plan_form.show_plan(error.plan, self._source.options, error.sheets)
            self.tabs.setCurrentWidget(self.lines)
        self._fail(error)

    @Slot(object)
    def _on_found(self, found: TableFound) -> None:
        self._found = found
        self._refresh()
        if self._wanted:
            self._finish()

    @Slot(object)
    def _on_read_failed(self, error: Exception) -> None:
        self._wanted = False
        self._fail(error)
        line, column = (error.values.get(key) for key in ("line", "column")) if isinstance(error, UserError) else (0, 0)
        row = self.preview_model.row_of_line(line) if isinstance(line, int) else None
        if row is not None and self._look is not None:
            names = self._look.names
            self.preview.show_place(row, names.index(str(column)) if column in names else 0)

    def _fail(self, error: Exception) -> None:
        self._error = told(error)
        self._refresh()

    def _decide(self, decision: Callable[[Choices], Choices]) -> None:
        if self._choices is None:
            return
        self._decisions.append(decision)
        self._choices = decision(self._choices)
        self._error = None
        self.preview_model.show_choices(self._choices)
        self._settle()

    def _settle(self) -> None:
        """After another look or decision: read a table of moderate size at once."""
        assert self._choices is not None
        self._wanted = False
        if self._is_current():
            self._reading.cancel()
        elif self._source.size <= AT_ONCE and not deciding.first_objection(self._choices):
            self._read()
        else:
            self._reading.cancel()
        self._refresh()

    def _read(self) -> None:
        assert self._look is not None
        assert self._choices is not None
        self._reading.start(self._source.read, self._look, self._choices.kinds, self._choices.used, self._choices.words)

    def _is_current(self) -> bool:
        return self._choices is not None and deciding.is_current(self._found, self._choices)

    def _finish(self) -> None:
        """Hand the data set over if nothing is left to be decided."""
        found, choices = self._found, self._choices
        self._wanted = False
        if found is None or choices is None or deciding.objection(choices, found, self._missing):
            self._refresh()
            return
        digest = content.keep(found.content)
        self.chosen.emit(deciding.declared(choices, found, self._missing, digest, self._source.file))
        self.accept()

    # What shows.

    @Slot()
    def _refresh(self) -> None:
        """Show what is known and say what is left to do."""
        look, choices = self._look, self._choices
        found = self._found if self._is_current() else None
        if look is not None and choices is not None:
            seen = found.columns if found is not None else look.columns
            self.columns_model.show_columns(choices, seen, sure=found is not None or look.whole)
            self._show_task(look, choices, found)
            self._show_counts(look, found)
        else:
            self.columns_model.show_columns(None, (), sure=False)
            self._target.clear()
            self._rows_title.clear()
        self.task.setEnabled(choices is not None and bool(choices.targets))
        self.rows.setEnabled(choices is not None)
        self._show_bad(found)
        is_series = choices is not None and choices.series is not None
        self.rows.setCurrentIndex(self.rows.findData(SERIES if is_series else EXAMPLES))
        self._show_gaps(choices, found)
        self.markers.show_look(look, choices)
        self.plan_form.show_dates(choices is not None and "time" in choices.kinds)
        self.series.show_series(look, choices, found)
        objection, text = self._state(choices, found)
        self.footer.say(objection, "\n".join(filter(None, (text, self._doubt()))), waiting=self._looking.busy)

    def _state(self, choices: Choices | None, found: TableFound | None) -> tuple[str, str]:
        """Return what keeps the data from being used, or else what they are."""
        if isinstance(self._error, BadLinesError):
            count = grouped(self._error.bad.count)
            return tr("{what} Bad lines: {count}; they can be left out.", what=str(self._error), count=count), ""
        if self._error is not None:
            return str(self._error), ""
        if self._looking.busy:
            return tr("The table is being looked at…"), ""
        if choices is None:
            return tr("The table has not been looked at: open it again."), ""
        if self._reading.busy:
            return tr("The table is being read…"), ""
        if objection := deciding.first_objection(choices):
            return objection, ""
        if found is None:
            size = grouped(max(1, round(self._source.size / 1e6)))
            return "", tr("All of it ({size} MB) is read when you use it.", size=size)
        if objection := deciding.objection(choices, found, self._missing):
            return objection, ""
        return "", self._summary(choices, found)

    def _doubt(self) -> str:
        """Say how a number is read that can be read in two ways."""
        look, choices = self._look, self._choices
        if look is None or choices is None or not self._source.options:
            return ""
        told = [date_in_doubt(look, choices)] if "dates" not in self._given else []
        if not {"decimal", "thousands"} & self._given.keys():
            numbers = [
                p
                for p, (used, kind) in enumerate(zip(choices.used, choices.kinds, strict=True))
                if used and kind == "number"
            ]
            cell, value = doubtful_number(look.plan, look.rows, numbers)
            sentence = tr(
                "“{cell}” is read as {value}: choose the other decimal sign if that is wrong.", cell=cell, value=value
            )
            told.append(sentence if cell else "")
        return "\n".join(filter(None, told))

    def _summary(self, choices: Choices, found: TableFound) -> str:
        text = self._counts(choices, found)
        if found.bad.count:
            text += " · " + tr("bad lines left out: {count}", count=grouped(found.bad.count))
        return text

    def _counts(self, choices: Choices, found: TableFound) -> str:
        data = deciding.declared(choices, found, self._missing)
        if isinstance(data, OwnSeries):
            count = grouped(len(data.cut(table=found.table).starts))
            return tr("Sequences: {count} · inputs: {inputs}", count=count, inputs=grouped(len(data.inputs)))
        rows = deciding.rows_left(choices, found, self._missing)
        total, inputs = len(found.table), len(data.inputs)
        if rows < total:
            return tr("Rows: {rows} of {total} · inputs: {inputs}",
                      rows=grouped(rows), total=grouped(total), inputs=grouped(inputs))  # fmt: skip
        return tr("Rows: {rows} · inputs: {inputs}", rows=grouped(rows), inputs=grouped(inputs))

    def _show_bad(self, found: TableFound | None) -> None:
        """List the lines that do not fit, or were left out."""
        error = self._error
        bad = error.bad if isinstance(error, BadLinesError) else found.bad if found is not None else BadLines()
        self.bad.show_bad(bad.told, are_out=found is not None)
        self.tabs.setTabText(BAD, tr("Bad lines ({count})", count=grouped(bad.count)))
        self.tabs.setTabVisible(BAD, bad.count > 0)

    def _share_height(self) -> None:
        """Give the columns what they need, up to a half, and the rows the rest."""
        self.columns.fit_names()
        wanted = self.columns.wanted_height() + 3 * self.fontMetrics().height()
        self._tables.suggest_size(self._columns_panel, min(self._tables.height() // 2, wanted))

    def _show_task(self, look: Look, choices: Choices, found: TableFound | None) -> None:
        task = choices.task
        self.task.setCurrentIndex(-1 if task is None else self.task.findData(task.kind))
        for index, offered in enumerate(TARGET_KINDS):
            reason = choices.task_objection(offered, look)
            self.task.bar(index, bool(reason), reason or tr(offered.summary))
        names = ", ".join(choices.names[place] for place in choices.targets)
        told = tr("To be learnt: {names}", names=OwnWord(names)) if names else ""
        self._target.setText("\n".join(filter(None, (told, deciding.target_question(choices, found)))))
        self._target.setToolTip(as_tip(whole(names)))

    def _show_counts(self, look: Look, found: TableFound | None) -> None:
        total = len(found.table) if found is not None else 0
        count = len(look.rows)
        if total > count:
            text = tr("{count} of {total} rows", count=grouped(count), total=grouped(total))
        else:
            text = tr("all {total} rows", total=grouped(total)) if total else ""
        self._rows_title.setText(text)

    def _show_gaps(self, choices: Choices | None, found: TableFound | None) -> None:
        wanted = deciding.wanted_fields(choices, found) if choices is not None else ()
        self._gaps.setVisible(bool(wanted))
        for name, form in self.gap_forms.items():
            form.setVisible(name in wanted)
        if choices is not None and found is not None:
            self.gap_label.setText(deciding.gap_sentence(choices, found))

    # Qt.

    def done(self, result: int) -> None:
        self._looking.close()
        self._reading.close()
        super().done(result)


def for_file(path: Path, parent: QWidget | None = None) -> TableDialog:
    """Return the dialog for a file."""
    return TableDialog(FileSource(path), parent)


def for_text(text: str, parent: QWidget | None = None) -> TableDialog:
    """Return the dialog for a table that was pasted."""
    return TableDialog(FileSource(text.encode("utf-8", "replace")), parent)


def for_data(data: KeptTable, parent: QWidget | None = None) -> TableDialog:
    """Return the dialog for the columns of data that are in use. Raises UserError if they are not at hand."""
    content.find(data.digest)
    return TableDialog(KeptSource(data), parent, data)


def _heading(text: str) -> QLabel:
    label = QLabel(as_tip(text))
    theme.head(label)
    return label


def _titled(title: str, widget: QWidget, note: QLabel | None = None) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    row = QHBoxLayout()
    row.addWidget(_heading(title))
    if note is not None:
        row.addWidget(note)
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(widget, 1)
    return part
