"""Where unsaved work of a project is kept if the user's own folder takes no more: in a hidden file beside the project.

The name tells which project it belongs to; nothing else in the folder has to be read to find it.
"""

import contextlib
import os
import re
import secrets
import stat
from pathlib import Path

from nnplayground import files
from nnplayground.project import atomic
from nnplayground.project.document import SUFFIX

_TOKEN_BYTES = 8
_REST = re.compile(f"[0-9a-f]{{{2 * _TOKEN_BYTES}}}({re.escape(SUFFIX)}|\\.lock)")
"""How the names go on: of the copy, and of its lock."""


def place_beside(project: Path) -> Path:
    """Return a new place for a copy of what is unsaved in a project."""
    target = files.real(project)
    return target.with_name(f"{atomic.hidden_start(target)}{secrets.token_hex(_TOKEN_BYTES)}{SUFFIX}")


def is_beside(copy: Path, project: Path) -> bool:
    """Whether a copy is one of that project, by its place."""
    target = files.real(project)
    return copy.parent == target.parent and _is_named(copy.name, atomic.hidden_start(target))


def copies_beside(project: Path) -> list[Path]:
    """Return the copies that lie, or were begun, beside a project; none where that cannot be told.

    Files of others are none, unless the project is theirs too.
    """
    target = files.real(project)
    start = atomic.hidden_start(target)
    with contextlib.suppress(OSError, ValueError), os.scandir(target.parent) as entries:
        names = [target.with_name(entry.name) for entry in entries if _is_named(entry.name, start)]
        copies = dict.fromkeys(path.with_suffix(SUFFIX) for path in names)
        return [path for path in copies if all(_is_for(part, target) for part in _parts(path))]
    return []


def _is_named(name: str, start: str) -> bool:
    return name.startswith(start) and _REST.fullmatch(name, len(start)) is not None


def _parts(copy: Path) -> list[Path]:
    """Return what is there of a copy and its lock."""
    return [path for path in (copy, copy.with_suffix(".lock")) if os.path.lexists(path)]


def _is_for(path: Path, project: Path) -> bool:
    """Whether that is a file of the user's own, or of the project's owner."""
    with contextlib.suppress(OSError):
        found = path.lstat()
        is_own = not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
        return stat.S_ISREG(found.st_mode) and (is_own or found.st_uid == project.stat().st_uid)
    return False
