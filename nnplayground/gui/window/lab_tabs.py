"""The labs as tabs: each is built when it is first looked at, so that the first window does not wait for it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.labs import LABS, NETWORK, TRAINING, LabSpec, RunWords
from nnplayground.gui.run.page_run import PageRun
from nnplayground.gui.run.paged_lab import help_html, introduce
from nnplayground.gui.run.session import Session
from nnplayground.gui.window.state import WindowState
from nnplayground.i18n import tr
from nnplayground.links import PageLink


class LabTabs(QTabWidget):
    """A tab for each lab; the state of the window keeps which is open.

    Signals: `lab_built` with a lab that has just been made; `page_turned` when another page is shown.
    """

    lab_built = Signal(object)
    page_turned = Signal()

    def __init__(self, session: Session, clock: FrameClock) -> None:
        super().__init__()
        self._session, self._clock = session, clock
        self._state = session.lab_states.of(WindowState)
        self._labs = list(LABS)
        self.setDocumentMode(True)
        self.tabBar().setVisible(len(self._labs) > 1)
        for place, spec in enumerate(self._labs):
            self.addTab(_TabContent(self, spec), tr(spec.title))
            self.setTabToolTip(place, tr(spec.summary))
            self.setTabWhatsThis(place, help_html(spec.help))
        self.open_lab(self._state.open_lab)
        self.currentChanged.connect(self._on_turned)
        self._state.taken.connect(self._on_taken)

    @property
    def key(self) -> str:
        """The key of the lab that is shown."""
        return self._labs[self.currentIndex()].key

    @property
    def shows_run(self) -> bool:
        """Whether the lab that is shown is the one of the run."""
        return self._labs[self.currentIndex()].shows_run

    def lab(self, key: str) -> QWidget:
        """Return the lab with that key, built if it was not. Raises UserError if there is none."""
        spec = LABS[key]
        holder = self.widget(self._labs.index(spec))
        assert isinstance(holder, _TabContent)
        return holder.lab or self._build(holder)

    def built(self) -> dict[str, QWidget]:
        """Return the labs that have been built, by key."""
        holders = [self.widget(place) for place in range(self.count())]
        return {h.spec.key: h.lab for h in holders if isinstance(h, _TabContent) and h.lab is not None}

    def shown_run(self) -> tuple[RunWords, PageRun | None]:
        """Return what the page that is shown runs, and the words for it; None stands for the network's run."""
        spec = self._labs[self.currentIndex()]
        shown_page = getattr(self.built().get(spec.key), "shown_page", None)
        if shown_page is not None:
            page_spec, page = shown_page()
            page_run = getattr(page, "page_run", None)
            if page_spec.run is not None and page_run is not None:
                return page_spec.run, page_run
        return (TRAINING if spec.shows_run else NETWORK), None

    @property
    def subject(self) -> str:
        """What is lit in the lab that is shown, as links name it; empty if nothing is."""
        return str(getattr(self.built().get(self.key), "subject", ""))

    def open_lab(self, key: str) -> QWidget:
        """Turn to the lab with that key and return it; without a key, to the first."""
        key = key if key in LABS else self._labs[0].key
        lab = self.lab(key)
        self.setCurrentIndex(self._labs.index(LABS[key]))
        self._state.open_lab = key
        return lab

    def open_page(self, link: PageLink) -> QWidget:
        """Turn to a lab and a page of it, and to what the link is about; return the page.

        Raises UserError if there is no such page, or not what it is to show.
        """
        LABS.check(*link)
        lab = self.open_lab(link.lab)
        page = lab.open_page(link.page) if link.page else lab  # type: ignore[attr-defined]
        if link.subject:
            lab.follow(link.subject)  # type: ignore[attr-defined]
        return page

    def _build(self, holder: "_TabContent") -> QWidget:
        lab = holder.lab = holder.spec.build(self._session, self._clock)
        introduce(lab, holder.spec.title, holder.spec.summary)
        holder.column.addWidget(lab)
        lab.show()
        page_turned = getattr(lab, "page_turned", None)
        if page_turned is not None:
            page_turned.connect(self.page_turned)
        self.lab_built.emit(lab)
        self.page_turned.emit()
        return lab

    @Slot(int)
    def _on_turned(self, _place: int) -> None:
        self._state.open_lab = self.key
        self.page_turned.emit()

    @Slot()
    def _on_taken(self) -> None:
        """Turn where the project that was opened has been left; one that does not tell leaves this as it is."""
        if self._state.open_lab in LABS:
            self.open_lab(self._state.open_lab)
        else:
            self._state.open_lab = self.key


class _TabContent(QWidget):
    """Stands in for a lab until it is looked at; `lab` is None before."""

    def __init__(self, tabs: LabTabs, spec: LabSpec) -> None:
        super().__init__()
        self.spec = spec
        self.lab: QWidget | None = None
        self._tabs = tabs
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        self._tabs.lab(self.spec.key)
        super().showEvent(event)
