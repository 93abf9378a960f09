"""What a lesson asks to be set is in sight once its state is shown, wherever it was folded away."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from nnplayground.gui.lessons.unfolding import editors
from nnplayground.gui.run.session import State
from nnplayground.gui.widgets.panels import Panels
from nnplayground.gui.widgets.section import Section
from tests.end2end.test_fit import close, open_window
from tests.helpers import fit
from tests.helpers.windows import projected


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = open_window(qtbot, "en")
    program = made.program
    made.lessons.panel.trigger()
    qtbot.waitUntil(lambda: bool(program.lessons.library.bundled) and not program.lessons.library.is_busy)
    yield made
    close(program.window)


def show(qtbot, window, course, lesson):
    """Show the state of a lesson; return the lab that shows it, and its page."""
    player = window.program.lessons
    player.open_when_read(course, lesson)
    qtbot.waitUntil(lambda: player.lesson is not None and player.lesson.key == lesson and player.prepared is not None)
    player.show_state()
    fit.settle()
    qtbot.waitUntil(lambda: window.session.state is not State.PREPARING)
    lab = window.labs.lab(window.labs.key)
    return lab, lab.shown_page()[1] if hasattr(lab, "shown_page") else lab


def asked(lab, page, player) -> list[QWidget]:
    """Return what the tries of the lesson ask to be set, the first editor of each."""
    found = [editors(lab, page, one.done) for one in player.lesson.tries]
    return [next((editor for editor in one if editor.isVisible()), one[0]) for one in found if one]


@pytest.mark.parametrize(
    ("course", "lesson"),
    [
        ("first_steps", "first_steps_unseen"),
        ("deck_a", "deck_a_l2"),
        ("deck_a", "deck_a_mnist"),
        ("deck_a", "deck_a_cross_entropy"),
        ("deck_a", "deck_a_overfitting"),
        ("deck_b", "deck_b_start"),
        ("deck_b", "deck_b_chain"),
        ("deck_b", "deck_b_any_function"),
        ("errata", "errata_missing_input"),
    ],
)
def test_what_is_asked_for_comes_into_sight(window, qtbot, course, lesson):
    lab, page = show(qtbot, window, course, lesson)
    for panels in lab.findChildren(Panels):
        for panel in panels.panels:
            if panel.title and panel.is_shown:
                panels.fold(panel.content)
    for section in lab.findChildren(Section):
        section.set_expanded(False)
    fit.settle()
    player = window.program.lessons
    assert [editor for editor in asked(lab, page, player) if not editor.isVisible()]
    player.show_state()
    fit.settle()
    found = asked(lab, page, player)
    assert found
    assert [editor for editor in found if not editor.isVisible()] == []


def test_what_is_always_in_sight_turns_no_tab(window, qtbot):
    lab, _page = show(qtbot, window, "first_steps", "first_steps_rate")
    assert lab.controls.currentWidget() is lab.controls.data_panels


def test_a_panel_gives_way_again_with_the_next_lesson(window, qtbot):
    window.resize(1024, 575)
    window = projected(window, True)
    window.resize(1024, 575)
    lab, page = show(qtbot, window, "deck_b", "deck_b_chain")
    (editor,) = asked(lab, page, window.program.lessons)
    assert editor.isVisible()
    lab, _page = show(qtbot, window, "deck_b", "deck_b_sum_over_next")
    assert not lab.source.isVisible()
    projected(window, False)


def test_nothing_is_unfolded_for_which_something_else_would_be_cut(window, qtbot):
    window = projected(window, True)
    window.resize(1024, 575)
    lab, _page = show(qtbot, window, "deck_a", "deck_a_l2")
    assert not lab.controls.isVisible()
    assert lab.rect().contains(QRect(lab.pages.mapTo(lab, QPoint()), lab.pages.size()))
    projected(window, False)


def test_what_the_lesson_keeps_away_stays_away(window, qtbot):
    player = window.program.lessons
    lab, page = show(qtbot, window, "first_steps", "first_steps_unseen")
    (editor, *_rest) = asked(lab, page, player)
    tabs = lab.controls
    tabs.setTabVisible(tabs.indexOf(editor), False)
    window.lessons._unfolding.unfold()
    assert not tabs.isTabVisible(tabs.indexOf(editor))
    assert not editor.isVisible()
