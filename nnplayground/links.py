"""Links to a page of a lab: ``nnplay:hand/backward``, to a neuron there: ``…?neuron=3,1``. Free of Qt.

In texts of the program's own a link is written ``[words](nnplay:hand/backward)``; `as_html` makes rich text of it.
Names that a user gave never go through it: what looks like a link there is text.
"""

import re
from typing import NamedTuple

from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.rich import RichText, escaped

SCHEME = "nnplay"
KEY = "[a-z][a-z0-9_]{0,39}"
"""What the permanent key of a lab or of a page looks like."""
SUBJECT = r"[a-z]+=\d{1,9}(?:,\d{1,9}){0,3}"
"""What a subject looks like, for instance ``neuron=3,1``."""
WRITTEN = re.compile(rf"\[([^\]\n]+)\]\(({SCHEME}:[^)\s]*)\)")


class PageLink(NamedTuple):
    """A lab and one of its pages, by their keys; without a page, the one that is open there.

    `subject` is what the page is to show, as it is written in links (`core.addresses.as_subject`), or empty.
    """

    lab: str
    page: str = ""
    subject: str = ""

    def __str__(self) -> str:
        place = f"{SCHEME}:{self.lab}/{self.page}" if self.page else f"{SCHEME}:{self.lab}"
        return f"{place}?{self.subject}" if self.subject else place


def is_link(text: str) -> bool:
    """Whether a text is meant as a link of ours."""
    return text.startswith(f"{SCHEME}:")


def parse(text: str) -> PageLink:
    """Read a link. Raises UserError if it is none; whether there is such a page, the labs know."""
    found = re.fullmatch(rf"{SCHEME}:({KEY})(?:/({KEY}))?/?(?:\?({SUBJECT}))?", text)
    if found is None:
        raise UserError(
            N_("“{link}” is no link to a page: it should read {scheme}:LAB/PAGE."), link=text, scheme=SCHEME
        )
    return PageLink(found[1], found[2] or "", found[3] or "")


def as_html(text: str) -> RichText:
    """Return a plain text of the program's own as rich text, with its links."""
    pieces, end = [], 0
    for found in WRITTEN.finditer(text):
        pieces += [escaped(text[end : found.start()]), f'<a href="{found[2]}">{escaped(found[1])}</a>']
        end = found.end()
    return RichText("".join([*pieces, escaped(text[end:])]))
