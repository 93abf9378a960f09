"""Only regular files are opened, nobody is waited for, and no more is read than was allowed."""

import errno
import os
import stat
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from nnplayground import files, i18n
from nnplayground.data import csv_file, csv_sniff, idx, idx_folder, my_digits, table_bytes
from nnplayground.data.table_file import TableFile
from nnplayground.errors import UserError
from nnplayground.project import atomic, container, document, export_code, network_file, recovery
from tests.helpers.odd_files import ENDLESS, LONG, odd_files

unix = pytest.mark.skipif(sys.platform == "win32", reason="There are no such files on Windows")

READERS = {
    "file": lambda path: files.read(path, 1 << 20),
    "stream": lambda path: files.open_regular(path, 1 << 20),
    "check": files.check,
    "project": document.load,
    "header": document.peek,
    "network": network_file.load_network,
    "table": lambda path: csv_file.read_table(path, csv_sniff.TablePlan(columns=(csv_sniff.ColumnPlan(name="x"),))),
    "look at a table": lambda path: TableFile(path).sniff(),
    "images": lambda path: idx.read(path, idx.IMAGES),
    "digits": my_digits.load,
}
BADLY_NAMED = {
    "long": LONG,
    "very long": "n" * ENDLESS,
    "NUL": "a\0b",
    "not UTF-8": os.fsdecode(b"\xff\xfe"),
}


@pytest.fixture
def odd(tmp_path):
    with odd_files(tmp_path) as found:
        yield found


@unix
@pytest.mark.parametrize("kind", ["device", "pipe", "socket"])
@pytest.mark.parametrize("reader", READERS)
def test_what_is_no_ordinary_file_is_refused_in_a_sentence(odd, kind, reader):
    with pytest.raises(UserError, match=f"{kind}.* is no ordinary file"):
        READERS[reader](odd[kind])
    with pytest.raises(UserError, match="is no ordinary file"):
        READERS[reader](Path("/dev/zero"))


@pytest.mark.parametrize("reader", READERS)
def test_a_folder_is_refused_in_a_sentence(tmp_path, reader):
    with pytest.raises(UserError, match=r"is a folder|is not a (project|network)"):
        READERS[reader](tmp_path)


@pytest.mark.parametrize("name", BADLY_NAMED)
@pytest.mark.parametrize("reader", [name for name in READERS if name != "digits"])
def test_a_bad_name_is_refused_in_a_short_sentence(tmp_path, name, reader):
    with pytest.raises(UserError) as caught:
        READERS[reader](tmp_path / BADLY_NAMED[name])
    text = str(caught.value)
    assert len(text) < 400
    assert text.isprintable()


@pytest.mark.parametrize("reader", READERS)
def test_a_file_that_may_not_be_looked_at_is_refused_with_the_reason(tmp_path, reader, monkeypatch):
    """In a folder that may not be searched even the question what a file is fails."""

    def refuse(path, *_, **__):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "stat", refuse)
    try:
        with pytest.raises(UserError, match="cannot be read: Permission denied"):
            READERS[reader](tmp_path / "file")
        assert not files.is_regular(tmp_path)
        assert not files.is_folder(tmp_path)
        assert not files.is_there(tmp_path)
    finally:
        monkeypatch.undo()


@unix
def test_a_link_to_a_file_is_one_and_a_link_to_nothing_is_missing(tmp_path):
    (tmp_path / "file").write_bytes(b"abc")
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "nothing").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    assert files.read(tmp_path / "link", 3) == b"abc"
    with pytest.raises(files.MissingFileError, match="There is no file"):
        files.read(tmp_path / "nothing", 3)
    with pytest.raises(files.MissingFileError):
        files.read(tmp_path / "file" / "inside", 3)
    with pytest.raises(UserError, match="cannot be read"):
        files.read(tmp_path / "circle", 3)


