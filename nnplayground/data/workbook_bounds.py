"""Refuse a workbook that would take too much room, before anything of it is unpacked or laid out.

A few kilobytes may unpack to gigabytes, and one cell in the last corner of a sheet has a whole sheet laid out.
"""

import io
import itertools
import re
import struct
import zipfile
import zlib
from array import array
from collections.abc import Iterator

from nnplayground.data.shared_letters import SHORTEST_CELL, SharedTexts
from nnplayground.data.xls_texts import LONGEST, text_lengths
from nnplayground.errors import UserError
from nnplayground.i18n import N_

UNPACKED = 1 << 29
"""Bytes of a workbook, unpacked."""
MOST_PARTS = 10_000
MOST_CELLS = 5_000_000
"""Cells of the rectangle that holds all cells of a sheet."""
MOST_LETTERS = 1 << 27
"""Letters of all cells of a sheet that share their texts."""
PIECE = 1 << 20
"""Bytes that are unpacked at once."""
LONGEST_TAG = 1 << 16

TOO_LARGE = N_("This workbook is too large to be opened: save the sheet that you need as CSV.")
DAMAGED = N_("This workbook is damaged, or is none: save it anew, or as CSV.")
LOCKED = N_("This workbook is locked by a password: save it without one.")

ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAG = re.compile(rb"<(?:\w+:)?(c|row)\b(?!:)([^<>]*?)(/?)>")
_PLACE = re.compile(rb"""(?:^|\s)r\s*=\s*["']([A-Za-z]{0,9})(\d{1,9})["']""")
_SHARED = re.compile(r"(?i)sharedStrings[^/]*$")
"""How the part is called that holds the texts which cells share."""
_ODS_TAG = re.compile(rb"<(?:(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^<>]*?)(/?)>|!|\?(?!xml ))")
_STRING = re.compile(rb"""office:string-value\s*=\s*["']([^"']*)["']""")
_REPEATED = re.compile(rb"""(?:^|\s)table:number-(?:rows|columns)-repeated\s*=\s*["'](\d+)["']""")
FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, IndexError, ValueError, NotImplementedError, EOFError)
_END = 0xFFFFFFFE
_CELLS = {0x0006, 0x007E, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x0201, 0x0002, 0x0003, 0x0004, 0x0005}
_SEVERAL = {0x00BD, 0x00BE}
_TEXTS, _GOES_ON, _SHARING = 0x00FC, 0x003C, 0x00FD
_BEGINNINGS = {0x0009, 0x0209, 0x0409, 0x0809}


def check_workbook(content: bytes) -> None:
    """Raise UserError if a workbook is none, or would be too large."""
    try:
        if content.startswith(ZIP):
            _check_zip(content)
        elif content.startswith(COMPOUND):
            _check_records(_stream(content))
        else:
            raise UserError(DAMAGED)
    except FAULTS as error:
        raise UserError(DAMAGED) from error


