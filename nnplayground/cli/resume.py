"""``nnplayground train PROJECT``: go on with a project where it stands, and save it again."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from nnplayground.cli.parser import Parser
from nnplayground.cli.progress import JsonLines, Sentences
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.cli.training_run import tell_end, train
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic, document, recovery
from nnplayground.training.recorder import HistoryRecorder

EPOCHS = 10
"""How many more epochs a project is trained that has no stop rule, if nothing is said."""


def run(words: Sequence[str]) -> int:
    """Go on with the project that `words` name and return the exit code."""
    parser = _parser()
    options = parser.read(words)
    if options is None:
        return 0
    path = Path(options.project)
    target = Path(options.save) if options.save is not None else path
    lock = recovery.open_project(target)
    if lock is None:
        raise UserError(
            N_("“{name}” is open in a window: close it there, or say --save with another file."), name=target.name
        )
    with lock:
        return _go_on(path, target, _epochs(options.epochs), options.json)


def _go_on(path: Path, target: Path, epochs: int | None, json: bool) -> int:
    project = document.load(path)
    atomic.check_target(target)
    trainer = project.trainer()
    output = TerminalOutput(needed=False)
    listener = JsonLines(output, trainer) if json else Sentences(output, trainer)
    recorder = HistoryRecorder(project.history)
    if epochs is None and not trainer.experiment.stop:
        epochs = EPOCHS
    begun = time.perf_counter()
    outcome = train(trainer, listener, epochs, recorder.add)
    recorder.flush()
    project.history.seconds += time.perf_counter() - begun
    try:
        document.save(target, replace(project, experiment=trainer.experiment, state=trainer.state()))
    except UserError as error:
        complain(str(error))
        return 1
    return tell_end(listener, outcome, target)


def _epochs(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or not 1 <= int(text) <= 10_000_000:
        raise UserError(N_("--epochs must be a whole number from 1 to 10000000, not “{given}”."), given=text[:40])
    return int(text)


def _parser() -> Parser:
    parser = Parser(
        "nnplayground train PROJECT [OPTIONS]",
        tr("Go on with the run of a project as if it had never stopped, and save the project again."),
        tr(
            "Ends by the project's stop rules, or after 10 epochs if it has none. Exit code: 0 done, 1 the cost "
            "became infinite or the project could not be saved, 2 the arguments or the project cannot be used, "
            "130 interrupted."
        ),
    )
    group = parser.group(tr("Options"))
    group.value("project", metavar="PROJECT", purpose=tr("The project (*.nnplay)."))
    group.value("--epochs", metavar="NUMBER", purpose=tr("End after so many more epochs, if not before."))
    group.value("--save", metavar="FILE", purpose=tr("Save the project in this file and leave the other as it is."))
    group.switch("--json", purpose=tr("Report in JSON, one object a line."))
    group.common(tr("Language of the messages: en or es."), threads=True)
    return parser
