"""``nnplayground train``: train a network without a window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from nnplayground.cli.options import add_experiment
from nnplayground.cli.own_project import keep_for_window
from nnplayground.cli.parser import Parser, split_dotted
from nnplayground.cli.progress import JsonLines, RunOutcome, Sentences
from nnplayground.cli.settings import EPOCHS, build, files_of_data
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.cli.training_run import tell_end, train
from nnplayground.core.network import Network
from nnplayground.errors import UserError
from nnplayground.i18n import tr
from nnplayground.project import atomic, document
from nnplayground.project.document import Document
from nnplayground.project.network_file import save_network
from nnplayground.training.experiment import Experiment
from nnplayground.training.trainer import Trainer


def run(words: Sequence[str]) -> int:
    """Train what `words` ask for and return the exit code."""
    if words and not words[0].startswith("-"):
        from nnplayground.cli import resume

        return resume.run(words)
    parser = _parser()
    plain, dotted = split_dotted(words)
    options = parser.read(plain)
    if options is None:
        return 0
    target = Path(options.out) if options.out is not None else None
    is_project = target is not None and target.suffix.lower() == document.SUFFIX
    # A project that goes on later has no end that nobody asked for.
    experiment = build(options, dotted, () if is_project else (EPOCHS,))
    if target is not None:
        atomic.check_target(target)
        document.check_no_project(target)
    with atomic.as_private_as(*files_of_data(options, dotted)):
        if target is not None and is_project:
            from nnplayground.cli import resume

            return resume.begin(experiment, target, options.json)
        return _train(experiment, target, options.json)


def _train(experiment: Experiment, target: Path | None, json: bool) -> int:
    # A network that will be kept is trained to the end, even if nobody reads the reports any more.
    output = TerminalOutput(needed=target is None)
    trainer = Trainer(experiment)
    listener = JsonLines(output, trainer) if json else Sentences(output, trainer)
    if target is None:
        return tell_end(listener, train(trainer, listener), None)
    keep = partial(_save, target, trainer)
    try:
        outcome = train(trainer, listener, keep=keep)
        # Once more: now it is known how good the network is.
        keep(outcome)
    except UserError as error:
        complain(str(error))
        keep_for_window(Document(trainer.experiment, trainer.state()))
        return 1
    return tell_end(listener, outcome, target)


def _save(target: Path, trainer: Trainer, outcome: RunOutcome) -> None:
    """Save the network as it was after the last mini-batch. Raises UserError."""
    experiment = trainer.experiment
    # Weights that have overflowed are not in there: they could not be read again.
    network = Network(experiment.sizes[0], experiment.layers, parameters=trainer.state().parameters)
    save_network(target, experiment, network, trainer.problem, outcome.figures())


def _parser() -> Parser:
    parser = Parser(
        "nnplayground train [PROJECT] [OPTIONS]",
        tr(
            "Train a network without a window. Parameters follow what they belong to with a dot, as in "
            "--optimizer momentum --optimizer.beta 0.8 --data.noise 0.2: “nnplayground list” names them all. "
            "With a project (*.nnplay), its run goes on: “nnplayground train PROJECT --help” says more."
        ),
        tr(
            "Ends after 10 epochs if nothing is said about it. What is learnt is kept in the file each minute, and "
            "when the program is interrupted. Exit code: 0 done, 1 the cost became infinite or the network could not "
            "be saved, 2 the arguments cannot be used, 130 interrupted with Ctrl-C, 128 plus the number of another "
            "signal."
        ),
    )
    add_experiment(parser)
    rest = parser.group(tr("Result"))
    rest.target(
        "--out",
        purpose=tr("Keep the trained network in this file (safetensors), or all of the run in a project (*.nnplay)."),
    )
    rest.switch("--json", purpose=tr("Report in JSON, one object a line."))
    rest.common(tr("Language of the messages: en or es."), threads=True)
    return parser
