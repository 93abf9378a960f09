"""The map of a layer that all pages of the Digits lab show: which layer, by which method, and how far it is."""

from collections.abc import Generator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal, Slot

from nnplayground.analysis.digits import black_box, tsne
from nnplayground.analysis.digits.layer_map import LayerMap, MapPlace
from nnplayground.core.addresses import INPUTS, layers_of, of_layer
from nnplayground.core.network import Network
from nnplayground.data.problem import Problem
from nnplayground.errors import for_people
from nnplayground.gui.digits.inspection import MAPPED, layer_values, principal_map
from nnplayground.gui.digits.state import DigitNetwork, DigitsState
from nnplayground.gui.run.job import Job, in_process
from nnplayground.i18n import grouped, percent, tr


class LayerMapModel(QObject):
    """A layer of the network that reads, its principal plane, and its map by t-SNE while that grows.

    Signals: `layers_changed` when other layers can be chosen, `changed` when map or note are new.
    """

    layers_changed = Signal()
    changed = Signal()

    def __init__(self, lab_state: DigitsState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lab_state = lab_state
        self.network: DigitNetwork | None = None
        """The network that is mapped: of one in training, that of some epochs ago."""
        self._problem: Problem | None = None
        self.layer = 0
        self.shown: LayerMap | None = None
        self._before: LayerMap | None = None
        """What was shown before t-SNE began, and comes back if it is called off."""
        self._fault = ""
        self.plane = Job(self)
        self.plane.done.connect(self._on_plane)
        self.job = Job(self)
        self.job.found.connect(self._on_look)
        self.job.done.connect(self._on_arranged)
        self.job.failed.connect(self._on_failed)
        self.job.state_changed.connect(self._on_state_changed)
        lab_state.problem_changed.connect(self._on_problem_changed)

    def layers(self) -> tuple[int, ...]:
        """Return the layers that can be mapped: the pixels first, the outputs last."""
        return () if self.network is None else (INPUTS, *layers_of(self.network.network.sizes))

    def follow(self) -> None:
        """Map the network that reads now, unless it is only a few steps older."""
        state, before = self._lab_state, self.network
        network, problem = state.network, state.problem
        if network is None or problem is None or (before is not None and before.age == network.age):
            return
        if problem is not self._problem:
            # What is shown are images of other data.
            self.shown = self._before = None
        self.network, self._problem = network, problem
        layers = self.layers()
        if self.layer not in layers:
            self.layer = layers[-2]
        self.layers_changed.emit()
        self._map()

    def choose(self, layer: int) -> None:
        """Map another layer, or the same anew, by its principal plane."""
        self.layer = layer
        self._map()

    def start_tsne(self) -> None:
        """Map the chosen layer by t-SNE, in a process of its own."""
        network, problem = self.network, self._problem
        if network is not None and problem is not None:
            self._fault = ""
            self._restore()
            self._before = self.shown
            self.job.start(_embedded, network, problem, self.layer)
            self.changed.emit()

    def place(self) -> MapPlace | None:
        """Return where the image that is read now stands on the map, if there are both."""
        found, state = self.shown, self._lab_state
        if found is None or state.network is None or state.answer is None:
            return None
        pixels = state.seen.ravel()
        if found.layer == INPUTS:
            return found.place(pixels)
        if state.network.network is found.network:
            return found.place(of_layer(state.answer.layers, found.layer))
        # A network in training has gone on since it was mapped.
        return found.place(of_layer(black_box.activations(found.network, pixels[np.newaxis]), found.layer)[0])

    def labels(self) -> npt.NDArray[np.int64]:
        """Return the classes of the mapped images."""
        problem = self._problem
        if self.shown is None or problem is None or problem.labels is None:
            return np.empty(0, np.int64)
        return np.asarray(problem.labels[self.shown.rows])

    def pictures(self) -> npt.NDArray[np.uint8]:
        """Return the ink of the mapped images (examples, 28, 28)."""
        problem = self._problem
        if self.shown is None or problem is None:
            return np.empty((0, 28, 28), np.uint8)
        return np.asarray(problem.inputs[self.shown.rows], np.uint8).reshape(-1, 28, 28)

    def note(self) -> str:
        """Say what kind of map that is, and how the drawing came onto it."""
        found = self.shown
        if self._fault:
            return self._fault
        if self.job.busy:
            count = 0 if self._problem is None else min(MAPPED, len(self._problem.parts.validation))
            return tr("t-SNE arranges {count} images so that neighbours come together: watch.", count=grouped(count))
        if found is None:
            return tr("The map is being worked out…")
        if found.plane is None:
            return tr(
                "t-SNE: distances between groups mean little. It places no new image: the ring stands amid its five "
                "nearest, joined by lines."
            )
        return tr(
            "Principal components: the axes hold {first} and {second} of the variance. The ring is projected alike.",
            first=percent(found.plane.shares[0], 0), second=percent(found.plane.shares[1], 0),
        )  # fmt: skip

    def close(self) -> None:
        """End what is running."""
        self.job.close()
        self.plane.close()

    # What happens.

    @Slot()
    def _on_problem_changed(self) -> None:
        if self._lab_state.problem is None and self._problem is not None:
            # The data have gone with their project, and are not kept here.
            self.plane.cancel()
            self._before = None
            self.job.cancel()
            self.network = self._problem = self.shown = None
            self.layers_changed.emit()
            self.changed.emit()

    def _map(self) -> None:
        if self.network is None or self._problem is None:
            return
        self._fault = ""
        self._before = None
        self.job.cancel()
        self.plane.request(principal_map, self.network, self._problem, self.layer)
        self.changed.emit()

    def _show(self, found: LayerMap) -> None:
        if self.network is not None and found.layer == self.layer and _alike(found.network, self.network.network):
            self.shown = found
            self.changed.emit()

    @Slot(object)
    def _on_plane(self, found: LayerMap) -> None:
        if self.job.busy:
            # It was asked for before t-SNE was: what comes back if that is called off.
            self._before = found
        else:
            self._show(found)

    @Slot(object)
    def _on_look(self, found: LayerMap) -> None:
        self._show(found)

    @Slot(object)
    def _on_arranged(self, found: LayerMap) -> None:
        self._before = None
        self._show(found)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._fault = str(for_people(error))
        self._restore()

    @Slot()
    def _on_state_changed(self) -> None:
        if not self.job.busy:
            self._restore()
            self.changed.emit()

    def _restore(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            self._show(before)


def _alike(network: Network, other: Network) -> bool:
    """Tell whether one may be the other some epochs ago."""
    return network.sizes == other.sizes


def _embedded(
    network: DigitNetwork, problem: Problem, layer: int
) -> Generator[float | LayerMap | None, None, LayerMap]:
    """Yield the share done, and the map as it stands."""
    rows, values = layer_values(network, problem, layer)
    yield 0.0
    steps, done = in_process(tsne.embed, values), 0.0
    try:
        while True:
            found = next(steps)
            if isinstance(found, float):
                done = found
                yield done
            elif found is not None:
                yield LayerMap(network.network, layer, rows, values, found, done=done)
            else:
                yield None
    except StopIteration as end:
        return LayerMap(network.network, layer, rows, values, end.value)
    finally:
        steps.close()
