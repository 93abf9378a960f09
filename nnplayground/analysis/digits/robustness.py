"""How accuracy falls as the images get noisier, turn or move."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.core.passes import predict
from nnplayground.data.image_transform import Floats, ImageTransform, transformed
from nnplayground.data.problem import Problem
from nnplayground.i18n import N_

PIECE = 500
"""Images changed and judged at a time."""


class Disturbance(StrEnum):
    """What is done to the images."""

    NOISE = "noise"
    ROTATION = "rotation"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class DisturbanceScale:
    """A disturbance's name, the unit of its amount and amounts worth trying."""

    label: str
    unit: str
    amounts: tuple[float, ...]


SCALES = {
    Disturbance.NOISE: DisturbanceScale(N_("Noise"), N_("of the range"), (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)),
    Disturbance.ROTATION: DisturbanceScale(N_("Rotation"), "°", (-60, -45, -30, -20, -10, 0, 10, 20, 30, 45, 60)),
    Disturbance.SHIFT: DisturbanceScale(N_("Shift"), N_("pixels"), (0, 1, 2, 3, 4, 5, 6, 8)),
}


@dataclass(frozen=True, slots=True)
class Point:
    """The accuracy under one amount of a disturbance."""

    amount: float
    accuracy: float


def curve(
    network: Network,
    problem: Problem,
    rows: npt.NDArray[np.intp],
    disturbance: Disturbance,
    amounts: Sequence[float],
    seed: int = 1,
) -> Iterator[Point | None]:
    """Yield a `Point` for each amount, and None after each piece of the images `rows`.

    Noise is normally distributed, with the amount as its deviation; positive rotations turn to the
    left; shifts go to one of eight sides, drawn for each image, so that all are tried alike.
    """
    if problem.labels is None or problem.dataset.image_shape is None:
        raise ValueError("only classes of images can be disturbed")
    for amount in amounts:
        # The same chance for every amount: the curve shows the amount and nothing else.
        rng = np.random.default_rng(seed)
        right = 0
        for start in range(0, len(rows), PIECE):
            piece = rows[start : start + PIECE]
            ink = np.asarray(problem.inputs[piece], np.uint8)
            images = _disturbed(ink, problem.dataset.image_shape, disturbance, amount, rng)
            right += int(np.count_nonzero(_answers(network, problem, images) == problem.labels[piece]))
            yield None
        yield Point(amount, right / len(rows) if len(rows) else float("nan"))


def _disturbed(
    ink: npt.NDArray[np.uint8],
    shape: tuple[int, int],
    disturbance: Disturbance,
    amount: float,
    rng: np.random.Generator,
) -> Floats:
    """Return images (images, pixels) from 0 to 1."""
    if disturbance is Disturbance.NOISE:
        noise = rng.standard_normal(ink.shape, dtype=np.float32)
        return np.clip(ink * np.float32(1 / 255) + noise * np.float32(amount), 0, 1)
    transform = ImageTransform(len(ink), shape)
    if disturbance is Disturbance.ROTATION:
        sine, cosine = np.sin(np.radians(amount)), np.cos(np.radians(amount))
        transform.matrix[:] = [[cosine, sine], [-sine, cosine]]
    else:
        angle = rng.integers(8, size=len(ink)) * (np.pi / 4)
        transform.shift[:] = amount * np.stack([np.sin(angle), np.cos(angle)], axis=1)
    return transformed(ink, transform).reshape(len(ink), -1)


def _answers(network: Network, problem: Problem, images: Floats) -> npt.NDArray[np.int64]:
    return problem.classify(predict(network, images))
