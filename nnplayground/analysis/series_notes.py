"""What there is to be said of a series of the user's own, and what the simplest forecast reaches on it."""

import numpy as np
import numpy.typing as npt

from nnplayground.data.own_series import OwnSeries
from nnplayground.data.problem import Division, Problem
from nnplayground.data.series import RowsInTime
from nnplayground.data.table import Table
from nnplayground.i18n import grouped, number, tr

UNITS = ((86400.0, "d"), (3600.0, "h"), (60.0, "min"), (1.0, "s"))
"""Units of time with their seconds, the longest first."""


def series_notes(data: OwnSeries, table: Table | None = None, division: Division | None = None) -> list[str]:
    """Return sentences on order, gaps and rows that are left out, of a `table` that is not kept yet if one is given.

    With a `division`, they also tell which of its parts are too short. Raises UserError if no use can be made of it.
    """
    order, time = data.order(table), data.time
    notes = [
        tr(
            "The earliest rows train, the last are kept for the test; only the training sequences are taken in any "
            "order."
        )
    ]
    if time is None:
        notes.append(tr("No column says when: the rows count as equally far apart, in the order of the table."))
    else:
        first, last = (data.moment(float(value)) for value in order.times[[0, -1]])
        usual = length_text(data, order.usual_step)
        notes.append(tr("From {first} to {last}, usually {step} apart.", first=first, last=last, step=usual))
        if not order.was_sorted:
            notes.append(tr("The rows were not in the order of time: they have been sorted."))
    if order.untimed:
        notes.append(tr("Rows without a time, left out: {count}.", count=grouped(order.untimed)))
    if order.incomplete:
        notes.append(tr("Rows with missing cells, left out: {count}.", count=grouped(order.incomplete)))
    if order.repeated:
        notes.append(
            tr("Rows with the time of the row before, kept in the order of the table: {count}.",
               count=grouped(order.repeated))
        )  # fmt: skip
    if len(order.gaps):
        notes.append(_gap_note(data, order))
    return notes if division is None else [*notes, *_short_parts(data, table, division)]


def _short_parts(data: OwnSeries, table: Table | None, division: Division) -> list[str]:
    """Say which parts are meant to have examples, but are too short for a sequence."""
    parts = data.cut(division.train, division.validation, table).parts
    notes = []
    if division.validation and not (parts == 1).any():
        notes.append(tr("The validation part is too short for a sequence: nothing is judged on it."))
    if division.train + division.validation < 100 and not (parts == 2).any():
        notes.append(tr("The test part is too short for a sequence: there is nothing for a final test."))
    return notes


def length_text(data: OwnSeries, value: float) -> str:
    """Write a length of time of the series: with its unit where the times are dates, in rows where there are none."""
    if data.time is None:
        return tr("{count} rows", count=grouped(round(value)))
    if data.time.kind != "time":
        return number(value)
    size, name = next((unit for unit in UNITS if value >= unit[0]), UNITS[-1])
    return f"{number(value / size)} {name}"


def _gap_note(data: OwnSeries, order: RowsInTime) -> str:
    about = {"count": grouped(len(order.gaps)), "longest": length_text(data, order.longest_gap)}
    if data.across_gaps:
        return tr("Gaps in time: {count}, the longest {longest}; sequences go across them.", **about)
    return tr("Gaps in time: {count}, the longest {longest}; no sequence goes across one.", **about)


def last_answers(problem: Problem, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.float64] | None:
    """Return the forecast that all stays as it is, at `rows`: quantities (rows, outputs) or class numbers (rows,).

    It is None where something else is asked for, or the network is not told what is asked for as it is by now.
    """
    places = problem.dataset.last_values
    if not places or problem.task != problem.dataset.task:
        return None
    found = np.asarray(problem.raw.inputs[rows[:, np.newaxis], np.array(places, np.intp)], np.float64)
    return found.argmax(axis=1).astype(np.float64) if problem.task.names_classes else found


def last_value_score(problem: Problem, rows: npt.NDArray[np.intp]) -> float | None:
    """Return the score that the forecast of `last_answers` has at `rows`; None without one, or without rows."""
    answers = last_answers(problem, rows)
    if answers is None or not len(rows):
        return None
    if problem.task.names_classes:
        return float((answers == problem.raw.targets[rows]).mean())
    assert problem.target_scaler is not None
    tally = problem.task.tally(problem)
    tally.add(problem.target_scaler.apply(answers), rows)
    return tally.score()
