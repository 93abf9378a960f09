"""A run on one page: settings, figures and curves in HTML that needs nothing else."""

import html
import math
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel
from pydantic.fields import FieldInfo

import nnplayground
from nnplayground.data.dataset import Task
from nnplayground.i18n import fixed, language, number, percent, tr
from nnplayground.project import atomic
from nnplayground.registry import Component, mark
from nnplayground.training.experiment import Experiment
from nnplayground.training.history import History
from nnplayground.training.reports import Evaluation

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 260, 60, 36, 10, 12
TRAINING, VALIDATION = "#1f6fb2", "#d9650d"
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: #1b2430; background: #fff; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; }
table { border-collapse: collapse; } td, th { padding: .15rem .8rem .15rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; } .number { text-align: right; font-variant-numeric: tabular-nums; }
svg { width: 100%; height: auto; } .muted { color: #5d6a79; } pre { white-space: pre-wrap; font: inherit; }
@media (prefers-color-scheme: dark) { body { color: #e5e9ef; background: #14181f; } .muted { color: #9aa6b5; } }
"""


def write(
    path: Path, experiment: Experiment, history: History, figures: Mapping[str, Evaluation], notes: str = ""
) -> None:
    """Write the report. `figures` are those of the parts ``train``, ``validation`` and ``test``. Raises UserError."""
    atomic.write(path, page(experiment, history, figures, notes, datetime.now().astimezone()).encode())


def page(
    experiment: Experiment,
    history: History,
    figures: Mapping[str, Evaluation],
    notes: str = "",
    when: datetime | None = None,
) -> str:
    """Return the report as HTML, in the language in use."""
    is_accuracy = experiment.data.task is Task.CLASSIFICATION
    score = tr("Accuracy") if is_accuracy else "R²"
    columns = history.epochs()
    title = tr("{data}: network {layers}", data=tr(experiment.data.label), layers="-".join(map(str, experiment.sizes)))
    parts = [
        f"<h1>{_text(title)}</h1>",
        f'<p class="muted">nnplayground {nnplayground.__version__}{f", {when:%Y-%m-%d %H:%M}" if when else ""}</p>',
        f"<pre>{_text(notes)}</pre>" if notes.strip() else "",
        "<h2>" + _text(tr("Figures")) + "</h2>",
        _figures(figures, score, is_accuracy),
        "<h2>" + _text(tr("Cost")) + "</h2>",
        _curves(columns, "train_cost", "validation_cost", tr("Cost")),
        f"<h2>{_text(score)}</h2>",
        _curves(columns, "train_score", "validation_score", score),
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


def _figures(figures: Mapping[str, Evaluation], score: str, is_accuracy: bool) -> str:
    labels = {"train": tr("training"), "validation": tr("validation"), "test": tr("test")}
    head = [tr("Part"), tr("Examples"), tr("Cost"), score]
    rows = ["<tr>" + "".join(f"<th>{_text(text)}</th>" for text in head) + "</tr>"]
    for part, found in figures.items():
        if found.examples:
            shown = percent(found.score, 2) if is_accuracy else fixed(found.score, 4)
            cells = (str(found.examples), number(found.cost), shown)
            rows.append(
                f"<tr><td>{_text(labels.get(part, part))}</td>"
                + "".join(f'<td class="number">{_text(cell)}</td>' for cell in cells)
                + "</tr>"
            )
    return f"<table>{''.join(rows)}</table>"


def _curves(columns: Mapping[str, npt.NDArray[np.float64]], train: str, validation: str, label: str) -> str:
    """Draw two curves over the epochs as an SVG picture."""
    epochs = columns["epoch"]
    values = np.concatenate([columns[train], columns[validation]])
    finite = values[np.isfinite(values)]
    if len(epochs) < 2 or not len(finite):
        return '<p class="muted">' + _text(tr("There is no curve yet.")) + "</p>"
    low, high = min(0.0, float(finite.min())), float(finite.max())
    high = high if high > low else low + 1.0
    last = float(epochs[-1])
    pieces = [_axes(low, high, last)]
    for name, color, text, place in (
        (train, TRAINING, tr("training"), 0),
        (validation, VALIDATION, tr("validation"), 1),
    ):
        if np.isfinite(columns[name]).any():
            pieces.append(_polyline(epochs / last, (columns[name] - low) / (high - low), color))
            x = LEFT + 10 + 120 * place
            pieces.append(f'<text x="{x}" y="{TOP + 14}" fill="{color}">{_text(text)}</text>')
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{_text(label)}" font-size="12" '
        f'font-family="system-ui, sans-serif">{"".join(pieces)}</svg>'
    )


def _axes(low: float, high: float, last: float) -> str:
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    lines = f'<path d="M{LEFT} {TOP}V{bottom}H{right}" fill="none" stroke="#8894a3"/>'
    for share in (0.0, 0.5, 1.0):
        y = bottom - share * (bottom - TOP)
        value = _text(number(low + share * (high - low), 3))
        lines += f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="#8894a3">{value}</text>'
        x = LEFT + share * (right - LEFT)
        value = _text(number(share * last, 3))
        lines += f'<text x="{x:.1f}" y="{bottom + 16}" text-anchor="middle" fill="#8894a3">{value}</text>'
    name = _text(tr("Epoch"))
    return lines + f'<text x="{right}" y="{HEIGHT - 4}" text-anchor="end" fill="#8894a3">{name}</text>'


def _polyline(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], color: str) -> str:
    """Draw a line through the points that exist; it is broken where there are none."""
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    steps: list[str] = []
    pen = "M"
    for across, up in zip(x.tolist(), y.tolist(), strict=True):
        if math.isfinite(up):
            steps.append(f"{pen}{LEFT + across * (right - LEFT):.1f} {bottom - up * (bottom - TOP):.1f}")
            pen = "L"
        else:
            pen = "M"
    return f'<path d="{"".join(steps)}" fill="none" stroke="{color}" stroke-width="1.5"/>'


def _text(text: str) -> str:
    return html.escape(text)
