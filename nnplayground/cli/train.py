"""``nnplayground train``: train a network without a window."""

import math
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from types import FrameType, TracebackType

from nnplayground.cli.options import add_experiment
from nnplayground.cli.parser import Parser, split_dotted
from nnplayground.cli.progress import JsonLines, Listener, Pace, RunOutcome, Sentences
from nnplayground.cli.settings import build
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.errors import UserError
from nnplayground.i18n import N_, tr
from nnplayground.project import atomic
from nnplayground.project.network_file import save_network
from nnplayground.training.reports import BatchReport, EpochReport, Report, RunEnded
from nnplayground.training.trainer import Trainer

INTERRUPTED = N_("Interrupted: the network is kept as it was after the last mini-batch.")
MORE = N_("Done: {epochs} more epochs, as asked.")
EXIT_CODES = {"not_finite": 1, "interrupted": 130}
"""By the reason of the end; all others are 0."""


def run(words: Sequence[str]) -> int:
    """Train what `words` ask for and return the exit code."""
    if words and not words[0].startswith("-"):
        from nnplayground.cli import resume

        return resume.run(words)
    parser = _parser()
    plain, dotted = split_dotted(words)
    options = parser.read(plain)
    # A network that will be kept is trained to the end, even if nobody reads the reports any more.
    output = TerminalOutput(needed=options.out is None)
    if options.help:
        output.write(parser.format_help().rstrip())
        return 0
    experiment = build(options, dotted)
    target = Path(options.out) if options.out is not None else None
    if target is not None:
        atomic.check_target(target)
    trainer = Trainer(experiment)
    listener = JsonLines(output, trainer) if options.json else Sentences(output, trainer)
    outcome = train(trainer, listener)
    if target is not None:
        try:
            save_network(target, trainer.experiment, trainer.network, trainer.problem, outcome.figures())
        except UserError as error:
            complain(str(error))
            return 1
    listener.end(outcome, target)
    if outcome.ended.reason == "not_finite":
        complain(tr(outcome.ended.template, **outcome.ended.values))
    return EXIT_CODES.get(outcome.ended.reason, 0)


def _parser() -> Parser:
    parser = Parser(
        "nnplayground train [PROJECT] [OPTIONS]",
        tr(
            "Train a network without a window. Parameters follow what they belong to with a dot, as in "
            "--optimizer momentum --optimizer.beta 0.8 --data.noise 0.2: “nnplayground list” names them all. "
            "With a project (*.nnplay), its run goes on: “nnplayground train PROJECT --help” says more."
        ),
        tr(
            "Ends after 10 epochs if nothing is said about it. Exit code: 0 done, 1 the cost became infinite or the "
            "network could not be saved, 2 the arguments cannot be used, 130 interrupted."
        ),
    )
    add_experiment(parser)
    rest = parser.group(tr("Result"))
    rest.value("--out", metavar="FILE", purpose=tr("Keep the trained network in this file (safetensors)."))
    rest.switch("--json", purpose=tr("Report in JSON, one object a line."))
    rest.value("--threads", metavar="NUMBER", purpose=tr("Processor cores for matrix products; 1 if nothing is said."))
    rest.value("--language", metavar="CODE", purpose=tr("Language of the messages: en or es."))
    rest.switch("-h", "--help", purpose=tr("Show this help."))
    return parser


class _Interruption:
    """Turns the first Ctrl-C into a wish to end after the mini-batch; the second one ends at once."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> "_Interruption":
        # A job in the background ignores Ctrl-C, and so it should remain.
        self._before = signal.getsignal(signal.SIGINT)
        if self._before is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._on_signal)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._before)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)


def train(
    trainer: Trainer, listener: Listener, epochs: int | None = None, note: Callable[[Report], None] | None = None
) -> RunOutcome:
    """Train until the run ends or Ctrl-C is pressed, then judge the network on every part of the data.

    It also ends after so many more `epochs`; `note` gets every report.
    """
    learning = judging = total = 0.0
    step = 0
    last = math.inf if epochs is None else trainer.epoch + epochs
    ended: RunEnded | None = None
    with _Interruption() as interruption:
        listener.start()
        mark = perf_counter()
        for report in trainer.run():
            now = perf_counter()
            if note is not None:
                note(report)
            if isinstance(report, BatchReport):
                learning += now - mark
                mark = now
                total += report.cost
                if now >= listener.due:
                    listener.progress(report.passed, total / (report.step - step), Pace(learning, judging, report.step))
                    mark = perf_counter()
            elif isinstance(report, EpochReport):
                judging += now - mark
                total, step = 0.0, report.step
                listener.epoch(report, Pace(learning, judging, step))
                mark = perf_counter()
                if report.epoch >= last:
                    ended = RunEnded("epochs", MORE, {"epochs": epochs or 0}, report.epoch, step, trainer.best_epoch)
                    break
            elif isinstance(report, RunEnded):
                ended = report
                break
            if interruption.asked:
                ended = RunEnded("interrupted", INTERRUPTED, {}, trainer.epoch, trainer.step, trainer.best_epoch)
                break
        assert ended is not None, "a run ends with a report that says why"
        mark = perf_counter()
        parts = {part: trainer.judge(part) for part in ("train", "validation", "test")}
        judging += perf_counter() - mark
    return RunOutcome(ended, Pace(learning, judging, trainer.step), parts, trainer.problem.task.metric.key)
