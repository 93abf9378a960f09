"""The predictions of a network for a table, as a table: its own columns, and behind them the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

from nnplayground.analysis.table_answers import answers
from nnplayground.cells import unguarded
from nnplayground.core.network import Network
from nnplayground.data.column_sniff import unnamed
from nnplayground.data.new_rows import fit_rows
from nnplayground.data.pixel_table import NewPixels, PixelPlan
from nnplayground.data.problem import Problem
from nnplayground.data.remarks import Remark
from nnplayground.data.sheet import MOST_CELLS, TOO_LARGE, Sheet
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, tr
from nnplayground.project.export import csv_text
from nnplayground.training.experiment import Experiment

NO_IMAGE = N_("{lines}: no prediction, other things than {count} pixels from 0 to 255 stand there.")
NO_PIXELS = N_("The pixels are not written again: the rows are numbered.")
ROW = N_("row")
NONE = N_("No row of the table can be predicted. {reason}")


@dataclass(frozen=True, slots=True)
class Predictions:
    """A table with its predictions in the last so many columns; rows without one have empty cells there.

    So many rows are `answered`; `remarks` tell what is to be known of them.
    """

    names: Sequence[str]
    rows: Sequence[Sequence[object]]
    answers: int
    answered: int
    remarks: tuple[Remark, ...]
    mark: str
    decimal: str
    lines: Sequence[int] = ()
    """The lines of the file in which the rows stand."""
    is_marked: bool = False
    """Whether a mark says that letters are UTF-8: spreadsheets take those of a CSV for others without it."""

    @property
    def csv(self) -> str:
        """The table, written as the one that was given."""
        return csv_text(self.names, self.rows, self.mark, self.decimal)

    @property
    def content(self) -> bytes:
        """The table as a file."""
        text = self.csv
        return text.encode("utf-8-sig" if self.is_marked and not text.isascii() else "utf-8")


def predictions(
    experiment: Experiment, network: Network, problem: Problem, sheet: Sheet, means: Mapping[str, float]
) -> Predictions:
    """Return what `network` answers to the rows of `sheet`; `means` stand for missing numbers, by column.

    Raises UserError if a column is lacking or no row can be answered.
    """
    plan = sheet.plan
    width = len(sheet.rows[0]) + (problem.output_count if problem.labels is None else 1 + len(problem.dataset.classes))
    if width * len(sheet.rows) > MOST_CELLS:
        raise UserError(TOO_LARGE, limit=MOST_CELLS // 1_000_000)
    found = fit_rows(problem.dataset, sheet, means)
    if not len(found.places):
        raise UserError(NONE, reason=next((r.text for r in found.remarks if r.left_out), ""))
    answered = answers(experiment, network, problem, found.inputs)
    nothing: list[object] = [""] * len(answered.headings)
    cells = [nothing] * len(sheet.rows)
    for place, row in zip(found.places.tolist(), answered.cells, strict=True):
        cells[place] = row
    before = [*sheet.names] or [tr("column {number}", number=n + 1) for n in range(len(sheet.rows[0]))]
    rows = [[*map(_own, row), *more] for row, more in zip(sheet.rows, cells, strict=True)]
    names = [OwnWord(name) for name in [*before, *_new_names(before, answered.headings)]]
    return Predictions(
        names,
        rows,
        len(answered.headings),
        len(found.places),
        found.remarks,
        "," if plan.in_cells else plan.mark,
        "point" if plan.in_cells else found.decimal,
        sheet.lines,
        is_marked=plan.in_cells or plan.encoding != "utf-8",
    )


def image_predictions(
    experiment: Experiment, network: Network, problem: Problem, pixels: NewPixels, plan: PixelPlan
) -> Predictions:
    """Return what `network` answers to the images of a table that is written as `plan` says.

    Raises UserError if none can be answered.
    """
    bad = Remark(NO_IMAGE, {"count": plan.pixels}, tuple(pixels.bad), left_out=True)
    good = np.flatnonzero(~np.isin(pixels.lines, pixels.bad))
    if not len(good):
        raise UserError(NONE, reason=bad.text)
    answered = answers(experiment, network, problem, pixels.ink[good])
    cells: list[list[object]] = [[""] * len(answered.headings) for _ in pixels.lines]
    for place, row in zip(good.tolist(), answered.cells, strict=True):
        cells[place] = row
    before = [tr(ROW)]
    if plan.label is not None:
        before.append(plan.name or unnamed(plan.label + 1))
    own = zip(pixels.labels, strict=True) if plan.label is not None else ((),) * len(cells)
    rows = [[n, *map(_own, texts), *more] for n, (texts, more) in enumerate(zip(own, cells, strict=True), start=1)]
    names = [OwnWord(name) for name in [*before, *_new_names(before, answered.headings)]]
    remarks = (Remark(NO_PIXELS), *((bad,) if pixels.bad else ()))
    return Predictions(
        names, rows, len(answered.headings), len(good), remarks, plan.plan.mark, plan.plan.decimal, pixels.lines
    )


def _own(cell: str) -> str:
    return OwnWord(unguarded(cell))


def _new_names(before: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Return names that are not those of other columns: a table may hold predictions already."""
    taken, found = set(before), []
    for name in wanted:
        free = next(other for n in count(1) if (other := name if n == 1 else f"{name} ({n})") not in taken)
        taken.add(free)
        found.append(free)
    return found
