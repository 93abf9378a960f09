"""``nnplayground lessons`` checks and begins lessons; ``nnplayground open`` shows what was shared."""

import pytest

from nnplayground import cli, i18n
from nnplayground.cli import window
from nnplayground.errors import UserError
from nnplayground.gui_options import GuiOptions
from nnplayground.lessons.markdown_file import read_lesson
from nnplayground.lessons.sharing import share
from nnplayground.lessons.state import LessonState, resolve
from nnplayground.project import document
from nnplayground.project.document import Document
from nnplayground.training.examples import EXAMPLES


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")
    yield
    i18n.use("en")


def test_a_new_lesson_is_well(tmp_path, capsys):
    path = tmp_path / "01-network.md"
    assert cli.run(["lessons", "new", str(path), "--title", "La red: año 1"]) == 0
    assert cli.run(["lessons", "check", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith("All is well: lessons 1, questions 1, tries 1.\n")
    lesson = read_lesson(path)
    assert (lesson.key, lesson.title) == ("la_red_ano_1", "La red: año 1")
    with pytest.raises(UserError, match="stays as it is"):
        cli.run(["lessons", "new", str(path)])


def test_a_new_lesson_shows_what_a_project_does(tmp_path):
    project, path = tmp_path / "a.nnplay", tmp_path / "a.md"
    experiment = EXAMPLES["xor"].build()
    labs = {"window": {"view": {"lab": "hand"}}, "hand": {"view": {"page": "backward"}, "example": 2}}
    project.write_bytes(b"".join(map(bytes, document.pack(Document(experiment, lab_states=labs)))))
    assert cli.run(["lessons", "new", str(path), "--from", str(project), "--language", "es"]) == 0
    lesson = read_lesson(path)
    assert resolve(lesson.state).experiment == experiment
    assert (lesson.state.lab, lesson.state.page, lesson.state.labs) == ("hand", "backward", {"hand": {"example": 2}})
    assert "palabras" in lesson.body


def test_faults_are_told_one_a_line(tmp_path, capsys):
    (tmp_path / "01.md").write_text("hello")
    (tmp_path / "02.md").write_text("---\nkey: a\ntitle: A\n---\n[x](nnplay:hand/nowhere)\n")
    assert cli.run(["lessons", "check", str(tmp_path)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1].strip() for line in lines[:2]] == ["01.md, line 1", "02.md, line 5"]
    assert lines[-1].endswith("Lessons that are well: 0; faults: 2.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lessons"], "check FOLDER"),
        (["lessons", "chek"], "Did you mean check"),
        (["lessons", "check"], "Say which folder"),
        (["lessons", "check", "nowhere"], "There is no folder"),
        (["lessons", "new"], "Say which file"),
        (["lessons", "new", "a.md", "--from", "nowhere.nnplay"], "There is no file"),
        (["open"], "nnplayground open TEXT"),
        (["open", "hello"], "nnplay1:"),
        (["open", "nowhere.nnshare"], "There is no file"),
        (["open", share(LessonState())[:-1]], "not whole"),
        (["open", share(LessonState(lab="kitchen"))], "kitchen"),
        (["open", share(LessonState(experiment={"hidden": [{"units": -1}]}))], "-1"),
    ],
)
def test_what_cannot_be_done_is_said(words, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError, match=said):
        cli.run(words)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_has_no_lessons(tmp_path):
    with pytest.raises(UserError, match="no lessons"):
        cli.run(["lessons", "check", str(tmp_path)])


def test_a_shared_text_opens_the_window(monkeypatch):
    got: list[GuiOptions] = []
    monkeypatch.setattr(window, "check_display", lambda: None)
    monkeypatch.setattr("nnplayground.gui.window.app.main", lambda options: got.append(options) or 0)
    text = share(LessonState(lab="hand", page="backward"))
    assert cli.run(["open", text, "--language", "es"]) == 0
    assert [(options.shared, options.language) for options in got] == [(text, "es")]


def test_a_shared_file_opens_the_window(monkeypatch, tmp_path):
    got: list[GuiOptions] = []
    monkeypatch.setattr(window, "check_display", lambda: None)
    monkeypatch.setattr("nnplayground.gui.window.app.main", lambda options: got.append(options) or 0)
    text = share(LessonState(lab="hand", page="backward"))
    path = tmp_path / "seen.nnshare"
    path.write_text(f"\ufeff{text}\r\n", "utf-8")
    assert cli.run(["open", str(path)]) == 0
    assert cli.run([str(path)]) == 0
    assert [(options.shared, options.project) for options in got] == [(text, None)] * 2


@pytest.mark.parametrize(
    "content", [b"", b"Good morning", b"\xff\xfe\x00", b"nnplay1:" + b"a" * 70_000, b"nnplay1:abcd"]
)
def test_a_file_that_shares_nothing_is_refused(tmp_path, content):
    path = tmp_path / "<b>seen.nnshare"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"holds no shared state|not whole"):
        cli.run(["open", str(path)])


def test_all_that_a_lesson_may_name_is_listed(capsys):
    assert cli.run(["lessons", "list", "--language", "es"]) == 0
    listed = capsys.readouterr().out
    words = {line.split()[0] for line in listed.splitlines() if line}
    assert {"parameter_count", "epoch", "drawn", "timeline"} <= words
    assert "Se dibujó" in listed


def test_help(capsys):
    for words in (
        ["lessons", "--help"],
        ["lessons", "list", "-h"],
        ["lessons", "check", "-h"],
        ["lessons", "new", "--help"],
        ["open", "--help"],
    ):
        assert cli.run(words) == 0
        assert capsys.readouterr().out.startswith("Usage: nnplayground ")
