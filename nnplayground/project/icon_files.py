"""Icons of several sizes in one file, as Windows (.ico) and macOS (.icns) want them."""

import struct
from collections.abc import Mapping

ICO_SIZES = (16, 20, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {
    16: (b"icp4",), 32: (b"icp5", b"ic11"), 64: (b"ic12",), 128: (b"ic07",), 256: (b"ic08", b"ic13"),
    512: (b"ic09", b"ic14"),
}  # fmt: skip
"""Names of the pictures by their edge in pixels; some count once as a large and once as a fine one."""


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return a Windows icon of PNG files, by their edge in pixels: at most 256."""
    sizes = [size for size in sorted(pictures) if size <= 256]
    place = 6 + 16 * len(sizes)
    head = struct.pack("<HHH", 0, 1, len(sizes))
    for size in sizes:
        # An edge of 256 is told as 0.
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(pictures[size]), place)
        place += len(pictures[size])
    return head + b"".join(pictures[size] for size in sizes)


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return a macOS icon of PNG files, by their edge in pixels; sizes that it has no name for are left out."""
    entries = b""
    for size, names in ICNS_TYPES.items():
        for name in names if size in pictures else ():
            entries += name + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
    return b"icns" + struct.pack(">I", 8 + len(entries)) + entries
