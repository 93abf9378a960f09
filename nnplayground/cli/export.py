"""``nnplayground export``: write out what a project holds."""

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from nnplayground.cli.parser import Parser
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic, document
from nnplayground.project.outputs import OUTPUTS


def run(words: Sequence[str]) -> int:
    """Export what `words` ask for and return the exit code."""
    parser = _parser()
    options = parser.read(words)
    if options is None:
        return 0
    output = TerminalOutput()
    if options.project is None or options.kind is None or options.file is None:
        raise UserError(N_("Say what to export and where: nnplayground export PROJECT KIND FILE."))
    if options.kind not in OUTPUTS:
        raise UserError(
            N_("“{kind}” cannot be exported. Known: {known}."), kind=options.kind[:40], known=", ".join(OUTPUTS)
        )
    path = Path(options.file)
    document.check_no_project(path)
    project = document.load(Path(options.project))
    try:
        with atomic.as_private_as(options.project):
            deque(OUTPUTS[options.kind].write(path, project), maxlen=0)
    except UserError as error:
        complain(str(error))
        return 1
    output.write(tr("Written: “{path}”.", path=options.file))
    return 0


def _parser() -> Parser:
    kinds = "\n".join(f"{kind}: {tr(output.purpose)}" for kind, output in OUTPUTS.items())
    parser = Parser(
        "nnplayground export PROJECT KIND FILE",
        tr("Write out what a project holds. KIND is one of: {kinds}.", kinds=", ".join(OUTPUTS)),
        " ".join(kinds.split("\n")),
    )
    group = parser.group(tr("Options"))
    group.value("project", metavar="PROJECT", purpose=tr("The project (*.nnplay)."), nargs="?")
    group.value("kind", metavar="KIND", purpose=tr("What is written."), nargs="?")
    group.target("file", purpose=tr("Where it is written."), nargs="?")
    group.common(tr("Language of what is written: en or es."))
    return parser
