"""Every bundled lesson, in both languages: it is read, it opens, its questions have answers, its tries can be done."""

import time
from functools import cache

import pytest

from nnplayground.analysis.descent.gradient_noise import GradientNoiseSettings, NoisePoint, gradient_noise
from nnplayground.analysis.digits.baselines import OLD_MACHINE
from nnplayground.analysis.network_cost import NetworkCost
from nnplayground.core.addresses import from_subject
from nnplayground.gui.descent.gradient_noise_page import noise_sizes
from nnplayground.gui.run.labs import LABS
from nnplayground.lessons import checking, courses
from nnplayground.lessons.checks import answer_of
from nnplayground.lessons.lesson import ELSE, MOST_WORDS, Lesson, as_number
from nnplayground.lessons.question import judge
from nnplayground.lessons.state import ResolvedState, resolve, with_settings
from nnplayground.lessons.tries import NOTHING, Sight, is_done, value_at
from nnplayground.training.reports import EpochReport, RunEnded
from nnplayground.training.trainer import Trainer

LANGUAGES = ("en", "es")
PATIENCE = 30.0
"""Seconds within which a figure that a try waits for has to come."""
LESSONS = [
    pytest.param(language, course.key, entry.key, id=f"{language}-{course.key}-{entry.key}")
    for language in LANGUAGES
    for course in courses.bundled(language)
    for entry in course.lessons
]
ENGLISH = [one for one in LESSONS if one.values[0] == "en"]
every_lesson = pytest.mark.parametrize(("language", "course", "key"), LESSONS)
every_english_lesson = pytest.mark.parametrize(("language", "course", "key"), ENGLISH)


@cache
def all_courses(language: str) -> dict[str, courses.Course]:
    return {course.key: course for course in courses.bundled(language)}


def lesson_of(language: str, course: str, key: str) -> Lesson:
    found = all_courses(language)[course].lesson(key)
    assert found is not None
    return found


