"""Replace a file whole or not at all."""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from nnplayground.errors import UserError
from nnplayground.i18n import N_

_REASONS = {
    errno.ENOSPC: N_("The disk is full: “{name}” was not saved. Make room and save again."),
    errno.EDQUOT: N_("Your share of the disk is full: “{name}” was not saved. Make room and save again."),
    errno.EFBIG: N_("“{name}” would become too large for this disk, so it was not saved."),
    errno.EROFS: N_("The folder of “{name}” can only be read: save it somewhere else."),
    errno.EACCES: N_("You may not write “{name}”: save it somewhere else."),
    errno.EPERM: N_("You may not write “{name}”: save it somewhere else."),
    errno.ENAMETOOLONG: N_("The name “{name}” is too long: choose a shorter one."),
}
_DRAFT_BYTES, _DRAFT_END = 4, ".tmp"


def check_target(path: Path) -> None:
    """Raise UserError if `path` can certainly not be written, before much work is done for it."""
    if not path.name or path.is_dir():
        raise UserError(N_("“{path}” is a folder: add the name of a file."), path=path)
    if path.exists() and not path.is_file():
        raise UserError(N_("“{path}” is not a file: choose another name."), path=path)
    if not path.parent.is_dir():
        raise UserError(N_("There is no folder “{folder}”: make it first."), folder=path.parent)
    if not os.access(path.parent, os.W_OK):
        raise UserError(_REASONS[errno.EACCES], name=path.name)


def write(path: Path, content: bytes | Sequence[memoryview], mode: int | None = None) -> None:
    """Put `content`, whole or in pieces, into the file `path`; if that fails, what was there is untouched.

    Raises UserError with the reason. A link keeps pointing to the file that is replaced. `mode` are the permissions
    of the new file; without it those of the file that was there, or the usual ones.
    """
    try:
        target = Path(os.path.realpath(path))
        check_target(target)
        replace(target, content, mode)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, N_("“{name}” could not be saved: {reason}."))
        raise UserError(reason, name=path.name, reason=error.strerror or error) from error
    except ValueError as error:
        raise UserError(N_("“{name}” is no name for a file."), name=path.name) from error


def replace(target: Path, content: bytes | Sequence[memoryview], mode: int | None = None) -> None:
    """As `write`, for a file of the program's own: no link is followed. Raises OSError."""
    draft = target.with_name(f"{_draft_start(target)}{secrets.token_hex(_DRAFT_BYTES)}{_DRAFT_END}")
    try:
        mode = mode_of(target) if mode is None else mode
        # Nobody may read a draft who may not read the file.
        _write_through(draft, [content] if isinstance(content, bytes) else content, 0o666 if mode is None else 0o600)
        if mode is not None:
            os.chmod(draft, mode)
        os.replace(draft, target)
    finally:
        # After a success there is no draft any more.
        with contextlib.suppress(OSError):
            draft.unlink()
    _flush_folder(target.parent)


def mode_of(path: Path) -> int | None:
    """Return the permissions of a file; None if there is none."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None


def sweep(path: Path) -> None:
    """Remove drafts that a killed program left beside `path`; nobody else may be writing it."""
    target = Path(os.path.realpath(path))
    start, length = _draft_start(target), len(_draft_start(target)) + 2 * _DRAFT_BYTES + len(_DRAFT_END)
    with contextlib.suppress(OSError):
        for entry in os.scandir(target.parent):
            if entry.name.startswith(start) and entry.name.endswith(_DRAFT_END) and len(entry.name) == length:
                os.unlink(entry.path)


def _draft_start(target: Path) -> str:
    return f".{target.name[:100]}."


def _write_through(path: Path, content: Iterable[bytes | memoryview], mode: int) -> None:
    """Write a new file and wait until the disk has it."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb") as file:
        for piece in content:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Have the new name on disk too, where the system can be asked for that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
