"""What is chosen from a menu in the dialog about a table: gap markers, and what becomes of dates."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QSizePolicy, QWidget

from nnplayground.data.csv_cells import folded
from nnplayground.data.dates import PARTS, DatePart
from nnplayground.gui.own_data.choices import Choices
from nnplayground.gui.own_data.sources import Look
from nnplayground.gui.widgets.button import Button
from nnplayground.i18n import OwnWord, grouped, tr
from nnplayground.rich import as_tip, on_one_line

LETTERS = 24
"""Letters of a marker or a name in a menu."""
NAMED = 3
"""Markers that the button names."""


class GapMarkers(Button):
    """The texts that stand for missing cells, with how often each does; more can be added.

    Signals: `edited` with the markers, in small letters; `class_chosen` with a marker and whether it is a class of the
    target.
    """

    edited = Signal(object)
    class_chosen = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__("", tr("What stands in cells that are missing, and how often."))
        self._look: Look | None = None
        self._choices: Choices | None = None
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._build)
        self.setMenu(self._menu)
        self.setPopupMode(Button.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.question: QInputDialog | None = None

    def show_look(self, look: Look | None, choices: Choices | None) -> None:
        """Offer the markers that were found in a table."""
        self._look, self._choices = look, choices
        chosen = [name for name, count in self._counts().items() if count and folded(name) in self._chosen()]
        names = ", ".join(on_one_line(name, LETTERS) if name else tr("empty") for name in chosen[:NAMED])
        text = names + ("…" if len(chosen) > NAMED else "") or tr("none found")
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(tr("Gap markers: {markers}", markers=text))
        self.setEnabled(look is not None)

    def _chosen(self) -> frozenset[str]:
        return frozenset({"", *(self._look.plan.gaps if self._look is not None else ())})

    def _counts(self) -> Mapping[str, int]:
        """Return how often each marker is found outside of a target whose class it is."""
        if self._look is None:
            return {}
        return {name: count - self._in_target().get(name, 0) for name, count in self._look.markers.items()}

    def _in_target(self) -> Mapping[str, int]:
        """Return the markers that may be classes of the target, and how often they stand there."""
        choices = self._choices
        if choices is None or len(choices.targets) != 1:
            return {}
        place = choices.targets[0]
        if choices.kinds[place] != "category":
            return {}
        found = choices.meanings[place].markers
        return {name: count for name, count in found.items() if folded(name) in self._chosen()}

    def _build(self) -> None:
        self._menu.clear()
        tip = tr("Whether this text stands for a missing cell.")
        for name, count in self._counts().items():
            if count:
                shown = on_one_line(name, LETTERS) if name else tr("empty")
                action = self._add(tr("{text}: {count}", text=OwnWord(shown), count=grouped(count)), tip)
                action.setCheckable(True)
                chosen = folded(name) in self._chosen()
                action.setChecked(chosen)
                action.setEnabled(bool(name))
                action.triggered.connect(partial(self._on_marker, name, not chosen))
        self._add_of_target()
        self._menu.addSeparator()
        self._add(tr("Another text…"), tr("Take another text, such as −999, for a missing cell.")).triggered.connect(
            lambda _checked=False: self._ask()
        )

    def _add_of_target(self) -> None:
        choices = self._choices
        found = self._in_target()
        if choices is None or not found:
            return
        place = choices.targets[0]
        words = {folded(word) for word in choices.words[place]}
        column = OwnWord(on_one_line(choices.names[place], LETTERS))
        tip = tr("Whether this text is missing in the column that is learnt, too; else it is a class.")
        self._menu.addSeparator()
        for name, count in found.items():
            shown = OwnWord(on_one_line(name, LETTERS))
            action = self._add(
                tr("{text} in “{column}”: {count}", text=shown, column=column, count=grouped(count)), tip
            )
            action.setCheckable(True)
            is_class = folded(name) in words
            action.setChecked(not is_class)
            action.triggered.connect(partial(self.class_chosen.emit, name, not is_class))

    def _add(self, text: str, tip: str) -> QAction:
        action = self._menu.addAction(text.replace("&", "&&"))
        action.setToolTip(as_tip(tip))
        return action

    def _on_marker(self, name: str, is_gap: bool) -> None:
        others = self._chosen() - {"", folded(name)}
        self.edited.emit(tuple(sorted(others | ({folded(name)} if is_gap else set()))))

    def _ask(self) -> None:
        self.question = QInputDialog(self.window())
        self.question.setWindowTitle(tr("Gap markers"))
        self.question.setLabelText(tr("Text that stands for a missing cell"))
        self.question.setOkButtonText(tr("Add"))
        self.question.setCancelButtonText(tr("Cancel"))
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        field = self.question.findChild(QLineEdit)
        assert field is not None
        field.setAccessibleName(tr("Text that stands for a missing cell"))
        field.setToolTip(tr("Take another text, such as −999, for a missing cell."))
        self.question.textValueSelected.connect(self._on_text)
        self.question.open()

    def _on_text(self, text: str) -> None:
        if folded(text):
            self._on_marker(text, True)


class DateMenu(QMenu):
    """What the dates of a column become: parts of them, or the order of the rows.

    Signals: `parts_chosen` with the parts; `order_wanted` when the column is to say when.
    """

    parts_chosen = Signal(object)
    order_wanted = Signal()

    def __init__(self, parts: tuple[DatePart, ...], varying: tuple[DatePart, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self._parts = parts
        for part, title in PARTS.items():
            action = self.addAction(tr(title))
            action.setCheckable(True)
            action.setChecked(part in parts and part in varying)
            action.setEnabled(part in varying)
            same = tr("It is the same in every row.")
            action.setToolTip(as_tip(tr("Whether it becomes an input.") if part in varying else same))
            action.triggered.connect(partial(self._on_part, part, not action.isChecked()))
        self.addSeparator()
        order = self.addAction(tr("order of the rows (a series)"))
        order.setToolTip(as_tip(tr("The rows follow one another in the order of these dates.")))
        order.triggered.connect(lambda _checked=False: self.order_wanted.emit())

    def _on_part(self, part: DatePart, wanted: bool) -> None:
        kept = {*self._parts} - {part} | ({part} if wanted else set())
        self.parts_chosen.emit(tuple(one for one in PARTS if one in kept))
