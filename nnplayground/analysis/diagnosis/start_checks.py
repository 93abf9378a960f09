"""What keeps neurons from learning: a start without differences, saturation, dead and starved layers."""

import numpy as np
import numpy.typing as npt

from nnplayground.analysis.diagnosis.fixes import begin_with_smaller_steps, leak, random_start, rectify, set_fields
from nnplayground.analysis.diagnosis.hint import Hint
from nnplayground.analysis.diagnosis.progress_checks import rate_too_high
from nnplayground.analysis.diagnosis.run import DiagnosedRun
from nnplayground.core.activations import Activation, ReLU
from nnplayground.core.initializers import Xavier
from nnplayground.core.network import Network
from nnplayground.i18n import N_
from nnplayground.training.freezing import count_of

FLAT = 0.02
"""A slope below this share of the steepest one counts as none."""
SATURATED = 0.5
"""A neuron is saturated if it is flat for that share of the examples, a network if that share of the neurons is."""
DEEP = 3
"""Hidden layers from which on a gradient can vanish on its way."""
VANISHED = 1 / 30
"""A first hidden layer that learns more slowly than the last layer by this factor is starved."""
AWHILE = 100
"""Mini-batches before a network is said not to have begun to learn."""
SMALLER_STEPS = (
    N_("New start, smaller steps"),
    N_("Steps that were too large have driven them there; smaller ones from a new start do not."),
    begin_with_smaller_steps,
)


def all_frozen(run: DiagnosedRun) -> Hint | None:
    """What is frozen learns nothing, and there is nothing else."""
    frozen, count = count_of(run.experiment.frozen), len(run.network.parameters)
    if frozen < count:
        return None
    text = N_("All {count} weights and biases are frozen: training changes nothing.")
    reason = N_("Only what is free can learn.")
    return Hint("all_frozen", text, {"count": str(count)}, N_("Unfreeze them"), reason, set_fields(frozen=()))


def equal_neurons(run: DiagnosedRun) -> Hint | None:
    """Neurons that are the same get the same gradient and stay the same; with weights 0 there may be none at all."""
    if not run.experiment.hidden or not run.is_poor:
        return None
    idle = _reaches_no_weight(run)
    if not (idle or (run.twins and run.stands_still(0, AWHILE))):
        return None
    label, reason = N_("Start with random weights"), N_("With different weights each neuron can learn something else.")
    if idle:
        text = N_("The gradient of every weight is 0: from this start nothing but a bias can learn.")
        return Hint("equal_neurons", text, {"count": float(len(run.network.parameters))}, label, reason, random_start)
    text = N_("The {count} neurons of a hidden layer are equal and stay so: they can do no more than one.")
    return Hint("equal_neurons", text, {"count": str(run.twins)}, label, reason, random_start)


def _reaches_no_weight(run: DiagnosedRun) -> bool:
    """Whether the gradient of every weight is exactly 0, though the weights are."""
    if np.any([layer.weights.any() for layer in run.network.layers]):
        return False
    return not any(weights.any() for weights in run.network.weights(run.gradient))


def saturated_neurons(run: DiagnosedRun) -> Hint | None:
    """Where the activation is flat, no gradient comes through (deck A: the dead zone of σ)."""
    bounded = any(layer.activation.finite_range for layer in run.experiment.hidden)
    if not (bounded and (run.is_new or run.hardly_learns)):
        return None
    share = _saturation(run, run.beginning)
    label, fix = N_("Start with smaller weights"), set_fields(initializer=Xavier())
    reason = N_("Smaller weights make smaller sums, where σ is steep and lets the gradient through.")
    if share < SATURATED:
        # Steps that were too large have driven them there; a smaller rate alone brings none of them back.
        figures = run.figures
        if run.is_new or figures.train_cost[-1] < 0.95 * figures.start or rate_too_high(run) is not None:
            return None
        share = _saturation(run, run.network)
        label, reason, fix = SMALLER_STEPS
    if share < SATURATED:
        return None
    return Hint(
        "saturated_neurons",
        N_("{share} % of the hidden neurons are saturated: where σ is flat, they hardly learn."),
        {"share": float(round(100 * share))},
        label,
        reason,
        fix,
    )


def _saturation(run: DiagnosedRun, network: Network) -> float:
    """Return the share of the hidden neurons, of those that can saturate, that are flat for most examples."""
    flat = total = 0
    for layer, z in zip(network.layers, run.sums(network), strict=False):
        if layer.activation.finite_range:
            flat += int(np.count_nonzero(_flat(layer.activation, z)))
            total += z.shape[1]
    return flat / total if total else 0.0


def _flat(activation: Activation, z: npt.NDArray[np.floating]) -> npt.NDArray[np.bool_]:
    """Return which neurons have next to no slope for at least that share of the examples."""
    steepest = float(np.abs(activation.slope(np.linspace(-3, 3, 61))).max())
    with np.errstate(all="ignore"):
        slopes = np.abs(activation.slope(z))
    found: npt.NDArray[np.bool_] = (slopes < FLAT * steepest).mean(axis=0) >= SATURATED
    return found


def dead_neurons(run: DiagnosedRun) -> Hint | None:
    """A ReLU whose sum is negative for every example answers 0 for ever."""
    rectified = any(isinstance(layer.activation, ReLU) for layer in run.experiment.hidden)
    if not (rectified and (run.is_new or run.is_poor)):
        return None
    dead, total = _dead(run, run.network)
    if not total or dead < max(1, total / 4):
        return None
    label, fix = N_("Use leaky ReLU"), leak
    reason = N_("Leaky ReLU keeps a small slope below 0, so that the gradient comes through and wakes them.")
    if not run.is_new and _dead(run, run.beginning)[0] <= dead / 2:
        label, reason, fix = SMALLER_STEPS
    return Hint(
        "dead_neurons",
        N_("Dead ReLU neurons: {dead} of {total}; where every example gives 0, nothing is learnt."),
        {"dead": str(dead), "total": str(total)},
        label,
        reason,
        fix,
    )


def _dead(run: DiagnosedRun, network: Network) -> tuple[int, int]:
    """Return how many neurons are dead, and how many can be."""
    dead = total = 0
    for layer, z in zip(network.layers, run.sums(network), strict=False):
        if isinstance(layer.activation, ReLU):
            dead += int(np.count_nonzero((z <= 0).all(axis=0)))
            total += z.shape[1]
    return dead, total


def vanishing_gradient(run: DiagnosedRun) -> Hint | None:
    """Each flat layer makes the gradient smaller on its way back, until the first ones hardly get any."""
    hidden = run.experiment.hidden
    bounded = sum(layer.activation.finite_range for layer in hidden)
    if bounded < DEEP or run.is_new or run.figures.steps < AWHILE or not run.hardly_learns:
        return None
    lengths = run.gradient_of_layers
    first, last = float(lengths[0]), float(lengths[-1])
    if not (np.isfinite(lengths).all() and first < VANISHED * last):
        return None
    return Hint(
        "vanishing_gradient",
        N_("The gradient of the first hidden layer is {times} times smaller than that of the last layer."),
        {"times": float(f"{last / max(first, 1e-300):.2g}")},
        N_("Use ReLU"),
        N_("The slope of ReLU is 1 above 0: the gradient is as large after many layers as after one."),
        rectify,
    )
