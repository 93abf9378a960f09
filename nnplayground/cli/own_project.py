"""The project that a command writes again and again, which others may write too."""

import contextlib
import itertools
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from nnplayground import files
from nnplayground.cli.terminal import complain
from nnplayground.errors import UserError
from nnplayground.i18n import N_, OwnWord, tr
from nnplayground.project import atomic, own_file
from nnplayground.project.document import Document, digest_of
from nnplayground.project.locks import FileLock
from nnplayground.project.recovery import KEPT_BESIDE, Autosave
from nnplayground.rich import visible
from nnplayground.slow_call import SlowCall

IN_WINDOW = N_("“{name}” is open in a window: close it there, or say --out with another file.")
CHANGED = N_("“{name}” has been changed by another program and is left as it is; this work is kept in “{other}”.")
KEPT = N_("The work is kept all the same: the window offers it at its next start.")
SLOW = N_("The drive of “{name}” does not answer. If it never does, the window offers the work at its next start.")
KEEP_SECONDS, SAY_SECONDS = 2.0, 8.0
"""How long a drive is waited for before a copy is kept, and how long from then on before that is said."""
LOOK_SECONDS = 0.1
"""How often signals are heard from then on."""
STEM = 50
"""Letters of its name that the new file has as well: of four bytes each, there is room for the rest."""


class OwnProject:
    """Holds the lock of a project as a context, and writes it as long as nobody else does.

    What another program or another computer has put into the file meanwhile stays: from then on the work is kept in
    a new file beside it.
    """

    def __init__(self, path: Path, in_use: str) -> None:
        """Take the lock. Raises UserError with the sentence `in_use` if another program has it."""
        self.path = path = files.absolute(path)
        """Where the work is kept."""
        lock = own_file.locked(path)
        if lock is None:
            raise UserError(in_use, name=files.shown(path.name))
        self._lock: FileLock = lock
        self._known = _known(digest_of(path))
        self._mode: int | None = None

    def save(self, work: Document) -> None:
        """Write it. Raises UserError."""
        try:
            written = self._write(work)
        except UserError as error:
            is_other = files.is_there(self.path) and not files.is_regular(self.path)
            if not (is_other or isinstance(error, own_file.ChangedError)):
                raise
            self._step_aside()
            written = self._write(work)
        self._known = _known(written)

    def _write(self, work: Document) -> str:
        """Write it in a thread: where its drive does not answer, a copy is kept, and signals are heard."""
        call = SlowCall(partial(own_file.write, self.path, work, self._known, self._mode))
        if not call.ends_within(KEEP_SECONDS):
            with kept_meanwhile(work, self.path, self._known):
                if not call.ends_within(SAY_SECONDS):
                    complain(tr(SLOW, name=OwnWord(files.shown(self.path.name))))
                while not call.ends_within(LOOK_SECONDS):
                    pass
        return call.result()

    def keep_copy(self, work: Document) -> None:
        """Keep what cannot be written for the window to offer, and say so."""
        keep_for_window(work, self.path, self._known)

    def _step_aside(self) -> None:
        before = path = self.path
        mode = atomic.mode_of(before)
        # What was private stays so under another name, which may belong to another group.
        self._mode = mode if mode is None or mode & stat.S_IROTH else mode & stat.S_IRWXU
        for number in itertools.count(2):
            path = before.with_name(f"{before.stem[:STEM]} ({number}){before.suffix}")
            lock = None if files.is_there(path) else own_file.locked(path)
            if lock is not None:
                self._lock.release()
                self.path, self._lock, self._known = path, lock, own_file.UNKNOWN
                break
        complain(tr(CHANGED, name=OwnWord(files.shown(before.name)), other=OwnWord(files.shown(path.name))))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()


@contextlib.contextmanager
def kept_meanwhile(work: Document, origin: Path, base: str) -> Iterator[None]:
    """Keep a copy until what is done meanwhile has come to its end; where that never comes, the window offers it."""
    copy, has_ended = Autosave(), False
    try:
        copy.save(work, origin, base)
    except UserError as error:
        complain(str(error))
    try:
        yield
        has_ended = True
    finally:
        if has_ended:
            copy.close()
        else:
            copy.leave()


def keep_for_window(work: Document, origin: Path | None = None, base: str | None = None) -> None:
    """Keep work where the window keeps what is unsaved, as `Autosave.save` does; say so, or why that cannot be."""
    copy = Autosave()
    try:
        copy.save(work, origin, base)
    except UserError as error:
        complain(str(error))
    else:
        beside = copy.kept_beside
        complain(tr(KEPT) if beside is None else tr(KEPT_BESIDE, path=visible(str(beside))))
    finally:
        copy.leave()


def _known(digest: str | None) -> str:
    """Return what is known of a file by its digest: that there is none, if there is none."""
    return own_file.UNKNOWN if digest is None else digest
