"""What is wrong with a lesson file, and in which line."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_

IN_LINE = N_("{file}, line {line}: {reason}")


class LessonFaultError(UserError):
    """A lesson file that cannot be used; `path`, `line` (from 1) and `reason` say where and why, `others` what else."""

    def __init__(self, path: Path, line: int, reason: UserError, others: "tuple[LessonFaultError, ...]" = ()) -> None:
        super().__init__(IN_LINE, file=files.shown(path.name), line=line, reason=reason)
        self.path, self.line, self.reason, self.others = path, line, reason, others


Place = tuple[str | int, ...]
"""Where in a state something stands: keys, and places in lists."""


class StateFaultError(UserError):
    """What cannot be in a state, at a `place` of it."""

    def __init__(self, place: Place, error: UserError) -> None:
        super().__init__(error.template, **error.values)
        self.place = place


@contextmanager
def at(*place: str | int) -> Iterator[None]:
    """Let a sentence that is raised within be one about that place of a state, or a place within it."""
    try:
        yield
    except StateFaultError as error:
        error.place = (*place, *error.place)
        raise
    except UserError as error:
        raise StateFaultError(place, error) from error


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
    """What is wrong in a block, at a line of it counted from 0; whoever knows the file makes a `LessonFaultError`."""

    def __init__(self, line: int, template: str, **values: object) -> None:
        super().__init__(template, **values)
        self.line = line
