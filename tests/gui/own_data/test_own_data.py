"""Data of the user's own: looked at, put to use, never read wrongly in silence."""

import os
import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from nnplayground import i18n
from nnplayground.data import idx
from nnplayground.data.own_table import OwnClasses, OwnQuantities
from nnplayground.gui.own_data import table_dialog
from nnplayground.gui.own_data.actions import ImportActions
from nnplayground.gui.own_data.columns import GAPS
from nnplayground.gui.own_data.idx_dialog import IdxDialog
from nnplayground.gui.own_data.table_dialog import TableDialog, for_data, for_file
from nnplayground.gui.playground.own_data_box import OwnDataBox
from nnplayground.gui.playground.settings_panel import SettingsPanel
from nnplayground.gui.run.session import Session, State
from nnplayground.training.experiment import Experiment
from tests.helpers.table_dialogs import (
    CATEGORY,
    INPUT,
    NUMBER,
    TARGET,
    UNUSED,
    LabState,
    cell,
    content_of,
    flowers,
    header,
    is_on,
    pick,
    press,
    settle,
    use,
    written,
)

LEFT = Qt.MouseButton.LeftButton


# How it is written.


def test_a_spanish_spreadsheet_is_seen_as_it_is(qtbot, opened, tmp_path):
    dialog = opened(for_file, flowers(tmp_path / "flores.csv"))
    plan = dialog.plan_form.component()
    assert (plan.encoding, plan.separator, plan.decimal, plan.header) == ("utf-8", "semicolon", "comma", True)
    assert header(dialog, 0) == "sépalo\nnumber · input"
    assert header(dialog, 2) == "flor\ncategory · target"
    assert content_of(dialog, 2) == "3 categories: azucena, jazmín, rosa"
    assert dialog.task.currentData() == "classification"
    assert dialog.footer.text() == "Rows: 60 · inputs: 2"
    data = use(qtbot, dialog)
    assert isinstance(data, OwnClasses)
    assert data.classes == ("azucena", "jazmín", "rosa")
    examples = data.generate(np.random.default_rng(1))
    first = float((tmp_path / "flores.csv").read_text("utf-8").splitlines()[1].split(";")[0].replace(",", "."))
    assert examples.inputs[0, 0] == first
    assert not dialog.isVisible()


def test_latin_1_keeps_its_accents_and_can_be_changed(qtbot, opened, tmp_path):
    dialog = opened(for_file, flowers(tmp_path / "flores.csv", encoding="latin-1"))
    assert dialog.plan_form.component().encoding == "cp1252"
    assert header(dialog, 0).startswith("sépalo")
    pick(qtbot, dialog.plan_form, "encoding", "utf-8")
    qtbot.waitUntil(lambda: "�" in header(dialog, 0))
    settle(qtbot, dialog)
    assert "is not UTF-8" in dialog.footer.text()
    assert not dialog.footer.use.isEnabled()
    pick(qtbot, dialog.plan_form, "encoding", "cp1252")
    qtbot.waitUntil(dialog.footer.use.isEnabled)
    assert use(qtbot, dialog).classes[1] == "jazmín"


def test_another_separator_reads_the_preview_anew_and_the_latest_wins(qtbot, opened, tmp_path):
    dialog = opened(for_file, flowers(tmp_path / "flores.csv"))
    for separator in ("pipe", "tab", "semicolon", "pipe"):
        pick(qtbot, dialog.plan_form, "separator", separator)
    qtbot.waitUntil(lambda: dialog.preview_model.columnCount() == 1)
    assert cell(dialog, 0, 0).count(";") == 2
    assert "learnt" in dialog.footer.text() or "learn from" in dialog.footer.text()
    pick(qtbot, dialog.plan_form, "separator", "semicolon")
    qtbot.waitUntil(lambda: dialog.preview_model.columnCount() == 3)
    qtbot.waitUntil(dialog.footer.use.isEnabled)


