"""A state as a short text to be pasted: ``nnplay1:`` and its smallest parts, packed, with a check sum at the end."""

import json
import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path

import pydantic

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.lessons.explaining import explain_first
from nnplayground.lessons.state import LessonState

PREFIX = "nnplay1:"
SUFFIX = ".nnshare"
"""Of a file with a shared state in it."""
USUAL = 500
"""Letters of a text that is still easily pasted."""
LONGEST = 64 * 1024
"""Letters of a text, at most."""
UNPACKED = 1 << 20
"""Bytes of what is in it, at most."""
DIGITS = 4
_WRITTEN = re.compile(r"nnplay(\d+):([A-Za-z0-9_=-]*)")

NO_TEXT = N_("This is no shared state: those begin with “{prefix}”.")
NEWER = N_("This was shared by a newer nnplayground: update the program.")
CUT = N_("This shared text is not whole: a part is missing or was changed on the way. Copy all of it.")
NO_FILE = N_("“{name}” holds no shared state: such a file has one text in it, which begins with “{prefix}”.")
TOO_LONG = N_("What is seen is too much for a text: save the project and share the file.")


def share(state: LessonState) -> str:
    """Return a state as a text. Raises UserError if it is too long for one."""
    plain = state.model_dump(mode="json", exclude_defaults=True)
    packed = zlib.compress(json.dumps(plain, separators=(",", ":"), ensure_ascii=False).encode(), 9)
    text = urlsafe_b64encode(packed).decode().rstrip("=")
    if len(text) > LONGEST - 100:
        raise UserError(TOO_LONG)
    return f"{PREFIX}{text}{_sum(text)}"


def is_shared(text: str) -> bool:
    """Whether a text is meant as a shared state."""
    return re.match(r"\s*nnplay\d+:", text) is not None


def unshare(text: str) -> LessonState:
    """Return the state that a text holds. Raises UserError if it is none, cut, changed or too much."""
    joined = "".join(text[: 2 * LONGEST].split())
    found = _WRITTEN.fullmatch(joined)
    if found is None:
        raise UserError(CUT if joined.startswith(PREFIX) else NO_TEXT, prefix=PREFIX)
    if found[1] != "1":
        raise UserError(NEWER)
    body, check = found[2][:-DIGITS], found[2][-DIGITS:]
    if len(text) > LONGEST or check != _sum(body):
        raise UserError(CUT)
    try:
        unpack = zlib.decompressobj()
        content = unpack.decompress(urlsafe_b64decode(body + "=" * (-len(body) % 4)), UNPACKED)
        if not unpack.eof:
            raise UserError(CUT)
        return LessonState.model_validate_json(content)
    except (ValueError, zlib.error, RecursionError) as error:
        if isinstance(error, pydantic.ValidationError) and error.errors()[0]["type"] != "json_invalid":
            raise UserError(explain_first(error, LessonState)) from error
        raise UserError(CUT) from error


def read_shared(path: Path) -> str:
    """Return the text of a file with a shared state in it. Raises UserError if it is none, or cannot be read."""
    content = files.read(path, 1 << 20)
    text = content.decode("utf-8-sig", "replace").strip()
    if len(content) > LONGEST or not is_shared(text):
        raise UserError(NO_FILE, name=files.shown(path.name), prefix=PREFIX)
    return text


def _sum(text: str) -> str:
    return f"{zlib.crc32(text.encode()) & 0xFFFF:04x}"
