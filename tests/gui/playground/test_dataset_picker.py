"""The pictures of the data sets, and picking one."""

import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QThreadPool
from PySide6.QtGui import QHelpEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from nnplayground.data.dataset import DATASETS, FAMILY_LABELS, Family
from nnplayground.errors import UserError
from nnplayground.gui import theme
from nnplayground.gui.playground import dataset_picker
from nnplayground.gui.playground.dataset_picker import CELL, DatasetPicker
from nnplayground.gui.playground.dataset_thumbnails import is_dear, telling, thumbnail
from nnplayground.gui.widgets.section import Section

PICKABLE = [cls for cls in DATASETS if cls.family is not Family.OWN]
CHEAP = [cls.key() for cls in PICKABLE if not is_dear(cls)]


@pytest.fixture
def picker(qtbot):
    window = QWidget()
    rows = QVBoxLayout(window)
    rows.setContentsMargins(0, 0, 0, 0)
    made = DatasetPicker()
    rows.addWidget(made)
    window.setFixedWidth(4 * CELL + 2)
    qtbot.addWidget(window)
    made.set_current("circle")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.heard = []
    made.picked.connect(made.heard.append)
    yield made
    window.close()


def colours_in(picture):
    pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(-1, 4)
    return {tuple(int(part) for part in pixel[2::-1]) for pixel in np.unique(pixels, axis=0)}


def test_every_data_set_stands_there_under_its_family(picker):
    headings = {section.heading.text() for section in picker.findChildren(Section)}
    assert headings == {FAMILY_LABELS[cls.family] for cls in PICKABLE}
    for cls in PICKABLE:
        cell = picker.cell(cls.key())
        assert cell.accessibleName() == cls.label
        assert cls.summary in cell.toolTip()


def test_what_the_first_minute_needs_is_unfolded_and_what_is_chosen(picker, qtbot):
    def unfolded():
        return {section.name for section in picker.findChildren(Section) if section.is_expanded()}

    assert unfolded() == {"data/gates", "data/planar"}
    assert not picker.cell("mnist").isVisible()
    picker.set_current("mnist")
    assert unfolded() == {"data/gates", "data/planar", "data/images"}
    assert picker.cell("mnist").isVisible()


def test_a_folded_family_stays_folded_while_another_data_set_of_it_is_edited(picker):
    section = next(one for one in picker.findChildren(Section) if one.name == "data/planar")
    section.set_expanded(False)
    picker.set_current("circle")
    assert not section.is_expanded()
    picker.set_current("moons")
    assert section.is_expanded()


def test_arrow_keys_pass_over_what_is_folded(picker, qtbot):
    picker.cell("circle").setFocus()
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget().isVisible()
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert QApplication.focusWidget().isVisible()


def test_four_stand_in_a_line(picker):
    tops = [picker.cell(kind).mapTo(picker, QPoint(0, 0)) for kind in ("and", "or", "nand", "xor")]
    assert len({place.y() for place in tops}) == 1
    assert [place.x() for place in tops] == [0, CELL, 2 * CELL, 3 * CELL]


def test_a_click_picks_and_the_frame_waits_for_the_session(picker, qtbot):
    qtbot.mouseClick(picker.cell("xor"), Qt.MouseButton.LeftButton)
    assert picker.heard == ["xor"]
    assert picker.cell("circle").isChecked()
    assert not picker.cell("xor").isChecked()
    picker.set_current("xor")
    assert picker.cell("xor").isChecked()
    assert not picker.cell("circle").isChecked()
    assert picker.heard == ["xor"]


def test_arrow_keys_walk_and_enter_picks_and_space_is_the_windows(picker, qtbot):
    shortcut = QShortcut(QKeySequence("Space"), picker.window())
    picker.cell("circle").setFocus()
    qtbot.keyClick(picker.cell("circle"), Qt.Key.Key_Up)
    above = QApplication.focusWidget()
    assert above.kind in ("and", "or", "nand", "xor")
    qtbot.keyClick(above, Qt.Key.Key_Right)
    right = QApplication.focusWidget()
    assert right is not above
    assert picker.heard == []
    qtbot.keyClick(right, Qt.Key.Key_Return)
    with qtbot.waitSignal(shortcut.activated):
        qtbot.keyClick(right, Qt.Key.Key_Space)
    assert picker.heard == [right.kind]


