"""Makes a decision picture as fine as the screen once nothing moves, on another thread."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from nnplayground.analysis.fine_field import affordable, fine_field
from nnplayground.gui.playground.decision.field import FieldResult
from nnplayground.gui.playground.decision.look import FieldLook
from nnplayground.gui.run.job import Job

KEPT = 6
"""Pictures that are kept: the outputs and the neurons that were pointed at last."""

Shape = tuple[int, int]
_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class FinePicture:
    """What a look shows of a network: `colors` (rows, columns, 3), or the `heights` (columns,) of a curve."""

    shape: Shape
    colors: npt.NDArray[np.uint8] | None = None
    heights: npt.NDArray[np.floating] | None = None


class Refinement(QObject):
    """Computes fine pictures of what a `FieldResult` shows coarsely; the latest request wins.

    Signals: `ready` when one has come.
    """

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = Job(self)
        self._job.done.connect(self._on_done)
        self._pictures: dict[_Key, FinePicture] = {}
        self._asked: tuple[_Key, Shape] | None = None

    def get(self, result: FieldResult, look: FieldLook, shape: Shape) -> FinePicture | None:
        """Return that picture, or as long as it is not there one of another size, or else None; have it computed.

        A very big network has a coarser one, or none.
        """
        key = (result.snapshot, result.plane, look)
        whole, shape = shape, affordable(shape, len(result.snapshot.parameters))
        if shape[1] <= result.plane.resolution:
            return None
        found = self._pictures.get(key)
        if (found is None or found.shape != shape) and self._asked != (key, shape):
            self._asked = key, shape
            self._job.start(_refined, key, result, look, shape, shape == whole)
        return found

    def stop(self) -> None:
        """Compute nothing more until something is asked for again, and forget what was computed."""
        self._asked = None
        self._job.cancel()
        self._pictures.clear()

    def _on_done(self, done: tuple[_Key, FinePicture]) -> None:
        key, picture = done
        self._asked = None
        self._pictures.pop(key, None)
        self._pictures[key] = picture
        while len(self._pictures) > KEPT:
            del self._pictures[next(iter(self._pictures))]
        self.ready.emit()


def _refined(
    key: _Key, result: FieldResult, look: FieldLook, shape: Shape, fine: bool
) -> Generator[None, None, tuple[_Key, FinePicture]]:
    problem, plane = result.problem, result.plane.of_shape(shape)
    values = yield from fine_field(result.snapshot.network, problem, plane, look.neuron)
    with np.errstate(all="ignore"):
        if plane.up is None and not problem.task.names_classes:
            return key, FinePicture(shape, heights=look.quantity(problem, values)[0])
        colors = look.colors(problem, result.snapshot.experiment.aim, values, fine)
    return key, FinePicture(shape, colors)
