"""IDX files, the format of MNIST: whole numbers from 0 to 255 in one to four dimensions.

Layout: two zero bytes, the type (8: unsigned byte), the number of dimensions, each dimension as a
big-endian 32-bit number, then the values; all of it often compressed by gzip.
"""

import gzip
import hashlib
import math
import struct
import zlib
from io import BufferedReader
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nnplayground import files
from nnplayground.data.gzip_reader import GzipReader
from nnplayground.errors import UserError
from nnplayground.i18n import N_

LABELS = 1
"""Dimensions of a file of labels: (examples,)."""
IMAGES = 3
"""Dimensions of a file of images: (examples, rows, columns)."""
LIMIT = 1 << 28
"""Most values that a file may announce."""
FILE_BYTES = LIMIT + (1 << 20)
"""Bytes of a file, compressed or not."""

Bytes = npt.NDArray[np.uint8]
Stream = BufferedReader | GzipReader
_UNSIGNED_BYTE = 8
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 18


def read(path: Path, dimensions: int, out: Bytes | None = None, md5: str = "") -> Bytes:
    """Return the values of an IDX file, compressed or not, that has that many `dimensions`.

    `out`, if given, is a contiguous array of the shape that the file must have, and is filled and
    returned; on failure its content is undefined. `md5` is the digest that the unpacked content
    must have. No more is unpacked than the header announces, and never more than LIMIT. Raises
    UserError if the file is missing, is of another kind, damaged, cut off or longer than announced.
    """
    try:
        with files.open_regular(path, FILE_BYTES) as file:
            packed = file.read(2) == _GZIP
            file.seek(0)
            return _read(GzipReader(file) if packed else file, path, dimensions, out, md5)
    except files.MissingFileError as error:
        raise UserError(N_("The file {file} is missing."), file=files.shown(path.name)) from error
    except (EOFError, zlib.error) as error:
        raise UserError(N_("The file {file} is damaged or was cut off."), file=path.name) from error
    except OSError as error:
        raise UserError(
            N_("The file {file} cannot be read: {reason}."), file=path.name, reason=error.strerror
        ) from error


def _read(stream: Stream, path: Path, dimensions: int, out: Bytes | None, md5: str) -> Bytes:
    header, shape = _read_header(stream, path, dimensions)
    if out is None:
        out = np.empty(shape, np.uint8)
    elif shape != out.shape:
        raise UserError(
            N_("The file {file} announces {found} values where {wanted} belong."),
            file=path.name, found=_times(shape), wanted=_times(out.shape),
        )  # fmt: skip
    digest = hashlib.md5(header, usedforsecurity=False)
    values = out.reshape(-1).data
    filled = 0
    while filled < len(values):
        count = stream.readinto(values[filled : filled + _CHUNK])
        if not count:
            raise UserError(
                N_("The file {file} was cut off: it announces {wanted} values and holds {found}."),
                file=path.name, wanted=len(values), found=filled,
            )  # fmt: skip
        digest.update(values[filled : filled + count])
        filled += count
    if stream.read(1):
        raise UserError(N_("The file {file} holds more than it announces."), file=path.name)
    if md5 and digest.hexdigest() != md5:
        raise UserError(N_("The content of the file {file} is not the original."), file=path.name)
    return out


def _read_header(stream: Stream, path: Path, dimensions: int) -> tuple[bytes, tuple[int, ...]]:
    """Return the header as it stands and the shape it announces; check all that it claims."""
    start = stream.read(4)
    if len(start) < 4 or start[:2] != b"\0\0" or start[2] != _UNSIGNED_BYTE or not 1 <= start[3] <= 4:
        raise UserError(N_("The file {file} is not an IDX file of whole numbers from 0 to 255."), file=path.name)
    if (start[3], dimensions) == (LABELS, IMAGES):
        raise UserError(N_("The file {file} holds labels where images belong: is it swapped?"), file=path.name)
    if (start[3], dimensions) == (IMAGES, LABELS):
        raise UserError(N_("The file {file} holds images where labels belong: is it swapped?"), file=path.name)
    if start[3] != dimensions:
        raise UserError(
            N_("The file {file} has {found} dimensions where {wanted} belong."),
            file=path.name, found=start[3], wanted=dimensions,
        )  # fmt: skip
    sizes = stream.read(4 * dimensions)
    if len(sizes) < 4 * dimensions:
        raise UserError(N_("The file {file} is damaged or was cut off."), file=path.name)
    shape = struct.unpack(f">{dimensions}I", sizes)
    if math.prod(shape) > LIMIT:
        raise UserError(
            N_("The file {file} announces {found} values: too many to be true."), file=path.name, found=_times(shape)
        )
    return start + sizes, shape


def _times(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))


def write(path: Path, values: Bytes) -> None:
    """Write uint8 `values` of one to four dimensions; compressed if `path` ends in ``.gz``.

    The same values give the same bytes. Raises OSError if the file cannot be written.
    """
    path.write_bytes(content(values, packed=path.suffix == ".gz"))


def content(values: Bytes, packed: bool = False) -> bytes:
    """Return what a file of uint8 `values` with one to four dimensions holds."""
    if values.dtype != np.uint8 or not 1 <= values.ndim <= 4:
        raise ValueError("IDX files are written for one to four dimensions of uint8")
    header = struct.pack(f">BBBB{values.ndim}I", 0, 0, _UNSIGNED_BYTE, values.ndim, *values.shape)
    found = header + values.tobytes()
    return gzip.compress(found, mtime=0) if packed else found
