"""Replace a file whole or not at all."""

import contextlib
import errno
import hashlib
import itertools
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from functools import partial
from pathlib import Path

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.slow_call import within

_REASONS = {
    errno.ENOSPC: N_("The disk is full: “{name}” was not saved. Make room and save again."),
    errno.EDQUOT: N_("Your share of the disk is full: “{name}” was not saved. Make room and save again."),
    errno.EFBIG: N_("“{name}” would become too large for this disk, so it was not saved."),
    errno.EROFS: N_("The folder of “{name}” can only be read: save it somewhere else."),
    errno.EACCES: N_("You may not write “{name}”: save it somewhere else."),
    errno.EPERM: N_("You may not write “{name}”: save it somewhere else."),
    errno.ENAMETOOLONG: files.TOO_LONG,
}
UNSEEN = N_("“{name}” holds a line break or another character that cannot be seen: choose another name.")
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls and line breaks, and what turns the direction of the letters around."""
_NO_MODES = {errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EPERM, errno.EINVAL}
"""What file systems that know no permissions answer when some are to be set."""
PRIVATE = 0o600
"""The permissions of what nobody else may read."""
ANSWER_SECONDS = 2.0
"""How long a drive is waited for that is asked who may read a file."""
_IS_PRIVATE = ContextVar("is_private", default=False)
_DRAFT_BYTES, _DRAFT_END = 4, ".tmp"
_DRAFT_REST = re.compile(f"[0-9a-f]{{{2 * _DRAFT_BYTES}}}{re.escape(_DRAFT_END)}")
STALE_SECONDS = 24 * 3600.0
"""Nobody is still writing a draft that has been left alone for so long."""
_DRAFT_NAME = 60
"""Letters of the name that a draft begins with: of four bytes each, 255 bytes are enough for it all."""
_DRAFT_HASH = 8
"""The last of them tell longer names apart."""


def check_target(path: Path) -> None:
    """Raise UserError if `path` can certainly not be written, before much work is done for it.

    No new file gets a name with characters that are not seen.
    """
    try:
        found = path.stat()
    except ValueError as error:
        raise UserError(files.NO_NAME, name=files.shown(path.name)) from error
    except OSError as error:
        if error.errno not in (errno.ENOENT, errno.ENOTDIR):
            raise _refusal(path, error) from error
        found = None
        if _INVISIBLE.search(path.name):
            # One that is there already may be written again: else its work would have no place.
            raise UserError(UNSEEN, name=files.shown(path.name)) from error
    if not path.name or (found is not None and stat.S_ISDIR(found.st_mode)):
        raise UserError(N_("“{path}” is a folder: add the name of a file."), path=files.shown(path))
    if found is not None and not stat.S_ISREG(found.st_mode):
        raise UserError(N_("“{path}” is not a file: choose another name."), path=files.shown(path))
    if not files.is_folder(path.parent):
        raise UserError(N_("There is no folder “{folder}”: make it first."), folder=files.shown(path.parent))
    if not os.access(path.parent, os.W_OK) or (found is not None and not os.access(path, os.W_OK)):
        raise UserError(_REASONS[errno.EACCES], name=files.shown(path.name))


def write(
    path: Path,
    content: bytes | Sequence[memoryview],
    mode: int | None = None,
    check: Callable[[], object] = lambda: None,
) -> None:
    """Put `content`, whole or in pieces, into the file `path`; if that fails, what was there is untouched.

    Raises UserError with the reason. A link keeps pointing to the file that is replaced. `mode` are the permissions
    of the new file; without it those of the file that was there, or the usual ones where nothing is `as_private_as`.
    `check` is called right before the file is replaced, which it may prevent by raising UserError.
    """
    try:
        target = files.real(path)
        check_target(target)
        replace(target, content, mode, check)
    except OSError as error:
        raise _refusal(path, error) from error
    except ValueError as error:
        raise UserError(files.NO_NAME, name=files.shown(path.name)) from error


def _refusal(path: Path, error: OSError) -> UserError:
    """Return what is said of a file that the system does not let be written."""
    reason = _REASONS.get(error.errno or 0, N_("“{name}” could not be saved: {reason}."))
    return UserError(reason, name=files.shown(path.name), reason=error.strerror or error)


def replace(
    target: Path,
    content: bytes | Sequence[memoryview],
    mode: int | None = None,
    check: Callable[[], object] = lambda: None,
) -> None:
    """As `write`, for a file of the program's own: no link is followed. Raises OSError."""
    sweep(target, STALE_SECONDS)
    before = _found(target)
    draft = target.with_name(f"{hidden_start(target)}{secrets.token_hex(_DRAFT_BYTES)}{_DRAFT_END}")
    try:
        if mode is None:
            mode = stat.S_IMODE(before.st_mode) if before is not None else PRIVATE if keeps_private() else None
        pieces = [content] if isinstance(content, bytes) else content
        # Nobody may read a draft who may not read the file.
        _write_through(draft, pieces, 0o666 if mode is None else PRIVATE)
        if mode is not None:
            allowed = mode if before is None or _keeps_group(draft, before) else mode & ~stat.S_IRWXG
            if not _permit(draft, allowed) and allowed & ~stat.S_IMODE(draft.stat().st_mode):
                # Where permissions cannot be changed, a new file may yet have them.
                draft.unlink()
                _write_through(draft, pieces, allowed)
        check()
        os.replace(draft, target)
    finally:
        # After a success there is no draft any more.
        with contextlib.suppress(OSError):
            draft.unlink()
    _flush_folder(target.parent)


