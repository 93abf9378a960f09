"""Locks that a program holds as long as it lives, and not a moment longer, however it ends."""

import contextlib
import errno
import hashlib
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from nnplayground.errors import UserError
from nnplayground.i18n import N_

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class FileLock:
    """A lock on a file of its own, which the system releases when the process is gone.

    Where a file system knows no locks, everyone gets them.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._handle is not None

    def acquire(self) -> bool:
        """Take the lock; return False if somebody else, in this program or another, holds it.

        Raises UserError if its folder cannot be written.
        """
        while self._handle is None:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError as error:
                raise UserError(
                    N_("The folder “{folder}” cannot be used: {reason}."),
                    folder=self.path.parent,
                    reason=error.strerror,
                ) from error
            if not _lock(handle):
                os.close(handle)
                return False
            if self._is_mine(handle):
                self._handle = handle
            else:  # It was removed by its owner in between: that file is nobody's lock any more.
                os.close(handle)
        return True

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform == "win32":  # An open file cannot be removed there.
            os.close(handle)
            with contextlib.suppress(OSError):
                self.path.unlink()
        else:
            with contextlib.suppress(OSError):
                self.path.unlink()
            os.close(handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _is_mine(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), os.stat(self.path))
        except FileNotFoundError:
            return False


def for_project(project: Path, folder: Path) -> FileLock:
    """Return the lock of whoever edits the project in that file; the locks themselves are in `folder`."""
    place = os.path.normcase(os.path.realpath(project))
    return FileLock(folder / f"{hashlib.sha256(place.encode(errors='surrogateescape')).hexdigest()[:32]}.lock")


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _TAKEN
    return True
