"""``nnplayground open``: show in the window what somebody has shared as a text."""

from collections.abc import Sequence
from pathlib import Path

from nnplayground import files
from nnplayground.cli import window
from nnplayground.cli.parser import Parser
from nnplayground.errors import UserError
from nnplayground.gui.run.labs import LABS
from nnplayground.i18n import N_, tr
from nnplayground.lessons import sharing
from nnplayground.lessons.state import resolve

MISSING = N_("Say what to open: nnplayground open TEXT or nnplayground open FILE; “Share what I see” makes either.")


def run(words: Sequence[str], language: str | None) -> int:
    """Open the window on what `words` share and return its exit code. Raises UserError for a text that is none."""
    options = _parser().read(words)
    if options is None:
        return 0
    if options.text is None:
        raise UserError(MISSING)
    text, path = options.text, Path(options.text)
    is_file = not sharing.is_shared(text) and (path.suffix == sharing.SUFFIX or files.is_there(path))
    if is_file:
        text = sharing.read_shared(path)
    # What is wrong with it is told here, where it was typed.
    resolve(sharing.unshare(text), LABS)
    return window.open_shared(text, language)


def _parser() -> Parser:
    parser = Parser(
        "nnplayground open TEXT|FILE [OPTIONS]",
        tr("Open the window and show what somebody has shared: a text, which begins with nnplay1:, or a file of it."),
        tr("Exit code: 0 done, 1 no window can be opened, 2 the text or file cannot be used."),
    )
    group = parser.group(tr("Options"))
    group.value("text", metavar="TEXT", purpose=tr("The text, whole, or the file (*.nnshare)."), nargs="?")
    group.common(tr("Language of the window: en or es."))
    return parser
