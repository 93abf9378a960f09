"""The start-menu entry starts the program, whatever is in its path."""

import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from nnplayground import assets
from nnplayground.errors import UserError
from nnplayground.project import shortcut

ODD = [
    "plain", "with space", 'with "quotes"', "with 'quotes'", "do$lar", "back\\slash", "per%cent", "a=b", "`tick`",
    "ü;&|~#(x)",
]  # fmt: skip
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktop entries are Linux's")


@pytest.fixture(autouse=True)
def data_home(tmp_path, monkeypatch):
    """A start menu of the test's own."""
    home = tmp_path / "data home"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setenv("HOME", str(tmp_path))
    return home


def program(folder):
    """Return a program that writes its arguments, one a line, beside itself."""
    folder.mkdir(parents=True)
    path = folder / "pro gram"
    lines = ["#!/bin/sh", 'cd "$(dirname "$0")"', 'printf "%s\\n" "$@" > part', "mv part said", ""]
    path.write_text("\n".join(lines))
    path.chmod(0o755)
    return path


@linux
@pytest.mark.parametrize("name", ODD)
def test_the_entry_is_valid(tmp_path, name):
    validator = shutil.which("desktop-file-validate")
    if validator is None:
        pytest.skip("desktop-file-validate is not installed")
    path = tmp_path / "nnplayground.desktop"
    path.write_text(shortcut.desktop_entry([f"/opt/{name}/python", "-m", name]))
    done = subprocess.run([validator, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert not done.stdout


@linux
@pytest.mark.parametrize("name", ODD)
def test_the_desktop_starts_the_program_with_its_arguments_and_the_file(tmp_path, name):
    launcher = shutil.which("gio")
    if launcher is None:
        pytest.skip("gio is not installed")
    start = program(tmp_path / name)
    shortcut.install([str(start), "-m", name])
    project = tmp_path / "my project.nnplay"
    project.touch()
    done = subprocess.run(
        [launcher, "launch", str(shortcut.places()[0]), str(project)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    said = start.with_name("said")
    # gio does not wait for what it starts.
    waiting = 'n=0; while [ ! -e "$0" ] && [ $n -lt 500 ]; do sleep 0.01; n=$((n+1)); done'
    subprocess.run(["sh", "-c", waiting, str(said)], check=True)
    assert said.read_text().splitlines() == ["-m", name, str(project)]


@linux
def test_install_and_remove(data_home):
    files = shortcut.install()
    assert set(files) == set(shortcut.places())
    assert all(data_home in file.parents for file in files)
    entry = shortcut.places()[0].read_text("utf-8")
    assert "MimeType=application/x-nnplayground;" in entry
    assert "StartupWMClass=nnplayground" in entry
    assert not shortcut.is_stale()
    shortcut.install()
    assert set(shortcut.remove()) == set(files)
    assert not any(file.exists() for file in files)
    assert shortcut.remove() == []
    assert not shortcut.is_stale()


@linux
def test_gtk_finds_the_entry_by_its_name_and_starts_it(tmp_path, data_home):
    launcher, display = shutil.which("gtk-launch"), shutil.which("xvfb-run")
    if launcher is None or display is None:
        pytest.skip("gtk-launch or xvfb-run is not installed")
    start = program(tmp_path / "pro gram")
    shortcut.install([str(start), "gui"])
    project = tmp_path / "my project.nnplay"
    project.touch()
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    subprocess.run(
        [display, "-a", launcher, "nnplayground", str(project)], env=environment, check=True, capture_output=True
    )
    said = start.with_name("said")
    waiting = 'n=0; while [ ! -e "$0" ] && [ $n -lt 500 ]; do sleep 0.01; n=$((n+1)); done'
    subprocess.run(["sh", "-c", waiting, str(said)], check=True)
    assert said.read_text().splitlines() == ["gui", str(project)]


@linux
def test_pictures_of_every_size_are_installed(data_home):
    shortcut.install()
    for size in shortcut.SIZES:
        picture = (data_home / f"icons/hicolor/{size}x{size}/apps/nnplayground.png").read_bytes()
        assert struct.unpack(">II", picture[16:24]) == (size, size)
    program, project = (
        (data_home / "icons/hicolor/scalable" / place).read_text()
        for place in ("apps/nnplayground.svg", "mimetypes/application-x-nnplayground.svg")
    )
    assert program != project


@linux
@pytest.mark.parametrize("name", ODD)
def test_a_program_that_has_gone_is_noticed(tmp_path, name):
    start = program(tmp_path / name)
    shortcut.install([str(start)])
    assert not shortcut.is_stale()
    start.unlink()
    assert shortcut.is_stale()


def test_a_bundle_is_started_as_the_program_that_it_is(monkeypatch):
    """There is no Python that would know ``-m``."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/nnplayground/nnplayground")
    assert shortcut.command() == ["/opt/nnplayground/nnplayground", "gui"]


@linux
def test_the_entry_names_this_program_and_it_runs(tmp_path):
    done = subprocess.run(
        [*shortcut.command()[:-1], "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("nnplayground ")
    assert shortcut.command()[-1] == "gui"


@pytest.mark.parametrize("by", ["folder", "environment"])
def test_no_code_is_taken_from_the_folder_or_the_environment(tmp_path, by):
    """Beside a project that somebody has sent may lie anything."""
    hostile = tmp_path / "hostile"
    (hostile / "nnplayground").mkdir(parents=True)
    trap = f"open({str(tmp_path / 'trapped')!r}, 'w').close()\n"
    for name in ("numpy", "json", "sitecustomize", "pydantic", "PySide6", "encodings", "nnplayground/__init__"):
        (hostile / f"{name}.py").write_text(trap)
    environment = dict(os.environ)
    environment.pop("PYTHONPATH", None)
    if by == "environment":
        environment |= {
            "PYTHONPATH": str(hostile),
            "PYTHONHOME": str(hostile),
            "PYTHONSTARTUP": str(hostile / "json.py"),
        }
    done = subprocess.run(
        [*shortcut.command()[:-1], "list", "cost"], cwd=hostile if by == "folder" else tmp_path, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "trapped").exists()
    careless = [word for word in shortcut.command()[:-1] if word not in shortcut.SAFE]
    if by == "folder" and "-m" in careless:
        subprocess.run([*careless, "--version"], cwd=hostile, env=environment, capture_output=True, check=False)
        assert (tmp_path / "trapped").exists(), "the trap works"


@linux
def test_an_entry_that_takes_code_from_the_folder_is_offered_to_be_mended(data_home):
    shortcut.install([sys.executable, "-m", "nnplayground", "gui"])
    assert shortcut.is_stale()
    shortcut.install()
    assert not shortcut.is_stale()


@pytest.mark.parametrize("found", [True, False])
def test_a_package_that_only_the_environment_knows_is_started_by_its_place(monkeypatch, found):
    root = str(Path(shortcut.__file__).resolve().parents[2])
    monkeypatch.setenv("PYTHONPATH", root if found else "")
    words = shortcut.command()
    assert words[1:3] == ["-P", "-E"]
    assert not found or (words[3] == "-c" and root in words[4])


@linux
def test_files_of_the_program_are_known_by_their_name(data_home, tmp_path):
    updater, asker = shutil.which("update-mime-database"), shutil.which("gio")
    if updater is None or asker is None:
        pytest.skip("the tools of the MIME database are not installed")
    shortcut.install()
    assert (data_home / "mime" / "globs2").read_text().strip().endswith("application/x-nnplayground:*.nnplay")


@linux
def test_what_cannot_be_written_is_told(data_home, monkeypatch):
    data_home.touch()
    with pytest.raises(UserError, match="could not be written"):
        shortcut.install()
    with pytest.raises(UserError, match="line break"):
        shortcut.install(["/opt/a\nb"])


@linux
def test_a_folder_that_may_not_be_written_is_told_as_a_start_menu_entry(data_home, monkeypatch):
    shortcut.install()
    before = shortcut.places()[0].read_bytes()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(UserError, match=r"^The start-menu entry could not be written: Permission denied\.$"):
            shortcut.install(["/elsewhere"])
    assert shortcut.places()[0].read_bytes() == before
    shortcut.remove()
    assert [path for path in data_home.rglob("*nnplayground*") if path.is_file()] == []


def test_a_relative_data_folder_is_ignored(monkeypatch, tmp_path):
    if sys.platform.startswith("linux"):
        monkeypatch.setenv("XDG_DATA_HOME", "relative")
        assert shortcut.places()[0] == tmp_path / ".local/share/applications/nnplayground.desktop"


def test_the_files_in_the_package_are_those_that_are_written():
    """What a wheel installs as shared data. Translations stand in them, and say what the catalogues say."""
    folder = assets.path("desktop")
    wanted = shortcut.desktop_entry(["nnplayground", "gui"])
    for name, text in (("nnplayground.desktop", wanted), ("nnplayground.xml", shortcut.mime_package())):
        there = (folder / name).read_text("utf-8").splitlines()
        assert set(text.splitlines()) <= set(there)
        assert [
            line for line in there if line not in text.splitlines() and not re.search(r"\[es\]|xml:lang", line)
        ] == []
    keys = dict(line.split("=", 1) for line in (folder / "nnplayground.desktop").read_text("utf-8").splitlines()[1:])
    for key in ("GenericName", "Comment", "Keywords"):
        assert keys[f"{key}[es]"] != keys[key]
    assert keys["Keywords"].endswith(";")
    assert keys["Keywords[es]"].endswith(";")


def test_the_wheel_carries_what_is_installed():
    """The same places under share/ as below the user's own data."""
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    root = Path(__file__).parents[3]
    assert all((root / source).is_file() for source in shared)
    assert {place.removeprefix("share/") for place in shared.values()} == {
        str(path.relative_to(shortcut.places()[0].parents[1])) for path in shortcut.places()
    }
    for source, place in shared.items():
        if "/icons/" in place:
            assert (root / source) == shortcut.icons()[place.removeprefix("share/icons/hicolor/")]


@linux
@pytest.mark.parametrize("tool", ["#!/bin/sh\nexit 1\n", "no program"])
def test_a_tool_of_the_desktop_that_fails_does_not_matter(data_home, tmp_path, monkeypatch, tool):
    for name in ("update-desktop-database", "update-mime-database"):
        path = tmp_path / "tools" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(tool)
        path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'tools'}{os.pathsep}{os.environ['PATH']}")
    assert all(path.exists() for path in shortcut.install([sys.executable]))


def test_powershell_gets_its_strings_whole():
    script = shortcut.powershell(["C:\\Pro$gram's “x”\\pythonw.exe", "-m", "a b"], Path("l'ink.lnk"), Path("none.ico"))
    assert "'C:\\Pro$gram''s “x”\\pythonw.exe'" in script
    assert "'-m \"a b\"'" in script
    assert "'l''ink.lnk'" in script
    assert shortcut._ps("l'ink") == "'l''ink'"


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize("name", ODD)
def test_the_mac_application_starts_the_program(tmp_path, monkeypatch, name):
    monkeypatch.setattr(sys, "platform", "darwin")
    start = program(tmp_path / name)
    (app,) = shortcut.install([str(start), name])
    assert app.parent == tmp_path / "Applications"
    about = plistlib.loads((app / "Contents/Info.plist").read_bytes())
    subprocess.run([app / "Contents/MacOS" / about["CFBundleExecutable"], "file.nnplay"], check=True)
    assert start.with_name("said").read_text().splitlines() == [name, "file.nnplay"]
    picture = app / "Contents/Resources" / about["CFBundleIconFile"]
    assert picture.read_bytes().startswith(b"icns")
    (declared,) = about["UTExportedTypeDeclarations"]
    (opened,) = about["CFBundleDocumentTypes"]
    assert opened["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["nnplay"]
    assert not shortcut.is_stale()
    start.unlink()
    assert shortcut.is_stale()
    assert shortcut.remove() == [app]
