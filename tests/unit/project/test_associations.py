"""Windows opens projects with the program, by a registry that is a dictionary here."""

import ctypes
import sys
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest

from nnplayground.errors import UserError
from nnplayground.project import associations, shortcut
from tests.helpers.registry import Registry, split, started

CLASSES = "Software\\Classes"
KIND = f"{CLASSES}\\nnplayground.project"
SUFFIX = f"{CLASSES}\\.nnplay"
ODD = ["plain", "with space", "it's", "do$lar", "per%cent", "%PATH%", "a&b", "a=b;c,d", "ü 猫 Ω", "(x) ^~#`!", "end %1"]


@pytest.fixture(autouse=True)
def registry(monkeypatch):
    fake = Registry()
    monkeypatch.setitem(sys.modules, "winreg", fake)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=fake), raising=False)
    return fake


def add(*argv):
    associations.add(".nnplay", argv or ("C:\\py\\pythonw.exe", "-m", "x"), "Project", Path("x.ico"))


@pytest.mark.parametrize("name", ODD)
def test_windows_starts_the_program_with_the_file_whatever_is_in_its_path(registry, name):
    argv = [f"C:\\{name}\\python {name}.exe", "-c", f"print(\"{name}\", 'C:\\\\{name}\\\\')", f"D:\\{name}\\", "gui"]
    add(*argv)
    assert registry.text(SUFFIX) == "nnplayground.project"
    command = registry.text(f"{KIND}\\shell\\open\\command")
    file = f"E:\\class {name}\\my {name}.nnplay"
    assert started(command, file) == [*argv, file]
    assert associations.program() == Path(argv[0])


def test_the_stand_in_splits_as_windows_does():
    """The examples of Microsoft's table."""
    assert split('"p" "a b c" d e') == ["p", "a b c", "d", "e"]
    assert split('"p" "ab\\"c" "\\\\" d') == ["p", 'ab"c', "\\", "d"]
    assert split('"p" a\\\\\\b d"e f"g h') == ["p", "a\\\\\\b", "de fg", "h"]
    assert split('"p" a\\\\\\"b c d') == ["p", 'a\\"b', "c", "d"]


def test_the_icon_is_the_whole_path_even_with_a_comma(registry):
    associations.add(".nnplay", ["p"], "Project", Path("/a,b/x.ico"))
    assert registry.text(f"{KIND}\\DefaultIcon").rpartition(",") == (str(Path("/a,b/x.ico")), ",", "0")


def test_what_is_taken_out_is_all_that_was_put_in(registry):
    registry.CreateKey(registry.HKEY_CURRENT_USER, CLASSES)
    before = dict(registry.keys)
    add()
    add()
    assert associations.remove(".nnplay")
    assert registry.keys == before
    assert registry.told == [0x08000000] * 3
    assert not associations.remove(".nnplay")
    assert associations.program() is None
    assert len(registry.told) == 3


def test_what_is_others_stays(registry):
    with registry.CreateKey(registry.HKEY_CURRENT_USER, SUFFIX) as key:
        registry.SetValueEx(key, "", 0, registry.REG_SZ, "Other.Program")
        registry.SetValueEx(key, "Content Type", 0, registry.REG_SZ, "text/plain")
    with registry.CreateKey(registry.HKEY_CURRENT_USER, f"{SUFFIX}\\OpenWithProgids") as key:
        registry.SetValueEx(key, "Other.Program", 0, registry.REG_SZ, "")
    before = {path: dict(values) for path, values in registry.keys.items()}
    add()
    assert registry.text(SUFFIX) == "Other.Program"
    assert registry.text(f"{SUFFIX}\\OpenWithProgids", "nnplayground.project") == ""
    assert associations.remove(".nnplay")
    assert registry.keys == before


@pytest.fixture
def windows(monkeypatch, tmp_path):
    """`shortcut` as on Windows, with a PowerShell that writes an empty link."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", str(tmp_path / "roaming"))

    def run(words, **_):
        assert words[0] == "powershell"
        shortcut.places()[0].touch()
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(shortcut.subprocess, "run", run)
    return tmp_path


def test_the_start_menu_and_the_files_come_and_go_together(windows, registry):
    program = windows / "per%cent" / "python.exe"
    program.parent.mkdir()
    program.touch()
    (windowed := program.with_name("pythonw.exe")).touch()
    assert shortcut.install([str(program), "-m", "x"]) == shortcut.places()
    assert started(registry.text(f"{KIND}\\shell\\open\\command"), "f") == [str(windowed), "-m", "x", "f"]
    assert PureWindowsPath(registry.text(f"{KIND}\\DefaultIcon").rpartition(",")[0]).suffix == ".ico"
    assert not shortcut.is_stale()
    windowed.unlink()
    assert shortcut.is_stale()
    assert shortcut.remove() == shortcut.places()
    assert registry.text(SUFFIX) is None
    assert not shortcut.is_stale()
    assert shortcut.remove() == []


def test_files_are_taken_out_even_if_the_entry_was_deleted_by_hand(windows, registry):
    shortcut.install(["python.exe"])
    shortcut.places()[0].unlink()
    assert shortcut.remove() != []
    assert registry.text(SUFFIX) is None


def test_an_entry_of_an_older_version_is_not_said_to_lead_nowhere(windows):
    link = shortcut.places()[0]
    link.parent.mkdir(parents=True)
    link.touch()
    assert not shortcut.is_stale()


def test_a_registry_that_may_not_be_written_is_told(windows, registry):
    registry.error = PermissionError(13, "Access is denied")
    with pytest.raises(UserError, match="Access is denied"):
        shortcut.install(["python.exe"])


def test_a_powershell_that_never_ends_is_told(windows, monkeypatch):
    def run(words, **_):
        raise shortcut.subprocess.TimeoutExpired(words, 60)

    monkeypatch.setattr(shortcut.subprocess, "run", run)
    with pytest.raises(UserError, match="Windows refused"):
        shortcut.install(["python.exe"])
