"""Hears in a window what its labs tell nobody else: steps by hand, and pictures that are shown large."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from nnplayground.core.addresses import NeuronId, ParameterId, as_subject
from nnplayground.gui.lessons.player import LessonPlayer
from nnplayground.gui.run.paged_lab import PagedLab
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.enlarging import Enlarger


class LabActs(QObject):
    """Tells the player of them; `labs` are the tabs of the window, which build a lab when it is first shown.

    A lab with a method ``ask`` can be clicked to answer a question, and tells of it by a signal ``answered``.
    """

    def __init__(self, player: LessonPlayer, labs: QTabWidget) -> None:
        super().__init__(labs)
        self._player, self._labs = player, labs
        watcher = self._watcher = player.watcher
        player.lock_changed.connect(self._on_asking_changed)
        player.judged.connect(self._on_asking_changed)
        labs.lab_built.connect(self._on_lab_built)  # type: ignore[attr-defined]
        labs.page_turned.connect(watcher.note_change)  # type: ignore[attr-defined]
        for lab in labs.built().values():  # type: ignore[attr-defined]
            self._on_lab_built(lab)

    @Slot(object)
    def _on_lab_built(self, lab: QWidget) -> None:
        if isinstance(lab, PagedLab):
            lab.page_built.connect(self._hear)
        if hasattr(lab, "ask"):
            lab.answered.connect(self._on_answered)  # type: ignore[attr-defined]
        self._hear(lab)
        self._on_asking_changed()

    @Slot()
    def _on_asking_changed(self) -> None:
        """Have a click answer the question that waits for one, or do what it usually does."""
        wanted = self._player.waiting_for_click is not None
        for lab in self._labs.built().values():  # type: ignore[attr-defined]
            if hasattr(lab, "ask"):
                lab.ask(wanted)

    @Slot(object)
    def _on_answered(self, place: NeuronId | ParameterId) -> None:
        self._player.click(as_subject(place))

    @Slot(object)
    def _hear(self, built: QWidget) -> None:
        once = Qt.ConnectionType.UniqueConnection
        for bar in built.findChildren(StepBar):
            bar.step_asked.connect(self._on_step, once)
            bar.back_asked.connect(self._on_back, once)
            bar.start_asked.connect(self._on_back, once)
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
