"""Locks that a program holds as long as it lives, and not a moment longer, however it ends."""

import contextlib
import errno
import hashlib
import os
import stat
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_

if TYPE_CHECKING:
    from filelock import BaseFileLock

_UNKNOWN = {errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL}
"""What file systems that know no locks answer when asked for one."""
TRIES = 100
"""How often a lock is tried whose file is not there though somebody is said to hold it."""
POLL_SECONDS = 0.01
"""How often it is looked whether a lock that somebody holds is free again."""
_HELD: "set[BaseFileLock]" = set()
"""The library gives up a lock to which nobody refers any more; here only its owner does, or the end of the process."""


def make_private(folder: Path) -> None:
    """Make a folder that nobody else may look into; one that is there stays as it is. Raises OSError."""
    folder = files.real(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)


def _place(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class FileLock:
    """A lock on a file of its own, which the system releases when the process is gone.

    Where a file system knows no locks, or something else than a file lies in their place, everyone gets them.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: BaseFileLock | None = None
        self._is_given = False
        self._place: tuple[int, int] | None = None
        """Device and number of the file that was locked."""

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._is_given or (self._lock is not None and self._lock.is_locked)

    @property
    def is_in_place(self) -> bool:
        """Whether this object holds the lock, and the locked file is still the one that others find."""
        return self.is_held and (self._is_given or self._place == _place(self.path))

    def acquire(self, seconds: float = 0.0) -> bool:
        """Take the lock; return False if somebody else, in this program or another, holds it for so long.

        Raises UserError if its folder cannot be written.
        """
        # Not at the top: the program starts without it.
        from filelock import FileLock as SystemLock
        from filelock import Timeout

        if self._lock is None:
            # The thread that saves takes locks that the window's gives back. A soft lock would outlive a crash.
            self._lock = SystemLock(self.path, mode=0o600, thread_local=False, blocking=False, fallback_to_soft=False)
        for left in reversed(range(TRIES)):
            if self.is_held:
                break
            try:
                make_private(self.path.parent)
                self._lock.acquire(timeout=seconds, poll_interval=POLL_SECONDS, blocking=seconds > 0)
                _HELD.add(self._lock)
                self._place = _place(self.path)
            except Timeout:
                if os.path.lexists(self.path):
                    return False
                # Its owner removed it in between: once more. In some folders there can be none at all.
                if not left:
                    self._refuse(os.strerror(errno.ENOENT))
            except OSError as error:
                if error.errno not in _UNKNOWN and not self._is_something_else():
                    self._refuse(error.strerror or str(error))
                self._is_given = True
        return True

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if not self.is_held:
            return
        if self.is_in_place:
            # While it is held still, so that it is nobody else's; Windows refuses that, and the library does it there.
            with contextlib.suppress(OSError):
                self.path.unlink()
        self._is_given = False
        if self._lock is not None:
            self._lock.release()
            _HELD.discard(self._lock)

    def _refuse(self, reason: str) -> NoReturn:
        raise UserError(N_("The folder “{folder}” cannot be used: {reason}."), folder=self.path.parent, reason=reason)

    def _is_something_else(self) -> bool:
        """Whether a folder, a link or the like lies in the place of the file: then no program can hold it."""
        try:
            return not stat.S_ISREG(os.lstat(self.path).st_mode)
        except OSError:
            return False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def for_project(project: Path, folder: Path) -> FileLock:
    """Return the lock of whoever edits the project in that file; the locks themselves are in `folder`."""
    place = os.path.normcase(files.real(project))
    return FileLock(folder / f"{hashlib.sha256(place.encode(errors='surrogateescape')).hexdigest()[:32]}.lock")
