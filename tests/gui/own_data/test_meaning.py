"""The dialog says what columns mean, and lets each of it be decided otherwise."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nnplayground.gui.own_data.columns import CONTENT, GAPS
from nnplayground.gui.own_data.table_dialog import for_data, for_file
from nnplayground.gui.window import app
from tests.helpers.table_dialogs import (
    CATEGORY,
    INPUT,
    NUMBER,
    TARGET,
    TIME,
    UNUSED,
    cell,
    content_of,
    is_on,
    pick,
    press,
    settle,
    use,
    written,
)
from tests.helpers.workbooks import xlsx

TABLES = Path(__file__).parents[2] / "data" / "tables"


def offered(dialog):
    """Return the gap markers of the menu and whether each is ticked."""
    menu = dialog.markers.menu()
    menu.aboutToShow.emit()
    return {action.text(): action.isChecked() for action in menu.actions() if action.isCheckable()}


def choose(qtbot, dialog, menu, text):
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == text).trigger()
    settle(qtbot, dialog)


def missing(dialog, row):
    return dialog.columns_model.index(row, GAPS).data()


# Gap markers.


def test_a_class_that_looks_like_a_gap_is_one_until_somebody_says_otherwise(qtbot, opened):
    dialog = opened(for_file, TABLES / "01_class_none.csv")
    assert content_of(dialog, 2) == "“None” is a class · 3 categories: Apnea, Insomnia, None"
    assert (missing(dialog, 2), dialog.markers.text()) == ("", "none found")
    assert offered(dialog) == {"None in “disorder”: 27": False}
    choose(qtbot, dialog, dialog.markers.menu(), "None in “disorder”: 27")
    assert missing(dialog, 2) == "27"
    assert dialog.footer.text() == "Choose what becomes of missing cells."
    assert dialog.gap_forms["missing_targets"].isVisible()
    choose(qtbot, dialog, dialog.markers.menu(), "None in “disorder”: 27")
    assert use(qtbot, dialog).classes == ("Apnea", "Insomnia", "None")


def test_gap_markers_are_counted_and_can_be_chosen(qtbot, opened):
    dialog = opened(for_file, TABLES / "10_gap_markers.csv")
    assert offered(dialog) == {"..: 7": True, "#DIV/0!: 6": True, "<NA>: 5": True, "#N/D: 5": True}
    assert [missing(dialog, row) for row in range(5)] == ["5", "5", "6", "7", ""]
    assert dialog.markers.text() == ".., #DIV/0!, <NA>…"


def test_a_marker_that_is_none_among_categories_is_one_among_numbers(qtbot, opened, tmp_path):
    lines = [f"{'NA' if n == 3 else n},{('NA', 'EU', 'AS')[n % 3]},{n * 0.5}" for n in range(40)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,region,price", *lines))
    assert [missing(dialog, row) for row in range(2)] == ["1", "14"]
    choose(qtbot, dialog, dialog.markers.menu(), "NA: 15")
    assert [missing(dialog, row) for row in range(2)] == ["1", ""]
    assert content_of(dialog, 1) == "3 categories: AS, EU, NA"
    assert (cell(dialog, 3, 0), cell(dialog, 0, 1)) == ("missing", "NA")


def test_a_text_of_ones_own_may_be_a_gap_marker(qtbot, opened, tmp_path):
    lines = [f"{-999 if n % 9 == 4 else n},{'ab'[n % 2]}" for n in range(40)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "level,kind", *lines))
    assert content_of(dialog, 0) == "−999 to 39"
    dialog.markers.menu().aboutToShow.emit()
    dialog.markers.menu().actions()[-1].trigger()
    dialog.markers.question.textValueSelected.emit("-999")
    dialog.markers.question.close()
    settle(qtbot, dialog)
    assert (content_of(dialog, 0), missing(dialog, 0)) == ("0 to 39", "4")
    assert offered(dialog) == {"-999: 4": True}


def test_a_category_of_its_own_comes_only_where_gaps_are(qtbot, opened, tmp_path):
    lines = [f"{'' if n == 3 else 'rs'[n % 2]},{'uv'[n % 2]},{'ab'[n // 2 % 2]}" for n in range(40)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "colour,shape,kind", *lines))
    pick(qtbot, dialog.gap_forms["missing_categories"], "missing_categories", "category")
    names = [str(quantity.name) for quantity in use(qtbot, dialog).inputs]
    assert names == ["colour = r", "colour = s", "colour = missing", "shape = u", "shape = v"]


# What is left out, and what is asked.


def test_a_row_number_is_left_out_with_a_word(qtbot, opened):
    dialog = opened(for_file, TABLES / "02_row_index_noise.csv")
    assert is_on(dialog, 0, UNUSED)
    assert content_of(dialog, 0) == "row number · 0 to 59"
    tip = dialog.columns_model.index(0, CONTENT).data(Qt.ItemDataRole.ToolTipRole)
    assert "which says which row it is" in tip
    assert "It is left out" in tip
    press(qtbot, dialog, 0, INPUT)
    assert is_on(dialog, 0, INPUT)


def test_zero_and_one_are_asked_about(qtbot, opened):
    dialog = opened(for_file, TABLES / "07_target_01_first.csv")
    assert (is_on(dialog, 0, TARGET), is_on(dialog, 0, CATEGORY)) == (True, True)
    asked = "“survived” holds only 0, 1: classes, or a quantity? Choose under Task."
    assert asked in shown_below_task(dialog)
    press(qtbot, dialog, 2, TARGET)
    assert asked not in shown_below_task(dialog)
    assert (is_on(dialog, 0, INPUT), is_on(dialog, 0, NUMBER)) == (True, True), "an input of 0 and 1 is a number"


def shown_below_task(dialog):
    return dialog._target.text()


def test_what_is_always_the_same_is_said(qtbot, opened):
    dialog = opened(for_file, TABLES / "12_constant_target.csv")
    assert (is_on(dialog, 2, UNUSED), content_of(dialog, 2)) == (True, "constant · 1041")
    press(qtbot, dialog, 2, TARGET)
    assert "All rows of “sum” say 1041: there is nothing to learn." in shown_below_task(dialog)
    press(qtbot, dialog, 2, CATEGORY)
    assert dialog.footer.text() == (
        "Every filled cell of the target column “sum” says “1041”: there is nothing to learn."
    )


def test_units_are_said(qtbot, opened):
    dialog = opened(for_file, TABLES / "11_percent_currency.csv")
    assert content_of(dialog, 0).startswith("in % · ")
    assert content_of(dialog, 2).startswith("in € · 100000 to ")
    again = opened(for_data, use(qtbot, dialog))
    press(qtbot, again, 1, UNUSED)
    data = use(qtbot, again)
    assert [quantity.title for quantity in (*data.inputs, *data.outputs)] == ["attendance (%)", "price (€)"]


# Dates.


def test_dates_become_what_is_chosen(qtbot, opened, tmp_path):
    days = [f"{1 + n % 28:02}/{1 + n // 28:02}/2024,{n * 0.5}" for n in range(80)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "day,amount", *days))
    assert content_of(dialog, 0) == "▾ weekday, elapsed days · 2024-01-01 to 2024-03-24"
    menu = dates(qtbot, dialog)
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    barred = [action.text() for action in menu.actions() if action.text() and not action.isEnabled()]
    assert (ticked, barred) == (["weekday", "elapsed days"], ["year", "hour"])
    choose(qtbot, dialog, menu, "month")
    choose(qtbot, dialog, dates(qtbot, dialog), "weekday")
    data = use(qtbot, dialog)
    assert [str(quantity.name) for quantity in data.inputs] == ["day: month", "day: elapsed days"]


def test_dates_may_say_the_order_of_the_rows(qtbot, opened):
    dialog = opened(for_file, TABLES / "13_time_series.csv")
    choose(qtbot, dialog, dates(qtbot, dialog), "order of the rows (a series)")
    assert is_on(dialog, 0, TIME)
    assert dialog.rows.currentData() == "series"


def test_dates_without_any_part_are_not_used(qtbot, opened):
    dialog = opened(for_file, TABLES / "13_time_series.csv")
    for part in content_of(dialog, 0).removeprefix("▾ ").split(" · ")[0].split(", "):
        choose(qtbot, dialog, dates(qtbot, dialog), part)
    assert is_on(dialog, 0, UNUSED)
    press(qtbot, dialog, 0, INPUT)
    assert "elapsed days" in content_of(dialog, 0)


def dates(qtbot, dialog):
    """Open the menu of the dates by keyboard."""
    dialog.columns.setCurrentIndex(dialog.columns_model.index(0, CONTENT))
    qtbot.keyClick(dialog.columns, Qt.Key.Key_Space)
    menu = dialog.dates
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(menu)
    menu.close()
    return menu


def test_data_in_use_show_what_was_decided(qtbot, opened, tmp_path):
    days = [f"2024-{1 + n // 28:02}-{1 + n % 28:02},{('None', 'Apnea', 'Low')[n % 3]}" for n in range(80)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "day,disorder", *days))
    choose(qtbot, dialog, dates(qtbot, dialog), "weekday")
    again = opened(for_data, use(qtbot, dialog))
    assert content_of(again, 0) == "▾ elapsed days · 2024-01-01 to 2024-03-24"
    assert (cell(again, 0, 1), missing(again, 1)) == ("None", "")
    choose(qtbot, again, dates(qtbot, again), "month")
    data = use(qtbot, again)
    assert [str(quantity.name) for quantity in data.inputs] == ["day: month", "day: elapsed days"]
    assert data.classes == ("Apnea", "Low", "None")


# Names.


def test_names_are_shown_as_they_stand_in_the_file(qtbot, opened):
    app.use_language(QApplication.instance(), "es")
    try:
        dialog = opened(for_file, TABLES / "08_names_translated_in_spanish.csv")
        qtbot.waitUntil(dialog.footer.use.isEnabled)
        names = ["age", "edad", "hue", "Number", "diagnosis"]
        assert [dialog.columns_model.index(row, 0).data() for row in range(5)] == names
        heads = [dialog.preview_model.headerData(n, Qt.Orientation.Horizontal).split("\n")[0] for n in range(5)]
        assert heads == names
        assert content_of(dialog, 4) == "categorías (2): benign, malignant"
    finally:
        app.use_language(QApplication.instance(), "en")


def test_numbers_of_a_workbook_are_written_as_the_language_does(qtbot, opened, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx({"One": [["x", "k"], *([n + 139.6, "ab"[n % 2]] for n in range(20))]}))
    app.use_language(QApplication.instance(), "es")
    try:
        dialog = opened(for_file, path)
        qtbot.waitUntil(dialog.footer.use.isEnabled)
        assert dialog.preview_model.index(0, 0).data() == "139,6"
    finally:
        app.use_language(QApplication.instance(), "en")
