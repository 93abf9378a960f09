"""Text from outside as text: what is typed, or read from a file, never is markup. Free of Qt.

`visible` is what of such a text is shown, `rich` puts it into rich text, and `as_tip` is for where Qt guesses whether
a text is rich. What is marked up stands in the templates alone.
"""

import re
import textwrap
from html import escape, unescape

SHORT = 48
"""Letters of a name that are shown where there are other things to see."""
WHOLE = 2000
"""Letters of a name that are shown where it is told whole."""
LINE = 100
"""Letters of a line of a tool tip, which Qt does not break by itself."""
_UNIT = re.compile(r"(?<=\d) (?=\S)")
"""The blank between a number and its unit, where no line is broken."""
_HELD = "\0"

_CONTROLS = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
)
"""What changes how other letters are shown, has no shape, or is no letter: controls, fillers, halves of letters."""
_JOINERS = (
    r"(?<![^\x00-\x7f\u200b-\u200d])[\u200c\u200d]"
    r"|(?<![^\x00-\x22\x24-\x29\x2b-\x2f\x3a-\x7f\u200b-\u200d\ufe00-\ufe0f])[\ufe00-\ufe0f]"
)
"""What joins or varies the letter before it, where that is none that could be joined, or varied into an emoji."""
_MARKS = (
    r"[\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u0e31-\u0e3a\u0e47-\u0e4e"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]"
)
_STACKED = f"(?<={_MARKS}{{4}}){_MARKS}"
"""What stands on or under so many others that it lies over what is around."""
_UNSEEN = re.compile(f"[{_CONTROLS}]|{_JOINERS}|{_STACKED}")
_UNSEEN_OR_BREAK = re.compile(f"[{_CONTROLS}\t\n]|{_JOINERS}|{_STACKED}")


def visible(text: str) -> str:
    """Return a text with the number of each letter in its place that cannot be seen or changes others: ‹U+202E›.

    Line feeds and tabulators are left to those who know whether there may be several lines.
    """
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(_number, text)


def _number(found: re.Match[str]) -> str:
    return f"‹U+{ord(found[0]):04X}›"


def on_one_line(text: str, most: int = SHORT) -> str:
    """Return a name as `visible`, on one line, with its middle left out if it has more than `most` letters."""
    shown = text if text.isascii() and text.isprintable() else _UNSEEN_OR_BREAK.sub(_number, text)
    if len(shown) <= most:
        return shown
    end = (most - 1) // 3
    return f"{shown[: most - 1 - end]}…{shown[-end:]}"


def whole(text: str) -> str:
    """Return a name for a tool tip: all of it up to `WHOLE` letters, in lines that fit on a screen."""
    return _broken(on_one_line(text, WHOLE))


def _broken(line: str) -> str:
    held = _UNIT.sub(_HELD, line)
    return "\n".join(textwrap.wrap(held, LINE, break_on_hyphens=False, drop_whitespace=False)).replace(_HELD, " ")


def plain(text: str) -> str:
    """Return what is read of a text, which may be rich."""
    return unescape(re.sub(r"<[^>]*>", "", text.replace("<br>", "\n"))) if isinstance(text, RichText) else text


class RichText(str):
    """A text with markup, made by those who know that all of it is meant."""

    __slots__ = ()


def rich(template: str, /, **values: object) -> RichText:
    """Return rich text: `template` has the markup, and each of `values` is put in as the text that it is.

    What is a `RichText` already is put in as such.
    """
    return RichText(template.format(**{name: escaped(value) for name, value in values.items()}))


def escaped(value: object) -> RichText:
    """Return a text as rich text that reads as it is, line by line; rich text stays as it is."""
    if isinstance(value, RichText):
        return value
    return RichText(escape(visible(str(value)), quote=False).replace("\n", "<br>"))


def as_title(text: str) -> str:
    """Return a text for the title of a window, where Qt takes [*] for the sign of what is not saved yet."""
    return visible(text).replace("[*]", "[*][*]")


def as_tip(text: str) -> str:
    """Return a text for a place where Qt takes it for rich if it looks so: a tool tip, a label, a message box.

    What would be wider than a screen, such as a path, is broken into lines.
    """
    if isinstance(text, RichText):
        return text
    shown = visible(text)
    if max(map(len, shown.split("\n"))) > 2 * LINE:
        shown = "\n".join(map(_broken, shown.split("\n")))
    return rich("<qt>{text}</qt>", text=shown) if "<" in shown or "&lt;" in shown else shown
