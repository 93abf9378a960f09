"""Strokes of a pen as text for a file, and back."""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Sequence

import numpy as np

from nnplayground.analysis.digits.pen_strokes import PenStroke

PREFIX = "strokes:"
"""What the text begins with; no letter of base64 is a colon."""
FINE = 16
"""Steps to a pixel in which places and widths are kept."""
FARTHEST = 8192
"""Pixels that a point may be away from the sheet's corner, and that a brush may be wide."""
LONGEST_TEXT = 260_000
"""Characters of the most restless drawing, packed."""
MOST_POINTS = 20_000
"""Points of the strokes that are kept as such; painting them again takes about half a second."""

Numbers = np.dtype("<i4")


def rounded(value: float) -> float:
    """Return a place or width as it is kept."""
    return round(max(-FARTHEST, min(FARTHEST, value)) * FINE) / FINE


def pack(strokes: Sequence[PenStroke]) -> str:
    """Return the text of strokes; empty if there are too many points. Places are `rounded` already."""
    if sum(len(stroke.points) for stroke in strokes) > MOST_POINTS:
        return ""
    pieces = []
    for stroke in strokes:
        pieces.append(np.array([stroke.erases, len(stroke.points)]))
        pieces.append(np.rint(np.column_stack([stroke.points, stroke.widths]) * FINE).ravel())
    return PREFIX + b64encode(zlib.compress(np.concatenate(pieces).astype(Numbers).tobytes())).decode()


def unpack(text: str) -> list[PenStroke]:
    """Return the strokes that `pack` packed. Raises ValueError if there are none."""
    longest = (5 * MOST_POINTS) * Numbers.itemsize
    try:
        unpacker = zlib.decompressobj()
        packed = unpacker.decompress(b64decode(text.removeprefix(PREFIX), validate=True), longest + 1)
    except zlib.error as error:
        raise ValueError(text[:20]) from error
    if not unpacker.eof or not 0 < len(packed) <= longest or len(packed) % Numbers.itemsize:
        raise ValueError(text[:20])
    numbers = np.frombuffer(packed, Numbers)
    strokes: list[PenStroke] = []
    place = 0
    while place < len(numbers):
        erases, count = (int(number) for number in numbers[place : place + 2]) if place + 2 <= len(numbers) else (0, 0)
        values = numbers[place + 2 : place + 2 + 3 * max(count, 0)]
        if erases not in (0, 1) or count < 1 or len(values) != 3 * count:
            raise ValueError(text[:20])
        found = values.reshape(count, 3).astype(np.float32) / np.float32(FINE)
        if np.abs(found).max() > FARTHEST or found[:, 2].min() <= 0:
            raise ValueError(text[:20])
        strokes.append(PenStroke(found[:, :2], found[:, 2], bool(erases)))
        place += 2 + 3 * count
    if sum(len(stroke.points) for stroke in strokes) > MOST_POINTS:
        raise ValueError(text[:20])
    return strokes
