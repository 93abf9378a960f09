"""What a run says while it trains: sentences and a bar for people, JSON lines for programs."""

import json
import math
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol

import nnplayground
from nnplayground.analysis.series_notes import last_value_score, series_notes
from nnplayground.cli.terminal import TerminalOutput
from nnplayground.data.own_series import OwnSeries
from nnplayground.i18n import fixed, steady, tr
from nnplayground.training.reports import EpochReport, Evaluation, RunEnded
from nnplayground.training.stopping import Epochs
from nnplayground.training.trainer import Trainer

REDRAW = 0.1
"""Seconds between two pictures of the bar."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What training took so far: seconds of learning and of judging, and mini-batches learnt."""

    seconds: float
    evaluation_seconds: float
    mini_batches: int

    @property
    def rate(self) -> float:
        """Mini-batches per second of learning."""
        return self.mini_batches / self.seconds if self.seconds > 0 else math.nan


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """How a run ended, by which signal if it was interrupted, and the figures of its network for each part of the data.

    Nothing is in `parts` before they are judged.
    """

    ended: RunEnded
    pace: Pace
    parts: Mapping[str, Evaluation]
    score: str
    signal: int = 0

    def figures(self) -> dict[str, float | str | None]:
        """Return everything by name, as the files and the last JSON line have it."""
        found: dict[str, float | str | None] = {
            "reason": self.ended.reason,
            "epochs": self.ended.epoch,
            "best_epoch": self.ended.best_epoch,
            "mini_batches": self.pace.mini_batches,
            "seconds": round(self.pace.seconds, 6),
            "evaluation_seconds": round(self.pace.evaluation_seconds, 6),
        }
        for part, figures in self.parts.items():
            found[f"{part}_cost"] = _finite(figures.cost)
            found[f"{part}_{self.score}"] = _finite(figures.score)
        return found


class Listener(Protocol):
    """Hears of a run. `due` is the `perf_counter` time from which it wants to hear of mini-batches."""

    due: float

    def start(self) -> None:
        """Training begins."""

    def progress(self, epochs: float, cost: float, pace: Pace) -> None:
        """Training goes on: epochs since the start, mean cost of this epoch's mini-batches."""

    def epoch(self, report: EpochReport, pace: Pace) -> None:
        """An epoch ended; number 0 is the untrained network."""

    def end(self, outcome: RunOutcome, saved: Path | None) -> None:
        """Training ended and, if that was asked for, the network was `saved`."""


class JsonLines:
    """One object a line; figures that do not exist are null."""

    def __init__(self, output: TerminalOutput, trainer: Trainer) -> None:
        self.due = math.inf
        self._output = output
        self._trainer = trainer
        self._score = trainer.problem.task.metric.key
        self._is_penalized = any(kind.penalizes for kind in trainer.experiment.regularizers)

    def start(self) -> None:
        trainer = self._trainer
        experiment = trainer.experiment
        self._write(
            "start",
            program=f"nnplayground {nnplayground.__version__}",
            data=experiment.data.kind,
            examples=dict(zip(("train", "validation", "test"), trainer.problem.part_sizes, strict=True)),
            layers=trainer.network.sizes,
            parameters=len(trainer.network.parameters),
            seeds=experiment.seeds.model_dump(),
            experiment=experiment.model_dump(mode="json"),
            **_notes(trainer),
        )

    def progress(self, epochs: float, cost: float, pace: Pace) -> None:
        """Never due."""

    def epoch(self, report: EpochReport, pace: Pace) -> None:
        self._write(
            "epoch" if report.epoch else "untrained",
            epoch=report.epoch,
            mini_batches=report.step,
            seconds=round(pace.seconds, 6),
            evaluation_seconds=round(pace.evaluation_seconds, 6),
            train_cost=_finite(report.train_cost),
            **{f"train_{self._score}": _finite(report.train_score)},
            validation_cost=_finite(report.validation_cost),
            **{f"validation_{self._score}": _finite(report.validation_score)},
            **({"penalty": _finite(report.penalty)} if self._is_penalized else {}),
        )

    def end(self, outcome: RunOutcome, saved: Path | None) -> None:
        ended = outcome.ended
        self._write(
            "end",
            **outcome.figures(),
            message=tr(ended.template, **ended.values),
            out=None if saved is None else str(saved),
        )

    def _write(self, event: str, **fields: Any) -> None:
        self._output.write(json.dumps({"event": event} | fields, allow_nan=False))


