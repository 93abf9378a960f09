"""The lengths of the texts that cells of a workbook of the older kind (xls) share."""

import struct
from array import array
from collections.abc import Sequence

LONGEST = 0xFFFF
"""Letters of a text, at most."""
_WIDE, _EXTENDED, _RICH = 1, 4, 8


def text_lengths(records: Sequence[bytes]) -> "array[int]":
    """Return the letters of each text in the record of texts and those that continue it, as far as they can be told."""
    reader, found = _RecordReader(records), array("L")
    try:
        _, count = struct.unpack("<II", reader.take(8))
        while len(found) < count:
            length, flags = struct.unpack("<HB", reader.take(3))
            runs = struct.unpack("<H", reader.take(2))[0] if flags & _RICH else 0
            extra = struct.unpack("<I", reader.take(4))[0] if flags & _EXTENDED else 0
            reader.pass_letters(length, flags & _WIDE)
            reader.pass_over(4 * runs + extra)
            found.append(length)
    except (struct.error, EOFError):
        # What comes after it counts as long as can be.
        return found
    return found


class _RecordReader:
    """Goes through records that are one after the other."""

    def __init__(self, records: Sequence[bytes]) -> None:
        self._records = records
        self._record = self._place = 0

    def take(self, count: int) -> bytes:
        """Return the next bytes, which lie in one record. Raises EOFError at the end."""
        while not self._left():
            self._turn()
        self._place += count
        return self._records[self._record][self._place - count : self._place]

    def pass_over(self, count: int) -> None:
        """Go on by so many bytes. Raises EOFError at the end."""
        while count > (left := self._left()):
            count -= left
            self._turn()
        self._place += count

    def pass_letters(self, count: int, is_wide: int) -> None:
        """Go on by so many letters, of one or two bytes: each record tells anew. Raises EOFError at the end."""
        while count > (left := self._left() >> is_wide):
            count -= left
            self._turn()
            is_wide = self.take(1)[0] & _WIDE
        self._place += count << is_wide

    def _left(self) -> int:
        return max(0, len(self._records[self._record]) - self._place)

    def _turn(self) -> None:
        if self._record + 1 >= len(self._records):
            raise EOFError
        self._record, self._place = self._record + 1, 0
