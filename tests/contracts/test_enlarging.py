"""Every picture of every page can be shown large, from the keyboard too, while nothing else moves."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from nnplayground.data.circles import Circle
from nnplayground.data.tables import SmallDigits
from nnplayground.gui.playground.curves import CurvesView
from nnplayground.gui.playground.timeline import TimelineView
from nnplayground.gui.run.session import Session, State
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.gui.widgets.enlarging import LargePicture
from nnplayground.gui.widgets.image_grid import ImageGrid
from nnplayground.gui.widgets.ink_image import InkImage
from nnplayground.links import PageLink
from nnplayground.training.experiment import Experiment
from tests.helpers import fit
from tests.helpers.windows import come_to_rest, every_page, leave, open_page, window_over

NO_PICTURES = (TimelineView, CurvesView)
"""A control, and two plots of which each can be shown large."""


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path, data):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    session = Session(Experiment(data=data))
    made = window_over(session)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: session.state is State.READY and session.figures is not None)
    yield made
    leave(made)


def pictures(page):
    """Return the visible pictures of a page."""
    found = [w for w in page.findChildren(QWidget) if w.isVisible() and not isinstance(w, NO_PICTURES)]
    return [w for w in found if getattr(w, "is_picture", False) or isinstance(w, ImageGrid | InkImage)]


def places(window, without):
    """Return where everything visible is but what is in a picture."""
    return {
        w: (w.mapTo(window, QPoint()), w.size())
        for w in window.findChildren(QWidget)
        if w.isVisible() and w.window() is window and w is not without and not without.isAncestorOf(w)
    }


def moved(before, after, large=None):
    """Return what has another place or size, or is gone, unless it lies on the `large` picture."""
    return {
        (type(widget).__name__, widget.accessibleName()): (place, after.get(widget))
        for widget, place in before.items()
        if place != after.get(widget) and not (large is not None and large.isAncestorOf(widget))
    }


def settle(window):
    """Wait until nothing is computed for what is shown, and all of it is drawn."""
    fit.settle()
    come_to_rest(window)


CASES = [*((Circle(size=60), link) for link in every_page()), (SmallDigits(), PageLink("playground", "training"))]


@pytest.mark.parametrize(("data", "link"), CASES, ids=lambda part: getattr(part, "kind", None) or str(part))
def test_each_picture_of_a_page_can_be_shown_large(window, link):
    page = open_page(window, *link)
    settle(window)
    for picture in pictures(page):
        name = f"{type(picture).__name__} “{picture.accessibleName()}”"
        assert hasattr(picture, "enlarger"), f"{name} cannot be shown large"
        button = picture.enlarger.button
        assert button.isVisible(), name
        assert button.accessibleName(), name
        assert button.toolTip(), name
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        was = picture.size()
        before = places(window, picture)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Return)
        settle(window)
        large = next(found for found in window.findChildren(LargePicture) if found.isAncestorOf(picture))
        assert picture.isVisible(), name
        assert picture.width() * picture.height() > 1.2 * was.width() * was.height(), name
        assert picture.window() is window
        assert not moved(before, places(window, picture), large), name
        for bar in page.findChildren(StepBar):
            if bar.isVisible():
                place = bar.mapTo(large.parentWidget(), QPoint())
                assert not large.mask().contains(place + QPoint(5, 5)), name
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        settle(window)
        assert not picture.enlarger.is_large, name
        assert picture.size() == was, name
        assert not moved(before, places(window, picture)), name
