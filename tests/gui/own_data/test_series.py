"""A table in time: opened in the dialog, put in order, used, edited, and made single examples again."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from nnplayground.data.own_series import OwnSeries
from nnplayground.data.own_table import OwnTable
from nnplayground.gui.own_data.table_dialog import EXAMPLES, SERIES, for_data, for_file
from nnplayground.gui.playground.own_data_box import OwnDataBox
from tests.helpers.table_dialogs import (
    INPUT,
    NUMBER,
    TARGET,
    TIME,
    UNUSED,
    LabState,
    content_of,
    is_on,
    pick,
    press,
    settle,
    written,
)

LEFT = Qt.MouseButton.LeftButton


def river(path, *more, order="{day:02}/{month:02}/2024", days=range(1, 61)):
    """A level and a rain a day, two months long, the 10th to the 12th missing."""
    lines = ["day;level;rain;gate"]
    for number in days:
        month, day = (1, number) if number <= 31 else (2, number - 31)
        if not 10 <= number <= 12:
            gate = "open" if number % 4 else "shut"
            level = f"{2 + number % 7 / 10:.1f}".replace(".", ",")
            lines.append(f"{order.format(day=day, month=month)};{level};{number % 3};{gate}")
    return written(path, *lines, *more)


def choose_rows(qtbot, dialog, what):
    place = dialog.rows.findData(what)
    dialog.rows.setCurrentIndex(place)
    dialog.rows.activated.emit(place)
    settle(qtbot, dialog)


def accepted(qtbot, dialog):
    qtbot.mouseClick(dialog.footer.use, LEFT)
    return dialog.heard[-1]


def test_rows_become_a_series_with_the_dates_as_time(qtbot, opened, tmp_path):
    dialog = opened(for_file, river(tmp_path / "river.csv"))
    assert dialog.series.isHidden()
    assert is_on(dialog, 3, TARGET)
    choose_rows(qtbot, dialog, SERIES)
    assert [is_on(dialog, row, use) for row, use in enumerate((TIME, INPUT, TARGET, INPUT))] == [True] * 4
    press(qtbot, dialog, 1, TARGET)
    press(qtbot, dialog, 2, INPUT)
    press(qtbot, dialog, 3, UNUSED)
    assert content_of(dialog, 0) == "2024-01-01 to 2024-02-29"
    assert dialog.series.notes.text().splitlines()[1:] == [
        "From 2024-01-01 to 2024-02-29, usually 1 d apart.",
        "Gaps in time: 1, the longest 4 d; no sequence goes across one.",
    ]
    assert "needs 26" not in dialog.footer.text()
    dialog.series.form.edited.emit(dialog._choices.series.model_copy(update={"length": 10}))
    settle(qtbot, dialog)
    assert dialog.footer.text() == "Sequences: 4 · inputs: 2"
    data = accepted(qtbot, dialog)
    assert isinstance(data, OwnSeries)
    assert (data.length, data.file, data.time.name) == (10, "river.csv", "day")
    assert [c.name for c in data.targets] == ["level"]
    first = data.generate(np.random.default_rng(0)).inputs[:10, 0]
    assert first.tolist() == [2 + number % 7 / 10 for number in range(13, 23)]


def test_ambiguous_dates_are_said_and_the_other_order_can_be_chosen(qtbot, opened, tmp_path):
    path = river(tmp_path / "r.csv", days=range(1, 10))
    dialog = opened(for_file, path)
    press(qtbot, dialog, 0, TIME)
    press(qtbot, dialog, 1, TARGET)
    dialog.series.form.edited.emit(OwnSeries(length=3))
    settle(qtbot, dialog)
    assert "“02/01/2024” is read as 2024-01-02" in dialog.footer.text()
    assert dialog.plan_form.field("dates").isVisible()
    pick(qtbot, dialog.plan_form, "dates", "month")
    settle(qtbot, dialog)
    assert "is read as" not in dialog.footer.text()
    assert "From 2024-01-01 to 2024-09-01" in dialog.series.notes.text()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("31/02/2024;1;1;open",), "Line 59, column “day”: “31/02/2024” is not a date."),
        (("01/02/2024;1;1;open",), "Rows with the same time as the row before: 1."),
    ],
)
def test_what_is_wrong_is_said_where_the_data_could_be_used(qtbot, opened, tmp_path, more, said):
    dialog = opened(for_file, river(tmp_path / "r.csv", *more))
    press(qtbot, dialog, 0, TIME)
    press(qtbot, dialog, 1, TARGET)
    assert said in dialog.footer.text()
    assert not dialog.footer.use.isEnabled()


def test_repeated_times_can_be_kept(qtbot, opened, tmp_path):
    dialog = opened(for_file, river(tmp_path / "r.csv", "01/02/2024;1;1;open"))
    press(qtbot, dialog, 0, TIME)
    dialog.series.form.edited.emit(dialog._choices.series.model_copy(update={"repeated": "keep", "length": 9}))
    settle(qtbot, dialog)
    assert dialog.footer.use.isEnabled()
    assert "kept in the order of the table: 1." in dialog.series.notes.text()


def test_without_a_time_column_the_order_is_that_of_the_table(qtbot, opened, tmp_path):
    dialog = opened(for_file, written(tmp_path / "t.csv", "a,b", *(f"{n % 5},{n % 3}" for n in range(60))))
    choose_rows(qtbot, dialog, SERIES)
    assert not any(is_on(dialog, row, TIME) for row in range(2))
    assert dialog.series.notes.text().splitlines()[1].startswith("No column says when")
    assert not dialog.plan_form.field("dates").isVisible()
    data = accepted(qtbot, dialog)
    assert data.time is None


def test_dates_of_eight_digits_are_read_as_dates(qtbot, opened, tmp_path):
    lines = ("day,y", *(f"202401{n:02},{n % 3}" for n in range(1, 31)))
    dialog = opened(for_file, written(tmp_path / "d.csv", *lines))
    choose_rows(qtbot, dialog, SERIES)
    assert (is_on(dialog, 0, TIME), content_of(dialog, 0)) == (True, "2024-01-01 to 2024-01-30")
    by_hand = opened(for_file, written(tmp_path / "e.csv", *lines))
    press(qtbot, by_hand, 0, TIME)
    assert content_of(by_hand, 0) == "2024-01-01 to 2024-01-30"


@pytest.mark.parametrize("first", ["20240101", "01/01/2024"])
def test_a_table_of_examples_that_is_in_use_becomes_a_series(qtbot, opened, tmp_path, first):
    days = [first.replace("01", f"{n:02}", 1) if "/" in first else f"202401{n:02}" for n in range(1, 16)]
    dialog = opened(for_file, written(tmp_path / "d.csv", "day,y", *(f"{d},{n % 3}.5" for n, d in enumerate(days))))
    press(qtbot, dialog, 0, INPUT)
    press(qtbot, dialog, 1, TARGET)
    plain = accepted(qtbot, dialog)
    assert isinstance(plain, OwnTable)
    again = opened(for_data, plain)
    choose_rows(qtbot, again, SERIES)
    again.series.form.edited.emit(OwnSeries(length=4))
    settle(qtbot, again)
    assert content_of(again, 0) == "2024-01-01 to 2024-01-15"
    data = accepted(qtbot, again)
    assert data.time.kind == "time"
    assert np.diff(data.order().times).tolist() == [86400.0] * 14


def test_a_used_series_is_edited_and_becomes_examples_again(qtbot, opened, tmp_path):
    dialog = opened(for_file, river(tmp_path / "r.csv"))
    press(qtbot, dialog, 0, TIME)
    press(qtbot, dialog, 1, TARGET)
    data = accepted(qtbot, dialog)
    again = opened(for_data, data)
    assert again.rows.currentData() == SERIES
    assert again.preview_model.index(0, 0).data() == "2024-01-01"
    assert is_on(again, 0, TIME)
    assert accepted(qtbot, again) == data
    once_more = opened(for_data, data)
    choose_rows(qtbot, once_more, EXAMPLES)
    assert is_on(once_more, 0, UNUSED)
    plain = accepted(qtbot, once_more)
    assert isinstance(plain, OwnTable)
    assert len(plain.generate(np.random.default_rng(0)).inputs) == 57
    numbers = opened(for_data, plain)
    press(qtbot, numbers, 0, NUMBER)
    assert "“day” holds dates" in numbers.footer.text()


def test_the_panel_says_what_the_series_is(qtbot, opened, tmp_path, window):
    from nnplayground.gui.own_data.actions import ImportActions

    dialog = opened(for_file, river(tmp_path / "r.csv"))
    press(qtbot, dialog, 0, TIME)
    data = accepted(qtbot, dialog)
    box = OwnDataBox(ImportActions(LabState(), window))
    qtbot.addWidget(box)
    box.set_data(data)
    assert "r.csv<br>Rows: 57" in box.about.text()
    assert "Gaps in time: 1" in box.about.text()
    assert not box.edit.isHidden()


def test_ambiguous_dates_of_single_examples_are_said_too(qtbot, opened, tmp_path):
    lines = [f"0{1 + n % 9}/0{1 + n // 9}/2024,{n},{n * 2}" for n in range(60)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "d,v,y", *lines))
    press(qtbot, dialog, 2, TARGET)
    assert "“02/01/2024” is read as 2024-01-02" in dialog.footer.text()
    pick(qtbot, dialog.plan_form, "dates", "month")
    settle(qtbot, dialog)
    assert "is read as" not in dialog.footer.text()
    data = accepted(qtbot, dialog)
    assert data.columns[0].written.dates == "month"
