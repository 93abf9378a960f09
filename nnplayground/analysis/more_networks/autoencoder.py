"""An autoencoder taken apart: the code of an example, what a code stands for, and principal components beside it.

The code is what the narrowest hidden layer says of an example. Layers up to it encode, those behind it decode.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.layers import ONLY_DENSE, parameter_count
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_

Array = npt.NDArray[np.floating]
Doubles = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

MAPPED = 10_000
"""Examples on a map, at most."""
PIECE = 1000
NEIGHBOURS = 10
NEAR_PIECE = 250
"""Points whose distances to all others are held at once."""
WIDEST = 1500
"""Columns up to which principal components come of the covariance; of more, of products of so many examples."""

NO_CODE = N_("This network has no hidden layer, so there is no code: add a narrow one.")


def code_place(sizes: tuple[int, ...]) -> int | None:
    """Return the place of the narrowest hidden layer in `sizes`, inputs first; None if there is none.

    Of several that are as narrow, it is the middle one, or the one before the middle.
    """
    hidden = sizes[1:-1]
    if not hidden:
        return None
    places = [place for place, units in enumerate(hidden, start=1) if units == min(hidden)]
    return places[(len(places) - 1) // 2]


def is_narrow(sizes: tuple[int, ...]) -> bool:
    """Whether the code has fewer numbers than the input: else nothing has to be left out."""
    place = code_place(sizes)
    return place is not None and sizes[place] < sizes[0]


@dataclass(frozen=True, eq=False)
class Autoencoder:
    """A network in two halves that share its parameters."""

    encoder: Network
    decoder: Network

    @classmethod
    def of(cls, network: Network) -> "Autoencoder":
        """Take `network` apart at its narrowest layer. Raises UserError if it has no such layer or remembers."""
        place = code_place(network.sizes)
        if place is None:
            raise UserError(NO_CODE)
        if not network.is_affine:
            raise UserError(ONLY_DENSE)
        count = parameter_count(network.shapes[:place])
        below, above = network.parameters[:count], network.parameters[count:]
        return cls(
            Network(network.sizes[0], network.kinds[:place], parameters=below),
            Network(network.sizes[place], network.kinds[place:], parameters=above),
        )

    @property
    def size(self) -> int:
        """How many numbers a code has."""
        return self.encoder.sizes[-1]

    def codes(self, inputs: Array) -> Array:
        """Return the codes (examples, size) of `inputs` (examples, inputs)."""
        return in_pieces(self.encoder, inputs)

    def decoded(self, codes: Array) -> Array:
        """Return the outputs (examples, outputs) for `codes` (examples, size)."""
        return in_pieces(self.decoder, codes)


def in_pieces(network: Network, inputs: Array) -> Array:
    """Return what `network` answers to `inputs` (examples, inputs), a piece at a time."""
    found = np.empty((len(inputs), network.sizes[-1]), network.dtype)
    passes: dict[int, Pass] = {}
    nothing = np.empty_like(network.parameters)
    with np.errstate(all="ignore"):
        for first in range(0, len(inputs), PIECE):
            piece = inputs[first : first + PIECE]
            taken = passes.get(len(piece))
            if taken is None:
                taken = passes[len(piece)] = Pass(network, len(piece), nothing)
            taken.inputs[:] = piece
            found[first : first + len(piece)] = taken.forward()
    return found


def mapped_rows(problem: Problem, most: int = MAPPED) -> Rows:
    """Return the training and validation examples of a map, at most so many, in an order without meaning.

    The test examples stay sealed.
    """
    rows = np.unique(np.concatenate([problem.parts.train, problem.parts.validation]))
    return np.random.default_rng(0).permutation(rows)[:most]


def gathered(problem: Problem, rows: Rows) -> npt.NDArray[np.float32]:
    """Return the inputs (rows, inputs) of `rows` as the network gets them."""
    found = np.empty((len(rows), problem.input_count), np.float32)
    problem.gather(rows, found)
    return found


@dataclass(frozen=True, eq=False)
class PrincipalComponents:
    """The directions in which examples differ most: `mean` (inputs,), `axes` (components, inputs), largest first.

    `variances` (components,) are the mean squares along them and `total` their sum over all directions, so that
    ``total − variances[:k].sum()`` is the mean squared error of k of them at the examples that they were found at.
    """

    mean: Doubles
    axes: Doubles
    variances: Doubles
    total: float

    def codes(self, inputs: Array, size: int) -> Doubles:
        """Return the first `size` coordinates (examples, size) of `inputs`; 0 where there are not so many."""
        found = np.zeros((len(inputs), size))
        used = self.axes[:size]
        for first in range(0, len(inputs), PIECE):
            piece = inputs[first : first + PIECE] - self.mean
            found[first : first + PIECE, : len(used)] = piece @ used.T
        return found

    def decoded(self, codes: Array) -> Doubles:
        """Return the inputs (examples, inputs) that `codes` (examples, size) stand for."""
        used = self.axes[: codes.shape[1]]
        return np.asarray(self.mean + np.asarray(codes, np.float64)[:, : len(used)] @ used)

    def error(self, inputs: Array, size: int) -> float:
        """Return the squared error of an example, averaged over `inputs`, that is left with `size` coordinates."""
        left = 0.0
        for first in range(0, len(inputs), PIECE):
            piece = inputs[first : first + PIECE] - self.mean
            kept = piece @ self.axes[:size].T
            # What is orthogonal to the axes is left.
            piece -= kept @ self.axes[:size]
            left += float(np.vdot(piece, piece))
        return left / max(1, len(inputs))


def principal_components(inputs: Array, most: int) -> PrincipalComponents:
    """Return at most so many principal components of `inputs` (examples, inputs), in float64.

    Of very many columns they are found by the products of some of the examples with each other instead of by
    the covariance of the columns: the same components, of these examples.
    """
    if inputs.shape[1] > WIDEST:
        inputs = inputs[:WIDEST]
    mean = inputs.mean(axis=0, dtype=np.float64)
    count = len(inputs)
    if inputs.shape[1] > WIDEST:
        centred = inputs - mean
        values, vectors = np.linalg.eigh(centred @ centred.T / count)
        kept = np.flatnonzero(values > values[-1] * 1e-12)[::-1][:most]
        axes = (vectors[:, kept].T @ centred) / np.sqrt(values[kept] * count)[:, np.newaxis]
        return PrincipalComponents(mean, axes, values[kept], float(values.sum()))
    covariance = np.zeros((inputs.shape[1],) * 2)
    for first in range(0, count, PIECE):
        piece = inputs[first : first + PIECE] - mean
        covariance += piece.T @ piece
    values, vectors = np.linalg.eigh(covariance / max(1, count))
    return PrincipalComponents(
        mean, vectors[:, ::-1][:, :most].T.copy(), values[::-1][:most].copy(), float(np.trace(covariance)) / count
    )


def neighbour_accuracy(codes: Array, labels: npt.NDArray[np.int64], neighbours: int = NEIGHBOURS) -> float:
    """Return the share of examples whose nearest neighbours on a map, itself left out, vote for its class.

    `codes` (examples, size); NaN if there are too few examples or a code is no number.
    """
    if len(codes) <= neighbours or not np.isfinite(codes).all():
        return float("nan")
    near = _nearest(np.asarray(codes, np.float64), neighbours)
    votes = np.zeros((len(codes), int(labels.max()) + 1), np.int64)
    np.add.at(votes, (np.arange(len(codes))[:, np.newaxis], labels[near]), 1)
    return float((votes.argmax(axis=1) == labels).mean())


def _nearest(points: Doubles, count: int) -> npt.NDArray[np.intp]:
    """Return which `count` others are nearest to each of `points` (points, size), in any order.

    All distances are taken: for 10,000 points that costs less than it costs to import a library that takes fewer.
    """
    points = points / (np.abs(points).max() or 1.0)
    points -= points.mean(axis=0)
    squares = np.einsum("ij,ij->i", points, points)
    found = np.empty((len(points), count), np.intp)
    for first in range(0, len(points), NEAR_PIECE):
        rows = np.arange(first, min(first + NEAR_PIECE, len(points)))
        distances = squares - 2 * (points[rows] @ points.T)
        distances[rows - first, rows] = np.inf
        found[rows] = np.argpartition(distances, count - 1, axis=1)[:, :count]
    return found


def interpolated(first: Array, last: Array, count: int) -> Doubles:
    """Return `count` codes (count, size) on the straight line between two, both ends among them."""
    way = np.linspace(0.0, 1.0, count)[:, np.newaxis]
    return np.asarray((1 - way) * np.asarray(first, np.float64) + way * np.asarray(last, np.float64))


def wanted(problem: Problem, rows: Rows) -> npt.NDArray[np.float32]:
    """Return what is to be given back for `rows` (rows, outputs), on the scale of the inputs."""
    if problem.gives_back:
        return gathered(problem, rows)
    return on_input_scale(problem, problem.target_values(rows)).astype(np.float32)


def reconstruction_error(network: Autoencoder, problem: Problem, rows: Rows, codes: Array) -> float:
    """Return the squared error of an example, averaged over `rows` with these `codes`; NaN if there are none."""
    total = 0.0
    for first in range(0, len(rows), PIECE):
        piece = slice(first, first + PIECE)
        back = on_input_scale(problem, network.decoded(codes[piece]))
        back -= wanted(problem, rows[piece])
        total += float(np.vdot(back, back))
    return total / len(rows) if len(rows) else float("nan")


def on_input_scale(problem: Problem, outputs: Array) -> Doubles:
    """Return `outputs` (…, outputs) on the scale of the inputs, where these are the data's own."""
    assert problem.target_scaler is not None
    if problem.scaler.width.shape != problem.target_scaler.width.shape:
        return np.asarray(outputs, np.float64)
    return problem.scaler.apply(problem.target_scaler.invert(outputs))
