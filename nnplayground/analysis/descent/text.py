"""A descent and the noise of gradients in lines: JSON for programs, aligned columns for people."""

import json
import math
from collections.abc import Sequence

from nnplayground.analysis.descent.gradient_noise import NoiseCurve, NoisePoint
from nnplayground.analysis.descent.stepper import StepRecord
from nnplayground.analysis.descent.verdict import DescentVerdict, place
from nnplayground.i18n import fixed, grouped, number, tr

WIDTHS = (7, 24, 12, 24, 12, 12, 8)


def step_json(record: StepRecord) -> str:
    """Return a line of the table as JSON; what is no finite number is null."""
    return _json(
        step=record.step,
        v=list(record.v),
        cost=record.cost,
        gradient=list(record.gradient),
        predicted=record.predicted,
        change=record.change,
        ratio=record.ratio,
    )


def verdict_json(verdict: DescentVerdict) -> str:
    """Return the last line as JSON."""
    return _json(
        event="end",
        verdict=verdict.ending.value,
        steps=verdict.steps,
        v=list(verdict.v),
        cost=verdict.cost,
        bound=verdict.bound,
        message=verdict.sentence(),
    )


def step_heading() -> str:
    """Return the heading of the table."""
    return _columns(("k", "v", "C", "∇C", "∇C·Δv", "ΔC", "ΔC/∇C·Δv"), WIDTHS)


def step_line(record: StepRecord) -> str:
    """Return a line of the table for reading."""
    figures = (record.predicted, record.change, record.ratio)
    shown = ("—" if value is None else number(value) for value in figures)
    return _columns(
        (grouped(record.step), place(record.v), number(record.cost), place(record.gradient), *shown), WIDTHS
    )


def worth_a_line(step: int) -> bool:
    """Whether a step is shown to people: all at first, then every tenth, hundredth, …"""
    return step < 20 or step % 10 ** (len(str(step // 2)) - 1) == 0


def noise_json(point: NoisePoint) -> str:
    """Return the figures of one size of mini-batch as JSON."""
    return _json(
        batch=point.size,
        draws=point.draws,
        angle=point.angle.median,
        angle_low=point.angle.low,
        angle_high=point.angle.high,
        length=point.length.median,
        length_low=point.length.low,
        length_high=point.length.high,
        law_angle=point.law_angle,
        law_length=point.law_length,
    )


def noise_end_json(curve: NoiseCurve) -> str:
    """Return the last line as JSON: the full gradient."""
    full = curve.full
    return _json(event="end", examples=full.examples, cost=full.cost, gradient=full.length, scatter=full.scatter)


def noise_heading() -> str:
    """Return the heading of the table of mini-batches."""
    names = (tr("mini-batch"), tr("angle"), tr("four of five"), tr("law"), tr("length"), tr("four of five"), tr("law"))
    return _columns(names, (10, 9, 16, 9, 9, 16, 9))


def noise_line(point: NoisePoint) -> str:
    """Return a line of that table for reading: angles in degrees, lengths in units of the full gradient."""
    angle, length = point.angle, point.length
    return _columns(
        (
            grouped(point.size),
            f"{fixed(angle.median, 1)}°",
            f"{fixed(angle.low, 1)}–{fixed(angle.high, 1)}°",
            f"{fixed(point.law_angle, 1)}°",
            fixed(length.median, 3),
            f"{fixed(length.low, 3)}–{fixed(length.high, 3)}",
            fixed(point.law_length, 3),
        ),
        (10, 9, 16, 9, 9, 16, 9),
    )


def _columns(cells: Sequence[str], widths: Sequence[int]) -> str:
    return " ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))


def _json(**fields: object) -> str:
    return json.dumps({name: _finite(value) for name, value in fields.items()}, allow_nan=False, ensure_ascii=False)


def _finite(value: object) -> object:
    if isinstance(value, list):
        return [_finite(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
