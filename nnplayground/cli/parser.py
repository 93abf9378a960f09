"""Read options: argparse, with errors of one translated line."""

import argparse
import difflib
import textwrap
from collections.abc import Sequence
from typing import Any, NoReturn

from nnplayground.cli.terminal import TerminalOutput
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr

Dotted = list[tuple[list[str], str]]
"""Options with dots, as path and value: ``--optimizer.rate 1`` is ``(["optimizer", "rate"], "1")``."""

WIDTH = 78
"""Characters in a line of running text."""
REPLACED = N_("A file of that name is replaced, but never a project.")
DIGITS = 18
"""Of a whole number, at most: Python reads none of thousands."""


class Parser(argparse.ArgumentParser):
    """Argparse with errors of one translated line, and help that a closed pipe cannot break."""

    def __init__(self, usage: str, summary: str, ending: str = "") -> None:
        super().__init__(
            usage=argparse.SUPPRESS,
            description=tr("Usage: {usage}", usage=usage) + "\n\n" + textwrap.fill(summary, WIDTH),
            epilog=textwrap.fill(ending, WIDTH),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )

    def group(self, title: str) -> "Group":
        """Start a section of the help."""
        return Group(self.add_argument_group(title))

    def read(self, words: Sequence[str]) -> argparse.Namespace | None:
        """Parse `words`, or write the help and return None where they ask for it.

        Raises UserError, naming the nearest option, for what is unknown.
        """
        try:
            found, rest = self.parse_known_args([_normal(word) for word in words])
        except argparse.ArgumentError as error:
            raise UserError(
                N_("{option}: its value is missing, or it takes none; --help lists the options."),
                option=error.argument_name,
            ) from error
        if rest:
            raise unknown(rest[0], [name for name in self._option_string_actions if name.startswith("--")])
        if getattr(found, "help", False):
            TerminalOutput().write(self.format_help().rstrip())
            return None
        return found

    def error(self, message: str) -> NoReturn:
        raise UserError(N_("The command line cannot be read: {message}."), message=message)


class Group:
    """A section of options in the help."""

    def __init__(self, group: Any) -> None:
        self._add = group.add_argument

    def value(self, *names: str, metavar: str, purpose: str, **more: Any) -> None:
        """Add an option that takes a value."""
        self._add(*names, metavar=metavar, help=purpose.replace("%", "%%"), **more)

    def target(self, *names: str, purpose: str, **more: Any) -> None:
        """Add what names a file that is written; whoever writes it looks whether a project is there."""
        self.value(*names, metavar="FILE", purpose=f"{purpose} {tr(REPLACED)}", **more)

    def switch(self, *names: str, purpose: str) -> None:
        """Add an option that stands alone."""
        self._add(*names, action="store_true", help=purpose)

    def common(self, language: str, threads: bool = False) -> None:
        """Add what every command has: the language, for that purpose, the help, and how many `threads` there are."""
        if threads:
            purpose = tr("Processor cores for matrix products; 1 if nothing is said.")
            self.value("--threads", metavar="NUMBER", purpose=purpose)
        self.value("--language", metavar="CODE", purpose=language)
        self.switch("-h", "--help", purpose=tr("Show this help."))


def whole(text: str, low: int, high: int = 10**DIGITS - 1) -> int | None:
    """Return the whole number from `low` to `high` that is typed; None for anything else."""
    if not text.isdecimal() or len(text) > DIGITS:
        return None
    value = int(text)
    return value if low <= value <= high else None


def _normal(word: str) -> str:
    """Accept ``--early_stopping`` for ``--early-stopping``."""
    name, equals, value = word.partition("=")
    return dashed(name) + equals + value if name.startswith("--") else word


def unknown(word: str, known: Sequence[str]) -> UserError:
    """Return the error for a word that means nothing, with the nearest one that does."""
    name = word.partition("=")[0]
    near = difflib.get_close_matches(name, known, 1)
    if near:
        return UserError(N_("“{word}” means nothing here. Did you mean {near}?"), word=name, near=near[0])
    return UserError(N_("“{word}” means nothing here; --help lists the options."), word=name)


def split_dotted(words: Sequence[str]) -> tuple[list[str], Dotted]:
    """Part the options with a dot in their name from the others."""
    plain: list[str] = []
    dotted: Dotted = []
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if not name.startswith("--") or "." not in name:
            plain.append(word)
            continue
        if not equals:
            following = next(rest, None)
            if following is None:
                raise UserError(N_("{option}: its value is missing."), option=name)
            value = following
        dotted.append((name[2:].replace("-", "_").split("."), value))
    return plain, dotted


def dashed(key: str) -> str:
    """Return a key as it looks in an option: ``--early-stopping``."""
    return key.replace("_", "-")
