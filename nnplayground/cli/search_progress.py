"""What a search says while it goes on: sentences and a bar for people, an object a trial for programs."""

import json
import math
import shutil
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol

from nnplayground.cli.progress import REDRAW
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.i18n import fixed, for_typing, grouped, steady, tr
from nnplayground.search.axes import Value
from nnplayground.search.runner import (
    SearchEvent,
    SearchRun,
    TrialBegan,
    TrialEnded,
    TrialProgress,
    TrialRequeued,
)
from nnplayground.search.strategies import STRATEGIES
from nnplayground.search.trials import STATES, Search, Trial


class SearchListener(Protocol):
    """Hears of a search."""

    def start(self, run: SearchRun) -> None:
        """The search begins, or goes on."""

    def note(self, event: SearchEvent, search: Search) -> None:
        """Something has happened; `search` is the table now."""

    def end(self, search: Search, saved: Path | None) -> None:
        """The search is over, and was kept in that file if one was asked for."""


class SearchJsonLines:
    """One object a trial, the last line is the best; figures that do not exist are null."""

    def __init__(self, output: TerminalOutput) -> None:
        self._output = output

    def start(self, run: SearchRun) -> None:
        """Nothing is said."""

    def note(self, event: SearchEvent, search: Search) -> None:
        if isinstance(event, TrialEnded):
            self._write({"event": "trial"} | trial_json(event.trial, search))

    def end(self, search: Search, saved: Path | None) -> None:
        best = search.best
        found: dict[str, Any] = {"event": "best", "number": None}
        if best is not None:
            experiment = search.experiment_of(best).model_dump(mode="json")
            found |= trial_json(best, search) | {"experiment": experiment}
        self._write(
            found
            | {
                "trials": len(search.trials),
                "total_evaluations": search.evaluations,
                "out": None if saved is None else str(saved),
            }
        )

    def _write(self, found: Mapping[str, Any]) -> None:
        self._output.write(json.dumps(found, allow_nan=False))


class SearchSentences:
    """A line a trial; on a terminal also a bar that moves."""

    def __init__(self, output: TerminalOutput) -> None:
        self._output = output
        self._bar = 0
        """How many characters the bar on screen has."""
        self._due = 0.0 if output.is_terminal else math.inf
        self._begun = perf_counter()
        self._epochs: dict[int, float] = {}
        """How much of each trial under way is done, from 0 to 1."""

    def start(self, run: SearchRun) -> None:
        search, plan = run.search, run.search.plan
        self._line(
            tr(
                "{data}: {strategy} over {parameters}; trials: {trials}, each of at most {epochs} epochs.",
                data=plan.experiment.data.title,
                strategy=tr(plan.strategy.label),
                parameters=", ".join(axis.name for axis in plan.space.axes),
                trials=plan.trials,
                epochs=plan.epochs or 0,
            )
        )
        if search.trials:
            self._line(tr("Goes on after {done} trials.", done=len(search.trials)))

    def note(self, event: SearchEvent, search: Search) -> None:
        if isinstance(event, TrialEnded):
            self._epochs.pop(event.trial.number, None)
            self._line(trial_line(event.trial, search))
        elif isinstance(event, TrialBegan):
            self._epochs[event.number] = 0.0
        elif isinstance(event, TrialProgress):
            plan = search.plan
            told, epochs = event.told, plan.epochs or 1
            self._epochs[event.number] = (told.seed + told.epoch / epochs) / plan.seeds
        elif isinstance(event, TrialRequeued):
            self._epochs.pop(event.number, None)
            self._line(tr("Trial {number}: its worker is gone; it is begun again.", number=event.number))
        if perf_counter() >= self._due:
            self._draw(search)

    def end(self, search: Search, saved: Path | None) -> None:
        best = search.best
        if best is None:
            self._line(tr("No trial was finished: there is no best one."))
        else:
            self._line(tr("Best: {trial}", trial=trial_line(best, search)))
        self._line(
            tr(
                "Gradient evaluations: {evaluations}. The test set was not opened.",
                evaluations=grouped(search.evaluations),
            )
        )
        if saved is not None:
            self._line(tr("The trials are in “{path}”.", path=saved))

    def _draw(self, search: Search) -> None:
        trials, best = search.plan.trials, search.best
        share = min((len(search.trials) + sum(self._epochs.values())) / trials, 1.0)
        full, empty = ("█", "░") if self._output.is_unicode else ("#", "-")
        filled = round(20 * share)
        text = tr(
            "{bar} trials {done}/{trials}, best {best}, {seconds} s",
            bar=full * filled + empty * (20 - filled),
            done=len(search.trials),
            trials=trials,
            best="—" if best is None else _objective_text(best, search),
            seconds=fixed(perf_counter() - self._begun, 0),
        )
        text = text[: shutil.get_terminal_size().columns - 1]
        self._output.write("\r" + text.ljust(self._bar), end="")
        self._bar = len(text)
        self._due = perf_counter() + REDRAW

    def _line(self, text: str) -> None:
        """Write a line over the bar, if there is one."""
        if self._bar:
            text = "\r" + text.ljust(self._bar)
            self._bar = 0
        self._output.write(text)


def trial_json(trial: Trial, search: Search) -> dict[str, Any]:
    """Return a trial for a line of JSON."""
    cost, score = trial.mean()
    metric = search.plan.metric.key
    return {
        "number": trial.number,
        "by": trial.by,
        "search_seed": trial.seed,
        "seeds": [seeds.model_dump() for seeds in search.seeds_of(trial)],
        "values": trial.values,
        "state": trial.state,
        "validation_cost": cost,
        f"validation_{metric}": score,
        "epochs": [len(curve.costs) - 1 for curve in trial.curves],
        f"epoch_{metric}": [curve.scores for curve in trial.curves],
        "epoch_cost": [curve.costs for curve in trial.curves],
        "evaluations": trial.evaluations,
        "seconds": round(trial.seconds, 6),
        "reason": str(trial.reason) or None,
    }


def trial_line(trial: Trial, search: Search) -> str:
    """Return a trial in one line for people."""
    values = ", ".join(f"{name} = {value_text(value)}" for name, value in trial.values.items())
    head = tr(
        "Trial {number} ({strategy}): {values}",
        number=trial.number, strategy=tr(STRATEGIES[trial.by].label), values=values,
    )  # fmt: skip
    cost, score = trial.mean()
    if trial.state == "finished" and cost is not None and score is not None:
        metric = search.plan.metric
        figures = tr(
            "cost {cost}, {metric} {score}", cost=steady(cost), metric=tr(metric.word), score=metric.text(score, True)
        )
        return f"{head}: {figures}"
    return f"{head}: {tr(STATES[trial.state])}. {trial.reason}".rstrip()


def value_text(value: Value) -> str:
    """Write a value with up to six significant digits."""
    return for_typing(float(f"{value:.6g}")) if isinstance(value, float) else str(value)


def _objective_text(trial: Trial, search: Search) -> str:
    cost, score = trial.mean()
    if search.plan.objective == "cost":
        return tr("cost {cost}", cost=steady(math.nan if cost is None else cost))
    return search.plan.metric.text(math.nan if score is None else score, True)