def test_without_a_header_the_first_line_is_a_row(qtbot, opened, tmp_path):
    dialog = opened(for_file, written(tmp_path / "a.csv", "a,b", "1,2", "3,4", "5,7"))
    assert dialog.preview_model.rowCount() == 3
    qtbot.keyClick(dialog.plan_form.field("header").focusProxy(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.preview_model.rowCount() == 4)
    assert cell(dialog, 0, 0) == "a"
    assert header(dialog, 0).startswith("column 1")


# What is wrong with it.


def test_a_ragged_line_is_named(qtbot, opened, tmp_path):
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,y,z", "1,2,3", "4,5,6", "7,8", "9,10,11"))
    assert dialog.footer.text() == "Line 4 has 2 cells where 3 belong. Bad lines: 1; they can be left out."
    assert not dialog.footer.use.isEnabled()
    assert dialog.isVisible()
    assert dialog.preview.currentIndex().row() == 2
    assert "Line 4" in cell(dialog, 2, 1, Qt.ItemDataRole.ToolTipRole)
    assert cell(dialog, 2, 1, Qt.ItemDataRole.BackgroundRole) is not None
    assert cell(dialog, 1, 1, Qt.ItemDataRole.BackgroundRole) is None


def test_a_cell_that_does_not_fit_is_marked_and_named(qtbot, opened, tmp_path):
    lines = [f"{row},{row * row % 83}" for row in range(100)]
    lines[40] = "40,abc"
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,y", *lines))
    assert dialog.footer.text() == "Line 42, column “y”: “abc” is not a number. Bad lines: 1; they can be left out."
    assert (dialog.preview.currentIndex().row(), dialog.preview.currentIndex().column()) == (40, 1)
    assert "abc" in cell(dialog, 40, 1, Qt.ItemDataRole.ToolTipRole)
    # What is wrong with a column does not matter if it is left out.
    press(qtbot, dialog, 0, TARGET)
    press(qtbot, dialog, 1, UNUSED)
    assert "learn from" in dialog.footer.text()


def test_a_fault_in_an_unused_column_is_none(qtbot, opened, tmp_path):
    lines = [f"{row},{row * row % 83},{row % 7}" for row in range(100)]
    lines[40] = "40,abc,5"
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,y,z", *lines))
    press(qtbot, dialog, 1, UNUSED)
    assert dialog.footer.text() == "Rows: 100 · inputs: 1"
    data = use(qtbot, dialog)
    assert [column.name for column in data.columns] == ["x", "z"]


def test_what_is_no_table_is_refused_in_the_dialog(qtbot, opened, tmp_path):
    dialog = opened(for_file, written(tmp_path / "a.csv", ""))
    assert "not a table" in dialog.footer.text()
    assert not dialog.footer.use.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# What is missing.


def gappy(path):
    lines = ["a,b,kind,y"]
    for row in range(50):
        lines.append(f"{row},{'' if row in (3, 7) else row % 9},{'NA' if row == 11 else 'pq'[row % 2]},{row * 0.5}")
    lines[20] = "19,1,p,"
    return written(path, *lines)


def test_missing_cells_are_never_passed_over(qtbot, opened, tmp_path):
    dialog = opened(for_file, gappy(tmp_path / "a.csv"))
    press(qtbot, dialog, 3, TARGET)
    assert dialog.gap_label.text() == "4 cells are missing in 3 columns."
    assert dialog.footer.text() == "Choose what becomes of missing cells."
    assert cell(dialog, 3, 1) == "missing"
    assert cell(dialog, 3, 1, Qt.ItemDataRole.BackgroundRole) is not None
    assert [dialog.columns_model.index(row, GAPS).data() for row in range(4)] == ["", "2", "1", "1"]
    assert all(form.isVisible() for form in dialog.gap_forms.values())
    for name, choice in (("missing_numbers", "mean"), ("missing_categories", "category"), ("missing_targets", "drop")):
        assert not dialog.footer.use.isEnabled()
        pick(qtbot, dialog.gap_forms[name], name, choice)
    assert dialog.footer.text() == "Rows: 49 of 50 · inputs: 5"
    data = use(qtbot, dialog)
    examples = data.generate(np.random.default_rng(1))
    assert examples.inputs.shape == (49, 5)
    assert examples.inputs[3, 1] == pytest.approx(
        np.mean([r % 9 if r != 19 else 1 for r in range(50) if r not in (3, 7)])
    )


def test_gaps_in_unused_columns_ask_for_nothing(qtbot, opened, tmp_path):
    dialog = opened(for_file, gappy(tmp_path / "a.csv"))
    assert dialog.gap_label.isVisible()
    press(qtbot, dialog, 3, TARGET)
    press(qtbot, dialog, 1, UNUSED)
    press(qtbot, dialog, 2, UNUSED)
    assert dialog.gap_label.text() == "1 cell is missing, in column “y”."
    press(qtbot, dialog, 3, UNUSED)
    press(qtbot, dialog, 0, TARGET)
    assert not dialog.gap_label.isVisible()


def test_numbers_too_large_to_learn_are_told_in_the_dialog(qtbot, opened, tmp_path):
    dialog = opened(
        for_file, written(tmp_path / "a.csv", "x,z,y", *(f"{row},{row}e300,{row % 2}" for row in range(30)))
    )
    assert "“z” holds numbers beyond ±10" in dialog.footer.text()
    assert not dialog.footer.use.isEnabled()
    press(qtbot, dialog, 1, UNUSED)
    assert dialog.footer.text() == "Rows: 30 · inputs: 1"


def test_a_choice_that_leaves_no_row_is_refused(qtbot, opened, tmp_path):
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,y,z", "1,,3", "2,,4", ",5,6", ",7,8"))
    pick(qtbot, dialog.gap_forms["missing_numbers"], "missing_numbers", "drop")
    assert "No row of the table is complete" in dialog.footer.text()
    assert not dialog.footer.use.isEnabled()


# What is learnt.


def test_a_choice_that_leaves_no_row_of_a_class_is_refused(qtbot, opened, tmp_path):
    lines = [f"{row if row % 3 else ''},{row},{'abc'[row % 3]}" for row in range(30)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,z,y", *lines))
    pick(qtbot, dialog.gap_forms["missing_numbers"], "missing_numbers", "drop")
    assert dialog.footer.text() == "No row of class “a” is left: choose something else for missing cells."
    pick(qtbot, dialog.gap_forms["missing_numbers"], "missing_numbers", "mean")
    assert dialog.footer.text() == "Rows: 30 · inputs: 2"


def test_the_task_follows_the_target_and_can_be_changed(qtbot, opened, tmp_path):
    lines = [f"{row},{row % 3},{row * 0.37:.2f}" for row in range(60)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,group,amount", *lines))
    assert dialog.task.currentData() == "regression"
    assert is_on(dialog, 2, TARGET)
    press(qtbot, dialog, 1, TARGET)
    assert (is_on(dialog, 1, TARGET), is_on(dialog, 2, INPUT)) == (True, True)
    assert dialog.task.currentData() == "classification", "of few whole numbers, classes come first"
    assert is_on(dialog, 1, CATEGORY)
    assert content_of(dialog, 1) == "3 categories: 0, 1, 2"
    qtbot.keyClick(dialog.task, Qt.Key.Key_Down)
    settle(qtbot, dialog)
    assert is_on(dialog, 1, NUMBER)
    qtbot.keyClick(dialog.task, Qt.Key.Key_Up)
    settle(qtbot, dialog)
    assert use(qtbot, dialog).classes == ("0", "1", "2")


def test_a_text_cannot_be_a_quantity(qtbot, opened, tmp_path):
    dialog = opened(for_file, flowers(tmp_path / "flores.csv"))
    model = dialog.task.model()
    barred = [not model.item(index).isEnabled() for index in range(dialog.task.count())]
    assert barred == [dialog.task.itemData(index) == "regression" for index in range(2)]
    press(qtbot, dialog, 0, TARGET)
    assert dialog.task.currentData() == "regression"
    data = use(qtbot, dialog)
    assert isinstance(data, OwnQuantities)
    assert len(data.inputs) == 4


def test_whole_numbers_in_the_last_column_are_most_likely_classes(opened, tmp_path):
    lines = [f"{row * 0.5},{row % 2}" for row in range(60)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,label", *lines))
    assert dialog.task.currentData() == "classification"


def test_two_quantities_can_be_learnt_but_not_two_classes(qtbot, opened, tmp_path):
    lines = [f"{row},{row * 0.7:.1f},{row * row * 0.3:.1f},{'ab'[row % 2]}" for row in range(60)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,y,z,c", *lines))
    press(qtbot, dialog, 1, TARGET)
    press(qtbot, dialog, 2, TARGET)
    assert [is_on(dialog, row, TARGET) for row in range(4)] == [False, True, True, False]
    press(qtbot, dialog, 3, TARGET)
    assert [is_on(dialog, row, TARGET) for row in range(4)] == [False, False, False, True]


def test_by_keyboard_alone(qtbot, opened, tmp_path):
    dialog = opened(for_file, flowers(tmp_path / "flores.csv"))
    dialog.columns.setFocus()
    dialog.columns.setCurrentIndex(dialog.columns_model.index(0, 0))
    for _ in range(3):
        qtbot.keyClick(dialog.columns, Qt.Key.Key_Right)
    qtbot.keyClick(dialog.columns, Qt.Key.Key_Space)
    settle(qtbot, dialog)
    assert is_on(dialog, 0, UNUSED)
    qtbot.keyClick(dialog.columns, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.heard))
    assert [quantity.name for quantity in dialog.heard[0].inputs] == ["pétalo"]


def test_all_columns_at_once(qtbot, opened, tmp_path):
    dialog = opened(for_file, flowers(tmp_path / "flores.csv"))
    bar = dialog.columns.horizontalHeader()
    place = bar.rect().center()
    place.setX(bar.sectionViewportPosition(UNUSED) + 8)
    qtbot.mouseClick(bar.viewport(), LEFT, pos=place)
    assert [is_on(dialog, row, UNUSED) for row in range(3)] == [True, True, False]
    assert "learn from" in dialog.footer.text()


def test_the_columns_of_data_in_use_can_be_edited(qtbot, opened, tmp_path):
    dialog = opened(for_file, gappy(tmp_path / "a.csv"))
    press(qtbot, dialog, 0, UNUSED)
    pick(qtbot, dialog.gap_forms["missing_numbers"], "missing_numbers", "mean")
    pick(qtbot, dialog.gap_forms["missing_targets"], "missing_targets", "drop")
    data = use(qtbot, dialog)
    again = opened(for_data, data)
    assert is_on(again, 0, UNUSED)
    assert is_on(again, 2, TARGET)
    assert cell(again, 3, 1) == "missing"
    assert again.footer.use.isEnabled()
    assert not again.plan_form.isVisible()
    press(qtbot, again, 1, TARGET)
    qtbot.keyClick(again.task, Qt.Key.Key_Up)
    settle(qtbot, again)
    pick(qtbot, again.gap_forms["missing_categories"], "missing_categories", "category")
    assert use(qtbot, again).classes == tuple("012345678")


# Large ones.


def test_a_large_table_is_read_when_it_is_used_and_can_be_called_off(qtbot, opened, tmp_path, monkeypatch):
    monkeypatch.setattr(table_dialog, "AT_ONCE", 1000)
    rng = np.random.default_rng(1)
    rows = [",".join(map(str, row)) for row in rng.normal(size=(20_000, 20)).round(4)]
    dialog = opened(for_file, written(tmp_path / "a.csv", ",".join(f"c{n}" for n in range(20)), *rows * 5))
    assert "is read when you use it" in dialog.footer.text()
    shares = []
    dialog.footer.bar.valueChanged.connect(shares.append)
    qtbot.mouseClick(dialog.footer.use, LEFT)
    qtbot.waitUntil(lambda: any(shares))
    assert not dialog.footer.use.isEnabled()
    qtbot.mouseClick(dialog.footer.stop, LEFT)
    assert not dialog.footer.bar.isVisible()
    assert dialog.footer.use.isEnabled()
    assert dialog.isVisible()
    assert not dialog.heard
    qtbot.mouseClick(dialog.footer.use, LEFT)
    qtbot.waitUntil(lambda: len(shares) > 3)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not dialog.heard


@pytest.mark.parametrize("kind", [TableDialog, IdxDialog])
def test_a_first_look_that_takes_long_shows_that_it_goes_on_and_can_be_called_off(qtbot, tmp_path, gone, kind):
    (tmp_path / "gone").mkdir()
    gone.set()
    path = flowers(tmp_path / "gone" / "a.csv") if kind is TableDialog else images(tmp_path / "gone")
    gone.clear()
    dialog = for_file(path) if kind is TableDialog else IdxDialog(path)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.footer.bar.isVisible)
    # Nobody knows how far it is.
    assert (dialog.footer.bar.minimum(), dialog.footer.bar.maximum()) == (0, 0)
    qtbot.mouseClick(dialog.footer.stop, LEFT)
    assert not dialog.footer.bar.isVisible()
    assert not dialog.footer.stop.isVisible()
    assert "not been" in dialog.footer.text()
    assert not dialog.footer.use.isEnabled()
    gone.set()
    dialog.reject()


def test_another_look_that_is_called_off_leaves_nothing_that_was_not_asked_for(qtbot, opened, tmp_path, gone):
    (tmp_path / "gone").mkdir()
    gone.set()
    dialog = opened(for_file, flowers(tmp_path / "gone" / "a.csv"))
    assert dialog.footer.use.isEnabled()
    held = threading.Event()
    look = dialog._source.look
    dialog._source.look = lambda given: (held.wait(), look(given))[1]
    dialog._on_plan_wanted({"header": False})
    qtbot.waitUntil(dialog.footer.stop.isVisible)
    qtbot.mouseClick(dialog.footer.stop, LEFT)
    held.set()
    assert not dialog.footer.use.isEnabled()
    assert dialog.preview_model.rowCount() == 0
    dialog._on_plan_wanted({"header": True})
    settle(qtbot, dialog)
    assert dialog.footer.use.isEnabled()


def test_gaps_far_down_in_a_large_table_are_asked_about_too(qtbot, opened, tmp_path, monkeypatch):
    monkeypatch.setattr(table_dialog, "AT_ONCE", 1000)
    lines = [f"{row},{row * 0.5}" for row in range(40_000)]
    lines[39_000] = ",3"
    dialog = opened(for_file, written(tmp_path / "a.csv", "x,y", *lines))
    qtbot.mouseClick(dialog.footer.use, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.gap_label.text()))
    assert dialog.isVisible()
    assert dialog.gap_label.text() == "1 cell is missing, in column “x”."
    assert not dialog.heard
    pick(qtbot, dialog.gap_forms["missing_numbers"], "missing_numbers", "drop")
    assert len(use(qtbot, dialog).generate(np.random.default_rng(1)).inputs) == 39_999


# Ways in.


@pytest.fixture
def actions(window):
    return ImportActions(LabState(), window)


def shown(qtbot, window, kind):
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)))
    dialog = window.findChildren(kind)[0]
    settle(qtbot, dialog)
    return dialog


