"""The By hand lab: the course's arithmetic with the real numbers, one page for each part of it."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from nnplayground.gui.hand.backward_page import BackwardPage
from nnplayground.gui.hand.demon_page import DemonPage
from nnplayground.gui.hand.forward_page import ForwardPage
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.slow_page import SlowPage
from nnplayground.gui.hand.softmax_page import SoftmaxPage
from nnplayground.gui.hand.source_panel import SourcePanel
from nnplayground.gui.hand.state import HandState
from nnplayground.gui.hand.symmetry_page import SymmetryPage
from nnplayground.gui.hand.table_page import TablePage
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.lab_state import lab_state_of
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.i18n import N_, tr

Maker = Callable[[HandModel, FrameClock], QWidget]


class Uses(Enum):
    """What a page needs to be told at the left."""

    NOTHING = auto()
    NETWORK = auto()
    EXAMPLE = auto()


PAGES: tuple[tuple[str, Maker, Uses], ...] = (
    (N_("Forward"), ForwardPage, Uses.EXAMPLE),
    (N_("Backward"), BackwardPage, Uses.EXAMPLE),
    (N_("Gradient table"), TablePage, Uses.NETWORK),
    (N_("The little demon"), DemonPage, Uses.EXAMPLE),
    (N_("Slow learning"), SlowPage, Uses.NOTHING),
    (N_("Softmax"), SoftmaxPage, Uses.EXAMPLE),
    (N_("Equal weights"), SymmetryPage, Uses.NOTHING),
)
"""Title and maker of each page, and what it works on."""


class ByHandLab(QWidget):
    """A list of pages at the left with the network and example below it; pages are built when first shown."""

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__()
        self._lab_state = lab_state = lab_state_of(session, HandState)
        self._clock = clock
        self.model = HandModel(session, lab_state, self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages"))
        self.list.setToolTip(tr("What to work through."))
        self.list.addItems([tr(title) for title, _make, _uses in PAGES])
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setStyleSheet("QListWidget::item { padding: 4px 2px; }")
        rows = self.list.sizeHintForRow(0) * len(PAGES) + 6
        self.list.setFixedHeight(rows)
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + 12)
        self.source = SourcePanel(self.model)
        self.stack = QStackedWidget()
        self._built: dict[int, QWidget] = {}
        self._holders: list[QVBoxLayout] = []
        for _ in PAGES:
            holder = QWidget()
            self._holders.append(QVBoxLayout(holder))
            self._holders[-1].setContentsMargins(0, 0, 0, 0)
            self.stack.addWidget(holder)
        left = ScrollPage(self.list, self.source, least=280)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(left)
        row.addWidget(self.stack, 1)
        self.list.setCurrentRow(min(lab_state.page, len(PAGES) - 1))
        self._open(self.list.currentRow())
        self.list.currentRowChanged.connect(self._open)
        lab_state.taken.connect(self._on_taken)
        self.setFocusProxy(self.list)

    def page(self, index: int) -> QWidget:
        """Return a page, built if it was not."""
        if index not in self._built:
            made = self._built[index] = PAGES[index][1](self.model, self._clock)
            self._holders[index].addWidget(made)
            made.show()
            if isinstance(made, BackwardPage):
                made.perceptron_asked.connect(self._open_perceptron)
        return self._built[index]

    def _open(self, index: int) -> None:
        self._lab_state.page = index
        self.page(index)
        uses = PAGES[index][2]
        self.source.set_one_example(uses is Uses.EXAMPLE)
        self.source.setVisible(uses is not Uses.NOTHING)
        self.stack.setCurrentIndex(index)

    def _on_taken(self) -> None:
        self.list.setCurrentRow(min(self._lab_state.page, len(PAGES) - 1))

    def _open_perceptron(self) -> None:
        """Go to the lab of the rule that needs no slope: a tab of the same window."""
        tabs = self.parentWidget()
        while tabs is not None and not isinstance(tabs, QTabWidget):
            tabs = tabs.parentWidget()
        if tabs is not None:
            titles = [tabs.tabText(index) for index in range(tabs.count())]
            tabs.setCurrentIndex(titles.index(tr("Perceptron")))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.catch_up()
