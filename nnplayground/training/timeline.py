"""What a run was like at earlier moments, in bounded memory: the older, the fewer."""

from bisect import bisect_right
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

MOMENTS = 200
MEMORY = 128 << 20
"""Bytes that all moments may take together."""
FEWEST = 3


class Moment(NamedTuple, Generic[T]):
    """What was kept after `step` mini-batches, `epochs` after the start; `size` in bytes."""

    step: int
    epochs: float
    kept: T
    size: int


class Timeline(Generic[T]):
    """Moments of a run, in order. The first and the newest are always there.

    When there are too many, the one goes whose neighbours are closest together for its age, so that
    the distances grow with the age: yesterday by the minute, last year by the month.
    """

    def __init__(self, most: int = MOMENTS, memory: int = MEMORY) -> None:
        if most < FEWEST:
            raise ValueError(f"a timeline needs at least {FEWEST} moments, not {most}")
        self._most = most
        self._memory = memory
        self._moments: list[Moment[T]] = []
        self._size = 0

    def __len__(self) -> int:
        return len(self._moments)

    @property
    def size(self) -> int:
        """Bytes that are kept."""
        return self._size

    @property
    def moments(self) -> tuple[Moment[T], ...]:
        """All moments, oldest first."""
        return tuple(self._moments)

    def add(self, step: int, epochs: float, kept: T, size: int) -> None:
        """Keep something of `size` bytes that nobody will change; a moment at or after `step` is replaced."""
        self.cut(step - 1)
        self._moments.append(Moment(step, epochs, kept, size))
        self._size += size
        while len(self._moments) > self._most or (self._size > self._memory and len(self._moments) > FEWEST):
            self._size -= self._moments.pop(self._least_missed()).size

    def at(self, step: int) -> Moment[T]:
        """Return the last moment at or before `step`, or the first. Raises LookupError if there is none."""
        if not self._moments:
            raise LookupError("the timeline is empty")
        return self._moments[max(0, self._place(step) - 1)]

    def nearest(self, epochs: float) -> Moment[T]:
        """Return the moment closest to `epochs`. Raises LookupError if there is none."""
        if not self._moments:
            raise LookupError("the timeline is empty")
        return min(self._moments, key=lambda moment: abs(moment.epochs - epochs))

    def cut(self, step: int) -> None:
        """Forget what came after `step`: the run goes on from there."""
        place = self._place(step)
        self._size -= sum(moment.size for moment in self._moments[place:])
        del self._moments[place:]

    def clear(self) -> None:
        """Forget everything."""
        self._moments.clear()
        self._size = 0

    def _place(self, step: int) -> int:
        return bisect_right(self._moments, step, key=lambda moment: moment.step)

    def _least_missed(self) -> int:
        steps = [moment.step for moment in self._moments]
        newest = steps[-1]

        def missed(place: int) -> float:
            return (steps[place + 1] - steps[place - 1]) / (newest - steps[place])

        return min(range(1, len(steps) - 1), key=missed)
