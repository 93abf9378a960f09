"""Numbers and dates of a table that can be read in two ways, where nothing in it tells which one is meant."""

import itertools
from collections.abc import Collection, Sequence

from nnplayground.data.csv_cells import decimal_sign
from nnplayground.data.dates import day_order, time_in, time_text
from nnplayground.data.table_plan import TablePlan
from nnplayground.i18n import number


def doubtful_number(plan: TablePlan, rows: Sequence[Sequence[str]], places: Collection[int]) -> tuple[str, str]:
    """Return a doubtful number in these columns and as what it is read, or two ``""``."""
    if plan.in_cells:
        return "", ""
    cell = decimal_sign(_cells(plan, rows, places), plan.mark)[1]
    for place in places if cell else ():
        if any(cell in row[place] for row in rows if len(row) == len(plan.columns)):
            return cell, number(plan.number_in(cell, plan.columns[place]), 12)
    return "", ""


def doubtful_date(plan: TablePlan, rows: Sequence[Sequence[str]], places: Collection[int]) -> tuple[str, str]:
    """Return a doubtful date in these columns and as what it is read, or two ``""``."""
    cell = day_order(_cells(plan, rows, places))[1]
    return (cell, time_text(time_in(cell, plan.dates))) if cell else ("", "")


def _cells(plan: TablePlan, rows: Sequence[Sequence[str]], places: Collection[int]) -> list[str]:
    fitting = [row for row in rows if len(row) == len(plan.columns)]
    return list(itertools.chain.from_iterable((row[place] for place in places) for row in fitting))
