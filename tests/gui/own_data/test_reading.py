"""Tables as people have them, in the window: lines seen and said, sheets and ranges, bad lines, paste and drop."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from nnplayground.data.table_file import TableFile
from nnplayground.gui.own_data.actions import ImportActions
from nnplayground.gui.own_data.lines_view import TEXT, WHAT
from nnplayground.gui.own_data.table_dialog import BAD, TableDialog, for_file
from nnplayground.gui.playground.lab import PlaygroundLab
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.job import Job
from nnplayground.gui.run.session import Session, State
from nnplayground.training.experiment import Experiment
from tests.helpers.sessions import SMALL
from tests.helpers.table_dialogs import header, pick, settle, use, written
from tests.helpers.workbooks import ods, xlsx

LEFT = Qt.MouseButton.LeftButton
TABLES = Path(__file__).parents[2] / "data" / "tables"
INPUTS = {
    "separator_line.csv": ("age", "height"), "comments.csv": ("a", "b"), "names_in_comment.txt": ("x", "y"),
    "title_and_footnote.csv": ("age", "height"), "units.csv": ("age", "height"), "row_names.tsv": ("x1", "x2"),
    "years.csv": ("2001", "2002"), "blanks.txt": ("column 1", "column 2"), "tabs.txt": ("column 1", "column 2"),
    "three_line_header.tab": ("age", "height", "sex"),
}  # fmt: skip


def types(qtbot, dialog, name, text):
    line = dialog.plan_form.field(name).focusProxy()
    line.selectAll()
    QTest.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(qtbot, dialog)


def lines(dialog):
    model = dialog.lines.model
    return [(model.index(row, WHAT).data(), model.index(row, TEXT).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("name", INPUTS)
def test_a_table_opens_rightly(qtbot, opened, name):
    dialog = opened(for_file, TABLES / name)
    data = use(qtbot, dialog)
    assert tuple(column.name for column in data.columns if column.use == "input") == INPUTS[name]
    examples = data.generate(np.random.default_rng(1))
    assert len(examples.inputs) == 24
    assert examples.inputs[0, :2].tolist() == [5.18, 1.62]
    assert len(data.classes) == 2


def test_the_lines_of_the_file_show_what_each_is(opened):
    dialog = opened(for_file, TABLES / "title_and_footnote.csv")
    found = lines(dialog)
    assert found[0] == ("left out", "A survey of homes, in three towns")
    assert found[2] == ("names", "age;height;passed")
    assert found[3] == ("", "5,18;1,62;yes")
    assert found[-1] == ("left out", "Source: an example")
    dialog = opened(for_file, TABLES / "units.csv")
    assert lines(dialog)[1] == ("units", "years,cm,")
    assert header(dialog, 1) == "height\nnumber (cm) · input"
    assert lines(opened(for_file, TABLES / "tabs.txt"))[2] == ("", "6.01 → 6.51 →  → a")


def test_where_the_table_begins_and_ends_is_said_by_its_lines(qtbot, opened, tmp_path):
    rows = [f"{n},{n % 7},{'ab'[n % 2]}" for n in range(30)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "p,q,r", "x,y,class", *rows, "31,5,b"))
    dialog.tabs.setCurrentWidget(dialog.lines)
    dialog.lines.table.selectRow(1)
    qtbot.mouseClick(dialog.lines.names, LEFT)
    qtbot.waitUntil(lambda: header(dialog, 0).startswith("x\n"))
    settle(qtbot, dialog)
    assert dialog.footer.text().startswith("Rows: 31")
    assert dialog.lines.table.currentIndex().row() == 1
    dialog.lines.table.selectRow(31)
    qtbot.mouseClick(dialog.lines.last, LEFT)
    qtbot.waitUntil(lambda: dialog.footer.text().startswith("Rows: 30"))
    assert lines(dialog)[-1] == ("left out", "31,5,b")
    dialog.lines.table.selectRow(4)
    qtbot.mouseClick(dialog.lines.values, LEFT)
    qtbot.waitUntil(lambda: header(dialog, 0).startswith("column 1\n"))
    settle(qtbot, dialog)
    assert dialog.footer.text().startswith("Rows: 28")
    assert dialog.plan_form.component().first == 5


def test_bad_lines_are_counted_listed_and_left_out(qtbot, opened):
    dialog = opened(for_file, TABLES / "bad_lines.csv")
    assert dialog.footer.text() == "Line 7 has 4 cells where 3 belong. Bad lines: 3; they can be left out."
    assert dialog.tabs.isTabVisible(BAD)
    assert dialog.tabs.tabText(BAD) == "Bad lines (3)"
    model = dialog.bad.model
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(3)] == ["7", "19", "42"]
    assert "“oops” is not a number" in model.index(1, TEXT).data()
    assert lines(dialog)[6][0] == "bad line"
    dialog.tabs.setCurrentIndex(BAD)
    qtbot.mouseClick(dialog.bad.drop, LEFT)
    qtbot.waitUntil(dialog.footer.use.isEnabled)
    assert dialog.footer.text() == "Rows: 77 · inputs: 2 · bad lines left out: 3"
    assert model.index(0, WHAT).data() == "left out"
    assert not dialog.bad.drop.isEnabled()
    assert len(use(qtbot, dialog).generate(np.random.default_rng(1)).inputs) == 77


def test_a_table_without_bad_lines_says_nothing_of_them(opened):
    assert not opened(for_file, TABLES / "units.csv").tabs.isTabVisible(BAD)


def test_any_sign_may_part_cells(qtbot, opened, tmp_path):
    dialog = opened(for_file, written(tmp_path / "a.txt", "x&y&class", *(f"{n}&{n}&{'ab'[n % 2]}" for n in range(20))))
    assert not dialog.plan_form.field("other").isVisible()
    pick(qtbot, dialog.plan_form, "separator", "other")
    settle(qtbot, dialog)
    assert dialog.plan_form.field("other").isVisibleTo(dialog)
    types(qtbot, dialog, "other", "&")
    qtbot.waitUntil(lambda: dialog.preview_model.columnCount() == 3)
    types(qtbot, dialog, "comment", "5")
    qtbot.waitUntil(lambda: dialog.footer.text().startswith("Rows: 19"))
    assert dialog.plan_form.component().separator == "other"


def test_a_sheet_and_its_range_are_chosen(qtbot, opened, tmp_path):
    one = [["x", "class"], *([n, "ab"[n % 2]] for n in range(20))]
    two = [["a title"], ["p", "q", "kind"], *([n, n % 3, "cd"[n % 2]] for n in range(30))]
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx({"One": one, "Two": two}))
    dialog = opened(for_file, path)
    with pytest.raises(KeyError):
        dialog.plan_form.field("encoding")
    assert [dialog.plan_form.sheets.itemText(n) for n in range(2)] == ["One", "Two"]
    qtbot.keyClick(dialog.plan_form.sheets, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: header(dialog, 0).startswith("p\n"))
    settle(qtbot, dialog)
    assert lines(dialog)[0] == ("left out", "a title")
    types(qtbot, dialog, "area", "B2:C12")
    qtbot.waitUntil(lambda: header(dialog, 0).startswith("q\n"))
    settle(qtbot, dialog)
    data = use(qtbot, dialog)
    assert (data.classes, data.file, len(data.table())) == (("c", "d"), "a.xlsx", 10)


def test_what_is_no_range_is_said(qtbot, opened, tmp_path):
    path = tmp_path / "a.ods"
    path.write_bytes(ods([["x", "class"], *([n, "ab"[n % 2]] for n in range(20))]))
    dialog = opened(for_file, path)
    types(qtbot, dialog, "area", "C9:B2")
    qtbot.waitUntil(lambda: "is no range" in dialog.footer.text())
    types(qtbot, dialog, "area", "A1:B")
    qtbot.waitUntil(dialog.footer.use.isEnabled)


@pytest.fixture
def lab(qtbot):
    session = Session(SMALL)
    made = PlaygroundLab(session, clock := FrameClock())
    clock.setParent(made)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY)
    yield made
    for job in made.findChildren(Job):
        job.close()
    session.close()


def test_ctrl_v_pastes_a_table_anywhere_in_the_playground(qtbot, lab):
    lab.activateWindow()
    QGuiApplication.clipboard().setText("x\tclass\n1\ta\n2\tb\n3\ta\n")
    qtbot.keyClick(lab.network_view.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(lab.findChildren(TableDialog)))
    dialog = lab.findChild(TableDialog)
    settle(qtbot, dialog)
    assert header(dialog, 0) == "x\nnumber · input"
    dialog.reject()


@pytest.mark.parametrize("name", ["a.data", "a.csv.gz", "a.arff", "a.XLSX", "a.xls", "a.ods"])
def test_files_of_all_kinds_are_taken(window, tmp_path, name):
    path = written(tmp_path / name, "x,y", "1,2")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    session = Session(Experiment())
    assert ImportActions(session, window).takes_mime(mime)
    session.close()


# What cannot be read as it is.


def test_a_file_that_is_no_table_shows_its_lines_and_how_it_is_read(qtbot, opened, tmp_path):
    path = tmp_path / "odd.csv"
    # Nothing at the beginning tells of UTF-16.
    path.write_bytes(
        "é;b\n".encode("utf-16-le").replace(b"\xe9\x00", b"\x01\x01") + "1;a\n2;b\n".encode("utf-16-le") * 20
    )
    dialog = opened(for_file, path)
    assert not dialog.footer.use.isEnabled()
    assert "choose another encoding" in dialog.footer.text()
    assert dialog.lines.isVisible()
    assert dialog.lines.model.rowCount() > 2
    assert dialog.plan_form.field("separator").isVisible()
    pick(qtbot, dialog.plan_form, "encoding", "utf-16")
    settle(qtbot, dialog)
    assert dialog.preview_model.columnCount() == 2
    assert "Rows: 40" in dialog.footer.text()


@pytest.mark.parametrize("encoding", ["cp850", "gb18030", "latin-1", "mac-roman"])
def test_other_encodings_can_be_chosen(qtbot, opened, tmp_path, encoding):
    word = "年齢" if encoding == "gb18030" else "año"
    dialog = opened(for_file, written(tmp_path / "a.csv", f"{word},k", *["1,a", "2,b"] * 9, encoding=encoding))
    pick(qtbot, dialog.plan_form, "encoding", encoding)
    settle(qtbot, dialog)
    assert header(dialog, 0).startswith(word)


def test_something_unexpected_is_told(opened, monkeypatch, caplog):
    def odd(table, **given):
        raise ValueError("more digits than are read")

    monkeypatch.setattr(TableFile, "sniff", odd)
    dialog = opened(for_file, TABLES / "units.csv")
    assert "Something unexpected went wrong: more digits than are read" in dialog.footer.text()
    assert "unexpected" in caplog.text
