"""Data of the user's own, kept by the digest of what they are.

An experiment names its table or painting by that digest alone, so it stays small, and two
experiments on the same data know it. A project carries the contents that its experiments name.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from nnplayground.errors import UserError
from nnplayground.i18n import N_

DIGEST = r"[0-9a-f]{64}"
"""What a digest looks like; an empty text stands for no data at all."""
ABSENT = N_("The data of this experiment are not here: open the file or the project that has them.")


@dataclass(frozen=True)
class Content:
    """Named arrays, and `about` as JSON. Immutable, so that threads can share it."""

    arrays: Mapping[str, npt.NDArray[Any]]
    about: str = "{}"

    def __post_init__(self) -> None:
        for array in self.arrays.values():
            array.flags.writeable = False

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of it all."""
        found = hashlib.sha256(self.about.encode())
        for name in sorted(self.arrays):
            array = np.ascontiguousarray(self.arrays[name])
            found.update(f"\0{name}:{array.dtype.str}:{array.shape}\0".encode())
            found.update(array.reshape(-1).view(np.uint8).data)
        return found.hexdigest()

    @cached_property
    def facts(self) -> dict[str, Any]:
        """`about`, read."""
        found = json.loads(self.about)
        if not isinstance(found, dict):
            raise ValueError("about")
        return found


_kept: dict[str, Content] = {}


def keep(content: Content) -> str:
    """Have `content` at hand from now on and return its digest."""
    _kept.setdefault(content.digest, content)
    return content.digest


def find(digest: str) -> Content:
    """Return the content with that digest. Raises UserError if it is not at hand."""
    try:
        return _kept[digest]
    except KeyError:
        raise UserError(ABSENT) from None


def keep_only(digests: Iterable[str]) -> None:
    """Let go of everything else."""
    wanted = set(digests)
    for digest in _kept.keys() - wanted:
        del _kept[digest]


def named_in(*texts: str) -> dict[str, Content]:
    """Return what is at hand of the contents named anywhere in experiments written as JSON."""
    return {digest: _kept[digest] for digest in digests_in(*texts) if digest in _kept}


def digests_in(*texts: str) -> list[str]:
    """Return the digests of contents that are named anywhere in experiments written as JSON."""
    return sorted({digest for text in texts for digest in re.findall(f'"({DIGEST})"', text)})


def is_known(digest: str) -> bool:
    """Whether the content with that digest is at hand."""
    return digest in _kept
