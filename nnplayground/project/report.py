"""A run on one page: settings, figures and curves in HTML that needs nothing else."""

import base64
import html
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

import nnplayground
from nnplayground.data.metrics import Metric
from nnplayground.i18n import language, number, tr
from nnplayground.project import atomic
from nnplayground.project.report_curves import curves
from nnplayground.registry import Component, mark
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import Evaluation

PARTS = ("train", "validation", "test")
"""The parts whose figures are in the report."""
NONE: Mapping[str, bytes] = MappingProxyType({})
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: #1b2430; background: #fff; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; }
table { border-collapse: collapse; } td, th { padding: .15rem .8rem .15rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; } .number { text-align: right; font-variant-numeric: tabular-nums; }
svg { width: 100%; height: auto; }
.pictures { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; } figure { margin: 0; max-width: 100%; }
figure img { max-width: 100%; max-height: 22rem; } figcaption { font-size: 13px; }
.muted, figcaption { color: #5d6a79; } pre { white-space: pre-wrap; font: inherit; }
@media (prefers-color-scheme: dark) { body { color: #e5e9ef; background: #14181f; }
  .muted, figcaption { color: #9aa6b5; } }
"""


def write(
    path: Path,
    experiment: Experiment,
    history: History,
    figures: Mapping[str, Evaluation],
    notes: str = "",
    pictures: Mapping[str, bytes] = NONE,
) -> None:
    """Write the report. `figures` are those of `PARTS`, `pictures` PNG files by title. Raises UserError."""
    now = datetime.now().astimezone()
    atomic.write(path, page(experiment, history, figures, notes, now, pictures).encode())


def page(
    experiment: Experiment,
    history: History,
    figures: Mapping[str, Evaluation],
    notes: str = "",
    when: datetime | None = None,
    pictures: Mapping[str, bytes] = NONE,
) -> str:
    """Return the report as HTML, in the language in use."""
    metric = experiment.data.task.metric
    score = tr(metric.name)
    columns = history.epoch_columns()
    title = tr("{data}: network {layers}", data=experiment.data.title, layers="-".join(map(str, experiment.sizes)))
    parts = [
        f"<h1>{_text(title)}</h1>",
        f'<p class="muted">nnplayground {nnplayground.__version__}{f", {when:%Y-%m-%d %H:%M}" if when else ""}</p>',
        f"<pre>{_text(notes)}</pre>" if notes.strip() else "",
        "<h2>" + _text(tr("Figures")) + "</h2>",
        _extent(history),
        _figures(figures, metric),
        _pictures(pictures) if pictures else "",
        "<h2>" + _text(tr("Cost")) + "</h2>",
        curves(columns, "cost", tr("Cost"), history.marks),
        f"<h2>{_text(score)}</h2>",
        curves(columns, "score", score, history.marks),
        "<h2>" + _text(tr("Settings")) + "</h2>",
        _settings(experiment),
    ]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{language()}"><head><meta charset="utf-8"><title>{_text(title)}</title>',
            f"<style>{STYLE}</style></head><body>",
            *filter(None, parts),
            "</body></html>",
            "",
        ]
    )


def settings(experiment: Experiment) -> list[tuple[str, str]]:
    """Return every setting of an experiment as its title and its value, both for reading."""
    return list(_rows(experiment, ""))


def _rows(model: BaseModel, start: str) -> Iterator[tuple[str, str]]:
    for name, field in type(model).model_fields.items():
        if name in ("kind", "schema_number") or mark(field, "hidden"):
            continue
        title = start + tr(field.title or name)
        value = getattr(model, name)
        several = value if isinstance(value, tuple) else (value,)
        if several and isinstance(several[0], BaseModel):
            for place, one in enumerate(several, start=1):
                numbered = f"{title} {place}" if isinstance(value, tuple) and len(value) > 1 else title
                if isinstance(one, Component):
                    yield numbered, tr(one.label)
                yield from _rows(one, f"{numbered}: ")
        else:
            yield title, _shown(value, field)


def _shown(value: Any, field: FieldInfo) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value) or "—"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, float):
        text = number(value, 10)
    else:
        text = tr(mark(field, "choices", {}).get(value, "")) or str(value)
    unit = mark(field, "unit")
    return f"{text} {tr(unit)}" if unit else text


def _settings(experiment: Experiment) -> str:
    rows = "\n".join(f"<tr><td>{_text(n)}</td><td>{_text(v)}</td></tr>" for n, v in settings(experiment))
    return f"<table>{rows}</table>"


def _extent(history: History) -> str:
    """Tell how long the network has learnt."""
    newest = history.newest
    # The figures are those of the network as it stands, amid an epoch perhaps.
    steps = max(history.batch_count, newest.step if newest is not None else 0)
    if newest is None or not steps:
        return ""
    told = tr("After {epochs} epochs and {steps} mini-batches:", epochs=newest.epoch, steps=steps)
    return f"<p>{_text(told)}</p>"


def _figures(figures: Mapping[str, Evaluation], metric: Metric) -> str:
    labels = dict(zip(PARTS, (tr("training"), tr("validation"), tr("test")), strict=True))
    head = [tr("Part"), tr("Examples"), tr("Cost"), tr(metric.name)]
    rows = ["<tr>" + "".join(f"<th>{_text(text)}</th>" for text in head) + "</tr>"]
    for part, found in figures.items():
        if found.examples:
            cells = (str(found.examples), number(found.cost), metric.text(found.score, exact=True))
            rows.append(
                f"<tr><td>{_text(labels.get(part, part))}</td>"
                + "".join(f'<td class="number">{_text(cell)}</td>' for cell in cells)
                + "</tr>"
            )
    return f"<table>{''.join(rows)}</table>"


def _pictures(pictures: Mapping[str, bytes]) -> str:
    """Put PNG pictures into the page itself."""
    found = ""
    for title, png in pictures.items():
        coded = base64.b64encode(png).decode()
        name = _text(title)
        found += (
            f'<figure><img alt="{name}" src="data:image/png;base64,{coded}"><figcaption>{name}</figcaption></figure>'
        )
    return f'<div class="pictures">{found}</div>'


def _text(text: str) -> str:
    return html.escape(text)
