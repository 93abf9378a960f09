"""Names that lead to no ordinary file, and small files that ask for much."""

import os
import socket
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

LONG = "n" * 300
"""A name that no file system takes."""
ENDLESS = 10_000
"""Letters of a name that nobody reads."""

Chunk = tuple[bytes, bytes]
"""A piece of a PNG: its kind, and what is in it."""

NEST = "".join(f'<g id="a{level}">' + f'<use xlink:href="#a{level - 1}"/>' * 10 + "</g>" for level in range(1, 10))
LAUGHS = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">'
    f'<defs><g id="a0"><rect width="9" height="9"/></g>{NEST}</defs><use xlink:href="#a9"/></svg>'
).encode()
"""A drawing of a thousand million squares."""


@contextmanager
def odd_files(folder: Path, suffix: str = "") -> Iterator[dict[str, Path]]:
    """Make what can be made there of a device, a link to one, a pipe, a socket and a folder; by what they are."""
    found = {kind: folder / f"{kind}{suffix}" for kind in ("device", "pipe", "socket", "folder")}
    found["device"].symlink_to("/dev/zero")
    os.mkfifo(found["pipe"])
    found["folder"].mkdir()
    here = os.open(".", os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as open_socket:
        # The name of a socket is short.
        os.chdir(folder)
        open_socket.bind(found["socket"].name)
        os.fchdir(here)
        os.close(here)
        yield found


def write_png(path: Path, side: int) -> None:
    """Write a white square of so many pixels: a thousandth of its size on disk."""
    packer = zlib.compressobj(9)
    row = b"\0" + b"\xff" * side
    data = b"".join([*(packer.compress(row) for _ in range(side)), packer.flush()])
    path.write_bytes(png(side, data))


def png(side: int, data: bytes, before: Sequence[Chunk] = (), after: Sequence[Chunk] = ()) -> bytes:
    """Return a grey square of so many pixels, `data` when they are packed, with more chunks around them."""
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    pieces = ((b"IHDR", head), *before, (b"IDAT", data), *after, (b"IEND", b""))
    chunks = (struct.pack(">I", len(d)) + kind + d + struct.pack(">I", zlib.crc32(kind + d)) for kind, d in pieces)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def jpeg_in_passes(side: int, passes: int) -> bytes:
    """Return a grey square that comes in that many passes over all of it."""
    table = b"\xff\xdb" + struct.pack(">HB", 67, 0) + b"\1" * 64
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 11, 8, side, side, 1) + b"\1\x11\0"
    codes = b"\xff\xc4" + struct.pack(">HB", 20, 0) + b"\1" + b"\0" * 16
    scan = b"\xff\xda" + struct.pack(">HB", 8, 1) + b"\1\0\0\0\0" + b"\0" * 50
    return b"\xff\xd8" + table + frame + codes + scan * passes + b"\xff\xd9"


def peak_megabytes(status: str) -> float:
    """Return how much memory a process has held at most, from what ``/proc`` says of it."""
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024
