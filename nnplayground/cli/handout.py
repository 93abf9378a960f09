"""``nnplayground handout``: worked tables to print, with other numbers for each student."""

from collections.abc import Sequence
from pathlib import Path

import pydantic

from nnplayground import files
from nnplayground.cli.parser import Parser
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic, document
from nnplayground.project.handout import HandoutSettings, page
from nnplayground.registry import explain

PARTS = ("perceptron", "forward", "backward")
NO_FILE = N_("Say which file: nnplayground handout FILE.html, or FILE.pdf.")
NO_KIND = N_("“{name}” must end in .html or .pdf.")
NO_PART = N_("There is no part “{name}”. Known: {known}.")
NO_QT = N_("PDF needs Qt, which cannot be used here: write FILE.html instead ({reason}).")
WRITTEN = N_("The handout is written: {file}.")


def run(words: Sequence[str]) -> int:
    """Write the handout that `words` ask for and return the exit code."""
    found = _parser().read(words)
    if found is None:
        return 0
    if found.file is None:
        raise UserError(NO_FILE)
    path = Path(found.file)
    suffix = path.suffix.lower()
    if suffix not in (".html", ".pdf"):
        raise UserError(NO_KIND, name=files.shown(path.name))
    given = {name: getattr(found, name) for name in ("copies", "seed", "which") if getattr(found, name) is not None}
    if found.parts is not None:
        given |= _parts(found.parts)
    try:
        settings = HandoutSettings(**given)
    except pydantic.ValidationError as error:
        raise UserError(explain(error, HandoutSettings)) from error
    atomic.check_target(path)
    document.check_no_project(path)
    html = page(settings)
    atomic.write(path, _pdf(html) if suffix == ".pdf" else html.encode())
    TerminalOutput().write(tr(WRITTEN, file=files.shown(path.name)))
    return 0


def _parts(text: str) -> dict[str, bool]:
    names = [part.strip() for part in text.split(",") if part.strip()]
    for name in names:
        if name not in PARTS:
            raise UserError(NO_PART, name=name[:40], known=", ".join(PARTS))
    return {part: part in names for part in PARTS}


def _pdf(html: str) -> bytes:
    """Print a page without a display."""
    try:
        from nnplayground.gui.export.handout_pdf import pdf_without_display
    except ImportError as error:
        raise UserError(NO_QT, reason=error) from error
    return pdf_without_display(html, tr("Handout"))


def _parser() -> Parser:
    parser = Parser(
        "nnplayground handout FILE [OPTIONS]",
        tr("Write worked tables of the perceptron, the forward and the backward pass, other numbers on each sheet."),
        tr("FILE ends in .html or .pdf. Exit code: 0 done, 2 the arguments cannot be used."),
    )
    group = parser.group(tr("Options"))
    group.value("file", metavar="FILE", purpose=tr("The file to write."), nargs="?")
    fields = HandoutSettings.model_fields
    for name, metavar in (("copies", "N"), ("seed", "N"), ("which", "KIND")):
        purpose = tr(fields[name].description or "")
        known = " (blank, solved, both)" if name == "which" else ""
        group.value(f"--{name}", metavar=metavar, purpose=purpose + known)
    group.value(
        "--parts", metavar="NAMES", purpose=tr("Which parts, with a comma between: {known}.", known=",".join(PARTS))
    )
    group.common(tr("Language of what is written: en or es."))
    return parser
