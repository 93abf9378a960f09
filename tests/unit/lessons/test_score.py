"""Scores: counted, joined, and written so that no spreadsheet computes a title."""

import csv
import io
import json

import pytest
from pydantic import ValidationError

from nnplayground.lessons.score import MOST, LessonScore, LessonScores, QuestionScore, as_csv, as_json


def test_the_first_right_answer_counts():
    score = LessonScore()
    for is_right in (False, True, False, True):
        score = score.answered("sums", is_right)
    assert score.questions["sums"] == QuestionScore(tries=4, right_at=2)


def test_a_lesson_is_finished_once_all_is_done():
    score = LessonScore().answered("sums", True).closed(1, 2)
    assert not score.finished
    score = score.ticked(1).ticked(0).ticked(1).closed(1, 2)
    assert score.done == (0, 1)
    assert score.finished
    day = score.finished
    assert score.answered("sums", False).closed(1, 2).finished == day


def test_joined_scores_have_the_better_of_both():
    one = LessonScores().with_score("a", LessonScore().answered("q", False).ticked(0))
    other = LessonScores().with_score("a", LessonScore().answered("q", True).ticked(1))
    both = one.joined(other)
    assert both == one.joined(other).joined(one)
    assert both.of("a").done == (0, 1)
    assert both.of("a").questions["q"].right_at == 1
    assert both.of("b") == LessonScore()


def test_a_table_has_a_line_a_question_and_no_formulas():
    scores = LessonScores().with_score("a", LessonScore().answered("q", True).answered("p", False))
    scores = scores.with_score("b", LessonScore().ticked(0))
    rows = list(csv.DictReader(io.StringIO(as_csv(scores, {"a": "=1+1"}, {"a": 2}))))
    assert [(row["lesson"], row["question"], row["tries"], row["tasks"]) for row in rows] == [
        ("a", "q", "1", "2"), ("a", "p", "1", "2"), ("b", "", "0", "1"),
    ]  # fmt: skip
    assert rows[0]["title"] == "'=1+1"
    assert json.loads(as_json(scores, {}, {}))[0]["right"] is True


def test_scores_come_back_and_others_are_refused():
    scores = LessonScores().with_score("a", LessonScore().answered("q", True))
    assert LessonScores.model_validate_json(scores.model_dump_json()) == scores
    for text in ('{"lessons": {"A!": {}}}', '{"lessons": {"a": {"done": [-1]}}}', '{"speed": 1}'):
        with pytest.raises(ValidationError):
            LessonScores.model_validate_json(text)


def test_of_too_many_scores_the_oldest_go():
    full = LessonScores(lessons={f"lesson_{number}": LessonScore().ticked(0) for number in range(MOST)})
    scores = full.with_score("lesson_0", LessonScore().ticked(1)).with_score("new", LessonScore().ticked(0))
    assert len(scores.lessons) == MOST
    assert {"new", "lesson_0"} <= set(scores.lessons)
    assert "lesson_1" not in scores.lessons
    other = LessonScores().with_score("own", LessonScore().ticked(0))
    assert list(full.joined(other).lessons) == [*list(full.lessons)[1:], "own"]
    again = full.joined(LessonScores().with_score("lesson_0", LessonScore().ticked(1)).with_score("new", LessonScore()))
    assert again.of("lesson_0").done == (0, 1)
    assert len(again.lessons) == MOST


def test_of_too_many_questions_and_tries_some_go_and_the_score_can_be_read_again():
    score = LessonScore()
    for number in range(MOST + 2):
        score = score.answered(f"q{number}", True) if number > MOST - 3 else score
    full = LessonScore(questions={f"p{number}": QuestionScore(tries=1) for number in range(MOST)})
    both = full.answered("q", True).joined(score).ticked(MOST - 1).ticked(MOST + 5)
    assert "q" in both.questions
    assert len(both.questions) == MOST
    assert both.done == (MOST - 1,)
    assert LessonScore.model_validate_json(both.model_dump_json()) == both
