"""What a network answers over a plane of its inputs, all neurons in one forward pass.

Pictures have row 0 at the smallest value of the upright axis and column 0 at the smallest value
of the other one: the mathematician's picture, y upwards. With a single input the plane is a line,
and its pictures have one row.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.main_directions import MainDirections, main_directions
from nnplayground.analysis.telling_inputs import telling_axes
from nnplayground.analysis.usual_row import usual_row, vary
from nnplayground.core.network import Network
from nnplayground.core.passes import InputBlock, Pass, push
from nnplayground.data.problem import Problem

Array = npt.NDArray[np.floating]
Bits = npt.NDArray[np.bool_]

FIRST_DIRECTION, SECOND_DIRECTION = -1, -2
"""What stands for the column of an axis along a main direction."""
MARGIN = 0.05
"""Share of an axis left free on both sides of the data."""
SQUARE = 2.0
"""Two axes of one unit get one scale unless one is that many times as long as the other."""


@dataclass(frozen=True, slots=True)
class PlaneAxis:
    """One input of the network's raw data, by its column, and the range shown of it."""

    column: int
    low: float
    high: float

    def ticks(self, count: int, ends: bool = False) -> npt.NDArray[np.float64]:
        """Return the middles of `count` equal pieces, or `count` values from end to end."""
        places = np.linspace(0.0, 1.0, count) if ends else (np.arange(count) + 0.5) / count
        return np.asarray(self.low + places * (self.high - self.low), np.float64)


@dataclass(frozen=True, slots=True)
class InputPlane:
    """The part of the input space in a picture; all other inputs are held at what is usual in the training part.

    With `directions` it is a plane through their middle along which all inputs vary; the columns of its axes are
    `FIRST_DIRECTION` and `SECOND_DIRECTION`.

    `up` is None for data with a single input. A picture has `resolution` columns and as many rows, unless `height`
    says how many.
    """

    across: PlaneAxis
    up: PlaneAxis | None
    resolution: int = 64
    height: int | None = None
    directions: MainDirections | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of its pictures."""
        return (1 if self.up is None else self.height or self.resolution, self.resolution)

    def of_shape(self, shape: tuple[int, int]) -> "InputPlane":
        """Return the same part of the input space for pictures of so many rows and columns."""
        return replace(self, resolution=shape[1], height=shape[0])

    @property
    def is_square(self) -> bool:
        """Whether both axes have the same length."""
        return self.up is not None and np.isclose(self.up.high - self.up.low, self.across.high - self.across.low).item()

    def columns(self) -> npt.NDArray[np.float64]:
        """Return the value on the level axis for each column of a picture.

        These are the middles of the pixels, or of a line's points the first and last its ends.
        """
        return self.across.ticks(self.resolution, ends=self.up is None)


def default_plane(
    problem: Problem, across: int | None = None, up: int | None = None, resolution: int = 64
) -> InputPlane:
    """Return the plane of the raw inputs `across` and `up` that shows all training examples.

    Without them it is that of the two inputs that tell most.
    It is the data set's own extent, or from the smallest to the largest value and 5 % more.
    """
    if across is None:
        across, up = telling_axes(problem)
    if across == FIRST_DIRECTION:
        return _main_plane(problem, resolution)
    first = _axis(problem, across)
    if len(problem.dataset.inputs) < 2 or up is None:
        return InputPlane(first, None, resolution)
    second = _axis(problem, up)
    units = problem.dataset.inputs[across].unit, problem.dataset.inputs[up].unit
    if units[0] == units[1] != "":
        first, second = _alike(first, second)
    return InputPlane(first, second, resolution)


def _main_plane(problem: Problem, resolution: int) -> InputPlane:
    """Return the plane of the two main directions that shows all training examples."""
    directions = main_directions(problem)
    places = directions.projected(np.asarray(problem.raw.inputs[problem.parts.train], np.float64))
    columns = (FIRST_DIRECTION, SECOND_DIRECTION)
    across, up = (_spanned(column, values) for column, values in zip(columns, places, strict=True))
    return InputPlane(*_alike(across, up), resolution, directions=directions)


def _axis(problem: Problem, column: int) -> PlaneAxis:
    if problem.dataset.extent is not None:
        return PlaneAxis(column, *problem.dataset.extent)
    return _spanned(column, problem.raw.inputs[problem.parts.train, column])


def _spanned(column: int, values: npt.NDArray[np.generic]) -> PlaneAxis:
    low, high = float(values.min()), float(values.max())
    if low == high:
        return PlaneAxis(column, low - 1.0, high + 1.0)
    margin = MARGIN * (high - low)
    return PlaneAxis(column, low - margin, high + margin)


def _alike(first: PlaneAxis, second: PlaneAxis) -> tuple[PlaneAxis, PlaneAxis]:
    """Lengthen the shorter axis to the other's length, unless too much of it would be empty."""
    lengths = first.high - first.low, second.high - second.low
    longest = max(lengths)
    if longest > SQUARE * min(lengths):
        return first, second
    return _lengthen(first, longest), _lengthen(second, longest)


