"""Augmentation: the training images are changed a little at random every time they are shown.

All changes of place are put together first, so that an image is resampled once; changes of ink
follow. Images are (images, rows, columns) with ink from 0 (paper) to 1, places are in pixels.
"""

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.i18n import N_
from nnplayground.registry import LIVE, Component, Registry, unit

Array = npt.NDArray[np.floating]
Floats = npt.NDArray[np.float32]

KEPT = 0.999
"""The share of the variance of a smooth random field that its coefficients have to keep."""


class Warp:
    """Where the pixels of `count` images come from.

    `matrix` (images, 2, 2) and `shift` (images, 2) lead from a pixel's (row, column), counted from
    the centre of the image, to where its ink is taken; `bends` are pairs of random coefficients
    (2, images, k) and the fields (k, pixels) that they weigh.
    """

    def __init__(self, count: int, shape: tuple[int, int]) -> None:
        self.shape = shape
        self.count = count
        self.matrix: Floats = np.broadcast_to(np.eye(2, dtype=np.float32), (count, 2, 2)).copy()
        self.shift: Floats = np.zeros((count, 2), np.float32)
        self.bends: list[tuple[Floats, Floats]] = []


class Augmentation(Component):
    """A random change of an image that leaves its meaning alone."""

    def bend(self, warp: Warp, rng: np.random.Generator) -> None:
        """Add this change of place to `warp`."""

    def paint(self, images: Floats, scratch: Floats, rng: np.random.Generator) -> None:
        """Change the ink of `images` in place; `scratch` is an array of the same shape."""

    @property
    def moves(self) -> bool:
        """Whether it changes places rather than ink."""
        return type(self).bend is not Augmentation.bend

    @property
    def paints(self) -> bool:
        """Whether it changes ink."""
        return type(self).paint is not Augmentation.paint


AUGMENTATIONS: Registry[Augmentation] = Registry(N_("augmentation"), Augmentation)


def _amount(default: float, most: float, title: str, description: str, shown_unit: str = "") -> Any:
    marks = LIVE | unit(shown_unit) if shown_unit else LIVE
    return Field(default, ge=0, le=most, title=title, description=description, json_schema_extra=marks)


def _uniform(rng: np.random.Generator, reach: float, shape: int | tuple[int, ...]) -> Floats:
    """Return numbers between −reach and reach, all equally likely."""
    drawn = rng.random(shape, dtype=np.float32)
    drawn -= 0.5
    drawn *= 2 * reach
    return drawn


@AUGMENTATIONS.register
class Shift(Augmentation):
    """The image moves up, down, left or right, by fractions of a pixel too."""

    label: ClassVar[str] = N_("Shift")
    summary: ClassVar[str] = N_("Moves each image a little in any direction.")
    kind: Literal["shift"] = "shift"
    reach: float = _amount(2.0, 14, N_("Shift up to"), N_("How far an image moves at most."), N_("pixels"))

    def bend(self, warp: Warp, rng: np.random.Generator) -> None:
        warp.shift += _uniform(rng, self.reach, (warp.count, 2))


@AUGMENTATIONS.register
class Rotate(Augmentation):
    """The image turns about its centre."""

    label: ClassVar[str] = N_("Rotate")
    summary: ClassVar[str] = N_("Turns each image a little about its centre.")
    kind: Literal["rotate"] = "rotate"
    reach: float = _amount(15.0, 180, N_("Turn up to"), N_("How far an image turns at most, either way."), "°")

    def bend(self, warp: Warp, rng: np.random.Generator) -> None:
        angle = _uniform(rng, np.radians(self.reach), warp.count)
        turn = np.empty_like(warp.matrix)
        turn[:, 0, 0] = turn[:, 1, 1] = np.cos(angle)
        turn[:, 0, 1] = np.sin(angle)
        turn[:, 1, 0] = -turn[:, 0, 1]
        warp.matrix = turn @ warp.matrix


