"""The text of a lesson: a small part of Markdown, without HTML, with links and pictures of the program alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped
from nnplayground.lessons.fault import BlockFaultError, raise_first
from nnplayground.links import PageLink, is_link, parse

LINK = re.compile(r"(!?)\[([^\[\]\n]*)\]\(([^()\n]*)\)")
"""A link, or a picture, as it is taken: on one line, without brackets in its words."""
_HTML = re.compile(r"<(?:[a-zA-Z/!?][^>\n]*>?)")
_ADDRESS = re.compile(
    r"(?:(?:https?|ftp)://|(?<![^\W_])www\.)[^\s)>]+|[\w.+-]{0,40}[^\s@]@[\w-]+\.[\w.-]*\w|<[^\s<>@]*@", re.IGNORECASE
)
"""What Markdown makes a link of by itself."""
_MARK = r"(?:(?:[-*+>]|\d{1,9}[.)])\s*)"
"""What begins a line of a list or of a quotation, once."""
_NESTED = re.compile(rf"\s*{_MARK}{{7}}")
_LISTED = re.compile(r"\s*(?:[-*+>]|\d{1,9}[.)])(?:\s|$)|.*\|")
"""A line of a list, of a quotation or of a table."""
_REFERENCE = re.compile(rf"\s*{_MARK}*\[[^\]]*\]:")
_END_OF_REFERENCE = re.compile(r"[^\[\]]*\]:")
_TEX = re.compile(r"\$[^$\n]+\$|\\!?[\[\]()]")
_TICKS = re.compile("`+")

MOST_LETTERS, LONGEST_LINE, MOST_LINES, MOST_PICTURES = 20_000, 2_000, 300, 20
"""What a text may have: letters with its line ends, letters on a line, lines that are not empty, pictures."""
MOST_ROWS, MOST_COLUMNS = 60, 20
"""Lines of lists, quotations and tables in a text; columns of a table."""

BROKEN_LINK = N_("A link or a picture stands on one line, without brackets in its words or its address.")
BROKEN_CODE = N_("A piece of `code` begins and ends on one line, with as many ` on both sides.")
TOO_LONG = N_("The text goes on for too long: {most} letters are the limit, and {longest} on a line.")
TOO_MANY_LINES = N_("The text has too many lines: {most} are the limit.")
TOO_MANY_ROWS = N_("Lists and tables are too long: {most} lines are the limit, and {columns} columns.")
TOO_NESTED = N_("Lists and quotations stand within each other too often.")
TOO_MANY_PICTURES = N_("There are too many pictures: {most} are the limit.")
NO_HTML = N_("HTML is not used in lessons, but “{text}” is: write plain Markdown.")
NO_TEX = N_("“{text}” would be seen as it is written: use a formula picture, ![words](formula:KEY), or plain letters.")
NO_LINK = N_("“{link}” leads out of the program: links in lessons are of the form nnplay:LAB/PAGE.")
NO_ADDRESS = N_("“{link}” would look like a link, and nothing leads out of the program: write it as `code`.")
NO_REFERENCE = N_("Write the address of a link behind its words, as [words](nnplay:LAB/PAGE).")


@dataclass(frozen=True, slots=True)
class BodyParts:
    """Links and pictures of a text, each with its line from 0."""

    links: tuple[tuple[PageLink, int], ...]
    pictures: tuple[tuple[str, int], ...]


def check_body(text: str, spared: int = 0) -> BodyParts:
    """Return what a text leads to; `spared` letters of it do not count, such as the empty lines of blocks.

    It is strict where Markdown has many ways: whoever reads it finds no other links and pictures than these.
    Raises BlockFaultError for what does not belong into a lesson, with all else that does not.
    """
    lines = text.split("\n")
    _check_size(lines, spared)
    links: list[tuple[PageLink, int]] = []
    pictures: list[tuple[str, int]] = []
    faults: list[BlockFaultError] = []
    opened = -1
    for line, words in enumerate(lines):
        if not words:
            opened = -1
            continue
        try:
            plain = _without_code(line, words)
            _check_line(line, words, plain)
            rest = LINK.sub(" ", plain)
            _check_brackets(opened, line, rest)
            opened = _opened(opened, line, rest)
            found = [(mark, target.strip()) for mark, _, target in LINK.findall(plain)]
            pictures += [(target, line) for mark, target in found if mark]
            links += [(_link(line, target), line) for mark, target in found if not mark]
        except BlockFaultError as fault:
            # The lines behind it are looked at as if it had been well.
            faults.append(fault)
            opened = -1
    if len(pictures) > MOST_PICTURES:
        faults.append(BlockFaultError(pictures[MOST_PICTURES][1], TOO_MANY_PICTURES, most=MOST_PICTURES))
    raise_first(faults)
    return BodyParts(tuple(links), tuple(pictures))


def _check_brackets(opened: int, line: int, rest: str) -> None:
    """Raise BlockFaultError for a link that began in the line `opened`, or has its address elsewhere."""
    if "](" in rest:
        is_begun = opened >= 0 and "[" not in rest.partition("](")[0]
        raise BlockFaultError(opened if is_begun else line, BROKEN_LINK)
    if opened >= 0 and _END_OF_REFERENCE.match(rest):
        raise BlockFaultError(opened, NO_REFERENCE)


def plain_words(text: str) -> list[str]:
    """Return the words of a text that are read: of a link its words, of a picture none."""
    read = LINK.sub(lambda found: "" if found[1] else found[2], text)
    return [word for word in re.sub(r"[#*_`>]", " ", read).split() if re.search(r"\w", word)]


def _check_size(lines: Sequence[str], spared: int) -> None:
    """Raise BlockFaultError for the first line at which a text is too large."""
    letters, count, rows, is_row = -1 - spared, 0, 0, False
    for line, words in enumerate(lines):
        letters += len(words) + 1
        if letters > MOST_LETTERS or len(words) > LONGEST_LINE:
            raise BlockFaultError(line, TOO_LONG, most=grouped(MOST_LETTERS), longest=grouped(LONGEST_LINE))
        is_full = bool(words.strip())
        # What stands below the first line of a table or list belongs to it.
        is_row = is_full and (is_row or _LISTED.match(words) is not None)
        count, rows = count + is_full, rows + is_row
        if rows > MOST_ROWS or words.count("|") > MOST_COLUMNS + 1:
            raise BlockFaultError(line, TOO_MANY_ROWS, most=MOST_ROWS, columns=MOST_COLUMNS)
        if count > MOST_LINES:
            raise BlockFaultError(line, TOO_MANY_LINES, most=MOST_LINES)


def _without_code(line: int, words: str) -> str:
    """Return a line with a dot for each piece of code. Raises BlockFaultError if some has no end there."""
    pieces, end, begun = [], 0, ""
    for found in _TICKS.finditer(words):
        if begun and found[0] != begun:
            continue
        if not begun and words[max(0, found.start() - 1) : found.start()] == "\\":
            break
        pieces.append("·" if begun else words[end : found.start()])
        begun, end = "" if begun else found[0], found.end()
    else:
        if not begun:
            return "".join([*pieces, words[end:]])
    raise BlockFaultError(line, BROKEN_CODE)


def _opened(before: int, line: int, rest: str) -> int:
    """Return the line of a bracket that is open behind a line, which an empty one closes; -1 if there is none."""
    if not rest.strip(" \t") or rest.rfind("]") > rest.rfind("["):
        return -1
    return line if "[" in rest else before


def _check_line(line: int, words: str, plain: str) -> None:
    if found := _HTML.search(plain):
        raise BlockFaultError(line, NO_HTML, text=found[0][:40])
    if found := _TEX.search(plain):
        raise BlockFaultError(line, NO_TEX, text=found[0][:40])
    # A rule of dashes or stars stands for itself.
    if _NESTED.match(words) and re.search(r"[^\s*_-]", words):
        raise BlockFaultError(line, TOO_NESTED)
    if _REFERENCE.match(plain):
        raise BlockFaultError(line, NO_REFERENCE)
    if found := _ADDRESS.search(LINK.sub(r"\2 ", plain)):
        raise BlockFaultError(line, NO_ADDRESS, link=found[0][:60])


def _link(line: int, target: str) -> PageLink:
    if not is_link(target):
        raise BlockFaultError(line, NO_LINK, link=target[:60])
    try:
        return parse(target)
    except UserError as error:
        raise BlockFaultError(line, error.template, **error.values) from None
