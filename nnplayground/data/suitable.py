"""What suits a data set: a network and the way of training it, by the keys of the components."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SuitableNetwork:
    """A network that learns a data set well and soon; output and cost are those that are usual for its task.

    `hidden` are the neurons of the hidden layers. Components are named by their keys: data know no network.
    """

    hidden: tuple[int, ...]
    activation: str = "tanh"
    initializer: str = "xavier"
    optimizer: str = "adam"
    rate: float = 0.01
    batch_size: int = 10


LINE = SuitableNetwork((), optimizer="gradient_descent", rate=0.5)
"""For classes that a straight line parts, or a quantity that is a plane over its inputs."""
WINDING = SuitableNetwork((32, 16), "relu", "he")
"""For classes on the plane with a long border between them."""
TABLE = SuitableNetwork((16,), rate=0.005)
"""For tables of some columns."""
IMAGES = SuitableNetwork((64,), "relu", "he", rate=0.002, batch_size=32)
"""For images of one thing each."""
