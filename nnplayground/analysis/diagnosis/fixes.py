"""What one click does to an experiment."""

import math
from collections.abc import Callable

from nnplayground.analysis.diagnosis.hint import Fix
from nnplayground.core.activations import Activation, LeakyReLU, Linear, ReLU, Tanh
from nnplayground.core.initializers import He, Initializer, Xavier
from nnplayground.core.layers import Dense, Layer
from nnplayground.core.recurrent import Elman, remembering
from nnplayground.core.regularizers import L2, Clipping
from nnplayground.data.own_table import OwnTable
from nnplayground.training.experiment import Experiment


def set_fields(**fields: object) -> Fix:
    """Return what sets some fields of an experiment."""
    return lambda experiment: experiment.replace(**fields)


def times_rate(factor: float) -> Fix:
    """Return what multiplies the learning rate."""

    def fix(experiment: Experiment) -> Experiment:
        rate = min(1e9, experiment.optimizer.rate * factor)
        rounded = float(f"{rate:.2g}") if math.isfinite(rate) else rate
        return experiment.replace(optimizer=experiment.optimizer.model_copy(update={"rate": rounded}))

    return fix


def begin_anew(experiment: Experiment) -> Experiment:
    """Take other starting weights."""
    weights = experiment.reseeded(1).seeds.weights
    return experiment.replace(seeds=experiment.seeds.model_copy(update={"weights": weights}))


def begin_with_smaller_steps(experiment: Experiment) -> Experiment:
    """Take other starting weights, and a third of the rate that spoilt the old ones."""
    return times_rate(1 / 3)(begin_anew(experiment))


def random_start(experiment: Experiment) -> Experiment:
    """Take starting weights at random, of a size that suits the hidden layers."""
    initializer = _suitable(experiment)
    if experiment.initializer == initializer:
        return begin_anew(experiment)
    return experiment.replace(initializer=initializer)


def _suitable(experiment: Experiment) -> Initializer:
    bounded = all(layer.activation.finite_range for layer in experiment.hidden)
    return Xavier() if bounded else He()


def leak(experiment: Experiment) -> Experiment:
    """Give every ReLU a slope on its flat side."""
    return _with_activation(experiment, LeakyReLU(), lambda layer: isinstance(layer.activation, ReLU))


def rectify(experiment: Experiment) -> Experiment:
    """Make every bounded hidden layer a ReLU, with the start that suits it."""
    changed = _with_activation(experiment, ReLU(), lambda layer: layer.activation.finite_range)
    return changed.replace(initializer=He())


def bend(experiment: Experiment) -> Experiment:
    """Make every linear hidden layer a tanh."""
    return _with_activation(experiment, Tanh(), lambda layer: isinstance(layer.activation, Linear))


def _with_activation(experiment: Experiment, activation: Activation, wanted: Callable[[Layer], bool]) -> Experiment:
    hidden = tuple(
        layer.model_copy(update={"activation": activation}) if wanted(layer) else layer for layer in experiment.hidden
    )
    return experiment.replace(hidden=hidden)


def grow(experiment: Experiment) -> Experiment:
    """Double the hidden layers, or add the first."""
    hidden = tuple(layer.model_copy(update={"units": 2 * layer.units}) for layer in experiment.hidden)
    return experiment.replace(hidden=hidden or (Dense(units=8, activation=Tanh()),))


def hold(examples: int, experiment: Experiment) -> Experiment:
    """Make large weights dear, or three times as dear if they are.

    Nielsen takes λ = 1e-4 for each example of MNIST, which few examples would hardly feel.
    """
    strength = max(1.0, 1e-4 * examples)
    kinds = list(experiment.regularizers)
    for place, kind in enumerate(kinds):
        if isinstance(kind, L2):
            kinds[place] = L2(strength=float(f"{min(1e6, max(strength, 3 * kind.strength)):.2g}"))
            return experiment.replace(regularizers=tuple(kinds))
    return experiment.replace(regularizers=(*kinds, L2(strength=float(f"{strength:.1g}"))))


def free(experiment: Experiment) -> Experiment:
    """Make every penalty a tenth of what it is."""
    kinds = tuple(
        kind.model_copy(update={"strength": float(f"{kind.strength / 10:.2g}")}) if hasattr(kind, "strength") else kind
        for kind in experiment.regularizers
    )
    return experiment.replace(regularizers=kinds)


def clip(experiment: Experiment) -> Experiment:
    """Shorten long gradients."""
    return experiment.replace(regularizers=(*experiment.regularizers, Clipping()))


def remember(experiment: Experiment) -> Experiment:
    """Let every hidden layer remember, or add one that does; long gradients are shortened."""
    hidden = tuple(map(remembering, experiment.hidden)) or (Elman(units=8),)
    changed = experiment.replace(hidden=hidden)
    return changed if math.isfinite(changed.longest_gradient) else clip(changed)


def balance(experiment: Experiment) -> Experiment:
    """Repeat the examples of rare classes."""
    return experiment.replace(division=experiment.division.model_copy(update={"balanced": True}))


def learn_column(name: str) -> Fix:
    """Return what learns the column `name` of a table; what was learnt is used no more."""

    def fix(experiment: Experiment) -> Experiment:
        data = experiment.data
        if not isinstance(data, OwnTable):
            return experiment
        uses = {"target": "unused"}
        columns = tuple(
            column.model_copy(update={"use": "target" if column.name == name else uses.get(column.use, column.use)})
            for column in data.columns
        )
        return experiment.fitted_to(data.model_copy(update={"columns": columns}))

    return fix
