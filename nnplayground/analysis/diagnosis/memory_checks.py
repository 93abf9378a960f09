"""What goes wrong with sequences: a network that cannot remember, and errors that explode on their way back."""

import math

import numpy as np

from nnplayground.analysis.diagnosis.fixes import clip, remember
from nnplayground.analysis.diagnosis.hint import Hint
from nnplayground.analysis.diagnosis.run import DiagnosedRun
from nnplayground.i18n import N_

PATIENT = 5
"""Epochs before a network without memory is said to lack it."""
STEEP = 10.0
"""How long a gradient is, as a multiple of the cost, that has exploded on its way back."""


def no_memory(run: DiagnosedRun) -> Hint | None:
    """Sequences are looked at step by step, by a network that forgets each step at once."""
    if run.problem.steps == 1 or run.network.remembers or run.figures.epochs < PATIENT or not run.is_poor:
        return None
    return Hint(
        "no_memory",
        N_("The data are sequences of {steps} time steps, and the network forgets each step at once."),
        {"steps": float(run.problem.steps)},
        N_("Layers that remember"),
        N_("A recurrent layer also gets what it answered one step before."),
        remember,
    )


def exploding_gradient(run: DiagnosedRun) -> Hint | None:
    """Errors grow from step to step on their way back through time."""
    costs = run.figures.train_cost
    clipped = math.isfinite(run.experiment.longest_gradient)
    if not run.network.remembers or run.problem.steps == 1 or clipped or not len(costs) or not run.is_poor:
        return None
    length = float(np.linalg.norm(run.gradient))
    if not length > STEEP * max(float(costs[-1]), 1e-6):
        return None
    return Hint(
        "exploding_gradient",
        N_("The gradient has length {length} after going back {steps} time steps: it explodes."),
        {"length": float(f"{length:.2g}"), "steps": float(run.problem.steps)},
        N_("Clip the gradient"),
        N_("A gradient that is cut to a length of 1 keeps its direction, and no step is huge."),
        clip,
    )
