"""Cells of another table are read as those of a column that was learnt."""

from collections.abc import Mapping, Sequence
from typing import Literal, cast

import numpy as np
import numpy.typing as npt

from nnplayground.cells import unguarded
from nnplayground.data.cell_writing import CellWriting
from nnplayground.data.csv_cells import GAPS, Kind, decimal_sign, is_gap, number_in, unit_of
from nnplayground.data.csv_file import SHOWN
from nnplayground.data.dates import DayOrder, day_order, time_in, time_text
from nnplayground.data.input_columns import InputColumn
from nnplayground.data.own_table import LARGEST
from nnplayground.data.remarks import Remark, named
from nnplayground.data.sheet import Sheet
from nnplayground.data.table_plan import THOUSANDS
from nnplayground.i18n import N_, OwnWord, number

UNKNOWN = N_("{lines}: no prediction, “{cell}” in column “{column}” was not learnt. Known: {known}.")
NO_NUMBER = N_("{lines}: no prediction, “{cell}” in column “{column}” is not a number.")
OTHER_UNIT = N_("{lines}: no prediction, “{cell}” in column “{column}” is in another unit than the table learnt.")
NO_DATE = N_("{lines}: no prediction, “{cell}” in column “{column}” is not a date.")
GAP = N_("{lines}: no prediction, column “{column}” is empty, and the network learnt from none that was.")
NO_MEAN = N_("{lines}: no prediction, column “{column}” is empty, and this file does not tell its mean: save it again.")
FILLED = N_("{lines}: the empty cell in column “{column}” counts as its mean in the table learnt, {mean}.")
AS_LEARNT = N_("Column “{column}”: “{cell}” is read as {value}, as in the table learnt.")
ASSUMED = N_("Column “{column}”: “{cell}” is read as {value}: the network does not tell how its table was written.")
OTHER_SIGN = N_("Column “{column}”: “{cell}” is read as {value}; in the table learnt it was written otherwise.")

Decimal = Literal["point", "comma"]


