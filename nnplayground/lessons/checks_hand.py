"""Checks about an example that is worked through by hand: sums, errors, gradients, the demon, planted mistakes."""

from typing import Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from nnplayground.analysis.hand.demon import Demon
from nnplayground.analysis.hand.mistakes import Mistake, plant
from nnplayground.analysis.hand.slow_learning import SlowStart, slow_learning
from nnplayground.analysis.hand.softmax import softmax_steps
from nnplayground.analysis.hand.symmetry import SymmetrySettings, symmetry_run
from nnplayground.analysis.hand_network import ChainSettings, chain
from nnplayground.core.addresses import NeuronId
from nnplayground.lessons.checks import check
from nnplayground.lessons.checks_deck_b import worked_trace
from nnplayground.lessons.checks_perceptron import direction
from nnplayground.lessons.state import ResolvedState
from nnplayground.registry import Model

LAB = "hand"
SUMS = (2.0, 1.0, 0.1)
"""What the softmax page opens with."""


class DemonOf(Model):
    """What is asked of the demon: which way it should push, or by how much the cost changes."""

    what: Literal["direction", "predicted", "real"] = "direction"


@check("demon_push", DemonOf)
def demon_push(state: ResolvedState, of: DemonOf) -> float | str:
    """What the demon can do: ``up``, ``down`` or ``dead``, or the change of the cost, promised or real."""
    place = NeuronId.numbered(
        int(state.lab_state(LAB, "demon", "layer", default=2)), int(state.lab_state(LAB, "demon", "neuron", default=1))
    )
    demon = Demon(worked_trace(state), place, state.lab_state(LAB, "demon", "target", default="z"))
    if of.what == "direction":
        return {0: "dead", 1: "up", -1: "down"}[demon.direction]
    return float(getattr(demon.push(float(state.lab_state(LAB, "demon", "change", default=0.5))), of.what))


@check("mistake_layers")
def mistake_layers(state: ResolvedState, _: Model) -> str:
    """Which gradients the planted mistake spoils: those of ``output``, of ``hidden`` layers, ``all`` or ``none``."""
    trace = worked_trace(state)
    wrong = plant(trace, Mistake(state.lab_state(LAB, "mistake")))
    spoilt = [
        not np.allclose(part, right, rtol=1e-9, atol=1e-12)
        for part, right in zip(wrong.parts, trace.errors.parts, strict=True)
    ]
    *hidden, output = spoilt
    return "all" if output and any(hidden) else "output" if output else "hidden" if any(hidden) else "none"


class SoftmaxShareOf(Model):
    """An output, from 1; 0 for the sum of all."""

    output: int = Field(1, ge=0, le=6)


@check("softmax_share", SoftmaxShareOf)
def softmax_share(state: ResolvedState, of: SoftmaxShareOf) -> float:
    """The share of an output of the softmax page, or all of them together."""
    shares = _shares(state, 0.0)
    return float(shares[of.output - 1] if of.output else shares.sum())


class ShiftOf(Model):
    """What is added to every sum."""

    by: float = Field(ge=-20, le=20)


@check("softmax_shifted", ShiftOf)
def softmax_shifted(state: ResolvedState, of: ShiftOf) -> str:
    """What becomes of the first share when every sum is shifted: ``rises``, ``falls`` or ``stays``."""
    return direction(float(_shares(state, of.by)[0] - _shares(state, 0.0)[0]))


def _shares(state: ResolvedState, by: float) -> npt.NDArray[np.float64]:
    sums = state.lab_state(LAB, "sums", default=SUMS)
    temperature = float(state.lab_state(LAB, "softmax", "temperature", default=1.0))
    return softmax_steps([value + by for value in sums], 0, temperature).a


@check("slow_first")
def slow_first(state: ResolvedState, _: Model) -> str:
    """Which cost halves the neuron's error first: ``squares``, ``cross_entropy``, or ``both`` at once."""
    start = SlowStart.model_validate(state.lab_state(LAB, "slow", default={}))
    squares, entropy = (curve.half_way() for curve in slow_learning(start))
    never = start.epochs + 1
    first, second = (never if epoch is None else epoch for epoch in (squares, entropy))
    return "both" if first == second else "squares" if first < second else "cross_entropy"


class GateOf(Model):
    """Which gate is learnt; None for that of the state."""

    gate: Literal["and", "or", "nand", "xor"] | None = None


@check("equal_weights_learn", GateOf)
def equal_weights_learn(state: ResolvedState, of: GateOf) -> str:
    """Whether a network of equal weights learns the gate: ``yes`` or ``no``."""
    settings = dict(state.lab_state(LAB, "symmetry", default={}))
    if of.gate is not None:
        settings["gate"] = of.gate
    return "yes" if symmetry_run(SymmetrySettings.model_validate(settings)).learnt else "no"


@check("convention_ratio")
def convention_ratio(state: ResolvedState, _: Model) -> float:
    """How many times as large deck B's gradient of the last bias is as deck A's, in the chain."""
    settings = dict(state.lab_state(LAB, "chain", default={}))
    found = []
    for cost in ("half_squares", "sum_squares"):
        trace = chain(ChainSettings.model_validate({**settings, "cost": cost})).numbered(0)
        found.append(float(trace.errors.biases(trace.last)[0]))
    return found[1] / found[0]
