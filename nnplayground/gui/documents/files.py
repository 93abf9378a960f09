"""Projects in files, as the window reads and writes them in another thread."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from nnplayground.data.problem import Problem
from nnplayground.errors import UNEXPECTED, UserError, for_people
from nnplayground.gui.run.session import Sources
from nnplayground.i18n import tr
from nnplayground.project import atomic, own_file
from nnplayground.project import document as documents
from nnplayground.project.document import SUFFIX, Document, digest_of
from nnplayground.project.recovery import Recovered, left_beside

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class OpenedProject:
    """A project from a file, with its data prepared, the digest of the file, and whether it is for the user alone.

    `left` is unsaved work that a killed program could keep nowhere but beside it.
    """

    path: Path
    document: Document
    problem: Problem
    digest: str | None
    is_private: bool
    left: list[Recovered]


class SavedProject(NamedTuple):
    """The digest of a project's file that has been written, and who may read it.

    It `is_hidden` if it is for the user alone, as it was not before; `is_exposed` if it should be, and is not.
    """

    digest: str
    is_private: bool
    is_hidden: bool
    is_exposed: bool


def read(path: Path) -> OpenedProject:
    """Read a project and see whether its run can go on: its data may be gone."""
    digest, is_private, document = digest_of(path), atomic.is_for_user_alone(path), documents.load(path)
    return OpenedProject(path, document, document.trainer().problem, digest, is_private, left_beside([path]))


def write_beside(
    sources: Sources, path: Path, work: Document, known: str | None, hides: bool | None = False
) -> SavedProject:
    """Write a project as `own_file.write` does; a new file is as private as its `sources`.

    One that `hides` what it did not hold before is for the user alone from now on; None is for one whose content
    comes from elsewhere: it hides what is private there.
    """
    mode = atomic.mode_of(path)
    with atomic.as_private_as(*sources):
        hides = atomic.keeps_private() if hides is None else hides
        is_open = hides and mode is not None and not atomic.is_for_user_alone(path)
        should_be = is_open or (mode is None and atomic.keeps_private())
        digest = own_file.write(path, work, known, atomic.PRIVATE if is_open else None)
    is_private = atomic.is_for_user_alone(path)
    # On Windows nobody is told by permissions.
    is_exposed = should_be and not is_private and os.name != "nt"
    return SavedProject(digest, is_private, is_open and is_private, is_exposed)


def with_suffix(path: Path) -> Path:
    """Return what a project is called that is to be saved as `path`."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def sentence_of(error: Exception) -> str:
    """Return what is said of an error in another thread; one that nobody expected is logged."""
    if isinstance(error, UserError | MemoryError):
        return str(for_people(error))
    log.error("unexpected", exc_info=error)
    return tr(UNEXPECTED, reason=str(error) or type(error).__name__)
