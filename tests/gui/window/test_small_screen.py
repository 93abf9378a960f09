"""On a small screen, or at 200 %, a part of the window is shown and all of it can be reached."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from nnplayground import i18n
from nnplayground.gui import theme
from nnplayground.gui.playground.settings_panel import SettingsPanel
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.links import PageLink
from nnplayground.training.examples import EXAMPLES
from tests.helpers.fit import name_of, settle
from tests.helpers.walk import misses, walk
from tests.helpers.windows import window_over

SMALL = (960, 500)
"""Full HD at 200 %, less the desktop's own bars."""


@pytest.fixture
def shown(qtbot, qapp):
    """Return a window of a size, in a language."""

    def show(size, code="en"):
        i18n.use(code)
        theme.apply(qapp, theme.Scheme.LIGHT)
        session = Session(EXAMPLES["circle"].build())
        window = window_over(session)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: session.state is State.READY)
        return window

    return show


def bars(window: MainWindow) -> list[bool]:
    area = window.centralWidget()
    return [area.horizontalScrollBar().isVisible(), area.verticalScrollBar().isVisible()]


@pytest.mark.parametrize("code", ["en", "es"])
def test_an_ordinary_window_has_no_scroll_bars_of_its_own(shown, code):
    assert bars(shown((1280, 800), code)) == [False, False]


def test_a_small_window_is_as_small_as_its_screen_and_has_a_scroll_bar(shown):
    window = shown(SMALL)
    assert (window.width(), window.height()) == SMALL
    assert bars(window) == [False, True]


def test_the_wheel_past_the_end_of_a_panel_does_not_scroll_the_window(shown):
    window = shown(SMALL)
    page = window.findChild(SettingsPanel).pictures
    place = page.mapTo(window, page.rect().center())
    bar, whole = page.verticalScrollBar(), window.centralWidget().verticalScrollBar()
    assert bar.maximum() > 0
    assert whole.maximum() > 0
    for _ in range(40):
        QTest.wheelEvent(window.windowHandle(), QPointF(place), QPoint(0, -120))
    assert bar.value() == bar.maximum()
    assert whole.value() == 0


def test_what_gets_the_focus_comes_into_sight(shown):
    window = shown(SMALL)
    viewport = window.centralWidget().viewport()
    room = QRect(viewport.mapTo(window, QPoint()), viewport.size())
    outside: list[str] = []

    def look(widget: QWidget) -> None:
        place = QRect(widget.mapTo(window, QPoint()), widget.size())
        if viewport.isAncestorOf(widget) and not room.adjusted(-1, -1, 1, 1).intersects(place):
            outside.append(name_of(widget))

    seen = walk(window, look=look)
    assert outside == []
    assert misses(window, seen) == []


@pytest.mark.parametrize("code", ["en", "es"])
def test_each_page_of_the_digits_is_whole_on_a_small_laptop(shown, code):
    window = shown((1024, 600), code)
    for page in ("draw", "mistakes", "inside", "ladder", "output_coding", "augment"):
        area = window.open_page(PageLink("digits", page))
        while not isinstance(area, PageArea):
            area = area.parentWidget()
        settle()
        hidden = area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()
        assert hidden == (0, 0), page


@pytest.mark.parametrize("code", ["en", "es"])
def test_a_question_before_each_step_leaves_the_perceptron_whole(shown, code):
    window = shown((1024, 600), code)
    page = window.open_page(PageLink("perceptron", "gates"))
    page.predicting.click()
    settle()
    areas = [area for area in page.findChildren(PageArea) if area.isVisible()]
    assert areas
    assert [area.verticalScrollBar().maximum() for area in areas] == [0] * len(areas)


@pytest.mark.parametrize("code", ["en", "es"])
def test_what_an_update_makes_of_the_cost_in_time_is_whole_on_a_small_laptop(shown, code, qtbot):
    window = shown((1024, 600), code)
    session = window.session
    assert session.edit(EXAMPLES["echo"].build())
    qtbot.waitUntil(lambda: session.state is State.READY)
    page = window.open_page(PageLink("hand", "backward"))
    qtbot.waitUntil(page.bar.to_end.isEnabled)
    page.bar.to_end.click()
    qtbot.waitUntil(lambda: "→" in page.convention.text())
    settle()
    assert page.convention.toolTip() == "", "nothing is cut"


@pytest.mark.parametrize("code", ["en", "es"])
def test_the_newest_step_of_a_descent_is_whole_on_a_small_laptop(shown, code, qtbot):
    # What is left of 1024 x 600 within the frame of the window.
    window = shown((1022, 560), code)
    page = window.open_page(PageLink("descent", "surface"))
    for _ in range(7):
        page.bar.forward.click()
    settle()
    table = page.table
    last = table.steps.index(table.steps.rowCount() - 1, table.steps.columnCount() - 1)
    place = table.visualRect(last)
    assert table.viewport().rect().adjusted(-1, -1, 1, 1).contains(place)
    seen = table.viewport().visibleRegion().boundingRect()
    assert seen.adjusted(-1, -1, 1, 1).contains(place)


@pytest.mark.parametrize("code", ["en", "es"])
def test_what_the_run_does_is_whole_on_a_small_laptop(shown, code):
    window = shown((1022, 560), code)
    settle()
    state = window.transport._state
    for word in (state.whole(), i18n.tr("Training"), i18n.tr("Paused")):
        assert state.fontMetrics().horizontalAdvance(word) <= state.width(), word
