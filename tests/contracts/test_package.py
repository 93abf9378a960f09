"""What the package tells of itself is told once, and nothing that it needs stays behind."""

import re
import tomllib
from pathlib import Path

import pytest

import nnplayground

ROOT = Path(__file__).parents[2]
ONLY_FOR_READERS = {"pictures"}
"""Folders of `resources` that the README shows and the program does not read."""


@pytest.fixture(scope="module")
def told():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_there_is_one_version_number(told):
    assert "version" not in told["project"]
    assert "version" in told["project"]["dynamic"]
    assert told["tool"]["hatch"]["version"]["path"] == "nnplayground/__init__.py"
    changes = (ROOT / ".github" / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## \[(\d[\d.]*)\] – (\S+)$", changes, re.MULTILINE)
    citation = dict(re.findall(r'^(\S+): "?([^"\n]*)', (ROOT / ".github" / "CITATION.cff").read_text("utf-8"), re.M))
    assert newest is not None
    assert newest[1] == citation["version"] == nnplayground.__version__
    assert newest[2] == citation["date-released"]


def test_authors_are_those_of_the_licence(told):
    (author,) = told["project"]["authors"]
    assert author["name"] in (ROOT / ".github" / "LICENSE").read_text("utf-8")
    assert f"name: {author['name']}" in (ROOT / ".github" / "CITATION.cff").read_text("utf-8")


def test_the_wheel_has_every_resource_that_the_program_reads(told):
    inside = told["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {path.name for path in (ROOT / "resources").iterdir()}
    assert inside == {f"resources/{name}": f"nnplayground/resources/{name}" for name in folders - ONLY_FOR_READERS}


def test_the_page_of_the_package_leads_to_no_file_beside_it(told):
    page = (ROOT / "README.md").read_text("utf-8")
    hook = told["tool"]["hatch"]["metadata"]["hooks"]["fancy-pypi-readme"]
    assert [part["path"] for part in hook["fragments"]] == ["README.md"]
    for substitution in hook["substitutions"]:
        page = re.sub(substitution["pattern"], substitution["replacement"], page)
    assert "![" not in page
    assert "|---" not in page
    links = re.findall(r"\]\(([^)]*)\)", page)
    assert links
    assert [link for link in links if not link.startswith("https://")] == []
    assert "MIT licence" in page


def test_the_interpreters_that_are_named_are_those_that_are_let_in(told):
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(told["project"]["classifiers"]))
    assert f">={named[0]}" == told["project"]["requires-python"]
