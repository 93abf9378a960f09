"""A run on one page: settings, figures and curves in HTML that needs nothing else."""

import base64
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel

import nnplayground
from nnplayground.analysis.changes import value_text
from nnplayground.data.metrics import Metric
from nnplayground.i18n import grouped, steady, tr
from nnplayground.project import atomic
from nnplayground.project.report_curves import curves
from nnplayground.registry import Component, mark
from nnplayground.templates import render
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import Evaluation

PARTS = ("train", "validation", "test")
"""The parts whose figures are in the report."""
NONE: Mapping[str, bytes] = MappingProxyType({})


def write(
    path: Path,
    experiment: Experiment,
    history: History,
    figures: Mapping[str, Evaluation],
    notes: str = "",
    pictures: Mapping[str, bytes] = NONE,
    best_epoch: int | None = None,
) -> None:
    """Write the report. Raises UserError.

    `figures` are those of `PARTS`, `pictures` PNG files by title; `best_epoch` says of which epoch the weights are
    that were brought back, if they were.
    """
    now = datetime.now().astimezone()
    atomic.write(path, page(experiment, history, figures, notes, now, pictures, best_epoch).encode())


def page(
    experiment: Experiment,
    history: History,
    figures: Mapping[str, Evaluation],
    notes: str = "",
    when: datetime | None = None,
    pictures: Mapping[str, bytes] = NONE,
    best_epoch: int | None = None,
) -> str:
    """Return the report as HTML, in the language in use."""
    metric = experiment.used_task.metric
    score = tr(metric.name)
    columns = history.epoch_columns()
    layers = "-".join(map(str, experiment.sizes))
    return render(
        "report.html",
        title=tr("{data}: network {layers}", data=experiment.data.title, layers=layers),
        version=nnplayground.__version__,
        when=f"{when:%Y-%m-%d %H:%M}" if when else "",
        notes=notes if notes.strip() else "",
        headings={"figures": tr("Figures"), "cost": tr("Cost"), "score": score, "settings": tr("Settings")},
        extent=_extent(history, best_epoch),
        columns=[tr("Part"), tr("Examples"), tr("Cost"), score],
        figures=list(_figures(figures, metric)),
        pictures={name: base64.b64encode(png).decode() for name, png in pictures.items()},
        no_curve=tr("There is no curve yet."),
        cost_curves=curves(columns, "cost", tr("Cost"), history.marks),
        score_curves=curves(columns, "score", score, history.marks),
        settings=settings(experiment),
    )


def settings(experiment: Experiment) -> list[tuple[str, str]]:
    """Return every setting of an experiment as its title and its value, both for reading."""
    return list(_rows(experiment, ""))


def _rows(model: BaseModel, start: str) -> Iterator[tuple[str, str]]:
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        # Ranges are in no form, but what they hold is worth knowing.
        unseen = mark(field, "hidden") and not (mark(field, "ranges") and value)
        if name in ("kind", "schema_number") or unseen:
            continue
        title = start + tr(field.title or name)
        several = value if isinstance(value, tuple) else (value,)
        if several and isinstance(several[0], BaseModel):
            for place, one in enumerate(several, start=1):
                numbered = f"{title} {place}" if isinstance(value, tuple) and len(value) > 1 else title
                if isinstance(one, Component):
                    yield numbered, tr(one.label)
                yield from _rows(one, f"{numbered}: ")
        else:
            yield title, value_text(value, field) or "—"


def _extent(history: History, best_epoch: int | None) -> str:
    """Tell how long the network has learnt; nothing if it has not."""
    newest = history.newest
    # The figures are those of the network as it stands, amid an epoch perhaps.
    steps = max(history.batch_count, newest.step if newest is not None else 0)
    if newest is None or not steps:
        return ""
    if best_epoch is not None and best_epoch != newest.epoch:
        return tr(
            "After {epochs} epochs and {steps} mini-batches, with the weights of epoch {best} back in place:",
            epochs=grouped(newest.epoch), steps=grouped(steps), best=grouped(best_epoch),
        )  # fmt: skip
    return tr("After {epochs} epochs and {steps} mini-batches:", epochs=grouped(newest.epoch), steps=grouped(steps))


def _figures(figures: Mapping[str, Evaluation], metric: Metric) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each part that has examples, and its numbers."""
    labels = dict(zip(PARTS, (tr("training"), tr("validation"), tr("test")), strict=True))
    for part, found in figures.items():
        if found.examples:
            score = metric.text(found.score, exact=True)
            yield labels.get(part, part), (grouped(found.examples), steady(found.cost), score)
