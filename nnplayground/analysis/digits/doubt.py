"""Whether there is a digit at all: ten shares that add up to 1 cannot say “none of them”.

A second, small network says how much an image looks like a digit, whichever it is. It was trained on digits,
letters and scribbles (`training/examples.py`, “digit-or-not”). What it says needs no temperature: the one that
validation asks for is 1.00.
"""

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.data.pen_digits import DigitOrNot
from nnplayground.training.experiment import Experiment

MODEL = "digit-or-not.safetensors"
"""The file of the network among those that come along."""
LIMIT = 0.2
"""What looks less like a digit than this is doubted: on validation, 1 in 200 digits and 9 in 10 other things."""


class LikenessReader:
    """Asks the network that knows digits from other things about one image at a time; keeps its arrays."""

    def __init__(self, network: Network) -> None:
        """Raises ValueError if the network is not one for 28 × 28 pixels and the two answers."""
        if network.sizes[0] != len(DigitOrNot().inputs) or network.sizes[-1] != len(DigitOrNot().classes):
            raise ValueError("this network does not tell digits from other things")
        self._pass = Pass(network, 1)

    def read(self, pixels: npt.NDArray[np.floating]) -> float:
        """Return how much `pixels` (28, 28) or (784,) from 0 to 1 look like a digit, from 0 to 1."""
        self._pass.inputs[0] = pixels.ravel()
        self._pass.forward()
        return float(likeness(self._pass.output.z)[0])


def likeness(z: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """Return from the sums (images, 2) of the output neurons how much each image looks like a digit."""
    other, digit = np.asarray(z, np.float64).T
    with np.errstate(over="ignore"):
        found: npt.NDArray[np.float64] = 1 / (1 + np.exp(other - digit))
    return found


def names_digits(experiment: Experiment) -> bool:
    """Whether the classes of `experiment` are the digits, so that likeness to a digit says something."""
    return tuple(experiment.data.classes) == tuple("0123456789")