class ColumnReader:
    """Reads the cells of one column: as the table was written that was learnt, unless the sheet clearly is otherwise.

    `means` stand for missing numbers, by column.
    """

    def __init__(
        self,
        column: InputColumn,
        cells: Sequence[str],
        sheet: Sheet,
        means: Mapping[str, float],
        others: Decimal | None,
    ) -> None:
        """`others` is the decimal sign that other columns show, if it is not the one that was learnt."""
        self._column, self._sheet, self._cells = column, sheet, cells
        kind = cast("Kind", column.kind)
        self._mean = means.get(str(column.name))
        self._codes = {str(text): code for code, text in enumerate(column.categories)}
        writing = column.written
        self._writing = writing or CellWriting()
        self._gaps = self._writing.gaps_of(kind) if writing is not None else GAPS
        if "gaps" in sheet.said:
            self._gaps = self._writing.model_copy(update={"gaps": sheet.plan.gaps}).gaps_of(kind)
        self._notes: list[Remark] = []
        self._decimal, self._thousands = self._signs(others)
        self._dates = self._order()
        sign = "point" if writing is None or writing.in_cells else writing.decimal
        self._values = {v: code for text, code in self._codes.items() if (v := _value(text, sign)) is not None}

    @property
    def decimal(self) -> Decimal:
        """What stands before the decimals of the numbers."""
        return self._decimal

    def read(self, out: npt.NDArray[np.float64]) -> list[Remark]:
        """Write the values of the cells into `out`, NaN for a gap, and return what is to be said of them."""
        empty: list[int] = []
        wrong: dict[str, list[int]] = {}
        for place, (cell, line) in enumerate(zip(self._cells, self._sheet.lines, strict=True)):
            if is_gap(cell, self._gaps) and not (self._column.kind == "category" and self._code(cell) is not None):
                out[place] = np.nan
                empty.append(line)
                continue
            found = self._value(cell)
            if found is None:
                wrong.setdefault(" ".join(cell.split())[:SHOWN], []).append(line)
            else:
                out[place] = found
        return [*self._notes, *self._of_gaps(empty), *self._of_wrong(wrong)]

    @property
    def shows_sign(self) -> bool:
        """Whether there are numbers whose decimals stand behind a sign."""
        return self._column.kind == "number" and any("." in cell or "," in cell for cell in self._cells)

    def _signs(self, others: Decimal | None) -> tuple[Decimal, str | None]:
        """Return the decimal sign and what may part thousands; what is doubtful is noted."""
        plan, said = self._sheet.plan, self._sheet.said
        known = tells_sign(self._column, self._sheet)
        sign, doubtful = _shown_sign(self._cells, self._sheet)
        thousands = THOUSANDS[self._writing.thousands] if known else None
        if {"decimal", "thousands"} & said:
            return plan.decimal, THOUSANDS[plan.thousands]
        learnt = self._writing.decimal
        if self._column.kind != "number" or (plan.in_cells and not (known and learnt == "comma")):
            # Doubtful numbers in cells have a point.
            return (learnt if known and doubtful else sign), None
        if not doubtful:
            shown = any(sign_in(cell, sign) and _value(cell, sign) is not None for cell in self._cells)
            if not known or not shown or sign == learnt:
                return learnt if known else sign, thousands
            # Only what could be read as it was learnt, too, is worth a word.
            doubtful = next((c for c in self._cells if None not in (_value(c, sign), _value(c, learnt))), "")
            if sign_in(doubtful, "point") or sign_in(doubtful, "comma"):
                self._note(OTHER_SIGN, doubtful, number(_value(doubtful, sign) or 0.0, 12))
            return sign, None
        decimal = others or (learnt if known else sign)
        sentence = OTHER_SIGN if others and known else AS_LEARNT if known else "" if others else ASSUMED
        if sentence:
            self._note(sentence, doubtful, number(_value(doubtful, decimal) or 0.0, 12))
        return decimal, None if others else thousands

    def _order(self) -> DayOrder:
        """Return what comes first in dates; what is doubtful is noted."""
        if self._column.kind != "time" or "dates" in self._sheet.said:
            return self._sheet.plan.dates
        order, doubtful = day_order(self._cells)
        known = self._column.written is not None
        if doubtful:
            order = self._writing.dates if known else order
            self._note(AS_LEARNT if known else ASSUMED, doubtful, time_text(time_in(doubtful, order)))
        return order

    def _note(self, sentence: str, cell: str, value: str) -> None:
        self._notes.append(
            Remark(sentence, {"column": self._column.name, "cell": OwnWord(cell.strip()[:SHOWN]), "value": value})
        )

    def _value(self, cell: str) -> float | None:
        if self._column.kind == "category":
            return self._code(cell)
        if self._column.kind == "time":
            try:
                return time_in(cell, self._dates)
            except ValueError:
                return None
        unit = unit_of([cell]) if self._column.written is None else self._writing.affix
        found = _value(cell, self._decimal, unit, self._thousands)
        return found if found is not None and abs(found) <= LARGEST else None

    def _code(self, cell: str) -> int | None:
        text = unguarded(" ".join(cell.split()))[:SHOWN]
        if text in self._codes:
            return self._codes[text]
        # 1.0 in one file is 1 in another.
        value = _value(text, self._decimal)
        return None if value is None else self._values.get(value)

    def _of_gaps(self, lines: list[int]) -> list[Remark]:
        values: dict[str, object] = {"column": self._column.name}
        if not lines:
            return []
        if not self._column.may_miss:
            return [Remark(GAP, values, tuple(lines), left_out=True)]
        if self._column.kind == "category":
            return []
        if self._mean is None:
            return [Remark(NO_MEAN, values, tuple(lines), left_out=True)]
        mean = time_text(self._mean) if self._column.kind == "time" else number(self._mean)
        return [Remark(FILLED, values | {"mean": mean}, tuple(lines))]

    def _of_wrong(self, wrong: Mapping[str, list[int]]) -> list[Remark]:
        kind = self._column.kind
        sentence = UNKNOWN if kind == "category" else NO_DATE if kind == "time" else NO_NUMBER
        values: dict[str, object] = {"column": self._column.name}
        if kind == "category":
            values["known"] = named(self._column.categories)
        return [
            Remark(
                OTHER_UNIT if sentence == NO_NUMBER and _value(cell, self._decimal) is not None else sentence,
                values | {"cell": OwnWord(cell)},
                tuple(lines),
                left_out=True,
            )
            for cell, lines in wrong.items()
        ]


def other_signs(columns: Sequence[InputColumn], cells: Sequence[Sequence[str]], sheet: Sheet) -> Decimal | None:
    """Return the decimal sign that the columns of numbers show, or None if it is in doubt or the one learnt."""
    shown = set()
    for column, texts in zip(columns, cells, strict=True):
        sign, doubtful = _shown_sign(texts, sheet)
        told = column.written.decimal if column.written is not None and tells_sign(column, sheet) else None
        if column.kind == "number" and not doubtful and any(sign_in(text, sign) for text in texts):
            shown.add(None if sign == told else sign)
    return shown.pop() if len(shown) == 1 else None


def tells_sign(column: InputColumn, sheet: Sheet) -> bool:
    """Whether it is known of a column that was learnt how numbers are written that look as those in the sheet."""
    return column.written is not None and column.written.in_cells == sheet.plan.in_cells


def _shown_sign(cells: Sequence[str], sheet: Sheet) -> tuple[Decimal, str]:
    """Return the decimal sign that cells show, and one that leaves it in doubt."""
    return decimal_sign([cell for cell in cells if not is_gap(cell)], sheet.plan.mark)


def sign_in(cell: str, decimal: Decimal) -> bool:
    """Whether the sign of decimals stands in a cell."""
    return ("," if decimal == "comma" else ".") in cell


def _value(cell: str, decimal: str, unit: str | None = None, thousands: str | None = None) -> float | None:
    try:
        return number_in(cell, decimal, unit_of([cell]) if unit is None else unit, thousands)
    except ValueError:
        return None