def test_what_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "large"
    with path.open("wb") as file:
        # It takes no room on the disk.
        file.truncate((3 << 20) + 1)
    with pytest.raises(UserError, match="larger than 3 MB"):
        files.read(path, 3 << 20)
    assert len(files.read(path, (3 << 20) + 1)) == (3 << 20) + 1
    limits = {"project": container.FILE_LIMIT, "table": table_bytes.FILE_BYTES, "images": idx.FILE_BYTES}
    for reader, limit in limits.items():
        with path.open("wb") as file:
            file.truncate(limit + 1)
        monkeypatch.setattr(os, "open", lambda *_: pytest.fail("it was opened"))
        with pytest.raises(UserError, match="larger than"):
            READERS[reader](path)
        monkeypatch.undo()


def test_a_file_that_grows_is_not_read_beyond_the_limit(tmp_path):
    path = tmp_path / "grows"
    path.write_bytes(bytes(10))
    with files.open_regular(path, 1 << 20) as file:
        with path.open("ab") as more:
            more.truncate(5 << 20)
        with pytest.raises(UserError, match="larger than 1 MB"):
            file.read()
    with files.open_regular(path, 5 << 20) as file:
        file.seek(1 << 20)
        assert len(file.read()) == 4 << 20


@unix
def test_what_becomes_a_pipe_in_between_is_not_waited_for(tmp_path, monkeypatch):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    path.with_name("file").write_bytes(b"")
    before = os.stat(path.with_name("file"))
    monkeypatch.setattr(os, "stat", lambda *_, **__: before)
    held = len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0
    with pytest.raises(UserError, match="no ordinary file"):
        files.open_regular(path, 10)
    if sys.platform == "linux":
        assert len(os.listdir("/proc/self/fd")) == held


def test_headers_that_announce_absurd_sizes_take_no_memory(tmp_path):
    path = tmp_path / "absurd.nnplay"
    for length in (1 << 62, (1 << 64) - 1, 1 << 24, 0):
        path.write_bytes(length.to_bytes(8, "little") + b"{}")
        for reader in ("project", "header", "network"):
            with pytest.raises(UserError, match=r"damaged|is not a"):
                READERS[reader](path)


