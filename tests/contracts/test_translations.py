"""Every text that people read is marked, extracted and translated."""

import ast
import re
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from nnplayground import assets, i18n

ROOT = Path(i18n.__file__).resolve().parent
SOURCES = sorted(ROOT.rglob("*.py"))
LANGUAGES = [code for code in i18n.LANGUAGES if code != "en"]
LUPDATE = ["-no-obsolete", "-locations", "none", "-tr-function-alias", "QT_TR_NOOP+=N_"]


@cache
def marked_texts():
    """Return every text given to tr() or N_(), and where a call is not one plain literal that lupdate finds."""
    texts, faults = set(), []
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        unseen = {id(node) for text in ast.walk(tree) if isinstance(text, ast.JoinedStr) for node in ast.walk(text)}
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "N_")):
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                texts.add(first.value)
                if id(node) in unseen:  # lupdate does not look into f-strings
                    faults.append(f"{path.name}:{node.lineno}")
            elif isinstance(first, ast.JoinedStr) or node.func.id == "N_":
                faults.append(f"{path.name}:{node.lineno}")
    return texts, faults


def messages(code):
    root = ET.parse(assets.path("translations", f"{code}.ts")).getroot()
    return {m.findtext("source"): m.find("translation") for m in root.iter("message")}


def names(template):
    return sorted(field for _, field, _, _ in string.Formatter().parse(template) if field is not None)


def test_marks_are_plain_literals():
    assert marked_texts()[1] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_catalogue_holds_just_the_marked_texts(code):
    assert set(messages(code)) == marked_texts()[0]


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_unfinished(code):
    unfinished = [s for s, t in messages(code).items() if t is None or not t.text or t.get("type") == "unfinished"]
    assert unfinished == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_translations_keep_the_names_in_braces(code):
    assert any(map(names, messages(code)))
    for source, translation in messages(code).items():
        assert names(source) == names(translation.text), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_opens_a_dialog_ends_with_dots_in_every_language(code):
    found = messages(code).items()
    assert [s for s, t in found if s.endswith("…") != (t.text or "").endswith("…")] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_quotation_marks_are_of_one_kind(code):
    assert [t.text for t in messages(code).values() if set("«»") & set(t.text)] == []


def test_bias_has_one_plural_in_spanish():
    catalogue = ["".join(translation.itertext()) for translation in messages("es").values()]
    lessons = [path.read_text("utf-8").splitlines() for path in assets.path("lessons", "es").rglob("*.md")]
    lines = [line for text in lessons for line in text if not re.match(r"\s*(key|check):", line)]
    assert len(lines) > 1000
    assert [text for text in catalogue + lines if re.search(r"\b(biases|sesgos?)\b", text, re.IGNORECASE)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_lupdate_finds_nothing_new(code, tmp_path):
    beside = str(Path(sys.executable).parent)
    command = shutil.which("pyside6-lupdate", path=beside) or shutil.which("pyside6-lupdate")
    assert command, "pyside6-lupdate comes with PySide6-Essentials"
    copy = tmp_path / f"{code}.ts"
    shutil.copy(assets.path("translations", f"{code}.ts"), copy)
    done = subprocess.run([command, *LUPDATE, *map(str, SOURCES), "-ts", str(copy)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    before = assets.path("translations", f"{code}.ts").read_text(encoding="utf-8")
    assert copy.read_text(encoding="utf-8") == before, "run the lupdate command of CONTRIBUTING.md"
