"""All that a run has to remember to go on bit for bit, as arrays and plain data for a file."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from nnplayground.core.optimizers import Optimizer
from nnplayground.errors import UserError
from nnplayground.i18n import N_, has_plain_fields
from nnplayground.rich import visible
from nnplayground.training.experiment import Experiment
from nnplayground.training.reports import Parameters, RunEnded
from nnplayground.training.stopping import STOP_RULES, Memory

DAMAGED = N_("The state of the run does not fit its settings and cannot be taken up: reset the run to start anew.")
SENTENCE = 500
"""Characters of the sentence about the end of a run, at most."""
HUGE = 2**62


@dataclass(frozen=True, slots=True, eq=False)
class TrainerState:
    """A run between two mini-batches; the names are those of `Trainer`. In files some have others, of long standing.

    `parameters`, `last_finite` and `best` are flat vectors, `slots` is (memories, parameters).
    """

    parameters: Parameters
    last_finite: Parameters
    best: Parameters | None
    best_epoch: int | None
    slots: Parameters
    optimizer_steps: int
    shares: tuple[float, ...] | None
    epoch: int
    examples_seen: int
    step: int
    evaluated_epoch: int
    divergence_limit: float
    stop_memories: dict[str, Memory]
    dropout: Mapping[str, Any]
    ending: RunEnded | None
    aside: tuple[tuple[Experiment, "TrainerState"], ...] = ()
    """What other settings had in memory at this same mini-batch; not saved."""

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Return the arrays by name."""
        found: dict[str, npt.NDArray[Any]] = {
            "parameters": self.parameters, "good": self.last_finite, "slots": self.slots,
        }  # fmt: skip
        return found if self.best is None else found | {"best": self.best}

    def plain(self) -> str:
        """Return everything else as JSON."""
        ending = self.ending
        return json.dumps(
            {
                "best_epoch": self.best_epoch,
                "optimizer_steps": self.optimizer_steps,
                "shares": self.shares,
                "epoch": self.epoch,
                "position": self.examples_seen,
                "step": self.step,
                "evaluated_epoch": self.evaluated_epoch,
                "wild": self.divergence_limit if math.isfinite(self.divergence_limit) else None,
                "stop_memories": self.stop_memories,
                "dropout": self.dropout,
                "ending": None if ending is None else ending._asdict(),
            },
            allow_nan=False,
        )

    @classmethod
    def from_parts(cls, arrays: Mapping[str, npt.NDArray[Any]], plain: str) -> Self:
        """Build the state that `arrays` and `plain` gave. Raises UserError if it makes no sense."""
        try:
            found: dict[str, Any] = json.loads(plain, parse_constant=_refuse)
            limit = found.pop("wild")
            found["divergence_limit"] = math.inf if limit is None else float(limit)
            found["examples_seen"] = found.pop("position")
            found["shares"] = None if found["shares"] is None else tuple(map(float, found["shares"]))
            found["ending"] = None if found["ending"] is None else _ending(found["ending"])
            for memory in found["stop_memories"].values():
                _require(all(isinstance(value, int | float) and math.isfinite(value) for value in memory.values()))
            counts = ("optimizer_steps", "epoch", "examples_seen", "step", "evaluated_epoch")
            _require(all(type(found[name]) is int and -1 <= found[name] < HUGE for name in counts))
            _require(found["best_epoch"] is None or _is_count(found["best_epoch"]))
            # A generator of its own tries the numbers before a run has to take them.
            np.random.default_rng(0).bit_generator.state = found["dropout"]
            state = cls(
                parameters=arrays["parameters"], last_finite=arrays["good"], best=arrays.get("best"),
                slots=arrays["slots"], **found,
            )  # fmt: skip
            state._check_vectors()
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
            raise UserError(DAMAGED) from error
        return state

    def check(self, parameters: int, examples: int, optimizer: Optimizer) -> None:
        """Raise UserError if this is no state of a run with that many parameters and training examples."""
        memories = optimizer.memories
        fits = (
            self.parameters.shape == (parameters,)
            and self.slots.shape == (memories, parameters)
            and 0 <= self.examples_seen <= examples
            and (self.shares is None or len(self.shares) == memories)
        )
        if not fits:
            raise UserError(DAMAGED)

    def _check_vectors(self) -> None:
        count = self.parameters.shape
        _require(len(count) == 1 and self.slots.ndim == 2 and self.slots.shape[1:] == count)
        _require(self.slots.dtype == np.float32)
        for vector in (self.parameters, self.last_finite, self.best):
            if vector is not None:
                _require(vector.shape == count and vector.dtype == np.float32 and bool(np.isfinite(vector).all()))
        _require(self.shares is None or all(0 < share <= 1 for share in self.shares))
        _require(min(self.epoch, self.examples_seen, self.step, self.optimizer_steps) >= 0)
        _require(self.evaluated_epoch in (self.epoch, -1) and self.divergence_limit > 0)


def _ending(found: Mapping[str, Any]) -> RunEnded:
    """Return a run's end; its sentence may hold nothing but names that have plain values."""
    ended = RunEnded(**found)
    _require(isinstance(ended.reason, str) and (ended.reason in STOP_RULES or ended.reason == "not_finite"))
    _require(all(_is_count(count) for count in (ended.epoch, ended.step)))
    _require(ended.best_epoch is None or _is_count(ended.best_epoch))
    _require(isinstance(ended.template, str) and len(ended.template) <= SENTENCE and isinstance(ended.values, dict))
    _require(all(map(_is_plain, ended.values.values())) and has_plain_fields(ended.template, ended.values))
    # A template that is none of ours is from a file.
    return ended._replace(template=visible(ended.template))


def _is_plain(value: object) -> bool:
    """Whether a value may fill a sentence: a text, or a number, neither of them long."""
    if isinstance(value, str):
        return len(value) <= SENTENCE
    return math.isfinite(value) if isinstance(value, float) else type(value) is int and abs(value) < HUGE


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value < HUGE


def _require(condition: bool) -> None:
    if not condition:
        raise ValueError


def _refuse(constant: str) -> float:
    raise ValueError(constant)
