"""The file of a project that is open here: its lock, and that what another program has put there stays."""

import logging
from functools import partial
from pathlib import Path

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.project import atomic, document, recovery
from nnplayground.project.document import Document
from nnplayground.project.locks import FileLock

log = logging.getLogger(__name__)

CHANGED = N_("“{name}” is no longer the file that this work was begun from: it has been changed meanwhile.")
OTHER = N_("“{name}” holds other work than this.")
UNKNOWN = "unknown"
"""The digest of no file at all: whatever is there may be newer."""


class ChangedError(UserError):
    """The file is no longer what it was when it was read or written here."""


def locked(path: Path) -> FileLock | None:
    """Take the lock of a project; None if another program has it. Where no lock can be kept, everyone gets one."""
    try:
        return recovery.open_project(path)
    except (UserError, ValueError):
        log.warning("no lock can be kept for %s", files.shown(path.name))
        return FileLock(path)


def write(path: Path, work: Document, known: str | None, mode: int | None = None) -> str:
    """Write a project and return the digest of its file, which may have the permissions `mode`.

    Raises ChangedError if something else is in the file now than what is `known`; None is for whatever is there.
    """
    check = partial(_check, path, known)
    check()
    content = document.pack(work)
    # Once more at the last moment: large files and slow drives take their time.
    atomic.write(path, content, mode, check)
    # Not that of the file: by now another program may have written it.
    return document.digest_in(content)


def _check(path: Path, known: str | None) -> None:
    """Raise ChangedError if something else is in the file than what is `known`."""
    if known is not None and document.digest_of(path) not in (known, None):
        raise ChangedError(OTHER if known == UNKNOWN else CHANGED, name=path.name)
