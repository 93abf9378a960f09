"""What is worked out about an autoencoder away from the window's thread: its map, its figures, one example."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.digits.pen_strokes import PenStroke, from_sheet
from nnplayground.analysis.digits.preprocessing import DigitImage
from nnplayground.analysis.more_networks import autoencoder as numbers
from nnplayground.analysis.more_networks.autoencoder import Array, Autoencoder, PrincipalComponents, Rows
from nnplayground.core.layers import ONLY_DENSE
from nnplayground.data.problem import Problem
from nnplayground.gui.run.snapshot import Snapshot
from nnplayground.i18n import tr
from nnplayground.training.experiment import Experiment

Labels = npt.NDArray[np.int64]

ENOUGH = 500
"""Validation examples from which on a map shows these alone."""
FITTED = 20_000
"""Training examples by which principal components are found, at most."""
COMPONENTS = 30
"""Principal components that are found at once, so that another code size needs no new ones; of a wider code more."""
JOINED = 600
"""Points on a plane that are joined to what is given back for them, at most."""
STEPS = 9
"""Codes from one example to the other, both among them."""
DRAWN = "drawing"
Subject = str | tuple[str, int] | tuple[str, float, float]
"""What is shown beside its reconstruction: `DRAWN`, ("example", index on the map) or ("place", x, y)."""
FIRST: Subject = ("example", 0)


def objection(experiment: Experiment) -> str:
    """Return why there is no code to be shown of `experiment`, translated; empty if there is one."""
    if not experiment.used_task.has_code:
        return tr(
            "The network in training is no autoencoder: it does not have to give its input back. Begin one with a "
            "button at the left."
        )
    if not experiment.hidden:
        return tr(numbers.NO_CODE)
    return "" if all(layer.is_affine for layer in experiment.layers) else tr(ONLY_DENSE)


def shown_rows(problem: Problem) -> tuple[Rows, bool]:
    """Return the examples of the map, and whether they are validation examples alone, which nothing was learnt of."""
    validation = problem.parts.validation
    if len(validation) >= ENOUGH:
        return np.random.default_rng(0).permutation(validation)[: numbers.MAPPED], True
    return numbers.mapped_rows(problem), False


@dataclass(frozen=True, eq=False)
class ShownExamples:
    """The examples on the map: their `rows`, classes if the data have any, and `inputs` as the network gets them."""

    problem: Problem
    rows: Rows
    only_validation: bool
    labels: Labels | None
    inputs: npt.NDArray[np.float32]

    @classmethod
    def of(cls, problem: Problem) -> "ShownExamples":
        """Choose and gather them."""
        rows, only = shown_rows(problem)
        known = problem.known_classes
        return cls(problem, rows, only, None if known is None else known[rows], numbers.gathered(problem, rows))

    @cached_property
    def lanes(self) -> npt.NDArray[np.float64]:
        """A height for each example where its code is a single number: in the lane of its class, spread a little."""
        spread = np.random.default_rng(1).uniform(-0.36, 0.36, len(self.rows))
        return spread if self.labels is None else spread + self.labels


@dataclass(frozen=True, eq=False)
class MappedCodes:
    """The codes (examples, size) of the shown examples by the network of one snapshot."""

    snapshot: Snapshot
    shown: ShownExamples
    network: Autoencoder
    codes: Array
    back: npt.NDArray[np.float64] | None
    """What is given back for the first `JOINED` examples, in units, where these are points on a plane."""

    def place_of(self, row: int) -> int | None:
        """Return where among the shown examples a row of the data is; None if it is not there."""
        found = np.flatnonzero(self.shown.rows == row)
        return int(found[0]) if row >= 0 and len(found) else None

    def points(self, axes: tuple[int, int]) -> Array:
        """Return the places (examples, 2) of two of the code's numbers; of a code of one number, its lanes."""
        if self.network.size == 1:
            return np.column_stack([self.codes[:, 0], self.shown.lanes])
        return self.codes[:, list(axes)]


@dataclass(frozen=True, eq=False)
class MapFigures:
    """What a map is worth: squared error and share of right neighbours, of the network and of as many components."""

    mapped: MappedCodes
    error: float
    neighbours: float
    pca_error: float
    pca_neighbours: float
    pca_codes: Array


@dataclass(frozen=True, eq=False)
class DecodedWay:
    """What the network makes (steps, outputs) of the codes between two examples, on the scale of its inputs."""

    mapped: MappedCodes
    steps: npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Decoded:
    """Something and what the network gives back for it, both on the scale of its inputs; `given` may be missing."""

    mapped: MappedCodes
    subject: object
    given: npt.NDArray[np.float64] | None
    code: npt.NDArray[np.float64]
    back: npt.NDArray[np.float64]

    @property
    def error(self) -> float:
        """The squared error; NaN if nothing was given."""
        if self.given is None or self.given.shape != self.back.shape:
            return float("nan")
        return float(np.sum((self.given - self.back) ** 2))


