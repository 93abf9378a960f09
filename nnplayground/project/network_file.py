"""A trained network in one safetensors file.

Tensors: ``layers.N.weights`` (rows, neurons), a row for each input, and ``layers.N.biases`` (neurons)
in float32, from the first hidden layer on; ``input.offset`` and ``input.width`` (inputs), and where
the task scales its targets ``target.offset`` and ``target.width`` (outputs), in float64: scaled =
(value − offset) / width.

Metadata: ``format``, ``schema``, ``program``, ``experiment`` and ``figures`` (both JSON), ``means`` (JSON, by
column; only where means of a table stand for missing numbers), and ``sha256`` over all the rest of it and the tensors.
Texts of other names are passed over.
"""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pydantic
import safetensors

import nnplayground
from nnplayground.core.network import Network
from nnplayground.data.input_columns import learnt_means
from nnplayground.data.problem import Problem
from nnplayground.data.scaling import Scaler
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.project import atomic, container
from nnplayground.project.container import DamagedError, Tensors
from nnplayground.training.experiment import SCHEMA, Experiment

FORMAT = "nnplayground network"
FILE_SCHEMA = 1
"""Number of this layout; a change brings a migration."""
SIZE_LIMIT = container.FILE_LIMIT
"""Bytes; the largest network that may be trained takes about a third of it."""
TEXT_LIMIT = 1 << 20
"""Characters of the experiment, and of the figures."""

Figure = float | str | None

NOT_OURS = N_("“{name}” is not a network of nnplayground.")
DAMAGED = N_("“{name}” is damaged and was not opened: use another copy, or train the network again.")
NEWER = N_("“{name}” was made by a newer nnplayground: update this one to open it.")


@dataclass(frozen=True, slots=True, eq=False)
class SavedNetwork:
    """What a file holds: the `figures` are those of the run, by name, the `means` those of the table's columns."""

    experiment: Experiment
    network: Network
    scaler: Scaler
    target_scaler: Scaler | None
    figures: Mapping[str, Figure]
    means: Mapping[str, float] = field(default_factory=dict)


def save_network(
    path: Path, experiment: Experiment, network: Network, problem: Problem, figures: Mapping[str, Figure]
) -> None:
    """Write `network`, all that is needed to use it, and the figures of its run.

    Raises UserError if it cannot be written; a file that was there before is then untouched.
    """
    tensors: Tensors = {}
    for number, layer in enumerate(network.layers):
        tensors[f"layers.{number}.weights"] = np.ascontiguousarray(layer.weights, np.float32)
        tensors[f"layers.{number}.biases"] = np.ascontiguousarray(layer.b, np.float32)
    for name, scaler in (("input", problem.scaler), ("target", problem.target_scaler)):
        if scaler is not None:
            tensors[f"{name}.offset"] = np.ascontiguousarray(scaler.offset, np.float64)
            tensors[f"{name}.width"] = np.ascontiguousarray(scaler.width, np.float64)
    finite = {name: _json_safe(value) for name, value in figures.items()}
    metadata = {
        "format": FORMAT,
        "schema": str(FILE_SCHEMA),
        "program": f"nnplayground {nnplayground.__version__}",
        "experiment": experiment.model_dump_json(),
        "figures": json.dumps(finite, allow_nan=False, ensure_ascii=False),
    }
    if means := learnt_means(problem):
        metadata["means"] = json.dumps(means, allow_nan=False, ensure_ascii=False)
    atomic.write(path, container.pack(tensors, metadata))


def load_network(path: Path) -> SavedNetwork:
    """Read a network back. Raises UserError, one sentence, if the file is anything but a sound one."""
    try:
        content = container.read(path, SIZE_LIMIT, FORMAT, NOT_OURS)
        metadata = container.unpack_metadata(content, TEXT_LIMIT)
        if metadata.get("format") != FORMAT:
            raise UserError(NOT_OURS, name=path.name)
        if container.whole(metadata.get("schema", "")) > FILE_SCHEMA:
            raise UserError(NEWER, name=path.name)
        tensors = container.unpack_tensors(content, metadata)
        declared = json.loads(metadata["experiment"])
        if container.whole(declared.get("schema_number")) > SCHEMA:
            raise UserError(NEWER, name=path.name)
        experiment = Experiment.model_validate(declared)
        experiment.check()
        found = _assembled(experiment, tensors, json.loads(metadata["figures"]))
        return replace(found, means=_means(json.loads(metadata.get("means", "{}"))))
    except (
        DamagedError, safetensors.SafetensorError, pydantic.ValidationError,
        ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError,
    ) as error:  # fmt: skip
        raise UserError(DAMAGED, name=path.name) from error


def _assembled(experiment: Experiment, tensors: Tensors, figures: Any) -> SavedNetwork:
    """Check every tensor against what the experiment says and put the network together."""
    expected = list(_expected(experiment))
    if len(tensors) != len(expected):
        raise DamagedError
    for name, shape, kind in expected:
        array = tensors.get(name)
        if array is None or array.shape != shape or array.dtype != kind or not np.isfinite(array).all():
            raise DamagedError
    network = Network(experiment.sizes[0], experiment.layers)
    for number, layer in enumerate(network.layers):
        layer.weights[:] = tensors[f"layers.{number}.weights"]
        layer.b[:] = tensors[f"layers.{number}.biases"]
    scalers = [_scaler(tensors, name) for name in ("input", "target")]
    if scalers[0] is None or not isinstance(figures, dict):
        raise DamagedError
    return SavedNetwork(experiment, network, scalers[0], scalers[1], figures)


def _means(found: Any) -> dict[str, float]:
    """Check the means of columns."""
    if not isinstance(found, dict) or not all(isinstance(mean, int | float) for mean in found.values()):
        raise DamagedError
    means = {name: float(mean) for name, mean in found.items()}
    if not all(map(math.isfinite, means.values())):
        raise DamagedError
    return means


def _expected(experiment: Experiment) -> Iterator[tuple[str, tuple[int, ...], type]]:
    """Yield name, shape and type of every tensor of a network of that experiment."""
    sizes, scaled = experiment.sizes, experiment.used_task.scales_targets
    for number, (rows, units) in enumerate(experiment.shapes):
        yield f"layers.{number}.weights", (rows - 1, units), np.float32
        yield f"layers.{number}.biases", (units,), np.float32
    for name, count in [("input", sizes[0]), *([("target", sizes[-1])] if scaled else [])]:
        yield f"{name}.offset", (count,), np.float64
        yield f"{name}.width", (count,), np.float64


def _scaler(tensors: Tensors, name: str) -> Scaler | None:
    if f"{name}.offset" not in tensors:
        return None
    width = tensors[f"{name}.width"]
    if not (width > 0).all():
        raise DamagedError
    return Scaler(np.array(tensors[f"{name}.offset"]), np.array(width))


def _json_safe(value: Figure) -> Figure:
    """JSON has no NaN: a figure that does not exist is null."""
    return None if isinstance(value, float) and not math.isfinite(value) else value
