"""Hears in a window what its labs tell nobody else: steps by hand, and pictures that are shown large."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from nnplayground.gui.lessons.watcher import TryWatcher
from nnplayground.gui.run.paged_lab import PagedLab
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.enlarging import Enlarger


class LabActs(QObject):
    """Tells a watcher of them; `labs` are the tabs of the window, which build a lab when it is first shown."""

    def __init__(self, watcher: TryWatcher, labs: QTabWidget) -> None:
        super().__init__(labs)
        self._watcher = watcher
        labs.lab_built.connect(self._on_lab_built)  # type: ignore[attr-defined]
        labs.page_turned.connect(watcher.note_change)  # type: ignore[attr-defined]
        for lab in labs.built().values():  # type: ignore[attr-defined]
            self._on_lab_built(lab)

    @Slot(object)
    def _on_lab_built(self, lab: QWidget) -> None:
        if isinstance(lab, PagedLab):
            lab.page_built.connect(self._hear)
        self._hear(lab)

    @Slot(object)
    def _hear(self, built: QWidget) -> None:
        once = Qt.ConnectionType.UniqueConnection
        for bar in built.findChildren(StepBar):
            bar.step_asked.connect(self._on_step, once)
            bar.back_asked.connect(self._on_back, once)
        for enlarger in built.findChildren(Enlarger):
            enlarger.changed.connect(self._on_enlarged, once)

    @Slot()
    def _on_step(self) -> None:
        self._watcher.note_act("stepped")

    @Slot()
    def _on_back(self) -> None:
        self._watcher.note_act("stepped_back")

    @Slot(bool)
    def _on_enlarged(self, is_large: bool) -> None:
        if is_large:
            self._watcher.note_act("enlarged")
