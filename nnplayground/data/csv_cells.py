"""What the cells of a table say: gaps, numbers however they are written, and the kind of a column."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Literal

from nnplayground.data.dates import are_dates

Kind = Literal["number", "category", "time", "ignored"]

MOST_CATEGORIES = 200
"""More different texts than that are no categories but free text."""
SLIPS = 0.02
"""Share of cells that may be wrong in what still counts as a column of numbers: they are told when it is read."""

SURE_GAPS = frozenset({
    "", "nan", "null", "<na>", "<null>", "(null)", "nat", r"\n", "#n/a", "#n/d", "#nv", "#null!", "#div/0!",
    "#¡div/0!", "#value!", "#¡valor!", "#ref!", "#¡ref!", "#num!", "#¡num!", "#name?", "#¿nombre?",
})  # fmt: skip
"""Texts, in small letters, that stand for a missing cell and for nothing else."""
DOUBTFUL_GAPS = frozenset({
    "na", "n/a", "n.a.", "none", "-", "--", "–", "—", "?", ".", "..", "...", ":", "n/d", "n.d.", "s/d", "s.d.",
})  # fmt: skip
"""Texts that stand for a missing cell, or may be a class: a blood type of “-”, a disorder of “None”."""
GAPS = SURE_GAPS | DOUBTFUL_GAPS

_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?")
_THOUSANDS = re.compile(
    r"[+-]?[1-9]\d{0,2}(?P<sign>[., '’\u00a0\u202f])\d{3}((?P=sign)\d{3})*(?P<rest>[.,]\d*)?([eE][+-]?\d+)?"
)
"""A number whose thousands are apart, or that may be one: a single sign may as well be the decimal one."""
_MEASURED = re.compile(
    r"(?P<sign>[+-]?)(?P<before>[^\d.,\s+-]{1,4}\.?)?\s?"
    r"(?P<number>[+-]?[\d.,](?:[\d.,]|[ '’\u00a0\u202f](?=\d))*(?:[eE][+-]?\d+)?)"
    r"(?P<blank>\s?)(?P<after>[^\d.,\s+-]\S{0,11})?"
)
"""A number with what is measured in before it or behind it."""
_CURRENCIES = frozenset({
    "$", "€", "£", "¥", "₹", "₽", "₩", "₺", "฿", "₫", "₴", "₪", "₱", "US$", "R$", "S/", "S/.", "Bs", "Bs.", "Rs",
    "Rs.", "kr", "zł", "Ft", "Kč", "Fr.", "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "MXN", "ARS", "CLP",
    "COP", "PEN", "UYU", "BRL", "CNY", "INR", "euro", "euros", "dollars",
})  # fmt: skip
_UNITS = frozenset({
    "%", "‰", "°", "°C", "°F", "ºC", "ºF", "K", "kg", "g", "mg", "µg", "t", "lb", "lbs", "oz", "km", "m", "cm",
    "mm", "µm", "nm", "mi", "ft", "in", "yd", "m²", "m2", "km²", "km2", "ha", "m³", "m3", "cm³", "cm3", "cc", "l",
    "L", "ml", "mL", "cl", "dl", "h", "hr", "hrs", "min", "s", "sec", "ms", "d", "yr", "yrs", "km/h", "kmh", "mph",
    "m/s", "W", "kW", "kWh", "MW", "V", "mV", "A", "mA", "Hz", "kHz", "MHz", "GHz", "kB", "KB", "MB", "GB", "TB",
    "bar", "Pa", "hPa", "kPa", "J", "kJ", "cal", "kcal", "N", "Nm", "ppm", "bpm", "px", "pt", "hp", "CV", "rpm",
    "mpg",
})  # fmt: skip
"""What may stand right behind a number; other words need a blank before them."""
MAGNITUDES = "k/M"
"""The end of a unit whose numbers are shortened: 4.8k is 4800 and 1.2M is 1 200 000."""
_ZEROS = {"k": "e3", "K": "e3", "M": "e6"}
_SHORTENED = re.compile(
    r"(?P<sign>[+-]?)(?P<before>[^\d.,\s+-]{1,4}\.?)?\s?(?P<number>[+-]?(\d+([.,]\d*)?|[.,]\d+))\s?"
    r"(?P<magnitude>[kKM])\s?(?P<after>[^\d.,\s+-]{1,4}\.?)?"
)
"""A number that counts thousands or millions, with a currency before it or behind it, or none."""


def folded(cell: str) -> str:
    """Return a cell as it is looked up among gaps: without blanks around it, in small letters."""
    return cell.strip().lower()


def is_gap(cell: str, gaps: Collection[str] = GAPS) -> bool:
    """Whether a cell counts as missing: an empty one does, and one of `gaps`, which are in small letters."""
    text = folded(cell)
    return not text or text in gaps


def number_in(cell: str, decimal: str, unit: str = "", thousands: str | None = None) -> float:
    """Read a cell as a number; its thousands may be apart: by a space, an apostrophe or what is not the decimal sign.

    A `unit` before or behind it is taken off, and thousands and millions are multiplied out (`MAGNITUDES`).
    `thousands` are the signs that may part them, None for all. Raises ValueError if it is no number, or not finite.
    """
    text = cell.strip().replace("−", "-")
    zeros = ""
    if unit.endswith(MAGNITUDES):
        text = without_unit(text, plain_unit(unit))
        if zeros := _ZEROS.get(text[-1:], ""):
            text = text[:-1].rstrip()
    elif unit:
        text = without_unit(text, unit)
    own, other = (",", ".") if decimal == "comma" else (".", ",")
    if other in text or " " in text or "'" in text or not text.isascii():
        grouped = _THOUSANDS.fullmatch(text)
        if not grouped or grouped["sign"] == own or (grouped["rest"] or own)[0] != own:
            raise ValueError(cell)
        if thousands is not None and grouped["sign"] not in thousands:
            raise ValueError(cell)
        text = text.replace(grouped["sign"], "")
    text = text.replace(own, ".")
    if "_" in text or not text.isascii():
        raise ValueError(cell)
    value = float(text + zeros)
    if not math.isfinite(value):
        raise ValueError(cell)
    return value


def is_number(cell: str, decimal: str, unit: str = "") -> bool:
    """Whether a cell is a number."""
    try:
        number_in(cell, decimal, unit)
    except ValueError:
        return False
    return True


def is_endless(cell: str) -> bool:
    """Whether a cell is a number that is not finite, or too large to be one."""
    try:
        return math.isinf(float(cell.strip().replace(",", ".").replace("∞", "inf")))
    except ValueError:
        return False


def without_unit(text: str, unit: str) -> str:
    """Return a number without the unit before or behind it, whatever its capitals."""
    if not unit:
        return text
    sign, rest = (text[0], text[1:].lstrip()) if text[:1] in ("+", "-") else ("", text)
    if _same_unit(rest[-len(unit) :], unit):
        return sign + rest[: -len(unit)].rstrip()
    if _same_unit(rest[: len(unit)], unit):
        return sign + rest[len(unit) :].lstrip()
    return text


def unit_of(cells: Iterable[str]) -> str:
    """Return what the numbers among cells are measured in, or ``""``: most have it, and none another one."""
    known = Counter(cells)
    counts = Counter[str]()
    for cell, count in known.items():
        if found := _measured(cell.strip()):
            counts[found[1]] += count
    if (shortened := _magnitudes(counts, known)) is not None:
        return shortened
    for unit, _ in counts.most_common(1):
        same = sum(count for other, count in counts.items() if _same_unit(other, unit))
        others = sum(count for other, count in counts.items() if other and not _same_unit(other, unit))
        if unit and same >= known.total() / 2 and not others:
            return unit
    return ""


def plain_unit(unit: str) -> str:
    """Return what numbers are measured in once their thousands and millions are multiplied out."""
    return unit.removesuffix(MAGNITUDES)


def _magnitudes(counts: Counter[str], known: Collection[str]) -> str | None:
    """Return the unit of numbers of which some count thousands or millions, with one currency or none; else None.

    A K alone may be kelvin: it counts thousands only right behind a number, and beside numbers without it.
    """
    plain = {plain_unit(unit) for unit in counts if unit != "K"} - {""}
    some = any(unit.endswith(MAGNITUDES) for unit in counts)
    if not some and counts["K"] and set(counts) == {"K", ""}:
        some = all(cell.strip()[-2].isdigit() for cell in known if cell.strip()[-1:] == "K" and _measured(cell.strip()))
    return max(plain, default="") + MAGNITUDES if some and len(plain) < 2 and plain <= _CURRENCIES else None


def _measured(text: str) -> tuple[str, str] | None:
    """Return the number in a cell and its unit, ``""`` if it has none, or None if a cell is no such thing."""
    text = text.replace("−", "-")
    if _NUMBER.fullmatch(text) or _THOUSANDS.fullmatch(text):
        return text, ""
    if (short := _SHORTENED.fullmatch(text)) and not (short["sign"] and short["number"][0] in "+-"):
        currency = (short["before"] or "") + (short["after"] or "")
        if currency in _CURRENCIES or (not currency and short["magnitude"] != "K"):
            return short["sign"] + short["number"], currency + MAGNITUDES
    found = _MEASURED.fullmatch(text)
    if not found or (found["sign"] and found["number"][0] in "+-"):
        return None
    number, before, after = found["number"], found["before"] or "", found["after"] or ""
    if not (_NUMBER.fullmatch(number) or _THOUSANDS.fullmatch(number)) or number[-1] in ".,":
        return None
    if before and after:
        return None
    if before:
        return (found["sign"] + number, before) if before in _CURRENCIES else None
    known = after in _CURRENCIES or after in _UNITS
    if not after or not (known or (found["blank"] and after.replace(".", "").replace("/", "").isalpha())):
        return None
    return found["sign"] + number, after


def _same_unit(one: str, other: str) -> bool:
    """Whether units are the same; a single letter has its case: 1 m is not 1 M."""
    return one == other or (len(other) > 1 and one.casefold() == other.casefold())


def decimal_sign(cells: Iterable[str], mark: str = "") -> tuple[Literal["point", "comma"], str]:
    """Return the decimal sign of a table's cells, and ``""`` or a number that leaves it in doubt.

    It is in doubt if every sign may part thousands, as in ``1,000``. Then it is a point, but a comma where the `mark`
    between cells is a semicolon, as programs write whose comma is taken: in every language the same.
    """
    points = commas = 0
    doubtful = ""
    for cell, count in Counter(map(str.strip, cells)).items():
        found = _measured(cell)
        if found is None:
            continue
        number = found[0]
        grouped = _THOUSANDS.fullmatch(number)
        if grouped and grouped["sign"] in ".," and grouped["rest"] is None and number.count(grouped["sign"]) == 1:
            doubtful = doubtful or number
        elif grouped:
            sign = grouped["rest"] or {".": ",", ",": "."}.get(grouped["sign"], "")
            points += count * sign.startswith(".")
            commas += count * sign.startswith(",")
        else:
            points += count * ("." in number)
            commas += count * ("," in number)
    if points or commas or not doubtful:
        return ("comma" if commas > points else "point"), ""
    return ("comma" if mark == ";" else "point"), doubtful


def kind_of(cells: Iterable[str], decimal: str, unit: str = "") -> Kind:
    """Return as what a column with these cells, of which none is missing, is read unless somebody says otherwise."""
    known = Counter(map(str.strip, cells))
    total = known.total()
    if not total:
        return "ignored"
    wrong = Counter({cell: count for cell, count in known.items() if not is_number(cell, decimal, unit)})
    # A number without end says that the others are numbers: it is told when it is read.
    endless = sum(count for cell, count in wrong.items() if is_endless(cell))
    if wrong.total() - endless <= SLIPS * total and 2 * wrong.total() < total:
        return "number"
    if are_dates(list(known.elements())):
        return "time"
    return "ignored" if is_free_text(len(known), total) else "category"


def is_free_text(different: int, count: int) -> bool:
    """Whether so many different texts among so many are no categories."""
    return different > MOST_CATEGORIES or (different > 20 and different > 0.5 * count)


def kind_of_time(cells: Collection[str], decimal: str) -> Literal["number", "time"]:
    """Return as what a column that says when is read: as numbers where most cells are that, unless they are dates."""
    filled = [cell for cell in cells if not is_gap(cell)]
    numbers = sum(is_number(cell, decimal) for cell in filled)
    return "number" if 2 * numbers > len(filled) and not are_dates(filled) else "time"
