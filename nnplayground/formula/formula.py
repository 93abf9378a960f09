"""A typed formula: its values, its exact gradient and its exact curvature, over arrays of any shape."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from nnplayground.formula.jets import Floats, JetShape, Part
from nnplayground.formula.reading import Names, read
from nnplayground.formula.tree import Node, Variable

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class TypedFormula:
    """What `parse` made of a text: `tree`, and the `names` of its k variables.

    Where a formula is not defined its value is NaN or infinite, and its derivatives are NaN; a derivative is NaN or
    infinite, too, where there is none.
    """

    tree: Node
    names: Names

    def __str__(self) -> str:
        """Write the formula as it was understood."""
        return self.tree.text(self.names.shown)

    @cached_property
    def used(self) -> frozenset[int]:
        """The indices of the variables on which it depends."""
        found, waiting = set(), [self.tree]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Variable):
                found.add(node.index)
            waiting += node.parts()
        return frozenset(found)

    def value(self, *given: npt.ArrayLike) -> Array:
        """Return the values at the `given` variables, one array each, which are broadcast."""
        columns, shape = _columns(given)
        with np.errstate(all="ignore"):
            jet = self.tree.jet(columns, JetShape.of(len(columns), 0))
        return _full(jet.value, shape)

    def gradient(self, *given: npt.ArrayLike) -> tuple[Array, Array]:
        """Return the values, and the gradients (k, …), at the `given` variables."""
        columns, shape = _columns(given)
        with np.errstate(all="ignore"):
            jet = self.tree.jet(columns, JetShape.of(len(columns), 1))
        value = _full(jet.value, shape)
        return value, _defined(np.stack([_full(part, shape) for part in jet.first]), value)

    def hessian(self, *given: npt.ArrayLike) -> tuple[Array, Array, Array]:
        """Return the values, the gradients (k, …) and the second derivatives (k, k, …)."""
        columns, shape = _columns(given)
        sizes = JetShape.of(len(columns), 2)
        with np.errstate(all="ignore"):
            jet = self.tree.jet(columns, sizes)
        second = np.empty((len(columns), len(columns), *shape))
        for (i, j), part in zip(sizes.pairs, jet.second, strict=True):
            second[i, j] = second[j, i] = _full(part, shape)
        value = _full(jet.value, shape)
        first = np.stack([_full(part, shape) for part in jet.first])
        return value, _defined(first, value), _defined(second, value)

    def slope_at(self, *place: float) -> tuple[float, list[float]]:
        """Return value and gradient at one place as plain numbers: `gradient` without arrays, for long descents."""
        columns = tuple(map(np.float64, place))
        with np.errstate(all="ignore"):
            jet = self.tree.jet(columns, JetShape.of(len(columns), 1))
        if not np.isfinite(jet.value):
            return float(jet.value), [np.nan] * len(columns)
        return float(jet.value), [0.0 if part is None else float(part) for part in jet.first]


@lru_cache(maxsize=256)
def parse(text: str, names: Names) -> TypedFormula:
    """Read `text` as a formula of those variables. Raises FormulaError, saying what is wrong and where."""
    return TypedFormula(read(text, names), names)


def _columns(given: tuple[npt.ArrayLike, ...]) -> tuple[tuple[Floats, ...], tuple[int, ...]]:
    arrays = [np.asarray(values, np.float64) for values in given]
    return tuple(array[()] for array in arrays), np.broadcast_shapes(*(array.shape for array in arrays))


def _defined(derivatives: Array, value: Array) -> Array:
    """Leave no derivative where there is no value: the slope of ln has a formula left of 0, too."""
    derivatives[..., ~np.isfinite(value)] = np.nan
    return derivatives


def _full(part: Part, shape: tuple[int, ...]) -> Array:
    found = np.empty(shape)
    found[...] = 0.0 if part is None else part
    return found
