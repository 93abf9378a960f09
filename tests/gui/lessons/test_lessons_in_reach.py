"""The panel by keyboard, for screen readers, in both languages, and on a small screen."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMainWindow, QWidget

from nnplayground.data.tables import Iris
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.run.session import State
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.links import PageLink
from nnplayground.training.examples import EXAMPLES
from nnplayground.training.suitable import fitted
from tests.end2end.test_fit import close, open_window
from tests.helpers import fit, walk
from tests.helpers.lessons import lessons_tour
from tests.helpers.windows import projected


@pytest.fixture(params=["en", "es"])
def plain_window(qtbot, request, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    window = open_window(qtbot, request.param)
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    program = window.program
    yield window
    close(program.window)


def faults(window: QMainWindow) -> list[str]:
    seen = walk.walk(window)
    stops = walk.stops(window)
    return [
        *walk.misses(window, seen), *walk.disorder(seen), *walk.unseen(window),
        *walk.unnamed(stops + walk.pictures(window)), *walk.voiceless(stops),
    ]  # fmt: skip


def test_everything_is_reached_named_and_seen(plain_window, qtbot):
    found = {place: faults(plain_window) for place in lessons_tour(plain_window, qtbot)}
    assert found == {"courses": [], "lesson": [], "answered": []}


def test_at_the_left_they_come_first(plain_window, qtbot):
    plain_window.lessons.dock._on_other_side()
    found = {place: faults(plain_window) for place in lessons_tour(plain_window, qtbot)}
    assert found["lesson"] == []


def test_nothing_is_cut_off(plain_window, qtbot):
    plain_window.resize(1400, 800)
    found = [fault for _ in lessons_tour(plain_window, qtbot) for fault in fit.faults(plain_window.lessons.dock)]
    assert found == []


def test_on_a_small_screen_the_window_stays_as_small(plain_window, qtbot):
    plain_window.resize(1024, 600)
    for _ in lessons_tour(plain_window, qtbot):
        assert (plain_window.width(), plain_window.height()) == (1024, 600)
        dock = plain_window.lessons.dock
        assert dock.width() <= 340
        assert dock.panel.page.before.isVisible() or dock.panel.shows_courses


def test_on_a_small_screen_only_pages_scroll(plain_window, qtbot):
    plain_window.resize(1024, 575)
    tour = lessons_tour(plain_window, qtbot)
    next(tour)
    area = plain_window.centralWidget()
    for spec in LABS:
        plain_window.open_page(PageLink(spec.key, spec.page_keys[0]))
        fit.settle()
        assert (area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()) == (0, 0), spec.key
        assert cut(plain_window.transport) == []
    lab = plain_window.labs.lab("playground")
    for title in ("", "The longest name of a neuron that there can be"):
        lab.decision._title.say(title)
        fit.settle()
        assert lab.rect().contains(QRect(lab.pages.mapTo(lab, QPoint()), lab.pages.size()))
    list(tour)


PAGES = [(spec.key, page) for spec in LABS for page in spec.page_keys]
"""All fit beside lessons, also in a small window."""


def test_on_a_small_screen_no_page_beside_lessons_scrolls_sideways(plain_window, qtbot):
    plain_window.resize(1024, 575)
    tour = lessons_tour(plain_window, qtbot)
    next(tour)
    for lab, page in PAGES:
        assert sideways(plain_window, lab, page) == [], (lab, page)
    list(tour)


def sideways(window, lab, page):
    """Return what scrolls sideways of a page that is turned to: how far, and how wide it is."""
    window.open_page(PageLink(lab, page))
    fit.settle()
    areas = [area for area in window.labs.lab(lab).findChildren(PageArea) if area.isVisible()]
    return [(bar.maximum(), area.width()) for area in areas if (bar := area.horizontalScrollBar()).maximum()]


@pytest.fixture
def projected_beside_lessons(plain_window, qtbot):
    """Return a window in projector mode that asks before each step, with a lesson at its side."""
    tour = lessons_tour(plain_window, qtbot)
    next(tour)
    next(tour)
    plain_window.program.set_predict_mode("always")
    yield projected(plain_window, True)
    projected(plain_window.program.window, False)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 575), (1024, 743)], ids=str)
def test_projected_no_page_beside_lessons_scrolls_sideways(projected_beside_lessons, size):
    window = projected_beside_lessons
    window.resize(*size)
    fit.settle()
    area = window.centralWidget()
    assert (area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()) == (0, 0)
    for lab, page in PAGES:
        assert sideways(window, lab, page) == [], (lab, page)
    lab = window.labs.lab("playground")
    window.open_page(PageLink("playground"))
    fit.settle()
    assert lab.rect().contains(QRect(lab.pages.mapTo(lab, QPoint()), lab.pages.size()))
    dock = window.lessons.dock
    assert dock.panel.page.body.horizontalScrollBar().maximum() == 0
    assert fit.faults(dock) == []


def cut_tabs(tabs):
    """Return the tabs whose text has no room."""
    bar, found = tabs.tabBar(), []
    for index in range(bar.count()):
        place, text = bar.tabRect(index), bar.tabText(index)
        is_whole = place.width() >= bar.fontMetrics().horizontalAdvance(text) + 8
        if not is_whole or not bar.rect().contains(place) or bar.x() + place.right() > tabs.width():
            found.append(text)
    return found


def test_on_a_small_screen_no_tab_of_the_answers_is_cut(plain_window, qtbot):
    plain_window.resize(1024, 575)
    tour = lessons_tour(plain_window, qtbot)
    next(tour)
    lab = plain_window.labs.lab("playground")
    fit.settle()
    assert cut_tabs(lab.pages) == []
    assert lab.controls.isVisible(), "the data keep their place beside it"
    assert cut_tabs(lab.controls) == []
    list(tour)


def test_projected_no_tab_of_the_answers_is_cut(projected_beside_lessons):
    window = projected_beside_lessons
    window.resize(1024, 575)
    window.open_page(PageLink("playground"))
    fit.settle()
    assert cut_tabs(window.labs.lab("playground").pages) == []


def test_on_a_small_screen_the_picture_of_a_table_is_whole(plain_window, qtbot):
    plain_window.resize(1024, 575)
    tour = lessons_tour(plain_window, qtbot)
    next(tour)
    plain_window.session.edit(fitted(EXAMPLES["classes"].build(), Iris()))
    qtbot.waitUntil(lambda: plain_window.session.state is State.READY)
    fit.settle()
    lab = plain_window.labs.lab("playground")
    assert lab.rect().contains(QRect(lab.pages.mapTo(lab, QPoint()), lab.pages.size()))
    list(tour)


def cut(bar):
    """Return the parts of a bar that lie over each other, or outside."""
    shown = [part for part in bar.findChildren(QWidget) if part.isVisible() and part.parent() is bar]
    shown.sort(key=lambda part: part.x())
    return [(one, two) for one, two in pairwise(shown) if one.geometry().right() > two.x()] + [
        part for part in shown if part.geometry().right() > bar.width()
    ]
