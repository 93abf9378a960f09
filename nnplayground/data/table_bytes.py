"""The bytes of a file with a table, packed by gzip or not."""

import io
import zlib
from pathlib import Path
from typing import Any, BinaryIO

from nnplayground import files
from nnplayground.data.gzip_reader import GzipReader
from nnplayground.data.table_plan import codec
from nnplayground.errors import UserError
from nnplayground.i18n import N_

FILE_BYTES = 1 << 32
"""Bytes of a file with a table, and of what is packed in one."""
SAMPLE = 1 << 18
"""Bytes that are looked at."""
END = 1 << 15
"""Bytes at the end of a file that are looked at."""
GZIP = b"\x1f\x8b"

DAMAGED = N_("What is packed in this file is damaged, or a part of it is missing.")
TOO_LARGE = N_("What is packed in this file is larger than {limit} MB and was not read.")


class TableBytes:
    """A file or its content, from the beginning: `stream` gives the bytes, unpacked."""

    def __init__(self, source: Path | bytes) -> None:
        """Open it. Raises UserError if that cannot be."""
        if isinstance(source, Path):
            self._file = files.open_regular(source, FILE_BYTES)
        else:
            memory: Any = io.BytesIO(source)
            self._file = io.BufferedReader(memory)
        self._size = self._file.seek(0, io.SEEK_END)
        self._file.seek(0)
        self.is_packed = self._file.read(len(GZIP)) == GZIP
        self._file.seek(0)
        self._text: io.TextIOWrapper | None = None
        self.stream = self._file
        if self.is_packed:
            unpacked: Any = _Unpacked(self._file)
            self.stream = io.BufferedReader(unpacked)

    def text(self, encoding: str) -> io.TextIOWrapper:
        """Return the rest of it as text in an encoding of `TablePlan`, open as long as this is."""
        self._text = io.TextIOWrapper(self.stream, codec(encoding, self.stream.peek(2)[:2]), newline="")
        return self._text

    def __enter__(self) -> "TableBytes":
        return self

    def __exit__(self, *_: object) -> None:
        if self._text is not None:
            self._text.close()
        self._file.close()

    def share(self) -> float:
        """Return which share has been read."""
        return min(1.0, self._file.tell() / max(1, self._size))

    def end(self) -> bytes:
        """Return the end of it, from an even place on; nothing if it is packed."""
        if self.is_packed:
            return b""
        self._file.seek(max(0, self._size - END) & ~1)
        return self._file.read(2 * END)


class _Unpacked(io.RawIOBase):
    """What gzip has packed in a file. Reading raises UserError for what is damaged, or larger than a table may be."""

    def __init__(self, file: BinaryIO) -> None:
        self._reader = GzipReader(file)
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        try:
            count = self._reader.readinto(memoryview(buffer))
        except (zlib.error, EOFError) as error:
            raise UserError(DAMAGED) from error
        self._count += count
        if self._count > FILE_BYTES:
            raise UserError(TOO_LARGE, limit=FILE_BYTES >> 20)
        return count


def read_sample(path: Path) -> bytes:
    """Return the beginning of a file with a table. Raises UserError if it cannot be read."""
    try:
        with TableBytes(path) as file:
            return file.stream.read(SAMPLE)
    except OSError as error:
        files.refuse(path, error)
