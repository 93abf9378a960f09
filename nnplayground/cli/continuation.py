"""``nnplayground continue``: let a saved network go on with a sequence whose beginning is given."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from nnplayground.analysis.more_networks.continuation import Continuation, between, check_continues, symbols_of
from nnplayground.cli.parser import Parser, whole
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.data.dataset import Examples, Parts
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import AMBIGUOUS, N_, AmbiguousNumberError, number, parse_number, tr
from nnplayground.project.network_file import SavedNetwork, load_network
from nnplayground.rich import visible

LENGTH, LONGEST = 100, 100_000
HOTTEST = 100.0


def run(words: Sequence[str]) -> int:
    """Continue what `words` ask for and return the exit code."""
    options = _parser().read(words)
    if options is None:
        return 0
    output = TerminalOutput()
    if options.file is None:
        raise UserError(N_("Say which network: nnplayground continue FILE --start TEXT."))
    length = _whole("--length", options.length, LENGTH, LONGEST)
    seed = _whole("--seed", options.seed, 1, 2**31 - 1)
    temperature = _temperature(options.temperature)
    saved = load_network(Path(options.file))
    problem = language_of(saved)
    check_continues(problem)
    continuation = Continuation(saved.network, problem, saved.experiment.aim, temperature, seed)
    start = options.start or ""
    if not problem.task.names_classes:
        for values in _steps(_values(start), problem.input_count):
            continuation.hear(values)
        steps = continuation.go_on(length)
        output.write("\n".join(" ".join(map(number, np.ravel(values).tolist())) for values in steps))
        return 0
    symbols = symbols_of(problem, start)
    for symbol in symbols:
        continuation.hear(symbol)
    names = problem.dataset.symbols
    found = [names[symbol] for symbol in (*symbols, *(int(np.ravel(s)[0]) for s in continuation.go_on(length)))]
    text = between(names).join(found)
    # The characters are from a file: on a terminal some would be orders to it.
    output.write(visible(text) if output.is_terminal else text)
    return 0


def language_of(saved: SavedNetwork) -> Problem:
    """Return what a saved network understands and says; there are no examples in it."""
    experiment, sizes = saved.experiment, saved.experiment.sizes
    none, aim = np.arange(0), experiment.aim
    inputs, outputs = np.empty((0, sizes[0]), np.float32), np.empty((0, sizes[-1]), np.float32)
    return Problem(
        dataset=experiment.data,
        task=experiment.used_task,
        known_classes=None,
        features=experiment.used_features,
        raw=Examples(inputs, outputs),
        parts=Parts(none, none, none),
        inputs=inputs,
        targets=outputs,
        labels=None,
        scaler=saved.scaler,
        target_scaler=saved.target_scaler,
        coding=experiment.used_coding if experiment.used_task.names_classes else None,
        middle=aim.middle,
    )


def _values(text: str) -> list[float]:
    """Read numbers with spaces between them. Raises UserError if one cannot be read."""
    found = []
    for part in text.split():
        try:
            found.append(parse_number(part))
        except AmbiguousNumberError as error:
            raise UserError(AMBIGUOUS, **error.values) from None
        except ValueError:
            raise UserError(N_("--start: “{given}” is no number."), given=part[:40]) from None
    return found


def _steps(values: list[float], quantities: int) -> list[list[float]]:
    """Return the values of each step. Raises UserError if they do not go up."""
    if len(values) % quantities:
        raise UserError(
            N_("--start: each step has {quantities} numbers, one for each quantity, and there are {count} in all."),
            quantities=quantities, count=len(values),
        )  # fmt: skip
    return [values[begin : begin + quantities] for begin in range(0, len(values), quantities)]


def _whole(option: str, text: str | None, usual: int, most: int) -> int:
    if text is None:
        return usual
    found = whole(text, 1, most)
    if found is None:
        raise UserError(N_("{option} must be a whole number from 1 to {most}."), option=option, most=most)
    return found


def _temperature(text: str | None) -> float:
    if text is None:
        return 1.0
    try:
        found = parse_number(text)
    except ValueError:
        found = math.nan
    if not 0 <= found <= HOTTEST:
        raise UserError(N_("--temperature must be a number from 0 to {most}."), most=HOTTEST)
    return found


def _parser() -> Parser:
    parser = Parser(
        "nnplayground continue FILE --start TEXT [OPTIONS]",
        tr("Let a network that was taught to continue a sequence go on by itself: each answer is its next input."),
        tr("Exit code: 0 done, 2 the arguments or the file cannot be used."),
    )
    group = parser.group(tr("Options"))
    group.value("file", metavar="FILE", purpose=tr("A network kept by “nnplayground train --out”."), nargs="?")
    group.value(
        "--start", metavar="TEXT", purpose=tr("How the sequence begins: symbols, or numbers with spaces between them.")
    )
    group.value("--length", metavar="NUMBER", purpose=tr("How many steps follow; 100 if nothing is said."))
    group.value(
        "--temperature",
        metavar="NUMBER",
        purpose=tr("How bold the choice of a symbol is: 0 always the most probable one, 1 as the network says."),
    )
    group.value("--seed", metavar="NUMBER", purpose=tr("The same number gives the same continuation."))
    group.common(tr("Language of the messages: en or es."))
    return parser
