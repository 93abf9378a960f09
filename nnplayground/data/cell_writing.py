"""How the cells of a column were written in the table that a network learnt: another table is read alike."""

from typing import Literal

from pydantic import Field

from nnplayground.data.csv_cells import GAPS, Kind
from nnplayground.data.dates import DayOrder
from nnplayground.data.table_plan import UNIT, ColumnPlan, TablePlan
from nnplayground.registry import Model

ALL_GAPS = tuple(sorted(GAPS))


class CellWriting(Model):
    """What a `TablePlan` and the `ColumnPlan` in it say of the cells of a column.

    `in_cells` if the column is from a workbook or the like, whose numbers have no decimal sign: `decimal` is that of
    texts among them.
    """

    decimal: Literal["point", "comma"] = "point"
    thousands: Literal["any", "point", "comma", "blank", "apostrophe", "none"] = "any"
    dates: DayOrder = "day"
    affix: str = Field("", max_length=UNIT)
    gaps: tuple[str, ...] = ALL_GAPS
    words: tuple[str, ...] = ()
    in_cells: bool = False

    def gaps_of(self, kind: Kind) -> frozenset[str]:
        """Return the texts, in small letters, that stand for a missing cell in a column of that kind."""
        return TablePlan(gaps=self.gaps).gaps_of(ColumnPlan(name="", kind=kind, words=self.words))


def writing_of(plan: TablePlan, column: ColumnPlan) -> CellWriting:
    """Return how the cells of a column are written."""
    return CellWriting(
        decimal=column.decimal or plan.decimal,
        thousands=plan.thousands,
        dates=plan.dates,
        affix=column.affix,
        gaps=plan.gaps,
        words=column.words,
        in_cells=plan.in_cells,
    )
