"""What a network answers to one drawn digit: the shares of the ten classes, with every step."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnplayground.core.activations import Logistic
from nnplayground.core.network import Network
from nnplayground.core.passes import Pass
from nnplayground.data.coding import BinaryCode, Coding

Floats = npt.NDArray[np.float64]

CLASSES = 10
PIXELS = 784


@dataclass(frozen=True, slots=True, eq=False)
class DigitAnswer:
    """How the ten `shares` came about; they and `invalid` add up to 1.

    `z` are the sums of the outputs, `divided` those divided by the temperature, `exponentials`
    e to the power of them, shifted so that the largest is 1. With a binary code there are no
    exponentials: `bits` holds the probability of each bit being 1, and `invalid` what falls to codes
    of no digit. `layers` are the activations of all layers.
    """

    shares: Floats
    invalid: float
    z: Floats
    divided: Floats
    exponentials: Floats
    bits: Floats
    layers: tuple[npt.NDArray[np.floating], ...]

    @property
    def ranking(self) -> npt.NDArray[np.intp]:
        """The digits, the likeliest first."""
        return np.argsort(-self.shares, kind="stable")


class DigitReader:
    """Asks one network about one image at a time; keeps its arrays."""

    def __init__(self, network: Network, coding: Coding) -> None:
        """Raises ValueError if the network is not one for 28 × 28 pixels and ten digits."""
        if network.sizes[0] != PIXELS or network.sizes[-1] != coding.outputs(CLASSES):
            raise ValueError("this network does not read digits")
        self.network = network
        self._binary = isinstance(coding, BinaryCode)
        self._logistic = isinstance(network.layers[-1].activation, Logistic)
        self._pass = Pass(network, 1)

    def read(self, pixels: npt.NDArray[np.floating], temperature: float = 1.0) -> DigitAnswer:
        """Return the answer to `pixels` (28, 28) or (784,) from 0 to 1; `temperature` is above 0."""
        self._pass.inputs[0] = pixels.ravel()
        with np.errstate(all="ignore"):
            self._pass.forward()
        layers = tuple(stage.a[0].copy() for stage in self._pass.stages)
        z = np.nan_to_num(np.asarray(self._pass.output.z[0], np.float64), nan=0.0, posinf=1e9, neginf=-1e9)
        divided = z / temperature
        if self._binary:
            return self._read_bits(z, divided, layers)
        exponentials = np.exp(divided - divided.max())
        empty = np.empty(0)
        return DigitAnswer(exponentials / exponentials.sum(), 0.0, z, divided, exponentials, empty, layers)

    def _read_bits(self, z: Floats, divided: Floats, layers: tuple[npt.NDArray[np.floating], ...]) -> DigitAnswer:
        """Take the bits as independent: the share of a code is the product of those of its bits."""
        low, high = self.network.layers[-1].activation.targets
        with np.errstate(over="ignore"):
            ones = (
                1 / (1 + np.exp(-divided))
                if self._logistic
                else np.clip((np.asarray(layers[-1], np.float64) - low) / (high - low), 0, 1)
            )
        codes = BinaryCode().encode(np.arange(CLASSES), CLASSES)
        shares = np.prod(np.where(codes > 0.5, ones, 1 - ones), axis=1)
        invalid = max(0.0, 1.0 - float(shares.sum()))
        return DigitAnswer(shares, invalid, z, divided, np.empty(0), ones, layers)
