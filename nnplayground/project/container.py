"""Named arrays and named texts in one safetensors file, with a digest over all of them.

Layout: eight bytes with the length of the header, the header (JSON: name, type, shape and place of
each array, and the texts under ``__metadata__``), then the arrays. Written here piece by piece, so
that large arrays are not copied; read by the safetensors library after its header has been checked.
"""

import hashlib
import json
import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt
import safetensors.numpy

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_

Tensors = dict[str, npt.NDArray[Any]]

HEADER_LIMIT = 1 << 24
"""Bytes of the header."""
TOO_MANY_WORDS = N_(
    "The notes and names would take {size} MB of the file, and {limit} MB is the limit: shorten the notes."
)
FILE_LIMIT = 1 << 30
"""Bytes of a file."""
LARGE = 1 << 25
"""A file of more bytes is not held in memory before its digest is found to be right."""
MOST_AXES = 32
"""Axes of an array, at most; NumPy knows no more of them everywhere."""
_TYPES = {"<f4": "F32", "<f8": "F64", "<i4": "I32", "<i8": "I64", "|u1": "U8"}
_NAMES = {name: text for text, name in _TYPES.items()}
_PIECE = 1 << 20


class DamagedError(Exception):
    """Something in the file is not what it should be."""


def read(path: Path, limit: int, form: str, not_ours: str) -> bytes:
    """Return what is in a file of at most `limit` bytes.

    Raises UserError; `not_ours` says it of a folder, and of a large file whose text ``format`` is not `form`. Raises
    as `unpack_metadata` for a large file that is not whole: what is claimed to be large may be made of nothing.
    """
    try:
        with files.open_regular(path, limit) as file:
            size = os.fstat(file.fileno()).st_size
            if size > LARGE and not _is_whole(file, size, form):
                raise UserError(not_ours, name=path.name)
        # It may be another file by now.
        return files.read(path, max(size, LARGE))
    except files.FolderError as error:
        raise UserError(not_ours, name=path.name) from error
    except OSError as error:
        files.refuse(path, error)


def _is_whole(file: BinaryIO, size: int, form: str) -> bool:
    """Return False if the ``format`` of a file is not `form`. Raises DamagedError or the like if it is not whole."""
    length = int.from_bytes(file.read(8), "little")
    if length > min(size - 8, HEADER_LIMIT):
        raise DamagedError
    header = json.loads(file.read(length))
    metadata = header.pop("__metadata__", {})
    if metadata.get("format") != form:
        return False
    places = {name: tuple(map(whole, one["data_offsets"])) for name, one in header.items()}
    # Arrays that lie upon each other would be read again and again.
    if sum(end - start for start, end in places.values()) != size - 8 - length:
        raise DamagedError
    found = _digest_of_texts(metadata)
    for name in sorted(header):
        kind, shape = np.dtype(_NAMES[header[name]["dtype"]]), tuple(map(whole, header[name]["shape"]))
        start, end = places[name]
        if not 0 <= start <= end or _values(shape, size) * kind.itemsize != end - start:
            raise DamagedError
        found.update(f"{name}:{kind.str}:{shape}\0".encode())
        file.seek(8 + length + start)
        while start < end and (piece := file.read(min(_PIECE, end - start))):
            found.update(piece)
            start += len(piece)
    if metadata.get("sha256") != found.hexdigest():
        raise DamagedError
    return True


def _values(shape: tuple[int, ...], most: int) -> int:
    """Return how many values an array of that shape has. Raises DamagedError where that takes long to work out."""
    if len(shape) > MOST_AXES or any(not 0 <= side <= most for side in shape):
        raise DamagedError
    return math.prod(shape)


def pack(tensors: Tensors, metadata: Mapping[str, str]) -> list[memoryview]:
    """Return the pieces of a file with `tensors` and `metadata`, to which the digest is added."""
    ready = {name: np.ascontiguousarray(tensors[name]) for name in sorted(tensors)}
    header: dict[str, Any] = {"__metadata__": dict(metadata) | {"sha256": digest(ready, metadata)}}
    # The widest first, so that every array begins where its type may.
    order = sorted(ready, key=lambda name: (-ready[name].dtype.itemsize, name))
    place = 0
    for name in order:
        array = ready[name]
        header[name] = {
            "dtype": _TYPES[array.dtype.str],
            "shape": list(array.shape),
            "data_offsets": [place, place + array.nbytes],
        }
        place += array.nbytes
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    if len(text) > HEADER_LIMIT:
        raise UserError(TOO_MANY_WORDS, size=len(text) >> 20, limit=HEADER_LIMIT >> 20)
    pieces = [memoryview(len(text).to_bytes(8, "little") + text)]
    return pieces + [ready[name].reshape(-1).view(np.uint8).data for name in order if ready[name].size]


def unpack_metadata(content: bytes, text_limit: int) -> dict[str, str]:
    """Return the texts in the header. Raises DamagedError, or ValueError or the like for rubbish."""
    length = int.from_bytes(content[:8], "little")
    if len(content) < 8 or length > min(len(content) - 8, HEADER_LIMIT):
        raise DamagedError
    found = json.loads(content[8 : 8 + length]).get("__metadata__", {})
    for text in found.values():
        if not isinstance(text, str) or len(text) > text_limit:
            raise DamagedError
    return dict(found)


def peek(path: Path, text_limit: int) -> dict[str, str]:
    """Return the texts in the header of a file without reading more.

    Raises as `unpack_metadata`; OSError, or UserError if it cannot be opened.
    """
    with files.open_regular(path, FILE_LIMIT) as file:
        start = file.read(8)
        return unpack_metadata(start + file.read(min(int.from_bytes(start, "little"), HEADER_LIMIT)), text_limit)


def unpack_tensors(content: bytes, metadata: Mapping[str, str]) -> Tensors:
    """Return the arrays, if the digest in `metadata` is theirs. Raises DamagedError or SafetensorError."""
    tensors = safetensors.numpy.load(content)
    if metadata.get("sha256") != digest(tensors, metadata):
        raise DamagedError
    return tensors


def digest(tensors: Tensors, metadata: Mapping[str, str]) -> str:
    """Return the SHA-256 of everything else in the file, in an order of its own."""
    found = _digest_of_texts(metadata)
    for name in sorted(tensors):
        array = tensors[name]
        found.update(f"{name}:{array.dtype.str}:{array.shape}\0".encode())
        found.update(np.ascontiguousarray(array).data)
    return found.hexdigest()


def _digest_of_texts(metadata: Mapping[str, str]) -> "hashlib._Hash":
    found = hashlib.sha256()
    for name in sorted(metadata.keys() - {"sha256"}):
        found.update(f"{name}={metadata[name]}\0".encode())
    return found


def whole(value: object) -> int:
    """Return a whole number that stands in a header. Raises DamagedError if it is none."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise DamagedError
    return int(value)
