"""A row of buttons, one for each hidden neuron, that switch what it adds off and on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnplayground.gui import theme
from nnplayground.gui.widgets.button import Button
from nnplayground.gui.widgets.flow_layout import FlowLayout
from nnplayground.gui.widgets.keys import chain_tabs
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.i18n import tr

MOST = 60
"""Neurons that have a button."""


class NeuronSwitches(QWidget):
    """Numbered buttons in two lines that scroll; all are on at first.

    Signals: `changed` when a neuron is switched.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[Button] = []
        self._count = 0
        self._body = QWidget()
        self._flow = FlowLayout(self._body, spacing=2)
        area = ScrollPage(self._body, stretch=False)
        area.set_margin(0)
        area.setFixedHeight(theme.scaled(54))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def off(self) -> set[int]:
        """Return the neurons that are switched off, counted from 0."""
        return {place for place, button in enumerate(self._buttons[: self._count]) if not button.isChecked()}

    def show_neurons(self, count: int) -> None:
        """Have a button for each of so many neurons; with another number than before all are on."""
        count = min(count, MOST)
        if count == self._count:
            return
        self._count = count
        fresh = len(self._buttons) < count
        while len(self._buttons) < count:
            self._add(len(self._buttons) + 1)
        if fresh:
            chain_tabs(self)
        for place, button in enumerate(self._buttons):
            blocked = button.blockSignals(True)
            button.setChecked(True)
            button.blockSignals(blocked)
            button.setVisible(place < count)

    def _add(self, number: int) -> None:
        button = Button(str(number), tr("Switch what neuron {number} adds off or on.", number=number))
        button.setAccessibleName(tr("neuron {number}", number=number))
        button.setCheckable(True)
        button.setChecked(True)
        button.toggled.connect(self.changed)
        self._buttons.append(button)
        self._flow.addWidget(button)
