"""What a network answers to one sequence, step by step."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.core.passes import push
from nnplayground.data.coding import Aim
from nnplayground.data.problem import Problem

Array = npt.NDArray[np.floating]
Bits = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class SequenceAnswers:
    """Copies of what a network answers at the `rows` of a sequence, all in the order of time.

    `inputs` (steps, inputs) and `quantities` (steps, outputs), with what is `wanted` of them, are in the data's own
    units. Of classes there are `shares` (steps, classes) and the numbers `answered` and `wanted_classes` (steps).
    `predictable` (steps) says what can be known; `right` (steps) is None for quantities. `layers` are the answers
    (steps, neurons) of every layer behind the inputs.
    """

    rows: npt.NDArray[np.intp]
    inputs: npt.NDArray[np.float64]
    predictable: Bits
    right: Bits | None
    wanted: npt.NDArray[np.float64]
    quantities: npt.NDArray[np.float64]
    shares: Array
    answered: npt.NDArray[np.int64]
    wanted_classes: npt.NDArray[np.int64]
    layers: list[Array]

    @property
    def steps(self) -> int:
        """How many time steps there are."""
        return len(self.rows)

    @property
    def fields(self) -> list[Array]:
        """The answers of every layer as lines over time: (neurons, 1, steps)."""
        return [np.ascontiguousarray(layer.T)[:, np.newaxis] for layer in self.layers]


def sequence_answers(network: Network, problem: Problem, aim: Aim, row: int) -> SequenceAnswers:
    """Return what `network`, whose outputs can say `aim`, answers to the sequence that has `row`."""
    rows, raw = problem.whole(np.array([row])), problem.raw
    x: Array = np.empty((len(rows), problem.input_count), network.dtype)
    problem.gather(rows, x)
    taken = push(network, x, len(rows))
    outputs, none = taken.output.a, np.empty((len(rows), 0))
    with np.errstate(all="ignore"):
        right = problem.task.right(problem, outputs, rows)
        classes = problem.task.names_classes
        shares = problem.shares(outputs.T, aim).T if classes else none
        quantities = none if classes else problem.answer(outputs)
        answered = problem.classify(outputs) if classes else np.empty(0, np.int64)
    wanted = np.asarray(raw.targets[rows])
    return SequenceAnswers(
        rows=rows,
        inputs=np.asarray(raw.inputs[rows], np.float64),
        predictable=np.ones(len(rows), np.bool_) if raw.predictable is None else raw.predictable[rows],
        right=right,
        wanted=none if classes else wanted.astype(np.float64),
        quantities=quantities,
        shares=shares,
        answered=answered,
        wanted_classes=wanted.astype(np.int64) if classes else np.empty(0, np.int64),
        layers=[stage.a.copy() for stage in taken.stages],
    )