def test_a_folder_of_images_passes_over_what_is_no_file(tmp_path):
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "train-images-idx3-ubyte")
        os.mkfifo(tmp_path / "train-labels-idx1-ubyte")
    with pytest.raises(UserError, match="has no pair"):
        idx_folder.choose(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        idx_folder.choose(Path("a\0b"))
    data = idx_folder.IdxFolder(folder="/dev/zero", names=("a", "b"))
    with pytest.raises(UserError, match="has no pair"):
        data.generate(None)


@unix
def test_a_name_that_leads_to_a_pipe_is_not_read_to_see_whether_it_may_be_replaced(tmp_path):
    os.mkfifo(tmp_path / "net.npz")
    assert not export_code._holds_numbers(tmp_path / "net.npz")


@unix
def test_recovery_copies_that_are_no_files_hide_no_others(tmp_path):
    folder = tmp_path / "recovery"
    folder.mkdir()
    os.mkfifo(folder / "0123456789abcdef.nnplay")
    (folder / "fedcba9876543210.nnplay").symlink_to("/dev/zero")
    assert recovery.recoverable(tmp_path) == []


@pytest.mark.parametrize("name", BADLY_NAMED)
def test_a_name_under_which_nothing_can_be_saved_is_refused_in_a_sentence(tmp_path, name):
    path = tmp_path / BADLY_NAMED[name]
    if name == "not UTF-8":
        atomic.check_target(path)
        return
    for attempt in (atomic.check_target, lambda path: atomic.write(path, b"")):
        with pytest.raises(UserError, match=r"too long|no name for a file") as caught:
            attempt(path)
        assert len(str(caught.value)) < 400
    assert list(tmp_path.iterdir()) == []


def test_the_longest_name_that_the_disk_takes_can_be_saved_in_any_script(tmp_path):
    for letter in "a數🧠":
        path = tmp_path / (letter * (255 // len(letter.encode())))
        atomic.write(path, b"abc")
        assert path.read_bytes() == b"abc"


def test_a_target_in_a_folder_that_may_not_be_searched_is_refused(tmp_path, monkeypatch):
    def refuse(path, *_, **__):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "stat", refuse)
    try:
        with pytest.raises(UserError, match="may not write"):
            atomic.check_target(tmp_path / "file")
    finally:
        monkeypatch.undo()


def test_sentences_show_a_path_printably_and_not_all_of_a_long_one():
    assert files.shown("a\0b\n\N{RIGHT-TO-LEFT OVERRIDE}c") == "a�b��c"
    assert files.shown(Path(os.fsdecode(b"a\xff"))) == "a?"
    text = files.shown("a" * 50 + "b" * ENDLESS + "c" * 50)
    assert len(text) == files.SHOWN
    assert text.startswith("aaa")
    assert text.endswith("ccc")


def test_it_is_said_in_spanish_too():
    i18n.use("es")
    with pytest.raises(UserError) as caught:
        files.read(Path("/dev/zero"), 1)
    assert "no es un archivo corriente" in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="What a process held is asked of /proc")
def test_an_endless_file_takes_no_memory():
    code = """
from pathlib import Path
from nnplayground.errors import UserError
from nnplayground.project import document
from tests.helpers.odd_files import peak_megabytes
held = lambda: peak_megabytes(Path("/proc/self/status").read_text())
before = held()
try:
    document.load(Path("/dev/zero"))
except UserError:
    print(held() - before)
"""
    # Whoever reads on is ended by the system.
    bound = "import resource; resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))"
    done = subprocess.run([sys.executable, "-c", bound + code], capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr[-400:]
    assert float(done.stdout) < 5


def test_kinds_are_told_apart(tmp_path):
    (tmp_path / "file").touch()
    assert files.is_regular(tmp_path / "file")
    assert files.is_there(tmp_path / "file")
    assert not files.is_folder(tmp_path / "file")
    assert files.is_folder(tmp_path)
    assert not files.is_regular(tmp_path)
    assert stat.S_ISREG(os.stat(tmp_path / "file").st_mode)
    for name in BADLY_NAMED.values():
        assert not files.is_there(tmp_path / name)


def test_one_that_grows_between_opening_and_reading_takes_no_memory(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(b"small")

    def grown(name, limit, opens=files.open_regular):
        file = opens(name, limit)
        os.truncate(name, 1 << 29)
        return file

    monkeypatch.setattr(files, "open_regular", grown)
    tracemalloc.start()
    try:
        with pytest.raises(UserError, match="larger than 1 MB"):
            files.read(path, 1 << 20)
        assert tracemalloc.get_traced_memory()[1] < 1 << 24
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(os.name == "nt", reason="Windows strikes out what stands before “..” itself")
def test_a_name_that_goes_up_from_a_linked_folder_leads_where_it_leads(tmp_path, monkeypatch):
    there, here = tmp_path / "srv" / "week3", tmp_path / "home"
    there.mkdir(parents=True)
    here.mkdir()
    (here / "week3").symlink_to(there)
    (here / "p").write_text("mine")
    (there.parent / "p").write_text("theirs")
    monkeypatch.chdir(here)
    for name in ("week3/../p", f"{here}/week3/../p", "./week3/.././p", "week3/../week3/../p"):
        assert files.absolute(Path(name)) == there.parent.resolve() / "p"
        assert not files.same_file(Path(name), Path("p"))
        assert files.same_file(Path(name), there.parent / "p")
    assert files.absolute(Path("a/../p")) == here.resolve() / "p"
    assert files.absolute(Path("./p")) == here.resolve() / "p"
    assert str(files.absolute(Path("a\0/../p"))).endswith("p")
