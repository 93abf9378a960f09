"""Whether shares mean what they say: of all answers given with 90 %, 90 % have to be right."""

import numpy as np
import numpy.typing as npt

from nnplayground.core.network import Network
from nnplayground.core.passes import Pass

Floats = npt.NDArray[np.float64]


def sums(network: Network, inputs: npt.NDArray[np.generic], together: int = 500) -> Floats:
    """Return the sums z (images, outputs) of the output neurons; `inputs` from 0 to 1, or uint8 ink."""
    found = []
    for start in range(0, len(inputs), together):
        part = np.asarray(inputs[start : start + together], np.float32)
        one = Pass(network, len(part))
        one.inputs[:] = part / 255 if inputs.dtype == np.uint8 else part
        with np.errstate(over="ignore"):
            one.forward()
        found.append(np.array(one.output.z, np.float64))
    return np.concatenate(found)


def softmax(z: Floats) -> Floats:
    """Return the shares (images, classes) of sums."""
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def calibration_error(shares: Floats, labels: npt.NDArray[np.integer], bins: int = 15) -> float:
    """Return the expected calibration error from 0 to 1 (Naeini et al., 2015).

    The largest shares are sorted into bins of equal width; of each, mean share and accuracy differ by so much,
    weighed by how many it holds.
    """
    best, right = shares.max(axis=1), shares.argmax(axis=1) == labels
    place = np.minimum((best * bins).astype(int), bins - 1)
    gaps = [abs(float(np.sum(best[place == each]) - np.sum(right[place == each]))) for each in range(bins)]
    return sum(gaps) / len(labels)


def fitted_temperature(z: Floats, labels: npt.NDArray[np.integer]) -> float:
    """Return the temperature from 0.2 to 5 at which the right classes are likeliest (Guo et al., 2017)."""
    rows = np.arange(len(labels))
    grid = np.exp(np.linspace(np.log(0.2), np.log(5), 81))
    for _ in range(2):
        losses = []
        for temperature in grid:
            divided = z / temperature
            most = divided.max(axis=1)
            lost = most + np.log(np.exp(divided - most[:, np.newaxis]).sum(axis=1)) - divided[rows, labels]
            losses.append(float(lost.mean()))
        best = int(np.argmin(losses))
        grid = np.linspace(grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)], 21)
    return float(grid[10])
