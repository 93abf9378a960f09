"""What is wrong with a lesson file, and in which line."""

from pathlib import Path

from nnplayground import files
from nnplayground.errors import UserError
from nnplayground.i18n import N_

IN_LINE = N_("{file}, line {line}: {reason}")


class LessonFaultError(UserError):
    """A lesson file that cannot be used; `path`, `line` (from 1) and `reason` say where and why."""

    def __init__(self, path: Path, line: int, reason: UserError) -> None:
        super().__init__(IN_LINE, file=files.shown(path.name), line=line, reason=reason)
        self.path, self.line, self.reason = path, line, reason


class DeclarationFaultError(UserError, ValueError):
    """What is wrong in a declaration; pydantic tells where."""


class BlockFaultError(UserError):
    """What is wrong in a block, at a line of it counted from 0; whoever knows the file makes a `LessonFaultError`."""

    def __init__(self, line: int, template: str, **values: object) -> None:
        super().__init__(template, **values)
        self.line = line
