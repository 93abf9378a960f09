"""Augmentation: the training images are changed a little at random every time they are shown.

All changes of place are put together first, so that an image is resampled once; changes of ink
follow. Images are (images, rows, columns) with ink from 0 (paper) to 1, places are in pixels.
"""

import math
from collections.abc import Sequence
from typing import Any, ClassVar, Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.data.image_transform import Floats, ImageTransform, Resampler, smooth_fields
from nnplayground.i18n import N_
from nnplayground.registry import LIVE, Component, Registry, search, unit

Array = npt.NDArray[np.floating]


class Augmentation(Component):
    """A random change of an image that leaves its meaning alone."""

    def bend(self, transform: ImageTransform, rng: np.random.Generator) -> None:
        """Add this change of place to `transform`."""

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
    marks = LIVE | search(0, min(2 * default, most)) | (unit(shown_unit) if shown_unit else {})
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

    def bend(self, transform: ImageTransform, rng: np.random.Generator) -> None:
        transform.shift += _uniform(rng, self.reach, (transform.count, 2))


@AUGMENTATIONS.register
class Rotate(Augmentation):
    """The image turns about its centre."""

    label: ClassVar[str] = N_("Rotate")
    summary: ClassVar[str] = N_("Turns each image a little about its centre.")
    kind: Literal["rotate"] = "rotate"
    reach: float = _amount(15.0, 180, N_("Turn up to"), N_("How far an image turns at most, either way."), "°")

    def bend(self, transform: ImageTransform, rng: np.random.Generator) -> None:
        angle = _uniform(rng, np.radians(self.reach), transform.count)
        turn = np.empty_like(transform.matrix)
        turn[:, 0, 0] = turn[:, 1, 1] = np.cos(angle)
        turn[:, 0, 1] = np.sin(angle)
        turn[:, 1, 0] = -turn[:, 0, 1]
        transform.matrix = turn @ transform.matrix


@AUGMENTATIONS.register
class Scale(Augmentation):
    """The image grows or shrinks, in height and width apart."""

    label: ClassVar[str] = N_("Scale")
    summary: ClassVar[str] = N_("Makes each image a little larger or smaller, its height and width apart.")
    kind: Literal["scale"] = "scale"
    reach: float = _amount(15.0, 50, N_("Scale up to"), N_("How much larger or smaller an image becomes at most."), "%")

    def bend(self, transform: ImageTransform, rng: np.random.Generator) -> None:
        # A larger picture takes its ink from nearer the centre.
        transform.matrix = transform.matrix / (1 + _uniform(rng, self.reach / 100, (transform.count, 2, 1)))


@AUGMENTATIONS.register
class Shear(Augmentation):
    """The image slants to the left or right."""

    label: ClassVar[str] = N_("Slant")
    summary: ClassVar[str] = N_("Slants each image to the left or right, as handwriting does.")
    kind: Literal["shear"] = "shear"
    reach: float = _amount(15.0, 45, N_("Slant up to"), N_("How far upright strokes lean at most."), "°")

    def bend(self, transform: ImageTransform, rng: np.random.Generator) -> None:
        slant = np.tan(_uniform(rng, np.radians(self.reach), transform.count))
        transform.matrix[:, 1] += slant[:, np.newaxis] * transform.matrix[:, 0]


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

    def bend(self, transform: ImageTransform, rng: np.random.Generator) -> None:
        fields = smooth_fields(transform.shape, self.smoothness)
        weights = rng.standard_normal((2, transform.count, len(fields)), dtype=np.float32)
        weights *= self.deviation
        transform.bends.append((weights, fields))


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
        self._arrays: dict[int, Resampler] = {}

    def apply(self, ink: npt.NDArray[np.uint8], out: Array, rng: np.random.Generator) -> None:
        """Write the changed images (images, pixels) into `out`, from 0 to 1, given `ink` from 0 to 255."""
        arrays = self._arrays.get(len(ink))
        if arrays is None:
            if len(self._arrays) > 3:
                self._arrays.clear()
            arrays = self._arrays[len(ink)] = Resampler(len(ink), self.shape)
        images = arrays.images
        if self._moving:
            transform = ImageTransform(len(ink), self.shape)
            for augmentation in self._moving:
                augmentation.bend(transform, rng)
            arrays.resample(ink, transform)
        else:
            np.multiply(ink.reshape(images.shape), np.float32(1 / 255), out=images)
        for augmentation in self._painting:
            augmentation.paint(images, arrays.scratch, rng)
        out[:] = images.reshape(len(ink), -1)


def preview(
    image: npt.NDArray[np.uint8], augmentations: Sequence[Augmentation], count: int, rng: np.random.Generator
) -> Floats:
    """Return `count` variants (count, rows, columns), from 0 to 1, of one image of ink from 0 to 255."""
    augmenter = Augmenter(augmentations, image.shape)
    out = np.empty((count, image.size), np.float32)
    augmenter.apply(np.repeat(image.reshape(1, -1), count, axis=0), out, rng)
    return out.reshape(count, *image.shape)
