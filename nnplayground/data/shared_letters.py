"""How many letters the cells of a sheet hold together, before they are laid out: thousands may share one long text.

What cannot be told for sure counts as too much rather than too little.
"""

import re
from array import array
from collections.abc import Iterator

_ODD = rb"<[!?]|<[^<>]*(?=<)"
"""Comments and the like, in which anything may only look like a text or a cell; and tags that are cut short."""
_TEXT = re.compile(rb"<(?![!?])((?:\w+:)?si\b(?!:))?[^<>]*>([^<]*)|" + _ODD)
_CELL = re.compile(rb"<(?:\w+:)?(c|v)\b(?!:)([^<>]*?)(/?)>([^<]*)|" + _ODD)
_KIND = re.compile(rb"""(?:^|\s)t\s*=\s*["']([^"']*)["']""")
_OWN = {b"n", b"b", b"e", b"d", b"str", b"inlineStr"}
"""Kinds of cells whose text stands in them."""
_HEAD = 4
"""Within so many bytes a part begins with what it is written in."""
SHORTEST_CELL = 20
"""Bytes of a cell that shares a text, at least."""


class SharedTexts:
    """The lengths of the texts that cells may share, in bytes."""

    def __init__(self) -> None:
        self.longest = 0
        self._lengths = array("Q")
        self._is_told = True

    def read(self, pieces: Iterator[bytes]) -> None:
        """Take in the part of a workbook that holds such texts. Of several, each may be the one that counts."""
        number, length = -1, 0
        for place, tag in _found(pieces, _TEXT):
            if tag is None:
                self._note(number, length)
                if not self._is_told:
                    self.longest = max(self.longest, place)
            elif _is_odd(tag[0]):
                self._is_told = self._is_told and place < _HEAD
            elif tag[1]:
                self._note(number, length)
                number, length = number + 1, len(tag[2])
            else:
                length += len(tag[2])

    def letters(self, pieces: Iterator[bytes]) -> int:
        """Return how many letters the cells of a sheet share at most."""
        count = saved = 0
        is_shared, is_told = False, True
        for place, tag in _found(pieces, _CELL):
            if tag is None:
                break
            if tag[1] == b"c":
                is_shared = not tag[3] and any(kind not in _OWN for kind in _KIND.findall(tag[2]))
                count += is_shared
            elif tag[1] == b"v" and is_shared:
                saved += self.longest - self._length(tag[4].strip())
                is_shared = False
            elif _is_odd(tag[0]):
                is_told = is_told and place < _HEAD
        return count * self.longest - (saved if is_told else 0)

    def _note(self, number: int, length: int) -> None:
        self.longest = max(self.longest, length)
        if number == len(self._lengths):
            self._lengths.append(length)
        elif number >= 0:
            self._lengths[number] = max(self._lengths[number], length)

    def _length(self, number: bytes) -> int:
        known = self._is_told and number.isdigit() and len(number) < 10 and int(number) < len(self._lengths)
        return self._lengths[int(number)] if known else self.longest


def _is_odd(tag: bytes) -> bool:
    return tag[1:2] in (b"!", b"?") or b">" not in tag


def _found(pieces: Iterator[bytes], pattern: re.Pattern[bytes]) -> Iterator[tuple[int, re.Match[bytes] | None]]:
    """Find tags, those that are cut by pieces, too, each with its place; at the end comes that of the end."""
    rest, place = b"", 0
    for piece in pieces:
        text = rest + piece
        cut = max(0, text.rfind(b"<"))
        for tag in pattern.finditer(text, 0, cut):
            yield place + tag.start(), tag
        rest, place = text[cut:], place + cut
    for tag in pattern.finditer(rest):
        yield place + tag.start(), tag
    yield place + len(rest), None
