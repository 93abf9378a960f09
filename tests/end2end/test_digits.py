"""From a new window to a recognised digit: the tab is clicked, the digit is drawn with the mouse."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from nnplayground.gui import theme
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.shared.drawing import SIDE
from nnplayground.i18n import tr
from nnplayground.training.examples import EXAMPLES
from tests.helpers import strokes
from tests.helpers.windows import in_language, in_scheme, leave, window_over


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    session = Session(EXAMPLES["circle"].build())
    window = window_over(session)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    leave(window)
    session.close()
    session.deleteLater()


def open_lab(qtbot, window):
    """Click the tab of the lab; return the lab as soon as its network is there."""
    bar = window.labs.tabBar()
    place = next(number for number in range(bar.count()) if bar.tabText(number) == tr(LABS["digits"].title))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
    assert window.labs.key == "digits"
    lab = window.labs.lab("digits")
    qtbot.waitUntil(lambda: lab.lab_state.network is not None)
    return lab


def draw(canvas, digit, rng):
    for path in strokes.draw(digit, rng, SIDE):
        places = [canvas.place_of(QPointF(*point)).toPoint() for point in path]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=places[-1])


def test_digits_drawn_with_the_mouse_are_recognised(qtbot, window):
    lab = open_lab(qtbot, window)
    page = lab.page("draw")
    rng = np.random.default_rng(7)
    right = 0
    for digit in list(range(10)) * 2:
        QTest.mouseClick(page.clear, Qt.MouseButton.LeftButton)
        draw(page.canvas, digit, rng)
        right += int(lab.lab_state.answer.ranking[0]) == digit
    assert right >= 18


def test_it_reads_on_while_training_and_through_language_and_theme(qtbot, window):
    session = window.session
    lab = open_lab(qtbot, window)
    qtbot.waitUntil(lambda: session.state is State.READY)
    session.run()
    draw(lab.page("draw").canvas, 3, np.random.default_rng(1))
    assert lab.page("draw").verdict.digit == "3"
    window = in_language(window, "es")
    window = in_scheme(window, theme.Scheme.DARK)
    again = open_lab(qtbot, window)
    assert again is not lab
    assert again.page("draw").verdict.digit == "3"
    assert session.state is State.RUNNING
    window = in_scheme(window, theme.Scheme.LIGHT)
    session.pause()
    qtbot.waitUntil(lambda: session.state is not State.RUNNING)


def test_closing_the_window_in_mid_work_is_clean(qtbot, window):
    lab = open_lab(qtbot, window)
    ladder = lab.open_page("ladder")
    qtbot.waitUntil(lambda: ladder.problem() is not None)
    ladder.start_heavy()
    coding = lab.open_page("output_coding")
    coding.start()
    qtbot.waitUntil(lambda: coding.job.busy)
    window.close()
