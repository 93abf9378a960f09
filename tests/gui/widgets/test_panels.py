"""Panels whose borders are dragged, fold what is beside them, and are remembered."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from nnplayground.gui.settings import Settings
from nnplayground.gui.widgets.page_area import PageArea
from nnplayground.gui.widgets.panels import Panels, in_grid
from tests.helpers import fit

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
Left = Qt.MouseButton.LeftButton


class Shown:
    """Three panels of which the middle one is the main one: 200 pixels, and 2 to 1 of the rest."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        self.panels = Panels("test", orientation)
        self.parts = [QLineEdit() if place == 0 else QWidget() for place in range(3)]
        for part in self.parts:
            part.setMinimumSize(80, 80)
        first, main, last = self.parts
        self.panels.add(first, "First", size=200)
        self.panels.add(main, share=2)
        self.panels.add(last, "Last", share=1)
        self.panels.resize(814, 814)

    def at(self, along: int) -> QPoint:
        return QPoint(along, 3) if self.panels.orientation is ACROSS else QPoint(3, along)

    def drag(self, border: int, *moves: int) -> None:
        """Press a border, move the mouse by so much from where the border is each time, and let go."""
        handle = self.panels.borders[border]
        QTest.mousePress(handle, Left, pos=self.at(3))
        for move in moves:
            QTest.mouseMove(handle, self.at(3 + move))
        QTest.mouseRelease(handle, Left, pos=self.at(3))

    def sizes(self) -> list[int]:
        return self.panels.sizes()


@pytest.fixture(params=[ACROSS, DOWN], ids=["across", "down"])
def shown(request, qtbot):
    made = Shown(request.param)
    qtbot.addWidget(made.panels)
    with qtbot.waitActive(made.panels):
        made.panels.show()
        made.panels.activateWindow()
    return made


def test_sides_keep_their_size_and_the_others_grow_with_the_window(shown):
    assert shown.sizes() == [200, 400, 200]
    shown.panels.resize(1114, 1114)
    assert shown.sizes() == [200, 600, 300]


def test_a_border_is_dragged_as_far_as_there_is_room(shown):
    shown.drag(0, 50)
    assert shown.sizes() == [250, 350, 200]
    shown.drag(0, -100)
    assert shown.sizes() == [150, 450, 200]
    shown.drag(0, 5000)
    assert shown.sizes() == [520, 80, 200]


def test_what_was_dragged_stays_in_proportion(shown):
    shown.drag(1, -100)
    assert shown.sizes() == [200, 300, 300]
    shown.panels.resize(1014, 1014)
    assert shown.sizes() == [200, 400, 400]


def test_a_double_click_folds_the_side_and_another_brings_it_back(shown, qtbot):
    border = shown.panels.borders[0]
    with qtbot.waitSignal(shown.panels.arranged):
        QTest.mouseDClick(border, Left)
    assert shown.panels.is_folded(shown.parts[0])
    assert not shown.parts[0].isVisible()
    assert border.isVisible()
    first, main, last = shown.sizes()
    assert (first, main + last) == (0, 814 - border.thickness - shown.panels.borders[1].thickness)
    # Qt sends a press and a release before the double click, which must not fold it again.
    QTest.mouseClick(border, Left)
    QTest.mouseDClick(border, Left)
    assert shown.sizes() == [200, 400, 200]


def test_one_click_on_what_is_left_brings_it_back(shown):
    QTest.mouseDClick(shown.panels.borders[1], Left)
    assert shown.panels.is_folded(shown.parts[2])
    QTest.mouseClick(shown.panels.borders[1], Left)
    assert shown.sizes() == [200, 400, 200]


def test_pushed_to_the_edge_it_folds_and_pulled_out_it_comes_back(shown):
    shown.drag(0, -100, -190)
    assert shown.panels.is_folded(shown.parts[0])
    shown.drag(0, 20)
    assert shown.panels.is_folded(shown.parts[0])
    shown.drag(0, 60, 150)
    assert not shown.panels.is_folded(shown.parts[0])
    assert shown.sizes() == [250, 350, 200]


def test_keys_move_fold_and_bring_back(shown, qtbot):
    on, back = (Qt.Key.Key_Right, Qt.Key.Key_Left) if shown.panels.orientation is ACROSS else (
        Qt.Key.Key_Down, Qt.Key.Key_Up
    )  # fmt: skip
    border = shown.panels.borders[0]
    border.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(border, on)
    assert shown.sizes() == [216, 384, 200]
    qtbot.keyClick(border, back)
    assert shown.sizes() == [200, 400, 200]
    qtbot.keyClick(border, Qt.Key.Key_Return)
    assert shown.panels.is_folded(shown.parts[0])
    assert "First" in border.accessibleName()
    qtbot.keyClick(border, back)
    assert shown.panels.is_folded(shown.parts[0])
    qtbot.keyClick(border, on)
    assert shown.sizes() == [200, 400, 200]


def test_tab_does_not_go_into_what_is_folded(shown, qtbot):
    shown.panels.fold(shown.parts[0])
    shown.panels.borders[0].setFocus()
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not shown.parts[0]
        assert QApplication.focusWidget().isVisible()


def test_the_main_panel_is_not_folded(shown):
    with pytest.raises(ValueError, match="main"):
        shown.panels.fold(shown.parts[1])