def test_a_pasted_table(qtbot, window, actions):
    QGuiApplication.clipboard().setText("x\ty\tc\n1,5\t2\tja\n2,5\t4\tnein\n3\t6\tja\n")
    actions.paste.trigger()
    dialog = shown(qtbot, window, TableDialog)
    with pytest.raises(KeyError):
        dialog.plan_form.field("encoding")
    assert dialog.plan_form.component().separator == "tab"
    qtbot.mouseClick(dialog.footer.use, LEFT)
    lab_state = actions._session
    assert lab_state.names == ["Open data"]
    assert lab_state.experiment.data.classes == ("ja", "nein")
    lab_state.experiment.check()
    assert actions.paste.shortcut().toString() == "Ctrl+Shift+V"


def test_an_empty_clipboard_is_said(actions, window):
    QGuiApplication.clipboard().setText("hello")
    actions.paste.trigger()
    assert "copy some cells" in actions._session.notices[-1].text
    assert not window.findChildren(TableDialog)


def test_a_dropped_file(qtbot, window, actions, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(flowers(tmp_path / "flores.csv")))])
    assert actions.takes_mime(mime)
    assert actions.take_mime(mime)
    dialog = shown(qtbot, window, TableDialog)
    assert "flores.csv" in dialog.windowTitle()
    assert dialog.isModal()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(TableDialog))
    assert not actions._session.names


