"""Find out as what a column of a table is read: its kind, what stands at its numbers, which gap markers are words."""

from collections.abc import Sequence
from typing import Literal

from nnplayground.data.csv_cells import DOUBTFUL_GAPS, GAPS, decimal_sign, folded, is_gap, kind_of, unit_of
from nnplayground.data.digit_codes import is_code, kind_of_codes
from nnplayground.data.table_plan import ColumnPlan
from nnplayground.i18n import tr


def unnamed(number: int) -> str:
    """Return what a column is called that has no name, by its number from 1."""
    return tr("column {number}", number=number)


def column_plan(name: str, cells: Sequence[str], decimal: str, gaps: Sequence[str], sure: bool = False) -> ColumnPlan:
    """Return as what a column with these cells is read in a table with such a decimal sign and such gap markers.

    Unless the decimal sign is `sure`, the column may have the other one. Where a text and a marker are all there is to
    choose from, as + and −, the marker is a word.
    """
    markers = frozenset(map(folded, gaps))
    counted = [cell for cell in cells if not is_gap(cell, GAPS | markers)]
    affix = unit_of(counted)
    kind = kind_of(counted, decimal, affix)
    own: Literal["", "point", "comma"] = ""
    if not sure and kind not in ("number", "time") and (sign := decimal_sign(counted)[0]) != decimal:
        # 57.8 % beside 1.234,50 €.
        found = kind_of(counted, sign, affix)
        kind, own = (found, sign) if found == "number" else (kind, "")
    if kind == "number" and is_code(name, counted):
        kind, affix, own = kind_of_codes(counted), "", ""
    filled = [cell for cell in cells if not is_gap(cell, markers)]
    if kind not in ("number", "time") and len(filled) > len(counted):
        kind = kind_of(filled, decimal)
    words: tuple[str, ...] = ()
    if kind not in ("number", "time") and len(set(filled)) < 2:
        known = tuple(dict.fromkeys(text for cell in cells if (text := folded(cell)) in markers & DOUBTFUL_GAPS))
        if len(known) + len(set(filled)) > 1:
            kind, words = "category", known
    return ColumnPlan(name=name, kind=kind, affix=affix if kind == "number" else "", decimal=own, words=words)
