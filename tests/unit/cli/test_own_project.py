"""A command that keeps its work in a project leaves alone what others have put there meanwhile."""

import os
import shutil
import stat
import threading

import pytest

from nnplayground import cli
from nnplayground.cli import own_project, resume, search, train
from nnplayground.cli.own_project import OwnProject
from nnplayground.errors import UserError
from nnplayground.project import atomic, document, own_file, recovery
from nnplayground.project.document import Document
from nnplayground.project.network_file import load_network
from nnplayground.slow_call import SlowCall
from tests.helpers.made import small


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def notes(path):
    return document.load(path).notes


def test_what_others_wrote_meanwhile_stays_and_the_work_is_kept_beside_it(folder, capsys):
    path = folder / "a.nnplay"
    document.save(path, Document(small(), notes="begun"))
    document.save(folder / "a (2).nnplay", Document(small(), notes="another"))
    path.chmod(0o640)
    with OwnProject(path, "in use") as own:
        own.save(Document(small(), notes="one"))
        own.save(Document(small(), notes="two"))
        assert (own.path, notes(path)) == (path, "two")
        document.save(path, Document(small(), notes="newer"))
        own.save(Document(small(), notes="three"))
        own.save(Document(small(), notes="four"))
        assert own.path == folder / "a (3).nnplay"
        with pytest.raises(UserError, match="in use"):
            OwnProject(own.path, "in use")
    assert [notes(folder / f"a{end}.nnplay") for end in ("", " (2)", " (3)")] == ["newer", "another", "four"]
    assert capsys.readouterr().err.count("“a.nnplay” has been changed by another program") == 1
    if os.name != "nt":
        assert stat.S_IMODE(own.path.stat().st_mode) == 0o600
    OwnProject(own.path, "in use").__exit__(None, None, None)


@pytest.mark.parametrize("there", [True, False])
def test_a_file_that_came_meanwhile_stays_and_one_that_went_is_written_anew(folder, there):
    path = folder / "a.nnplay"
    with OwnProject(path, "in use") as own:
        if there:
            path.write_bytes(b"no project")
        else:
            own.save(Document(small(), notes="one"))
            path.unlink()
        own.save(Document(small(), notes="work"))
    assert notes(own.path) == "work"
    assert path.read_bytes() == b"no project" if there else own.path == path


def test_work_is_kept_where_no_lock_can_be(folder):
    (folder / "home").write_text("no folder")
    with OwnProject(folder / "a.nnplay", "in use") as own:
        own.save(Document(small(), notes="mine"))
    assert notes(own.path) == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", None)])
def test_work_is_kept_beside_what_is_no_file_any_more(folder, make):
    path = folder / "a.nnplay"
    document.save(path, Document(small(), notes="begun"))
    with OwnProject(path, "in use") as own:
        path.unlink()
        make(path)
        own.save(Document(small(), notes="mine"))
    assert own.path == folder / "a (2).nnplay"
    assert notes(own.path) == "mine"


def test_a_long_name_has_room_for_a_number(folder):
    path = folder / f"{'ü' * 124}.nnplay"
    with OwnProject(path, "in use") as own:
        path.write_bytes(b"theirs")
        own.save(Document(small(), notes="mine"))
    assert (path.read_bytes(), notes(own.path)) == (b"theirs", "mine")


WORDS = {
    "train": "train a.nnplay --epochs 2",
    "train --save": "train b.nnplay --save a.nnplay --epochs 2",
    "search": "search --space optimizer.rate --trials 2 --epochs 1 --jobs 1 --out a.nnplay",
}


@pytest.mark.parametrize("command", WORDS)
def test_no_command_replaces_a_project_that_came_meanwhile(folder, monkeypatch, capsys, command):
    document.save(folder / ("b.nnplay" if "--save" in command else "a.nnplay"), Document(small()))
    if command == "search":
        (folder / "a.nnplay").unlink()
    module, name = (search, "SearchRun") if command == "search" else (resume, "train")
    real = getattr(module, name)

    def meanwhile(*given):
        document.save(folder / "a.nnplay", Document(small(), notes="newer"))
        return real(*given)

    monkeypatch.setattr(module, name, meanwhile)
    cli.main(WORDS[command].split())
    assert notes(folder / "a.nnplay") == "newer"
    kept = document.load(folder / "a (2).nnplay")
    assert kept.state is not None or len(kept.search.trials) == 2
    shown = capsys.readouterr()
    assert "a (2).nnplay" in shown.out
    assert "“a.nnplay” has been changed" in shown.err


@pytest.mark.parametrize("command", WORDS)
def test_work_that_cannot_be_written_is_offered_by_the_window(folder, monkeypatch, capsys, command):
    (folder / "drive").mkdir()
    if command != "search":
        document.save(folder / ("b.nnplay" if "--save" in command else "drive/a.nnplay"), Document(small()))
    words = WORDS[command].replace("a.nnplay", "drive/a.nnplay")
    module, name = (search, "SearchRun") if command == "search" else (resume, "train")
    real = getattr(module, name)

    def pulled_out(*given):
        shutil.rmtree(folder / "drive")
        return real(*given)

    monkeypatch.setattr(module, name, pulled_out)
    assert cli.main(words.split()) == 1
    (found,) = recovery.recoverable()
    kept = found.claim()
    assert kept.state is not None or len(kept.search.trials) == 2
    assert found.origin.parent == folder / "drive"
    assert "offers it at its next start" in capsys.readouterr().err
    found.discard()


