"""Named arrays and named texts in one safetensors file, with a digest over all of them.

Layout: eight bytes with the length of the header, the header (JSON: name, type, shape and place of
each array, and the texts under ``__metadata__``), then the arrays. Written here piece by piece, so
that large arrays are not copied; read by the safetensors library after its header has been checked.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import safetensors.numpy

from nnplayground.errors import UserError
from nnplayground.i18n import N_

Tensors = dict[str, npt.NDArray[Any]]

HEADER_LIMIT = 1 << 24
"""Bytes of the header."""
UNREADABLE = N_("“{name}” cannot be read: {reason}.")
_TYPES = {"<f4": "F32", "<f8": "F64", "<i4": "I32", "<i8": "I64", "|u1": "U8"}


class DamagedError(Exception):
    """Something in the file is not what it should be."""


def read(path: Path, limit: int, not_ours: str) -> bytes:
    """Return what is in a file of at most `limit` bytes. Raises UserError; `not_ours` says it of a folder."""
    try:
        if path.is_dir():
            raise UserError(not_ours, name=path.name)
        if path.stat().st_size > limit:
            raise UserError(
                N_("“{name}” is larger than {limit} MB and was not opened."), name=path.name, limit=limit >> 20
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(N_("There is no file “{path}”."), path=path) from error
    except (OSError, ValueError) as error:
        raise UserError(UNREADABLE, name=path.name, reason=getattr(error, "strerror", None) or error) from error


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
    """Return the texts in the header of a file without reading more; as `unpack_metadata`, or OSError."""
    with path.open("rb") as file:
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
    found = hashlib.sha256()
    for name in sorted(metadata.keys() - {"sha256"}):
        found.update(f"{name}={metadata[name]}\0".encode())
    for name in sorted(tensors):
        array = tensors[name]
        found.update(f"{name}:{array.dtype.str}:{array.shape}\0".encode())
        found.update(np.ascontiguousarray(array).data)
    return found.hexdigest()


def whole(value: object) -> int:
    """Return a whole number that stands in a header. Raises DamagedError if it is none."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise DamagedError
    return int(value)
