"""Read dates and times as people write them in tables, take them apart, and write them out again."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Literal

import numpy as np
import numpy.typing as npt

from nnplayground.i18n import N_

DayOrder = Literal["day", "month"]
"""What comes first in a date that does not begin with its year."""

DatePart = Literal["year", "month", "day", "weekday", "hour", "elapsed"]
PARTS: Mapping[DatePart, str] = {
    "year": N_("year"), "month": N_("month"), "day": N_("day of the month"), "weekday": N_("weekday"),
    "hour": N_("hour"), "elapsed": N_("elapsed days"),
}  # fmt: skip
"""What a date becomes to be an input, each a number: Monday is weekday 1."""

DAY = 86_400.0
"""Seconds."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MOST_OF = 0.98
"""Share of the cells that are dates in a column of dates: a slip or two is told when it is read."""
FIRST, LAST = -62_135_596_800.0, 253_402_300_800.0
"""Seconds to the beginning of the year 1 and to that of the year 10000: between them dates can be written."""
TURN = 30
"""A year of two digits below it is of this century, any other of the last one, as spreadsheets have it."""

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<sign>[-/.])(?P<one>\d{1,2})(?:(?P=sign)(?P<two>\d{1,2}))?")
_DIGITS = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<one>0[1-9]|1[0-2])(?P<two>0[1-9]|[12]\d|3[01])")
_YEAR_LAST = re.compile(r"(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})")
_MONTHS = {
    name: number
    for names in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "january february march april may june july august september october november december",
        "ene feb mar abr may jun jul ago sept oct nov dic",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for number, name in enumerate(names.split(), start=1)
}
"""Names of months in small letters, whole and short."""
_OF = r"(?:\sde\s|[\s./-])"
_NAMED = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|º)?{_OF}(?P<month>[a-z]{{3,10}})\.?{_OF}(?P<year>\d{{4}}|\d\d)(?P<rest>\s.+)?",
        r"(?P<month>[a-z]{3,10})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<year>\d{4})(?P<rest>\s.+)?",
        rf"(?P<month>[a-z]{{3,10}})\.?{_OF}(?P<year>\d{{4}}|(?<=-)\d\d)",
    )
)
"""Dates whose month is named: 5 Mar 2021, March 5, 2021, mar-21."""
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?"
    r"(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?(?:\s?(?P<zone>[Zz]|[+-]\d{2}:?\d{2}))?"
)


def time_in(cell: str, order: DayOrder) -> float:
    """Return the seconds from the beginning of 1970 (UTC) to a date, with or without a time of day.

    Without a zone it counts as UTC, and a month without a day as its first. Raises ValueError if it is no date.
    """
    text = _numbered(" ".join(cell.split()))
    date, _, clock = text.replace("T", " ", 1).partition(" ")
    found = _YEAR_FIRST.fullmatch(date) or _DIGITS.fullmatch(date)
    if found:
        year, month, day = int(found["year"]), int(found["one"]), int(found["two"] or 1)
    else:
        found = _YEAR_LAST.fullmatch(date)
        if not found:
            raise ValueError(cell)
        year, one, two = _whole_year(found["year"]), int(found["one"]), int(found["two"])
        day, month = (one, two) if order == "day" else (two, one)
    moment = datetime(year, month, day, tzinfo=UTC)
    seconds = (moment - EPOCH).total_seconds() + (_seconds(clock) if clock else 0.0)
    if not FIRST <= seconds < LAST:
        raise ValueError(cell)
    return seconds


def _numbered(text: str) -> str:
    """Return a date whose month is named with the month's number; any other text as it is."""
    if not any(map(str.isalpha, text[:8])):
        return text
    for form in _NAMED:
        found = form.fullmatch(text)
        number = _MONTHS.get(found["month"].lower()) if found else None
        if found and number:
            parts = found.groupdict()
            return f"{_whole_year(parts['year']):04}-{number:02}-{parts.get('day') or 1}{parts.get('rest') or ''}"
    return text