def _permit(draft: Path, mode: int) -> bool:
    """Give a draft its permissions; return whether its drive has any: some, of networks most of all, have none."""
    try:
        os.chmod(draft, mode)
    except OSError as error:
        if error.errno not in _NO_MODES:
            raise
        return False
    return True


def put_aside(path: Path) -> Path:
    """Give what lies at `path` another name that nothing has, and return it. Raises OSError."""
    free = free_name(path)
    os.rename(path, free)
    return free


def free_name(path: Path) -> Path:
    """Return `path`, or else a name with a number that nothing has."""
    names = (path.with_stem(f"{path.stem}-{number}") for number in itertools.count(1))
    return next(name for name in itertools.chain([path], names) if not os.path.lexists(name))


@contextlib.contextmanager
def as_private_as(*sources: Path | str | bool | None) -> Iterator[None]:
    """Keep to the user alone each new file that is written meanwhile, if one of the `sources` is not for everyone.

    Where that was asked before, a source is the answer. One whose drive does not answer now may be private.
    """
    is_private = any(
        source
        if isinstance(source, bool)
        else within(ANSWER_SECONDS, partial(is_for_user_alone, Path(source)), otherwise=True)
        for source in sources
        if source is not None
    )
    token = _IS_PRIVATE.set(_IS_PRIVATE.get() or is_private)
    try:
        yield
    finally:
        _IS_PRIVATE.reset(token)


def keeps_private() -> bool:
    """Whether a new file that is written now is for the user alone."""
    return _IS_PRIVATE.get()


def is_for_user_alone(path: Path) -> bool:
    """Whether there is a file that not everyone may read."""
    mode = mode_of(path)
    return mode is not None and not mode & stat.S_IROTH


def mode_of(path: Path) -> int | None:
    """Return the permissions of a file; None if there is none."""
    found = _found(path)
    return None if found is None else stat.S_IMODE(found.st_mode)


def _found(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def _keeps_group(draft: Path, before: os.stat_result) -> bool:
    """Give a draft the owner and the group of the file that was there; return whether it has that group.

    Where it cannot have it, nobody of another group may do what that one might.
    """
    if hasattr(os, "chown"):
        for owner in (before.st_uid, -1):
            with contextlib.suppress(OSError):
                os.chown(draft, owner, before.st_gid)
                break
    return draft.stat().st_gid == before.st_gid


def sweep(path: Path, seconds: float = 0.0) -> None:
    """Remove drafts that a killed program left beside `path` and has not written to for so long.

    At once only if nobody else may be writing it; those of other users, who know none of this one's locks, never are.
    """
    user = os.geteuid() if hasattr(os, "geteuid") else None
    target = files.real(path)
    start, now = hidden_start(target), time.time()
    with contextlib.suppress(OSError, ValueError), os.scandir(target.parent) as entries:
        for entry in entries:
            if entry.name.startswith(start) and _DRAFT_REST.fullmatch(entry.name, len(start)):
                with contextlib.suppress(OSError):
                    found = entry.stat(follow_symlinks=False)
                    is_own = user is None or found.st_uid == user
                    latest = now - (seconds if is_own else STALE_SECONDS)
                    if stat.S_ISREG(found.st_mode) and (found.st_mtime < latest or (is_own and not seconds)):
                        os.unlink(entry.path)


def hidden_start(target: Path) -> str:
    """Return how the names of hidden files begin that belong to `target`."""
    name = target.name
    if len(name) > _DRAFT_NAME:
        # Others may begin alike: what is swept is not theirs.
        told = hashlib.sha256(os.fsencode(name)).hexdigest()[:_DRAFT_HASH]
        name = name[: _DRAFT_NAME - _DRAFT_HASH] + told
    return f".{name}."


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
