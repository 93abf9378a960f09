"""Projects in files, as the window reads and writes them in another thread."""

import logging
from dataclasses import dataclass
from pathlib import Path

from nnplayground import files
from nnplayground.data.problem import Problem
from nnplayground.errors import UNEXPECTED, UserError
from nnplayground.i18n import N_, tr
from nnplayground.project import document as documents
from nnplayground.project import recovery
from nnplayground.project.document import SUFFIX, Document, digest_of
from nnplayground.project.locks import FileLock

log = logging.getLogger(__name__)

CHANGED = N_("“{name}” is no longer the file that this work was begun from: it has been changed meanwhile.")


class ChangedError(UserError):
    """The file is no longer what it was when it was read or written here."""


@dataclass(frozen=True, eq=False)
class OpenedProject:
    """A project from a file, with its data prepared, and the digest of the file."""

    path: Path
    document: Document
    problem: Problem
    digest: str | None


def read(path: Path) -> OpenedProject:
    """Read a project and see whether its run can go on: its data may be gone."""
    digest, document = digest_of(path), documents.load(path)
    return OpenedProject(path, document, document.trainer().problem, digest)


def write(path: Path, document: Document, known: str | None) -> str | None:
    """Write a project. Raises ChangedError if there is now something else in the file than the one `known`."""
    if known is not None and digest_of(path) not in (known, None):
        raise ChangedError(CHANGED, name=path.name)
    documents.save(path, document)
    return digest_of(path)


def with_suffix(path: Path) -> Path:
    """Return what a project is called that is to be saved as `path`."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def locked(path: Path) -> FileLock | None:
    """Take the lock of a project; where no lock can be kept, everyone gets one."""
    try:
        return recovery.open_project(path)
    except (UserError, ValueError):
        log.warning("no lock can be kept for %s", files.shown(path.name))
        return FileLock(path)


def sentence_of(error: Exception) -> str:
    """Return what is said of an error in another thread; one that nobody expected is logged."""
    if isinstance(error, UserError):
        return str(error)
    if isinstance(error, MemoryError):
        return tr("There is not enough free memory for that.")
    log.error("unexpected", exc_info=error)
    return tr(UNEXPECTED, reason=str(error) or type(error).__name__)
