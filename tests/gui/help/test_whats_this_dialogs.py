"""“What is this?” in every dialog: entered by button and key, everything is explained, nothing is operated."""

import importlib
import pkgutil
from datetime import UTC, datetime
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMessageBox, QWidget

from nnplayground import gui
from nnplayground.core.activations import LeakyReLU
from nnplayground.data import idx
from nnplayground.gui.comparison.seeds import SeedsDialog
from nnplayground.gui.comparison.window import ComparisonDialog
from nnplayground.gui.digits.picture_dialog import PictureDialog
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.documents.recovery_dialog import RecoveryDialog
from nnplayground.gui.export.handout import HandoutDialog
from nnplayground.gui.help.activation_card import ActivationCard
from nnplayground.gui.help.lookup import CONTROLS, explain, find, is_backdrop, plain, walk
from nnplayground.gui.help.whats_this import HelpModeAction
from nnplayground.gui.lessons.writing_help import WritingLessonsDialog
from nnplayground.gui.own_data import table_dialog
from nnplayground.gui.own_data.idx_dialog import IdxDialog
from nnplayground.gui.own_data.images_dialog import for_folder
from nnplayground.gui.own_data.text_dialog import TextDialog
from nnplayground.gui.playground.table.file_prediction import PredictedFile
from nnplayground.gui.playground.table.predictions_dialog import PredictionsDialog
from nnplayground.gui.run.session import State
from nnplayground.gui.shared.parameter_dialog import ParameterDialog
from nnplayground.gui.window import shortcuts
from nnplayground.gui.window.about import ABOUT, AboutDialog
from nnplayground.gui.window.notes import NotesDialog
from nnplayground.gui.window.shortcuts import ShortcutsDialog
from nnplayground.project.handout import HandoutSettings
from nnplayground.project.predictions import Predictions
from tests.end2end.test_fit import close, open_window
from tests.helpers import fit

GAPS = "size;weight;kind\n1,5;2;a\n2,5;;b\n3,5;4;\n" * 8


def recovery(window, folder):
    left = SimpleNamespace(origin=None, label="Circle", step=12, trials=0, saved=datetime(2026, 1, 2, tzinfo=UTC))
    return RecoveryDialog([left], window)


def images(window, folder):
    for variant in ("emnist-letters-", "emnist-digits-"):
        for part, size in (("train", 12), ("test", 6)):
            idx.write(folder / f"{variant}{part}-images-idx3-ubyte.gz", np.zeros((size, 28, 28), np.uint8))
            idx.write(folder / f"{variant}{part}-labels-idx1-ubyte.gz", (np.arange(size) % 3).astype(np.uint8))
    return IdxDialog(folder, "", window)


def pictures(window, folder):
    for name in ("cat", "dog"):
        (folder / name).mkdir(exist_ok=True)
        for number in range(3):
            picture = QImage(28, 28, QImage.Format.Format_Grayscale8)
            picture.fill(40 * number)
            picture.save(str(folder / name / f"{number}.png"))
    return for_folder(folder, window)


def predictions(window, folder):
    found = Predictions(("x", "y"), ((1.5, "a"), ("", "")), 1, 1, (), ",", "point", (2, 3))
    return PredictionsDialog(window.session, PredictedFile(folder / "a.csv", found, False), window)


DIALOGS = {
    "ActivationCard": lambda window, _: ActivationCard(LeakyReLU(), window),
    "AboutDialog": lambda window, _: AboutDialog(ABOUT, window),
    "ComparisonDialog": lambda window, _: ComparisonDialog(window.session, window),
    "HandoutDialog": lambda window, _: HandoutDialog(HandoutSettings(), window),
    "IdxDialog": images,
    "ImagesDialog": pictures,
    "NotesDialog": lambda window, _: NotesDialog(window.session, window),
    "ParameterDialog": lambda window, _: ParameterDialog(window.session, window.clock, window),
    "PictureDialog": lambda window, _: PictureDialog(window.session.lab_states.of(DigitsState), window),
    "PredictionsDialog": predictions,
    "RecoveryDialog": recovery,
    "SeedsDialog": lambda window, _: SeedsDialog(window.session, window),
    "ShortcutsDialog": lambda window, _: ShortcutsDialog(shortcuts.of_menus(window), window),
    "TableDialog": lambda window, _: table_dialog.for_text(GAPS, window),
    "TextDialog": lambda window, _: TextDialog(parent=window),
    "WritingLessonsDialog": lambda window, _: WritingLessonsDialog(window),
}


@pytest.fixture(params=["en", "es"])
def window(qtbot, request):
    made = open_window(qtbot, request.param)
    made.comparison.keep_run()
    yield made
    close(made)


@pytest.fixture
def plain_window(qtbot):
    made = open_window(qtbot, "en")
    yield made
    close(made)