def test_the_dialog_is_no_larger_than_its_screen(opened, tmp_path):
    dialog = opened(for_file, flowers(tmp_path / "a.csv"))
    room = dialog.screen().availableGeometry()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
    assert dialog.minimumSizeHint().width() < 1000


def test_several_dropped_files_get_a_sentence(window, actions, tmp_path):
    mime = QMimeData()
    paths = [flowers(tmp_path / f"{number}.csv") for number in range(20)]
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert actions.takes_mime(mime)
    assert actions.take_mime(mime)
    assert "20 came" in actions._session.notices[-1].text
    assert not window.findChildren(TableDialog)


def test_what_is_no_data_is_left_to_others(actions, tmp_path, window):
    for path in (tmp_path / "none.csv", tmp_path, written(tmp_path / "a.nnplay", "x,y", "1,2")):
        assert not actions.takes(path)
        assert not actions.take_path(path)
    assert not actions.take_text("hello")
    assert not window.findChildren(TableDialog)


def test_a_file_is_asked_for(qtbot, window, actions, tmp_path):
    actions.table.trigger()
    asking = window.findChild(QFileDialog)
    asking.fileSelected.emit(str(flowers(tmp_path / "flores.csv")))
    asking.reject()
    shown(qtbot, window, TableDialog).reject()


