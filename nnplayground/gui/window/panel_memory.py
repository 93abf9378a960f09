"""How the user has arranged the panels, from one start of the program to the next."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from nnplayground.gui.run.paged_lab import PagedLab
from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.window.lab_tabs import LabTabs


class PanelMemory(QObject):
    """Has each lab and page look as last time as soon as it is built, and keeps what is arranged there."""

    def __init__(self, labs: LabTabs, settings: Settings) -> None:
        super().__init__(labs)
        self._settings = settings
        labs.lab_built.connect(self._on_lab_built)
        for lab in labs.built().values():
            self._on_lab_built(lab)

    @Slot(object)
    def _on_lab_built(self, lab: QWidget) -> None:
        if isinstance(lab, PagedLab):
            lab.page_built.connect(self._arrange)
        self._arrange(lab)

    @Slot(object)
    def _arrange(self, built: QWidget) -> None:
        parts: list[QWidget] = [built, *built.findChildren(Panels), *built.findChildren(Section)]
        for part in parts:
            if isinstance(part, Panels | Section):
                part.remember(self._settings)
