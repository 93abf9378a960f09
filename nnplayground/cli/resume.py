"""``nnplayground train PROJECT``: go on with a project where it stands, and save it again; or begin one."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from nnplayground import files
from nnplayground.cli import own_project
from nnplayground.cli.own_project import OwnProject
from nnplayground.cli.parser import Parser, whole
from nnplayground.cli.progress import JsonLines, RunOutcome, Sentences
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.cli.training_run import tell_end, train
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic, document
from nnplayground.project.document import Document
from nnplayground.training.experiment import Experiment
from nnplayground.training.recorder import HistoryRecorder

EPOCHS = 10
"""How many more epochs a project is trained that has no stop rule, if nothing is said."""
IN_WINDOW = N_("“{name}” is open in a window: close it there, or say --save with another file.")


def run(words: Sequence[str]) -> int:
    """Go on with the project that `words` name and return the exit code."""
    parser = _parser()
    options = parser.read(words)
    if options is None:
        return 0
    path = Path(options.project)
    target = Path(options.save) if options.save is not None else path
    epochs = _epochs(options.epochs)
    files.check(path)
    atomic.check_target(target)
    if not files.same_file(path, target):
        document.check_no_project(target)
    with atomic.as_private_as(path), OwnProject(target, IN_WINDOW) as own:
        return _go_on(document.load(path), own, epochs, options.json)


def begin(experiment: Experiment, target: Path, json: bool) -> int:
    """Train `experiment` and keep all of its run in the new project `target`; return the exit code."""
    with OwnProject(target, own_project.IN_WINDOW) as own:
        return _go_on(Document(experiment), own, None, json)


def _go_on(project: Document, own: OwnProject, epochs: int | None, json: bool) -> int:
    trainer = project.trainer()
    output = TerminalOutput(needed=False)
    listener = JsonLines(output, trainer) if json else Sentences(output, trainer)
    recorder = HistoryRecorder(project.history)
    if epochs is None and not trainer.experiment.stop:
        epochs = EPOCHS
    begun, before = time.perf_counter(), project.history.seconds

    def work() -> Document:
        recorder.flush()
        project.history.seconds = before + time.perf_counter() - begun
        return replace(project, experiment=trainer.experiment, state=trainer.state())

    def keep(_outcome: RunOutcome) -> None:
        own.save(work())

    try:
        outcome = train(trainer, listener, epochs, recorder.add, keep)
    except UserError as error:
        complain(str(error))
        own.keep_copy(work())
        return 1
    return tell_end(listener, outcome, own.path)


def _epochs(text: str | None) -> int | None:
    if text is None:
        return None
    found = whole(text, 1, 10_000_000)
    if found is None:
        raise UserError(N_("--epochs must be a whole number from 1 to 10000000, not “{given}”."), given=text[:40])
    return found


def _parser() -> Parser:
    parser = Parser(
        "nnplayground train PROJECT [OPTIONS]",
        tr("Go on with the run of a project as if it had never stopped, and save the project again."),
        tr(
            "Ends by the project's stop rules, or after 10 epochs if it has none. The project is saved each minute, "
            "and when the program is interrupted. Exit code: 0 done, 1 the cost became infinite or the project could "
            "not be saved, 2 the arguments or the project cannot be used, 130 interrupted with Ctrl-C, 128 plus the "
            "number of another signal."
        ),
    )
    group = parser.group(tr("Options"))
    group.value("project", metavar="PROJECT", purpose=tr("The project (*.nnplay)."))
    group.value("--epochs", metavar="NUMBER", purpose=tr("End after so many more epochs, if not before."))
    group.target("--save", purpose=tr("Save the project in this file and leave the other as it is."))
    group.switch("--json", purpose=tr("Report in JSON, one object a line."))
    group.common(tr("Language of the messages: en or es."), threads=True)
    return parser
