"""A surface seen from the side: its quads projected and sorted, ready to be painted from the back to the front."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

TALL = 0.55
"""Half the height of the picture's box; its other sides reach from −1 to 1."""
LIFT = 0.012
"""How far above the surface a path is drawn, so that it does not sink into it."""
SUN = np.array([-0.45, -0.35, 0.82])
"""Where the light comes from."""


class Camera(NamedTuple):
    """From where the surface is seen: degrees around the vertical axis, degrees above the horizon, and how near."""

    azimuth: float = -60.0
    elevation: float = 35.0
    zoom: float = 1.0

    def turned(self, around: float, up: float) -> "Camera":
        """Return the camera moved by that many degrees; it never looks from below."""
        return Camera((self.azimuth + around + 180) % 360 - 180, min(90.0, max(5.0, self.elevation + up)), self.zoom)

    @property
    def matrix(self) -> Floats:
        """Rows: to the right on the screen, down on the screen, and towards the eye."""
        a, e = np.radians(self.azimuth), np.radians(self.elevation)
        right = np.array([-np.sin(a), np.cos(a), 0.0])
        towards = np.array([np.cos(a) * np.cos(e), np.sin(a) * np.cos(e), np.sin(e)])
        up = np.cross(towards, right)
        return np.stack([self.zoom * right, -self.zoom * up, towards])


class QuadPicture(NamedTuple):
    """Quads from the back to the front: `corners` (quads, 4, 2) on the screen, about −1.5 to 1.5, y downwards.

    `height` (quads,) is from 0, the lowest, to 1; `light` (quads,) from 0 to 1.
    """

    corners: Floats
    height: Floats
    light: Floats


@dataclass(frozen=True, slots=True)
class HeightScale:
    """How costs become heights from 0 to 1: in proportion, or to log(1 + C − C_min), which shows valleys better."""

    low: float
    high: float
    logarithmic: bool

    @classmethod
    def of(cls, heights: Floats, logarithmic: bool = True) -> "HeightScale":
        """Return the scale on which the finite ones of `heights` reach from 0 to 1."""
        finite = heights[np.isfinite(heights)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 0.0)
        return cls(low, high, logarithmic)

    def apply(self, cost: npt.ArrayLike) -> Floats:
        """Return heights; what lies beyond the scale is put at its ends, and NaN at the top."""
        reach = min(self.high - self.low, 1e300)
        above = np.clip(np.nan_to_num(np.asarray(cost, np.float64), nan=np.inf) - self.low, 0.0, reach)
        if reach <= 0:
            return np.zeros_like(above)
        found: Floats = np.log1p(above) / np.log1p(reach) if self.logarithmic else above / reach
        return found


class SurfaceMesh:
    """The surface `heights` (rows, columns) over `v1` (columns,) and `v2` (rows,), in a box from −1 to 1.

    Quads with a corner that is not finite are left out.
    """

    def __init__(self, v1: Floats, v2: Floats, heights: Floats, logarithmic: bool = True) -> None:
        self.scale = HeightScale.of(heights, logarithmic)
        self._axes = (float(v1[0]), float(v1[-1])), (float(v2[0]), float(v2[-1]))
        grid = np.broadcast_arrays(v1[np.newaxis, :], v2[:, np.newaxis])
        self._vertices = self._in_box(grid[0].ravel(), grid[1].ravel(), heights.ravel())
        rows, columns = heights.shape
        first = (np.arange(rows - 1)[:, np.newaxis] * columns + np.arange(columns - 1)).ravel()
        quads = np.stack([first, first + 1, first + columns + 1, first + columns], axis=1)
        self._quads = quads[np.isfinite(heights.ravel())[quads].all(axis=1)]
        corners = self._vertices[self._quads]
        self._height = corners[:, :, 2].mean(axis=1) / (2 * TALL) + 0.5
        normal = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
        self._light = np.clip(normal @ SUN / np.maximum(np.linalg.norm(normal, axis=1), 1e-12), 0.0, 1.0)

    def picture(self, camera: Camera) -> QuadPicture:
        """Return the quads as `camera` sees them."""
        seen = self._vertices @ camera.matrix.T
        order = np.argsort(seen[:, 2][self._quads].sum(axis=1), kind="stable")
        return QuadPicture(seen[:, :2][self._quads[order]], self._height[order], self._light[order])

    def points(self, camera: Camera, v1: npt.ArrayLike, v2: npt.ArrayLike, cost: npt.ArrayLike) -> Floats:
        """Return where (points, 2) places on the surface appear on the screen, a hair above it."""
        box = self._in_box(np.atleast_1d(v1), np.atleast_1d(v2), np.atleast_1d(cost))
        box[:, 2] += LIFT
        found: Floats = (box @ camera.matrix.T)[:, :2]
        return found

    def floor(self, camera: Camera) -> Floats:
        """Return the corners (4, 2) of the box's floor: (left, bottom), (right, bottom), (right, top), (left, top)."""
        corners = np.array([[-1, -1, -TALL], [1, -1, -TALL], [1, 1, -TALL], [-1, 1, -TALL]])
        found: Floats = (corners @ camera.matrix.T)[:, :2]
        return found

    def _in_box(self, v1: npt.NDArray[np.generic], v2: npt.NDArray[np.generic], cost: npt.ArrayLike) -> Floats:
        found = np.empty((len(v1), 3))
        for column, values, (low, high) in ((0, v1, self._axes[0]), (1, v2, self._axes[1])):
            found[:, column] = (2 * np.asarray(values, np.float64) - low - high) / (high - low)
        found[:, 2] = TALL * (2 * self.scale.apply(cost) - 1)
        return found
