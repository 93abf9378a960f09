"""Read the beginning of a file that holds a text, whatever its encoding."""

import codecs
from pathlib import Path

from nnplayground import files
from nnplayground.data.own_text import MOST
from nnplayground.errors import UserError
from nnplayground.i18n import N_

WIDEST = 4
"""Bytes of a character, at most."""
LARGEST = 1 << 30
"""Bytes of a file of which the beginning is read, at most."""
NO_TEXT = N_("“{name}” is no file with a text.")


def text_of_file(path: Path) -> str:
    """Return a text, as much of it as is used. Raises UserError if it cannot be read or is none."""
    try:
        with files.open_regular(path, LARGEST) as file:
            found = file.read(WIDEST * (MOST + 1))
    except OSError as error:
        files.refuse(path, error)
    text = _decoded(found)
    if "\0" in text:
        raise UserError(NO_TEXT, name=files.shown(path.name))
    return text[:MOST]


def _decoded(found: bytes) -> str:
    if found.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return codecs.getincrementaldecoder("utf-16")("replace").decode(found)
    try:
        # The last character may be cut.
        return codecs.getincrementaldecoder("utf-8-sig")().decode(found)
    except UnicodeDecodeError:
        return found.decode("cp1252", "replace")
