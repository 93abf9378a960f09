"""Every library that the program stands on is named, with its licence."""

import email
import importlib.metadata
import re
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from nnplayground.project import libraries as libraries_module
from nnplayground.project.libraries import APP, DIRECT, _plain, libraries, licence_text, own_licence

ROOT = Path(__file__).parents[3]


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_the_package_asks_for_is_named():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {plain(re.match(r"[\w.-]+", line)[0]) for line in asked} == {plain(name) for name in DIRECT}


def test_all_spellings_of_a_name_are_one():
    assert _plain("Foo-Bar.baz") == _plain("foo_bar__baz") == "foo-bar-baz"


def test_libraries_of_libraries_are_named_once():
    found = libraries()
    names = [plain(library.name) for library in found]
    assert names[: len(DIRECT)] == [plain(name) for name in DIRECT]
    assert {"scipy", "shiboken6", "pydantic-core"} <= set(names)
    assert len(set(names)) == len(names)
    assert "pytest" not in names
    assert all(library.version and library.licence for library in found)
    # An old version may not say where its home is.
    assert all(library.home.startswith("http") or not library.home for library in found)
    assert sum(not library.home for library in found) <= 1


def installed(*lines):
    """Return a library whose metadata say these lines."""
    return SimpleNamespace(metadata=email.message_from_string("\n".join(lines)))


@pytest.mark.parametrize(
    ("lines", "home"),
    [
        (["Home-page: https://old.example"], "https://old.example"),
        (["Home-page: https://old.example", "Project-URL: Source, https://code.example"], "https://old.example"),
        (["Home-page: https://old.example", "Project-URL: Homepage, https://new.example"], "https://new.example"),
        (["Project-URL: Docs, https://docs.example", "Project-URL: Source, https://b"], "https://docs.example"),
        (["Home-page: http://plain.example"], "http://plain.example"),
        (["Home-page: javascript:alert(1)"], ""),
        ([], ""),
    ],
)
def test_the_home_of_a_library_is_where_its_metadata_say_so_first(lines, home):
    assert libraries_module._home(installed(*lines)) == home


@pytest.mark.parametrize(
    ("lines", "licence"),
    [
        (["License-Expression: MIT", "Classifier: License :: OSI Approved :: BSD License"], "MIT"),
        (["Classifier: License :: OSI Approved :: BSD License", "License: as it is"], "BSD License"),
        (["Classifier: License :: OSI Approved", "License: as it is"], "as it is"),
        (["Classifier: License :: A", "Classifier: License :: B", "Classifier: Topic :: C"], "A, B"),
        ([f"License: {99 * 'x'}"], 99 * "x"),
        ([f"License: {100 * 'x'}"], ""),
        (["License: first", "        second"], ""),
        ([], ""),
    ],
)
def test_the_licence_of_a_library_is_a_short_name(lines, licence):
    assert libraries_module._licence(installed(*lines)) == licence


def test_licences_are_there_to_read():
    assert "MIT License" in licence_text(APP)
    assert "Redistribution and use" in licence_text("numpy")
    assert licence_text("no such library") == ""


def test_the_licence_is_that_of_the_installed_program_or_else_of_the_folder(monkeypatch):
    installed = SimpleNamespace(files=[])
    monkeypatch.setattr(libraries_module.importlib.metadata, "distribution", lambda name: installed)
    monkeypatch.setattr(libraries_module, "_texts", lambda found: ["as installed"])
    assert own_licence() == "as installed"
    monkeypatch.setattr(libraries_module, "_texts", lambda found: [])
    assert own_licence() == (ROOT / ".github" / "LICENSE").read_text("utf-8")


def test_licences_of_what_comes_within_a_library_are_there_too():
    text = licence_text("numpy")
    assert "OpenBLAS" in text
    files = [file for file in importlib.metadata.distribution("numpy").files if "licenses" in file.parts]
    assert all(Path(str(file.locate())).read_text("utf-8", errors="replace") in text for file in files)


@pytest.mark.parametrize("name", ["PySide6-Essentials", "shiboken6"])
def test_qt_comes_with_its_licence_without_the_net(name):
    text = licence_text(name)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "TERMS AND CONDITIONS" in text
