"""A lab of several pages: each is built when it is first shown, and the lab's state keeps which is open."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from nnplayground.gui.run.lab_state import LabState
from nnplayground.gui.run.labs import LabSpec, PageSpec
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.i18n import tr
from nnplayground.links import as_html


class PagedLab(QWidget):
    """The pages that a `LabSpec` declares, by key.

    A subclass makes a page in `make_page` and has something that turns pages: it adds the `holders` to it in order,
    calls `begin` at the end of its constructor and `turned` whenever another page is shown, and turns in `turn_to`.

    Signals: `page_built` with a page that has just been made; `page_turned` when another page is shown.
    """

    page_built = Signal(object)
    page_turned = Signal()

    def __init__(self, spec: LabSpec, lab_state: LabState[Any]) -> None:
        super().__init__()
        self.spec, self.lab_state = spec, lab_state
        self.holders = {key: QWidget() for key in spec.page_keys}
        """What a page is put into when it is built."""
        self.built: dict[str, QWidget] = {}
        """The pages that have been shown."""
        for holder in self.holders.values():
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._on_quitting)

    def make_page(self, key: str) -> QWidget:
        """Build the page with that key."""
        raise NotImplementedError

    def turn_to(self, place: int) -> None:
        """Show the page at that place, counted from 0 in the order of the declaration."""
        raise NotImplementedError

    def begin(self) -> None:
        """Show the page that the state names."""
        self._on_taken()
        self.lab_state.taken.connect(self._on_taken)

    def turned(self, place: int) -> None:
        """Take note that the page at that place is shown; build it if need be."""
        key = self.spec.page_keys[place]
        self.lab_state.page = key
        self.page(key)
        self.page_turned.emit()

    def page(self, key: str) -> QWidget:
        """Return the page with that key, built if it was not."""
        if key not in self.built:
            made = self.built[key] = self.make_page(key)
            declared = self.spec.pages[self.spec.page_keys.index(key)]
            introduce(made, declared.title, declared.help)
            layout = self.holders[key].layout()
            assert layout is not None
            layout.addWidget(PageArea(made))
            made.show()
            self.page_built.emit(made)
        return self.built[key]

    def shown_page(self) -> tuple[PageSpec, QWidget]:
        """Return the page that is shown, as declared and as built."""
        declared = self.spec.page_spec(self.lab_state.page)
        return declared, self.page(declared.key)

    def open_page(self, key: str) -> QWidget:
        """Turn to the page with that key and return it."""
        self.turn_to(self.spec.page_keys.index(key))
        return self.page(key)

    @Slot()
    def _on_quitting(self) -> None:
        """Leave no thread and no process behind: a page that works off the window's thread has `close_jobs`."""
        for page in self.built.values():
            close_jobs = getattr(page, "close_jobs", None)
            if close_jobs is not None:
                close_jobs()
        self.lab_state.close()

    def _on_taken(self) -> None:
        place = self.spec.page_keys.index(self.spec.known_page(self.lab_state.page))
        self.turn_to(place)
        self.turned(place)


class TabbedLab(PagedLab):
    """A lab with a tab for each page, and what is common to them `above` the tabs, if anything."""

    def __init__(self, spec: LabSpec, lab_state: LabState[Any], above: QWidget | None = None) -> None:
        super().__init__(spec, lab_state)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for place, page in enumerate(spec.pages):
            self.tabs.addTab(self.holders[page.key], tr(page.title))
            self.tabs.setTabToolTip(place, tr(page.summary))
            self.tabs.setTabWhatsThis(place, help_html(page.help))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if above is not None:
            column.addWidget(above)
        column.addWidget(self.tabs, 1)

    def begin(self) -> None:
        super().begin()
        self.tabs.currentChanged.connect(self.turned)

    def turn_to(self, place: int) -> None:
        self.tabs.setCurrentIndex(place)


def introduce(ground: QWidget, title: str, summary: str) -> None:
    """Let a lab or page be explained by what it declares, where nothing that stands on it is."""
    ground.setAccessibleName(tr(title))
    ground.setWhatsThis(help_html(summary))
    ground.setProperty("backdrop", True)


def help_html(text: str) -> str:
    """Return a declared help text in the language in use, as rich text."""
    return f"<p>{as_html(tr(text))}</p>"
