"""How a function is written in the programs that networks are exported to."""

from typing import NamedTuple


class Code(NamedTuple):
    """An expression in ``z`` for each kind of program; ``{name}`` stands for the component's parameter of that name.

    `z` is an array (examples, neurons), of NumPy, or a tensor of PyTorch or Keras.
    """

    numpy: str
    torch: str
    keras: str
