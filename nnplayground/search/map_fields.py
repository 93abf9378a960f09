"""What many networks answer over the plane of two inputs, all of one shape in one pass."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.decision_field import InputPlane, default_plane, grid
from nnplayground.core.network import Network
from nnplayground.core.passes import InputBlock, Pass
from nnplayground.training.replicas import ReplicaTrainer


@dataclass(frozen=True, slots=True, eq=False)
class MapFields:
    """The `outputs` (cells, outputs, rows, columns) over `plane`; NaN where a cell has no network."""

    plane: InputPlane
    outputs: npt.NDArray[np.float32]


class FieldMaker:
    """Makes the fields of some of a trainer's networks; keeps grid and arrays between them."""

    def __init__(self, trainer: ReplicaTrainer, chosen: Sequence[tuple[int, int]], resolution: int) -> None:
        """Take the networks by their places in `trainer`, each with the number of its cell."""
        self._trainer = trainer
        self._places = [place for place, _ in chosen]
        self._cells = [cell for _, cell in chosen]
        problems = [trainer.problems[place] for place in self._places]
        self.plane = default_plane(problems[0], resolution=resolution)
        first = trainer.experiments[self._places[0]]
        parameters = np.empty((len(chosen), trainer.parameter_count), np.float32)
        self._network = Network(first.sizes[0], first.layers, parameters=parameters)
        pixels = resolution * resolution
        self._pass = Pass(self._network, pixels, np.empty_like(parameters))
        if all(problem is problems[0] for problem in problems):
            block = InputBlock(pixels, first.sizes[0], np.float32)
            block.values[:] = grid(problems[0], self.plane)
            self._pass.read(block, 0)
        else:
            for problem, inputs in zip(problems, self._pass.inputs, strict=True):
                inputs[:] = grid(problem, self.plane)

    def write(self, outputs: npt.NDArray[np.float32]) -> None:
        """Write what the networks answer now into their cells' places of `outputs` (cells, outputs, rows, columns)."""
        self._trainer.copy_parameters(self._places, self._network.parameters)
        with np.errstate(all="ignore"):
            a = self._pass.forward()
        shape = (len(self._cells), *self.plane.shape, a.shape[-1])
        outputs[self._cells] = np.moveaxis(a.reshape(shape), -1, 1)
