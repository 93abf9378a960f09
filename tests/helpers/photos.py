"""Photos taken by no one: strokes of our own making on papers, in lights and on tables that make trouble.

Brightness goes from 0 to 1. Each trouble takes a generator and a digit and returns a photo (rows, columns, 3) of bytes.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tests.helpers import strokes

Floats = npt.NDArray[np.float64]
Bytes = npt.NDArray[np.uint8]
Ink = npt.NDArray[np.float32]

ROWS, COLUMNS = 480, 640
INK = 0.25
"""How much light a pen leaves of that on the paper."""
BLUE = np.array([0.75, 0.85, 0.97])
"""What the lines of a pad leave of red, green and blue."""


def written(digit: int, rng: np.random.Generator, height: float = 260, pen: float = 0.09) -> Ink:
    """Return ink (ROWS, COLUMNS) of a digit of about that height, somewhere; `pen` is its width as share of that."""
    ways = strokes.draw(digit, rng, 400)
    points = np.concatenate(ways)
    low, extent = points.min(axis=0), np.ptp(points, axis=0)
    factor = height / extent.max()
    free = np.array([COLUMNS, ROWS]) - extent * factor - 2 * pen * height
    corner = pen * height + rng.random(2) * np.maximum(free, 0)
    placed = [(way - low) * factor + corner for way in ways]
    return strokes.paint(placed, pen * height, COLUMNS)[:ROWS]


def taken(paper: Floats, ink: Ink, rng: np.random.Generator, left: float = INK) -> Bytes:
    """Return the photo of `ink` on `paper` (rows, columns) or (rows, columns, 3): slightly unsharp, with grain."""
    colour = paper if paper.ndim == 3 else np.repeat(paper[..., np.newaxis], 3, axis=2)
    colour = colour * (1 - (1 - left) * ink[..., np.newaxis])
    for axis in (0, 1):
        colour = (np.roll(colour, 1, axis) + 2 * colour + np.roll(colour, -1, axis)) / 4
    return np.clip(np.rint(255 * (colour + rng.normal(0, 0.012, colour.shape))), 0, 255).astype(np.uint8)


def light(rng: np.random.Generator, most: float = 0.9, fall: float = 0.35) -> Floats:
    """Return paper (ROWS, COLUMNS) on which the light falls off to one side."""
    y, x = np.mgrid[:ROWS, :COLUMNS]
    angle = rng.uniform(0, 2 * np.pi)
    along = np.cos(angle) * (x / COLUMNS - 0.5) + np.sin(angle) * (y / ROWS - 0.5)
    return most - fall * (along / 1.4 + 0.5)


def grid(rng: np.random.Generator, squares: bool) -> Floats:
    """Return the lines of a pad (ROWS, COLUMNS), 1 on a line: ruled or squared, slightly turned."""
    y, x = np.mgrid[:ROWS, :COLUMNS].astype(float)
    angle, step, wide = np.radians(rng.uniform(-6, 6)), rng.uniform(38, 80), rng.uniform(1.2, 2.5)
    lines = np.zeros((ROWS, COLUMNS))
    for place in (y * np.cos(angle) + x * np.sin(angle), x * np.cos(angle) - y * np.sin(angle))[: 2 if squares else 1]:
        away = np.abs((place + rng.uniform(0, step)) % step - step / 2)
        lines = np.maximum(lines, np.clip(wide / 2 + 0.5 - away, 0, 1))
    return lines


def shadowed(rng: np.random.Generator) -> Floats:
    """Return how much light (ROWS, COLUMNS) is left beside the shadow of a straight thing, its edge near the middle."""
    y, x = np.mgrid[:ROWS, :COLUMNS]
    angle = rng.uniform(0, 2 * np.pi)
    beside = (x - COLUMNS / 2) * np.cos(angle) + (y - ROWS / 2) * np.sin(angle) + rng.uniform(-80, 80)
    return 1 - rng.uniform(0.3, 0.5) * np.clip(beside / 6 + 0.5, 0, 1)


def table(paper: Floats, rng: np.random.Generator) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Return a sheet on a table with wood grain (ROWS, COLUMNS), a thin shadow around, and where the sheet is."""
    y, x = np.mgrid[:ROWS, :COLUMNS].astype(float)
    angle = np.radians(rng.uniform(-8, 8))
    across = (x - COLUMNS / 2) * np.cos(angle) + (y - ROWS / 2) * np.sin(angle)
    down = (y - ROWS / 2) * np.cos(angle) - (x - COLUMNS / 2) * np.sin(angle)
    wide, high = COLUMNS * rng.uniform(0.33, 0.42), ROWS * rng.uniform(0.4, 0.46)
    inside = np.minimum(wide - np.abs(across), high - np.abs(down))
    wood = rng.uniform(0.2, 0.5) + 0.05 * np.sin(y / 9 + np.sin(x / 60)) + 0.03 * np.sin(y / 3.1)
    whole = np.where(inside > 0, paper, wood)
    return whole - 0.15 * np.exp(-(((inside + 2) / 3) ** 2)), inside > 0


def _on_lines(squares: bool) -> Callable[[int, np.random.Generator], Bytes]:
    def photo(digit: int, rng: np.random.Generator) -> Bytes:
        strength = rng.uniform(0.6, 2.2)
        colour = 1 - strength * grid(rng, squares)[..., np.newaxis] * (1 - BLUE)
        return taken(light(rng, fall=0.2)[..., np.newaxis] * colour, written(digit, rng), rng)

    return photo


def _on_table(digit: int, rng: np.random.Generator) -> Bytes:
    whole, sheet = table(light(rng, fall=0.15), rng)
    ink = written(digit, rng, 200)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    # The digit goes to the middle of the sheet.
    shift = (ROWS // 2 - (rows[0] + rows[-1]) // 2, COLUMNS // 2 - (columns[0] + columns[-1]) // 2)
    return taken(whole, np.roll(ink, shift, (0, 1)) * sheet, rng)


def _filling(digit: int, rng: np.random.Generator) -> Bytes:
    """The digit fills the frame: cropped with little around it."""
    ink = written(digit, rng, 400, 0.12)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    photo = taken(light(rng, fall=0.2), ink, rng)
    return photo[max(rows[0] - 6, 0) : rows[-1] + 7, max(columns[0] - 6, 0) : columns[-1] + 7]


TROUBLES: dict[str, Callable[[int, np.random.Generator], Bytes]] = {
    "plain": lambda digit, rng: taken(light(rng, fall=0), written(digit, rng), rng),
    "uneven light": lambda digit, rng: taken(light(rng, fall=0.5), written(digit, rng), rng),
    "pencil": lambda digit, rng: taken(light(rng), written(digit, rng, pen=0.04), rng, 0.65),
    "bold": lambda digit, rng: taken(light(rng), written(digit, rng, 260, 0.2), rng),
    "bolder": lambda digit, rng: taken(light(rng), written(digit, rng, 260, 0.3), rng),
    "small": lambda digit, rng: taken(light(rng), written(digit, rng, 50), rng),
    "ruled": _on_lines(squares=False),
    "squared": _on_lines(squares=True),
    "hard shadow": lambda digit, rng: taken(light(rng, fall=0.15) * shadowed(rng), written(digit, rng), rng),
    "on a table": _on_table,
    "fills the frame": _filling,
    "chalk": lambda digit, rng: 255 - taken(light(rng, 0.85, 0.2), written(digit, rng), rng),
    "dark": lambda digit, rng: taken(light(rng, 0.25, 0.08), written(digit, rng), rng),
}
"""What makes a photo hard to read, by name."""
