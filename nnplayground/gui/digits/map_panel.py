"""A layer as a map: by its principal plane at once, by t-SNE while it works; the drawing is on it."""

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.core.addresses import INPUTS, hidden_number
from nnplayground.gui import theme
from nnplayground.gui.digits.embedding_plot import EmbeddingPlot
from nnplayground.gui.digits.layer_map_model import LayerMapModel
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import tr


class MapPanel(QWidget):
    """A layer to choose, the map with the image that is read now, and a button for t-SNE."""

    def __init__(self, clock: FrameClock, lab_state: DigitsState, model: LayerMapModel) -> None:
        super().__init__()
        self._clock, self._lab_state = clock, lab_state
        self.model = model
        self._shown: object = None
        self.layer = Combo()
        self.layer.setAccessibleName(tr("Layer of the map"))
        self.layer.setToolTip(tr("Which layer's answers are mapped."))
        self.layer.activated.connect(lambda: model.choose(int(self.layer.currentData())))
        self.view = EmbeddingPlot(clock)
        self.view.picked.connect(self._on_picked)
        self.note = Words(muted=True, lines=3)
        self.work = WorkBar(
            model.job,
            tr("Map by t-SNE"),
            tr("Arrange the points so that neighbours stay neighbours; takes a minute."),
            model.start_tsne,
        )
        title = QLabel(tr("Map of"))
        theme.head(title)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self.layer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        column.addWidget(self.work)
        model.layers_changed.connect(self._offer_layers)
        model.changed.connect(self._on_changed)
        lab_state.answer_changed.connect(self._on_changed)
        for signal in (lab_state.network_changed, lab_state.problem_changed):
            signal.connect(self.follow)
        self._offer_layers()

    @Slot()
    def follow(self) -> None:
        """Map the network that reads now, if anybody can see it."""
        if self.isVisible():
            self._lab_state.request_problem()
            self.model.follow()

    @Slot()
    def _offer_layers(self) -> None:
        self.layer.clear()
        layers = self.model.layers()
        for layer in layers:
            hidden = tr("hidden layer {layer}", layer=hidden_number(layer))
            self.layer.add(
                tr("the pixels") if layer == INPUTS else tr("the output") if layer == layers[-1] else hidden, layer
            )
        self._show_layer()

    def _show_layer(self) -> None:
        self.layer.setCurrentIndex(max(0, self.layer.findData(self.model.layer)) if self.layer.count() else -1)

    @Slot()
    def _on_changed(self) -> None:
        self._clock.request(self)

    def draw(self) -> None:
        """Show the map as it stands, and where the image that is read now is on it."""
        model = self.model
        self._show_layer()
        if model.shown is not self._shown:
            self._shown = model.shown
            points = np.empty((0, 2)) if model.shown is None else model.shown.points
            self.view.set_points(points, model.labels(), model.pictures())
        text = model.note()
        if text != self.note.text():
            self.note.setText(text)
        drawn = self._lab_state.label is None
        self.view.set_read(model.place(), tr("drawing") if drawn else tr("image"))

    @Slot(int)
    def _on_picked(self, index: int) -> None:
        problem, shown = self._lab_state.problem, self.model.shown
        if shown is not None and problem is not None and problem.labels is not None:
            row = int(shown.rows[index])
            self._lab_state.show_image(np.asarray(problem.inputs[row], np.float32) / 255, int(problem.labels[row]))

    def close_jobs(self) -> None:
        """End what is running."""
        self.model.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()
        self._on_changed()
