"""How far a student has come: tries and right answers of each lesson, kept as plain data, exported as CSV or JSON."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Annotated, TypeVar

from pydantic import Field

from nnplayground.cells import guarded
from nnplayground.links import KEY
from nnplayground.registry import Model

MOST = 2000
"""Lessons, questions or tries that are kept, at most: those that something was done of last."""
MOST_TRIES = 1_000_000
LONGEST_ANSWER = 60
"""Letters of an answer that are kept."""
COLUMNS = ("lesson", "title", "question", "tries", "right", "tries_until_right", "tasks_done", "tasks", "finished")
"""Names of the columns of a table, the same in every language."""

Value = TypeVar("Value")
Key = Annotated[str, Field(pattern=f"^{KEY}$")]


class QuestionScore(Model):
    """How often a question was answered, at which of the answers it was right first (0: not yet), and the last one."""

    tries: int = Field(0, ge=0, le=MOST_TRIES)
    right_at: int = Field(0, ge=0, le=MOST_TRIES)
    given: str = Field("", max_length=LONGEST_ANSWER)

    def answered(self, is_right: bool, given: str = "") -> "QuestionScore":
        """Return the score after one more answer."""
        tries = min(self.tries + 1, MOST_TRIES)
        return QuestionScore(
            tries=tries, right_at=self.right_at or (tries if is_right else 0), given=given[:LONGEST_ANSWER]
        )


class LessonScore(Model):
    """What was done of a lesson. `done` has the numbers of tries, from 0; `finished` the date on which all was."""

    questions: dict[Key, QuestionScore] = Field(default_factory=dict, max_length=MOST)
    done: tuple[Annotated[int, Field(ge=0, le=MOST)], ...] = Field((), max_length=MOST)
    finished: str = Field("", pattern=r"^(\d{4}-\d\d-\d\d)?$")

    def answered(self, key: str, is_right: bool, given: str = "") -> "LessonScore":
        """Return the score after one more answer to a question."""
        score = self.questions.get(key, QuestionScore()).answered(is_right, given)
        return self.model_copy(update={"questions": _newest({**self.questions, key: score})})

    def ticked(self, number: int) -> "LessonScore":
        """Return the score after a try was done; one beyond those that are kept changes nothing."""
        return self.model_copy(update={"done": _kept_tries({*self.done, number})})

    def closed(self, questions: int, tries: int) -> "LessonScore":
        """Return the score with today's date if all is done and was not before."""
        right = sum(score.right_at > 0 for score in self.questions.values())
        if self.finished or right < questions or len(self.done) < tries:
            return self
        return self.model_copy(update={"finished": datetime.now(UTC).date().isoformat()})

    def joined(self, other: "LessonScore") -> "LessonScore":
        """Return the better of both, question by question."""
        keys = {**_without(self.questions, *other.questions), **other.questions}
        questions = {key: _better(self.questions.get(key), other.questions.get(key)) for key in keys}
        return LessonScore(
            questions=_newest(questions),
            done=_kept_tries({*self.done, *other.done}),
            finished=min(filter(None, (self.finished, other.finished)), default=""),
        )


class LessonScores(Model):
    """The scores of all lessons that were begun, by the key of the lesson."""

    lessons: dict[Key, LessonScore] = Field(default_factory=dict, max_length=MOST)

    def of(self, key: str) -> LessonScore:
        """Return the score of a lesson; an empty one if it was never begun."""
        return self.lessons.get(key, LessonScore())

    def with_score(self, key: str, score: LessonScore) -> "LessonScores":
        """Return the scores with another one for a lesson, as the newest."""
        return LessonScores(lessons=_newest({**_without(self.lessons, key), key: score}))

    def joined(self, other: "LessonScores") -> "LessonScores":
        """Return the better of both, lesson by lesson; the `other` is the newer."""
        keys = _newest({**_without(self.lessons, *other.lessons), **other.lessons})
        return LessonScores(lessons={key: self.of(key).joined(other.of(key)) for key in keys})

    def newest(self, count: int) -> "LessonScores":
        """Return those of so many lessons that something was done of last."""
        return LessonScores(lessons=_newest(self.lessons, count))

    @property
    def finished(self) -> frozenset[str]:
        """The keys of lessons of which all was done."""
        return frozenset(key for key, score in self.lessons.items() if score.finished)


def as_csv(scores: LessonScores, titles: Mapping[str, str], tasks: Mapping[str, int]) -> str:
    """Return a table, a line a question. `titles` and numbers of `tasks` (tries) are by the key of the lesson."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in _rows(scores, titles, tasks):
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue()


def as_json(scores: LessonScores, titles: Mapping[str, str], tasks: Mapping[str, int]) -> str:
    """Return the same as a list of objects."""
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in _rows(scores, titles, tasks)]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _rows(
    scores: LessonScores, titles: Mapping[str, str], tasks: Mapping[str, int]
) -> Iterator[tuple[str | int | bool, ...]]:
    for key, score in scores.lessons.items():
        shared = (len(score.done), tasks.get(key, len(score.done)), score.finished)
        for name, question in score.questions.items() or [("", QuestionScore())]:
            right = question.right_at > 0
            yield (key, titles.get(key, ""), name, question.tries, right, question.right_at, *shared)


def _newest(scores: Mapping[str, Value], count: int = MOST) -> dict[str, Value]:
    """Return the last `count` of scores, which stand in the order of what was done."""
    return dict(list(scores.items())[max(0, len(scores) - count) :])


def _without(scores: Mapping[str, Value], *keys: str) -> dict[str, Value]:
    gone = frozenset(keys)
    return {key: score for key, score in scores.items() if key not in gone}


def _kept_tries(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(number for number in numbers if number < MOST))


def _better(one: QuestionScore | None, other: QuestionScore | None) -> QuestionScore:
    found = [score for score in (one, other) if score is not None]
    return max(found, key=lambda score: (score.right_at > 0, score.tries))
