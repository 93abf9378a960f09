"""``nnplayground explain``: one example's forward and backward pass through a saved network."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from nnplayground.analysis.hand.explain import FORMATS, explain
from nnplayground.analysis.more_networks.explain_unrolled import explain_sequence
from nnplayground.cli.parser import Parser, whole
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.project.network_file import load_network


def run(words: Sequence[str]) -> int:
    """Explain the example that `words` name and return the exit code."""
    parser = _parser()
    found = parser.read(words)
    if found is None:
        return 0
    output = TerminalOutput()
    if found.file is None:
        raise UserError(N_("Say which network: nnplayground explain FILE --example 0."))
    given = found.example or "0"
    example = whole(given, 0)
    if example is None:
        raise UserError(N_("--example must be a whole number from 0, not “{given}”."), given=given[:40])
    form = found.format or "text"
    if form not in FORMATS:
        raise UserError(N_("There is no format “{given}”. Known: {known}."), given=form, known=", ".join(FORMATS))
    saved = load_network(Path(found.file))
    # The network was trained with these scales; the data alone would give those of another division.
    problem = dataclasses.replace(saved.experiment.prepare(), scaler=saved.scaler, target_scaler=saved.target_scaler)
    work = explain_sequence if saved.network.remembers else explain
    output.write(work(saved.experiment, saved.network, problem, example, form))
    return 0


def _parser() -> Parser:
    parser = Parser(
        "nnplayground explain FILE [OPTIONS]",
        tr("Write out the forward and backward pass of one example, with every number, for reading or for a page."),
        tr("Exit code: 0 done, 2 the arguments or the file cannot be used."),
    )
    group = parser.group(tr("Options"))
    group.value("file", metavar="FILE", purpose=tr("A network kept by “nnplayground train --out”."), nargs="?")
    group.value(
        "--example",
        metavar="NUMBER",
        purpose=tr("Which example or sequence of its data, counted from 0; 0 if nothing is said."),
    )
    group.value("--format", metavar="KIND", purpose=tr("One of: {kinds}.", kinds=", ".join(FORMATS)))
    group.common(tr("Language of the text: en or es."))
    return parser
