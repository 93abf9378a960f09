"""In every lab, every border between panels can be dragged, folds a panel and brings it back, and is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from nnplayground.data.circles import Circle
from nnplayground.gui import theme
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.window.main_window import MainWindow
from nnplayground.training.experiment import Experiment
from tests.helpers import fit
from tests.helpers.windows import every_page, in_language, in_scheme, leave, open_page, window_over

PAGES = list(every_page())
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    made = _started()
    qtbot.waitUntil(lambda: made.session.state is State.READY)
    yield made
    leave(made)


def _started() -> MainWindow:
    """Return the window of a start of the program."""
    made = window_over(Session(Experiment(data=Circle(size=60))))
    made.resize(1280, 800)
    made.show()
    return made


def shown(window, link) -> list[Panels]:
    """Return the panels of a page and of the lab around it, the outer ones first."""
    open_page(window, *link)
    fit.settle()
    return [panels for panels in window.labs.findChildren(Panels) if panels.isVisible()]


def double_click(border) -> None:
    """Press and let go, and again, as a mouse does."""
    QTest.mouseClick(border, Left)
    QTest.mouseDClick(border, Left)
    # Else the button counts as held down, for all tests that follow.
    QTest.mouseRelease(border, Left)


@pytest.mark.parametrize("link", PAGES, ids="/".join)
def test_every_border_folds_and_brings_back(window, link):
    found = shown(window, link)
    assert any(panels.borders for panels in found)
    assert not window.labs.findChildren(QSplitter)
    for panels in found:
        if not panels.isVisible():
            continue
        for border in panels.borders:
            if not border.isVisible():
                continue
            panel = panels.folded_by(border)
            if panel.is_folded:
                # It begins so: what is left of it brings it back.
                QTest.mouseClick(border, Left)
            before = panels.sizes()
            assert panel.title
            assert panel.title in border.toolTip()
            assert panel.title in border.accessibleName()
            assert border.focusPolicy() == Qt.FocusPolicy.TabFocus
            assert border.width() * border.height() > 200
            double_click(border)
            assert not panel.content.isVisible(), border.accessibleName()
            assert border.isVisible()
            QTest.mouseClick(border, Left)
            assert panel.content.isVisible(), border.accessibleName()
            assert panels.sizes() == before


@pytest.mark.parametrize("link", PAGES, ids="/".join)
def test_every_border_moves_where_there_is_room(window, link):
    window.resize(1920, 1080)
    for panels in shown(window, link):
        for border in panels.borders:
            panels.fold(panels.folded_by(border).content, False)
            before = panels.sizes()
            moved = [panels.move_border(border, step) for step in (24, -24)]
            assert any(moved), (panels.name, border.accessibleName())
            if moved[0] == -moved[1]:
                assert panels.sizes() == before


def test_names_tell_all_panels_apart(window):
    for link in PAGES:
        window.open_page(link)
    names = [panels.name for panels in window.labs.findChildren(Panels)]
    assert len(names) == len(set(names)) > len(PAGES)


def test_all_of_it_is_remembered(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    window, folded = _started(), {}
    for link in PAGES:
        for panels in shown(window, link):
            for border in panels.borders:
                if (
                    panels.isVisible()
                    and border.isVisible()
                    and panels.name not in folded
                    and not panels.folded_by(border).is_folded
                ):
                    double_click(border)
                    folded[panels.name] = [panel.is_folded for panel in panels.panels]
    folded |= {
        panels.name: [panel.is_folded for panel in panels.panels]
        for panels in window.labs.findChildren(Panels)
        if panels.name not in folded
    }
    assert sum(any(folds) for folds in folded.values()) > len(PAGES)
    for change in (_in_other_looks, _started_anew):
        window = change(window)
        for link in PAGES:
            window.open_page(link)
        fit.settle()
        now = window.labs.findChildren(Panels)
        assert {panels.name: [panel.is_folded for panel in panels.panels] for panels in now} == folded
    leave(window)


def _in_other_looks(window: MainWindow) -> MainWindow:
    return in_scheme(in_language(window, "es"), theme.Scheme.DARK)


def _started_anew(window: MainWindow) -> MainWindow:
    leave(window)
    return _started()