@AUGMENTATIONS.register
class Scale(Augmentation):
    """The image grows or shrinks, in height and width apart."""

    label: ClassVar[str] = N_("Scale")
    summary: ClassVar[str] = N_("Makes each image a little larger or smaller, its height and width apart.")
    kind: Literal["scale"] = "scale"
    reach: float = _amount(15.0, 50, N_("Scale up to"), N_("How much larger or smaller an image becomes at most."), "%")

    def bend(self, warp: Warp, rng: np.random.Generator) -> None:
        # A larger picture takes its ink from nearer the centre.
        warp.matrix = warp.matrix / (1 + _uniform(rng, self.reach / 100, (warp.count, 2, 1)))


@AUGMENTATIONS.register
class Shear(Augmentation):
    """The image slants to the left or right."""

    label: ClassVar[str] = N_("Slant")
    summary: ClassVar[str] = N_("Slants each image to the left or right, as handwriting does.")
    kind: Literal["shear"] = "shear"
    reach: float = _amount(15.0, 45, N_("Slant up to"), N_("How far upright strokes lean at most."), "°")

    def bend(self, warp: Warp, rng: np.random.Generator) -> None:
        slant = np.tan(_uniform(rng, np.radians(self.reach), warp.count))
        warp.matrix[:, 1] += slant[:, np.newaxis] * warp.matrix[:, 0]


@AUGMENTATIONS.register
class Elastic(Augmentation):
    """Every pixel is pushed by a smooth random field (Simard, Steinkraus and Platt, 2003)."""

    label: ClassVar[str] = N_("Elastic distortion")
    summary: ClassVar[str] = N_("Bends each image like rubber, as no two hands write alike.")
    kind: Literal["elastic"] = "elastic"
    strength: float = _amount(
        34.0, 200, N_("Strength α"), N_("How hard the pixels are pushed; 34 moves them by some 1.4 pixels at σ 4.")
    )
    smoothness: float = Field(
        4.0,
        ge=1,
        le=20,
        title=N_("Smoothness σ"),
        description=N_("Over how many pixels the push is evened out; large values bend the whole image."),
        json_schema_extra=LIVE | unit(N_("pixels")),
    )

    @property
    def deviation(self) -> float:
        """Standard deviation of the push in pixels.

        Simard's field is α times uniform noise in ±1, smoothed by a gaussian of deviation σ whose
        weights add up to 1: the variance 1/3 is divided by 4πσ².
        """
        return self.strength / (math.sqrt(3) * 2 * math.sqrt(math.pi) * self.smoothness)

    def bend(self, warp: Warp, rng: np.random.Generator) -> None:
        fields = smooth_fields(warp.shape, self.smoothness)
        weights = rng.standard_normal((2, warp.count, len(fields)), dtype=np.float32)
        weights *= self.deviation
        warp.bends.append((weights, fields))


@AUGMENTATIONS.register
class Thickness(Augmentation):
    """Strokes become thicker or thinner: part of the way to the darkest or lightest of four neighbours."""

    label: ClassVar[str] = N_("Stroke thickness")
    summary: ClassVar[str] = N_("Makes the strokes of each image a little thicker or thinner.")
    kind: Literal["thickness"] = "thickness"
    reach: float = _amount(
        0.5, 1, N_("Thicker or thinner by"), N_("How far the edge of a stroke moves at most."), N_("pixels")
    )

    def paint(self, images: Floats, scratch: Floats, rng: np.random.Generator) -> None:
        amount = _uniform(rng, self.reach, (len(images), 1, 1))
        signed = images * np.sign(amount)
        np.copyto(scratch, signed)
        for axis in (1, 2):
            ahead = tuple(slice(1, None) if a == axis else slice(None) for a in range(3))
            behind = tuple(slice(None, -1) if a == axis else slice(None) for a in range(3))
            np.maximum(scratch[ahead], signed[behind], out=scratch[ahead])
            np.maximum(scratch[behind], signed[ahead], out=scratch[behind])
        # The greatest neighbour of −ink is the lightest one.
        scratch -= signed
        scratch *= amount
        images += scratch


