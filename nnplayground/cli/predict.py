"""``nnplayground predict``: what a trained network answers to the rows of a table."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from nnplayground import files
from nnplayground.cli.continuation import language_of
from nnplayground.cli.parser import Parser
from nnplayground.cli.series_file import HOW_IT_IS_WRITTEN
from nnplayground.cli.settings import validated
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.core.network import Network
from nnplayground.data.digit_pixels import SIDE
from nnplayground.data.input_columns import input_columns, learnt_means
from nnplayground.data.pixel_table import NO_PIXELS, pixel_plan, read_new_pixels
from nnplayground.data.problem import Problem
from nnplayground.data.sheet import read_sheet
from nnplayground.data.table_bytes import read_sample
from nnplayground.data.table_plan import TablePlan
from nnplayground.errors import UserError
from nnplayground.i18n import N_, grouped, tr
from nnplayground.project import atomic, document
from nnplayground.project.network_file import load_network
from nnplayground.project.predictions import Predictions, image_predictions, predictions
from nnplayground.rich import visible
from nnplayground.training.experiment import Experiment

MISSING = N_("Say which network and which table: nnplayground predict NETWORK TABLE --out FILE.")
UNTRAINED = N_("The network of “{name}” has not been trained yet: train it first.")
FOUND_OUT = N_("How a table of pixels is written is always found out; what is said of it is passed over.")
ITSELF = N_("“{name}” is the table itself: write the predictions to another file.")
DONE = N_("{answered} of {rows} rows have a prediction: {file}.")


class _Trained(NamedTuple):
    """A network with all that is needed to ask it."""

    experiment: Experiment
    network: Network
    problem: Problem
    means: Mapping[str, float]


def run(words: Sequence[str]) -> int:
    """Predict what `words` ask for and return the exit code."""
    options = _parser().read(words)
    if options is None:
        return 0
    if options.network is None or options.table is None:
        raise UserError(MISSING)
    target = None if options.out is None else Path(options.out)
    if target is not None:
        atomic.check_target(target)
        document.check_no_project(target)
        if files.same_file(target, Path(options.table)):
            raise UserError(ITSELF, name=files.shown(target.name))
    said = {name: text for name in HOW_IT_IS_WRITTEN if (text := getattr(options, name)) is not None}
    plan = validated(TablePlan, said)
    trained = _trained(Path(options.network))
    found = _predictions(trained, Path(options.table), plan.model_dump(exclude_unset=True))
    with atomic.as_private_as(options.network, options.table):
        return _tell(found, target)


def _predictions(trained: _Trained, table: Path, given: Mapping[str, Any]) -> Predictions:
    """Return what the network answers to a table; what is `given` says how it is written. Raises UserError."""
    network = trained.experiment, trained.network, trained.problem
    if trained.problem.dataset.image_shape == (SIDE, SIDE):
        pixels = pixel_plan(read_sample(table))
        if pixels is None:
            raise UserError(NO_PIXELS, name=files.shown(table.name))
        if given:
            complain(tr(FOUND_OUT))
        return image_predictions(*network, read_new_pixels(table, pixels), pixels)
    columns = [str(column.name) for column in input_columns(trained.problem.dataset)]
    return predictions(*network, read_sheet(table, columns, **given), trained.means)


def _trained(path: Path) -> _Trained:
    """Open a network, or a project with its network. Raises UserError."""
    files.check(path)
    if not document.is_project(path):
        saved = load_network(path)
        return _Trained(saved.experiment, saved.network, language_of(saved), saved.means)
    project = document.load(path)
    if project.state is None or not project.state.step:
        raise UserError(UNTRAINED, name=files.shown(path.name))
    trainer = project.trainer()
    return _Trained(project.experiment, trainer.network, trainer.problem, learnt_means(trainer.problem))


def _tell(found: Predictions, target: Path | None) -> int:
    """Write the table, and say what is to be known of it."""
    if target is None:
        output = TerminalOutput()
        # To a file or a program goes what stands in the table; a terminal would do what it says.
        output.write(visible(found.csv) if output.is_terminal else found.csv, end="")
    else:
        try:
            atomic.write(target, found.content)
        except UserError as error:
            complain(str(error))
            return 1
    for remark in found.remarks:
        complain(remark.text)
    if target is not None:
        answered, rows = grouped(found.answered), grouped(len(found.rows))
        TerminalOutput().write(tr(DONE, answered=answered, rows=rows, file=files.shown(target.name)))
    return 0


def _parser() -> Parser:
    parser = Parser(
        "nnplayground predict NETWORK TABLE [OPTIONS]",
        tr(
            "Predict the rows of a table with a trained network. The table needs the columns that the network learnt "
            "from, by name and in any order; what is to be predicted may be lacking. Its own columns are written "
            "with the predictions behind them: the class with its probabilities, or the quantities in their units. "
            "A network of images takes a table of pixels, with a label or without; its pixels are not written again."
        ),
        tr(
            "A row that cannot be predicted keeps its place, with empty cells, and its line is named. Exit code: 0 "
            "done, 1 the file could not be written, 2 the arguments or a file cannot be used."
        ),
    )
    group = parser.group(tr("Options"))
    purpose = tr("A network kept by “nnplayground train --out”, or a project (*.nnplay).")
    group.value("network", metavar="NETWORK", purpose=purpose, nargs="?")
    group.value("table", metavar="TABLE", purpose=tr("A table without the answers, as a file."), nargs="?")
    group.target("--out", purpose=tr("Write the table with its predictions there (CSV), else here."))
    for name in HOW_IT_IS_WRITTEN:
        purpose = tr(TablePlan.model_fields[name].description or "")
        group.value(f"--{name}", metavar="VALUE", purpose=tr("{purpose} Found out if not said.", purpose=purpose))
    group.common(tr("Language of the messages: en or es."))
    return parser
