"""The button above the curves that says which kept runs are shown behind them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from nnplayground.analysis.comparison.runs import Part, same_data
from nnplayground.data.dataset import Dataset
from nnplayground.gui.comparison import colors
from nnplayground.gui.comparison.lines import swatch, title
from nnplayground.gui.comparison.state import Choice
from nnplayground.gui.widgets.button import Button
from nnplayground.i18n import N_, tr
from nnplayground.project.document import KeptRun
from nnplayground.rich import as_tip, on_one_line

PARTS = {Part.VALIDATION: N_("Validation curves"), Part.TRAIN: N_("Training curves")}

FRAME = 16
"""Pixels of the button around its words."""


class KeptButton(Button):
    """Counts the kept runs and opens a menu; not to be seen while there are none.

    Signals: `choice_changed` with the new `Choice`; `comparison_wanted`.
    """

    choice_changed = Signal(object)
    comparison_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", tr("Choose which kept runs are shown behind the curves."), parent=parent)
        self._kept: Sequence[KeptRun] = ()
        self._choice = Choice()
        self._texts, self._room = ("", ""), 1 << 20
        self._data: Dataset | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._build)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.hide()

    def show_kept(self, kept: Sequence[KeptRun], choice: Choice, data: Dataset | None = None) -> None:
        """Offer these runs; those of other data than `data` are only listed."""
        self._kept, self._choice, self._data = kept, choice, data
        shown = sum(choice.shows(run) and self._fits(run) for run in kept)
        text = tr("Kept runs: {shown} of {count}", shown=shown, count=len(kept))
        self.setAccessibleName(text)
        self._texts = f"{text} ▾", f"{shown} / {len(kept)} ▾"
        self._write()
        self.setVisible(bool(kept))

    def give_way(self, room: int) -> None:
        """Say no more than the numbers where there are fewer pixels than the words need."""
        self._room = room
        self._write()

    def _write(self) -> None:
        whole, short = self._texts
        self.setText(whole if self.fontMetrics().horizontalAdvance(whole) + FRAME <= self._room else short)

    def _fits(self, run: KeptRun) -> bool:
        return self._data is None or same_data(run.experiment.data, self._data)

    def _build(self) -> None:
        menu, choice = self._menu, self._choice
        menu.clear()
        group = QActionGroup(menu)
        for part, label in PARTS.items():
            action = self._add(tr(label), partial(self._choose, replace(choice, part=part)), choice.part is part)
            group.addAction(action)
        grouped = replace(choice, grouped=not choice.grouped)
        self._add(tr("Mean and band of several seeds"), partial(self._choose, grouped), choice.grouped)
        menu.addSeparator()
        for runs in choice.groups(self._kept):
            shown = any(map(choice.shows, runs))
            name = on_one_line(title(runs)).replace("&", "&&")
            action = self._add(name, partial(self._choose, choice.showing(runs, not shown)), shown)
            action.setIcon(swatch(colors.shown(runs[0].color)))
            action.setIconVisibleInMenu(True)
            if not self._fits(runs[0]):
                action.setText(tr("{name} (other data)", name=name))
                action.setEnabled(False)
        menu.addSeparator()
        self._add(tr("Show all"), partial(self._choose, choice.showing(self._kept, True)))
        self._add(tr("Hide all"), partial(self._choose, choice.showing(self._kept, False)))
        self._add(tr("Compare runs…"), self.comparison_wanted.emit)

    def _add(self, text: str, do: Callable[[], object], checked: bool | None = None) -> QAction:
        action = self._menu.addAction(text)
        action.setToolTip(as_tip(text.replace("&&", "&")))
        action.triggered.connect(lambda _checked=False: do())
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        return action

    def _choose(self, choice: Choice) -> None:
        self.choice_changed.emit(choice)
