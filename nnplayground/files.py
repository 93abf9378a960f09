"""Files from outside: only regular ones are opened, nobody is waited for, and never more is read than was allowed.

A name may lead to a device that never ends, to a pipe that never begins, or nowhere. A link to a regular file is
one. Everything else in this package that opens a file for reading does it here.
"""

import errno
import io
import os
import stat
from pathlib import Path
from typing import Any, NoReturn

from nnplayground.errors import UserError
from nnplayground.i18n import N_

MISSING = N_("There is no file “{path}”.")
FOLDER = N_("“{name}” is a folder, not a file.")
NOT_REGULAR = N_("“{name}” is no ordinary file but a device, a pipe or the like, and was not opened.")
TOO_LARGE = N_("“{name}” is larger than {limit} MB and was not opened.")
UNREADABLE = N_("“{name}” cannot be read: {reason}.")
TOO_LONG = N_("The name “{name}” is too long: choose a shorter one.")
NO_NAME = N_("“{name}” is no name for a file.")
SHOWN = 60
"""Characters of a path that a sentence shows."""
BUFFER = 1 << 18
"""Bytes that are fetched at once."""
# A pipe without a writer is not waited for, and a terminal does not become that of the program.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"))


try:
    _START = os.getcwd()
except OSError:
    _START = ""


class MissingFileError(UserError):
    """Nothing has that name."""


class FolderError(UserError):
    """A folder has that name."""


class _BoundedFile(io.FileIO):
    """A regular file of which no more than `limit` bytes are read, however it grows meanwhile."""

    def __init__(self, handle: int, path: Path, limit: int) -> None:
        super().__init__(handle, "rb")
        self._path, self._limit = path, limit

    def readinto(self, buffer: Any, /) -> int:
        # One byte more than allowed tells that there is more; however large the buffer, no more is fetched.
        count = super().readinto(memoryview(buffer)[: max(1, self._limit + 1 - self.tell())])
        if count is None:
            # What has no end and nothing yet, such as the messages of the kernel.
            raise UserError(NOT_REGULAR, name=shown(self._path))
        if count and self.tell() > self._limit:
            raise UserError(TOO_LARGE, name=shown(self._path), limit=self._limit >> 20)
        return count

    def readall(self) -> bytes:
        found, buffer = [], bytearray(BUFFER)
        while count := self.readinto(buffer):
            found.append(bytes(buffer[:count]))
        return b"".join(found)


def open_regular(path: Path, limit: int) -> io.BufferedReader:
    """Open a regular file of at most `limit` bytes to be read; reading more raises UserError as well.

    Raises MissingFileError, FolderError, or UserError with a sentence for whatever else is wrong with it.
    """
    try:
        # A device may do something when it is opened: it is asked what it is before, and once more thereafter.
        _check_kind(os.stat(path), path, limit)
        handle = os.open(path, _FLAGS)
        try:
            _check_kind(os.fstat(handle), path, limit)
            return io.BufferedReader(_BoundedFile(handle, path, limit), BUFFER)
        except BaseException:
            os.close(handle)
            raise
    except (OSError, ValueError) as error:
        refuse(path, error)


def read(path: Path, limit: int) -> bytes:
    """Return what is in a regular file of at most `limit` bytes. Raises as `open_regular`."""
    try:
        with open_regular(path, limit) as file:
            found = [file.read(min(os.fstat(file.fileno()).st_size, limit) + 1)]
            while piece := file.read(BUFFER):
                found.append(piece)
            return b"".join(found)
    except OSError as error:
        refuse(path, error)


def check(path: Path) -> None:
    """Raise as `open_regular` if `path` is certainly no regular file; it is not opened."""
    try:
        _check_kind(os.stat(path), path, None)
    except (OSError, ValueError) as error:
        refuse(path, error)


def is_regular(path: Path) -> bool:
    """Whether `path` leads to a regular file, as far as one may know."""
    return _is(path, stat.S_ISREG)


def is_folder(path: Path) -> bool:
    """Whether `path` leads to a folder, as far as one may know."""
    return _is(path, stat.S_ISDIR)


def is_there(path: Path) -> bool:
    """Whether anything has that name, as far as one may know."""
    return _is(path, lambda mode: True)


def same_file(one: Path, other: Path) -> bool:
    """Return whether both lead to one file, which need not be there. Of one name, its drive is asked nothing."""
    if absolute(one) == absolute(other):
        return True
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def absolute(path: Path) -> Path:
    """Return a name that stays the same wherever the program stands, and if that folder has gone.

    It leads to the same file: what stands above a link to a folder is another place than its letters say.
    """
    try:
        whole = Path.cwd() / path
    except OSError:
        whole = Path(_START, path)
    parts = whole.parts
    if ".." not in parts:
        return whole
    place = len(parts) - parts[::-1].index("..")
    try:
        return Path(os.path.realpath(Path(*parts[:place])), *parts[place:])
    except (OSError, ValueError):
        return whole


def real(path: Path) -> Path:
    """Return the place to which a name leads, which nothing need lie at. Raises ValueError if it is none."""
    return Path(os.path.realpath(absolute(path)))


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a name leads to something in a folder, links followed; what is no name leads nowhere."""
    try:
        return real(path).is_relative_to(real(folder))
    except (OSError, ValueError):
        return False


def shown(path: Path | str) -> str:
    """Return a path as a sentence can show it: printable, and its middle left out if it is long."""
    text = os.fspath(path).encode("utf-8", "replace").decode()
    text = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return text if len(text) <= SHOWN else f"{text[: SHOWN // 2]}…{text[-SHOWN // 2 + 1 :]}"


def refuse(path: Path, error: OSError | ValueError) -> NoReturn:
    """Raise UserError that says why `path` cannot be read."""
    if isinstance(error, ValueError):
        raise UserError(NO_NAME, name=shown(path)) from error
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        raise MissingFileError(MISSING, path=shown(path)) from error
    if error.errno == errno.ENAMETOOLONG:
        raise UserError(TOO_LONG, name=shown(path.name)) from error
    raise UserError(UNREADABLE, name=shown(path), reason=error.strerror or error) from error


def _check_kind(found: os.stat_result, path: Path, limit: int | None) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise FolderError(FOLDER, name=shown(path))
    if not stat.S_ISREG(found.st_mode):
        raise UserError(NOT_REGULAR, name=shown(path))
    if limit is not None and found.st_size > limit:
        raise UserError(TOO_LARGE, name=shown(path.name), limit=limit >> 20)


def _is(path: Path, kind: Any) -> bool:
    try:
        return bool(kind(os.stat(path).st_mode))
    except (OSError, ValueError):
        return False
