"""The Digits lab: draw, be recognised, and look inside."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from nnplayground.gui.digits.draw_page import DrawPage
from nnplayground.gui.digits.source_bar import SourceBar
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import Session
from nnplayground.i18n import N_, tr

Maker = Callable[[Session, FrameClock, DigitsState], QWidget]


def _mistakes(session: Session, clock: FrameClock, lab_state: DigitsState) -> QWidget:
    from nnplayground.gui.digits.mistakes_page import MistakesPage

    return MistakesPage(session, clock, lab_state)


def _inside(session: Session, clock: FrameClock, lab_state: DigitsState) -> QWidget:
    from nnplayground.gui.digits.inside_page import InsidePage

    return InsidePage(session, clock, lab_state)


def _codes(session: Session, clock: FrameClock, lab_state: DigitsState) -> QWidget:
    from nnplayground.gui.digits.output_coding_page import OutputCodingPage

    return OutputCodingPage(session, clock, lab_state)


def _ladder(session: Session, clock: FrameClock, lab_state: DigitsState) -> QWidget:
    from nnplayground.gui.digits.ladder_page import LadderPage

    return LadderPage(session, clock, lab_state)


def _augment(session: Session, clock: FrameClock, lab_state: DigitsState) -> QWidget:
    from nnplayground.gui.digits.augment_page import AugmentPage

    return AugmentPage(session, clock, lab_state)


PAGES: tuple[tuple[str, Maker], ...] = (
    (N_("Draw"), DrawPage),
    (N_("Mistakes"), _mistakes),
    (N_("Inside"), _inside),
    (N_("Ten outputs or four bits"), _codes),
    (N_("Ladder of methods"), _ladder),
    (N_("Augmentation"), _augment),
)
"""Title and maker of every page, in the order of the tabs; each is built when it is first shown."""


DRAW, MISTAKES, INSIDE = range(3)


class DigitsLab(QWidget):
    """Pages around one lab state: the network that reads is chosen above them all."""

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__()
        self._session, self._clock = session, clock
        self.lab_state = DigitsState.of(session)
        self.source_bar = SourceBar(session, self.lab_state)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.pages: dict[int, QWidget] = {}
        self._columns: list[QVBoxLayout] = []
        for title, _ in PAGES:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            self._columns.append(column)
            self.tabs.addTab(holder, tr(title))
        self.tabs.setCurrentIndex(min(self.lab_state.page, len(PAGES) - 1))
        self.page(self.tabs.currentIndex())
        self.tabs.currentChanged.connect(self._on_page_chosen)
        self.lab_state.taken.connect(self._on_taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.source_bar)
        column.addWidget(self.tabs, 1)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._on_quitting)

    def page(self, index: int) -> QWidget:
        """Return a page, built if need be."""
        found = self.pages.get(index)
        if found is None:
            found = self.pages[index] = PAGES[index][1](self._session, self._clock, self.lab_state)
            self._columns[index].addWidget(found)
            if index == DRAW:
                found.neuron_picked.connect(self._on_neuron_picked)  # type: ignore[attr-defined]
            elif index == MISTAKES:
                found.inside_wanted.connect(self._on_inside_wanted)  # type: ignore[attr-defined]
        return found

    @Slot(int)
    def _on_page_chosen(self, index: int) -> None:
        self.lab_state.page = index
        self.page(index)

    @Slot()
    def _on_taken(self) -> None:
        self.tabs.setCurrentIndex(min(self.lab_state.page, len(PAGES) - 1))

    @Slot(int, int)
    def _on_neuron_picked(self, layer: int, neuron: int) -> None:
        self.tabs.setCurrentIndex(INSIDE)
        self.page(INSIDE).choose(layer, neuron)  # type: ignore[attr-defined]

    @Slot()
    def _on_inside_wanted(self) -> None:
        self.tabs.setCurrentIndex(INSIDE)

    @Slot()
    def _on_quitting(self) -> None:
        """Leave no thread and no process behind."""
        for page in self.pages.values():
            close_jobs = getattr(page, "close_jobs", None)
            if close_jobs is not None:
                close_jobs()
        self.lab_state.close()
