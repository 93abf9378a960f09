"""``nnplayground handout``: HTML without Qt, PDF through Qt, and what cannot be used."""

import subprocess
import sys

import pytest

from nnplayground import cli
from nnplayground.cli import handout
from nnplayground.errors import UserError
from nnplayground.project import document
from nnplayground.training.experiment import Experiment


def test_a_page_of_html_is_written(tmp_path, capsys):
    path = tmp_path / "sheets.html"
    assert handout.run([str(path), "--copies", "3", "--seed", "9", "--which", "blank", "--parts", "forward"]) == 0
    text = path.read_text(encoding="utf-8")
    assert text.count("<h1>") == 3
    assert "The perceptron rule" not in text
    assert "sheets.html" in capsys.readouterr().out


def test_html_needs_no_qt(tmp_path):
    path = tmp_path / "sheets.html"
    words = f"import sys; from nnplayground import cli; cli.main(['handout', {str(path)!r}])"
    words += "; print('PySide6' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True, timeout=120)
    assert said.stdout.splitlines()[-1] == "False"
    assert path.is_file()


def test_a_pdf_has_a_page_for_each_sheet(tmp_path):
    path = tmp_path / "sheets.pdf"
    words = f"from nnplayground import cli; cli.main(['handout', {str(path)!r}, '--copies', '4'])"
    subprocess.run([sys.executable, "-c", words], check=True, timeout=120)
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") + content.count(b"/Type /Page ") == 8


@pytest.mark.parametrize(
    "words",
    [[], ["x.txt"], ["x.html", "--copies", "0"], ["x.html", "--copies", "1000"], ["x.html", "--which", "some"],
     ["x.html", "--parts", "sums"], ["x.html", "--seed", "-1"], ["no/such/folder/x.html"],
     ["a\nb.html"], ["a\u202eb.pdf"]],
)  # fmt: skip
def test_what_cannot_be_used_is_said(words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError):
        handout.run(words)
    assert list(tmp_path.iterdir()) == []
    assert "handout" in cli.COMMANDS


@pytest.mark.parametrize("suffix", [".html", ".pdf"])
@pytest.mark.parametrize("is_link", [True, False], ids=["a link to one", "named so"])
def test_a_project_is_not_replaced(suffix, is_link, tmp_path, capsys):
    project, out = tmp_path / "work.nnplay", tmp_path / f"sheets{suffix}"
    document.save(project, document.Document(Experiment()))
    if is_link:
        out.symlink_to(project)
    else:
        project = project.rename(out)
    kept = project.read_bytes()
    assert cli.main(["handout", str(out)]) == 2
    assert "is a project, which no command replaces" in capsys.readouterr().err
    assert project.read_bytes() == kept


def test_help_lists_the_options(capsys):
    assert cli.main(["handout", "--help"]) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in ("--copies", "--seed", "--which", "--parts", "--language"))