class Sentences:
    """A line per epoch; on a terminal also a bar that moves."""

    def __init__(self, output: TerminalOutput, trainer: Trainer) -> None:
        self.due = 0.0 if output.is_terminal else math.inf
        self._output = output
        self._trainer = trainer
        self._metric = trainer.problem.task.metric
        self._bar = 0
        """How many characters the bar on screen has."""

    def start(self) -> None:
        trainer = self._trainer
        experiment = trainer.experiment
        self._line(
            tr(
                "{data}: network {layers} with {parameters} parameters, {examples} examples in mini-batches of {size}.",
                data=experiment.data.title,
                layers="-".join(map(str, trainer.network.sizes)),
                parameters=len(trainer.network.parameters),
                examples=trainer.problem.training_examples,
                size=trainer.batch_size,
            )
        )
        found = _notes(trainer)
        for note in found.get("notes", ()):
            self._line(note)
        if "last_value" in found:
            scores = {part: self._metric.text(score, exact=True) for part, score in found["last_value"].items()}
            word = tr(self._metric.word)
            figures = f"{word} {scores['train']}"
            if "validation" in scores:
                figures = tr("{train}; validation: {validation}", train=figures,
                             validation=f"{word} {scores['validation']}")  # fmt: skip
            self._line(tr("Saying the last value again: {figures}", figures=figures))

    def progress(self, epochs: float, cost: float, pace: Pace) -> None:
        goal = min((rule.epochs for rule in self._trainer.experiment.stop if isinstance(rule, Epochs)), default=0)
        share = epochs - int(epochs)
        full, empty = ("█", "░") if self._output.is_unicode else ("#", "-")
        filled = round(20 * share)
        text = tr(
            "{bar} epoch {epoch}, cost {cost}, {rate} mini-batches/s",
            bar=full * filled + empty * (20 - filled),
            epoch=f"{int(epochs) + 1}/{goal}" if goal else int(epochs) + 1,
            cost=steady(cost),
            rate=fixed(pace.rate, 0),
        )
        text = text[: shutil.get_terminal_size().columns - 1]
        self._output.write("\r" + text.ljust(self._bar), end="")
        self._bar = len(text)
        self.due = perf_counter() + REDRAW

    def epoch(self, report: EpochReport, pace: Pace) -> None:
        train = self._figures(report.train_cost, report.train_score)
        if math.isnan(report.validation_cost):
            figures = train
        else:
            validation = self._figures(report.validation_cost, report.validation_score)
            figures = tr("{train}; validation: {validation}", train=train, validation=validation)
        if report.epoch == 0:
            self._line(tr("Untrained: {figures}", figures=figures))
        else:
            self._line(tr("Epoch {epoch}: {figures}", epoch=report.epoch, figures=figures))

    def end(self, outcome: RunOutcome, saved: Path | None) -> None:
        if outcome.ended.reason != "not_finite":  # an error, and told as one
            self._line(tr(outcome.ended.template, **outcome.ended.values))
        test = outcome.parts["test"]
        if test.examples:
            self._line(tr("Test: {figures}", figures=self._figures(test.cost, test.score)))
        self._line(
            tr(
                "{steps} mini-batches in {seconds} s, {rate} a second; judging took {evaluation} s.",
                steps=outcome.pace.mini_batches,
                seconds=fixed(outcome.pace.seconds, 2),
                rate=fixed(outcome.pace.rate, 0),
                evaluation=fixed(outcome.pace.evaluation_seconds, 2),
            )
        )
        if saved is not None:
            self._line(tr("The network is in “{path}”.", path=saved))

    def _figures(self, cost: float, score: float) -> str:
        return tr(
            "cost {cost}, {metric} {score}",
            cost=steady(cost), metric=tr(self._metric.word), score=self._metric.text(score, exact=True),
        )  # fmt: skip

    def _line(self, text: str) -> None:
        """Write a line over the bar, if there is one."""
        if self._bar:
            text = "\r" + text.ljust(self._bar)
            self._bar = 0
        self._output.write(text)


def _notes(trainer: Trainer) -> dict[str, Any]:
    """Return what there is to be said of a series, and the score of saying the last value again on what is no test."""
    problem, found = trainer.problem, dict[str, Any]()
    if isinstance(problem.dataset, OwnSeries):
        found["notes"] = series_notes(problem.dataset, division=trainer.experiment.division)
        parts = {"train": problem.parts.train, "validation": problem.parts.validation}
        scores = {part: last_value_score(problem, rows) for part, rows in parts.items()}
        known = {part: score for part, score in scores.items() if score is not None and math.isfinite(score)}
        found |= {"last_value": known} if "train" in known else {}
    return found


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
