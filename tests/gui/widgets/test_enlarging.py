"""A picture shown large lies over its page, is the same widget, and leaves everything else where it was."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from nnplayground.gui.widgets.enlarging import Enlarger, LargePicture
from nnplayground.gui.widgets.panels import Panels


class Picture(QWidget):
    """Something to look at; only for these tests."""

    def __init__(self):
        super().__init__()
        self.setMinimumSize(60, 40)
        self.setMaximumSize(120, 90)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.enlarger = Enlarger(self)

    def sizeHint(self):
        return QSize(100, 80)


class Bar(QWidget):
    """What has to stay in sight; only for these tests."""

    stays_in_sight = True

    def __init__(self):
        super().__init__()
        self.setFixedHeight(30)


def box(kind):
    def made(picture):
        ground = QWidget()
        row = kind(ground)
        row.addWidget(picture)
        row.addWidget(QLineEdit())
        return ground

    return made


def nested(picture):
    ground = QWidget()
    outer = QVBoxLayout(ground)
    inner = QHBoxLayout()
    outer.addLayout(inner)
    inner.addWidget(QLineEdit(), 1)
    inner.addWidget(picture, 2)
    outer.addWidget(QLineEdit())
    return ground


def splitter(picture):
    ground = QWidget()
    row = QHBoxLayout(ground)
    parted = QSplitter()
    parted.addWidget(QLineEdit())
    parted.addWidget(picture)
    row.addWidget(parted)
    return ground


def panels(picture):
    ground = QWidget()
    row = QHBoxLayout(ground)
    parted = Panels("tests")
    parted.add(QLineEdit(), "Words")
    parted.add(picture, share=1)
    row.addWidget(parted)
    return ground


def stack(picture):
    ground = QWidget()
    row = QHBoxLayout(ground)
    pile = QStackedWidget()
    pile.addWidget(QLineEdit())
    pile.addWidget(picture)
    pile.setCurrentWidget(picture)
    row.addWidget(pile)
    row.addWidget(QLineEdit())
    return ground


def scroll(picture):
    ground = QWidget()
    row = QHBoxLayout(ground)
    area = QScrollArea()
    area.setWidget(picture)
    row.addWidget(area)
    row.addWidget(QLineEdit())
    return ground


HOLDERS = [box(QVBoxLayout), box(QGridLayout), nested, splitter, panels, stack, scroll]


def shown(qtbot, ground, size=(500, 400)):
    qtbot.addWidget(ground)
    ground.resize(*size)
    with qtbot.waitExposed(ground):
        ground.show()
    ground.activateWindow()
    qtbot.waitUntil(ground.isActiveWindow)
    QApplication.processEvents()
    return ground


def places(ground):
    return [(w, w.mapTo(ground, QPoint()), w.size()) for w in ground.findChildren(QWidget) if w.isVisible()]


@pytest.mark.parametrize("holder", HOLDERS)
def test_it_covers_its_page_and_comes_back_to_the_very_same_place(qtbot, holder):
    picture = Picture()
    ground = shown(qtbot, holder(picture))
    before = places(ground)
    others = [kept for kept in before if isinstance(kept[0], QLineEdit)]
    for _ in range(2):
        picture.enlarger.toggle()
        QApplication.processEvents()
        large = ground.findChild(LargePicture)
        assert large.geometry() == ground.rect()
        assert large.isAncestorOf(picture)
        assert picture.isVisible()
        assert picture.width() > 400 or isinstance(picture.parentWidget().parentWidget(), QScrollArea)
        assert [(w, w.mapTo(ground, QPoint()), w.size()) for w, _, _ in others] == others
        picture.enlarger.toggle()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert places(ground) == before
        assert picture.maximumSize() == QSize(120, 90)


def test_escape_the_button_and_a_double_click(qtbot):
    picture = Picture()
    ground = shown(qtbot, nested(picture))
    QTest.mouseDClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert picture.enlarger.is_large
    QTest.keyClick(picture, Qt.Key.Key_Escape)
    assert not picture.enlarger.is_large
    QTest.mouseClick(picture.enlarger.button, Qt.MouseButton.LeftButton)
    assert picture.enlarger.is_large
    QTest.mouseClick(picture.enlarger.button, Qt.MouseButton.LeftButton)
    assert not picture.enlarger.is_large
    assert not picture.enlarger.button.hasFocus()
    picture.enlarger.button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(picture.enlarger.button, Qt.Key.Key_Return)
    assert picture.enlarger.is_large
    assert picture.enlarger.button.hasFocus()
    QTest.keyClick(picture.enlarger.button, Qt.Key.Key_Escape)
    assert picture.enlarger.button.hasFocus()
    assert ground.isVisible()


def test_after_a_click_the_space_bar_is_left_to_the_window(qtbot):
    picture = Picture()
    picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    ground = shown(qtbot, nested(picture))
    QTest.mouseClick(picture.enlarger.button, Qt.MouseButton.LeftButton)
    QTest.keyClick(ground.focusWidget() or ground, Qt.Key.Key_Space)
    assert picture.enlarger.is_large


def test_the_focus_stays_on_it_or_it_gives_way(qtbot):
    picture = Picture()
    ground = shown(qtbot, nested(picture))
    picture.enlarger.enlarge()
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() in (picture, picture.enlarger.button)
    ground.findChild(QLineEdit).setFocus()
    assert not picture.enlarger.is_large


def test_bars_of_the_page_stay_in_sight(qtbot):
    picture, bar = Picture(), Bar()
    ground = nested(picture)
    ground.layout().addWidget(bar)
    shown(qtbot, ground)
    picture.enlarger.enlarge()
    large = ground.findChild(LargePicture)
    assert not large.mask().contains(bar.geometry().center())
    assert picture.mapTo(ground, picture.rect().bottomLeft()).y() < bar.y()
    bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    bar.setFocus()
    assert picture.enlarger.is_large
    ground.resize(700, 500)
    QApplication.processEvents()
    assert large.geometry() == ground.rect()
    assert not large.mask().contains(bar.geometry().center())
    assert picture.mapTo(ground, picture.rect().bottomLeft()).y() < bar.y()


def test_a_page_that_hides_the_picture_gets_it_back(qtbot):
    picture = Picture()
    ground = shown(qtbot, stack(picture))
    pile = ground.findChild(QStackedWidget)
    picture.enlarger.enlarge()
    pile.setCurrentIndex(0)
    assert picture.enlarger.is_large
    assert pile.currentWidget().isVisible()
    pile.hide()
    picture.enlarger.go_back()
    assert pile.parentWidget() is ground


@pytest.mark.parametrize("by_first", [True, False])
def test_pictures_that_are_shown_by_turns_are_large_together(qtbot, by_first):
    first, second, stack = Picture(), Picture(), QStackedWidget()
    stack.addWidget(first)
    stack.addWidget(second)
    ground = box(QHBoxLayout)(stack)
    qtbot.addWidget(ground)
    ground.show()
    first.enlarger.toggle()
    stack.setCurrentWidget(second)
    assert second.enlarger.is_large
    assert second.enlarger.button.accessibleName() == "Back to the page"
    second.enlarger.enlarge()
    assert len(ground.findChildren(LargePicture)) == 1
    stack.setCurrentWidget(first if by_first else second)
    (first if by_first else second).enlarger.toggle()
    assert stack.parentWidget() is ground
    assert not first.enlarger.is_large
    assert not second.enlarger.is_large
    stack.setCurrentWidget(second)
    assert second.enlarger.button.accessibleName() == "Show large"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert isValid(stack)
    assert stack.isVisible()


def test_a_picture_that_is_thrown_away_leaves_nothing(qtbot):
    picture = Picture()
    ground = shown(qtbot, nested(picture))
    picture.enlarger.enlarge()
    picture.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [large for large in ground.findChildren(LargePicture) if large.isVisible()]


def test_a_page_that_is_thrown_away_takes_it_along(qtbot):
    """What lies over the page is none of its children, and would stay, over the next page."""
    picture = Picture()
    page, ground = nested(picture), QWidget()
    QVBoxLayout(ground).addWidget(page)
    shown(qtbot, ground)
    picture.enlarger.enlarge()
    assert not page.isAncestorOf(picture)
    page.deleteLater()
    for _ in range(2):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(picture)
    assert ground.findChildren(LargePicture) == []


def test_page_and_picture_may_be_thrown_away_together(qtbot):
    picture = Picture()
    page, ground = nested(picture), QWidget()
    QVBoxLayout(ground).addWidget(page)
    shown(qtbot, ground)
    picture.enlarger.enlarge()
    for gone in (page, picture):
        gone.deleteLater()
    for _ in range(2):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ground.findChildren(LargePicture) == []
