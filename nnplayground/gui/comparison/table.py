"""The table of a comparison: names and colours are edited in place, with mouse or keyboard."""

from typing import ClassVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QStyleOptionViewItem,
    QWidget,
)

from nnplayground.gui import theme
from nnplayground.gui.comparison import colors
from nnplayground.gui.comparison.lines import swatch
from nnplayground.gui.comparison.model import COLOR, ComparisonColumn, ComparisonModel
from nnplayground.gui.widgets.keys import Keys
from nnplayground.gui.widgets.table import CopyingTable, EvenDelegate
from nnplayground.i18n import N_, tr

Index = QModelIndex | QPersistentModelIndex
LEAST_WIDTH, MOST_WIDTH = 132, 260
_CORNER_STYLE = """
QTableCornerButton::section {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
"""
_STYLE = """
QHeaderView {{ background: {c.surface}; border: none; }}
QHeaderView::section {{ background: {c.surface}; color: {c.text}; border: none; padding: 0 8px; }}
QHeaderView::section:horizontal {{ border-bottom: 1px solid {c.line}; padding: 4px 6px; }}
QHeaderView::section:vertical {{ border-right: 1px solid {c.line}; color: {c.muted}; }}
"""


class _Delegate(EvenDelegate):
    """Edits a colour by a list of the palette; the rest as usual."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.row() != COLOR:
            return super().createEditor(parent, option, index)
        combo = QComboBox(parent)
        combo.setAccessibleName(tr("Colour"))
        for color, _, name in colors.PALETTE:
            combo.addItem(swatch(colors.shown(color)), tr(name), color)
        combo.activated.connect(lambda _place: self._take(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
            editor.showPopup()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, QComboBox):
            super().setModelData(editor, model, index)
        elif editor.currentIndex() >= 0:
            model.setData(index, editor.currentData())

    def _take(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class ComparisonTable(CopyingTable):
    """Enter or F2 edits, the space bar ticks, Delete removes.

    Signals: `removal_wanted`.
    """

    removal_wanted = Signal()

    keys: ClassVar[Keys] = (
        N_("Kept runs"),
        (
            (N_("Enter"), N_("change the name or the choice in the cell")),
            (N_("Delete"), N_("forget the run")),
        ),
    )

    def __init__(self, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(tr("Runs and their settings"))
        self.setToolTip(tr("A column for each run: Enter edits name or colour, the space bar shows or hides the run."))
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.setStyleSheet(_CORNER_STYLE.format(c=theme.colors()))
        self.setAlternatingRowColors(False)
        # Boxes to tick get their outline from here; the stub asks for bytes, the call for str.
        self.setPalette(QApplication.palette("QCheckBox"))  # type: ignore[call-overload]
        across, down = self.horizontalHeader(), self.verticalHeader()
        for header in (across, down):
            header.setStyleSheet(_STYLE.format(c=theme.colors()))
        across.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setHighlightSections(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(round(1.45 * self.fontMetrics().height()))
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._fit)

    def current_column(self) -> ComparisonColumn | None:
        """Return the run or group that the keyboard is on."""
        place = self.currentIndex().column()
        return self._model.columns[place] if 0 <= place < len(self._model.columns) else None

    def chosen_columns(self) -> list[ComparisonColumn]:
        """Return the runs and groups with a selected cell."""
        places = sorted({index.column() for index in self.selectionModel().selectedIndexes()})
        return [self._model.columns[place] for place in places]

    def _fit(self) -> None:
        """Share the width out among the columns."""
        count = self._model.columnCount()
        if count:
            room = self.viewport().width() // count
            self.horizontalHeader().setDefaultSectionSize(max(LEAST_WIDTH, min(MOST_WIDTH, room)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            index = self.currentIndex()
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
