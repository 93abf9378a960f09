"""A small table in time, with gaps, as text and as a data set."""

from nnplayground.data.csv_file import read_table
from nnplayground.data.csv_sniff import sniff
from nnplayground.data.own_series import OwnSeries, series
from nnplayground.data.table import Table
from nnplayground.data.table_plan import ColumnPlan

RIVER = """date;level;rain;gate
03/01/2024;2,5;0;shut
01/01/2024;2,1;1,5;open
02/01/2024;2,3;0;shut
04/01/2024;;0;shut
05/01/2024;2,9;0;shut
06/01/2024;3,1;4;open
07/01/2024;3,0;0;shut
12/01/2024;2,2;0;shut
13/01/2024;2,1;0;shut
14/01/2024;2,4;1;open
"""
"""Levels of a river: out of order, one missing on the 4th, nothing from the 8th to the 11th."""


def read(text: str, **kinds: str) -> Table:
    """Return the table in a text, as it looks, but for columns whose kinds are given."""
    plan = sniff(text.encode())
    columns = tuple(ColumnPlan(name=c.name, kind=kinds.get(c.name, c.kind)) for c in plan.columns)
    return read_table(text.encode(), plan.model_copy(update={"columns": columns}))


def tides(*targets: str, rows: int = 120, **choice: object) -> OwnSeries:
    """Return levels and winds every six hours, of which some days are missing; the targets are the levels, or those."""
    lines = ["time,level,wind"]
    for row in range(rows):
        if row not in (40, 41, 42, 90):
            level, wind = 3 + (row % 12) / 4 - (row % 5) / 10, (row * 7 % 11) / 2
            lines.append(f"2024-{1 + row // 112:02}-{1 + row // 4 % 28:02} {row % 4 * 6:02}:00,{level},{wind}")
    given = {"length": 6, "file": "tides.csv"} | choice
    return series(read("\n".join(lines), time="time"), targets or ("level",), time="time", **given)
