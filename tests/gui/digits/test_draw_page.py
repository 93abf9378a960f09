"""Drawing on screen: ink where the pen was, the answer under the pen, and every odd drawing or picture."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QTabWidget, QWidget

from nnplayground.analysis.digits import doubt
from nnplayground.analysis.digits.pen_strokes import from_sheet
from nnplayground.analysis.digits.preprocessing import FINDING_TEXTS, Finding
from nnplayground.data import idx
from nnplayground.data import my_digits as kept
from nnplayground.data.idx_folder import IdxFolder
from nnplayground.data.mnist import Mnist
from nnplayground.data.scaling import Scaler
from nnplayground.gui.digits import pictures
from nnplayground.gui.digits.form import NetworkSource
from nnplayground.gui.digits.lab import DigitsLab
from nnplayground.gui.digits.state import DigitsState
from nnplayground.gui.run.frame_clock import FrameClock
from nnplayground.gui.run.session import State
from nnplayground.gui.shared.canvas import DrawingCanvas
from nnplayground.gui.shared.drawing import SIDE, Drawing, sheet_of
from nnplayground.i18n import percent
from nnplayground.project import my_digits
from nnplayground.project.network_file import SavedNetwork, save_network
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.experiment import Experiment
from tests.helpers import strokes


@pytest.fixture
def lab(qtbot, session):
    clock = FrameClock(session)
    lab = DigitsLab(session, clock)
    qtbot.addWidget(lab)
    lab.resize(1280, 640)
    with qtbot.waitExposed(lab):
        lab.show()
    qtbot.waitUntil(lambda: lab.lab_state.network is not None)
    return lab


@pytest.fixture
def page(lab):
    return lab.page("draw")


@pytest.fixture
def canvas(qtbot):
    drawing = Drawing()
    clock = FrameClock()
    view = DrawingCanvas(clock, drawing)
    clock.setParent(view)
    drawing.setParent(view)
    view.undo_asked.connect(drawing.undo)
    view.redo_asked.connect(drawing.redo)
    qtbot.addWidget(view)
    view.resize(300, 260)
    with qtbot.waitExposed(view):
        view.show()
    return view


def stroke(view, *points, button=Qt.MouseButton.LeftButton):
    """Draw through `points` of the paper with real mouse events."""
    places = [view.place_of(QPointF(*point)).toPoint() for point in points]
    QTest.mousePress(view, button, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(view, place)
    QTest.mouseRelease(view, button, pos=places[-1])


def write(view, digit, seed=1, size=None):
    paths = strokes.draw(digit, np.random.default_rng(seed), SIDE)
    factor = 1.0 if size is None else size / np.ptp(np.concatenate(paths), axis=0).max()
    for path in paths:
        stroke(view, *(path - SIDE / 2) * factor + SIDE / 2)


def at(drawing, x, y):
    return drawing.ink()[y, x]


def test_there_is_ink_where_the_pen_was_and_nowhere_else(canvas):
    stroke(canvas, (100, 200), (300, 200))
    ink = canvas._drawing.ink()
    assert (at(canvas._drawing, 200, 200), at(canvas._drawing, 200, 100)) == (1, 0)
    rows = np.flatnonzero(ink[:, 200] > 0.5)
    assert abs(len(rows) - canvas.brush) <= 2
    shown = canvas.grab().toImage()
    here, there = (canvas.place_of(QPointF(200, y)).toPoint() for y in (200, 100))
    assert shown.pixelColor(here).lightness() < 60 < 200 < shown.pixelColor(there).lightness()


def test_right_button_and_eraser_take_ink_away(canvas):
    stroke(canvas, (100, 200), (300, 200))
    stroke(canvas, (120, 200), (180, 200), button=Qt.MouseButton.RightButton)
    canvas.erasing = True
    stroke(canvas, (260, 200), (300, 200))
    assert [at(canvas._drawing, x, 200) for x in (150, 220, 280)] == [0, 1, 0]


def test_undo_and_redo_go_stroke_by_stroke_and_over_clear(canvas):
    drawing = canvas._drawing
    canvas.setFocus()
    states = [drawing.ink()]
    for y in (100, 200, 300):
        stroke(canvas, (100, y), (300, y))
        states.append(drawing.ink())
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    states.append(drawing.ink())
    assert not states[-1].any()
    for state in reversed(states[:-1]):
        QTest.keySequence(canvas, QKeySequence(QKeySequence.StandardKey.Undo))
        np.testing.assert_array_equal(drawing.ink(), state)
    assert not drawing.can_undo
    for state in states[1:]:
        QTest.keySequence(canvas, QKeySequence(QKeySequence.StandardKey.Redo))
        np.testing.assert_array_equal(drawing.ink(), state)
    drawing.undo()
    stroke(canvas, (50, 50), (60, 60))
    assert not drawing.can_redo


def test_it_can_be_drawn_on_by_keys(canvas):
    canvas.setFocus()
    for _ in range(10):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas._drawing.is_empty
    for _ in range(10):
        held = Qt.KeyboardModifier.ShiftModifier
        QApplication.sendEvent(canvas, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, held))
    QTest.keyRelease(canvas, Qt.Key.Key_Shift)
    assert at(canvas._drawing, SIDE // 2 + 60, SIDE // 2 + 30) == 1
    canvas._drawing.undo()
    assert canvas._drawing.is_empty


def test_lighter_pressure_makes_thinner_lines(canvas):
    drawing = canvas._drawing
    drawing.begin(QPointF(100, 100), 40)
    drawing.move(QPointF(200, 100), 40)
    drawing.end()
    drawing.begin(QPointF(100, 300), 10)
    drawing.move(QPointF(200, 300), 10)
    ink = drawing.ink()
    assert (ink[:200, 150] > 0.5).sum() > 3 * (ink[200:, 150] > 0.5).sum()


@pytest.mark.parametrize("digit", [2, 3, 5])
def test_a_drawn_digit_is_named_and_shown_as_the_network_gets_it(page, digit):
    write(page.canvas, digit)
    lab_state = page._lab_state
    assert lab_state.answer.ranking[0] == digit
    assert str(digit) in page.verdict.digit
    assert not page.seen.is_blank()
    drawing = lab_state.drawing
    np.testing.assert_array_equal(lab_state.image.pixels, from_sheet(drawing.ink(), drawing.pen_strokes()).pixels)
    assert [len(layer) for layer in page.lit._layers] == list(lab_state.network.network.sizes[1:])


def test_what_is_kept_of_a_drawing_is_its_strokes(canvas):
    drawing = canvas._drawing
    for brush, erases, places in (
        (64, False, [(100, 100), (117.3, 130.77), (90, 150)]),
        (8, True, [(80, 140), (99, 151)]),
    ):
        drawing.begin(QPointF(*places[0]), brush, erases)
        for place in places[1:]:
            drawing.move(QPointF(*place), brush)
        drawing.end()
    again = Drawing()
    again.take(sheet_of(drawing.to_text()))
    np.testing.assert_array_equal(again.ink(), drawing.ink())
    assert again.to_text() == drawing.to_text()
    assert len(again.pen_strokes()) == 2
    again.begin(QPointF(10, 10), 5)
    again.end()
    assert len(again.pen_strokes()) == 3
    again.undo()
    again.undo()
    assert again.is_empty
    again.put(np.eye(20, dtype=np.float32))
    again.begin(QPointF(10, 10), 5)
    again.end()
    assert again.pen_strokes() is None, "a picture has none"
    third = Drawing()
    third.take(sheet_of(again.to_text()))
    np.testing.assert_array_equal(third.ink(), again.ink())
    again.clear()
    assert again.pen_strokes() == []


def test_a_small_digit_by_a_broad_brush_is_read(page):
    lab_state = page._lab_state
    lab_state.change(brush=64)
    write(page.canvas, 3, size=45)
    assert lab_state.image.finding is None
    assert lab_state.answer.ranking[0] == 3


def test_the_answer_moves_with_the_pen(page):
    seen = []
    page._lab_state.answer_changed.connect(lambda: seen.append(page._lab_state.answer))
    stroke(page.canvas, (200, 60), (200, 150), (200, 250), (200, 350))
    assert len(seen) >= 4


def test_below_the_threshold_it_does_not_know(page):
    write(page.canvas, 4)
    page._lab_state.change(temperature=20.0, threshold=99.0)
    assert page.verdict.digit == "?"
    assert "don't know" in page.verdict.sentence
    page._lab_state.change(temperature=1.0, threshold=0.0)
    assert page.verdict.digit != "?"


def test_how_much_it_looks_like_a_digit_is_said_beside_how_sure_the_digit_is(qtbot, page):
    lab_state = page._lab_state
    write(page.canvas, 3)
    qtbot.waitUntil(lambda: lab_state.likeness is not None)
    assert lab_state.likeness > doubt.LIMIT
    assert page.verdict.sentence.endswith(f"It looks like a digit: {percent(lab_state.likeness)}.")
    lab_state.change(threshold=100.0)
    assert "don't know" in page.verdict.sentence
    assert f"looks like a digit: {percent(lab_state.likeness)}." in page.verdict.sentence


def test_a_scribble_is_doubted_however_sure_the_shares_are(qtbot, page):
    lab_state = page._lab_state
    lab_state.change(threshold=0.0)
    drawing = lab_state.drawing
    for down, across in ((0, 1), (1, 0), (0.7, 0.7), (0.7, -0.7)):
        drawing.begin(QPointF(200 - 100 * across, 200 - 100 * down), 20)
        drawing.move(QPointF(200 + 100 * across, 200 + 100 * down), 20)
        drawing.end()
    qtbot.waitUntil(lambda: lab_state.likeness is not None)
    assert lab_state.likeness < doubt.LIMIT
    assert not lab_state.is_sure
    assert page.verdict.digit == "?"
    assert page.verdict.sentence.startswith(
        f"This looks like no digit ({percent(lab_state.likeness)}).\nIf it is one: "
    )
    drawing.clear()
    write(page.canvas, 3)
    assert page.verdict.digit == "3"


def test_a_network_of_other_classes_is_not_told_what_looks_like_a_digit(qtbot, lab, page, tmp_path):
    write(page.canvas, 3)
    qtbot.waitUntil(lambda: lab.lab_state.likeness is not None)
    experiment = EXAMPLES["mnist-relu"].build()
    names = tuple(f"thing {number}" for number in range(10))
    others = experiment.replace(data=IdxFolder(folder="/nowhere", names=names))
    saved = SavedNetwork(others, others.network(), Scaler(np.zeros(784), np.ones(784)), None, {})
    lab.lab_state._take_saved(NetworkSource.FILE, saved)
    assert lab.lab_state.answer is not None
    assert lab.lab_state.likeness is None
    assert "looks like" not in page.verdict.sentence


def test_without_the_doubting_network_there_is_an_answer_all_the_same(qtbot, session, monkeypatch):
    monkeypatch.setattr(doubt, "MODEL", "gone.safetensors")
    lab_state = DigitsState(session)
    qtbot.waitUntil(lambda: lab_state.network is not None)
    lab_state._loading_doubt.close()
    lab_state.show_image(np.eye(28), None)
    assert lab_state.answer is not None
    assert lab_state.likeness is None
    assert lab_state.looks_like_digit
    lab_state.close()


def test_the_best_network_is_judged_on_mnist(qtbot, lab):
    lab.lab_state.request_problem()
    qtbot.waitUntil(lambda: lab.lab_state.problem is not None)
    assert isinstance(lab.lab_state.problem.dataset, Mnist)


def test_temperature_evens_out_and_the_steps_add_up(page):
    write(page.canvas, 8)
    sharp = page._lab_state.answer.shares.max()
    page._lab_state.change(temperature=10.0)
    answer = page._lab_state.answer
    assert answer.shares.max() < sharp
    np.testing.assert_allclose(answer.divided, answer.z / 10)
    np.testing.assert_allclose(answer.exponentials / answer.exponentials.sum(), answer.shares)


@pytest.mark.parametrize("finding", [Finding.EMPTY, Finding.FULL, Finding.DOT])
def test_what_is_no_digit_gets_a_hint_and_no_answer(page, finding):
    drawing = page._lab_state.drawing
    if finding is Finding.DOT:
        stroke(page.canvas, (200, 200), (200, 200))
    elif finding is Finding.FULL:
        drawing.begin(QPointF(SIDE / 2, SIDE / 2), 3 * SIDE)
    assert page._lab_state.answer is None
    assert page.hint.text() == FINDING_TEXTS[finding]
    assert page.verdict.sentence == "There is no answer yet.", "what is wrong is said once"
    assert not any(button.isEnabled() for button in page.labelling.digits)


def test_several_digits_are_said_to_be_several(page):
    stroke(page.canvas, (100, 100), (100, 300))
    stroke(page.canvas, (320, 100), (320, 300))
    assert page.hint.text() == FINDING_TEXTS[Finding.SEVERAL]


def photo(paper, ink, width=300, height=400, alpha=False):
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0) if alpha else QColor(paper, paper, paper))
    painter = QPainter(image)
    pen = QPen(QColor(ink, ink, ink), width / 14)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for start, end in (((0.3, 0.25), (0.7, 0.25)), ((0.7, 0.25), (0.45, 0.75))):
        painter.drawLine(QPointF(start[0] * width, start[1] * height), QPointF(end[0] * width, end[1] * height))
    painter.end()
    return image


@pytest.mark.parametrize(("paper", "ink", "alpha"), [(230, 60, False), (20, 220, False), (0, 0, True)])
def test_a_pasted_picture_is_read_whatever_its_colours(qtbot, page, paper, ink, alpha):
    data = QMimeData()
    data.setImageData(photo(paper, ink, alpha=alpha))
    with qtbot.waitSignal(page._reading.done):
        page.read_mime(data)
    assert page._lab_state.answer.ranking[0] == 7


def test_a_dropped_file_is_read_and_a_broken_one_gets_a_sentence(qtbot, page, tmp_path):
    good, bad = tmp_path / "seven.png", tmp_path / "bad.png"
    photo(240, 30).save(str(good))
    bad.write_bytes(good.read_bytes()[:200])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(good))])
    with qtbot.waitSignal(page._reading.done):
        page.read_mime(data)
    assert page._lab_state.answer.ranking[0] == 7
    with qtbot.waitSignal(page._reading.failed):
        page.read_file(bad)
    assert "bad.png" in page.hint.text()
    assert page._lab_state.answer.ranking[0] == 7, "the drawing before it is still there"
    page.read_mime(QMimeData())
    assert "copy one" in page.hint.text()


def test_an_empty_picture_is_remarked_upon(qtbot, page):
    data = QMimeData()
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 255, 255))
    data.setImageData(image)
    with qtbot.waitSignal(page._reading.done):
        page.read_mime(data)
    assert "No ink" in page.hint.text()


def test_a_picture_of_20_000_pixels_is_reduced_while_it_is_read(tmp_path):
    path = tmp_path / "huge.jpg"
    image = QImage(20_000, 300, QImage.Format.Format_Grayscale8)
    image.fill(250)
    image.save(str(path))
    assert pictures.read(path).width() == pictures.LARGEST
    assert pictures.of_image(image).reading.ink.shape[1] <= 640


def test_the_network_in_training_reads_if_it_can_and_says_why_not(qtbot, session, lab, page):
    qtbot.waitUntil(lambda: session.state is State.READY)
    lab.lab_state.choose(NetworkSource.RUNNING)
    assert lab.lab_state.network is None
    assert "784" in lab.source_bar.facts.text()
    assert lab.source_bar.offer.isVisible()
    write(page.canvas, 3)
    assert page.verdict.sentence == lab.lab_state.fault
    lab.source_bar.offer.click()
    qtbot.waitUntil(lambda: lab.lab_state.network is not None)
    assert not lab.source_bar.offer.isVisible()
    before = lab.lab_state.answer.shares.copy()
    with qtbot.waitSignal(lab.lab_state.network_changed):
        session.step_batch()
    qtbot.waitUntil(lambda: not np.array_equal(lab.lab_state.answer.shares, before))


def test_a_saved_network_can_be_opened_and_a_damaged_one_cannot(qtbot, lab, tmp_path):
    experiment = EXAMPLES["mnist-nielsen"].build()
    path = tmp_path / "mine.safetensors"
    save_network(path, experiment, experiment.network(), experiment.prepare(), {})
    lab.lab_state.open_file(path)
    qtbot.waitUntil(lambda: lab.lab_state.network is not None and lab.lab_state.network.source is NetworkSource.FILE)
    assert lab.source_bar.combo.currentText() == "mine.safetensors"
    path.write_bytes(path.read_bytes()[:-5])
    lab.lab_state.open_file(path)
    qtbot.waitUntil(lambda: bool(lab.lab_state.fault))
    assert "damaged" in lab.source_bar.facts.text()
    lab.lab_state.choose(NetworkSource.NIELSEN)
    qtbot.waitUntil(lambda: lab.lab_state.network is not None)
    assert lab.lab_state.network.network.sizes == (784, 30, 10)


def test_four_bits_are_read_as_digits_with_a_rest(qtbot, lab, page, tmp_path):
    experiment = EXAMPLES["mnist-nielsen"].build().replace(coding="binary")
    path = tmp_path / "bits.safetensors"
    save_network(path, experiment, experiment.network(), experiment.prepare(), {})
    lab.lab_state.open_file(path)
    qtbot.waitUntil(lambda: lab.lab_state.network is not None and lab.lab_state.network.source is NetworkSource.FILE)
    write(page.canvas, 6)
    answer = lab.lab_state.answer
    assert answer.shares.sum() + answer.invalid == pytest.approx(1)
    assert len(answer.bits) == 4
    assert "codes of no digit" in page.note.text()


def test_my_digits_are_kept_exported_and_trained_with(qtbot, session, page, tmp_path):
    write(page.canvas, 2)
    QTest.mouseClick(page.labelling.digits[2], Qt.MouseButton.LeftButton)
    page._lab_state.drawing.clear()
    write(page.canvas, 7)
    QTest.mouseClick(page.labelling.digits[7], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.labelling.count.text() == "2 kept")
    ink, labels = kept.load(kept.store())
    assert labels.tolist() == [2, 7]
    np.testing.assert_array_equal(ink[1].reshape(28, 28), np.rint(page._lab_state.image.pixels * 255))
    with qtbot.waitSignal(page.labelling.kept.counted):
        page.labelling.save_idx(tmp_path / "mine-images-idx3-ubyte.gz")
    np.testing.assert_array_equal(idx.read(tmp_path / "mine-images-idx3-ubyte.gz", idx.IMAGES).reshape(2, -1), ink)
    assert idx.read(tmp_path / "mine-labels-idx1-ubyte.gz", idx.LABELS).tolist() == [2, 7]
    with qtbot.waitSignal(page.labelling.kept.counted):
        page.labelling.save_png(tmp_path / "sheet.png")
    sheet = QImage(str(tmp_path / "sheet.png"))
    assert (sheet.width(), sheet.height()) == (57, 28)
    page.labelling.train.trigger()
    qtbot.waitUntil(lambda: session.experiment.data == kept.MyDigits(own=2), timeout=30_000)
    qtbot.waitUntil(lambda: session.problem is not None and session.problem.dataset.kind == "my_digits")
    page.labelling.remove.trigger()
    qtbot.waitUntil(lambda: page.labelling.count.text() == "1 kept")


def test_the_window_waits_for_no_file_of_digits_and_none_is_lost(qtbot, page, monkeypatch):
    may_write, add, where = threading.Event(), my_digits.add, set()

    def slow(*given):
        where.add(threading.current_thread() is threading.main_thread())
        may_write.wait(60)
        return add(*given)

    monkeypatch.setattr(my_digits, "add", slow)
    write(page.canvas, 2)
    for digit in (1, 2, 3):
        QTest.mouseClick(page.labelling.digits[digit], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: where == {False})
    assert len(kept.load(kept.store())[0]) == 0
    may_write.set()
    page.close_jobs()
    assert kept.load(kept.store())[1].tolist() == [1, 2, 3]


def test_a_spoilt_store_is_reported_and_left_alone(qtbot, session, page):
    kept.store().parent.mkdir(parents=True, exist_ok=True)
    kept.store().write_bytes(b"no idx file at all")
    write(page.canvas, 1)
    QTest.mouseClick(page.labelling.digits[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.notice is not None and session.notice.level == "warning")
    assert kept.store().read_bytes() == b"no idx file at all"


def test_the_drawing_outlives_a_window_built_anew(qtbot, session, lab, page):
    write(page.canvas, 9)
    ink = lab.lab_state.drawing.ink()
    again = DigitsLab(session, FrameClock(session))
    qtbot.addWidget(again)
    assert again.lab_state is session.lab_states.of(DigitsState)
    np.testing.assert_array_equal(again.lab_state.drawing.ink(), ink)
    assert again.page("draw").verdict.digit == page.verdict.digit


def test_the_store_is_empty_before_anything_is_drawn():
    assert len(kept.load(kept.store())[0]) == 0
    assert my_digits.remove_last() == 0
    assert Experiment().fitted_to(kept.MyDigits()).sizes[0] == 784


def test_every_control_has_a_name_and_a_tip(lab):
    seen = 0
    for widget in lab.findChildren(QWidget):
        if (
            widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and widget.isVisible()
            and not isinstance(widget, QTabBar | QTabWidget)
        ):
            proxy = widget.accessibleName() or getattr(widget, "text", str)()
            assert proxy, widget
            assert widget.toolTip(), (widget, proxy)
            seen += 1
    assert seen > 5, "the page is on screen"


def test_a_corner_or_a_small_size_changes_nothing(page):
    answers = []
    for left, top, size in ((20, 20, 120), (260, 250, 120), (60, 20, 360)):
        page._lab_state.drawing.clear()
        page._lab_state.change(brush=max(4, round(size * 0.1)))
        stroke(page.canvas, (left, top), (left + 0.6 * size, top), (left + 0.2 * size, top + size))
        answers.append(int(page._lab_state.answer.ranking[0]))
    assert answers == [7, 7, 7]


def test_the_digits_to_add_stand_before_what_is_seldom_needed(page):
    # On a low screen the end of the column is scrolled to.
    assert page.labelling.geometry().bottom() < page._form.geometry().top()
