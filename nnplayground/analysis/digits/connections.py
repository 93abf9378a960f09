"""Which connections carry most of what a network makes of one image."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.addresses import FIRST, NeuronId
from nnplayground.core.network import Network

Array = npt.NDArray[np.floating]
Indexes = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class LitConnections:
    """Connections into `layer`: from neurons `sources` to neurons `targets`, each with its product a · w.

    They are `len(products)` of `count`, the one that carries most last.
    """

    layer: int
    sources: Indexes
    targets: Indexes
    products: Array
    count: int


def strongest(
    network: Network, inputs: Array, layers: Sequence[Array], most: int, of: NeuronId | None = None
) -> list[LitConnections]:
    """Return, layer by layer, the `most` connections that carry most for one example: the largest |a · w · a′|.

    a is the activation where a connection begins, a′ that of the neuron into which it leads: what holds down a neuron
    that does not answer is much, but comes to nothing. `inputs` are the example's inputs, `layers` the activations
    (neurons) of all layers behind them. Connections that carry nothing are left out. With `of`, only those that
    begin or end at that neuron are looked at; those that end there show why it answers, or why it does not.
    """
    found, given = [], np.asarray(inputs)
    for place, layer in enumerate(network.layers):
        number = FIRST + place
        answers = np.asarray(layers[place])
        sources, targets = np.flatnonzero(given), np.flatnonzero(answers)
        if of is not None and of.layer == number:
            targets, answers = np.array([of.index]), np.ones_like(answers)
        elif of is not None:
            sources = sources[sources == of.index] if of.layer == number - 1 else sources[:0]
        products = given[sources, np.newaxis] * layer.W[np.ix_(sources, targets)]
        flat = np.abs(products * answers[targets]).ravel()
        kept = np.argpartition(flat, -most)[-most:] if len(flat) > most else np.arange(len(flat))
        kept = kept[flat[kept] > 0]
        kept = kept[np.argsort(flat[kept], kind="stable")]
        rows, columns = np.divmod(kept, max(1, len(targets)))
        found.append(LitConnections(number, sources[rows], targets[columns], products.ravel()[kept], layer.W.size))
        given = np.asarray(layers[place])
    return found
