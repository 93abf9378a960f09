"""``nnplayground export``: write out what a project holds."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from nnplayground.cli.parser import Parser
from nnplayground.cli.terminal import Output, complain
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.project import document, export, export_code, report
from nnplayground.project.document import Document
from nnplayground.project.network_file import save_network
from nnplayground.training.trainer import Trainer

Writer = Callable[[Path, Document, Trainer], object]


def _code(kind: str) -> Writer:
    return lambda path, project, trainer: export_code.write(path, kind, trainer.network, trainer.problem)


def _weights(path: Path, project: Document, trainer: Trainer) -> None:
    save_network(path, trainer.experiment, trainer.network, trainer.problem, {})


def _report(path: Path, project: Document, trainer: Trainer) -> None:
    judged = {part: trainer.judge(part) for part in ("train", "validation", "test")}
    report.write(path, trainer.experiment, project.history, judged, project.notes)


KINDS: Mapping[str, tuple[str, Writer]] = {
    **{kind: (N_("The network as a program."), _code(kind)) for kind in export_code.KINDS},
    "weights": (N_("The network with its weights (safetensors)."), _weights),
    "history": (
        N_("The figures after each epoch (CSV)."),
        lambda path, project, trainer: export.write_history(path, project.history),
    ),
    "batches": (
        N_("The costs of the mini-batches (CSV)."),
        lambda path, project, trainer: export.write_batches(path, project.history),
    ),
    "data": (N_("The examples (CSV)."), lambda path, project, trainer: export.write_data(path, trainer.problem)),
    "report": (N_("Settings, figures and curves on a page (HTML)."), _report),
}


def run(words: Sequence[str]) -> int:
    """Export what `words` ask for and return the exit code."""
    parser = _parser()
    options = parser.read(words)
    output = Output()
    if options.help:
        output.write(parser.format_help().rstrip())
        return 0
    if options.project is None or options.kind is None or options.file is None:
        raise UserError(N_("Say what to export and where: nnplayground export PROJECT KIND FILE."))
    if options.kind not in KINDS:
        raise UserError(
            N_("“{kind}” cannot be exported. Known: {known}."), kind=options.kind[:40], known=", ".join(KINDS)
        )
    project = document.load(Path(options.project))
    trainer = project.trainer()
    try:
        KINDS[options.kind][1](Path(options.file), project, trainer)
    except UserError as error:
        complain(str(error))
        return 1
    output.write(tr("Written: “{path}”.", path=options.file))
    return 0


def _parser() -> Parser:
    kinds = "\n".join(f"{kind}: {tr(purpose)}" for kind, (purpose, _) in KINDS.items())
    parser = Parser(
        "nnplayground export PROJECT KIND FILE",
        tr("Write out what a project holds. KIND is one of: {kinds}.", kinds=", ".join(KINDS)),
        " ".join(kinds.split("\n")),
    )
    group = parser.group(tr("Options"))
    group.value("project", metavar="PROJECT", purpose=tr("The project (*.nnplay)."), nargs="?")
    group.value("kind", metavar="KIND", purpose=tr("What is written."), nargs="?")
    group.value("file", metavar="FILE", purpose=tr("Where it is written."), nargs="?")
    group.value("--language", metavar="CODE", purpose=tr("Language of what is written: en or es."))
    group.switch("-h", "--help", purpose=tr("Show this help."))
    return parser
