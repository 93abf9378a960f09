"""One mini-batch: forward, backward and a step of the optimiser, with everything made ready before."""

import math
from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import Indexes
from nnplayground.core.costs import Cost, Scale
from nnplayground.core.network import Network
from nnplayground.core.optimizers import FOLDED, Optimizer, OptimizerState, Rate
from nnplayground.core.passes import Pass
from nnplayground.core.regularizers import Regularizer
from nnplayground.training.experiment import Experiment
from nnplayground.training.freezing import indexes_of

Array = npt.NDArray[np.floating]

TINY = float(np.finfo(np.float64).tiny)


class Method(NamedTuple):
    """What a network is taught with.

    For several networks `dropout` may be (replicas, 1, 1), and `longest` (replicas, 1).
    """

    cost: Cost
    optimizer: Optimizer
    penalties: tuple[Regularizer, ...]
    dropout: Scale
    frozen: Indexes | None = None
    """Places of the parameters that stay as they are, if any do."""
    longest: Rate | None = None
    """The length to which the gradient is shortened, if it is."""

    @classmethod
    def of(cls, experiment: Experiment) -> Self:
        """Return what an experiment says."""
        penalties = tuple(r for r in experiment.regularizers if r.penalizes)
        frozen = indexes_of(experiment.frozen) if experiment.frozen else None
        longest = experiment.longest_gradient
        return cls(
            experiment.cost, experiment.optimizer, penalties, experiment.dropout, frozen,
            longest if math.isfinite(longest) else None,
        )  # fmt: skip


class Learner:
    """Learns mini-batches by one method, which does not change under way; a network, or several at once.

    Call `forward_backward` and then `step`; or for a mini-batch in pieces `forward_backward_piece` for each,
    then `step`. Overflow is no error here, so call them where NumPy keeps quiet about it. Of several
    networks costs are arrays (replicas), and rates (replicas, 1).
    """

    def __init__(
        self,
        network: Network,
        method: Method,
        state: OptimizerState,
        examples: int,
        rngs: Sequence[np.random.Generator],
        steps: int = 1,
    ) -> None:
        """Take the optimiser's memory `state`, the number of training `examples`, and a generator a network.

        Each example has so many time `steps`.
        """
        self._network = network
        self._steps = steps
        self._cost = method.cost
        self._optimizer = method.optimizer
        self._state = state
        self._examples = examples
        self._dropout = method.dropout
        self._drops = bool(np.any(method.dropout))
        self._rngs = rngs
        self._decayed = network.weight_mask() if method.optimizer.decays else None
        self._gradient: Array = np.empty_like(network.parameters)
        self._total: Array = self._gradient
        self._passes: dict[int, Pass] = {}
        self._penalties = method.penalties
        self._longest = method.longest
        self._alters = bool(self._penalties) or method.longest is not None
        self._folds = method.optimizer.folds and not self._alters
        self._frozen = method.frozen
        held = 0 if method.frozen is None else len(method.frozen)
        self._held = np.empty((*network.parameters.shape[:-1], held), network.dtype)
        self._scratch = np.empty_like(network.parameters) if self._penalties else self._gradient[:0]

    def pass_for(self, examples: int) -> Pass:
        """Return the pass, to be given its inputs, for a mini-batch of so many examples or a piece of one."""
        return self._passes.get(examples) or self._new_pass(examples)

    def forward_backward(self, taken: Pass, y: Array, rate: Rate, share: float = 1.0) -> float:
        """Return the cost of a mini-batch, and keep its gradient, times `share`, for a step with `rate`."""
        if self._drops:
            taken.drop(self._dropout, *self._rngs)
        taken.forward()
        cost = taken.cost(y, self._cost)
        scale: Scale = share
        if self._folds:
            scale = share * rate
            if isinstance(scale, np.ndarray):
                scale = scale[..., np.newaxis]
        taken.backward(y, self._cost, scale)
        self._total = self._gradient
        return cost

    def forward_backward_piece(self, taken: Pass, y: Array, rate: Rate, size: int, *, first: bool) -> float:
        """Return what these examples add to the cost of a mini-batch of `size`; the gradients are added up."""
        total = np.zeros_like(self._gradient) if first else self._total
        share = taken.examples / size
        cost = share * self.forward_backward(taken, y, rate, share)
        np.add(total, self._gradient, total)
        self._total = total
        return cost

    def step(self, rate: Rate) -> None:
        """Change the network by the gradient that was found, with the same `rate`."""
        if self._alters:
            self._alter_gradient()
        left = FOLDED if self._folds else rate
        if self._frozen is None:
            self._optimizer.step(self._network.parameters, self._total, self._state, left, self._decayed)
        else:
            self._step_without(self._frozen, left)

    def _alter_gradient(self) -> None:
        """Add the penalties' share, then shorten the whole."""
        if self._penalties:
            self._add_penalties()
        if self._longest is not None:
            self._clip(self._longest)

    def _clip(self, longest: Rate) -> None:
        """Shorten the gradient of what is learnt where it is longer than that; its direction stays."""
        total = self._total
        if self._frozen is not None:
            total[..., self._frozen] = 0
        # Of float32 numbers beyond 1e19 the squares are infinite.
        length = np.sqrt(np.einsum("...i,...i->...", total, total, dtype=np.float64))[..., np.newaxis]
        np.multiply(total, np.minimum(1.0, longest / np.maximum(length, TINY)), total, casting="same_kind")

    def _step_without(self, frozen: Indexes, rate: Rate) -> None:
        """Step with all parameters but these: no gradient reaches the optimiser's memory, and none decays."""
        parameters = self._network.parameters
        np.take(parameters, frozen, axis=-1, out=self._held, mode="clip")
        self._total[..., frozen] = 0
        self._optimizer.step(parameters, self._total, self._state, rate, self._decayed)
        parameters[..., frozen] = self._held

    def _add_penalties(self) -> None:
        network = self._network
        rows = zip(network.layers, network.weights(self._total), network.weights(self._scratch), strict=True)
        for layer, gradient, scratch in rows:
            for penalty in self._penalties:
                penalty.add_gradient(layer.weights, gradient, self._examples, scratch)

    def _new_pass(self, examples: int) -> Pass:
        if len(self._passes) > 3:
            self._passes.clear()
        made = self._passes[examples] = Pass(self._network, examples, self._gradient, self._steps)
        return made
