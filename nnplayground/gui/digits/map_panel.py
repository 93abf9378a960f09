"""A layer as a map: by its principal plane at once, by t-SNE after a while."""

from collections.abc import Generator

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnplayground.analysis.digits import tsne
from nnplayground.core.addresses import INPUTS, hidden_number, layers_of
from nnplayground.data.problem import Problem
from nnplayground.errors import for_people
from nnplayground.gui import theme
from nnplayground.gui.digits.embedding_plot import EmbeddingPlot
from nnplayground.gui.digits.inspection import MAPPED, LayerMap, layer_values, principal_map
from nnplayground.gui.digits.state import DigitNetwork, DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job, in_process
from nnplayground.gui.shared.work_bar import WorkBar
from nnplayground.gui.widgets.combo import Combo
from nnplayground.gui.widgets.words import Words
from nnplayground.i18n import grouped, percent, tr


class MapPanel(QWidget):
    """A layer to choose, the map, and a button for t-SNE."""

    def __init__(self, clock: FrameClock, lab_state: DigitsState) -> None:
        super().__init__()
        self._lab_state = lab_state
        self._shown: LayerMap | None = None
        self._of: DigitNetwork | None = None
        self._plane = Job(self)
        self._plane.done.connect(self._on_map)
        self.job = Job(self)
        self.job.done.connect(self._on_map)
        self.job.failed.connect(self._on_failed)
        self.layer = Combo()
        self.layer.setAccessibleName(tr("Layer of the map"))
        self.layer.setToolTip(tr("Which layer's answers are mapped."))
        self.layer.activated.connect(self.refresh)
        self.view = EmbeddingPlot(clock)
        self.view.picked.connect(self._on_picked)
        self.note = Words(muted=True, lines=2)
        self.work = WorkBar(
            self.job, tr("Map by t-SNE"), tr("Arrange the points so that neighbours stay neighbours; takes a minute."),
            self.start_tsne,
        )  # fmt: skip
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

    def follow(self) -> None:
        """Map the network that reads now, unless it is only a few steps older."""
        network = self._lab_state.network
        before = self._of
        if network is None or self._lab_state.problem is None or not self.isVisible():
            return
        if before is not None and before.age == network.age:
            return
        self._offer_layers(network)
        self.refresh()

    def _offer_layers(self, network: DigitNetwork) -> None:
        chosen = self.layer.currentData()
        self.layer.clear()
        *hidden, last = layers_of(network.network.sizes)
        self.layer.add(tr("the pixels"), INPUTS)
        for layer in hidden:
            self.layer.add(tr("hidden layer {layer}", layer=hidden_number(layer)), layer)
        self.layer.add(tr("the output"), last)
        index = self.layer.findData(chosen)
        self.layer.setCurrentIndex(index if index >= 0 else max(0, self.layer.count() - 2))

    @Slot()
    def refresh(self) -> None:
        """Map the chosen layer by its principal plane."""
        network, problem = self._lab_state.network, self._lab_state.problem
        if network is None or problem is None:
            return
        self.job.cancel()
        self._of = network
        self._plane.request(principal_map, network, problem, int(self.layer.currentData()))

    def start_tsne(self) -> None:
        """Map the chosen layer by t-SNE, in a process of its own."""
        network, problem = self._lab_state.network, self._lab_state.problem
        if network is not None and problem is not None:
            count = min(MAPPED, len(problem.parts.validation))
            self.note.setText(tr("t-SNE is looking for neighbours among {count} images…", count=grouped(count)))
            self.job.start(_embedded, network, problem, int(self.layer.currentData()))

    @Slot(object)
    def _on_map(self, found: LayerMap) -> None:
        problem = self._lab_state.problem
        if problem is None or problem.labels is None or found.layer != self.layer.currentData():
            return
        self._shown = found
        pictures = np.asarray(problem.inputs[found.rows], np.uint8).reshape(-1, 28, 28)
        self.view.set_points(found.points, problem.labels[found.rows], pictures)
        if found.shares is not None:
            text = tr(
                "Principal components: the axes hold {first} and {second} of the variance.",
                first=percent(found.shares[0], 0), second=percent(found.shares[1], 0),
            )  # fmt: skip
        else:
            text = tr("t-SNE: neighbours stay neighbours; distances between groups mean little.")
        self.note.setText(text)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.note.setText(str(for_people(error)))

    @Slot(int)
    def _on_picked(self, index: int) -> None:
        problem = self._lab_state.problem
        if self._shown is not None and problem is not None and problem.labels is not None:
            row = int(self._shown.rows[index])
            self._lab_state.show_image(np.asarray(problem.inputs[row], np.float32) / 255, int(problem.labels[row]))

    def close_jobs(self) -> None:
        """End what is running."""
        self.job.close()
        self._plane.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()


def _embedded(network: DigitNetwork, problem: Problem, layer: int) -> Generator[float | None, None, LayerMap]:
    rows, values = layer_values(network, problem, layer)
    yield 0.0
    points = yield from in_process(tsne.embed, values)
    return LayerMap(layer, rows, points, None)
