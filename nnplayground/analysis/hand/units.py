"""From people's units to the network's scale and back, in float64."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.hand.trace import Vector, checked_vector
from nnplayground.data.features import engineer
from nnplayground.data.problem import Problem


@dataclass(frozen=True, slots=True)
class ScaledValue:
    """A quantity both ways: ``scaled = (value − offset) / width``."""

    name: str
    unit: str
    value: float
    offset: float
    width: float
    scaled: float


def scaled_inputs(problem: Problem, raw: npt.ArrayLike) -> list[ScaledValue]:
    """Return each input of the network for `raw` values in the data set's own inputs and units.

    Raises UserError if there are too many, too few, or not all are finite numbers.
    """
    values = checked_vector(raw, len(problem.dataset.inputs))
    if problem.features:
        values = engineer(values[np.newaxis], problem.features)[0]
    scaled = problem.scaler.apply(values)
    return [
        ScaledValue(quantity.name, quantity.unit, float(value), float(offset), float(width), float(result))
        for quantity, value, offset, width, result in zip(
            problem.input_quantities, values, problem.scaler.offset, problem.scaler.width, scaled, strict=True
        )
    ]


def example_inputs(problem: Problem, rows: Sequence[int] | npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """Return the network's inputs (rows, inputs) of examples by their number."""
    raw = np.asarray(problem.raw.inputs[np.asarray(rows, np.intp)], np.float64)
    return problem.scaler.apply(engineer(raw, problem.features) if problem.features else raw)


def example_targets(problem: Problem, rows: Sequence[int] | npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """Return the desired outputs (rows, outputs) of examples by their number, on the network's scale."""
    chosen = np.asarray(rows, np.intp)
    if problem.target_scaler is not None:
        return problem.target_scaler.apply(problem.raw.targets[chosen])
    return problem.target_values(chosen).astype(np.float64)


def answers(problem: Problem, outputs: Vector) -> list[ScaledValue]:
    """Return each output that measures something in its own unit; empty for a classification."""
    if problem.target_scaler is None:
        return []
    values = problem.target_scaler.invert(outputs)
    offsets, widths = problem.target_scaler.offset, problem.target_scaler.width
    return [
        ScaledValue(quantity.name, quantity.unit, float(value), float(offset), float(width), float(output))
        for quantity, value, offset, width, output in zip(
            problem.task.quantities(problem.dataset), values, offsets, widths, outputs, strict=True
        )
    ]
