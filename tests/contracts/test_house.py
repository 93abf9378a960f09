"""The house is as ARCHITECTURE.md says: every folder is named there, and one name means one thing."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

import nnplayground

PACKAGE = Path(nnplayground.__file__).parent
ROOT = PACKAGE.parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
GENERATED = {"__pycache__", "resources"}


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOT / ".github" / "ARCHITECTURE.md").read_text(encoding="utf-8")


def folders(top: Path) -> set[str]:
    """Return every folder with code below `top`, as a path from the root."""
    found = {path.parent for path in top.rglob("*.py")}
    return {str(path.relative_to(ROOT)) for path in found if not GENERATED & set(path.parts)}


def named(page: str) -> set[str]:
    """Return the folders that the list at the top of the page names."""
    return set(re.findall(r"^\| `([\w/]+)` \|", page, re.MULTILINE))


def test_every_folder_that_is_named_exists(page: str) -> None:
    assert len(named(page)) > 30
    assert [name for name in named(page) if not (ROOT / name).is_dir()] == []


def test_every_folder_of_the_package_is_named(page: str) -> None:
    assert folders(PACKAGE) - {"nnplayground"} - named(page) == set()


def test_every_folder_of_tests_is_named_or_lies_as_the_package_does(page: str) -> None:
    mirrored = re.compile(r"tests/(unit|gui)(/.*)?")
    for folder in folders(ROOT / "tests") - {"tests"} - named(page):
        assert mirrored.fullmatch(folder) or str(Path(folder).parent) in named(page), folder
        if mirrored.fullmatch(folder):
            inside = folder.removeprefix("tests/unit/").removeprefix("tests/")
            assert (PACKAGE / inside).is_dir(), f"{folder} has no folder in the package beside it"


def test_files_that_are_named_exist(page: str) -> None:
    """A path in a table may leave out what its row has said before: its end is enough."""
    known = [str(path.relative_to(ROOT)) for path in (*SOURCES, *sorted((ROOT / "tests").rglob("*.py")))]
    names = re.findall(r"`([\w/]+\.py)`", page)
    assert len(names) > 50
    for name in names:
        assert any(path == name or path.endswith(f"/{name}") for path in known), name


def test_a_class_name_is_used_once() -> None:
    found = defaultdict(list)
    for path in SOURCES:
        for name in re.findall(r"^class (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            found[name.lstrip("_")].append(str(path.relative_to(ROOT)))
    assert {name: places for name, places in found.items() if len(places) > 1} == {}


def test_nothing_is_asked_that_makes_one_thing_a_part_of_another_beside_it() -> None:
    """PySide keeps it for good when the other goes twice; `focus_chain` gives back what it has found."""
    asking = re.compile(r"\.(next|previous)InFocusChain\(|\.(default|active)Action\(\)")
    found = [str(path.relative_to(PACKAGE)) for path in SOURCES if asking.search(path.read_text(encoding="utf-8"))]
    assert found == ["gui/widgets/inner.py"]