def test_one_tab_stop(picker):
    stops = [cls.key() for cls in PICKABLE if picker.cell(cls.key()).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["circle"]


def test_the_generated_ones_are_drawn_once_seen_and_the_dear_ones_are_not(picker, qtbot):
    assert not picker.cell("gaussian_hills").is_drawn()
    for section in picker.findChildren(Section):
        section.set_expanded(True)
    qtbot.waitUntil(lambda: all(picker.cell(kind).is_drawn() for kind in CHEAP))
    assert not picker.cell("mnist").is_drawn()
    assert not picker.cell("iris").is_drawn()


def test_lingering_on_a_dear_one_draws_it(picker, qtbot):
    for section in picker.findChildren(Section):
        section.set_expanded(True)
    cell = picker.cell("mnist")
    place = cell.rect().center()
    QApplication.sendEvent(cell, QHelpEvent(QEvent.Type.ToolTip, place, cell.mapToGlobal(place)))
    qtbot.waitUntil(cell.is_drawn)


def test_the_chosen_dear_one_is_drawn_in_the_end(picker, qtbot, monkeypatch):
    picker._waiting.setInterval(1)
    picker.set_current("mnist")
    qtbot.waitUntil(picker.cell("mnist").is_drawn)


def test_what_cannot_be_read_keeps_its_symbol(picker, qtbot, monkeypatch):
    asked = []

    def fail(*order):
        asked.append(order)
        raise UserError("The file is gone.")

    monkeypatch.setattr(dataset_picker, "thumbnail", fail)
    cell = picker.cell("iris")
    cell.ask_for_picture()
    qtbot.waitUntil(lambda: ("iris", dataset_picker.EDGE, theme.is_dark()) in asked)
    assert QThreadPool.globalInstance().waitForDone(5000)
    QApplication.processEvents()
    assert not cell.is_drawn()
    assert not cell.grab().isNull()


def test_a_picker_may_go_while_it_is_being_drawn(qtbot):
    for _ in range(3):
        picker = DatasetPicker()
        picker.show()
        picker.cell("mnist").ask_for_picture()
        picker.close()
        picker.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("kind", CHEAP)
def test_pictures_show_the_examples_in_the_colours_of_the_theme(qapp, kind):
    theme.apply(qapp, theme.Scheme.LIGHT)
    colours = colours_in(thumbnail(kind, 56, theme.is_dark()))
    if DATASETS[kind].tasks[0].names_classes:
        for number in range(len(DATASETS[kind]().classes)):
            assert theme.class_color(number).getRgb()[:3] in colours
    assert len(colours) > 4


def test_mnist_begins_with_its_five(qapp):
    theme.apply(qapp, theme.Scheme.LIGHT)
    picture = thumbnail("mnist", 56, theme.is_dark())
    dark = [picture.pixelColor(x, y).lightness() < 90 for x in range(28) for y in range(28)]
    assert picture.pixelColor(1, 1).lightness() == 255
    assert 0.05 < sum(dark) / len(dark) < 0.4


def test_the_telling_columns_come_first():
    rng = np.random.default_rng(0)
    groups = np.repeat([0.0, 1.0], 50)
    inputs = np.column_stack([rng.standard_normal(100), np.ones(100), groups + 0.1 * rng.standard_normal(100)])
    assert telling(inputs, groups)[0] == 2


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from nnplayground.gui import icons
from nnplayground.gui.forms import fields, forms
from nnplayground.gui.playground.dataset_picker import DatasetPicker
application = QApplication([])
picker = DatasetPicker()
picker.show()
picker.grab()
assert "sklearn" not in sys.modules and "scipy" not in sys.modules
picker.cell("mnist").ask_for_picture()
if "iris" in sys.argv:
    picker.cell("iris").ask_for_picture()
QTimer.singleShot(0, application.quit)
application.exec()
"""


@pytest.mark.parametrize("extra", [[], ["iris"]])
def test_opening_needs_no_scikit_learn_and_leaving_at_once_is_no_accident(extra):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *extra], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