@dataclass(slots=True)
class FoundCodes:
    """The newest that was found out about a run's code; it outlives the window that shows it.

    `kept` is what is shown beside its reconstruction when the mouse points at nothing, `decoded` its reconstruction.
    """

    kept: Subject = FIRST
    mapped: MappedCodes | None = None
    figures: MapFigures | None = None
    decoded: Decoded | None = None
    way: DecodedWay | None = None


class CodeMapper:
    """Maps one snapshot after the other; keeps what the examples of a problem are. For one thread."""

    def __init__(self, known: MappedCodes | None = None) -> None:
        """Begin with the examples of a map that is `known`."""
        self._shown: ShownExamples | None = None if known is None else known.shown

    def mapped(self, snapshot: Snapshot, problem: Problem) -> MappedCodes:
        """Return the codes of the examples by `snapshot`."""
        if self._shown is None or self._shown.problem is not problem:
            self._shown = ShownExamples.of(problem)
        network = Autoencoder.of(snapshot.network)
        codes = network.codes(self._shown.inputs)
        back = problem.answer(network.decoded(codes[:JOINED])) if problem.dataset.is_planar else None
        return MappedCodes(snapshot, self._shown, network, codes, back)


class MapJudge:
    """Finds the figures of one map after the other; keeps the principal components of a problem. For one thread."""

    def __init__(self, known: MapFigures | None = None) -> None:
        """Begin with what is known of the components by figures that were found before."""
        self._of: ShownExamples | None = None
        self._components: PrincipalComponents | None = None
        self._most = 0
        self._known: dict[int, tuple[float, float, Array]] = {}
        if known is not None:
            self._of = known.mapped.shown
            self._known = {known.mapped.network.size: (known.pca_error, known.pca_neighbours, known.pca_codes)}

    def figures(self, mapped: MappedCodes) -> MapFigures:
        """Return what the map of `mapped` is worth, beside principal components of the same number."""
        shown = mapped.shown
        error = numbers.reconstruction_error(mapped.network, shown.problem, shown.rows, mapped.codes)
        return MapFigures(mapped, error, _neighbours(mapped.codes, shown), *self._principal(shown, mapped.network.size))

    def _principal(self, shown: ShownExamples, size: int) -> tuple[float, float, Array]:
        if self._of is shown and size in self._known:
            return self._known[size]
        if self._of is not shown or size > self._most:
            problem, self._most = shown.problem, max(size, COMPONENTS)
            train = np.unique(problem.parts.train)
            chosen = np.random.default_rng(0).permutation(train)[:FITTED]
            self._components = numbers.principal_components(numbers.wanted(problem, chosen), self._most)
            self._of, self._known = shown, {}
        components = self._components
        assert components is not None
        if size not in self._known:
            wanted = numbers.wanted(shown.problem, shown.rows)
            codes = components.codes(wanted, size)
            self._known[size] = components.error(wanted, size), _neighbours(codes, shown), codes
        return self._known[size]


def _neighbours(codes: Array, shown: ShownExamples) -> float:
    return float("nan") if shown.labels is None else numbers.neighbour_accuracy(codes, shown.labels)


def decoded_example(mapped: MappedCodes, subject: object, index: int) -> Decoded:
    """Return an example of the map and what the network gives back for it."""
    shown = mapped.shown
    given = numbers.wanted(shown.problem, shown.rows[index : index + 1])[0]
    return _decoded(mapped, subject, given, mapped.codes[index])


def decoded_place(mapped: MappedCodes, subject: object, axes: tuple[int, int], place: tuple[float, float]) -> Decoded:
    """Return what the network makes of a place on the map; the code's other numbers are at their mean."""
    code = mapped.codes.mean(axis=0, dtype=np.float64)
    code[axes[0]] = place[0]
    if len(code) > 1:
        code[axes[1]] = place[1]
    return _decoded(mapped, subject, None, code)


def decoded_drawing(
    mapped: MappedCodes, subject: object, ink: npt.NDArray[np.float32], strokes: list[PenStroke] | None
) -> Decoded | DigitImage:
    """Return a drawing, prepared as MNIST's digits are, and what the network gives back; the drawing alone if none."""
    image = from_sheet(ink, strokes)
    if not image.is_digit:
        return image
    pixels = image.pixels.reshape(1, -1)
    return _decoded(mapped, subject, pixels[0].astype(np.float64), mapped.network.codes(pixels)[0])


def _decoded(mapped: MappedCodes, subject: object, given: Array | None, code: Array) -> Decoded:
    outputs = mapped.network.decoded(np.asarray(code, mapped.codes.dtype)[np.newaxis])
    back = numbers.on_input_scale(mapped.shown.problem, outputs)[0]
    return Decoded(mapped, subject, None if given is None else np.asarray(given, np.float64), np.array(code), back)


def way_between(mapped: MappedCodes, first: int, last: int) -> DecodedWay:
    """Return what the network makes of the codes between two examples of the map."""
    codes = numbers.interpolated(mapped.codes[first], mapped.codes[last], STEPS)
    outputs = mapped.network.decoded(codes.astype(mapped.codes.dtype))
    return DecodedWay(mapped, numbers.on_input_scale(mapped.shown.problem, outputs))
