"""Animated GIF, written picture by picture: LZW, a palette of its own for each, and only the rectangle that changed.

GIF89a (CompuServe, 1990), with the extension of Netscape that repeats it for ever.
"""

import struct

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]

MOST_COLORS = 256
LONGEST_DELAY = 65_535
"""Hundredths of a second that a picture may stand."""
CODES = 4096
"""Codes of LZW before its table begins anew."""
LARGEST = 65_535


class GifWriter:
    """An animation of a fixed size in memory; `size` grows with each picture, `close` returns the file."""

    def __init__(self, width: int, height: int) -> None:
        """Begin an animation; raises ValueError for a size that a GIF cannot have."""
        if not (0 < width <= LARGEST and 0 < height <= LARGEST):
            raise ValueError((width, height))
        self.width, self.height = width, height
        screen = struct.pack("<HHBBB", width, height, 0, 0, 0)
        self._pieces = [b"GIF89a", screen, b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"]
        self._last: Pixels | None = None
        self._pending = b""
        """The newest picture, which stands until another one comes."""
        self._delay = 0
        self.size = sum(map(len, self._pieces))
        """Bytes so far."""

    def add(self, pixels: Pixels, delay: int) -> None:
        """Show `pixels` (height, width, 3) for `delay` hundredths of a second; one like the last only prolongs that."""
        if pixels.shape != (self.height, self.width, 3):
            raise ValueError(pixels.shape)
        box = changed(self._last, pixels)
        if box is not None:
            self._flush()
            top, bottom, left, right = box
            self._pending = _picture(pixels[top:bottom, left:right], left, top)
            self._last = pixels.copy()
            self.size += len(self._pending)
        self._delay += delay

    def close(self) -> bytes:
        """Return the file."""
        self._flush()
        return b"".join([*self._pieces, b"\x3b"])

    def _flush(self) -> None:
        if self._pending:
            # Left as it is when the next comes: that brings only what changes.
            delay = min(LONGEST_DELAY, max(2, self._delay))
            self._pieces += [struct.pack("<BBBBHBB", 0x21, 0xF9, 4, 0x04, delay, 0, 0), self._pending]
        self._pending, self._delay = b"", 0


def changed(before: Pixels | None, after: Pixels) -> tuple[int, int, int, int] | None:
    """Return top, bottom, left, right of what differs, ends excluded; None if nothing does."""
    if before is None:
        return 0, after.shape[0], 0, after.shape[1]
    differs = (before != after).any(axis=2)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not len(rows):
        return None
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def reduced(pixels: Pixels) -> tuple[Pixels, Pixels]:
    """Return at most 256 colours (colours, 3) and the index of each pixel (height, width).

    Exact where the picture has no more; else the most frequent of 32 steps a channel, others by the nearest.
    """
    wide = pixels.astype(np.uint32)
    packed = (wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2]).ravel()
    found, places = np.unique(packed, return_inverse=True)
    if len(found) > MOST_COLORS:
        # The middle of each step stands for all in it.
        coarse = (packed & 0xF8F8F8) | 0x040404
        found, places, counts = np.unique(coarse, return_inverse=True, return_counts=True)
        if len(found) > MOST_COLORS:
            kept = np.sort(np.argsort(-counts, kind="stable")[:MOST_COLORS])
            colors = _channels(found[kept])
            nearest = _nearest(_channels(found), colors)
            return colors.astype(np.uint8), nearest[places].reshape(pixels.shape[:2])
    return _channels(found).astype(np.uint8), places.astype(np.uint8).reshape(pixels.shape[:2])


def _channels(packed: npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
    return np.stack([packed >> 16 & 255, packed >> 8 & 255, packed & 255], axis=1).astype(np.int64)


def _nearest(colors: npt.NDArray[np.int64], kept: npt.NDArray[np.int64]) -> Pixels:
    """Return for each colour (n, 3) the place of the nearest of those `kept`, a piece at a time."""
    found = np.empty(len(colors), np.uint8)
    for start in range(0, len(colors), 2048):
        piece = colors[start : start + 2048]
        distances = ((piece[:, None, :] - kept[None, :, :]) ** 2).sum(axis=2)
        found[start : start + 2048] = distances.argmin(axis=1)
    return found


def _picture(pixels: Pixels, left: int, top: int) -> bytes:
    """Return a picture at a place, with its palette."""
    colors, indices = reduced(pixels)
    bits = max(1, int(len(colors) - 1).bit_length())
    palette = np.zeros((2**bits, 3), np.uint8)
    palette[: len(colors)] = colors
    height, width = indices.shape
    head = struct.pack("<BHHHHB", 0x2C, left, top, width, height, 0x80 | (bits - 1))
    least = max(2, bits)
    packed = lzw(indices.tobytes(), least)
    blocks = [bytes([len(packed[at : at + 255])]) + packed[at : at + 255] for at in range(0, len(packed), 255)]
    return b"".join([head, palette.tobytes(), bytes([least]), *blocks, b"\x00"])


def lzw(indices: bytes, least: int) -> bytes:
    """Compress indices below 2^`least` as GIF does (Welch 1984): codes of growing width, the lowest bits first."""
    clear = 1 << least
    out, bits, held = bytearray(), least + 1, 0
    buffer = clear
    held = bits
    table: dict[int, int] = {}
    following = clear + 2
    prefix = -1
    for index in indices:
        if prefix < 0:
            prefix = index
            continue
        key = prefix << 8 | index
        known = table.get(key)
        if known is not None:
            prefix = known
            continue
        buffer |= prefix << held
        held += bits
        if following < CODES:
            table[key] = following
            if following == 1 << bits:
                bits += 1
            following += 1
        else:
            buffer |= clear << held
            held += bits
            table.clear()
            bits, following = least + 1, clear + 2
        while held >= 8:
            out.append(buffer & 255)
            buffer >>= 8
            held -= 8
        prefix = index
    for code in ([prefix] if prefix >= 0 else []) + [clear + 1]:
        buffer |= code << held
        held += bits
        if following == 1 << bits and bits < 12:
            bits += 1
        following += 1
    while held > 0:
        out.append(buffer & 255)
        buffer >>= 8
        held -= 8
    return bytes(out)
