"""All checks in the order in which they matter."""

from collections.abc import Callable, Collection, Iterator, Mapping

from nnplayground.analysis.diagnosis.data_checks import classes_unbalanced, constant_target, inputs_not_scaled
from nnplayground.analysis.diagnosis.hint import Hint
from nnplayground.analysis.diagnosis.memory_checks import exploding_gradient, no_memory
from nnplayground.analysis.diagnosis.progress_checks import (
    held_too_small,
    linear_neurons,
    network_too_small,
    overfitting,
    poor_valley,
    rate_too_high,
    rate_too_low,
)
from nnplayground.analysis.diagnosis.run import DiagnosedRun
from nnplayground.analysis.diagnosis.start_checks import (
    all_frozen,
    dead_neurons,
    equal_neurons,
    saturated_neurons,
    vanishing_gradient,
)


def findings(run: DiagnosedRun, silenced: Collection[str] = ()) -> Iterator[Hint]:
    """Yield all hints, what matters most first. A fix that would make no sense is not offered."""
    for kind, check in CHECKS.items():
        hint = None if kind in silenced else check(run)
        if hint is not None:
            yield hint


CHECKS: Mapping[str, Callable[[DiagnosedRun], Hint | None]] = {
    check.__name__: check
    for check in (
        all_frozen, constant_target, inputs_not_scaled, equal_neurons, no_memory, exploding_gradient, saturated_neurons,
        dead_neurons, vanishing_gradient, rate_too_high, overfitting, held_too_small, linear_neurons, rate_too_low,
        network_too_small, poor_valley, classes_unbalanced,
    )
}  # fmt: skip
