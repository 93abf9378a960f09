"""The file with the scores of lessons: what is in it stays, whoever else writes it and whatever it holds."""

import json
import threading

import pytest

from nnplayground.data.circles import Circle
from nnplayground.gui.lessons import state as scores_module
from nnplayground.gui.lessons.form import LessonsForm, LessonsView
from nnplayground.gui.lessons.state import ScoreKeeper
from nnplayground.gui.run.session import Session
from nnplayground.lessons.score import MOST, LessonScore, LessonScores
from nnplayground.training.experiment import Experiment

ONE = (1, 0)
"""A lesson of one question and no try."""


@pytest.fixture
def keepers(qtbot):
    """Return a maker of keepers, each of a window of its own."""
    made = []

    def make():
        session = Session(Experiment(data=Circle(size=50)))
        made.append((session, ScoreKeeper(session, session)))
        return made[-1][1]

    yield make
    for session, keeper in made:
        keeper.close()
        session.close()


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(scores_module, "user_folder", lambda: tmp_path)
    return tmp_path / "lessons.json"


def many(count):
    done = LessonScore().answered("why", True)
    return LessonScores(lessons={f"lesson_{number}": done for number in range(count)})


def kept(file):
    return set(json.loads(file.read_text("utf-8"))["lessons"])


def newer(text):
    return text.replace('"questions"', '"stars":3,"questions"', 1)


@pytest.mark.parametrize("spoil", [newer, lambda text: text[:-1], lambda text: f"\ufeff{text}"])
def test_what_cannot_be_read_is_put_aside(keepers, file, qtbot, spoil):
    before = spoil(many(30).model_dump_json())
    file.write_text(before, "utf-8")
    (file.parent / "lessons-1.json").write_text("older", "utf-8")
    keeper = keepers()
    keeper.load()
    keeper.answer("gates", "why", True, "3", ONE)
    qtbot.waitUntil(lambda: keeper._session.notice is not None)
    assert "lessons-2.json" in keeper._session.notice.text
    assert kept(file) == {"gates"}
    assert (file.parent / "lessons-1.json").read_text("utf-8") == "older"
    assert (file.parent / "lessons-2.json").read_text("utf-8") == before


def test_two_windows_add_to_one_file(keepers, file, qtbot):
    first, second = keepers(), keepers()
    for keeper in (first, second):
        keeper.load()
    for number, keeper in enumerate((first, second, first)):
        keeper.answer(f"lesson_{number}", "why", True, "", ONE)
        qtbot.waitUntil(lambda asked=keeper: not asked._writer.busy)
    assert kept(file) == {"lesson_0", "lesson_1", "lesson_2"}


def test_an_answer_before_anything_was_read_loses_nothing(keepers, file):
    file.write_text(many(30).model_dump_json(), "utf-8")
    keeper = keepers()
    keeper.answer("gates", "why", True, "", ONE)
    keeper.close()
    assert kept(file) == {"gates", *(f"lesson_{number}" for number in range(30))}


def test_what_waits_for_its_turn_is_written_at_the_end(keepers, file, monkeypatch):
    goes, write = threading.Event(), scores_module._write
    monkeypatch.setattr(scores_module, "_write", lambda *args: (goes.wait(), write(*args))[1])
    keeper = keepers()
    for key in ("first", "second", "third"):
        keeper.answer(key, "why", True, "", ONE)
    goes.set()
    keeper.close()
    assert kept(file) == {"first", "second", "third"}


def test_a_link_to_something_else_leaves_that_alone(keepers, file):
    other = file.with_name("project.nnplay")
    other.write_bytes(b"PK\x03\x04 something else")
    file.symlink_to(other)
    keeper = keepers()
    keeper.answer("gates", "why", True, "", ONE)
    keeper.close()
    assert other.read_bytes() == b"PK\x03\x04 something else"
    assert kept(file) == {"gates"}


def test_of_too_many_scores_the_oldest_go(keepers, file):
    file.write_text(many(MOST).model_dump_json(), "utf-8")
    keeper = keepers()
    keeper.answer("gates", "why", True, "", ONE)
    keeper.close()
    assert kept(file) == {"gates", *(f"lesson_{number}" for number in range(1, MOST))}
    assert [one.name for one in file.parent.iterdir()] == ["lessons.json"], "none is put aside"


def test_scores_of_a_full_project_join_own_ones(keepers, file):
    keeper = keepers()
    keeper._state.take(LessonsForm(view=LessonsView(scores=many(MOST))))
    keeper.answer("gates", "why", True, "", ONE)
    assert len(keeper.scores.lessons) == MOST
    assert "gates" in keeper.scores.lessons


def test_what_is_written_can_be_read_again(keepers, file, monkeypatch):
    monkeypatch.setattr(scores_module, "LIMIT", 2000)
    keeper = keepers()
    for number in range(30):
        keeper.answer(f"lesson_{number}", "why", True, "x" * 60, ONE)
    keeper.close()
    assert "lesson_29" in kept(file)
    assert 500 < file.stat().st_size <= 2000
