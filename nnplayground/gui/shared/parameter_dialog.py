"""The window with the table of all weights and biases."""

from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from nnplayground.core.addresses import ParameterId, layers_of
from nnplayground.gui import theme
from nnplayground.gui.export.context_menus import ContextMenus
from nnplayground.gui.help.whats_this import help_button
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.freezing import freeze
from nnplayground.gui.run.session import Session
from nnplayground.gui.run.window_keys import train_by_keys, undo_by_keys
from nnplayground.gui.settings import keep_in_sight
from nnplayground.gui.shared.parameter_table import FROZEN, NAME, VALUE, Index, ParameterModel, layer_name
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.context_menu import copy_text, csv_text
from nnplayground.gui.widgets.help_text import HelpText
from nnplayground.gui.widgets.keys import Keys, wants_space
from nnplayground.gui.widgets.table import EvenDelegate, FocusedTable
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import N_, grouped, tr


class _ValueDelegate(EvenDelegate):
    """Edits a value in a line that selects all of it."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setAccessibleName(tr("Value"))
        line.setToolTip(tr("Type a number; Enter sets it, Esc leaves it as it was."))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # What is being typed stays while the values go on changing below it.
        if isinstance(editor, QLineEdit) and not editor.text():
            super().setEditorData(editor, index)


class ParameterTable(FocusedTable):
    """The table: a click on a heading sorts, Enter or F2 edits."""

    keys: ClassVar[Keys] = (
        N_("Weights and biases"),
        (
            (N_("Enter"), N_("type the value of the chosen weight or bias")),
            (N_("Arrow keys"), N_("choose a cell")),
            (N_("Space"), N_("in the column of frozen ones: freeze it, or let it learn again")),
        ),
    )

    def __init__(self, model: ParameterModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_ValueDelegate(self))
        self.setAccessibleName(tr("Weights and biases"))
        self.setToolTip(tr("Every weight and bias: click a heading to sort, double-click a value to type another."))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setFont(theme.tabular(self.font()))
        # Boxes to tick get their outline from here; the stub asks for bytes, the call for str.
        self.setPalette(QApplication.palette("QCheckBox"))  # type: ignore[call-overload]
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(1.45 * self.fontMetrics().height()))
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setStretchLastSection(True)
        width = self.fontMetrics().averageCharWidth()
        for column, letters in enumerate((18, 20, 20, 14, 22)):
            across.resizeSection(column, letters * width)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def event(self, event: QEvent) -> bool:
        # A box is ticked by the space bar, which is the window's elsewhere.
        if wants_space(event) and self.currentIndex().column() == FROZEN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            index = self.currentIndex().siblingAtColumn(VALUE)
            if index.isValid():
                self.setCurrentIndex(index)
                self.edit(index)
        else:
            super().keyPressEvent(event)


class ParameterDialog(QDialog):
    """All weights and biases, as they are while the network trains; what is typed here can be undone."""

    help_text: ClassVar[HelpText] = HelpText(
        N_(
            "Every weight and bias of the network with all its digits, live while it trains. Sort them, look at one "
            "layer, type others, copy them."
        ),
        N_("Weights and biases"),
    )

    SIZE = (720, 560)
    every = 3

    def __init__(self, session: Session, clock: FrameClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Weights and biases"))
        self.resize(*self.SIZE)
        keep_in_sight(self)
        self.model = ParameterModel(self)
        self.table = ParameterTable(self.model)
        self.layers = Combo()
        self.layers.setAccessibleName(tr("Layer"))
        self.layers.setToolTip(tr("Whose weights and biases are listed."))
        self.layers.activated.connect(self._on_layer)
        self.note = Words(muted=True, lines=1)
        self._lay_out()
        self.menus = ContextMenus(session, self)
        self.model.value_typed.connect(self._on_typed)
        self.model.frozen_ticked.connect(self._on_frozen_ticked)
        self.model.refused.connect(self._on_refused)
        session.experiment_changed.connect(self._on_changed)
        session.started.connect(self._on_changed)
        session.snapshot_changed.connect(self._on_changed)
        train_by_keys(self, session)
        undo_by_keys(self, session)
        self.draw()
        self.table.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.layers)
        head.addStretch(1)
        self.copy = Button(
            tr("Copy as CSV"), tr("Copies the rows shown, in their order, as comma-separated values."), self._copy
        )
        self.again = Button(tr("Sort again"), tr("Puts the rows in order by the values as they are now."), self._sort)
        head.addWidget(self.again)
        head.addWidget(self.copy)
        foot = QHBoxLayout()
        foot.addWidget(help_button(self))
        foot.addWidget(self.note, 1)
        foot.addWidget(Button(tr("Close"), tr("Close this window."), self.close))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def show_layer(self, layer: int) -> None:
        """List the weights and biases of one layer, by its number, or with 0 of all."""
        self.model.filter(layer)
        self.layers.setCurrentIndex(max(0, self.layers.findData(layer)))
        self._tell_count()

    def draw(self) -> None:
        """Show the newest values."""
        snapshot = self._session.snapshot
        if snapshot is None:
            return
        # The worker may not have heard yet of what was frozen a moment ago.
        newest = self._session.experiment
        experiment = newest if newest.shapes == snapshot.experiment.shapes else snapshot.experiment
        if self.model.show_experiment(experiment):
            self._list_layers()
        self.model.show_parameters(self._session.parameters())

    def _list_layers(self) -> None:
        snapshot = self._session.snapshot
        assert snapshot is not None
        self.layers.clear()
        self.layers.add(tr("All layers"), 0)
        for layer in layers_of(snapshot.experiment.sizes):
            self.layers.add(layer_name(snapshot.experiment, layer), layer)
        self.layers.setMinimumWidth(self.layers.widest())
        self.layers.setCurrentIndex(max(0, self.layers.findData(self.model.layer)))
        self._tell_count()

    def _tell_count(self) -> None:
        self.note.setText(tr("{count} rows", count=grouped(self.model.rowCount())))

    def _copy(self) -> None:
        copy_text(csv_text(self.model.data_table()))
        self.note.setText(tr("The table is on the clipboard."))

    def _sort(self) -> None:
        header = self.table.horizontalHeader()
        self.model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    @Slot(int)
    def _on_layer(self, place: int) -> None:
        self.show_layer(int(self.layers.itemData(place)))

    @Slot(int, float)
    def _on_typed(self, index: int, value: float) -> None:
        self._tell_count()
        self._session.set_parameter(index, value)
        self._clock.request(self)

    @Slot(int, bool)
    def _on_frozen_ticked(self, index: int, frozen: bool) -> None:
        experiment = self._session.experiment
        name = ParameterId.at(experiment.shapes, index, experiment.sizes).text
        freeze(self._session, np.array([index]), frozen, name)
        self._clock.request(self)

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self.note.setText(sentence)

    @Slot()
    def _on_changed(self) -> None:
        self._clock.request(self)