def day_order(cells: Iterable[str]) -> tuple[DayOrder, str]:
    """Return what comes first in the dates of a table, and ``""`` or one that leaves it in doubt.

    It is in doubt if every day may be a month; then the day comes first, as in most countries.
    """
    doubtful = ""
    for cell in cells:
        found = _YEAR_LAST.fullmatch(cell.replace("T", " ", 1).split(" ")[0] if cell else "")
        if not found:
            continue
        one, two = int(found["one"]), int(found["two"])
        if one > 12 >= two:
            return "day", ""
        if two > 12 >= one:
            return "month", ""
        if one != two:
            doubtful = doubtful or cell
    return "day", doubtful


def is_date(cell: str) -> bool:
    """Whether a cell is a date in one order or the other."""
    for order in ("day", "month"):
        try:
            time_in(cell, order)
        except ValueError:
            continue
        return True
    return False


def are_dates(cells: Collection[str]) -> bool:
    """Whether cells that are not empty are those of a column of dates, but for a slip or two."""
    return bool(cells) and sum(map(is_date, cells)) >= MOST_OF * len(cells)


def time_text(seconds: float) -> str:
    """Write what `time_in` gave, as ISO 8601 does: the date alone at midnight."""
    moment = EPOCH + timedelta(seconds=float(seconds))
    date = f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
    if moment.microsecond:
        return f"{date} {moment:%H:%M:%S.%f}".rstrip("0")
    clock = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    return date if clock == "00:00" else f"{date} {clock}"


def date_part(times: npt.NDArray[np.float64], part: DatePart, since: float = 0.0) -> npt.NDArray[np.float64]:
    """Return a part of each of `times` (rows,), in seconds since 1970; `elapsed` counts days from `since`."""
    if part == "elapsed":
        return (times - since) / DAY
    days: npt.NDArray[np.float64] = np.floor(times / DAY)
    if part == "hour":
        return (times - days * DAY) / 3600
    if part == "weekday":
        # The first of January 1970 was a Thursday.
        return (days + 3) % 7 + 1
    dates = days.astype(np.int64).astype("datetime64[D]")
    months, years = dates.astype("datetime64[M]"), dates.astype("datetime64[Y]")
    found = {"day": dates - months, "month": months - years, "year": years - np.datetime64("0000", "Y")}[part]
    counted: npt.NDArray[np.float64] = found.astype(np.float64)
    return counted + (part != "year")


def varying_parts(times: npt.NDArray[np.float64]) -> tuple[DatePart, ...]:
    """Return the parts of some dates that are not the same in all of them."""
    return tuple(part for part in PARTS if len(times) and np.ptp(date_part(times, part)) > 0)


def likely_parts(times: npt.NDArray[np.float64]) -> tuple[DatePart, ...]:
    """Return which parts of dates say something as inputs: how long ago, and what comes again within the table."""
    varying = varying_parts(times)
    wanted: list[DatePart] = []
    if "month" in varying and np.ptp(times) > 366 * DAY:
        wanted.append("month")
    if "day" in varying:
        wanted.append("weekday")
    wanted += ["hour", "elapsed"]
    return tuple(part for part in PARTS if part in wanted and part in varying)


def _whole_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < TURN else 1900)


def _seconds(clock: str) -> float:
    """Return the seconds of a time of day; of one in a zone those of UTC."""
    found = _CLOCK.fullmatch(clock)
    if not found:
        raise ValueError(clock)
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(clock)
        hour = hour % 12 + (12 if found["half"] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(clock)
    total = 3600 * hour + 60 * minute + second + float(f"0.{found['part'] or 0}")
    zone = found["zone"] or "Z"
    if zone not in "Zz":
        digits = zone[1:].replace(":", "")
        ahead = 3600 * int(digits[:2]) + 60 * int(digits[2:])
        total += -ahead if zone[0] == "+" else ahead
    return total
