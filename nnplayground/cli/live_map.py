"""``nnplayground map``: train a map of networks over two hyperparameters at once, and print what each cell reaches."""

import csv
import io
import json
import math
import shutil
import sys
from collections.abc import Sequence
from time import perf_counter
from typing import Any

from nnplayground.cells import guarded
from nnplayground.cli.options import add_experiment
from nnplayground.cli.parser import Parser, split_dotted
from nnplayground.cli.progress import REDRAW
from nnplayground.cli.settings import build, typed, validated
from nnplayground.cli.terminal import TerminalOutput, complain
from nnplayground.i18n import N_, fixed, tr
from nnplayground.process_signals import EndRequest, EndSignals, exit_code
from nnplayground.search.live_map import LiveMap
from nnplayground.search.map_plan import MapPlan, MapSettings
from nnplayground.search.space import read_axis

LOOK = 64
"""Reports between two looks at the clock."""
ALL_DIVERGED = N_("All cells have diverged: choose smaller learning rates or starting weights.")
SOME_DIVERGED = N_("Cells that have diverged: {count} of {cells}; they are left empty.")
REFUSED = N_("Cells that cannot be trained: {count} of {cells}; they are left empty. {reason}")
INTERRUPTED = N_("Interrupted after {epochs} epochs: the map is printed as it was then.")


def run(words: Sequence[str]) -> int:
    """Train the map that `words` ask for, print it and return the exit code."""
    plain, dotted = split_dotted(words)
    options = _parser().read(plain)
    if options is None:
        return 0
    specs = {name: getattr(options, name) for name in ("x", "y")}
    given: dict[str, Any] = {name: read_axis(text) for name, text in specs.items() if text is not None}
    if options.seeds is not None:
        given["seeds"] = typed(MapSettings.model_fields["seeds"], options.seeds)
    plan = MapPlan(build(options, dotted), validated(MapSettings, given))
    output, wish = TerminalOutput(), EndRequest()
    trained = LiveMap(plan.cells)
    with EndSignals(wish.note):
        _train(trained, wish)
    reached = MapResult(plan, trained)
    output.write(reached.as_json() if options.json else reached.as_csv(), end="\n" if options.json else "")
    if wish.number:
        complain(tr(INTERRUPTED, epochs=fixed(trained.epochs, 2)))
    for remark in reached.remarks():
        complain(remark)
    return exit_code(wish.number) if wish.number else 0


def _train(trained: LiveMap, wish: EndRequest) -> None:
    """Train until all cells have ended, or somebody wants it to end; say on a terminal how far it is."""
    is_watched = sys.stderr is not None and sys.stderr.isatty()
    due, width = perf_counter() + REDRAW, 0
    for count, _ in enumerate(trained.run()):
        if wish.number:
            break
        if is_watched and count % LOOK == 0 and perf_counter() >= due:
            text = tr("{networks} networks, epoch {epochs}", networks=len(trained.experiments),
                      epochs=fixed(trained.epochs, 1))  # fmt: skip
            text = text[: shutil.get_terminal_size().columns - 1]
            print("\r" + text.ljust(width), end="", file=sys.stderr, flush=True)
            due, width = perf_counter() + REDRAW, len(text)
    if width:
        print("\r" + " " * width + "\r", end="", file=sys.stderr, flush=True)


