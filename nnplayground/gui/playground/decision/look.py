"""Which answers a decision picture shows, and in which colours."""

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
import numpy.typing as npt

from nnplayground.analysis import decision_field
from nnplayground.core.addresses import NeuronId
from nnplayground.data.coding import Aim
from nnplayground.data.problem import Problem
from nnplayground.gui.shared import colormaps
from nnplayground.gui.shared.colormaps import ColorScale
from nnplayground.i18n import N_

Values = npt.NDArray[np.floating]

FAINT = 0.3
"""Strength of the field behind the errors, and of examples behind what is being painted."""


class Shown(Enum):
    """What the colours say."""

    ANSWER = "answer"
    UNCERTAINTY = "uncertainty"
    ERRORS = "errors"


SHOWN_LABELS = {
    Shown.ANSWER: N_("Answer"),
    Shown.UNCERTAINTY: N_("Uncertainty"),
    Shown.ERRORS: N_("Errors"),
}
SHOWN_HELP = {
    Shown.ANSWER: N_("What the network answers at every point of the plane."),
    Shown.UNCERTAINTY: N_(
        "How close the two best answers are: paper where the network is sure, ink where it is undecided."
    ),
    Shown.ERRORS: N_("Which of the drawn examples the network gets wrong, or by how much."),
}


@dataclass(frozen=True, slots=True)
class FieldLook:
    """What is shown of a network: a `neuron`, or all that it answers; `discrete` without the shades in between.

    A neuron and a quantity have a `scale`, which follows from the other three and the network.
    """

    shown: Shown
    neuron: NeuronId | None
    discrete: bool
    scale: ColorScale | None = field(default=None, compare=False)

    def colors(self, problem: Problem, aim: Aim, values: Values, fine: bool = False) -> colormaps.Colors:
        """Return the colours (rows, columns, 3) of the outputs or the neuron, `values` (…, rows, columns).

        Those that are `fine` have a pixel of the screen each.
        """
        faint = self.shown is Shown.ERRORS
        if self.neuron is not None:
            assert self.scale is not None
            return colormaps.scalar_picture(values[0], self.scale, self.discrete, fine=fine)
        if self.scale is not None:
            strength = FAINT if faint else 1.0
            return colormaps.scalar_picture(self.quantity(problem, values), self.scale, self.discrete, strength, fine)
        if self.shown is Shown.UNCERTAINTY:
            return colormaps.uncertainty_picture(problem, aim, values)
        strength = FAINT if faint else colormaps.STRENGTH
        return colormaps.class_picture(problem, aim, values, self.discrete, strength, fine)

    def quantity(self, problem: Problem, values: Values) -> Values:
        """Return the neuron's activation or the first quantity (rows, columns) of `values` (…, rows, columns)."""
        found: Values = (values if self.neuron is not None else decision_field.quantities(problem, values))[0]
        return found