def opened(qtbot, dialog):
    dialog.open()
    with qtbot.waitExposed(dialog):
        pass
    dialog.activateWindow()
    if hasattr(dialog, "footer"):
        qtbot.waitUntil(lambda: "…" not in dialog.footer.text())
    fit.settle()
    return dialog


def unexplained(dialog):
    """Yield what can be focused, pressed or read in a dialog, and says nothing, or nothing but its name."""
    for widget in dialog.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not dialog or widget.focusProxy() is not None:
            continue
        if not isinstance(widget, CONTROLS) and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        found = find(widget, widget.rect().center())
        name = f"{type(dialog).__name__}: {type(widget).__name__} “{widget.accessibleName()}”"
        if found is None or is_backdrop(found[0]):
            yield name
        elif len(plain(found[1].text).split()) < 3 or plain(found[1].text).strip(".") == found[1].title:
            yield f"{name}: {found[1]}"


def test_every_dialog_is_looked_at():
    found = set()
    for module in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        things = vars(importlib.import_module(module.name)).values()
        found |= {thing.__name__ for thing in things if isinstance(thing, type) and issubclass(thing, QDialog)}
    # Questions are looked at one by one.
    assert {name for name in found if not name.startswith("Q")} - {"MessageBox"} == set(DIALOGS)


@pytest.mark.parametrize("name", DIALOGS)
def test_everything_in_a_dialog_is_explained(window, qtbot, tmp_path, name):
    dialog = opened(qtbot, DIALOGS[name](window, tmp_path))
    about = explain(dialog)
    missing = list(unexplained(dialog))
    stops = list(walk(dialog))
    dialog.close()
    assert missing == []
    assert about is not None
    assert len(plain(about.text).split()) > 3
    assert len(stops) >= 2


@pytest.mark.parametrize("name", DIALOGS)
def test_the_mode_in_a_dialog(plain_window, qtbot, tmp_path, name):
    dialog = opened(qtbot, DIALOGS[name](plain_window, tmp_path))
    action = next(each for each in dialog.actions() if isinstance(each, HelpModeAction))
    focused = dialog.focusWidget()
    QTest.keyClick(dialog, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert action.sheet is not None, "the key"
    assert not plain_window.help_mode.isChecked(), "the window behind stays out of it"
    assert action.sheet.bubble.isVisible(), "what has the focus is explained at once"
    assert action.sheet.target() in (focused, *ancestors(focused))
    pressed = []
    for button in dialog.findChildren(QAbstractButton):
        button.clicked.connect(lambda *_: pressed.append(True))
    for widget in walk(dialog):
        action.sheet.step(True)
        place = widget.mapTo(dialog, widget.rect().center())
        if dialog.rect().contains(place):
            QTest.mouseClick(action.sheet, Qt.MouseButton.LeftButton, pos=place)
        assert action.sheet.rect().contains(action.sheet.bubble.geometry()), widget
    QTest.mouseClick(action.sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, dialog.height() // 2))
    assert pressed == []
    QTest.keyClick(action.sheet, Qt.Key.Key_Escape)
    assert not action.isChecked()
    assert dialog.isVisible(), "Esc ended the mode, not the dialog"
    button = next(each for each in dialog.findChildren(QAbstractButton) if each.accessibleName() == "What is this?")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert action.isChecked()
    dialog.close()
    fit.settle()
    assert QApplication.activeModalWidget() is None


def ancestors(widget):
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_no_higher_than_a_small_screen(plain_window, tmp_path, monkeypatch, name):
    small = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, 1280, 720))
    monkeypatch.setattr(QDialog, "screen", lambda _: small, raising=False)
    dialog = DIALOGS[name](plain_window, tmp_path)
    dialog.show()
    assert dialog.height() < 700
    dialog.close()


def test_what_asks_about_unsaved_work_says_what_its_buttons_do(plain_window, qtbot):
    plain_window.project_manager._session.change(batch_size=3)
    assert plain_window.project_manager.is_dirty
    plain_window.files.guard(lambda: None)
    box = plain_window.findChild(QMessageBox, "unsaved")
    assert [button.text() for button in box.buttons() if len(button.toolTip().split()) < 4] == []
    box.reject()


def test_the_key_explains_at_once_what_has_the_focus_in_the_window(plain_window, qtbot):
    button = plain_window.transport._toggle
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    sheet = plain_window.help_mode.sheet
    assert sheet.target() is button
    assert sheet.bubble.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert plain_window.session.state is not State.RUNNING


def test_the_mode_works_while_the_network_trains(plain_window, qtbot):
    session = plain_window.session
    session.run()
    qtbot.waitUntil(lambda: session.state is State.RUNNING)
    plain_window.help_mode.setChecked(True)
    sheet = plain_window.help_mode.sheet
    step = session.snapshot.step
    for _ in range(20):
        QTest.keyClick(sheet, Qt.Key.Key_Tab)
        assert sheet.bubble.isVisible()
    qtbot.waitUntil(lambda: session.snapshot.step > step)
    assert session.state is State.RUNNING
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    session.pause()
