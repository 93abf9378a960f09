"""The file that Qt keeps settings in: found, left if it is no such file, cleaned of what Qt cannot read unharmed."""

import itertools
import logging
import os
import re
import stat
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.project import atomic
from nnplayground.slow_call import within

ORGANISATION = "nnplayground"
APPLICATION = "nnplayground"
NOBODY = "nnplayground-nobody"
"""An organisation and an application that have no settings."""
QT = "QtProject"
"""Under what name Qt keeps settings of its own dialogs, for all programs."""
REACH_SECONDS = 0.5
"""How long the window waits for a drive to answer."""
FILE_BYTES = 1 << 20
"""A settings file beyond this is none."""
_OURS = re.compile(
    rb"^\[(split|section|note|file)\]\s*$"
    rb"|^(language|theme|geometry|recent|folder|hints|silenced|reduced_motion|predict_first) *=",
    re.MULTILINE,
)
"""What begins a group or a value of this program."""

log = logging.getLogger(__name__)


def open_store() -> tuple[QSettings, Path | None]:
    """Return the settings, and what lies in the place of their file and is none, if anything.

    Then they are those of a file of another name.
    """
    _look_usually()
    places = _places()
    are_sound = all(files.is_regular(place) or not files.is_there(place) for place in places)
    if are_sound and (not places or _is_sound(places[0])):
        return QSettings(ORGANISATION, APPLICATION), None
    elsewhere = (places[0].with_name(f"{APPLICATION}-{number}.ini") for number in itertools.count(2))
    free = next(place for place in elsewhere if _is_sound(place))
    return QSettings(str(free), QSettings.Format.IniFormat), places[0]


def spare_qt() -> None:
    """Let Qt keep what its dialogs remember elsewhere, if what lies in the place of its file would hold it up."""
    _look_usually()
    own = _native(QSettings.Scope.UserScope)
    if own.suffix not in (".conf", ".ini"):
        return
    usual = own.parent.parent
    if _holds_up(usual / f"{QT}{own.suffix}"):
        folders = (usual / APPLICATION / f"{QT}-{number}" for number in itertools.count(1))
        free = next(folder for folder in folders if not _holds_up(folder / f"{QT}{own.suffix}"))
        _USUAL.append(usual)
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(free))


def documents_folder() -> Path | None:
    """Return the folder of this person's documents; None if there is none, or where it is cannot be read."""
    kinds = QStandardPaths.StandardLocation
    # On Linux and the like Qt reads there where the folders are.
    named_in = Path(QStandardPaths.writableLocation(kinds.GenericConfigLocation)) / "user-dirs.dirs"
    if files.is_there(named_in) and not (files.is_regular(named_in) and named_in.stat().st_size <= FILE_BYTES):
        return None
    documents = Path(QStandardPaths.writableLocation(kinds.DocumentsLocation))
    return documents if is_folder_in_reach(documents) else None


def is_folder_in_reach(path: Path) -> bool:
    """Whether `path` leads to a folder of a drive that answers soon: the window waits for it."""
    return within(REACH_SECONDS, partial(files.is_folder, path), otherwise=False)


_USUAL: list[Path] = []
"""The folder of settings, while Qt looks for them elsewhere."""


def _look_usually() -> None:
    if _USUAL:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(_USUAL.pop()))


def _holds_up(file: Path) -> bool:
    """Whether Qt would wait for a file, or for its lock, or read for a long time."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return not _can_be_locked(file)
    except (OSError, ValueError):
        return True
    return not stat.S_ISREG(found.st_mode) or found.st_size > FILE_BYTES or not _can_be_locked(file)


def _native(scope: QSettings.Scope) -> Path:
    """Return a file of settings that is not there, to see where such files are."""
    # Qt opens the files of whatever it is asked for, and would wait for a pipe: it is asked for some that are not.
    return Path(QSettings(QSettings.Format.NativeFormat, scope, NOBODY, NOBODY).fileName())


def _is_sound(place: Path) -> bool:
    """Whether Qt may read and write a settings file, or make one."""
    if not files.is_regular(place) and files.is_there(place):
        return False
    return _can_be_locked(place) and _clean(place)


def _can_be_locked(file: Path) -> bool:
    """Whether Qt can lock a settings file: while something else stands in the place of its lock it waits for ever."""
    lock = file.with_name(f"{file.name}.lock")
    return not os.path.lexists(lock) or (files.is_regular(lock) and not lock.is_symlink())


def _places() -> list[Path]:
    """Return the files that Qt reads, the first of which it writes; none where the system has a store of its own."""
    own, shared = _native(QSettings.Scope.UserScope), _native(QSettings.Scope.SystemScope)
    if own.suffix not in (".conf", ".ini"):
        return []
    system = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.GenericConfigLocation)
    folders = dict.fromkeys([own.parent.parent, shared.parent.parent, *map(Path, system)])
    names = (f"{ORGANISATION}/{APPLICATION}{own.suffix}", f"{ORGANISATION}{own.suffix}")
    return [folder / name for folder in folders for name in names]


def _is_harmful(line: bytes) -> bool:
    """Whether a line could hold a value that Qt would build a type of its own from.

    Values that begin with @ are read as any type of Qt, also such as end the process when their content is
    short (an icon). Nothing here stores an @, or needs one to be written as an escape, or two lines for a value.
    """
    return b"@" in line or line.endswith(b"\\") or re.search(rb"\\x0*40|\\0*100", line) is not None


def _is_ours(file: Path, content: bytes) -> bool:
    """Whether a file holds settings, of this program's, or nothing. What a link leads to must hold nothing else."""
    lines = [line.strip() for line in re.split(rb"[\r\n]", content)]
    if not any(lines):
        return True
    if _OURS.search(content.replace(b"\r", b"\n")) is None:
        return False
    return not file.is_symlink() or all(not line or line[:1] in (b"[", b";") or b"=" in line for line in lines)


def _clean(file: Path) -> bool:
    """Remove from a settings file what Qt cannot read without harm. Return whether it may be read and written.

    A file that is far too large is put aside.
    """
    try:
        if not files.is_regular(file):
            return True
        if file.stat().st_size > FILE_BYTES:
            os.replace(file, file.with_suffix(".damaged"))
            return True
        content = files.read(file, FILE_BYTES)
        if not _is_ours(file, content):
            return False
        lines = re.split(rb"[\r\n]", content)
        kept = [line for line in lines if not _is_harmful(line)]
        if file.is_symlink() and (len(kept) < len(lines) or b"\0" in content):
            # It leads to something else than settings, which neither this program nor Qt may write anew.
            return False
        if len(kept) < len(lines):
            log.warning("%d damaged lines were removed from %s", len(lines) - len(kept), file)
            atomic.write(file, b"\n".join(kept))
    except (OSError, UserError):
        return False
    return True