def images(folder, variant="", classes=3, count=60):
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(1)
    for part, size in (("train", count), ("t10k", count // 3)):
        pictures = rng.integers(0, 256, (size, 28, 28), dtype=np.uint8)
        idx.write(folder / f"{variant}{part}-images-idx3-ubyte.gz", pictures)
        idx.write(folder / f"{variant}{part}-labels-idx1-ubyte.gz", (np.arange(size) % classes).astype(np.uint8))
    return folder


def test_a_folder_of_images(qtbot, window, actions, tmp_path):
    assert actions.take_path(images(tmp_path / "own"))
    dialog = shown(qtbot, window, IdxDialog)
    assert dialog.about.text() == "80 images, 3 classes: 0, 1, 2 · 20 of them are kept for the test."
    assert dialog.grid.captions()[:4] == ("0", "1", "2", "0")
    qtbot.mouseClick(dialog.footer.use, LEFT)
    data = actions._session.experiment.data
    assert (data.kind, data.classes) == ("idx_folder", ("0", "1", "2"))


def test_sets_in_one_folder_are_a_choice_and_may_be_turned(qtbot, window, actions, tmp_path):
    folder = images(images(tmp_path / "sets", "emnist-letters-", classes=5), "emnist-digits-", classes=4)
    assert actions.take_path(folder / "emnist-letters-train-images-idx3-ubyte.gz")
    dialog = shown(qtbot, window, IdxDialog)
    assert dialog.variants.currentText() == "emnist-letters"
    assert dialog.gallery().data.turned
    turned = dialog.gallery().pictures[0]
    qtbot.keyClick(dialog.form.field("turned").focusProxy(), Qt.Key.Key_Space)
    settle(qtbot, dialog)
    np.testing.assert_array_equal(dialog.gallery().pictures[0], turned.T)
    qtbot.keyClick(dialog.variants, Qt.Key.Key_Up)
    settle(qtbot, dialog)
    assert len(dialog.gallery().data.names) == 4
    assert dialog.gallery().data.turned
    dialog.reject()


def test_broken_images_are_refused_in_the_dialog(qtbot, window, actions, tmp_path):
    folder = images(tmp_path / "own")
    idx.write(folder / "train-labels-idx1-ubyte.gz", np.zeros(7, np.uint8))
    actions.take_path(folder)
    dialog = shown(qtbot, window, IdxDialog)
    assert "do not belong together" in dialog.footer.text()
    assert not dialog.footer.use.isEnabled()
    dialog.reject()


# A drive that does not answer.


@pytest.fixture
def gone(monkeypatch):
    """Let every look at a file or folder below a drive called “gone” wait until the test is over."""
    back = threading.Event()

    def held(method):
        def wait(path, *rest, **named):
            if not isinstance(path, int) and "gone" in Path(os.fspath(path)).parts:
                assert back.is_set() or threading.current_thread() is not threading.main_thread()
                back.wait()
            return method(path, *rest, **named)

        return wait

    for name in ("open", "stat", "iterdir", "is_dir", "is_file"):
        monkeypatch.setattr(Path, name, held(getattr(Path, name)))
    for name in ("open", "stat"):
        monkeypatch.setattr(os, name, held(getattr(os, name)))
    yield back
    back.set()


@pytest.mark.parametrize("name", ["a.csv", "train-images-idx3-ubyte.gz"])
def test_a_file_on_a_drive_that_is_gone_does_not_hold_the_window_up(qtbot, window, actions, tmp_path, gone, name):
    assert actions.take_path(tmp_path / "gone" / name)
    dialog = window.findChild(TableDialog if name == "a.csv" else IdxDialog)
    assert dialog.isVisible()
    assert "being" in dialog.footer.text()
    assert not dialog.footer.use.isEnabled()
    qtbot.mouseClick(dialog.footer.cancel, LEFT)
    assert not dialog.isVisible()
    assert not gone.is_set()
    assert not actions._session.names


def test_a_folder_on_a_drive_that_is_gone_can_be_chosen_and_given_up(qtbot, window, actions, tmp_path, gone):
    assert not actions.takes(tmp_path / "gone")
    actions.images.trigger()
    asking = window.findChild(QFileDialog)
    asking.fileSelected.emit(str(tmp_path / "gone"))
    asking.reject()
    dialog = window.findChild(IdxDialog)
    assert dialog.footer.text() == "The images are being read…"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not gone.is_set()


def test_a_drive_that_goes_in_mid_reading_can_be_left(qtbot, opened, tmp_path, gone, monkeypatch):
    monkeypatch.setattr(table_dialog, "AT_ONCE", 0)
    dialog = opened(for_file, flowers(tmp_path / "a.csv"))
    monkeypatch.setattr(dialog._source._table, "_source", tmp_path / "gone" / "a.csv")
    qtbot.mouseClick(dialog.footer.use, LEFT)
    assert dialog.footer.text() == "The table is being read…"
    qtbot.mouseClick(dialog.footer.stop, LEFT)
    assert dialog.footer.use.isEnabled()
    qtbot.mouseClick(dialog.footer.use, LEFT)
    qtbot.mouseClick(dialog.footer.cancel, LEFT)
    assert not dialog.isVisible()
    assert not gone.is_set()


def test_a_drive_that_comes_back_is_read(qtbot, opened, tmp_path, gone):
    (tmp_path / "gone").mkdir()
    path = tmp_path / "gone" / "a.csv"
    gone.set()
    flowers(path)
    gone.clear()
    dialog = for_file(path)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.footer.text() == "The table is being looked at…"
    gone.set()
    qtbot.waitUntil(lambda: dialog.footer.text() == "Rows: 60 · inputs: 2")
    dialog.reject()


# What may be thousands.


@pytest.mark.parametrize(("language", "span", "value"), [("en", "1 – 3", "1"), ("es", "1 – 3", "1")])
def test_a_number_that_can_be_read_in_two_ways_is_told(qtbot, opened, tmp_path, monkeypatch, language, span, value):
    monkeypatch.setattr(i18n, "catalogue", lambda code: {})
    i18n.use(language)
    lines = [f"{1 + row % 3},000;{'ab'[row % 2]}" for row in range(30)]
    dialog = opened(for_file, written(tmp_path / "a.csv", "x;y", *lines))
    assert content_of(dialog, 0).replace(" to ", " – ") == span
    assert f"“1,000” is read as {value}: choose the other decimal sign" in dialog.footer.text()
    pick(qtbot, dialog.plan_form, "decimal", "point")
    settle(qtbot, dialog)
    assert content_of(dialog, 0).replace(" to ", " – ") != span
    assert dialog.footer.text() == "Rows: 30 · inputs: 1"


# In the panel.


def test_the_panel_says_what_the_data_are_and_edits_their_columns(qtbot, tmp_path, request):
    session = Session(Experiment())
    request.addfinalizer(session.close)
    panel = SettingsPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    box = panel.own_data
    assert not box.about.isVisible()
    with qtbot.waitSignal(panel.paint_wanted):
        qtbot.mouseClick(box.paint, LEFT)
    assert ImportActions(session, panel).take_path(flowers(tmp_path / "flores.csv"))
    dialog = shown(qtbot, panel, TableDialog)
    qtbot.mouseClick(dialog.footer.use, LEFT)
    assert "flores.csv<br>Rows: 60 · inputs: 2" in box.about.text()
    assert session.experiment.data.title == "flores.csv"
    assert "flor" in box.about.text()
    qtbot.waitUntil(lambda: session.state is State.READY and session.problem is not None)
    assert session.problem.input_count == 2
    qtbot.waitUntil(lambda: not panel.findChildren(TableDialog))
    qtbot.mouseClick(box.edit, LEFT)
    again = shown(qtbot, panel, TableDialog)
    assert again.windowTitle() == "Open a table: flores.csv"
    press(qtbot, again, 0, UNUSED)
    qtbot.mouseClick(again.footer.use, LEFT)
    assert len(session.experiment.data.inputs) == 1
    assert session.experiment.data.file == "flores.csv"
    assert session.experiment.hidden == Experiment().hidden


def test_a_long_name_of_a_file_does_not_widen_the_panel(qtbot, opened, tmp_path, window):
    box = OwnDataBox(ImportActions(LabState(), window))
    qtbot.addWidget(box)
    data = use(qtbot, opened(for_file, flowers(tmp_path / f"{'flor' * 40}.csv")))
    box.set_data(data)
    assert data.own_name == f"{'flor' * 40}.csv"
    assert "…" in data.title
    assert "…florflor.csv<br>" in box.about.text()
    assert box.about.minimumSizeHint().width() < 280
