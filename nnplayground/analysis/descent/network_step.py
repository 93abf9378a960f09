"""One step of the whole network: what −η‖∇C‖² predicts of it, and what comes of it."""

from collections.abc import Generator, Sequence
from typing import NamedTuple

import numpy as np

from nnplayground.analysis.network_cost import NetworkCost, Rows


class NetworkStep(NamedTuple):
    """A step with a rate: predicted and real change of the cost."""

    rate: float
    predicted: float
    change: float

    @property
    def ratio(self) -> float:
        """How much of the prediction came true; NaN where nothing was predicted."""
        return self.change / self.predicted if self.predicted else float("nan")


def network_steps(
    over: NetworkCost, rows: Rows, rates: Sequence[float]
) -> Generator[float, None, tuple[NetworkStep, ...]]:
    """Try a step of plain full-batch descent with each of `rates` from where the network is; yield the share done."""
    start = over.network.parameters.astype(np.float64)
    found = over.gradient(rows)
    before = over.value(rows)
    steps = []
    for done, rate in enumerate(rates, 1):
        over.set_parameters(start - rate * found.gradient)
        steps.append(NetworkStep(rate, -rate * float(found.gradient @ found.gradient), over.value(rows) - before))
        yield done / (len(rates) + 1)
    over.set_parameters(start)
    return tuple(steps)
