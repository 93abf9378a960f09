"""A network that goes on by itself: what it answers is what it is told at the next step."""

from collections.abc import Collection, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.data.coding import Aim
from nnplayground.data.problem import Problem
from nnplayground.errors import UserError
from nnplayground.i18n import N_

Floats = npt.NDArray[np.float64]

ONE = np.ones(1)

NOT_A_CONTINUATION = N_("This network was not taught to continue a sequence: its data ask for something else.")
UNKNOWN = N_("“{symbol}” is none of the symbols that the network knows: {known}.")
EMPTY = N_("A beginning is needed: at least one symbol.")


class StepByStep:
    """A network that is told one time step after the other; it remembers in float64 what its layers do.

    `hidden` are the answers of each layer at the last step, 0 before the first.
    """

    def __init__(self, network: Network) -> None:
        self._layers = [
            (layer.kind.remembers, np.asarray(layer.matrix, np.float64), layer.activation) for layer in network.layers
        ]
        self.hidden: list[Floats] = []
        self.forget()

    def forget(self) -> None:
        """Begin a new sequence."""
        self.hidden = [np.zeros(matrix.shape[1]) for _, matrix, _ in self._layers]

    def hear(self, x: npt.ArrayLike) -> Floats:
        """Return the outputs (outputs) after one more step with the inputs `x` (inputs), as the network gets them."""
        told = np.asarray(x, np.float64)
        with np.errstate(all="ignore"):
            for place, (remembers, matrix, activation) in enumerate(self._layers):
                parts = [told, self.hidden[place], ONE] if remembers else [told, ONE]
                told = activation(np.concatenate(parts) @ matrix)
                self.hidden[place] = told
        return told


class Continuation:
    """A sequence with its beginning given, continued by a network in a closed loop.

    `temperature` says how bold a choice of the next symbol is: 1 as probable as the network says, 0 always the most
    probable one. Of quantities the answer itself is next, and there is no chance.
    """

    def __init__(self, network: Network, problem: Problem, aim: Aim, temperature: float = 1.0, seed: int = 1) -> None:
        """Raise UserError if the network was taught something else."""
        check_continues(problem)
        self.temperature = temperature
        self.shares: Floats = np.empty(0)
        """How probable the network finds each symbol at the next step; empty for quantities, or before the first."""
        self._problem, self._aim = problem, aim
        self._rng = np.random.default_rng(seed)
        self.memory = StepByStep(network)
        self._outputs: Floats | None = None

    def hear(self, value: int | npt.ArrayLike) -> None:
        """Tell the network one step: a symbol by its number, or quantities (inputs,) in their own units."""
        problem = self._problem
        if problem.task.names_classes:
            raw = problem.dataset.inputs_of_classes(np.array([value], np.int64))
        else:
            raw = np.asarray(value, np.float64).reshape(1, -1)
        self._outputs = self.memory.hear(problem.encode(raw)[0])
        if problem.task.names_classes:
            self.shares = np.asarray(problem.shares(self._outputs[:, np.newaxis], self._aim)[:, 0], np.float64)

    def choose(self) -> int | Floats:
        """Return what comes next: a symbol's number, or quantities in their own units; the network is not told yet."""
        if self._outputs is None:
            raise UserError(EMPTY)
        if not self._problem.task.names_classes:
            answer: Floats = self._problem.answer(self._outputs[np.newaxis])[0]
            return answer
        return chosen(self.shares, self.temperature, self._rng)

    def go_on(self, length: int) -> Iterator[int | Floats]:
        """Yield so many further steps, each of which the network is told before the next."""
        for _ in range(length):
            found = self.choose()
            self.hear(found)
            yield found


def check_continues(problem: Problem) -> None:
    """Raise UserError unless what is asked for is the next step of a sequence."""
    if not problem.task.continues:
        raise UserError(NOT_A_CONTINUATION)


def chosen(shares: Floats, temperature: float, rng: np.random.Generator) -> int:
    """Choose a symbol at random, each as often as its share to the power 1/temperature; at 0 the largest."""
    if temperature <= 0 or not np.isfinite(shares).all() or not shares.any():
        return int(np.nan_to_num(shares).argmax())
    with np.errstate(divide="ignore"):
        logs = np.log(shares) / temperature
    weights = np.exp(logs - logs.max())
    return int(rng.choice(len(shares), p=weights / weights.sum()))


def between(names: Sequence[str]) -> str:
    """Return what stands between symbols that are written: nothing where each is a letter, else a space."""
    return "" if all(len(name) == 1 for name in names) else " "


def symbols_of(problem: Problem, text: str) -> list[int]:
    """Return the numbers of the symbols of a text. Raises UserError if it is empty or one is not known."""
    names = {name: number for number, name in enumerate(problem.dataset.symbols)}
    written = _written(text, names) if between(problem.dataset.symbols) else text
    if not written:
        raise UserError(EMPTY)
    for symbol in written:
        if symbol not in names:
            apart = ", " if any(" " in name for name in names) else " "
            raise UserError(UNKNOWN, symbol=symbol, known=apart.join(problem.dataset.classes))
    return [names[symbol] for symbol in written]


def _written(text: str, names: Collection[str]) -> list[str]:
    """Split a text into names, each the longest that fits, as they may have spaces themselves; else into words."""
    words, found = text.split(), list[str]()
    longest = max((len(name.split()) for name in names), default=1)
    while words:
        sizes = range(min(longest, len(words)), 0, -1)
        size = next((size for size in sizes if " ".join(words[:size]) in names), 1)
        found.append(" ".join(words[:size]))
        del words[:size]
    return found
