"""The cost of a network over a plane in the space of its parameters: two weights, or two random directions."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.descent.surfaces import Region
from nnplayground.core.addresses import ParameterId
from nnplayground.core.costs import Cost
from nnplayground.core.layers import ONLY_DENSE
from nnplayground.core.network import Network
from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped, tr

Array = npt.NDArray[np.floating]
Floats = npt.NDArray[np.float64]

SIZES = (13, 26, 51)
"""Points along each axis: a first rough picture, then finer ones."""
EXAMPLES = 1000
"""Examples that are enough for a picture."""
TINY = 1e-10
"""Keeps a neuron whose weights are all 0 from having no direction at all."""


@dataclass(frozen=True, slots=True, eq=False)
class ParameterPlane:
    """The parameters `origin` + α · `across` + β · `up`, all flat.

    Axes are told in α and β, counted from `offset`: for two weights these are the weights themselves.
    `names` stand at the axes, for directions as marked texts; `indices` are the two parameters, if there are just two.
    """

    origin: Floats
    across: Floats
    up: Floats
    offset: tuple[float, float]
    names: tuple[str, str]
    indices: tuple[int, int] | None = None

    def parameters(self, first: float, second: float) -> Floats:
        """Return all parameters (flat) at a place of the plane, given by its axes."""
        if self.indices is not None:
            # A weight that is typed is exactly what was typed.
            found = self.origin.copy()
            found[list(self.indices)] = first, second
            return found
        return self.origin + (first - self.offset[0]) * self.across + (second - self.offset[1]) * self.up

    def project(self, parameters: Array) -> tuple[float, float]:
        """Return the place of the plane that is nearest to `parameters` (flat)."""
        if self.indices is not None:
            first, second = (float(parameters[index]) for index in self.indices)
            return first, second
        away = parameters.astype(np.float64) - self.origin
        a, b, d = self.across @ self.across, self.across @ self.up, self.up @ self.up
        p, q = self.across @ away, self.up @ away
        determinant = float(a * d - b * b)
        if determinant <= 0:
            return self.offset
        return (
            self.offset[0] + float(d * p - b * q) / determinant,
            self.offset[1] + float(a * q - b * p) / determinant,
        )

    def around(self, reach: float) -> Region:
        """Return the part of the plane up to `reach` from its origin."""
        first, second = self.offset
        return Region(first - reach, first + reach, second - reach, second + reach)

    def sentence(self) -> str:
        """Say what stays as it is."""
        others = len(self.origin) - 2
        if self.indices is not None and others == 0:
            return tr("These are all parameters of the network, so the path of the training lies on this surface.")
        if self.indices is not None and others == 1:
            return tr(
                "The other parameter stays as it is, so the path of the training does not lie on this surface: the "
                "real cost stands beside each of its points."
            )
        if self.indices is not None:
            return tr(
                "The other {count} weights and biases stay as they are, so the path of the training does not lie on "
                "this surface: the real cost stands beside each of its points.",
                count=grouped(others),
            )  # fmt: skip
        return tr(
            "Two random directions among {count} parameters; each neuron's part is as long as its weights (Li et al., "
            "2018), and biases stay as they are. The path of the training is seen from above: its real cost stands "
            "beside it.",
            count=grouped(len(self.origin)),
        )  # fmt: skip


def weight_plane(network: Network, first: int, second: int) -> ParameterPlane:
    """Return the plane of two parameters, by their places in the flat vector; its axes have their names."""
    if first == second:
        raise ValueError("two different parameters span a plane")
    origin = network.parameters.astype(np.float64)
    across, up = np.zeros((2, len(origin)))
    across[first] = up[second] = 1
    one, other = (ParameterId.at(network.shapes, index).text for index in (first, second))
    return ParameterPlane(
        origin, across, up, (float(origin[first]), float(origin[second])), (one, other), (first, second)
    )


def steepest_weights(network: Network, gradient: Array) -> tuple[int, int]:
    """Return the two weights, biases left out, with the largest |∂C/∂w|, by their places in the flat vector.

    A network of a single weight has its bias for a second one.
    """
    size = np.abs(gradient, dtype=np.float64)
    size[~np.isfinite(size)] = 0
    size -= np.where(network.weight_mask() > 0, 0.0, np.inf if len(size) > 2 else 0.0)
    if np.isfinite(size).sum() < 2:
        size = np.abs(gradient, dtype=np.float64)
    first, second = np.argsort(-size, kind="stable")[:2]
    return int(first), int(second)


def random_plane(network: Network, seed: int) -> ParameterPlane:
    """Return a plane of two random directions, normalised neuron by neuron; biases stay (Li et al., 2018)."""
    rng = np.random.default_rng(seed)
    across, up = (_filter_normalised(network, rng) for _ in range(2))
    return ParameterPlane(
        network.parameters.astype(np.float64), across, up, (0.0, 0.0), (N_("direction 1"), N_("direction 2"))
    )


def _filter_normalised(network: Network, rng: np.random.Generator) -> Floats:
    direction = np.zeros(len(network.parameters))
    for layer, part in zip(network.layers, network.weights(direction), strict=True):
        drawn = rng.standard_normal(part.shape)
        lengths = np.linalg.norm(layer.weights.astype(np.float64), axis=0) / (np.linalg.norm(drawn, axis=0) + TINY)
        part[:] = drawn * lengths
    return direction


class PlaneCost:
    """The cost of a network over a plane, on fixed examples `x` (examples, inputs) and `y` (examples, outputs).

    What no place of the plane changes is worked out once: the layers below the first one that the plane touches,
    and of that layer the products of its inputs with both directions.
    """

    def __init__(self, network: Network, plane: ParameterPlane, x: Array, y: Array, cost: Cost) -> None:
        """Prepare. Raises UserError if a layer is no dense one."""
        if not network.is_affine:
            raise UserError(ONLY_DENSE)
        self.plane = plane
        self._y, self._cost = y, cost
        self._activations = [layer.activation for layer in network.layers]
        vectors = (plane.origin, plane.across, plane.up)
        parts = zip(*(network.matrices(vector.astype(x.dtype)) for vector in vectors), strict=True)
        self._layers = [(base, across, up, bool(across.any() or up.any())) for base, across, up in parts]
        with np.errstate(all="ignore"):
            self._first, a = self._unchanged(x)
            base, across, up, _ = self._layers[self._first]
            self._z, self._dz1, self._dz2 = (a @ part[:-1] + part[-1] for part in (base, across, up))
            self._columns = self._few_columns()
            if self._columns is not None:
                self._prepare_columns()
        self._space: dict[int, tuple[Array, Array]] = {}

    def value(self, first: float, second: float) -> float:
        """Return the cost at a place of the plane, given by its axes."""
        alpha = self._z.dtype.type(first - self.plane.offset[0])
        beta = self._z.dtype.type(second - self.plane.offset[1])
        with np.errstate(all="ignore"):
            z, layer = self._first_sums(alpha, beta)
            while layer < len(self._layers) - 1:
                a = np.empty_like(z)
                self._activations[layer].value(z, a)
                layer += 1
                base, across, up, touched = self._layers[layer]
                weights = base + alpha * across + beta * up if touched else base
                z = a @ weights[:-1]
                z += weights[-1]
            a, scratch = self._scratch(z)
            self._activations[layer].value(z, a)
            return self._cost.value(z, a, self._y, scratch, self._activations[layer])

    def _unchanged(self, x: Array) -> tuple[int, Array]:
        """Return the first layer that the plane touches, and what comes into it."""
        a = x
        for place, (base, _, _, touched) in enumerate(self._layers[:-1]):
            if touched:
                return place, a
            z = a @ base[:-1] + base[-1]
            a = np.empty_like(z)
            self._activations[place].value(z, a)
        return len(self._layers) - 1, a

    def _few_columns(self) -> npt.NDArray[np.intp] | None:
        """Return the neurons of the first layer that the plane touches, if they are few and nothing above changes."""
        if self._first == len(self._layers) - 1 or any(touched for *_, touched in self._layers[self._first + 1 :]):
            return None
        columns = np.flatnonzero((self._layers[self._first][1] != 0).any(axis=0)
                                 | (self._layers[self._first][2] != 0).any(axis=0))  # fmt: skip
        return columns if 4 * len(columns) <= self._z.shape[1] else None

    def _prepare_columns(self) -> None:
        """Work out what all other neurons send on."""
        assert self._columns is not None
        a = np.empty_like(self._z)
        self._activations[self._first].value(self._z, a)
        a[:, self._columns] = 0
        base = self._layers[self._first + 1][0]
        self._rest = a @ base[:-1] + base[-1]
        self._onward = base[self._columns]
        self._z, self._dz1, self._dz2 = (
            np.ascontiguousarray(part[:, self._columns]) for part in (self._z, self._dz1, self._dz2)
        )

    def _first_sums(self, alpha: np.floating, beta: np.floating) -> tuple[Array, int]:
        """Return the sums z of a layer, the first that has to be worked out, and which it is."""
        z = self._z + alpha * self._dz1
        z += beta * self._dz2
        if self._columns is None:
            return z, self._first
        a = np.empty_like(z)
        self._activations[self._first].value(z, a)
        found = a @ self._onward
        found += self._rest
        return found, self._first + 1

    def _scratch(self, z: Array) -> tuple[Array, Array]:
        if not self._space:
            self._space[0] = np.empty_like(z), np.empty_like(z)
        return self._space[0]


@dataclass(frozen=True, slots=True, eq=False)
class CostPicture:
    """Costs (points of the second axis, points of the first) over a plane; NaN or infinite where they are."""

    first: Floats
    second: Floats
    costs: Floats


def cost_pictures(
    over: PlaneCost, region: Region, sizes: Sequence[int] = SIZES
) -> Generator[float | CostPicture, None, CostPicture]:
    """Yield pictures of the cost over `region`, coarse to fine, and between them the share done; return the last.

    Shares count the points of all pictures. Close it to call it off: it looks up after each
    point, of which one of a network with millions of weights takes a tenth of a second.
    """
    every = sum(size * size for size in sizes)
    done = 0
    for size in sizes:
        first, second = region.axes(size, size)
        costs = np.empty((size, size))
        for row, w2 in enumerate(second):
            for column, w1 in enumerate(first):
                costs[row, column] = over.value(w1, w2)
                done += 1
                yield done / every
        picture = CostPicture(first, second, costs)
        yield picture
    return picture


@dataclass(frozen=True, slots=True)
class PathPoint:
    """A point of a run, projected: its place, the cost of the plane there, and the real cost of the network."""

    place: tuple[float, float]
    on_plane: float
    real: float


def project_path(over: PlaneCost, points: Sequence[tuple[Array, float]]) -> list[PathPoint]:
    """Project the parameters of a run, each with its real cost on the same examples."""
    found = []
    for parameters, real in points:
        place = over.plane.project(parameters)
        found.append(PathPoint(place, over.value(*place), real))
    return found
