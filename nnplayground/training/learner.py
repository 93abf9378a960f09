"""One mini-batch: forward, backward and a step of the optimiser, with everything made ready before."""

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.core.optimizers import FOLDED, OptimizerState
from nnplayground.core.passes import Pass
from nnplayground.training.experiment import Experiment

Array = npt.NDArray[np.floating]


class Learner:
    """Learns mini-batches with the settings of one experiment, which do not change under way.

    Call `forward_backward` and then `step`; or for a mini-batch in pieces `forward_backward_piece` for each, then
    `step`. Overflow is no error here, so call them where NumPy keeps quiet about it.
    """

    def __init__(
        self, network: Network, experiment: Experiment, state: OptimizerState, examples: int, rng: np.random.Generator
    ) -> None:
        """Take the optimiser's memory `state`, the number of training `examples`, and `rng` for dropout."""
        self._network = network
        self._cost = experiment.cost
        self._optimizer = experiment.optimizer
        self._state = state
        self._examples = examples
        self._dropout = experiment.dropout
        self._rng = rng
        self._decayed = network.weight_mask() if experiment.optimizer.decays else None
        self._gradient: Array = np.empty_like(network.parameters)
        self._total: Array = self._gradient
        self._passes: dict[int, Pass] = {}
        self._penalties = [r for r in experiment.regularizers if r.penalizes]
        self._folds = experiment.optimizer.folds and not self._penalties
        self._scratch = np.empty_like(network.parameters) if self._penalties else self._gradient[:0]

    def pass_for(self, examples: int) -> Pass:
        """Return the pass, to be given its inputs, for a mini-batch of so many examples or a piece of one."""
        return self._passes.get(examples) or self._new_pass(examples)

    def forward_backward(self, taken: Pass, y: Array, rate: float, share: float = 1.0) -> float:
        """Return the cost of a mini-batch, and keep its gradient, times `share`, for a step with `rate`."""
        if self._dropout:
            taken.drop(self._dropout, self._rng)
        taken.forward()
        cost = taken.cost(y, self._cost)
        taken.backward(y, self._cost, share * rate if self._folds else share)
        self._total = self._gradient
        return cost

    def forward_backward_piece(self, taken: Pass, y: Array, rate: float, size: int, *, first: bool) -> float:
        """Return what these examples add to the cost of a mini-batch of `size`; the gradients are added up."""
        total = np.zeros_like(self._gradient) if first else self._total
        share = taken.examples / size
        cost = share * self.forward_backward(taken, y, rate, share)
        np.add(total, self._gradient, total)
        self._total = total
        return cost

    def step(self, rate: float) -> None:
        """Change the network by the gradient that was found, with the same `rate`."""
        if self._penalties:
            self._add_penalties()
        left = FOLDED if self._folds else rate
        self._optimizer.step(self._network.parameters, self._total, self._state, left, self._decayed)

    def _add_penalties(self) -> None:
        network = self._network
        rows = zip(network.layers, network.weights(self._total), network.weights(self._scratch), strict=True)
        for layer, gradient, scratch in rows:
            for penalty in self._penalties:
                penalty.add_gradient(layer.weights, gradient, self._examples, scratch)

    def _new_pass(self, examples: int) -> Pass:
        if len(self._passes) > 3:
            self._passes.clear()
        made = self._passes[examples] = Pass(self._network, examples, self._gradient)
        return made
