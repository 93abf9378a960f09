"""Find the files of ``resources/``, installed or in a checkout."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """Return the folder that holds the resources."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """Return the path of a resource, for example ``path("icons", "run.svg")``."""
    return root().joinpath(*parts)