@AUGMENTATIONS.register
class Noise(Augmentation):
    """Every pixel strays, normally distributed."""

    label: ClassVar[str] = N_("Noise")
    summary: ClassVar[str] = N_("Makes every pixel a little darker or lighter at random.")
    kind: Literal["noise"] = "noise"
    deviation: float = _amount(0.1, 1, N_("Noise"), N_("How far the ink of a pixel strays; 1 is the whole range."))

    def paint(self, images: Floats, scratch: Floats, rng: np.random.Generator) -> None:
        rng.standard_normal(dtype=np.float32, out=scratch)
        scratch *= self.deviation
        images += scratch
        np.clip(images, 0, 1, out=images)


class Augmenter:
    """Applies augmentations to many images of one shape, up to 512 × 512; keeps its arrays."""

    def __init__(self, augmentations: Sequence[Augmentation], shape: tuple[int, int]) -> None:
        self.augmentations = tuple(augmentations)
        self.shape = shape
        self._moving = [a for a in self.augmentations if a.moves]
        self._painting = [a for a in self.augmentations if a.paints]
        self._arrays: dict[int, _Arrays] = {}

    def apply(self, ink: npt.NDArray[np.uint8], out: Array, rng: np.random.Generator) -> None:
        """Write the changed images (images, pixels) into `out`, from 0 to 1, given `ink` from 0 to 255."""
        arrays = self._arrays.get(len(ink))
        if arrays is None:
            if len(self._arrays) > 3:
                self._arrays.clear()
            arrays = self._arrays[len(ink)] = _Arrays(len(ink), self.shape)
        images = arrays.images
        if self._moving:
            warp = Warp(len(ink), self.shape)
            for augmentation in self._moving:
                augmentation.bend(warp, rng)
            arrays.resample(ink, warp)
        else:
            np.multiply(ink.reshape(images.shape), np.float32(1 / 255), out=images)
        for augmentation in self._painting:
            augmentation.paint(images, arrays.scratch, rng)
        out[:] = images.reshape(len(ink), -1)


class _Arrays:
    """The working arrays for `count` images at a time."""

    def __init__(self, count: int, shape: tuple[int, int]) -> None:
        rows, columns = shape
        pixels = rows * columns
        self.images: Floats = np.empty((count, rows, columns), np.float32)
        self.scratch: Floats = np.empty_like(self.images)
        self._flat = self.images.reshape(count, pixels)
        self._work = self.scratch.reshape(count, pixels)
        self._paper = np.zeros((count, rows + 2, columns + 2), np.uint8)
        # The four neighbours that a place lies between, side by side: one look-up gets them all.
        self._corners = np.empty((count, rows + 1, columns + 1, 4), np.uint8)
        self._places: Floats = np.empty((2, count, pixels), np.float32)
        self._floors: Floats = np.empty_like(self._places)
        self._index = np.empty((count, pixels), np.intp)
        self._found = np.empty((count, pixels), np.uint32)
        self._first = (np.arange(count, dtype=np.float32) * ((rows + 1) * (columns + 1)))[:, np.newaxis]

    def resample(self, ink: npt.NDArray[np.uint8], warp: Warp) -> None:
        """Write into `images` the ink found where `warp` leads, between pixels by bilinear interpolation."""
        count, rows, columns = self.images.shape
        paper, corners, places, floors = self._paper, self._corners, self._places, self._floors
        paper[:, 1:-1, 1:-1] = ink.reshape(self.images.shape)
        for number, (down, right) in enumerate(((0, 0), (0, 1), (1, 0), (1, 1))):
            corners[..., number] = paper[:, down : down + rows + 1, right : right + columns + 1]
        self._find_places(warp)
        np.floor(places, out=floors)
        places -= floors
        np.multiply(floors[0], columns + 1, out=floors[0])
        floors[0] += floors[1]
        floors[0] += self._first
        np.copyto(self._index, floors[0], casting="unsafe")
        np.take(corners.view(np.uint32).reshape(-1), self._index, out=self._found, mode="clip")
        four = self._found.view(np.uint8).reshape(count, -1, 4)
        upper, lower, left = self._flat, floors[0], floors[1]
        self._between(four, 0, upper, left)
        self._between(four, 2, lower, left)
        lower -= upper
        lower *= places[0]
        upper += lower
        upper *= np.float32(1 / 255)

    def _between(self, four: npt.NDArray[np.uint8], pair: int, out: Floats, left: Floats) -> None:
        """Interpolate along the row between corners `pair` and `pair` + 1; `left` is scratch."""
        np.copyto(left, four[..., pair])
        np.subtract(four[..., pair + 1], left, out=out)
        out *= self._places[1]
        out += left

    def _find_places(self, warp: Warp) -> None:
        """Write the source (row, column) of every pixel, within a margin of one pixel of paper."""
        rows, columns = warp.shape
        grid = _grid(warp.shape)
        centre = ((rows - 1) / 2, (columns - 1) / 2)
        weights = np.empty((warp.count, 3), np.float32)
        for axis, place in enumerate(self._places):
            weights[:, :2] = warp.matrix[:, axis]
            weights[:, 2] = warp.shift[:, axis] + (centre[axis] + 1)
            np.matmul(weights, grid, out=place)
            for coefficients, fields in warp.bends:
                np.matmul(coefficients[axis], fields, out=self._work)
                place += self._work
            # The margin itself is paper, so everything beyond it is too.
            np.clip(place, 0, warp.shape[axis] + 1 - 1e-3, out=place)


