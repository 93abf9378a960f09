"""How far the gradient of a mini-batch is from that of all examples: angle and length, measured and by the law.

For m of N examples drawn without replacement the mean gradient scatters by tr Σ/m · (1 − m/N), with Σ the covariance
of the single gradients. As nearly all of that is at right angles to the full gradient ∇C, with
r = √(tr Σ/m · (1 − m/N)) / ‖∇C‖ the angle is arctan r and the length √(1 + r²) times ‖∇C‖.
"""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from pydantic import Field, field_validator

from nnplayground.analysis.descent.network_surface import steepest_weights
from nnplayground.analysis.network_cost import PIECE, MeanGradient, NetworkCost, Rows
from nnplayground.core.layers import ONLY_DENSE
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.registry import Model
from nnplayground.training.experiment import MAX_SEED
from nnplayground.training.reports import BatchReport, EpochReport, RunEnded
from nnplayground.training.trainer import Trainer

Floats = npt.NDArray[np.float64]

BAND = 0.1, 0.9
"""The quantiles between which the band lies: four of five draws."""
SHUFFLES = 2
"""Orders of all examples from which the pieces of large mini-batches come."""
MOST_SIZES = 32


class GradientNoiseSettings(Model):
    """Which mini-batches are drawn, how often, and after how much training."""

    sizes: tuple[int, ...] = Field(
        (1, 10, 100, 1000),
        min_length=1,
        max_length=MOST_SIZES,
        title=N_("Mini-batches"),
        description=N_("How many examples are drawn: one size, or several with commas."),
    )
    draws: int = Field(
        40, ge=2, le=1000, title=N_("Draws"), description=N_("How many mini-batches are drawn of each size.")
    )
    after: int = Field(
        0,
        ge=0,
        le=10_000,
        title=N_("Epochs before"),
        description=N_("For how many epochs the network is trained before; 0 looks at the start."),
    )
    seed: int = Field(1, ge=0, le=MAX_SEED, title=N_("Seed of the draws"), description=N_("Chooses the mini-batches."))

    @field_validator("sizes")
    @classmethod
    def _are_sizes(cls, sizes: tuple[int, ...]) -> tuple[int, ...]:
        if min(sizes) < 1:
            raise SizeError(N_("A mini-batch has at least 1 example."))
        return tuple(sorted(set(sizes)))


class SizeError(UserError, ValueError):
    """A size that no mini-batch can have."""


