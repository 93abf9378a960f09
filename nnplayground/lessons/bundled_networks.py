"""The trained networks that come with the program, for states that show one."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from nnplayground import assets
from nnplayground.errors import UserError
from nnplayground.i18n import N_
from nnplayground.project.network_file import load_network
from nnplayground.training.experiment import Experiment

NETWORKS: Mapping[str, str] = {"digits": "digits.safetensors", "digits-nielsen": "digits-nielsen.safetensors"}
"""Their files, by permanent key."""
UNKNOWN = N_("There is no bundled network “{name}”. Known: {known}.")
OTHER_SHAPE = N_("The bundled network “{name}” has {sizes} neurons: the experiment needs the same layers.")


def parameters_of(name: str, experiment: Experiment) -> npt.NDArray[np.float32]:
    """Return the weights and biases of a bundled network. Raises UserError if it is none, or has other layers."""
    if name not in NETWORKS:
        raise UserError(UNKNOWN, name=name, known=", ".join(NETWORKS))
    network = load_network(assets.path("models", NETWORKS[name])).network
    if network.shapes != experiment.shapes:
        raise UserError(OTHER_SHAPE, name=name, sizes="-".join(map(str, network.sizes)))
    return np.asarray(network.parameters, np.float32)