@cache
def _grid(shape: tuple[int, int]) -> Floats:
    """Return (3, pixels): row and column of each pixel, counted from the centre, and 1."""
    rows, columns = shape
    row, column = np.mgrid[:rows, :columns].reshape(2, -1)
    return np.stack([row - (rows - 1) / 2, column - (columns - 1) / 2, np.ones(rows * columns)]).astype(np.float32)


@lru_cache(maxsize=8)
def smooth_fields(shape: tuple[int, int], sigma: float) -> Floats:
    """Return fields (k, pixels) whose sum, weighed by k standard normal numbers, is a smooth random field.

    Its deviation is 1 everywhere and its covariance exp(−d²/4σ²), that of white noise smoothed by a
    gaussian of deviation σ: the eigenvectors of the covariance along rows and columns, combined.
    """
    down, across = (_eigenfields(length, sigma) for length in shape)
    fields = np.einsum("ir,jc->ijrc", down, across)
    return np.ascontiguousarray(fields.reshape(len(down) * len(across), -1), dtype=np.float32)


def _eigenfields(length: int, sigma: float) -> npt.NDArray[np.float64]:
    """Return the (k, length) fields of one direction, those that matter."""
    place = np.arange(length)
    values, vectors = np.linalg.eigh(np.exp(-((place[:, np.newaxis] - place) ** 2) / (4 * sigma**2)))
    values, vectors = values[::-1], vectors[:, ::-1]
    count = 1 + int(np.searchsorted(np.cumsum(values), KEPT * values.sum()))
    kept: npt.NDArray[np.float64] = (vectors[:, :count] * np.sqrt(np.maximum(values[:count], 0))).T
    # What was left out is made up for, pixel by pixel.
    kept /= np.sqrt(np.square(kept).sum(axis=0))
    return kept


def warped(ink: npt.NDArray[np.uint8], warp: Warp) -> Floats:
    """Return images (images, rows, columns) of ink from 0 to 255, resampled as `warp` says, from 0 to 1."""
    arrays = _Arrays(warp.count, warp.shape)
    arrays.resample(ink, warp)
    return arrays.images


def preview(
    image: npt.NDArray[np.uint8], augmentations: Sequence[Augmentation], count: int, rng: np.random.Generator
) -> Floats:
    """Return `count` variants (count, rows, columns), from 0 to 1, of one image of ink from 0 to 255."""
    augmenter = Augmenter(augmentations, image.shape)
    out = np.empty((count, image.size), np.float32)
    augmenter.apply(np.repeat(image.reshape(1, -1), count, axis=0), out, rng)
    return out.reshape(count, *image.shape)
