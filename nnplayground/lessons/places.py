"""What lessons have to know of the window: which labs, pages and lab states there are. The window tells it."""

from collections.abc import Mapping
from typing import Any, Protocol

from nnplayground.registry import Model

TRAIN, STEP, TURN = "train", "step", "turn"
"""What there is to try on a page: its network is trained, it is stepped through, or one turns to another."""


class Places(Protocol):
    """Labs, their pages, and the form of what each of them keeps."""

    def check(self, lab: str, page: str = "", subject: str = "") -> None:
        """Raise UserError if there is no such lab or page, or if it shows no subjects."""

    def form(self, key: str) -> type[Model]:
        """Return the model of the lab state with that key. Raises UserError if there is none."""

    def shows_network(self, lab: str, page: str) -> bool:
        """Return whether a page shows the network of the window."""

    def first_try(self, lab: str, page: str) -> tuple[str, str, str]:
        """Return what there is to try on a page, and for `TURN` to which other page: LAB/PAGE and its title."""


LabStatesPlain = Mapping[str, Mapping[str, Any]]
"""Lab states for JSON, by key."""