def test_what_a_panel_asks_for_moves_no_border(shown):
    before = shown.sizes()
    for part in shown.parts:
        column = QVBoxLayout(part)
        column.addWidget(QLabel("Something long that has come. " * 3))
        part.setMinimumSize(80, 80)
        QApplication.processEvents()
        part.layout().setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.itemAt(0).widget().setMinimumSize(1, 1)
    QApplication.processEvents()
    assert shown.sizes() == before


def test_a_part_that_its_page_hides_takes_its_border_along(shown):
    shown.parts[2].hide()
    assert [border.isVisible() for border in shown.panels.borders] == [True, False]
    assert shown.sizes() == [200, 607, 0]
    shown.parts[2].show()
    assert [border.isVisible() for border in shown.panels.borders] == [True, True]
    assert shown.sizes() == [200, 400, 200]


def test_when_only_folded_ones_are_left_one_comes_back(shown):
    shown.panels.fold(shown.parts[0])
    shown.panels.fold(shown.parts[2])
    shown.parts[1].hide()
    assert shown.parts[0].isVisible()


def test_everything_is_remembered(shown, qtbot):
    shown.panels.remember(Settings())
    shown.drag(1, -100)
    QTest.mouseDClick(shown.panels.borders[0], Left)
    again = Shown(shown.panels.orientation)
    qtbot.addWidget(again.panels)
    again.panels.remember(Settings())
    again.panels.show()
    assert again.panels.is_folded(again.parts[0])
    assert again.sizes() == shown.sizes()
    again.panels.fold(again.parts[0], False)
    assert again.sizes() == [200, 300, 300]


@pytest.mark.parametrize("state", [[], [1, 2], [0, 0, 0, 0, 0, 0], [200, 400, 200, 0, 2, 0], [1, 2, 3, 4, 5, 6, 7]])
def test_a_state_that_is_none_changes_nothing(shown, state):
    before = shown.sizes()
    assert not shown.panels.take_state(state)
    assert shown.sizes() == before


def test_a_remembered_fold_of_the_main_panel_is_passed_over(shown):
    assert shown.panels.take_state([200, 400, 200, 0, 1, 0])
    assert not shown.panels.is_folded(shown.parts[1])


def test_a_suggested_size_gives_way_to_what_the_user_has_arranged(shown):
    shown.panels.suggest_size(shown.parts[0], 300)
    assert shown.sizes()[0] == 300
    shown.drag(0, -50)
    shown.panels.suggest_size(shown.parts[0], 300)
    assert shown.sizes()[0] == 250


def test_another_widget_takes_the_place_of_one(shown):
    former, fresh = shown.parts[2], QWidget()
    shown.panels.replace(former, fresh)
    assert fresh.isVisible()
    assert not former.isVisible()
    assert shown.sizes() == [200, 400, 200]


def test_a_grid_is_rows_of_views_of_one_size(qtbot):
    views = [QLabel() for _ in range(4)]
    for place, view in enumerate(views):
        view.setAccessibleName(f"View {place}")
    grid = in_grid("grid", views)
    qtbot.addWidget(grid)
    grid.resize(407, 307)
    grid.show()
    assert {(view.width(), view.height()) for view in views} == {(200, 150)}
    assert [row.name for row in grid.findChildren(Panels)] == ["grid/1", "grid/2"]


class Narrow:
    """Settings that give way beside a page that scrolls, whose content needs 300 pixels."""

    def __init__(self) -> None:
        self.panels = Panels("narrow")
        self.settings, self.content = QLineEdit(), QWidget()
        self.settings.setMinimumSize(120, 40)
        self.content.setMinimumSize(300, 40)
        self.panels.add(self.settings, "Settings", size=200, gives_way=True)
        self.area = PageArea(self.content)
        self.panels.add(self.area, share=1)

    def at(self, width: int) -> tuple[bool, int]:
        """Return whether the settings are there at a width, and how far the page scrolls sideways."""
        self.panels.resize(width, 200)
        fit.settle()
        return self.settings.isVisible(), self.area.horizontalScrollBar().maximum()


@pytest.fixture
def narrow(qtbot):
    made = Narrow()
    qtbot.addWidget(made.panels)
    made.panels.show()
    return made


def test_settings_shrink_and_then_give_way_before_a_page_scrolls(narrow):
    assert narrow.at(600) == (True, 0)
    assert narrow.at(440) == (True, 0)
    assert narrow.settings.width() < 200
    assert narrow.at(400) == (False, 0)
    assert narrow.at(600) == (True, 0)


def test_who_unfolds_what_has_given_way_sees_it(narrow):
    narrow.at(400)
    narrow.panels.fold(narrow.settings, False)
    assert narrow.at(402)[0]
    narrow.at(600)
    assert narrow.at(400) == (False, 0), "there was room for it meanwhile"


def test_what_has_given_way_is_not_remembered_as_folded(narrow):
    narrow.at(400)
    assert narrow.panels.state()[2:] == [0, 0]
    narrow.panels.fold(narrow.settings)
    assert narrow.panels.state()[2:] == [1, 0]
    assert not narrow.at(600)[0]


def test_a_page_that_needs_more_gets_it(narrow):
    assert narrow.at(440) == (True, 0)
    narrow.content.setMinimumWidth(350)
    assert narrow.at(440) == (False, 0)
    narrow.content.setMinimumWidth(250)
    fit.settle()
    assert narrow.settings.isVisible()
