"""What is wrong with a lesson file, and in which line."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_

MOST_FAULTS = 50
"""Of one file, that are told."""
IN_LINE = N_("{file}, line {line}: {reason}")


class LessonFaultError(UserError):
    """A lesson file that cannot be used; `path`, `line` (from 1) and `reason` say where and why, `others` what else.

    `rest` is the lesson that is there besides, if enough of it could be read to look for more.
    """

    def __init__(self, path: Path, line: int, reason: UserError, others: "tuple[LessonFaultError, ...]" = ()) -> None:
        super().__init__(IN_LINE, file=files.shown(path.name), line=line, reason=reason)
        self.path, self.line, self.reason, self.others = path, line, reason, others
        self.rest: Any = None

    @property
    def all(self) -> "tuple[LessonFaultError, ...]":
        """This and the others."""
        return (self, *self.others)


class FileFaults:
    """Gathers what is wrong with a file, so that all of it can be told at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found: list[LessonFaultError] = []

    def add(self, line: int, template: str, /, **values: object) -> None:
        """Note that something is wrong in a line."""
        self._found.append(LessonFaultError(self._path, line, UserError(template, **values)))

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """Note what is raised within, and go on behind it."""
        try:
            yield
        except LessonFaultError as fault:
            self._found += fault.all

    def raise_first(self, rest: object = None) -> None:
        """Raise the first fault in the file with the others, if there are any, and with the `rest` of the lesson."""
        if self._found:
            first, *others = sorted(self._found, key=lambda fault: fault.line)
            first.rest = rest
            first.others = tuple(others[: MOST_FAULTS - 1])
            raise first


Place = tuple[str | int, ...]
"""Where in a state something stands: keys, and places in lists."""


class StateFaultError(UserError):
    """What cannot be in a state, at a `place` of it; `others` say what else cannot."""

    def __init__(self, place: Place, error: UserError, others: "tuple[StateFaultError, ...]" = ()) -> None:
        super().__init__(error.template, **error.values)
        self.place, self.others = place, others


@contextmanager
def at(*place: str | int) -> Iterator[None]:
    """Let a sentence that is raised within be one about that place of a state, or a place within it."""
    try:
        yield
    except StateFaultError as error:
        for one in (error, *error.others):
            one.place = (*place, *one.place)
        raise
    except UserError as error:
        raise StateFaultError(place, error) from error


class StateFaults:
    """Gathers what is wrong with a state, so that all of it can be told at once."""

    def __init__(self) -> None:
        self.found: list[StateFaultError] = []

    @contextmanager
    def at(self, *place: str | int) -> Iterator[None]:
        """Note a sentence that is raised within as one about that place of the state, or a place within it."""
        try:
            with at(*place):
                yield
        except StateFaultError as error:
            self.found += [error, *error.others]

    def raise_first(self) -> None:
        """Raise the first that was found, with the others, if there are any."""
        if self.found:
            first, *others = self.found
            first.others = tuple(others)
            raise first


def nearest(lines: Mapping[Place, int], place: Place) -> int:
    """Return the line of a place, or of what is around it; what pydantic says besides of kinds is passed over."""
    known: Place = ()
    for part in place:
        if (*known, part) in lines:
            known = (*known, part)
    return lines.get(known, 0)


class DeclarationFaultError(UserError, ValueError):
    """What is wrong in a declaration; pydantic tells where."""


class BlockFaultError(UserError):
    """What is wrong in a block, at a line of it counted from 0; whoever knows the file makes a `LessonFaultError`.

    `others` say what else is wrong there.
    """

    def __init__(self, line: int, template: str, **values: object) -> None:
        super().__init__(template, **values)
        self.line = line
        self.others: tuple[BlockFaultError, ...] = ()


def raise_first(faults: "Sequence[BlockFaultError]") -> None:
    """Raise the first of the faults of a block, with the others, if there are any."""
    if faults:
        first, *others = sorted(faults, key=lambda fault: fault.line)
        first.others = tuple(others)
        raise first