@dataclass(frozen=True, slots=True)
class QuantileBand:
    """The middle of some values, and the band in which four of five lie."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Floats) -> "QuantileBand":
        """Return that of `values`."""
        low, median, high = np.quantile(values, [BAND[0], 0.5, BAND[1]])
        return cls(float(median), float(low), float(high))


@dataclass(frozen=True, slots=True)
class NoisePoint:
    """Mini-batches of `size`: their `angles` to the full gradient in degrees, their `lengths` in units of its own.

    `law_angle` and `law_length` are what the law says; both are NaN where the full gradient is 0.
    """

    size: int
    draws: int
    angle: QuantileBand
    length: QuantileBand
    law_angle: float
    law_length: float


@dataclass(frozen=True, slots=True, eq=False)
class NoiseCurve:
    """Everything measured: the full gradient, a point for each size, and a few drawn gradients of each.

    `arrows` maps a size to gradients (draws, 2) of the two chosen parameters.
    """

    full: MeanGradient
    points: tuple[NoisePoint, ...]
    arrows: dict[int, Floats]
    pair: tuple[int, int]


def law(full: MeanGradient, size: int) -> tuple[float, float]:
    """Return the angle in degrees, and the length in units of the full one, that the law gives for a mini-batch."""
    if not full.length:
        return float("nan"), float("nan")
    share = max(0.0, 1 - size / full.examples)
    r = np.sqrt(full.scatter / size * share) / full.length
    return float(np.degrees(np.arctan(r))), float(np.sqrt(1 + r * r))


def trained(epochs: int, trainer: Trainer) -> Generator[float, None, None]:
    """Train for so many epochs, yielding the share done. Raises UserError if the cost becomes infinite."""
    if not epochs:
        return
    for report in trainer.run():
        if isinstance(report, BatchReport):
            yield min(1.0, report.epochs / epochs)
        elif isinstance(report, EpochReport) and report.epoch >= epochs:
            return
        elif isinstance(report, RunEnded):
            if report.reason == "not_finite":
                raise UserError(report.template, **report.values)
            return


def gradient_noise(
    over: NetworkCost, rows: Rows, settings: GradientNoiseSettings, pair: tuple[int, int] | None = None
) -> Generator[float | NoisePoint, None, NoiseCurve]:
    """Draw mini-batches from `rows` and compare their gradients with that of all; yield shares and finished points.

    Sizes beyond the number of examples are left out. `pair` are the two parameters whose gradients are kept as
    arrows; the steepest ones if it is None.
    """
    sizes = [size for size in settings.sizes if size <= len(rows)] or [len(rows)]
    costs = [_cost(size, settings.draws, len(rows)) for size in sizes]
    work = len(rows) + sum(costs)
    if over.network.remembers:
        # Its mini-batches are of sequences, and not of rows.
        raise UserError(ONLY_DENSE)
    pieces = over.gradient_in_pieces(rows)
    while True:
        try:
            yield next(pieces) * len(rows) / work
        except StopIteration as end:
            full: MeanGradient = end.value
            break
    chosen = pair or steepest_weights(over.network, full.gradient)
    rng = np.random.default_rng(settings.seed)
    done = float(len(rows))
    points, arrows = [], {}
    for size, cost in zip(sizes, costs, strict=True):
        angles, lengths = np.empty((2, settings.draws))
        arrows[size] = np.empty((settings.draws, 2))
        for number, gradient in enumerate(_drawn(over, rows, size, settings.draws, rng)):
            angles[number], lengths[number] = _compare(gradient, full)
            arrows[size][number] = gradient[list(chosen)]
            yield min(1.0, (done + cost * (number + 1) / settings.draws) / work)
        done += cost
        law_angle, law_length = law(full, size)
        point = NoisePoint(
            size, settings.draws, QuantileBand.of(angles), QuantileBand.of(lengths), law_angle, law_length
        )
        points.append(point)
        yield point
    return NoiseCurve(full, tuple(points), arrows, chosen)


def _compare(gradient: Floats, full: MeanGradient) -> tuple[float, float]:
    """Return the angle in degrees and the share of the lengths; NaN where one of them is 0."""
    length = float(np.linalg.norm(gradient))
    if not full.length or not length:
        return float("nan"), length / full.length if full.length else float("nan")
    cosine = float(gradient @ full.gradient) / (length * full.length)
    if cosine > 0.9:
        # arccos loses half of its digits near 0; the side across is exact there.
        across = np.linalg.norm(gradient / length - full.gradient / full.length)
        return float(np.degrees(2 * np.arcsin(across / 2))), length / full.length
    return float(np.degrees(np.arccos(max(-1.0, cosine)))), length / full.length


def _cost(size: int, draws: int, examples: int) -> int:
    """Return how many examples have to be looked at for the draws of a size."""
    pieces = SHUFFLES * examples
    return min(size * draws, pieces) if _in_pieces(size, examples) else size * draws


def _in_pieces(size: int, examples: int) -> bool:
    """Whether mini-batches are put together from pieces: they have to be several, and choices of many."""
    return size >= 2 * PIECE and examples >= 4 * PIECE


def _drawn(
    over: NetworkCost, rows: Rows, size: int, draws: int, rng: np.random.Generator
) -> Generator[Floats, None, None]:
    """Yield the gradients of `draws` mini-batches, each drawn without replacement.

    Large ones are put together from gradients of pieces of randomly ordered examples, each piece looked at once.
    """
    if not _in_pieces(size, len(rows)) or size * draws <= SHUFFLES * len(rows):
        for _ in range(draws):
            yield over.gradient(rng.choice(rows, size, replace=False)).gradient
        return
    shuffles = [_Pieces(over, rng.permutation(rows)) for _ in range(SHUFFLES)]
    for draw in range(draws):
        yield shuffles[draw % SHUFFLES].draw(size, rng)


class _Pieces:
    """Gradients of pieces of some examples, in the order in which they are given."""

    def __init__(self, over: NetworkCost, rows: Rows) -> None:
        self._over = over
        self._parts = [rows[start : start + PIECE] for start in range(0, len(rows), PIECE)]
        self._gradients = [over.gradient(part).gradient for part in self._parts]

    def draw(self, size: int, rng: np.random.Generator) -> Floats:
        """Return the gradient of a mini-batch of randomly chosen pieces, the last one in part."""
        total, left = np.zeros_like(self._gradients[0]), size
        for place in rng.permutation(len(self._parts)):
            part = self._parts[place]
            if left >= len(part):
                total += len(part) * self._gradients[place]
            else:
                total += left * self._over.gradient(rng.choice(part, left, replace=False)).gradient
            left -= min(left, len(part))
            if not left:
                break
        found: Floats = total / size
        return found