def _check_zip(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > UNPACKED:
        raise UserError(TOO_LARGE)
    shared = SharedTexts()
    for part in parts:
        if _SHARED.search(part.filename):
            shared.read(_unpacked(content, part))
    for part in parts:
        if shared.longest * (part.file_size // SHORTEST_CELL) > MOST_LETTERS and (
            shared.letters(_unpacked(content, part)) > MOST_LETTERS
        ):
            raise UserError(TOO_LARGE)
        pieces = _unpacked(content, part)
        if re.fullmatch(r"(?i)/?xl/worksheets/[^/]+\.xml", part.filename):
            _check_rectangle(_sheet_size(pieces))
        elif part.filename == "content.xml":
            for size in _ods_sizes(pieces):
                _check_rectangle(size)
        elif not _is_picture(first := next(pieces, b"")):
            # A sheet may lie anywhere and have any name.
            _check_rectangle(_sheet_size(itertools.chain([first], pieces)))


def _is_picture(beginning: bytes) -> bool:
    """Whether a part is no XML, by how it begins; such a one is no sheet."""
    return not beginning.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")


def _check_rectangle(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MOST_CELLS:
        raise UserError(TOO_LARGE)


def _unpacked(content: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Unpack a part; it may be no larger than it says."""
    name, extra = struct.unpack_from("<HH", content, part.header_offset + 26)
    start = part.header_offset + 30 + name + extra
    packed = content[start : start + part.compress_size]
    if part.flag_bits & 1:
        raise UserError(LOCKED)
    if part.compress_type == zipfile.ZIP_STORED:
        if len(packed) != part.file_size:
            raise UserError(DAMAGED)
        yield packed
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise UserError(DAMAGED)
    unpacker, count = zlib.decompressobj(wbits=-15), 0
    while packed or not unpacker.eof:
        piece = unpacker.decompress(packed, PIECE)
        packed = b"" if unpacker.eof else unpacker.unconsumed_tail
        count += len(piece)
        if count > part.file_size or (not piece and not unpacker.eof):
            raise UserError(DAMAGED)
        yield piece


def _tags(pieces: Iterator[bytes], pattern: re.Pattern[bytes]) -> Iterator[tuple[int, re.Match[bytes]]]:
    """Find tags of an XML file, those that are cut by pieces, too, each with its place."""
    rest, place = b"", 0
    for number, piece in enumerate(pieces):
        if not number and (b"\0" in piece[:100] or not piece.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")):
            raise UserError(DAMAGED)
        text = rest + piece
        cut = text.rfind(b"<")
        rest = text[cut:] if cut >= 0 else b""
        if len(rest) > PIECE + LONGEST_TAG:
            raise UserError(TOO_LARGE)
        whole = len(text) - len(rest)
        yield from ((place + tag.start(), tag) for tag in pattern.finditer(text, 0, whole))
        place += whole
    yield from ((place + tag.start(), tag) for tag in pattern.finditer(rest))


def _sheet_size(pieces: Iterator[bytes]) -> tuple[int, int]:
    """Return how many rows and columns hold all cells with something in them."""
    rows = columns = row = column = 0
    for _, tag in _tags(pieces, _TAG):
        attributes = tag[2]
        if attributes.count(b'"') % 2 or attributes.count(b"'") % 2:
            raise UserError(DAMAGED)
        place = _PLACE.search(attributes)
        if tag[1] == b"row":
            row, column = int(place[2]) if place else row + 1, 0
            continue
        if place:
            row, column = int(place[2]), _column(place[1])
        else:
            column += 1
        if not tag[3]:
            rows, columns = max(rows, row), max(columns, column)
    return rows, columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number


def _ods_sizes(pieces: Iterator[bytes]) -> Iterator[tuple[int, int]]:
    """Yield the size of each sheet; rows and cells may be repeated. Raises UserError if their text is too long then."""
    rows = columns = seen = column = repeated = last = 0
    texts = _RepeatedTexts()
    for place, tag in _tags(pieces, _ODS_TAG):
        if tag[2] is None:
            # What stands in a comment or the like may look like a cell, and be none.
            texts.is_told = False
            continue
        count = int(found[1]) if (found := _REPEATED.search(tag[3])) else 1
        is_end, name = bool(tag[1]), tag[2]
        if name == b"table":
            if is_end:
                yield rows, columns
            rows = columns = seen = 0
            texts.begin_sheet()
        elif name == b"table-row":
            if not is_end:
                column, last, repeated = 0, 0, count
                texts.begin_row(count)
            if is_end or tag[4]:
                seen += repeated
                if last:
                    rows, columns = seen, max(columns, last)
        elif not is_end:
            column += count
            if not tag[4] or b"office:" in tag[3]:
                last = column
            texts.begin_cell(place + len(tag[0]), count)
            if tag[4] and (value := _STRING.search(tag[3])):
                texts.end_cell(place + len(tag[0]) + len(value[1]))
        else:
            texts.end_cell(place)
    yield rows, columns


class _RepeatedTexts:
    """Counts the letters of the cells of a sheet, with their markup, as often as they are repeated."""

    def __init__(self) -> None:
        self.is_told = True
        self._total = self._row = self._times = self._cell = self._most = 0
        self._begin = 0

    def begin_sheet(self) -> None:
        """Count anew."""
        self._total = 0

    def begin_row(self, times: int) -> None:
        """Let all cells from here on come so often."""
        self._times = times

    def begin_cell(self, place: int, times: int) -> None:
        """Let what follows come so often in its row."""
        self._begin, self._cell = place, times

    def end_cell(self, place: int) -> None:
        """Count a cell. Raises UserError if the sheet is too long with it."""
        times = self._cell * self._times
        self._most = max(self._most, times)
        if self._most > 1:
            # From the beginning of the file, where that of the cell cannot be told.
            self._total += (place - self._begin) * times if self.is_told else place * self._most
        if self._total > MOST_LETTERS:
            raise UserError(TOO_LARGE)


def _stream(content: bytes) -> bytes:
    """Return the records in a file of the older kind, which holds several streams in chains of sectors."""
    shift, small_shift = struct.unpack_from("<HH", content, 30)
    directory, _, cutoff, small_table = struct.unpack_from("<IIII", content, 48)
    if not (7 <= shift <= 16 and 4 <= small_shift < shift):
        raise UserError(DAMAGED)
    size = 1 << shift
    most = len(content) // size + 2
    heads = [n for n in struct.unpack_from("<109I", content, 76) if n < _END]
    following = struct.unpack_from("<I", content, 68)[0]
    for _ in range(most):
        if following >= _END:
            break
        *more, following = struct.unpack_from(f"<{size // 4}I", content, (following + 1) * size)
        heads += [n for n in more if n < _END]
    table = b"".join(content[(n + 1) * size : (n + 2) * size] for n in heads[:most])
    chains = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])

    def chain(start: int, chains: tuple[int, ...], space: bytes, size: int, offset: int) -> bytes:
        found: list[bytes] = []
        while start < _END:
            if len(found) > most * (1 << shift) // size:
                raise UserError(DAMAGED)
            found.append(space[(start + offset) * size : (start + offset + 1) * size])
            start = chains[start]
        return b"".join(found)

    entries = chain(directory, chains, content, size, 1)
    places = range(0, len(entries) - 127, 128)
    root = struct.unpack_from("<I", entries, 116)[0]
    for place in places:
        length = struct.unpack_from("<H", entries, place + 64)[0]
        name = entries[place : place + max(0, min(64, length) - 2)].decode("utf-16-le", "replace")
        start, count = struct.unpack_from("<II", entries, place + 116)
        if name == "EncryptedPackage":
            raise UserError(LOCKED)
        if name in ("Workbook", "Book"):
            if count >= cutoff:
                return chain(start, chains, content, size, 1)[:count]
            small = chain(small_table, chains, content, size, 1)
            links = struct.unpack(f"<{len(small) // 4}I", small)
            return chain(start, links, chain(root, chains, content, size, 1), 1 << small_shift, 0)[:count]
    raise UserError(DAMAGED)


def _check_records(stream: bytes) -> None:
    """Raise UserError if the cells of a sheet, or those of all sheets together, are laid out in too large a space."""
    place = rows = columns = total = letters = others = 0
    lengths = array("L")
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        if kind in _BEGINNINGS:
            total += rows * columns
            others += letters
            rows = columns = letters = 0
        elif kind == _TEXTS:
            lengths = text_lengths(_record_and_more(stream, place))
        elif kind in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", stream, place + 4)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        elif kind in _SEVERAL and length >= 6:
            row = struct.unpack_from("<H", stream, place + 4)[0]
            last = struct.unpack_from("<H", stream, place + 2 + length)[0]
            rows, columns = max(rows, row + 1), max(columns, last + 1)
        if kind == _SHARING and length >= 10:
            number = struct.unpack_from("<I", stream, place + 10)[0]
            letters += lengths[number] if number < len(lengths) else LONGEST
        if letters > MOST_LETTERS or others + letters > 4 * MOST_LETTERS:
            raise UserError(TOO_LARGE)
        place += 4 + length
    if total + rows * columns > 4 * MOST_CELLS or rows * columns > MOST_CELLS:
        raise UserError(TOO_LARGE)


def _record_and_more(stream: bytes, place: int) -> list[bytes]:
    """Return what is in a record, and in those that continue it."""
    found: list[bytes] = []
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        if found and kind != _GOES_ON:
            break
        found.append(stream[place + 4 : place + 4 + length])
        place += 4 + length
    return found
