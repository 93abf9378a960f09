"""What is made of a file that nobody else may read is for nobody else either."""

import os
import stat

import pytest

from nnplayground import cli
from nnplayground.project import atomic, document
from nnplayground.project.document import Document
from nnplayground.training.trainer import Trainer
from tests.helpers.made import small

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")

TABLE = "x,y,kind\n" + "".join(f"{n},{n % 5},{'ab'[n % 2]}\n" for n in range(40))
TRAINED = ["train", "--hidden", "2", "--epochs", "1"]
SEARCHED = ["--space", "optimizer.rate=0.1..1", "--strategy", "random", "--trials", "1", "--jobs", "1", "--epochs", "1"]
OF_THE_PROJECT = {
    "train --save": ["train", "p.nnplay", "--save", "out.nnplay", "--epochs", "1"],
    "search --resume": ["search", "--resume", "s.nnplay", "--trials", "2", "--out", "out.nnplay"],
    "export history": ["export", "p.nnplay", "history", "out.csv"],
    "export data": ["export", "p.nnplay", "data", "out.csv"],
    "export weights": ["export", "p.nnplay", "weights", "out.safetensors"],
    "export numpy": ["export", "p.nnplay", "numpy", "out.py"],
    "export report": ["export", "p.nnplay", "report", "out.html"],
    "lessons new": ["lessons", "new", "out.md", "--from", "p.nnplay"],
}
OF_THE_TABLE = {
    "train --out": [*TRAINED, "--table", "t.csv", "--data.target", "kind", "--out", "out.safetensors"],
    "train --out project": [*TRAINED, "--table", "t.csv", "--data.target", "kind", "--out", "out.nnplay"],
    "train --data.file": [
        *TRAINED,
        "--data",
        "table",
        "--data.file",
        "t.csv",
        "--data.target",
        "kind",
        "--out",
        "out.nnplay",
    ],
    "search --out": [
        "search",
        *SEARCHED,
        "--table",
        "t.csv",
        "--data.target",
        "kind",
        "--hidden",
        "2",
        "--out",
        "out.nnplay",
    ],
    "predict": ["predict", "n.safetensors", "t.csv", "--out", "out.csv"],
}


@pytest.fixture
def folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    trainer = Trainer(small())
    document.save(tmp_path / "p.nnplay", Document(trainer.experiment, state=trainer.state()))
    (tmp_path / "t.csv").write_text(TABLE)
    return tmp_path


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize("name", [*OF_THE_PROJECT, *OF_THE_TABLE])
def test_a_new_file_is_as_private_as_what_it_is_made_of(folder, name, private):
    words = (OF_THE_PROJECT | OF_THE_TABLE)[name]
    if "s.nnplay" in words:
        assert cli.main(["search", *SEARCHED, "--out", "s.nnplay"]) == 0
    if "n.safetensors" in words:
        assert cli.main([*TRAINED, "--table", "t.csv", "--data.target", "kind", "--out", "n.safetensors"]) == 0
    for source in ("p.nnplay", "s.nnplay", "t.csv"):
        if (folder / source).exists():
            (folder / source).chmod(0o600 if private else 0o644)
    assert cli.main(words) == 0
    [made] = folder.glob("out.*")
    assert mode(made) == (0o600 if private else 0o666 & ~umask())


def test_a_file_that_is_there_keeps_the_permissions_that_it_was_given(folder):
    (folder / "p.nnplay").chmod(0o600)
    (folder / "out.csv").touch(0o644)
    assert cli.main(OF_THE_PROJECT["export history"]) == 0
    assert mode(folder / "out.csv") == 0o644


def test_what_is_written_later_is_for_everyone_again(tmp_path):
    source = tmp_path / "mine"
    source.touch(0o640)
    with atomic.as_private_as(tmp_path / "none", None, source), atomic.as_private_as(tmp_path / "none"):
        atomic.write(tmp_path / "meanwhile", b"")
    atomic.write(tmp_path / "later", b"")
    assert (mode(tmp_path / "meanwhile"), mode(tmp_path / "later")) == (0o600, 0o666 & ~umask())


def umask():
    found = os.umask(0o22)
    os.umask(found)
    return found
