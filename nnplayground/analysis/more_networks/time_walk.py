"""A walk through an unrolled network in tiny steps: forward product by product, then back from one step's cost."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from nnplayground.analysis.more_networks.unrolled import Unrolled
from nnplayground.analysis.stepper import Stepper
from nnplayground.core.addresses import NeuronId, of_layer
from nnplayground.i18n import N_


class TimeGrain(StrEnum):
    """How much of the way one step takes."""

    PRODUCT = "product"
    NEURON = "neuron"
    TIME_STEP = "time_step"
    WHOLE = "whole"


TIME_GRAIN_LABELS: Mapping[TimeGrain, str] = {
    TimeGrain.PRODUCT: N_("One product"),
    TimeGrain.NEURON: N_("One neuron"),
    TimeGrain.TIME_STEP: N_("One time step"),
    TimeGrain.WHOLE: N_("One direction"),
}


@dataclass(frozen=True, slots=True)
class WalkPlace:
    """Which tiny step is meant: of `neuron` at time `step`, counted from 0, the one with this `number`.

    Forward a neuron has one for each product of its sum and one for its answer, back only one.
    """

    forward: bool
    step: int
    neuron: NeuronId
    number: int


class TimeWalk(Stepper[TimeGrain]):
    """Forward through all steps, then back from the cost of the step `of`, as far as training sends it.

    Layers above the highest recurrent one take part in the way back only at `of`: from there on no error comes
    to them.
    """

    def __init__(self, unrolled: Unrolled, of: int) -> None:
        super().__init__()
        self.unrolled, self.of = unrolled, of
        self._forward: list[tuple[NeuronId, int]] = []
        self._ends: list[int] = []
        total = 0
        for layer in unrolled.layers:
            for neuron in range(of_layer(unrolled.kinds, layer).units):
                self._forward.append((NeuronId(layer, neuron), total))
                total += self._count(layer)
                self._ends.append(total)
        self._per_step = total
        neurons = [neuron for neuron, _ in self._forward]
        layers = sorted({neuron.layer for neuron in neurons}, reverse=True)
        top = max(unrolled.recurrent, default=layers[0])
        down = [neuron for layer in layers for neuron in neurons if neuron.layer == layer]
        self._first_back = down
        self._further_back = [neuron for neuron in down if neuron.layer <= top]
        self.forward_length = total * unrolled.steps
        self.length = self.forward_length + len(down) + (self.reach - 1) * len(self._further_back)

    @property
    def reach(self) -> int:
        """Through how many steps the error of the step `of` is sent back, that step included."""
        reaches = [self.unrolled.reach(layer) for layer in self.unrolled.recurrent]
        return max(1, min(min(reaches, default=1), self.of + 1))

    @property
    def is_cut(self) -> bool:
        """Whether the way back ends before the first step: by truncation, or where nothing is remembered."""
        return self.reach <= self.of

    @property
    def remembers(self) -> bool:
        """Whether any layer does, so that errors come back from a step to the one before."""
        return bool(self.unrolled.recurrent)

    @property
    def at_end(self) -> bool:
        return self._position >= self.length

    def place(self, position: int) -> WalkPlace:
        """Return which tiny step leads from `position` to the next."""
        if position < self.forward_length:
            step, inside = divmod(position, self._per_step)
            found = bisect_right(self._ends, inside)
            neuron, start = self._forward[found]
            return WalkPlace(True, step, neuron, inside - start)
        inside = position - self.forward_length
        if inside < len(self._first_back):
            return WalkPlace(False, self.of, self._first_back[inside], 0)
        back, number = divmod(inside - len(self._first_back), len(self._further_back))
        return WalkPlace(False, self.of - 1 - back, self._further_back[number], 0)

    def done(self, layer: int, step: int) -> int:
        """Return how many neurons of a layer have answered at a time step."""
        units = of_layer(self.unrolled.kinds, layer).units
        now, inside = divmod(min(self._position, self.forward_length), self._per_step)
        if step != now:
            return units if step < now else 0
        before = sum(of_layer(self.unrolled.kinds, lower).units for lower in self.unrolled.layers if lower < layer)
        return min(units, max(0, bisect_right(self._ends, inside) - before))

    def steps_back(self) -> int:
        """Return to how many steps, from `of` on, the error has come altogether."""
        inside = self._position - self.forward_length
        if inside < len(self._first_back):
            return 0
        return 1 + (inside - len(self._first_back)) // len(self._further_back)

    def after(self, position: int, grain: TimeGrain) -> int:
        if grain is TimeGrain.PRODUCT:
            return position + 1
        if grain is TimeGrain.WHOLE:
            return self.forward_length if position < self.forward_length else self.length
        group, later = self._group(position, grain), position + 1
        while later < self.length and self._group(later, grain) == group:
            later += 1
        return later

    def before(self, position: int, grain: TimeGrain) -> int:
        if grain is TimeGrain.PRODUCT:
            return position - 1
        if grain is TimeGrain.WHOLE:
            return self.forward_length if position > self.forward_length else 0
        group = self._group(position - 1, grain)
        return next(
            earlier
            for earlier in range(position - 1, -1, -1)
            if not earlier or self._group(earlier - 1, grain) != group
        )

    def reachable(self, position: int) -> int:
        return min(position, self.length)

    def _group(self, position: int, grain: TimeGrain) -> tuple[object, ...]:
        place = self.place(position)
        return (place.forward, place.step) + ((place.neuron,) if grain is TimeGrain.NEURON else ())

    def _count(self, layer: int) -> int:
        """Return how many tiny steps a neuron of a layer takes forward: products, bias, answer."""
        return len(self.unrolled.W(layer)) + len(self.unrolled.U(layer)) + 2