@cache
def state_of(course: str, key: str) -> ResolvedState:
    """The state of a lesson, which is the same in all languages."""
    return resolve(lesson_of("en", course, key).state, LABS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_a_lesson(language):
    assert [str(fault) for course in courses.bundled(language) for fault in course.faults] == []
    keys = [lesson.key for course in courses.bundled(language) for lesson in course.lessons]
    assert len(keys) == len(set(keys)) > 0
    assert {course.key for course in courses.bundled(language)} <= set(courses.BUNDLED)


def test_languages_have_the_same_courses():
    one, other = (all_courses(language) for language in LANGUAGES)
    assert list(one) == list(other)
    for key in one:
        assert [path.name for path in one[key].files] == [path.name for path in other[key].files]
        assert (one[key].head.slides, one[key].head.order) == (other[key].head.slides, other[key].head.order)


@every_english_lesson
def test_languages_differ_in_words_alone(language, course, key):
    one, other = (lesson_of(code, course, key) for code in LANGUAGES)
    assert one.path.name == other.path.name
    assert one.state == other.state
    assert (one.head.slides, one.head.controls) == (other.head.slides, other.head.controls)
    assert [link for link, _ in one.links] == [link for link, _ in other.links]
    assert [picture for picture, _ in one.pictures] == [picture for picture, _ in other.pictures]
    assert [(asked.done, asked.by) for asked in one.tries] == [(asked.done, asked.by) for asked in other.tries]
    words = {"ask", "right", "unit", "options", "wrong"}
    for asked, translated in zip(one.questions, other.questions, strict=True):
        assert asked.model_dump(exclude=words) == translated.model_dump(exclude=words)
        assert list(asked.options) == list(translated.options)
        assert list(asked.wrong) == list(translated.wrong)
    assert one.body != other.body


@every_lesson
def test_it_is_well(language, course, key):
    assert [str(fault) for fault in checking.check_lesson(lesson_of(language, course, key), LABS)] == []


@every_lesson
def test_its_text_is_short(language, course, key):
    assert lesson_of(language, course, key).words <= MOST_WORDS


@every_english_lesson
def test_its_state_opens(language, course, key):
    lesson = lesson_of(language, course, key)
    state = resolve(lesson.state, LABS)
    state.experiment.check()
    if state.epochs or not state.experiment.data.is_images:
        assert state.trainer.epoch == state.epochs or state.epochs == 0
    assert lesson.state.page in LABS[lesson.state.lab].page_keys


@every_english_lesson
def test_its_questions_have_right_and_wrong_answers(language, course, key):
    lesson, state = lesson_of(language, course, key), state_of(course, key)
    assert lesson.questions, "a lesson asks something before it shows"
    for question in lesson.questions:
        answer = answer_of(question, state)
        assert judge(question, answer, answer.value).is_right
        if question.is_number:
            far = float(answer.value) + 2 * question.tolerance + max(1.0, abs(float(answer.value)))
            wrong = [far, *(float(one) for one in question.wrong if one != ELSE)]
        elif question.options:
            wrong = [one for one in question.options if one != answer.value and one not in answer.others]
        else:
            place = from_subject(str(answer.value))
            wrong = ["neuron=1,1" if str(answer.value) != "neuron=1,1" else "neuron=2,1"]
            assert place is not None
        assert wrong
        for one in wrong:
            assert not judge(question, answer, one).is_right
            assert judge(question, answer, one).text


@every_english_lesson
def test_what_it_asks_to_try_can_be_done(language, course, key):
    lesson, state = lesson_of(language, course, key), state_of(course, key)
    start = checking.sight_of(state, LABS)
    assert len(lesson.tries) <= 3
    for asked in lesson.tries:
        goal = asked.done
        if goal.figure is not None:
            assert reaches(goal, with_settings(state, asked.by), start), asked.do
        elif goal.act is not None:
            assert is_done(goal, Sight(state.experiment, acts={goal.act}), start)
        elif goal.page is not None:
            lab, _, page = goal.page.partition("/")
            assert is_done(goal, Sight(state.experiment, lab, page), start)
        elif goal.lab is None:
            path = goal.setting or goal.changed
            assert value_at(state.experiment, path) is not NOTHING or goal.is_ is None, asked.do


PAGE_DECIDES = ("descent.noise.sizes", "descent.noise.after")
"""Fields of lab states for which the page takes values of its own: setting them, or waiting for them, is in vain."""


@every_english_lesson
def test_no_lesson_relies_on_what_its_page_decides_by_itself(language, course, key):
    lesson = lesson_of(language, course, key)
    waited = [f"{asked.done.lab}.{asked.done.path}" for asked in lesson.tries if asked.done.lab]
    for path in PAGE_DECIDES:
        assert not any(one.startswith(path) for one in waited)
        assert value_at(lesson.state.labs, path) is NOTHING


def test_the_angle_of_mini_batches_falls_with_their_size_where_a_lesson_says_so():
    state = state_of("deck_a", "deck_a_mini_batch")
    page = GradientNoiseSettings.model_validate(state.lab_state("descent", "noise"))
    rows, trainer = state.trainer.problem.parts.train, state.trainer
    settings = page.model_copy(update={"sizes": noise_sizes(len(rows))})
    over = NetworkCost(trainer.network, trainer.problem, state.experiment.cost)
    found = [one for one in gradient_noise(over, rows, settings) if isinstance(one, NoisePoint)]
    angles = [point.angle.median for point in found]
    assert angles == sorted(angles, reverse=True)
    assert angles[0] > 60


def reaches(goal, state: ResolvedState, start: Sight) -> bool:
    """Return whether training brings the figure about within a bounded time."""
    trainer = state.fresh_trainer()
    until = time.perf_counter() + PATIENCE
    if goal.figure == "step":
        return True
    if goal.figure == "test_accuracy":
        return bool(len(trainer.problem.parts.test))
    for report in trainer.run():
        if isinstance(report, EpochReport) and is_done(goal, seen(trainer, report, start), start):
            return True
        if isinstance(report, RunEnded) or time.perf_counter() > until:
            return False
    return False


def seen(trainer: Trainer, report: EpochReport, start: Sight) -> Sight:
    figures = {
        "epoch": report.epoch, "step": report.step, "cost": report.train_cost, "accuracy": report.train_score,
        "validation_cost": report.validation_cost, "validation_accuracy": report.validation_score,
    }  # fmt: skip
    return Sight(trainer.experiment, start.lab, start.page, figures)


@pytest.mark.parametrize("course", [key for key, one in all_courses("en").items() if one.head.slides])
def test_every_slide_of_a_deck_has_its_lesson(course):
    found = all_courses("en")[course]
    shown = [slide for lesson in found.lessons for slide in lesson.head.slides]
    assert set(range(1, found.head.slides + 1)) - set(shown) == set()
    assert max(shown) <= found.head.slides
    firsts = [min(lesson.head.slides) for lesson in found.lessons if lesson.head.slides]
    assert firsts == sorted(firsts), "lessons stand in the order of the slides"


def test_every_reference_number_of_the_slides_is_computed():
    answers = [
        str(answer_of(question, state_of(course, lesson.key)).value)
        for course, found in all_courses("en").items()
        for lesson in found.lessons
        for question in lesson.questions
    ]
    # Some are chosen among numbers rather than typed.
    numbers = {round(number, 4) for answer in answers if (number := as_number(answer)) is not None}
    # The machine of 94.35 % takes minutes: it is asked how many of 10,000 that leaves wrong.
    assert {784, 13_002, 22.25, round(10_000 * (1 - OLD_MACHINE)), 6_000, 16} <= numbers
    kept = [lesson.state.labs.get("perceptron", {}) for lesson in all_courses("en")["deck_a"].lessons]
    assert "and" in [labs.get("typed", {}).get("kind") for labs in kept]
