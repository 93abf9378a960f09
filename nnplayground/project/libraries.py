"""The libraries that the program stands on: versions and licences, as they are installed here."""

import importlib.metadata
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

import nnplayground
from nnplayground import assets

APP = "nnplayground"
DIRECT = (
    "numpy", "pydantic", "safetensors", "platformdirs", "filelock", "Jinja2", "PySide6-Essentials", "pyqtgraph",
    "scikit-learn", "optuna", "python-calamine", "liac-arff", "PyYAML",
)  # fmt: skip
"""What the program asks for itself; all else is asked for by these."""


@dataclass(frozen=True, slots=True)
class Library:
    """One installed library. `licence` is its short name, `home` an address; empty if they are not told."""

    name: str
    version: str
    licence: str
    home: str


def libraries() -> list[Library]:
    """Return every library in use, those that the program asks for first."""
    found: dict[str, Library] = {}
    wanted = list(DIRECT)
    while wanted:
        name = wanted.pop(0)
        if _plain(name) in found:
            continue
        try:
            installed = importlib.metadata.distribution(name)
        except PackageNotFoundError:
            continue  # asked for on another system
        found[_plain(name)] = Library(
            installed.metadata["Name"], installed.version, _licence(installed), _home(installed)
        )
        wanted += _requirements(installed)
    return list(found.values())


def licence_text(name: str) -> str:
    """Return the licence of a library, or of the program, in full; empty if it came without one."""
    if name == APP:
        return own_licence()
    try:
        installed = importlib.metadata.distribution(name)
    except PackageNotFoundError:
        return ""
    found = list(_texts(installed))
    if not found and "LGPL-3.0" in _licence(installed):
        # Qt for Python comes without it. The first one adds to the second.
        found = [assets.path("licences", file).read_text("utf-8") for file in ("lgpl-3.0.txt", "gpl-3.0.txt")]
    return "\n\n".join(found)


def own_licence() -> str:
    """Return the licence of the program."""
    try:
        found = list(_texts(importlib.metadata.distribution(APP)))
    except PackageNotFoundError:
        found = []
    checkout = Path(nnplayground.__file__).resolve().parents[1] / ".github" / "LICENSE"
    if not found and checkout.is_file():
        found = [checkout.read_text("utf-8")]
    return "\n\n".join(found)


def _requirements(installed: Distribution) -> Iterator[str]:
    for line in installed.requires or []:
        name = re.match(r"[A-Za-z0-9._-]+", line)
        if name is not None and "extra ==" not in line:
            yield name[0]


def _licence(installed: Distribution) -> str:
    """Return the short name of a licence: told in one of three ways."""
    expression = _told(installed, "License-Expression")
    if expression:
        return expression[0]
    classes = [line.split(" :: ")[-1] for line in _told(installed, "Classifier") if line.startswith("License :: ")]
    named = [name for name in classes if name != "OSI Approved"]
    if named:
        return ", ".join(named)
    text = "".join(_told(installed, "License")[:1])
    return text if "\n" not in text and len(text) < 100 else ""


def _home(installed: Distribution) -> str:
    lines = _told(installed, "Project-URL")
    addresses = {
        label.strip().lower(): address.strip() for label, _, address in (line.partition(",") for line in lines)
    }
    pages = [addresses.get("homepage", ""), *_told(installed, "Home-page"), *addresses.values(), ""]
    found = next(filter(None, pages), "")
    return found if found.startswith(("https://", "http://")) else ""


def _told(installed: Distribution, field: str) -> list[str]:
    return list(installed.metadata.get_all(field) or [])


def _texts(installed: Distribution) -> Iterator[str]:
    for file in installed.files or []:
        # Metadata 2.4 keeps them in a folder, under any names.
        named = re.match(r"(?i)(licen[cs]e|copying|notice)", file.name)
        if ".dist-info" in str(file) and (named or "licenses" in file.parts):
            try:
                yield Path(str(file.locate())).read_text("utf-8", errors="replace")
            except OSError:
                continue


def _plain(name: str) -> str:
    """Write a name the one way that all spellings share."""
    return re.sub(r"[-_.]+", "-", name).lower()
