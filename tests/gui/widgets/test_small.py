"""Sections, notices, badges, icons."""

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel, QToolButton, QVBoxLayout, QWidget

from nnplayground import assets
from nnplayground.gui import app_icons, icons, theme
from nnplayground.gui.widgets.file_dialog import file_dialog
from nnplayground.gui.widgets.notice_bar import ROLES, NoticeBar
from nnplayground.gui.widgets.section import Section
from nnplayground.gui.widgets.words import Words
from nnplayground.gui.window.app import use_language
from tests.helpers import fit

NAMES = sorted(file.stem for file in assets.path("icons").glob("*.svg"))


@pytest.fixture
def window(qtbot):
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def pixels(image):
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width()]


def test_a_section_folds_by_enter_and_leaves_the_space_bar_to_the_window(window, qtbot):
    section = Section("Data", "Where the examples come from.")
    inside = QLabel("inside")
    section.add(inside)
    window.layout().addWidget(section)
    section.show()
    shortcut = QShortcut(QKeySequence("Space"), window)
    assert inside.isVisible()
    section.heading.setFocus()
    with qtbot.assertNotEmitted(shortcut.activated), qtbot.waitSignal(section.toggled) as told:
        qtbot.keyClick(section.heading, Qt.Key.Key_Return)
    assert told.args == [False]
    assert not inside.isVisible()
    with qtbot.waitSignal(shortcut.activated):
        qtbot.keyClick(section.heading, Qt.Key.Key_Space)
    assert not inside.isVisible()


def test_a_section_starts_folded_on_demand(window, qtbot):
    section = Section("Stop when", "When training ends.", expanded=False)
    assert section.heading.whatsThis() == "When training ends."
    inside = QLabel("inside")
    section.add(inside)
    window.layout().addWidget(section)
    section.show()
    assert not inside.isVisible()
    qtbot.mouseClick(section.heading, Qt.MouseButton.LeftButton)
    assert section.is_expanded()
    assert inside.isVisible()


def test_a_notice_says_one_thing_and_offers_its_actions(window, qtbot):
    window.resize(500, 300)
    bar = NoticeBar(window)
    assert not bar.isVisible()
    bar.show_notice("warning", "The cost is no longer a number.", {"mend": "Halve the rate"})
    assert bar.isVisible()
    assert bar.text() == "The cost is no longer a number."
    (button,) = bar.buttons()
    with qtbot.waitSignal(bar.action) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == ["mend"]
    bar.show_notice("good", "Done: 30 epochs, as asked.")
    assert bar.buttons() == []


def test_a_word_that_is_too_wide_makes_nothing_wide(qtbot):
    words = Words(f"{'x' * 250} is there already.")
    qtbot.addWidget(words)
    assert words.minimumSizeHint().width() <= 300


def test_a_notice_is_put_away_by_its_cross_and_silently_by_clear(window, qtbot):
    window.resize(500, 300)
    bar = NoticeBar(window)
    bar.show_notice("info", "A hint.")
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    bar.show_notice("info", "Read by keys.")
    with qtbot.waitSignal(bar.dismissed):
        qtbot.keyClick(bar.findChild(QToolButton), Qt.Key.Key_Escape)
    bar.show_notice("info", "Another.")
    with qtbot.assertNotEmitted(bar.dismissed):
        bar.clear()
    assert not bar.isVisible()


@pytest.mark.parametrize("level", ROLES)
def test_a_long_notice_is_never_cut_off(window, qtbot, level):
    bar = NoticeBar(window)
    window.resize(500, 300)
    bar.show_notice(level, "A rather long sentence that says what happened, what was kept and what to do next. " * 3)
    label = next(label for label in bar.findChildren(QLabel) if label.text())
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


def test_a_notice_lies_over_the_page_and_follows_its_width(window, qtbot):
    below = QLabel("The page")
    window.layout().addWidget(below)
    window.resize(500, 300)
    qtbot.waitUntil(lambda: window.width() == 500)
    fit.settle()
    before = below.geometry()
    bar = NoticeBar(window, lambda height: QRect(100, 10, window.width() - 120, max(24, height(window.width() - 120))))
    bar.show_notice("info", "A hint.", {"mend": "Mend it"})
    fit.settle()
    assert below.geometry() == before
    assert bar.geometry() == QRect(100, 10, 380, bar.height())
    assert bar.height() >= 24
    window.resize(600, 300)
    qtbot.waitUntil(lambda: bar.width() == 480)


@pytest.mark.parametrize("scheme", [theme.Scheme.LIGHT, theme.Scheme.DARK])
@pytest.mark.parametrize("name", [name for name in NAMES if name != icons.APP])
def test_icons_have_ink_within_their_edges_in_the_colour_of_the_text(qapp, scheme, name):
    theme.apply(qapp, scheme)
    image = icons.icon(name).pixmap(QSize(24, 24), 1.0).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    drawn = pixels(image)
    ink = drawn[..., 3] > 150
    assert ink.mean() > 0.01
    assert not drawn[0, :, 3].any()
    assert not drawn[:, 0, 3].any()
    red, green, blue = theme.color("text").getRgb()[:3]
    np.testing.assert_allclose(drawn[ink][:, :3], np.tile([blue, green, red], (ink.sum(), 1)), atol=2)
    theme.apply(qapp, theme.Scheme.LIGHT)


def test_icons_are_drawn_at_every_size_not_scaled(qapp):
    sizes = {size.width() for size in icons.icon("run").availableSizes()}
    assert sizes >= set(icons.SIZES)


def test_the_icon_of_the_program_is_drawn_anew_at_every_size(qapp):
    """Its files are in step with the drawings, give or take how a version of Qt draws edges."""
    found = icons.icon(icons.APP)
    for size in icons.APP_SIZES:
        picture = found.pixmap(QSize(size, size), 1.0).toImage().convertToFormat(QImage.Format.Format_ARGB32)
        assert (picture.width(), picture.height()) == (size, size)
        wanted = icons.app_image(size).convertToFormat(QImage.Format.Format_ARGB32)
        assert np.abs(pixels(picture).astype(int) - pixels(wanted)).mean() < 2
    assert set(app_icons.files()) == {file.name for file in assets.path("icons", "app").iterdir()} - {
        "small.svg", "project.svg",
    }  # fmt: skip


def test_a_disabled_icon_is_fainter(qapp):
    size = QSize(24, 24)
    normal, disabled = (
        pixels(icons.icon("run").pixmap(size, 1.0, mode).toImage())[..., 3].max()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert disabled < normal


def test_the_program_has_an_icon_of_its_own_colours(qapp):
    theme.apply(qapp, theme.Scheme.LIGHT)
    image = icons.icon("nnplayground").pixmap(QSize(64, 64), 1.0).toImage()
    assert image.pixelColor(32, 4).name() == "#17233a"
    assert image.pixelColor(32, 32).name() == "#ffffff"


def test_an_unknown_icon_is_a_mistake_of_the_programmer(qapp):
    with pytest.raises(KeyError):
        icons.icon("unheard-of")


def test_file_dialogs_are_in_the_language_in_use(qapp, qtbot):
    said = {}
    for code in ("en", "es"):
        use_language(qapp, code)
        dialog = file_dialog(None, "")
        qtbot.addWidget(dialog)
        said[code] = [dialog.labelText(part) for part in QFileDialog.DialogLabel]
    use_language(qapp, "en")
    same = [one for one, other in zip(said["en"], said["es"], strict=True) if one == other]
    assert same == []
