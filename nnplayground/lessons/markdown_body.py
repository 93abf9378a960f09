"""The text of a lesson: a small part of Markdown, without HTML, with links and pictures of the program alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped
from nnplayground.lessons.fault import BlockFaultError
from nnplayground.links import PageLink, is_link, parse

PICTURE = re.compile(r"!\[([^\]\n]*)\]\(([^)\n]*)\)")
LINK = re.compile(r"(?<!!)\[([^\]\n]+)\]\(([^)\n]*)\)")
_HTML = re.compile(r"<(?:[a-zA-Z/!?][^>\n]*>?)")
_ADDRESS = re.compile(r"\b(?:(?:https?|ftp)://|www\.)[^\s)>]+", re.IGNORECASE)
"""What Markdown makes a link of by itself."""
_REFERENCE = re.compile(r"^\s{0,3}\[[^\]]+\]:\s")
_TEX = re.compile(r"\$[^$\n]+\$|\\\(|\\\[")

MOST_LETTERS, LONGEST_LINE, MOST_PICTURES = 20_000, 2_000, 20
"""What a text may have: letters, letters on a line, pictures."""
_NESTED = re.compile(r"^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s*){7}")
"""A line of a list or quotation within six others."""

_BROKEN_LINK = re.compile(r"\[[^\[\]]*\n[^\[\]]*\]\(|\[[^\[\]]*\]\([^()\n]*\n[^()\n]*\)")

BROKEN_LINK = N_("A link or a picture goes on in the next line: put it on one line.")
TOO_LONG = N_("The text goes on for too long: {most} letters are the limit, and {longest} on a line.")
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


def check_body(text: str) -> BodyParts:
    """Return what a text leads to. Raises BlockFaultError for what does not belong into a lesson."""
    links: list[tuple[PageLink, int]] = []
    pictures: list[tuple[str, int]] = []
    letters = 0
    for line, words in enumerate(text.split("\n")):
        letters += len(words)
        if letters > MOST_LETTERS or len(words) > LONGEST_LINE:
            raise BlockFaultError(line, TOO_LONG, most=grouped(MOST_LETTERS), longest=grouped(LONGEST_LINE))
        _check_line(line, words)
        pictures += [(found[2].strip(), line) for found in PICTURE.finditer(words)]
        if len(pictures) > MOST_PICTURES:
            raise BlockFaultError(line, TOO_MANY_PICTURES, most=MOST_PICTURES)
        links += [(link, line) for link in _links(line, words)]
    if found := _BROKEN_LINK.search(text):
        raise BlockFaultError(text.count("\n", 0, found.start()), BROKEN_LINK)
    return BodyParts(tuple(links), tuple(pictures))


def plain_words(text: str) -> list[str]:
    """Return the words of a text that are read: of a link its words, of a picture none."""
    read = LINK.sub(r"\1", PICTURE.sub("", text))
    return [word for word in re.sub(r"[#*_`>]", " ", read).split() if re.search(r"\w", word)]


def _check_line(line: int, words: str) -> None:
    code_free = re.sub(r"`[^`\n]*`", "", words)
    if found := _HTML.search(code_free):
        raise BlockFaultError(line, NO_HTML, text=found[0][:40])
    if found := _TEX.search(code_free):
        raise BlockFaultError(line, NO_TEX, text=found[0][:40])
    # A rule of dashes or stars stands for itself.
    if _NESTED.match(words) and re.search(r"[^\s*_-]", words):
        raise BlockFaultError(line, TOO_NESTED)
    if _REFERENCE.match(words):
        raise BlockFaultError(line, NO_REFERENCE)
    if found := _ADDRESS.search(re.sub(r"\]\([^)\n]*\)", "]", code_free)):
        raise BlockFaultError(line, NO_ADDRESS, link=found[0][:60])


def _links(line: int, words: str) -> Iterator[PageLink]:
    for found in LINK.finditer(words):
        target = found[2].strip()
        if not is_link(target):
            raise BlockFaultError(line, NO_LINK, link=target[:60])
        try:
            yield parse(target)
        except UserError as error:
            raise BlockFaultError(line, error.template, **error.values) from None
