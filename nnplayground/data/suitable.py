"""What suits a data set: a network and the way of training it, by the keys of the components."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SuitableNetwork:
    """A network that learns a data set well and soon; output and cost are those that are usual for its task.

    `hidden` are the neurons of the hidden layers and `layer` is the kind of each. Components are named by their
    keys: data know no network. `clip` is the longest gradient, 0 for any.
    """

    hidden: tuple[int, ...]
    activation: str = "tanh"
    initializer: str = "xavier"
    optimizer: str = "adam"
    rate: float = 0.01
    batch_size: int = 10
    layer: str = "dense"
    clip: float = 0.0
    code_activation: str = ""
    """The activation of the narrowest hidden layer, where it has another."""


LINE = SuitableNetwork((), optimizer="gradient_descent", rate=0.5)
"""For classes that a straight line parts, or a quantity that is a plane over its inputs."""
WINDING = SuitableNetwork((32, 16), "relu", "he")
"""For classes on the plane with a long border between them."""
TABLE = SuitableNetwork((16,), rate=0.005)
"""For tables of some columns."""
IMAGES = SuitableNetwork((64,), "relu", "he", rate=0.002, batch_size=32)
"""For images of one thing each."""
SEQUENCES = SuitableNetwork((8,), layer="elman", rate=0.02, batch_size=10, clip=1.0)
"""For sequences of which some steps have to be remembered."""
IMAGE_CODE = SuitableNetwork((128, 2, 128), "relu", "he", rate=0.001, batch_size=100, code_activation="linear")
"""For giving images back through a code of two numbers, which can be drawn as a map."""
TABLE_CODE = SuitableNetwork((16, 2, 16), rate=0.005, code_activation="linear")
"""For giving a table's rows back through a code of two numbers."""