def _lengthen(axis: PlaneAxis, length: float) -> PlaneAxis:
    middle = (axis.low + axis.high) / 2
    return replace(axis, low=middle - length / 2, high=middle + length / 2)


def grid(problem: Problem, plane: InputPlane, part: slice = slice(None)) -> npt.NDArray[np.float32]:
    """Return the network inputs (rows × columns, features) of a picture, or of a `part` of its rows, row after row."""
    rows, columns = plane.shape
    heights = plane.up.ticks(rows)[part] if plane.up is not None else np.zeros(rows)[part]
    return problem.encode(_places(problem, plane, np.tile(plane.columns(), len(heights)), np.repeat(heights, columns)))


def _places(
    problem: Problem, plane: InputPlane, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Return the raw inputs (points, raw inputs) of points of the plane."""
    if plane.directions is not None:
        return plane.directions.inputs(x, y)
    values = np.empty((len(x), problem.raw.inputs.shape[1]))
    values[:] = usual_row(problem)
    vary(problem, values, plane.across.column, x)
    if plane.up is not None:
        vary(problem, values, plane.up.column, y)
    return values


def position(problem: Problem, plane: InputPlane, x: float, y: float) -> npt.NDArray[np.float32]:
    """Return the network inputs (1, features) of the point (x, y) of the plane."""
    return problem.encode(_places(problem, plane, np.array([float(x)]), np.array([float(y)])))


def answer_at(network: Network, inputs: Array) -> list[Array]:
    """Return the activations (neurons, examples) of every layer for a few `inputs`; allocates."""
    return [stage.a.T for stage in push(network, inputs).stages]


def decisions(problem: Problem, outputs: Array) -> npt.NDArray[np.int64]:
    """Return the class number (…) that `outputs` (outputs, …) are read as.

    A binary code without a class gives its own number, which is no class number.
    """
    flat = outputs.reshape(len(outputs), -1)
    return problem.classify(flat.T).reshape(outputs.shape[1:])


def uncertainty(shares_: Array) -> Array:
    """Return 1 − (best − second best) of `shares_` (classes, …): 1 on the boundary, 0 far from it.

    With two classes this is 1 − |2p − 1|.
    """
    top = np.partition(shares_, -2, axis=0)
    return np.asarray(1.0 - (top[-1] - top[-2]))


def quantities(problem: Problem, outputs: Array) -> npt.NDArray[np.float64]:
    """Return the `outputs` (outputs, …) in the targets' own units, same shape."""
    return np.moveaxis(problem.answer(np.moveaxis(outputs, 0, -1)), -1, 0)


def wrong(problem: Problem, rows: npt.NDArray[np.intp], outputs: Array) -> Bits:
    """Return which examples `rows` are given another class than theirs by `outputs` (outputs, rows)."""
    if problem.labels is None:
        raise ValueError("there are no classes")
    return np.asarray(decisions(problem, outputs) != problem.labels[rows])


def residuals(problem: Problem, rows: npt.NDArray[np.intp], outputs: Array) -> npt.NDArray[np.float64]:
    """Return answer − target (outputs, rows) of the examples `rows`, in the targets' own units."""
    return quantities(problem, outputs) - targets(problem, rows).T


def targets(problem: Problem, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """Return the targets (rows, outputs) of quantities in their own units."""
    found: npt.NDArray[np.float64] = problem.raw.targets[rows].astype(np.float64)
    return found if found.ndim == 2 else found[:, np.newaxis]


def target_range(problem: Problem, output: int = 0) -> tuple[float, float]:
    """Return the smallest and the largest training target of a quantity."""
    values = targets(problem, problem.parts.train)[:, output]
    return float(values.min()), float(values.max())


@dataclass(frozen=True, slots=True, eq=False)
class ImageSample:
    """The examples drawn in a picture: row numbers, training examples first, and how many those are."""

    rows: npt.NDArray[np.intp]
    training: int

    @property
    def train(self) -> npt.NDArray[np.intp]:
        """The training examples among them."""
        return self.rows[: self.training]

    @property
    def validation(self) -> npt.NDArray[np.intp]:
        """The validation examples among them."""
        return self.rows[self.training :]


def sample(problem: Problem, limit: int = 1000) -> ImageSample:
    """Choose at most about `limit` training and validation examples; always the same ones."""
    parts = problem.parts.train, problem.parts.validation
    share = min(1.0, limit / max(1, sum(map(len, parts))))
    rng = np.random.default_rng(0)
    chosen = [
        part if share == 1.0 else np.sort(rng.choice(part, round(share * len(part)), replace=False)) for part in parts
    ]
    return ImageSample(np.concatenate(chosen), len(chosen[0]))


@dataclass(frozen=True, slots=True, eq=False)
class DecisionPicture:
    """Copies of what a network answers over `plane` and at the `sample`.

    `inputs` (features, rows, columns) is what the network is told, scaled; `layers` are (neurons,
    rows, columns) for every layer, the outputs last. Of very many inputs or hidden neurons only the
    first are there. `answers` are the outputs (outputs, examples) at the sample.
    """

    plane: InputPlane
    inputs: Array
    layers: list[Array]
    sample: ImageSample
    answers: Array

    @property
    def outputs(self) -> Array:
        """The pictures of the output neurons."""
        return self.layers[-1]


class PictureMaker:
    """Makes pictures of one network after another; keeps grid and arrays between them.

    Not to be shared by threads.
    """

    MANY = 512
    """Inputs, and hidden neurons of a layer, in a picture, at most."""

    def __init__(self) -> None:
        self._problem: Problem | None = None
        self._plane: InputPlane | None = None
        self._sample = ImageSample(np.empty(0, np.intp), 0)
        self._inputs = InputBlock(0, 0, np.float32)
        self._told: Array = self._inputs.values
        self._pass: Pass | None = None

    def make(self, network: Network, problem: Problem, plane: InputPlane) -> DecisionPicture:
        """Return what `network` answers over `plane`: one pass for the grid and the sample."""
        if problem is not self._problem or plane != self._plane:
            self._lay_out(problem, plane)
        taken = self._pass_of(network)
        with np.errstate(all="ignore"):
            taken.forward()
        found = [stage.a.T for stage in taken.stages]
        pixels = plane.shape[0] * plane.shape[1]
        layers = [
            a[:limit, :pixels].copy().reshape(-1, *plane.shape)
            for a, limit in zip(found, [self.MANY] * (len(found) - 1) + [None], strict=True)
        ]
        return DecisionPicture(plane, self._told, layers, self._sample, found[-1][:, pixels:].copy())

    def _lay_out(self, problem: Problem, plane: InputPlane) -> None:
        self._problem, self._plane = problem, plane
        self._sample = sample(problem)
        pixels = grid(problem, plane)
        self._inputs = InputBlock(len(pixels) + len(self._sample.rows), problem.input_count, np.float32)
        self._inputs.values[: len(pixels)] = pixels
        problem.gather(self._sample.rows, self._inputs.values[len(pixels) :])
        self._told = pixels.T[: self.MANY].copy().reshape(-1, *plane.shape)
        self._pass = None

    def _pass_of(self, network: Network) -> Pass:
        """Return the pass of the inputs through a network of the maker's own, with the parameters of `network`."""
        taken = self._pass
        if taken is None or taken.network.dtype != network.dtype or not taken.network.has_layers_of(network):
            taken = self._pass = Pass(network.copy(), len(self._inputs))
            taken.read(self._inputs, 0)
        taken.network.parameters[:] = network.parameters
        return taken
