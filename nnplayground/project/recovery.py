"""Unsaved work that outlives a crash.

Each running program has one file in the recovery folder, written now and then and removed when it
ends in good order, and a lock beside it. A file whose lock is free was left by a program that was
killed: its work is offered at the next start. If the folder takes no more, the file lies beside the
project, if there is one, and is offered when that is opened, too.
"""

import contextlib
import dataclasses
import logging
import os
import secrets
import stat
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import platformdirs

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.project import atomic, document, hidden_copy, locks, trimmed
from nnplayground.project.document import SUFFIX, Document
from nnplayground.project.locks import FileLock
from nnplayground.slow_call import SlowCall

COMPARED = (
    ("experiment", N_("settings")),
    ("run", N_("training")),
    ("kept", N_("kept runs")),
    ("lab_states", N_("labs")),
    ("notes", N_("notes")),
    ("search", N_("search")),
)
"""Parts of a project that are compared, and what is said of them."""
log = logging.getLogger(__name__)

STEP_DIGITS = 18
"""Of a count of mini-batches, at most."""
KEPT_BESIDE = N_("The folder for unsaved work takes no more. It is kept in “{path}” and offered with its project.")
IN_USE = N_("This work has been opened in another window.")


def user_folder() -> Path:
    """Return where this person's files of the program are."""
    return Path(platformdirs.user_data_dir("nnplayground", appauthor=False))


EARLIEST, LATEST = -62_135_000_000.0, 253_402_000_000.0
"""Seconds since 1970 of about the first and the last days that have a date."""


def _folder(folder: Path | None) -> Path:
    return (user_folder() if folder is None else folder) / "recovery"


def _make_room(folder: Path) -> None:
    """Put aside what lies in the place of a folder and is none: work is never lost for it."""
    for place in (folder.parent, folder):
        if os.path.exists(place) and not os.path.isdir(place):
            with contextlib.suppress(OSError):
                log.warning("“%s” is no folder: it is called “%s” now", place, atomic.put_aside(place).name)


