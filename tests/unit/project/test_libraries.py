"""Every library that the program stands on is named, with its licence."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest

from nnplayground.project.libraries import APP, DIRECT, libraries, licence_text

ROOT = Path(__file__).parents[3]


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_the_package_asks_for_is_named():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {plain(re.match(r"[\w.-]+", line)[0]) for line in asked} == {plain(name) for name in DIRECT}


def test_libraries_of_libraries_are_named_once():
    found = libraries()
    names = [plain(library.name) for library in found]
    assert names[: len(DIRECT)] == [plain(name) for name in DIRECT]
    assert {"scipy", "shiboken6", "pydantic-core"} <= set(names)
    assert len(set(names)) == len(names)
    assert "pytest" not in names
    assert all(library.version and library.licence for library in found)
    assert all(library.home.startswith("http") for library in found)


def test_licences_are_there_to_read():
    assert "MIT License" in licence_text(APP)
    assert "Redistribution and use" in licence_text("numpy")
    assert licence_text("no such library") == ""


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
