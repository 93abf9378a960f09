"""Dates as people write them, in seconds since 1970 and back."""

from datetime import UTC, datetime

import pytest

from nnplayground.data.dates import day_order, is_date, time_in, time_text


@pytest.mark.parametrize(
    ("cell", "order", "year", "month", "day", "clock"),
    [
        ("2024-01-31", "day", 2024, 1, 31, (0, 0, 0)),
        ("2024/1/5", "month", 2024, 1, 5, (0, 0, 0)),
        ("2024-02", "day", 2024, 2, 1, (0, 0, 0)),
        ("20240229", "month", 2024, 2, 29, (0, 0, 0)),
        ("20240229 10:05", "day", 2024, 2, 29, (10, 5, 0)),
        ("3/4/2024", "day", 2024, 4, 3, (0, 0, 0)),
        ("3/4/2024", "month", 2024, 3, 4, (0, 0, 0)),
        ("31.12.99", "day", 1999, 12, 31, (0, 0, 0)),
        ("29-02-24 23:59", "day", 2024, 2, 29, (23, 59, 0)),
        ("2024-03-10T12:00:05Z", "day", 2024, 3, 10, (12, 0, 5)),
        ("2024-03-10 00:30+01:00", "day", 2024, 3, 9, (23, 30, 0)),
        ("2024-03-10 12:05 am", "day", 2024, 3, 10, (0, 5, 0)),
        ("2024-03-10 7:05 p.m.", "day", 2024, 3, 10, (19, 5, 0)),
        ("5 Mar 2021", "month", 2021, 3, 5, (0, 0, 0)),
        ("01/02/68", "day", 1968, 2, 1, (0, 0, 0)),
        ("01/02/29", "day", 2029, 2, 1, (0, 0, 0)),
        ("5-Dec-98", "day", 1998, 12, 5, (0, 0, 0)),
        ("March 5th, 2021 10:30", "day", 2021, 3, 5, (10, 30, 0)),
        ("31 de diciembre de 2023", "day", 2023, 12, 31, (0, 0, 0)),
        ("Sept. 2020", "day", 2020, 9, 1, (0, 0, 0)),
        ("ene-21", "day", 2021, 1, 1, (0, 0, 0)),
    ],
)
def test_is_the_moment_that_is_meant(cell, order, year, month, day, clock):
    assert time_in(cell, order) == datetime(year, month, day, *clock, tzinfo=UTC).timestamp()
    assert is_date(cell)


@pytest.mark.parametrize(
    "cell",
    ["", "x", "12", "1.5", "2024", "2024-13-01", "2023-02-29", "2024-01-01 24:00", "2024-01-01 10:60", "10:30",
     "2024-01-01 13:00 pm", "1/2-2024", "2024-01-01 noon", "99/99/2024", "20241301", "20230230",
     "18991231", "May 12", "12 Smith 2020",
     "31 Feb 2020", "June", "Room-21", "5 Mar 2021 noon", "0001-01-01 00:00+01:00", "9999-12-31 23:30-01:00"],
)  # fmt: skip
def test_what_is_no_date_is_refused(cell):
    for order in ("day", "month"):
        with pytest.raises(ValueError):
            time_in(cell, order)
    assert not is_date(cell)


def test_order_of_day_and_month_is_found_or_left_in_doubt():
    assert day_order(["3/4/2024", "13/4/2024"]) == ("day", "")
    assert day_order(["3/4/2024", "4/13/2024"]) == ("month", "")
    assert day_order(["3/4/2024", "5/6/2024 10:00"]) == ("day", "3/4/2024")
    assert day_order(["4/4/2024", "2024-01-02", "", "word"]) == ("day", "")


@pytest.mark.parametrize("cell", ["2024-01-31", "1969-12-31 23:59:59.5", "0999-01-01 10:05", "2024-02-29 00:00:01"])
def test_is_written_as_it_is_read(cell):
    assert time_text(time_in(cell, "day")) == cell