class Autosave:
    """The recovery file of this program; `folder` replaces the user's for tests.

    May be used from several threads. After `close`, nothing is saved any more.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._path = _folder(folder) / f"{secrets.token_hex(8)}{SUFFIX}"
        self._lock = FileLock(self._path.with_suffix(".lock"))
        self._beside: tuple[Path, FileLock] | None = None
        """The copy beside the project, if the folder takes none."""
        self._adopted: Recovered | None = None
        self._asked: SlowCall[int | None] | None = None
        """What was asked last of a drive."""
        self._one_at_a_time = threading.Lock()
        self._is_closed = False

    def save(self, work: Document, origin: Path | None = None, base: str | None = None) -> None:
        """Keep `work`, which belongs to the project in the file `origin`, if to any, as it was with the digest `base`.

        It is private if the file is, or as `atomic.as_private_as` says. Raises UserError if that fails; what was kept
        before is then still there. Of work that is refused as it stands what fits is kept all the same.
        """
        # Those of the project's file, or private ones if there is none.
        known = None if origin is None else self._mode_of(origin)
        is_private = atomic.keeps_private() or (known is not None and not known & stat.S_IROTH)
        # Its owner can read it: else it would never be offered. It is no program, whatever the project's file is.
        mode = atomic.PRIVATE if known is None or atomic.keeps_private() else atomic.PRIVATE | known & 0o666
        place = "" if origin is None else str(files.absolute(origin))
        # A name that is no text cannot be noted down; the work is kept all the same.
        place = place if place.encode(errors="ignore").decode() == place else ""
        content, refusal = trimmed.pack_what_fits(work, place, base or "", is_private)
        with self._one_at_a_time:
            if self._is_closed:
                return
            try:
                self._write(content, mode)
            except UserError as error:
                if origin is None or not self._write_beside(origin, content, mode):
                    raise
                log.info("%s It is kept beside the project.", error)
            else:
                self._clear_beside()
            self._let_go()
        if refusal is not None:
            raise refusal

    def _mode_of(self, path: Path) -> int | None:
        """Return the permissions of a project's file; None if there is none, or no answer from its drive."""
        if self._asked is not None and not self._asked.ends_within(0):
            return None
        self._asked = SlowCall(partial(atomic.mode_of, path))
        with contextlib.suppress(OSError, ValueError):
            return self._asked.result() if self._asked.ends_within(atomic.ANSWER_SECONDS) else None
        return None

    @property
    def kept_beside(self) -> Path | None:
        """The copy that lies beside the project because the folder took none."""
        return None if self._beside is None else self._beside[0]

    def _write(self, content: Sequence[memoryview], mode: int) -> None:
        _make_room(self._path.parent)
        if not self._is_ours(self._lock):
            self._path = self._path.with_name(f"{secrets.token_hex(8)}{SUFFIX}")
            self._lock = FileLock(self._path.with_suffix(".lock"))
            self._lock.acquire()
        atomic.write(self._path, content, mode)

    @staticmethod
    def _is_ours(lock: FileLock) -> bool:
        """Take a lock of a copy again where somebody has tidied up; return False if another program has it by now."""
        if lock.is_in_place:
            return True
        lock.release()
        return lock.acquire()

    def _write_beside(self, origin: Path, content: Sequence[memoryview], mode: int) -> bool:
        """Keep it beside the project, if that can be; return whether it could."""
        if self._beside is not None and not self._is_ours(self._beside[1]):
            self._beside = None
        beside = self._beside
        if beside is None or not hidden_copy.is_beside(beside[0], origin):
            path = hidden_copy.place_beside(origin)
            if not files.is_folder(path.parent):
                return False
            beside = path, FileLock(path.with_suffix(".lock"))
        path, lock = beside
        try:
            lock.acquire()
            # Those who may read the project by their group need not be of this program's.
            atomic.write(path, content, mode & stat.S_IRWXU)
        except UserError:
            if beside is not self._beside:
                lock.release()
            return False
        if beside is not self._beside:
            self._clear_beside()
            self._beside = beside
        return True

    def _clear_beside(self) -> None:
        if self._beside is not None:
            path, lock = self._beside
            with contextlib.suppress(OSError, UserError):
                if self._is_ours(lock):
                    path.unlink()
            lock.release()
            self._beside = None

    def adopt(self, found: "Recovered") -> Document:
        """Open recovered work as one's own; its file goes when `save` has kept it anew, or at `clear`.

        Raises UserError if it cannot be opened, or is by now open elsewhere.
        """
        work = found.claim()
        self._adopted = found
        return work

    def give_back(self) -> None:
        """Leave what was adopted where it is: it cannot be gone on with now."""
        if self._adopted is not None:
            self._adopted.give_back()
            self._adopted = None

    def clear(self) -> None:
        """Forget what was kept: it has been saved, or is not wanted."""
        with self._one_at_a_time:
            self._let_go()
            self._clear_beside()
            with contextlib.suppress(OSError):
                self._path.unlink()

    def close(self) -> None:
        """End in good order: nothing is left to recover."""
        self.clear()
        with self._one_at_a_time:
            self._is_closed = True
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._lock.release()

    def leave(self) -> None:
        """End, and leave what was kept: it is offered at the next start."""
        with self._one_at_a_time:
            self._is_closed = True
            self.give_back()
            self._lock.release()
            if self._beside is not None:
                self._beside[1].release()

    def _let_go(self) -> None:
        """Throw away what was adopted: it is kept elsewhere now, or not wanted."""
        if self._adopted is not None:
            self._adopted.discard()
            self._adopted = None


@dataclass(frozen=True, eq=False)
class Recovered:
    """Work that a killed program left.

    `origin` is the project's file, if there was one; `step` mini-batches, `trials` those of a search.

    `base` is the digest of that file when the work was begun from it; empty if that is not known. `is_private`
    says whether the project, or what it was made of, was for the user alone.
    """

    path: Path
    origin: Path | None
    base: str
    saved: datetime
    label: str
    step: int
    trials: int
    is_private: bool
    _lock: FileLock

    def claim(self) -> Document:
        """Open it, so that no other window can. Raises UserError if that fails."""
        if not self._lock.is_held and not self._lock.acquire():
            raise UserError(IN_USE)
        try:
            return document.load(self.path)
        except BaseException:
            self.give_back()
            raise

    def give_back(self) -> None:
        """Leave it where it is after all, for whoever asks next."""
        self._lock.release()

    def discard(self) -> None:
        """Throw it away for good."""
        if self._lock.is_held or self._lock.acquire():
            with contextlib.suppress(OSError):
                self.path.unlink()
            self._lock.release()


