"""Every number that deck A stands on is asked for in its course, and is what the program computes."""

from functools import cache

import pytest

from nnplayground.lessons import courses
from nnplayground.lessons.checks import answer_of
from nnplayground.lessons.state import resolve

LANGUAGES = ("en", "es")
REFERENCES = (
    ("and_first_rows", "z_00", -0.5),
    ("and_first_rows", "z", 0.4),
    ("and_update", "weight", 0.4),
    ("and_update", "z_last", 0.3),
    ("digit_inputs", "inputs", 784),
    ("digit_network", "parameters", 13002),
    ("four_bits", "codes", 2**4),
    ("four_bits", "invalid", 6),
    ("epoch", "deck", 6000),
    ("ladder_guess", "darkness", "22.25"),
    ("ladder_best", "svm", 10_000 - 9435),
    ("ladder_best", "best", 10_000 - 9979),
)


@cache
def course(language, key):
    return next(course for course in courses.bundled(language) if course.key == key)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("lesson", "question", "right"), REFERENCES)
def test_reference_number(language, lesson, question, right):
    found = course(language, "deck_a").lesson(f"deck_a_{lesson}")
    asked = next(one for one in found.questions if one.key == question)
    value = answer_of(asked, resolve(found.state)).value
    assert value == (right if isinstance(right, str) else pytest.approx(right, abs=5e-5))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_has_its_lesson_in_order(language):
    found = course(language, "deck_a")
    slides = [slide for lesson in found.lessons for slide in lesson.head.slides]
    assert slides == sorted(slides)
    assert set(slides) == set(range(1, found.head.slides + 1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["deck_a", "errata"])
def test_drawings_are_there(language, key):
    for lesson in course(language, key).lessons:
        for picture, _ in lesson.pictures:
            kind, _, name = picture.partition(":")
            if kind == "drawing":
                assert courses.drawing(name, language).is_file(), name