class MapResult:
    """What the cells of a map reached: on the validation part, where there is one, else on the training part."""

    def __init__(self, plan: MapPlan, trained: LiveMap) -> None:
        """Judge every network on all examples of the part."""
        self._plan, self._trained = plan, trained
        problem = trained.problem
        assert problem is not None, "a plan has a cell that can be trained"
        self.part = "validation" if len(problem.parts.validation) else "train"
        self.metric = problem.task.metric
        figures = trained.figures()
        self.diverged = figures.diverged.tolist()
        self.steps = figures.steps.tolist()
        self.costs, self.scores = [], []
        """Means over the seeds that have not diverged, cell by cell; NaN where there is none."""
        for cell in range(len(trained.cells)):
            seeds = [s for s, network in enumerate(trained.networks(cell)) if not trained.has_diverged(network)]
            judged = [trained.judge(cell, seed, self.part) for seed in seeds]
            self.costs.append(_mean([one.cost for one in judged]))
            self.scores.append(_mean([one.score for one in judged]))

    def as_csv(self) -> str:
        """Return the scores as a table: a column for each value of x, a line for each of y, the largest first."""
        plan, settings = self._plan, self._plan.settings
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(map(guarded, [f"{settings.y.name} \\ {settings.x.name}", *plan.x]))
        for value, scores in reversed(list(zip(plan.y, self._grid(self.scores), strict=True))):
            table.writerow([guarded(value), *("" if math.isnan(score) else score for score in scores)])
        return text.getvalue()

    def as_json(self) -> str:
        """Return everything as one object; the first line of a grid is that of the smallest y."""
        plan, settings = self._plan, self._plan.settings
        refusals = [cell.refusal or None for cell in self._trained.cells]
        return json.dumps(
            {
                "event": "map",
                "x": {"name": settings.x.name, "values": plan.x},
                "y": {"name": settings.y.name, "values": plan.y},
                "seeds": settings.seeds,
                "epochs": self._trained.epochs,
                "part": self.part,
                "score": self.metric.key,
                "scores": self._grid([_finite(score) for score in self.scores]),
                "costs": self._grid([_finite(cost) for cost in self.costs]),
                "mini_batches": self._grid(self.steps),
                "diverged": self._grid(self.diverged),
                "refused": self._grid(refusals),
                "experiment": plan.base.model_dump(mode="json"),
            },
            allow_nan=False,
        )

    def remarks(self) -> list[str]:
        """Return sentences about the cells that have no score."""
        cells = self._trained.cells
        seeds = self._plan.settings.seeds
        refused = [cell.refusal for cell in cells if not cell.experiments]
        gone = sum(count == seeds for count in self.diverged)
        found = []
        if gone == len(cells) - len(refused):
            found.append(tr(ALL_DIVERGED))
        elif gone:
            found.append(tr(SOME_DIVERGED, count=gone, cells=len(cells)))
        if refused:
            found.append(tr(REFUSED, count=len(refused), cells=len(cells), reason=refused[0]))
        return found

    def _grid(self, values: Sequence[Any]) -> list[list[Any]]:
        columns = self._plan.columns
        return [list(values[first : first + columns]) for first in range(0, len(values), columns)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _parser() -> Parser:
    parser = Parser(
        "nnplayground map [OPTIONS]",
        tr(
            "Train a network for every pair of values of two hyperparameters, all at once, and print the grid of what "
            "they reach on the validation part. Example: --x 'optimizer.rate=0.001..10 log 8' --y l2 --epochs 30"
        ),
        tr(
            "Exit code: 0 done, 2 the arguments cannot be used, 130 interrupted with Ctrl-C, 128 plus the number of "
            "another signal: what is done is printed."
        ),
    )
    group = parser.group(tr("Map"))
    purpose = tr("A parameter, and its values: from..to, log or linear, how many; or values with commas.")
    for name, default in (("x", "optimizer.rate=0.001..10 log 8"), ("y", "l2=0.001..100 log 8")):
        group.value(f"--{name}", metavar="PARAMETER", purpose=tr("{what} Usual: {usual}.", what=purpose, usual=default))
    group.value("--seeds", metavar="NUMBER", purpose=tr(MapSettings.model_fields["seeds"].description or ""))
    add_experiment(parser)
    rest = parser.group(tr("Result"))
    rest.switch("--json", purpose=tr("Print one JSON object with all figures instead of a table (CSV)."))
    rest.common(tr("Language of the messages: en or es."), threads=True)
    return parser
