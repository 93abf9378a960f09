"""The picture that was read, beside what was found: a part is cut out, a digit chosen, each trouble told."""

import struct

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from nnplayground.analysis.digits.photo import TROUBLE_TEXTS, Trouble
from nnplayground.gui.digits import pictures
from nnplayground.gui.digits.draw_page import DrawPage
from nnplayground.gui.digits.picture_view import WHOLE
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.i18n import tr
from tests.helpers import strokes
from tests.helpers.photos import COLUMNS, ROWS, light, taken, written


@pytest.fixture
def page(qtbot, session):
    lab_state = session.lab_states.of(DigitsState)
    made = DrawPage(session, FrameClock(session), lab_state)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: lab_state.network is not None)
    yield made
    made.close_jobs()


def photo(ink, seed=1):
    rng = np.random.default_rng(seed)
    return pictures.of_image(image_of(taken(light(rng), ink, rng)))


def image_of(pixels):
    rows, columns, _ = pixels.shape
    return QImage(pixels.tobytes(), columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()


def row(*digits):
    """Return ink (ROWS, COLUMNS) with `digits` side by side."""
    rng, ink = np.random.default_rng(5), np.zeros((ROWS, COLUMNS), np.float32)
    for place, digit in enumerate(digits):
        ways = strokes.draw(digit, rng, 400)
        points = np.concatenate(ways)
        factor = 130 / np.ptp(points, axis=0).max()
        one = [(way - points.min(axis=0)) * factor + (40 + 150 * place, 170) for way in ways]
        ink = np.maximum(ink, strokes.paint(one, 12, COLUMNS)[:ROWS])
    return ink


def test_several_digits_are_answered_one_by_one_and_a_click_chooses(qtbot, page):
    lab_state = page._lab_state
    assert not page.original.isEnabled()
    page._on_picture_read(photo(row(3, 1, 4, 7)))
    dialog = page._dialog
    assert page.original.isEnabled()
    assert dialog.isVisible()
    assert [caption[0] for caption in dialog.digits.captions()] == ["3", "1", "4", "7"]
    assert tr(TROUBLE_TEXTS[Trouble.SEVERAL]) in dialog.trouble.text()
    assert tr(TROUBLE_TEXTS[Trouble.SEVERAL]) in page.hint.text()
    assert len(dialog.original.boxes()) == len(dialog.read.boxes()) == 4
    place = dialog.digits.place(2).center().toPoint()
    QTest.mouseClick(dialog.digits, Qt.MouseButton.LeftButton, pos=place)
    assert lab_state.answer.ranking[0] == 4
    assert lab_state.image.finding is None
    assert not page.hint.text(), "what was said of the photo is over"
    dialog.all_digits.click()
    assert lab_state.image.finding is not None
    dialog.close()


def test_a_part_is_cut_out_by_mouse_and_keys(qtbot, page):
    page._on_picture_read(photo(row(3, 1, 4, 7)))
    dialog = page._dialog
    view = dialog.original
    start, end = (view.place_of(QPointF(x, y)).toPoint() for x, y in ((0.02, 0.2), (0.26, 0.8)))
    with qtbot.waitSignal(page._lab_state.picture_changed, timeout=30_000):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert dialog.digits.count() == 1
    assert page._lab_state.answer.ranking[0] == 3
    assert view.part.right() == pytest.approx(0.26, abs=0.02)
    assert view.boxes()[0].right() <= view.part.right()
    assert dialog.whole.isEnabled()
    with qtbot.waitSignal(page._lab_state.picture_changed, timeout=30_000):
        for _ in range(12):
            QTest.keyClick(view, Qt.Key.Key_Right)
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert page._lab_state.answer.ranking[0] == 1
    with qtbot.waitSignal(page._lab_state.picture_changed, timeout=30_000):
        dialog.whole.click()
    assert dialog.digits.count() == 4
    assert view.part == WHOLE
    dialog.close()


def test_a_click_cuts_nothing(page):
    page._on_picture_read(photo(written(3, np.random.default_rng(1))))
    assert page._dialog is None, "one digit needs no window"
    page.original.click()
    dialog = page._dialog
    said = []
    dialog.original.cut.connect(said.append)
    QTest.mouseClick(dialog.original, Qt.MouseButton.LeftButton)
    assert not said
    assert dialog.original.part == WHOLE
    dialog.close()


@pytest.mark.parametrize("trouble", [Trouble.NO_INK, Trouble.TOO_DARK])
def test_a_photo_without_a_digit_says_why(page, trouble):
    rng = np.random.default_rng(2)
    paper = light(rng) * (0.05 if trouble is Trouble.TOO_DARK else 1)
    page._on_picture_read(pictures.of_image(image_of(taken(paper, 0 * written(1, rng), rng))))
    assert page.hint.text() == tr(TROUBLE_TEXTS[trouble])
    page.original.click()
    assert page._dialog.digits.count() == 0
    assert not page._dialog.all_digits.isEnabled()
    page._dialog.close()


def test_another_network_answers_anew(qtbot, page):
    page._on_picture_read(photo(row(3, 1)))
    before = page._dialog.digits.captions()
    page._lab_state.change(temperature=10.0)
    assert page._dialog.digits.captions() != before
    page._dialog.close()


def test_a_photo_is_turned_as_its_exif_says(tmp_path):
    rng = np.random.default_rng(3)
    upright = image_of(taken(light(rng), written(7, rng), rng))
    path = tmp_path / "turned.jpg"
    upright.save(str(path), "JPEG", 95)
    # One entry: orientation (0x112), a short (3), one of it, 6: turn it right by 90°.
    exif = b"Exif\0\0" + b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x112, 3, 1, 6, 0, 0)
    content = path.read_bytes()
    path.write_bytes(content[:2] + b"\xff\xe1" + struct.pack(">H", 2 + len(exif)) + exif + content[2:])
    read = pictures.of_file(path)
    assert (read.image.width(), read.image.height()) == (ROWS, COLUMNS)
    buffer = QBuffer()
    upright.save(buffer, "PNG")
    ink = pictures.of_packed(bytes(buffer.data().data())).reading.ink
    assert np.abs(np.rot90(ink, -1) - read.reading.ink).mean() < 0.01


def test_a_part_is_read_from_the_whole_picture(page):
    ink = row(3, 1, 4, 7)
    whole = photo(ink)
    part = pictures.read_part(whole, QRectF(0.5, 0, 0.25, 1).getRect())
    assert len(part.reading.digits) == 1
    assert part.pixels is whole.pixels
    assert part.reading.ink.shape == (ROWS, COLUMNS // 4)
