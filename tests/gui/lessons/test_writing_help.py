"""The format of lessons is described within the program, in every language, with an example that is well."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from nnplayground import i18n
from nnplayground.gui.lessons.writing_help import WritingLessonsDialog, description, example
from nnplayground.gui.run.labs import LABS
from nnplayground.lessons import checking
from nnplayground.lessons.markdown_file import parse_lesson

PAGE = Path(__file__).parents[3] / ".github" / "LESSONS.md"


def test_it_is_the_page_of_the_repository():
    assert description("en") == PAGE.read_text("utf-8")


@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_its_example_is_well(tmp_path, language):
    lesson = parse_lesson(tmp_path / "01-example.md", example(description(language)))
    assert checking.check_lesson(lesson, LABS) == []


@pytest.mark.parametrize("language", sorted(set(i18n.LANGUAGES) - {"en"}))
def test_languages_describe_the_same(language):
    one, other = (re.sub("(?s)````.*````", "", description(code)) for code in ("en", language))
    words = re.compile(r"`([a-z_]{3,}|\{[^`]*\})`")
    assert set(words.findall(one)) - {"code"} <= set(words.findall(other))
    assert [len(re.findall(start, one, re.M)) for start in (r"^## ", r"^\|")] == [
        len(re.findall(start, other, re.M)) for start in (r"^## ", r"^\|")
    ]


def test_it_opens_from_both_menus_and_its_example_is_copied(window):
    window.lessons.writing.trigger()
    dialog = window.findChild(WritingLessonsDialog)
    assert "Lessons of your own" in dialog.page.toPlainText()
    assert "key: and_gate" in dialog.page.toPlainText()
    button = next(one for one in dialog.findChildren(QAbstractButton) if one.text() == "Copy the example")
    button.click()
    assert QGuiApplication.clipboard().text().startswith("---\nkey: and_gate")
    dialog.close()
