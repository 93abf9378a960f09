"""Read what gzip has packed, in bounded time: a file may consist of millions of members in which there is nothing."""

import zlib
from typing import BinaryIO

MOST_MEMBERS = 10_000
"""Members of which a file may consist: programs that pack in parallel write one for each 64 KB or more."""
_PIECE = 1 << 16
"""Bytes that are unpacked at once."""


class GzipReader:
    """The unpacked content of a file, from its beginning.

    Reading raises zlib.error for what is damaged, EOFError for what was cut off.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._unpacker = zlib.decompressobj(wbits=31)
        self._packed = b""
        self._members = 1
        self._is_over = False

    def read(self, count: int) -> bytes:
        """Return so many bytes, or all that are left."""
        found = bytearray()
        while len(found) < count and (piece := self._next(count - len(found))):
            found += piece
        return bytes(found)

    def readinto(self, out: memoryview) -> int:
        """Fill the beginning of `out`; return with how many bytes, none at the end."""
        piece = self._next(len(out))
        out[: len(piece)] = piece
        return len(piece)

    def _next(self, most: int) -> bytes:
        """Return up to so many bytes, none at the end."""
        while not self._is_over:
            if self._unpacker.eof:
                self._begin_member()
                continue
            is_last = not self._packed and not self._fetch()
            piece = self._unpacker.decompress(self._packed, most)
            self._packed = self._unpacker.unused_data if self._unpacker.eof else self._unpacker.unconsumed_tail
            if piece:
                return piece
            if is_last and not self._unpacker.eof:
                raise EOFError
        return b""

    def _begin_member(self) -> None:
        # Some tapes and programs fill the end up with zeros.
        while not self._packed.lstrip(b"\0"):
            if not self._fetch():
                self._is_over = True
                return
        self._packed = self._packed.lstrip(b"\0")
        self._members += 1
        if self._members > MOST_MEMBERS:
            raise zlib.error("too many members")
        self._unpacker = zlib.decompressobj(wbits=31)

    def _fetch(self) -> bool:
        self._packed = self._file.read(_PIECE)
        return bool(self._packed)