@dataclass(frozen=True)
class FileComparison:
    """What is in the project's own file beside recovered work: what differs (marked texts), and which is newer.

    `saved` is when the file was written, `step` how many mini-batches it has learnt.
    """

    saved: datetime
    step: int
    is_newer: bool
    is_base: bool
    differs: tuple[str, ...]


def compare_with_file(work: Recovered) -> FileComparison | None:
    """Compare recovered work with the file that it belongs to; None if there is none that can be read."""
    if work.origin is None:
        return None
    try:
        ours, theirs = document.digests_of_parts(work.path), document.digests_of_parts(work.origin)
        texts, saved = document.peek(work.origin), _time(work.origin)
    except (UserError, OSError, ValueError, OverflowError):
        return None
    return FileComparison(
        saved=saved,
        step=_count(texts, "step"),
        is_newer=saved > work.saved,
        is_base=bool(work.base) and texts.get("sha256") == work.base,
        differs=tuple(name for part, name in COMPARED if ours[part] != theirs[part]),
    )


def recoverable(folder: Path | None = None) -> list[Recovered]:
    """Return the work that killed programs left, the newest first; clear away what is of no use.

    What a running program keeps is left alone.
    """
    found = _free(path.with_suffix(SUFFIX) for path in _folder(folder).glob("*") if path.suffix in (SUFFIX, ".lock"))
    return sorted(found, key=lambda one: one.saved, reverse=True)


def left_beside(projects: Iterable[Path]) -> list[Recovered]:
    """Return what was left beside projects because the user's folder took no more, the newest first."""
    found: dict[Path, Recovered] = {}
    # A project may be called by several names.
    for project in dict.fromkeys(files.absolute(path) for path in projects):
        for work in _free(path for path in hidden_copy.copies_beside(project) if path not in found):
            if not _is_copy(work):
                continue
            # Which project it is for, its place tells: not what is in it.
            found[work.path] = dataclasses.replace(work, origin=project)
    return sorted(found.values(), key=lambda one: one.saved, reverse=True)


def _is_copy(work: Recovered) -> bool:
    """Whether it is still one: it may be open as a project of its own, or have been saved as one, by its name."""
    # Where no lock can be kept, nobody has one.
    with contextlib.suppress(UserError):
        lock = open_project(work.path)
        if lock is None:
            return False
        lock.release()
    return work.origin is not None


def _free(paths: Iterable[Path]) -> list[Recovered]:
    """Describe what no running program keeps; remove drafts that were never finished."""
    found: list[Recovered] = []
    for path in dict.fromkeys(paths):
        lock = FileLock(path.with_suffix(".lock"))
        # One that cannot be described, whatever is in it, hides none of the others.
        with contextlib.suppress(UserError, OSError, ValueError, OverflowError), lock:
            if lock.acquire():
                atomic.sweep(path)
                if path.is_file():
                    found.append(_described(path))
    return found


def _described(path: Path) -> Recovered:
    """Describe a file by its header. Raises UserError if it has none, ValueError if that makes no sense."""
    texts = document.peek(path)
    origin = texts.get("origin", "")
    f"{origin}{texts.get('label')}".encode()
    if "\0" in origin:
        raise ValueError("the name of no file")
    return Recovered(
        path=path,
        origin=Path(origin) if origin else None,
        base=texts.get("base", ""),
        saved=_time(path),
        label=texts.get("label", ""),
        step=_count(texts, "step"),
        trials=_count(texts, "search"),
        # Where there was no file yet, the copy alone tells nothing: it always is.
        is_private="private" in texts or (bool(origin) and atomic.is_for_user_alone(path)),
        _lock=FileLock(path.with_suffix(".lock")),
    )


def _time(path: Path) -> datetime:
    """Return when a file was written; a clock that was far off gives the nearest time that there is a date for."""
    seconds = min(max(path.stat().st_mtime, EARLIEST), LATEST)
    return datetime.fromtimestamp(seconds, UTC).astimezone()


def _count(texts: dict[str, str], name: str) -> int:
    found = texts.get(name, "")
    return int(found) if found.isdecimal() and len(found) <= STEP_DIGITS else 0


def open_project(path: Path, folder: Path | None = None) -> FileLock | None:
    """Take the lock of the project in the file `path`, or return None if another window has it.

    Hold it while the project is open and `release` it then. Drafts that a killed program left beside
    the project are cleared away.
    """
    lock = locks.for_project(path, (user_folder() if folder is None else folder) / "locks")
    if not lock.acquire():
        return None
    atomic.sweep(path)
    return lock
