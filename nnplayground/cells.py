"""Cells of tables for spreadsheets: text is never a formula there, and comes back as it was. Free of Qt."""

import math
import re

_PASSED_OVER = r"['\"\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
"""What some spreadsheet leaves out at the beginning of a cell: quotes, blanks and what cannot be seen."""
_SIGN = r"[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫]"
"""How a formula begins, in one width or the other."""
_FORMULA = re.compile(f"{_PASSED_OVER}*{_SIGN}")
"""How a text begins that a spreadsheet takes for a formula, or that would be taken for a guarded one."""
_GUARDED = re.compile(f"'{_FORMULA.pattern}")


def guarded(value: object) -> object:
    """Return what is written for a cell: before a text that a spreadsheet would compute stands an apostrophe.

    Numbers, and texts that are one, stay as they are (OWASP, *CSV Injection*).
    """
    if isinstance(value, str) and _FORMULA.match(value) and not _is_number(value):
        return f"'{value}"
    return value


def unguarded(cell: str) -> str:
    """Return the text that `guarded` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text.replace(",", ".")))
    except ValueError:
        return False
