"""A lesson that is written from what is seen fits the page: it is well, and what it asks to try can be done there."""

import pytest

from nnplayground import i18n
from nnplayground.gui.run.labs import LABS
from nnplayground.gui.shared.step_bar import StepBar
from nnplayground.lessons import checking
from nnplayground.lessons.markdown_file import parse_lesson
from nnplayground.lessons.new_lesson import lesson_text
from nnplayground.lessons.state import LessonState
from tests.helpers.windows import every_page, open_page, small_window


@pytest.fixture
def window(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    yield from small_window(qtbot)


def test_it_fits_every_page(window, tmp_path):
    for link in every_page():
        page = open_page(window, link.lab, link.page)
        path = tmp_path / f"{link.lab}-{link.page}.md"
        window.sharing.write_lesson(path)
        lesson = parse_lesson(path, path.read_text("utf-8"))
        assert (lesson.state.lab, lesson.state.page or LABS[link.lab].page_keys[0]) == (link.lab, link.page)
        assert [str(fault) for fault in checking.check_lesson(lesson, LABS)] == []
        goal = lesson.tries[0].done
        has_steps = any(bar.isVisible() for bar in page.findChildren(StepBar))
        assert (goal.act == "stepped") == has_steps, link
        assert (goal.figure is not None) == LABS[link.lab].shows_run, link
        assert goal.page != f"{link.lab}/{link.page}"


SEEN_IN = {
    "playground/training", "hand/forward", "hand/backward", "hand/table", "descent/network", "descent/gradient_noise"
}  # fmt: skip
"""Where the network of the window is seen."""


@pytest.mark.parametrize("link", list(every_page()), ids=str)
def test_it_asks_about_a_network_only_where_it_is_seen(tmp_path, link):
    lesson = parse_lesson(tmp_path / "new.md", lesson_text(LessonState(lab=link.lab, page=link.page), LABS))
    asked = {question.check for question in lesson.questions}
    assert ("parameter_count" in asked) == (f"{link.lab}/{link.page}" in SEEN_IN)


def test_it_asks_nothing_of_the_network_of_the_window_while_numbers_by_hand_are_others(tmp_path):
    state = LessonState(lab="hand", page="forward", labs={"hand": {"source": "houses"}})
    assert not parse_lesson(tmp_path / "new.md", lesson_text(state, LABS)).questions


@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
@pytest.mark.parametrize("link", list(every_page()), ids=str)
def test_it_is_well_in_every_language(tmp_path, link, language):
    i18n.use(language)
    text = lesson_text(LessonState(lab=link.lab, page=link.page), LABS)
    lesson = parse_lesson(tmp_path / "new.md", text)
    assert [str(fault) for fault in checking.check_lesson(lesson, LABS)] == []
    i18n.use("en")
