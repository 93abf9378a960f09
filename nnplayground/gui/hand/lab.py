"""The By hand lab: the course's arithmetic with the real numbers, one page for each part of it."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QStackedWidget, QWidget

from nnplayground.core.addresses import from_subject
from nnplayground.gui.hand.backward_page import BackwardPage
from nnplayground.gui.hand.demon_page import DemonPage
from nnplayground.gui.hand.forward_page import ForwardPage
from nnplayground.gui.hand.model import HandModel
from nnplayground.gui.hand.slow_page import SlowPage
from nnplayground.gui.hand.softmax_page import SoftmaxPage
from nnplayground.gui.hand.source_panel import SourcePanel
from nnplayground.gui.hand.spec import LAB
from nnplayground.gui.hand.state import HandState
from nnplayground.gui.hand.symmetry_page import SymmetryPage
from nnplayground.gui.hand.table_page import TablePage
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.paged_lab import PagedLab, help_html
from nnplayground.gui.run.session import Session
from nnplayground.gui.widgets.help_text import explained
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.scroll_page import ScrollPage
from nnplayground.i18n import N_, tr


class Uses(Enum):
    """What a page needs to be told at the left."""

    NOTHING = auto()
    NETWORK = auto()
    EXAMPLE = auto()


MAKERS: dict[str, tuple[Callable[[HandModel, FrameClock], QWidget], Uses]] = {
    "forward": (ForwardPage, Uses.EXAMPLE),
    "backward": (BackwardPage, Uses.EXAMPLE),
    "table": (TablePage, Uses.NETWORK),
    "demon": (DemonPage, Uses.EXAMPLE),
    "slow": (SlowPage, Uses.NOTHING),
    "softmax": (SoftmaxPage, Uses.EXAMPLE),
    "symmetry": (SymmetryPage, Uses.NOTHING),
}
"""The maker of each page, and what it works on."""
THROUGH_TIME = ("forward", "backward")
"""The pages that work through time with a network that remembers."""


class HandLab(PagedLab):
    """A list of pages at the left with the network and example below it."""

    def __init__(self, session: Session, clock: FrameClock) -> None:
        lab_state = session.lab_states.of(HandState)
        super().__init__(LAB, lab_state)
        self._clock = clock
        self.model = HandModel(session, lab_state, self)
        self.list = self._make_list()
        self.source = SourcePanel(self.model)
        self.stack = QStackedWidget()
        for holder in self.holders.values():
            self.stack.addWidget(holder)
        left = ScrollPage(self.list, self.source, least=280)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        panels = Panels("hand")
        panels.add(left, tr("Pages"), gives_way=True)
        panels.add(self.stack, share=1)
        row.addWidget(panels)
        self.begin()
        self.list.currentRowChanged.connect(self.turned)
        self.setFocusProxy(self.list)

    def _make_list(self) -> QListWidget:
        names = QListWidget()
        names.setAccessibleName(tr("Pages"))
        explained(names, N_("What can be worked through by hand, page by page."))
        names.setToolTip(tr("What to work through."))
        for page in self.spec.pages:
            names.addItem(tr(page.title))
            item = names.item(names.count() - 1)
            item.setToolTip(tr(page.summary))
            item.setWhatsThis(help_html(page.help))
        names.setFrameShape(QFrame.Shape.NoFrame)
        names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names.setStyleSheet("QListWidget::item { padding: 4px 2px; }")
        names.setFixedHeight(names.sizeHintForRow(0) * names.count() + 6)
        names.setMinimumWidth(names.sizeHintForColumn(0) + 12)
        return names

    def setting_places(self) -> dict[str, QWidget]:
        """Return where settings beside the pages stand."""
        return {"chain": self.source.chain, "example": self.source.example}

    def make_page(self, key: str) -> QWidget:
        return MAKERS[key][0](self.model, self._clock)

    def follow(self, subject: str) -> None:
        """Go to a neuron, weight or bias of the network of the window (`core.addresses.as_subject`).

        Raises UserError if the network has none, or cannot be worked through by hand.
        """
        self.model.follow(from_subject(subject))

    def turn_to(self, place: int) -> None:
        self.list.setCurrentRow(place)

    def turned(self, place: int) -> None:
        super().turned(place)
        key = self.spec.page_keys[place]
        uses = MAKERS[key][1]
        self.source.set_one_example(uses is Uses.EXAMPLE, key in THROUGH_TIME)
        self.source.setVisible(uses is not Uses.NOTHING)
        self.stack.setCurrentIndex(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.catch_up()