def test_a_network_that_cannot_be_written_is_offered_by_the_window(folder, monkeypatch, capsys):
    (folder / "drive").mkdir()
    real = train.train

    def pulled_out(*given, **more):
        shutil.rmtree(folder / "drive")
        return real(*given, **more)

    monkeypatch.setattr(train, "train", pulled_out)
    assert cli.main(["train", "--data.size", "40", "--epochs", "2", "--out", "drive/a.safetensors"]) == 1
    (found,) = recovery.recoverable()
    assert found.claim().state.epoch == 2
    assert "offers it at its next start" in capsys.readouterr().err
    found.discard()


def test_a_project_is_begun_by_the_ending_of_its_name(folder, capsys):
    assert cli.main(["train", "--data.size", "40", "--hidden", "2", "--seed", "3", "--out", "A.NNPLAY"]) == 0
    kept = document.load(folder / "A.NNPLAY")
    assert (kept.state.epoch, kept.experiment.stop, kept.history.batch_count) == (10, (), 30)
    assert "A.NNPLAY" in capsys.readouterr().out
    assert cli.main(["train", "--data.size", "40", "--epochs", "3", "--out", "b.nnplay"]) == 0
    assert [rule.kind for rule in document.load(folder / "b.nnplay").experiment.stop] == ["epochs"]
    assert cli.main(["train", "A.NNPLAY", "--epochs", "2"]) == 0
    assert document.load(folder / "A.NNPLAY").state.epoch == 12
    assert cli.main(["train", "--out", "A.NNPLAY"]) == 2


def test_it_is_the_same_run_as_without_a_project(folder):
    words = ["train", "--data.size", "40", "--hidden", "2", "--seed", "3", "--epochs", "4", "--out"]
    assert [cli.main([*words, name]) for name in ("a.nnplay", "a.safetensors")] == [0, 0]
    assert cli.main(["export", "a.nnplay", "weights", "b.safetensors"]) == 0
    one, other = (load_network(folder / f"{name}.safetensors").network for name in "ab")
    assert one.parameters.tobytes() == other.parameters.tobytes()


def test_what_is_written_right_after_is_not_taken_for_ones_own(folder, monkeypatch):
    path, write = folder / "a.nnplay", atomic.write
    document.save(path, Document(small(), notes="begun"))

    def interrupted(target, *given):
        write(target, *given)
        if target == path:
            # Before anybody could look what has been written.
            write(path, document.pack(Document(small(), notes="theirs")))

    with OwnProject(path, "in use") as own:
        monkeypatch.setattr(own_file.atomic, "write", interrupted)
        own.save(Document(small(), notes="mine"))
        monkeypatch.setattr(own_file.atomic, "write", write)
        own.save(Document(small(), notes="mine again"))
    assert (notes(path), own.path.name, notes(own.path)) == ("theirs", "a (2).nnplay", "mine again")


@pytest.mark.parametrize("comes_back", [True, False])
def test_a_drive_that_does_not_answer_has_the_work_kept_and_signals_heard(folder, capsys, monkeypatch, comes_back):
    answers, write = threading.Event(), own_file.write

    def hangs(*given):
        answers.wait(60)
        return write(*given)

    class SignalledError(Exception):
        """Stands in for what a third signal raises."""

    def look(text):
        complaints.append(text)
        if comes_back:
            answers.set()
        else:
            monkeypatch.setattr(SlowCall, "ends_within", raised)

    def raised(*_given):
        raise SignalledError

    complaints = []
    monkeypatch.setattr(own_project, "KEEP_SECONDS", 0.05)
    monkeypatch.setattr(own_project, "SAY_SECONDS", 0.05)
    monkeypatch.setattr(own_project, "complain", look)
    path = folder / "a.nnplay"
    with OwnProject(path, "in use") as own:
        monkeypatch.setattr(own_file, "write", hangs)
        if comes_back:
            own.save(Document(small(), notes="here"))
            assert notes(path) == "here"
        else:
            with pytest.raises(SignalledError):
                own.save(Document(small(), notes="here"))
    assert "does not answer" in complaints[0]
    left = [notes(one.path) for one in recovery.recoverable()]
    assert left == ([] if comes_back else ["here"])
    answers.set()


@pytest.mark.skipif(os.name == "nt", reason="Windows strikes out what stands before “..” itself")
def test_a_project_beyond_a_linked_folder_is_the_one_that_is_written(folder, capsys):
    (folder / "srv" / "week3").mkdir(parents=True)
    (folder / "week3").symlink_to(folder / "srv" / "week3")
    mine, theirs = folder / "p.nnplay", folder / "srv" / "p.nnplay"
    document.save(mine, Document(small(), notes="mine"))
    document.save(theirs, Document(small(), notes="theirs"))
    before = mine.read_bytes()
    assert cli.main(["train", "week3/../p.nnplay", "--epochs", "2"]) == 0
    assert cli.main(["train", "week3/../p.nnplay", "--epochs", "1", "--save", "week3/../q.nnplay"]) == 0
    new = ["train", "--data.size", "40", "--epochs", "1", "--out"]
    assert cli.main([*new, "week3/../r.safetensors"]) == 0
    assert cli.main([*new, "week3/../p.nnplay"]) == 2
    assert mine.read_bytes() == before
    assert document.load(theirs).state.step > 0
    assert sorted(path.name for path in theirs.parent.iterdir()) == ["p.nnplay", "q.nnplay", "r.safetensors", "week3"]
