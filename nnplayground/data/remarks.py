"""What is to be said of rows that a network has not seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nnplayground.i18n import tr

TOLD = 5
"""Lines, columns or categories that a sentence names, at most."""

Lines = tuple[int, ...]


@dataclass(frozen=True)
class Remark:
    """What is to be said of some `lines`, or of a whole table if there are none.

    `left_out`: they have no prediction. `template` has ``{lines}`` where there are some.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    lines: Lines = ()
    left_out: bool = False

    @property
    def text(self) -> str:
        """The sentence in the language in use."""
        return tr(self.template, lines=lines_text(self.lines), **self.values)


def lines_text(lines: Sequence[int]) -> str:
    """Name some lines of a file; of many the first few."""
    if len(lines) == 1:
        return tr("Line {line}", line=lines[0])
    told = ", ".join(map(str, lines[:TOLD]))
    if len(lines) > TOLD:
        return tr("Lines {lines} and {count} more", lines=told, count=len(lines) - TOLD)
    return tr("Lines {lines}", lines=told)


def named(words: Sequence[str], most: int = 2 * TOLD) -> str:
    """Return names with commas between them; of many the first few."""
    told = ", ".join(map(tr, words[:most]))
    return told if len(words) <= most else tr("{names} and {count} more", names=told, count=len(words) - most)
