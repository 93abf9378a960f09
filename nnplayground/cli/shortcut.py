"""``nnplayground install-shortcut``: put the program into the start menu, or take it out."""

from collections.abc import Sequence

from nnplayground.cli.parser import Parser
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.errors import UserError
from nnplayground.i18n import tr
from nnplayground.project import shortcut


def run(words: Sequence[str]) -> int:
    """Install or remove the start-menu entry and return the exit code."""
    parser = Parser(
        "nnplayground install-shortcut [--remove]",
        tr("Put nnplayground into the start menu, and have it open its projects (*.nnplay)."),
    )
    group = parser.group(tr("Options"))
    group.switch("--remove", purpose=tr("Take it out of the start menu again."))
    group.common(tr("Language of the messages: en or es."))
    options = parser.read(words)
    if options is None:
        return 0
    output = TerminalOutput()
    try:
        files = shortcut.remove() if options.remove else shortcut.install()
    except UserError as error:
        complain(str(error))
        return 1
    if options.remove:
        output.write(tr("Taken out of the start menu.") if files else tr("It was not in the start menu."))
    else:
        output.write(tr("nnplayground is in the start menu: “{path}”.", path=shortcut.places()[0]))
    return 0
